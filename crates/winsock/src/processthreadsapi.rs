//! processthreadsapi.h.

pub(crate) mod tls;
