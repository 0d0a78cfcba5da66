//! Multicast membership and source filters, on loopback.

mod common;

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;

const FAILED: i32 = SOCKET_ERROR;
/// The loopback interface.
const LO: u32 = 1;
const GROUP: [u8; 4] = [239, 7, 7, 7];
const A: [u8; 4] = [127, 0, 0, 1];
const B: [u8; 4] = [127, 0, 0, 2];
const GROUP6: [u8; 16] = [0xff, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 7];

fn udp(family: u16) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(family.into(), SOCK_DGRAM, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn close(s: SOCKET) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { closesocket(s) }, 0);
}

fn set(s: SOCKET, level: i32, name: i32, value: &[u8]) -> Result<(), i32> {
    let len = i32::try_from(value.len()).unwrap();
    // SAFETY: the block is as long as said.
    let result = unsafe { setsockopt(s, level, name, value.as_ptr(), len) };
    if result == 0 { Ok(()) } else { Err(wsa()) }
}

/// `ip_mreq` with the interface 127.0.0.1.
fn mreq(group: [u8; 4]) -> Vec<u8> {
    [group, A].concat()
}

/// `ip_mreq_source`
fn mreq_source(source: [u8; 4]) -> Vec<u8> {
    [GROUP, source, A].concat()
}

fn storage(address: &[u8]) -> [u8; 128] {
    let mut bytes = [0; 128];
    let (family, start) = if address.len() == 4 { (AF_INET, 4) } else { (AF_INET6, 8) };
    bytes[..2].copy_from_slice(&family.to_ne_bytes());
    bytes[start..start + address.len()].copy_from_slice(address);
    bytes
}

/// `group_req` and `group_source_req`
fn request(group: &[u8], source: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = LO.to_ne_bytes().to_vec();
    bytes.extend([0; 4]);
    bytes.extend(storage(group));
    if let Some(source) = source {
        bytes.extend(storage(source));
    }
    bytes
}

/// A step of the page's table: an option with a source where it takes one.
type Step = (i32, Option<[u8; 4]>);

fn take(s: SOCKET, (name, source): Step) -> Result<(), i32> {
    let value = source.map_or_else(|| mreq(GROUP), mreq_source);
    set(s, IPPROTO_IP, name, &value)
}

#[test]
fn the_table_of_conflicting_options() {
    let _started = Wsa::start();
    let join = (IP_ADD_MEMBERSHIP, None);
    let leave = (IP_DROP_MEMBERSHIP, None);
    let join_source = (IP_ADD_SOURCE_MEMBERSHIP, Some(A));
    let leave_source = (IP_DROP_SOURCE_MEMBERSHIP, Some(A));
    let block = (IP_BLOCK_SOURCE, Some(A));
    let unblock = (IP_UNBLOCK_SOURCE, Some(A));
    let rows: &[(&[Step], Result<(), i32>)] = &[
        (&[join, join], Err(WSAEADDRNOTAVAIL)),
        (&[join, join_source], Err(WSAEADDRNOTAVAIL)),
        (&[join, leave_source], Err(WSAEINVAL)),
        (&[join, unblock], Err(WSAEINVAL)),
        (&[join, leave, block], Err(WSAEINVAL)),
        (&[join, leave, leave], Err(WSAEINVAL)),
        (&[join_source, join], Err(WSAEADDRNOTAVAIL)),
        (&[join_source, join_source], Err(WSAEADDRNOTAVAIL)),
        (&[join_source, unblock], Err(WSAEINVAL)),
        (&[join_source, leave_source, unblock], Err(WSAEINVAL)),
        (&[join_source, leave_source, leave_source], Err(WSAEADDRNOTAVAIL)),
        (&[join, block, block], Err(WSAEADDRNOTAVAIL)),
        (&[join, block, join_source], Err(WSAEINVAL)),
        (&[join, block, join], Err(WSAEINVAL)),
        (&[join, block, unblock, unblock], Err(WSAEADDRNOTAVAIL)),
        // And what is allowed.
        (&[join, block, unblock, block], Ok(())),
        (&[join, leave, join], Ok(())),
        (&[join_source, leave_source, join], Ok(())),
        (&[join_source, leave_source, leave], Ok(())),
        (&[join_source, (IP_ADD_SOURCE_MEMBERSHIP, Some(B)), leave_source], Ok(())),
        (&[join_source, leave], Ok(())),
    ];
    for (steps, expected) in rows {
        let s = udp(AF_INET);
        let (last, first) = steps.split_last().unwrap();
        for step in first {
            assert_eq!(take(s, *step), Ok(()), "{steps:?}");
        }
        assert_eq!(take(s, *last), *expected, "{steps:?}");
        close(s);
    }
}

