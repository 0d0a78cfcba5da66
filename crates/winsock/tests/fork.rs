//! Network events on both sides of a fork: the child has no reactor thread, and shares the kernel's files with its parent.

mod common;

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Foundation::FALSE;
use openwinsock::Win32::Networking::WinSock::*;

/// Long enough for anything that happens at all, in milliseconds.
const LONG: u32 = 20_000;

struct Connection {
    client: SOCKET,
    server: SOCKET,
    event: WSAEVENT,
}

impl Connection {
    /// A connection whose client is selected for data.
    fn new() -> Self {
        let (listener, port) = common::listener();
        // SAFETY: the address is local, and NULL is allowed.
        unsafe {
            let client = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
            let address = loopback(port);
            assert_eq!(connect(client, (&raw const address).cast(), 16), 0, "{}", wsa());
            let server = accept(listener, std::ptr::null_mut(), std::ptr::null_mut());
            assert_eq!(closesocket(listener), 0);
            let event = WSACreateEvent();
            assert_eq!(WSAEventSelect(client, event, FD_READ.cast_signed()), 0, "{}", wsa());
            Self { client, server, event }
        }
    }

    /// True if data is reported and received.
    fn works(&self) -> bool {
        let mut byte = 0;
        // SAFETY: the pointers are to local structures.
        unsafe {
            if send(self.server, b"x".as_ptr(), 1, 0) != 1 {
                return false;
            }
            let signalled = WSAWaitForMultipleEvents(1, (&raw const self.event).cast(), FALSE, LONG, FALSE);
            let mut record = WSANETWORKEVENTS::default();
            signalled == 0
                && WSAEnumNetworkEvents(self.client, self.event, &raw mut record) == 0
                && record.lNetworkEvents == FD_READ.cast_signed()
                && recv(self.client, &raw mut byte, 1, 0) == 1
        }
    }

    fn close(self) {
        // SAFETY: no pointers.
        unsafe {
            assert_eq!((closesocket(self.client), closesocket(self.server)), (0, 0));
            WSACloseEvent(self.event);
        }
    }
}

#[test]
fn both_sides_of_a_fork_learn_of_their_data() {
    let _started = Wsa::start();
    let busy = Connection::new();
    let shared = Connection::new();
    assert!(shared.works());
    for round in 0..20 {
        // Something happens while the process forks.
        // SAFETY: one byte.
        assert_eq!(unsafe { send(busy.server, b"x".as_ptr(), 1, 0) }, 1);
        // SAFETY: the child only calls what it may call after a fork of a program whose other threads are idle.
        let child = unsafe { libc::fork() };
        assert!(child >= 0);
        if child == 0 {
            let own = Connection::new();
            // The first receive gives the child's reactor the socket that it has from its parent.
            let mut byte = 0;
            // SAFETY: one byte.
            let nothing = unsafe { recv(shared.client, &raw mut byte, 1, 0) } == SOCKET_ERROR;
            let fine = own.works() && own.works() && nothing && shared.works() && shared.works();
            own.close();
            // SAFETY: the child ends here, without the destructors of the parent's threads.
            unsafe { libc::_exit(i32::from(!fine)) };
        }
        let mut status = 0;
        // SAFETY: the number is local.
        assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
        assert_eq!(status, 0, "round {round}");
        // The child has done nothing to the parent's side.
        assert!(shared.works(), "round {round}");
    }
    busy.close();
    shared.close();
}
