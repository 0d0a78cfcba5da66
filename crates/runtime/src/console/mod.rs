//! The console: the terminal that a program was started from, if any.

pub mod control;
pub mod mode;
pub mod standard;
