//! Sequences of calls of the flat layer, made from bytes: every function, with good arguments and with hostile ones.
//!
//! The bytes decide which function comes next and what it is given: handles that were closed, or are numbers of nothing;
//! lengths that lie; numbers that no header has; pointers to what may not be touched. Of what comes back is checked what
//! holds for every call: a failure leaves a code of the catalogue as last error, errno stays the program's, nothing
//! panics (in a function with C's calling convention that ends the process), and in the end no socket and no descriptor is left.
//!
//! It needs a process of its own with `OPENWINSOCK_CHECK=1`, in a network of its own: sockets are bound, and packets sent.

mod calls;
mod desk;
mod files;
mod guard;
mod memory;
mod objects;
mod spaces;
mod values;

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_codes::convention::{self, Convention, FailureShows, OnFailure, OnSuccess};
use openwinsock_codes::lookup;
use openwinsock_runtime::object;

use self::memory::Memory;

/// Every function, with a call of it.
pub(crate) static CALLS: LazyLock<Vec<(&str, Call)>> =
    LazyLock::new(|| [calls::CALLS, desk::CALLS, files::CALLS, objects::CALLS, spaces::CALLS].concat());

/// A last error that no function leaves behind.
const UNTOUCHED: u32 = 0x00bb_bbbb;
/// Codes of windows and messages, which the catalogue has nothing about.
const OF_USER32: [u32; 10] = [
    ERROR_INVALID_WINDOW_HANDLE,
    ERROR_TLW_WITH_WSCHILD,
    ERROR_CANNOT_FIND_WND_CLASS,
    ERROR_CLASS_ALREADY_EXISTS,
    ERROR_CLASS_DOES_NOT_EXIST,
    ERROR_CLASS_HAS_WINDOWS,
    ERROR_INVALID_INDEX,
    ERROR_INVALID_THREAD_ID,
    ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION,
    ERROR_MESSAGE_SYNC_ONLY,
];
/// Codes of files and texts, which the catalogue has nothing about.
const OF_FILES: [u32; 16] = [
    ERROR_FILE_NOT_FOUND,
    ERROR_PATH_NOT_FOUND,
    ERROR_SHARING_VIOLATION,
    ERROR_FILE_EXISTS,
    ERROR_ALREADY_EXISTS,
    ERROR_INVALID_NAME,
    ERROR_FILENAME_EXCED_RANGE,
    ERROR_NEGATIVE_SEEK,
    ERROR_SEEK_ON_DEVICE,
    ERROR_FILE_TOO_LARGE,
    ERROR_BROKEN_PIPE,
    ERROR_NO_DATA,
    ERROR_INVALID_FLAGS,
    ERROR_NO_UNICODE_TRANSLATION,
    ERROR_INSUFFICIENT_BUFFER,
    ERROR_NOACCESS,
];
/// The headers of functions with files and texts.
const HEADERS_OF_FILES: [&str; 5] =
    ["fileapi.h", "namedpipeapi.h", "consoleapi.h", "processenv.h", "stringapiset.h"];
/// Codes of kernel32's objects, of services and of names, which the catalogue has nothing about.
const OF_KERNEL32: [u32; 14] = [
    ERROR_FILE_NOT_FOUND,
    ERROR_PATH_NOT_FOUND,
    ERROR_NOT_OWNER,
    ERROR_TOO_MANY_POSTS,
    ERROR_NOT_SAME_OBJECT,
    ERROR_SIGNAL_REFUSED,
    ERROR_INVALID_NAME,
    ERROR_GEN_FAILURE,
    ERROR_NOT_SUPPORTED,
    ERROR_NOACCESS,
    ERROR_SERVICE_DOES_NOT_EXIST,
    ERROR_SERVICE_NOT_FOUND,
    ERROR_ALREADY_REGISTERED,
    ERROR_INSUFFICIENT_BUFFER,
];
/// An errno that no call of ours meets.
const ERRNO: i32 = libc::EDOTDOT;

/// Lists that wait to be freed, by the structure that they are made of.
#[derive(Clone, Copy)]
enum List {
    A(*mut ADDRINFOA),
    W(*mut ADDRINFOW),
    ExA(*mut ADDRINFOEXA),
    ExW(*mut ADDRINFOEXW),
}

