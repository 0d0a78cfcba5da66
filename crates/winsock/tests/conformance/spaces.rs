//! Name spaces, the services that programs register, and classes of services. Each case has a catalogue of its own.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::ptr::{null, null_mut};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use openwinsock::Win32::Foundation::STATUS_CANCELLED;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Threading::{CreateEventW, WaitForSingleObject};
use openwinsock::core::GUID;
use openwinsock_sandbox::dns::{Answer, NameServer, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::limits::{Resource, lower_for_good};
use openwinsock_sandbox::world::{NetworkWorld, become_user};

use super::bare::{Bare, without};
use super::fixture::*;
use super::query::{BY_NAME, Lookup, Query, install, providers, set, tcp};
use super::{Case, Raised};

const OWN: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c10);
const NOBODY: u32 = 65534;

/// The directory of the case's catalogue.
static DIRECTORY: Mutex<Option<tempfile::TempDir>> = Mutex::new(None);

fn use_catalogue(path: &Path) {
    // SAFETY: the process of a case has one thread when it begins.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", path) };
}

/// A new catalogue for the process of the case.
pub(crate) fn catalogue() -> PathBuf {
    let directory = tempfile::tempdir().expect("a place for files");
    let path = directory.path().join("catalogue.json");
    *DIRECTORY.lock().expect("one thread") = Some(directory);
    use_catalogue(&path);
    path
}

/// Removes what [`catalogue`] made.
pub(crate) fn clean_up() {
    drop(DIRECTORY.lock().expect("one thread").take());
}

/// From here on this process is an ordinary one, and its catalogue somebody else's.
pub(crate) fn somebody_elses(path: &str) -> Made<()> {
    use_catalogue(Path::new(path));
    // SAFETY: no pointers.
    if unsafe { libc::geteuid() } == 0 {
        become_user(NOBODY, NOBODY)?;
    }
    start();
    Ok(())
}

/// A place where only root may make a file.
pub(crate) const ROOTS: &str = "/openwinsock-catalogue.json";
/// A file that only root may read.
pub(crate) const SECRET: &str = "/proc/1/environ";

/// A case with a catalogue of its own, in which nothing stands.
pub(crate) fn fresh(function: &'static str, code: &'static str, call: fn() -> Raised) -> Case {
    Case::new(function, code, move || {
        catalogue();
        start();
        Ok(call())
    })
}

/// A case with a catalogue that only others may change.
pub(crate) fn forbidden(function: &'static str, code: &'static str, call: fn() -> Raised) -> Case {
    Case::new(function, code, move || {
        somebody_elses(ROOTS)?;
        Ok(call())
    })
}

fn raised<T>(result: Result<T, i32>) -> Raised {
    result.err()
}

fn host() -> Query {
    Query::new(NS_DNS, tcp(80), "127.0.0.1")
}

fn networks() -> Lookup {
    let mut query = Query::new(NS_NLA, NLA_SERVICE_CLASS_GUID, "");
    query.begin(LUP_RETURN_ALL).expect("the networks can be looked up")
}

fn class_name(id: *const GUID, mut room: u32) -> Raised {
    let mut name = [0; 64];
    // SAFETY: a local block at least as long as said; NULL, or a GUID of ours.
    status(unsafe { WSAGetServiceClassNameByClassIdA(id, name.as_mut_ptr(), &raw mut room) })
}

fn provider(namespace: u32) -> GUID {
    providers().into_iter().find(|provider| provider.1 == namespace).expect("it is built in").0
}

fn class_info(provider: &GUID, mut room: u32) -> Raised {
    let mut block = [0_u64; 64];
    // SAFETY: a local block at least as long as said.
    status(unsafe { WSAGetServiceClassInfoW(provider, &OWN, &raw mut room, block.as_mut_ptr().cast()) })
}

fn class_info_a(provider: &GUID, mut room: u32) -> Raised {
    let mut block = [0_u64; 64];
    // SAFETY: a local block at least as long as said.
    status(unsafe { WSAGetServiceClassInfoA(provider, &OWN, &raw mut room, block.as_mut_ptr().cast()) })
}

