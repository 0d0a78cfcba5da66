//! How a function shows that it failed, and what it does to the thread's last error.
//!
//! A function's page says it under "Return value"; [`all`] has it as a table, for the documented functions of
//! Winsock and for those of kernel32 and user32 that programs with sockets need. Where the documentation does not say
//! whether a success clears the last error, the table has what was observed (`data/functions.toml` names the
//! source of each row).

use crate::generated::conventions as table;

/// The convention of one function.
#[derive(Debug)]
pub struct Convention {
    /// The function's name.
    pub function: &'static str,
    /// The header that declares it.
    pub header: &'static str,
    /// What it returns when it fails.
    pub failure: FailureShows,
    /// What a failure does to the last error.
    pub on_failure: OnFailure,
    /// What a success does to the last error.
    pub on_success: OnSuccess,
    /// True if it fails before a successful `WSAStartup`.
    pub needs_startup: bool,
    /// What the columns cannot say. May be empty.
    pub note: &'static str,
}

/// How failure shows in what a function returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureShows {
    /// `SOCKET_ERROR`, -1.
    SocketError,
    /// `INVALID_SOCKET`, all bits set.
    InvalidSocket,
    /// The code itself; zero is success.
    Code,
    /// Any value but zero.
    NonZero,
    /// Zero, of a number.
    Zero,
    /// A null pointer or handle.
    Null,
    /// `FALSE`.
    False,
    /// `WAIT_FAILED`, which is `WSA_WAIT_FAILED`.
    WaitFailed,
    /// `WSA_INVALID_EVENT`, a null handle.
    InvalidEvent,
    /// `INADDR_NONE`, which is also the address 255.255.255.255.
    InaddrNone,
    /// -1, of a function of which zero is no failure.
    MinusOne,
    /// -1; and zero, without a code, for a text that is no address.
    MinusOneOrZero,
    /// `THREAD_PRIORITY_ERROR_RETURN`, the largest number of a LONG.
    MaxLong,
    /// `RIO_CORRUPT_CQ`.
    CorruptQueue,
    /// `RIO_INVALID_BUFFERID`.
    InvalidBufferId,
    /// It cannot fail, or cannot say so.
    None,
}

/// What a failure does to the thread's last error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnFailure {
    /// It is the code. A function that [returns the code](FailureShows::Code) may set it as well.
    Sets,
    /// The code is only returned.
    Returns,
    /// There is no code.
    Leaves,
}

/// What a success does to the thread's last error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnSuccess {
    /// It stays what it was.
    Leaves,
    /// It becomes zero.
    Clears,
    /// It becomes something else: see the [note](Convention::note).
    Sets,
}

/// All conventions, by name.
pub fn all() -> &'static [Convention] {
    table::CONVENTIONS
}

/// The convention of the function of exactly this name.
pub fn by_name(name: &str) -> Option<&'static Convention> {
    let at = all().binary_search_by(|c| c.function.cmp(name)).ok()?;
    all().get(at)
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::*;
    use crate::function;

    fn of(name: &str) -> (FailureShows, OnFailure, OnSuccess, bool) {
        let c = by_name(name).unwrap();
        (c.failure, c.on_failure, c.on_success, c.needs_startup)
    }

    #[test]
    fn well_known_functions() {
        use FailureShows as F;
        use OnFailure::{Leaves, Returns, Sets};
        use OnSuccess as S;
        assert_eq!(of("WSAStartup"), (F::Code, Returns, S::Leaves, false));
        assert_eq!(of("send"), (F::SocketError, Sets, S::Clears, true));
        assert_eq!(of("select"), (F::SocketError, Sets, S::Clears, true));
        assert_eq!(of("socket"), (F::InvalidSocket, Sets, S::Clears, true));
        assert_eq!(of("connect"), (F::SocketError, Sets, S::Leaves, true));
        assert_eq!(of("getaddrinfo"), (F::Code, Sets, S::Clears, true));
        assert_eq!(of("inet_addr"), (F::InaddrNone, Leaves, S::Leaves, false));
        assert_eq!(of("inet_pton"), (F::MinusOneOrZero, Sets, S::Leaves, false));
        assert_eq!(of("htons"), (F::None, Leaves, S::Leaves, false));
        assert_eq!(of("WSAGetLastError"), (F::None, Leaves, S::Leaves, false));
        assert_eq!(of("WSASetLastError"), (F::None, Leaves, S::Sets, false));
        assert_eq!(of("AcceptEx"), (F::False, Sets, S::Leaves, true));
        assert_eq!(of("WSAWaitForMultipleEvents"), (F::WaitFailed, Sets, S::Leaves, true));
        assert_eq!(of("CreateEventW"), (F::Null, Sets, S::Sets, false));
        assert!(by_name("Send").is_none());
    }

    #[test]
    fn the_documented_exception_of_getsockopt() {
        // Microsoft, WSAGetLastError: getsockopt of SO_ERROR resets the last error.
        let c = by_name("getsockopt").unwrap();
        assert_eq!(c.on_success, OnSuccess::Clears);
        assert!(c.note.contains("SO_ERROR"));
    }

    #[test]
    fn sorted_and_each_once() {
        let names: Vec<_> = all().iter().map(|c| c.function).collect();
        assert!(names.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn the_functions_of_the_catalogue_have_theirs() {
        let send = function::by_name("SEND").unwrap();
        assert_eq!(send.convention().unwrap().function, "send");
        // Of the DNS client there are none.
        assert!(function::by_name("DnsQueryEx").unwrap().convention().is_none());
        let winsock = function::all().iter().filter(|f| f.header == "winsock2.h");
        assert!(winsock.clone().count() > 100);
        assert!(winsock.clone().all(|f| f.convention().is_some_and(|c| c.header == f.header)));
    }

    #[test]
    fn a_function_that_raises_codes_can_report_them() {
        // WSASetLastError lists a code and returns nothing: data/functions.toml names it as the exception.
        for c in all().iter().filter(|c| c.on_failure == OnFailure::Leaves && c.function != "WSASetLastError")
        {
            let raises = function::by_name(c.function).map_or(0, |f| f.raises().count());
            assert_eq!(raises, 0, "{}", c.function);
        }
    }
}
