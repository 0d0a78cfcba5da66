//! What a socket remembers of its options: those that Linux has not, or has in other terms.

use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::membership::Memberships;

/// Options that are on or off and that only this library knows.
pub(crate) mod flag {
    pub(crate) const DEBUG: u32 = 1 << 2;
    pub(crate) const DONT_ROUTE: u32 = 1 << 3;
    pub(crate) const CONDITIONAL_ACCEPT: u32 = 1 << 4;
    pub(crate) const PORT_SCALABILITY: u32 = 1 << 5;
    pub(crate) const RANDOMIZE_PORT: u32 = 1 << 6;
    pub(crate) const REUSE_UNICAST_PORT: u32 = 1 << 7;
    pub(crate) const LOOPBACK_FAST_PATH: u32 = 1 << 8;
    pub(crate) const FAST_OPEN: u32 = 1 << 9;
    /// `SO_LINGER` with a time: closing waits for the peer.
    pub(crate) const LINGERS: u32 = 1 << 10;
    /// The program has set an option.
    pub(crate) const CHANGED: u32 = 1 << 11;
}

/// What a receive is to report beside the data. Two options of Windows may need one of the kernel.
pub mod report {
    /// `IP_PKTINFO`, `IPV6_PKTINFO`
    pub const PACKET: u32 = 1 << 0;
    /// `IP_RECVIF`, `IPV6_RECVIF`: as the above, but the interface alone.
    pub const INTERFACE: u32 = 1 << 1;
    /// `IP_RECVTTL`, `IPV6_HOPLIMIT`
    pub const HOPS: u32 = 1 << 2;
    /// `IP_RECVTOS`, `IPV6_RECVTCLASS`
    pub const TRAFFIC_CLASS: u32 = 1 << 3;
    /// `IP_RECVECN`, `IPV6_RECVECN`: as the above, but its ECN bits alone.
    pub const ECN: u32 = 1 << 4;
}

/// How often a connection is asked for a sign of life: Windows' defaults, which the page on `SO_KEEPALIVE` names.
const KEEP_INTERVAL_SECONDS: i32 = 1;
const KEEP_COUNT: i32 = 10;

/// No value was set; the kernel's holds.
pub(crate) const NEVER_SET: i32 = -1;

#[derive(Debug)]
pub(crate) struct Settings {
    flags: AtomicU32,
    /// What the program asked for, as Windows reports it.
    pub(crate) send_buffer: AtomicI32,
    pub(crate) receive_buffer: AtomicI32,
    /// Seconds, and number of probes.
    pub(crate) keep_interval: AtomicI32,
    pub(crate) keep_count: AtomicI32,
    /// `TCP_MAXRT` in milliseconds; [`NEVER_SET`], and `i32::MAX` for "never give up".
    pub(crate) give_up_after: AtomicI32,
    /// `IPV6_PROTECTION_LEVEL`
    pub(crate) protection_level: AtomicI32,
    /// The interface of outgoing IPv4 multicasts, which the kernel does not tell as a number.
    pub(crate) multicast_interface: AtomicU32,
    /// [`report`] bits of the levels IPPROTO_IP and IPPROTO_IPV6.
    pub(crate) reports: AtomicU32,
    pub(crate) reports6: AtomicU32,
    memberships: Mutex<Memberships>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            flags: AtomicU32::new(0),
            send_buffer: AtomicI32::new(NEVER_SET),
            receive_buffer: AtomicI32::new(NEVER_SET),
            keep_interval: AtomicI32::new(KEEP_INTERVAL_SECONDS),
            keep_count: AtomicI32::new(KEEP_COUNT),
            give_up_after: AtomicI32::new(NEVER_SET),
            protection_level: AtomicI32::new(super::ipv6::PROTECTION_DEFAULT),
            multicast_interface: AtomicU32::new(0),
            reports: AtomicU32::new(0),
            reports6: AtomicU32::new(0),
            memberships: Mutex::default(),
        }
    }
}

impl Settings {
    pub(crate) fn has(&self, flags: u32) -> bool {
        self.flags.load(Ordering::Relaxed) & flags != 0
    }

    pub(crate) fn set(&self, flags: u32, on: bool) {
        if on {
            self.flags.fetch_or(flags, Ordering::Relaxed);
        } else {
            self.flags.fetch_and(!flags, Ordering::Relaxed);
        }
    }

    pub(crate) fn memberships(&self) -> MutexGuard<'_, Memberships> {
        self.memberships.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over what an accepted connection has from the listening socket: the page on `accept` gives it the same
    /// properties. The kernel does so for its own options.
    pub(crate) fn inherit(&self, from: &Self) {
        let numbers = [
            (&self.send_buffer, &from.send_buffer),
            (&self.receive_buffer, &from.receive_buffer),
            (&self.keep_interval, &from.keep_interval),
            (&self.keep_count, &from.keep_count),
            (&self.give_up_after, &from.give_up_after),
            (&self.protection_level, &from.protection_level),
        ];
        for (to, from) in numbers {
            to.store(from.load(Ordering::Relaxed), Ordering::Relaxed);
        }
        self.flags.store(from.flags.load(Ordering::Relaxed), Ordering::Relaxed);
    }
}
