//! The system's own providers, as layers above them start and call them. Each case is a process of its own, with a catalogue of its
//! own.

mod common;

use std::process::ExitCode;
use std::ptr::{null, null_mut};

use common::{Wsa, wsa};
use openwinsock::Win32::Foundation::{GetLastError, SetLastError};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::core::GUID;
use openwinsock::w;
use openwinsock_sandbox::cases::{Case, Outcome, Suite};

const OWN: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c10);
/// A last error that no call leaves behind.
const LEFT: u32 = 4711;

fn catalogue() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    // SAFETY: a case begins in a process with one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", directory.path().join("catalogue.json")) };
    directory
}

fn zeroed<T>() -> T {
    // SAFETY: used with structures of numbers, pointers and functions that need not be there, for which zero is a value.
    unsafe { std::mem::zeroed() }
}

fn start_transport(version: u16) -> Result<(WSPDATA, WSPPROC_TABLE), i32> {
    let (mut data, mut table, protocol) = (zeroed::<WSPDATA>(), zeroed(), zeroed());
    let place = &raw mut data;
    // SAFETY: all structures are ours.
    match unsafe { WSPStartup(version, place, &raw const protocol, zeroed(), &raw mut table) } {
        0 => Ok((data, table)),
        code => Err(code),
    }
}

/// What a function of the table gives, and where it reports; the last error stays.
fn called<T>(call: impl FnOnce(*mut i32) -> T) -> (T, i32) {
    let mut errno = 0;
    // SAFETY: no pointers.
    unsafe { SetLastError(LEFT) };
    let result = call(&raw mut errno);
    // SAFETY: no pointers.
    assert_eq!(unsafe { GetLastError() }, LEFT);
    (result, errno)
}

fn transports_are_started_and_ended() -> Outcome {
    assert_eq!(start_transport(0x0101).err(), Some(WSAVERNOTSUPPORTED));
    let (data, table) = start_transport(0x0202).unwrap();
    assert_eq!((data.wVersion, data.wHighVersion), (0x0202, 0x0202));
    assert!(String::from_utf16_lossy(&data.szDescription).starts_with("OpenWinsock"));
    let (cleanup, get_name) = (table.lpWSPCleanup.unwrap(), table.lpWSPGetSockName.unwrap());
    // SAFETY: the place for the code is ours; pointers that are noticed.
    unsafe {
        assert_eq!(called(|errno| cleanup(errno)), (0, 0));
        assert_eq!(called(|errno| cleanup(errno)), (SOCKET_ERROR, WSANOTINITIALISED));
        let not_started = called(|errno| get_name(4, null_mut(), null_mut(), errno));
        assert_eq!(not_started, (SOCKET_ERROR, WSANOTINITIALISED));
        let protocol = zeroed();
        let started =
            |data: *mut WSPDATA, protocol, table| WSPStartup(0x0202, data, protocol, zeroed(), table);
        let (mut data, mut table) = (zeroed(), zeroed());
        assert_eq!(started(null_mut(), &raw const protocol, &raw mut table), WSAEFAULT);
        assert_eq!(started(&raw mut data, null(), &raw mut table), WSAEFAULT);
        assert_eq!(started(&raw mut data, &raw const protocol, null_mut()), WSAEFAULT);
        // None of these has left a start behind.
        assert_eq!(called(|errno| cleanup(errno)), (SOCKET_ERROR, WSANOTINITIALISED));
    }
    Ok(())
}

fn every_function_of_the_table_is_there() -> Outcome {
    let (_, table) = start_transport(0x0202).unwrap();
    // SAFETY: the structure is nothing but functions, each as long as a pointer.
    let functions: [usize; 30] = unsafe { std::mem::transmute(table) };
    let mut different = functions.to_vec();
    different.sort_unstable();
    different.dedup();
    assert_eq!((different.len(), different[0] != 0), (30, true));
    Ok(())
}

