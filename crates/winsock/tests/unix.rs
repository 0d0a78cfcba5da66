//! AF_UNIX: which codes its errors have, and that its resets stay.

mod common;
mod peer;

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{close, failed, fd, outcome, receive, steal_error, take, transmit, wait_readable};

const LEN: i32 = size_of::<SOCKADDR_UN>() as i32;
const SOON: Duration = Duration::from_secs(5);

/// A directory of a test, removed at its end.
struct Directory(PathBuf);

impl Directory {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("openwinsock-unix-{}-{test}", std::process::id()));
        std::fs::create_dir(&path).expect("a new directory");
        Self(path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn address(path: &Path) -> SOCKADDR_UN {
    let mut address = SOCKADDR_UN { sun_family: AF_UNIX, sun_path: [0; 108] };
    let text = path.as_os_str().as_encoded_bytes();
    assert!(text.len() < 108, "{} is too long", path.display());
    for (to, from) in address.sun_path.iter_mut().zip(text) {
        *to = from.cast_signed();
    }
    address
}

fn new(kind: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_UNIX.into(), kind, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn bind_to(s: SOCKET, path: &Path) -> (i32, i32) {
    // SAFETY: the address is as long as said.
    outcome(unsafe { bind(s, std::ptr::from_ref(&address(path)).cast(), LEN) })
}

fn join(s: SOCKET, path: &Path) -> (i32, i32) {
    // SAFETY: the address is as long as said.
    outcome(unsafe { connect(s, std::ptr::from_ref(&address(path)).cast(), LEN) })
}

fn send_to(s: SOCKET, path: &Path) -> (i32, i32) {
    // SAFETY: block and address are as long as said.
    outcome(unsafe { sendto(s, b"x".as_ptr(), 1, 0, std::ptr::from_ref(&address(path)).cast(), LEN) })
}

fn listening(path: &Path) -> SOCKET {
    let s = new(SOCK_STREAM);
    assert_eq!(bind_to(s, path), (0, 0));
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(s, 5) }, 0);
    s
}

/// Both ends of a connection: client, server.
fn pair(directory: &Directory) -> (SOCKET, SOCKET) {
    let path = directory.file("pair");
    let _ = std::fs::remove_file(&path);
    let listening = listening(&path);
    let client = new(SOCK_STREAM);
    assert_eq!(join(client, &path), (0, 0));
    let server = take(listening);
    assert_ne!(server, INVALID_SOCKET, "{}", wsa());
    close(listening);
    (client, server)
}

#[test]
fn nobody_listens() {
    let _started = Wsa::start();
    let directory = Directory::new("nobody");
    let stale = directory.file("stale");
    close(listening(&stale));
    std::fs::write(directory.file("plain"), "").unwrap();
    let other_kind = new(SOCK_DGRAM);
    assert_eq!(bind_to(other_kind, &directory.file("other")), (0, 0));
    for name in ["stale", "none", "plain", "plain/below", "none/below", "other"] {
        let s = new(SOCK_STREAM);
        assert_eq!(join(s, &directory.file(name)), failed(WSAECONNREFUSED), "{name}");
        close(s);
    }
    let bound_only = new(SOCK_STREAM);
    assert_eq!(bind_to(bound_only, &directory.file("bound")), (0, 0));
    let s = new(SOCK_STREAM);
    assert_eq!(join(s, &directory.file("bound")), failed(WSAECONNREFUSED));
    // The same socket may try again.
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(bound_only, 1) }, 0);
    assert_eq!(join(s, &directory.file("bound")), (0, 0));
    assert_eq!(join(s, &directory.file("bound")), failed(WSAEISCONN));
    for s in [s, bound_only, other_kind] {
        close(s);
    }
}

#[test]
fn datagrams_to_nobody() {
    let _started = Wsa::start();
    let directory = Directory::new("datagrams");
    let (s, peer) = (new(SOCK_DGRAM), new(SOCK_DGRAM));
    assert_eq!(bind_to(peer, &directory.file("peer")), (0, 0));
    assert_eq!(send_to(s, &directory.file("none")), failed(WSAEADDRNOTAVAIL));
    assert_eq!(transmit(s, b"x"), failed(WSAENOTCONN));
    assert_eq!(join(s, &directory.file("peer")), (0, 0));
    assert_eq!(transmit(s, b"x"), (1, 0));
    close(peer);
    assert_eq!(transmit(s, b"x"), failed(WSAECONNRESET));
    assert_eq!(send_to(s, &directory.file("peer")), failed(WSAECONNRESET), "a stale file");
    close(s);
}

