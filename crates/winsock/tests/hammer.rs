//! Many threads use the same few handles while others close them and put new sockets in their places. Whatever the moment,
//! a call ends, with a result that its page lists, and never reaches a socket other than the one that its handle was given
//! for: each has a number of its own, which stands in all that it sends.

mod common;

use std::process::ExitCode;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_codes::{WsaError, function};
use openwinsock_sandbox::cases::{Outcome, Suite};
use openwinsock_sandbox::world::NetworkWorld;

/// How long the threads go on.
const SPAN: Duration = Duration::from_secs(4);
/// How long a thread may take to notice the end: every wait ends with its socket.
const PATIENCE: Duration = Duration::from_secs(8);
const USERS: u64 = 8;
const CLOSERS: u64 = 3;

fn main() -> ExitCode {
    Suite::new(&[("handles_under_fire", handles_under_fire)]).limit(Duration::from_secs(60)).main()
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sort {
    /// UDP, connected to itself.
    Datagram,
    /// TCP, listening.
    Listener,
    /// TCP, not connected yet, non-blocking.
    Stream,
}

const SORTS: [Sort; 6] =
    [Sort::Datagram, Sort::Datagram, Sort::Listener, Sort::Listener, Sort::Stream, Sort::Stream];

/// A place where threads find a handle: the handle (31 bits) and the socket's number (33 bits) in one word, so that they
/// belong together.
struct Slot {
    sort: Sort,
    word: AtomicU64,
    /// The port of the socket, by number; ports come again, numbers don't.
    port: AtomicU64,
}

struct Field {
    slots: Vec<Slot>,
    next: AtomicU64,
    end: AtomicBool,
    opened: AtomicUsize,
    closed: AtomicUsize,
    /// Calls that worked, and those on a handle that was closed meanwhile.
    worked: AtomicUsize,
    stale: AtomicUsize,
}

#[derive(Clone, Copy)]
struct Taken {
    sort: Sort,
    handle: SOCKET,
    number: u64,
}

impl Slot {
    fn take(&self) -> Taken {
        let word = self.word.load(Ordering::Acquire);
        Taken { sort: self.sort, handle: (word & 0x7fff_ffff) as usize, number: word >> 31 }
    }

    /// The port of the socket with that number, if it is still the one here.
    fn port_of(&self, number: u64) -> Option<u16> {
        let both = self.port.load(Ordering::Acquire);
        (both >> 16 == number).then_some((both & 0xffff) as u16)
    }
}

/// What a TCP socket is told apart by: an option whose value nobody else changes.
fn mark_of(number: u64) -> i32 {
    i32::try_from(number % 30_000).expect("it is small") + 1
}

/// A result of a call, and that it is one that the function's page lists.
fn listed(name: &str, result: i32) -> Result<i32, i32> {
    if result != SOCKET_ERROR {
        return Ok(result);
    }
    let code = wsa();
    let page = function::by_name(name).expect("a function of the catalogue");
    let known = page.raises().any(|raise| raise.code == code.cast_unsigned());
    // What a call gives that another thread's `closesocket` ended.
    assert!(
        known || code == WSAEINTR,
        "{name} gave {:?} ({code}), which its page does not list",
        WsaError(code).name()
    );
    Err(code)
}

fn own_port(s: SOCKET) -> Result<u16, i32> {
    let (mut address, mut len) = (loopback(0), 16);
    // SAFETY: the address is as long as said.
    let result = unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) };
    listed("getsockname", result).map(|_| u16::from_be(address.sin_port))
}

impl Field {
    fn new() -> Self {
        let field = Self {
            slots: SORTS
                .iter()
                .map(|sort| Slot { sort: *sort, word: AtomicU64::new(0), port: AtomicU64::new(0) })
                .collect(),
            next: AtomicU64::new(1),
            end: AtomicBool::new(false),
            opened: AtomicUsize::new(0),
            closed: AtomicUsize::new(0),
            worked: AtomicUsize::new(0),
            stale: AtomicUsize::new(0),
        };
        for slot in &field.slots {
            field.renew(slot);
        }
        field
    }

