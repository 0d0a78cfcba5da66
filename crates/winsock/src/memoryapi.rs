//! memoryapi.h: pages of memory.

pub(crate) mod mapping;

use std::ffi::c_void;
use std::ptr;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::virtual_memory as pages;
use windows_sys::Win32::Foundation::{
    ERROR_BAD_LENGTH, ERROR_INVALID_PARAMETER, ERROR_NOACCESS, ERROR_NOT_SUPPORTED,
};
use windows_sys::Win32::System::Memory::{
    MEM_COMMIT, MEM_DECOMMIT, MEM_FREE, MEM_LARGE_PAGES, MEM_PRIVATE, MEM_RELEASE, MEM_RESERVE, MEM_RESET,
    MEMORY_BASIC_INFORMATION, PAGE_NOACCESS, PAGE_PROTECTION_FLAGS, VIRTUAL_ALLOCATION_TYPE,
    VIRTUAL_FREE_TYPE,
};
use windows_sys::Win32::System::SystemServices::{MEM_TOP_DOWN, MEM_WRITE_WATCH};
use windows_sys::core::BOOL;

use crate::win32;

/// Reserves pages (`MEM_RESERVE`), commits reserved ones (`MEM_COMMIT`), or both. Reservations begin at multiples of
/// 64 KiB. Committed pages are zero. `MEM_RESET` says that what is in pages is not needed any more, and leaves it there.
///
/// Raises `ERROR_INVALID_PARAMETER` for no bytes, no protection or other kinds, `ERROR_INVALID_ADDRESS` for pages that are
/// taken or not reserved, `ERROR_NOT_ENOUGH_MEMORY`, `ERROR_NOT_SUPPORTED` for large pages, write watches and guard pages.
///
/// Source: the page on `VirtualAlloc`.
pub unsafe extern "system" fn VirtualAlloc(
    lpaddress: *const c_void,
    dwsize: usize,
    flallocationtype: VIRTUAL_ALLOCATION_TYPE,
    flprotect: PAGE_PROTECTION_FLAGS,
) -> *mut c_void {
    win32::run(ptr::null_mut(), || {
        if flallocationtype & (MEM_LARGE_PAGES | MEM_WRITE_WATCH) != 0 {
            return win32::error(ERROR_NOT_SUPPORTED);
        }
        let address = lpaddress.expose_provenance();
        let start = match flallocationtype & !MEM_TOP_DOWN {
            MEM_RESET if address != 0 && dwsize != 0 => address,
            MEM_RESERVE => pages::reserve((address != 0).then_some(address), dwsize, flprotect)?,
            MEM_COMMIT if address != 0 => {
                // SAFETY: the program promises that nobody has references to the pages.
                unsafe { pages::commit(address, dwsize, flprotect) }?
            }
            kind if kind == MEM_COMMIT || kind == MEM_COMMIT | MEM_RESERVE => {
                let wanted = (address != 0).then_some(address);
                let start = pages::reserve(wanted, dwsize, flprotect)?;
                // The first page may lie below what was asked for.
                let len = wanted.map_or(dwsize, |wanted| dwsize + (wanted - start));
                // SAFETY: nobody knows the pages yet.
                unsafe { pages::commit(start, len, flprotect) }.inspect_err(|_| {
                    // SAFETY: as above.
                    let _ = unsafe { pages::release(start) };
                })?
            }
            _ => return win32::error(ERROR_INVALID_PARAMETER),
        };
        Ok(ptr::with_exposed_provenance_mut(start))
    })
}