#[test]
fn wrong_groups_interfaces_and_lengths() {
    let _started = Wsa::start();
    let (s, s6) = (udp(AF_INET), udp(AF_INET6));
    assert_eq!(set(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &mreq([10, 0, 0, 1])), Err(WSAEADDRNOTAVAIL));
    assert_eq!(
        set(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &[GROUP, [198, 51, 100, 7]].concat()),
        Err(WSAEADDRNOTAVAIL)
    );
    assert_eq!(
        set(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &[GROUP, [0, 0, 0x77, 0x77]].concat()),
        Err(WSAEADDRNOTAVAIL)
    );
    assert_eq!(set(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &GROUP), Err(WSAEFAULT));
    assert_eq!(set(s, IPPROTO_IP, MCAST_JOIN_GROUP as i32, &request(&GROUP, None)[..100]), Err(WSAEFAULT));
    let mut unknown = request(&GROUP, None);
    unknown[8] = 77;
    assert_eq!(set(s, IPPROTO_IP, MCAST_JOIN_GROUP as i32, &unknown), Err(WSAEAFNOSUPPORT));
    assert_eq!(set(s, IPPROTO_IP, MCAST_JOIN_GROUP as i32, &request(&GROUP6, None)), Err(WSAEINVAL));
    let nowhere = [&GROUP6[..], &0x7777_u32.to_ne_bytes()].concat();
    assert_eq!(set(s6, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, &nowhere), Err(WSAEADDRNOTAVAIL));
    // SAFETY: no pointers.
    let tcp = unsafe { socket(AF_INET.into(), SOCK_STREAM, 0) };
    assert_eq!(set(tcp, IPPROTO_IP, IP_ADD_MEMBERSHIP, &mreq(GROUP)), Err(WSAENOPROTOOPT));
    for s in [s, s6, tcp] {
        close(s);
    }
}

#[test]
fn both_families_by_the_forms_that_name_an_interface() {
    let _started = Wsa::start();
    let by_index = [GROUP, [0, 0, 0, 1]].concat();
    let s = udp(AF_INET);
    assert_eq!(set(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &by_index), Ok(()));
    // The same interface by its address is the same membership.
    assert_eq!(set(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, &mreq(GROUP)), Err(WSAEADDRNOTAVAIL));
    assert_eq!(set(s, IPPROTO_IP, MCAST_JOIN_GROUP as i32, &request(&GROUP, None)), Err(WSAEADDRNOTAVAIL));
    assert_eq!(set(s, IPPROTO_IP, MCAST_BLOCK_SOURCE as i32, &request(&GROUP, Some(&B))), Ok(()));
    assert_eq!(set(s, IPPROTO_IP, MCAST_UNBLOCK_SOURCE as i32, &request(&GROUP, Some(&B))), Ok(()));
    assert_eq!(set(s, IPPROTO_IP, MCAST_LEAVE_GROUP as i32, &request(&GROUP, None)), Ok(()));
    close(s);
    let s = udp(AF_INET6);
    let mreq6 = [&GROUP6[..], &LO.to_ne_bytes()].concat();
    assert_eq!(set(s, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, &mreq6), Ok(()));
    assert_eq!(set(s, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, &mreq6), Err(WSAEADDRNOTAVAIL));
    assert_eq!(set(s, IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP, &mreq6), Ok(()));
    assert_eq!(set(s, IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP, &mreq6), Err(WSAEINVAL));
    let mut source = [0; 16];
    source[15] = 1;
    let with_source = request(&GROUP6, Some(&source));
    assert_eq!(set(s, IPPROTO_IPV6, MCAST_JOIN_SOURCE_GROUP as i32, &with_source), Ok(()));
    assert_eq!(set(s, IPPROTO_IPV6, MCAST_JOIN_SOURCE_GROUP as i32, &with_source), Err(WSAEADDRNOTAVAIL));
    assert_eq!(set(s, IPPROTO_IPV6, MCAST_LEAVE_SOURCE_GROUP as i32, &with_source), Ok(()));
    close(s);
}

