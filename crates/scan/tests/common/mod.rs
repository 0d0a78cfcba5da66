//! Counts a log as one stream.

use std::sync::Arc;

use openwinsock_annotate::Options;
use openwinsock_scan::{Clock, Fields, Joint, Reader, Source, Tally, Worker};

/// The log of these tests ended on 2026-11-21.
pub(crate) const ENDED: i64 = 1_795_300_000;

/// Counts blocks of one file, each by a worker of its own.
pub(crate) fn count(reader: &Reader, blocks: &[&[u8]], most: usize) -> Tally {
    let clock = Arc::new(Clock::utc(ENDED));
    let mut sum = Tally::with_limit(most);
    let mut joint = Joint::default();
    let mut fields = None;
    for block in blocks {
        let source = Source {
            file: Some("x.log".into()),
            clock: Arc::clone(&clock),
            fields: fields.clone(),
            continues: false,
        };
        let mut worker = Worker::new(most);
        let edge = reader.read(block, &source, &mut worker);
        joint.join(edge, &mut sum);
        sum.merge(worker.tally);
        fields = Fields::last_in(block).or(fields);
    }
    sum
}

/// Counts a whole log.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn log(text: &str) -> Tally {
    count(&Reader::new(&Options::default()), &[text.as_bytes()], openwinsock_scan::grain::MOST_CELLS)
}