/// What plays the sequences.
pub(crate) struct Machine {
    memory: Memory,
    bytes: Vec<u8>,
    at: usize,
    sockets: Vec<SOCKET>,
    closed: Vec<SOCKET>,
    events: Vec<WSAEVENT>,
    lists: Vec<List>,
    /// Windows of this thread, and timers that it has without a window.
    windows: Vec<usize>,
    timers: Vec<usize>,
    /// Files, pipes, processes.
    files: Vec<usize>,
    /// Handles of the program's input, output and errors.
    streams: Vec<usize>,
    /// Handles of kernel32, and what a pool of threads has.
    objects: Vec<usize>,
    pooled: Vec<objects::Pooled>,
    lookups: Vec<usize>,
    /// The beginning of AF_UNIX paths: a folder that only the sequences use.
    folder: Vec<u8>,
    trace: bool,
    /// How many calls were made, and how many of them failed.
    pub(crate) counts: (u64, u64),
}

impl Machine {
    /// A machine whose AF_UNIX sockets are made in that folder.
    pub(crate) fn new(folder: &std::path::Path) -> Self {
        guard::start();
        // Services and classes are registered there.
        // SAFETY: this process's other thread, the guard, asks for no variable.
        unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", folder.join("catalogue.json")) };
        let mut folder = folder.as_os_str().as_encoded_bytes().to_vec();
        folder.push(b'/');
        let mut machine = Self {
            memory: Memory::new(),
            bytes: Vec::new(),
            at: 0,
            sockets: Vec::new(),
            closed: Vec::new(),
            events: Vec::new(),
            lists: Vec::new(),
            windows: Vec::new(),
            timers: Vec::new(),
            files: Vec::new(),
            streams: Vec::new(),
            objects: Vec::new(),
            pooled: Vec::new(),
            lookups: Vec::new(),
            folder,
            trace: std::env::var_os("SEQUENCE_TRACE").is_some(),
            counts: (0, 0),
        };
        // What stays in a process (the reactor, the pool's ports, the file of the ports) is there before descriptors are counted.
        machine.warm_up();
        machine
    }

    fn warm_up(&mut self) {
        self.bytes = Vec::new();
        // SAFETY: the structures are ours and as long as said.
        unsafe {
            assert_eq!(WSAStartup(0x0202, &mut std::mem::zeroed()), 0);
            for kind in [SOCK_DGRAM, SOCK_STREAM] {
                let s = socket(AF_INET.into(), kind, 0);
                let address = values::loopback(0);
                assert_eq!(bind(s, (&raw const address).cast(), 16), 0);
                let event = WSACreateEvent();
                assert_eq!(WSAEventSelect(s, event, FD_READ.cast_signed()), 0);
                assert_eq!(WSACloseEvent(event), 1);
                objects::warm_up(s as HANDLE, kind == SOCK_DGRAM);
            }
            // A thread hears of the console's events from the first routine on.
            self.pass_by_the_console();
            assert_eq!(WSACleanup(), 0);
        }
    }

    /// Plays one sequence, and checks that it leaves nothing behind.
    pub(crate) fn play(&mut self, bytes: &[u8]) {
        let before = descriptors();
        guard::sequence(bytes);
        (self.bytes, self.at) = (bytes.to_vec(), 0);
        self.memory.clear();
        self.begin();
        while self.at < self.bytes.len() {
            // More functions than a byte has values.
            let number = usize::from(self.byte()) << 8 | usize::from(self.byte());
            let (name, call) = CALLS[number % CALLS.len()];
            self.make(name, call);
        }
        self.end();
        let until = Instant::now() + Duration::from_secs(5);
        // What another thread of ours still does for a call that has ended needs a moment.
        while descriptors() > before {
            assert!(
                Instant::now() < until,
                "{before} descriptors became {}: {:?}; the sequence is {bytes:?}",
                descriptors(),
                std::fs::read_dir("/proc/self/fd")
                    .expect("/proc is there")
                    .map(|entry| {
                        entry.and_then(|entry| std::fs::read_link(entry.path())).unwrap_or_default()
                    })
                    .collect::<Vec<_>>()
            );
            std::thread::sleep(Duration::from_millis(1));
        }
        let left: Vec<_> = object::TABLE.live().into_iter().map(object::any).collect();
        assert!(left.is_empty(), "handles are left: {left:?}; the sequence is {bytes:?}");
    }

