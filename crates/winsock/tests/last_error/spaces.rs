//! Name spaces, services that programs register, and their classes. The rows stand in an order: what one registers, the next ones find.

use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::core::GUID;
use openwinsock::w;

use crate::make::*;
use crate::{NOTHING, Row, always, never, row};

const UNKNOWN: i32 = ERROR_SERVICE_DOES_NOT_EXIST as i32;
/// How long the blocks are, in bytes.
const ROOM: u32 = 32768;
const OWN: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c10);
const OTHER: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c11);
/// `SVCID_TCP` of the port 21.
const FTP: GUID = GUID { data1: 0x0009_0015, data2: 0, data3: 0, data4: [0xC0, 0, 0, 0, 0, 0, 0, 0x46] };

fn nothing() -> HANDLE {
    std::ptr::without_provenance_mut(NOTHING)
}

/// A block for an answer, which stays.
fn block() -> *mut u64 {
    Box::leak(vec![0_u64; ROOM as usize / 8].into_boxed_slice()).as_mut_ptr()
}

/// Where a value lies that stays.
fn leak<T>(value: T) -> *mut T {
    Box::leak(Box::new(value))
}

/// The provider that keeps services of programs.
fn keeper() -> GUID {
    let (list, mut room) = (block().cast::<WSANAMESPACE_INFOA>(), ROOM);
    // SAFETY: the block is as long as said, and so many structures stand there.
    unsafe {
        let count = WSAEnumNameSpaceProvidersA(&raw mut room, list);
        let found = (0..usize::try_from(count).unwrap()).map(|n| *list.add(n));
        found.into_iter().find(|one| one.dwNameSpace == NS_LOCALNAME).expect("it is built in").NSProviderId
    }
}

fn class_a() -> WSASERVICECLASSINFOA {
    let name = c"Rows".as_ptr().cast_mut().cast();
    let id = leak(OWN);
    WSASERVICECLASSINFOA {
        lpServiceClassId: id,
        lpszServiceClassName: name,
        dwCount: 0,
        lpClassInfos: null_mut(),
    }
}

fn other_class() -> WSASERVICECLASSINFOW {
    let name = w!("Other rows").cast_mut();
    let id = leak(OTHER);
    WSASERVICECLASSINFOW {
        lpServiceClassId: id,
        lpszServiceClassName: name,
        dwCount: 0,
        lpClassInfos: null_mut(),
    }
}

/// The address of a service.
fn address() -> *mut CSADDR_INFO {
    let to = SOCKET_ADDRESS { lpSockaddr: leak(loopback(4000)).cast(), iSockaddrLength: 16 };
    leak(CSADDR_INFO {
        LocalAddr: SOCKET_ADDRESS::default(),
        RemoteAddr: to,
        iSocketType: SOCK_STREAM,
        iProtocol: IPPROTO_TCP,
    })
}

fn service_w() -> WSAQUERYSETW {
    WSAQUERYSETW {
        dwSize: size_of::<WSAQUERYSETW>() as u32,
        lpszServiceInstanceName: w!("rows of names").cast_mut(),
        lpServiceClassId: leak(OWN),
        dwNumberOfCsAddrs: 1,
        lpcsaBuffer: address(),
        ..Default::default()
    }
}

fn service_a() -> WSAQUERYSETA {
    WSAQUERYSETA {
        dwSize: size_of::<WSAQUERYSETA>() as u32,
        lpszServiceInstanceName: c"rows of names".as_ptr().cast_mut().cast(),
        lpServiceClassId: leak(OWN),
        dwNumberOfCsAddrs: 1,
        lpcsaBuffer: address(),
        ..Default::default()
    }
}

fn wanted_w() -> WSAQUERYSETW {
    WSAQUERYSETW { dwNameSpace: NS_LOCALNAME, dwNumberOfCsAddrs: 0, lpcsaBuffer: null_mut(), ..service_w() }
}

