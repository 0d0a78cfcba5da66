//! The machine behind OpenWinsock: sockets with Winsock's semantics on Linux.
//!
//! Everything here is safe Rust with failure as a value: [`Result`] holds the Winsock code. Whoever needs Windows'
//! function signatures and the per-thread last error uses the crate `openwinsock`, which is a thin layer over this one.
//!
//! The parts: [`handle`] is the table, [`object`] what is in it, [`socket`] has a file per verb, [`wait`] and [`event`]
//! have the objects that one waits for, [`apc`] the routines that are queued to threads, [`addr`] translates addresses, [`names`] finds them, `ports` knows who has bound
//! what, and `sys` alone speaks to the kernel.
#![deny(unsafe_code)]

#[cfg(not(target_os = "linux"))]
compile_error!(
    "OpenWinsock makes Winsock on Linux; on Windows the system has it, and other systems are not supported"
);
#[cfg(all(target_os = "linux", not(target_env = "gnu")))]
compile_error!(
    "OpenWinsock needs the GNU C library: it reads that library's resolver codes and structures. Build for a target that \
     ends with -linux-gnu, such as x86_64-unknown-linux-gnu"
);
#[cfg(not(target_pointer_width = "64"))]
compile_error!("OpenWinsock needs a 64-bit target: Windows' structures are laid out for one");

pub mod addr;
mod alarm;
pub mod apc;
pub mod block;
pub mod catalogue;
pub mod clock;
pub mod console;
pub mod diagnostics;
pub mod duplicate;
pub mod engine;
mod errno_by_call;
mod errno_win32;
mod error;
pub mod event;
pub mod file;
pub mod guid;
pub mod handle;
pub mod hook;
pub mod interfaces;
pub mod local_storage;
pub mod lock;
pub mod machine;
pub mod mapping;
pub mod memory;
pub mod message;
pub mod modules;
pub mod mutex;
pub mod named;
pub mod names;
pub mod namespace;
pub mod object;
pub mod path;
pub mod pool;
pub mod port;
mod ports;
pub mod process;
pub mod providers;
pub mod remote;
pub mod select;
pub mod semaphore;
pub mod socket;
pub mod startup;
mod sync;
mod sys;
pub mod thread;
pub mod timer;
pub mod virtual_memory;
pub mod wait;

pub use error::{Result, win32};
pub use handle::Handle;
pub use openwinsock_codes::WsaError;
pub use sys::KeepErrno;
