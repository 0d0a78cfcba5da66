//! The catalogue of providers: ws2spi.h and sporder.h. Of most functions there are two, of which the second is for 32-bit programs;
//! here both do the same, so that their cases are made together.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::HANDLE;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::Com::BLOB;
use openwinsock::core::{GUID, PCWSTR};

use super::bare::{Bare, without};
use super::fixture::*;
use super::query::{providers, wide};
use super::spaces::{ROOTS, SECRET, catalogue, forbidden, fresh, somebody_elses};
use super::{Case, Raised};

const NEW: GUID = GUID::from_u128(0x1e4b_7f02_5ad3_4c86_9b10_3d7c_60e8_55f2);

/// A call that tells its code through a pointer; what `SOCKET_ERROR` means is in the number behind it.
fn told(call: impl FnOnce(*mut i32) -> i32) -> Raised {
    let mut errno = 0;
    (call(&raw mut errno) == SOCKET_ERROR).then_some(errno)
}

/// The protocols.
fn protocols() -> Vec<WSAPROTOCOL_INFOW> {
    let (mut room, mut list) = (65536, vec![WSAPROTOCOL_INFOW::default(); 100]);
    // SAFETY: a block at least that long.
    let count = unsafe { WSAEnumProtocolsW(null(), list.as_mut_ptr(), &raw mut room) };
    list.truncate(usize::try_from(count).expect("they can be listed"));
    list
}

fn transport() -> GUID {
    protocols()[0].ProviderId
}

fn space() -> GUID {
    providers()[0].0
}

/// A catalogue file that is none.
fn broken() -> Made<()> {
    std::fs::write(catalogue(), "no catalogue")?;
    start();
    Ok(())
}

/// The catalogue while another process changes it.
fn busy() -> Made<()> {
    let mut lock = catalogue().into_os_string();
    lock.push(".lock");
    let file = std::fs::File::create(lock)?;
    let all = libc::flock { l_type: libc::F_WRLCK as i16, l_whence: 0, l_start: 0, l_len: 0, l_pid: 0 };
    use std::os::fd::AsRawFd;
    // SAFETY: a structure of the type that the command takes.
    let taken = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_SETLK, &raw const all) };
    assert_eq!(taken, 0, "the lock is free");
    keep(file);
    start();
    Ok(())
}

