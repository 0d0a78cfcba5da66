//! Sockets with Winsock's semantics. One file per verb; this one is the socket itself and its state.

mod accept;
mod adopt;
mod attempt;
mod bind;
pub mod close;
mod connect;
mod connect_until;
pub mod control;
mod create;
mod death;
mod fault;
mod icmp;
pub mod ioctl;
mod join;
mod listen;
mod name;
mod network_events;
pub mod options;
mod peer;
mod ready;
mod receive;
mod replace;
mod send;
mod sharing;
mod shutdown;

use std::collections::VecDeque;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU8, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Instant;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use crate::addr::Family;
use crate::error::Result;
use crate::ports::Reservation;

pub use self::accept::{Accepted, Verdict};
pub(crate) use self::attempt::Attempt;
pub use self::create::Request;
pub use self::join::Role;
pub use self::network_events::Record;
pub use self::ready::Ready;
pub use self::receive::Received;
pub(crate) use self::receive::blocks_after as blocks_to_fill;
pub(crate) use self::send::blocks_after as blocks_to_send;
pub use self::sharing::Sharing;
pub use self::shutdown::How;

/// The kinds of sockets.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// `SOCK_STREAM`
    Stream,
    /// `SOCK_DGRAM`
    Datagram,
    /// `SOCK_RAW`
    Raw,
    /// `SOCK_SEQPACKET`: here only in the family AF_UNIX.
    SeqPacket,
}

impl Kind {
    /// The kind of Windows' number.
    pub fn from_windows(number: i32) -> Option<Self> {
        match number {
            ws::SOCK_STREAM => Some(Self::Stream),
            ws::SOCK_DGRAM => Some(Self::Datagram),
            ws::SOCK_RAW => Some(Self::Raw),
            ws::SOCK_SEQPACKET => Some(Self::SeqPacket),
            _ => None,
        }
    }

    /// Windows' number.
    pub fn to_windows(self) -> i32 {
        match self {
            Self::Stream => ws::SOCK_STREAM,
            Self::Datagram => ws::SOCK_DGRAM,
            Self::Raw => ws::SOCK_RAW,
            Self::SeqPacket => ws::SOCK_SEQPACKET,
        }
    }

    /// True for kinds that one connects, listens on and accepts from.
    pub fn has_connections(self) -> bool {
        matches!(self, Self::Stream | Self::SeqPacket)
    }

    /// True for kinds that keep the borders of messages.
    pub fn has_messages(self) -> bool {
        self != Self::Stream
    }
}

/// What a socket has gone through. One word, so that the hot path asks for everything unusual with one load.
pub(crate) mod state {
    /// `FIONBIO`, or an event selection.
    pub(crate) const NONBLOCKING: u32 = 1 << 0;
    /// Has a local address, by `bind` or by a call that gives one.
    pub(crate) const BOUND: u32 = 1 << 1;
    pub(crate) const LISTENING: u32 = 1 << 2;
    /// A non-blocking connect is on its way.
    pub(crate) const CONNECTING: u32 = 1 << 3;
    /// Connected, or a datagram socket with a default peer.
    pub(crate) const CONNECTED: u32 = 1 << 4;
    pub(crate) const SEND_SHUT: u32 = 1 << 5;
    pub(crate) const RECEIVE_SHUT: u32 = 1 << 6;
    /// The last handle was closed while threads are at work.
    pub(crate) const CLOSING: u32 = 1 << 7;
    /// The connection ended with an error; `Socket::ended` says which.
    pub(crate) const ENDED: u32 = 1 << 8;
    /// An event selection is associated: successful calls have to re-enable its events.
    pub(crate) const SELECTED: u32 = 1 << 9;
    /// Connections wait that the program was asked about and deferred.
    pub(crate) const DEFERRED: u32 = 1 << 10;
    /// A thread is in a blocking connect.
    pub(crate) const CONNECT_WAITS: u32 = 1 << 11;
    /// `Socket::pending` holds errors for the next receives.
    pub(crate) const PENDING: u32 = 1 << 12;
    /// The program called `bind`.
    pub(crate) const NAMED: u32 = 1 << 13;
    /// The kernel says after a receive what is left.
    pub(crate) const TELLS_REST: u32 = 1 << 14;
    /// Made as a leaf of multipoint sessions.
    pub(crate) const LEAF: u32 = 1 << 15;
    /// In a multipoint session.
    pub(crate) const JOINED: u32 = 1 << 16;
    /// An overlapped accept is to make it the connection's.
    pub(crate) const ACCEPTING: u32 = 1 << 15;
    /// The kernel's socket does not wait, whatever the program asked for: waits are ours.
    pub(crate) const NEVER_WAITS: u32 = 1 << 16;
    /// What makes a socket ready, or not, without the kernel's knowing.
    pub(crate) const UNSEEN: u32 = RECEIVE_SHUT | DEFERRED | PENDING;
}

