//! `winsock export --format sqlite`: the tables `codes`, `names`, `raises` and `texts`.

use std::error::Error;
use std::path::Path;
use std::{fs, io};

use openwinsock_codes::page::Page;
use openwinsock_codes::text;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::Value;

use super::export::{entries, facts};

const TABLES: &str = "
CREATE TABLE codes (
    value INTEGER PRIMARY KEY, name TEXT NOT NULL, family TEXT NOT NULL, kind TEXT NOT NULL, returned TEXT NOT NULL,
    hresult TEXT NOT NULL, ntstatus TEXT, errno_name TEXT, errno_linux INTEGER
);
CREATE TABLE names (name TEXT NOT NULL, value INTEGER NOT NULL REFERENCES codes);
CREATE TABLE raises (value INTEGER NOT NULL REFERENCES codes, function TEXT NOT NULL, condition TEXT NOT NULL);
CREATE TABLE texts (
    value INTEGER NOT NULL REFERENCES codes, language TEXT NOT NULL, title TEXT NOT NULL, message TEXT NOT NULL,
    page TEXT, PRIMARY KEY (value, language)
);
CREATE INDEX names_by_name ON names (name);
";

pub(crate) fn write(path: &Path) -> Result<(), Box<dyn Error>> {
    // Beside the target first: what is there stays until the new one is whole, and a device is never removed.
    if path.symlink_metadata().is_ok_and(|there| !there.is_file()) {
        return Err("there is something else than a file".into());
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = Path::new(&beside);
    match fs::remove_file(beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    fill(Connection::open(beside)?)?;
    fs::rename(beside, path)?;
    Ok(())
}

fn fill(mut database: Connection) -> Result<(), Box<dyn Error>> {
    let transaction = database.transaction()?;
    transaction.execute_batch(TABLES)?;
    for entry in entries() {
        let values = facts(entry).into_iter().map(|(_, value)| match value {
            Value::Number(n) => n.as_i64().map_or(Sql::Null, Sql::Integer),
            Value::String(text) => Sql::Text(text),
            _ => Sql::Null,
        });
        transaction
            .execute("INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", params_from_iter(values))?;
        for name in entry.names() {
            transaction.execute("INSERT INTO names VALUES (?, ?)", params![name, entry.value])?;
        }
        for raise in entry.raised_by() {
            let row = params![entry.value, raise.function, raise.condition];
            transaction.execute("INSERT INTO raises VALUES (?, ?, ?)", row)?;
        }
        for &locale in text::locales() {
            let chain = &[locale];
            let Some(title) = text::title(entry, chain) else { continue };
            let page = text::page(entry, chain).map(Page::markdown);
            let row = params![
                entry.value,
                locale.tag,
                title,
                text::message(entry, chain).unwrap_or_default(),
                page
            ];
            transaction.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", row)?;
        }
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_answers() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("codes.db");
        write(&path).unwrap();
        // Once more over the old file.
        write(&path).unwrap();
        assert!(write(Path::new("/dev/null")).is_err());
        let database = Connection::open(&path).unwrap();
        let one = |query: &str| database.query_row(query, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(
            one("SELECT title FROM texts WHERE value = 10061 AND language = 'fr'"),
            "Connexion refusée"
        );
        assert_eq!(
            one("SELECT c.name FROM names n JOIN codes c USING (value) WHERE n.name = 'ERROR_IO_PENDING'"),
            "WSA_IO_PENDING"
        );
        assert_eq!(one("SELECT count(*) || '' FROM codes WHERE kind = 'full'"), "281");
        assert_eq!(
            one("SELECT count(*) || '' FROM texts t JOIN codes USING (value) WHERE kind = 'full'"),
            (4 * 281).to_string()
        );
    }
}
