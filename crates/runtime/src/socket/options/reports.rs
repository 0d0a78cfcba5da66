//! What a receive reports beside the data: one option of the kernel may serve two of Windows.

use std::sync::atomic::{AtomicU32, Ordering};

use super::report;
use crate::error::Result;
use crate::socket::Socket;
use crate::sys;

/// An option of the kernel, and the reports that need it.
type Needs = (u32, i32);

const LEVEL4: [Needs; 3] = [
    (report::PACKET | report::INTERFACE, libc::IP_PKTINFO),
    (report::HOPS, libc::IP_RECVTTL),
    (report::TRAFFIC_CLASS | report::ECN, libc::IP_RECVTOS),
];
const LEVEL6: [Needs; 3] = [
    (report::PACKET | report::INTERFACE, libc::IPV6_RECVPKTINFO),
    (report::HOPS, libc::IPV6_RECVHOPLIMIT),
    (report::TRAFFIC_CLASS | report::ECN, libc::IPV6_RECVTCLASS),
];

impl Socket {
    /// What receives are to report, as bits of [`report`]: for the level IPPROTO_IP, and for IPPROTO_IPV6. The kernel may
    /// report more.
    pub fn reports(&self) -> (u32, u32) {
        let bits = |of: &AtomicU32| of.load(Ordering::Relaxed);
        (bits(&self.settings.reports), bits(&self.settings.reports6))
    }
}

pub(super) fn set4(socket: &Socket, bit: u32, on: i32) -> Result<()> {
    set(socket, &socket.settings.reports, (libc::IPPROTO_IP, LEVEL4), bit, on != 0)
}

pub(super) fn set6(socket: &Socket, bit: u32, on: i32) -> Result<()> {
    set(socket, &socket.settings.reports6, (libc::IPPROTO_IPV6, LEVEL6), bit, on != 0)
}

fn set(
    socket: &Socket,
    bits: &AtomicU32,
    (level, needs): (i32, [Needs; 3]),
    bit: u32,
    on: bool,
) -> Result<()> {
    let before = bits.load(Ordering::Relaxed);
    let after = if on { before | bit } else { before & !bit };
    for (reports, name) in needs {
        if reports & bit != 0 {
            sys::option::set_int(socket.raw_fd(), level, name, i32::from(after & reports != 0))?;
        }
    }
    bits.store(after, Ordering::Relaxed);
    Ok(())
}
