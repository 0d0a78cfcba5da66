//! What a socket is ready for: the kernel's answer, seen together with the state of the socket.

use std::ops::{BitOr, BitOrAssign};

use super::{Socket, state};
use crate::sys;

/// What a socket is ready for; a set.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Ready(u8);

impl Ready {
    /// Nothing.
    pub const NOTHING: Self = Self(0);
    /// A receive or an accept would not wait: data, a message, an error of the network, a connection. So does an
    /// orderly end for those who don't ask for [`Self::END`].
    pub const READ: Self = Self(1 << 0);
    /// A send would not wait, or the connect has succeeded.
    pub const WRITE: Self = Self(1 << 1);
    /// Urgent data that is received apart.
    pub const URGENT: Self = Self(1 << 2);
    /// The peer has ended its direction in order, and all its data is read.
    pub const END: Self = Self(1 << 3);
    /// The connection was reset or given up.
    pub const RESET: Self = Self(1 << 4);
    /// The connect has failed.
    pub const REFUSED: Self = Self(1 << 5);
    /// Another thread has closed the socket.
    pub const CLOSED: Self = Self(1 << 6);

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::NOTHING }
    }

    /// True if they have something in common.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Ready {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.with(other)
    }
}

impl BitOrAssign for Ready {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

const BROKEN: i16 = libc::POLLERR | libc::POLLHUP;
const LIVING: u32 = state::CONNECTED | state::CONNECTING | state::LISTENING;

impl Socket {
    /// What to ask the kernel in order to learn whether the socket is ready for one of these.
    pub(crate) fn kernel_events(&self, wanted: Ready) -> i16 {
        let rows = [
            (Ready::READ, libc::POLLIN),
            (Ready::WRITE, libc::POLLOUT),
            (Ready::URGENT, libc::POLLPRI),
            (Ready::END, libc::POLLRDHUP),
        ];
        let asked = rows.iter().filter(|(ready, _)| wanted.meets(*ready));
        let events = asked.fold(0, |events, (_, event)| events | event);
        // To Linux the shut direction is an end of the stream for ever; on Windows it is ready for nothing.
        if self.has(state::RECEIVE_SHUT) { events & !(libc::POLLIN | libc::POLLRDHUP) } else { events }
    }

    /// What the socket is ready for without the kernel's knowing: a connection that was deferred, an error that a send met.
    pub(crate) fn ready_apart(&self) -> Ready {
        Ready::READ.when(self.has(state::DEFERRED | state::PENDING))
    }

    /// What the kernel's answer means. `wanted` as for [`Self::kernel_events`].
    pub(crate) fn readiness(&self, answer: i16, wanted: Ready) -> Ready {
        let state = self.state();
        if state & state::CLOSING != 0 {
            return Ready::CLOSED;
        }
        let has = |events: i16| answer & events != 0;
        if !self.kind.has_connections() {
            // An error of the network is received like a message, if the program wants it.
            let error = has(libc::POLLERR) && self.discard_ignored_errors();
            return Ready::READ.when(has(libc::POLLIN) || error) | Ready::WRITE.when(has(libc::POLLOUT));
        }
        if state & LIVING == 0 && has(libc::POLLHUP) {
            // Linux calls a stream hung up and writable that was never connected.
            return Ready::NOTHING;
        }
        if state & state::LISTENING != 0 {
            return Ready::READ.when(has(libc::POLLIN));
        }
        if state & state::CONNECTING != 0 {
            if has(BROKEN) {
                return Ready::REFUSED;
            }
            if !has(libc::POLLOUT) {
                return Ready::NOTHING;
            }
            self.connected();
        }
        let write = Ready::WRITE.when(has(libc::POLLOUT));
        if state & state::ENDED != 0 || has(libc::POLLERR) {
            return write | Ready::RESET;
        }
        let ended = has(libc::POLLRDHUP | libc::POLLHUP) && state & state::RECEIVE_SHUT == 0;
        let read = if ended && wanted.meets(Ready::END) {
            if self.has_data() { Ready::READ } else { Ready::END }
        } else {
            Ready::READ.when(has(libc::POLLIN))
        };
        let urgent = has(libc::POLLPRI) && !self.takes_urgent_inline();
        write | read | Ready::URGENT.when(urgent)
    }

    /// Whether a stream has bytes to read.
    pub(crate) fn has_data(&self) -> bool {
        let mut count = 0;
        sys::net::int_ioctl(self.raw_fd(), libc::FIONREAD, &mut count).is_ok() && count > 0
    }

    /// `SO_OOBINLINE`
    pub(crate) fn takes_urgent_inline(&self) -> bool {
        sys::net::int_option(self.raw_fd(), libc::SOL_SOCKET, libc::SO_OOBINLINE)
            .is_ok_and(|inline| inline != 0)
    }
}
