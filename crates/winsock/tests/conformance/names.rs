//! Names of hosts and services, addresses as text, connecting by name. Name servers are ours, in networks of ours.

use std::error::Error;
use std::ffi::CString;
use std::net::Ipv4Addr;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::dns::{Answer, NameServer, Record, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::NetworkWorld;

use super::bare::{Bare, with, without};
use super::fixture::*;
use super::{Case, Raised};

pub(super) fn c(text: &str) -> CString {
    CString::new(text).expect("no NUL inside")
}

/// What a call that gave a pointer raised.
fn pointer<T>(result: *const T) -> Raised {
    result.is_null().then(last)
}

/// A pointer that is a mistake, such as NULL and an offset.
fn near_null<T>() -> *const T {
    std::ptr::without_provenance(8)
}

fn plain() -> ADDRINFOA {
    ADDRINFOA::default()
}

/// `getaddrinfo`; `None` is NULL.
fn look_up(node: Option<&str>, service: Option<&str>, hints: ADDRINFOA) -> Raised {
    let (node, service) = (node.map(c), service.map(c));
    let start = |text: &Option<CString>| text.as_ref().map_or(null(), |text| text.as_ptr().cast());
    let mut list = null_mut();
    // SAFETY: the texts end with NUL; the list is freed once.
    unsafe {
        let result = code(getaddrinfo(start(&node), start(&service), &hints, &mut list));
        freeaddrinfo(list);
        result
    }
}

/// `GetAddrInfoExA`.
fn look_up_in(namespace: u32, node: Option<&str>, service: Option<&str>, hints: ADDRINFOEXA) -> Raised {
    let (node, service) = (node.map(c), service.map(c));
    let start = |text: &Option<CString>| text.as_ref().map_or(null(), |text| text.as_ptr().cast());
    let (node, service, mut list) = (start(&node), start(&service), null_mut());
    // SAFETY: the texts end with NUL; the list is freed once.
    unsafe {
        let result = code(GetAddrInfoExA(
            node,
            service,
            namespace,
            null(),
            &hints,
            &mut list,
            null(),
            null(),
            None,
            null_mut(),
        ));
        FreeAddrInfoEx(list);
        result
    }
}

fn by_name(node: &str) -> Raised {
    let node = c(node);
    // SAFETY: the text ends with NUL.
    pointer(unsafe { gethostbyname(node.as_ptr().cast()) })
}

fn by_address(address: [u8; 4]) -> Raised {
    // SAFETY: a local block of that length.
    pointer(unsafe { gethostbyaddr(address.as_ptr(), 4, AF_INET.into()) })
}

/// `getnameinfo` of an IPv4 address.
fn name_of(address: [u8; 4], flags: u32) -> Raised {
    let (bytes, len) = super::fixture::address((Ipv4Addr::from(address), 80).into());
    let mut host = [0; NI_MAXHOST as usize];
    let room = NI_MAXHOST;
    // SAFETY: local blocks of those lengths.
    code(unsafe {
        getnameinfo(bytes.as_ptr().cast(), len, host.as_mut_ptr(), room, null_mut(), 0, flags.cast_signed())
    })
}

/// Has the process ask a name server that answers so about everything, and then does something.
pub(super) fn asking(
    answer: Answer,
    call: impl Fn() -> Raised + Sync + 'static,
) -> impl Fn() -> Result<Raised, Box<dyn Error>> + Sync + 'static {
    move || {
        let world = NetworkWorld::enter_with_mounts()?;
        let server = Ipv4Addr::new(127, 0, 0, 53);
        world.use_etc(&Etc::new().name_server(server))?;
        let server = NameServer::start(server, Zone::new().answer("*", answer.clone()))?;
        start();
        let raised = call();
        assert!(!server.asked().is_empty(), "the answer is the server's");
        Ok(raised)
    }
}

/// No text, but a host that has one.
pub(super) fn only_text() -> Answer {
    Answer::Records(vec![Record::Text("a host without addresses".into())])
}

pub(super) const HOST: &str = "host.test";
pub(super) const ADDRESS: [u8; 4] = [192, 0, 2, 1];

