//! Event logs of Windows: each record as one line of JSON.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use evtx::{EvtxParser, ParserSettings};

/// The records of an event log as text.
pub(crate) struct EventLog {
    parser: EvtxParser<File>,
    /// The records that a chunk gave and that are not read yet.
    text: Vec<u8>,
    at: usize,
    chunk: usize,
}

/// Opens an event log.
pub(crate) fn open(path: &Path) -> io::Result<EventLog> {
    let settings = ParserSettings::new().num_threads(1).indent(false);
    let parser = EvtxParser::from_path(path).map_err(io::Error::other)?.with_configuration(settings);
    Ok(EventLog { parser, text: Vec::new(), at: 0, chunk: 0 })
}
