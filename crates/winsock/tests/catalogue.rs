//! The catalogue of providers: its order, what is in use, categories; and what cannot be installed. Each case is a process of
//! its own, with a catalogue of its own.

mod common;

use std::process::{Command, ExitCode};
use std::ptr::{null, null_mut};

use common::{Wsa, wsa};
use openwinsock::Win32::Foundation::{CloseHandle, HANDLE, STATUS_CANCELLED, WAIT_OBJECT_0};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Threading::{CreateEventW, WaitForSingleObject};
use openwinsock::core::GUID;
use openwinsock_sandbox::cases::{Case, Outcome, Suite};

fn catalogue() -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    // SAFETY: a case begins in a process with one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", directory.path().join("catalogue.json")) };
    directory
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// The protocols as they are listed: numbers and providers.
fn protocols() -> Vec<(u32, GUID)> {
    let mut room = 0;
    // SAFETY: no room is said to be there; then the block is as long as said.
    unsafe {
        assert_eq!(WSAEnumProtocolsW(null(), null_mut(), &raw mut room), SOCKET_ERROR);
        assert_eq!(wsa(), WSAENOBUFS);
        let mut list = vec![WSAPROTOCOL_INFOW::default(); room as usize / size_of::<WSAPROTOCOL_INFOW>()];
        let count = WSAEnumProtocolsW(null(), list.as_mut_ptr(), &raw mut room);
        assert_eq!(count as usize, list.len());
        list.iter().map(|entry| (entry.dwCatalogEntryId, entry.ProviderId)).collect()
    }
}

fn ids() -> Vec<u32> {
    protocols().into_iter().map(|(id, _)| id).collect()
}

fn spaces() -> Vec<WSANAMESPACE_INFOW> {
    let (mut room, mut block) = (4096, [0_u64; 512]);
    let first = block.as_mut_ptr().cast::<WSANAMESPACE_INFOW>();
    // SAFETY: a local block of that length. The names in it are not looked at.
    unsafe {
        let count = WSAEnumNameSpaceProvidersW(&raw mut room, first);
        assert_eq!(count, 3, "{}", wsa());
        (0..3).map(|n| *first.add(n)).collect()
    }
}

const REVERSED: &str = "another_process_sees_the_order";

fn another_process_sees_the_order() -> Outcome {
    if std::env::var_os("OPENWINSOCK_CATALOGUE").is_some() {
        let _wsa = Wsa::start();
        assert!(ids().is_sorted_by(|a, b| a > b), "{:?}", ids());
    }
    Ok(())
}

fn protocols_are_listed_in_the_order_that_was_set() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let mut order = ids();
    assert!(order.is_sorted());
    order.reverse();
    // SAFETY: a list of ours.
    let write = |list: &mut [u32]| unsafe { WSCWriteProviderOrder(list.as_mut_ptr(), list.len() as u32) };
    assert_eq!(write(&mut order[1..]), WSAEINVAL);
    let last = order[0];
    order[0] = order[1];
    assert_eq!(write(&mut order), WSAEINVAL, "one twice");
    order[0] = last;
    assert_eq!(write(&mut order), 0);
    assert_eq!(ids(), order);
    let (mut errno, mut room, mut list) = (0, 65536, vec![WSAPROTOCOL_INFOW::default(); 100]);
    // SAFETY: a block at least that long.
    let count = unsafe { WSCEnumProtocols(null(), list.as_mut_ptr(), &raw mut room, &raw mut errno) };
    assert_eq!((count as usize, list[0].dwCatalogEntryId), (order.len(), order[0]));
    let other = Command::new(std::env::current_exe()?).args(["--run-case", REVERSED]).output()?;
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stderr));
    Ok(())
}

