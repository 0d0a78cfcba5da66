//! ioctlsocket, WSAIoctl and WSAEnumProtocols: what each code does, and the codes of failure.

mod common;

use std::ptr::{null, null_mut};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_runtime::socket::ioctl as control_codes;
use openwinsock_runtime::{Handle, object};

const FAILED: i32 = SOCKET_ERROR;
const FIONBIO_CODE: u32 = FIONBIO.cast_unsigned();
const FIONREAD_CODE: u32 = FIONREAD.cast_unsigned();
const SIOCATMARK_CODE: u32 = SIOCATMARK.cast_unsigned();

fn open(family: u16, kind: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(family.into(), kind, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn tcp() -> SOCKET {
    open(AF_INET, SOCK_STREAM)
}

fn udp() -> SOCKET {
    open(AF_INET, SOCK_DGRAM)
}

fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0);
}

/// A control code with input and room for output: the output, or the code and the number of bytes that it said.
fn control(s: SOCKET, code: u32, input: &[u8], room: usize) -> Result<Vec<u8>, (i32, u32)> {
    // Eight-byte units, so that structures in it are aligned.
    let mut output = vec![0_u64; room.div_ceil(8)];
    let mut returned = 0x5555;
    let (input_len, room) = (u32::try_from(input.len()).unwrap(), u32::try_from(room).unwrap());
    let start = if room == 0 { null_mut() } else { output.as_mut_ptr() };
    let input = if input.is_empty() { null() } else { input.as_ptr() };
    // SAFETY: the blocks are as long as said.
    let result = unsafe {
        WSAIoctl(s, code, input.cast(), input_len, start.cast(), room, &raw mut returned, null_mut(), None)
    };
    if result != 0 {
        return Err((wsa(), returned));
    }
    assert_eq!(wsa(), 0, "success clears the last error");
    assert!(returned <= room);
    let bytes = output.iter().flat_map(|unit| unit.to_ne_bytes());
    Ok(bytes.take(returned as usize).collect())
}

/// The code of a call that fails.
fn code(s: SOCKET, code: u32, input: &[u8], room: usize) -> i32 {
    control(s, code, input, room).expect_err("it fails").0
}

fn number(bytes: &[u8]) -> i32 {
    i32::from_ne_bytes(bytes.try_into().unwrap())
}

fn kernel(s: SOCKET, level: i32, name: i32) -> i32 {
    let fd = object::socket(Handle(s)).unwrap().raw_fd();
    let (mut value, mut len) = (0, 4);
    // SAFETY: the pointers are to local numbers.
    assert_eq!(unsafe { libc::getsockopt(fd, level, name, (&raw mut value).cast(), &raw mut len) }, 0);
    value
}

/// A connected pair of TCP sockets.
fn pair() -> (SOCKET, SOCKET) {
    let (listener, port) = common::listener();
    let client = tcp();
    let address = loopback(port);
    // SAFETY: the pointer is to a local structure.
    let server = unsafe {
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0, "{}", wsa());
        accept(listener, null_mut(), null_mut())
    };
    assert_ne!(server, INVALID_SOCKET);
    close(listener);
    (client, server)
}

fn wait_for(s: SOCKET, events: i16) {
    let fd = object::socket(Handle(s)).unwrap().raw_fd();
    let mut one = libc::pollfd { fd, events, revents: 0 };
    // SAFETY: the structure is local.
    assert_eq!(unsafe { libc::poll(&raw mut one, 1, 5000) }, 1, "nothing within five seconds");
}

fn bytes_of(address: &SOCKADDR_IN) -> Vec<u8> {
    // SAFETY: the structure has 16 bytes, all of them initialised.
    unsafe { std::slice::from_raw_parts(std::ptr::from_ref(address).cast(), 16) }.to_vec()
}

#[test]
fn non_blocking_by_both_functions() {
    let _started = Wsa::start();
    let s = udp();
    let address = loopback(0);
    let mut byte = 0;
    let mut on = 1;
    // SAFETY: the pointers are to local values.
    unsafe {
        assert_eq!(bind(s, (&raw const address).cast(), 16), 0);
        assert_eq!(ioctlsocket(s, FIONBIO, &raw mut on), 0);
        assert_eq!((recv(s, &raw mut byte, 1, 0), wsa()), (FAILED, WSAEWOULDBLOCK));
    }
    assert!(object::socket(Handle(s)).unwrap().is_nonblocking());
    assert_eq!(control(s, FIONBIO_CODE, &0_u32.to_ne_bytes(), 0), Ok(vec![]));
    assert!(!object::socket(Handle(s)).unwrap().is_nonblocking());
    assert_eq!(code(s, FIONBIO_CODE, &[1, 0], 0), WSAEFAULT);
    assert_eq!(code(s, FIONBIO_CODE, &[], 0), WSAEFAULT);
    close(s);
}

