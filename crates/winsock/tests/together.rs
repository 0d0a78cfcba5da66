//! One process that uses the standard library's sockets and ours, has signal handlers, forks and starts programs. Each case
//! is a process of its own.

mod common;
mod desk;
mod peer;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsRawFd, RawFd};
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use common::{Wsa, listener, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::UI::WindowsAndMessaging::WM_USER;
use openwinsock_codes::WsaError;
use openwinsock_runtime::names::{Answer, Families, Resolver};
use openwinsock_sandbox::cases::{Outcome, Suite};
use peer::{
    close, failed, fd, join, outcome, pair, receive, reset, take, tcp, transmit, wait_readable, within,
};

type Case = (&'static str, fn() -> Outcome);

const CASES: &[Case] = &[
    ("std_and_winsock_talk", std_and_winsock_talk),
    ("descriptors_of_std_stay_its_own", descriptors_of_std_stay_its_own),
    ("errno_stays_the_programs", errno_stays_the_programs),
    ("no_sigpipe_ever", no_sigpipe_ever),
    ("signal_handlers_interrupt_nothing", signal_handlers_interrupt_nothing),
    ("a_send_is_whole_in_spite_of_signals", a_send_is_whole_in_spite_of_signals),
    ("all_means_all_in_spite_of_signals", all_means_all_in_spite_of_signals),
    ("what_is_printed_goes_to_no_socket", what_is_printed_goes_to_no_socket),
    ("programs_inherit_no_socket", programs_inherit_no_socket),
    ("a_fork_can_start_a_program", a_fork_can_start_a_program),
    ("the_last_cleanup_ends_blocked_calls", the_last_cleanup_ends_blocked_calls),
    ("the_last_cleanup_is_no_end_of_a_peer", the_last_cleanup_is_no_end_of_a_peer),
    ("the_last_cleanup_resets_what_is_to_be_reset", the_last_cleanup_resets_what_is_to_be_reset),
    ("the_last_cleanup_cancels_look_ups_and_selections", the_last_cleanup_cancels_look_ups_and_selections),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}

fn std_and_winsock_talk() -> Outcome {
    let _started = Wsa::start();
    let (listening, port) = listener();
    let mut std_client = TcpStream::connect(("127.0.0.1", port))?;
    let server = take(listening);
    assert_ne!(server, INVALID_SOCKET);
    std_client.write_all(b"from std")?;
    assert_eq!(receive(server), (8, 0));
    assert_eq!(transmit(server, b"from us"), (7, 0));
    let mut block = [0; 7];
    std_client.read_exact(&mut block)?;
    assert_eq!(&block, b"from us");
    reset(server);
    assert_eq!(std_client.read(&mut block).unwrap_err().kind(), std::io::ErrorKind::ConnectionReset);
    let std_listener = TcpListener::bind("127.0.0.1:0")?;
    let client = tcp();
    assert_eq!(join(client, &loopback(std_listener.local_addr()?.port())), (0, 0));
    let (std_server, _) = std_listener.accept()?;
    drop(std_server);
    assert_eq!(receive(client), (0, 0));
    close(client);
    close(listening);
    Ok(())
}

/// Both open and close in turn; neither ever holds or closes a descriptor of the other.
fn descriptors_of_std_stay_its_own() -> Outcome {
    let _started = Wsa::start();
    let end = Arc::new(AtomicBool::new(false));
    let ours = {
        let end = end.clone();
        std::thread::spawn(move || {
            let mut rounds = 0;
            while !end.load(Ordering::Relaxed) {
                let (client, server) = pair();
                assert_eq!(transmit(client, b"ours"), (4, 0));
                assert_eq!(receive(server), (4, 0));
                close(client);
                close(server);
                rounds += 1;
            }
            rounds
        })
    };
    let until = Instant::now() + Duration::from_secs(1);
    while Instant::now() < until {
        let (a, b) = (UdpSocket::bind("127.0.0.1:0")?, UdpSocket::bind("127.0.0.1:0")?);
        a.send_to(b"std's", b.local_addr()?)?;
        b.set_read_timeout(Some(Duration::from_secs(5)))?;
        let mut block = [0; 16];
        let (len, from) = b.recv_from(&mut block)?;
        assert_eq!((&block[..len], from), (&b"std's"[..], a.local_addr()?));
    }
    end.store(true, Ordering::Relaxed);
    assert!(ours.join().unwrap() > 10);
    Ok(())
}

fn errno_stays_the_programs() -> Outcome {
    let _started = Wsa::start();
    let (client, server) = pair();
    let errno = || std::io::Error::last_os_error().raw_os_error();
    // SAFETY: the location is this thread's own.
    unsafe { *libc::__errno_location() = libc::EDOM };
    peer::nonblocking(client);
    assert_eq!(receive(client), failed(WSAEWOULDBLOCK));
    // SAFETY: no pointers.
    assert_eq!(outcome(unsafe { shutdown(0x1234_5678, SD_BOTH) }), failed(WSAENOTSOCK));
    assert_eq!(errno(), Some(libc::EDOM));
    // Nor does errno of others become the last error.
    assert!(std::fs::File::open("/nowhere").is_err());
    assert_eq!(wsa(), WSAENOTSOCK);
    close(client);
    close(server);
    Ok(())
}

fn no_sigpipe_ever() -> Outcome {
    // The standard library ignores the signal in Rust programs; others die of it.
    // SAFETY: the default action needs no handler.
    assert_ne!(unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) }, libc::SIG_ERR);
    let _started = Wsa::start();
    let (client, server) = pair();
    reset(client);
    wait_readable(server, Duration::from_secs(5));
    let block = [0_u8; 8];
    let buffers = [WSABUF { len: 8, buf: block.as_ptr().cast_mut() }];
    for _ in 0..3 {
        assert_eq!(transmit(server, &block), failed(WSAECONNRESET));
        let mut sent = 0;
        // SAFETY: all blocks are as long as said, and only read.
        unsafe {
            let none = std::ptr::null_mut();
            let several = WSASend(server, buffers.as_ptr(), 1, &raw mut sent, 0, none, None);
            assert_eq!(outcome(several), failed(WSAECONNRESET));
            let addressed = sendto(server, block.as_ptr(), 8, 0, std::ptr::null(), 0);
            assert_eq!(outcome(addressed), failed(WSAECONNRESET));
        }
    }
    let never_connected = tcp();
    assert_eq!(transmit(never_connected, &block), failed(WSAENOTCONN));
    let (client, server_2) = pair();
    // SAFETY: no pointers.
    assert_eq!(unsafe { shutdown(client, SD_SEND) }, 0);
    assert_eq!(transmit(client, &block), failed(WSAESHUTDOWN));
    for s in [server, never_connected, client, server_2] {
        close(s);
    }
    Ok(())
}