#[test]
fn names_that_cannot_be_had() {
    let _started = Wsa::start();
    let directory = Directory::new("names");
    let s = new(SOCK_STREAM);
    assert_eq!(bind_to(s, &directory.file("none/below")), failed(WSAEADDRNOTAVAIL));
    std::fs::write(directory.file("taken"), "").unwrap();
    assert_eq!(bind_to(s, &directory.file("taken")), failed(WSAEADDRINUSE));
    std::os::unix::fs::symlink("loop", directory.file("loop")).unwrap();
    assert_eq!(join(s, &directory.file("loop")), failed(WSAELOOP));
    let long = directory.file(&"x".repeat(256));
    if long.as_os_str().len() < 108 {
        assert_eq!(join(s, &long), failed(WSAENAMETOOLONG));
    }
    assert_eq!(bind_to(s, &directory.file("free")), (0, 0));
    assert_eq!(bind_to(s, &directory.file("second")), failed(WSAEINVAL));
    close(s);
}

#[test]
fn a_file_that_others_may_not_write_to() {
    let _started = Wsa::start();
    let directory = Directory::new("rights");
    let path = directory.file("closed");
    let listening = listening(&path);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::set_permissions(&directory.0, std::fs::Permissions::from_mode(0o755)).unwrap();
    // SAFETY: no pointers.
    let root = unsafe { libc::geteuid() } == 0;
    if !root {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    }
    let here = directory.0.clone();
    let result = std::thread::spawn(move || {
        if root {
            // SAFETY: the raw call changes this thread alone, which ends soon.
            assert_eq!(unsafe { libc::syscall(libc::SYS_setresuid, -1, 65534, -1) }, 0);
        }
        let s = new(SOCK_STREAM);
        let refused = join(s, &path);
        let bound = bind_to(new(SOCK_STREAM), &here.join("new"));
        close(s);
        (refused, bound)
    });
    let (refused, bound) = result.join().unwrap();
    assert_eq!(refused, failed(WSAEACCES));
    if root {
        assert_eq!(bound, failed(WSAEACCES));
    }
    close(listening);
}

#[test]
fn closing_with_unread_data_resets_for_good() {
    let _started = Wsa::start();
    let directory = Directory::new("reset");
    for stolen in [false, true] {
        let (client, server) = pair(&directory);
        assert_eq!(transmit(server, b"never read"), (10, 0));
        assert_eq!(transmit(client, b"discarded"), (9, 0));
        close(client);
        if stolen {
            // Data that came before can be read then; there is no trace of the reset.
            assert_eq!(steal_error(server), libc::ECONNRESET);
            assert_eq!(receive(server), (9, 0));
            assert_eq!(transmit(server, b"x"), failed(WSAECONNRESET));
        } else {
            for _ in 0..3 {
                assert_eq!(receive(server), failed(WSAECONNRESET));
                assert_eq!(transmit(server, b"x"), failed(WSAECONNRESET));
            }
            // SAFETY: no pointers.
            assert_eq!(outcome(unsafe { shutdown(server, SD_BOTH) }), failed(WSAECONNRESET));
        }
        close(server);
    }
}

#[test]
fn a_peer_that_closed_in_order_can_still_be_read() {
    let _started = Wsa::start();
    let directory = Directory::new("order");
    let (client, server) = pair(&directory);
    assert_eq!(transmit(client, b"last words"), (10, 0));
    close(client);
    assert_eq!(transmit(server, b"x"), failed(WSAECONNRESET));
    assert_eq!(receive(server), (10, 0));
    assert_eq!(receive(server), (0, 0));
    assert_eq!(transmit(server, b"x"), failed(WSAECONNRESET));
    close(server);
    // A peer that only ended one direction.
    let (client, server) = pair(&directory);
    // SAFETY: no pointers.
    assert_eq!(unsafe { shutdown(client, SD_SEND) }, 0);
    wait_readable(server, SOON);
    assert_eq!(receive(server), (0, 0));
    assert_eq!(transmit(server, b"answer"), (6, 0));
    assert_eq!(receive(client), (6, 0));
    assert_eq!(transmit(client, b"x"), failed(WSAESHUTDOWN));
    close(client);
    close(server);
}

#[test]
fn packets_keep_their_borders() {
    let _started = Wsa::start();
    let directory = Directory::new("packets");
    let path = directory.file("packets");
    let listening = new(SOCK_SEQPACKET);
    assert_eq!(bind_to(listening, &path), (0, 0));
    // SAFETY: no pointers.
    assert_eq!(unsafe { listen(listening, 1) }, 0);
    let client = new(SOCK_SEQPACKET);
    assert_eq!(join(client, &path), (0, 0));
    let server = take(listening);
    assert_eq!(transmit(client, b"too long"), (8, 0));
    assert_eq!(transmit(client, b"fits"), (4, 0));
    let mut block = [0; 4];
    // SAFETY: the block is as long as said.
    let mut part = || outcome(unsafe { recv(server, block.as_mut_ptr(), 4, 0) });
    assert_eq!([part(), part()], [failed(WSAEMSGSIZE), (4, 0)]);
    assert!(fd(server) > 2);
    for s in [client, server, listening] {
        close(s);
    }
}
