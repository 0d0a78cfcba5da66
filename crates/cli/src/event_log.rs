//! Event logs of Windows: each record as one line of JSON.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use evtx::{EvtxParser, IntoIterChunks, ParserSettings};

/// The records of an event log as text.
pub(crate) struct EventLog {
    chunks: IntoIterChunks<File>,
    settings: Arc<ParserSettings>,
    /// The text of the records that the last chunk gave, and how much of it is read.
    text: Vec<u8>,
    at: usize,
    /// Counts what was read of the file.
    read: Arc<AtomicU64>,
}

/// The size of the parts of an event log.
const CHUNK: u64 = 64 << 10;

/// The records of a file that is an event log.
pub(crate) fn read(file: File, read: &Arc<AtomicU64>) -> io::Result<EventLog> {
    let settings = ParserSettings::new().num_threads(1).indent(false);
    let parser =
        EvtxParser::from_read_seek(file).map_err(io::Error::other)?.with_configuration(settings.clone());
    Ok(EventLog {
        chunks: parser.into_chunks(),
        settings: Arc::new(settings),
        text: Vec::new(),
        at: 0,
        read: Arc::clone(read),
    })
}

impl Read for EventLog {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.text.len() {
            let Some(chunk) = self.chunks.next() else { return Ok(0) };
            self.read.fetch_add(CHUNK, Ordering::Relaxed);
            self.text.clear();
            self.at = 0;
            let mut chunk = chunk.map_err(io::Error::other)?;
            let mut chunk = chunk.parse(self.settings.clone()).map_err(io::Error::other)?;
            for record in chunk.iter() {
                // One damaged record does not hide the others.
                let Ok(record) = record.and_then(|r| r.into_json()) else { continue };
                self.text.extend_from_slice(record.data.replace('\n', " ").as_bytes());
                self.text.push(b'\n');
            }
        }
        let count = buffer.len().min(self.text.len() - self.at);
        buffer[..count].copy_from_slice(&self.text[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