// SAFETY (all calls): pointers are to texts that end with NUL and local structures of the lengths given.
#[rustfmt::skip]
pub(crate) const CALLS: &[Bare] = &[
    without("getaddrinfo", |_| look_up(Some("127.0.0.1"), None, plain())),
    without("GetAddrInfoExA", |_| look_up_in(NS_ALL, Some("127.0.0.1"), None, ADDRINFOEXA::default())),
    without("gethostbyname", |_| by_name("127.0.0.1")),
    without("gethostbyaddr", |_| by_address([127, 0, 0, 1])),
    // SAFETY: see above.
    without("gethostname", |_| status(unsafe { gethostname([0; 256].as_mut_ptr(), 256) })),
    // SAFETY: see above.
    without("getservbyname", |_| pointer(unsafe { getservbyname(c"http".as_ptr().cast(), null()) })),
    // SAFETY: see above.
    without("getservbyport", |_| pointer(unsafe { getservbyport(80_u16.to_be().into(), null()) })),
    // SAFETY: see above.
    without("getprotobyname", |_| pointer(unsafe { getprotobyname(c"tcp".as_ptr().cast()) })),
    // SAFETY: see above.
    without("getprotobynumber", |_| pointer(unsafe { getprotobynumber(6) })),
    without("WSAAddressToStringA", |_| {
        let (bytes, len) = address(loopback(80));
        // SAFETY: see above.
        status(unsafe {
            WSAAddressToStringA(bytes.as_ptr().cast(), len as u32, null(), [0; 32].as_mut_ptr(), &mut 32)
        })
    }),
    without("WSAStringToAddressA", |_| {
        let mut bytes = [0_u8; 16];
        let to = bytes.as_mut_ptr().cast();
        // SAFETY: see above.
        status(unsafe { WSAStringToAddressA(c"127.0.0.1".as_ptr().cast(), AF_INET.into(), null(), to, &mut 16) })
    }),
    // SAFETY: see above.
    with("WSAHtonl", |s| status(unsafe { WSAHtonl(s, 1, &mut 0) })),
    // SAFETY: see above.
    with("WSAHtons", |s| status(unsafe { WSAHtons(s, 1, &mut 0) })),
    // SAFETY: see above.
    with("WSANtohl", |s| status(unsafe { WSANtohl(s, 1, &mut 0) })),
    // SAFETY: see above.
    with("WSANtohs", |s| status(unsafe { WSANtohs(s, 1, &mut 0) })),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = look_ups();
    cases.extend(old_look_ups());
    cases.extend(reverse());
    cases.extend(tables());
    cases.extend(texts());
    cases
}

fn look_ups() -> Vec<Case> {
    let mut cases = Vec::new();
    // Answers of name servers, and what each kind of look-up raises for them.
    let answers = [
        ("WSAHOST_NOT_FOUND", Answer::NoSuchName),
        ("WSANO_DATA", only_text()),
        ("WSATRY_AGAIN", Answer::ServerFailure),
        ("WSANO_RECOVERY", Answer::Refused),
    ];
    for (code, answer) in answers {
        let plain_ex = ADDRINFOEXA::default;
        cases.push(Case::new(
            "getaddrinfo",
            code,
            asking(answer.clone(), || look_up(Some(HOST), Some("80"), plain())),
        ));
        cases.push(Case::new(
            "GetAddrInfoExA",
            code,
            asking(answer.clone(), move || look_up_in(NS_DNS, Some(HOST), Some("80"), plain_ex())),
        ));
        cases.push(Case::new("gethostbyname", code, asking(answer, || by_name(HOST))));
    }
    const NODE: Option<&str> = Some("127.0.0.1");
    cases.extend([
        started("getaddrinfo", "WSAEAFNOSUPPORT", || {
            look_up(NODE, None, ADDRINFOA { ai_family: AF_IPX.into(), ..plain() })
        }),
        started("getaddrinfo", "WSAEINVAL", || {
            look_up(NODE, None, ADDRINFOA { ai_flags: (AI_CANONNAME | AI_FQDN).cast_signed(), ..plain() })
        }),
        started("getaddrinfo", "WSAESOCKTNOSUPPORT", || {
            look_up(NODE, None, ADDRINFOA { ai_socktype: SOCK_SEQPACKET, ..plain() })
        }),
        started("getaddrinfo", "WSATYPE_NOT_FOUND", || {
            look_up(NODE, Some("http"), ADDRINFOA { ai_socktype: SOCK_DGRAM, ..plain() })
        }),
        started("GetAddrInfoExA", "WSAEAFNOSUPPORT", || {
            look_up_in(NS_ALL, NODE, None, ADDRINFOEXA { ai_family: AF_IPX.into(), ..Default::default() })
        }),
        started("GetAddrInfoExA", "WSAEINVAL", || {
            look_up_in(NS_ALL, NODE, None, ADDRINFOEXA { ai_flags: 1 << 30, ..Default::default() })
        }),
        started("GetAddrInfoExA", "WSAESOCKTNOSUPPORT", || {
            look_up_in(NS_ALL, NODE, None, ADDRINFOEXA { ai_socktype: SOCK_RDM, ..Default::default() })
        }),
        started("GetAddrInfoExA", "WSATYPE_NOT_FOUND", || {
            look_up_in(NS_ALL, NODE, Some("no-such-service"), ADDRINFOEXA::default())
        }),
        started("GetAddrInfoExA", "WSASERVICE_NOT_FOUND", || {
            look_up_in(NS_NLA, NODE, None, ADDRINFOEXA::default())
        }),
    ]);
    cases
}

