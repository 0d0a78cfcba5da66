//! ws2tcpip.h, a file per group of functions. The list of what is exported is in `lib.rs`.

pub(crate) mod addrinfo;
pub(crate) mod addrinfo_ex;
pub(crate) mod error_text;
pub(crate) mod nameinfo;
mod node;
pub(crate) mod presentation;
pub(crate) mod source_filter;