    /// A new socket for a slot. Gives what was there before.
    fn renew(&self, slot: &Slot) -> Taken {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let (kind, free) = (if slot.sort == Sort::Datagram { SOCK_DGRAM } else { SOCK_STREAM }, loopback(0));
        // SAFETY: the address is as long as said.
        let handle = unsafe {
            let s = socket(AF_INET.into(), kind, 0);
            assert_ne!(s, INVALID_SOCKET, "{}", wsa());
            assert_eq!(bind(s, (&raw const free).cast(), 16), 0, "{}", wsa());
            s
        };
        self.opened.fetch_add(1, Ordering::Relaxed);
        let port = own_port(handle).expect("nobody else knows it");
        let own = loopback(port);
        // SAFETY: the address is as long as said, and the number ours.
        unsafe {
            match slot.sort {
                Sort::Datagram => assert_eq!(connect(handle, (&raw const own).cast(), 16), 0, "{}", wsa()),
                Sort::Listener => assert_eq!(listen(handle, 4), 0, "{}", wsa()),
                Sort::Stream => {}
            }
            if slot.sort != Sort::Datagram {
                let mark = mark_of(number);
                assert_eq!(setsockopt(handle, IPPROTO_TCP, TCP_KEEPIDLE, (&raw const mark).cast(), 4), 0);
            }
            // Half of them make their callers wait.
            let mut on = u32::from(slot.sort == Sort::Stream || number.is_multiple_of(2));
            assert_eq!(ioctlsocket(handle, FIONBIO, &raw mut on), 0);
        }
        slot.port.store(number << 16 | u64::from(port), Ordering::Release);
        let before = slot.word.swap(number << 31 | handle as u64, Ordering::AcqRel);
        Taken { sort: slot.sort, handle: (before & 0x7fff_ffff) as usize, number: before >> 31 }
    }

    fn close(&self, handle: SOCKET) {
        // SAFETY: no pointers.
        match listed("closesocket", unsafe { closesocket(handle) }) {
            Ok(_) => {
                self.closed.fetch_add(1, Ordering::Relaxed);
            }
            Err(code) => assert_eq!(code, WSAENOTSOCK),
        }
    }

    /// Replaces sockets, and closes the old ones, with others who close them too.
    fn closer(&self, mut dice: Dice) {
        while !self.end.load(Ordering::Relaxed) {
            let slot = &self.slots[dice.below(self.slots.len())];
            if dice.below(3) == 0 {
                // Closed where everybody still finds it; whoever renews the slot finds it closed.
                self.close(slot.take().handle);
            }
            let before = self.renew(slot);
            if dice.below(2) == 0 {
                spin(dice.below(3000));
            }
            if before.handle != 0 {
                self.close(before.handle);
            }
            if dice.below(8) == 0 {
                thread::sleep(Duration::from_micros(dice.below(2000) as u64));
            }
        }
    }

    /// Uses what is in the slots.
    fn user(&self, mut dice: Dice) {
        // SAFETY: no pointers.
        let event = unsafe { WSACreateEvent() };
        while !self.end.load(Ordering::Relaxed) {
            let slot = &self.slots[dice.below(self.slots.len())];
            let taken = slot.take();
            let result = match dice.below(12) {
                0..=3 => self.transfer(slot, taken, &mut dice),
                4 => self.identity(slot, taken),
                5 => self.wait_for_several(taken, &mut dice),
                6 => poll(taken),
                7 => watch(taken, event, &mut dice),
                8..=9 => option(taken, &mut dice),
                10 if dice.below(4) == 0 => {
                    // SAFETY: no pointers.
                    listed("shutdown", unsafe { shutdown(taken.handle, dice.below(3) as i32) })
                }
                // Linux does not count the bytes of what listens.
                _ if taken.sort == Sort::Listener => self.identity(slot, taken),
                _ => pending(taken),
            };
            match result {
                Ok(_) => &self.worked,
                Err(_) => &self.stale,
            }
            .fetch_add(1, Ordering::Relaxed);
        }
        // SAFETY: no pointers.
        assert_eq!(unsafe { WSACloseEvent(event) }, 1);
    }

    /// The address and the mark of a socket are its own.
    fn identity(&self, slot: &Slot, taken: Taken) -> Result<i32, i32> {
        if taken.sort != Sort::Datagram {
            let (mut mark, mut len) = (0_i32, 4);
            // SAFETY: the value is an int, as the length says.
            let result = unsafe {
                getsockopt(taken.handle, IPPROTO_TCP, TCP_KEEPIDLE, (&raw mut mark).cast(), &raw mut len)
            };
            listed("getsockopt", result)?;
            assert_eq!(mark, mark_of(taken.number), "{:?} {} is another socket", taken.sort, taken.number);
        }
        // Threads that connect the same socket at once may cost it its port.
        let expected = slot.port_of(taken.number).filter(|_| taken.sort != Sort::Stream);
        let port = own_port(taken.handle)?;
        if let Some(expected) = expected {
            assert_eq!(port, expected, "{:?} {} has the address of another socket", taken.sort, taken.number);
        }
        Ok(0)
    }

