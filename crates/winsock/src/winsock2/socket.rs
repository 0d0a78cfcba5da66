//! Making sockets.

use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::options::open_type;
use openwinsock_runtime::socket::{Request, Socket};
use openwinsock_runtime::{Result, object, startup};
use windows_sys::Win32::Networking::WinSock::{
    SOCKET, WINSOCK_SOCKET_TYPE, WSA_FLAG_OVERLAPPED, WSAPROTOCOL_INFOA, WSAPROTOCOL_INFOW,
};

use crate::edge;

/// Makes a socket that overlapped operations can use.
///
/// Raises `WSANOTINITIALISED`, `WSAEAFNOSUPPORT`, `WSAESOCKTNOSUPPORT`, `WSAEPROTONOSUPPORT`, `WSAEPROTOTYPE`, `WSAEINVAL`,
/// `WSAEMFILE`, `WSAENOBUFS`, and `WSAEACCES` for a raw socket without the right to one.
///
/// Source: the page on `socket`.
pub unsafe extern "system" fn socket(af: i32, r#type: WINSOCK_SOCKET_TYPE, protocol: i32) -> SOCKET {
    // Old programs ask for other sockets by SO_OPENTYPE of the thread.
    let overlapped = open_type() == 0;
    edge::socket(|| create(Request { family: af, kind: r#type, protocol, overlapped }))
}

fn create(request: Request) -> Result<SOCKET> {
    startup::started()?;
    let socket = Socket::create(request)?;
    Ok(object::publish_socket(Arc::new(socket))?.0)
}

/// Makes a socket; the structure, if there is one, fills what is left open and names sockets to take over.
///
/// Raises what [`socket`] does, and `WSAEFAULT` for a bad pointer.
///
/// Source: the page on `WSASocket`.
pub unsafe extern "system" fn WSASocketW(
    af: i32,
    r#type: i32,
    protocol: i32,
    lpprotocolinfo: *const WSAPROTOCOL_INFOW,
    g: u32,
    dwflags: u32,
) -> SOCKET {
    edge::socket(|| {
        if !lpprotocolinfo.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        let _ = g;
        create(Request { family: af, kind: r#type, protocol, overlapped: dwflags & WSA_FLAG_OVERLAPPED != 0 })
    })
}

/// [`WSASocketW`] with texts in UTF-8.
pub unsafe extern "system" fn WSASocketA(
    af: i32,
    r#type: i32,
    protocol: i32,
    lpprotocolinfo: *const WSAPROTOCOL_INFOA,
    g: u32,
    dwflags: u32,
) -> SOCKET {
    edge::socket(|| {
        if !lpprotocolinfo.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        let _ = g;
        create(Request { family: af, kind: r#type, protocol, overlapped: dwflags & WSA_FLAG_OVERLAPPED != 0 })
    })
}
