//! consoleapi.h: the console, which is the terminal that a program was started from.

pub(crate) mod code_page;
pub(crate) mod control;
pub(crate) mod mode;
pub(crate) mod text;
