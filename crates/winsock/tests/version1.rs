//! Version 1.1 in a process of its own: blocking hooks.

use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};

use openwinsock::Win32::Networking::WinSock::*;

static RUNS: AtomicU32 = AtomicU32::new(0);
static INSIDE: AtomicI32 = AtomicI32::new(0);

unsafe extern "system" fn hook() -> isize {
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(WSAIsBlocking(), 1);
        assert_eq!(socket(AF_INET.into(), SOCK_STREAM, 0), INVALID_SOCKET);
        INSIDE.store(WSAGetLastError(), Ordering::SeqCst);
        if RUNS.fetch_add(1, Ordering::SeqCst) == 2 {
            assert_eq!(WSACancelBlockingCall(), 0);
        }
    }
    0
}

#[test]
fn a_hook_runs_while_a_call_blocks_and_cancels_it() {
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        assert_eq!(WSAStartup(0x0101, &mut std::mem::zeroed()), 0);
        assert!(WSASetBlockingHook(Some(hook)).is_none());
        let s = socket(AF_INET.into(), SOCK_DGRAM, 0);
        let mut address = SOCKADDR_IN { sin_family: AF_INET, ..std::mem::zeroed() };
        address.sin_addr.S_un.S_addr = 0x7f00_0001_u32.to_be();
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0);
        let mut byte = 0;
        assert_eq!((recv(s, &raw mut byte, 1, 0), WSAGetLastError()), (SOCKET_ERROR, WSAEINTR));
        assert_eq!((RUNS.load(Ordering::SeqCst), INSIDE.load(Ordering::SeqCst)), (3, WSAEINPROGRESS));
        assert_eq!((WSACancelBlockingCall(), WSAGetLastError()), (SOCKET_ERROR, WSAEINVAL));
        assert_eq!(WSAUnhookBlockingHook(), 0);
        assert_eq!((closesocket(s), WSACleanup()), (0, 0));
    }
}