/// A socket.
#[derive(Debug)]
pub struct Socket {
    /// Before the descriptor, for they are dropped first.
    engine: crate::engine::Engine,
    observation: network_events::Observation,
    fd: OwnedFd,
    family: Family,
    kind: Kind,
    protocol: i32,
    overlapped: bool,
    state: AtomicU32,
    /// The code that every further send and receive gets, once `state::ENDED` is set.
    ended: AtomicI32,
    /// The code that `SO_ERROR` has to give, if it was taken from the kernel already.
    error: AtomicI32,
    /// How many handles stand for it.
    handles: AtomicU32,
    /// `SO_RCVTIMEO` and `SO_SNDTIMEO` in milliseconds; 0 is for ever.
    receive_timeout: AtomicU32,
    send_timeout: AtomicU32,
    /// Connections that a condition function deferred; `state::DEFERRED` says whether there are any.
    deferred: OnceLock<Box<Mutex<VecDeque<Accepted>>>>,
    /// ICMP errors that the kernel no longer holds.
    pending: icmp::Pending,
    /// `SIO_UDP_CONNRESET`: whether a receive reports that a port was unreachable.
    pub(crate) udp_connection_reset: AtomicBool,
    /// `SIO_UDP_NETRESET`: whether a receive reports that a datagram's time to live ran out.
    pub(crate) udp_network_reset: AtomicBool,
    /// `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE`, as `sharing.rs` numbers them; 0 is neither.
    sharing: AtomicU8,
    /// The right to the address that `bind` gave; it ends after `fd`, which stands above it.
    reservation: Mutex<Option<Arc<Reservation>>>,
    /// When the connection was made, or noticed; `SO_CONNECT_TIME` counts from it.
    connected_at: Mutex<Option<Instant>>,
    settings: options::settings::Settings,
}

impl Socket {
    pub(crate) fn from_fd(fd: OwnedFd, family: Family, kind: Kind, protocol: i32, overlapped: bool) -> Self {
        Self {
            engine: crate::engine::Engine::default(),
            observation: network_events::Observation::default(),
            fd,
            family,
            kind,
            protocol,
            overlapped,
            state: AtomicU32::new(0),
            ended: AtomicI32::new(0),
            error: AtomicI32::new(0),
            handles: AtomicU32::new(0),
            receive_timeout: AtomicU32::new(0),
            send_timeout: AtomicU32::new(0),
            deferred: OnceLock::new(),
            pending: icmp::Pending::default(),
            udp_connection_reset: AtomicBool::new(true),
            udp_network_reset: AtomicBool::new(true),
            sharing: AtomicU8::new(0),
            reservation: Mutex::new(None),
            connected_at: Mutex::new(None),
            settings: options::settings::Settings::default(),
        }
    }

    /// The kernel's descriptor. It stays open as long as the socket is borrowed.
    pub fn raw_fd(&self) -> RawFd {
        self.fd.as_raw_fd()
    }

