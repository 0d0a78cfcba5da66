//! `--parquet`: a row for each hour, code and origin.

use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray, TimestampMillisecondArray};
use openwinsock_codes::text;
use openwinsock_scan::view;
use parquet::arrow::ArrowWriter;

use super::rows::{COLUMNS, OTHERS};
use super::{Report, entry, name};

pub(super) fn write(report: &Report<'_>, path: &Path) -> Result<(), Box<dyn Error>> {
    let batch = batch(report)?;
    let mut writer = ArrowWriter::try_new(File::create(path)?, batch.schema(), None)?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(())
}

fn batch(report: &Report<'_>) -> Result<RecordBatch, arrow_schema::ArrowError> {
    let rows = view::hours(report.tally);
    let numbers = |values: &dyn Fn(&view::HourRow) -> u64| -> ArrayRef {
        let values = rows.iter().map(|row| i64::try_from(values(row)).unwrap_or(i64::MAX));
        Arc::new(values.map(Some).collect::<Int64Array>())
    };
    let times = rows.iter().map(|row| row.start.map(|start| start * 1000));
    let texts = |cells: Vec<Option<&str>>| -> ArrayRef { Arc::new(StringArray::from(cells)) };
    let title = |code| entry(code).and_then(|e| text::title(e, report.chain));
    let host = |row: &'_ view::HourRow| row.origin.host.as_deref().map(str::to_owned);
    let hosts: Vec<Option<String>> =
        rows.iter().map(|row| if row.origin.others { Some(OTHERS.to_owned()) } else { host(row) }).collect();
    let columns: [ArrayRef; COLUMNS.len()] = [
        Arc::new(times.collect::<TimestampMillisecondArray>().with_timezone("UTC")),
        numbers(&|row| u64::from(row.code)),
        texts(rows.iter().map(|row| Some(name(row.code))).collect()),
        texts(rows.iter().map(|row| title(row.code)).collect()),
        texts(hosts.iter().map(Option::as_deref).collect()),
        texts(rows.iter().map(|row| row.origin.process.as_deref()).collect()),
        numbers(&|row| row.lines),
    ];
    let columns = COLUMNS.into_iter().zip(columns).map(|(name, column)| (name, column, true));
    RecordBatch::try_from_iter_with_nullable(columns)
}
