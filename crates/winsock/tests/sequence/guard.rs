//! What sees to it that a sequence ends: whoever stays in a call has its sockets closed, and who stays all the same hangs.

use std::sync::atomic::{AtomicIsize, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use openwinsock::Win32::Networking::WinSock::*;

/// A call that takes longer has its sockets closed and its events signalled.
const PATIENCE: Duration = Duration::from_millis(60);
/// A call that does not end by that hangs. A lingering close and a name server that is silent take a second each.
const LIMIT: Duration = Duration::from_secs(12);

/// How many sockets and how many events there are at a time.
pub(crate) const SLOTS: usize = 12;

static SOCKETS: [AtomicUsize; SLOTS] = [const { AtomicUsize::new(0) }; SLOTS];
static EVENTS: [AtomicIsize; SLOTS] = [const { AtomicIsize::new(0) }; SLOTS];
/// The number of the call, odd while it goes on.
static CALL: AtomicU64 = AtomicU64::new(0);
/// What is going on, for the report.
static WHAT: Mutex<(&str, Vec<u8>)> = Mutex::new(("", Vec::new()));

/// Starts the guard, once.
pub(crate) fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        thread::Builder::new().name("guard".into()).spawn(watch).expect("one more thread");
    });
}

/// Says which sequence begins.
pub(crate) fn sequence(bytes: &[u8]) {
    WHAT.lock().unwrap_or_else(PoisonError::into_inner).1 = bytes.to_vec();
}

/// Says which sockets and events there are.
pub(crate) fn note(sockets: &[SOCKET], events: &[WSAEVENT]) {
    for (number, slot) in SOCKETS.iter().enumerate() {
        slot.store(sockets.get(number).copied().unwrap_or(0), Ordering::Relaxed);
    }
    for (number, slot) in EVENTS.iter().enumerate() {
        slot.store(events.get(number).copied().unwrap_or(0), Ordering::Relaxed);
    }
}

/// Makes a call under guard.
pub(crate) fn during<T>(name: &'static str, call: impl FnOnce() -> T) -> T {
    WHAT.lock().unwrap_or_else(PoisonError::into_inner).0 = name;
    CALL.fetch_add(1, Ordering::Release);
    let result = call();
    CALL.fetch_add(1, Ordering::Release);
    result
}

fn watch() {
    let (mut last, mut since) = (0, Instant::now());
    loop {
        thread::sleep(Duration::from_millis(15));
        let now = CALL.load(Ordering::Acquire);
        if now != last || now.is_multiple_of(2) {
            (last, since) = (now, Instant::now());
        } else if since.elapsed() > LIMIT {
            let what = WHAT.lock().unwrap_or_else(PoisonError::into_inner);
            eprintln!("{} hangs; the sequence is {:?}", what.0, what.1);
            std::process::abort();
        } else if since.elapsed() > PATIENCE {
            rescue(since.elapsed() > 4 * PATIENCE);
        }
    }
}

fn rescue(at_any_price: bool) {
    for slot in &SOCKETS {
        // SAFETY: no pointers; a number that is no socket any more is none.
        unsafe { closesocket(slot.load(Ordering::Relaxed)) };
    }
    for slot in &EVENTS {
        // SAFETY: no pointers.
        unsafe { WSASetEvent(slot.load(Ordering::Relaxed)) };
    }
    if at_any_price {
        // A socket on its way to another handle stays though this one is closed. The end of Winsock ends it, too.
        // SAFETY: the structure is ours.
        unsafe {
            while WSACleanup() == 0 {}
            WSAStartup(0x0202, &mut std::mem::zeroed());
        }
    }
}
