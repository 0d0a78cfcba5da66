//! Services that programs register, and their classes.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::catalogue::{ClassInfo, ServiceClass};
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::namespace::{self, Operation, class};
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Networking::WinSock::{
    NS_ALL, NS_LOCALNAME, RNRSERVICE_DELETE, RNRSERVICE_DEREGISTER, RNRSERVICE_REGISTER, SERVICE_MULTIPLE,
    WSAESETSERVICEOP, WSANSCLASSINFOW, WSAQUERYSETA, WSAQUERYSETW, WSASERVICECLASSINFOA,
    WSASERVICECLASSINFOW,
};
use windows_sys::core::{GUID, PSTR, PWSTR};

use super::query_set;
use crate::strings::{self, Unit};
use crate::{edge, pack};

/// A text that is not well formed is none.
const NO_TEXT: WsaError = WsaError::WSAEINVAL;
/// More properties than any class has.
const MOST_INFOS: u32 = 1024;
/// More than any property takes.
const LARGEST_VALUE: usize = 1 << 16;

/// Registers a service or takes it back, in one provider where one is given.
///
/// # Safety
/// The pointer and those behind it are the program's.
pub(crate) unsafe fn set<U: Unit>(
    set: *const WSAQUERYSETW,
    provider: Option<Guid>,
    operation: WSAESETSERVICEOP,
    flags: u32,
) -> Result<()> {
    startup::started()?;
    let operation = match operation {
        RNRSERVICE_REGISTER => Operation::Register,
        RNRSERVICE_DEREGISTER => Operation::Deregister,
        RNRSERVICE_DELETE => Operation::Delete,
        _ => return Err(WsaError::WSAEINVAL),
    };
    if flags & !SERVICE_MULTIPLE != 0 {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises the pointers.
    let (whose, service) = unsafe { query_set::service::<U>(set) }?;
    let providers = namespace::chosen(whose.namespace, provider.or(whose.provider))?;
    namespace::set_service(&providers, operation, flags & SERVICE_MULTIPLE != 0, service)
}

/// Registers a service in a name space, or takes it back. With `SERVICE_MULTIPLE` its addresses are managed one by one.
///
/// Services are kept in the catalogue, and found in the name space `NS_LOCALNAME` by every program of the account.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (something missing or wrong), `WSASERVICE_NOT_FOUND` (nothing to take back; no
/// such name space), `WSAEACCES` if the catalogue may not be written, `WSAEOPNOTSUPP` for a name space where nothing can
/// be registered, `WSAEFAULT`, and `WSATRY_AGAIN` and `WSANO_RECOVERY` if the catalogue cannot be changed.
///
/// Source: the page on `WSASetService`.
pub unsafe extern "system" fn WSASetServiceW(
    lpqsreginfo: *const WSAQUERYSETW,
    essoperation: WSAESETSERVICEOP,
    dwcontrolflags: u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { set::<u16>(lpqsreginfo, None, essoperation, dwcontrolflags) })
}

/// [`WSASetServiceW`] with texts in UTF-8.
///
/// Source: the page on `WSASetService`.
pub unsafe extern "system" fn WSASetServiceA(
    lpqsreginfo: *const WSAQUERYSETA,
    essoperation: WSAESETSERVICEOP,
    dwcontrolflags: u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { set::<u8>(lpqsreginfo.cast(), None, essoperation, dwcontrolflags) })
}

/// # Safety
/// The pointer and those behind it are the program's.
unsafe fn read_class<U: Unit>(info: *const WSASERVICECLASSINFOW) -> Result<ServiceClass> {
    if info.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises all pointers; the structures are numbers and pointers.
    unsafe {
        let info = edge::read(info)?;
        let id = pack::guid_in(info.lpServiceClassId)?.ok_or(WsaError::WSAEINVAL)?;
        let name = strings::optional(info.lpszServiceClassName.cast::<U>(), NO_TEXT)?;
        let name = name.filter(|name| !name.is_empty()).ok_or(WsaError::WSAEINVAL)?;
        let mut infos = Vec::new();
        for one in pack::list_in(info.lpClassInfos, info.dwCount, MOST_INFOS)? {
            infos.push(ClassInfo {
                name: strings::optional(one.lpszName.cast::<U>(), NO_TEXT)?.ok_or(WsaError::WSAEINVAL)?,
                namespace: one.dwNameSpace,
                value_type: one.dwValueType,
                value: pack::bytes_in(
                    one.lpValue.cast_const().cast(),
                    one.dwValueSize as usize,
                    LARGEST_VALUE,
                )?,
            });
        }
        Ok(ServiceClass { id, name, infos })
    }
}

