//! `WSAAsyncSelect`, through the flat layer: a test per rule of the page, and a server that is nothing but a window.

mod common;
mod desk;

use std::collections::HashMap;
use std::ptr::null_mut;
use std::sync::Mutex;
use std::time::Duration;

use common::{Wsa, listener, loopback, wsa};
use desk::{Desk, act, bounded, next, ready, window, within};
use openwinsock::Win32::Foundation::{HWND, LPARAM};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::UI::WindowsAndMessaging::*;

const TOLD: u32 = WM_APP + 1;
const LONG: Duration = Duration::from_secs(30);
/// As long as nothing has to come.
const MOMENT: Duration = Duration::from_millis(60);
const EVERYTHING: u32 = FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE;
const NOTHING: HWND = 0x1234 as HWND;

/// `WSAGETSELECTEVENT` and `WSAGETSELECTERROR`.
fn parts(l: LPARAM) -> (u32, i32) {
    ((l & 0xffff) as u32, (l >> 16) as i32 & 0xffff)
}

fn select(s: SOCKET, hwnd: HWND, events: u32) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAAsyncSelect(s, hwnd, TOLD, events as i32) }, 0, "{}", wsa());
}

/// The code of a selection that is refused.
fn refused(s: SOCKET, hwnd: HWND, events: i32) -> i32 {
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAAsyncSelect(s, hwnd, TOLD, events) }, SOCKET_ERROR);
    wsa()
}

/// The next message: which socket, what, and its code.
fn next_told() -> (SOCKET, u32, i32) {
    let message = within(LONG).expect("nothing is told");
    assert_eq!(message.message, TOLD);
    let (event, code) = parts(message.lParam);
    (message.wParam, event, code)
}

fn is_quiet() -> bool {
    within(MOMENT).is_none()
}

fn new(kind: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_INET.into(), kind, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0, "{}", wsa());
}

fn try_connect(s: SOCKET, port: u16) -> i32 {
    let address = loopback(port);
    // SAFETY: an address of that length.
    unsafe { connect(s, (&raw const address).cast(), 16) }
}

fn try_accept(listening: SOCKET) -> SOCKET {
    // SAFETY: no address is wanted.
    unsafe { accept(listening, null_mut(), null_mut()) }
}

/// Both ends of a connection.
fn connection() -> (SOCKET, SOCKET) {
    let (listening, port) = listener();
    let client = new(SOCK_STREAM);
    assert_eq!(try_connect(client, port), 0, "{}", wsa());
    let server = try_accept(listening);
    assert_ne!(server, INVALID_SOCKET, "{}", wsa());
    close(listening);
    (client, server)
}

fn send_to(s: SOCKET, bytes: &[u8]) {
    // SAFETY: the block is as long as said.
    let sent = unsafe { send(s, bytes.as_ptr(), bytes.len() as i32, 0) };
    assert_eq!(sent, bytes.len() as i32, "{}", wsa());
}

/// A receive of so many bytes at most; its result.
fn receive(s: SOCKET, most: usize) -> i32 {
    let mut block = [0; 4096];
    // SAFETY: the block is longer than said.
    unsafe { recv(s, block.as_mut_ptr(), most.min(4096) as i32, 0) }
}

fn blocking(s: SOCKET) -> i32 {
    // SAFETY: one number.
    unsafe { ioctlsocket(s, FIONBIO, &mut 0) }
}

#[test]
fn wrong_arguments_are_refused() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let s = new(SOCK_STREAM);
    assert_eq!(refused(4, hwnd, FD_READ as i32), WSAENOTSOCK);
    assert_eq!(refused(s, NOTHING, FD_READ as i32), WSAEINVAL);
    assert_eq!(refused(s, null_mut(), FD_READ as i32), WSAEINVAL);
    assert_eq!(refused(s, s as HWND, FD_READ as i32), WSAEINVAL, "a socket is no window");
    assert_eq!(refused(s, hwnd, 1 << 10), WSAEINVAL);
    assert_eq!(refused(s, hwnd, -1), WSAEINVAL);
    assert_eq!(refused(hwnd as SOCKET, hwnd, FD_READ as i32), WSAENOTSOCK, "nor a window a socket");
    // To cancel needs no window.
    select(s, NOTHING, 0);
    close(s);
}

