//! Multipoint sessions, and names for qualities of service.

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::Role;
use openwinsock_runtime::{Handle, object, startup};
use windows_sys::Win32::Networking::WinSock::{
    INVALID_SOCKET, JL_BOTH, JL_RECEIVER_ONLY, JL_SENDER_ONLY, QOS, SOCKADDR, SOCKET, WSABUF,
};
use windows_sys::core::BOOL;

use super::conditional::exchange;
use crate::edge;

/// Joins a group of multicast with a socket that was made with `WSA_FLAG_MULTIPOINT_C_LEAF` or
/// `WSA_FLAG_MULTIPOINT_D_LEAF`, and returns that socket. It is done at once, for a nonblocking socket too, whose
/// `FD_CONNECT` tells it. With `JL_SENDER_ONLY` the group is the default peer.
///
/// Raises `WSANOTINITIALISED`, `WSAEINPROGRESS`, `WSAENOTSOCK`, `WSAEINVAL` (another kind of socket, flags),
/// `WSAEISCONN`, `WSAEAFNOSUPPORT`, `WSAEADDRNOTAVAIL` for an address that is no group, `WSAENETUNREACH` if no interface
/// leads there, `WSAENOBUFS` if the kernel allows no more groups, `WSAEPROTONOSUPPORT` for data to send with it,
/// `WSAEOPNOTSUPP` for a quality of service, `WSAEFAULT`.
///
/// Source: the page on `WSAJoinLeaf`.
pub unsafe extern "system" fn WSAJoinLeaf(
    s: SOCKET,
    name: *const SOCKADDR,
    namelen: i32,
    lpcallerdata: *const WSABUF,
    lpcalleedata: *mut WSABUF,
    lpsqos: *const QOS,
    lpgqos: *const QOS,
    dwflags: u32,
) -> SOCKET {
    edge::run(INVALID_SOCKET, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // SAFETY: the pointers are the program's.
        let address = unsafe { edge::address_in(name, namelen) }?;
        let role = match dwflags {
            JL_SENDER_ONLY => Role::Sender,
            JL_RECEIVER_ONLY => Role::Receiver,
            JL_BOTH => Role::Both,
            _ => return Err(WsaError::WSAEINVAL),
        };
        // SAFETY: as above.
        unsafe {
            exchange(lpcallerdata, lpcalleedata, lpsqos)?;
            exchange(std::ptr::null(), std::ptr::null_mut(), lpgqos)?;
        }
        socket.join_leaf(&address, role)?;
        Ok(s)
    })
}

/// Would give the quality of service that a name stands for. No such names are known: they come with providers.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT`, and `WSAEINVAL` for every name.
///
/// Source: the page on `WSAGetQOSByName`.
pub unsafe extern "system" fn WSAGetQOSByName(s: SOCKET, lpqosname: *const WSABUF, lpqos: *mut QOS) -> BOOL {
    edge::run(0, || {
        startup::started()?;
        object::socket(Handle(s))?;
        edge::present(lpqos.cast_const().cast())?;
        // SAFETY: the pointer is the program's; the structure is a number and a pointer.
        let name = unsafe { edge::read(lpqosname) }?;
        edge::present(name.buf.cast_const().cast())?;
        Err(WsaError::WSAEINVAL)
    })
}