    /// One call, and what holds after every call.
    fn make(&mut self, name: &'static str, call: Call) {
        if self.trace {
            eprintln!("{name}");
        }
        guard::note(&self.sockets, &self.events);
        // SAFETY: no pointers.
        unsafe { SetLastError(UNTOUCHED) };
        // SAFETY: the location is this thread's own.
        unsafe { *libc::__errno_location() = ERRNO };
        let result = guard::during(name, || call(self));
        // SAFETY: as above.
        let errno = unsafe { *libc::__errno_location() };
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        if self.trace {
            eprintln!("{name} = {result:?}, last error {last}");
        }
        self.counts.0 += 1;
        let Some(result) = result else { return };
        let convention = convention::by_name(name).expect("a function with a convention");
        let failed = has_failed(convention, result);
        self.counts.1 += u64::from(failed);
        let wrong = if errno != ERRNO {
            Some("errno was disturbed")
        } else {
            check(convention, failed, result, last)
        };
        if let Some(wrong) = wrong {
            panic!(
                "{name} = {result}, last error {last}, errno {errno}: {wrong}; the sequence is {:?}",
                self.bytes
            );
        }
    }

    /// Starts Winsock, and sets a scene.
    fn begin(&mut self) {
        let first = self.byte();
        let version = match first >> 5 {
            0 => 0x0101,
            1 => return,
            _ => 0x0202,
        };
        // SAFETY: the structure is ours.
        unsafe { WSAStartup(version, &mut std::mem::zeroed()) };
        for scene in 0..4 {
            if first & (1 << scene) != 0 {
                self.scene(scene);
            }
        }
    }

    fn scene(&mut self, scene: u32) {
        let own_address = |s: SOCKET| {
            let (mut address, mut len) = (values::loopback(0), 16);
            // SAFETY: the address is ours and as long as said.
            unsafe { getsockname(s, (&raw mut address).cast(), &raw mut len) };
            address
        };
        let free = values::loopback(0);
        // SAFETY: every address is as long as said.
        unsafe {
            match scene {
                0 | 1 => {
                    let listening = socket(AF_INET.into(), SOCK_STREAM, 0);
                    bind(listening, (&raw const free).cast(), 16);
                    listen(listening, 2);
                    let client = socket(AF_INET.into(), SOCK_STREAM, 0);
                    let there = own_address(listening);
                    connect(client, (&raw const there).cast(), 16);
                    if scene == 0 {
                        let server = accept(listening, std::ptr::null_mut(), std::ptr::null_mut());
                        send(server, b"data".as_ptr(), 4, 0);
                        send(server, b"!".as_ptr(), 1, MSG_OOB);
                        self.add_socket(server);
                    }
                    self.add_socket(client);
                    self.add_socket(listening);
                }
                2 => {
                    for family in [AF_INET, AF_INET6] {
                        let s = socket(family.into(), SOCK_DGRAM, 0);
                        if family == AF_INET {
                            bind(s, (&raw const free).cast(), 16);
                            let own = own_address(s);
                            sendto(s, b"data".as_ptr(), 4, 0, (&raw const own).cast(), 16);
                        }
                        self.add_socket(s);
                    }
                }
                _ => {
                    self.add_socket(socket(AF_UNIX.into(), SOCK_STREAM, 0));
                    self.add_socket(socket(AF_UNIX.into(), SOCK_SEQPACKET, 0));
                    self.add_socket(socket(AF_INET.into(), SOCK_RAW, 253));
                    self.add_event(WSACreateEvent());
                }
            }
        }
    }

    /// Gives everything back.
    fn end(&mut self) {
        // SAFETY: no pointers.
        unsafe { WSAUnhookBlockingHook() };
        guard::during("the end", || {
            self.end_desk();
            self.end_files();
            self.end_objects();
            for list in std::mem::take(&mut self.lists) {
                free(list);
            }
            for event in self.events.drain(..) {
                // SAFETY: no pointers.
                unsafe { CloseHandle(event as HANDLE) };
            }
            let kind: i32 = 0;
            // SAFETY: no pointers but one to a number of ours.
            unsafe {
                WSAStartup(0x0202, &mut std::mem::zeroed());
                for lookup in self.lookups.drain(..) {
                    WSALookupServiceEnd(lookup as HANDLE);
                }
                setsockopt(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE, (&raw const kind).cast(), 4);
                while WSACleanup() == 0 {}
            }
        });
        self.sockets.clear();
        self.closed.clear();
    }

    /// Keeps a socket, which never makes a call wait for long: mostly it is non-blocking.
    fn add_socket(&mut self, s: SOCKET) {
        if s == INVALID_SOCKET || self.sockets.contains(&s) {
            return;
        }
        if self.sockets.len() == guard::SLOTS {
            let oldest = self.sockets.remove(0);
            self.forget_socket(oldest);
            // SAFETY: no pointers.
            unsafe { closesocket(oldest) };
        }
        self.sockets.push(s);
        let milliseconds: u32 = 1;
        let mut on = u32::from(!self.byte().is_multiple_of(8));
        // SAFETY: all pointers are to numbers of ours.
        unsafe {
            for name in [SO_RCVTIMEO, SO_SNDTIMEO] {
                setsockopt(s, SOL_SOCKET, name, (&raw const milliseconds).cast(), 4);
            }
            ioctlsocket(s, FIONBIO, &raw mut on);
        }
        guard::note(&self.sockets, &self.events);
    }