#[test]
fn the_socket_is_non_blocking_until_the_selection_is_cancelled_and_it_is_told() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_READ);
    assert_eq!((receive(client, 1), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    assert_eq!((blocking(client), wsa()), (SOCKET_ERROR, WSAEINVAL));
    select(client, hwnd, 0);
    assert_eq!((receive(client, 1), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK), "even then");
    assert_eq!(blocking(client), 0);
    send_to(server, b"x");
    assert_eq!(receive(client, 1), 1);
    assert!(is_quiet());
    close(client);
    close(server);
}

#[test]
fn each_event_is_a_message_of_its_own_and_connect_comes_before_write() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (listening, port) = listener();
    let client = new(SOCK_STREAM);
    select(client, hwnd, EVERYTHING);
    assert_eq!((try_connect(client, port), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    assert_eq!(next_told(), (client, FD_CONNECT, 0));
    assert_eq!(next_told(), (client, FD_WRITE, 0));
    assert!(is_quiet());
    close(client);
    close(listening);
}

#[test]
fn a_refused_connect_is_told_with_its_code() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (listening, port) = listener();
    close(listening);
    let client = new(SOCK_STREAM);
    select(client, hwnd, FD_CONNECT | FD_CLOSE | FD_READ);
    assert_eq!((try_connect(client, port), wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
    assert_eq!(next_told(), (client, FD_CONNECT, WSAECONNREFUSED));
    assert!(is_quiet());
    close(client);
}

#[test]
fn data_is_told_once_until_it_is_received() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_READ);
    assert!(is_quiet());
    send_to(server, &[7; 100]);
    assert_eq!(next_told(), (client, FD_READ, 0));
    send_to(server, &[7; 100]);
    assert!(is_quiet(), "it was told");
    // A receive that leaves something makes another message, one that leaves nothing none, and one that fails does, too.
    assert_eq!(receive(client, 150), 150);
    assert_eq!(next_told(), (client, FD_READ, 0));
    assert_eq!(receive(client, 150), 50);
    assert!(is_quiet());
    assert_eq!(receive(client, 150), SOCKET_ERROR);
    send_to(server, b"x");
    assert_eq!(next_told(), (client, FD_READ, 0));
    close(client);
    close(server);
}

#[test]
fn room_is_told_after_a_send_that_found_none() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_WRITE);
    assert_eq!(next_told(), (client, FD_WRITE, 0));
    let block = [0_u8; 65536];
    // SAFETY: the block is as long as said.
    while unsafe { send(client, block.as_ptr(), 65536, 0) } > 0 {
        assert!(ready().is_none(), "it is told no more while there is room");
    }
    assert_eq!(wsa(), WSAEWOULDBLOCK);
    assert!(is_quiet());
    // SAFETY: a call without pointers, and one number.
    unsafe { ioctlsocket(server, FIONBIO, &mut 1) };
    let message = loop {
        receive(server, 4096);
        if let Some(message) = ready() {
            break message;
        }
    };
    assert_eq!((message.wParam, parts(message.lParam)), (client, (FD_WRITE, 0)));
    close(client);
    close(server);
}

#[test]
fn the_end_is_told_after_the_data_and_a_reset_with_its_code() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_READ | FD_CLOSE);
    send_to(server, b"xy");
    close(server);
    assert_eq!(next_told(), (client, FD_READ, 0));
    assert!(is_quiet());
    assert_eq!(receive(client, 1), 1);
    assert_eq!(next_told(), (client, FD_READ, 0));
    assert_eq!(receive(client, 9), 1);
    assert_eq!(next_told(), (client, FD_CLOSE, 0));
    assert!(is_quiet());
    close(client);

    let (client, server) = connection();
    select(client, hwnd, FD_READ | FD_CLOSE);
    let linger = LINGER { l_onoff: 1, l_linger: 0 };
    // SAFETY: a structure of that length.
    assert_eq!(unsafe { setsockopt(server, SOL_SOCKET, SO_LINGER, (&raw const linger).cast(), 4) }, 0);
    close(server);
    assert_eq!(next_told(), (client, FD_CLOSE, WSAECONNRESET));
    close(client);
}

#[test]
fn what_waits_already_is_told_at_once() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (listening, port) = listener();
    let client = new(SOCK_STREAM);
    assert_eq!(try_connect(client, port), 0, "{}", wsa());
    select(listening, hwnd, FD_ACCEPT);
    assert_eq!(next_told(), (listening, FD_ACCEPT, 0));
    select(client, hwnd, FD_CONNECT | FD_WRITE | FD_READ);
    assert_eq!((next_told(), next_told()), ((client, FD_CONNECT, 0), (client, FD_WRITE, 0)));
    let datagrams = new(SOCK_DGRAM);
    select(datagrams, hwnd, FD_READ | FD_WRITE);
    assert!(is_quiet(), "it has no address");
    close(datagrams);
    close(client);
    close(listening);
}

