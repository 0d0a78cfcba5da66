//! Arguments that pages call optional, ignored or not allowed together.

mod common;
mod peer;

use common::{Wsa, listener, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use peer::{close, failed, join, nonblocking, outcome, pair, tcp, transmit};

/// Makes a socket and closes it; the code of the failure.
fn made(s: SOCKET) -> Result<(i32, i32), i32> {
    if s == INVALID_SOCKET {
        return Err(wsa());
    }
    let mut info = std::mem::MaybeUninit::<WSAPROTOCOL_INFOW>::zeroed();
    let mut len = i32::try_from(size_of::<WSAPROTOCOL_INFOW>()).unwrap();
    // SAFETY: the structure is as long as said, and plain numbers.
    let info = unsafe {
        let read = getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOW, info.as_mut_ptr().cast(), &raw mut len);
        assert_eq!(outcome(read), (0, 0));
        info.assume_init()
    };
    close(s);
    Ok((info.iAddressFamily, info.iSocketType))
}

/// The table of protocols of the page on `socket`: which may be named without a kind or a family.
#[test]
fn what_a_socket_leaves_open_is_chosen() {
    let _started = Wsa::start();
    let (inet, inet6) = (i32::from(AF_INET), i32::from(AF_INET6));
    let unspecified = i32::from(AF_UNSPEC);
    let rows = [
        ((unspecified, 0, 0), Err(WSAEINVAL)),
        ((unspecified, SOCK_STREAM, 0), Err(WSAEINVAL)),
        ((unspecified, SOCK_STREAM, IPPROTO_TCP), Ok((inet, SOCK_STREAM))),
        ((unspecified, 0, IPPROTO_UDP), Ok((inet, SOCK_DGRAM))),
        ((inet6, 0, IPPROTO_TCP), Ok((inet6, SOCK_STREAM))),
        ((inet, SOCK_DGRAM, IPPROTO_IGMP), Err(WSAEPROTOTYPE)),
        ((AF_UNIX.into(), 0, IPPROTO_IGMP), Err(WSAEPROTONOSUPPORT)),
    ];
    for ((family, kind, protocol), expected) in rows {
        // SAFETY: no pointers.
        let s = unsafe { socket(family, kind, protocol) };
        assert_eq!(made(s), expected, "{family} {kind} {protocol}");
    }
    let raw = [
        ((unspecified, IPPROTO_ICMP), inet),
        ((unspecified, IPPROTO_IGMP), inet),
        ((unspecified, IPPROTO_ICMPV6), inet6),
        ((inet, IPPROTO_IGMP), inet),
        ((inet, IPPROTO_ICMPV6), inet),
        ((inet6, IPPROTO_ICMP), inet6),
    ];
    for ((family, protocol), expected) in raw {
        // SAFETY: no pointers.
        let s = unsafe { socket(family, 0, protocol) };
        // Without the right to raw sockets, that is what is missing.
        let made = made(s);
        assert!(made == Ok((expected, SOCK_RAW)) || made == Err(WSAEACCES), "{family} {protocol}: {made:?}");
    }
}

#[test]
fn only_protocols_with_groups_have_leaves() {
    let _started = Wsa::start();
    let leaf = WSA_FLAG_MULTIPOINT_C_LEAF | WSA_FLAG_MULTIPOINT_D_LEAF;
    let make = |kind, flags| {
        // SAFETY: no structure is given.
        made(unsafe { WSASocketW(AF_INET.into(), kind, 0, std::ptr::null(), 0, flags) })
    };
    assert_eq!(make(SOCK_DGRAM, leaf), Ok((AF_INET.into(), SOCK_DGRAM)));
    assert_eq!(make(SOCK_STREAM, leaf), Err(WSAEINVAL));
    assert_eq!(make(SOCK_DGRAM, WSA_FLAG_MULTIPOINT_C_ROOT), Err(WSAEINVAL));
}

/// The page on `accept`: without an address or without a length, nothing is told about the peer.
#[test]
fn accept_without_a_length_tells_nothing() {
    let _started = Wsa::start();
    let (listening, port) = listener();
    for conditional in [false, true] {
        let client = tcp();
        assert_eq!(join(client, &loopback(port)), (0, 0));
        let mut address = [0x55_u8; 16];
        let (place, none) = (address.as_mut_ptr().cast(), std::ptr::null_mut());
        // SAFETY: the block is as long as an address.
        let server = unsafe {
            if conditional {
                WSAAccept(listening, place, none, None, 0)
            } else {
                accept(listening, place, none)
            }
        };
        assert_ne!(server, INVALID_SOCKET, "{}", wsa());
        assert_eq!(address, [0x55; 16]);
        close(server);
        close(client);
    }
    close(listening);
}

