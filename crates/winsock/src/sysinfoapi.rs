//! sysinfoapi.h: time, and what the machine is.

pub(crate) mod machine;
pub(crate) mod time;
pub(crate) mod version;
