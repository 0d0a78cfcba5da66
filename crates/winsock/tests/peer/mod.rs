//! Peers that misbehave, for the tests of network errors, and other ways to the kernel past the flat layer.
#![allow(dead_code, reason = "each test file uses its part")]

use std::os::fd::RawFd;
use std::time::{Duration, Instant};

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_runtime::{Handle, object};

use crate::common::{listener, loopback, wsa};

/// A result together with the last error; 0 for a call that worked.
pub(crate) fn outcome(result: i32) -> (i32, i32) {
    (result, if result == SOCKET_ERROR { wsa() } else { 0 })
}

/// What a failed call gives.
pub(crate) fn failed(code: i32) -> (i32, i32) {
    (SOCKET_ERROR, code)
}

pub(crate) fn receive(s: SOCKET) -> (i32, i32) {
    let mut block = [0; 64];
    // SAFETY: the block is ours and as long as said.
    outcome(unsafe { recv(s, block.as_mut_ptr(), 64, 0) })
}

pub(crate) fn transmit(s: SOCKET, data: &[u8]) -> (i32, i32) {
    // SAFETY: the block is ours and as long as said.
    outcome(unsafe { send(s, data.as_ptr(), i32::try_from(data.len()).unwrap(), 0) })
}

pub(crate) fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0, "{}", wsa());
}

pub(crate) fn tcp() -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

pub(crate) fn join(s: SOCKET, address: &SOCKADDR_IN) -> (i32, i32) {
    // SAFETY: the address is as long as said.
    outcome(unsafe { connect(s, std::ptr::from_ref(address).cast(), 16) })
}

pub(crate) fn take(listening: SOCKET) -> SOCKET {
    // SAFETY: no address is wanted.
    unsafe { accept(listening, std::ptr::null_mut(), std::ptr::null_mut()) }
}

/// Both ends of a TCP connection.
pub(crate) fn pair() -> (SOCKET, SOCKET) {
    let (listening, port) = listener();
    let client = tcp();
    assert_eq!(join(client, &loopback(port)), (0, 0));
    let server = take(listening);
    assert_ne!(server, INVALID_SOCKET, "{}", wsa());
    close(listening);
    (client, server)
}

/// The descriptor behind a handle.
pub(crate) fn fd(s: SOCKET) -> RawFd {
    object::socket(Handle(s)).expect("an open socket").raw_fd()
}

/// Sets an option of the kernel that is an int.
pub(crate) fn set(s: SOCKET, level: i32, name: i32, value: i32) {
    // SAFETY: the value is an int that lives through the call.
    let done = unsafe { libc::setsockopt(fd(s), level, name, (&raw const value).cast(), 4) };
    assert_eq!(done, 0, "{}", std::io::Error::last_os_error());
}

/// Reads and clears the pending error of a socket behind the library's back; an errno.
pub(crate) fn steal_error(s: SOCKET) -> i32 {
    let (mut value, mut len) = (0_i32, 4);
    // SAFETY: the value is an int, and the length says so.
    let done = unsafe {
        libc::getsockopt(fd(s), libc::SOL_SOCKET, libc::SO_ERROR, (&raw mut value).cast(), &raw mut len)
    };
    assert_eq!(done, 0);
    value
}

/// Closes so that the peer is reset.
pub(crate) fn reset(s: SOCKET) {
    let linger = libc::linger { l_onoff: 1, l_linger: 0 };
    let len = size_of::<libc::linger>() as libc::socklen_t;
    // SAFETY: the structure lives through the call and is as long as said.
    let done = unsafe {
        libc::setsockopt(fd(s), libc::SOL_SOCKET, libc::SO_LINGER, (&raw const linger).cast(), len)
    };
    assert_eq!(done, 0);
    close(s);
}

/// From now on the socket's kernel drops all that arrives for it, without a word: its peer believes the line dead.
pub(crate) fn mute(s: SOCKET) {
    let mut drop_all = libc::sock_filter { code: 0x06, jt: 0, jf: 0, k: 0 };
    let program = libc::sock_fprog { len: 1, filter: &raw mut drop_all };
    let len = size_of::<libc::sock_fprog>() as libc::socklen_t;
    // SAFETY: the program has one instruction, and both structures live through the call.
    let done = unsafe {
        libc::setsockopt(fd(s), libc::SOL_SOCKET, libc::SO_ATTACH_FILTER, (&raw const program).cast(), len)
    };
    assert_eq!(done, 0, "{}", std::io::Error::last_os_error());
}

/// Waits until the socket has something for a receive: data, an end or an error.
pub(crate) fn wait_readable(s: SOCKET, limit: Duration) {
    let mut one = libc::pollfd { fd: fd(s), events: libc::POLLIN, revents: 0 };
    let milliseconds = i32::try_from(limit.as_millis()).unwrap();
    // SAFETY: one structure, exclusively ours.
    assert_eq!(unsafe { libc::poll(&raw mut one, 1, milliseconds) }, 1, "nothing happened in {limit:?}");
}

/// Makes a socket non-blocking. The flat layer's own way is tested elsewhere.
pub(crate) fn nonblocking(s: SOCKET) {
    object::socket(Handle(s)).expect("an open socket").set_nonblocking(true).expect("FIONBIO works");
}

/// Runs a closure in a thread and panics if it takes longer than the limit.
pub(crate) fn within<T: Send + 'static>(limit: Duration, run: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = std::sync::mpsc::channel();
    let start = Instant::now();
    std::thread::spawn(move || {
        let _ = done.send(run());
    });
    match result.recv_timeout(limit) {
        Ok(value) => value,
        Err(_) => panic!("not done after {:?}", start.elapsed()),
    }
}
