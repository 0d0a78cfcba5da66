//! What each function does with the last error and with errno: a call of each that works, one that fails, and the
//! table of conventions, `data/functions.toml`.

mod desk;
mod extensions;
mod files;
mod names;
mod objects;
mod overlapped;
mod pool;
mod sockets;
mod spaces;
mod transfer;
#[path = "../common/untried.rs"]
mod untried;
mod waiting;

use std::cell::Cell;
use std::collections::BTreeSet;

use openwinsock::Win32::Foundation::{GetLastError, SetLastError};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_codes::convention::{self, FailureShows, OnFailure, OnSuccess};

/// The last error and errno before each call: numbers that no call of these raises.
const LAST_ERROR: u32 = 4711;
const ERRNO: i32 = libc::ENOTNAM;

/// Watches one call.
#[derive(Default)]
pub(crate) struct Probe(Cell<Option<(u32, i32)>>);

impl Probe {
    /// Makes the call between known values of the last error and errno, and notes what they are after it.
    pub(crate) fn call<T>(&self, call: impl FnOnce() -> T) -> T {
        // SAFETY: errno's place is the thread's own; no pointers.
        unsafe {
            SetLastError(LAST_ERROR);
            *libc::__errno_location() = ERRNO;
        }
        let result = call();
        // SAFETY: as above.
        let errno = unsafe { *libc::__errno_location() };
        // SAFETY: no pointers.
        let noted = self.0.replace(Some((unsafe { GetLastError() }, errno)));
        assert!(noted.is_none(), "one call is watched");
        result
    }
}

/// A call, watched by the probe that it is given.
type Play = fn(&Probe);

/// A function with a call that works, if any does, and one that fails with a code. Both check themselves that they did.
pub(crate) struct Row {
    pub(crate) function: &'static str,
    pub(crate) works: Option<Play>,
    pub(crate) fails: Option<(i32, Play)>,
}

pub(crate) const fn row(function: &'static str, works: Play, code: i32, fails: Play) -> Row {
    Row { function, works: Some(works), fails: Some((code, fails)) }
}

/// A function that cannot fail, or cannot say so.
pub(crate) const fn always(function: &'static str, works: Play) -> Row {
    Row { function, works: Some(works), fails: None }
}

/// A function that has nothing to do here, and says so.
pub(crate) const fn never(function: &'static str, code: i32, fails: Play) -> Row {
    Row { function, works: None, fails: Some((code, fails)) }
}

/// A handle that stands for nothing.
pub(crate) const NOTHING: SOCKET = 4;

pub(crate) fn start(version: u16) {
    // SAFETY: zero is a value of every field; the structure is ours.
    assert_eq!(unsafe { WSAStartup(version, &mut std::mem::zeroed()) }, 0);
}

pub(crate) fn finish() {
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSACleanup() }, 0);
}

fn check(row: &Row) {
    let name = row.function;
    let convention = convention::by_name(name).unwrap_or_else(|| panic!("{name} has no convention"));
    let probe = Probe::default();
    if let Some(works) = row.works {
        works(&probe);
        let (last, errno) = probe.0.take().unwrap_or_else(|| panic!("{name}: no call was watched"));
        let expected = match convention.on_success {
            OnSuccess::Leaves => Some(LAST_ERROR),
            OnSuccess::Clears => Some(0),
            // The row says itself to what.
            OnSuccess::Sets => None,
        };
        assert!(expected.is_none_or(|expected| expected == last), "{name}, after a success: {last}");
        assert_eq!(errno, ERRNO, "{name}, after a success: errno");
    }
    let Some((code, fails)) = row.fails else {
        let silent = [FailureShows::None, FailureShows::Null, FailureShows::InaddrNone];
        let only_in_need = ["CreateThreadpool", "CreateThreadpoolCleanupGroup"].contains(&name);
        assert!(silent.contains(&convention.failure) || only_in_need, "{name} can fail");
        return;
    };
    fails(&probe);
    let (last, errno) = probe.0.take().unwrap_or_else(|| panic!("{name}: no call was watched"));
    let expected = match convention.on_failure {
        OnFailure::Sets => code.cast_unsigned(),
        OnFailure::Returns | OnFailure::Leaves => LAST_ERROR,
    };
    assert_eq!(last, expected, "{name}, after a failure");
    assert_eq!(errno, ERRNO, "{name}, after a failure: errno");
}