static SIGNALS: AtomicU32 = AtomicU32::new(0);

extern "C" fn count(_signal: i32) {
    SIGNALS.fetch_add(1, Ordering::Relaxed);
}

/// Interrupts the thread every few milliseconds, with a handler that does not ask for calls to be restarted.
struct Storm {
    end: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Storm {
    fn over_this_thread() -> Self {
        // SAFETY: all fields are numbers and pointers for which zero is a value; the handler only counts.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = count as extern "C" fn(i32) as usize;
            assert_eq!(libc::sigaction(libc::SIGUSR1, &raw const action, std::ptr::null_mut()), 0);
        }
        // SAFETY: no pointers.
        let target = unsafe { libc::pthread_self() };
        let end = Arc::new(AtomicBool::new(false));
        let stop = end.clone();
        let thread = std::thread::spawn(move || {
            while !stop.load(Ordering::Relaxed) {
                // SAFETY: the target lives: dropping the storm waits for this thread.
                unsafe { libc::pthread_kill(target, libc::SIGUSR1) };
                std::thread::sleep(Duration::from_millis(3));
            }
        });
        Self { end, thread: Some(thread) }
    }
}

impl Drop for Storm {
    fn drop(&mut self) {
        self.end.store(true, Ordering::Relaxed);
        let _ = self.thread.take().map(std::thread::JoinHandle::join);
    }
}

