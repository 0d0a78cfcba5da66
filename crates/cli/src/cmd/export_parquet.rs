//! `winsock export --format parquet`: a row for each code and language.

use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use openwinsock_codes::page::Page;
use openwinsock_codes::text;
use parquet::arrow::ArrowWriter;
use serde_json::Value;

use super::export::{entries, facts};

/// The facts that are numbers.
const NUMBERS: [&str; 2] = ["value", "errno_linux"];

pub(crate) fn write(path: &Path) -> Result<(), Box<dyn Error>> {
    let batch = batch()?;
    let mut writer = ArrowWriter::try_new(File::create(path)?, batch.schema(), None)?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(())
}

fn batch() -> Result<RecordBatch, arrow_schema::ArrowError> {
    let locales = text::locales();
    let rows: Vec<_> = entries()
        .flat_map(|entry| locales.iter().map(move |locale| (entry, *locale)))
        .filter(|(entry, locale)| text::title(entry, &[*locale]).is_some())
        .collect();
    let all: Vec<_> = rows.iter().map(|(entry, _)| facts(entry)).collect();
    let mut columns: Vec<(&str, ArrayRef)> = Vec::new();
    if let Some(first) = all.first() {
        for (i, (name, _)) in first.iter().enumerate() {
            let cells = all.iter().map(|facts| &facts[i].1);
            columns.push((
                name,
                if NUMBERS.contains(name) {
                    Arc::new(cells.map(Value::as_i64).collect::<Int64Array>()) as ArrayRef
                } else {
                    Arc::new(cells.map(Value::as_str).collect::<StringArray>())
                },
            ));
        }
    }
    let mut text = |name, pick: &dyn Fn(usize) -> Option<&'static str>| {
        let cells: StringArray = (0..rows.len()).map(pick).collect();
        columns.push((name, Arc::new(cells)));
    };
    text("language", &|i| Some(rows[i].1.tag));
    text("title", &|i| text::title(rows[i].0, &[rows[i].1]));
    text("message", &|i| text::message(rows[i].0, &[rows[i].1]));
    text("page", &|i| text::page(rows[i].0, &[rows[i].1]).map(Page::markdown));
    // Every column may be empty as far as the format goes.
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true)))
}

#[cfg(test)]
mod tests {
    use arrow_array::Array;
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    use super::*;

    #[test]
    fn the_file_reads_back() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("codes.parquet");
        write(&path).unwrap();
        let reader =
            ParquetRecordBatchReaderBuilder::try_new(File::open(&path).unwrap()).unwrap().build().unwrap();
        let mut rows = 0;
        let mut french = None;
        for batch in reader.map(Result::unwrap) {
            rows += batch.num_rows();
            let column = |name: &str| batch.column_by_name(name).unwrap().clone();
            let (values, languages, titles) = (column("value"), column("language"), column("title"));
            let values = values.as_any().downcast_ref::<Int64Array>().unwrap();
            let text = |a: &ArrayRef, i: usize| {
                a.as_any().downcast_ref::<StringArray>().unwrap().value(i).to_owned()
            };
            for i in 0..batch.num_rows() {
                if values.value(i) == 10061 && text(&languages, i) == "fr" {
                    french = Some(text(&titles, i));
                }
            }
        }
        assert!(rows > 4 * 281, "{rows}");
        assert_eq!(french.as_deref(), Some("Connexion refusée"));
    }
}