fn name_spaces_out_of_use_are_not_asked() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let mut order: Vec<_> = spaces().iter().map(|space| space.NSProviderId).collect();
    let dns = spaces()[0].NSProviderId;
    let (mut name, mut class) =
        (wide("localhost"), GUID::from_u128(0x0002_A803_0000_0000_C000_0000_0000_0046));
    let set = WSAQUERYSETW {
        dwSize: size_of::<WSAQUERYSETW>() as u32,
        lpszServiceInstanceName: name.as_mut_ptr(),
        lpServiceClassId: &raw mut class,
        dwNameSpace: NS_DNS,
        ..Default::default()
    };
    // SAFETY: local structures.
    let begin = || match unsafe { WSALookupServiceBeginW(&raw const set, 0, &mut null_mut()) } {
        0 => Ok(()),
        _ => Err(wsa()),
    };
    assert_eq!(begin(), Ok(()));
    // SAFETY: a GUID of ours.
    let enable = |on: bool| unsafe { WSCEnableNSProvider(&raw const dns, on.into()) };
    assert_eq!((enable(false), spaces()[0].fActive, begin()), (0, 0, Err(WSASERVICE_NOT_FOUND)));
    assert_eq!((enable(true), spaces()[0].fActive, begin()), (0, 1, Ok(())));

    order.rotate_left(1);
    // SAFETY: a list of ours.
    let write = |list: &mut [GUID]| unsafe { WSCWriteNameSpaceOrder(list.as_mut_ptr(), list.len() as u32) };
    assert_eq!((write(&mut order[..2]), write(&mut order)), (WSAEINVAL, 0));
    assert_eq!(
        spaces().iter().map(|space| space.dwNameSpace).collect::<Vec<_>>(),
        [NS_NLA, NS_LOCALNAME, NS_DNS]
    );
    Ok(())
}

fn categories_are_kept() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let (path, extra) = (wide("/usr/bin/program"), wide("-k group"));
    let get = |with_extra: bool| {
        let (extra, len) = if with_extra { (extra.as_ptr(), 8) } else { (null(), 0) };
        let (mut categories, mut errno) = (0, 0);
        // SAFETY: texts as long as said, and local numbers.
        match unsafe { WSCGetApplicationCategory(path.as_ptr(), 16, extra, len, &mut categories, &mut errno) }
        {
            0 => Ok(categories),
            _ => Err(errno),
        }
    };
    let add = |categories| {
        let (mut before, mut errno) = (99, 0);
        // SAFETY: texts as long as said, and local numbers.
        let result = unsafe {
            WSCSetApplicationCategory(
                path.as_ptr(),
                16,
                extra.as_ptr(),
                8,
                categories,
                &mut before,
                &mut errno,
            )
        };
        assert_eq!(result, 0, "{errno}");
        before
    };
    assert_eq!(get(true), Err(WSASERVICE_NOT_FOUND));
    assert_eq!((add(LSP_INSPECTOR), add(LSP_FIREWALL)), (0, LSP_INSPECTOR));
    assert_eq!((get(true), get(false)), (Ok(LSP_INSPECTOR | LSP_FIREWALL), Err(WSASERVICE_NOT_FOUND)));

    let provider = protocols()[0].1;
    let kind = ProviderInfoLspCategories;
    let info = || {
        let (mut value, mut size, mut errno) = (7_u32, 4, 0);
        let to = (&raw mut value).cast();
        // SAFETY: a GUID, a number and their sizes.
        let result = unsafe { WSCGetProviderInfo(&provider, kind, to, &mut size, 0, &mut errno) };
        assert_eq!((result, errno, size), (0, 0, 4));
        value
    };
    assert_eq!(info(), 0);
    // SAFETY: as above.
    let result =
        unsafe { WSCSetProviderInfo(&provider, kind, (&raw const LSP_PROXY_VALUE).cast(), 4, 0, &mut 0) };
    assert_eq!((result, info()), (0, LSP_PROXY));
    Ok(())
}

static LSP_PROXY_VALUE: u32 = LSP_PROXY;

fn providers_are_in_this_program() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let (provider, mut room, mut errno) = (protocols()[0].1, 0, 0);
    let mut path = vec![0; 4096];
    // SAFETY: a GUID, a block at least as long as said.
    let mut ask = |room: &mut i32| unsafe {
        match WSCGetProviderPath(&provider, path.as_mut_ptr(), room, &raw mut errno) {
            0 => Ok(String::from_utf16(&path[..*room as usize - 1]).unwrap()),
            _ => Err(errno),
        }
    };
    assert_eq!(ask(&mut room), Err(WSAEFAULT));
    assert_eq!(ask(&mut room), Ok(std::env::current_exe()?.to_str().unwrap().to_owned()));
    Ok(())
}

