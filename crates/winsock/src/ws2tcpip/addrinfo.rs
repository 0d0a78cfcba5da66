//! From names to addresses.

use openwinsock_codes::WsaError;
use openwinsock_runtime::names::forward::Hints;
use openwinsock_runtime::namespace::address;
use openwinsock_runtime::{KeepErrno, Result, startup};
use windows_sys::Win32::Networking::WinSock::{ADDRINFOA, ADDRINFOEXA, ADDRINFOEXW, ADDRINFOW};
use windows_sys::core::{PCSTR, PCWSTR};

use super::node::{self, Info};
use crate::{edge, strings};

/// A name that is not well formed is one that nobody has.
const NO_TEXT: WsaError = WsaError::WSAHOST_NOT_FOUND;

/// What is looked up.
pub(super) struct Wanted {
    pub(super) node: Option<String>,
    pub(super) service: Option<String>,
    pub(super) hints: Hints,
}

/// Reads what is looked up, and puts NULL where the result will be.
///
/// # Safety
/// The pointers are the program's: readable, writable, or of those that are noticed.
pub(super) unsafe fn wanted<I: Info>(
    node: *const I::Unit,
    service: *const I::Unit,
    hints: *const I,
    result: *mut *mut I,
) -> Result<Wanted> {
    // SAFETY: the pointer is the program's.
    unsafe { edge::write(result, std::ptr::null_mut()) }?;
    let hints = if hints.is_null() {
        Hints::default()
    } else {
        // SAFETY: the structure is numbers and pointers; the pointer is the program's.
        let info = unsafe { edge::read(hints) }?;
        if !info.is_clean() {
            return Err(WsaError::WSANO_RECOVERY);
        }
        info.hints()
    };
    // SAFETY: the pointers are the program's.
    unsafe {
        Ok(Wanted {
            node: strings::optional(node, NO_TEXT)?,
            service: strings::optional(service, WsaError::WSATYPE_NOT_FOUND)?,
            hints,
        })
    }
}

/// # Safety
/// The pointers are the program's: readable, writable, or of those that are noticed.
unsafe fn look_up<I: Info>(
    node: *const I::Unit,
    service: *const I::Unit,
    hints: *const I,
    result: *mut *mut I,
) -> Result<()> {
    startup::started()?;
    // SAFETY: the pointers are the program's.
    let Wanted { node, service, hints } = unsafe { wanted(node, service, hints, result) }?;
    let found = address::look_up_everywhere(node.as_deref(), service.as_deref(), &hints)?;
    let list = node::list::<I>(&found, &hints);
    // SAFETY: the pointer is the program's, and took a NULL before.
    unsafe { edge::write(result, list) }
}

/// Looks a host and a service up, and gives a list of addresses, best first: one entry per address, with the kind and the
/// protocol of the hints. [`freeaddrinfo`] takes it back. Names are in UTF-8; those outside of ASCII become Punycode.
///
/// Returns 0, or the code, which is also the last error: `WSANOTINITIALISED`, `WSAHOST_NOT_FOUND` (no such host, or
/// nothing to look up), `WSANO_DATA` (it has no address of the family), `WSATRY_AGAIN`, `WSANO_RECOVERY` (also for hints
/// with an address or a name in them, and for a canonical name of no host), `WSATYPE_NOT_FOUND` (service), `WSAEINVAL`
/// (flags), `WSAEAFNOSUPPORT`, `WSAESOCKTNOSUPPORT`, `WSAEFAULT`.
///
/// Source: the page on `getaddrinfo`.
pub unsafe extern "system" fn getaddrinfo(
    pnodename: PCSTR,
    pservicename: PCSTR,
    phints: *const ADDRINFOA,
    ppresult: *mut *mut ADDRINFOA,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::clearing::code(|| unsafe { look_up(pnodename, pservicename, phints, ppresult) })
}

/// [`getaddrinfo`] with texts in UTF-16.
///
/// Source: the page on `GetAddrInfoW`.
pub unsafe extern "system" fn GetAddrInfoW(
    pnodename: PCWSTR,
    pservicename: PCWSTR,
    phints: *const ADDRINFOW,
    ppresult: *mut *mut ADDRINFOW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::clearing::code(|| unsafe { look_up(pnodename, pservicename, phints, ppresult) })
}

/// # Safety
/// As [`node::free`].
unsafe fn free<I: Info>(list: *const I) {
    let _errno = KeepErrno::new();
    // SAFETY: the caller promises the list.
    unsafe { node::free(list.cast_mut()) };
}

/// Frees a list of [`getaddrinfo`]. NULL is an empty one.
///
/// Source: the page on `freeaddrinfo`.
pub unsafe extern "system" fn freeaddrinfo(paddrinfo: *const ADDRINFOA) {
    // SAFETY: the program got the list from us, as the page says.
    unsafe { free(paddrinfo) };
}

/// Frees a list of [`GetAddrInfoW`]. NULL is an empty one.
///
/// Source: the page on `FreeAddrInfoW`.
pub unsafe extern "system" fn FreeAddrInfoW(paddrinfo: *const ADDRINFOW) {
    // SAFETY: the program got the list from us, as the page says.
    unsafe { free(paddrinfo) };
}

/// Frees a list of `GetAddrInfoExA`. NULL is an empty one.
///
/// Source: the page on `FreeAddrInfoEx`.
pub unsafe extern "system" fn FreeAddrInfoEx(paddrinfoex: *const ADDRINFOEXA) {
    // SAFETY: the program got the list from us, as the page says.
    unsafe { free(paddrinfoex) };
}

/// Frees a list of `GetAddrInfoExW`. NULL is an empty one.
///
/// Source: the page on `FreeAddrInfoExW`.
pub unsafe extern "system" fn FreeAddrInfoExW(paddrinfoex: *const ADDRINFOEXW) {
    // SAFETY: the program got the list from us, as the page says.
    unsafe { free(paddrinfoex) };
}
