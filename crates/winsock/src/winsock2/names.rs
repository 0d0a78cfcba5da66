//! The old functions for names: results live in memory of the thread, until its next call of the same kind.

use std::cell::RefCell;
use std::net::IpAddr;
use std::ptr;

use openwinsock_codes::WsaError;
use openwinsock_runtime::names::hosts::{self, Host};
use openwinsock_runtime::names::{local, services};
use openwinsock_runtime::{Result, startup};
use windows_sys::Win32::Networking::WinSock::{AF_INET, AF_INET6, HOSTENT, PROTOENT, SERVENT};
use windows_sys::core::{PCSTR, PSTR, PWSTR};

use crate::edge;
use crate::strings::{self, Unit};

/// A name that is not well formed is one that nobody has.
const NO_TEXT: WsaError = WsaError::WSAHOST_NOT_FOUND;

/// An entry and what it points to. The blocks stay where they are when the owner moves.
#[derive(Default)]
pub(crate) struct Kept<E> {
    pub(crate) entry: E,
    texts: Vec<Vec<u8>>,
    /// Addresses; programs read them as numbers, which wants alignment.
    addresses: Vec<Vec<u32>>,
    lists: Vec<Vec<*mut i8>>,
}

impl<E> Kept<E> {
    pub(crate) fn text(&mut self, text: &str) -> PSTR {
        let mut bytes = text.as_bytes().to_vec();
        bytes.push(0);
        self.texts.push(bytes);
        self.texts.last_mut().map_or(ptr::null_mut(), |bytes| bytes.as_mut_ptr())
    }

    pub(crate) fn texts<T: AsRef<str>>(&mut self, texts: &[T]) -> *mut *mut i8 {
        let list = texts.iter().map(|text| self.text(text.as_ref()).cast()).collect();
        self.list(list)
    }

    fn address(&mut self, address: IpAddr) -> *mut i8 {
        let words = match address {
            IpAddr::V4(v4) => vec![u32::from_ne_bytes(v4.octets())],
            IpAddr::V6(v6) => {
                v6.octets().as_chunks().0.iter().map(|bytes| u32::from_ne_bytes(*bytes)).collect()
            }
        };
        self.addresses.push(words);
        self.addresses.last_mut().map_or(ptr::null_mut(), |words| words.as_mut_ptr().cast())
    }

    /// The list with the NULL at its end.
    fn list(&mut self, mut pointers: Vec<*mut i8>) -> *mut *mut i8 {
        pointers.push(ptr::null_mut());
        self.lists.push(pointers);
        self.lists.last_mut().map_or(ptr::null_mut(), |list| list.as_mut_ptr())
    }
}

thread_local! {
    static HOST: RefCell<Option<Box<Kept<HOSTENT>>>> = const { RefCell::new(None) };
    static SERVICE: RefCell<Option<Box<Kept<SERVENT>>>> = const { RefCell::new(None) };
    static PROTOCOL: RefCell<Option<Box<Kept<PROTOENT>>>> = const { RefCell::new(None) };
}

/// Keeps an entry for this thread in place of the one before, and gives its address.
pub(crate) fn keep<E>(place: &RefCell<Option<Box<Kept<E>>>>, kept: Kept<E>) -> *mut E {
    &raw mut place.borrow_mut().insert(Box::new(kept)).entry
}

/// A host's entry.
fn host_entry(host: &Host) -> *mut HOSTENT {
    let mut kept = Kept::<HOSTENT>::default();
    let v4 = host.addresses.iter().all(IpAddr::is_ipv4);
    let list = host.addresses.iter().map(|address| kept.address(*address)).collect();
    kept.entry = HOSTENT {
        h_name: kept.text(&host.name),
        h_aliases: kept.texts(&host.aliases),
        h_addrtype: if v4 { AF_INET } else { AF_INET6 }.cast_signed(),
        h_length: if v4 { 4 } else { 16 },
        h_addr_list: kept.list(list),
    };
    HOST.with(|place| keep(place, kept))
}

