//! The look-ups that end with a message, through the flat layer, with a resolver that answers when a test lets it.

mod common;
mod desk;

use std::ffi::{CStr, CString};
use std::net::IpAddr;
use std::ptr::{null, null_mut};
use std::sync::{Condvar, Mutex, Once};
use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use desk::{bounded, ready, window, within};
use openwinsock::Win32::Foundation::{HANDLE, HWND};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::UI::WindowsAndMessaging::*;
use openwinsock_codes::WsaError;
use openwinsock_runtime::Result;
use openwinsock_runtime::names::{Answer, Families, Resolver};

const DONE: u32 = WM_APP + 7;
const LONG: Duration = Duration::from_secs(30);
const NOTHING: HWND = 0x1234 as HWND;

/// Knows `host.test`, and of `slow.test` that it has no addresses, but says so only when it may.
#[derive(Debug)]
struct Known;

static MAY_ANSWER: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn let_answer(may: bool) {
    *MAY_ANSWER.lock().unwrap() = may;
    CHANGED.notify_all();
}

impl Resolver for Known {
    fn addresses(&self, name: &str, _: Families) -> Result<Answer> {
        match name {
            "host.test" => {
                let addresses = ["192.0.2.1:0", "192.0.2.2:0"].map(|text| text.parse().unwrap()).to_vec();
                Ok(Answer { addresses, canonical: Some("real.test".to_owned()) })
            }
            "slow.test" => {
                let may = MAY_ANSWER.lock().unwrap();
                let waited = CHANGED.wait_timeout_while(may, LONG, |may| !*may).unwrap();
                drop(waited);
                Err(WsaError::WSANO_DATA)
            }
            _ => Err(WsaError::WSAHOST_NOT_FOUND),
        }
    }

    fn names(&self, address: IpAddr) -> Result<Vec<String>> {
        if address.is_loopback() { Ok(vec!["near.test".to_owned()]) } else { Err(WsaError::WSATRY_AGAIN) }
    }
}

fn start() -> (desk::Bounded, Wsa, HWND) {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| openwinsock_runtime::names::install(Box::new(Known)).unwrap());
    (bounded(), Wsa::start(), window())
}

/// A block for an answer, aligned as structures want it.
#[repr(C, align(8))]
struct Block([u8; MAXGETHOSTSTRUCT as usize]);

impl Block {
    fn new() -> Self {
        Self([0xEE; MAXGETHOSTSTRUCT as usize])
    }

    fn start(&mut self) -> *mut u8 {
        self.0.as_mut_ptr()
    }

    fn is_untouched(&self) -> bool {
        self.0.iter().all(|byte| *byte == 0xEE)
    }

    /// A text in the block.
    fn text(&self, start: *mut u8) -> &str {
        assert!(self.0.as_ptr_range().contains(&start.cast_const()), "it points into the block");
        // SAFETY: it lies in the block, which ends with bytes that are no text; answers end with NUL.
        unsafe { CStr::from_ptr(start.cast_const().cast()) }.to_str().unwrap()
    }

    /// The pointers of a list in the block.
    fn list(&self, start: *mut *mut i8) -> Vec<*mut u8> {
        assert!(self.0.as_ptr_range().contains(&start.cast_const().cast()), "it points into the block");
        // SAFETY: it lies in the block and ends with NULL.
        let at = |place| unsafe { start.add(place).read() };
        (0..).map(at).take_while(|pointer| !pointer.is_null()).map(|pointer| pointer.cast()).collect()
    }
}

/// The message of a request: its code, and the length of the answer.
fn answer(request: HANDLE) -> (i32, usize) {
    assert!(!request.is_null(), "{}", wsa());
    let message = within(LONG).expect("no answer comes");
    assert_eq!((message.message, message.wParam), (DONE, request as usize));
    ((message.lParam >> 16) as i32 & 0xffff, message.lParam as usize & 0xffff)
}

fn host(hwnd: HWND, name: &str, block: *mut u8, room: i32) -> HANDLE {
    let name = CString::new(name).unwrap();
    // SAFETY: the name ends with NUL, and the block lives until the answer comes.
    unsafe { WSAAsyncGetHostByName(hwnd, DONE, name.as_ptr().cast(), block, room) }
}

fn cancel(request: HANDLE) -> i32 {
    // SAFETY: no pointers are followed.
    if unsafe { WSACancelAsyncRequest(request) } == 0 { 0 } else { wsa() }
}

