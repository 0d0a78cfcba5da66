//! Services with the functions of version 1.1: nspapi.h. Each case is a process of its own, with a catalogue of its own.

mod common;

use std::ffi::CStr;
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::ptr::{null, null_mut};

use common::{Wsa, wsa};
use openwinsock::Win32::Foundation::{
    ERROR_ALREADY_REGISTERED, ERROR_INSUFFICIENT_BUFFER, ERROR_SERVICE_DOES_NOT_EXIST,
    ERROR_SERVICE_NOT_FOUND,
};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::Com::BLOB;
use openwinsock::core::GUID;
use openwinsock_sandbox::cases::{Case, Outcome, Suite};
use openwinsock_sandbox::dns::{Answer, NameServer, Record, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::NetworkWorld;

const OWN: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c10);

const fn tcp(port: u16) -> GUID {
    let data1 = 0x0009_0000 | port as u32;
    GUID { data1, data2: 0, data3: 0, data4: [0xC0, 0, 0, 0, 0, 0, 0, 0x46] }
}

fn catalogue() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    // SAFETY: a case begins in a process with one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", directory.path().join("catalogue.json")) };
    directory
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

fn code(result: i32) -> Result<i32, i32> {
    if result == SOCKET_ERROR { Err(wsa()) } else { Ok(result) }
}

fn same(a: &GUID, b: &GUID) -> bool {
    (a.data1, a.data2, a.data3, a.data4) == (b.data1, b.data2, b.data3, b.data4)
}

fn protocols() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let wanted = [IPPROTO_TCP, IPPROTO_UDP, 0];
    let mut room = 0;
    // SAFETY: local lists and blocks of the lengths given.
    unsafe {
        assert_eq!(
            code(EnumProtocolsA(wanted.as_ptr(), null_mut(), &raw mut room)),
            Err(ERROR_INSUFFICIENT_BUFFER as i32)
        );
        let mut block = vec![0_u64; room.div_ceil(8) as usize];
        let count = EnumProtocolsA(wanted.as_ptr(), block.as_mut_ptr().cast(), &raw mut room);
        assert!(count >= 2, "{}", wsa());
        let first = &*block.as_ptr().cast::<PROTOCOL_INFOA>();
        assert_eq!((first.iAddressFamily, first.iSocketType), (AF_INET.into(), SOCK_STREAM));
        assert_eq!(first.dwServiceFlags & XP_GUARANTEED_ORDER, XP_GUARANTEED_ORDER);
        assert!(CStr::from_ptr(first.lpProtocol.cast()).to_bytes().ends_with(b"[TCP/IP]"));
        let mut room = 65536;
        let mut block = vec![0_u64; 8192];
        assert!(EnumProtocolsW(null(), block.as_mut_ptr().cast(), &raw mut room) > count);
    }
    Ok(())
}

fn types_and_names() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let mut id = OWN;
    let mut name = [0; 16];
    // SAFETY: texts that end with NUL, a GUID, a block of that length.
    unsafe {
        assert_eq!(code(GetTypeByNameW(wide("FTP").as_ptr(), &raw mut id)), Ok(0));
        assert!(same(&id, &tcp(21)));
        assert_eq!(
            code(GetNameByTypeA(&raw const id, name.as_mut_ptr(), 3)),
            Err(ERROR_INSUFFICIENT_BUFFER as i32)
        );
        assert_eq!(code(GetNameByTypeA(&raw const id, name.as_mut_ptr(), 16)), Ok(0));
        assert_eq!(name[..4], *b"ftp\0");
        let unknown = Err(ERROR_SERVICE_DOES_NOT_EXIST as i32);
        assert_eq!(code(GetTypeByNameA(c"no such service".as_ptr().cast(), &raw mut id)), unknown);
        assert_eq!(code(GetNameByTypeW(&OWN, [0; 16].as_mut_ptr(), 16)), unknown);
    }
    Ok(())
}

