//! Sequences of calls with hostile arguments: see `sequence/mod.rs`. The fuzz target `api_sequence` plays more of them.

mod common;
mod peer;
mod sequence;
#[path = "common/untried.rs"]
mod untried;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use common::{Wsa, wsa};

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::cases::{Case, Outcome, Suite};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::NetworkWorld;
use sequence::{CALLS, Machine};

/// Of each length there are so many sequences.
const SEQUENCES: u64 = 200;

fn main() -> ExitCode {
    Suite::new(CASES).limit(Duration::from_secs(180)).main()
}

const CASES: &[Case<'_>] = &[
    ("sequences", sequences),
    ("every_function_is_called", every_function_is_called),
    ("counts_that_lie_end_with_the_memory", counts_that_lie_end_with_the_memory),
    ("a_ticket_that_nobody_got_keeps_nothing", a_ticket_that_nobody_got_keeps_nothing),
    ("the_end_of_winsock_ends_calls_on_duplicates", the_end_of_winsock_ends_calls_on_duplicates),
];

/// Enters a network of its own, and plays.
fn sequences() -> Outcome {
    check_everything();
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new())?;
    let folder = tempfile::tempdir()?;
    let mut machine = Machine::new(folder.path());
    for len in [40, 150, 600, 2000] {
        for seed in 1..=SEQUENCES {
            let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) + len;
            let bytes: Vec<u8> = (0..len).map(|_| next(&mut state)).collect();
            machine.play(&bytes);
        }
    }
    let (calls, failed) = machine.counts;
    // Both kinds of outcomes are there, or the sequences would say little.
    assert!(calls > 5000 && failed > calls / 4 && failed < calls * 9 / 10, "{failed} of {calls} failed");
    println!("{calls} calls, {failed} failed");
    Ok(())
}

/// A step of xorshift64*.
fn next(state: &mut u64) -> u8 {
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    state.wrapping_mul(0x2545_f491_4f6c_dd1d).to_be_bytes()[0]
}

/// A function that is exported, stands in the table of conventions and is not called here would be missed.
fn every_function_is_called() -> Outcome {
    let exports = include_str!("../src/lib.rs");
    let mut exported: Vec<&str> = exports
        .split("pub use crate::")
        .skip(1)
        .filter_map(|statement| statement.split_once(';'))
        .flat_map(|(path, _)| match path.split_once('{') {
            Some((_, names)) => names.trim_end_matches('}').split(',').collect::<Vec<_>>(),
            None => path.rsplit("::").take(1).collect(),
        })
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let called: Vec<&str> = CALLS.iter().map(|(name, _)| *name).collect();
    let strange: Vec<_> = called.iter().filter(|name| !exported.contains(name)).collect();
    assert!(strange.is_empty(), "called, but not exported: {strange:?}");
    exported.retain(|name| openwinsock_codes::convention::by_name(name).is_some());
    let missing: Vec<_> =
        exported.iter().filter(|name| !called.contains(name) && !untried::UNTRIED.contains(name)).collect();
    assert!(exported.len() > 100);
    assert!(missing.is_empty(), "exported, but never called: {missing:?}");
    Ok(())
}

/// A set and a list that say they have billions of entries end where their memory does.
fn counts_that_lie_end_with_the_memory() -> Outcome {
    check_everything();
    let _started = Wsa::start();
    let start = Instant::now();
    let s = peer::tcp();
    let page = Guarded::new();
    // SAFETY: the block is 16 bytes long, and the pointers into it are checked by the call.
    unsafe {
        let set: *mut FD_SET = page.last(16).cast();
        set.cast::<u32>().write_unaligned(u32::MAX);
        assert_eq!(__WSAFDIsSet(s, set), 0);
        let list: *mut SOCKET_ADDRESS_LIST = page.last(24).cast();
        list.cast::<i32>().write_unaligned(i32::MAX);
        let none = std::ptr::null_mut();
        let nobody: (*mut u32, *mut SOCKADDR) = (std::ptr::null_mut(), std::ptr::null_mut());
        let result =
            WSAConnectByList(s, list, nobody.0, nobody.1, nobody.0, nobody.1, std::ptr::null(), none);
        assert_eq!((result, wsa()), (0, WSAEFAULT));
    }
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    peer::close(s);
    Ok(())
}

/// The structure for a duplicate could not be written: the socket ends with its handle all the same.
fn a_ticket_that_nobody_got_keeps_nothing() -> Outcome {
    check_everything();
    let _started = Wsa::start();
    let (client, server) = peer::pair();
    let page = Guarded::new();
    // SAFETY: the call checks the pointer, behind which there is too little room.
    let refused = unsafe { WSADuplicateSocketW(client, std::process::id(), page.last(100).cast()) };
    assert_eq!(peer::outcome(refused), peer::failed(WSAEFAULT));
    peer::close(client);
    let end = peer::within(Duration::from_secs(5), move || peer::receive(server));
    assert_eq!(end, (0, 0), "the connection has ended");
    peer::close(server);
    Ok(())
}

/// A call goes on when the handle that it was made with is closed, because the socket is on its way to another one. It
/// ends with Winsock.
fn the_end_of_winsock_ends_calls_on_duplicates() -> Outcome {
    let started = Wsa::start();
    let (client, server) = peer::pair();
    // SAFETY: the structure is ours; zero is a value of its fields.
    let duplicated = unsafe { WSADuplicateSocketW(client, std::process::id(), &mut std::mem::zeroed()) };
    assert_eq!(duplicated, 0);
    let caller = std::thread::spawn(move || peer::receive(client));
    std::thread::sleep(Duration::from_millis(80));
    peer::close(client);
    std::thread::sleep(Duration::from_millis(80));
    assert!(!caller.is_finished(), "the socket has not ended");
    drop(started);
    let end = peer::within(Duration::from_secs(5), move || caller.join());
    assert_eq!(end.expect("no panic"), peer::failed(WSAEINTR));
    let _ = server;
    Ok(())
}

/// Has every pointer checked, from the first call on.
fn check_everything() {
    // SAFETY: the process has one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CHECK", "1") };
}

/// A page, and one behind it that must not be touched.
struct Guarded(*mut u8);

const PAGE: usize = 4096;

impl Guarded {
    fn new() -> Self {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        let rights = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: a new mapping, of which the second page is given away at once.
        unsafe {
            let start = libc::mmap(std::ptr::null_mut(), 2 * PAGE, rights, flags, -1, 0);
            assert_ne!(start, libc::MAP_FAILED);
            assert_eq!(libc::mprotect(start.byte_add(PAGE), PAGE, libc::PROT_NONE), 0);
            Self(start.cast())
        }
    }

    /// The last so many bytes.
    fn last(&self, len: usize) -> *mut u8 {
        self.0.wrapping_add(PAGE - len)
    }
}