fn sockets_of_the_provider_work() -> Outcome {
    let (_, table) = start_transport(0x0202).unwrap();
    let family = AF_INET.into();
    let address = SOCKADDR_IN {
        sin_family: AF_INET,
        sin_addr: IN_ADDR { S_un: IN_ADDR_0 { S_addr: 0x7f00_0001_u32.to_be() } },
        ..Default::default()
    };
    let (mut own, mut len) = (address, 16);
    let (mut from, mut from_len) = (address, 16);
    let (mut sent, mut received, mut flags) = (0, 0, 0);
    let mut block = *b"datagram";
    let buffer = WSABUF { len: 8, buf: block.as_mut_ptr() };
    // SAFETY: all structures are ours and as long as said.
    unsafe {
        let (create, bind) = (table.lpWSPSocket.unwrap(), table.lpWSPBind.unwrap());
        let (s, _) = called(|errno| create(family, SOCK_DGRAM, 0, null(), 0, 0, errno));
        assert_ne!(s, INVALID_SOCKET);
        assert_eq!(called(|errno| bind(s, (&raw const address).cast(), 16, errno)), (0, 0));
        let again = called(|errno| bind(s, (&raw const address).cast(), 16, errno));
        assert_eq!(again, (SOCKET_ERROR, WSAEINVAL));
        let name = table.lpWSPGetSockName.unwrap();
        assert_eq!(called(|errno| name(s, (&raw mut own).cast(), &raw mut len, errno)), (0, 0));
        let send = table.lpWSPSendTo.unwrap();
        let to: *const SOCKADDR = (&raw const own).cast();
        let done = called(|errno| {
            send(s, &raw const buffer, 1, &raw mut sent, 0, to, 16, null_mut(), None, null_mut(), errno)
        });
        assert_eq!((done, sent), ((0, 0), 8));
        let receive = table.lpWSPRecvFrom.unwrap();
        let done = called(|errno| {
            let (from, from_len) = ((&raw mut from).cast(), &raw mut from_len);
            let (count, flags) = (&raw mut received, &raw mut flags);
            receive(
                s,
                &raw const buffer,
                1,
                count,
                flags,
                from,
                from_len,
                null_mut(),
                None,
                null_mut(),
                errno,
            )
        });
        assert_eq!((done, received, from.sin_port), ((0, 0), 8, own.sin_port));
        // The socket is one of the process's, which functions of winsock2.h take as well.
        assert_eq!(closesocket(s), 0);
        let close = table.lpWSPCloseSocket.unwrap();
        assert_eq!(called(|errno| close(s, errno)), (SOCKET_ERROR, WSAENOTSOCK));
    }
    Ok(())
}

/// The provider of a name space.
fn provider(namespace: u32) -> GUID {
    let (mut block, mut room) = ([0_u64; 256], 2048);
    let list = block.as_mut_ptr().cast::<WSANAMESPACE_INFOW>();
    // SAFETY: a block of that length, in which so many structures stand.
    unsafe {
        let count = WSAEnumNameSpaceProvidersW(&raw mut room, list);
        let mut all = (0..usize::try_from(count).unwrap()).map(|n| *list.add(n));
        all.find(|one| one.dwNameSpace == namespace).expect("it is built in").NSProviderId
    }
}

fn start_names(id: &GUID, size: usize) -> Result<NSP_ROUTINE, i32> {
    let mut routines = NSP_ROUTINE { cbSize: size as u32, ..zeroed() };
    // SAFETY: the structures are ours.
    match unsafe { NSPStartup(id, &raw mut routines) } {
        0 => Ok(routines),
        _ => Err(wsa()),
    }
}

