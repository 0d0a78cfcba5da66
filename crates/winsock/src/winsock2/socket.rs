//! Making sockets.

use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::options::open_type;
use openwinsock_runtime::socket::{Request, Socket};
use openwinsock_runtime::{Handle, Result, duplicate, object, providers, startup};
use windows_sys::Win32::Networking::WinSock::{
    FROM_PROTOCOL_INFO, SOCKET, WINSOCK_SOCKET_TYPE, WSA_FLAG_MULTIPOINT_C_LEAF, WSA_FLAG_MULTIPOINT_D_LEAF,
    WSA_FLAG_NO_HANDLE_INHERIT, WSA_FLAG_OVERLAPPED, WSA_FLAG_REGISTERED_IO, WSAPROTOCOL_INFOA,
    WSAPROTOCOL_INFOW,
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
    edge::clearing::socket(|| create(Request { family: af, kind: r#type, protocol, overlapped }))
}

fn create(request: Request) -> Result<SOCKET> {
    startup::started()?;
    let socket = Socket::create(request)?;
    Ok(object::publish_socket(Arc::new(socket))?.0)
}

/// Makes a socket. The structure, if there is one, is an entry of the catalogue, which decides what the numbers leave to it
/// (`FROM_PROTOCOL_INFO`); or it is what [`WSADuplicateSocketW`] filled in: then the result is another handle of that socket.
///
/// Raises what [`socket`] does, `WSAEFAULT` for a bad pointer, `WSAEINVAL` for a group, for flags that do not exist, for a
/// structure that is no entry, and for one that was used already.
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
    edge::clearing::socket(|| {
        startup::started()?;
        let mut entry = None;
        if !lpprotocolinfo.is_null() {
            // SAFETY: the pointer is the program's; the structure is plain data.
            let info = unsafe { edge::read(lpprotocolinfo) }?;
            let numbers = (info.iAddressFamily, info.iSocketType, info.iProtocol);
            entry = Some(Entry { id: info.dwCatalogEntryId, ticket: info.dwProviderReserved, numbers });
        }
        make((af, r#type, protocol), entry, g, dwflags)
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
    edge::clearing::socket(|| {
        startup::started()?;
        let mut entry = None;
        if !lpprotocolinfo.is_null() {
            // SAFETY: the pointer is the program's; the structure is plain data.
            let info = unsafe { edge::read(lpprotocolinfo) }?;
            let numbers = (info.iAddressFamily, info.iSocketType, info.iProtocol);
            entry = Some(Entry { id: info.dwCatalogEntryId, ticket: info.dwProviderReserved, numbers });
        }
        make((af, r#type, protocol), entry, g, dwflags)
    })
}

/// What a protocol structure says.
struct Entry {
    /// Which entry of the catalogue it is.
    id: u32,
    /// A ticket for a duplicate; 0 if it is a plain entry.
    ticket: u32,
    /// Family, kind and protocol.
    numbers: (i32, i32, i32),
}

/// Flags that change nothing here: handles are never inherited, and sockets of datagram groups are plain ones.
const HARMLESS: u32 = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT | MULTIPOINT | WSA_FLAG_REGISTERED_IO;
/// Only for protocols that have groups; those here have leaves, and no roots.
const MULTIPOINT: u32 = WSA_FLAG_MULTIPOINT_C_LEAF | WSA_FLAG_MULTIPOINT_D_LEAF;

fn make(numbers: (i32, i32, i32), entry: Option<Entry>, group: u32, flags: u32) -> Result<SOCKET> {
    startup::started()?;
    if group != 0 || flags & !HARMLESS != 0 {
        return Err(WsaError::WSAEINVAL);
    }
    let (family, kind, protocol) = match entry {
        None => numbers,
        Some(Entry { ticket, .. }) if ticket != 0 => {
            return Ok(object::publish_held(duplicate::redeem(ticket)?)?.0);
        }
        Some(entry) => {
            let listed = providers::by_id(entry.id).ok_or(WsaError::WSAEINVAL)?;
            let same = i32::from(listed.family.to_windows()) == entry.numbers.0
                && listed.kind.to_windows() == entry.numbers.1;
            if !same {
                return Err(WsaError::WSAEINVAL);
            }
            let choose = |number, listed| if number == FROM_PROTOCOL_INFO { listed } else { number };
            let (family, kind, protocol) = entry.numbers;
            (choose(numbers.0, family), choose(numbers.1, kind), choose(numbers.2, protocol))
        }
    };
    let overlapped = flags & WSA_FLAG_OVERLAPPED != 0;
    let socket = Socket::create(Request { family, kind, protocol, overlapped })?;
    if flags & MULTIPOINT != 0 && !providers::of(&socket).has_multipoint() {
        return Err(WsaError::WSAEINVAL);
    }
    if flags & MULTIPOINT != 0 {
        socket.become_leaf();
    }
    Ok(object::publish_socket(Arc::new(socket))?.0)
}

/// Prepares one more handle of a socket: fills a structure for [`WSASocketW`], which is good once. Both handles stand for one
/// socket with one state; it ends with the last of them.
///
/// Only for this process: a socket cannot be handed to another one by its number on Linux. Raises `WSAENOTSOCK`,
/// `WSAEINVAL` for another process, `WSAEFAULT` for a bad pointer, `WSAENOBUFS`.
///
/// Source: the page on `WSADuplicateSocket`.
pub unsafe extern "system" fn WSADuplicateSocketW(
    s: SOCKET,
    dwprocessid: u32,
    lpprotocolinfo: *mut WSAPROTOCOL_INFOW,
) -> i32 {
    edge::status(|| {
        let socket = to_duplicate(s, dwprocessid, lpprotocolinfo.cast())?;
        let mut info = providers::of(&socket).info_w();
        info.dwProviderReserved = duplicate::issue(&socket)?;
        // SAFETY: the pointer is the program's.
        let written = unsafe { edge::write(lpprotocolinfo, info) };
        written.inspect_err(|_| duplicate::revoke(info.dwProviderReserved))
    })
}

/// [`WSADuplicateSocketW`] with texts in UTF-8.
pub unsafe extern "system" fn WSADuplicateSocketA(
    s: SOCKET,
    dwprocessid: u32,
    lpprotocolinfo: *mut WSAPROTOCOL_INFOA,
) -> i32 {
    edge::status(|| {
        let socket = to_duplicate(s, dwprocessid, lpprotocolinfo.cast())?;
        let mut info = providers::of(&socket).info_a();
        info.dwProviderReserved = duplicate::issue(&socket)?;
        // SAFETY: the pointer is the program's.
        let written = unsafe { edge::write(lpprotocolinfo, info) };
        written.inspect_err(|_| duplicate::revoke(info.dwProviderReserved))
    })
}

fn to_duplicate(s: SOCKET, process: u32, info: *const std::ffi::c_void) -> Result<Arc<Socket>> {
    startup::started()?;
    let socket = object::socket(Handle(s))?;
    if process != std::process::id() {
        return Err(WsaError::WSAEINVAL);
    }
    edge::present(info)?;
    Ok(Arc::clone(&socket))
}
