//! `SERVICE_INFO`: what the program says of a service, and what it is told.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::Result;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::catalogue::{ClassInfo, Older, Service, ServiceAddress, ServiceClass, Version};
use openwinsock_runtime::names::services::Transport;
use openwinsock_runtime::namespace::class::WellKnown;
use windows_sys::Win32::Networking::WinSock::{
    COMP_EQUAL, IPPROTO_TCP, IPPROTO_UDP, NS_SERVICE_INFOW, PROP_ADDRESSES, PROP_ALL, PROP_COMMENT,
    PROP_DISPLAY_HINT, PROP_LOCALE, PROP_MACHINE, PROP_SD, PROP_START_TIME, PROP_VERSION, SERVICE_ADDRESS,
    SERVICE_ADDRESSES, SERVICE_INFOW, SERVICE_TYPE_INFO_ABSW, SERVICE_TYPE_VALUE_ABSW, SOCK_DGRAM,
    SOCK_STREAM,
};
use windows_sys::Win32::System::Com::BLOB;

use crate::strings::{self, Unit};
use crate::{edge, pack};

/// A text that is not well formed is none.
const NO_TEXT: WsaError = WsaError::WSAEINVAL;
const MOST_ADDRESSES: u32 = 4096;
const LONGEST_ADDRESS: usize = 128;
const LARGEST_BLOB: usize = 1 << 20;
const MOST_VALUES: u32 = 1024;
const LARGEST_VALUE: usize = 1 << 16;

/// Reads a service.
///
/// # Errors
/// `WSAEINVAL` if it has no type or no name, or lists that are too long; `WSAEFAULT` for bad pointers.
///
/// # Safety
/// The pointer and those behind it are the program's; texts are of `U`.
pub(super) unsafe fn read<U: Unit>(info: *const SERVICE_INFOW) -> Result<Service> {
    // SAFETY: the caller promises all pointers.
    unsafe {
        let info = edge::read(info)?;
        let text = |from: *const u16| strings::optional(from.cast::<U>(), NO_TEXT);
        let class = pack::guid_in(info.lpServiceType)?.ok_or(WsaError::WSAEINVAL)?;
        let (kind, protocol) = match WellKnown::of(class) {
            Some(WellKnown::Port(Transport::Udp, _)) => (SOCK_DGRAM, IPPROTO_UDP),
            Some(WellKnown::Port(Transport::Tcp, _)) => (SOCK_STREAM, IPPROTO_TCP),
            _ => (0, 0),
        };
        let remote = addresses(info.lpServiceAddress)?;
        let address = |remote| ServiceAddress { local: Vec::new(), remote, kind, protocol };
        let specific = info.ServiceSpecificInfo;
        Ok(Service {
            class,
            name: text(info.lpServiceName)?.filter(|name| !name.is_empty()).ok_or(WsaError::WSAEINVAL)?,
            context: None,
            comment: text(info.lpComment)?,
            version: Some(Version { number: info.dwVersion, how: COMP_EQUAL }),
            registered: false,
            addresses: remote.into_iter().map(address).collect(),
            blob: pack::bytes_in(specific.pBlobData, specific.cbSize as usize, LARGEST_BLOB)?,
            older: Older {
                locale: text(info.lpLocale)?,
                display_hint: info.dwDisplayHint,
                time: info.dwTime,
                machine: text(info.lpMachineName)?,
            },
        })
    }
}

/// # Safety
/// The pointer and those behind it are the program's.
unsafe fn addresses(list: *const SERVICE_ADDRESSES) -> Result<Vec<Vec<u8>>> {
    if list.is_null() {
        return Ok(Vec::new());
    }
    let first = list.wrapping_byte_add(offset_of!(SERVICE_ADDRESSES, Addresses)).cast::<SERVICE_ADDRESS>();
    // SAFETY: the caller promises all pointers.
    unsafe {
        let count = edge::read(list.cast::<u32>())?;
        let list = pack::list_in(first, count, MOST_ADDRESSES)?;
        let one = |address: &SERVICE_ADDRESS| {
            pack::bytes_in(address.lpAddress, address.dwAddressLength as usize, LONGEST_ADDRESS)
        };
        list.iter().map(one).collect()
    }
}

