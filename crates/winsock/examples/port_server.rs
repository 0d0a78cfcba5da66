//! An echo server on a completion port, as one writes it on Windows.
//!
//! `cargo run -p openwinsock --example port_server -- 7777`
//!
//! A worker for each processor waits at the port. A connection has one operation under way at any time, in the one block of
//! memory that it owns: so no lock is needed, and who ends the last operation ends the connection.

use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::{HANDLE, INVALID_HANDLE_VALUE}; // on Windows: windows_sys::Win32::…
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::{CreateIoCompletionPort, GetQueuedCompletionStatus, OVERLAPPED};

#[repr(C)]
struct Connection {
    /// First: the packet's pointer is the connection's.
    overlapped: OVERLAPPED,
    socket: SOCKET,
    /// Which part of the block is still to be sent; none while a receive is under way.
    rest: std::ops::Range<usize>,
    block: [u8; 4096],
}

impl Connection {
    /// Starts the next operation, to which the connection belongs from now on. What a call says at once, the port says,
    /// too, unless it failed.
    fn go_on(mut self: Box<Self>) {
        // SAFETY: zero is a value for all fields.
        self.overlapped = unsafe { std::mem::zeroed() };
        let (socket, part) =
            if self.rest.is_empty() { (self.socket, 0..4096) } else { (self.socket, self.rest.clone()) };
        let sends = !self.rest.is_empty();
        let this = Box::into_raw(self);
        // SAFETY: the block lives until the packet for it was taken.
        let result = unsafe {
            let block =
                WSABUF { len: part.len() as u32, buf: (&raw mut (*this).block).cast::<u8>().add(part.start) };
            let overlapped = &raw mut (*this).overlapped;
            if sends {
                WSASend(socket, &raw const block, 1, null_mut(), 0, overlapped, None)
            } else {
                WSARecv(socket, &raw const block, 1, null_mut(), &mut 0, overlapped, None)
            }
        };
        // SAFETY: no pointers.
        if result == SOCKET_ERROR && unsafe { WSAGetLastError() } != WSA_IO_PENDING {
            // SAFETY: the operation has not begun, so that nobody else has it.
            drop(unsafe { Box::from_raw(this) });
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // SAFETY: no pointers.
        unsafe { closesocket(self.socket) };
    }
}

fn work(port: usize) {
    loop {
        let (mut count, mut key, mut done) = (0, 0, null_mut());
        // SAFETY: all of it is ours.
        let good = unsafe {
            GetQueuedCompletionStatus(port as HANDLE, &raw mut count, &raw mut key, &raw mut done, u32::MAX)
        };
        if done.is_null() {
            return; // The port is closed.
        }
        // SAFETY: each packet gives back the connection that `go_on` gave away.
        let mut connection = unsafe { Box::from_raw(done.cast::<Connection>()) };
        if good == 0 || count == 0 {
            continue; // Reset, or the client has said all.
        }
        let count = count as usize;
        connection.rest = match connection.rest.clone() {
            sent if !sent.is_empty() => sent.start + count..sent.end,
            _ => 0..count,
        };
        connection.go_on();
    }
}

fn main() {
    let wanted = std::env::args().nth(1).and_then(|port| port.parse::<u16>().ok()).unwrap_or(7777);
    // SAFETY: every pointer is to a local structure of the length that is given with it.
    unsafe {
        assert_eq!(WSAStartup(0x0202, &mut std::mem::zeroed()), 0);
        let port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, null_mut(), 0, 0) as usize;
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            std::thread::spawn(move || work(port));
        }
        let listener = WSASocketW(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP, null(), 0, WSA_FLAG_OVERLAPPED);
        let mut address: SOCKADDR_IN = std::mem::zeroed();
        address.sin_family = AF_INET;
        address.sin_port = wanted.to_be();
        if bind(listener, (&raw const address).cast(), 16) != 0
            || listen(listener, SOMAXCONN as i32) != 0
            || getsockname(listener, (&raw mut address).cast(), &mut 16) != 0
        {
            eprintln!("listen: error {}", WSAGetLastError());
            return;
        }
        println!("listening on port {}", u16::from_be(address.sin_port));
        loop {
            let socket = accept(listener, null_mut(), null_mut());
            if socket == INVALID_SOCKET && WSAGetLastError() == WSAECONNRESET {
                continue; // It was gone before its turn came.
            }
            if socket == INVALID_SOCKET {
                eprintln!("accept: error {}", WSAGetLastError());
                return;
            }
            CreateIoCompletionPort(socket as HANDLE, port as HANDLE, 0, 0);
            let overlapped = std::mem::zeroed();
            Box::new(Connection { overlapped, socket, rest: 0..0, block: [0; 4096] }).go_on();
        }
    }
}
