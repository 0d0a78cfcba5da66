//! Network events of a socket, signalled through an event.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Networking::WinSock::{
    SOCKET, SOCKET_ERROR, WSA_INVALID_EVENT, WSAEVENT, WSANETWORKEVENTS,
};

use super::event::event_handle;
use crate::edge;

/// Has an event signalled when one of the given things (`FD_…`) happens to a socket; in place of what was selected
/// before. No things end the selection. The socket becomes non-blocking in any case, and stays so.
///
/// Each is recorded once, until the program makes the call that enables it again: a receive for `FD_READ` and `FD_OOB`, an
/// accept for `FD_ACCEPT`, a send that found no room for `FD_WRITE`, a connect for `FD_CONNECT` and `FD_CLOSE`. What has
/// happened already is recorded at once. Accepted sockets have the selection of the listening one.
///
/// `FD_QOS`, `FD_GROUP_QOS`, `FD_ROUTING_INTERFACE_CHANGE` and `FD_ADDRESS_LIST_CHANGE` are taken, and never happen.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for a handle that is no event's and for things that don't exist,
/// `WSAENOBUFS` if the system cannot watch one more socket.
///
/// Source: the page on `WSAEventSelect`.
pub unsafe extern "system" fn WSAEventSelect(s: SOCKET, heventobject: WSAEVENT, lnetworkevents: i32) -> i32 {
    edge::clearing::run(SOCKET_ERROR, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        let events = lnetworkevents.cast_unsigned();
        let event = match events {
            0 => None,
            _ => Some(object::event(event_handle(heventobject)).map_err(|_| WsaError::WSAEINVAL)?),
        };
        socket.select_events(event.as_deref(), events)?;
        Ok(0)
    })
}

/// Says what has happened to a socket since it was last asked, of what [`WSAEventSelect`] selected, and resets the event if
/// one is given; both in one step. Of the array of codes only the elements are written that belong to what has happened.
/// After a failure nothing is reset.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for a handle that is no event's, `WSAEFAULT`. Among the codes:
/// `WSAECONNREFUSED`, `WSAENETUNREACH`, `WSAEHOSTUNREACH`, `WSAETIMEDOUT` for `FD_CONNECT`; `WSAECONNRESET`,
/// `WSAECONNABORTED`, `WSAENETRESET` for `FD_CLOSE`.
///
/// Source: the page on `WSAEnumNetworkEvents`.
pub unsafe extern "system" fn WSAEnumNetworkEvents(
    s: SOCKET,
    heventobject: WSAEVENT,
    lpnetworkevents: *mut WSANETWORKEVENTS,
) -> i32 {
    edge::clearing::run(SOCKET_ERROR, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        edge::present(lpnetworkevents.cast())?;
        let event = match heventobject {
            WSA_INVALID_EVENT => None,
            handle => Some(object::event(event_handle(handle)).map_err(|_| WsaError::WSAEINVAL)?),
        };
        let codes: *mut i32 =
            lpnetworkevents.wrapping_byte_add(offset_of!(WSANETWORKEVENTS, iErrorCode)).cast();
        socket.take_network_events(event.as_deref().map(|event| &**event), |record| -> Result<()> {
            for (bit, code) in record.codes.iter().enumerate() {
                if record.events & (1 << bit) != 0 {
                    // SAFETY: the pointer is the program's, and the element one of the array.
                    unsafe { edge::write(codes.wrapping_add(bit), code.0) }?;
                }
            }
            // SAFETY: as above; the set is the first field.
            unsafe { edge::write(lpnetworkevents.cast(), record.events) }
        })?;
        Ok(0)
    })
}
