//! processthreadsapi.h.

pub(crate) mod end;
pub(crate) mod process;
pub(crate) mod start;
pub(crate) mod thread;
pub(crate) mod thread_properties;
pub(crate) mod tls;
