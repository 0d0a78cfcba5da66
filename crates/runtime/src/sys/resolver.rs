//! The C library's resolver, the interfaces' addresses, and the host's name.

use std::ffi::{CStr, CString, c_char};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::ptr;

use super::{Errno, SysResult, check, errno};

/// Why the C library found nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Failure {
    /// What `getaddrinfo` returned.
    Eai(i32),
    /// `h_errno` of the older functions.
    HErrno(i32),
    /// A system call failed.
    System(Errno),
}

/// The addresses of a name, with port 0, in the C library's order of preference, and its canonical name.
pub(crate) fn addresses(name: &CStr, family: i32) -> Result<(Vec<SocketAddr>, Option<String>), Failure> {
    // SAFETY: all fields of the structure are numbers and pointers, for which zero is a value.
    let mut hints: libc::addrinfo = unsafe { std::mem::zeroed() };
    hints.ai_family = family;
    // One entry per address.
    hints.ai_socktype = libc::SOCK_STREAM;
    hints.ai_flags = libc::AI_CANONNAME;
    let mut list = ptr::null_mut();
    // SAFETY: the name ends with NUL, the hints are borrowed, and the list is ours to free if the result is 0.
    let result = unsafe { libc::getaddrinfo(name.as_ptr(), ptr::null(), &raw const hints, &raw mut list) };
    if result == libc::EAI_SYSTEM {
        return Err(Failure::System(errno()));
    }
    if result != 0 {
        return Err(Failure::Eai(result));
    }
    let (mut found, mut canonical) = (Vec::new(), None);
    let mut entry = list;
    while !entry.is_null() {
        // SAFETY: the library made the entry, and it lives until the list is freed.
        let info = unsafe { &*entry };
        // SAFETY: `ai_addr` is as long as the family says; the library does not change it.
        found.extend(unsafe { socket_address(info.ai_addr) });
        if canonical.is_none() && !info.ai_canonname.is_null() {
            // SAFETY: a string of the library that ends with NUL.
            canonical = Some(unsafe { text(info.ai_canonname) });
        }
        entry = info.ai_next;
    }
    // SAFETY: the list came from `getaddrinfo`, and nothing of it is used any more.
    unsafe { libc::freeaddrinfo(list) };
    Ok((found, canonical))
}

/// The names of an address: the canonical one first.
pub(crate) fn names(address: IpAddr) -> Result<Vec<String>, Failure> {
    // The libc crate has the structure, not the function.
    unsafe extern "C" {
        fn gethostbyaddr_r(
            address: *const libc::c_void,
            len: libc::socklen_t,
            family: libc::c_int,
            entry: *mut libc::hostent,
            buffer: *mut c_char,
            buffer_len: libc::size_t,
            result: *mut *mut libc::hostent,
            h_errno: *mut libc::c_int,
        ) -> libc::c_int;
    }
    /// No answer of a name server is longer than 64 KiB; its parts may take more room than itself.
    const LARGEST: usize = 1 << 20;
    let (bytes, family) = match address {
        IpAddr::V4(v4) => (v4.octets().to_vec(), libc::AF_INET),
        IpAddr::V6(v6) => (v6.octets().to_vec(), libc::AF_INET6),
    };
    let mut buffer: Vec<c_char> = vec![0; 1024];
    loop {
        // SAFETY: all fields of the structure are numbers and pointers, for which zero is a value.
        let mut entry: libc::hostent = unsafe { std::mem::zeroed() };
        let (mut found, mut h_errno) = (ptr::null_mut(), 0);
        // SAFETY: every block is ours and as long as said; the entry points into the buffer afterwards.
        let result = unsafe {
            gethostbyaddr_r(
                bytes.as_ptr().cast(),
                bytes.len() as libc::socklen_t,
                family,
                &raw mut entry,
                buffer.as_mut_ptr(),
                buffer.len(),
                &raw mut found,
                &raw mut h_errno,
            )
        };
        if result == libc::ERANGE && buffer.len() < LARGEST {
            buffer.resize(buffer.len() * 4, 0);
            continue;
        }
        if found.is_null() {
            // -1 (NETDB_INTERNAL) says that errno has the reason.
            return Err(if h_errno == -1 {
                Failure::System(Errno(result))
            } else {
                Failure::HErrno(h_errno)
            });
        }
        // SAFETY: the library filled the entry with strings in the buffer, which is alive.
        return Ok(unsafe { host_names(&entry) });
    }
}