/// The IPv4 addresses of a host, and its canonical name. This machine's without a name or with the empty one.
///
/// Raises `WSANOTINITIALISED`, `WSAHOST_NOT_FOUND`, `WSANO_DATA` (no IPv4 address; also for IPv6 addresses and wrong IPv4
/// addresses as text), `WSATRY_AGAIN`, `WSANO_RECOVERY`, `WSAEFAULT`, and in programs of version 1.1 `WSAEINPROGRESS` and
/// `WSAEINTR`.
///
/// Source: the page on `gethostbyname`.
pub unsafe extern "system" fn gethostbyname(name: PCSTR) -> *mut HOSTENT {
    edge::clearing::run(ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let name = unsafe { strings::optional(name, NO_TEXT) }?.unwrap_or_default();
        Ok(host_entry(&hosts::by_name(&name)?))
    })
}

/// The names of an address.
///
/// Raises `WSANOTINITIALISED`, `WSAEAFNOSUPPORT` for a family other than IPv4 and IPv6, `WSAEINVAL` for a wrong length of
/// an IPv6 address, `WSAEFAULT` for a bad pointer or too short an IPv4 address, `WSAHOST_NOT_FOUND`, `WSANO_DATA`,
/// `WSATRY_AGAIN`, `WSANO_RECOVERY`, and in programs of version 1.1 `WSAEINPROGRESS` and `WSAEINTR`.
///
/// Source: the page on `gethostbyaddr`.
pub unsafe extern "system" fn gethostbyaddr(addr: PCSTR, len: i32, r#type: i32) -> *mut HOSTENT {
    edge::clearing::run(ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointer is the program's, and what it points to as long as said.
        let address = unsafe { address_in(addr, len, r#type) }?;
        Ok(host_entry(&hosts::by_address(address)?))
    })
}

/// Reads an address of the family that the program says.
///
/// # Errors
/// `WSAEAFNOSUPPORT`, `WSAEINVAL`, `WSAEFAULT` as [`gethostbyaddr`].
///
/// # Safety
/// The pointer is the program's, and what it points to as long as said.
pub(super) unsafe fn address_in(addr: PCSTR, len: i32, family: i32) -> Result<IpAddr> {
    // SAFETY: the caller promises the pointer.
    unsafe {
        match u16::try_from(family) {
            Ok(AF_INET) if len < 4 => Err(WsaError::WSAEFAULT),
            Ok(AF_INET) => Ok(edge::read(addr.cast::<[u8; 4]>())?.into()),
            Ok(AF_INET6) if len != 16 => Err(WsaError::WSAEINVAL),
            Ok(AF_INET6) => Ok(edge::read(addr.cast::<[u8; 16]>())?.into()),
            _ => Err(WsaError::WSAEAFNOSUPPORT),
        }
    }
}

fn service_entry(service: &services::Service) -> *mut SERVENT {
    let mut kept = Kept::<SERVENT>::default();
    kept.entry = SERVENT {
        s_name: kept.text(service.name),
        s_aliases: kept.texts(service.aliases),
        s_proto: kept.text(service.transport.name()),
        s_port: service.port.to_be().cast_signed(),
    };
    SERVICE.with(|place| keep(place, kept))
}

/// A service by its name or an alias, over a protocol or (NULL) over any, from the built-in table.
///
/// Raises `WSANOTINITIALISED`, `WSAHOST_NOT_FOUND` if there is no such service, `WSANO_DATA` if there is none over that
/// protocol, `WSAEFAULT`, and in programs of version 1.1 `WSAEINPROGRESS`.
///
/// Source: the page on `getservbyname`.
pub unsafe extern "system" fn getservbyname(name: PCSTR, proto: PCSTR) -> *mut SERVENT {
    edge::clearing::run(ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        let (name, transport) =
            unsafe { (strings::required(name, NO_TEXT)?, strings::optional(proto, NO_TEXT)?) };
        services::service_by_name(&name, transport.as_deref()).map(service_entry)
    })
}