fn later(what: impl FnOnce() + Send + 'static) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(150));
        what();
    })
}

fn signal_handlers_interrupt_nothing() -> Outcome {
    let _started = Wsa::start();
    let (client, server) = pair();
    let (listening, port) = listener();
    let _storm = Storm::over_this_thread();
    let sent = later(move || assert_eq!(transmit(client, b"after signals"), (13, 0)));
    assert_eq!(receive(server), (13, 0));
    sent.join().unwrap();
    let joined = later(move || {
        let other = tcp();
        assert_eq!(join(other, &loopback(port)), (0, 0));
        close(other);
    });
    let accepted = take(listening);
    assert_ne!(accepted, INVALID_SOCKET, "{}", wsa());
    joined.join().unwrap();
    // A timeout goes on counting, and does not start afresh with each signal.
    let limit = 400_u32;
    // SAFETY: the value is as long as said.
    let set = unsafe { setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, (&raw const limit).cast(), 4) };
    assert_eq!(outcome(set), (0, 0));
    let start = Instant::now();
    assert_eq!(receive(server), failed(WSAETIMEDOUT));
    assert!((380..1500).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    // A connect that takes a second to fail.
    let (silent, silent_port) = listener();
    peer::mute(silent);
    let waiting = tcp();
    peer::set(waiting, libc::IPPROTO_TCP, libc::TCP_USER_TIMEOUT, 1000);
    assert_eq!(join(waiting, &loopback(silent_port)), failed(WSAETIMEDOUT));
    assert!(SIGNALS.load(Ordering::Relaxed) > 100);
    for s in [client, server, listening, accepted, silent, waiting] {
        close(s);
    }
    Ok(())
}