    fn forget_socket(&mut self, s: SOCKET) {
        self.sockets.retain(|known| *known != s);
        self.closed.push(s);
    }

    fn add_event(&mut self, event: WSAEVENT) {
        if event == 0 || self.events.contains(&event) {
            return;
        }
        if self.events.len() == guard::SLOTS {
            let oldest = self.events.remove(0);
            // Not WSACloseEvent, which wants a Winsock that is started.
            // SAFETY: no pointers.
            unsafe { CloseHandle(oldest as HANDLE) };
        }
        self.events.push(event);
    }

    fn add_list(&mut self, list: List) {
        self.lists.push(list);
        if self.lists.len() > 8 {
            free(self.lists.remove(0));
        }
    }
}

/// A call: takes its arguments from the machine. Gives what the function returned, as a number; nothing if it returns nothing.
pub(crate) type Call = fn(&mut Machine) -> Option<i64>;

fn free(list: List) {
    // SAFETY: the list came from the function that goes with it, and is freed once.
    unsafe {
        match list {
            List::A(list) => freeaddrinfo(list),
            List::W(list) => FreeAddrInfoW(list),
            List::ExA(list) => FreeAddrInfoEx(list),
            List::ExW(list) => FreeAddrInfoExW(list),
        }
    }
}

fn has_failed(convention: &Convention, result: i64) -> bool {
    match convention.failure {
        FailureShows::SocketError
        | FailureShows::InvalidSocket
        | FailureShows::MinusOne
        | FailureShows::MinusOneOrZero => result == -1,
        FailureShows::Code | FailureShows::NonZero => result != 0,
        FailureShows::Zero | FailureShows::Null | FailureShows::False | FailureShows::InvalidEvent => {
            result == 0
        }
        FailureShows::WaitFailed | FailureShows::InaddrNone => result == i64::from(u32::MAX),
        FailureShows::MaxLong => result == i64::from(i32::MAX),
        _ => false,
    }
}

/// What is wrong with a call, by the conventions of its function.
fn check(convention: &Convention, failed: bool, result: i64, last: u32) -> Option<&'static str> {
    let of_user32 = convention.header == "winuser.h";
    let of_files = HEADERS_OF_FILES.contains(&convention.header);
    let of_winsock = ["winsock2.h", "ws2tcpip.h", "mswsock.h"].contains(&convention.header);
    let of_catalogue = |code: u32| {
        let others = of_user32 && OF_USER32.contains(&code)
            || of_files && OF_FILES.contains(&code)
            || !of_winsock && OF_KERNEL32.contains(&code);
        code != 0 && (lookup::by_value(code).is_some() || others)
    };
    // These cannot report that a handle is none, but for the last error.
    if convention.header == "threadpoolapiset.h"
        && convention.failure == FailureShows::None
        && of_catalogue(last)
    {
        return None;
    }
    // A service that is not there is none found.
    if convention.function.starts_with("GetService") && result == 0 && last == ERROR_SERVICE_NOT_FOUND {
        return None;
    }
    // Zero is also what a window answers, or what it keeps; FALSE also that there is none.
    if of_user32 && result == 0 && last == UNTOUCHED {
        return None;
    }
    // NULL is also the answer that there was no hook before.
    if convention.function == "WSASetBlockingHook" && last == UNTOUCHED {
        return None;
    }
    if !failed {
        let fine = match convention.on_success {
            // A window's procedure may have failed at something, and the call all the same not.
            OnSuccess::Leaves => last == UNTOUCHED || of_user32 && of_catalogue(last),
            OnSuccess::Clears => last == 0,
            _ => true,
        };
        return (!fine).then_some("a success has not done to the last error what it does");
    }
    match convention.on_failure {
        OnFailure::Sets if !of_catalogue(last) => Some("the last error is no code of the catalogue"),
        OnFailure::Sets if convention.failure == FailureShows::Code && result != i64::from(last) => {
            Some("the result is not the last error")
        }
        OnFailure::Returns if !u32::try_from(result).is_ok_and(of_catalogue) => {
            Some("the result is no code of the catalogue")
        }
        OnFailure::Returns | OnFailure::Leaves if last != UNTOUCHED => Some("the last error was touched"),
        _ => None,
    }
}

/// How many descriptors the process has.
fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").expect("/proc is there").count()
}
