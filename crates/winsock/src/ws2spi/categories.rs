//! Categories of layered providers: which ones a program permits, and which ones a provider is of.
//!
//! They are stored and given back. There are no layered providers that they would keep out.

use openwinsock_codes::WsaError;
use openwinsock_runtime::catalogue::{self, Application, Catalogue, Patience};
use openwinsock_runtime::{Result, providers};
use windows_sys::Win32::Foundation::ERROR_CALL_NOT_IMPLEMENTED;
use windows_sys::Win32::Networking::WinSock::{
    ProviderInfoAudit, ProviderInfoLspCategories, WSC_PROVIDER_INFO_TYPE,
};
use windows_sys::core::{GUID, PCWSTR};

use super::{id_in, no_recovery, with_errno};
use crate::{edge, pack};

/// Longer than any path or command line.
const LONGEST: usize = 1 << 16;

/// Reads a text of a given length, which need not end with a NUL.
///
/// # Safety
/// The pointer is the program's.
unsafe fn text(from: PCWSTR, len: u32) -> Result<String> {
    edge::present(from.cast())?;
    let len = len as usize;
    if len > LONGEST {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises the pointer for so many units of two bytes.
    let bytes = unsafe { pack::bytes_in(from.cast(), len * 2, LONGEST * 2) }?;
    let units: Vec<_> = bytes.as_chunks().0.iter().map(|unit| u16::from_ne_bytes(*unit)).collect();
    String::from_utf16(&units).map_err(|_| WsaError::WSAEINVAL)
}

/// The program that a call is about.
///
/// # Safety
/// The pointers are the program's.
unsafe fn application(path: (PCWSTR, u32), extra: (PCWSTR, u32)) -> Result<(String, Option<String>)> {
    if path.1 == 0 || (extra.0.is_null() && extra.1 != 0) {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises the pointers.
    unsafe {
        let path = text(path.0, path.1)?;
        let extra = if extra.0.is_null() { None } else { Some(text(extra.0, extra.1)?) };
        Ok((path, extra))
    }
}

/// The categories of layered providers that a program permits.
///
/// Gives `WSAEFAULT` for a bad pointer, `WSAEINVAL` for an empty path or a length without arguments,
/// `WSASERVICE_NOT_FOUND` if nothing was said of the program, `WSANO_RECOVERY` if the catalogue cannot be read.
///
/// Source: the page on `WSCGetApplicationCategory`.
pub unsafe extern "system" fn WSCGetApplicationCategory(
    path: PCWSTR,
    pathlength: u32,
    extra: PCWSTR,
    extralength: u32,
    ppermittedlspcategories: *mut u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            let (path, extra) = application((path, pathlength), (extra, extralength))?;
            edge::present(ppermittedlspcategories.cast_const().cast())?;
            let applications = catalogue::read().map_err(no_recovery)?.applications;
            let known = applications.iter().find(|known| known.path == path && known.extra == extra);
            let known = known.ok_or(WsaError::WSASERVICE_NOT_FOUND)?;
            edge::write(ppermittedlspcategories, known.categories)?;
            Ok(0)
        })
    }
}

/// Adds to the categories of layered providers that a program permits, and gives those of before.
///
/// Gives `WSAEFAULT` for a bad pointer, `WSAEINVAL` as [`WSCGetApplicationCategory`], `WSANO_RECOVERY` if the catalogue
/// may not or cannot be written.
///
/// Source: the page on `WSCSetApplicationCategory`.
pub unsafe extern "system" fn WSCSetApplicationCategory(
    path: PCWSTR,
    pathlength: u32,
    extra: PCWSTR,
    extralength: u32,
    permittedlspcategories: u32,
    pprevpermlspcat: *mut u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            let (path, extra) = application((path, pathlength), (extra, extralength))?;
            if !pprevpermlspcat.is_null() {
                edge::present(pprevpermlspcat.cast_const().cast())?;
            }
            let before = catalogue::change(Patience::Some, |catalogue: &mut Catalogue| {
                let list = &mut catalogue.applications;
                let known = list.iter_mut().find(|known| known.path == path && known.extra == extra);
                let Some(known) = known else {
                    list.push(Application { path, extra, categories: permittedlspcategories });
                    return Ok(0);
                };
                let before = known.categories;
                known.categories |= permittedlspcategories;
                Ok(before)
            });
            let before = before.map_err(no_recovery)?;
            if !pprevpermlspcat.is_null() {
                edge::write(pprevpermlspcat, before)?;
            }
            Ok(0)
        })
    }
}

