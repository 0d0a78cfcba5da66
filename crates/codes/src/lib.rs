//! Winsock, QoS and DNS error codes, as a catalogue that is compiled in.
//!
//! The crate answers three questions about a code without allocating, without start-up work and without
//! dependencies:
//!
//! * **What is it?** [`lookup::by_value`] and [`lookup::by_name`] find the [`Entry`]: every name of the
//!   number, its headers, the functions that are documented to raise it. [`text`] has the title, the message
//!   and the explanation page in each language.
//! * **What did this program print?** [`parse::readings`] takes `10054`, `0x80072746`, `-2147014842`,
//!   `WSAECONNRESET`, `[WinError 10054]`, `Os { code: 104, .. }` and lists what it can mean, likeliest first.
//! * **What is it called elsewhere?** [`map`] leads to and from errno, `EAI_*`, `h_errno`, DNS response codes,
//!   `HRESULT`, `NTSTATUS` and `std::io::ErrorKind`.
//!
//! Each space of numbers is a type of its own ([`WsaError`], [`Win32Error`], [`Hresult`], [`NtStatus`],
//! [`Errno`], [`EaiError`], [`HErrno`], [`Rcode`]) over the raw number. They are not enums: any number may come
//! from the system, also one that nobody has named yet.
//!
//! ```
//! use openwinsock_codes::{Hresult, WsaError, text};
//!
//! let code = WsaError::WSAECONNRESET;
//! assert_eq!(code.0, 10054);
//! assert_eq!(code.name(), Some("WSAECONNRESET"));
//! assert_eq!(Hresult::from(code).to_string(), "0x80072746");
//! let entry = code.entry().unwrap();
//! println!("{}", text::message(entry, text::ENGLISH).unwrap());
//! ```
//!
//! # What it does not do
//!
//! It raises no errors and keeps no last error; it reads no files and no environment. Which language a user
//! wants is the program's business.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(any(feature = "std", test))]
extern crate std;

pub mod catalogue;
mod code;
pub mod convention;
pub mod format;
mod fragment;
pub mod function;
#[rustfmt::skip]
mod generated;
mod hash;
#[cfg(feature = "std")]
mod io;
pub mod lookup;
pub mod map;
pub mod page;
pub mod parse;
mod space;
pub mod text;
mod unix;

pub use catalogue::{Entry, Family};
pub use code::{Code, Space};
pub use convention::{Convention, FailureShows, OnFailure, OnSuccess};
#[cfg(feature = "std")]
pub use io::WsaErrorFromIo;
pub use parse::{ParseCodeError, Reading};
pub use space::{Hresult, NtStatus, Win32Error, WsaError};
pub use unix::{EaiError, Errno, HErrno, Os, Rcode};

/// The code in the README compiles and runs.
#[cfg(all(doctest, feature = "std"))]
#[doc = include_str!("../../../README.md")]
struct Readme;