/// A case for each function with what it does.
fn of<F: Copy + Sync + 'static>(
    functions: &[(&'static str, F)],
    code: &'static str,
    prepare: fn() -> Made<()>,
    call: fn(F) -> Raised,
) -> Vec<Case> {
    let one = |(name, function): &(&'static str, F)| {
        let function = *function;
        Case::new(name, code, move || {
            prepare()?;
            Ok(call(function))
        })
    };
    functions.iter().map(one).collect()
}

fn empty() -> Made<()> {
    catalogue();
    start();
    Ok(())
}

fn read_only() -> Made<()> {
    somebody_elses(ROOTS)
}

fn unreadable() -> Made<()> {
    somebody_elses(SECRET)
}

// SAFETY (all calls): pointers are to local structures of the lengths given.
#[rustfmt::skip]
pub(crate) const CALLS: &[Bare] = &[
    // SAFETY: see above.
    without("WSCEnumNameSpaceProviders32", |_| status(unsafe { WSCEnumNameSpaceProviders32(&mut 0, null_mut()) })),
    // SAFETY: see above.
    without("WSCEnumNameSpaceProvidersEx32", |_| status(unsafe { WSCEnumNameSpaceProvidersEx32(&mut 0, null_mut()) })),
    // SAFETY: see above.
    without("WSAAdvertiseProvider", |_| status(unsafe { WSAAdvertiseProvider(&NEW, null()) })),
    // SAFETY: see above.
    without("WSAProviderCompleteAsyncCall", |_| status(unsafe { WSAProviderCompleteAsyncCall(null_mut(), 0) })),
];

type Enumerate = unsafe extern "system" fn(*const i32, *mut WSAPROTOCOL_INFOW, *mut u32, *mut i32) -> i32;
type Path = unsafe extern "system" fn(*const GUID, *mut u16, *mut i32, *mut i32) -> i32;
type Install = unsafe extern "system" fn(*const GUID, PCWSTR, *const WSAPROTOCOL_INFOW, u32, *mut i32) -> i32;
type Remove = unsafe extern "system" fn(*const GUID, *mut i32) -> i32;

fn transports() -> Vec<Case> {
    const ENUMERATE: &[(&str, Enumerate)] =
        &[("WSCEnumProtocols", WSCEnumProtocols), ("WSCEnumProtocols32", WSCEnumProtocols32)];
    const PATH: &[(&str, Path)] =
        &[("WSCGetProviderPath", WSCGetProviderPath), ("WSCGetProviderPath32", WSCGetProviderPath32)];
    const INSTALL: &[(&str, Install)] =
        &[("WSCInstallProvider", WSCInstallProvider), ("WSCInstallProvider64_32", WSCInstallProvider64_32)];
    const UPDATE: &[(&str, Install)] =
        &[("WSCUpdateProvider", WSCUpdateProvider), ("WSCUpdateProvider32", WSCUpdateProvider32)];
    const REMOVE: &[(&str, Remove)] =
        &[("WSCDeinstallProvider", WSCDeinstallProvider), ("WSCDeinstallProvider32", WSCDeinstallProvider32)];
    fn list(function: Enumerate, wanted: &[i32], mut room: u32) -> Raised {
        let start = if wanted.is_empty() { null() } else { wanted.as_ptr() };
        // SAFETY: a list as long as it has to be for the call; no room is said to be there that is not.
        told(|errno| unsafe { function(start, null_mut(), &raw mut room, errno) })
    }
    fn path(function: Path, id: &GUID, mut room: i32) -> Raised {
        // SAFETY: a GUID; no room is said to be there.
        told(|errno| unsafe { function(id, null_mut(), &raw mut room, errno) })
    }
    fn put(function: Install, id: *const GUID, path: &str, entries: u32) -> Raised {
        let (path, list) = (wide(path), WSAPROTOCOL_INFOW::default());
        // SAFETY: a GUID or a pointer that is noticed, a text, one structure.
        told(|errno| unsafe { function(id, path.as_ptr(), &raw const list, entries, errno) })
    }
    let mut cases = of(ENUMERATE, "WSAENOBUFS", empty, |function| list(function, &[], 100));
    cases.extend(of(ENUMERATE, "WSAEFAULT", empty, |function| list(function, &[], 65536)));
    cases.extend(of(ENUMERATE, "WSAEINVAL", empty, |function| list(function, &[1; 5000], 65536)));
    cases.extend(of(PATH, "WSAEINVAL", empty, |function| path(function, &NEW, 0)));
    cases.extend(of(PATH, "WSAEFAULT", empty, |function| path(function, &transport(), 0)));
    cases.extend(of(INSTALL, "WSAEFAULT", empty, |function| put(function, null(), "x.dll", 1)));
    cases.extend(of(INSTALL, "WSAEINVAL", empty, |function| put(function, &NEW, "", 1)));
    cases.extend(of(INSTALL, "WSANO_RECOVERY", empty, |function| put(function, &NEW, "x.dll", 1)));
    cases.extend(of(UPDATE, "WSAEFAULT", empty, |function| put(function, null(), "x.dll", 1)));
    cases.extend(of(UPDATE, "WSAEINVAL", empty, |function| put(function, &NEW, "x.dll", 1)));
    cases.extend(of(UPDATE, "WSANO_RECOVERY", empty, |function| put(function, &transport(), "x.dll", 1)));
    // SAFETY: GUIDs; a pointer that is noticed.
    cases.extend(of(REMOVE, "WSAEFAULT", empty, |function| status(unsafe { function(&NEW, near_null()) })));
    // SAFETY: a GUID.
    cases.extend(of(REMOVE, "WSAEINVAL", empty, |function| told(|errno| unsafe { function(&NEW, errno) })));
    cases.extend(of(REMOVE, "WSANO_RECOVERY", empty, |function| {
        // SAFETY: a GUID.
        told(|errno| unsafe { function(&transport(), errno) })
    }));
    cases
}

fn chains() -> Vec<Case> {
    fn short(id: *const GUID, path: &str) -> Raised {
        let (path, name, mut list) = (wide(path), wide("provider"), WSAPROTOCOL_INFOW::default());
        let list = &raw mut list;
        // SAFETY: a GUID or a pointer that is noticed, texts, one structure.
        told(|errno| unsafe {
            WSCInstallProviderAndChains(id, path.as_ptr(), name.as_ptr(), 0, list, 1, &mut 0, errno)
        })
    }
    fn long(id: *const GUID, path: &str) -> Raised {
        let (path, name, mut list) = (wide(path), wide("provider"), WSAPROTOCOL_INFOW::default());
        let (path, list) = (path.as_ptr(), &raw mut list);
        // SAFETY: as above.
        told(|errno| unsafe {
            WSCInstallProviderAndChains64_32(id, path, path, name.as_ptr(), 0, list, 1, &mut 0, errno)
        })
    }
    type Chains = fn(*const GUID, &str) -> Raised;
    const BOTH: &[(&str, Chains)] =
        &[("WSCInstallProviderAndChains", short), ("WSCInstallProviderAndChains64_32", long)];
    let mut cases = of(BOTH, "WSAEFAULT", empty, |function| function(near_null(), "x.dll"));
    cases.extend(of(BOTH, "WSAEINVAL", empty, |function| function(&NEW, &"x".repeat(300))));
    cases.extend(of(BOTH, "WSANO_RECOVERY", empty, |function| function(&NEW, "x.dll")));
    cases.extend(of(BOTH, "WSAEINPROGRESS", busy, |function| function(&NEW, "x.dll")));
    cases
}

type InstallSpace = unsafe extern "system" fn(PCWSTR, PCWSTR, u32, u32, *const GUID) -> i32;
type InstallSpaceEx = unsafe extern "system" fn(PCWSTR, PCWSTR, u32, u32, *const GUID, *const BLOB) -> i32;
type Enable = unsafe extern "system" fn(*const GUID, i32) -> i32;
type RemoveSpace = unsafe extern "system" fn(*const GUID) -> i32;

fn installed_spaces() -> Vec<Case> {
    const PLAIN: &[(&str, InstallSpace)] =
        &[("WSCInstallNameSpace", WSCInstallNameSpace), ("WSCInstallNameSpace32", WSCInstallNameSpace32)];
    const WITH_DATA: &[(&str, InstallSpaceEx)] = &[
        ("WSCInstallNameSpaceEx", WSCInstallNameSpaceEx),
        ("WSCInstallNameSpaceEx32", WSCInstallNameSpaceEx32),
    ];
    const ENABLE: &[(&str, Enable)] =
        &[("WSCEnableNSProvider", WSCEnableNSProvider), ("WSCEnableNSProvider32", WSCEnableNSProvider32)];
    const REMOVE: &[(&str, RemoveSpace)] = &[
        ("WSCUnInstallNameSpace", WSCUnInstallNameSpace),
        ("WSCUnInstallNameSpace32", WSCUnInstallNameSpace32),
    ];
    fn plain(function: InstallSpace, path: &str) -> Raised {
        let (name, path) = (wide("space"), wide(path));
        // SAFETY: texts and a GUID.
        status(unsafe { function(name.as_ptr(), path.as_ptr(), 99, 1, &NEW) })
    }
    fn with_data(function: InstallSpaceEx, path: &str) -> Raised {
        let (name, path) = (wide("space"), wide(path));
        // SAFETY: texts and a GUID; there are no data.
        status(unsafe { function(name.as_ptr(), path.as_ptr(), 99, 1, &NEW, null()) })
    }
    let mut cases = of(PLAIN, "WSAEINVAL", empty, |function| plain(function, ""));
    cases.extend(of(PLAIN, "WSAEACCES", read_only, |function| plain(function, "x.dll")));
    cases.extend(of(PLAIN, "WSASYSCALLFAILURE", broken, |function| plain(function, "x.dll")));
    cases.extend(of(PLAIN, "WSANO_RECOVERY", empty, |function| plain(function, "x.dll")));
    cases.extend(of(WITH_DATA, "WSAEINVAL", empty, |function| with_data(function, "")));
    cases.extend(of(WITH_DATA, "WSAEACCES", read_only, |function| with_data(function, "x.dll")));
    cases.extend(of(WITH_DATA, "WSASYSCALLFAILURE", broken, |function| with_data(function, "x.dll")));
    cases.extend(of(WITH_DATA, "WSANO_RECOVERY", empty, |function| with_data(function, "x.dll")));
    // SAFETY: a pointer that is noticed.
    cases.extend(of(ENABLE, "WSAEFAULT", empty, |function| status(unsafe { function(null(), 0) })));
    // SAFETY: a GUID.
    cases.extend(of(ENABLE, "WSAEINVAL", empty, |function| status(unsafe { function(&NEW, 0) })));
    cases.extend(of(ENABLE, "WSASYSCALLFAILURE", broken, |function| {
        // SAFETY: a GUID.
        status(unsafe { function(&space(), 0) })
    }));
    // SAFETY: a pointer that is noticed.
    cases.extend(of(REMOVE, "WSAEFAULT", empty, |function| status(unsafe { function(null()) })));
    // SAFETY: a GUID.
    cases.extend(of(REMOVE, "WSAEINVAL", empty, |function| status(unsafe { function(&NEW) })));
    // SAFETY: a GUID.
    cases.extend(of(REMOVE, "WSANO_RECOVERY", empty, |function| status(unsafe { function(&space()) })));
    cases
}

type Order = unsafe extern "system" fn(*mut u32, u32) -> i32;
type SpaceOrder = unsafe extern "system" fn(*mut GUID, u32) -> i32;

fn orders() -> Vec<Case> {
    const PROTOCOLS: &[(&str, Order)] = &[
        ("WSCWriteProviderOrder", WSCWriteProviderOrder),
        ("WSCWriteProviderOrder32", WSCWriteProviderOrder32),
    ];
    const SPACES: &[(&str, SpaceOrder)] = &[
        ("WSCWriteNameSpaceOrder", WSCWriteNameSpaceOrder),
        ("WSCWriteNameSpaceOrder32", WSCWriteNameSpaceOrder32),
    ];
    fn all(function: Order) -> Raised {
        let mut ids: Vec<_> = protocols().iter().rev().map(|entry| entry.dwCatalogEntryId).collect();
        // SAFETY: a list of ours.
        code(unsafe { function(ids.as_mut_ptr(), ids.len() as u32) })
    }
    fn all_spaces(function: SpaceOrder) -> Raised {
        let mut ids: Vec<_> = providers().iter().rev().map(|provider| provider.0).collect();
        // SAFETY: a list of ours.
        code(unsafe { function(ids.as_mut_ptr(), ids.len() as u32) })
    }
    // SAFETY: a list of ours.
    let mut cases =
        of(PROTOCOLS, "WSAEINVAL", empty, |function| code(unsafe { function([1].as_mut_ptr(), 1) }));
    cases.extend(of(PROTOCOLS, "WSANO_RECOVERY", read_only, all));
    // SAFETY: a pointer that is noticed.
    cases.extend(of(SPACES, "WSAEFAULT", empty, |function| code(unsafe { function(near_null(), 3) })));
    // SAFETY: a list of ours.
    cases.extend(of(SPACES, "WSAEINVAL", empty, |function| code(unsafe { function([NEW].as_mut_ptr(), 1) })));
    cases.extend(of(SPACES, "WSANO_RECOVERY", read_only, all_spaces));
    cases.extend(of(SPACES, "WSATRY_AGAIN", busy, all_spaces));
    cases.extend(of(SPACES, "WSASYSCALLFAILURE", broken, all_spaces));
    cases
}

type Get = unsafe extern "system" fn(*const GUID, i32, *mut u8, *mut usize, u32, *mut i32) -> i32;
type Set = unsafe extern "system" fn(*const GUID, i32, *const u8, usize, u32, *mut i32) -> i32;

fn categories() -> Vec<Case> {
    const GET: &[(&str, Get)] =
        &[("WSCGetProviderInfo", WSCGetProviderInfo), ("WSCGetProviderInfo32", WSCGetProviderInfo32)];
    const SET: &[(&str, Set)] =
        &[("WSCSetProviderInfo", WSCSetProviderInfo), ("WSCSetProviderInfo32", WSCSetProviderInfo32)];
    fn get(function: Get, id: &GUID, kind: i32, mut size: usize) -> Raised {
        let mut value = 0_u32;
        // SAFETY: a GUID, and a number that is at least as long as said.
        told(|errno| unsafe { function(id, kind, (&raw mut value).cast(), &raw mut size, 0, errno) })
    }
    fn set(function: Set, id: *const GUID, kind: i32) -> Raised {
        let value = 0_u32;
        // SAFETY: a GUID or a pointer that is noticed, and a number.
        told(|errno| unsafe { function(id, kind, (&raw const value).cast(), 4, 0, errno) })
    }
    fn program(len: u32, to: *mut u32) -> Raised {
        let path = wide("/usr/bin/program");
        // SAFETY: a text at least as long as said; a number, or a pointer that is noticed.
        told(|errno| unsafe { WSCGetApplicationCategory(path.as_ptr(), len, null(), 0, to, errno) })
    }
    fn set_program(path: *const u16, len: u32) -> Raised {
        // SAFETY: a text at least as long as said, or a pointer that is noticed.
        told(|errno| unsafe { WSCSetApplicationCategory(path, len, null(), 0, 1, null_mut(), errno) })
    }
    const KIND: i32 = ProviderInfoLspCategories;
    const NONE: i32 = 99;
    let audit = "ERROR_CALL_NOT_IMPLEMENTED";
    let mut cases = of(GET, audit, empty, |function| get(function, &transport(), ProviderInfoAudit, 4));
    cases.extend(of(GET, "WSAEFAULT", empty, |function| get(function, &transport(), KIND, 3)));
    cases.extend(of(GET, "WSAEINVAL", empty, |function| get(function, &transport(), NONE, 4)));
    cases.extend(of(GET, "WSAEINVALIDPROVIDER", empty, |function| get(function, &NEW, KIND, 4)));
    cases.extend(of(GET, "WSANO_RECOVERY", unreadable, |function| get(function, &transport(), KIND, 4)));
    cases.extend(of(SET, audit, empty, |function| set(function, &transport(), ProviderInfoAudit)));
    cases.extend(of(SET, "WSAEFAULT", empty, |function| set(function, null(), KIND)));
    cases.extend(of(SET, "WSAEINVAL", empty, |function| set(function, &transport(), NONE)));
    cases.extend(of(SET, "WSANO_RECOVERY", read_only, |function| {
        // Other categories than those that it has, so that there is something to write.
        let value = LSP_PROXY;
        // SAFETY: a GUID and a number.
        told(|errno| unsafe { function(&transport(), KIND, (&raw const value).cast(), 4, 0, errno) })
    }));
    cases.extend([
        fresh("WSCGetApplicationCategory", "WSAEFAULT", || program(16, null_mut())),
        fresh("WSCGetApplicationCategory", "WSAEINVAL", || program(0, &mut 0)),
        fresh("WSCGetApplicationCategory", "WSASERVICE_NOT_FOUND", || program(16, &mut 0)),
        Case::new("WSCGetApplicationCategory", "WSANO_RECOVERY", || {
            unreadable()?;
            Ok(program(16, &mut 0))
        }),
        fresh("WSCSetApplicationCategory", "WSAEFAULT", || set_program(near_null(), 4)),
        fresh("WSCSetApplicationCategory", "WSAEINVAL", || set_program(wide("x").as_ptr(), 0)),
        forbidden("WSCSetApplicationCategory", "WSANO_RECOVERY", || set_program(wide("x").as_ptr(), 1)),
    ]);
    cases
}

fn no_routines() -> NSPV2_ROUTINE {
    // SAFETY: zero is a value of every number, and of a routine that is not there.
    unsafe { std::mem::zeroed() }
}

unsafe extern "system" fn begin(
    _: *const GUID,
    _: *const WSAQUERYSET2W,
    _: u32,
    _: *const c_void,
    _: *mut HANDLE,
) -> i32 {
    0
}

unsafe extern "system" fn next(_: HANDLE, _: HANDLE, _: u32, _: *const u32, _: *mut WSAQUERYSET2W) {}

unsafe extern "system" fn end(_: HANDLE) -> i32 {
    0
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = transports();
    cases.extend(chains());
    cases.extend(installed_spaces());
    cases.extend(orders());
    cases.extend(categories());
    cases.extend([
        fresh("WSCEnumNameSpaceProviders32", "WSAEFAULT", || {
            // SAFETY: no room is said to be there.
            status(unsafe { WSCEnumNameSpaceProviders32(&mut 10, null_mut()) })
        }),
        fresh("WSCEnumNameSpaceProvidersEx32", "WSAEFAULT", || {
            // SAFETY: no room is said to be there.
            status(unsafe { WSCEnumNameSpaceProvidersEx32(&mut 10, null_mut()) })
        }),
        fresh("WSAAdvertiseProvider", "WSAEINVAL", || {
            // SAFETY: a GUID and a structure.
            status(unsafe { WSAAdvertiseProvider(&NEW, &no_routines()) })
        }),
        fresh("WSAAdvertiseProvider", "WSAEINVALIDPROVIDER", || {
            let routines = NSPV2_ROUTINE {
                NSPv2LookupServiceBegin: Some(begin),
                NSPv2LookupServiceNextEx: Some(next),
                NSPv2LookupServiceEnd: Some(end),
                ..no_routines()
            };
            // SAFETY: a GUID and a structure.
            status(unsafe { WSAAdvertiseProvider(&NEW, &raw const routines) })
        }),
        fresh("WSAAdvertiseProvider", "WSAEFAULT", || {
            // SAFETY: a pointer that is noticed.
            status(unsafe { WSAAdvertiseProvider(near_null(), &no_routines()) })
        }),
        // SAFETY: NULL is what is wrong.
        fresh("WSAUnadvertiseProvider", "WSAEINVAL", || status(unsafe { WSAUnadvertiseProvider(null()) })),
        fresh("WSAProviderCompleteAsyncCall", "WSAEINVAL", || {
            // SAFETY: no pointers that are followed.
            status(unsafe { WSAProviderCompleteAsyncCall(null_mut(), 0) })
        }),
        fresh("WPUCompleteOverlappedRequest", "WSAEINVAL", || {
            // SAFETY: nothing but the last pointer is followed.
            told(|errno| unsafe { WPUCompleteOverlappedRequest(tcp(), null_mut(), 0, 0, errno) })
        }),
        // A provider that is out of use keeps no classes.
        fresh("WSAInstallServiceClassA", "WSAEOPNOTSUPP", || {
            out_of_use();
            super::query::install(NEW, "x", "x", 0, 0).err()
        }),
        fresh("WSAGetServiceClassNameByClassIdA", "WSAEOPNOTSUPP", || {
            out_of_use();
            // SAFETY: a GUID, and a block of that length.
            status(unsafe { WSAGetServiceClassNameByClassIdA(&NEW, [0; 8].as_mut_ptr(), &mut 8) })
        }),
    ]);
    cases
}

/// Takes the provider of registered services out of use.
fn out_of_use() {
    let local = providers().into_iter().find(|provider| provider.1 == NS_LOCALNAME).expect("it is built in");
    // SAFETY: a GUID.
    assert_eq!(unsafe { WSCEnableNSProvider(&raw const local.0, 0) }, 0);
}