fn addresses_of_a_service() -> Outcome {
    let _catalogue = catalogue();
    let world = NetworkWorld::enter_with_mounts()?;
    let server = Ipv4Addr::new(127, 0, 0, 53);
    world.use_etc(&Etc::new().name_server(server))?;
    let zone = Zone::new()
        .address("host.test", Ipv4Addr::new(192, 0, 2, 1))
        .answer("www.test", Answer::Records(vec![Record::Alias("host.test".into())]));
    let _server = NameServer::start(server, zone)?;
    let _wsa = Wsa::start();
    let class = tcp(80);
    let ask = |name: Option<&str>, room: u32, names_room: u32| {
        let name = name.map(wide);
        let start = name.as_ref().map_or(null(), |name| name.as_ptr());
        let (mut block, mut names) = (vec![0_u64; 1024], vec![0_u16; 1024]);
        let (mut room, mut names_room) = (room, names_room);
        let (to, names_to) = (block.as_mut_ptr().cast(), names.as_mut_ptr());
        // SAFETY: a text that ends with NUL, a GUID, blocks at least as long as said.
        let count = unsafe {
            let (len, names_len) = (&raw mut room, &raw mut names_room);
            GetAddressByNameW(0, &class, start, null(), 0, null(), to, len, names_to, names_len)
        };
        code(count).map(|count| {
            // SAFETY: so many structures stand there.
            let list =
                unsafe { std::slice::from_raw_parts(block.as_ptr().cast::<CSADDR_INFO>(), count as usize) };
            let side = |side: &SOCKET_ADDRESS| {
                // SAFETY: the address is in the block, and as long as said.
                unsafe {
                    std::slice::from_raw_parts(side.lpSockaddr.cast::<u8>(), side.iSockaddrLength as usize)
                }
                .to_vec()
            };
            let list: Vec<_> = list.iter().map(|one| (side(&one.LocalAddr), side(&one.RemoteAddr))).collect();
            (list, String::from_utf16(&names[..names_room as usize]).unwrap())
        })
    };
    let (list, names) = ask(Some("www.test"), 8192, 1024).unwrap();
    assert_eq!((list.len(), list[0].1[2..8].to_vec()), (1, vec![0, 80, 192, 0, 2, 1]));
    assert_eq!(names, "host.test\0www.test\0\0");
    let (list, _) = ask(None, 8192, 1024).unwrap();
    assert!(list.iter().all(|(local, remote)| local[2..4] == [0, 80] && remote[2..4] == [0, 0]), "{list:?}");
    let small = Err(ERROR_INSUFFICIENT_BUFFER as i32);
    assert_eq!((ask(Some("www.test"), 8, 1024), ask(Some("www.test"), 8192, 5)), (small.clone(), small));
    assert_eq!(ask(Some("nobody.test"), 8192, 1024), Err(WSAHOST_NOT_FOUND));
    Ok(())
}

/// A service with one address.
fn set(operation: u32, flags: u32, name: &str) -> Result<u32, i32> {
    let (mut class, mut name, mut comment) = (OWN, wide(name), wide("of a test"));
    let mut bytes = [0_u8; 16];
    bytes[..2].copy_from_slice(&AF_INET.to_ne_bytes());
    bytes[2..4].copy_from_slice(&4000_u16.to_be_bytes());
    let address = SERVICE_ADDRESS {
        dwAddressType: AF_INET.into(),
        dwAddressLength: 16,
        lpAddress: bytes.as_mut_ptr(),
        ..Default::default()
    };
    let mut addresses = SERVICE_ADDRESSES { dwAddressCount: 1, Addresses: [address] };
    let info = SERVICE_INFOW {
        lpServiceType: &raw mut class,
        lpServiceName: name.as_mut_ptr(),
        lpComment: comment.as_mut_ptr(),
        dwVersion: 3,
        dwTime: 77,
        lpServiceAddress: &raw mut addresses,
        ..Default::default()
    };
    let mut status = 9;
    // SAFETY: the structure and all that it points to is ours and alive.
    code(unsafe { SetServiceW(0, operation, flags, &raw const info, null(), &raw mut status) })
        .map(|_| status)
}

/// The comment, the time and the first port of a service.
type Found = (Option<Vec<u8>>, u32, Option<u16>);