/// Fails if no provider in use keeps classes.
fn has_keeper() -> Result<()> {
    match namespace::chosen(NS_ALL, None) {
        Ok(providers) if providers.iter().any(|provider| provider.namespace == NS_LOCALNAME) => Ok(()),
        _ => Err(WsaError::WSAEOPNOTSUPP),
    }
}

/// # Safety
/// As [`read_class`].
pub(crate) unsafe fn install<U: Unit>(info: *const WSASERVICECLASSINFOW) -> Result<()> {
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    let class = unsafe { read_class::<U>(info) }?;
    has_keeper()?;
    class::install(class)
}

/// Installs a class of services: its name, and properties that its services have in common. With `TcpPort` or `UdpPort`
/// for `NS_DNS` among them, hosts are found by it.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (something missing or wrong), `WSAEALREADY` if the identifier is taken,
/// `WSAEACCES` if the catalogue may not be written, `WSAEOPNOTSUPP` if no provider in use keeps classes, `WSAEFAULT`,
/// `WSATRY_AGAIN` and `WSANO_RECOVERY` if the catalogue cannot be changed.
///
/// Source: the page on `WSAInstallServiceClass`.
pub unsafe extern "system" fn WSAInstallServiceClassW(
    lpserviceclassinfo: *const WSASERVICECLASSINFOW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { install::<u16>(lpserviceclassinfo) })
}

/// [`WSAInstallServiceClassW`] with texts in UTF-8.
///
/// Source: the page on `WSAInstallServiceClass`.
pub unsafe extern "system" fn WSAInstallServiceClassA(
    lpserviceclassinfo: *const WSASERVICECLASSINFOA,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { install::<u8>(lpserviceclassinfo.cast()) })
}

/// Removes a class of services.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (no identifier), `WSATYPE_NOT_FOUND` if it was never installed,
/// `WSAETOOMANYREFS` while there are services of it, `WSAEACCES` if the catalogue may not be written, `WSAEFAULT`,
/// `WSATRY_AGAIN` and `WSANO_RECOVERY` if it cannot be changed.
///
/// Source: the page on `WSARemoveServiceClass`.
pub unsafe extern "system" fn WSARemoveServiceClass(lpserviceclassid: *const GUID) -> i32 {
    edge::status(|| {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let id = unsafe { pack::guid_in(lpserviceclassid) }?;
        class::remove(id.ok_or(WsaError::WSAEINVAL)?)
    })
}

/// # Safety
/// The pointers are the program's.
pub(crate) unsafe fn class_info<U: Unit>(
    provider: *const GUID,
    id: *const GUID,
    len: *mut u32,
    info: *mut WSASERVICECLASSINFOW,
) -> Result<()> {
    startup::started()?;
    if len.is_null() || info.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises the pointers.
    let (provider, id) = unsafe { (pack::guid_in(provider)?, pack::guid_in(id)?) };
    let provider = provider.and_then(namespace::by_id).ok_or(WsaError::WSAEINVAL)?;
    let class = class::info(provider, id.ok_or(WsaError::WSAEINVAL)?)?;
    // SAFETY: as above.
    unsafe { pack::give(put_class::<U>(&class), info.cast(), len, WsaError::WSAEFAULT) }
}

fn put_class<U: Unit>(class: &ServiceClass) -> Block {
    const SIZE: usize = size_of::<WSANSCLASSINFOW>();
    let mut block = Block::zeroed(size_of::<WSASERVICECLASSINFOW>());
    pack::guid(&mut block, offset_of!(WSASERVICECLASSINFOW, lpServiceClassId), Some(class.id));
    pack::text::<U>(&mut block, offset_of!(WSASERVICECLASSINFOW, lpszServiceClassName), &*class.name);
    block.put_u32(offset_of!(WSASERVICECLASSINFOW, dwCount), pack::length(class.infos.len()));
    if class.infos.is_empty() {
        return block;
    }
    let place = offset_of!(WSASERVICECLASSINFOW, lpClassInfos);
    let start = block.append(place, &vec![0; class.infos.len() * SIZE]);
    for (n, info) in class.infos.iter().enumerate() {
        let at = start + n * SIZE;
        pack::text::<U>(&mut block, at + offset_of!(WSANSCLASSINFOW, lpszName), &*info.name);
        block.put_u32(at + offset_of!(WSANSCLASSINFOW, dwNameSpace), info.namespace);
        block.put_u32(at + offset_of!(WSANSCLASSINFOW, dwValueType), info.value_type);
        block.put_u32(at + offset_of!(WSANSCLASSINFOW, dwValueSize), pack::length(info.value.len()));
        pack::bytes(&mut block, at + offset_of!(WSANSCLASSINFOW, lpValue), &info.value);
    }
    block
}

