//! Who may bind where somebody else is: within a process, between processes, and between accounts.

mod accounts;
mod cells;
mod delivery;
mod ends;
mod helper;
mod strangers;
mod support;