/// `MSG_WAITALL` fills the block, or says what came before the end of the stream or of the time.
fn all_means_all_in_spite_of_signals() -> Outcome {
    let _started = Wsa::start();
    let (client, server) = pair();
    let all = |s, blocks: &mut [WSABUF]| {
        let (mut got, mut flags) = (0, MSG_WAITALL.cast_unsigned());
        let count = u32::try_from(blocks.len()).unwrap();
        let none = std::ptr::null_mut();
        // SAFETY: the blocks are as long as said, and the numbers ours.
        let result = unsafe { WSARecv(s, blocks.as_ptr(), count, &raw mut got, &raw mut flags, none, None) };
        (outcome(result), got)
    };
    let (mut first, mut second) = ([0_u8; 3], [0_u8; 7]);
    let mut blocks = [
        WSABUF { len: 3, buf: first.as_mut_ptr() },
        WSABUF { len: 0, buf: std::ptr::null_mut() },
        WSABUF { len: 7, buf: second.as_mut_ptr() },
    ];
    let _storm = Storm::over_this_thread();
    let sent = std::thread::spawn(move || {
        for part in [&b"ab"[..], b"cdef", b"ghij", b"rest"] {
            std::thread::sleep(Duration::from_millis(60));
            assert_eq!(transmit(client, part).1, 0);
        }
    });
    assert_eq!(all(server, &mut blocks), ((0, 0), 10));
    assert_eq!((&first, &second), (b"abc", b"defghij"));
    sent.join().unwrap();
    let limit = 200_u32;
    // SAFETY: the value is as long as said.
    let set = unsafe { setsockopt(server, SOL_SOCKET, SO_RCVTIMEO, (&raw const limit).cast(), 4) };
    assert_eq!(outcome(set), (0, 0));
    let start = Instant::now();
    assert_eq!(all(server, &mut blocks), ((0, 0), 4));
    assert!((180..1000).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    assert_eq!(transmit(client, b"end"), (3, 0));
    close(client);
    assert_eq!(all(server, &mut blocks), ((0, 0), 3));
    assert_eq!(all(server, &mut blocks), ((0, 0), 0));
    close(server);
    Ok(())
}

fn a_send_is_whole_in_spite_of_signals() -> Outcome {
    const LEN: usize = 8 << 20;
    let _started = Wsa::start();
    let (client, server) = pair();
    let reader = std::thread::spawn(move || {
        let (mut block, mut total, mut sum) = (vec![0_u8; 1 << 16], 0, 0_u64);
        while total < LEN {
            // SAFETY: the block is as long as said.
            let len = unsafe { recv(server, block.as_mut_ptr(), 1 << 16, 0) };
            assert!(len > 0, "{}", wsa());
            let got = &block[..usize::try_from(len).unwrap()];
            sum += got.iter().map(|b| u64::from(*b)).sum::<u64>();
            total += got.len();
            std::thread::sleep(Duration::from_micros(300));
        }
        (total, sum)
    });
    let data: Vec<u8> = (0..LEN).map(|n| (n % 251) as u8).collect();
    let expected: u64 = data.iter().map(|b| u64::from(*b)).sum();
    let storm = Storm::over_this_thread();
    assert_eq!(transmit(client, &data), (i32::try_from(LEN)?, 0), "one call takes everything");
    drop(storm);
    assert_eq!(within(Duration::from_secs(10), move || reader.join().unwrap()), (LEN, expected));
    close(client);
    close(server);
    Ok(())
}

/// Sockets of every origin.
fn many_sockets() -> Vec<SOCKET> {
    let (client, server) = pair();
    let mut all = vec![client, server, listener().0];
    for (family, kind) in [(AF_INET, SOCK_DGRAM), (AF_INET6, SOCK_STREAM), (AF_UNIX, SOCK_STREAM)] {
        // SAFETY: no pointers.
        let s = unsafe { socket(family.into(), kind, 0) };
        assert_ne!(s, INVALID_SOCKET, "{}", wsa());
        all.push(s);
    }
    all
}

/// A daemon has closed its standard input and outputs, and the kernel gives the lowest free number.
fn what_is_printed_goes_to_no_socket() -> Outcome {
    const STANDARD: [RawFd; 3] = [0, 1, 2];
    // SAFETY: no pointers; the copies are for the report of this case.
    let copies = STANDARD.map(|fd| unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, 10) });
    for fd in STANDARD {
        // SAFETY: nothing in this process prints before they are back.
        assert_eq!(unsafe { libc::close(fd) }, 0);
    }
    // The first sockets, the file of bound ports, and what watches sockets for events.
    let started = Wsa::start();
    let sockets = many_sockets();
    // SAFETY: the event and the socket are ours.
    let selected = unsafe { WSAEventSelect(sockets[0], WSACreateEvent(), FD_READ.cast_signed()) };
    // SAFETY: no pointers.
    let taken = STANDARD.map(|fd| unsafe { libc::fcntl(fd, libc::F_GETFD) });
    for s in sockets {
        close(s);
    }
    drop(started);
    // SAFETY: no pointers; the copies are ours.
    copies.iter().zip(STANDARD).for_each(|(copy, fd)| assert_eq!(unsafe { libc::dup2(*copy, fd) }, fd));
    assert_eq!((selected, taken), (0, [-1; 3]), "descriptors 0 to 2 are not ours to use");
    Ok(())
}