/// What a provider knows of a class.
///
/// Raises `WSANOTINITIALISED`, `WSAEINVAL` (a pointer missing, no such provider), `WSAEFAULT` if there is not room enough
/// (the number of bytes that would do is stored), `WSATYPE_NOT_FOUND` for a class that was never installed, `WSANO_DATA` if
/// all that is known of it is for other name spaces, `WSAEOPNOTSUPP` for a provider that keeps no classes,
/// `WSAEACCES` and `WSANO_RECOVERY` if the catalogue may not or cannot be read.
///
/// Source: the page on `WSAGetServiceClassInfo`.
pub unsafe extern "system" fn WSAGetServiceClassInfoW(
    lpproviderid: *const GUID,
    lpserviceclassid: *const GUID,
    lpdwbufsize: *mut u32,
    lpserviceclassinfo: *mut WSASERVICECLASSINFOW,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        class_info::<u16>(lpproviderid, lpserviceclassid, lpdwbufsize, lpserviceclassinfo)
    })
}

/// [`WSAGetServiceClassInfoW`] with texts in UTF-8.
///
/// Source: the page on `WSAGetServiceClassInfo`.
pub unsafe extern "system" fn WSAGetServiceClassInfoA(
    lpproviderid: *const GUID,
    lpserviceclassid: *const GUID,
    lpdwbufsize: *mut u32,
    lpserviceclassinfo: *mut WSASERVICECLASSINFOA,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe {
        class_info::<u8>(lpproviderid, lpserviceclassid, lpdwbufsize, lpserviceclassinfo.cast())
    })
}

/// # Safety
/// The pointers are the program's.
unsafe fn class_name<U: Unit>(id: *const GUID, to: *mut U, len: *mut u32) -> Result<()> {
    startup::started()?;
    // SAFETY: the caller promises the pointers.
    let (id, room) =
        unsafe { (pack::guid_in(id)?.ok_or(WsaError::WSA_INVALID_PARAMETER)?, edge::read(len)?) };
    has_keeper()?;
    let name = class::name(id)?.ok_or(WsaError::WSANO_DATA)?;
    let needed = strings::room::<U>(&name);
    // SAFETY: as above.
    unsafe { edge::write(len, pack::length(needed)) }?;
    // SAFETY: as above; there is as much room as the program says.
    unsafe { strings::write(&name, to, room as usize, WsaError::WSAEFAULT) }
}

/// The name of a class: as it was installed, or that of the service whose port it has. The length counts units.
///
/// Raises `WSANOTINITIALISED`, `WSA_INVALID_PARAMETER` (no identifier), `WSAEFAULT` if there is not room enough (the length
/// that would do is stored), `WSANO_DATA` if it has no name, `WSAEOPNOTSUPP` if no provider in use keeps classes,
/// `WSAEACCES` and `WSANO_RECOVERY` if the catalogue may not or cannot be read.
///
/// Source: the page on `WSAGetServiceClassNameByClassId`.
pub unsafe extern "system" fn WSAGetServiceClassNameByClassIdW(
    lpserviceclassid: *const GUID,
    lpszserviceclassname: PWSTR,
    lpdwbufferlength: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { class_name(lpserviceclassid, lpszserviceclassname, lpdwbufferlength) })
}

/// [`WSAGetServiceClassNameByClassIdW`] with texts in UTF-8.
///
/// Source: the page on `WSAGetServiceClassNameByClassId`.
pub unsafe extern "system" fn WSAGetServiceClassNameByClassIdA(
    lpserviceclassid: *const GUID,
    lpszserviceclassname: PSTR,
    lpdwbufferlength: *mut u32,
) -> i32 {
    // SAFETY: the pointers are the program's.
    edge::status(|| unsafe { class_name(lpserviceclassid, lpszserviceclassname, lpdwbufferlength) })
}
