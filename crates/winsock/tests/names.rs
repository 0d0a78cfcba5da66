//! Names and addresses as text, as far as they need no network.

mod common;

use std::ffi::{CStr, CString};
use std::mem::zeroed;
use std::ptr::{null, null_mut};
use std::time::{Duration, Instant};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Foundation::ERROR_INVALID_PARAMETER;
use openwinsock::Win32::Networking::WinSock::*;

/// A pointer that is none: NULL and something.
fn bad<T>() -> *mut T {
    std::ptr::without_provenance_mut(64)
}

fn c(text: &str) -> CString {
    CString::new(text).unwrap()
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

fn hints(flags: u32, family: u16, kind: i32, protocol: i32) -> ADDRINFOA {
    ADDRINFOA {
        ai_flags: flags.cast_signed(),
        ai_family: family.into(),
        ai_socktype: kind,
        ai_protocol: protocol,
        ..Default::default()
    }
}

/// What a list says: family, kind, protocol, address as text, canonical name.
type Row = (i32, i32, i32, String, Option<String>);

fn row(info: &ADDRINFOA) -> Row {
    let mut text = [0; 64];
    let mut len = 64;
    // SAFETY: the library made the entry; the block is as long as said.
    let status = unsafe {
        WSAAddressToStringA(info.ai_addr, info.ai_addrlen as u32, null(), text.as_mut_ptr(), &mut len)
    };
    assert_eq!(status, 0, "{}", wsa());
    let address = CStr::from_bytes_until_nul(&text).unwrap().to_str().unwrap().to_owned();
    // SAFETY: the library made the name.
    let name = (!info.ai_canonname.is_null())
        .then(|| unsafe { CStr::from_ptr(info.ai_canonname.cast()) }.to_str().unwrap().to_owned());
    (info.ai_family, info.ai_socktype, info.ai_protocol, address, name)
}

/// `getaddrinfo`: what the list says, or the code, which must be the last error, too.
fn look_up(node: Option<&str>, service: Option<&str>, hints: Option<ADDRINFOA>) -> Result<Vec<Row>, i32> {
    let (node, service) = (node.map(c), service.map(c));
    let pointer = |text: &Option<CString>| text.as_ref().map_or(null(), |text| text.as_ptr().cast());
    let mut list = bad();
    // SAFETY: all pointers are to local structures; the list is freed once.
    unsafe {
        WSASetLastError(7);
        let hints = hints.as_ref().map_or(null(), std::ptr::from_ref);
        let code = getaddrinfo(pointer(&node), pointer(&service), hints, &mut list);
        assert_eq!(wsa(), code, "the last error is the code, or cleared");
        if code != 0 {
            assert!(list.is_null());
            return Err(code);
        }
        let mut rows = Vec::new();
        let mut entry = list;
        while !entry.is_null() {
            rows.push(row(&*entry));
            entry = (*entry).ai_next;
        }
        freeaddrinfo(list);
        Ok(rows)
    }
}

fn address(text: &str, family: u16, kind: i32, protocol: i32) -> Row {
    (family.into(), kind, protocol, text.to_owned(), None)
}

#[test]
fn numbers_are_looked_up() {
    let _started = Wsa::start();
    let four = |text, kind, protocol| Ok(vec![address(text, AF_INET, kind, protocol)]);
    assert_eq!(look_up(Some("127.0.0.1"), Some("80"), None), four("127.0.0.1:80", 0, 0));
    assert_eq!(look_up(Some("127.0.0.1"), Some("http"), None), four("127.0.0.1:80", 0, 0));
    assert_eq!(look_up(Some("127.1"), None, None), four("127.0.0.1", 0, 0));
    let stream = hints(0, AF_UNSPEC, SOCK_STREAM, IPPROTO_TCP);
    assert_eq!(look_up(Some("127.0.0.1"), Some("WWW"), Some(stream)), four("127.0.0.1:80", 1, 6));
    assert_eq!(look_up(Some("::1"), Some("80"), None), Ok(vec![address("[::1]:80", AF_INET6, 0, 0)]));
    let named = hints(AI_CANONNAME | AI_NUMERICHOST, AF_UNSPEC, 0, 0);
    let rows = look_up(Some("10.0.0.1"), None, Some(named)).unwrap();
    assert_eq!(rows, [(2, 0, 0, "10.0.0.1".to_owned(), Some("10.0.0.1".to_owned()))]);
}

#[test]
fn no_host_and_local_names_are_this_machine() {
    let _started = Wsa::start();
    let both = |six, four| Ok(vec![address(six, AF_INET6, 1, 0), address(four, AF_INET, 1, 0)]);
    let stream = hints(0, AF_UNSPEC, SOCK_STREAM, 0);
    assert_eq!(look_up(None, Some("80"), Some(stream)), both("[::1]:80", "127.0.0.1:80"));
    let passive = hints(AI_PASSIVE, AF_UNSPEC, SOCK_STREAM, 0);
    assert_eq!(look_up(None, Some("80"), Some(passive)), both("[::]:80", "0.0.0.0:80"));
    let four = hints(0, AF_INET, 0, 0);
    let local = look_up(Some("LocalHost"), Some("80"), Some(four)).unwrap();
    assert!(local.contains(&address("127.0.0.1:80", AF_INET, 0, 0)), "{local:?}");
    let mut name = [0; 256];
    // SAFETY: the block is as long as said.
    assert_eq!(unsafe { gethostname(name.as_mut_ptr(), 256) }, 0);
    let own = CStr::from_bytes_until_nul(&name).unwrap().to_str().unwrap();
    let ours = look_up(Some(own), Some("80"), None).unwrap();
    assert!(!ours.is_empty());
    assert_eq!(look_up(Some(""), Some("80"), None), Ok(ours.clone()));
    assert_eq!(look_up(Some("..localmachine"), Some("80"), None), Ok(ours));
}

#[test]
fn every_documented_refusal_of_getaddrinfo() {
    let _started = Wsa::start();
    let host = Some("127.0.0.1");
    let code = |node, service, hints| look_up(node, service, Some(hints)).unwrap_err();
    let plain = || hints(0, AF_UNSPEC, 0, 0);
    assert_eq!(look_up(None, None, None), Err(WSAHOST_NOT_FOUND));
    assert_eq!(code(host, Some("80"), hints(0, AF_UNIX, 0, 0)), WSAEAFNOSUPPORT);
    assert_eq!(code(host, Some("80"), hints(0, 10, 0, 0)), WSAEAFNOSUPPORT);
    assert_eq!(code(host, Some("80"), hints(1 << 30, AF_UNSPEC, 0, 0)), WSAEINVAL);
    assert_eq!(code(host, Some("80"), hints(AI_CANONNAME | AI_FQDN, AF_UNSPEC, 0, 0)), WSAEINVAL);
    assert_eq!(code(host, Some("80"), hints(0, AF_UNSPEC, SOCK_SEQPACKET, 0)), WSAESOCKTNOSUPPORT);
    assert_eq!(code(host, Some("no-such"), plain()), WSATYPE_NOT_FOUND);
    assert_eq!(code(host, Some("http"), hints(0, AF_UNSPEC, SOCK_DGRAM, 0)), WSATYPE_NOT_FOUND);
    assert_eq!(code(host, Some("http"), hints(AI_NUMERICSERV, AF_UNSPEC, 0, 0)), WSAHOST_NOT_FOUND);
    assert_eq!(code(Some("localhost"), None, hints(AI_NUMERICHOST, AF_UNSPEC, 0, 0)), WSAHOST_NOT_FOUND);
    assert_eq!(code(None, Some("80"), hints(AI_CANONNAME, AF_UNSPEC, 0, 0)), WSANO_RECOVERY);
    for wrong in [
        ADDRINFOA { ai_addrlen: 1, ..plain() },
        ADDRINFOA { ai_canonname: bad(), ..plain() },
        ADDRINFOA { ai_addr: bad(), ..plain() },
        ADDRINFOA { ai_next: bad(), ..plain() },
    ] {
        assert_eq!(code(host, Some("80"), wrong), WSANO_RECOVERY);
    }
    // SAFETY: bad pointers are noticed.
    unsafe {
        let node = c("127.0.0.1");
        let mut list = null_mut();
        assert_eq!(getaddrinfo(node.as_ptr().cast(), null(), null(), null_mut()), WSAEFAULT);
        assert_eq!(getaddrinfo(bad(), null(), null(), &mut list), WSAEFAULT);
        assert_eq!(getaddrinfo(node.as_ptr().cast(), bad(), null(), &mut list), WSAEFAULT);
        assert_eq!(getaddrinfo(node.as_ptr().cast(), null(), bad(), &mut list), WSAEFAULT);
        freeaddrinfo(null());
        FreeAddrInfoW(null());
        FreeAddrInfoEx(null());
        FreeAddrInfoExW(null());
    }
}

#[test]
fn texts_that_are_none_are_errors_not_panics() {
    let _started = Wsa::start();
    // SAFETY: all texts end with NUL.
    unsafe {
        let mut list = null_mut();
        let (half, port) = ([0x61, 0xD800, 0], wide("80"));
        assert_eq!(GetAddrInfoW(half.as_ptr(), port.as_ptr(), null(), &mut list), WSAHOST_NOT_FOUND);
        assert_eq!(GetAddrInfoW(null(), half.as_ptr(), null(), &mut list), WSATYPE_NOT_FOUND);
        let mut list = null_mut();
        assert_eq!(getaddrinfo(c"\xFF".as_ptr().cast(), null(), null(), &mut list), WSAHOST_NOT_FOUND);
        let mut bytes = [0_u8; 16];
        assert_eq!(InetPtonW(AF_INET.into(), half.as_ptr(), bytes.as_mut_ptr().cast()), 0);
        assert_eq!(inet_pton(AF_INET.into(), c"\xFF".as_ptr().cast(), bytes.as_mut_ptr().cast()), 0);
        let mut len = 16;
        let address = bytes.as_mut_ptr().cast();
        assert_eq!(
            WSAStringToAddressW(half.as_ptr(), AF_INET.into(), null(), address, &mut len),
            SOCKET_ERROR
        );
        assert_eq!(wsa(), WSAEINVAL);
        assert!(gethostbyname(c"\xFF".as_ptr().cast()).is_null());
        assert_eq!(wsa(), WSAHOST_NOT_FOUND);
        assert_eq!(inet_addr(c"1.2.3.\xFF".as_ptr().cast()), INADDR_NONE);
    }
}

#[test]
fn wide_and_extended_lists() {
    let _started = Wsa::start();
    // SAFETY: all pointers are to local structures; each list is freed once, by its own function.
    unsafe {
        let (node, port) = (wide("127.0.0.1"), wide("http"));
        let hints = ADDRINFOW { ai_flags: AI_CANONNAME as i32, ..Default::default() };
        let mut list = null_mut();
        assert_eq!(GetAddrInfoW(node.as_ptr(), port.as_ptr(), &hints, &mut list), 0);
        let name: Vec<u16> = (0..10).map(|i| *(*list).ai_canonname.add(i)).collect();
        assert_eq!(name, node);
        assert_eq!(((*list).ai_addrlen, (*list).ai_next), (16, null_mut()));
        assert_eq!((*(*list).ai_addr.cast::<SOCKADDR_IN>()).sin_port, 80_u16.to_be());
        FreeAddrInfoW(list);

        let look_up = |node: &[u16], namespace| {
            let mut list: *mut ADDRINFOEXW = null_mut();
            let (node, port) = (node.as_ptr(), port.as_ptr());
            let code = GetAddrInfoExW(
                node,
                port,
                namespace,
                null(),
                null(),
                &mut list,
                null(),
                null(),
                None,
                null_mut(),
            );
            assert_eq!(code, wsa());
            assert_eq!(list.is_null(), code != 0);
            FreeAddrInfoExW(list);
            code
        };
        assert_eq!(look_up(&node, NS_ALL), 0);
        assert_eq!(look_up(&node, NS_DNS), 0);
        assert_eq!(look_up(&node, NS_NETBT), WSASERVICE_NOT_FOUND);
        assert_eq!(look_up(&node, NS_EMAIL), WSASERVICE_NOT_FOUND);
        assert_eq!(look_up(&node, 38), WSAEINVAL, "the service of peers does not run");

        let (node, port) = (c("127.0.0.1"), c("80"));
        let extended = |node: &CString, port: &CString, hints: &ADDRINFOEXA, timeout: *const TIMEVAL| {
            let (node, port) = (node.as_ptr().cast(), port.as_ptr().cast());
            let mut list = null_mut();
            let code = GetAddrInfoExA(
                node,
                port,
                NS_DNS,
                null(),
                hints,
                &mut list,
                timeout,
                null(),
                None,
                null_mut(),
            );
            FreeAddrInfoEx(list);
            code
        };
        let plain = ADDRINFOEXA::default();
        assert_eq!(extended(&node, &port, &plain, null()), 0);
        assert_eq!(extended(&node, &port, &plain, &TIMEVAL { tv_sec: 1, tv_usec: 0 }), WSAEINVAL);
        assert_eq!(extended(&node, &port, &ADDRINFOEXA { ai_flags: 1 << 30, ..plain }, null()), WSAEINVAL);
        assert_eq!(extended(&node, &port, &ADDRINFOEXA { ai_family: 6, ..plain }, null()), WSAEAFNOSUPPORT);
        assert_eq!(
            extended(&node, &port, &ADDRINFOEXA { ai_socktype: 5, ..plain }, null()),
            WSAESOCKTNOSUPPORT
        );
        assert_eq!(extended(&node, &port, &ADDRINFOEXA { ai_addrlen: 5, ..plain }, null()), WSANO_RECOVERY);
        assert_eq!(extended(&node, &c("no-such"), &plain, null()), WSATYPE_NOT_FOUND);
        let mut list = null_mut();
        let code =
            GetAddrInfoExA(null(), null(), 0, null(), null(), &mut list, null(), null(), None, null_mut());
        assert_eq!(code, WSAHOST_NOT_FOUND);
    }
}

#[test]
fn addresses_as_text() {
    // SAFETY: all pointers are to local structures, or of those that are noticed.
    unsafe {
        let pton = |family: u16, text: &str| {
            let mut bytes = [0xCC_u8; 16];
            (inet_pton(family.into(), c(text).as_ptr().cast(), bytes.as_mut_ptr().cast()), bytes)
        };
        assert_eq!(pton(AF_INET, "1.2.3.4").1[..5], [1, 2, 3, 4, 0xCC]);
        for text in [
            "",
            "1.2.3",
            "1.2.3.256",
            "01.2.3.4",
            "0x1.2.3.4",
            "1.2.3.4 ",
            " 1.2.3.4",
            "1.2.3.004",
            "１.2.3.4",
        ] {
            assert_eq!(pton(AF_INET, text), (0, [0xCC; 16]), "{text}");
        }
        assert_eq!(pton(AF_INET6, "::1.2.3.4"), (1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]));
        for text in ["", "::1%1", "[::1]", "1::2::3", "12345::", "::1/64", "0x1::", "1:2:3:4:5:6:7"] {
            assert_eq!(pton(AF_INET6, text).0, 0, "{text}");
        }
        WSASetLastError(7);
        assert_eq!((pton(AF_INET, "x").0, wsa()), (0, 7), "no address is no error");
        assert_eq!((pton(AF_UNIX, "1.2.3.4").0, wsa()), (-1, WSAEAFNOSUPPORT));
        let mut bytes = [1_u8, 2, 3, 4];
        let to = bytes.as_mut_ptr().cast();
        assert_eq!((inet_pton(AF_INET.into(), null(), to), wsa()), (-1, WSAEFAULT));
        WSASetLastError(0);
        assert_eq!(
            (inet_pton(AF_INET.into(), c("1.2.3.4").as_ptr().cast(), null_mut()), wsa()),
            (-1, WSAEFAULT)
        );
        assert_eq!((InetPtonW(AF_INET.into(), wide("9.9.9.9").as_ptr(), to), bytes), (1, [9; 4]));

        let mut text = [0x55_u8; 16];
        let from = [1_u8, 2, 3, 4];
        let from = from.as_ptr().cast();
        assert!(inet_ntop(AF_INET.into(), from, text.as_mut_ptr(), 7).is_null());
        assert_eq!((wsa(), text), (ERROR_INVALID_PARAMETER as i32, [0x55; 16]));
        WSASetLastError(7);
        assert_eq!(inet_ntop(AF_INET.into(), from, text.as_mut_ptr(), 8), text.as_ptr());
        assert_eq!((&text[..9], wsa()), (&b"1.2.3.4\0\x55"[..], 7));
        for (family, to, room, code) in [
            (AF_INET, null_mut(), 16, ERROR_INVALID_PARAMETER as i32),
            (AF_INET, text.as_mut_ptr(), 0, ERROR_INVALID_PARAMETER as i32),
            (AF_UNIX, text.as_mut_ptr(), 16, WSAEAFNOSUPPORT),
        ] {
            assert!(inet_ntop(family.into(), from, to, room).is_null());
            assert_eq!(wsa(), code);
        }
        let mut text = [0_u16; 46];
        let mapped = std::net::Ipv4Addr::new(1, 2, 3, 4).to_ipv6_mapped().octets();
        assert!(!InetNtopW(AF_INET6.into(), mapped.as_ptr().cast(), text.as_mut_ptr(), 46).is_null());
        assert_eq!(text[..15], wide("::ffff:1.2.3.4")[..15]);

        assert_eq!(inet_addr(c("0x7f.1").as_ptr().cast()), 0x7F00_0001_u32.to_be());
        assert_eq!(inet_addr(c(" ").as_ptr().cast()), 0);
        for wrong in [null(), bad::<u8>().cast_const(), c"".as_ptr().cast()] {
            assert_eq!(inet_addr(wrong), INADDR_NONE);
        }
        let four = |number: u32| IN_ADDR { S_un: IN_ADDR_0 { S_addr: number.to_be() } };
        let first = inet_ntoa(four(0xFFFF_FFFF));
        assert_eq!(CStr::from_ptr(first.cast()).to_bytes(), b"255.255.255.255");
        let other = std::thread::spawn(move || inet_ntoa(four(0x0102_0304)).addr()).join().unwrap();
        assert_ne!(first.addr(), other);
        assert_eq!(CStr::from_ptr(first.cast()).to_bytes(), b"255.255.255.255", "each thread has its own");
        inet_ntoa(four(0x0102_0304));
        assert_eq!(CStr::from_ptr(first.cast()).to_bytes(), b"1.2.3.4", "the next call writes over it");
    }
}