/// A service by its port in network order, over a protocol or (NULL) over any, from the built-in table.
///
/// Raises what [`getservbyname`] does.
///
/// Source: the page on `getservbyport`.
pub unsafe extern "system" fn getservbyport(port: i32, proto: PCSTR) -> *mut SERVENT {
    edge::clearing::run(ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let transport = unsafe { strings::optional(proto, NO_TEXT) }?;
        services::service_by_port(port_in(port)?, transport.as_deref()).map(service_entry)
    })
}

/// The port of a number in network order.
///
/// # Errors
/// `WSAHOST_NOT_FOUND` for a number that is no port's.
pub(crate) fn port_in(port: i32) -> Result<u16> {
    // `htons` gives a `u_short`; a program may have kept it in a `short`.
    let port = u16::try_from(port).or_else(|_| i16::try_from(port).map(i16::cast_unsigned));
    port.map(u16::from_be).map_err(|_| WsaError::WSAHOST_NOT_FOUND)
}

fn protocol_entry(protocol: &services::Protocol) -> *mut PROTOENT {
    let mut kept = Kept::<PROTOENT>::default();
    kept.entry = PROTOENT {
        p_name: kept.text(protocol.name),
        p_aliases: kept.texts(protocol.aliases),
        p_proto: protocol.number.into(),
    };
    PROTOCOL.with(|place| keep(place, kept))
}

/// A protocol by its name or an alias, from the built-in table.
///
/// Raises `WSANOTINITIALISED`, `WSAHOST_NOT_FOUND` if there is no such protocol, `WSANO_DATA` for the empty name,
/// `WSAEFAULT`, and in programs of version 1.1 `WSAEINPROGRESS`.
///
/// Source: the page on `getprotobyname`.
pub unsafe extern "system" fn getprotobyname(name: PCSTR) -> *mut PROTOENT {
    edge::clearing::run(ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let name = unsafe { strings::required(name, NO_TEXT) }?;
        services::protocol_by_name(&name).map(protocol_entry)
    })
}

/// A protocol by its number, from the built-in table.
///
/// Raises `WSANOTINITIALISED`, `WSAHOST_NOT_FOUND` for a number that no protocol can have, `WSANO_DATA` for one that is not
/// in the table, and in programs of version 1.1 `WSAEINPROGRESS`.
///
/// Source: the page on `getprotobynumber`.
pub unsafe extern "system" fn getprotobynumber(number: i32) -> *mut PROTOENT {
    edge::clearing::run(ptr::null_mut(), || {
        startup::started()?;
        services::protocol_by_number(number).map(protocol_entry)
    })
}

/// # Safety
/// The block is the program's.
unsafe fn write_host_name<U: Unit>(to: *mut U, room: i32) -> Result<()> {
    startup::started()?;
    edge::present(to.cast())?;
    let room = edge::length(room)?;
    // SAFETY: the block is the program's.
    unsafe { strings::write(&local::host_name()?, to, room, WsaError::WSAEFAULT) }
}

/// The name of this machine.
///
/// Raises `WSANOTINITIALISED`, `WSAEFAULT` (bad pointer, block too small), and in programs of version 1.1
/// `WSAEINPROGRESS`.
///
/// Source: the page on `gethostname`.
pub unsafe extern "system" fn gethostname(name: PSTR, namelen: i32) -> i32 {
    // SAFETY: the block is the program's.
    edge::status(|| unsafe { write_host_name(name, namelen) })
}

/// [`gethostname`] with the text in UTF-16; the length counts units.
///
/// Source: the page on `GetHostNameW`.
pub unsafe extern "system" fn GetHostNameW(name: PWSTR, namelen: i32) -> i32 {
    // SAFETY: the block is the program's.
    edge::status(|| unsafe { write_host_name(name, namelen) })
}