#[test]
fn accepted_sockets_have_the_selection_under_their_own_handle() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (listening, port) = listener();
    select(listening, hwnd, FD_ACCEPT | FD_READ | FD_WRITE | FD_CONNECT | FD_CLOSE);
    let (one, two) = (new(SOCK_STREAM), new(SOCK_STREAM));
    assert_eq!(try_connect(one, port), 0, "{}", wsa());
    assert_eq!(next_told(), (listening, FD_ACCEPT, 0));
    assert_eq!(try_connect(two, port), 0, "{}", wsa());
    assert!(is_quiet(), "once until the accept");
    let accepted = try_accept(listening);
    // Which of the two comes first is not said: the accept of one, or what the new one has to tell.
    let mut told = [next_told(), next_told()];
    told.sort_unstable_by_key(|(_, event, _)| *event);
    assert_eq!(told, [(accepted, FD_WRITE, 0), (listening, FD_ACCEPT, 0)]);
    send_to(one, b"x");
    assert_eq!(next_told(), (accepted, FD_READ, 0));
    // It may have another one of its own.
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAAsyncSelect(accepted, hwnd, TOLD + 1, FD_CLOSE as i32) }, 0);
    close(one);
    assert!(is_quiet(), "a byte is left");
    assert_eq!(receive(accepted, 9), 1);
    let message = next();
    assert_eq!((message.message, message.wParam, parts(message.lParam)), (TOLD + 1, accepted, (FD_CLOSE, 0)));
    for s in [accepted, two, listening] {
        close(s);
    }
}

#[test]
fn a_message_and_an_event_object_exclude_each_other() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    // SAFETY: no pointers.
    let event = unsafe { WSACreateEvent() };
    let is_set = || {
        // SAFETY: one event; its handle and a HANDLE have one representation.
        unsafe { WSAWaitForMultipleEvents(1, (&raw const event).cast(), 0, 60, 0) == 0 }
    };
    let recorded = || {
        let mut record = WSANETWORKEVENTS::default();
        // SAFETY: the structure is local.
        assert_eq!(unsafe { WSAEnumNetworkEvents(client, event, &raw mut record) }, 0, "{}", wsa());
        record.lNetworkEvents as u32
    };
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAEventSelect(client, event, FD_READ as i32) }, 0);
    select(client, hwnd, FD_READ);
    send_to(server, b"x");
    assert_eq!(next_told(), (client, FD_READ, 0));
    assert!(!is_set());
    assert_eq!(recorded(), 0, "a message is no record");
    assert!(is_quiet());
    // And the other way round; what waits is told anew.
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAEventSelect(client, event, FD_READ as i32) }, 0);
    assert!(is_set());
    assert_eq!(recorded(), FD_READ);
    assert!(is_quiet());
    // Each cancels the other.
    select(client, hwnd, FD_READ);
    assert_eq!(next_told(), (client, FD_READ, 0));
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAEventSelect(client, 0, 0) }, 0);
    assert_eq!(receive(client, 1), 1);
    send_to(server, b"x");
    assert!(is_quiet() && !is_set());
    // SAFETY: no pointers.
    unsafe { WSACloseEvent(event) };
    close(client);
    close(server);
}

#[test]
fn a_new_selection_takes_the_place_of_the_old_one() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_READ);
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAAsyncSelect(client, hwnd, TOLD + 1, FD_WRITE as i32) }, 0);
    let message = next();
    assert_eq!((message.message, parts(message.lParam)), (TOLD + 1, (FD_WRITE, 0)));
    send_to(server, b"x");
    assert!(is_quiet());
    close(client);
    close(server);
}

#[test]
fn a_message_that_was_posted_stays_after_the_cancellation_and_the_close() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    send_to(server, b"x");
    select(client, hwnd, FD_READ);
    select(client, hwnd, 0);
    assert_eq!(next_told(), (client, FD_READ, 0));
    assert_eq!(receive(client, 1), 1);
    send_to(server, b"x");
    assert!(is_quiet(), "no further one");
    select(client, hwnd, FD_READ | FD_CLOSE);
    close(client);
    assert_eq!(next_told(), (client, FD_READ, 0));
    assert!(is_quiet(), "an own close is not told");
    close(server);
}

#[test]
fn a_window_that_ends_is_told_nothing_more() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_READ);
    // SAFETY: no pointers.
    assert_eq!(unsafe { DestroyWindow(hwnd) }, 1);
    send_to(server, b"x");
    assert!(is_quiet());
    // The socket goes on, and another window may have it.
    let another = window();
    select(client, another, FD_READ);
    assert_eq!(next_told(), (client, FD_READ, 0));
    close(client);
    close(server);
}

