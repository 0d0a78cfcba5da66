//! The functions, as programs find them.

use std::ffi::c_void;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::core::GUID;

use crate::common::{Wsa, loopback, wsa};
use crate::fixture::{Operation, PENDING};
use crate::peer::{close, tcp};

/// The room for an address of IPv4.
pub(crate) const ROOM: u32 = 32;

/// The operation's block holds so many bytes of data, and the addresses behind them.
pub(crate) fn block_for(data: u32) -> Operation {
    Operation::new((data + 2 * ROOM) as usize)
}

fn outcome(done: i32, count: u32) -> Result<u32, i32> {
    if done == TRUE { Ok(count) } else { Err(wsa()) }
}

/// `AcceptEx` with room for so many bytes of data.
pub(crate) fn accept_ex(
    listening: SOCKET,
    s: SOCKET,
    operation: &mut Operation,
    data: u32,
) -> Result<u32, i32> {
    let mut count = 0;
    let (block, overlapped) = (operation.bytes().as_ptr().cast_mut().cast(), operation.structure());
    // SAFETY: the operation has the block and the structure until it has ended.
    outcome(unsafe { AcceptEx(listening, s, block, data, ROOM, ROOM, &raw mut count, overlapped) }, count)
}

/// The ports of both ends that an accept has left: the local one, the peer's.
pub(crate) fn ports_of(operation: &Operation, data: u32) -> (u16, u16) {
    let block = operation.bytes().as_ptr().cast();
    let (mut local, mut remote) = (std::ptr::null_mut(), std::ptr::null_mut());
    let (mut local_len, mut remote_len) = (0, 0);
    // SAFETY: the block is as long as said, and filled.
    unsafe {
        GetAcceptExSockaddrs(
            block,
            data,
            ROOM,
            ROOM,
            &raw mut local,
            &raw mut local_len,
            &raw mut remote,
            &raw mut remote_len,
        );
    }
    assert_eq!((local_len, remote_len), (16, 16));
    let port = |address: *mut SOCKADDR| {
        // SAFETY: it points into the block, to an address of IPv4.
        let address = unsafe { address.cast::<SOCKADDR_IN>().read_unaligned() };
        assert_eq!(address.sin_family, AF_INET);
        u16::from_be(address.sin_port)
    };
    (port(local), port(remote))
}

/// A TCP socket that is bound to loopback.
pub(crate) fn bound() -> SOCKET {
    let s = tcp();
    let address = loopback(0);
    // SAFETY: the address is as long as said.
    assert_eq!(unsafe { bind(s, (&raw const address).cast(), 16) }, 0, "{}", wsa());
    s
}

/// `ConnectEx` to a port of loopback; the operation's block is sent, unless it is empty.
pub(crate) fn connect_ex(s: SOCKET, port: u16, operation: &mut Operation) -> Result<u32, i32> {
    let address = loopback(port);
    let mut count = 0;
    let (start, len) = (operation.bytes().as_ptr().cast::<c_void>(), operation.bytes().len());
    let start = if len == 0 { std::ptr::null() } else { start };
    let len = u32::try_from(len).unwrap();
    let (name, overlapped) = ((&raw const address).cast(), operation.structure());
    // SAFETY: the operation has the block and the structure until it has ended.
    outcome(unsafe { ConnectEx(s, name, 16, start, len, &raw mut count, overlapped) }, count)
}

/// `DisconnectEx`; without an operation, synchronously.
pub(crate) fn disconnect_ex(s: SOCKET, operation: Option<&mut Operation>, flags: u32) -> Result<u32, i32> {
    let overlapped = operation.map_or(std::ptr::null_mut(), Operation::structure);
    // SAFETY: as above.
    outcome(unsafe { DisconnectEx(s, overlapped, flags, 0) }, 0)
}

/// How an operation ends: the count, or the code.
pub(crate) fn end(s: SOCKET, begun: Result<u32, i32>, operation: &mut Operation) -> Result<u32, i32> {
    match begun {
        PENDING => operation.result(s, true).map(|(count, _)| count),
        other => other,
    }
}

fn ask(s: SOCKET, id: GUID) -> Result<usize, i32> {
    let mut address = 0_usize;
    let mut len = 0;
    // SAFETY: all is ours and as long as said.
    let result = unsafe {
        WSAIoctl(
            s,
            SIO_GET_EXTENSION_FUNCTION_POINTER,
            (&raw const id).cast(),
            16,
            (&raw mut address).cast(),
            8,
            &raw mut len,
            std::ptr::null_mut::<OVERLAPPED>(),
            None,
        )
    };
    if result == 0 { Ok(address) } else { Err(wsa()) }
}

#[test]
fn every_function_is_found_by_its_identifier() {
    let _started = Wsa::start();
    let s = tcp();
    let rows = [
        (WSAID_ACCEPTEX, AcceptEx as *const () as usize),
        (WSAID_CONNECTEX, ConnectEx as *const () as usize),
        (WSAID_DISCONNECTEX, DisconnectEx as *const () as usize),
        (WSAID_GETACCEPTEXSOCKADDRS, GetAcceptExSockaddrs as *const () as usize),
        (WSAID_TRANSMITFILE, TransmitFile as *const () as usize),
        (WSAID_TRANSMITPACKETS, TransmitPackets as *const () as usize),
    ];
    for (index, (id, address)) in rows.into_iter().enumerate() {
        assert_eq!(ask(s, id), Ok(address), "row {index}");
    }
    close(s);
}
