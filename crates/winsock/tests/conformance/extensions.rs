//! Microsoft's extension functions: accepts, connects, ends of connections, transmissions. What goes on is waited for, unless the
//! case is about that.

use std::net::SocketAddr;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::TRUE;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::{CancelIoEx, OVERLAPPED};

use super::bare::{Bare, with};
use super::connecting::{self, to};
use super::fixture::*;
use super::{Case, Raised};

/// A structure that lives as long as its operation: to the end of the case.
fn structure() -> *mut OVERLAPPED {
    Box::leak(Box::default())
}

/// What a call raised, or what its operation ended with.
fn end(s: SOCKET, raised: Raised, overlapped: *mut OVERLAPPED) -> Raised {
    if raised != Some(WSA_IO_PENDING) {
        return raised;
    }
    // SAFETY: the structure is the operation's.
    truth(unsafe { WSAGetOverlappedResult(s, overlapped, &mut 0, TRUE, &mut 0) })
}

fn connect_ex(s: SOCKET, name: *const SOCKADDR, len: i32, overlapped: *mut OVERLAPPED) -> Raised {
    // SAFETY: a local structure of that length; the other lives to the end.
    truth(unsafe { ConnectEx(s, name, len, null(), 0, null_mut(), overlapped) })
}

fn accept_ex(listening: SOCKET, s: SOCKET, overlapped: *mut OVERLAPPED) -> Raised {
    let block: &'static mut [u8; 64] = Box::leak(Box::new([0; 64]));
    // SAFETY: the block and the structure live to the end.
    truth(unsafe { AcceptEx(listening, s, block.as_mut_ptr().cast(), 0, 32, 32, null_mut(), overlapped) })
}

fn disconnect_ex(s: SOCKET, overlapped: *mut OVERLAPPED, flags: u32, reserved: u32) -> Raised {
    // SAFETY: the structure lives to the end, or is noticed.
    truth(unsafe { DisconnectEx(s, overlapped, flags, reserved) })
}

/// A transmission.
#[derive(Clone, Copy)]
struct Call {
    s: SOCKET,
    start: *const u8,
    len: u32,
    overlapped: *mut OVERLAPPED,
    flags: u32,
}

static BLOCK: [u8; 1 << 24] = [0; 1 << 24];

fn plain(s: SOCKET) -> Call {
    Call { s, start: BLOCK.as_ptr(), len: 4, overlapped: null_mut(), flags: 0 }
}

fn file(c: Call) -> Raised {
    let buffers = TRANSMIT_FILE_BUFFERS {
        Head: c.start.cast_mut().cast(),
        HeadLength: c.len,
        ..TRANSMIT_FILE_BUFFERS::default()
    };
    // SAFETY: the block is static, or of no memory; the structure lives to the end, or is noticed.
    truth(unsafe { TransmitFile(c.s, null_mut(), 0, 0, c.overlapped, &raw const buffers, c.flags) })
}

fn packets(c: Call) -> Raised {
    let element = TRANSMIT_PACKETS_ELEMENT {
        dwElFlags: TP_ELEMENT_MEMORY,
        cLength: c.len,
        Anonymous: TRANSMIT_PACKETS_ELEMENT_0 { pBuffer: c.start.cast_mut().cast() },
    };
    // SAFETY: as above.
    truth(unsafe { TransmitPackets(c.s, &raw const element, 1, 0, c.overlapped, c.flags) })
}

pub(crate) const CALLS: &[Bare] = &[
    with("ConnectEx", |s| {
        let (bytes, len) = address(loopback(9));
        connect_ex(s, bytes.as_ptr().cast(), len, structure())
    }),
    with("TransmitFile", |s| file(plain(s))),
    with("TransmitPackets", |s| packets(plain(s))),
];

/// What the page on ConnectEx has in common with that on connect. A socket has to be bound before.
const AS_CONNECT: &[&str] = &[
    "WSAEADDRINUSE",
    "WSAEADDRNOTAVAIL",
    "WSAEAFNOSUPPORT",
    "WSAEALREADY",
    "WSAECONNREFUSED",
    "WSAEFAULT",
    "WSAEHOSTUNREACH",
    "WSAEINVAL",
    "WSAEISCONN",
    "WSAENETDOWN",
    "WSAENETUNREACH",
    "WSAETIMEDOUT",
];