#[test]
fn a_host_is_answered_in_the_program_s_block() {
    let (_bounded, _wsa, hwnd) = start();
    let mut block = Block::new();
    let (code, length) = answer(host(hwnd, "host.test", block.start(), 1024));
    assert_eq!(code, 0);
    assert!(length > size_of::<HOSTENT>() && block.0[length..].iter().all(|byte| *byte == 0xEE));
    // SAFETY: the answer is such a structure.
    let entry = unsafe { block.start().cast::<HOSTENT>().read() };
    assert_eq!(block.text(entry.h_name), "real.test");
    let aliases: Vec<_> = block.list(entry.h_aliases).into_iter().map(|alias| block.text(alias)).collect();
    assert_eq!(aliases, ["host.test"]);
    assert_eq!((entry.h_addrtype, entry.h_length), (AF_INET as i16, 4));
    // SAFETY: each points to so many bytes in the block.
    let address = |start: *mut u8| unsafe { start.cast::<[u8; 4]>().read() };
    let addresses: Vec<_> = block.list(entry.h_addr_list).into_iter().map(address).collect();
    assert_eq!(addresses, [[192, 0, 2, 1], [192, 0, 2, 2]]);
    // With an address as text nobody is asked.
    assert_eq!(answer(host(hwnd, "192.0.2.9", block.start(), 1024)).0, 0);
    // SAFETY: the answer is such a structure.
    let entry = unsafe { block.start().cast::<HOSTENT>().read() };
    assert_eq!(block.text(entry.h_name), "192.0.2.9");
}

#[test]
fn an_address_is_answered_with_its_name() {
    let (_bounded, _wsa, hwnd) = start();
    let mut block = Block::new();
    let mut ask = |address: &[u8], family: u16| {
        let len = address.len() as i32;
        // SAFETY: the address is that long, and the block lives until the answer comes.
        answer(unsafe {
            WSAAsyncGetHostByAddr(hwnd, DONE, address.as_ptr(), len, family.into(), block.start(), 1024)
        })
    };
    assert_eq!(ask(&[192, 0, 2, 1], AF_INET).0, WSATRY_AGAIN);
    assert_eq!(ask(&[192, 0, 2], AF_INET).0, WSAEFAULT);
    assert_eq!(ask(&[192, 0, 2, 1], AF_IPX).0, WSAEAFNOSUPPORT);
    assert_eq!(ask(&std::net::Ipv6Addr::LOCALHOST.octets(), AF_INET6).0, 0);
    // SAFETY: the answer is such a structure.
    let entry = unsafe { block.start().cast::<HOSTENT>().read() };
    assert_eq!((block.text(entry.h_name), entry.h_length), ("near.test", 16));
    assert_eq!(block.list(entry.h_addr_list).len(), 1);
}

#[test]
fn services_and_protocols_are_answered_from_the_tables() {
    let (_bounded, _wsa, hwnd) = start();
    let mut block = Block::new();
    let to = block.start();
    // SAFETY (all calls): texts end with NUL, and the block lives until the answer comes.
    let (http, udp, tcp) = (c"http".as_ptr().cast(), c"udp".as_ptr().cast(), c"tcp".as_ptr().cast());
    let port = 514_u16.to_be().into();
    // SAFETY: see above.
    assert_eq!(answer(unsafe { WSAAsyncGetServByName(hwnd, DONE, http, null(), to, 1024) }).0, 0);
    // SAFETY: the answer is such a structure.
    let entry = unsafe { to.cast::<SERVENT>().read() };
    assert_eq!((block.text(entry.s_name), block.text(entry.s_proto)), ("http", "tcp"));
    assert_eq!(u16::from_be(entry.s_port as u16), 80);
    assert!(block.list(entry.s_aliases).into_iter().any(|alias| block.text(alias) == "www"));
    // SAFETY: see above.
    assert_eq!(answer(unsafe { WSAAsyncGetServByName(hwnd, DONE, http, udp, to, 1024) }).0, WSANO_DATA);
    // SAFETY: see above.
    assert_eq!(answer(unsafe { WSAAsyncGetServByPort(hwnd, DONE, port, udp, to, 1024) }).0, 0);
    // SAFETY: the answer is such a structure.
    assert_eq!(block.text(unsafe { to.cast::<SERVENT>().read() }.s_name), "syslog");
    // SAFETY: see above.
    let no_port = answer(unsafe { WSAAsyncGetServByPort(hwnd, DONE, 0x10000, udp, to, 1024) });
    assert_eq!(no_port.0, WSAHOST_NOT_FOUND);
    // SAFETY: see above.
    assert_eq!(answer(unsafe { WSAAsyncGetProtoByName(hwnd, DONE, tcp, to, 1024) }).0, 0);
    // SAFETY: the answer is such a structure.
    let entry = unsafe { to.cast::<PROTOENT>().read() };
    assert_eq!((block.text(entry.p_name), entry.p_proto), ("tcp", 6));
    // SAFETY: see above.
    assert_eq!(answer(unsafe { WSAAsyncGetProtoByNumber(hwnd, DONE, 17, to, 1024) }).0, 0);
    // SAFETY: the answer is such a structure.
    assert_eq!(block.text(unsafe { to.cast::<PROTOENT>().read() }.p_name), "udp");
    // SAFETY: see above.
    assert_eq!(answer(unsafe { WSAAsyncGetProtoByNumber(hwnd, DONE, 255, to, 1024) }).0, WSANO_DATA);
}