fn wanted_a() -> WSAQUERYSETA {
    WSAQUERYSETA { dwNameSpace: NS_LOCALNAME, dwNumberOfCsAddrs: 0, lpcsaBuffer: null_mut(), ..service_a() }
}

/// A look-up of the service above.
fn lookup() -> HANDLE {
    let mut lookup = null_mut();
    // SAFETY: the structure and what it points to stays.
    let begun = unsafe { WSALookupServiceBeginW(leak(wanted_w()), 0, &raw mut lookup) };
    assert_eq!(begun, 0, "WSALookupServiceBeginW: {}", last());
    lookup
}

fn addresses() -> *mut SERVICE_ADDRESSES {
    let address = SERVICE_ADDRESS {
        dwAddressType: AF_INET.into(),
        dwAddressLength: 16,
        lpAddress: leak(loopback(4000)).cast(),
        ..Default::default()
    };
    leak(SERVICE_ADDRESSES { dwAddressCount: 1, Addresses: [address] })
}

fn info_a() -> SERVICE_INFOA {
    SERVICE_INFOA {
        lpServiceType: leak(OWN),
        lpServiceName: c"one of rows".as_ptr().cast_mut().cast(),
        lpServiceAddress: addresses(),
        ..Default::default()
    }
}

fn info_w() -> SERVICE_INFOW {
    SERVICE_INFOW {
        lpServiceType: leak(OWN),
        lpServiceName: w!("two of rows").cast_mut(),
        lpServiceAddress: addresses(),
        ..Default::default()
    }
}

fn nobody_a() -> SERVICE_INFOA {
    SERVICE_INFOA { lpServiceName: c"none of rows".as_ptr().cast_mut().cast(), ..info_a() }
}

fn nobody_w() -> SERVICE_INFOW {
    SERVICE_INFOW { lpServiceName: w!("none of rows").cast_mut(), ..info_w() }
}

/// A socket of a session without a root.
fn multipoint() -> SOCKET {
    let flags = WSA_FLAG_MULTIPOINT_C_LEAF | WSA_FLAG_MULTIPOINT_D_LEAF | WSA_FLAG_OVERLAPPED;
    // SAFETY: no structure is given.
    let s = unsafe { WSASocketW(AF_INET.into(), SOCK_DGRAM, 0, null(), 0, flags) };
    assert_ne!(s, INVALID_SOCKET, "WSASocketW: {}", last());
    s
}

fn group() -> SOCKADDR_IN {
    let mut group = loopback(4001);
    group.sin_addr.S_un.S_addr = u32::from_ne_bytes([239, 1, 2, 3]);
    group
}

/// A request for addresses that is not answered yet: `desk` made this name slow.
fn request() -> HANDLE {
    let (overlapped, result, mut handle) = (leak(OVERLAPPED::default()), leak(null_mut()), null_mut());
    // SAFETY: the event is the structure's own; all of it stays.
    let begun = unsafe {
        (*overlapped).hEvent = openwinsock::Win32::System::Threading::CreateEventW(null(), 1, 0, null());
        GetAddrInfoExW(
            w!("slow.test"),
            null(),
            NS_DNS,
            null(),
            null(),
            result,
            null(),
            overlapped,
            None,
            &raw mut handle,
        )
    };
    assert_eq!(begun, WSA_IO_PENDING);
    handle
}