fn names_are_registered_and_found() -> Outcome {
    let _catalogue = catalogue();
    let started = Wsa::start();
    let (kept, dns) = (provider(NS_LOCALNAME), provider(NS_DNS));
    const WHOLE: usize = size_of::<NSP_ROUTINE>();
    assert_eq!(start_names(&OWN, WHOLE).err(), Some(WSAEINVAL));
    assert_eq!(start_names(&kept, 8).err(), Some(WSAEINVALIDPROCTABLE));
    // As it was before there was NSPIoctl.
    let shorter = start_names(&kept, WHOLE - 8).unwrap();
    assert!(shorter.NSPIoctl.is_none() && shorter.NSPGetServiceClassInfo.is_some());
    let names = start_names(&kept, WHOLE).unwrap();
    assert!(names.NSPIoctl.is_some() && names.cbSize as usize == WHOLE);
    // The starts of the providers keep Winsock going.
    drop(started);

    let mut class = OWN;
    let mut address = SOCKADDR_IN { sin_family: AF_INET, sin_port: 4000_u16.to_be(), ..Default::default() };
    let mut remote = CSADDR_INFO {
        RemoteAddr: SOCKET_ADDRESS { lpSockaddr: (&raw mut address).cast(), iSockaddrLength: 16 },
        iSocketType: SOCK_STREAM,
        iProtocol: IPPROTO_TCP,
        ..Default::default()
    };
    let service = WSAQUERYSETW {
        dwSize: size_of::<WSAQUERYSETW>() as u32,
        lpszServiceInstanceName: w!("chat").cast_mut(),
        lpServiceClassId: &raw mut class,
        dwNumberOfCsAddrs: 1,
        lpcsaBuffer: &raw mut remote,
        ..Default::default()
    };
    let set = |names: &NSP_ROUTINE, id: &GUID, operation| {
        // SAFETY: the structures are ours.
        match unsafe { names.NSPSetService.unwrap()(id, null(), &raw const service, operation, 0) } {
            0 => Ok(()),
            _ => Err(wsa()),
        }
    };
    let find = |id: &GUID| {
        let wanted = WSAQUERYSETW { dwNumberOfCsAddrs: 0, lpcsaBuffer: null_mut(), ..service };
        let (mut lookup, mut block, mut room) = (null_mut(), [0_u64; 256], 2048);
        let to = block.as_mut_ptr().cast::<WSAQUERYSETW>();
        // SAFETY: the structures are ours and as long as said.
        unsafe {
            let begin = names.NSPLookupServiceBegin.unwrap();
            if begin(id, &raw const wanted, null(), LUP_RETURN_ALL, &raw mut lookup) != 0 {
                return Err(wsa());
            }
            let found = names.NSPLookupServiceNext.unwrap()(lookup, LUP_RETURN_ALL, &raw mut room, to);
            let found = if found == 0 { Ok((*to).dwNumberOfCsAddrs) } else { Err(wsa()) };
            assert_eq!(names.NSPLookupServiceEnd.unwrap()(lookup), 0);
            found
        }
    };
    assert_eq!(set(&names, &dns, RNRSERVICE_REGISTER), Err(WSAEOPNOTSUPP));
    assert!(find(&kept).is_err());
    assert_eq!(set(&names, &kept, RNRSERVICE_REGISTER), Ok(()));
    assert_eq!(find(&kept), Ok(1));
    assert_eq!(set(&names, &kept, RNRSERVICE_DELETE), Ok(()));
    assert!(find(&kept).is_err() && find(&OWN) == Err(WSAEINVAL));

    // SAFETY: a GUID of ours.
    let cleanup = |id: &GUID| match unsafe { names.NSPCleanup.unwrap()(id) } {
        0 => Ok(()),
        _ => Err(wsa()),
    };
    assert_eq!((cleanup(&OWN), cleanup(&kept), cleanup(&kept)), (Err(WSAEINVAL), Ok(()), Ok(())));
    assert_eq!(cleanup(&kept), Err(WSANOTINITIALISED));
    Ok(())
}

fn classes_have_one_keeper() -> Outcome {
    let _catalogue = catalogue();
    let _started = Wsa::start();
    let (kept, dns) = (provider(NS_LOCALNAME), provider(NS_DNS));
    let names = start_names(&kept, size_of::<NSP_ROUTINE>()).unwrap();
    let mut id = OWN;
    let class = WSASERVICECLASSINFOW {
        lpServiceClassId: &raw mut id,
        lpszServiceClassName: w!("Chat").cast_mut(),
        ..Default::default()
    };
    let code = |result: i32| if result == 0 { Ok(()) } else { Err(wsa()) };
    let (install, remove) = (names.NSPInstallServiceClass.unwrap(), names.NSPRemoveServiceClass.unwrap());
    let tell = names.NSPGetServiceClassInfo.unwrap();
    let (mut block, mut room) = ([0_u64; 64], 512_u32);
    let to = block.as_mut_ptr().cast::<WSASERVICECLASSINFOW>();
    // SAFETY: the structures are ours and as long as said.
    unsafe {
        assert_eq!(code(install(&dns, &raw const class)), Err(WSAEOPNOTSUPP));
        assert_eq!(code(install(&kept, &raw const class)), Ok(()));
        *to = WSASERVICECLASSINFOW { lpServiceClassId: &raw mut id, ..Default::default() };
        assert_eq!(code(tell(&kept, &raw mut room, to)), Ok(()));
        let name = (*to).lpszServiceClassName;
        assert_eq!(std::slice::from_raw_parts(name, 5), [0x43, 0x68, 0x61, 0x74, 0]);
        assert_eq!(code(remove(&dns, &OWN)), Err(WSAEOPNOTSUPP));
        assert_eq!(code(remove(&kept, &OWN)), Ok(()));
        assert_eq!(code(remove(&kept, &OWN)), Err(WSATYPE_NOT_FOUND));
    }
    Ok(())
}

const CASES: &[Case<'_>] = &[
    ("transports_are_started_and_ended", transports_are_started_and_ended),
    ("every_function_of_the_table_is_there", every_function_of_the_table_is_there),
    ("sockets_of_the_provider_work", sockets_of_the_provider_work),
    ("names_are_registered_and_found", names_are_registered_and_found),
    ("classes_have_one_keeper", classes_have_one_keeper),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
