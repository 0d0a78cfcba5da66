//! winbase.h: memory by handle, messages, and what else Windows' oldest header declares.

mod arguments;
pub(crate) mod completion;
pub(crate) mod files;
pub(crate) mod format;
pub(crate) mod global;
pub(crate) mod language;
pub(crate) mod local;
pub(crate) mod machine;
pub(crate) mod mailslot;
pub(crate) mod mapping;
mod memory;
pub(crate) mod pipe;
pub(crate) mod text;
