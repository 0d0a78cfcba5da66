//! Network events of a socket, posted to a window.

use openwinsock_codes::WsaError;
use openwinsock_runtime::{Handle, message, object, startup};
use windows_sys::Win32::Foundation::HWND;
use windows_sys::Win32::Networking::WinSock::SOCKET;

use crate::{edge, winuser};

/// Has a message posted to a window each time one of the given things (`FD_…`) happens to a socket; in place of what was
/// selected before, by this function or by `WSAEventSelect`. No things end the selection; messages that were posted before
/// stay in the queue. The socket becomes non-blocking in any case, and stays so.
///
/// The message names the socket (`wParam`), the event and its code (`lParam`, low and high word). Each event comes once, until
/// the program makes the call that enables it again, as with `WSAEventSelect`. Accepted sockets have the selection of the listening
/// one.
///
/// These messages do not count against the 10,000 that a program may post.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for a handle that is no window's and for things that don't exist,
/// `WSAENOBUFS` if the system cannot watch one more socket, and in programs of version 1.1 `WSAEINPROGRESS`. Among the codes in the
/// messages: `WSAECONNREFUSED`, `WSAENETUNREACH`, `WSAETIMEDOUT` for `FD_CONNECT`; `WSAECONNRESET`, `WSAECONNABORTED` for
/// `FD_CLOSE`.
///
/// Source: the page on `WSAAsyncSelect`.
pub unsafe extern "system" fn WSAAsyncSelect(s: SOCKET, hwnd: HWND, wmsg: u32, levent: i32) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        let events = levent.cast_unsigned();
        let window = match events {
            0 => None,
            _ => Some(message::window(winuser::number(hwnd)).map_err(|_| WsaError::WSAEINVAL)?),
        };
        socket.select_messages(window, wmsg, events, Handle(s))
    })
}
