//! Connecting to whichever of several addresses answers.

use std::mem::offset_of;
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::{Family, KernelAddress};
use openwinsock_runtime::names::forward::{self, Hints};
use openwinsock_runtime::socket::Socket;
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Foundation::{FALSE, TRUE};
use windows_sys::Win32::Networking::WinSock::{
    AF_INET, AF_INET6, AI_ALL, AI_V4MAPPED, SOCK_STREAM, SOCKADDR, SOCKET, SOCKET_ADDRESS,
    SOCKET_ADDRESS_LIST, TIMEVAL,
};
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::edge;
use crate::strings::{self, Unit};

/// Where a program wants an address, as `getsockname` would give it; nowhere if the pointer is NULL.
#[derive(Clone, Copy)]
struct Place {
    address: *mut SOCKADDR,
    len: *mut u32,
}

impl Place {
    /// # Safety
    /// The pointers are the program's.
    unsafe fn check(self, family: Family) -> Result<()> {
        // SAFETY: the caller promises the pointers. A length of more than 2^31 would be negative, thus refused.
        unsafe { edge::room_for_address(self.address, self.len.cast(), family.shortest()) }.map(drop)
    }

    /// # Safety
    /// The pointers are the program's.
    unsafe fn fill(self, address: &KernelAddress) -> Result<()> {
        if self.address.is_null() {
            return Ok(());
        }
        // SAFETY: the caller promises the pointers.
        unsafe { edge::address_out(address, self.address, self.len.cast()) }
    }
}

/// When to give up: never, if the pointer is NULL.
///
/// # Safety
/// The pointer is the program's.
unsafe fn deadline(timeout: *const TIMEVAL) -> Result<Option<Instant>> {
    if timeout.is_null() {
        return Ok(None);
    }
    // SAFETY: the structure is numbers; the pointer is the program's.
    let TIMEVAL { tv_sec, tv_usec } = unsafe { edge::read(timeout) }?;
    match (u64::try_from(tv_sec), u64::try_from(tv_usec)) {
        (Ok(seconds), Ok(micros)) => {
            Ok(Some(Instant::now() + Duration::from_secs(seconds) + Duration::from_micros(micros)))
        }
        _ => Err(WsaError::WSAEINVAL),
    }
}

/// Tries addresses in their order. `each` is the limit of a single attempt, `all` of them together, which is looked at
/// between attempts.
fn connect_to_any(
    socket: &Socket,
    addresses: impl Iterator<Item = Result<KernelAddress>>,
    each: Option<Instant>,
    all: Option<Instant>,
) -> Result<()> {
    let mut last = Err(WsaError::WSAEINVAL);
    for (index, address) in addresses.enumerate() {
        if index > 0 && all.is_some_and(|until| Instant::now() >= until) {
            return Err(WsaError::WSAETIMEDOUT);
        }
        last = address.and_then(|address| socket.connect_until(&address, each));
        match last {
            // Nothing that another address would change.
            Ok(()) | Err(WsaError::WSAEINTR | WsaError::WSAEISCONN) => break,
            Err(_) => {}
        }
    }
    last
}

