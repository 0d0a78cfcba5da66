//! From names to addresses.

use openwinsock_codes::WsaError;
use openwinsock_runtime::names::forward::{self, Hints};
use openwinsock_runtime::{KeepErrno, Result, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::{
    ADDRINFOA, ADDRINFOEXA, ADDRINFOEXW, ADDRINFOW, LPLOOKUPSERVICE_COMPLETION_ROUTINE, NS_ALL, NS_DNS,
    TIMEVAL,
};
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::{GUID, PCSTR, PCWSTR};

use super::node::{self, Info};
use crate::{edge, strings};

/// A name that is not well formed is one that nobody has.
const NO_TEXT: WsaError = WsaError::WSAHOST_NOT_FOUND;

/// # Safety
/// The pointers are the program's: readable, writable, or of those that are noticed.
unsafe fn look_up<I: Info>(
    node: *const I::Unit,
    service: *const I::Unit,
    hints: *const I,
    result: *mut *mut I,
) -> Result<()> {
    startup::started()?;
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
    let (node, service) = unsafe {
        (strings::optional(node, NO_TEXT)?, strings::optional(service, WsaError::WSATYPE_NOT_FOUND)?)
    };
    let found = forward::look_up(node.as_deref(), service.as_deref(), &hints)?;
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

/// Namespaces of peers, which windows-sys does not have. Source: the page on `GetAddrInfoEx`.
const NS_PNRPNAME: u32 = 38;
const NS_PNRPCLOUD: u32 = 39;

/// The namespaces that can be asked: DNS, which is whatever the system's resolver asks.
///
/// # Errors
/// `WSAEINVAL` for those of peers, whose service does not run; `WSASERVICE_NOT_FOUND` for all others, and for a provider
/// chosen by its GUID: none is installed.
fn check_namespace(namespace: u32, provider: *const GUID) -> Result<()> {
    match namespace {
        NS_ALL | NS_DNS if provider.is_null() => Ok(()),
        NS_PNRPNAME | NS_PNRPCLOUD => Err(WsaError::WSAEINVAL),
        _ => Err(WsaError::WSASERVICE_NOT_FOUND),
    }
}

/// [`getaddrinfo`] in a namespace. All parameters after the result must be NULL.
///
/// Returns what [`getaddrinfo`] does, and `WSASERVICE_NOT_FOUND` for a namespace that is not there.
///
/// Source: the page on `GetAddrInfoEx`.
pub unsafe extern "system" fn GetAddrInfoExA(
    pname: PCSTR,
    pservicename: PCSTR,
    dwnamespace: u32,
    lpnspid: *const GUID,
    hints: *const ADDRINFOEXA,
    ppresult: *mut *mut ADDRINFOEXA,
    timeout: *const TIMEVAL,
    lpoverlapped: *const OVERLAPPED,
    lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpnamehandle: *mut HANDLE,
) -> i32 {
    let later = !timeout.is_null()
        || !lpoverlapped.is_null()
        || lpcompletionroutine.is_some()
        || !lpnamehandle.is_null();
    edge::clearing::code(|| {
        startup::started()?;
        if later {
            return Err(WsaError::WSAEINVAL);
        }
        check_namespace(dwnamespace, lpnspid)?;
        // SAFETY: the pointers are the program's.
        unsafe { look_up(pname, pservicename, hints, ppresult) }
    })
}

/// [`GetAddrInfoExA`] with texts in UTF-16.
///
/// Source: the page on `GetAddrInfoEx`.
pub unsafe extern "system" fn GetAddrInfoExW(
    pname: PCWSTR,
    pservicename: PCWSTR,
    dwnamespace: u32,
    lpnspid: *const GUID,
    hints: *const ADDRINFOEXW,
    ppresult: *mut *mut ADDRINFOEXW,
    timeout: *const TIMEVAL,
    lpoverlapped: *const OVERLAPPED,
    lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lphandle: *mut HANDLE,
) -> i32 {
    let later =
        !timeout.is_null() || !lpoverlapped.is_null() || lpcompletionroutine.is_some() || !lphandle.is_null();
    edge::clearing::code(|| {
        startup::started()?;
        if later {
            return Err(WsaError::WSAEINVAL);
        }
        check_namespace(dwnamespace, lpnspid)?;
        // SAFETY: the pointers are the program's.
        unsafe { look_up(pname, pservicename, hints, ppresult) }
    })
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

/// Frees a list of [`GetAddrInfoExA`]. NULL is an empty one.
///
/// Source: the page on `FreeAddrInfoEx`.
pub unsafe extern "system" fn FreeAddrInfoEx(paddrinfoex: *const ADDRINFOEXA) {
    // SAFETY: the program got the list from us, as the page says.
    unsafe { free(paddrinfoex) };
}

/// Frees a list of [`GetAddrInfoExW`]. NULL is an empty one.
///
/// Source: the page on `FreeAddrInfoExW`.
pub unsafe extern "system" fn FreeAddrInfoExW(paddrinfoex: *const ADDRINFOEXW) {
    // SAFETY: the program got the list from us, as the page says.
    unsafe { free(paddrinfoex) };
}
