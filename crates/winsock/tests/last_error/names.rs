//! Names, addresses as text, byte order, and connecting by name.

use std::ptr::{from_ref, null, null_mut};

use openwinsock::Win32::Networking::WinSock::*;

use crate::make::*;
use crate::{NOTHING, Row, always, row};

const HERE: *const u8 = c"127.0.0.1".as_ptr().cast();
const HTTP: *const u8 = c"http".as_ptr().cast();
const TCP: *const u8 = c"tcp".as_ptr().cast();
const UNKNOWN: *const u8 = c"no-such-thing".as_ptr().cast();

/// `127.0.0.1` in UTF-16.
static HERE_WIDE: [u16; 10] = [0x31, 0x32, 0x37, 0x2e, 0x30, 0x2e, 0x30, 0x2e, 0x31, 0];
/// `9`.
static NINE_WIDE: [u16; 2] = [0x39, 0];

/// Hints with a family that nobody looks up.
fn foreign() -> ADDRINFOA {
    ADDRINFOA { ai_family: AF_IPX.into(), ..Default::default() }
}

fn foreign_wide() -> ADDRINFOW {
    ADDRINFOW { ai_family: AF_IPX.into(), ..Default::default() }
}

/// A list with one address for `WSAConnectByList`.
fn list(to: &SOCKADDR_IN) -> SOCKET_ADDRESS_LIST {
    let entry = SOCKET_ADDRESS { lpSockaddr: from_ref(to).cast_mut().cast(), iSockaddrLength: 16 };
    SOCKET_ADDRESS_LIST { iAddressCount: 1, Address: [entry] }
}

/// The text of a port, with NUL.
fn text(port: u16) -> std::ffi::CString {
    std::ffi::CString::new(port.to_string()).expect("digits")
}

fn wide(port: u16) -> Vec<u16> {
    port.to_string().encode_utf16().chain([0]).collect()
}