#[test]
fn socket_addresses_as_text() {
    let _started = Wsa::start();
    let address = loopback(80);
    let from: *const SOCKADDR = (&raw const address).cast();
    // SAFETY: all pointers are to local structures, or of those that are noticed.
    unsafe {
        let mut text = [0_u8; 32];
        let to = text.as_mut_ptr();
        let call = |from, len, to, room: *mut u32| match WSAAddressToStringA(from, len, null(), to, room) {
            0 => 0,
            _ => wsa(),
        };
        let mut room = 32;
        assert_eq!((call(from, 16, to, &mut room), room), (0, 13));
        assert_eq!(&text[..13], b"127.0.0.1:80\0");
        let mut room = 12;
        assert_eq!((call(from, 16, to, &mut room), room), (WSAEFAULT, 13), "too small");
        assert_eq!(call(from, 16, null_mut(), &mut room), WSAEFAULT);
        assert_eq!(call(bad(), 16, to, &mut room), WSAEFAULT);
        assert_eq!(call(null(), 16, to, &mut room), WSAEINVAL);
        assert_eq!(call(from, 0, to, &mut room), WSAEINVAL);
        assert_eq!(call(from, 15, to, &mut room), WSAEINVAL);
        assert_eq!(call(from, 16, to, null_mut()), WSAEINVAL);
        let foreign = SOCKADDR_IN { sin_family: 9, ..address };
        assert_eq!(call((&raw const foreign).cast(), 16, to, &mut room), WSAEINVAL);
        let provider = WSAPROTOCOL_INFOA { iAddressFamily: AF_INET6.into(), ..zeroed() };
        let mut room = 32;
        assert_eq!(WSAAddressToStringA(from, 16, &provider, to, &mut room), SOCKET_ERROR);
        assert_eq!(wsa(), WSAEINVAL, "the provider has another family");
        let mut wide_text = [0_u16; 32];
        assert_eq!(WSAAddressToStringW(from, 16, null(), wide_text.as_mut_ptr(), &mut room), 0);
        assert_eq!((&wide_text[..13], room), (&wide("127.0.0.1:80")[..], 13));

        let mut back = loopback(0);
        let to: *mut SOCKADDR = (&raw mut back).cast();
        let call = |text: &str, family: u16, to, len: *mut i32| match WSAStringToAddressA(
            c(text).as_ptr().cast(),
            family.into(),
            null(),
            to,
            len,
        ) {
            0 => 0,
            _ => wsa(),
        };
        let mut len = 16;
        assert_eq!((call("127.1:80", AF_INET, to, &mut len), len, back.sin_port), (0, 16, 80_u16.to_be()));
        let mut len = 15;
        assert_eq!((call("127.1:80", AF_INET, to, &mut len), len), (WSAEFAULT, 16), "too small");
        let mut len = 28;
        assert_eq!(call("127.1:80", AF_INET, null_mut(), &mut len), WSAEFAULT);
        assert_eq!(call("127.1:80", AF_INET, to, null_mut()), WSAEFAULT);
        for (text, family) in
            [("127.1:0", AF_INET), ("x", AF_INET), ("1.2.3.4", AF_INET6), ("1.2.3.4", AF_UNIX)]
        {
            assert_eq!(call(text, family, to, &mut len), WSAEINVAL, "{text}");
        }
        assert_eq!(WSAStringToAddressA(null(), AF_INET.into(), null(), to, &mut len), SOCKET_ERROR);
        assert_eq!(wsa(), WSAEINVAL);
        let mut six: SOCKADDR_IN6 = zeroed();
        let (text, mut len) = (wide("[fe80::1%3]:0x50"), 28);
        let to = (&raw mut six).cast();
        assert_eq!(WSAStringToAddressW(text.as_ptr(), AF_INET6.into(), null(), to, &mut len), 0);
        assert_eq!(
            (six.sin6_family, six.sin6_port, six.Anonymous.sin6_scope_id),
            (AF_INET6, 80_u16.to_be(), 3)
        );
    }
}