fn what_cannot_be_installed_is_refused_and_nothing_changes() -> Outcome {
    let directory = catalogue();
    let _wsa = Wsa::start();
    let before = ids();
    let new = GUID::from_u128(0x1e4b_7f02_5ad3_4c86_9b10_3d7c_60e8_55f2);
    let (path, name) = (wide("C:\\provider.dll"), wide("provider"));
    let mut list = [WSAPROTOCOL_INFOW::default()];
    let (list, mut errno, mut number) = (list.as_mut_ptr(), 0, 0);
    // SAFETY: GUIDs, texts that end with NUL, one structure, local numbers.
    unsafe {
        assert_eq!(WSCInstallProvider(&new, path.as_ptr(), list, 1, &mut errno), SOCKET_ERROR);
        assert_eq!(errno, WSANO_RECOVERY);
        errno = 0;
        let result = WSCInstallProviderAndChains(
            &new,
            path.as_ptr(),
            name.as_ptr(),
            0,
            list,
            1,
            &mut number,
            &mut errno,
        );
        assert_eq!((result, errno), (SOCKET_ERROR, WSANO_RECOVERY));
        assert_eq!(WSCInstallNameSpace(name.as_ptr(), path.as_ptr(), 99, 1, &new), SOCKET_ERROR);
        assert_eq!(wsa(), WSANO_RECOVERY);
        let own = protocols()[0].1;
        assert_eq!(WSCDeinstallProvider(&own, &mut errno), SOCKET_ERROR);
        assert_eq!((errno, ids()), (WSANO_RECOVERY, before));
        assert_eq!(WPUCompleteOverlappedRequest(4, null_mut(), 0, 0, &mut errno), SOCKET_ERROR);
        assert_eq!(errno, WSAEINVAL);
    }
    assert!(!directory.path().join("catalogue.json").exists());
    Ok(())
}

/// What another process does to the catalogue.
const CHANGES: &str = "another_process_changes_it";

fn another_process_changes_it() -> Outcome {
    if std::env::var_os("OPENWINSOCK_CATALOGUE").is_some() {
        let _wsa = Wsa::start();
        let mut order = ids();
        order.reverse();
        // SAFETY: a list of ours.
        assert_eq!(unsafe { WSCWriteProviderOrder(order.as_mut_ptr(), order.len() as u32) }, 0);
    }
    Ok(())
}

fn changes_are_told() -> Outcome {
    let _catalogue = catalogue();
    let _wsa = Wsa::start();
    let space = spaces()[0].NSProviderId;
    // SAFETY: a GUID of ours.
    let enable = |on: bool| assert_eq!(unsafe { WSCEnableNSProvider(&raw const space, on.into()) }, 0);
    let mut handle: HANDLE = null_mut();
    let place = (&raw mut handle).expose_provenance();
    let wait = move |overlapped| {
        let place = std::ptr::with_exposed_provenance_mut(place);
        // SAFETY: the handle and the structure are ours, and live on.
        match unsafe { WSAProviderConfigChange(place, overlapped, None) } {
            0 => Ok(()),
            _ => Err(wsa()),
        }
    };
    assert_eq!(wait(null_mut()), Ok(()));
    assert!(!handle.is_null());
    // What has changed already is told at once, also to a call that waits for it.
    enable(false);
    assert_eq!(wait(null_mut()), Ok(()));
    let waiting = std::thread::spawn(move || wait(null_mut()));
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert!(!waiting.is_finished(), "nothing has changed since");
    enable(true);
    assert_eq!(waiting.join().unwrap(), Ok(()));

    // SAFETY: no pointers but NULL.
    let event = unsafe { CreateEventW(null(), 1, 0, null()) };
    let mut overlapped = OVERLAPPED { hEvent: event, ..Default::default() };
    let overlapped = &raw mut overlapped;
    assert_eq!(wait(overlapped), Err(WSA_IO_PENDING));
    let other = Command::new(std::env::current_exe()?).args(["--run-case", CHANGES]).output()?;
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stderr));
    // SAFETY: an event and a structure of ours.
    unsafe {
        assert_eq!(WaitForSingleObject(event, 10_000), WAIT_OBJECT_0);
        assert_eq!((&raw const (*overlapped).Internal).read_volatile(), 0);
        assert_eq!(wait(overlapped), Err(WSA_IO_PENDING));
        assert_ne!(CloseHandle(handle), 0);
        assert_eq!(WaitForSingleObject(event, 10_000), WAIT_OBJECT_0);
        assert_eq!((&raw const (*overlapped).Internal).read_volatile() as i32, STATUS_CANCELLED);
    }
    assert_eq!(wait(null_mut()), Err(WSA_INVALID_HANDLE));
    Ok(())
}

const CASES: &[Case<'_>] = &[
    (CHANGES, another_process_changes_it),
    ("changes_are_told", changes_are_told),
    (REVERSED, another_process_sees_the_order),
    ("protocols_are_listed_in_the_order_that_was_set", protocols_are_listed_in_the_order_that_was_set),
    ("name_spaces_out_of_use_are_not_asked", name_spaces_out_of_use_are_not_asked),
    ("categories_are_kept", categories_are_kept),
    ("providers_are_in_this_program", providers_are_in_this_program),
    ("what_cannot_be_installed_is_refused", what_cannot_be_installed_is_refused_and_nothing_changes),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