    fn transfer(&self, slot: &Slot, taken: Taken, dice: &mut Dice) -> Result<i32, i32> {
        match taken.sort {
            Sort::Datagram if dice.below(2) == 0 => {
                let tag = taken.number.to_le_bytes();
                // SAFETY: the block is as long as said.
                listed("send", unsafe { send(taken.handle, tag.as_ptr(), 8, 0) })
            }
            Sort::Datagram => {
                let mut tag = [0; 8];
                // SAFETY: the block is as long as said.
                let len = listed("recv", unsafe { recv(taken.handle, tag.as_mut_ptr(), 8, 0) })?;
                if len == 8 {
                    assert_eq!(u64::from_le_bytes(tag), taken.number, "a message of another socket");
                }
                Ok(len)
            }
            Sort::Listener if dice.below(2) == 0 => self.take_connection(slot, taken),
            Sort::Listener => self.call(slot, taken),
            Sort::Stream => {
                let to = self.slots.iter().filter(|slot| slot.sort == Sort::Listener).nth(dice.below(2));
                let port = to.and_then(|slot| slot.port_of(slot.take().number)).unwrap_or(9);
                let (address, mut block) = (loopback(port), [0; 64]);
                // SAFETY: address and block are as long as said.
                unsafe {
                    match dice.below(3) {
                        0 => listed("connect", connect(taken.handle, (&raw const address).cast(), 16)),
                        1 => listed("send", send(taken.handle, block.as_ptr(), 64, 0)),
                        _ => listed("recv", recv(taken.handle, block.as_mut_ptr(), 64, 0)),
                    }
                }
            }
        }
    }

    /// Takes a connection, which must be one of this listener.
    fn take_connection(&self, slot: &Slot, taken: Taken) -> Result<i32, i32> {
        let expected = slot.port_of(taken.number);
        // SAFETY: no address is wanted.
        let new = unsafe { accept(taken.handle, null_mut(), null_mut()) };
        listed("accept", if new == INVALID_SOCKET { SOCKET_ERROR } else { 0 })?;
        self.opened.fetch_add(1, Ordering::Relaxed);
        if let Some(expected) = expected {
            assert_eq!(own_port(new), Ok(expected), "a connection of another listener");
        }
        self.close(new);
        Ok(0)
    }

    /// Connects to a listener, from a socket that nobody else knows.
    fn call(&self, slot: &Slot, taken: Taken) -> Result<i32, i32> {
        let Some(port) = slot.port_of(taken.number) else { return Err(0) };
        let address = loopback(port);
        // SAFETY: the address is as long as said, and the number ours.
        unsafe {
            let s = socket(AF_INET.into(), SOCK_STREAM, 0);
            assert_ne!(s, INVALID_SOCKET, "{}", wsa());
            self.opened.fetch_add(1, Ordering::Relaxed);
            ioctlsocket(s, FIONBIO, &mut 1);
            let result = listed("connect", connect(s, (&raw const address).cast(), 16));
            self.close(s);
            result
        }
    }

    fn wait_for_several(&self, taken: Taken, dice: &mut Dice) -> Result<i32, i32> {
        let other = self.slots[dice.below(self.slots.len())].take();
        let mut set = FD_SET { fd_count: 2, fd_array: [0; 64] };
        (set.fd_array[0], set.fd_array[1]) = (taken.handle, other.handle);
        let (mut write, mut except) = (set, set);
        let time = TIMEVAL { tv_sec: 0, tv_usec: dice.below(2000) as i32 };
        // SAFETY: the sets and the time are ours.
        let result = unsafe { select(0, &raw mut set, &raw mut write, &raw mut except, &raw const time) };
        for ready in [&set, &write, &except] {
            let ready = &ready.fd_array[..ready.fd_count as usize];
            assert!(ready.iter().all(|s| [taken.handle, other.handle].contains(s)));
        }
        listed("select", result)
    }
}

fn poll(taken: Taken) -> Result<i32, i32> {
    let mut entry = WSAPOLLFD { fd: taken.handle, events: POLLRDNORM | POLLWRNORM, revents: 0 };
    // SAFETY: the entry is ours.
    listed("WSAPoll", unsafe { WSAPoll(&raw mut entry, 1, 1) })
}

fn watch(taken: Taken, event: WSAEVENT, dice: &mut Dice) -> Result<i32, i32> {
    let events = [0, FD_READ | FD_WRITE | FD_CLOSE | FD_ACCEPT | FD_CONNECT][dice.below(2)];
    // SAFETY: no pointers.
    listed("WSAEventSelect", unsafe { WSAEventSelect(taken.handle, event, events.cast_signed()) })?;
    let mut what = WSANETWORKEVENTS::default();
    // SAFETY: the structure is ours.
    listed("WSAEnumNetworkEvents", unsafe { WSAEnumNetworkEvents(taken.handle, event, &raw mut what) })
}