#[test]
fn byte_order_with_a_socket() {
    let _started = Wsa::start();
    // SAFETY: all pointers are to local numbers, or of those that are noticed.
    unsafe {
        let s = socket(AF_INET.into(), SOCK_DGRAM, 0);
        let (mut long, mut short) = (0, 0);
        assert_eq!((WSAHtonl(s, 0x0102_0304, &mut long), long), (0, 0x0102_0304_u32.to_be()));
        assert_eq!((WSANtohl(s, long, &mut long), long), (0, 0x0102_0304));
        assert_eq!((WSAHtons(s, 0x0102, &mut short), short), (0, 0x0102_u16.to_be()));
        assert_eq!((WSANtohs(s, short, &mut short), short), (0, 0x0102));
        for status in [
            WSAHtonl(s, 1, null_mut()),
            WSANtohl(s, 1, null_mut()),
            WSAHtons(s, 1, null_mut()),
            WSANtohs(s, 1, null_mut()),
        ] {
            assert_eq!((status, wsa()), (SOCKET_ERROR, WSAEFAULT));
        }
        closesocket(s);
        for status in [
            WSAHtonl(s, 1, &mut long),
            WSANtohl(s, 1, &mut long),
            WSAHtons(s, 1, &mut short),
            WSANtohs(s, 1, &mut short),
        ] {
            assert_eq!((status, wsa()), (SOCKET_ERROR, WSAENOTSOCK));
        }
    }
}

