//! Asking the kernel about each socket, with `poll`.

use std::time::Duration;

use openwinsock_codes::WsaError;
use smallvec::SmallVec;

use super::{Answers, Request, Strange};
use crate::error;
use crate::handle::Handle;
use crate::hook;
use crate::object::{self, SocketPin};
use crate::socket::Ready;
use crate::sys;
use crate::wait::Until;

/// As many sockets do without the heap; `FD_SETSIZE` of the headers.
const FEW: usize = 64;

/// How long a socket is left alone that the kernel calls ready for something which isn't what the program waits for, such
/// as an unconnected stream, "hung up" to Linux. `poll` would return at once for ever.
const RELOOK: Duration = Duration::from_millis(20);

/// As [`super::wait`].
pub(super) fn wait(requests: &[Request], strange: Strange, mut until: Until) -> error::Result<Answers> {
    let mut selection = Selection::default();
    let mut places: SmallVec<[u32; FEW]> = SmallVec::with_capacity(requests.len());
    for request in requests {
        match selection.add(request.handle, request.wanted) {
            Ok(place) => places.push(u32::try_from(place).unwrap_or(STRANGE)),
            Err(code) if strange == Strange::Refused => return Err(code),
            Err(_) => {
                places.push(STRANGE);
                until = Until::Now;
            }
        }
    }
    if !selection.sockets.is_empty() {
        selection.wait(until)?;
    }
    let mut answers = Answers::new();
    for ((number, request), place) in (0..).zip(requests).zip(places) {
        let ready =
            if place == STRANGE { Ready::CLOSED } else { selection.answer(place as usize, request.set) };
        if ready != Ready::NOTHING {
            answers.push((number, ready));
        }
    }
    Ok(answers)
}

/// No place.
const STRANGE: u32 = u32::MAX;

/// Sockets, and what each is waited for. It keeps them pinned, so that no descriptor changes its meaning meanwhile.
#[derive(Default, Debug)]
struct Selection {
    sockets: SmallVec<[Selected; FEW]>,
    /// What the kernel is asked; beside `sockets`.
    polled: SmallVec<[libc::pollfd; FEW]>,
    places: Places,
}

#[derive(Debug)]
struct Selected {
    handle: Handle,
    socket: SocketPin,
    wanted: Ready,
    ready: Ready,
    /// The kernel called it ready for something else before.
    misled: bool,
    /// Which sets of the program have it already, a bit each.
    claimed: u8,
}

impl Selection {
    /// Adds a socket, or something to wait for on a socket that is there. Gives the socket's place.
    ///
    /// # Errors
    /// `WSAENOTSOCK` if the handle is no socket's.
    fn add(&mut self, handle: Handle, wanted: Ready) -> error::Result<usize> {
        let cell = match self.places.find(handle, |place| self.sockets[place].handle == handle) {
            Ok(place) => {
                let selected = &mut self.sockets[place];
                selected.wanted |= wanted;
                self.polled[place].events = selected.socket.kernel_events(selected.wanted);
                return Ok(place);
            }
            Err(cell) => cell,
        };
        let socket = object::socket(handle)?;
        let place = self.sockets.len();
        let events = socket.kernel_events(wanted);
        self.polled.push(libc::pollfd { fd: socket.raw_fd(), events, revents: 0 });
        self.sockets.push(Selected {
            handle,
            socket,
            wanted,
            ready: Ready::NOTHING,
            misled: false,
            claimed: 0,
        });
        self.places.note(cell, place);
        if self.places.are_full(self.sockets.len()) {
            self.places.grow(self.sockets.iter().map(|selected| selected.handle));
        }
        Ok(place)
    }

