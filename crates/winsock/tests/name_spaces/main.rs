//! Name spaces: hosts and services by class and name, services that programs register, and networks as they come and go.
//! Each case is a process of its own, with a catalogue of its own.

#[path = "../common/mod.rs"]
mod common;
mod query;

use std::ffi::CStr;
use std::net::Ipv4Addr;
use std::process::{Command, ExitCode};
use std::ptr::{null, null_mut};
use std::thread;
use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use openwinsock::Win32::Foundation::{
    INVALID_HANDLE_VALUE, STATUS_CANCELLED, STATUS_PENDING, WAIT_IO_COMPLETION,
};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::{CreateIoCompletionPort, GetQueuedCompletionStatus, OVERLAPPED};
use openwinsock::Win32::System::Threading::{CreateEventW, WaitForSingleObjectEx};
use openwinsock::core::GUID;
use openwinsock_sandbox::cases::{Outcome, Suite};
use openwinsock_sandbox::dns::{Answer, NameServer, Record, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::world::NetworkWorld;
use query::{BY_NAME, Query, class, install, providers, same, set, tcp, text, v4, wide};

const SERVER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 53);
const HOST: [u8; 4] = [192, 0, 2, 1];
/// A class of a program's own.
const OWN: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c10);

/// A catalogue of its own, as long as it lives.
fn catalogue() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    // SAFETY: a case begins in a process with one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", directory.path().join("deep/catalogue.json")) };
    directory
}

fn name_server(zone: Zone) -> Result<(NetworkWorld, NameServer), Box<dyn std::error::Error>> {
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new().name_server(SERVER))?;
    Ok((world, NameServer::start(SERVER, zone)?))
}

fn hosts_are_found_by_class_and_name() -> Outcome {
    let _catalogue = catalogue();
    let zone = Zone::new()
        .address("host.test", Ipv4Addr::from(HOST))
        .answer("www.test", Answer::Records(vec![Record::Alias("host.test".into())]))
        .host_of(Ipv4Addr::from(HOST), "host.test");
    let _world = name_server(zone)?;
    let _wsa = Wsa::start();
    let host = |name: &str| Query::new(NS_DNS, BY_NAME, name).all(LUP_RETURN_ALL).unwrap();

    let (found, end) = host("www.test");
    assert_eq!((found.len(), end), (2, WSA_E_NO_MORE));
    assert_eq!((found[0].name.as_deref(), found[0].namespace), (Some("host.test"), NS_DNS));
    assert_eq!((&found[0].remote[..], &found[0].local[..]), (&[v4(HOST, 0)][..], &[v4([0; 4], 0)][..]));
    assert_eq!(found[0].kinds, [(SOCK_STREAM, IPPROTO_TCP)]);
    assert_eq!((found[1].name.as_deref(), found[1].flags), (Some("www.test"), RESULT_IS_ALIAS));
    // The entry has offsets in place of pointers.
    let blob = &found[0].blob;
    let at = |place: usize| usize::from_ne_bytes(*blob[place..].first_chunk().unwrap());
    let entry = std::mem::offset_of!(HOSTENT, h_name);
    assert_eq!(CStr::from_bytes_until_nul(&blob[at(entry)..])?.to_bytes(), b"host.test");
    assert_eq!(blob[at(at(std::mem::offset_of!(HOSTENT, h_addr_list)))..][..4], HOST);

    assert_eq!(host("nobody.test"), (vec![], WSAHOST_NOT_FOUND));
    let (found, _) = Query::new(NS_ALL, tcp(8080), "host.test").all(LUP_RETURN_ADDR).unwrap();
    assert_eq!((found[0].name.as_deref(), &found[0].remote[..]), (None, &[v4(HOST, 8080)][..]));
    let (found, _) = Query::new(NS_DNS, class(0x0002_A801, 0), "192.0.2.1").all(LUP_RETURN_NAME).unwrap();
    assert_eq!(found[0].name.as_deref(), Some("host.test"));
    let (found, _) = Query::new(NS_DNS, class(0x0002_A800, 0), "").all(LUP_RETURN_NAME).unwrap();
    let mut own = [0; 256];
    // SAFETY: a local block of that length.
    assert_eq!(unsafe { GetHostNameW(own.as_mut_ptr(), 256) }, 0);
    // SAFETY: the text ends with NUL.
    assert_eq!(found[0].name, unsafe { text(own.as_ptr()) });

    let mut query = Query::new(NS_DNS, BY_NAME, "host.test");
    query.protocols = vec![AFPROTOCOLS { iAddressFamily: AF_INET6.into(), iProtocol: 0 }];
    assert_eq!(query.all(LUP_RETURN_ALL), Ok((vec![], WSANO_DATA)));
    Ok(())
}

