//! The system's providers of names, as `NSPStartup` gives them: functions of `winsock2.h` that ask one provider.

use std::ffi::c_void;
use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::namespace::{self, Provider, class};
use openwinsock_runtime::{Result, memory, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::{
    NS_LOCALNAME, NSP_ROUTINE, WSACOMPLETION, WSAESETSERVICEOP, WSAQUERYSETW, WSASERVICECLASSINFOW,
    WSATHREADID,
};
use windows_sys::core::GUID;

use crate::winsock2::lookup::{self, WSALookupServiceEnd, WSALookupServiceNextW, WSANSPIoctl};
use crate::winsock2::service;
use crate::winsock2::start::end_everything;
use crate::{edge, pack};

/// The provider that is meant.
///
/// # Errors
/// `WSAEINVAL` if there is no such one, or NULL stands for it; `WSAEFAULT` for another bad pointer.
///
/// # Safety
/// The pointer is the program's: readable, or noticed.
unsafe fn provider(id: *const GUID) -> Result<(Guid, &'static Provider)> {
    // SAFETY: the caller promises the pointer.
    let id = unsafe { pack::guid_in(id) }?.ok_or(WsaError::WSAEINVAL)?;
    Ok((id, namespace::by_id(id).ok_or(WsaError::WSAEINVAL)?))
}

/// Ends what one [`NSPStartup`] began.
///
/// Raises `WSANOTINITIALISED` without one, `WSAEINVAL` for no provider of ours.
///
/// Source: the page on `NSPCleanup`.
pub unsafe extern "system" fn NSPCleanup(lpproviderid: *const GUID) -> i32 {
    edge::status(|| {
        // SAFETY: the pointer is the program's.
        unsafe { provider(lpproviderid) }?;
        startup::end(end_everything)
    })
}

/// `WSALookupServiceBeginW` in one provider. What is known of the class it knows itself.
///
/// Source: the page on `NSPLookupServiceBegin`.
pub unsafe extern "system" fn NSPLookupServiceBegin(
    lpproviderid: *const GUID,
    lpqsrestrictions: *const WSAQUERYSETW,
    _lpserviceclassinfo: *const WSASERVICECLASSINFOW,
    dwcontrolflags: u32,
    lphlookup: *mut HANDLE,
) -> i32 {
    edge::status(|| {
        // SAFETY: the pointers are the program's.
        unsafe {
            let (id, _) = provider(lpproviderid)?;
            lookup::begin::<u16>(lpqsrestrictions, Some(id), dwcontrolflags, lphlookup)
        }
    })
}

/// `WSALookupServiceNextW`.
///
/// Source: the page on `NSPLookupServiceNext`.
pub unsafe extern "system" fn NSPLookupServiceNext(
    hlookup: HANDLE,
    dwcontrolflags: u32,
    lpdwbufferlength: *mut u32,
    lpqsresults: *mut WSAQUERYSETW,
) -> i32 {
    // SAFETY: the arguments are the program's, as the function wants them.
    unsafe { WSALookupServiceNextW(hlookup, dwcontrolflags, lpdwbufferlength, lpqsresults) }
}

/// `WSALookupServiceEnd`.
///
/// Source: the page on `NSPLookupServiceEnd`.
pub unsafe extern "system" fn NSPLookupServiceEnd(hlookup: HANDLE) -> i32 {
    // SAFETY: the argument is the program's.
    unsafe { WSALookupServiceEnd(hlookup) }
}

/// `WSASetServiceW` in one provider.
///
/// Source: the page on `NSPSetService`.
pub unsafe extern "system" fn NSPSetService(
    lpproviderid: *const GUID,
    _lpserviceclassinfo: *const WSASERVICECLASSINFOW,
    lpqsreginfo: *const WSAQUERYSETW,
    essoperation: WSAESETSERVICEOP,
    dwcontrolflags: u32,
) -> i32 {
    edge::status(|| {
        // SAFETY: the pointers are the program's.
        unsafe {
            let (id, _) = provider(lpproviderid)?;
            service::set::<u16>(lpqsreginfo, Some(id), essoperation, dwcontrolflags)
        }
    })
}

/// A provider that keeps classes.
///
/// # Errors
/// As [`provider`]; `WSAEOPNOTSUPP` for one that keeps none.
///
/// # Safety
/// As [`provider`].
unsafe fn keeper(id: *const GUID) -> Result<Guid> {
    // SAFETY: the caller promises the pointer.
    let (id, provider) = unsafe { provider(id) }?;
    if provider.namespace == NS_LOCALNAME { Ok(id) } else { Err(WsaError::WSAEOPNOTSUPP) }
}

/// `WSAInstallServiceClassW` in one provider. Only that of the services of programs keeps classes; others give `WSAEOPNOTSUPP`.
///
/// Source: the page on `NSPInstallServiceClass`.
pub unsafe extern "system" fn NSPInstallServiceClass(
    lpproviderid: *const GUID,
    lpserviceclassinfo: *const WSASERVICECLASSINFOW,
) -> i32 {
    edge::status(|| {
        // SAFETY: the pointers are the program's.
        unsafe {
            keeper(lpproviderid)?;
            service::install::<u16>(lpserviceclassinfo)
        }
    })
}

/// `WSARemoveServiceClass` in one provider; see [`NSPInstallServiceClass`].
///
/// Source: the page on `NSPRemoveServiceClass`.
pub unsafe extern "system" fn NSPRemoveServiceClass(
    lpproviderid: *const GUID,
    lpserviceclassid: *const GUID,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        let id = unsafe { keeper(lpproviderid).and_then(|_| pack::guid_in(lpserviceclassid)) }?;
        class::remove(id.ok_or(WsaError::WSAEINVAL)?)
    })
}