    /// The address family.
    pub fn family(&self) -> Family {
        self.family
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The protocol, as Windows numbers it; that is IANA's number.
    pub fn protocol(&self) -> i32 {
        self.protocol
    }

    /// What it has for overlapped operations.
    #[inline]
    pub(crate) fn engine(&self) -> &crate::engine::Engine {
        &self.engine
    }

    /// True if it was made with `WSA_FLAG_OVERLAPPED`.
    pub fn is_overlapped(&self) -> bool {
        self.overlapped
    }

    pub(crate) fn is_tcp(&self) -> bool {
        self.kind == Kind::Stream && self.family != Family::Unix
    }

    /// True for the kinds that have ICMP errors reported to them: UDP and raw sockets.
    pub(crate) fn is_connectionless_ip(&self) -> bool {
        !self.kind.has_connections() && self.family != Family::Unix
    }

    pub(crate) fn state(&self) -> u32 {
        self.state.load(Ordering::Relaxed)
    }

    pub(crate) fn has(&self, bits: u32) -> bool {
        self.state() & bits != 0
    }

    pub(crate) fn add(&self, bits: u32) {
        self.swap_in(bits);
    }

    /// Adds bits and says which there were before: of several threads that do, one is the first.
    pub(crate) fn swap_in(&self, bits: u32) -> u32 {
        let before = self.state.fetch_or(bits, Ordering::AcqRel);
        if bits & !before & state::UNSEEN != 0 {
            crate::select::changed();
        }
        before
    }

    pub(crate) fn remove(&self, bits: u32) {
        let before = self.state.fetch_and(!bits, Ordering::AcqRel);
        if bits & before & state::UNSEEN != 0 {
            crate::select::changed();
        }
    }

    /// When the connection was made, or noticed.
    pub(crate) fn connected_at(&self) -> Option<Instant> {
        *self.connected_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_connected_at(&self, when: Option<Instant>) {
        *self.connected_at.lock().unwrap_or_else(PoisonError::into_inner) = when;
    }

    /// True if calls return instead of waiting.
    pub fn is_nonblocking(&self) -> bool {
        self.has(state::NONBLOCKING)
    }

    /// Before a call that may block: the blocking hook of a 1.1 program runs until the call can go on.
    #[inline]
    pub(crate) fn wait_with_hook(&self, events: i16) -> Result<()> {
        if self.is_nonblocking() { Ok(()) } else { crate::hook::wait(self.raw_fd(), events) }
    }

    /// Ends the connection for good: from now on every send and receive gives this code, as on Windows; Linux would
    /// say it once and then report an orderly end of the stream. Returns the code that stands: the first reason stays.
    pub(crate) fn end(&self, code: WsaError) -> WsaError {
        let first = self.ended.compare_exchange(0, code.0, Ordering::AcqRel, Ordering::Acquire);
        self.add(state::ENDED);
        first.map_or_else(WsaError, |_| code)
    }

    /// The code that ended the connection.
    pub fn ended(&self) -> Option<WsaError> {
        match self.ended.load(Ordering::Acquire) {
            0 => None,
            code => Some(WsaError(code)),
        }
    }

    /// The error of a call that found the socket closed by another thread.
    ///
    /// The page on `closesocket` says that pending calls end; `WSAEINTR` is the code of a blocking call that
    /// was cancelled.
    pub(crate) fn closed_meanwhile(&self) -> Result<()> {
        if self.has(state::CLOSING) { Err(WsaError::WSAEINTR) } else { Ok(()) }
    }

    pub(crate) fn is_closing(&self) -> bool {
        self.has(state::CLOSING)
    }

    pub(crate) fn handle_added(&self) {
        self.handles.fetch_add(1, Ordering::AcqRel);
    }

    pub(crate) fn is_last_handle(&self) -> bool {
        self.handles.load(Ordering::Acquire) == 1
    }

    /// True if it was the last handle.
    pub(crate) fn handle_removed(&self) -> bool {
        self.handles.fetch_sub(1, Ordering::AcqRel) == 1
    }
}
