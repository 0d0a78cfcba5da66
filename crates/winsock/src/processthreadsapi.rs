//! processthreadsapi.h.

pub(crate) mod process;
pub(crate) mod tls;
