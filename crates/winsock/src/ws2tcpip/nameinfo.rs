//! From addresses to names.

use openwinsock_codes::WsaError;
use openwinsock_runtime::names::reverse;
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Networking::WinSock::{SOCKADDR, socklen_t};
use windows_sys::core::{PSTR, PWSTR};

use crate::edge;
use crate::strings::{self, Unit};

/// A block for a name; none if the program does not want it.
struct Block<U>(*mut U, usize);

impl<U> Block<U> {
    fn new(start: *mut U, len: u32) -> Result<Option<Self>> {
        match (start.is_null(), len) {
            (true, _) => Ok(None),
            (false, 0) => Err(WsaError::WSAEINVAL),
            (false, len) => Ok(Some(Self(start, len as usize))),
        }
    }
}

/// # Safety
/// The pointers are the program's: readable, writable, or of those that are noticed.
unsafe fn name_info<U: Unit>(
    address: *const SOCKADDR,
    len: i32,
    node: (*mut U, u32),
    service: (*mut U, u32),
    flags: i32,
) -> Result<()> {
    startup::started()?;
    // SAFETY: the pointer is the program's.
    let address = unsafe { edge::address_in(address, len) }?;
    let address = address.socket_addr().ok_or(WsaError::WSAEAFNOSUPPORT)?;
    let (node, service) = (Block::new(node.0, node.1)?, Block::new(service.0, service.1)?);
    if node.is_none() && service.is_none() {
        return Err(WsaError::WSAHOST_NOT_FOUND);
    }
    let flags = flags.cast_unsigned();
    reverse::check_flags(flags)?;
    if let Some(Block(start, room)) = node {
        let name = reverse::host(&address, flags)?;
        // SAFETY: the block is the program's.
        unsafe { strings::write(&name, start, room, WsaError::WSAEFAULT) }?;
    }
    if let Some(Block(start, room)) = service {
        let name = reverse::service(address.port(), flags);
        // SAFETY: the block is the program's.
        unsafe { strings::write(&name, start, room, WsaError::WSAEFAULT) }?;
    }
    Ok(())
}

/// The names of a host and a service, or their numbers where there are no names.
///
/// Returns 0, or the code, which is also the last error: `WSANOTINITIALISED`, `WSAEFAULT` (address missing or too short
/// for its family, a block too small), `WSAEAFNOSUPPORT`, `WSAEINVAL` (a block without length, flags),
/// `WSAHOST_NOT_FOUND` (nothing wanted; no name with `NI_NAMEREQD`), and with `NI_NAMEREQD` also `WSATRY_AGAIN` and
/// `WSANO_RECOVERY`.
///
/// Source: the page on `getnameinfo`.
pub unsafe extern "system" fn getnameinfo(
    psockaddr: *const SOCKADDR,
    sockaddrlength: socklen_t,
    pnodebuffer: PSTR,
    nodebuffersize: u32,
    pservicebuffer: PSTR,
    servicebuffersize: u32,
    flags: i32,
) -> i32 {
    let (node, service) = ((pnodebuffer, nodebuffersize), (pservicebuffer, servicebuffersize));
    // SAFETY: the pointers are the program's.
    edge::code(|| unsafe { name_info(psockaddr, sockaddrlength, node, service, flags) })
}

/// [`getnameinfo`] with texts in UTF-16.
///
/// Source: the page on `GetNameInfoW`.
pub unsafe extern "system" fn GetNameInfoW(
    psockaddr: *const SOCKADDR,
    sockaddrlength: socklen_t,
    pnodebuffer: PWSTR,
    nodebuffersize: u32,
    pservicebuffer: PWSTR,
    servicebuffersize: u32,
    flags: i32,
) -> i32 {
    let (node, service) = ((pnodebuffer, nodebuffersize), (pservicebuffer, servicebuffersize));
    // SAFETY: the pointers are the program's.
    edge::code(|| unsafe { name_info(psockaddr, sockaddrlength, node, service, flags) })
}