/// # Safety
/// The pointers are the program's.
unsafe fn by_name<U: Unit>(
    s: SOCKET,
    (node, service): (*const U, *const U),
    [local, remote]: [Place; 2],
    timeout: *const TIMEVAL,
    reserved: *const OVERLAPPED,
) -> Result<BOOL> {
    startup::started()?;
    let socket = object::socket(Handle(s))?;
    if node.is_null() || service.is_null() || !reserved.is_null() {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the pointers are the program's.
    let (until, node, service) = unsafe {
        local.check(socket.family())?;
        remote.check(socket.family())?;
        let host = strings::required(node, WsaError::WSAHOST_NOT_FOUND)?;
        (deadline(timeout)?, host, strings::required(service, WsaError::WSATYPE_NOT_FOUND)?)
    };
    socket.check_connectable()?;
    let (family, flags) = match socket.family() {
        Family::Inet => (AF_INET, 0),
        _ if socket.takes_v4() => (AF_INET6, AI_V4MAPPED | AI_ALL),
        _ => (AF_INET6, 0),
    };
    let hints = Hints { flags, family: family.into(), kind: SOCK_STREAM, protocol: 0 };
    let found = forward::look_up(Some(&node), Some(&service), &hints)?;
    if until.is_some_and(|until| Instant::now() >= until) {
        return Err(WsaError::WSAETIMEDOUT);
    }
    let addresses = found.addresses.into_iter().map(|address| Ok(KernelAddress::from_ip(address)));
    connect_to_any(&socket, addresses, until, until)?;
    // SAFETY: the pointers are the program's.
    unsafe { tell(&socket, local, remote) }
}

/// # Safety
/// The pointers are the program's.
unsafe fn tell(socket: &Socket, local: Place, remote: Place) -> Result<BOOL> {
    // SAFETY: the caller promises the pointers.
    unsafe {
        local.fill(&socket.local_address()?)?;
        remote.fill(&socket.peer_address()?)?;
    }
    Ok(TRUE)
}

/// Looks a host and a service up and connects a stream socket to the first of the addresses that answers. It waits also
/// if the socket is non-blocking, at most for the time given. A socket of IPv6 that is not IPv6 only reaches hosts of
/// IPv4, too.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` (a name missing, the reserved parameter set, not a stream
/// socket of IP), `WSAEISCONN`, `WSAEFAULT`, `WSAETIMEDOUT`, what `getaddrinfo` does, and what the last attempt to
/// connect gave: `WSAEHOSTUNREACH`, `WSAECONNREFUSED` …
///
/// Source: the page on `WSAConnectByName`.
pub unsafe extern "system" fn WSAConnectByNameA(
    s: SOCKET,
    nodename: PCSTR,
    servicename: PCSTR,
    localaddresslength: *mut u32,
    localaddress: *mut SOCKADDR,
    remoteaddresslength: *mut u32,
    remoteaddress: *mut SOCKADDR,
    timeout: *const TIMEVAL,
    reserved: *const OVERLAPPED,
) -> BOOL {
    let local = Place { address: localaddress, len: localaddresslength };
    let remote = Place { address: remoteaddress, len: remoteaddresslength };
    // SAFETY: the pointers are the program's.
    edge::clearing::run(FALSE, || unsafe {
        by_name(s, (nodename, servicename), [local, remote], timeout, reserved)
    })
}

/// [`WSAConnectByNameA`] with texts in UTF-16.
///
/// Source: the page on `WSAConnectByName`.
pub unsafe extern "system" fn WSAConnectByNameW(
    s: SOCKET,
    nodename: PCWSTR,
    servicename: PCWSTR,
    localaddresslength: *mut u32,
    localaddress: *mut SOCKADDR,
    remoteaddresslength: *mut u32,
    remoteaddress: *mut SOCKADDR,
    timeout: *const TIMEVAL,
    reserved: *const OVERLAPPED,
) -> BOOL {
    let local = Place { address: localaddress, len: localaddresslength };
    let remote = Place { address: remoteaddress, len: remoteaddresslength };
    // SAFETY: the pointers are the program's.
    edge::clearing::run(FALSE, || unsafe {
        by_name(s, (nodename, servicename), [local, remote], timeout, reserved)
    })
}

/// An address for a socket of a family: IPv4 ones as IPv6 where the socket takes them.
fn for_socket(address: KernelAddress, socket: &Socket) -> KernelAddress {
    match address.socket_addr() {
        Some(SocketAddr::V4(v4)) if socket.family() == Family::Inet6 && socket.takes_v4() => {
            let ip = IpAddr::V6(v4.ip().to_ipv6_mapped());
            KernelAddress::from_ip((ip, v4.port()).into())
        }
        _ => address,
    }
}

/// Connects a stream socket to the first address of a list that answers. It waits also if the socket is non-blocking.
/// The time is looked at between attempts; none is interrupted.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEINVAL` (no list, an empty one, the reserved parameter set, not a
/// stream socket of IP), `WSAEISCONN`, `WSAEFAULT`, `WSAETIMEDOUT`, and what the last attempt to connect gave.
///
/// Source: the page on `WSAConnectByList`.
pub unsafe extern "system" fn WSAConnectByList(
    s: SOCKET,
    socketaddress: *const SOCKET_ADDRESS_LIST,
    localaddresslength: *mut u32,
    localaddress: *mut SOCKADDR,
    remoteaddresslength: *mut u32,
    remoteaddress: *mut SOCKADDR,
    timeout: *const TIMEVAL,
    reserved: *const OVERLAPPED,
) -> BOOL {
    let local = Place { address: localaddress, len: localaddresslength };
    let remote = Place { address: remoteaddress, len: remoteaddresslength };
    edge::run(FALSE, || {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        if socketaddress.is_null() || !reserved.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        // SAFETY: the pointers are the program's.
        let (count, until) = unsafe {
            local.check(socket.family())?;
            remote.check(socket.family())?;
            (edge::read(socketaddress.cast::<i32>())?, deadline(timeout)?)
        };
        let count = usize::try_from(count).map_err(|_| WsaError::WSAEINVAL)?;
        socket.check_connectable()?;
        let first: *const SOCKET_ADDRESS =
            socketaddress.wrapping_byte_add(offset_of!(SOCKET_ADDRESS_LIST, Address)).cast();
        let mut ended = false;
        let addresses = (0..count).map_while(|index| {
            // SAFETY: the program says that so many entries follow; each is read with the usual checks.
            let entry = (!ended).then(|| unsafe { edge::read(first.wrapping_add(index)) })?;
            // A list that cannot be read further ends there, however many entries it says it has.
            ended = entry.is_err();
            // SAFETY: as above.
            let address =
                entry.and_then(|entry| unsafe { edge::address_in(entry.lpSockaddr, entry.iSockaddrLength) });
            Some(address.map(|address| for_socket(address, &socket)))
        });
        connect_to_any(&socket, addresses, None, until)?;
        // SAFETY: the pointers are the program's.
        unsafe { tell(&socket, local, remote) }
    })
}