/// The texts of a list that ends with NULL.
unsafe fn texts(mut list: *mut *mut i8) -> Vec<String> {
    let mut all = Vec::new();
    // SAFETY: the library made the list.
    unsafe {
        while !(*list).is_null() {
            all.push(CStr::from_ptr(*list).to_str().unwrap().to_owned());
            list = list.add(1);
        }
    }
    all
}

#[test]
fn services_and_protocols() {
    let _started = Wsa::start();
    let pointer = |text: &Option<CString>| text.as_ref().map_or(null(), |text| text.as_ptr().cast());
    let by_name = |name: &str, proto: Option<&str>| {
        let (name, proto) = (c(name), proto.map(c));
        // SAFETY: the texts end with NUL; the library made the entry.
        unsafe {
            WSASetLastError(7);
            let found = getservbyname(name.as_ptr().cast(), pointer(&proto));
            if found.is_null() {
                return Err(wsa());
            }
            assert_eq!(wsa(), 0, "cleared");
            let name = CStr::from_ptr((*found).s_name.cast()).to_str().unwrap();
            let proto = CStr::from_ptr((*found).s_proto.cast()).to_str().unwrap();
            Ok((name.to_owned(), proto.to_owned(), u16::from_be((*found).s_port.cast_unsigned())))
        }
    };
    let http = || Ok(("http".to_owned(), "tcp".to_owned(), 80));
    assert_eq!(by_name("http", None), http());
    assert_eq!(by_name("WWW-http", Some("TCP")), http());
    assert_eq!(by_name("http", Some("udp")), Err(WSANO_DATA));
    assert_eq!(by_name("no-such", Some("udp")), Err(WSAHOST_NOT_FOUND));
    // SAFETY: the texts end with NUL, or the pointers are of those that are noticed; the library made the entries.
    unsafe {
        assert!(getservbyname(null(), null()).is_null());
        assert_eq!(wsa(), WSAEFAULT);
        let port = |number: u16| i32::from(number.to_be());
        let found = getservbyport(port(514), c("udp").as_ptr().cast());
        assert_eq!(CStr::from_ptr((*found).s_name.cast()).to_bytes(), b"syslog");
        let found = getservbyport(port(9), null());
        assert_eq!(texts((*found).s_aliases), ["sink", "null"]);
        // A port above 32767 that a program kept in a `short`.
        let kept = i32::from(47624_u16.to_be().cast_signed());
        assert_eq!(
            CStr::from_ptr((*getservbyport(kept, null())).s_name.cast()).to_bytes(),
            b"directplaysrvr"
        );
        for (number, proto, code) in [
            (port(80), c"udp".as_ptr().cast(), WSANO_DATA),
            (port(1), null(), WSAHOST_NOT_FOUND),
            (0x1_0000, null(), WSAHOST_NOT_FOUND),
            (port(80), bad::<u8>().cast_const(), WSAEFAULT),
        ] {
            assert!(getservbyport(number, proto).is_null());
            assert_eq!(wsa(), code);
        }
        let tcp = getprotobyname(c("Tcp").as_ptr().cast());
        assert_eq!(((*tcp).p_proto, texts((*tcp).p_aliases)), (6, vec!["TCP".to_owned()]));
        let udp = getprotobynumber(17);
        assert_eq!(CStr::from_ptr((*udp).p_name.cast()).to_bytes(), b"udp");
        for (found, code) in [
            (getprotobyname(c("no-such").as_ptr().cast()), WSAHOST_NOT_FOUND),
            (getprotobynumber(-1), WSAHOST_NOT_FOUND),
        ] {
            assert!(found.is_null(), "{code}");
        }
        for (call, code) in [
            ((|| getprotobyname(c("no-such").as_ptr().cast())) as fn() -> *mut PROTOENT, WSAHOST_NOT_FOUND),
            (|| getprotobyname(c("").as_ptr().cast()), WSANO_DATA),
            (|| getprotobyname(null()), WSAEFAULT),
            (|| getprotobynumber(256), WSAHOST_NOT_FOUND),
            (|| getprotobynumber(255), WSANO_DATA),
        ] {
            assert!(call().is_null());
            assert_eq!(wsa(), code);
        }
    }
}