fn flags_restrict_and_flush() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let mut query = Query::new(NS_DNS, tcp(80), "127.0.0.1");
    let lookup = query.begin(LUP_RETURN_NAME | LUP_RETURN_ADDR).unwrap();
    let found = lookup.next(LUP_RETURN_ADDR | LUP_RETURN_BLOB).unwrap();
    assert_eq!((found.name, found.blob.len(), found.remote.len()), (None, 0, 1));
    assert_eq!(lookup.next(0), Err(WSA_E_NO_MORE));
    assert_eq!((lookup.end(), lookup.end()), (0, SOCKET_ERROR));
    assert_eq!(wsa(), WSA_INVALID_HANDLE);

    let lookup = query.begin(LUP_RETURN_ALL).unwrap();
    let mut small = 8;
    // SAFETY: a local block of that length.
    let result =
        unsafe { WSALookupServiceNextW(lookup.0, 0, &raw mut small, [0_u64; 1].as_mut_ptr().cast()) };
    assert_eq!((result, wsa()), (SOCKET_ERROR, WSAEFAULT));
    assert!(small as usize > size_of::<WSAQUERYSETW>());
    assert_eq!(lookup.next(LUP_FLUSHPREVIOUS), Err(WSA_E_NO_MORE));
    Ok(())
}

fn texts_in_utf_8_mean_the_same() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let (mut name, mut class) = (*b"localhost\0", BY_NAME);
    let mut protocols = [AFPROTOCOLS { iAddressFamily: AF_INET.into(), iProtocol: 0 }];
    let set = WSAQUERYSETA {
        dwSize: size_of::<WSAQUERYSETA>() as u32,
        lpszServiceInstanceName: name.as_mut_ptr(),
        lpServiceClassId: &raw mut class,
        dwNumberOfProtocols: 1,
        lpafpProtocols: protocols.as_mut_ptr(),
        ..Default::default()
    };
    let (mut lookup, mut room) = (null_mut(), 4096);
    let mut block = [0_u64; 512];
    let found = block.as_mut_ptr().cast::<WSAQUERYSETA>();
    // SAFETY: local structures and blocks of the lengths given.
    unsafe {
        assert_eq!(WSALookupServiceBeginA(&raw const set, LUP_RETURN_NAME, &raw mut lookup), 0, "{}", wsa());
        assert_eq!(WSALookupServiceNextA(lookup, 0, &raw mut room, found), 0, "{}", wsa());
        assert_eq!(CStr::from_ptr((*found).lpszServiceInstanceName.cast()).to_bytes(), b"localhost");
        assert_eq!(WSALookupServiceEnd(lookup), 0);
    }
    Ok(())
}

fn an_end_cancels_a_call_that_waits() -> Outcome {
    let _catalogue = catalogue();
    let (_world, server) = name_server(Zone::new().answer("*", Answer::Silence))?;
    let _wsa = Wsa::start();
    let lookup = Query::new(NS_DNS, BY_NAME, "host.test").begin(LUP_RETURN_ALL).unwrap();
    thread::scope(|scope| {
        let waiting = scope.spawn(|| lookup.next(0));
        while server.asked().is_empty() {
            thread::sleep(Duration::from_millis(5));
        }
        let start = Instant::now();
        assert_eq!(lookup.end(), 0);
        assert_eq!(waiting.join().unwrap(), Err(WSA_E_CANCELLED));
        assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    });
    Ok(())
}

/// What another process finds of the services registered in this one.
const FIND: &str = "another_process_finds_it";

fn another_process_finds_it() -> Outcome {
    // By itself it has nothing to find.
    if std::env::var_os("OPENWINSOCK_CATALOGUE").is_none() {
        return Ok(());
    }
    let _wsa = Wsa::start();
    let (found, _) = Query::new(NS_ALL, OWN, "chat").all(LUP_RETURN_ALL).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].remote, [v4([127, 0, 0, 1], 4000), v4([127, 0, 0, 1], 4001)]);
    assert_eq!((found[0].namespace, found[0].version), (NS_LOCALNAME, Some(7)));
    assert_eq!(found[0].comment.as_deref(), Some("a service of a test"));
    Ok(())
}