fn remove() -> Raised {
    // SAFETY: a GUID of ours.
    status(unsafe { WSARemoveServiceClass(&OWN) })
}

fn control(lookup: *mut std::ffi::c_void, code: u32, completion: *const WSACOMPLETION) -> Raised {
    // SAFETY: NULL, a local structure, or a pointer that is noticed.
    status(unsafe { WSANSPIoctl(lookup, code, null(), 0, null_mut(), 0, &mut 0, completion) })
}

// SAFETY (all calls): pointers are to local structures of the lengths given.
#[rustfmt::skip]
pub(crate) const CALLS: &[Bare] = &[
    // SAFETY: see above.
    without("WSAEnumNameSpaceProvidersA", |_| status(unsafe { WSAEnumNameSpaceProvidersA(&mut 0, null_mut()) })),
    // SAFETY: see above.
    without("WSAEnumNameSpaceProvidersExA", |_| status(unsafe { WSAEnumNameSpaceProvidersExA(&mut 0, null_mut()) })),
    without("WSALookupServiceBeginW", |_| raised(host().begin(0))),
    // SAFETY: see above.
    without("WSALookupServiceNextW", |_| status(unsafe { WSALookupServiceNextW(null_mut(), 0, &mut 0, null_mut()) })),
    // SAFETY: see above.
    without("WSALookupServiceEnd", |_| status(unsafe { WSALookupServiceEnd(null_mut()) })),
    without("WSASetServiceA", |_| raised(set(RNRSERVICE_DELETE, 0, OWN, "x", &[]))),
    without("WSAInstallServiceClassA", |_| raised(install(OWN, "x", "x", 0, 0))),
    without("WSARemoveServiceClass", |_| remove()),
    without("WSAGetServiceClassInfoW", |_| class_info(&OWN, 0)),
    without("WSAGetServiceClassNameByClassIdA", |_| class_name(&OWN, 0)),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = classes();
    cases.extend(lookups());
    cases.extend(controls());
    cases.extend([
        fresh("WSAEnumNameSpaceProvidersA", "WSAEFAULT", || {
            // SAFETY: no room is said to be there.
            status(unsafe { WSAEnumNameSpaceProvidersA(&mut 10, null_mut()) })
        }),
        fresh("WSAEnumNameSpaceProvidersExA", "WSAEFAULT", || {
            // SAFETY: no room is said to be there.
            status(unsafe { WSAEnumNameSpaceProvidersExA(&mut 10, null_mut()) })
        }),
        forbidden("WSASetServiceA", "WSAEACCES", || raised(set(RNRSERVICE_REGISTER, 0, OWN, "x", &[1]))),
        fresh("WSASetServiceA", "WSAEINVAL", || raised(set(RNRSERVICE_REGISTER, 0, OWN, "", &[1]))),
        fresh("WSASetServiceA", "WSASERVICE_NOT_FOUND", || raised(set(RNRSERVICE_DELETE, 0, OWN, "x", &[]))),
    ]);
    cases
}