#[test]
fn hosts_of_this_machine() {
    let _started = Wsa::start();
    // SAFETY: the texts end with NUL, or the pointers are of those that are noticed; the library made the entries.
    unsafe {
        let host = gethostbyname(c("127.1").as_ptr().cast());
        let HOSTENT { h_name, h_aliases, h_addrtype, h_length, h_addr_list } = *host;
        assert_eq!(CStr::from_ptr(h_name.cast()).to_bytes(), b"127.1");
        assert_eq!((texts(h_aliases).len(), h_addrtype, h_length), (0, 2, 4));
        assert_eq!(*(*h_addr_list).cast::<[u8; 4]>(), [127, 0, 0, 1]);
        assert!((*h_addr_list.add(1)).is_null());
        let elsewhere = std::thread::spawn(|| gethostbyname(c("127.0.0.2").as_ptr().cast()).addr());
        assert_ne!(elsewhere.join().unwrap(), host.addr());
        assert_eq!(*(*(*host).h_addr_list).cast::<[u8; 4]>(), [127, 0, 0, 1], "each thread has its own");

        let local = gethostbyname(c("localhost").as_ptr().cast());
        assert_eq!(*(*(*local).h_addr_list).cast::<[u8; 4]>(), [127, 0, 0, 1]);
        let mut name = [0; 256];
        assert_eq!(gethostname(name.as_mut_ptr(), 256), 0);
        for own in [null(), c"".as_ptr().cast(), name.as_ptr()] {
            let own = gethostbyname(own);
            assert!(!own.is_null(), "{}", wsa());
            let length = CStr::from_bytes_until_nul(&name).unwrap();
            assert_eq!(CStr::from_ptr((*own).h_name.cast()), length);
        }
        for (name, code) in [
            ("::1", WSANO_DATA),
            ("1.2.3.400", WSANO_DATA),
            ("1.2.3.4.5", WSANO_DATA),
            (&*"x".repeat(2000), WSAHOST_NOT_FOUND),
        ] {
            assert!(gethostbyname(c(name).as_ptr().cast()).is_null());
            assert_eq!(wsa(), code, "{name}");
        }
        assert!(gethostbyname(bad()).is_null());
        assert_eq!(wsa(), WSAEFAULT);
        let address = [127_u8, 0, 0, 1];
        for (from, len, family, code) in [
            (address.as_ptr(), 3, AF_INET, WSAEFAULT),
            (null(), 4, AF_INET, WSAEFAULT),
            (address.as_ptr(), 4, AF_INET6, WSAEINVAL),
            (address.as_ptr(), 4, AF_UNIX, WSAEAFNOSUPPORT),
        ] {
            assert!(gethostbyaddr(from, len, family.into()).is_null());
            assert_eq!(wsa(), code);
        }
        assert_eq!((gethostname(name.as_mut_ptr(), 1), wsa()), (SOCKET_ERROR, WSAEFAULT));
        WSASetLastError(0);
        assert_eq!((gethostname(null_mut(), 256), wsa()), (SOCKET_ERROR, WSAEFAULT));
        let mut wide_name = [0; 256];
        assert_eq!(GetHostNameW(wide_name.as_mut_ptr(), 256), 0);
        let own = CStr::from_bytes_until_nul(&name).unwrap().to_str().unwrap();
        assert_eq!(wide_name[..own.len() + 1], wide(own));
        WSASetLastError(0);
        assert_eq!((GetHostNameW(wide_name.as_mut_ptr(), -1), wsa()), (SOCKET_ERROR, WSAEFAULT));
    }
}