/// The canonical name and the aliases.
///
/// # Safety
/// The entry is one that the C library filled, and its buffer is alive.
unsafe fn host_names(entry: &libc::hostent) -> Vec<String> {
    // SAFETY: the caller promises strings that end with NUL.
    let mut names = vec![unsafe { text(entry.h_name) }];
    let mut alias = entry.h_aliases;
    // SAFETY: the list of aliases ends with NULL, or is not there.
    while !alias.is_null() && unsafe { !(*alias).is_null() } {
        // SAFETY: an entry before the NULL is a string.
        names.push(unsafe { text(*alias) });
        // SAFETY: the list goes on, as this entry was not its NULL.
        alias = unsafe { alias.add(1) };
    }
    names
}

/// An address of an interface of this machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InterfaceAddress {
    pub(crate) address: SocketAddr,
    pub(crate) up: bool,
}

/// All IP addresses of this machine, in the kernel's order.
pub(crate) fn interface_addresses() -> SysResult<Vec<InterfaceAddress>> {
    let mut list = ptr::null_mut();
    // SAFETY: the list is ours to free if the call succeeds.
    check(unsafe { libc::getifaddrs(&raw mut list) })?;
    let mut found = Vec::new();
    let mut entry = list;
    while !entry.is_null() {
        // SAFETY: the library made the entry, and it lives until the list is freed.
        let interface = unsafe { &*entry };
        let up = interface.ifa_flags & libc::IFF_UP as u32 != 0;
        if !interface.ifa_addr.is_null() {
            // SAFETY: the address is as long as its family says.
            let address = unsafe { socket_address(interface.ifa_addr) };
            found.extend(address.map(|address| InterfaceAddress { address, up }));
        }
        entry = interface.ifa_next;
    }
    // SAFETY: the list came from `getifaddrs`, and nothing of it is used any more.
    unsafe { libc::freeifaddrs(list) };
    Ok(found)
}

/// The name of this machine.
pub(crate) fn host_name() -> SysResult<String> {
    // Linux allows 64 bytes.
    let mut buffer = [0_u8; 256];
    // SAFETY: the buffer is ours; the last byte stays NUL.
    check(unsafe { libc::gethostname(buffer.as_mut_ptr().cast(), buffer.len() - 1) })?;
    let end = buffer.iter().position(|byte| *byte == 0).unwrap_or(buffer.len());
    Ok(String::from_utf8_lossy(&buffer[..end]).into_owned())
}

/// Gives this machine another name.
pub(crate) fn set_host_name(name: &str) -> SysResult<()> {
    // SAFETY: the text is the caller's and that long.
    check(unsafe { libc::sethostname(name.as_ptr().cast(), name.len()) })?;
    Ok(())
}

/// The number of an interface, from its name.
pub(crate) fn interface_index(name: &str) -> Option<u32> {
    let name = CString::new(name).ok()?;
    // SAFETY: the name ends with NUL.
    match unsafe { libc::if_nametoindex(name.as_ptr()) } {
        0 => None,
        index => Some(index),
    }
}

/// An IP address in the C library's structure; none for other families.
///
/// # Safety
/// The structure is readable and as long as its family says.
unsafe fn socket_address(address: *const libc::sockaddr) -> Option<SocketAddr> {
    // SAFETY: every address begins with its family.
    match i32::from(unsafe { (*address).sa_family }) {
        libc::AF_INET => {
            // SAFETY: the family says that it is this structure; it may be aligned less strictly.
            let v4: libc::sockaddr_in = unsafe { ptr::read_unaligned(address.cast()) };
            let ip = Ipv4Addr::from(v4.sin_addr.s_addr.to_ne_bytes());
            Some(SocketAddrV4::new(ip, u16::from_be(v4.sin_port)).into())
        }
        libc::AF_INET6 => {
            // SAFETY: as above.
            let v6: libc::sockaddr_in6 = unsafe { ptr::read_unaligned(address.cast()) };
            let ip = Ipv6Addr::from(v6.sin6_addr.s6_addr);
            Some(SocketAddrV6::new(ip, u16::from_be(v6.sin6_port), 0, v6.sin6_scope_id).into())
        }
        _ => None,
    }
}

/// # Safety
/// The string is readable and ends with NUL.
unsafe fn text(string: *const c_char) -> String {
    // SAFETY: the caller promises it.
    unsafe { CStr::from_ptr(string) }.to_string_lossy().into_owned()
}