fn classes() -> Vec<Case> {
    fn installed(namespace: u32) {
        install(OWN, "Chat", "TcpPort", namespace, 4000).expect("a new class");
    }
    vec![
        forbidden("WSAInstallServiceClassA", "WSAEACCES", || raised(install(OWN, "x", "x", 0, 0))),
        fresh("WSAInstallServiceClassA", "WSAEALREADY", || {
            installed(NS_ALL);
            raised(install(OWN, "Other", "x", 0, 0))
        }),
        // SAFETY: NULL is what is wrong.
        fresh("WSAInstallServiceClassA", "WSAEINVAL", || status(unsafe { WSAInstallServiceClassA(null()) })),
        fresh("WSARemoveServiceClass", "WSATYPE_NOT_FOUND", remove),
        Case::new("WSARemoveServiceClass", "WSAEACCES", || {
            somebody_elses(ROOTS)?;
            Ok(remove())
        }),
        fresh("WSARemoveServiceClass", "WSAETOOMANYREFS", || {
            installed(NS_ALL);
            set(RNRSERVICE_REGISTER, 0, OWN, "chat", &[4000]).expect("a service of the class");
            remove()
        }),
        // SAFETY: NULL is what is wrong.
        fresh("WSARemoveServiceClass", "WSAEINVAL", || status(unsafe { WSARemoveServiceClass(null()) })),
        Case::new("WSAGetServiceClassInfoA", "WSAEACCES", || {
            somebody_elses(SECRET)?;
            Ok(class_info_a(&provider(NS_LOCALNAME), 512))
        }),
        fresh("WSAGetServiceClassInfoA", "WSAEFAULT", || {
            installed(NS_ALL);
            class_info_a(&provider(NS_LOCALNAME), 16)
        }),
        fresh("WSAGetServiceClassInfoA", "WSAEINVAL", || class_info_a(&OWN, 512)),
        fresh("WSAGetServiceClassInfoA", "WSAEOPNOTSUPP", || class_info_a(&provider(NS_NLA), 512)),
        fresh("WSAGetServiceClassInfoA", "WSANO_DATA", || {
            installed(NS_SAP);
            class_info_a(&provider(NS_LOCALNAME), 512)
        }),
        fresh("WSAGetServiceClassInfoA", "WSATYPE_NOT_FOUND", || class_info_a(&provider(NS_LOCALNAME), 512)),
        fresh("WSAGetServiceClassNameByClassIdA", "WSA_INVALID_PARAMETER", || class_name(null(), 64)),
        Case::new("WSAGetServiceClassNameByClassIdA", "WSAEACCES", || {
            somebody_elses(SECRET)?;
            Ok(class_name(&OWN, 64))
        }),
        fresh("WSAGetServiceClassNameByClassIdA", "WSAEFAULT", || {
            installed(NS_ALL);
            class_name(&OWN, 4)
        }),
        fresh("WSAGetServiceClassNameByClassIdA", "WSANO_DATA", || class_name(&OWN, 64)),
    ]
}

fn lookups() -> Vec<Case> {
    vec![
        fresh("WSALookupServiceBeginW", "WSAEINVAL", || raised(Query::new(NS_DNS, BY_NAME, "").begin(0))),
        fresh("WSALookupServiceBeginW", "WSANO_DATA", || raised(host().begin(LUP_CONTAINERS))),
        fresh("WSALookupServiceBeginW", "WSASERVICE_NOT_FOUND", || {
            raised(Query::new(NS_SAP, tcp(80), "127.0.0.1").begin(0))
        }),
        fresh("WSALookupServiceEnd", "WSA_INVALID_HANDLE", || {
            // SAFETY: a number that is no handle.
            status(unsafe { WSALookupServiceEnd(near_null()) })
        }),
        fresh("WSALookupServiceNextW", "WSA_INVALID_HANDLE", || raised(Lookup(near_null()).next(0))),
        fresh("WSALookupServiceNextW", "WSA_E_NO_MORE", || {
            let lookup = host().begin(0).expect("a look-up");
            lookup.next(0).expect("an address");
            raised(lookup.next(0))
        }),
        fresh("WSALookupServiceNextW", "WSAEFAULT", || {
            let lookup = host().begin(LUP_RETURN_ALL).expect("a look-up");
            let (mut block, mut room) = ([0_u64; 20], 160);
            // SAFETY: a local block of that length.
            status(unsafe { WSALookupServiceNextW(lookup.0, 0, &raw mut room, block.as_mut_ptr().cast()) })
        }),
        fresh("WSALookupServiceNextW", "WSAEINVAL", || {
            let lookup = host().begin(LUP_RETURN_ALL).expect("a look-up");
            // SAFETY: NULL is what is wrong.
            status(unsafe { WSALookupServiceNextW(lookup.0, 0, null_mut(), null_mut()) })
        }),
        fresh("WSALookupServiceNextW", "WSANO_DATA", || {
            let lookup = Query::new(NS_DNS, BY_NAME, "127.0.0.1").begin(LUP_RETURN_ALL).expect("a look-up");
            raised(lookup.next(0))
        }),
        Case::new("WSALookupServiceNextW", "WSA_NOT_ENOUGH_MEMORY", || {
            catalogue();
            start();
            let lookup = host().begin(0).expect("a look-up");
            // What is in use, in pages, stands first; a thread wants two mebibytes more.
            let pages: u64 =
                std::fs::read_to_string("/proc/self/statm")?.split(' ').next().unwrap_or("").parse()?;
            lower_for_good(Resource::AddressSpace, pages * 4096 + (512 << 10))?;
            let mut room = 0;
            // SAFETY: no room is said to be there.
            Ok(status(unsafe { WSALookupServiceNextW(lookup.0, 0, &raw mut room, null_mut()) }))
        }),
        Case::new("WSALookupServiceNextW", "WSA_E_CANCELLED", || {
            let world = NetworkWorld::enter_with_mounts()?;
            catalogue();
            let address = Ipv4Addr::new(127, 0, 0, 53);
            world.use_etc(&Etc::new().name_server(address))?;
            let server = NameServer::start(address, Zone::new().answer("*", Answer::Silence))?;
            start();
            let lookup = Query::new(NS_DNS, BY_NAME, "host.test").begin(0).expect("a look-up");
            Ok(thread::scope(|scope| {
                let waiting = scope.spawn(|| raised(lookup.next(0)));
                while server.asked().is_empty() {
                    thread::sleep(Duration::from_millis(5));
                }
                assert_eq!(lookup.end(), 0);
                waiting.join().expect("the call returns")
            }))
        }),
    ]
}

