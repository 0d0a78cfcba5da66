//! Counts Winsock, QoS and DNS error codes in logs, by time and by origin, and names likely causes.
//!
//! A [`Reader`] finds the codes of a block of lines, and what the lines tell of their time, machine and program.
//! It counts them into a [`Tally`], which takes bounded memory and merges with others in any order;
//! [`partial`] writes tallies as files. [`cause`] judges what was counted.
//!
//! ```
//! use std::sync::Arc;
//! use openwinsock_annotate::Options;
//! use openwinsock_scan::{Clock, Joint, Source, Reader, Worker, cause};
//!
//! let log = b"2026-11-21 10:00:01 api[7]: send failed: 10093\n\
//!             2026-11-21 10:00:02 api[7]: socket: WSANOTINITIALISED\n";
//! let reader = Reader::new(&Options::default());
//! let clock = Arc::new(Clock::utc(1_795_252_830));
//! let source = Source { file: None, clock, fields: None, continues: false };
//! let mut worker = Worker::default();
//! let edge = reader.read(log, &source, &mut worker);
//! Joint::default().join(edge, &mut worker.tally);
//! assert_eq!(worker.tally.totals().with_codes, 2);
//! assert_eq!(cause::causes(&worker.tally)[0].rule.id, "no-wsastartup");
//! ```
#![forbid(unsafe_code)]

pub mod cause;
pub mod clue;
#[rustfmt::skip]
mod generated;
pub mod grain;
pub mod line;
mod origin;
mod part;
pub mod partial;
mod record;
pub mod stamp;
mod tally;
pub mod view;

pub use origin::Origin;
pub use part::{Edge, Joint, Reader, Source, Worker};
pub use record::Fields;
pub use stamp::Clock;
pub use tally::{Count, EXAMPLE_LENGTH, EXAMPLES, Example, Key, Seen, Subject, Tally, Totals};