// SAFETY (all calls): texts end with NUL; pointers are to structures of the lengths given, NULL where the page allows it, or
// noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("getaddrinfo",
        |p| { let mut list = null_mut();
              assert_eq!(p.call(|| unsafe { getaddrinfo(HERE, null(), null(), &mut list) }), 0);
              unsafe { freeaddrinfo(list) } },
        WSAEAFNOSUPPORT, |p| assert_eq!(p.call(|| unsafe { getaddrinfo(HERE, null(), &foreign(), &mut null_mut()) }), WSAEAFNOSUPPORT)),
    row("GetAddrInfoW",
        |p| { let mut list = null_mut();
              assert_eq!(p.call(|| unsafe { GetAddrInfoW(HERE_WIDE.as_ptr(), null(), null(), &mut list) }), 0);
              unsafe { FreeAddrInfoW(list) } },
        WSAEAFNOSUPPORT, |p| assert_eq!(p.call(|| unsafe { GetAddrInfoW(HERE_WIDE.as_ptr(), null(), &foreign_wide(), &mut null_mut()) }), WSAEAFNOSUPPORT)),
    row("GetAddrInfoExA",
        |p| { let mut list = null_mut();
              assert_eq!(p.call(|| unsafe { GetAddrInfoExA(HERE, null(), NS_ALL, null(), null(), &mut list, null(), null(), None, null_mut()) }), 0);
              unsafe { FreeAddrInfoEx(list) } },
        WSASERVICE_NOT_FOUND, |p| assert_eq!(p.call(|| unsafe {
              GetAddrInfoExA(HERE, null(), NS_NLA, null(), null(), &mut null_mut(), null(), null(), None, null_mut()) }), WSASERVICE_NOT_FOUND)),
    row("GetAddrInfoExW",
        |p| { let mut list = null_mut();
              assert_eq!(p.call(|| unsafe { GetAddrInfoExW(HERE_WIDE.as_ptr(), null(), NS_ALL, null(), null(), &mut list, null(), null(), None, null_mut()) }), 0);
              unsafe { FreeAddrInfoExW(list) } },
        WSASERVICE_NOT_FOUND, |p| assert_eq!(p.call(|| unsafe {
              GetAddrInfoExW(HERE_WIDE.as_ptr(), null(), NS_NLA, null(), null(), &mut null_mut(), null(), null(), None, null_mut()) }), WSASERVICE_NOT_FOUND)),
    always("freeaddrinfo", |p| { let mut list = null_mut();
        assert_eq!(unsafe { getaddrinfo(HERE, null(), null(), &mut list) }, 0);
        p.call(|| unsafe { freeaddrinfo(list) }) }),
    always("FreeAddrInfoW", |p| { let mut list = null_mut();
        assert_eq!(unsafe { GetAddrInfoW(HERE_WIDE.as_ptr(), null(), null(), &mut list) }, 0);
        p.call(|| unsafe { FreeAddrInfoW(list) }) }),
    always("FreeAddrInfoEx", |p| p.call(|| unsafe { FreeAddrInfoEx(null()) })),
    always("FreeAddrInfoExW", |p| p.call(|| unsafe { FreeAddrInfoExW(null()) })),
    row("getnameinfo",
        |p| assert_eq!(p.call(|| unsafe {
            getnameinfo(from_ref(&loopback(80)).cast(), 16, [0; 64].as_mut_ptr(), 64, null_mut(), 0, NI_NUMERICHOST as i32) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { getnameinfo(null(), 16, [0; 64].as_mut_ptr(), 64, null_mut(), 0, 0) }), WSAEFAULT)),
    row("GetNameInfoW",
        |p| assert_eq!(p.call(|| unsafe {
            GetNameInfoW(from_ref(&loopback(80)).cast(), 16, [0; 64].as_mut_ptr(), 64, null_mut(), 0, NI_NUMERICHOST as i32) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { GetNameInfoW(null(), 16, [0; 64].as_mut_ptr(), 64, null_mut(), 0, 0) }), WSAEFAULT)),
    row("gethostname",
        |p| assert_eq!(p.call(|| unsafe { gethostname([0; 256].as_mut_ptr(), 256) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { gethostname(null_mut(), 256) }), SOCKET_ERROR)),
    row("GetHostNameW",
        |p| assert_eq!(p.call(|| unsafe { GetHostNameW([0; 256].as_mut_ptr(), 256) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { GetHostNameW(null_mut(), 256) }), SOCKET_ERROR)),
    row("gethostbyname",
        |p| assert!(!p.call(|| unsafe { gethostbyname(HERE) }).is_null()),
        WSAEFAULT, |p| assert!(p.call(|| unsafe { gethostbyname(near_null()) }).is_null())),
    row("gethostbyaddr",
        // The name of the loopback address is in /etc/hosts wherever there is one; no server is asked.
        |p| assert!(!p.call(|| unsafe { gethostbyaddr([127, 0, 0, 1].as_ptr(), 4, AF_INET.into()) }).is_null()),
        WSAEFAULT, |p| assert!(p.call(|| unsafe { gethostbyaddr(null(), 4, AF_INET.into()) }).is_null())),
    row("getservbyname",
        |p| assert!(!p.call(|| unsafe { getservbyname(HTTP, TCP) }).is_null()),
        WSAHOST_NOT_FOUND, |p| assert!(p.call(|| unsafe { getservbyname(UNKNOWN, TCP) }).is_null())),
    row("getservbyport",
        |p| assert!(!p.call(|| unsafe { getservbyport(80_u16.to_be().into(), TCP) }).is_null()),
        WSAHOST_NOT_FOUND, |p| assert!(p.call(|| unsafe { getservbyport(1_u16.to_be().into(), TCP) }).is_null())),
    row("getprotobyname",
        |p| assert!(!p.call(|| unsafe { getprotobyname(TCP) }).is_null()),
        WSAHOST_NOT_FOUND, |p| assert!(p.call(|| unsafe { getprotobyname(UNKNOWN) }).is_null())),
    row("getprotobynumber",
        |p| assert!(!p.call(|| unsafe { getprotobynumber(6) }).is_null()),
        WSAHOST_NOT_FOUND, |p| assert!(p.call(|| unsafe { getprotobynumber(256) }).is_null())),
    row("WSAAddressToStringA",
        |p| assert_eq!(p.call(|| unsafe { WSAAddressToStringA(from_ref(&loopback(80)).cast(), 16, null(), [0; 32].as_mut_ptr(), &mut 32) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAAddressToStringA(from_ref(&loopback(80)).cast(), 16, null(), [0; 32].as_mut_ptr(), &mut 3) }), SOCKET_ERROR)),
    row("WSAAddressToStringW",
        |p| assert_eq!(p.call(|| unsafe { WSAAddressToStringW(from_ref(&loopback(80)).cast(), 16, null(), [0; 32].as_mut_ptr(), &mut 32) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAAddressToStringW(from_ref(&loopback(80)).cast(), 16, null(), [0; 32].as_mut_ptr(), &mut 3) }), SOCKET_ERROR)),
    row("WSAStringToAddressA",
        |p| assert_eq!(p.call(|| unsafe { WSAStringToAddressA(HERE, AF_INET.into(), null(), [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), 0),
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSAStringToAddressA(UNKNOWN, AF_INET.into(), null(), [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), SOCKET_ERROR)),
    row("WSAStringToAddressW",
        |p| assert_eq!(p.call(|| unsafe { WSAStringToAddressW(HERE_WIDE.as_ptr(), AF_INET.into(), null(), [0_u8; 16].as_mut_ptr().cast(), &mut 16) }), 0),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAStringToAddressW(HERE_WIDE.as_ptr(), AF_INET.into(), null(), [0_u8; 16].as_mut_ptr().cast(), &mut 3) }), SOCKET_ERROR)),
    row("inet_pton",
        |p| assert_eq!(p.call(|| unsafe { inet_pton(AF_INET.into(), HERE, [0_u8; 16].as_mut_ptr().cast()) }), 1),
        WSAEAFNOSUPPORT, |p| assert_eq!(p.call(|| unsafe { inet_pton(AF_IPX.into(), HERE, [0_u8; 16].as_mut_ptr().cast()) }), -1)),
    row("InetPtonW",
        |p| assert_eq!(p.call(|| unsafe { InetPtonW(AF_INET.into(), HERE_WIDE.as_ptr(), [0_u8; 16].as_mut_ptr().cast()) }), 1),
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { InetPtonW(AF_INET.into(), null(), [0_u8; 16].as_mut_ptr().cast()) }), -1)),
    row("inet_ntop",
        |p| assert!(!p.call(|| unsafe { inet_ntop(AF_INET.into(), [0_u8; 4].as_ptr().cast(), [0; 32].as_mut_ptr(), 32) }).is_null()),
        WSAEAFNOSUPPORT, |p| assert!(p.call(|| unsafe { inet_ntop(AF_IPX.into(), [0_u8; 4].as_ptr().cast(), [0; 32].as_mut_ptr(), 32) }).is_null())),
    row("InetNtopW",
        |p| assert!(!p.call(|| unsafe { InetNtopW(AF_INET.into(), [0_u8; 4].as_ptr().cast(), [0; 32].as_mut_ptr(), 32) }).is_null()),
        WSA_INVALID_PARAMETER, |p| assert!(p.call(|| unsafe { InetNtopW(AF_INET.into(), [0_u8; 4].as_ptr().cast(), [0; 32].as_mut_ptr(), 2) }).is_null())),
    // A text that is none is a result, and no error.
    row("inet_addr",
        |p| assert_eq!(p.call(|| unsafe { inet_addr(HERE) }), 0x7f00_0001_u32.to_be()),
        0, |p| assert_eq!(p.call(|| unsafe { inet_addr(UNKNOWN) }), INADDR_NONE)),
    always("inet_ntoa", |p| assert!(!p.call(|| unsafe { inet_ntoa(loopback(0).sin_addr) }).is_null())),
    always("htonl", |p| assert_eq!(p.call(|| unsafe { htonl(1) }), 1_u32.to_be())),
    always("htons", |p| assert_eq!(p.call(|| unsafe { htons(1) }), 1_u16.to_be())),
    always("ntohl", |p| assert_eq!(p.call(|| unsafe { ntohl(1) }), 1_u32.to_be())),
    always("ntohs", |p| assert_eq!(p.call(|| unsafe { ntohs(1) }), 1_u16.to_be())),
    row("WSAHtonl",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSAHtonl(s, 1, &mut 0) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { WSAHtonl(NOTHING, 1, &mut 0) }), SOCKET_ERROR)),
    row("WSAHtons",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSAHtons(s, 1, &mut 0) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { WSAHtons(NOTHING, 1, &mut 0) }), SOCKET_ERROR)),
    row("WSANtohl",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSANtohl(s, 1, &mut 0) }), 0) },
        WSAEFAULT, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSANtohl(s, 1, null_mut()) }), SOCKET_ERROR) }),
    row("WSANtohs",
        |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSANtohs(s, 1, &mut 0) }), 0) },
        WSAEFAULT, |p| { let s = tcp(); assert_eq!(p.call(|| unsafe { WSANtohs(s, 1, null_mut()) }), SOCKET_ERROR) }),
    row("WSAConnectByNameA",
        |p| { let (s, port) = (tcp(), text(port(listener())));
              assert_eq!(p.call(|| unsafe {
                  WSAConnectByNameA(s, HERE, port.as_ptr().cast(), null_mut(), null_mut(), null_mut(), null_mut(), null(), null()) }), 1) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe {
              WSAConnectByNameA(NOTHING, HERE, c"9".as_ptr().cast(), null_mut(), null_mut(), null_mut(), null_mut(), null(), null()) }), 0)),
    row("WSAConnectByNameW",
        |p| { let (s, port) = (tcp(), wide(port(listener())));
              assert_eq!(p.call(|| unsafe {
                  WSAConnectByNameW(s, HERE_WIDE.as_ptr(), port.as_ptr(), null_mut(), null_mut(), null_mut(), null_mut(), null(), null()) }), 1) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe {
              WSAConnectByNameW(NOTHING, HERE_WIDE.as_ptr(), NINE_WIDE.as_ptr(), null_mut(), null_mut(), null_mut(), null_mut(), null(), null()) }), 0)),
    row("WSAConnectByList",
        |p| { let (s, to) = (tcp(), loopback(port(listener())));
              assert_eq!(p.call(|| unsafe { WSAConnectByList(s, &list(&to), null_mut(), null_mut(), null_mut(), null_mut(), null(), null()) }), 1) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe {
              WSAConnectByList(NOTHING, &list(&loopback(9)), null_mut(), null_mut(), null_mut(), null_mut(), null(), null()) }), 0)),
];
