//! From an address to a connection and back.

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::How;
use openwinsock_runtime::{Handle, object, startup};
use windows_sys::Win32::Networking::WinSock::{FD_ACCEPT, SOCKADDR, SOCKET, WINSOCK_SHUTDOWN_HOW};

use crate::edge;

/// Gives a socket its local address.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT` (also for an address of another family), `WSAEINVAL` if the socket
/// has an address, `WSAEADDRINUSE`, `WSAEACCES`, `WSAEADDRNOTAVAIL`, `WSAENOBUFS`.
///
/// Source: the page on `bind`.
pub unsafe extern "system" fn bind(s: SOCKET, name: *const SOCKADDR, namelen: i32) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // SAFETY: the pointer is the program's.
        let address = match unsafe { edge::address_in(name, namelen) } {
            Err(WsaError::WSAEAFNOSUPPORT) => return Err(WsaError::WSAEFAULT),
            other => other?,
        };
        socket.bind(&address)
    })
}

/// Makes a socket take connections.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEOPNOTSUPP` for a kind without connections, `WSAEINVAL` without a local
/// address, `WSAEISCONN`, `WSAEADDRINUSE`.
///
/// Source: the page on `listen`.
pub unsafe extern "system" fn listen(s: SOCKET, backlog: i32) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        object::socket(Handle(s))?.listen(backlog)
    })
}

/// Takes the next connection of a listening socket.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEOPNOTSUPP`, `WSAEINVAL` if the socket does not listen, `WSAEFAULT`
/// if there is no room for the peer's address (the connection stays in the queue), `WSAEWOULDBLOCK`, `WSAECONNRESET`,
/// `WSAEMFILE`, `WSAENOBUFS`, `WSAEINTR`.
///
/// Source: the page on `accept`.
pub unsafe extern "system" fn accept(s: SOCKET, addr: *mut SOCKADDR, addrlen: *mut i32) -> SOCKET {
    edge::clearing::socket(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // Without a length nothing is told about the peer, says the page, as without a place for it.
        let addr = if addrlen.is_null() { std::ptr::null_mut() } else { addr };
        // SAFETY: the pointers are the program's.
        let wanted = unsafe { edge::room_for_address(addr, addrlen, socket.family().shortest()) }
            .inspect_err(|_| socket.refused(FD_ACCEPT))?;
        let accepted = socket.accept()?;
        if wanted {
            // SAFETY: as above.
            unsafe { edge::address_out(&accepted.peer, addr, addrlen) }?;
        }
        Ok(accepted.publish(&socket)?.0)
    })
}

/// Connects to a peer; for a datagram socket, chooses the default one.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, `WSAEAFNOSUPPORT`, `WSAEINVAL` on a listening socket,
/// `WSAEISCONN`, `WSAEALREADY`, `WSAEWOULDBLOCK`, `WSAEADDRNOTAVAIL`, `WSAECONNREFUSED`, `WSAETIMEDOUT`,
/// `WSAENETUNREACH`, `WSAEHOSTUNREACH`, `WSAEACCES`, `WSAEINTR`.
///
/// Source: the page on `connect`.
pub unsafe extern "system" fn connect(s: SOCKET, name: *const SOCKADDR, namelen: i32) -> i32 {
    edge::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // SAFETY: the pointer is the program's.
        let address = unsafe { edge::address_in(name, namelen) }?;
        socket.connect(&address)
    })
}

/// Ends one or both directions of a socket.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for an unknown direction, `WSAENOTCONN`, and what ended the
/// connection, if something did.
///
/// Source: the page on `shutdown`.
pub unsafe extern "system" fn shutdown(s: SOCKET, how: WINSOCK_SHUTDOWN_HOW) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        socket.shutdown(How::from_windows(how).ok_or(WsaError::WSAEINVAL)?)
    })
}

/// Closes the handle of a socket; calls of other threads that wait on it end with `WSAEINTR`.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, and `WSAEWOULDBLOCK` if the socket is non-blocking, lingers and has unsent data.
///
/// Source: the page on `closesocket`.
pub unsafe extern "system" fn closesocket(s: SOCKET) -> i32 {
    edge::status(|| {
        startup::started()?;
        openwinsock_runtime::socket::close::close(Handle(s))
    })
}
