//! Overlapped operations: those that go on, those that are cancelled, and their results.

use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;

use super::bare::{Bare, with};
use super::fixture::*;
use super::{Case, Raised};

/// The result of an operation, without waiting.
fn result(s: SOCKET, overlapped: *const OVERLAPPED) -> Raised {
    // SAFETY: the numbers are local, and the structure is one that stays or one that is noticed.
    truth(unsafe { WSAGetOverlappedResult(s, overlapped, &mut 0, 0, &mut 0) })
}

pub(super) const CALLS: &[Bare] = &[with("WSAGetOverlappedResult", |s| result(s, &OVERLAPPED::default()))];

/// A structure that stays.
fn structure() -> *mut OVERLAPPED {
    Box::leak(Box::default())
}

/// So many bytes that stay.
fn block(len: u32) -> *mut WSABUF {
    let bytes = Box::leak(vec![0_u8; len as usize].into_boxed_slice());
    Box::leak(Box::new(WSABUF { len, buf: bytes.as_mut_ptr() }))
}

fn message(blocks: *mut WSABUF, to: Option<&'static SOCKADDR_UN>) -> *mut WSAMSG {
    let name = to.map_or(null_mut(), |to| std::ptr::from_ref(to).cast_mut().cast());
    let namelen = if to.is_some() { size_of::<SOCKADDR_UN>() as i32 } else { 0 };
    Box::leak(Box::new(WSAMSG { name, namelen, lpBuffers: blocks, dwBufferCount: 1, ..Default::default() }))
}

/// Starts an operation that goes on. Gives the socket, the structure, and what the call raised.
type Start = fn() -> (SOCKET, *mut OVERLAPPED, Raised);

/// More than the kernel takes at once.
const MUCH: u32 = 64 << 20;

// SAFETY (all calls): structures, blocks and addresses stay, as the operations need them after their calls.
const STARTS: &[(&str, Start)] = &[
    ("WSARecv", || {
        let (s, overlapped) = (connection().0, structure());
        // SAFETY: see above.
        (s, overlapped, status(unsafe { WSARecv(s, block(4), 1, null_mut(), &mut 0, overlapped, None) }))
    }),
    ("WSARecvFrom", || {
        let (s, overlapped) = (bound(udp()), structure());
        let nobody = (null_mut(), null_mut());
        // SAFETY: see above.
        let raised = status(unsafe {
            WSARecvFrom(s, block(4), 1, null_mut(), &mut 0, nobody.0, nobody.1, overlapped, None)
        });
        (s, overlapped, raised)
    }),
    ("WSARecvMsg", || {
        let (s, overlapped) = (bound(udp()), structure());
        // SAFETY: see above.
        let raised = status(unsafe { WSARecvMsg(s, message(block(4), None), null_mut(), overlapped, None) });
        (s, overlapped, raised)
    }),
    ("WSASend", || {
        let ((s, peer), overlapped) = (connection(), structure());
        keep(peer);
        // SAFETY: see above.
        (s, overlapped, status(unsafe { WSASend(s, block(MUCH), 1, null_mut(), 0, overlapped, None) }))
    }),
    ("WSASendTo", || {
        let ((s, peer), overlapped) = (connection(), structure());
        keep(peer);
        // A connection ignores the address.
        // SAFETY: see above.
        let raised = status(unsafe {
            WSASendTo(s, block(MUCH), 1, null_mut(), 0, std::ptr::null(), 0, overlapped, None)
        });
        (s, overlapped, raised)
    }),
    ("WSASendMsg", || {
        let folder = tempfile::tempdir().expect("a folder");
        let mut to = SOCKADDR_UN { sun_family: AF_UNIX, ..Default::default() };
        let path = folder.path().join("s");
        for (to, from) in to.sun_path.iter_mut().zip(path.as_os_str().as_encoded_bytes()) {
            *to = *from as _;
        }
        let (s, peer) = (make(AF_UNIX.into(), SOCK_DGRAM, 0), make(AF_UNIX.into(), SOCK_DGRAM, 0));
        // SAFETY: the address is as long as said.
        let bound = unsafe { bind(peer, (&raw const to).cast(), size_of::<SOCKADDR_UN>() as i32) };
        assert_eq!(bound, 0, "bind: {}", last());
        keep(folder);
        let to: &'static SOCKADDR_UN = Box::leak(Box::new(to));
        // Until the peer's queue is full.
        loop {
            let overlapped = structure();
            // SAFETY: see above.
            let raised = status(unsafe {
                WSASendMsg(s, message(block(4), Some(to)), 0, null_mut(), overlapped, None)
            });
            if raised.is_some() {
                return (s, overlapped, raised);
            }
        }
    }),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for &(function, begin) in STARTS {
        cases.push(Case::new(function, "WSA_IO_PENDING", move || {
            start();
            Ok(begin().2)
        }));
        cases.push(Case::new(function, "WSA_OPERATION_ABORTED", move || {
            start();
            let (s, overlapped, raised) = begin();
            assert_eq!(raised, Some(WSA_IO_PENDING));
            // SAFETY: no pointers.
            assert_eq!(unsafe { closesocket(s) }, 0);
            // The structure has the result; any socket will do to ask.
            Ok(result(tcp(), overlapped))
        }));
    }
    cases.push(started("closesocket", "WSA_OPERATION_ABORTED", || {
        let (s, overlapped, _) = STARTS[0].1();
        // SAFETY: no pointers.
        assert_eq!(unsafe { closesocket(s) }, 0);
        result(tcp(), overlapped)
    }));
    cases.push(started("WSACleanup", "WSA_OPERATION_ABORTED", || {
        let (_, overlapped, _) = STARTS[0].1();
        // SAFETY: no pointers.
        assert_eq!(unsafe { WSACleanup() }, 0);
        start();
        result(tcp(), overlapped)
    }));
    cases.push(started("WSAGetOverlappedResult", "WSA_IO_INCOMPLETE", || {
        let (s, overlapped, _) = STARTS[0].1();
        result(s, overlapped)
    }));
    cases.push(started("WSAGetOverlappedResult", "WSA_IO_PENDING", || STARTS[0].1().2));
    cases.push(started("WSAGetOverlappedResult", "WSAEFAULT", || result(tcp(), near_null())));
    cases.push(started("WSAGetOverlappedResult", "WSA_INVALID_HANDLE", || {
        let (s, overlapped, _) = STARTS[0].1();
        // SAFETY: the structure stays, and a program that breaks the rules writes to it.
        unsafe { (*overlapped).hEvent = std::ptr::without_provenance_mut(0x4444_4444) };
        // SAFETY: the numbers are local.
        truth(unsafe { WSAGetOverlappedResult(s, overlapped, &mut 0, 1, &mut 0) })
    }));
    cases
}
