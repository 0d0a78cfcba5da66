//! Calls of the C library that the cases need beyond the standard library.

use std::ffi::CString;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};
use std::os::fd::{AsFd, AsRawFd};
use std::time::{Duration, Instant};

/// Sets an option that is an int.
pub(crate) fn set_option(socket: impl AsFd, level: i32, option: i32, value: i32) -> io::Result<()> {
    // SAFETY: the option is an int, whose address and size are passed.
    let result = unsafe {
        libc::setsockopt(
            socket.as_fd().as_raw_fd(),
            level,
            option,
            (&raw const value).cast(),
            size_of_val(&value) as libc::socklen_t,
        )
    };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// What the error queue says, within five seconds: errno, ICMP type and code. The socket has `IP_RECVERR` (or
/// `IPV6_RECVERR`) set.
pub(crate) fn queued_error(socket: &UdpSocket) -> io::Result<(i32, u8, u8)> {
    let deadline = Instant::now() + Duration::from_secs(5);
    loop {
        // Room for some control messages; u64 for the alignment that they need.
        let mut control = [0_u64; 64];
        // SAFETY: a message header consists of pointers and integers, for which zero is a value.
        let mut header: libc::msghdr = unsafe { std::mem::zeroed() };
        header.msg_control = control.as_mut_ptr().cast();
        header.msg_controllen = size_of_val(&control) as _;
        let flags = libc::MSG_ERRQUEUE | libc::MSG_DONTWAIT;
        // SAFETY: the header has no buffers but the control one, whose address and size it holds.
        if unsafe { libc::recvmsg(socket.as_raw_fd(), &mut header, flags) } < 0 {
            let error = io::Error::last_os_error();
            if error.kind() != io::ErrorKind::WouldBlock || Instant::now() > deadline {
                return Err(error);
            }
            std::thread::sleep(Duration::from_millis(5));
            continue;
        }
        // SAFETY: the kernel has filled in the header, whose control buffer still lives.
        let mut message = unsafe { libc::CMSG_FIRSTHDR(&header) };
        while !message.is_null() {
            // SAFETY: CMSG_FIRSTHDR and CMSG_NXTHDR give null or a whole control message inside the buffer.
            let (level, kind) = unsafe { ((*message).cmsg_level, (*message).cmsg_type) };
            if [(libc::IPPROTO_IP, libc::IP_RECVERR), (libc::IPPROTO_IPV6, libc::IPV6_RECVERR)]
                .contains(&(level, kind))
            {
                // SAFETY: the data of these messages begins with this structure, ip(7) and ipv6(7).
                let error: libc::sock_extended_err =
                    unsafe { libc::CMSG_DATA(message).cast::<libc::sock_extended_err>().read_unaligned() };
                return Ok((error.ee_errno as i32, error.ee_type, error.ee_code));
            }
            // SAFETY: as for the first message.
            message = unsafe { libc::CMSG_NXTHDR(&header, message) };
        }
        return Err(io::Error::other("a message without an error"));
    }
}

unsafe extern "C" {
    /// netdb.h; `h_errno` is what it points to.
    safe fn __h_errno_location() -> *mut libc::c_int;
    fn gethostbyname(name: *const libc::c_char) -> *mut libc::c_void;
}

/// `gethostbyname`: nothing, or `h_errno`.
pub(crate) fn old_lookup(name: &str) -> Result<(), i32> {
    let name = CString::new(name).expect("no zero byte");
    // SAFETY: the name is a C string, and the process has one thread, so that nobody else uses the static result.
    if unsafe { gethostbyname(name.as_ptr()) }.is_null() {
        // SAFETY: it points to the thread's own variable.
        return Err(unsafe { *__h_errno_location() });
    }
    Ok(())
}

/// `getaddrinfo` of a name for every family: its addresses, or its error.
pub(crate) fn lookup(name: &str) -> Result<Vec<IpAddr>, i32> {
    lookup_in(libc::AF_UNSPEC, name)
}

/// `getaddrinfo` of a name for one family.
pub(crate) fn lookup_in(family: i32, name: &str) -> Result<Vec<IpAddr>, i32> {
    let name = CString::new(name).expect("no zero byte");
    // SAFETY: `addrinfo` consists of integers and pointers, for which zero is a value.
    let mut hints: libc::addrinfo = unsafe { std::mem::zeroed() };
    hints.ai_family = family;
    hints.ai_socktype = libc::SOCK_STREAM;
    let mut list = std::ptr::null_mut();
    // SAFETY: the name is a C string, no service is given, and both structures live during the call.
    let error = unsafe { libc::getaddrinfo(name.as_ptr(), std::ptr::null(), &hints, &mut list) };
    if error != 0 {
        return Err(error);
    }
    let mut addresses = Vec::new();
    let mut entry = list;
    while !entry.is_null() {
        // SAFETY: the list is the C library's, which ends with null and is freed below.
        let info = unsafe { &*entry };
        addresses.push(match info.ai_family {
            libc::AF_INET => {
                // SAFETY: the address of an entry of this family is a `sockaddr_in`.
                let address = unsafe { info.ai_addr.cast::<libc::sockaddr_in>().read_unaligned() };
                Ipv4Addr::from(u32::from_be(address.sin_addr.s_addr)).into()
            }
            _ => {
                // SAFETY: the address of an entry of the only other family is a `sockaddr_in6`.
                let address = unsafe { info.ai_addr.cast::<libc::sockaddr_in6>().read_unaligned() };
                Ipv6Addr::from(address.sin6_addr.s6_addr).into()
            }
        });
        entry = info.ai_next;
    }
    // SAFETY: the list came from getaddrinfo, and nothing refers to it any more.
    unsafe { libc::freeaddrinfo(list) };
    Ok(addresses)
}

/// `getnameinfo`: the host that has the address, or the error.
pub(crate) fn host_of(address: Ipv4Addr) -> Result<String, i32> {
    // SAFETY: the structure consists of integers, for which zero is a value.
    let mut socket_address: libc::sockaddr_in = unsafe { std::mem::zeroed() };
    socket_address.sin_family = libc::AF_INET as libc::sa_family_t;
    socket_address.sin_addr.s_addr = u32::from(address).to_be();
    let mut host = [0_u8; 256];
    // SAFETY: the address and the buffer are passed with their sizes; no service is asked for.
    let error = unsafe {
        libc::getnameinfo(
            (&raw const socket_address).cast(),
            size_of_val(&socket_address) as libc::socklen_t,
            host.as_mut_ptr().cast(),
            host.len() as libc::socklen_t,
            std::ptr::null_mut(),
            0,
            libc::NI_NAMEREQD,
        )
    };
    if error != 0 {
        return Err(error);
    }
    let end = host.iter().position(|&byte| byte == 0).expect("a zero at the end");
    Ok(String::from_utf8_lossy(&host[..end]).into_owned())
}

/// The port of a service in the C library's database.
pub(crate) fn service_port(name: &str) -> Option<u16> {
    let name = CString::new(name).expect("no zero byte");
    // SAFETY: both are C strings, and the process has one thread, so that nobody else uses the static result.
    let entry = unsafe { libc::getservbyname(name.as_ptr(), c"tcp".as_ptr()) };
    // SAFETY: the result is null or an entry that stays until the next call.
    unsafe { entry.as_ref() }.map(|entry| u16::from_be(entry.s_port as u16))
}

/// Locks one page in memory.
pub(crate) fn lock_page() -> io::Result<()> {
    let page = vec![0_u8; 4096];
    // SAFETY: locking does not change the memory, which is a live allocation of this length.
    let result = unsafe { libc::mlock(page.as_ptr().cast(), page.len()) };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// A new user namespace, whose limits are its own.
pub(crate) fn new_user_namespace() -> io::Result<()> {
    // SAFETY: takes an integer and no memory; the process has one thread.
    let result = unsafe { libc::unshare(libc::CLONE_NEWUSER) };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}