type Row = (&'static str, fn() -> Made<Call>);

/// What both functions raise.
const TRANSMISSIONS: &[Row] = &[
    ("WSAECONNABORTED", || Ok(plain(dead_by_silence()?))),
    ("WSAENETRESET", || Ok(plain(dead_by_keep_alive()?))),
    ("WSAECONNRESET", || {
        start();
        Ok(plain(reset_by_peer()))
    }),
    ("WSAEFAULT", || {
        start();
        Ok(Call { overlapped: near_null(), ..plain(connection().0) })
    }),
    ("WSAEINVAL", || {
        start();
        Ok(Call { flags: TF_REUSE_SOCKET, ..plain(connection().0) })
    }),
    ("WSAENOTCONN", || {
        start();
        Ok(plain(tcp()))
    }),
    ("WSAESHUTDOWN", || {
        start();
        let s = connection().0;
        // SAFETY: no pointers.
        assert_eq!(unsafe { shutdown(s, SD_SEND) }, 0);
        Ok(plain(s))
    }),
    ("WSA_IO_PENDING", || {
        start();
        let len = u32::try_from(BLOCK.len())?;
        Ok(Call { len, overlapped: structure(), ..plain(connection().0) })
    }),
];

fn cancelled(call: fn(Call) -> Raised) -> Made<Raised> {
    start();
    let (overlapped, len) = (structure(), u32::try_from(BLOCK.len())?);
    let s = connection().0;
    let raised = call(Call { len, overlapped, ..plain(s) });
    assert_eq!(raised, Some(WSA_IO_PENDING));
    // SAFETY: the structure is only named.
    assert_eq!(unsafe { CancelIoEx(std::ptr::without_provenance_mut(s), overlapped) }, TRUE);
    Ok(end(s, raised, overlapped))
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (code, situation) in connecting::ROWS.iter().filter(|(code, _)| AS_CONNECT.contains(code)) {
        cases.push(Case::new("ConnectEx", code, move || {
            let c = situation()?;
            // It may be bound already, and then says so.
            bind_to(c.s, SocketAddr::from(([0; 4], 0)));
            let overlapped = structure();
            Ok(end(c.s, connect_ex(c.s, c.name.as_ptr().cast(), c.len, overlapped), overlapped))
        }));
    }
    for (code, situation) in TRANSMISSIONS {
        cases.push(Case::new("TransmitFile", code, || Ok(file(situation()?))));
        cases.push(Case::new("TransmitPackets", code, || Ok(packets(situation()?))));
    }
    cases.extend([
        Case::new("TransmitFile", "WSA_OPERATION_ABORTED", || cancelled(file)),
        Case::new("TransmitPackets", "WSA_OPERATION_ABORTED", || cancelled(packets)),
        Case::new("ConnectEx", "ERROR_IO_PENDING", || {
            keep(network()?);
            let s = tcp();
            assert_eq!(bind_to(s, ([0; 4], 0).into()), None);
            let c = to(s, ([10, 0, 0, 77], 80));
            Ok(connect_ex(s, c.name.as_ptr().cast(), c.len, structure()))
        }),
        started("AcceptEx", "ERROR_IO_PENDING", || accept_ex(listener().0, tcp(), structure())),
        started("AcceptEx", "WSAECONNRESET", || {
            let (listening, port) = listener();
            let client = tcp();
            assert_eq!(connect_to(client, loopback(port)), None);
            reset(client);
            let overlapped = structure();
            end(listening, accept_ex(listening, tcp(), overlapped), overlapped)
        }),
        started("DisconnectEx", "ERROR_IO_PENDING", || {
            let (s, overlapped) = (connection().0, structure());
            let c = Call { len: 1 << 24, overlapped: structure(), ..plain(s) };
            assert_eq!(file(c), Some(WSA_IO_PENDING));
            disconnect_ex(s, overlapped, 0, 0)
        }),
        started("DisconnectEx", "WSAEFAULT", || disconnect_ex(connection().0, near_null(), 0, 0)),
        started("DisconnectEx", "WSAEINVAL", || disconnect_ex(connection().0, null_mut(), 0, 1)),
        started("DisconnectEx", "WSAENOTCONN", || disconnect_ex(tcp(), null_mut(), 0, 0)),
    ]);
    cases
}