fn programs_inherit_no_socket() -> Outcome {
    let _started = Wsa::start();
    let mut sockets = many_sockets();
    // SAFETY: a test of the test: this descriptor is inherited, and seen.
    let leak = unsafe { libc::dup2(fd(sockets[0]), 250) };
    assert_eq!(leak, 250);
    // What a super-server hands over can be inherited; once it is a SOCKET, it is not.
    let from_outside = UdpSocket::bind("127.0.0.1:0")?;
    // SAFETY: no pointers.
    assert_eq!(unsafe { libc::fcntl(from_outside.as_raw_fd(), libc::F_SETFD, 0) }, 0);
    sockets.push(openwinsock::linux::socket_from_fd(from_outside.into()).expect("a socket"));
    let list = || Command::new("/bin/sh").args(["-c", "ls -l /proc/self/fd"]).output();
    let seen = String::from_utf8(list()?.stdout)?;
    assert!(seen.contains("250 -> socket:"), "{seen}");
    // SAFETY: the descriptor is ours.
    unsafe { libc::close(leak) };
    let output = list()?;
    assert!(output.status.success());
    let seen = String::from_utf8(output.stdout)?;
    assert!(!seen.contains("socket:"), "{seen}");
    for s in sockets {
        close(s);
    }
    Ok(())
}

/// Other threads are in the middle of our calls when the process forks.
fn a_fork_can_start_a_program() -> Outcome {
    let _started = Wsa::start();
    let end = Arc::new(AtomicBool::new(false));
    let busy: Vec<_> = (0..3)
        .map(|_| {
            let end = end.clone();
            std::thread::spawn(move || {
                while !end.load(Ordering::Relaxed) {
                    for s in many_sockets() {
                        close(s);
                    }
                }
            })
        })
        .collect();
    for _ in 0..30 {
        // SAFETY: the child only calls execv and _exit, which are allowed after a fork with threads.
        let child = unsafe { libc::fork() };
        assert!(child >= 0);
        if child == 0 {
            let arguments = [c"true".as_ptr(), std::ptr::null()];
            // SAFETY: the path and the arguments end with zeros.
            unsafe {
                libc::execv(c"/bin/true".as_ptr(), arguments.as_ptr());
                libc::_exit(100);
            }
        }
        let mut status = 0;
        // SAFETY: the status is an int of ours.
        assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
        assert_eq!(status, 0);
    }
    end.store(true, Ordering::Relaxed);
    for thread in busy {
        thread.join().unwrap();
    }
    Ok(())
}

fn the_last_cleanup_ends_blocked_calls() -> Outcome {
    let (first, second) = (Wsa::start(), Wsa::start());
    let (client, server) = pair();
    let (listening, _) = listener();
    let (silent, port) = listener();
    peer::mute(silent);
    let joining = tcp();
    let calls: [Box<dyn FnOnce() -> (i32, i32) + Send>; 3] = [
        Box::new(move || receive(client)),
        Box::new(move || (i32::from(take(listening) != INVALID_SOCKET) - 1, wsa())),
        Box::new(move || join(joining, &loopback(port))),
    ];
    let threads: Vec<_> = calls.into_iter().map(std::thread::spawn).collect();
    std::thread::sleep(Duration::from_millis(100));
    drop(first);
    std::thread::sleep(Duration::from_millis(50));
    assert!(threads.iter().all(|thread| !thread.is_finished()), "one start is left");
    // A socket that lingers, with data that nobody takes, does not hold the end up either.
    let (lingering, lazy) = pair();
    peer::nonblocking(lingering);
    while transmit(lingering, &[0; 65536]).0 > 0 {}
    let linger = libc::linger { l_onoff: 1, l_linger: 30 };
    let len = size_of::<libc::linger>() as libc::socklen_t;
    // SAFETY: the structure lives through the call and is as long as said.
    let set = unsafe {
        libc::setsockopt(fd(lingering), libc::SOL_SOCKET, libc::SO_LINGER, (&raw const linger).cast(), len)
    };
    assert_eq!(set, 0);
    within(Duration::from_secs(5), move || drop(second));
    for thread in threads {
        assert_eq!(within(Duration::from_secs(5), move || thread.join().unwrap()), failed(WSAEINTR));
    }
    assert_eq!(receive(client), failed(WSANOTINITIALISED));
    let _again = Wsa::start();
    for s in [client, server, listening, silent, joining, lingering, lazy] {
        assert_eq!(receive(s), failed(WSAENOTSOCK));
    }
    Ok(())
}

