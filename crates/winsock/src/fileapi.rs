//! fileapi.h: files. [`openwinsock_runtime::file`] does the work, [`openwinsock_runtime::path`] says what paths mean.

pub(crate) mod attributes;
pub(crate) mod names;
pub(crate) mod open;
pub(crate) mod position;
pub(crate) mod search;
pub(crate) mod time;
pub(crate) mod transfer;