#[test]
fn numbers_of_hosts_and_services() {
    let _started = Wsa::start();
    let address = loopback(80);
    let info = |address: *const SOCKADDR, len, host: &mut [u8], service: &mut [u8], flags: u32| {
        let part = |block: &mut [u8]| match block.len() {
            // No block at all, and one without length.
            0 => (null_mut(), 0),
            999 => (block.as_mut_ptr(), 0),
            len => (block.as_mut_ptr(), len as u32),
        };
        let ((host, host_len), (service, service_len)) = (part(host), part(service));
        // SAFETY: the blocks are as long as said; bad addresses are noticed.
        unsafe {
            WSASetLastError(0);
            let code = getnameinfo(address, len, host, host_len, service, service_len, flags.cast_signed());
            assert_eq!(code, wsa(), "the last error is the code");
            code
        }
    };
    let from: *const SOCKADDR = (&raw const address).cast();
    let (mut host, mut service) = ([0; 64], [0; 32]);
    assert_eq!(info(from, 16, &mut host, &mut service, NI_NUMERICHOST), 0);
    assert_eq!((&host[..10], &service[..5]), (&b"127.0.0.1\0"[..], &b"http\0"[..]));
    assert_eq!(info(from, 28, &mut [], &mut service, NI_NUMERICSERV), 0);
    assert_eq!(&service[..3], b"80\0");
    for (address, len, code) in
        [(null(), 16, WSAEFAULT), (bad(), 16, WSAEFAULT), (from, 15, WSAEFAULT), (from, -1, WSAEFAULT)]
    {
        assert_eq!(info(address, len, &mut host, &mut service, NI_NUMERICHOST), code, "{len}");
    }
    let foreign = SOCKADDR_IN { sin_family: AF_UNIX, ..address };
    assert_eq!(info((&raw const foreign).cast(), 16, &mut host, &mut [], NI_NUMERICHOST), WSAEAFNOSUPPORT);
    let mut lengthless = [0; 999];
    assert_eq!(info(from, 16, &mut lengthless, &mut service, NI_NUMERICHOST), WSAEINVAL);
    assert_eq!(info(from, 16, &mut host, &mut lengthless, NI_NUMERICHOST), WSAEINVAL);
    assert_eq!(info(from, 16, &mut host, &mut service, 0x100), WSAEINVAL);
    assert_eq!(info(from, 16, &mut [], &mut [], NI_NUMERICHOST), WSAHOST_NOT_FOUND);
    assert_eq!(info(from, 16, &mut [0; 9], &mut [], NI_NUMERICHOST), WSAEFAULT, "too small");
    // SAFETY: the blocks are as long as said.
    unsafe {
        let mut six: SOCKADDR_IN6 = zeroed();
        (six.sin6_family, six.sin6_addr.u.Byte[15], six.Anonymous.sin6_scope_id) = (AF_INET6, 1, 5);
        let mut host = [0; 64];
        let flags = (NI_NUMERICHOST | NI_NUMERICSERV).cast_signed();
        assert_eq!(GetNameInfoW((&raw const six).cast(), 28, host.as_mut_ptr(), 64, null_mut(), 0, flags), 0);
        assert_eq!(host[..6], wide("::1%5"));
        let short = GetNameInfoW((&raw const six).cast(), 27, host.as_mut_ptr(), 64, null_mut(), 0, flags);
        assert_eq!(short, WSAEFAULT);
    }
}

