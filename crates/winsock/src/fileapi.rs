//! fileapi.h: files.

pub(crate) mod time;
