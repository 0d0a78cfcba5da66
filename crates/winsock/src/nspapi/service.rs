//! Services: registering them, and asking for what is known of them.

use std::ffi::c_void;

use openwinsock_codes::WsaError;
use openwinsock_runtime::catalogue::{Older, Service};
use openwinsock_runtime::namespace::{self, Restrictions, class, local};
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Foundation::{ERROR_ALREADY_REGISTERED, ERROR_SERVICE_NOT_FOUND};
use windows_sys::Win32::Networking::WinSock::{
    LUP_RETURN_ADDR, LUP_RETURN_NAME, NS_LOCALNAME, SERVICE_ADD_TYPE, SERVICE_ASYNC_INFO,
    SERVICE_DELETE_TYPE, SERVICE_DEREGISTER, SERVICE_FLAG_DEFER, SERVICE_FLAG_HARD, SERVICE_FLUSH,
    SERVICE_INFOA, SERVICE_INFOW, SERVICE_REGISTER, SET_SERVICE_OPERATION, SET_SERVICE_PARTIAL_SUCCESS,
};
use windows_sys::core::{GUID, PCSTR, PCWSTR};

use super::{TOO_SMALL, address, info, reserved, win32};
use crate::strings::{self, Unit};
use crate::{edge, pack};

const NOT_FOUND: WsaError = win32(ERROR_SERVICE_NOT_FOUND);
const KNOWN_ALREADY: WsaError = win32(ERROR_ALREADY_REGISTERED);

/// What the name spaces know of a service: each what it has.
fn find(namespace: u32, class: openwinsock_runtime::guid::Guid, name: &str) -> Result<Vec<(u32, Service)>> {
    let Ok(providers) = namespace::chosen(namespace, None) else { return Ok(Vec::new()) };
    let mut services = Vec::new();
    for provider in providers {
        if provider.namespace == NS_LOCALNAME {
            services.extend(local::service(class, name)?.map(|service| (NS_LOCALNAME, service)));
            continue;
        }
        let wanted = Restrictions {
            class,
            name: Some(name.to_owned()),
            provider: Some(provider.id),
            ..Restrictions::default()
        };
        // Name spaces that do not know it have nothing to say.
        let found = address::find(&wanted, LUP_RETURN_ADDR | LUP_RETURN_NAME, false).unwrap_or_default();
        services.extend(found.into_iter().next().map(|found| {
            let service = Service {
                class,
                name: found.name.unwrap_or_else(|| name.to_owned()),
                context: None,
                comment: None,
                version: None,
                registered: true,
                addresses: found.addresses,
                blob: Vec::new(),
                older: Older::default(),
            };
            (provider.namespace, service)
        }));
    }
    Ok(services)
}

/// # Safety
/// The pointers are the program's.
unsafe fn get<U: Unit>(
    (namespace, class, name): (u32, *const GUID, *const U),
    properties: u32,
    to: *mut c_void,
    len: *mut u32,
) -> Result<i32> {
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    let (class, name) = unsafe {
        let class = pack::guid_in(class)?.ok_or(WsaError::WSAEFAULT)?;
        (class, strings::required(name, NOT_FOUND)?)
    };
    let services = find(namespace, class, &name)?;
    if services.is_empty() {
        return Err(NOT_FOUND);
    }
    // SAFETY: as above.
    unsafe { pack::give_counted(info::list::<U>(&services, properties), to.cast(), len, TOO_SMALL) }?;
    Ok(i32::try_from(services.len()).unwrap_or(i32::MAX))
}

/// A service that is not found is no failure of the call: it gives 0, and the code.
fn or_none(call: impl FnOnce() -> Result<i32>) -> i32 {
    edge::number(|| {
        call().or_else(|code| {
            if code == NOT_FOUND {
                edge::fail(code);
                return Ok(0);
            }
            Err(code)
        })
    })
}

/// What the name spaces know of a service. Returns how many of them know it; 0 with the last error
/// `ERROR_SERVICE_NOT_FOUND` if none does. The length always gets the number of bytes that it takes.
///
/// Raises `WSANOTINITIALISED`, `ERROR_INSUFFICIENT_BUFFER`, `WSAEINVAL` (a reserved parameter), `WSAEFAULT`, and `WSAEACCES` and
/// `WSANO_RECOVERY` if the catalogue may not or cannot be read.
///
/// Source: the page on `GetService`.
pub unsafe extern "system" fn GetServiceW(
    dwnamespace: u32,
    lpguid: *const GUID,
    lpservicename: PCWSTR,
    dwproperties: u32,
    lpbuffer: *mut c_void,
    lpdwbuffersize: *mut u32,
    lpserviceasyncinfo: *const SERVICE_ASYNC_INFO,
) -> i32 {
    // SAFETY: the pointers are the program's.
    or_none(|| unsafe {
        reserved(lpserviceasyncinfo)?;
        get((dwnamespace, lpguid, lpservicename), dwproperties, lpbuffer, lpdwbuffersize)
    })
}

/// [`GetServiceW`] with texts in UTF-8.
///
/// Source: the page on `GetService`.
pub unsafe extern "system" fn GetServiceA(
    dwnamespace: u32,
    lpguid: *const GUID,
    lpservicename: PCSTR,
    dwproperties: u32,
    lpbuffer: *mut c_void,
    lpdwbuffersize: *mut u32,
    lpserviceasyncinfo: *const SERVICE_ASYNC_INFO,
) -> i32 {
    // SAFETY: the pointers are the program's.
    or_none(|| unsafe {
        reserved(lpserviceasyncinfo)?;
        get((dwnamespace, lpguid, lpservicename), dwproperties, lpbuffer, lpdwbuffersize)
    })
}

