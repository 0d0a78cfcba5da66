//! The commands, a file each.

pub(crate) mod completions;
pub(crate) mod convert;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod messages;
pub(crate) mod search;
