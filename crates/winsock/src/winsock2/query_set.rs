//! `WSAQUERYSET`: what a query is about, what a service is, and what was found.
//!
//! The structures with A and W differ only in what their texts are made of, so that one of them stands for both.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::Result;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::catalogue::{Older, Service, ServiceAddress, Version};
use openwinsock_runtime::namespace::{Found, Restrictions};
use windows_sys::Win32::Networking::WinSock::{CSADDR_INFO, SOCKET_ADDRESS, WSAQUERYSETW, WSAVERSION};
use windows_sys::Win32::System::Com::BLOB;

use crate::strings::{self, Unit};
use crate::{edge, pack};

/// A text that is not well formed names nothing.
const NO_TEXT: WsaError = WsaError::WSAEINVAL;
/// More protocols or addresses than any service has.
const LONGEST_LIST: u32 = 4096;
/// Longer addresses exist in no family.
const LONGEST_ADDRESS: usize = 128;
/// More than anybody should keep in a catalogue.
const LARGEST_BLOB: usize = 1 << 20;

/// The structure of the program, with texts of `U`.
///
/// # Errors
/// `WSAEINVAL` if it is missing or says that it is smaller than it has to be; `WSAEFAULT` for a bad pointer.
///
/// # Safety
/// The pointer is the program's: NULL, readable, or noticed.
unsafe fn structure(set: *const WSAQUERYSETW) -> Result<WSAQUERYSETW> {
    if set.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises the pointer; the structure is numbers and pointers.
    let set = unsafe { edge::read(set) }?;
    if (set.dwSize as usize) < size_of::<WSAQUERYSETW>() { Err(WsaError::WSAEINVAL) } else { Ok(set) }
}

/// # Safety
/// The pointer is the program's.
unsafe fn text<U: Unit>(from: *const u16) -> Result<Option<String>> {
    // SAFETY: the caller promises the pointer; a structure with texts of `U` has a pointer to such in the field.
    unsafe { strings::optional(from.cast::<U>(), NO_TEXT) }
}

/// # Safety
/// The pointer is the program's.
unsafe fn version(from: *const WSAVERSION) -> Result<Option<Version>> {
    if from.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises the pointer; the structure is numbers.
    let version = unsafe { edge::read(from) }?;
    Ok(Some(Version { number: version.dwVersion, how: version.ecHow }))
}

/// Reads what a query is about.
///
/// # Errors
/// `WSAEINVAL` for a structure that is missing or wrong, or without a class; `WSAEFAULT` for bad pointers.
///
/// # Safety
/// The pointer and those in the structure are the program's.
pub(super) unsafe fn restrictions<U: Unit>(set: *const WSAQUERYSETW) -> Result<Restrictions> {
    // SAFETY: the caller promises all pointers.
    unsafe {
        let set = structure(set)?;
        let protocols = pack::list_in(set.lpafpProtocols, set.dwNumberOfProtocols, LONGEST_LIST)?;
        Ok(Restrictions {
            class: pack::guid_in(set.lpServiceClassId)?.ok_or(WsaError::WSAEINVAL)?,
            name: text::<U>(set.lpszServiceInstanceName)?,
            version: version(set.lpVersion)?,
            namespace: set.dwNameSpace,
            provider: pack::guid_in(set.lpNSProviderId)?,
            context: text::<U>(set.lpszContext)?,
            protocols: protocols.iter().map(|one| (one.iAddressFamily, one.iProtocol)).collect(),
            query: text::<U>(set.lpszQueryString)?,
        })
    }
}

/// # Safety
/// The pointer is the program's.
unsafe fn address(from: &SOCKET_ADDRESS) -> Result<Vec<u8>> {
    let len = usize::try_from(from.iSockaddrLength).map_err(|_| WsaError::WSAEINVAL)?;
    // SAFETY: the caller promises the pointer.
    unsafe { pack::bytes_in(from.lpSockaddr.cast(), len, LONGEST_ADDRESS) }
}

/// Reads addresses of a service.
///
/// # Errors
/// `WSAEINVAL` for lists and addresses that are too long; `WSAEFAULT` for bad pointers.
///
/// # Safety
/// The pointer and those behind it are the program's.
pub(crate) unsafe fn addresses(from: *const CSADDR_INFO, len: u32) -> Result<Vec<ServiceAddress>> {
    // SAFETY: the caller promises all pointers.
    let list = unsafe { pack::list_in(from, len, LONGEST_LIST) }?;
    let one = |info: &CSADDR_INFO| {
        // SAFETY: as above.
        let (local, remote) = unsafe { (address(&info.LocalAddr)?, address(&info.RemoteAddr)?) };
        Ok(ServiceAddress { local, remote, kind: info.iSocketType, protocol: info.iProtocol })
    };
    list.iter().map(one).collect()
}