/// Reads a type of services: its identifier, and in the block of the service's own its name and properties.
///
/// # Errors
/// As [`read`].
///
/// # Safety
/// As [`read`].
pub(super) unsafe fn read_class<U: Unit>(info: *const SERVICE_INFOW) -> Result<ServiceClass> {
    // SAFETY: the caller promises all pointers.
    unsafe {
        let info = edge::read(info)?;
        let id = pack::guid_in(info.lpServiceType)?.ok_or(WsaError::WSAEINVAL)?;
        let kind = info.ServiceSpecificInfo.pBlobData.cast_const().cast::<SERVICE_TYPE_INFO_ABSW>();
        let name = edge::read(kind.cast::<*const U>())?;
        let name = strings::required(name, NO_TEXT)?;
        let count = kind.wrapping_byte_add(offset_of!(SERVICE_TYPE_INFO_ABSW, dwValueCount)).cast::<u32>();
        let first = kind.wrapping_byte_add(offset_of!(SERVICE_TYPE_INFO_ABSW, Values));
        let values = pack::list_in(first.cast::<SERVICE_TYPE_VALUE_ABSW>(), edge::read(count)?, MOST_VALUES)?;
        let mut infos = Vec::new();
        for value in values {
            infos.push(ClassInfo {
                name: strings::required(value.lpValueName.cast_const().cast::<U>(), NO_TEXT)?,
                namespace: value.dwNameSpace,
                value_type: value.dwValueType,
                value: pack::bytes_in(
                    value.lpValue.cast_const().cast(),
                    value.dwValueSize as usize,
                    LARGEST_VALUE,
                )?,
            });
        }
        Ok(ServiceClass { id, name, infos })
    }
}

/// Services with their name spaces, as far as the properties (`PROP_…`) are wanted.
pub(super) fn list<U: Unit>(services: &[(u32, Service)], properties: u32) -> Block {
    const SIZE: usize = size_of::<NS_SERVICE_INFOW>();
    let mut block = Block::zeroed(services.len() * SIZE);
    for (n, (namespace, service)) in services.iter().enumerate() {
        block.put_u32(n * SIZE + offset_of!(NS_SERVICE_INFOW, dwNameSpace), *namespace);
        put::<U>(&mut block, n * SIZE + offset_of!(NS_SERVICE_INFOW, ServiceInfo), service, properties);
    }
    block
}

fn put<U: Unit>(block: &mut Block, at: usize, service: &Service, properties: u32) {
    let wants = |property| properties & (property | PROP_ALL) != 0;
    let older = &service.older;
    pack::guid(block, at + offset_of!(SERVICE_INFOW, lpServiceType), Some(service.class));
    pack::text::<U>(block, at + offset_of!(SERVICE_INFOW, lpServiceName), &*service.name);
    let mut text = |place: usize, property, text: Option<&str>| {
        pack::text::<U>(block, at + place, text.filter(|_| wants(property)));
    };
    text(offset_of!(SERVICE_INFOW, lpComment), PROP_COMMENT, service.comment.as_deref());
    text(offset_of!(SERVICE_INFOW, lpLocale), PROP_LOCALE, older.locale.as_deref());
    text(offset_of!(SERVICE_INFOW, lpMachineName), PROP_MACHINE, older.machine.as_deref());
    let mut number = |place: usize, property, number: u32| {
        block.put_u32(at + place, if wants(property) { number } else { 0 });
    };
    number(offset_of!(SERVICE_INFOW, dwDisplayHint), PROP_DISPLAY_HINT, older.display_hint);
    number(offset_of!(SERVICE_INFOW, dwVersion), PROP_VERSION, service.version.map_or(0, |v| v.number));
    number(offset_of!(SERVICE_INFOW, dwTime), PROP_START_TIME, older.time);
    if wants(PROP_SD) {
        let place = at + offset_of!(SERVICE_INFOW, ServiceSpecificInfo);
        block.put_u32(place + offset_of!(BLOB, cbSize), pack::length(service.blob.len()));
        pack::bytes(block, place + offset_of!(BLOB, pBlobData), &service.blob);
    }
    if wants(PROP_ADDRESSES) {
        put_addresses(block, at + offset_of!(SERVICE_INFOW, lpServiceAddress), &service.addresses);
    }
}

fn put_addresses(block: &mut Block, at: usize, addresses: &[ServiceAddress]) {
    const SIZE: usize = size_of::<SERVICE_ADDRESS>();
    const FIRST: usize = offset_of!(SERVICE_ADDRESSES, Addresses);
    let start = block.append(at, &vec![0; FIRST + addresses.len() * SIZE]);
    block.put_u32(start + offset_of!(SERVICE_ADDRESSES, dwAddressCount), pack::length(addresses.len()));
    for (n, address) in addresses.iter().enumerate() {
        let place = start + FIRST + n * SIZE;
        let remote = &address.remote;
        let family = remote.first_chunk().map_or(0, |family| u16::from_ne_bytes(*family));
        block.put_u32(place + offset_of!(SERVICE_ADDRESS, dwAddressType), family.into());
        block.put_u32(place + offset_of!(SERVICE_ADDRESS, dwAddressLength), pack::length(remote.len()));
        pack::bytes(block, place + offset_of!(SERVICE_ADDRESS, lpAddress), remote);
    }
}