/// A socket for streams.
fn stream(family: u16) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(family.into(), SOCK_STREAM, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

/// A port of this machine where nobody listens.
fn closed_port() -> u16 {
    let (s, port) = common::listener();
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0);
    port
}

#[test]
fn connecting_by_name() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let (node, service) = (c("127.0.0.1"), c(&port.to_string()));
    let (node, service) = (node.as_ptr().cast(), service.as_ptr().cast());
    let none: *mut u32 = null_mut();
    // SAFETY: all pointers are to local structures, or of those that are noticed.
    unsafe {
        let call = |s, node, service, reserved| {
            WSASetLastError(7);
            let done =
                WSAConnectByNameA(s, node, service, none, null_mut(), none, null_mut(), null(), reserved);
            assert_eq!(done == 0, wsa() != 0, "cleared on success");
            wsa()
        };
        let s = stream(AF_INET);
        assert_eq!(call(INVALID_SOCKET, node, service, null()), WSAENOTSOCK);
        assert_eq!(call(0, node, service, null()), WSAENOTSOCK);
        assert_eq!(call(s, null(), service, null()), WSAEINVAL);
        assert_eq!(call(s, node, null(), null()), WSAEINVAL);
        assert_eq!(call(s, node, service, bad()), WSAEINVAL);
        assert_eq!(call(listener, node, service, null()), WSAEINVAL);
        let datagram = socket(AF_INET.into(), SOCK_DGRAM, 0);
        assert_eq!(call(datagram, node, service, null()), WSAEINVAL);
        closesocket(datagram);
        assert_eq!(call(s, node, c("no-such").as_ptr().cast(), null()), WSATYPE_NOT_FOUND);
        assert_eq!(call(s, c("::1").as_ptr().cast(), service, null()), WSAHOST_NOT_FOUND);
        let closed = c(&closed_port().to_string());
        assert_eq!(call(s, node, closed.as_ptr().cast(), null()), WSAECONNREFUSED);

        // The same socket succeeds after all, also while it is non-blocking.
        assert_eq!(ioctlsocket(s, FIONBIO, &mut 1), 0);
        let (mut local, mut remote) = (loopback(0), loopback(0));
        let (mut local_len, mut remote_len) = (15, 16);
        let done = |s,
                    local_len: &mut u32,
                    local: &mut SOCKADDR_IN,
                    remote_len: &mut u32,
                    remote: &mut SOCKADDR_IN| {
            let (local, remote) = (std::ptr::from_mut(local).cast(), std::ptr::from_mut(remote).cast());
            WSAConnectByNameA(s, node, service, local_len, local, remote_len, remote, null(), null())
        };
        assert_eq!(done(s, &mut local_len, &mut local, &mut remote_len, &mut remote), 0);
        assert_eq!(wsa(), WSAEFAULT, "no room for the local address");
        local_len = 16;
        assert_eq!(done(s, &mut local_len, &mut local, &mut remote_len, &mut remote), 1, "{}", wsa());
        assert_eq!((local_len, remote_len, u16::from_be(remote.sin_port)), (16, 16, port));
        let mut name = loopback(0);
        let mut len = 16;
        assert_eq!(getsockname(s, (&raw mut name).cast(), &mut len), 0);
        assert_eq!(name.sin_port, local.sin_port);
        let server = accept(listener, null_mut(), null_mut());
        let mut byte = 0;
        assert_eq!(
            (recv(s, &mut byte, 1, 0), wsa()),
            (SOCKET_ERROR, WSAEWOULDBLOCK),
            "non-blocking as before"
        );
        assert_eq!(call(s, node, service, null()), WSAEISCONN);
        for s in [server, s, listener] {
            closesocket(s);
        }
    }
}

