//! The commands, a file each.

pub(crate) mod annotate;
pub(crate) mod completions;
pub(crate) mod convert;
pub(crate) mod explain;
pub(crate) mod export;
#[cfg(feature = "parquet")]
pub(crate) mod export_parquet;
#[cfg(feature = "sqlite")]
pub(crate) mod export_sqlite;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod messages;
#[cfg(target_os = "linux")]
pub(crate) mod reproduce;
pub(crate) mod scan;
pub(crate) mod search;
