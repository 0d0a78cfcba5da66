//! The threads that learn of operations: at a port, by events, in routines.

use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Threading::*;

use crate::common::last_error;
use crate::end::{End, Way};
use crate::line::Line;
use crate::op::Op;

/// The key of packets that the program posts itself.
pub(crate) const POSTED: usize = usize::MAX;
/// How many threads wait for events, and how many for routines.
pub(crate) const EACH: usize = 2;
const AT_PORT: usize = 3;

/// What happened.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) operations: AtomicU64,
    pub(crate) cancelled: AtomicU64,
    pub(crate) failed: AtomicU64,
    pub(crate) refused: AtomicU64,
    pub(crate) posted: AtomicU64,
    pub(crate) got_posted: AtomicU64,
}

impl Tally {
    pub(crate) fn ended(&self, status: NTSTATUS) {
        let of = match status {
            STATUS_SUCCESS => None,
            STATUS_CANCELLED => Some(&self.cancelled),
            _ => Some(&self.failed),
        };
        self.operations.fetch_add(1, Ordering::Relaxed);
        of.into_iter().for_each(|count| _ = count.fetch_add(1, Ordering::Relaxed));
    }

    pub(crate) fn refused(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }
}

pub(crate) struct Crew {
    /// A handle, as a number.
    port: usize,
    pub(crate) counts: Tally,
    pub(crate) stop: AtomicBool,
    /// Connections that go on, for those who disturb them.
    pub(crate) lines: Mutex<Vec<Arc<Line>>>,
    /// Ends for the threads that own them.
    events: [Mutex<Vec<Arc<End>>>; EACH],
    routines: [Mutex<Vec<Arc<End>>>; EACH],
    /// Events that are free.
    free: Mutex<Vec<usize>>,
}

thread_local! {
    /// What this thread waits for.
    static WATCHED: RefCell<Vec<Arc<Op>>> = const { RefCell::new(Vec::new()) };
    static CREW: RefCell<Option<Arc<Crew>>> = const { RefCell::new(None) };
}

impl Crew {
    pub(crate) fn new() -> Arc<Self> {
        // SAFETY: no pointers.
        let port = unsafe { CreateIoCompletionPort(INVALID_HANDLE_VALUE, std::ptr::null_mut(), 0, 2) };
        assert!(!port.is_null(), "{}", last_error());
        Arc::new(Self {
            port: port.addr(),
            counts: Tally::default(),
            stop: AtomicBool::new(false),
            lines: Mutex::default(),
            events: Default::default(),
            routines: Default::default(),
            free: Mutex::default(),
        })
    }

    pub(crate) fn port(&self) -> HANDLE {
        std::ptr::without_provenance_mut(self.port)
    }

    /// Starts the threads.
    pub(crate) fn work(self: &Arc<Self>) -> Vec<std::thread::JoinHandle<()>> {
        let mut threads = Vec::new();
        for number in 0..AT_PORT {
            let crew = self.clone();
            threads.push(std::thread::spawn(move || crew.at_port(number)));
        }
        for number in 0..EACH {
            let crew = self.clone();
            threads.push(std::thread::spawn(move || crew.at_events(number)));
            let crew = self.clone();
            threads.push(std::thread::spawn(move || crew.in_routines(number)));
        }
        threads
    }

    /// Has an end begin, on its thread.
    pub(crate) fn begin(&self, end: &Arc<End>) {
        match end.way {
            Way::Port(_) => end.start(self),
            Way::Events(number) => self.events[number].lock().unwrap().push(end.clone()),
            Way::Routines(number) => self.routines[number].lock().unwrap().push(end.clone()),
        }
    }

    pub(crate) fn event_for(&self, way: Way) -> HANDLE {
        let Way::Events(_) = way else { return std::ptr::null_mut() };
        if let Some(event) = self.free.lock().unwrap().pop() {
            return std::ptr::without_provenance_mut(event);
        }
        // SAFETY: no pointers.
        let event = unsafe { CreateEventW(std::ptr::null(), TRUE, FALSE, std::ptr::null()) };
        assert!(!event.is_null(), "{}", last_error());
        event
    }

    pub(crate) fn give_event(&self, event: HANDLE) {
        self.free.lock().unwrap().push(event.addr());
    }

    /// The thread that calls will wait for the operation's event.
    pub(crate) fn watch(&self, op: &Arc<Op>) {
        WATCHED.with_borrow_mut(|watched| watched.push(op.clone()));
    }