/// Takes committed pages back to reserved ones (`MEM_DECOMMIT`), or ends a reservation (`MEM_RELEASE`), for which
/// `dwsize` is 0.
///
/// Raises `ERROR_INVALID_PARAMETER`, `ERROR_INVALID_ADDRESS` for pages that are not reserved.
///
/// Source: the page on `VirtualFree`.
pub unsafe extern "system" fn VirtualFree(
    lpaddress: *mut c_void,
    dwsize: usize,
    dwfreetype: VIRTUAL_FREE_TYPE,
) -> BOOL {
    win32::truth(|| match dwfreetype {
        // SAFETY: the program promises that nobody uses the pages any more.
        MEM_DECOMMIT => unsafe { pages::decommit(lpaddress.expose_provenance(), dwsize) },
        // SAFETY: as above.
        MEM_RELEASE if dwsize == 0 => unsafe { pages::release(lpaddress.expose_provenance()) },
        _ => win32::error(ERROR_INVALID_PARAMETER),
    })
}

/// Changes the protection of committed pages, and gives that of the first one before.
///
/// Raises `ERROR_INVALID_ADDRESS` for pages that are not committed, `ERROR_INVALID_PARAMETER` for what is no protection,
/// `ERROR_NOACCESS` without a place for the old one, `ERROR_NOT_SUPPORTED` for guard pages.
///
/// Source: the page on `VirtualProtect`.
pub unsafe extern "system" fn VirtualProtect(
    lpaddress: *const c_void,
    dwsize: usize,
    flnewprotect: PAGE_PROTECTION_FLAGS,
    lpfloldprotect: *mut PAGE_PROTECTION_FLAGS,
) -> BOOL {
    win32::truth(|| {
        if lpfloldprotect.is_null() {
            return win32::error(ERROR_NOACCESS);
        }
        // SAFETY: the program promises that nobody has references to the pages which the protection contradicts.
        let old = unsafe { pages::protect(lpaddress.expose_provenance(), dwsize, flnewprotect) }?;
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpfloldprotect, old) }
    })
}

/// Says what lies at an address. Gives the length of what it wrote, or 0.
///
/// Raises `ERROR_BAD_LENGTH` for a structure that is too short.
///
/// Source: the page on `VirtualQuery`.
pub unsafe extern "system" fn VirtualQuery(
    lpaddress: *const c_void,
    lpbuffer: *mut MEMORY_BASIC_INFORMATION,
    dwlength: usize,
) -> usize {
    win32::run(0, || {
        if dwlength < size_of::<MEMORY_BASIC_INFORMATION>() {
            return win32::error(ERROR_BAD_LENGTH);
        }
        let found = pages::query(lpaddress.addr());
        let pointer = ptr::with_exposed_provenance_mut;
        let mut information = MEMORY_BASIC_INFORMATION {
            BaseAddress: pointer(found.start),
            RegionSize: found.len,
            State: MEM_FREE,
            Protect: PAGE_NOACCESS,
            ..MEMORY_BASIC_INFORMATION::default()
        };
        if let Some((base, protection)) = found.reservation {
            information.AllocationBase = pointer(base);
            information.AllocationProtect = protection;
            information.Type = MEM_PRIVATE;
            information.State = if found.protection.is_some() { MEM_COMMIT } else { MEM_RESERVE };
            information.Protect = found.protection.unwrap_or(0);
        }
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpbuffer, information) }?;
        Ok(size_of::<MEMORY_BASIC_INFORMATION>())
    })
}

fn keep(start: *const c_void, len: usize, locked: bool) -> Result<(), Win32Error> {
    if len == 0 {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    pages::lock(start.addr(), len, locked)
}

/// Keeps pages in memory.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY` beyond the limit of the process (`ulimit -l`).
///
/// Source: the page on `VirtualLock`.
pub unsafe extern "system" fn VirtualLock(lpaddress: *const c_void, dwsize: usize) -> BOOL {
    win32::truth(|| keep(lpaddress, dwsize, true))
}

/// Takes [`VirtualLock`] back.
///
/// Source: the page on `VirtualUnlock`.
pub unsafe extern "system" fn VirtualUnlock(lpaddress: *const c_void, dwsize: usize) -> BOOL {
    win32::truth(|| keep(lpaddress, dwsize, false))
}
