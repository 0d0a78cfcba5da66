//! Overlapped operations: how they begin, how they end, and every way to learn of that.

#[path = "../common/mod.rs"]
mod common;
#[path = "../peer/mod.rs"]
mod peer;

mod cancelling;
mod control;
mod datagrams;
mod ending;
mod engines;
mod fixture;
mod order;
mod ports;
mod progress;
mod receiving;
mod results;
mod routines;
mod sending;
mod threads;
mod unix;