fn services_are_registered_and_found() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let find = |name| Query::new(NS_LOCALNAME, OWN, name).all(LUP_RETURN_ALL);
    let ports = |name| find(name).map(|(found, _)| found[0].remote.iter().map(|a| a[3]).collect::<Vec<_>>());
    assert_eq!(find("chat"), Err(WSASERVICE_NOT_FOUND));
    assert_eq!(set(RNRSERVICE_DEREGISTER, 0, OWN, "chat", &[]), Err(WSASERVICE_NOT_FOUND));
    set(RNRSERVICE_REGISTER, 0, OWN, "chat", &[4000]).unwrap();
    set(RNRSERVICE_REGISTER, SERVICE_MULTIPLE, OWN, "chat", &[4001]).unwrap();
    assert_eq!(ports("Chat"), Ok(vec![(4000 % 256) as u8, (4001 % 256) as u8]));
    let other = Command::new(std::env::current_exe()?).args(["--run-case", FIND]).output()?;
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stderr));
    set(RNRSERVICE_DELETE, SERVICE_MULTIPLE, OWN, "chat", &[4000]).unwrap();
    assert_eq!(ports("chat").map(|ports| ports.len()), Ok(1));
    set(RNRSERVICE_DELETE, 0, OWN, "chat", &[]).unwrap();
    assert_eq!(find("chat"), Err(WSASERVICE_NOT_FOUND));
    assert_eq!(set(RNRSERVICE_DELETE, 0, OWN, "chat", &[]), Err(WSASERVICE_NOT_FOUND));

    set(RNRSERVICE_REGISTER, 0, OWN, "one", &[1]).unwrap();
    set(RNRSERVICE_REGISTER, 0, OWN, "two", &[2]).unwrap();
    assert_eq!(find("").unwrap().0.len(), 2, "without a name all of the class");
    let mut newer = Query::new(NS_ALL, OWN, "one");
    newer.version = Some(WSAVERSION { dwVersion: 8, ecHow: COMP_NOTLESS });
    assert_eq!(newer.all(LUP_RETURN_ALL), Err(WSANO_DATA));
    Ok(())
}

fn classes_are_installed_and_known() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let local = providers().into_iter().find(|provider| provider.1 == NS_LOCALNAME).unwrap().0;
    let name = |id: &GUID| {
        let (mut name, mut room) = ([0; 64], 64);
        // SAFETY: a local block of that length.
        match unsafe { WSAGetServiceClassNameByClassIdW(id, name.as_mut_ptr(), &raw mut room) } {
            // SAFETY: the text ends with NUL.
            0 => Ok(unsafe { text(name.as_ptr()) }.unwrap()),
            _ => Err(wsa()),
        }
    };
    let info = |id: &GUID| {
        let (mut block, mut room) = ([0_u64; 64], 512);
        let info = block.as_mut_ptr().cast::<WSASERVICECLASSINFOW>();
        // SAFETY: a local block of that length; all pointers in it point into it.
        unsafe {
            match WSAGetServiceClassInfoW(&raw const local, id, &raw mut room, info) {
                0 => {
                    assert!(same(&*(*info).lpServiceClassId, id));
                    let first = (*info).lpClassInfos;
                    let value = if first.is_null() { 0 } else { *(*first).lpValue.cast::<u32>() };
                    Ok((text((*info).lpszServiceClassName).unwrap(), (*info).dwCount, value))
                }
                _ => Err(wsa()),
            }
        }
    };
    assert_eq!((name(&OWN), info(&OWN)), (Err(WSANO_DATA), Err(WSATYPE_NOT_FOUND)));
    assert_eq!(name(&tcp(21)).as_deref(), Ok("ftp"));
    install(OWN, "Chat", "TcpPort", NS_ALL, 4000).unwrap();
    assert_eq!(install(OWN, "Other", "TcpPort", NS_ALL, 1), Err(WSAEALREADY));
    assert_eq!((name(&OWN).as_deref(), info(&OWN)), (Ok("Chat"), Ok(("Chat".to_owned(), 1, 4000))));
    // The port of the class is the port of the service on any host.
    let (found, _) = Query::new(NS_DNS, OWN, "127.0.0.1").all(LUP_RETURN_ADDR).unwrap();
    assert_eq!(found[0].remote, [v4([127, 0, 0, 1], 4000)]);
    // SAFETY: a GUID of ours.
    let remove = || match unsafe { WSARemoveServiceClass(&OWN) } {
        0 => Ok(()),
        _ => Err(wsa()),
    };
    set(RNRSERVICE_REGISTER, 0, OWN, "chat", &[4000]).unwrap();
    assert_eq!(remove(), Err(WSAETOOMANYREFS));
    set(RNRSERVICE_DELETE, 0, OWN, "chat", &[]).unwrap();
    assert_eq!((remove(), remove()), (Ok(()), Err(WSATYPE_NOT_FOUND)));
    install(OWN, "Chat", "SapId", NS_SAP, 1).unwrap();
    assert_eq!(info(&OWN), Err(WSANO_DATA));
    Ok(())
}

