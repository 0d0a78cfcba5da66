//! Look-ups that end with a message to a window.
//!
//! Each function gives the number of its request at once. The message has that number (`wParam`), the code of the failure (high word of
//! `lParam`), and the length of the answer (low word), which with `WSAENOBUFS` is what it would take. All arguments but the place for
//! the answer are read before the function returns; what is wrong with them is told by the message, as the pages have it.
//!
//! Several requests are looked up at a time.

use std::net::IpAddr;

use openwinsock_codes::WsaError;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::names::{entries, hosts, requests, services};
use openwinsock_runtime::{Result, memory, startup};
use windows_sys::Win32::Foundation::{HANDLE, HWND};
use windows_sys::core::{PCSTR, PSTR};

use super::names::{address_in, port_in};
use crate::{edge, strings, winuser};

/// A name that is not well formed is one that nobody has.
const NO_TEXT: WsaError = WsaError::WSAHOST_NOT_FOUND;

/// Begins a request.
///
/// # Safety
/// The block is writable for `room` bytes, or not mapped, until the message is posted.
unsafe fn begin(
    window: HWND,
    message: u32,
    to: PSTR,
    room: i32,
    look_up: impl FnOnce() -> Result<Block> + Send + 'static,
) -> Result<HANDLE> {
    let room = usize::try_from(room).unwrap_or(0);
    let to = to.expose_provenance();
    let deliver = move |block: Block| {
        let bytes = block.at(to);
        // SAFETY: the caller promises the block, and these bytes are not more than it has room for.
        unsafe { memory::copy_out_late(&bytes, std::ptr::with_exposed_provenance_mut(to)) }
    };
    let request = requests::begin(winuser::number(window), message, room, look_up, deliver)?;
    Ok(std::ptr::without_provenance_mut(request as usize))
}

/// # Safety
/// The text is the program's.
unsafe fn text(start: PCSTR) -> Result<String> {
    // SAFETY: the caller promises the pointer.
    unsafe { strings::required(start, NO_TEXT) }
}

/// # Safety
/// The text is the program's.
unsafe fn transport(start: PCSTR) -> Result<Option<String>> {
    // SAFETY: the caller promises the pointer.
    unsafe { strings::optional(start, NO_TEXT) }
}

/// Has `gethostbyname`'s answer written to a block, and a message posted.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` for a handle that is no window's, `WSAEWOULDBLOCK` if the system gives no thread, and
/// in programs of version 1.1 `WSAEINPROGRESS`. In the message: `WSAHOST_NOT_FOUND`, `WSANO_DATA`, `WSATRY_AGAIN`,
/// `WSANO_RECOVERY`, `WSAENOBUFS`, `WSAEFAULT`.
///
/// Source: the page on `WSAAsyncGetHostByName`.
pub unsafe extern "system" fn WSAAsyncGetHostByName(
    hwnd: HWND,
    wmsg: u32,
    name: PCSTR,
    buf: PSTR,
    buflen: i32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            let name = text(name);
            begin(hwnd, wmsg, buf, buflen, || Ok(entries::host(&hosts::by_name(&name?)?)))
        }
    })
}

/// Has `gethostbyaddr`'s answer written to a block, and a message posted.
///
/// Raises what [`WSAAsyncGetHostByName`] does; in the message also `WSAEAFNOSUPPORT` and `WSAEINVAL`, as `gethostbyaddr`.
///
/// Source: the page on `WSAAsyncGetHostByAddr`.
pub unsafe extern "system" fn WSAAsyncGetHostByAddr(
    hwnd: HWND,
    wmsg: u32,
    addr: PCSTR,
    len: i32,
    r#type: i32,
    buf: PSTR,
    buflen: i32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            let address: Result<IpAddr> = address_in(addr, len, r#type);
            begin(hwnd, wmsg, buf, buflen, move || Ok(entries::host(&hosts::by_address(address?)?)))
        }
    })
}

/// Has `getservbyname`'s answer written to a block, and a message posted.
///
/// Raises what [`WSAAsyncGetHostByName`] does; in the message `WSAHOST_NOT_FOUND`, `WSANO_DATA`, `WSAENOBUFS`, `WSAEFAULT`.
///
/// Source: the page on `WSAAsyncGetServByName`.
pub unsafe extern "system" fn WSAAsyncGetServByName(
    hwnd: HWND,
    wmsg: u32,
    name: PCSTR,
    proto: PCSTR,
    buf: PSTR,
    buflen: i32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            let (name, transport) = (text(name), transport(proto));
            begin(hwnd, wmsg, buf, buflen, || {
                let service = services::service_by_name(&name?, transport?.as_deref())?;
                Ok(entries::service(service))
            })
        }
    })
}

/// Has `getservbyport`'s answer written to a block, and a message posted.
///
/// Raises what [`WSAAsyncGetServByName`] does.
///
/// Source: the page on `WSAAsyncGetServByPort`.
pub unsafe extern "system" fn WSAAsyncGetServByPort(
    hwnd: HWND,
    wmsg: u32,
    port: i32,
    proto: PCSTR,
    buf: PSTR,
    buflen: i32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            let transport = transport(proto);
            begin(hwnd, wmsg, buf, buflen, move || {
                let service = services::service_by_port(port_in(port)?, transport?.as_deref())?;
                Ok(entries::service(service))
            })
        }
    })
}

/// Has `getprotobyname`'s answer written to a block, and a message posted.
///
/// Raises what [`WSAAsyncGetServByName`] does.
///
/// Source: the page on `WSAAsyncGetProtoByName`.
pub unsafe extern "system" fn WSAAsyncGetProtoByName(
    hwnd: HWND,
    wmsg: u32,
    name: PCSTR,
    buf: PSTR,
    buflen: i32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            let name = text(name);
            begin(hwnd, wmsg, buf, buflen, || Ok(entries::protocol(services::protocol_by_name(&name?)?)))
        }
    })
}

/// Has `getprotobynumber`'s answer written to a block, and a message posted.
///
/// Raises what [`WSAAsyncGetServByName`] does.
///
/// Source: the page on `WSAAsyncGetProtoByNumber`.
pub unsafe extern "system" fn WSAAsyncGetProtoByNumber(
    hwnd: HWND,
    wmsg: u32,
    number: i32,
    buf: PSTR,
    buflen: i32,
) -> HANDLE {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        unsafe {
            begin(hwnd, wmsg, buf, buflen, move || {
                Ok(entries::protocol(services::protocol_by_number(number)?))
            })
        }
    })
}

/// Cancels a request: its message does not come, and its block is the program's again. The last `WSACleanup` cancels all of them.
///
/// Raises `WSANOTINITIALISED`, `WSAEALREADY` for a request that is answered or cancelled, `WSAEINVAL` for a number that is none's,
/// and in programs of version 1.1 `WSAEINPROGRESS`.
///
/// Source: the page on `WSACancelAsyncRequest`.
pub unsafe extern "system" fn WSACancelAsyncRequest(hasynctaskhandle: HANDLE) -> i32 {
    edge::status(|| {
        startup::started()?;
        requests::cancel(hasynctaskhandle.addr())
    })
}
