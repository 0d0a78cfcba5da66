//! The two ways in which the I/O of many sockets is done (`OPENWINSOCK_ENGINE`): the same comes out, whatever the kernel allows and
//! the program does to descriptors that are not its own. The variable counts when the process starts, so that each case is a process.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::fd::FromRawFd;
use std::process::Command;
use std::time::Duration;

use openwinsock::Win32::Networking::WinSock::*;

use crate::common::Wsa;
use crate::fixture::{LONG, Operation, PENDING, Port, within};
use crate::peer::{close, pair};

/// Connections, and the descriptors of their peers as streams.
struct Crowd {
    port: Port,
    servers: Vec<(SOCKET, Operation)>,
    peers: Vec<(SOCKET, TcpStream)>,
}

/// Some messages fill the block, some do not, some need it twice.
const BLOCK: usize = 64;

impl Crowd {
    fn new(count: usize) -> Self {
        let port = Port::new(1);
        let mut crowd = Self { port, servers: Vec::new(), peers: Vec::new() };
        for key in 0..count {
            let (server, peer) = pair();
            port.add(server, key);
            let mut receive = Operation::new(BLOCK);
            assert_eq!(receive.receive(server), PENDING);
            crowd.servers.push((server, receive));
            // SAFETY: a duplicate that only the stream has.
            let stream = unsafe { TcpStream::from_raw_fd(libc::dup(crate::peer::fd(peer))) };
            crowd.peers.push((peer, stream));
        }
        crowd
    }

    /// Everyone sends, and then gets an echo; `between` the sockets are ready and nobody has looked.
    fn round(&mut self, len: usize, between: impl FnOnce()) {
        let bytes = |key: usize| -> Vec<u8> { (0..len).map(|place| (key * 31 + place) as u8).collect() };
        for (key, (_, stream)) in self.peers.iter_mut().enumerate() {
            stream.write_all(&bytes(key)).unwrap();
        }
        between();
        let mut left = len * self.peers.len();
        while left > 0 {
            let packet = self.port.take(LONG).unwrap();
            let (server, receive) = &mut self.servers[packet.key];
            assert_eq!((packet.code, packet.overlapped), (0, receive.structure()));
            let count = packet.bytes as usize;
            assert!((1..=BLOCK).contains(&count), "{count}");
            left -= count;
            let echo = &receive.bytes()[..count];
            // SAFETY: the bytes are there. A short send is not a matter of this test.
            let sent = unsafe { send(*server, echo.as_ptr(), i32::try_from(count).unwrap(), 0) };
            assert_eq!(sent, i32::try_from(count).unwrap());
            // One that ends at once gives a packet, too.
            assert!(matches!(receive.receive(*server), PENDING | Ok(_)));
        }
        for (key, (_, stream)) in self.peers.iter_mut().enumerate() {
            let mut echo = vec![0; len];
            stream.read_exact(&mut echo).unwrap();
            assert_eq!(echo, bytes(key), "connection {key}");
        }
    }

    fn rounds(&mut self) {
        for len in [1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 7] {
            self.round(len, || {});
        }
    }

    /// The standby thread, which has no ring, may do the I/O of a thread that does not get the processor; but not for ever.
    fn rounds_until(&mut self, so: impl Fn() -> bool) {
        for _ in 0..50 {
            self.rounds();
            if so() {
                return;
            }
        }
        panic!("there are rings {:?}", rings());
    }

    /// Half of the peers reset, the others end: each receive ends once, with what happened to it.
    fn end(mut self) {
        for (key, (peer, stream)) in self.peers.drain(..).enumerate() {
            if key % 2 == 0 {
                crate::peer::reset(peer);
                drop(stream);
            } else {
                stream.shutdown(std::net::Shutdown::Both).unwrap();
                close(peer);
            }
        }
        let mut ends = vec![None; self.servers.len()];
        for _ in 0..self.servers.len() {
            let packet = self.port.take(LONG).unwrap();
            assert_eq!(ends[packet.key].replace((packet.code, packet.bytes)), None, "{packet:?}");
        }
        let reset = openwinsock::Win32::Foundation::ERROR_NETNAME_DELETED;
        for (key, end) in ends.into_iter().enumerate() {
            let expected = if key % 2 == 0 { (reset, 0) } else { (0, 0) };
            assert_eq!(end, Some(expected), "connection {key}");
        }
        assert!(self.port.is_empty());
        self.servers.iter().for_each(|(server, _)| close(*server));
        self.port.close();
    }
}

/// The rings that this process has.
fn rings() -> Vec<i32> {
    let links = std::fs::read_dir("/proc/self/fd").unwrap().filter_map(Result::ok);
    let is_ring = |entry: &std::fs::DirEntry| {
        std::fs::read_link(entry.path()).is_ok_and(|target| target.as_os_str() == "anon_inode:[io_uring]")
    };
    links.filter(is_ring).map(|entry| entry.file_name().to_str().unwrap().parse().unwrap()).collect()
}

const NONE: [i32; 0] = [];

/// More than one call takes.
const MANY: usize = 70;