fn option(taken: Taken, dice: &mut Dice) -> Result<i32, i32> {
    let (mut value, mut len) = (0_i32, 4);
    let name = [SO_TYPE, SO_ERROR, SO_RCVTIMEO][dice.below(3)];
    if name == SO_RCVTIMEO && dice.below(2) == 0 {
        value = 50;
        // SAFETY: the value is an int.
        let result = unsafe { setsockopt(taken.handle, SOL_SOCKET, name, (&raw const value).cast(), 4) };
        return listed("setsockopt", result);
    }
    // SAFETY: the value is an int, as the length says.
    let result = unsafe { getsockopt(taken.handle, SOL_SOCKET, name, (&raw mut value).cast(), &raw mut len) };
    listed("getsockopt", result)?;
    if name == SO_TYPE {
        let kind = if taken.sort == Sort::Datagram { SOCK_DGRAM } else { SOCK_STREAM };
        assert_eq!(value, kind, "the handle reached a socket of another kind");
    }
    Ok(0)
}

fn pending(taken: Taken) -> Result<i32, i32> {
    let mut bytes = 0;
    // SAFETY: the number is ours.
    listed("ioctlsocket", unsafe { ioctlsocket(taken.handle, FIONREAD, &raw mut bytes) })
}

fn spin(turns: usize) {
    for _ in 0..turns {
        std::hint::spin_loop();
    }
}

/// A thread's own random numbers: xorshift64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % limit
    }
}

/// What the process has open: number and kind of each descriptor.
fn descriptors() -> Vec<String> {
    let open = std::fs::read_dir("/proc/self/fd").expect("/proc is there");
    // The folder that is read is open itself, and gone when it is asked about.
    open.flatten()
        .filter_map(|entry| Some(format!("{entry:?} {:?}", std::fs::read_link(entry.path()).ok()?)))
        .collect()
}

fn handles_under_fire() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let _started = Wsa::start();
    // The reactor and the file of the ports stay open; they are there before anything is counted.
    let warm = Field::new();
    // SAFETY: no pointers.
    let event = unsafe { WSACreateEvent() };
    for slot in &warm.slots {
        let taken = slot.take();
        // SAFETY: no pointers.
        assert_eq!(unsafe { WSAEventSelect(taken.handle, event, FD_READ.cast_signed()) }, 0);
        warm.close(taken.handle);
    }
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSACloseEvent(event) }, 1);
    let before = descriptors();

    let field = Arc::new(Field::new());
    let (done, ended) = mpsc::channel();
    let start = |name: String, seed: u64, run: fn(&Field, Dice)| {
        let (field, done) = (field.clone(), done.clone());
        thread::spawn(move || {
            run(&field, Dice(seed * 0x9e37_79b9 + 1));
            let _ = done.send(name);
        })
    };
    let mut threads: Vec<_> = (1..=USERS).map(|n| start(format!("user {n}"), n, Field::user)).collect();
    threads.extend((1..=CLOSERS).map(|n| start(format!("closer {n}"), n + 100, Field::closer)));
    drop(done);

    let until = Instant::now() + SPAN;
    while Instant::now() < until {
        thread::sleep(Duration::from_millis(20));
        // A fault in a thread ends it early; joining below tells which.
        if threads.iter().any(thread::JoinHandle::is_finished) {
            break;
        }
    }
    field.end.store(true, Ordering::Relaxed);
    let mut left = threads.len();
    let patience = Instant::now() + PATIENCE;
    while left > 0 {
        // Whoever waits is woken; who was about to wait, in the next round.
        for slot in &field.slots {
            field.close(slot.take().handle);
        }
        match ended.recv_timeout(Duration::from_millis(10)) {
            Ok(_) => left -= 1,
            // A thread has failed, and says why when it is joined.
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                assert!(Instant::now() < patience, "{left} threads don't end");
            }
        }
    }
    for thread in threads {
        thread.join().expect("no thread failed");
    }
    for slot in &field.slots {
        field.close(slot.take().handle);
    }
    let count = |number: &AtomicUsize| number.load(Ordering::Relaxed);
    assert_eq!(count(&field.opened), count(&field.closed), "each socket is closed once");
    assert!(
        count(&field.worked) > 300 && count(&field.stale) > 100,
        "{:?}",
        (count(&field.worked), count(&field.stale))
    );
    let patience = Instant::now() + PATIENCE;
    while descriptors().len() > before.len() {
        assert!(Instant::now() < patience, "{before:#?} became {:#?}", descriptors());
        thread::sleep(Duration::from_millis(5));
    }
    println!(
        "{} sockets, {} calls worked, {} failed",
        count(&field.opened),
        count(&field.worked),
        count(&field.stale)
    );
    Ok(())
}
