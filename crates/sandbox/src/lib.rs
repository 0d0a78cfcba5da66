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
//! | [`routed`] | two hosts with a router between them |
//! | [`sysctl`] | settings of a network |
//! | [`icmp`], [`silence`] | what the network says of lost packets, and peers that say nothing |
//! | [`dns`], [`etc`] | a name server, and an `/etc` that makes the C library ask it |
//! | [`limits`], [`mount`] | running out of descriptors, memory, ports, space, quota |
//! | [`overlay`] | two directories seen as one |
//! | [`child`], [`cases`] | child processes with a time limit, and tests that run in them |
//! | [`clients`] | the load for a server |
//!
//! Where the machine forbids something, the answer is [`Error::Needs`], which says what is missing and what to do.
#![cfg(target_os = "linux")]
#![deny(unsafe_code)]

pub mod cases;
pub mod child;
pub mod clients;
pub mod dns;
mod error;
pub mod etc;
pub mod icmp;
pub mod limits;
pub mod link;
pub mod mount;
pub mod namespace;
mod netlink;
pub mod overlay;
mod prefix;
pub mod route;
pub mod routed;
pub mod silence;
mod sys;
pub mod sysctl;
pub mod tun;
pub mod world;

pub use error::{Error, Needs, Result};