#[test]
fn connecting_a_dual_stack_socket_by_name() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let s = stream(AF_INET6);
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let (node, service) = (wide("127.0.0.1"), wide(&port.to_string()));
        let mut remote: SOCKADDR_IN6 = zeroed();
        let mut len = 28;
        let call = |s, remote: *mut SOCKADDR_IN6, len: *mut u32| {
            let (node, service) = (node.as_ptr(), service.as_ptr());
            WSAConnectByNameW(s, node, service, null_mut(), null_mut(), len, remote.cast(), null(), null())
        };
        assert_eq!((call(s, &mut remote, &mut len), wsa()), (0, WSAHOST_NOT_FOUND), "IPv6 only, as at first");
        let off = 0_i32.to_ne_bytes();
        assert_eq!(setsockopt(s, IPPROTO_IPV6, IPV6_V6ONLY, off.as_ptr(), 4), 0, "{}", wsa());
        assert_eq!(call(s, &mut remote, &mut len), 1, "{}", wsa());
        assert_eq!(remote.sin6_addr.u.Byte[10..], [0xFF, 0xFF, 127, 0, 0, 1]);
        closesocket(s);
        closesocket(listener);
    }
}

#[test]
fn connecting_by_list() {
    let _started = Wsa::start();
    let (listener, port) = common::listener();
    let mut addresses = [loopback(closed_port()), loopback(port)];
    let entries = addresses.each_mut().map(|address| SOCKET_ADDRESS {
        lpSockaddr: std::ptr::from_mut(address).cast(),
        iSockaddrLength: 16,
    });
    #[repr(C)]
    struct List(i32, [SOCKET_ADDRESS; 2]);
    let mut list = List(2, entries);
    // SAFETY: all pointers are to local structures, or of those that are noticed.
    unsafe {
        let call = |s, list: *const List, timeout: *const TIMEVAL, reserved| {
            WSASetLastError(7);
            let mut peer = loopback(0);
            let mut len = 16;
            let peer_out = (&raw mut peer).cast();
            match WSAConnectByList(
                s,
                list.cast(),
                null_mut(),
                null_mut(),
                &mut len,
                peer_out,
                timeout,
                reserved,
            ) {
                0 => Err(wsa()),
                _ => Ok((len, u16::from_be(peer.sin_port), wsa())),
            }
        };
        let s = stream(AF_INET);
        assert_eq!(call(INVALID_SOCKET, &list, null(), null()), Err(WSAENOTSOCK));
        assert_eq!(call(s, null(), null(), null()), Err(WSAEINVAL));
        assert_eq!(call(s, &list, null(), bad()), Err(WSAEINVAL));
        assert_eq!(call(s, bad(), null(), null()), Err(WSAEFAULT));
        for count in [0, -1] {
            list.0 = count;
            assert_eq!(call(s, &list, null(), null()), Err(WSAEINVAL));
        }
        list.0 = 1;
        assert_eq!(call(s, &list, null(), null()), Err(WSAECONNREFUSED), "the last attempt's");
        list.0 = 2;
        let now = TIMEVAL { tv_sec: 0, tv_usec: 0 };
        let start = Instant::now();
        assert_eq!(call(s, &list, &now, null()), Err(WSAETIMEDOUT), "looked at between attempts");
        assert!(start.elapsed() < Duration::from_secs(5));
        assert_eq!(call(s, &list, &TIMEVAL { tv_sec: -1, tv_usec: 0 }, null()), Err(WSAEINVAL));
        assert_eq!(call(s, &list, null(), null()), Ok((16, port, 7)));
        closesocket(s);
        list.1[0].lpSockaddr = null_mut();
        list.0 = 1;
        let s = stream(AF_INET);
        assert_eq!(call(s, &list, null(), null()), Err(WSAEFAULT));
        closesocket(s);
        closesocket(listener);
    }
}
