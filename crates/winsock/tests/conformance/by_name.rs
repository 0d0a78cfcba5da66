//! Connecting by name and by list.

use std::error::Error;
use std::ffi::CString;
use std::ptr::{null, null_mut};
use std::time::Duration;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::world::NetworkWorld;

use super::bare::{Bare, with};
use super::fixture::*;
use super::{Case, Raised};

#[rustfmt::skip]
pub(crate) const CALLS: &[Bare] = &[
    with("WSAConnectByNameA", |s| connect_by_name(s, "127.0.0.1", null(), null())),
    with("WSAConnectByList", |s| connect_by_list(s, &[loopback(9)], null(), null())),
];

type Overlapped = windows_sys::Win32::System::IO::OVERLAPPED;

/// `WSAConnectByNameA`, to port 9.
fn connect_by_name(s: SOCKET, node: &str, timeout: *const TIMEVAL, reserved: *const Overlapped) -> Raised {
    let node = CString::new(node).expect("no NUL inside");
    let (node, service) = (node.as_ptr().cast(), c"9".as_ptr().cast());
    let nowhere = null_mut();
    // SAFETY: the texts end with NUL, and addresses are not wanted.
    truth(unsafe {
        WSAConnectByNameA(s, node, service, nowhere, null_mut(), nowhere, null_mut(), timeout, reserved)
    })
}

/// `WSAConnectByList`.
fn connect_by_list(
    s: SOCKET,
    to: &[std::net::SocketAddr],
    timeout: *const TIMEVAL,
    reserved: *const Overlapped,
) -> Raised {
    #[repr(C)]
    struct List(i32, [SOCKET_ADDRESS; 4]);
    let mut addresses: Vec<_> = to.iter().map(|to| address(*to)).collect();
    let mut list = List(to.len() as i32, [SOCKET_ADDRESS::default(); 4]);
    for (entry, (bytes, len)) in list.1.iter_mut().zip(&mut addresses) {
        *entry = SOCKET_ADDRESS { lpSockaddr: bytes.as_mut_ptr().cast(), iSockaddrLength: *len };
    }
    let nowhere = null_mut();
    // SAFETY: the list has as many entries as it says, and addresses are not wanted.
    truth(unsafe {
        let list = (&raw const list).cast();
        WSAConnectByList(s, list, nowhere, null_mut(), nowhere, null_mut(), timeout, reserved)
    })
}

pub(crate) fn cases() -> Vec<Case> {
    /// A network in which 10.1.0.0/16 cannot be reached, and nobody answers for 10.0.0.77.
    fn world() -> Result<NetworkWorld, Box<dyn Error>> {
        let world = NetworkWorld::enter()?;
        let far = openwinsock_sandbox::namespace::Namespace::create()?;
        let (near_end, far_end) = world.here().cable("near", &far, "far")?;
        far_end.up()?;
        near_end.address("10.0.0.1/24")?.up()?.neighbour("10.0.0.77", [2, 0, 0, 0, 0, 0x77])?;
        world.here().add_route(&Route::unreachable("10.1.0.0/16"))?;
        // It goes with the process.
        std::mem::forget(far);
        start();
        Ok(world)
    }
    static SOON: TIMEVAL = TIMEVAL { tv_sec: 0, tv_usec: 100_000 };
    vec![
        Case::new("WSAConnectByNameA", "WSAEHOSTUNREACH", || {
            let _world = world()?;
            Ok(connect_by_name(tcp(), "10.1.0.1", null(), null()))
        }),
        Case::new("WSAConnectByNameA", "WSAETIMEDOUT", || {
            let _world = world()?;
            let begin = std::time::Instant::now();
            let raised = connect_by_name(tcp(), "10.0.0.77", &SOON, null());
            assert!(
                begin.elapsed() >= Duration::from_millis(100) && begin.elapsed() < Duration::from_secs(5)
            );
            Ok(raised)
        }),
        started("WSAConnectByNameA", "WSAEINVAL", || {
            connect_by_name(tcp(), "127.0.0.1", null(), near_null())
        }),
        Case::new("WSAConnectByList", "WSAEHOSTUNREACH", || {
            let _world = world()?;
            let unreachable = ([10, 1, 0, 1], 9).into();
            Ok(connect_by_list(tcp(), &[loopback(9), unreachable], null(), null()))
        }),
        started("WSAConnectByList", "WSAETIMEDOUT", || {
            // The first attempt is refused at once; then the time is up.
            connect_by_list(tcp(), &[loopback(9), loopback(9)], &TIMEVAL { tv_sec: 0, tv_usec: 0 }, null())
        }),
        started("WSAConnectByList", "WSAEINVAL", || {
            connect_by_list(tcp(), &[loopback(9)], null(), near_null())
        }),
    ]
}