/// A network that a cable leads to, without an address yet.
fn cabled() -> Result<(NetworkWorld, Namespace, openwinsock_sandbox::link::Link), Box<dyn std::error::Error>>
{
    let world = NetworkWorld::enter()?;
    let far = Namespace::create()?;
    let (near_end, far_end) = world.here().cable("near", &far, "far")?;
    // Addresses that the kernel makes up would come when they like.
    world.here().set("net.ipv6.conf.near.disable_ipv6", 1)?;
    far_end.up()?;
    near_end.up()?;
    Ok((world, far, near_end))
}

fn networks_come_and_go() -> Outcome {
    let _catalogue = catalogue();
    let (_world, _far, link) = cabled()?;
    link.address("10.0.0.1/24")?;
    let _wsa = Wsa::start();
    let lookup = Query::new(NS_NLA, NLA_SERVICE_CLASS_GUID, "").begin(LUP_RETURN_ALL).unwrap();
    let (found, end) = lookup.rest();
    assert_eq!((found.len(), end, found[0].name.as_deref()), (1, WSA_E_NO_MORE, Some("near")));
    assert!(found[0].comment.as_deref().unwrap().contains("10.0.0.1/24"), "{found:?}");
    let kind = i32::from_ne_bytes(*found[0].blob.first_chunk().unwrap());
    assert_eq!((kind, found[0].flags), (NLA_INTERFACE, 0));

    let code = SIO_NSP_NOTIFY_CHANGE;
    // SAFETY: no completion is a question.
    let poll = || match unsafe { WSANSPIoctl(lookup.0, code, null(), 0, null_mut(), 0, null_mut(), null()) } {
        0 => Ok(()),
        _ => Err(wsa()),
    };
    assert_eq!(poll(), Err(WSAEWOULDBLOCK));
    link.address("10.0.1.1/24")?;
    assert_eq!(poll(), Ok(()));
    let (found, end) = lookup.rest();
    assert_eq!((found.len(), end, found[0].flags), (1, WSA_E_NO_MORE, RESULT_IS_CHANGED));
    assert_eq!((poll(), lookup.rest()), (Err(WSAEWOULDBLOCK), (vec![], WSA_E_NO_MORE)));

    // SAFETY: no pointers.
    let event = unsafe { CreateEventW(null(), 1, 0, null()) };
    let mut overlapped = OVERLAPPED { hEvent: event, ..Default::default() };
    let completion = WSACOMPLETION {
        Type: NSP_NOTIFY_EVENT,
        Parameters: WSACOMPLETION_0 { Event: WSACOMPLETION_0_1 { lpOverlapped: &raw mut overlapped } },
    };
    let ask = || {
        // SAFETY: the structure and the OVERLAPPED live until the look-up has ended.
        let result =
            unsafe { WSANSPIoctl(lookup.0, code, null(), 0, null_mut(), 0, &mut 0, &raw const completion) };
        assert_eq!((result, wsa()), (SOCKET_ERROR, WSA_IO_PENDING));
    };
    // SAFETY: one event of ours.
    let wait = |milliseconds| unsafe { WSAWaitForMultipleEvents(1, &event, 0, milliseconds, 0) };
    ask();
    assert_eq!(wait(50), WSA_WAIT_TIMEOUT);
    // SAFETY: the structure is ours; another thread may write to the field.
    let status = || unsafe { (&raw const overlapped.Internal).read_volatile() } as i32;
    assert_eq!(status(), STATUS_PENDING);
    link.remove_address("10.0.1.1/24")?;
    assert_eq!((wait(10_000), status()), (WSA_WAIT_EVENT_0 as u32, 0));
    // All is gone.
    link.down()?;
    let (found, _) = lookup.rest();
    assert_eq!((found.len(), found[0].flags), (1, RESULT_IS_DELETED));
    ask();
    assert_eq!((lookup.end(), wait(10_000), status()), (0, WSA_WAIT_EVENT_0 as u32, STATUS_CANCELLED));
    Ok(())
}