/// `WSAGetServiceClassInfoW`: the class is the one whose identifier the structure has.
///
/// Source: the page on `NSPGetServiceClassInfo`.
pub unsafe extern "system" fn NSPGetServiceClassInfo(
    lpproviderid: *const GUID,
    lpdwbufsize: *const u32,
    lpserviceclassinfo: *const WSASERVICECLASSINFOW,
) -> i32 {
    edge::status(|| {
        // The SDK's metadata call both arguments that are only read.
        let (len, info) = (lpdwbufsize.cast_mut(), lpserviceclassinfo.cast_mut());
        // SAFETY: the pointers are the program's.
        unsafe {
            if info.is_null() {
                return Err(WsaError::WSAEINVAL);
            }
            let id = edge::read(info)?.lpServiceClassId;
            service::class_info::<u16>(lpproviderid, id, len, info)
        }
    })
}

/// `WSANSPIoctl`. Routines run on the thread that calls.
///
/// Source: the page on `NSPIoctl`.
pub unsafe extern "system" fn NSPIoctl(
    hlookup: HANDLE,
    dwcontrolcode: u32,
    lpvinbuffer: *const c_void,
    cbinbuffer: u32,
    lpvoutbuffer: *mut c_void,
    cboutbuffer: u32,
    lpcbbytesreturned: *mut u32,
    lpcompletion: *const WSACOMPLETION,
    _lpthreadid: *const WSATHREADID,
) -> i32 {
    let (input, output) = ((lpvinbuffer, cbinbuffer), (lpvoutbuffer, cboutbuffer));
    // SAFETY: the arguments are the program's, as the function wants them.
    unsafe {
        WSANSPIoctl(
            hlookup,
            dwcontrolcode,
            input.0,
            input.1,
            output.0,
            output.1,
            lpcbbytesreturned,
            lpcompletion,
        )
    }
}

/// Structures that end before `NSPIoctl` are those of the time before it.
const SHORTER: usize = offset_of!(NSP_ROUTINE, NSPIoctl);
const WHOLE: usize = size_of::<NSP_ROUTINE>();

/// The functions of a provider of names: that of DNS, of networks, or of the services of programs. Each success wants one `NSPCleanup`, and counts
/// as a start of Winsock until then.
///
/// Returns 0, or `SOCKET_ERROR` with the last error `WSAEINVAL` (no such provider, nothing to fill), `WSAEINVALIDPROCTABLE` for a structure whose size
/// is none that there is, `WSASYSNOTREADY`, and `WSAEFAULT`.
///
/// Source: the page on `NSPStartup`.
pub unsafe extern "system" fn NSPStartup(lpproviderid: *const GUID, lpnsproutines: *mut NSP_ROUTINE) -> i32 {
    edge::status(|| {
        // SAFETY: the pointers are the program's; of the structure, its size is read first. Ours is plain data without gaps but one after
        // three numbers, which is initialised as the whole is a constant, and at least that long.
        unsafe {
            provider(lpproviderid)?;
            if lpnsproutines.is_null() {
                return Err(WsaError::WSAEINVAL);
            }
            let size = match edge::read(lpnsproutines.cast::<u32>())? as usize {
                SHORTER => SHORTER,
                WHOLE.. => WHOLE,
                _ => return Err(WsaError::WSAEINVALIDPROCTABLE),
            };
            startup::start(startup::HIGHEST)?;
            let routines = NSP_ROUTINE { cbSize: pack::length(size), ..FUNCTIONS };
            let bytes = std::slice::from_raw_parts((&raw const routines).cast::<u8>(), size);
            let filled = memory::copy_out(bytes, lpnsproutines.cast());
            filled.inspect_err(|_| {
                // The caller cannot know that it was started, so it isn't.
                let _ = startup::end(end_everything);
            })
        }
    })
}

const FUNCTIONS: NSP_ROUTINE = NSP_ROUTINE {
    cbSize: 0,
    dwMajorVersion: 1,
    dwMinorVersion: 1,
    NSPCleanup: Some(NSPCleanup),
    NSPLookupServiceBegin: Some(NSPLookupServiceBegin),
    NSPLookupServiceNext: Some(NSPLookupServiceNext),
    NSPLookupServiceEnd: Some(NSPLookupServiceEnd),
    NSPSetService: Some(NSPSetService),
    NSPInstallServiceClass: Some(NSPInstallServiceClass),
    NSPRemoveServiceClass: Some(NSPRemoveServiceClass),
    NSPGetServiceClassInfo: Some(NSPGetServiceClassInfo),
    NSPIoctl: Some(NSPIoctl),
};
