//! Windows Sockets 2 on Linux for C: the functions of [`openwinsock`] under C names.
//!
//! Every function has the prefix `ows_`, so that none meets its namesake of the C library; the headers in `include/` say
//! so to the compiler, and programs are written with Windows' names. What C programs may rely on: `docs/c-abi.md`.
//!
//! A new function of the flat layer gets a line in `exports/`.
#![allow(unsafe_code, reason = "the functions are called by C")]

mod constants;
mod exports;
mod generated;
mod libraries;
#[allow(non_snake_case, reason = "the function bears Windows' name")]
mod loader;
#[cfg(all(feature = "win64", target_arch = "x86_64"))]
mod win64;

pub use exports::{Entry, table};
pub use libraries::install;
