//! Another kernel socket under the same handle: an accepted connection for a socket that was prepared for it, and a fresh
//! socket after a connection that has ended.
//!
//! The number of the descriptor stays, so that calls of other threads need not know.

use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;

use super::network_events::OF_A_CONNECTION;
use super::options::copy::copy;
use super::options::settings::flag;
use super::{Kind, Socket, state};
use crate::addr::Family;
use crate::error::Result;
use crate::memory::UserMut;
use crate::{ports, select, sys};

/// What a connection leaves behind in the state of its socket.
const OF_THE_CONNECTION: u32 = state::CONNECTED
    | state::CONNECTING
    | state::SEND_SHUT
    | state::RECEIVE_SHUT
    | state::ENDED
    | state::TELLS_REST
    | state::NEVER_WAITS;
/// More pieces than any queue holds: discarding them ends, however fast new ones come.
const MOST_PIECES: usize = 1 << 12;

impl Socket {
    /// Whether it may be made an accepted connection's.
    ///
    /// Source: the page on `AcceptEx`: neither bound nor connected.
    ///
    /// # Errors
    /// `WSAEINVAL` if it is something else, or of another kind than the listening one.
    pub(crate) fn check_acceptable(&self, listener: &Self) -> Result<()> {
        let used = state::BOUND | state::CONNECTED | state::CONNECTING | state::LISTENING;
        let same =
            (self.family, self.kind, self.protocol) == (listener.family, listener.kind, listener.protocol);
        if self.has(used) || !same { Err(WsaError::WSAEINVAL) } else { Ok(()) }
    }

    /// Becomes the socket of a connection that was accepted. It keeps its own options until the program asks for the listening
    /// one's (`SO_UPDATE_ACCEPT_CONTEXT`).
    ///
    /// # Errors
    /// `WSAENOBUFS` if the system cannot watch it.
    pub(crate) fn take_over(&self, connection: OwnedFd, listener: &Self) -> Result<()> {
        if self.settings.has(flag::CHANGED) || listener.settings.has(flag::CHANGED) {
            copy(self.raw_fd(), connection.as_raw_fd(), self);
        }
        self.replace(connection)?;
        // Exclusive use lasts as long as a connection that came of it.
        if let Some(reservation) = listener.reservation().filter(|held| held.is_exclusive()) {
            self.set_reservation(Some(reservation));
        }
        self.connected();
        self.enable_events(OF_A_CONNECTION);
        Ok(())
    }

    /// Begins anew with a fresh kernel socket; the connection that was ends in the background. A socket that the program has bound
    /// has its address again. Nothing may wait in its queues.
    ///
    /// Source: the pages on `DisconnectEx` and `TransmitFile`, `TF_REUSE_SOCKET`.
    ///
    /// # Errors
    /// `WSAEMFILE` and `WSAENOBUFS` where descriptors or memory end; `WSAEADDRINUSE` if the address is another's by now.
    pub(crate) fn begin_anew(&self) -> Result<()> {
        let before = self.raw_fd();
        let fresh = self.fresh()?;
        copy(before, fresh.as_raw_fd(), self);
        let named = self.has(state::NAMED) && self.family != Family::Unix;
        if named {
            let local = sys::net::local_address(before)?;
            ports::bind_again(fresh.as_raw_fd(), &local, self.reservation().as_deref())?;
        }
        // Threads in calls leave them, and what is unread is not answered with a reset.
        let _ = sys::net::shutdown(before, libc::SHUT_RDWR);
        self.discard_unread();
        self.forget_lingering();
        self.replace(fresh)?;
        let bound = if named { 0 } else { state::BOUND | state::NAMED };
        self.remove(OF_THE_CONNECTION | bound);
        if !named {
            self.set_reservation(None);
        }
        self.ended.store(0, Ordering::Release);
        self.error.store(0, Ordering::Release);
        self.set_connected_at(None);
        Ok(())
    }

    fn fresh(&self) -> Result<OwnedFd> {
        let (kind, protocol) = match self.kind {
            Kind::SeqPacket => (libc::SOCK_SEQPACKET, 0),
            _ if self.family == Family::Unix => (libc::SOCK_STREAM, 0),
            _ => (libc::SOCK_STREAM, self.protocol),
        };
        let fresh = sys::net::socket(self.family.to_kernel(), kind, protocol)?;
        if self.family == Family::Inet6 {
            let only = sys::net::int_option(self.raw_fd(), libc::IPPROTO_IPV6, libc::IPV6_V6ONLY)?;
            sys::net::set_option(fresh.as_raw_fd(), libc::IPPROTO_IPV6, libc::IPV6_V6ONLY, &only)?;
        }
        Ok(fresh)
    }

    fn replace(&self, new: OwnedFd) -> Result<()> {
        if self.is_nonblocking() {
            sys::net::int_ioctl(new.as_raw_fd(), libc::FIONBIO, &mut 1)?;
        }
        let fd = self.raw_fd();
        let replaced = self.engine().io().exchange(fd, || sys::net::replace(fd, new));
        select::replaced();
        replaced
    }

    fn discard_unread(&self) {
        let mut room = [0; 1 << 12];
        for _ in 0..MOST_PIECES {
            let mut block = UserMut::from(&mut room[..]);
            if !matches!(sys::net::recv_now(self.raw_fd(), &mut block, 0), Ok(1..)) {
                return;
            }
        }
    }

    /// From now on the kernel never waits on this socket, for calls that have no other way to ask for that. Calls of the program that
    /// are to wait do so at `poll`.
    pub(crate) fn never_wait(&self) -> Result<()> {
        if !self.has(state::NEVER_WAITS) {
            self.add(state::NEVER_WAITS);
            sys::net::int_ioctl(self.raw_fd(), libc::FIONBIO, &mut 1)?;
        }
        Ok(())
    }
}