/// The message that arrives within a moment.
fn arrives(s: SOCKET) -> Option<u8> {
    let mut byte = 0;
    // SAFETY: the pointer is to a local byte.
    match unsafe { recv(s, &raw mut byte, 1, 0) } {
        1 => Some(byte),
        _ => {
            assert_eq!(wsa(), WSAETIMEDOUT);
            None
        }
    }
}

#[test]
fn who_joined_receives_and_who_is_blocked_is_not_heard() {
    let _started = Wsa::start();
    let (receiver, sender) = (udp(AF_INET), udp(AF_INET));
    let mut address = common::loopback(0);
    let mut len = 16;
    // SAFETY: the pointers are to local values.
    let send_it = unsafe {
        address.sin_addr.S_un.S_addr = 0;
        assert_eq!(bind(receiver, (&raw const address).cast(), 16), 0);
        assert_eq!(getsockname(receiver, (&raw mut address).cast(), &raw mut len), 0);
        address.sin_addr.S_un.S_addr = u32::from_ne_bytes(GROUP);
        let own = common::loopback(0);
        assert_eq!(bind(sender, (&raw const own).cast(), 16), 0);
        move |byte: u8| sendto(sender, &raw const byte, 1, 0, (&raw const address).cast(), 16)
    };
    let wait = 200_i32.to_ne_bytes();
    assert_eq!(set(receiver, SOL_SOCKET, SO_RCVTIMEO, &wait), Ok(()));
    assert_eq!(set(sender, IPPROTO_IP, IP_MULTICAST_IF, &A), Ok(()));
    // Another socket's membership is not this one's.
    let other = udp(AF_INET);
    assert_eq!(take(other, (IP_ADD_MEMBERSHIP, None)), Ok(()));
    assert_eq!((send_it(1), arrives(receiver)), (1, None));
    close(other);
    assert_eq!(take(receiver, (IP_ADD_MEMBERSHIP, None)), Ok(()));
    assert_eq!((send_it(2), arrives(receiver)), (1, Some(2)));
    assert_eq!(take(receiver, (IP_BLOCK_SOURCE, Some(A))), Ok(()));
    assert_eq!((send_it(3), arrives(receiver)), (1, None));
    assert_eq!(take(receiver, (IP_UNBLOCK_SOURCE, Some(A))), Ok(()));
    assert_eq!((send_it(4), arrives(receiver)), (1, Some(4)));
    close(receiver);
    close(sender);
}

fn in_addr(octets: [u8; 4]) -> IN_ADDR {
    IN_ADDR { S_un: IN_ADDR_0 { S_addr: u32::from_ne_bytes(octets) } }
}

fn octets(address: &IN_ADDR) -> [u8; 4] {
    // SAFETY: all bits are a number.
    unsafe { address.S_un.S_addr }.to_ne_bytes()
}

/// What `getipv4sourcefilter` says with room for so many.
fn filter4(s: SOCKET, room: u32) -> Result<(i32, u32, Vec<[u8; 4]>), i32> {
    let (mut mode, mut count) = (-1, room);
    let mut list = [in_addr([9; 4]); 16];
    // SAFETY: the pointers are to local values; the list has 16 places.
    let result = unsafe {
        getipv4sourcefilter(s, in_addr(A), in_addr(GROUP), &raw mut mode, &raw mut count, list.as_mut_ptr())
    };
    if result != 0 {
        return Err(wsa());
    }
    Ok((mode, count, list[..count.min(room) as usize].iter().map(octets).collect()))
}

fn set_filter4(s: SOCKET, mode: i32, sources: &[[u8; 4]]) -> Result<(), i32> {
    let list: Vec<_> = sources.iter().map(|source| in_addr(*source)).collect();
    let count = u32::try_from(list.len()).unwrap();
    // SAFETY: the list is as long as said.
    let result = unsafe { setipv4sourcefilter(s, in_addr(A), in_addr(GROUP), mode, count, list.as_ptr()) };
    if result == 0 { Ok(()) } else { Err(wsa()) }
}