fn get(name: &str, properties: u32) -> Result<Found, i32> {
    let name = std::ffi::CString::new(name).unwrap();
    let (mut block, mut room) = (vec![0_u64; 512], 0);
    let (name, to) = (name.as_ptr().cast(), block.as_mut_ptr());
    // SAFETY: a text that ends with NUL, a GUID, blocks as long as said; what is in them points into them.
    unsafe {
        let small = GetServiceA(NS_LOCALNAME, &OWN, name, properties, to.cast(), &raw mut room, null());
        if small == 0 {
            return Err(wsa());
        }
        assert_eq!(code(small), Err(ERROR_INSUFFICIENT_BUFFER as i32));
        assert_eq!(GetServiceA(NS_LOCALNAME, &OWN, name, properties, to.cast(), &raw mut room, null()), 1);
        let found = &*to.cast::<NS_SERVICE_INFOA>();
        assert_eq!(found.dwNameSpace, NS_LOCALNAME);
        let info = &found.ServiceInfo;
        let comment =
            (!info.lpComment.is_null()).then(|| CStr::from_ptr(info.lpComment.cast()).to_bytes().to_vec());
        let port = info.lpServiceAddress.as_ref().map(|list| {
            let address = list.Addresses[0].lpAddress;
            u16::from_be_bytes([*address.add(2), *address.add(3)])
        });
        Ok((comment, info.dwTime, port))
    }
}

fn services_are_set_and_got() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let none = Err(ERROR_SERVICE_NOT_FOUND as i32);
    assert_eq!(
        (get("one", PROP_ALL), set(SERVICE_DEREGISTER, 0, "one")),
        (none.clone(), Err(ERROR_SERVICE_NOT_FOUND as i32))
    );
    assert_eq!(set(SERVICE_REGISTER, SERVICE_FLAG_HARD, "one"), Ok(SET_SERVICE_PARTIAL_SUCCESS));
    assert_eq!(set(SERVICE_REGISTER, 0, "One"), Err(ERROR_ALREADY_REGISTERED as i32));
    assert_eq!(get("one", PROP_ALL), Ok((Some(b"of a test".to_vec()), 77, Some(4000))));
    assert_eq!(get("one", PROP_START_TIME), Ok((None, 77, None)));
    set(SERVICE_REGISTER, SERVICE_FLAG_DEFER, "two").unwrap();
    assert_eq!(get("two", PROP_ALL), none);
    set(SERVICE_FLUSH, 0, "two").unwrap();
    assert!(get("two", PROP_ALL).is_ok());
    set(SERVICE_DEREGISTER, 0, "two").unwrap();
    assert_eq!(get("two", PROP_ALL), none);
    Ok(())
}

fn types_are_added_and_deleted() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let (mut class, mut name, mut property, mut value) = (OWN, *b"Chat\0", *b"TcpPort\0", 4000_u32);
    let values = SERVICE_TYPE_VALUE_ABSA {
        dwNameSpace: NS_DNS,
        dwValueType: 4,
        dwValueSize: 4,
        lpValueName: property.as_mut_ptr(),
        lpValue: (&raw mut value).cast(),
    };
    let mut kind =
        SERVICE_TYPE_INFO_ABSA { lpTypeName: name.as_mut_ptr(), dwValueCount: 1, Values: [values] };
    let info = SERVICE_INFOA {
        lpServiceType: &raw mut class,
        ServiceSpecificInfo: BLOB { cbSize: size_of_val(&kind) as u32, pBlobData: (&raw mut kind).cast() },
        ..Default::default()
    };
    let info = &raw const info;
    // SAFETY: the structure and all that it points to is ours and alive.
    unsafe {
        let set = |operation| code(SetServiceA(NS_LOCALNAME, operation, 0, info, null(), null_mut()));
        assert_eq!(set(SERVICE_ADD_TYPE), Ok(0));
        assert_eq!(set(SERVICE_ADD_TYPE), Err(ERROR_ALREADY_REGISTERED as i32));
        let mut found = tcp(1);
        assert_eq!(code(GetTypeByNameA(c"chat".as_ptr().cast(), &raw mut found)), Ok(0));
        assert!(same(&found, &OWN));
        assert_eq!((set(SERVICE_DELETE_TYPE), set(SERVICE_DELETE_TYPE)), (Ok(0), Err(WSATYPE_NOT_FOUND)));
        assert_eq!(
            code(SetServiceA(NS_DNS, SERVICE_ADD_TYPE, 0, info, null(), null_mut())),
            Err(WSAEOPNOTSUPP)
        );
    }
    Ok(())
}

const CASES: &[Case<'_>] = &[
    ("protocols", protocols),
    ("types_and_names", types_and_names),
    ("addresses_of_a_service", addresses_of_a_service),
    ("services_are_set_and_got", services_are_set_and_got),
    ("types_are_added_and_deleted", types_are_added_and_deleted),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