/// Reads a block that may be missing.
///
/// # Errors
/// `WSAEINVAL` if it is larger than anybody should keep; `WSAEFAULT` for bad pointers.
///
/// # Safety
/// The pointer and the one behind it are the program's.
pub(crate) unsafe fn blob(from: *const BLOB) -> Result<Vec<u8>> {
    if from.is_null() {
        return Ok(Vec::new());
    }
    // SAFETY: the caller promises the pointers; the structure is a number and a pointer.
    unsafe {
        let blob = edge::read(from)?;
        pack::bytes_in(blob.pBlobData, blob.cbSize as usize, LARGEST_BLOB)
    }
}

/// Reads a service; also the name space and the provider that it is for.
///
/// # Errors
/// `WSAEINVAL` for a structure that is missing or wrong, or without a class and a name; `WSAEFAULT` for bad pointers.
///
/// # Safety
/// As [`restrictions`].
pub(super) unsafe fn service<U: Unit>(set: *const WSAQUERYSETW) -> Result<(Restrictions, Service)> {
    // SAFETY: the caller promises all pointers.
    unsafe {
        let whose = restrictions::<U>(set)?;
        let set = structure(set)?;
        let service = Service {
            class: whose.class,
            name: whose.name.clone().filter(|name| !name.is_empty()).ok_or(WsaError::WSAEINVAL)?,
            context: whose.context.clone(),
            comment: text::<U>(set.lpszComment)?,
            version: whose.version,
            registered: false,
            addresses: addresses(set.lpcsaBuffer, set.dwNumberOfCsAddrs)?,
            blob: blob(set.lpBlob)?,
            older: Older::default(),
        };
        Ok((whose, service))
    }
}

/// Puts addresses into a block: an array where `at` points, and what it points to.
pub(crate) fn put_addresses(block: &mut Block, at: usize, addresses: &[ServiceAddress]) {
    if addresses.is_empty() {
        return;
    }
    const SIZE: usize = size_of::<CSADDR_INFO>();
    let start = block.append(at, &vec![0; addresses.len() * SIZE]);
    for (n, address) in addresses.iter().enumerate() {
        fill_address(block, start + n * SIZE, address);
    }
}

/// Fills one entry of an array of addresses.
pub(crate) fn fill_address(block: &mut Block, at: usize, address: &ServiceAddress) {
    let mut side = |at: usize, bytes: &[u8]| {
        let len = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
        block.put_i32(at + offset_of!(SOCKET_ADDRESS, iSockaddrLength), len);
        pack::bytes(block, at + offset_of!(SOCKET_ADDRESS, lpSockaddr), bytes);
    };
    side(at + offset_of!(CSADDR_INFO, LocalAddr), &address.local);
    side(at + offset_of!(CSADDR_INFO, RemoteAddr), &address.remote);
    block.put_i32(at + offset_of!(CSADDR_INFO, iSocketType), address.kind);
    block.put_i32(at + offset_of!(CSADDR_INFO, iProtocol), address.protocol);
}

/// A result with all that belongs to it.
pub(super) fn result<U: Unit>(found: &Found) -> Block {
    let mut block = Block::zeroed(size_of::<WSAQUERYSETW>());
    let set = &mut block;
    set.put_u32(offset_of!(WSAQUERYSETW, dwSize), pack::length(size_of::<WSAQUERYSETW>()));
    pack::text::<U>(set, offset_of!(WSAQUERYSETW, lpszServiceInstanceName), found.name.as_deref());
    pack::guid(set, offset_of!(WSAQUERYSETW, lpServiceClassId), found.class);
    if let Some(version) = found.version {
        let mut bytes = Block::zeroed(size_of::<WSAVERSION>());
        bytes.put_u32(offset_of!(WSAVERSION, dwVersion), version.number);
        bytes.put_i32(offset_of!(WSAVERSION, ecHow), version.how);
        set.append(offset_of!(WSAQUERYSETW, lpVersion), &bytes.relative());
    }
    pack::text::<U>(set, offset_of!(WSAQUERYSETW, lpszComment), found.comment.as_deref());
    set.put_u32(offset_of!(WSAQUERYSETW, dwNameSpace), found.provider.namespace);
    pack::guid(set, offset_of!(WSAQUERYSETW, lpNSProviderId), Some(found.provider.id));
    pack::text::<U>(set, offset_of!(WSAQUERYSETW, lpszContext), found.context.as_deref());
    pack::text::<U>(set, offset_of!(WSAQUERYSETW, lpszQueryString), found.query.as_deref());
    set.put_u32(offset_of!(WSAQUERYSETW, dwNumberOfCsAddrs), pack::length(found.addresses.len()));
    put_addresses(set, offset_of!(WSAQUERYSETW, lpcsaBuffer), &found.addresses);
    set.put_u32(offset_of!(WSAQUERYSETW, dwOutputFlags), found.flags);
    if let Some(blob) = &found.blob {
        let start = set.append(offset_of!(WSAQUERYSETW, lpBlob), &[0; size_of::<BLOB>()]);
        set.put_u32(start + offset_of!(BLOB, cbSize), pack::length(blob.len()));
        pack::bytes(set, start + offset_of!(BLOB, pBlobData), blob);
    }
    block
}