/// The number that the completion routine was called with, and how often.
static ROUTINE: std::sync::Mutex<Vec<u32>> = std::sync::Mutex::new(Vec::new());

unsafe extern "system" fn routine(code: u32, _: u32, _: *mut OVERLAPPED, _: u32) {
    ROUTINE.lock().unwrap().push(code);
}

fn changes_are_told_to_ports_and_routines() -> Outcome {
    let _catalogue = catalogue();
    let (_world, _far, link) = cabled()?;
    let _wsa = Wsa::start();
    let lookup = Query::new(NS_NLA, NLA_SERVICE_CLASS_GUID, "").begin(LUP_RETURN_ALL).unwrap();
    assert_eq!(lookup.rest(), (vec![], WSA_E_NO_MORE));
    let mut overlapped = OVERLAPPED::default();
    let pointer = &raw mut overlapped;
    let ask = |kind, parameters| {
        let completion = WSACOMPLETION { Type: kind, Parameters: parameters };
        let code = SIO_NSP_NOTIFY_CHANGE;
        // SAFETY: the structures live until the look-up has ended.
        unsafe {
            WSANSPIoctl(lookup.0, code, null(), 0, null_mut(), 0, null_mut(), &raw const completion);
        }
        wsa()
    };
    let (mut bytes, mut key, mut packet) = (9, 0, null_mut());
    // SAFETY: no pointers but to local numbers.
    unsafe {
        let port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, null_mut(), 0, 1);
        let way = WSACOMPLETION_0_3 { lpOverlapped: pointer, hPort: port, Key: 42 };
        assert_eq!(ask(NSP_NOTIFY_PORT, WSACOMPLETION_0 { Port: way }), WSA_IO_PENDING);
        link.address("10.0.0.1/24")?;
        assert_ne!(GetQueuedCompletionStatus(port, &mut bytes, &mut key, &mut packet, 10_000), 0);
        assert_eq!((bytes, key, packet), (0, 42, pointer));
        assert_eq!(lookup.rest().0.len(), 1);

        let way = WSACOMPLETION_0_2 { lpOverlapped: pointer, lpfnCompletionProc: Some(routine) };
        assert_eq!(ask(NSP_NOTIFY_APC, WSACOMPLETION_0 { Apc: way }), WSA_IO_PENDING);
        link.remove_address("10.0.0.1/24")?;
        let event = CreateEventW(null(), 1, 0, null());
        assert_eq!(WaitForSingleObjectEx(event, 10_000, 1), WAIT_IO_COMPLETION);
        assert_eq!(*ROUTINE.lock().unwrap(), [0]);
        let way = WSACOMPLETION_0_2 { lpOverlapped: pointer, lpfnCompletionProc: None };
        assert_eq!(ask(NSP_NOTIFY_APC, WSACOMPLETION_0 { Apc: way }), WSAEINVAL);
    }
    assert_eq!(lookup.end(), 0);
    Ok(())
}

/// What an ordinary process does with the catalogue of another account.
const ORDINARY: &str = "an_ordinary_process_reads_it";

fn an_ordinary_process_reads_it() -> Outcome {
    // By itself it has nothing to read.
    if std::env::var_os("OPENWINSOCK_CATALOGUE").is_none() {
        return Ok(());
    }
    let _wsa = Wsa::start();
    assert_eq!(Query::new(NS_ALL, OWN, "chat").all(LUP_RETURN_NAME).map(|(found, _)| found.len()), Ok(1));
    assert_eq!(set(RNRSERVICE_DELETE, 0, OWN, "chat", &[]), Err(WSAEACCES));
    assert_eq!(install(OWN, "Chat", "TcpPort", NS_ALL, 1), Err(WSAEACCES));
    Ok(())
}

