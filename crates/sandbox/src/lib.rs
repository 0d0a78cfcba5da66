//! Small real worlds for tests and scenarios, on Linux.
//!
//! What a socket call answers depends on the network around it: a route that is missing, a host that falls
//! silent, a name server that refuses. This crate builds such surroundings from namespaces of the kernel, in the
//! process that needs them, without external commands, as root or as an ordinary user. Nothing of it touches the
//! network of the machine, and all of it ends with the process.
//!
//! | module | gives |
//! |---|---|
//! | [`world`] | an own, empty network for this process |
//! | [`namespace`] | further networks, and threads that run in them |
//! | [`link`], [`tun`], [`route`] | devices with addresses, and routes |
//! | [`sysctl`] | settings of a network |
//! | [`child`], [`cases`] | child processes with a time limit, and tests that run in them |
//!
//! Where the machine forbids something, the answer is [`Error::Needs`], which says what is missing and what to do.
#![cfg(target_os = "linux")]
#![deny(unsafe_code)]

pub mod cases;
pub mod child;
mod error;
pub mod link;
pub mod namespace;
mod netlink;
mod prefix;
pub mod route;
mod sys;
pub mod sysctl;
pub mod tun;
pub mod world;

pub use error::{Error, Needs, Result};