/// One test, for versions are a matter of the whole process.
#[test]
fn successes_and_failures_do_what_the_table_says() {
    // The first one brings its own resolver, which no name was asked of yet.
    let groups = [
        desk::ROWS,
        sockets::ROWS,
        extensions::ROWS,
        transfer::ROWS,
        names::ROWS,
        overlapped::ROWS,
        waiting::ROWS,
        objects::ROWS,
        pool::ROWS,
        spaces::ROWS,
        files::ROWS,
    ];
    let folder = tempfile::tempdir().unwrap();
    // SAFETY: the process has no other thread that runs.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", folder.path().join("catalogue.json")) };
    let rows: Vec<&Row> = groups.into_iter().flatten().collect();
    start(0x0202);
    rows.iter().for_each(|row| check(row));
    finish();
    // Version 2 has no blocking hooks.
    start(0x0101);
    waiting::VERSION_1.iter().for_each(check);
    finish();

    let tried: BTreeSet<_> = rows.into_iter().chain(waiting::VERSION_1).map(|row| row.function).collect();
    let exported = exports(include_str!("../../src/lib.rs"));
    let documented = exported.iter().filter(|name| convention::by_name(name).is_some());
    let missing: Vec<_> = documented
        .filter(|name| !tried.contains(name.as_str()) && !untried::UNTRIED.contains(&name.as_str()))
        .collect();
    assert!(missing.is_empty(), "exported, in the table of conventions, but not tried here: {missing:?}");
}

/// The functions that the flat layer exports: what it names from files of its own.
fn exports(source: &str) -> BTreeSet<String> {
    let own = source.split("pub use crate::").skip(1).filter_map(|rest| rest.split(';').next());
    let names = own.flat_map(|list| list.rsplit("::").next().unwrap_or("").split(['{', '}', ',']));
    names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// What the rows are made of.
pub(crate) mod make {
    use super::*;

    /// The last error, for messages.
    pub(crate) fn last() -> i32 {
        // SAFETY: no pointers.
        unsafe { WSAGetLastError() }
    }

    pub(crate) fn tcp() -> SOCKET {
        // SAFETY: no pointers.
        unsafe { socket(AF_INET.into(), SOCK_STREAM, 0) }
    }

    pub(crate) fn udp() -> SOCKET {
        // SAFETY: no pointers.
        unsafe { socket(AF_INET.into(), SOCK_DGRAM, 0) }
    }

    /// 127.0.0.1 and a port.
    pub(crate) fn loopback(port: u16) -> SOCKADDR_IN {
        let address = IN_ADDR { S_un: IN_ADDR_0 { S_addr: 0x7f00_0001_u32.to_be() } };
        SOCKADDR_IN { sin_family: AF_INET, sin_port: port.to_be(), sin_addr: address, ..Default::default() }
    }

    /// A pointer that is always noticed.
    pub(crate) fn near_null<T>() -> *mut T {
        std::ptr::without_provenance_mut(8)
    }

    pub(crate) fn bound(s: SOCKET) -> SOCKET {
        // SAFETY: an address of that length.
        let result = unsafe { bind(s, std::ptr::from_ref(&loopback(0)).cast(), 16) };
        assert_eq!(result, 0, "bind: {}", last());
        s
    }

    pub(crate) fn port(s: SOCKET) -> u16 {
        let mut name = SOCKADDR_IN::default();
        // SAFETY: a structure of that length.
        assert_eq!(unsafe { getsockname(s, (&raw mut name).cast(), &mut 16) }, 0, "{}", last());
        u16::from_be(name.sin_port)
    }

    pub(crate) fn listener() -> SOCKET {
        let s = bound(tcp());
        // SAFETY: no pointers.
        assert_eq!(unsafe { listen(s, 5) }, 0, "listen: {}", last());
        s
    }

    /// A listening socket with a connection in its queue, and the client of that.
    pub(crate) fn queued() -> (SOCKET, SOCKET) {
        let (listening, client) = (listener(), tcp());
        let to = loopback(port(listening));
        // SAFETY: an address of that length.
        assert_eq!(unsafe { connect(client, std::ptr::from_ref(&to).cast(), 16) }, 0, "{}", last());
        (listening, client)
    }

    /// Both ends of a connection.
    pub(crate) fn connection() -> (SOCKET, SOCKET) {
        let (listening, client) = queued();
        // SAFETY: no address is wanted.
        let server = unsafe { accept(listening, std::ptr::null_mut(), std::ptr::null_mut()) };
        assert_ne!(server, INVALID_SOCKET, "accept: {}", last());
        (client, server)
    }

    /// A connected socket for which four bytes are there.
    pub(crate) fn with_data() -> SOCKET {
        let (client, server) = connection();
        // SAFETY: a block of that length.
        assert_eq!(unsafe { send(server, [0; 4].as_ptr(), 4, 0) }, 4);
        client
    }

    /// A datagram socket that has a message of four bytes.
    pub(crate) fn with_message() -> SOCKET {
        let s = bound(udp());
        let to = loopback(port(s));
        // SAFETY: blocks of those lengths.
        let sent = unsafe { sendto(s, [0; 4].as_ptr(), 4, 0, std::ptr::from_ref(&to).cast(), 16) };
        assert_eq!(sent, 4, "sendto: {}", last());
        s
    }
}