    /// Waits until a socket is ready for something that it is waited for, or closed. False if the time was over first.
    /// Meanwhile the blocking hook of a 1.1 program runs.
    ///
    /// # Errors
    /// `WSAENOBUFS` if the kernel has no memory for so many, or takes no more than the process may have descriptors; `WSAEINTR` if a blocking hook cancels the call.
    fn wait(&mut self, until: Until) -> error::Result<bool> {
        if self.sockets.iter().any(|selected| selected.wanted.meets(selected.socket.ready_apart())) {
            self.look(Some(Duration::ZERO))?;
            for selected in &mut self.sockets {
                selected.ready |= selected.socket.ready_apart();
            }
            return Ok(true);
        }
        let mut pause = hook::is_set().then_some(Duration::ZERO);
        loop {
            let relook = self.polled.iter().any(|polled| polled.fd < 0).then_some(RELOOK);
            let left = until.left();
            let mut ready = self.look([left, relook, pause].into_iter().flatten().min())?;
            if relook.is_some() && !ready {
                self.unpark();
                ready = self.look(Some(Duration::ZERO))?;
            }
            if ready || left == Some(Duration::ZERO) {
                return Ok(ready);
            }
            pause = hook::turn()?;
        }
    }

    /// Asks the kernel once. Parks what is ready for the wrong things.
    fn look(&mut self, span: Option<Duration>) -> error::Result<bool> {
        match sys::net::poll_for(&mut self.polled, span) {
            Ok(0) | Err(sys::Errno(libc::EINTR)) => return Ok(false),
            Ok(_) => {}
            // The kernel takes no more at once than the process may have descriptors.
            Err(_) => return Err(WsaError::WSAENOBUFS),
        }
        let mut any = false;
        for (selected, polled) in self.sockets.iter_mut().zip(&mut self.polled) {
            if polled.revents == 0 {
                continue;
            }
            selected.ready = selected.socket.readiness(polled.revents, selected.wanted);
            if selected.ready.meets(selected.wanted | Ready::CLOSED) {
                any = true;
            } else if std::mem::replace(&mut selected.misled, true) {
                polled.fd = !polled.fd;
            }
        }
        Ok(any)
    }

    fn unpark(&mut self) {
        for (selected, polled) in self.sockets.iter().zip(&mut self.polled) {
            polled.fd = selected.socket.raw_fd();
        }
    }

    /// What the socket at a place is ready for; nothing if it was answered for that set before.
    fn answer(&mut self, place: usize, set: u8) -> Ready {
        let selected = &mut self.sockets[place];
        if set != Request::ALONE && selected.ready != Ready::NOTHING {
            if selected.claimed & (1 << set) != 0 {
                return Ready::NOTHING;
            }
            selected.claimed |= 1 << set;
        }
        selected.ready
    }
}

/// Which place a handle has: a hash table with open addressing, for programs name the same sockets in each of their sets,
/// and the kernel should look at each once.
#[derive(Debug)]
struct Places(SmallVec<[u32; 4 * FEW]>);

const FREE: u32 = u32::MAX;

impl Default for Places {
    fn default() -> Self {
        Self(SmallVec::from_elem(FREE, 4 * FEW))
    }
}

impl Places {
    fn start(&self, handle: Handle) -> usize {
        // Fibonacci hashing of the part of a handle that differs; the table's length is a power of two.
        let mixed = (handle.0 as u64 >> 2).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed >> 32).unwrap_or(0) & (self.0.len() - 1)
    }

    /// The place of a handle, or the cell where it belongs.
    fn find(&self, handle: Handle, is_at: impl Fn(usize) -> bool) -> Result<usize, usize> {
        let mut cell = self.start(handle);
        loop {
            match self.0[cell] {
                FREE => return Err(cell),
                place if is_at(place as usize) => return Ok(place as usize),
                _ => cell = (cell + 1) & (self.0.len() - 1),
            }
        }
    }

    fn note(&mut self, cell: usize, place: usize) {
        self.0[cell] = u32::try_from(place).unwrap_or(FREE);
    }

    fn are_full(&self, used: usize) -> bool {
        2 * used > self.0.len()
    }

    fn grow(&mut self, handles: impl Iterator<Item = Handle>) {
        self.0 = SmallVec::from_elem(FREE, 4 * self.0.len());
        for (place, handle) in handles.enumerate() {
            if let Err(cell) = self.find(handle, |_| false) {
                self.note(cell, place);
            }
        }
    }
}