#[test]
fn a_selected_socket_stays_non_blocking() {
    let _started = Wsa::start();
    let s = udp();
    let blocking = 0_u32.to_ne_bytes();
    // SAFETY: no pointers.
    let event = unsafe { WSACreateEvent() };
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAEventSelect(s, event, FD_READ as i32) }, 0, "{}", wsa());
    assert_eq!(code(s, FIONBIO_CODE, &blocking, 0), WSAEINVAL);
    let mut off = 0;
    // SAFETY: a local number.
    assert_eq!((unsafe { ioctlsocket(s, FIONBIO, &raw mut off) }, wsa()), (FAILED, WSAEINVAL));
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAEventSelect(s, event, 0) }, 0);
    assert_eq!(control(s, FIONBIO_CODE, &blocking, 0), Ok(vec![]));
    close(s);
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSACloseEvent(event) }, 1);
}

#[test]
fn bad_pointers_handles_and_codes() {
    let _started = Wsa::start();
    let s = udp();
    let mut value = 0;
    // SAFETY: the bad pointers are in the lowest 64 KiB, which is noticed.
    unsafe {
        for pointer in [null_mut(), 8 as *mut u32] {
            assert_eq!((ioctlsocket(s, FIONREAD, pointer), wsa()), (FAILED, WSAEFAULT));
            let returned =
                WSAIoctl(s, FIONREAD_CODE, null(), 0, (&raw mut value).cast(), 4, pointer, null_mut(), None);
            assert_eq!((returned, wsa()), (FAILED, WSAEFAULT));
        }
        let mut returned = 0;
        let low = 8 as *mut std::ffi::c_void;
        let input = WSAIoctl(s, FIONBIO_CODE, low, 4, null_mut(), 0, &raw mut returned, null_mut(), None);
        assert_eq!((input, wsa()), (FAILED, WSAEFAULT));
        let output = WSAIoctl(s, FIONREAD_CODE, null(), 0, low, 4, &raw mut returned, null_mut(), None);
        assert_eq!((output, wsa()), (FAILED, WSAEFAULT));
        assert_eq!((ioctlsocket(0x1234, FIONREAD, &raw mut value), wsa()), (FAILED, WSAENOTSOCK));
        assert_eq!((ioctlsocket(s, FIOASYNC, &raw mut value), wsa()), (FAILED, WSAEOPNOTSUPP));
    }
    assert_eq!(code(0x1234, FIONREAD_CODE, &[], 4), WSAENOTSOCK);
    assert_eq!(code(s, FIONREAD_CODE, &[], 3), WSAEFAULT);
    assert_eq!(code(s, 0, &[0; 8], 8), WSAEINVAL);
    assert_eq!(code(s, 0xdead_beef, &[0; 8], 8), WSAEOPNOTSUPP);
    close(s);
}

#[test]
fn pending_bytes_of_streams_and_datagrams() {
    let _started = Wsa::start();
    let (client, server) = pair();
    assert_eq!(control(server, FIONREAD_CODE, &[], 4).map(|v| number(&v)), Ok(0));
    let (a, b) = (udp(), udp());
    let mut address = loopback(0);
    let mut len = 16;
    // SAFETY: the pointers are to local values of the lengths given.
    unsafe {
        assert_eq!(send(client, b"hello".as_ptr(), 5, 0), 5);
        wait_for(server, libc::POLLIN);
        let mut pending = 0;
        assert_eq!((ioctlsocket(server, FIONREAD, &raw mut pending), pending), (0, 5));
        assert_eq!(bind(a, (&raw const address).cast(), 16), 0);
        assert_eq!(getsockname(a, (&raw mut address).cast(), &raw mut len), 0);
        for text in ["one", "seven"] {
            let sent = sendto(
                b,
                text.as_ptr(),
                i32::try_from(text.len()).unwrap(),
                0,
                (&raw const address).cast(),
                16,
            );
            assert!(sent > 0);
        }
        wait_for(a, libc::POLLIN);
        // The first of them; Windows would say both.
        assert_eq!((ioctlsocket(a, FIONREAD, &raw mut pending), pending), (0, 3));
    }
    for s in [client, server, a, b] {
        close(s);
    }
}