/// The pages on `recvfrom` and `WSARecvFrom`: a connection ignores the place for an address.
#[test]
fn connections_ignore_the_place_for_a_sender() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let (mut address, mut block, mut length) = ([0x55_u8; 4], [0_u8; 4], 4);
    let bad = 16 as *mut SOCKADDR;
    for len in [std::ptr::null_mut(), &raw mut length] {
        for place in [address.as_mut_ptr().cast(), bad] {
            assert_eq!(transmit(client, b"datadata"), (8, 0));
            // SAFETY: what is not ignored is as long as said.
            unsafe {
                assert_eq!(outcome(recvfrom(server, block.as_mut_ptr(), 4, 0, place, len)), (4, 0));
                let buffer = WSABUF { len: 4, buf: block.as_mut_ptr() };
                let (mut got, mut flags, none) = (0, 0, std::ptr::null_mut());
                let result = WSARecvFrom(
                    server,
                    &raw const buffer,
                    1,
                    &raw mut got,
                    &raw mut flags,
                    place,
                    len,
                    none,
                    None,
                );
                assert_eq!((outcome(result), got), ((0, 0), 4));
            }
        }
    }
    assert_eq!((address, length), ([0x55; 4], 4));
    close(client);
    close(server);
}

#[test]
fn all_at_once_goes_with_no_other_flag() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(transmit(client, b"data"), (4, 0));
    let mut block = [0_u8; 4];
    let mut all = |flags| {
        // SAFETY: the block is as long as said.
        outcome(unsafe { recv(server, block.as_mut_ptr(), 4, MSG_WAITALL | flags) })
    };
    for other in [MSG_OOB, MSG_PEEK, MSG_PARTIAL.cast_signed()] {
        assert_eq!(all(other), failed(WSAEOPNOTSUPP), "{other:#x}");
    }
    assert_eq!(all(0), (4, 0));
    nonblocking(server);
    assert_eq!(all(0), failed(WSAEOPNOTSUPP));
    close(client);
    close(server);
}

/// "Any call to the reenabling routine, even one that fails": also one that is refused before it does anything.
#[test]
fn refused_calls_enable_network_events_again() {
    let _started = Wsa::start();
    let (listening, port) = listener();
    // SAFETY: no pointers.
    let event = unsafe { WSACreateEvent() };
    assert!(event != WSA_INVALID_EVENT);
    let select = |s, events: u32| {
        // SAFETY: no pointers.
        outcome(unsafe { WSAEventSelect(s, event, events.cast_signed()) })
    };
    // What is recorded within the time, in milliseconds; that resets the event.
    let recorded = |s, time| {
        // SAFETY: the structures are ours.
        unsafe {
            let waited = WSAWaitForMultipleEvents(1, (&raw const event).cast(), 1, time, 0);
            let mut record: WSANETWORKEVENTS = std::mem::zeroed();
            assert_eq!(outcome(WSAEnumNetworkEvents(s, event, &raw mut record)), (0, 0));
            (waited == 0, record.lNetworkEvents.cast_unsigned())
        }
    };
    let nothing = (false, 0);
    assert_eq!(select(listening, FD_ACCEPT), (0, 0));
    let client = tcp();
    assert_eq!(join(client, &loopback(port)), (0, 0));
    assert_eq!(recorded(listening, 5000), (true, FD_ACCEPT));
    assert_eq!(recorded(listening, 30), nothing);
    let (mut address, mut short) = (loopback(0), 3);
    for conditional in [false, true] {
        let (place, len) = ((&raw mut address).cast(), &raw mut short);
        // SAFETY: the address is longer than said.
        let s = unsafe {
            if conditional {
                WSAAccept(listening, place, len, None, 0)
            } else {
                accept(listening, place, len)
            }
        };
        assert_eq!((s, wsa()), (INVALID_SOCKET, WSAEFAULT));
        assert_eq!(recorded(listening, 5000), (true, FD_ACCEPT));
    }
    assert_eq!(select(listening, 0), (0, 0));
    let server = peer::take(listening);

    assert_eq!(select(server, FD_READ), (0, 0));
    assert_eq!(transmit(client, b"data"), (4, 0));
    assert_eq!(recorded(server, 5000), (true, FD_READ));
    let (none, buffer) = (std::ptr::null_mut::<u8>(), WSABUF { len: 4, buf: std::ptr::null_mut() });
    let (mut got, mut flags) = (0, 0);
    let refused: [&mut dyn FnMut() -> i32; 4] = [
        // SAFETY: NULL is what is refused; the numbers are ours.
        &mut || unsafe { recv(server, std::ptr::null_mut(), 4, 0) },
        // SAFETY: as above.
        &mut || unsafe { recvfrom(server, std::ptr::null_mut(), 4, 0, none.cast(), none.cast()) },
        // SAFETY: as above.
        &mut || unsafe {
            WSARecv(server, &raw const buffer, 1, &raw mut got, &raw mut flags, none.cast(), None)
        },
        // SAFETY: as above.
        &mut || unsafe { WSARecvEx(server, std::ptr::null_mut(), 4, &raw mut short) },
    ];
    for (number, call) in refused.into_iter().enumerate() {
        assert_eq!(recorded(server, 30), nothing);
        assert_eq!(call(), SOCKET_ERROR, "{number}");
        assert_eq!(recorded(server, 5000), (true, FD_READ), "{number}");
    }
    for s in [listening, client, server] {
        close(s);
    }
    // SAFETY: no pointers.
    unsafe { WSACloseEvent(event) };
}