#[test]
fn too_little_room_is_told_with_how_much_it_takes() {
    let (_bounded, _wsa, hwnd) = start();
    let mut block = Block::new();
    let (code, needed) = answer(host(hwnd, "host.test", block.start(), 40));
    assert_eq!(code, WSAENOBUFS);
    assert!(block.is_untouched());
    assert_eq!(answer(host(hwnd, "host.test", block.start(), needed as i32 - 1)), (WSAENOBUFS, needed));
    assert_eq!(answer(host(hwnd, "host.test", block.start(), -1)), (WSAENOBUFS, needed));
    assert!(block.is_untouched());
    assert_eq!(answer(host(hwnd, "host.test", block.start(), needed as i32)), (0, needed));
}

#[test]
fn bad_pointers_are_told_by_the_message() {
    let (_bounded, _wsa, hwnd) = start();
    let mut block = Block::new();
    // SAFETY: the pointers are some of those that are noticed, or not mapped.
    unsafe {
        let to = block.start();
        assert_eq!(answer(WSAAsyncGetHostByName(hwnd, DONE, null(), to, 1024)), (WSAEFAULT, 0));
        assert_eq!(answer(WSAAsyncGetServByName(hwnd, DONE, null(), null(), to, 1024)), (WSAEFAULT, 0));
        let name = c"tcp".as_ptr().cast();
        assert_eq!(answer(WSAAsyncGetProtoByName(hwnd, DONE, name, null_mut(), 1024)), (WSAEFAULT, 0));
        let unmapped = std::ptr::without_provenance_mut(0x7fff_0000_0000 - 0x10_0000);
        assert_eq!(answer(WSAAsyncGetProtoByName(hwnd, DONE, name, unmapped, 1024)), (WSAEFAULT, 0));
    }
    assert!(block.is_untouched());
}

#[test]
fn a_request_that_cannot_begin_says_so_at_once() {
    let (_bounded, _wsa, _) = start();
    for hwnd in [NOTHING, null_mut()] {
        assert!(host(hwnd, "host.test", null_mut(), 0).is_null());
        assert_eq!(wsa(), WSAEINVAL);
    }
}

/// One test, as all share when the resolver may answer.
#[test]
fn requests_are_cancelled_once_and_run_side_by_side() {
    let (_bounded, end, hwnd) = start();
    let mut blocks = [const { Block([0xEE; MAXGETHOSTSTRUCT as usize]) }; 3];
    let slow = host(hwnd, "slow.test", blocks[0].start(), 1024);
    let start = Instant::now();
    assert_eq!(answer(host(hwnd, "host.test", blocks[1].start(), 1024)).0, 0, "not behind the slow one");
    assert!(start.elapsed() < LONG / 2);
    assert_eq!(cancel(slow), 0);
    assert_eq!(cancel(slow), WSAEALREADY);
    let another = host(hwnd, "slow.test", blocks[2].start(), 1024);
    let_answer(true);
    assert_eq!(answer(another), (WSANO_DATA, 0));
    assert_eq!(cancel(another), WSAEALREADY);
    for nothing in [0, 0x7fff_0000, usize::MAX] {
        assert_eq!(cancel(nothing as HANDLE), WSAEINVAL, "{nothing}");
    }
    assert!(ready().is_none(), "a cancelled request is not answered");
    assert!(blocks[0].is_untouched());
    // A request that is answered while its message waits is over, too.
    let request = host(hwnd, "192.0.2.9", blocks[1].start(), 1024);
    while ready_without_taking().is_none() {
        std::thread::yield_now();
    }
    assert_eq!(cancel(request), WSAEALREADY);
    assert_eq!(answer(request).0, 0);
    // A window that ends before the answer gets none.
    let_answer(false);
    let gone = window();
    let request = host(gone, "slow.test", blocks[0].start(), 1024);
    // SAFETY: no pointers.
    assert_eq!(unsafe { DestroyWindow(gone) }, 1);
    let_answer(true);
    // Either it was answered already, to nobody, or this is its end.
    let _ = cancel(request);
    assert!(within(Duration::from_millis(50)).is_none());
    drop(end);
}

fn ready_without_taking() -> Option<MSG> {
    let mut message = MSG::default();
    // SAFETY: the structure is local.
    let found = unsafe { PeekMessageW(&raw mut message, null_mut(), 0, 0, PM_NOREMOVE) };
    (found != 0).then_some(message)
}