/// Both ends of a connection are ours, and threads wait at both: neither takes the end of the other for its peer's.
fn the_last_cleanup_is_no_end_of_a_peer() -> Outcome {
    for round in 0..100 {
        let started = Wsa::start();
        let pairs: Vec<_> = (0..4).map(|_| pair()).collect();
        let ends = pairs.iter().flat_map(|(client, server)| [*client, *server]);
        let threads: Vec<_> = ends.map(|s| std::thread::spawn(move || receive(s))).collect();
        std::thread::sleep(Duration::from_millis(10));
        drop(started);
        for thread in threads {
            let outcome = within(Duration::from_secs(5), move || thread.join().unwrap());
            // One that had not begun yet when Winsock ended is told so.
            let codes = [WSAEINTR, WSANOTINITIALISED, WSAENOTSOCK];
            assert!(codes.iter().any(|code| outcome == failed(*code)), "round {round}: {outcome:?}");
        }
    }
    Ok(())
}

/// "As if closesocket were called": what the program asked for closing holds.
fn the_last_cleanup_resets_what_is_to_be_reset() -> Outcome {
    let started = Wsa::start();
    let (client, server) = pair();
    let hard = LINGER { l_onoff: 1, l_linger: 0 };
    // SAFETY: the structure is as long as said.
    let set = unsafe { setsockopt(client, SOL_SOCKET, SO_LINGER, (&raw const hard).cast(), 4) };
    assert_eq!(outcome(set), (0, 0));
    let stays = openwinsock::linux::fd_from_socket(server).unwrap();
    drop(started);
    let _again = Wsa::start();
    let server = openwinsock::linux::socket_from_fd(stays).unwrap();
    wait_readable(server, Duration::from_secs(5));
    assert_eq!(receive(server), failed(WSAECONNRESET));
    close(server);
    Ok(())
}

/// A resolver that knows no name, and takes a while to say so.
#[derive(Debug)]
struct Slow;

impl Resolver for Slow {
    fn addresses(&self, _: &str, _: Families) -> openwinsock_runtime::Result<Answer> {
        std::thread::sleep(Duration::from_millis(300));
        Err(WsaError::WSAHOST_NOT_FOUND)
    }

    fn names(&self, _: std::net::IpAddr) -> openwinsock_runtime::Result<Vec<String>> {
        Err(WsaError::WSAHOST_NOT_FOUND)
    }
}

fn the_last_cleanup_cancels_look_ups_and_selections() -> Outcome {
    openwinsock_runtime::names::install(Box::new(Slow)).expect("no name was looked up yet");
    let hwnd = desk::window();
    let started = Wsa::start();
    let (client, server) = pair();
    let mut block = vec![7_u8; 1024];
    // SAFETY: the name ends with NUL; the block lives until the answer could come.
    let request = unsafe {
        assert_eq!(WSAAsyncSelect(client, hwnd, WM_USER, FD_READ as i32), 0);
        WSAAsyncGetHostByName(hwnd, WM_USER, c"slow.test".as_ptr().cast(), block.as_mut_ptr(), 1024)
    };
    assert!(!request.is_null());
    within(Duration::from_secs(5), move || drop(started));
    assert!(
        desk::within(Duration::from_millis(600)).is_none(),
        "neither the end of the socket nor the look-up is told"
    );
    assert!(block.iter().all(|byte| *byte == 7));
    // A new start knows nothing of the old request.
    let _again = Wsa::start();
    // SAFETY: no pointers are followed.
    assert_eq!((unsafe { WSACancelAsyncRequest(request) }, wsa()), failed(WSAEALREADY));
    assert_eq!(receive(server), failed(WSAENOTSOCK));
    Ok(())
}