#[test]
fn the_mark_is_reached_when_no_urgent_data_wait() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let on = 1_i32;
    let at_mark = || control(server, SIOCATMARK_CODE, &[], 4).map(|v| number(&v));
    let mut block = [0; 8];
    // SAFETY: the pointers are to local values of the lengths given.
    unsafe {
        assert_eq!(setsockopt(server, SOL_SOCKET, SO_OOBINLINE, (&raw const on).cast(), 4), 0);
        assert_eq!(at_mark(), Ok(1));
        assert_eq!(send(client, b"ab".as_ptr(), 2, 0), 2);
        assert_eq!(send(client, b"!".as_ptr(), 1, MSG_OOB), 1);
        wait_for(server, libc::POLLPRI);
        assert_eq!(at_mark(), Ok(0));
        assert_eq!(recv(server, block.as_mut_ptr(), 8, 0), 2, "what is before the mark comes alone");
        assert_eq!(recv(server, block.as_mut_ptr(), 8, 0), 1);
        assert_eq!((block[0], at_mark()), (b'!', Ok(1)));
    }
    let other = udp();
    assert_eq!(code(other, SIOCATMARK_CODE, &[], 4), WSAEINVAL);
    assert_eq!(code(server, SIOCATMARK_CODE, &[], 2), WSAEFAULT);
    for s in [client, server, other] {
        close(s);
    }
}

#[test]
fn keep_alive_times_in_milliseconds() {
    let _started = Wsa::start();
    let (s, other) = (tcp(), udp());
    let values = |on: u32, time: u32, interval: u32| {
        [on.to_ne_bytes(), time.to_ne_bytes(), interval.to_ne_bytes()].concat()
    };
    assert_eq!(control(s, SIO_KEEPALIVE_VALS, &values(1, 30_000, 1_500), 0), Ok(vec![]));
    let (sol, tcp) = (libc::SOL_SOCKET, libc::IPPROTO_TCP);
    assert_eq!(kernel(s, sol, libc::SO_KEEPALIVE), 1);
    assert_eq!((kernel(s, tcp, libc::TCP_KEEPIDLE), kernel(s, tcp, libc::TCP_KEEPINTVL)), (30, 2));
    assert_eq!(kernel(s, tcp, libc::TCP_KEEPCNT), 10);
    assert_eq!(control(s, SIO_KEEPALIVE_VALS, &values(0, 0, 0), 0), Ok(vec![]));
    assert_eq!(kernel(s, sol, libc::SO_KEEPALIVE), 0);
    assert_eq!(code(s, SIO_KEEPALIVE_VALS, &values(1, 0, 1000), 0), WSAEINVAL);
    assert_eq!(code(s, SIO_KEEPALIVE_VALS, &values(1, 1000, 1000)[..8], 0), WSAEFAULT);
    assert_eq!(code(other, SIO_KEEPALIVE_VALS, &values(1, 1000, 1000), 0), WSAENOPROTOOPT);
    close(s);
    close(other);
}

