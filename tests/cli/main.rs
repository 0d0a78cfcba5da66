//! Black-box tests of the command `winsock`: what a user types, sees, and gets as exit status.
//!
//! `harness` runs the binary with a time limit. `goldens` compares help and man pages with files; to accept a
//! change, run with `OPENWINSOCK_BLESS=1` and read the difference.

mod annotate;
mod convert;
mod databases;
mod documents;
mod edges;
mod explain;
mod export;
mod goldens;
mod harness;
mod languages;
mod list;
mod messages;
mod reproduce;
mod scan;
mod search;
