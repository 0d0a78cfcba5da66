//! iphlpapi.h: what programs ask of the machine's addresses. These functions return their code.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::interfaces;
use windows_sys::Win32::Foundation::{ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER, FALSE, NO_ERROR};
use windows_sys::Win32::NetworkManagement::IpHelper::{
    MIB_IPADDR_PRIMARY, MIB_IPADDRROW_XP, MIB_IPADDRTABLE,
};
use windows_sys::core::BOOL;

use crate::win32::{self, Result};
use crate::{edge, last_error};

/// The longest message that the kernel puts together from fragments, in bytes.
const LONGEST: u32 = 65_535;

/// How many bytes a table of so many rows has.
fn size_of_table(rows: usize) -> usize {
    std::mem::offset_of!(MIB_IPADDRTABLE, table) + rows * size_of::<MIB_IPADDRROW_XP>()
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn table(to: *mut MIB_IPADDRTABLE, size: *mut u32, order: BOOL) -> Result<()> {
    let wrong = Err(Win32Error(ERROR_INVALID_PARAMETER));
    if size.is_null() {
        return wrong;
    }
    // SAFETY: the caller promises the pointer.
    let Ok(room) = (unsafe { win32::read(size) }) else { return wrong };
    let mut addresses = interfaces::ipv4()?;
    if order != FALSE {
        addresses.sort_by_key(|one| one.address);
    }
    let needed = size_of_table(addresses.len());
    // SAFETY: as above.
    if unsafe { win32::write(size, u32::try_from(needed).unwrap_or(u32::MAX)) }.is_err() {
        return wrong;
    }
    if to.is_null() || (room as usize) < needed {
        return win32::error(ERROR_INSUFFICIENT_BUFFER);
    }
    // SAFETY: the caller promises so much room, for which only the address is made here.
    let (count, first) =
        unsafe { (&raw mut (*to).dwNumEntries, (&raw mut (*to).table).cast::<MIB_IPADDRROW_XP>()) };
    // SAFETY: as above.
    unsafe { win32::write(count, u32::try_from(addresses.len()).unwrap_or(u32::MAX)) }?;
    for (place, one) in addresses.iter().enumerate() {
        let row = MIB_IPADDRROW_XP {
            dwAddr: u32::from_ne_bytes(one.address.octets()),
            dwIndex: one.interface,
            dwMask: u32::from_ne_bytes(one.mask.octets()),
            // The last bit of the address to which all of a network listen.
            dwBCastAddr: 1,
            dwReasmSize: LONGEST,
            unused1: 0,
            wType: if one.first { MIB_IPADDR_PRIMARY as u16 } else { 0 },
        };
        // SAFETY: as above.
        unsafe { win32::write(first.wrapping_add(place), row) }?;
    }
    Ok(())
}

/// The machine's addresses of IPv4, with their interfaces and masks; sorted by address if wanted. `*pdwsize` says how much room there is, and
/// afterwards how much is needed.
///
/// Returns `ERROR_INSUFFICIENT_BUFFER`, `ERROR_INVALID_PARAMETER` for a bad pointer to the size, `ERROR_NOACCESS` for one to the table. The last
/// error stays.
///
/// Source: the page on `GetIpAddrTable`.
pub unsafe extern "system" fn GetIpAddrTable(
    pipaddrtable: *mut MIB_IPADDRTABLE,
    pdwsize: *mut u32,
    border: BOOL,
) -> u32 {
    let before = last_error::get();
    // SAFETY: the pointers are the program's.
    let done = edge::run(None, || unsafe {
        Ok(Some(match table(pipaddrtable, pdwsize, border) {
            Ok(()) => NO_ERROR,
            Err(code) => code.0,
        }))
    });
    // A panic is a failure as elsewhere, and its code is told here.
    done.unwrap_or_else(|| {
        let code = last_error::get();
        last_error::set(before);
        code
    })
}