#[test]
fn reports_of_icmp_errors_are_on_until_switched_off() {
    let _started = Wsa::start();
    let (s, other) = (udp(), tcp());
    let resets = || object::socket(Handle(s)).unwrap().udp_resets();
    assert_eq!(resets(), (true, true));
    assert_eq!(control(s, SIO_UDP_CONNRESET, &0_u32.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(resets(), (false, true));
    assert_eq!(control(s, SIO_UDP_NETRESET, &[0], 0), Ok(vec![]), "a byte will do");
    assert_eq!(resets(), (false, false));
    assert_eq!(control(s, SIO_UDP_CONNRESET, &1_u32.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(resets(), (true, false));
    assert_eq!(code(s, SIO_UDP_CONNRESET, &[], 0), WSAEFAULT);
    assert_eq!(code(other, SIO_UDP_CONNRESET, &[0; 4], 0), WSAEINVAL);
    close(s);
    close(other);
}

#[test]
fn the_handle_of_every_layer_is_the_same() {
    let _started = Wsa::start();
    let s = udp();
    for which in [SIO_BASE_HANDLE, SIO_BSP_HANDLE, SIO_BSP_HANDLE_SELECT, SIO_BSP_HANDLE_POLL] {
        assert_eq!(control(s, which, &[], 8), Ok(s.to_ne_bytes().to_vec()));
        assert_eq!(code(s, which, &[], 4), WSAEFAULT);
        assert_eq!(code(s, which, &[], 0), WSAEFAULT);
    }
    let mut handle = 0_usize;
    let mut returned = 0;
    // SAFETY: zero is a value of the structure, and the pointers are to local values.
    unsafe {
        let mut overlapped = std::mem::zeroed();
        for (which, expected) in [(SIO_BSP_HANDLE_POLL, FAILED), (SIO_BASE_HANDLE, 0)] {
            let out = (&raw mut handle).cast();
            let result = WSAIoctl(s, which, null(), 0, out, 8, &raw mut returned, &raw mut overlapped, None);
            assert_eq!(result, expected);
            assert!(result == 0 || wsa() == WSAEFAULT);
        }
    }
    assert_eq!(handle, s);
    close(s);
}

/// An identifier as it lies in memory.
fn guid(id: windows_sys::core::GUID) -> Vec<u8> {
    [&id.data1.to_ne_bytes()[..], &id.data2.to_ne_bytes(), &id.data3.to_ne_bytes(), &id.data4].concat()
}

#[test]
fn extension_functions_by_their_identifiers() {
    let _started = Wsa::start();
    let s = tcp();
    let address = |id| {
        control(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &guid(id), 8)
            .map(|bytes| usize::from_ne_bytes(bytes.try_into().unwrap()))
    };
    assert_eq!(address(WSAID_WSARECVMSG), Ok(WSARecvMsg as *const () as usize));
    assert_eq!(address(WSAID_WSASENDMSG), Ok(WSASendMsg as *const () as usize));
    assert_eq!(code(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &[7; 16], 8), WSAEINVAL);
    assert_eq!(code(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &[7; 8], 8), WSAEFAULT);
    assert_eq!(code(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &[7; 16], 4), WSAEFAULT);
    close(s);
}

#[test]
fn the_interface_towards_an_address() {
    let _started = Wsa::start();
    let s = udp();
    let local = control(s, SIO_ROUTING_INTERFACE_QUERY, &bytes_of(&loopback(7)), 16).unwrap();
    assert_eq!(local, bytes_of(&loopback(0)));
    let small = control(s, SIO_ROUTING_INTERFACE_QUERY, &bytes_of(&loopback(7)), 8);
    assert_eq!(small, Err((WSAEFAULT, 16)));
    assert_eq!(code(s, SIO_ROUTING_INTERFACE_QUERY, &bytes_of(&loopback(7))[..8], 16), WSAEFAULT);
    let mut six = [0; 28];
    six[..2].copy_from_slice(&AF_INET6.to_ne_bytes());
    six[23] = 1;
    assert_eq!(code(s, SIO_ROUTING_INTERFACE_QUERY, &six, 28), WSAEINVAL, "another family");
    let s6 = open(AF_INET6, SOCK_DGRAM);
    assert_eq!(control(s6, SIO_ROUTING_INTERFACE_QUERY, &six, 28), Ok(six.to_vec()));
    close(s);
    close(s6);
}

/// Makes a network of this thread's own, with nothing in it; false where the machine does not allow that.
fn alone() -> bool {
    // SAFETY: no pointers.
    unsafe { libc::unshare(libc::CLONE_NEWNET) == 0 }
}

#[test]
fn without_a_route_the_network_is_unreachable_and_there_are_no_addresses() {
    let _started = Wsa::start();
    let done = std::thread::spawn(|| {
        if !alone() {
            return false;
        }
        let s = udp();
        let mut far = loopback(7);
        far.sin_addr.S_un.S_addr = u32::from_ne_bytes([198, 51, 100, 7]);
        assert_eq!(code(s, SIO_ROUTING_INTERFACE_QUERY, &bytes_of(&far), 16), WSAENETUNREACH);
        let list = control(s, SIO_ADDRESS_LIST_QUERY, &[], 64).unwrap();
        assert_eq!(number(&list[..4]), 0);
        assert_eq!(control(s, control_codes::INTERFACE_LIST, &[], 760), Ok(vec![]));
        close(s);
        true
    });
    if !done.join().unwrap() {
        eprintln!("skipped: this machine does not give namespaces");
    }
}

#[test]
fn addresses_and_interfaces_of_the_machine() {
    let _started = Wsa::start();
    let s = udp();
    let size = size_of::<INTERFACE_INFO>();
    let list = control(s, control_codes::INTERFACE_LIST, &[], 100 * size).unwrap();
    assert_eq!(list.len() % size, 0);
    let lo = list.chunks(size).find(|info| info[8..12] == [127, 0, 0, 1]).expect("loopback is listed");
    let flags = u32::from_ne_bytes(lo[..4].try_into().unwrap());
    assert_eq!(flags & (IFF_UP | IFF_LOOPBACK | IFF_POINTTOPOINT), IFF_UP | IFF_LOOPBACK);
    assert_eq!((lo[4..6].to_vec(), &lo[56..60]), (AF_INET.to_ne_bytes().to_vec(), &[255, 0, 0, 0][..]));
    let needed = u32::try_from(list.len()).unwrap();
    assert_eq!(control(s, control_codes::INTERFACE_LIST, &[], size - 1), Err((WSAEFAULT, needed)));
    let s6 = open(AF_INET6, SOCK_DGRAM);
    assert_eq!(code(s6, control_codes::INTERFACE_LIST, &[], 100 * size), WSAEINVAL);
    for (s, family) in [(s, AF_INET), (s6, AF_INET6)] {
        // Pointers into the block: read it in place.
        let mut block = [0_u64; 512];
        let mut returned = 0;
        // SAFETY: the block is large enough and aligned; its pointers point into it.
        unsafe {
            let out = block.as_mut_ptr().cast();
            let result = WSAIoctl(
                s,
                SIO_ADDRESS_LIST_QUERY,
                null(),
                0,
                out,
                4096,
                &raw mut returned,
                null_mut(),
                None,
            );
            assert_eq!(result, 0, "{}", wsa());
            let list = block.as_ptr().cast::<SOCKET_ADDRESS_LIST>();
            let first = (&raw const (*list).Address).cast::<SOCKET_ADDRESS>();
            for n in 0..usize::try_from((*list).iAddressCount).unwrap() {
                let entry = first.add(n).read();
                let range = block.as_ptr().addr()..block.as_ptr().addr() + returned as usize;
                assert!(range.contains(&entry.lpSockaddr.addr()));
                assert_eq!((*entry.lpSockaddr).sa_family, family);
                // One can bind to it.
                let other = open(family, SOCK_DGRAM);
                assert_eq!(bind(other, entry.lpSockaddr, entry.iSockaddrLength), 0, "{}", wsa());
                close(other);
            }
        }
        assert_eq!(control(s, SIO_ADDRESS_LIST_QUERY, &[], 2), Err((WSAEFAULT, returned)));
        assert_eq!(code(s, SIO_ADDRESS_LIST_QUERY, &[1], 4096), WSAEINVAL);
    }
    let unix = open(AF_UNIX, SOCK_STREAM);
    assert_eq!(code(unix, SIO_ADDRESS_LIST_QUERY, &[], 4096), WSAENOPROTOOPT);
    let everybody = control(s, SIO_GET_BROADCAST_ADDRESS, &[], 16).unwrap();
    assert_eq!(everybody[4..8], [255; 4]);
    assert_eq!(control(s, SIO_GET_BROADCAST_ADDRESS, &[], 8), Err((WSAEFAULT, 16)));
    assert_eq!(code(s6, SIO_GET_BROADCAST_ADDRESS, &[], 28), WSAENOPROTOOPT);
    assert_eq!(control(s, SIO_QUERY_RSS_SCALABILITY_INFO, &[], 1).unwrap().len(), 1);
    assert_eq!(code(s, SIO_QUERY_RSS_SCALABILITY_INFO, &[], 0), WSAEINVAL);
    for s in [s, s6, unix] {
        close(s);
    }
}

#[test]
fn changes_of_the_network_are_waited_for_elsewhere() {
    let _started = Wsa::start();
    let s = udp();
    let address = bytes_of(&loopback(0));
    assert_eq!(code(s, SIO_ADDRESS_LIST_CHANGE, &[], 0), WSAEOPNOTSUPP);
    assert_eq!(control(s, FIONBIO_CODE, &1_u32.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(code(s, SIO_ADDRESS_LIST_CHANGE, &[], 0), WSAEWOULDBLOCK);
    assert_eq!(code(s, SIO_ROUTING_INTERFACE_CHANGE, &address, 0), WSAEWOULDBLOCK);
    close(s);
}

#[test]
fn what_tcp_knows_of_a_connection() {
    let _started = Wsa::start();
    let (client, server) = pair();
    let mut block = [0; 100];
    // SAFETY: the pointers are to local blocks of the lengths given.
    unsafe {
        assert_eq!(send(client, block.as_ptr(), 100, 0), 100);
        assert_eq!(recv(server, block.as_mut_ptr(), 100, MSG_WAITALL), 100);
    }
    let version = |n: u32| n.to_ne_bytes();
    let (v0, v1) = (size_of::<TCP_INFO_v0>(), size_of::<TCP_INFO_v1>());
    let bytes = control(server, SIO_TCP_INFO, &version(1), v1).unwrap();
    assert_eq!(bytes.len(), v1);
    // SAFETY: the block is as long as the structure, whose one `bool` is 0 or 1.
    let info = unsafe { bytes.as_ptr().cast::<TCP_INFO_v1>().read_unaligned() };
    assert_eq!((info.State, info.BytesIn, info.BytesOut), (TCPSTATE_ESTABLISHED, 100, 0));
    assert!(info.Mss > 500 && info.RcvBuf > 1000 && info.Cwnd >= info.Mss);
    let bytes = control(client, SIO_TCP_INFO, &version(0), v0).unwrap();
    // SAFETY: as above.
    let info = unsafe { bytes.as_ptr().cast::<TCP_INFO_v0>().read_unaligned() };
    assert_eq!((bytes.len(), info.State, info.BytesOut), (v0, TCPSTATE_ESTABLISHED, 100));
    assert!(info.RttUs > 0 && info.ConnectionTimeMs < 60_000);
    let fresh = tcp();
    let bytes = control(fresh, SIO_TCP_INFO, &version(0), v0).unwrap();
    assert_eq!(number(&bytes[..4]), TCPSTATE_CLOSED);
    // The page's own codes for short blocks.
    assert_eq!(code(client, SIO_TCP_INFO, &[], v0), WSAEMSGSIZE);
    assert_eq!(code(client, SIO_TCP_INFO, &[0; 8], v0), WSAEMSGSIZE);
    assert_eq!(code(client, SIO_TCP_INFO, &version(0), v0 - 1), WSAEINVAL);
    assert_eq!(code(client, SIO_TCP_INFO, &version(9), v1), WSAEINVAL);
    let other = udp();
    assert_eq!(code(other, SIO_TCP_INFO, &version(0), v0), WSAEINVAL);
    // How much should be on its way.
    let ideal = control(client, control_codes::BACKLOG_QUERY, &[], 4).map(|v| number(&v)).unwrap();
    assert!(ideal > 1000, "{ideal}");
    assert_eq!(code(client, control_codes::BACKLOG_QUERY, &[], 2), WSAEINVAL);
    assert_eq!(code(fresh, control_codes::BACKLOG_QUERY, &[], 4), WSAENOTCONN);
    assert_eq!(code(other, control_codes::BACKLOG_QUERY, &[], 4), WSAEOPNOTSUPP);
    assert_eq!(code(client, control_codes::BACKLOG_CHANGE, &[], 4), WSAEINVAL);
    assert_eq!(code(fresh, control_codes::BACKLOG_CHANGE, &[], 0), WSAENOTCONN);
    assert_eq!(code(other, control_codes::BACKLOG_CHANGE, &[], 0), WSAEOPNOTSUPP);
    for s in [client, server, fresh, other] {
        close(s);
    }
}

#[test]
fn codes_that_are_options_by_another_name() {
    let _started = Wsa::start();
    let (s, s6, stream) = (udp(), open(AF_INET6, SOCK_DGRAM), tcp());
    assert_eq!(control(s, SIO_MULTICAST_SCOPE, &5_i32.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(kernel(s, libc::IPPROTO_IP, libc::IP_MULTICAST_TTL), 5);
    assert_eq!(control(s6, SIO_MULTIPOINT_LOOPBACK, &0_i32.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(kernel(s6, libc::IPPROTO_IPV6, libc::IPV6_MULTICAST_LOOP), 0);
    assert_eq!(code(s, SIO_MULTICAST_SCOPE, &[], 0), WSAEFAULT);
    assert_eq!(code(stream, SIO_MULTICAST_SCOPE, &[0; 4], 0), WSAENOPROTOOPT);
    assert_eq!(control(stream, SIO_LOOPBACK_FAST_PATH, &1_i32.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(code(stream, SIO_LOOPBACK_FAST_PATH, &[], 0), WSAEFAULT);
    assert_eq!(code(s, SIO_LOOPBACK_FAST_PATH, &[1; 4], 0), WSAEOPNOTSUPP);
    assert_eq!(control(s, SIO_CPU_AFFINITY, &0_u16.to_ne_bytes(), 0), Ok(vec![]));
    assert_eq!(kernel(s, libc::SOL_SOCKET, libc::SO_INCOMING_CPU), 0);
    assert_eq!(code(stream, SIO_CPU_AFFINITY, &[0; 2], 0), WSAEINVAL);
    let address = loopback(0);
    // SAFETY: the pointer is to a local structure.
    assert_eq!(unsafe { bind(s, (&raw const address).cast(), 16) }, 0);
    assert_eq!(code(s, SIO_CPU_AFFINITY, &[0; 2], 0), WSAEINVAL);
    for s in [s, s6, stream] {
        close(s);
    }
}

#[test]
fn who_is_at_the_other_end_of_a_unix_socket() {
    let _started = Wsa::start();
    let path = std::env::temp_dir().join(format!("openwinsock-ioctl-{}", std::process::id()));
    let text = path.to_str().unwrap();
    let (listener, client) = (open(AF_UNIX, SOCK_STREAM), open(AF_UNIX, SOCK_STREAM));
    assert_eq!(code(client, SIO_AF_UNIX_GETPEERPID, &[], 4), WSAENOTCONN);
    let mut address = SOCKADDR_UN { sun_family: AF_UNIX, sun_path: [0; 108] };
    for (to, from) in address.sun_path.iter_mut().zip(text.bytes()) {
        *to = from.cast_signed();
    }
    // SAFETY: the pointers are to a local structure.
    unsafe {
        assert_eq!(bind(listener, (&raw const address).cast(), 110), 0, "{}", wsa());
        assert_eq!(listen(listener, 1), 0);
        assert_eq!(connect(client, (&raw const address).cast(), 110), 0, "{}", wsa());
    }
    let pid = control(client, SIO_AF_UNIX_GETPEERPID, &[], 4).map(|v| number(&v));
    assert_eq!(pid, Ok(std::process::id().cast_signed()));
    let other = tcp();
    assert_eq!(code(other, SIO_AF_UNIX_GETPEERPID, &[], 4), WSAEINVAL);
    for s in [listener, client, other] {
        close(s);
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn what_cannot_be_done_here_says_so_in_its_pages_words() {
    let _started = Wsa::start();
    let (s, stream) = (udp(), tcp());
    for which in [
        SIO_ASSOCIATE_HANDLE,
        SIO_TRANSLATE_HANDLE,
        SIO_ENABLE_CIRCULAR_QUEUEING,
        SIO_FLUSH,
        SIO_GET_QOS,
        SIO_SET_QOS,
        SIO_GET_GROUP_QOS,
    ] {
        assert_eq!(code(s, which, &[0; 64], 64), WSAENOPROTOOPT, "{which:#x}");
    }
    for which in
        [SIO_ACQUIRE_PORT_RESERVATION, SIO_TCP_INITIAL_RTO, SIO_QUERY_WFP_CONNECTION_REDIRECT_RECORDS]
    {
        assert_eq!(code(stream, which, &[0; 64], 64), WSAEOPNOTSUPP, "{which:#x}");
    }
    assert_eq!(code(s, SIO_QUERY_WFP_ALE_ENDPOINT_HANDLE, &[], 4), WSAEINVAL);
    assert_eq!(code(s, SIO_QUERY_WFP_ALE_ENDPOINT_HANDLE, &[], 8), WSAEOPNOTSUPP);
    assert_eq!(code(stream, SIO_SET_COMPATIBILITY_MODE, &[0; 4], 0), WSAEINVAL);
    assert_eq!(code(stream, SIO_SET_COMPATIBILITY_MODE, &[0; 8], 0), WSAENOTCONN);
    assert_eq!(code(s, SIO_SET_COMPATIBILITY_MODE, &[0; 8], 0), WSAEOPNOTSUPP);
    assert_eq!(code(s, SIO_RCVALL, &[], 0), WSAEINVAL);
    assert_eq!(code(s, SIO_RCVALL, &1_i32.to_ne_bytes(), 0), WSAENOPROTOOPT);
    // SAFETY: no pointers.
    let raw = unsafe { socket(AF_INET.into(), SOCK_RAW, IPPROTO_UDP) };
    if raw != INVALID_SOCKET {
        let on = RCVALL_ON.to_ne_bytes();
        assert_eq!(code(raw, SIO_RCVALL, &on, 0), WSAEINVAL, "no interface");
        let address = loopback(0);
        // SAFETY: the pointer is to a local structure.
        assert_eq!(unsafe { bind(raw, (&raw const address).cast(), 16) }, 0);
        assert_eq!(code(raw, SIO_RCVALL, &on, 0), WSAEOPNOTSUPP);
        assert_eq!(code(raw, SIO_RCVALL, &9_i32.to_ne_bytes(), 0), WSAEINVAL);
        assert_eq!(control(raw, SIO_RCVALL, &RCVALL_OFF.to_ne_bytes(), 0), Ok(vec![]));
        close(raw);
    }
    close(s);
    close(stream);
}

#[test]
fn the_catalogue_of_protocols() {
    let _started = Wsa::start();
    let size = u32::try_from(size_of::<WSAPROTOCOL_INFOW>()).unwrap();
    let mut len = 0;
    // SAFETY: zero is a value of the structures; the pointers are to local values of the lengths given, or NULL.
    unsafe {
        assert_eq!((WSAEnumProtocolsW(null(), null_mut(), &raw mut len), wsa()), (FAILED, WSAENOBUFS));
        let count = len / size;
        assert_eq!(len % size, 0);
        let mut list: Vec<WSAPROTOCOL_INFOW> = vec![std::mem::zeroed(); count as usize];
        assert_eq!(WSAEnumProtocolsW(null(), list.as_mut_ptr(), &raw mut len), count.cast_signed());
        let tcp = list.iter().find(|info| (info.iAddressFamily, info.iProtocol) == (2, IPPROTO_TCP)).unwrap();
        assert_eq!((tcp.iSocketType, tcp.iMaxSockAddr, tcp.dwMessageSize), (SOCK_STREAM, 16, 0));
        // Whatever is listed can be made.
        for info in &list {
            let s = socket(
                info.iAddressFamily,
                info.iSocketType,
                info.iProtocol.max(i32::from(info.iSocketType == SOCK_RAW)),
            );
            assert!(s != INVALID_SOCKET || wsa() == WSAEACCES, "{} {}", info.dwCatalogEntryId, wsa());
            if s != INVALID_SOCKET {
                close(s);
            }
        }
        let wanted = [IPPROTO_UDP, 0];
        let narrow = u32::try_from(size_of::<WSAPROTOCOL_INFOA>()).unwrap();
        let mut short: Vec<WSAPROTOCOL_INFOA> = vec![std::mem::zeroed(); 8];
        len = 8 * narrow;
        let found = WSAEnumProtocolsA(wanted.as_ptr(), short.as_mut_ptr(), &raw mut len);
        assert!((1..=2).contains(&found), "{found}");
        assert!(
            short[..2].iter().take(found.unsigned_abs() as usize).all(|info| info.iProtocol == IPPROTO_UDP)
        );
        let nobody = [250, 0];
        assert_eq!(WSAEnumProtocolsA(nobody.as_ptr(), short.as_mut_ptr(), &raw mut len), 0);
        assert_eq!((WSAEnumProtocolsW(null(), list.as_mut_ptr(), null_mut()), wsa()), (FAILED, WSAEFAULT));
        len = 1 << 20;
        assert_eq!((WSAEnumProtocolsW(null(), null_mut(), &raw mut len), wsa()), (FAILED, WSAEFAULT));
        let endless = vec![IPPROTO_TCP; 5000];
        let listed = WSAEnumProtocolsW(endless.as_ptr(), list.as_mut_ptr(), &raw mut len);
        assert_eq!((listed, wsa()), (FAILED, WSAEINVAL));
    }
}
