//! processenv.h: the environment of the process.

pub(crate) mod command_line;
pub(crate) mod environment;
pub(crate) mod folder;
pub(crate) mod standard;
