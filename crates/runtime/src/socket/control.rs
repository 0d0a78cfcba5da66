//! Ancillary data of messages: Linux's control messages into Windows' and back.
//!
//! The headers have one layout (length, level, type, padded to eight bytes); numbers and some of the contents differ.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::options::report;
use crate::error::Result;

const HEADER: usize = 16;
const ALIGNMENT: usize = 8;

/// Room for everything that the kernel tells about one message, in bytes.
pub const KERNEL_ROOM: usize = 256;

/// One control message.
struct Control<'b> {
    level: i32,
    kind: i32,
    data: &'b [u8],
}

/// Walks through a block of control messages. Stops at the first that does not fit: the rest cannot be read.
fn walk(mut block: &[u8]) -> impl Iterator<Item = Control<'_>> {
    std::iter::from_fn(move || {
        let len = usize::from_ne_bytes(*block.first_chunk()?);
        let level = i32::from_ne_bytes(*block.get(8..)?.first_chunk()?);
        let kind = i32::from_ne_bytes(*block.get(12..)?.first_chunk()?);
        let data = block.get(HEADER..len)?;
        block = block.get(len.next_multiple_of(ALIGNMENT)..).unwrap_or(&[]);
        Some(Control { level, kind, data })
    })
}

fn push(block: &mut Vec<u8>, level: i32, kind: i32, data: &[u8]) {
    block.extend((HEADER + data.len()).to_ne_bytes());
    block.extend(level.to_ne_bytes());
    block.extend(kind.to_ne_bytes());
    block.extend(data);
    block.resize(block.len().next_multiple_of(ALIGNMENT), 0);
}

/// The bits of a traffic class that say how congested the way is.
const ECN_BITS: i32 = 3;

/// What the kernel told about a message, as Windows says it: what the socket's options ask for
/// ([`Socket::reports`](super::Socket::reports)). What Windows has no word for is left out.
pub fn to_windows(kernel: &[u8], (ip, ipv6): (u32, u32)) -> Vec<u8> {
    let mut block = Vec::new();
    for Control { level, kind, data } in walk(kernel) {
        match (level, kind) {
            (libc::IPPROTO_IP, libc::IP_PKTINFO) if data.len() >= 12 => {
                if ip & report::PACKET != 0 {
                    // Linux: interface, local address, destination; Windows: destination, interface.
                    let mut info = data[8..12].to_vec();
                    info.extend(&data[..4]);
                    push(&mut block, ws::IPPROTO_IP, ws::IP_PKTINFO, &info);
                }
                if ip & report::INTERFACE != 0 {
                    push(&mut block, ws::IPPROTO_IP, ws::IP_RECVIF, &data[..4]);
                }
            }
            (libc::IPPROTO_IPV6, libc::IPV6_PKTINFO) if data.len() >= 20 => {
                if ipv6 & report::PACKET != 0 {
                    push(&mut block, ws::IPPROTO_IPV6, ws::IPV6_PKTINFO, data);
                }
                if ipv6 & report::INTERFACE != 0 {
                    push(&mut block, ws::IPPROTO_IPV6, ws::IPV6_RECVIF, &data[16..20]);
                }
            }
            (libc::IPPROTO_IP, libc::IP_TTL) => {
                push(&mut block, ws::IPPROTO_IP, ws::IP_HOPLIMIT, data);
            }
            (libc::IPPROTO_IPV6, libc::IPV6_HOPLIMIT) => {
                push(&mut block, ws::IPPROTO_IPV6, ws::IPV6_HOPLIMIT, data);
            }
            (libc::IPPROTO_IP, libc::IP_TOS) => {
                let class = i32::from(data.first().copied().unwrap_or(0));
                push_class(&mut block, class, ip, (ws::IPPROTO_IP, ws::IP_TOS, ws::IP_ECN));
            }
            (libc::IPPROTO_IPV6, libc::IPV6_TCLASS) => {
                let class = data.first_chunk().map_or(0, |bytes| i32::from_ne_bytes(*bytes));
                push_class(&mut block, class, ipv6, (ws::IPPROTO_IPV6, ws::IPV6_TCLASS, ws::IPV6_ECN));
            }
            _ => {}
        }
    }
    block
}

/// The traffic class, and its bits for congestion, which Windows reports apart.
fn push_class(block: &mut Vec<u8>, class: i32, reports: u32, (level, whole, ecn): (i32, i32, i32)) {
    if reports & report::TRAFFIC_CLASS != 0 {
        push(block, level, whole, &class.to_ne_bytes());
    }
    if reports & report::ECN != 0 {
        push(block, level, ecn, &(class & ECN_BITS).to_ne_bytes());
    }
}