/// # Safety
/// The pointer and those behind it are the program's.
unsafe fn set<U: Unit>(
    namespace: u32,
    operation: SET_SERVICE_OPERATION,
    flags: u32,
    from: *const SERVICE_INFOW,
) -> Result<u32> {
    startup::started()?;
    if flags & !(SERVICE_FLAG_DEFER | SERVICE_FLAG_HARD) != 0 {
        return Err(WsaError::WSAEINVAL);
    }
    let providers = namespace::chosen(namespace, None)?;
    if providers.iter().all(|provider| provider.namespace != NS_LOCALNAME) {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    let later = flags & SERVICE_FLAG_DEFER != 0;
    let known_already = |code| if code == WsaError::WSAEALREADY { KNOWN_ALREADY } else { code };
    let not_found = |code| if code == WsaError::WSASERVICE_NOT_FOUND { NOT_FOUND } else { code };
    // SAFETY (each arm): the caller promises the pointer.
    match operation {
        SERVICE_REGISTER => {
            // SAFETY: see above.
            let service = unsafe { info::read::<U>(from) }?;
            local::register_new(service, later).map_err(known_already)?;
        }
        SERVICE_DEREGISTER => {
            // SAFETY: see above.
            let service = unsafe { info::read::<U>(from) }?;
            local::take_back(service, later).map_err(not_found)?;
        }
        SERVICE_FLUSH => local::flush().map_err(known_already).map_err(not_found)?,
        SERVICE_ADD_TYPE => {
            // SAFETY: see above.
            let class = unsafe { info::read_class::<U>(from) }?;
            class::install(class).map_err(known_already)?;
        }
        SERVICE_DELETE_TYPE => {
            // SAFETY: see above.
            let id = unsafe { pack::guid_in(edge::read(from)?.lpServiceType) }?;
            class::remove(id.ok_or(WsaError::WSAEINVAL)?)?;
        }
        _ => return Err(WsaError::WSAEINVAL),
    }
    // The other name spaces could not do it.
    Ok(if providers.len() > 1 { SET_SERVICE_PARTIAL_SUCCESS } else { 0 })
}

/// # Safety
/// The pointers are the program's.
unsafe fn set_and_tell<U: Unit>(
    namespace: u32,
    operation: SET_SERVICE_OPERATION,
    flags: u32,
    from: *const SERVICE_INFOW,
    status: *mut u32,
) -> Result<()> {
    if !status.is_null() {
        edge::present(status.cast_const().cast())?;
    }
    // SAFETY: the caller promises the pointers.
    let flags = unsafe { set::<U>(namespace, operation, flags, from) }?;
    if status.is_null() {
        return Ok(());
    }
    // SAFETY: as above.
    unsafe { edge::write(status, flags) }
}

/// Registers a service, or takes it back; at once, or with `SERVICE_FLAG_DEFER` at the next `SERVICE_FLUSH` of this process. Adds or
/// removes a type of services.
///
/// Services are registered in `NS_LOCALNAME`; the status says that the other name spaces took no part.
///
/// Raises `WSANOTINITIALISED`, `ERROR_ALREADY_REGISTERED` for a service or type that is there, `ERROR_SERVICE_NOT_FOUND` for a
/// service that is not, `WSATYPE_NOT_FOUND` and `WSAETOOMANYREFS` as `WSARemoveServiceClass`, `WSAEINVAL` (something
/// missing or wrong, a reserved parameter), `WSAEOPNOTSUPP` and `WSASERVICE_NOT_FOUND` for a name space where nothing can be
/// registered, `WSAEFAULT`, `WSAEACCES` if the catalogue may not be written, `WSATRY_AGAIN` and `WSANO_RECOVERY` if it cannot
/// be.
///
/// Source: the page on `SetService`.
pub unsafe extern "system" fn SetServiceW(
    dwnamespace: u32,
    dwoperation: SET_SERVICE_OPERATION,
    dwflags: u32,
    lpserviceinfo: *const SERVICE_INFOW,
    lpserviceasyncinfo: *const SERVICE_ASYNC_INFO,
    lpdwstatusflags: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        reserved(lpserviceasyncinfo)?;
        set_and_tell::<u16>(dwnamespace, dwoperation, dwflags, lpserviceinfo, lpdwstatusflags)
    })
}

/// [`SetServiceW`] with texts in UTF-8.
///
/// Source: the page on `SetService`.
pub unsafe extern "system" fn SetServiceA(
    dwnamespace: u32,
    dwoperation: SET_SERVICE_OPERATION,
    dwflags: u32,
    lpserviceinfo: *const SERVICE_INFOA,
    lpserviceasyncinfo: *const SERVICE_ASYNC_INFO,
    lpdwstatusflags: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's; the structures differ in their texts alone.
    edge::status(|| unsafe {
        reserved(lpserviceasyncinfo)?;
        set_and_tell::<u8>(dwnamespace, dwoperation, dwflags, lpserviceinfo.cast(), lpdwstatusflags)
    })
}
