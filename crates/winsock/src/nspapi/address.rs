//! Addresses of a service, by its type and name.

use std::ffi::c_void;

use openwinsock_codes::WsaError;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::namespace::lookup;
use openwinsock_runtime::namespace::{Found, Restrictions};
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Networking::WinSock::{
    CSADDR_INFO, LUP_RES_SERVICE, LUP_RETURN_ADDR, LUP_RETURN_ALIASES, LUP_RETURN_NAME, RES_FIND_MULTIPLE,
    RES_SERVICE, RESULT_IS_ALIAS, SERVICE_ASYNC_INFO,
};
use windows_sys::core::{GUID, PCSTR, PCWSTR, PSTR, PWSTR};

use super::{TOO_SMALL, reserved};
use crate::strings::{self, Unit};
use crate::winsock2::{protocols, query_set};
use crate::{edge, pack};

/// All results of a look-up, or those of the first provider that has any.
///
/// # Errors
/// What the look-up says if there is none.
pub(super) fn find(wanted: &Restrictions, flags: u32, from_all: bool) -> Result<Vec<Found>> {
    let lookup = lookup::begin(wanted, flags)?;
    let mut all: Vec<Found> = Vec::new();
    loop {
        let mut next = None;
        let result = lookup.next(0, |found| {
            next = Some(found.clone());
            Ok(())
        });
        match (result, next) {
            (Ok(()), Some(found)) => {
                if !from_all && all.first().is_some_and(|first| first.provider != found.provider) {
                    return Ok(all);
                }
                all.push(found);
            }
            (Err(WsaError::WSA_E_NO_MORE), _) if !all.is_empty() => return Ok(all),
            (Err(code), _) => return Err(code),
            (Ok(()), None) => return Ok(all),
        }
    }
}

/// What the program gets.
struct Buffers<U> {
    addresses: (*mut c_void, *mut u32),
    names: (*mut U, *mut u32),
}

/// # Safety
/// The pointers are the program's.
unsafe fn addresses<U: Unit>(
    (namespace, class, name): (u32, *const GUID, *const U),
    protocols: *const i32,
    resolution: u32,
    to: Buffers<U>,
) -> Result<i32> {
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    let (class, name, protocols) = unsafe {
        let class = pack::guid_in(class)?.ok_or(WsaError::WSAEFAULT)?;
        (class, strings::optional(name, WsaError::WSAEINVAL)?, protocols::numbers(protocols)?)
    };
    let server = resolution & RES_SERVICE != 0 || name.is_none();
    let wanted = Restrictions {
        class,
        namespace,
        name: name.filter(|_| !server),
        protocols: protocols.unwrap_or_default().into_iter().map(|protocol| (0, protocol)).collect(),
        ..Restrictions::default()
    };
    let mut flags = LUP_RETURN_ADDR | LUP_RETURN_NAME | LUP_RETURN_ALIASES;
    if server {
        flags |= LUP_RES_SERVICE;
    }
    let found = find(&wanted, flags, resolution & RES_FIND_MULTIPLE != 0)?;
    let list: Vec<_> = found.iter().flat_map(|found| found.addresses.iter()).collect();
    let mut block = Block::zeroed(list.len() * size_of::<CSADDR_INFO>());
    for (n, address) in list.iter().enumerate() {
        query_set::fill_address(&mut block, n * size_of::<CSADDR_INFO>(), address);
    }
    // SAFETY: as above.
    unsafe {
        give_names(&found, to.names)?;
        pack::give_counted(block, to.addresses.0.cast(), to.addresses.1, TOO_SMALL)?;
    }
    Ok(i32::try_from(list.len()).unwrap_or(i32::MAX))
}

/// Writes the name and the aliases, each with its NUL, and one NUL more. The length counts units.
///
/// # Safety
/// The pointers are the program's; NULL if it does not want them.
unsafe fn give_names<U: Unit>(found: &[Found], (to, len): (*mut U, *mut u32)) -> Result<()> {
    if to.is_null() {
        return Ok(());
    }
    let (aliases, names): (Vec<_>, Vec<_>) = found.iter().partition(|one| one.flags & RESULT_IS_ALIAS != 0);
    let mut list: Vec<_> = names.iter().chain(&aliases).filter_map(|one| one.name.as_deref()).collect();
    list.dedup();
    let mut text = list.iter().map(|name| format!("{name}\0")).collect::<String>();
    if text.is_empty() {
        text.push('\0');
    }
    // SAFETY: the caller promises the pointers.
    unsafe {
        let room = edge::read(len)?;
        edge::write(len, pack::length(strings::room::<U>(&text)))?;
        strings::write(&text, to, room as usize, TOO_SMALL)
    }
}

/// The addresses of a service on a host, or with `RES_SERVICE` or without a name those that a server of that type would bind
/// to. Returns how many. Without `RES_FIND_MULTIPLE` the first name space that knows any is enough. Lengths always get what the
/// results take.
///
/// Raises `WSANOTINITIALISED`, `ERROR_INSUFFICIENT_BUFFER`, `WSAEINVAL` (a reserved parameter), `WSAEFAULT`, and where nothing was
/// found what `WSALookupServiceBegin` and `WSALookupServiceNext` raise then.
///
/// Source: the page on `GetAddressByName`.
pub unsafe extern "system" fn GetAddressByNameW(
    dwnamespace: u32,
    lpservicetype: *const GUID,
    lpservicename: PCWSTR,
    lpiprotocols: *const i32,
    dwresolution: u32,
    lpserviceasyncinfo: *const SERVICE_ASYNC_INFO,
    lpcsaddrbuffer: *mut c_void,
    lpdwbufferlength: *mut u32,
    lpaliasbuffer: PWSTR,
    lpdwaliasbufferlength: *mut u32,
) -> i32 {
    let to = Buffers {
        addresses: (lpcsaddrbuffer, lpdwbufferlength),
        names: (lpaliasbuffer, lpdwaliasbufferlength),
    };
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        reserved(lpserviceasyncinfo)?;
        addresses((dwnamespace, lpservicetype, lpservicename), lpiprotocols, dwresolution, to)
    })
}

/// [`GetAddressByNameW`] with texts in UTF-8.
///
/// Source: the page on `GetAddressByName`.
pub unsafe extern "system" fn GetAddressByNameA(
    dwnamespace: u32,
    lpservicetype: *const GUID,
    lpservicename: PCSTR,
    lpiprotocols: *const i32,
    dwresolution: u32,
    lpserviceasyncinfo: *const SERVICE_ASYNC_INFO,
    lpcsaddrbuffer: *mut c_void,
    lpdwbufferlength: *mut u32,
    lpaliasbuffer: PSTR,
    lpdwaliasbufferlength: *mut u32,
) -> i32 {
    let to = Buffers {
        addresses: (lpcsaddrbuffer, lpdwbufferlength),
        names: (lpaliasbuffer, lpdwaliasbufferlength),
    };
    // SAFETY: the pointers are the program's.
    edge::number(|| unsafe {
        reserved(lpserviceasyncinfo)?;
        addresses((dwnamespace, lpservicetype, lpservicename), lpiprotocols, dwresolution, to)
    })
}