fn old_look_ups() -> Vec<Case> {
    vec![
        // SAFETY: the pointer is one of those that are noticed.
        started("gethostbyname", "WSAEFAULT", || pointer(unsafe { gethostbyname(near_null()) })),
        Case::new("gethostbyname", "WSAEINTR", cancelled(|| by_name(HOST))),
        Case::new("gethostbyaddr", "WSAEINTR", cancelled(|| by_address(ADDRESS))),
        Case::new("gethostbyaddr", "WSAHOST_NOT_FOUND", asking(Answer::NoSuchName, || by_address(ADDRESS))),
        Case::new("gethostbyaddr", "WSATRY_AGAIN", asking(Answer::ServerFailure, || by_address(ADDRESS))),
        Case::new("gethostbyaddr", "WSANO_RECOVERY", asking(Answer::Refused, || by_address(ADDRESS))),
        Case::new("gethostbyaddr", "WSANO_DATA", asking(only_text(), || by_address(ADDRESS))),
        started("gethostbyaddr", "WSAEFAULT", || {
            // SAFETY: the pointer is one of those that are noticed.
            pointer(unsafe { gethostbyaddr(null(), 4, AF_INET.into()) })
        }),
        started("gethostbyaddr", "WSAEINVAL", || {
            // SAFETY: a local block of that length.
            pointer(unsafe { gethostbyaddr(ADDRESS.as_ptr(), 4, AF_INET6.into()) })
        }),
        started("gethostbyaddr", "WSAEAFNOSUPPORT", || {
            // SAFETY: a local block of that length.
            pointer(unsafe { gethostbyaddr(ADDRESS.as_ptr(), 4, AF_IPX.into()) })
        }),
        // SAFETY: a local block of that length.
        started("gethostname", "WSAEFAULT", || status(unsafe { gethostname([0].as_mut_ptr(), 1) })),
    ]
}

/// A look-up that no server answers, in a program of version 1.1 whose hook cancels it.
fn cancelled(call: fn() -> Raised) -> impl Fn() -> Result<Raised, Box<dyn Error>> + Sync + 'static {
    move || {
        let world = NetworkWorld::enter_with_mounts()?;
        let server = Ipv4Addr::new(127, 0, 0, 53);
        world.use_etc(&Etc::new().name_server(server))?;
        let _server = NameServer::start(server, Zone::new().answer("*", Answer::Silence))?;
        start_1_1();
        cancel_what_blocks();
        Ok(call())
    }
}

fn reverse() -> Vec<Case> {
    vec![
        Case::new(
            "getnameinfo",
            "WSATRY_AGAIN",
            asking(Answer::ServerFailure, || name_of(ADDRESS, NI_NAMEREQD)),
        ),
        Case::new("getnameinfo", "WSANO_RECOVERY", asking(Answer::Refused, || name_of(ADDRESS, NI_NAMEREQD))),
        Case::new(
            "getnameinfo",
            "WSAHOST_NOT_FOUND",
            asking(Answer::NoSuchName, || name_of(ADDRESS, NI_NAMEREQD)),
        ),
        started("getnameinfo", "WSAEINVAL", || {
            let (bytes, len) = address(loopback(80));
            let mut host = [0; 8];
            // SAFETY: local blocks; the length of the second is said to be 0.
            code(unsafe { getnameinfo(bytes.as_ptr().cast(), len, host.as_mut_ptr(), 0, null_mut(), 0, 0) })
        }),
        started("getnameinfo", "WSAEAFNOSUPPORT", || {
            let bytes = [AF_IPX; 8];
            let mut host = [0; 8];
            // SAFETY: local blocks of those lengths.
            code(unsafe { getnameinfo(bytes.as_ptr().cast(), 16, host.as_mut_ptr(), 8, null_mut(), 0, 0) })
        }),
        started("getnameinfo", "WSAEFAULT", || {
            let (bytes, _) = address(loopback(80));
            let mut host = [0; 8];
            // SAFETY: local blocks, the first longer than said.
            code(unsafe { getnameinfo(bytes.as_ptr().cast(), 15, host.as_mut_ptr(), 8, null_mut(), 0, 0) })
        }),
    ]
}