fn controls() -> Vec<Case> {
    const CODE: u32 = SIO_NSP_NOTIFY_CHANGE;
    fn completion(overlapped: *mut OVERLAPPED) -> WSACOMPLETION {
        let parameters = WSACOMPLETION_0 { Event: WSACOMPLETION_0_1 { lpOverlapped: overlapped } };
        WSACOMPLETION { Type: NSP_NOTIFY_EVENT, Parameters: parameters }
    }
    vec![
        fresh("WSANSPIoctl", "WSA_INVALID_HANDLE", || control(near_null(), CODE, null())),
        fresh("WSANSPIoctl", "WSAEWOULDBLOCK", || control(networks().0, CODE, null())),
        fresh("WSANSPIoctl", "WSAEFAULT", || control(networks().0, CODE, near_null())),
        fresh("WSANSPIoctl", "WSAEINVAL", || control(networks().0, CODE, &completion(null_mut()))),
        fresh("WSANSPIoctl", "WSAEOPNOTSUPP", || {
            control(host().begin(0).expect("a look-up").0, CODE, null())
        }),
        fresh("WSANSPIoctl", "WSA_IO_PENDING", || {
            let mut overlapped = OVERLAPPED::default();
            let lookup = networks();
            let raised = control(lookup.0, CODE, &completion(&raw mut overlapped));
            assert_eq!(lookup.end(), 0);
            // Until it has ended, the structure is not ours.
            keep(Box::leak(Box::new(overlapped)));
            thread::sleep(Duration::from_millis(50));
            raised
        }),
        fresh("WSANSPIoctl", "WSA_OPERATION_ABORTED", || {
            // SAFETY: no pointers but NULL.
            let event = unsafe { CreateEventW(null(), 1, 0, null()) };
            let mut overlapped = OVERLAPPED { hEvent: event, ..Default::default() };
            let lookup = networks();
            assert_eq!(control(lookup.0, CODE, &completion(&raw mut overlapped)), Some(WSA_IO_PENDING));
            assert_eq!(lookup.end(), 0);
            // SAFETY: an event of ours.
            assert_eq!(unsafe { WaitForSingleObject(event, 10_000) }, 0);
            // The status of the operation is the one that this code stands for.
            (overlapped.Internal as i32 == STATUS_CANCELLED).then_some(WSA_OPERATION_ABORTED)
        }),
    ]
}
