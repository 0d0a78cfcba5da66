//! Options of sockets.

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::options::{self, Direction};
use openwinsock_runtime::{Handle, memory, object, startup};
use windows_sys::Win32::Networking::WinSock::{INVALID_SOCKET, SO_OPENTYPE, SOCKET, SOL_SOCKET};
use windows_sys::core::{PCSTR, PSTR};

use crate::edge;

/// Reads an option.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for a level that does not exist, `WSAENOPROTOOPT` for an option that
/// does not exist, that this socket does not have or that can only be set, `WSAEFAULT` for a bad pointer or too little room,
/// and what the page on an option says.
///
/// Which options there are, and how each maps to Linux, is the table in [`openwinsock_runtime::socket::options`].
///
/// Source: the page on `getsockopt`.
pub unsafe extern "system" fn getsockopt(
    s: SOCKET,
    level: i32,
    optname: i32,
    optval: PSTR,
    optlen: *mut i32,
) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        if (s, level, optname) == (INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE) {
            // The one option of a thread: programs ask for it before they have a socket.
            // SAFETY: the pointers are the program's.
            return unsafe { value_out(&options::open_type().to_ne_bytes(), optval, optlen) };
        }
        let socket = object::socket(Handle(s))?;
        let row = options::find(&socket, level, optname, Direction::Get)?;
        // SAFETY: the pointer is the program's.
        let room = edge::length(unsafe { edge::read(optlen) }?)?;
        edge::present(optval.cast())?;
        let value = row.read(&socket, room)?.at(optval.addr());
        // SAFETY: as above.
        unsafe { value_out(&value, optval, optlen) }
    })
}

/// Writes a value and its length.
///
/// # Safety
/// As [`edge::write`], for as many bytes as `optlen` points to.
unsafe fn value_out(value: &[u8], optval: PSTR, optlen: *mut i32) -> openwinsock_runtime::Result<()> {
    // SAFETY: the caller promises the pointers.
    let room = edge::length(unsafe { edge::read(optlen) }?)?;
    if room < value.len() {
        return Err(WsaError::WSAEFAULT);
    }
    // SAFETY: as above; the block has the room.
    unsafe { memory::copy_out(value, optval) }?;
    // SAFETY: as above.
    unsafe { edge::write(optlen, i32::try_from(value.len()).unwrap_or(i32::MAX)) }
}

/// Sets an option.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` for a level that does not exist or a value out of range,
/// `WSAENOPROTOOPT` for an option that does not exist, that this socket does not have or that can only be read, `WSAEFAULT`
/// for a bad pointer or too few bytes; `WSAENETRESET` and `WSAENOTCONN` for `SO_KEEPALIVE` of a connection that timed out or
/// was reset; and what the page on an option says.
///
/// Source: the page on `setsockopt`.
pub unsafe extern "system" fn setsockopt(
    s: SOCKET,
    level: i32,
    optname: i32,
    optval: PCSTR,
    optlen: i32,
) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        if (s, level, optname) == (INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE) {
            if edge::length(optlen)? < size_of::<i32>() {
                return Err(WsaError::WSAEFAULT);
            }
            // SAFETY: the pointer is the program's.
            return options::set_open_type(unsafe { edge::read(optval.cast()) }?);
        }
        let socket = object::socket(Handle(s))?;
        let row = options::find(&socket, level, optname, Direction::Set)?;
        let mut value = vec![0; edge::length(optlen)?.min(row.most())];
        // SAFETY: the pointer is the program's.
        unsafe { memory::copy_in(optval, &mut value) }?;
        row.write(&socket, &value)
    })
}
