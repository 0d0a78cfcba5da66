//! `winsock scan` in SQL: counts the codes in logs by hour and machine, with DataFusion.
//!
//!     openwinsock-datafusion-example CODES.csv LOGS
//!
//! `CODES.csv` is the catalogue as `winsock export --format csv` writes it; `LOGS` a file or a folder of logs. The
//! catalogue is small and the logs are large: the join sends the catalogue to every worker.

use std::collections::BTreeSet;
use std::error::Error;
use std::sync::{Arc, LazyLock};
use std::time::{SystemTime, UNIX_EPOCH};

use datafusion::arrow::array::{
    ArrayRef, AsArray, Int64Builder, ListBuilder, StringBuilder, TimestampSecondBuilder,
};
use datafusion::arrow::datatypes::{DataType, Field, Schema, TimeUnit};
use datafusion::logical_expr::{ColumnarValue, ScalarUDF, Volatility};
use datafusion::prelude::{CsvReadOptions, SessionContext, create_udf};
use openwinsock_annotate::{Options, Scanner};
use openwinsock_scan::{Clock, line};

const QUERY: &str = "
    SELECT date_trunc('hour', l.time) AS hour, l.host, c.value, c.name, c.title, count(*) AS lines
    FROM (SELECT unnest(winsock_codes(line)) AS code, log_time(line) AS time, log_host(line) AS host FROM logs) l
    JOIN catalogue c ON c.value = l.code
    WHERE c.language = 'en'
    GROUP BY 1, 2, 3, 4, 5
    ORDER BY 6 DESC, 1, 2, 3";

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new(&Options::default()));

/// Dates without a year are of the last twelve months.
static CLOCK: LazyLock<Clock> = LazyLock::new(|| {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    Clock::utc(i64::try_from(now).unwrap_or(0))
});

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [catalogue, logs] = args.as_slice() else {
        return Err("give the catalogue (winsock export --format csv -o codes.csv) and the logs".into());
    };
    let context = SessionContext::new();
    for function in functions() {
        context.register_udf(function);
    }
    context.register_csv("catalogue", catalogue, CsvReadOptions::new()).await?;
    // Lines are a table of one column: characters that no log has stand for the separator and the quotes.
    let schema = Schema::new(vec![Field::new("line", DataType::Utf8, true)]);
    let lines = CsvReadOptions::new().has_header(false).delimiter(1).quote(2).schema(&schema).file_extension("");
    context.register_csv("logs", logs, lines).await?;
    context.sql(&format!("EXPLAIN FORMAT TREE {QUERY}")).await?.show().await?;
    context.sql(QUERY).await?.show().await?;
    Ok(())
}

/// What SQL lacks: the codes of a line, its time and its machine.
fn functions() -> [ScalarUDF; 3] {
    let codes = DataType::List(Arc::new(Field::new_list_field(DataType::Int64, true)));
    let time = DataType::Timestamp(TimeUnit::Second, None);
    [
        function("winsock_codes", codes, |lines| {
            let mut list = ListBuilder::new(Int64Builder::new());
            for text in lines {
                let found = SCANNER.findings(text.unwrap_or_default().as_bytes());
                // A code that a line says twice counts once.
                let codes: BTreeSet<u32> = found.map(|finding| finding.entry().value).collect();
                list.append_value(codes.into_iter().map(|code| Some(i64::from(code))));
            }
            Arc::new(list.finish())
        }),
        function("log_time", time, |lines| {
            let mut times = TimestampSecondBuilder::new();
            lines.for_each(|text| times.append_option(text.and_then(|text| line::read(text, &CLOCK).0)));
            Arc::new(times.finish())
        }),
        function("log_host", DataType::Utf8, |lines| {
            let mut hosts = StringBuilder::new();
            lines.for_each(|text| hosts.append_option(text.and_then(|text| line::read(text, &CLOCK).1.host)));
            Arc::new(hosts.finish())
        }),
    ]
}

type Lines<'a> = &'a mut dyn Iterator<Item = Option<&'a str>>;

/// A function of one text.
fn function(name: &str, returns: DataType, of: fn(Lines<'_>) -> ArrayRef) -> ScalarUDF {
    let run = move |args: &[ColumnarValue]| {
        let column = ColumnarValue::values_to_arrays(args)?;
        Ok(ColumnarValue::Array(of(&mut column[0].as_string::<i32>().iter())))
    };
    create_udf(name, vec![DataType::Utf8], returns, Volatility::Immutable, Arc::new(run))
}