/// What is asked of a provider: categories, which are all that there is.
fn check_kind(kind: WSC_PROVIDER_INFO_TYPE, flags: u32) -> Result<()> {
    if kind == ProviderInfoAudit {
        return Err(WsaError(ERROR_CALL_NOT_IMPLEMENTED.cast_signed()));
    }
    if kind == ProviderInfoLspCategories && flags == 0 { Ok(()) } else { Err(WsaError::WSAEINVAL) }
}

/// The categories of a provider: as they were set, else none.
///
/// Gives `ERROR_CALL_NOT_IMPLEMENTED` for `ProviderInfoAudit`; `WSAEINVAL` for other kinds of information and for flags;
/// `WSAEFAULT` for a bad pointer, or if there is too little room (the size that would do is stored); `WSAEINVALIDPROVIDER`
/// for an identifier that no provider has; `WSANO_RECOVERY` if the catalogue cannot be read.
///
/// Source: the page on `WSCGetProviderInfo`.
pub unsafe extern "system" fn WSCGetProviderInfo(
    lpproviderid: *const GUID,
    infotype: WSC_PROVIDER_INFO_TYPE,
    info: *mut u8,
    infosize: *mut usize,
    flags: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            check_kind(infotype, flags)?;
            let (id, room) = (id_in(lpproviderid)?, edge::read(infosize)?);
            if !providers::is_installed(id) {
                return Err(WsaError::WSAEINVALIDPROVIDER);
            }
            let categories = catalogue::read().map_err(no_recovery)?.provider_categories;
            edge::write(infosize, size_of::<u32>())?;
            if room < size_of::<u32>() {
                return Err(WsaError::WSAEFAULT);
            }
            edge::write(info.cast::<u32>(), categories.get(&id).copied().unwrap_or(0))?;
            Ok(0)
        })
    }
}

/// [`WSCGetProviderInfo`].
///
/// Source: the page on `WSCGetProviderInfo32`.
pub unsafe extern "system" fn WSCGetProviderInfo32(
    lpproviderid: *const GUID,
    infotype: WSC_PROVIDER_INFO_TYPE,
    info: *mut u8,
    infosize: *mut usize,
    flags: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { WSCGetProviderInfo(lpproviderid, infotype, info, infosize, flags, lperrno) }
}

/// Sets the categories of a provider.
///
/// Gives `ERROR_CALL_NOT_IMPLEMENTED` for `ProviderInfoAudit`; `WSAEINVAL` for other kinds of information, for flags, for
/// another size than that of a number, and for an identifier that no provider has; `WSAEFAULT` for a bad pointer;
/// `WSANO_RECOVERY` if the catalogue may not or cannot be written.
///
/// Source: the page on `WSCSetProviderInfo`.
pub unsafe extern "system" fn WSCSetProviderInfo(
    lpproviderid: *const GUID,
    infotype: WSC_PROVIDER_INFO_TYPE,
    info: *const u8,
    infosize: usize,
    flags: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe {
        with_errno(lperrno, || {
            check_kind(infotype, flags)?;
            let id = id_in(lpproviderid)?;
            if !providers::is_installed(id) || infosize != size_of::<u32>() {
                return Err(WsaError::WSAEINVAL);
            }
            let categories = edge::read(info.cast::<u32>())?;
            let edit = |catalogue: &mut Catalogue| {
                catalogue.provider_categories.insert(id, categories);
                Ok(())
            };
            catalogue::change(Patience::Some, edit).map_err(no_recovery)?;
            Ok(0)
        })
    }
}

/// [`WSCSetProviderInfo`].
///
/// Source: the page on `WSCSetProviderInfo32`.
pub unsafe extern "system" fn WSCSetProviderInfo32(
    lpproviderid: *const GUID,
    infotype: WSC_PROVIDER_INFO_TYPE,
    info: *const u8,
    infosize: usize,
    flags: u32,
    lperrno: *mut i32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    unsafe { WSCSetProviderInfo(lpproviderid, infotype, info, infosize, flags, lperrno) }
}