/// No limit of posted messages keeps news of a socket back.
#[test]
fn a_full_queue_still_takes_news_of_sockets() {
    let (_bounded, _wsa, hwnd) = (bounded(), Wsa::start(), window());
    let (client, server) = connection();
    select(client, hwnd, FD_READ);
    // SAFETY: no pointers.
    while unsafe { PostMessageW(hwnd, WM_USER, 0, 0) } != 0 {}
    send_to(server, b"x");
    std::thread::sleep(MOMENT);
    let mut message = next();
    let mut others = 0;
    while message.message == WM_USER {
        others += 1;
        message = next();
    }
    assert_eq!((others, message.message, message.wParam), (10_000, TOLD, client));
    close(client);
    close(server);
}

/// What the server does with the news of its sockets: it echoes, and ends with the connections.
struct Echo {
    listening: SOCKET,
    /// What could not be sent yet, by connection.
    unsent: HashMap<SOCKET, Vec<u8>>,
    served: usize,
}

impl Echo {
    fn told(&mut self, s: SOCKET, event: u32, code: i32) {
        assert!(code == 0 || event == FD_CLOSE, "{event}: {code}");
        match event {
            FD_ACCEPT => {
                let accepted = try_accept(self.listening);
                assert_ne!(accepted, INVALID_SOCKET, "{}", wsa());
                self.unsent.insert(accepted, Vec::new());
            }
            FD_READ => {
                let mut block = [0; 3000];
                // SAFETY: the block is that long.
                let got = unsafe { recv(s, block.as_mut_ptr(), 3000, 0) };
                if got > 0 {
                    self.unsent.get_mut(&s).expect("it was accepted").extend(&block[..got as usize]);
                    self.write(s);
                } else {
                    // A message from before the last receive.
                    assert_eq!((got, wsa()), (SOCKET_ERROR, WSAEWOULDBLOCK));
                }
            }
            FD_WRITE => self.write(s),
            FD_CLOSE => {
                assert_eq!(self.unsent.remove(&s), Some(Vec::new()), "all was echoed");
                close(s);
                self.served += 1;
            }
            _ => panic!("{event} was not selected"),
        }
    }

    fn write(&mut self, s: SOCKET) {
        let Some(unsent) = self.unsent.get_mut(&s) else { return };
        while !unsent.is_empty() {
            // SAFETY: the block is that long.
            let sent = unsafe { send(s, unsent.as_ptr(), unsent.len() as i32, 0) };
            if sent == SOCKET_ERROR {
                assert_eq!(wsa(), WSAEWOULDBLOCK);
                return;
            }
            unsent.drain(..sent as usize);
        }
    }
}

/// One thread, one window, a hundred connections: each byte comes back, and each connection ends.
#[test]
fn a_window_serves_a_hundred_connections() {
    const CLIENTS: usize = 100;
    const BYTES: usize = 60_000;
    let (_bounded, _wsa) = (bounded(), Wsa::start());
    let (listening, port) = listener();
    let (done, is_done) = std::sync::mpsc::channel();
    let desk = Desk::start(move |hwnd| {
        select(listening, hwnd, FD_ACCEPT | FD_READ | FD_WRITE | FD_CLOSE);
        let mut echo = Echo { listening, unsent: HashMap::new(), served: 0 };
        act(move |_, (number, s, l)| {
            (number == TOLD).then(|| {
                let (event, code) = parts(l);
                echo.told(s, event, code);
                if echo.served == CLIENTS {
                    echo.served = 0;
                    close(listening);
                    done.send(()).unwrap();
                }
                0
            })
        });
    });
    let failures = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let failures = &failures;
            scope.spawn(move || {
                use std::io::{Read, Write};
                let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
                stream.set_read_timeout(Some(LONG)).unwrap();
                let sent: Vec<u8> = (0..BYTES).map(|place| (place * 7 + client) as u8).collect();
                let mut writer = stream.try_clone().unwrap();
                let copy = sent.clone();
                let writing = std::thread::spawn(move || writer.write_all(&copy));
                let mut got = vec![0; BYTES];
                let read = stream.read_exact(&mut got);
                if read.is_err() || got != sent || writing.join().is_err() {
                    failures.lock().unwrap().push((client, read.err()));
                }
            });
        }
    });
    assert!(failures.lock().unwrap().is_empty(), "{failures:?}");
    is_done.recv_timeout(LONG).expect("each connection was seen to end");
    drop(desk);
}