// SAFETY (all calls): pointers are to structures of the lengths given, NULL where the page allows it, or noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("WSAEnumNameSpaceProvidersA",
        |p| { let to = block(); assert!(p.call(|| unsafe { WSAEnumNameSpaceProvidersA(&mut ROOM.clone(), to.cast()) }) > 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAEnumNameSpaceProvidersA(&mut 10, null_mut()) }), SOCKET_ERROR)),
    row("WSAEnumNameSpaceProvidersExA",
        |p| { let to = block(); assert!(p.call(|| unsafe { WSAEnumNameSpaceProvidersExA(&mut ROOM.clone(), to.cast()) }) > 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAEnumNameSpaceProvidersExA(&mut 10, null_mut()) }), SOCKET_ERROR)),
    row("WSAEnumNameSpaceProvidersW",
        |p| { let to = block(); assert!(p.call(|| unsafe { WSAEnumNameSpaceProvidersW(&mut ROOM.clone(), to.cast()) }) > 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAEnumNameSpaceProvidersW(&mut 10, null_mut()) }), SOCKET_ERROR)),
    row("WSAEnumNameSpaceProvidersExW",
        |p| { let to = block(); assert!(p.call(|| unsafe { WSAEnumNameSpaceProvidersExW(&mut ROOM.clone(), to.cast()) }) > 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAEnumNameSpaceProvidersExW(&mut 10, null_mut()) }), SOCKET_ERROR)),
    row("WSAInstallServiceClassA",
        |p| { let class = class_a(); assert_eq!(p.call(|| unsafe { WSAInstallServiceClassA(&class) }), 0) },
        WSAEALREADY, |p| assert_eq!(p.call(|| unsafe { WSAInstallServiceClassA(&class_a()) }), SOCKET_ERROR)),
    row("WSAGetServiceClassInfoA",
        |p| { let (id, to) = (keeper(), block()); assert_eq!(p.call(|| unsafe { WSAGetServiceClassInfoA(&id, &OWN, &mut ROOM.clone(), to.cast()) }), 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAGetServiceClassInfoA(&keeper(), &OWN, &mut 4, block().cast()) }), SOCKET_ERROR)),
    row("WSAGetServiceClassInfoW",
        |p| { let (id, to) = (keeper(), block()); assert_eq!(p.call(|| unsafe { WSAGetServiceClassInfoW(&id, &OWN, &mut ROOM.clone(), to.cast()) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSAGetServiceClassInfoW(&OWN, &OWN, &mut ROOM.clone(), block().cast()) }), SOCKET_ERROR)),
    row("WSAGetServiceClassNameByClassIdA",
        |p| { let to = block(); assert_eq!(p.call(|| unsafe { WSAGetServiceClassNameByClassIdA(&OWN, to.cast(), &mut ROOM.clone()) }), 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAGetServiceClassNameByClassIdA(&OWN, block().cast(), &mut 2) }), SOCKET_ERROR)),
    row("WSAGetServiceClassNameByClassIdW",
        |p| { let to = block(); assert_eq!(p.call(|| unsafe { WSAGetServiceClassNameByClassIdW(&OWN, to.cast(), &mut ROOM.clone()) }), 0) },
        WSANO_DATA, |p| assert_eq!(p.call(|| unsafe { WSAGetServiceClassNameByClassIdW(&OTHER, block().cast(), &mut ROOM.clone()) }), SOCKET_ERROR)),
    row("WSASetServiceA",
        |p| { let set = service_a(); assert_eq!(p.call(|| unsafe { WSASetServiceA(&set, RNRSERVICE_REGISTER, 0) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSASetServiceA(null(), RNRSERVICE_REGISTER, 0) }), SOCKET_ERROR)),
    row("GetServiceA",
        |p| { let to = block(); assert_eq!(p.call(|| unsafe { GetServiceA(NS_LOCALNAME, &OWN, c"rows of names".as_ptr().cast_mut().cast(), PROP_ALL, to.cast(), &mut ROOM.clone(), null()) }), 1) },
        ERROR_SERVICE_NOT_FOUND as i32, |p| assert_eq!(p.call(|| unsafe { GetServiceA(NS_LOCALNAME, &OWN, c"nobody of rows".as_ptr().cast_mut().cast(), PROP_ALL, block().cast(), &mut ROOM.clone(), null()) }), 0)),
    row("WSASetServiceW",
        |p| { let set = service_w(); assert_eq!(p.call(|| unsafe { WSASetServiceW(&set, RNRSERVICE_REGISTER, 0) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSASetServiceW(null(), RNRSERVICE_REGISTER, 0) }), SOCKET_ERROR)),
    row("GetServiceW",
        |p| { let to = block(); assert_eq!(p.call(|| unsafe { GetServiceW(NS_LOCALNAME, &OWN, w!("rows of names").cast_mut(), PROP_ALL, to.cast(), &mut ROOM.clone(), null()) }), 1) },
        ERROR_SERVICE_NOT_FOUND as i32, |p| assert_eq!(p.call(|| unsafe { GetServiceW(NS_LOCALNAME, &OWN, w!("nobody of rows").cast_mut(), PROP_ALL, block().cast(), &mut ROOM.clone(), null()) }), 0)),
    row("GetTypeByNameA",
        |p| { let mut id = OWN; assert_eq!(p.call(|| unsafe { GetTypeByNameA(c"ftp".as_ptr().cast_mut().cast(), &mut id) }), 0) },
        UNKNOWN, |p| assert_eq!(p.call(|| unsafe { GetTypeByNameA(c"no service".as_ptr().cast_mut().cast(), &mut OWN.clone()) }), SOCKET_ERROR)),
    row("GetNameByTypeA",
        |p| { let to = block(); assert_eq!(p.call(|| unsafe { GetNameByTypeA(&FTP, to.cast(), 32) }), 0) },
        UNKNOWN, |p| assert_eq!(p.call(|| unsafe { GetNameByTypeA(&OTHER, block().cast(), 32) }), SOCKET_ERROR)),
    row("EnumProtocolsA",
        |p| { let to = block(); assert!(p.call(|| unsafe { EnumProtocolsA(null(), to.cast(), &mut ROOM.clone()) }) > 0) },
        ERROR_INSUFFICIENT_BUFFER as i32, |p| assert_eq!(p.call(|| unsafe { EnumProtocolsA(null(), null_mut(), &mut 0) }), SOCKET_ERROR)),
    row("GetAddressByNameA",
        |p| { let to = block(); assert!(p.call(|| unsafe { GetAddressByNameA(0, &FTP, null(), null(), 0, null(), to.cast(), &mut ROOM.clone(), null_mut(), null_mut()) }) > 0) },
        ERROR_INSUFFICIENT_BUFFER as i32, |p| assert_eq!(p.call(|| unsafe { GetAddressByNameA(0, &FTP, null(), null(), 0, null(), block().cast(), &mut 8, null_mut(), null_mut()) }), SOCKET_ERROR)),
    row("SetServiceA",
        |p| { let info = info_a(); assert_eq!(p.call(|| unsafe { SetServiceA(NS_LOCALNAME, SERVICE_REGISTER, 0, &info, null(), &mut 0) }), 0) },
        ERROR_SERVICE_NOT_FOUND as i32, |p| assert_eq!(p.call(|| unsafe { SetServiceA(NS_LOCALNAME, SERVICE_DEREGISTER, 0, &nobody_a(), null(), &mut 0) }), SOCKET_ERROR)),
    row("WSALookupServiceBeginA",
        |p| { let (set, mut to) = (wanted_a(), null_mut()); assert_eq!(p.call(|| unsafe { WSALookupServiceBeginA(&set, 0, &mut to) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSALookupServiceBeginA(&wanted_a(), 0, null_mut()) }), SOCKET_ERROR)),
    row("WSALookupServiceNextA",
        |p| { let (lookup, to) = (lookup(), block()); assert_eq!(p.call(|| unsafe { WSALookupServiceNextA(lookup, LUP_RETURN_ALL, &mut ROOM.clone(), to.cast()) }), 0) },
        WSA_INVALID_HANDLE, |p| assert_eq!(p.call(|| unsafe { WSALookupServiceNextA(nothing(), 0, &mut ROOM.clone(), block().cast()) }), SOCKET_ERROR)),
    row("SetAddrInfoExA",
        |p| {
            let list = [SOCKET_ADDRESS { lpSockaddr: leak(loopback(7)).cast(), iSockaddrLength: 16 }];
            assert_eq!(p.call(|| unsafe { SetAddrInfoExA(c"rows.test".as_ptr().cast(), null(), list.as_ptr(), 1, null(), 0, NS_LOCALNAME, null(), null(), null(), None, null_mut()) }), 0)
        },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { SetAddrInfoExA(null(), null(), null(), 0, null(), 0, NS_LOCALNAME, null(), null(), null(), None, null_mut()) }), WSAEINVAL)),
    row("GetTypeByNameW",
        |p| { let mut id = OWN; assert_eq!(p.call(|| unsafe { GetTypeByNameW(w!("ftp").cast_mut(), &mut id) }), 0) },
        UNKNOWN, |p| assert_eq!(p.call(|| unsafe { GetTypeByNameW(w!("no service").cast_mut(), &mut OWN.clone()) }), SOCKET_ERROR)),
    row("GetNameByTypeW",
        |p| { let to = block(); assert_eq!(p.call(|| unsafe { GetNameByTypeW(&FTP, to.cast(), 32) }), 0) },
        UNKNOWN, |p| assert_eq!(p.call(|| unsafe { GetNameByTypeW(&OTHER, block().cast(), 32) }), SOCKET_ERROR)),
    row("EnumProtocolsW",
        |p| { let to = block(); assert!(p.call(|| unsafe { EnumProtocolsW(null(), to.cast(), &mut ROOM.clone()) }) > 0) },
        ERROR_INSUFFICIENT_BUFFER as i32, |p| assert_eq!(p.call(|| unsafe { EnumProtocolsW(null(), null_mut(), &mut 0) }), SOCKET_ERROR)),
    row("GetAddressByNameW",
        |p| { let to = block(); assert!(p.call(|| unsafe { GetAddressByNameW(0, &FTP, null(), null(), 0, null(), to.cast(), &mut ROOM.clone(), null_mut(), null_mut()) }) > 0) },
        ERROR_INSUFFICIENT_BUFFER as i32, |p| assert_eq!(p.call(|| unsafe { GetAddressByNameW(0, &FTP, null(), null(), 0, null(), block().cast(), &mut 8, null_mut(), null_mut()) }), SOCKET_ERROR)),
    row("SetServiceW",
        |p| { let info = info_w(); assert_eq!(p.call(|| unsafe { SetServiceW(NS_LOCALNAME, SERVICE_REGISTER, 0, &info, null(), &mut 0) }), 0) },
        ERROR_SERVICE_NOT_FOUND as i32, |p| assert_eq!(p.call(|| unsafe { SetServiceW(NS_LOCALNAME, SERVICE_DEREGISTER, 0, &nobody_w(), null(), &mut 0) }), SOCKET_ERROR)),
    row("WSALookupServiceBeginW",
        |p| { let (set, mut to) = (wanted_w(), null_mut()); assert_eq!(p.call(|| unsafe { WSALookupServiceBeginW(&set, 0, &mut to) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSALookupServiceBeginW(&wanted_w(), 0, null_mut()) }), SOCKET_ERROR)),
    row("WSALookupServiceNextW",
        |p| { let (lookup, to) = (lookup(), block()); assert_eq!(p.call(|| unsafe { WSALookupServiceNextW(lookup, LUP_RETURN_ALL, &mut ROOM.clone(), to.cast()) }), 0) },
        WSA_INVALID_HANDLE, |p| assert_eq!(p.call(|| unsafe { WSALookupServiceNextW(nothing(), 0, &mut ROOM.clone(), block().cast()) }), SOCKET_ERROR)),
    row("SetAddrInfoExW",
        |p| {
            let list = [SOCKET_ADDRESS { lpSockaddr: leak(loopback(7)).cast(), iSockaddrLength: 16 }];
            assert_eq!(p.call(|| unsafe { SetAddrInfoExW(w!("rows.test"), null(), list.as_ptr(), 1, null(), 0, NS_LOCALNAME, null(), null(), null(), None, null_mut()) }), 0)
        },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { SetAddrInfoExW(null(), null(), null(), 0, null(), 0, NS_LOCALNAME, null(), null(), null(), None, null_mut()) }), WSAEINVAL)),
    row("WSALookupServiceEnd",
        |p| { let lookup = lookup(); assert_eq!(p.call(|| unsafe { WSALookupServiceEnd(lookup) }), 0) },
        WSA_INVALID_HANDLE, |p| assert_eq!(p.call(|| unsafe { WSALookupServiceEnd(nothing()) }), SOCKET_ERROR)),
    never("WSANSPIoctl", WSAEOPNOTSUPP, |p| {
        let lookup = lookup();
        assert_eq!(p.call(|| unsafe { WSANSPIoctl(lookup, SIO_NSP_NOTIFY_CHANGE, null(), 0, null_mut(), 0, &mut 0, null()) }), SOCKET_ERROR)
    }),
    row("WSARemoveServiceClass",
        |p| {
            assert_eq!(unsafe { WSAInstallServiceClassW(&other_class()) }, 0, "{}", last());
            assert_eq!(p.call(|| unsafe { WSARemoveServiceClass(&OTHER) }), 0)
        },
        WSATYPE_NOT_FOUND, |p| assert_eq!(p.call(|| unsafe { WSARemoveServiceClass(&OTHER) }), SOCKET_ERROR)),
    row("WSAInstallServiceClassW",
        |p| { let class = other_class(); assert_eq!(p.call(|| unsafe { WSAInstallServiceClassW(&class) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSAInstallServiceClassW(null()) }), SOCKET_ERROR)),
    row("WSAProviderConfigChange",
        |p| { let mut to = null_mut(); assert_eq!(p.call(|| unsafe { WSAProviderConfigChange(&mut to, null_mut(), None) }), 0) },
        WSAEFAULT, |p| assert_eq!(p.call(|| unsafe { WSAProviderConfigChange(near_null(), null_mut(), None) }), SOCKET_ERROR)),
    row("WSAJoinLeaf",
        |p| {
            let (s, group) = (multipoint(), group());
            assert_eq!(p.call(|| unsafe { WSAJoinLeaf(s, leak(group).cast(), 16, null(), null_mut(), null(), null(), JL_BOTH) }), s)
        },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { WSAJoinLeaf(NOTHING, leak(group()).cast(), 16, null(), null_mut(), null(), null(), JL_BOTH) }), INVALID_SOCKET)),
    never("WSAGetQOSByName", WSAENOTSOCK, |p| {
        let name = WSABUF { len: 4, buf: c"name".as_ptr().cast_mut().cast() };
        assert_eq!(p.call(|| unsafe { WSAGetQOSByName(NOTHING, &name, &mut std::mem::zeroed()) }), 0)
    }),
    row("GetAddrInfoExCancel",
        |p| { let request = request(); assert_eq!(p.call(|| unsafe { GetAddrInfoExCancel(&request) }), 0) },
        WSA_INVALID_HANDLE, |p| assert_eq!(p.call(|| unsafe { GetAddrInfoExCancel(&nothing()) }), WSA_INVALID_HANDLE)),
    row("GetAddrInfoExOverlappedResult",
        |p| assert_eq!(p.call(|| unsafe { GetAddrInfoExOverlappedResult(&OVERLAPPED::default()) }), 0),
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { GetAddrInfoExOverlappedResult(null()) }), WSAEINVAL)),
    always("gai_strerrorA", |p| assert!(!p.call(|| unsafe { gai_strerrorA(WSAHOST_NOT_FOUND) }).is_null())),
    always("gai_strerrorW", |p| assert!(!p.call(|| unsafe { gai_strerrorW(123_456_789) }).is_null())),
];