/// What a program wants a message to be sent with, as the kernel wants it.
///
/// # Errors
/// `WSAEINVAL` for control messages that Linux cannot honour: to send without them would be another message.
pub fn to_kernel(windows: &[u8]) -> Result<Vec<u8>> {
    let mut block = Vec::new();
    let mut seen = 0;
    for Control { level, kind, data } in walk(windows) {
        seen += (HEADER + data.len()).next_multiple_of(ALIGNMENT);
        match (level, kind) {
            (ws::IPPROTO_IP, ws::IP_PKTINFO) if data.len() >= 8 => {
                let mut info = data[4..8].to_vec();
                info.extend(&data[..4]);
                info.extend([0; 4]);
                push(&mut block, libc::IPPROTO_IP, libc::IP_PKTINFO, &info);
            }
            (ws::IPPROTO_IPV6, ws::IPV6_PKTINFO) => {
                push(&mut block, libc::IPPROTO_IPV6, libc::IPV6_PKTINFO, data);
            }
            (ws::IPPROTO_IP, ws::IP_HOPLIMIT | ws::IP_TTL) => {
                push(&mut block, libc::IPPROTO_IP, libc::IP_TTL, data);
            }
            (ws::IPPROTO_IPV6, ws::IPV6_HOPLIMIT) => {
                push(&mut block, libc::IPPROTO_IPV6, libc::IPV6_HOPLIMIT, data);
            }
            (ws::IPPROTO_IP, ws::IP_TOS) => {
                push(&mut block, libc::IPPROTO_IP, libc::IP_TOS, data);
            }
            (ws::IPPROTO_IPV6, ws::IPV6_TCLASS) => {
                push(&mut block, libc::IPPROTO_IPV6, libc::IPV6_TCLASS, data);
            }
            _ => return Err(WsaError::WSAEINVAL),
        }
    }
    // A message that was cut off is a mistake of the program, unless only padding is missing.
    if seen < windows.len() && windows.len() - seen >= HEADER {
        return Err(WsaError::WSAEINVAL);
    }
    Ok(block)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packet_information_is_translated_both_ways() {
        let mut windows = Vec::new();
        push(&mut windows, ws::IPPROTO_IP, ws::IP_PKTINFO, &[127, 0, 0, 1, 7, 0, 0, 0]);
        let kernel = to_kernel(&windows).unwrap();
        let sent: Vec<_> = walk(&kernel).map(|c| (c.level, c.kind, c.data.to_vec())).collect();
        assert_eq!(sent, [(libc::IPPROTO_IP, libc::IP_PKTINFO, vec![7, 0, 0, 0, 127, 0, 0, 1, 0, 0, 0, 0])]);
        let mut received = Vec::new();
        push(&mut received, libc::IPPROTO_IP, libc::IP_PKTINFO, &[7, 0, 0, 0, 9, 9, 9, 9, 127, 0, 0, 1]);
        assert_eq!(to_windows(&received, (report::PACKET, 0)), windows);
        assert!(to_windows(&received, (0, report::PACKET)).is_empty(), "nobody asked");
    }

    #[test]
    fn one_message_of_linux_may_be_two_of_windows() {
        let mut received = Vec::new();
        push(&mut received, libc::IPPROTO_IP, libc::IP_TOS, &[0x2a]);
        let told = to_windows(&received, (report::TRAFFIC_CLASS | report::ECN, 0));
        let told: Vec<_> = walk(&told).map(|c| (c.kind, c.data.to_vec())).collect();
        assert_eq!(told, [(ws::IP_TOS, vec![0x2a, 0, 0, 0]), (ws::IP_ECN, vec![2, 0, 0, 0])]);
        let mut received = Vec::new();
        push(&mut received, libc::IPPROTO_IP, libc::IP_PKTINFO, &[7, 0, 0, 0, 9, 9, 9, 9, 127, 0, 0, 1]);
        let told = to_windows(&received, (report::INTERFACE, 0));
        let told: Vec<_> = walk(&told).map(|c| (c.kind, c.data.to_vec())).collect();
        assert_eq!(told, [(ws::IP_RECVIF, vec![7, 0, 0, 0])]);
    }

    #[test]
    fn what_linux_cannot_honour_is_refused() {
        let mut windows = Vec::new();
        push(&mut windows, ws::IPPROTO_IP, 12345, &[0; 4]);
        assert_eq!(to_kernel(&windows), Err(WsaError::WSAEINVAL));
        assert_eq!(to_kernel(&[0xff; 40]), Err(WsaError::WSAEINVAL));
        assert_eq!(to_kernel(&[]), Ok(Vec::new()));
    }
}