/// Has the kernel refuse a system call from now on, in this thread and those that it starts.
fn forbid(call: libc::c_long) {
    let filter = |code: u32, jt, jf, k| libc::sock_filter { code: u16::try_from(code).unwrap(), jt, jf, k };
    let mut program = [
        filter(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, 0, 0, 0),
        filter(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, 0, 1, u32::try_from(call).unwrap()),
        filter(libc::BPF_RET | libc::BPF_K, 0, 0, libc::SECCOMP_RET_ERRNO | libc::EPERM.cast_unsigned()),
        filter(libc::BPF_RET | libc::BPF_K, 0, 0, libc::SECCOMP_RET_ALLOW),
    ];
    let program = libc::sock_fprog { len: 4, filter: program.as_mut_ptr() };
    // SAFETY: the program is as long as said, and lives until the call returns.
    unsafe {
        assert_eq!(libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
        let filter = libc::SECCOMP_MODE_FILTER;
        assert_eq!(libc::prctl(libc::PR_SET_SECCOMP, filter, &raw const program), 0);
    }
}

/// Does the kernel allow rings as the engine uses them?
fn is_allowed() -> bool {
    /// `IORING_SETUP_SINGLE_ISSUER`
    const SINGLE_ISSUER: u32 = 1 << 12;
    let mut parameters = [0_u32; 30];
    parameters[2] = SINGLE_ISSUER;
    // SAFETY: the structure has 120 bytes; what was opened is closed.
    unsafe {
        let ring = libc::syscall(libc::SYS_io_uring_setup, 1, parameters.as_mut_ptr());
        ring >= 0 && libc::close(i32::try_from(ring).unwrap()) == 0
    }
}

/// What the processes do; each is started by a test below.
const CASES: &[(&str, fn())] = &[
    ("epoll", || {
        let mut crowd = Crowd::new(MANY);
        crowd.rounds();
        assert_eq!(rings(), NONE, "nobody asked for one");
        crowd.end();
    }),
    ("io_uring", || {
        let mut crowd = Crowd::new(MANY);
        crowd.rounds_until(|| rings().len() == 1);
        crowd.end();
    }),
    ("threads", || {
        let mut crowd = Crowd::new(MANY);
        // What waits was started by a thread that has ended; so was the ring that was used before.
        for _ in 0..3 {
            let thread = std::thread::spawn(move || {
                crowd.rounds_until(|| rings().len() == 1);
                crowd
            });
            crowd = thread.join().unwrap();
            assert_eq!(rings(), NONE, "a ring ends with its thread");
        }
        crowd.end();
    }),
    ("closed", || {
        let mut crowd = Crowd::new(MANY);
        crowd.rounds_until(|| rings().len() == 1);
        // As daemons do with all that they did not open; another file gets the number.
        let ring = rings()[0];
        // SAFETY: a number that only the engine uses, which expects that.
        assert_eq!(unsafe { libc::dup2(0, ring) }, ring);
        crowd.rounds_until(|| rings().len() == 1);
        assert_ne!(rings(), [ring]);
        // SAFETY: no pointers.
        assert!(unsafe { libc::fcntl(ring, libc::F_GETFD) } >= 0, "the other file is not ours to close");
        crowd.end();
    }),
    ("refused", || {
        forbid(libc::SYS_io_uring_setup);
        let mut crowd = Crowd::new(MANY);
        crowd.rounds();
        assert_eq!(rings(), NONE);
        crowd.end();
    }),
    ("forbidden", || {
        let mut crowd = Crowd::new(MANY);
        crowd.rounds_until(|| rings().len() == 1);
        // While the sockets are ready.
        crowd.round(BLOCK, || forbid(libc::SYS_io_uring_enter));
        crowd.rounds_until(|| rings().is_empty());
        crowd.end();
    }),
    ("child", || {
        let mut crowd = Crowd::new(MANY);
        crowd.rounds_until(|| rings().len() == 1);
        // SAFETY: the child has one thread, as the tests of forks have, and leaves without cleaning up.
        let child = unsafe { libc::fork() };
        if child == 0 {
            let mut own = Crowd::new(5);
            own.rounds();
            // SAFETY: it ends.
            unsafe { libc::_exit(0) };
        }
        crowd.rounds();
        let mut status = -1;
        // SAFETY: the child is ours.
        assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
        assert_eq!(status, 0);
        crowd.end();
    }),
];

const CASE: &str = "OPENWINSOCK_TEST_CASE";

/// Not a test of its own: what the processes below run.
#[test]
fn engine_case() {
    let Some(case) = std::env::var_os(CASE) else { return };
    let (_, run) = CASES.iter().find(|(name, _)| case == *name).expect("a case");
    let _started = Wsa::start();
    run();
}

fn passes(case: &'static str, engine: &'static str) {
    if !is_allowed() && case != "refused" && engine == "io_uring" {
        println!("skipped: the kernel allows no io_uring here");
        return;
    }
    within(Duration::from_secs(60), move || {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["engines::engine_case", "--exact", "--nocapture", "--test-threads=1"]);
        let output = child.env(CASE, case).env("OPENWINSOCK_ENGINE", engine).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && text.contains("1 passed"), "{case}: {text}");
    });
}

#[test]
fn each_socket_by_itself() {
    passes("epoll", "epoll");
    passes("epoll", "no such engine");
}

#[test]
fn many_sockets_in_one_call() {
    passes("io_uring", "io_uring");
}

#[test]
fn threads_come_and_go() {
    passes("threads", "io_uring");
}

#[test]
fn the_program_closes_what_it_did_not_open() {
    passes("closed", "io_uring");
}

#[test]
fn where_io_uring_is_refused_each_socket_is_seen_to_by_itself() {
    passes("refused", "io_uring");
}

#[test]
fn what_is_forbidden_later_is_done_without_it() {
    passes("forbidden", "io_uring");
}

#[test]
fn a_child_has_rings_of_its_own() {
    passes("child", "io_uring");
}