    fn at_port(&self, number: usize) {
        let port = self.port();
        let told = |key: usize, overlapped: *mut OVERLAPPED, success: bool, bytes: u32| {
            if key == POSTED {
                self.counts.got_posted.fetch_add(1, Ordering::Relaxed);
                return;
            }
            // SAFETY: packets with other keys are of operations of this round.
            let op = unsafe { Op::of(overlapped) };
            assert_eq!(key, op.end.key, "{op}");
            op.agrees(success, bytes);
            op.end.is_told(op, self);
        };
        loop {
            let (mut bytes, mut key, mut overlapped) = (0, 0, std::ptr::null_mut());
            let mut entries = [OVERLAPPED_ENTRY::default(); 8];
            let mut count = 0;
            // SAFETY: the pointers are to local variables.
            let done = unsafe {
                if number == 0 {
                    GetQueuedCompletionStatusEx(
                        port,
                        entries.as_mut_ptr(),
                        8,
                        &raw mut count,
                        INFINITE,
                        FALSE,
                    )
                } else {
                    let (bytes, key) = (&raw mut bytes, &raw mut key);
                    GetQueuedCompletionStatus(port, bytes, key, &raw mut overlapped, INFINITE)
                }
            };
            for entry in &entries[..count as usize] {
                let (key, bytes) = (entry.lpCompletionKey, entry.dwNumberOfBytesTransferred);
                told(key, entry.lpOverlapped, entry.Internal == 0, bytes);
            }
            if number != 0 && (done == TRUE || !overlapped.is_null()) {
                told(key, overlapped, done == TRUE, bytes);
            } else if done == FALSE {
                let code = last_error();
                assert!([ERROR_ABANDONED_WAIT_0, ERROR_INVALID_HANDLE].contains(&code), "{code}");
                assert!(self.stop.load(Ordering::SeqCst), "the port is open");
                return;
            }
        }
    }

    fn at_events(&self, number: usize) {
        while !self.stop.load(Ordering::SeqCst) || WATCHED.with_borrow(|watched| !watched.is_empty()) {
            let new = std::mem::take(&mut *self.events[number].lock().unwrap());
            new.iter().for_each(|end| end.start(self));
            let watched = WATCHED.take();
            let events: Vec<HANDLE> = watched.iter().take(64).map(|op| op.event()).collect();
            if events.is_empty() {
                // SAFETY: no pointers.
                unsafe { Sleep(1) };
                continue;
            }
            let count = u32::try_from(events.len()).expect("64 at most");
            // SAFETY: so many handles.
            let waited = unsafe { WSAWaitForMultipleEvents(count, events.as_ptr(), FALSE, 2, FALSE) };
            assert_ne!(waited, WSA_WAIT_FAILED, "{}", last_error());
            let mut left = Vec::new();
            for op in watched {
                // SAFETY: no pointers.
                if unsafe { WaitForSingleObject(op.event(), 0) } == WAIT_OBJECT_0 {
                    op.end.is_told(&op, self);
                } else {
                    left.push(op);
                }
            }
            // What waits longest comes last, so that each gets into the sixty-four.
            WATCHED.with_borrow_mut(|watched| watched.extend(left));
        }
    }

    fn in_routines(self: &Arc<Self>, number: usize) {
        CREW.set(Some(self.clone()));
        while !self.stop.load(Ordering::SeqCst) {
            let new = std::mem::take(&mut *self.routines[number].lock().unwrap());
            new.iter().for_each(|end| end.start(self));
            // SAFETY: no pointers.
            unsafe { SleepEx(2, TRUE) };
        }
        CREW.take();
    }

    /// The round is over: all operations have ended.
    pub(crate) fn dismiss(&self, threads: Vec<std::thread::JoinHandle<()>>) {
        self.stop.store(true, Ordering::SeqCst);
        // SAFETY: no pointers.
        assert_eq!(unsafe { CloseHandle(self.port()) }, TRUE);
        for thread in threads {
            thread.join().unwrap_or_else(|cause| std::panic::resume_unwind(cause));
        }
        for event in std::mem::take(&mut *self.free.lock().unwrap()) {
            // SAFETY: no pointers.
            assert_eq!(unsafe { CloseHandle(std::ptr::without_provenance_mut(event)) }, TRUE);
        }
    }
}

/// The completion routine of all operations that have one.
pub(crate) unsafe extern "system" fn routine(code: u32, bytes: u32, overlapped: *mut OVERLAPPED, _: u32) {
    // SAFETY: the structure is that of an operation of this round.
    let op = unsafe { Op::of(overlapped) };
    let crew = CREW.with_borrow(Clone::clone).expect("routines run on threads of theirs");
    op.agrees(code == 0, bytes);
    op.end.is_told(op, &crew);
}