fn a_catalogue_that_is_not_ours_to_write() -> Outcome {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let directory = catalogue();
    let _wsa = Wsa::start();
    set(RNRSERVICE_REGISTER, 0, OWN, "chat", &[4000]).unwrap();
    let files = directory.path().join("deep");
    let rights =
        |path: &std::path::Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode));
    rights(directory.path(), 0o755)?;
    for name in ["catalogue.json", "catalogue.json.lock"] {
        rights(&files.join(name), 0o444)?;
    }
    rights(&files, 0o555)?;
    // The program lies where an ordinary user may not look; its open file does not.
    let program = std::fs::File::open("/proc/self/exe")?;
    let path = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&program));
    // SAFETY: the descriptor is ours; the child is to have it, too.
    unsafe { libc::fcntl(std::os::fd::AsRawFd::as_raw_fd(&program), libc::F_SETFD, 0) };
    let mut other = Command::new(path);
    // SAFETY: no pointers.
    if unsafe { libc::geteuid() } == 0 {
        other.uid(65534).gid(65534);
    }
    let other = other.args(["--run-case", ORDINARY]).output()?;
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stderr));
    rights(&files, 0o755)?;
    Ok(())
}

fn a_catalogue_that_is_none() -> Outcome {
    let directory = catalogue();
    let path = directory.path().join("deep/catalogue.json");
    std::fs::create_dir_all(path.parent().unwrap())?;
    std::fs::write(&path, "no catalogue")?;
    let _wsa = Wsa::start();
    assert_eq!(set(RNRSERVICE_REGISTER, 0, OWN, "chat", &[1]), Err(WSANO_RECOVERY));
    assert_eq!(std::fs::read(&path)?, b"no catalogue", "what is not understood is not replaced");
    assert_eq!(providers().len(), 3);
    let mut query = Query::new(NS_DNS, BY_NAME, "localhost");
    assert_eq!(query.all(LUP_RETURN_NAME).map(|(found, _)| found.len()), Ok(1));
    Ok(())
}

fn providers_are_listed() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let list = providers();
    let spaces: Vec<_> = list.iter().map(|provider| (provider.1, provider.2)).collect();
    assert_eq!(spaces, [(NS_DNS, true), (NS_NLA, true), (NS_LOCALNAME, true)]);
    assert!(list.iter().all(|provider| provider.3.starts_with("OpenWinsock [")), "{:?}", wide(&list[0].3));
    let mut room = 1024;
    let mut block = [0_u64; 128];
    let first = block.as_mut_ptr().cast::<WSANAMESPACE_INFOEXA>();
    // SAFETY: a local block of that length.
    unsafe {
        assert_eq!(WSAEnumNameSpaceProvidersExA(&raw mut room, first), 3, "{}", wsa());
        assert!(same(&(*first.add(2)).NSProviderId, &list[2].0));
        assert!((*first.add(2)).ProviderSpecific.pBlobData.is_null());
        assert!(CStr::from_ptr((*first).lpszIdentifier.cast()).to_bytes().starts_with(b"OpenWinsock"));
    }
    Ok(())
}

const CASES: &[openwinsock_sandbox::cases::Case<'_>] = &[
    ("hosts_are_found_by_class_and_name", hosts_are_found_by_class_and_name),
    ("flags_restrict_and_flush", flags_restrict_and_flush),
    ("texts_in_utf_8_mean_the_same", texts_in_utf_8_mean_the_same),
    ("an_end_cancels_a_call_that_waits", an_end_cancels_a_call_that_waits),
    (FIND, another_process_finds_it),
    ("services_are_registered_and_found", services_are_registered_and_found),
    ("classes_are_installed_and_known", classes_are_installed_and_known),
    ("networks_come_and_go", networks_come_and_go),
    ("changes_are_told_to_ports_and_routines", changes_are_told_to_ports_and_routines),
    (ORDINARY, an_ordinary_process_reads_it),
    ("a_catalogue_that_is_not_ours_to_write", a_catalogue_that_is_not_ours_to_write),
    ("a_catalogue_that_is_none", a_catalogue_that_is_none),
    ("providers_are_listed", providers_are_listed),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