#[test]
fn filters_as_a_whole_for_ipv4() {
    let _started = Wsa::start();
    let s = udp(AF_INET);
    assert_eq!(set_filter4(s, MCAST_EXCLUDE, &[A]), Err(WSAEINVAL), "not a member yet");
    assert_eq!(filter4(s, 16), Err(WSAEADDRNOTAVAIL));
    assert_eq!(take(s, (IP_ADD_MEMBERSHIP, None)), Ok(()));
    assert_eq!(filter4(s, 16), Ok((MCAST_EXCLUDE, 0, vec![])));
    assert_eq!(set_filter4(s, MCAST_EXCLUDE, &[A, B]), Ok(()));
    assert_eq!(filter4(s, 16), Ok((MCAST_EXCLUDE, 2, vec![A, B])));
    assert_eq!(filter4(s, 1), Ok((MCAST_EXCLUDE, 2, vec![A])), "the count is that of all");
    // The filter and the single options see the same.
    assert_eq!(take(s, (IP_BLOCK_SOURCE, Some(A))), Err(WSAEADDRNOTAVAIL));
    assert_eq!(take(s, (IP_UNBLOCK_SOURCE, Some(A))), Ok(()));
    assert_eq!(filter4(s, 16), Ok((MCAST_EXCLUDE, 1, vec![B])));
    assert_eq!(set_filter4(s, MCAST_INCLUDE, &[B]), Ok(()));
    assert_eq!(filter4(s, 16), Ok((MCAST_INCLUDE, 1, vec![B])));
    assert_eq!(take(s, (IP_DROP_SOURCE_MEMBERSHIP, Some(B))), Ok(()));
    assert_eq!(set_filter4(s, 7, &[]), Err(WSAEINVAL));
    // Far more than the kernel takes (igmp_max_msf), and more than anybody does.
    assert_eq!(take(s, (IP_ADD_MEMBERSHIP, None)), Ok(()));
    let many: Vec<_> = (0..5000_u32).map(|n| (0x0a00_0001 + n).to_be_bytes()).collect();
    assert_eq!(set_filter4(s, MCAST_EXCLUDE, &many), Err(WSAENOBUFS));
    let too_many: Vec<_> = (0..9000_u32).map(|n| (0x0a00_0001 + n).to_be_bytes()).collect();
    assert_eq!(set_filter4(s, MCAST_EXCLUDE, &too_many), Err(WSAENOBUFS));
    assert_eq!(set_filter4(0x1234, MCAST_EXCLUDE, &[]), Err(WSAENOTSOCK));
    assert_eq!(filter4(0x1234, 1), Err(WSAENOTSOCK));
    // Including nobody is leaving.
    assert_eq!(set_filter4(s, MCAST_INCLUDE, &[]), Ok(()));
    assert_eq!(take(s, (IP_DROP_MEMBERSHIP, None)), Err(WSAEINVAL));
    close(s);
}

#[test]
fn filters_as_a_whole_for_both_families() {
    let _started = Wsa::start();
    for (family, level, group, source) in
        [(AF_INET, IPPROTO_IP, &GROUP[..], &B[..]), (AF_INET6, IPPROTO_IPV6, &GROUP6[..], &[0xfd; 16][..])]
    {
        let s = udp(family);
        let join = request(group, None);
        assert_eq!(set(s, level, MCAST_JOIN_GROUP as i32, &join), Ok(()));
        let (group, source) = (storage(group), storage(source));
        let (mut mode, mut count) = (-1, 4);
        let mut list = [[0xee_u8; 128]; 4];
        let name = group.as_ptr().cast();
        // SAFETY: the pointers are to local values of the lengths given.
        unsafe {
            assert_eq!(
                setsourcefilter(s, LO, name, 128, MCAST_EXCLUDE, 1, source.as_ptr().cast()),
                0,
                "{}",
                wsa()
            );
            let read =
                getsourcefilter(s, LO, name, 128, &raw mut mode, &raw mut count, list.as_mut_ptr().cast());
            assert_eq!((read, mode, count), (0, MCAST_EXCLUDE, 1), "{}", wsa());
            assert_eq!(list[0], source);
            let short = setsourcefilter(s, LO, name, 3, MCAST_EXCLUDE, 0, std::ptr::null());
            assert_eq!((short, wsa()), (FAILED, WSAEFAULT));
            let null = setsourcefilter(s, LO, name, 128, MCAST_EXCLUDE, 1, std::ptr::null());
            assert_eq!((null, wsa()), (FAILED, WSAEFAULT));
            let stale = setsourcefilter(0x1234, LO, name, 128, MCAST_EXCLUDE, 0, std::ptr::null());
            assert_eq!((stale, wsa()), (FAILED, WSAENOTSOCK));
        }
        close(s);
    }
}