fn tables() -> Vec<Case> {
    fn service(name: &str, proto: &str) -> Raised {
        let (name, proto) = (c(name), c(proto));
        // SAFETY: the texts end with NUL.
        pointer(unsafe { getservbyname(name.as_ptr().cast(), proto.as_ptr().cast()) })
    }
    fn port(number: u16, proto: &str) -> Raised {
        let proto = c(proto);
        // SAFETY: the text ends with NUL.
        pointer(unsafe { getservbyport(number.to_be().into(), proto.as_ptr().cast()) })
    }
    fn protocol(name: &str) -> Raised {
        let name = c(name);
        // SAFETY: the text ends with NUL.
        pointer(unsafe { getprotobyname(name.as_ptr().cast()) })
    }
    vec![
        started("getservbyname", "WSAHOST_NOT_FOUND", || service("no-such-service", "tcp")),
        started("getservbyname", "WSANO_DATA", || service("http", "udp")),
        started("getservbyport", "WSAHOST_NOT_FOUND", || port(1, "tcp")),
        started("getservbyport", "WSANO_DATA", || port(80, "udp")),
        started("getservbyport", "WSAEFAULT", || {
            // SAFETY: the pointer is one of those that are noticed.
            pointer(unsafe { getservbyport(80_u16.to_be().into(), near_null()) })
        }),
        started("getprotobyname", "WSAHOST_NOT_FOUND", || protocol("no-such-protocol")),
        started("getprotobyname", "WSANO_DATA", || protocol("")),
        // SAFETY: the pointer is one of those that are noticed.
        started("getprotobyname", "WSAEFAULT", || pointer(unsafe { getprotobyname(null()) })),
        // SAFETY: no pointers.
        started("getprotobynumber", "WSAHOST_NOT_FOUND", || pointer(unsafe { getprotobynumber(256) })),
        // SAFETY: no pointers.
        started("getprotobynumber", "WSANO_DATA", || pointer(unsafe { getprotobynumber(255) })),
    ]
}

fn texts() -> Vec<Case> {
    fn to_text(bytes: &[u8], room: u32) -> Raised {
        let mut text = [0; 32];
        // SAFETY: local blocks, the second at least as long as said.
        status(unsafe {
            let from = bytes.as_ptr().cast();
            WSAAddressToStringA(from, bytes.len() as u32, null(), text.as_mut_ptr(), &mut { room })
        })
    }
    fn from_text(text: &str, mut room: i32) -> Raised {
        let (text, mut bytes) = (c(text), [0_u8; 28]);
        let to = bytes.as_mut_ptr().cast();
        // SAFETY: the text ends with NUL; a local block at least as long as said.
        status(unsafe { WSAStringToAddressA(text.as_ptr().cast(), AF_INET.into(), null(), to, &mut room) })
    }
    fn read(family: u16, text: *const u8) -> Raised {
        let mut bytes = [0_u8; 16];
        // SAFETY: the text ends with NUL, or the pointer is one of those that are noticed.
        (unsafe { inet_pton(family.into(), text, bytes.as_mut_ptr().cast()) } == -1).then(last)
    }
    fn write(family: u16, room: usize) -> Raised {
        let mut text = [0; 64];
        // SAFETY: local blocks, the second at least as long as said.
        pointer(unsafe { inet_ntop(family.into(), [0_u8; 16].as_ptr().cast(), text.as_mut_ptr(), room) })
    }
    fn ordered(call: impl FnOnce(SOCKET) -> i32) -> Raised {
        status(call(udp()))
    }
    vec![
        started("WSAAddressToStringA", "WSAEFAULT", || to_text(&address(loopback(80)).0[..16], 12)),
        started("WSAAddressToStringA", "WSAEINVAL", || to_text(&AF_IPX.to_ne_bytes(), 32)),
        started("WSAStringToAddressA", "WSAEFAULT", || from_text("127.0.0.1", 15)),
        started("WSAStringToAddressA", "WSAEINVAL", || from_text("no address", 28)),
        Case::new("inet_pton", "WSAEAFNOSUPPORT", || Ok(read(AF_IPX, c"127.0.0.1".as_ptr().cast()))),
        Case::new("inet_pton", "WSAEFAULT", || Ok(read(AF_INET, null()))),
        Case::new("inet_ntop", "WSAEAFNOSUPPORT", || Ok(write(AF_IPX, 64))),
        Case::new("inet_ntop", "ERROR_INVALID_PARAMETER", || Ok(write(AF_INET, 7))),
        // SAFETY: the pointer is one of those that are noticed.
        started("WSAHtonl", "WSAEFAULT", || ordered(|s| unsafe { WSAHtonl(s, 1, null_mut()) })),
        // SAFETY: the pointer is one of those that are noticed.
        started("WSAHtons", "WSAEFAULT", || ordered(|s| unsafe { WSAHtons(s, 1, null_mut()) })),
        // SAFETY: the pointer is one of those that are noticed.
        started("WSANtohl", "WSAEFAULT", || ordered(|s| unsafe { WSANtohl(s, 1, null_mut()) })),
        // SAFETY: the pointer is one of those that are noticed.
        started("WSANtohs", "WSAEFAULT", || ordered(|s| unsafe { WSANtohs(s, 1, null_mut()) })),
    ]
}
