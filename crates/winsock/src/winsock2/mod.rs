//! winsock2.h, a file per group of functions. The list of what is exported is in `lib.rs`.

pub(crate) mod bytes;
pub(crate) mod conditional;
pub(crate) mod connect_by;
pub(crate) mod connection;
pub(crate) mod event;
pub(crate) mod extension;
pub(crate) mod hook;
pub(crate) mod ioctl;
pub(crate) mod lookup;
pub(crate) mod message;
pub(crate) mod name;
pub(crate) mod names;
pub(crate) mod namespaces;
pub(crate) mod network_events;
pub(crate) mod option;
pub(crate) mod overlapped_result;
pub(crate) mod protocols;
pub(crate) mod query_set;
pub(crate) mod select;
pub(crate) mod service;
pub(crate) mod socket;
pub(crate) mod start;
pub(crate) mod text;
pub(crate) mod transfer;
pub(crate) mod vector;
