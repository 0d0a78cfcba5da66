//! Microsoft's extension functions.

use std::ptr::{from_ref, null, null_mut};

use openwinsock::Win32::Foundation::{FALSE, TRUE};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;

use crate::make::*;
use crate::{Row, always, row};

fn structure() -> *mut OVERLAPPED {
    Box::leak(Box::default())
}

fn block() -> *mut std::ffi::c_void {
    Box::leak(Box::new([0_u8; 64])).as_mut_ptr().cast()
}

// SAFETY (all calls): pointers are to structures of the lengths given that live to the end, or NULL where the page allows it.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("AcceptEx",
        |p| { let ((listening, _), s) = (queued(), tcp());
              assert_eq!(p.call(|| unsafe { AcceptEx(listening, s, block(), 0, 32, 32, null_mut(), structure()) }), TRUE) },
        WSAEINVAL, |p| { let (a, b) = (tcp(), tcp());
              assert_eq!(p.call(|| unsafe { AcceptEx(a, b, block(), 0, 32, 32, null_mut(), structure()) }), FALSE) }),
    row("ConnectEx",
        |p| { // AF_UNIX connects at once.
              let (s, to) = unix(); let name = from_ref(&to).cast();
              assert_eq!(p.call(|| unsafe { ConnectEx(s, name, 110, null(), 0, null_mut(), structure()) }), TRUE) },
        WSAEINVAL, |p| { let (s, to) = (tcp(), loopback(9));
              assert_eq!(p.call(|| unsafe { ConnectEx(s, from_ref(&to).cast(), 16, null(), 0, null_mut(), structure()) }), FALSE) }),
    row("DisconnectEx",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { DisconnectEx(s, null_mut(), 0, 0) }), TRUE) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { DisconnectEx(s, null_mut(), 0, 0) }), FALSE) }),
    always("GetAcceptExSockaddrs", |p| {
        let (mut a, mut b) = (null_mut(), null_mut());
        p.call(|| unsafe { GetAcceptExSockaddrs(block(), 0, 32, 32, &mut a, &mut 0, &mut b, &mut 0) });
    }),
    row("TransmitFile",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { TransmitFile(s, null_mut(), 0, 0, null_mut(), null(), 0) }), TRUE) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { TransmitFile(s, null_mut(), 0, 0, null_mut(), null(), 0) }), FALSE) }),
    row("TransmitPackets",
        |p| { let s = connection().0; assert_eq!(p.call(|| unsafe { TransmitPackets(s, null(), 0, 0, null_mut(), 0) }), TRUE) },
        WSAENOTCONN, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { TransmitPackets(s, null(), 0, 0, null_mut(), 0) }), FALSE) }),
];

/// A bound socket of AF_UNIX, and the address of one that listens.
fn unix() -> (SOCKET, SOCKADDR_UN) {
    let folder = Box::leak(Box::new(tempfile::tempdir().expect("a directory")));
    let named = |name: &str| {
        let mut address = SOCKADDR_UN { sun_family: AF_UNIX, sun_path: [0; 108] };
        let path = folder.path().join(name);
        for (to, from) in address.sun_path.iter_mut().zip(path.to_str().expect("text").bytes()) {
            *to = from.cast_signed();
        }
        address
    };
    let make = |address: &SOCKADDR_UN| {
        // SAFETY: the address is as long as said.
        unsafe {
            let s = socket(AF_UNIX.into(), SOCK_STREAM, 0);
            assert_eq!(bind(s, from_ref(address).cast(), 110), 0, "{}", last());
            s
        }
    };
    let (there, here) = (named("there"), named("here"));
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(make(&there), 1) }, 0);
    (make(&here), there)
}
