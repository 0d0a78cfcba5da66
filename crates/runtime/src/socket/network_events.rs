//! Network events: `WSAEventSelect` and `WSAEnumNetworkEvents`, and `WSAAsyncSelect`.
//!
//! A socket with a selection has an [`Observer`]. It looks at the socket whenever something may have changed: when
//! the selection is made, after each call that re-enables an event, when the program asks, and when a driver reports. What it finds it
//! tells, if it is selected and enabled; telling an event disables it. It is told in one of two ways: recorded, and the event object
//! signalled; or posted to a window as a message of its own. Which calls enable what:
//!
//! | event | enabled again by | told when |
//! |---|---|---|
//! | `FD_READ` | a receive | there is data |
//! | `FD_OOB` | a receive | there is urgent data, received apart |
//! | `FD_ACCEPT` | an accept | a connection waits |
//! | `FD_WRITE` | a send that found no room; a connect | there is room |
//! | `FD_CONNECT` | a connect | it has ended, well or not |
//! | `FD_CLOSE` | a connect | the connection is over: in order, once all data is read, or with an error |
//!
//! `FD_QOS`, `FD_GROUP_QOS` and the two that report changes of routes and of the address list may be selected, and are
//! never told.
//!
//! Everything happens under the observer's lock, the signalling and the posting included, so that reading the record, clearing it
//! and resetting the event is one step, and no message is posted after the selection was cancelled.
//!
//! Source: the pages on `WSAEventSelect`, `WSAEnumNetworkEvents`, and the list of conditions of `WSAAsyncSelect`.

use std::sync::atomic::{Ordering, fence};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Socket, state};
use crate::engine::Watcher;
use crate::error::Result;
use crate::event::Event;
use crate::handle::Handle;
use crate::message::{Content, Window};
use crate::sys;

const EVENTS: usize = ws::FD_MAX_EVENTS as usize;
/// Every event that exists: `FD_ALL_EVENTS`.
const ALL: u32 = (1 << EVENTS) - 1;
/// What a new connection enables, perhaps after one that was refused.
pub(super) const OF_A_CONNECTION: u32 =
    ws::FD_CONNECT | ws::FD_WRITE | ws::FD_READ | ws::FD_OOB | ws::FD_CLOSE;
const NO_ERROR: WsaError = WsaError(0);
const BROKEN: i16 = libc::POLLERR | libc::POLLHUP;

/// What has happened since it was last asked: the internal record of network events.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// `FD_…`, a set.
    pub events: u32,
    /// The code of each event, by the number of its bit; 0 for success. Only those of `events` mean something.
    pub codes: [WsaError; EVENTS],
}

const NOTHING: Record = Record { events: 0, codes: [NO_ERROR; EVENTS] };

/// What a socket has for its selection.
#[derive(Debug, Default)]
pub(crate) struct Observation(OnceLock<Arc<Observer>>);

#[derive(Debug)]
struct Observer {
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    socket: Weak<Socket>,
    selection: Option<Selection>,
}

#[derive(Debug)]
struct Selection {
    teller: Teller,
    selected: u32,
    enabled: u32,
    /// What was told through an event object, and not asked for yet.
    record: Record,
}

/// How the program is told.
#[derive(Clone, Debug)]
enum Teller {
    /// The event object is signalled, and the record says what happened.
    Event(Arc<Event>),
    /// The window gets a message for each event.
    Window(Arc<Window>, Notice),
}

/// What is posted to a window.
#[derive(Clone, Copy, Debug)]
struct Notice {
    /// The number of the message.
    message: u32,
    /// The handle of the socket, as the program knows it.
    socket: Handle,
}

impl Notice {
    /// The message about an event, as `WSAMAKESELECTREPLY` puts it together.
    fn about(self, event: u32, code: WsaError) -> Content {
        let low = |number: u32| number & u32::from(u16::MAX);
        let reply = low(event) | low(code.0.cast_unsigned()) << u16::BITS;
        // As C's conversion from DWORD to LPARAM has it.
        Content { number: self.message, wparam: self.socket.0, lparam: reply.cast_signed() as isize }
    }
}

impl Observer {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the selection, in place of the present one.
    fn select(self: &Arc<Self>, socket: &Socket, teller: Teller, selected: u32, enabled: u32) -> Result<()> {
        // Who looks then waits for the selection to be made.
        let watcher: Weak<Self> = Arc::downgrade(self);
        socket.engine().io().watch(watcher);
        socket.engine().io().settle(socket.raw_fd())?;
        let mut inner = self.lock();
        // Either we see here that the last handle was closed, or who closes it sees us (`stop_observing`).
        fence(Ordering::SeqCst);
        if socket.has(state::CLOSING) {
            return Err(WsaError::WSAENOTSOCK);
        }
        inner.selection = Some(Selection { teller, selected, enabled, record: NOTHING });
        socket.add(state::SELECTED);
        inner.look(socket);
        Ok(())
    }
}

impl Watcher for Observer {
    fn look(&self) {
        // It must not be this thread that ends the socket, for that might linger. So the socket is let go before the lock
        // is, and not touched without a selection, which ends before the last handle does (`stop_observing`).
        let mut inner = self.lock();
        if inner.selection.is_none() {
            return;
        }
        let Some(socket) = inner.socket.upgrade() else { return };
        inner.look(&socket);
    }
}

impl Inner {
    fn look(&mut self, socket: &Socket) {
        let Some(selection) = &mut self.selection else { return };
        let open = selection.selected & selection.enabled;
        if open == 0 {
            return;
        }
        let before = selection.enabled;
        socket.network_events(open, |event, code| {
            if open & event == 0 {
                return;
            }
            selection.enabled &= !event;
            match &selection.teller {
                Teller::Event(_) => {
                    selection.record.events |= event;
                    selection.record.codes[event.trailing_zeros() as usize] = code;
                }
                Teller::Window(window, notice) => window.notify(notice.about(event, code)),
            }
        });
        if let Teller::Event(event) = &selection.teller
            && selection.enabled != before
        {
            event.set();
        }
    }
}

impl Socket {
    /// Associates an event with network events (`FD_…`), in place of the present association; no events end it. Sets
    /// the socket non-blocking in any case.
    ///
    /// Source: the page on `WSAEventSelect`.
    ///
    /// # Errors
    /// `WSAEINVAL` for events that do not exist, and for events without an event object; `WSAENOBUFS` if the system cannot
    /// watch one more socket; `WSAENOTSOCK` if another thread closes the socket meanwhile.
    pub fn select_events(self: &Arc<Self>, event: Option<&Arc<Event>>, events: u32) -> Result<()> {
        let teller = event.map(|event| Teller::Event(event.clone()));
        self.select_for(teller, events)
    }

    /// Has a message posted to a window for each network event (`FD_…`), in place of the present association; no events end
    /// it. Sets the socket non-blocking in any case.
    ///
    /// `message` is the number of the message, `socket` the handle that it names.
    ///
    /// Source: the page on `WSAAsyncSelect`.
    ///
    /// # Errors
    /// `WSAEINVAL` for events that do not exist, and for events without a window; else as [`Self::select_events`].
    pub fn select_messages(
        self: &Arc<Self>,
        window: Option<Arc<Window>>,
        message: u32,
        events: u32,
        socket: Handle,
    ) -> Result<()> {
        let teller = window.map(|window| Teller::Window(window, Notice { message, socket }));
        self.select_for(teller, events)
    }

    fn select_for(self: &Arc<Self>, teller: Option<Teller>, events: u32) -> Result<()> {
        if events & !ALL != 0 {
            return Err(WsaError::WSAEINVAL);
        }
        if events == 0 {
            self.set_nonblocking(true)?;
            self.end_selection();
            return Ok(());
        }
        let teller = teller.ok_or(WsaError::WSAEINVAL)?;
        self.set_nonblocking(true)?;
        self.observer().select(self, teller, events, ALL)
    }

    fn observer(self: &Arc<Self>) -> &Arc<Observer> {
        self.observation.0.get_or_init(|| {
            let inner = Inner { socket: Arc::downgrade(self), selection: None };
            Arc::new(Observer { inner: Mutex::new(inner) })
        })
    }

    fn end_selection(&self) {
        if let Some(observer) = self.observation.0.get() {
            if let Some(io) = self.engine().get() {
                io.unwatch();
            }
            observer.lock().selection = None;
            self.remove(state::SELECTED);
        }
    }

    /// The last handle is closed, and the state says so: the selection ends, and there is no further one.
    pub(crate) fn stop_observing(&self) {
        fence(Ordering::SeqCst);
        self.end_selection();
    }

    /// An accepted socket takes the selection of the listening one over. It has its handle already.
    pub(crate) fn inherit_selection(self: &Arc<Self>, listening: &Self, handle: Handle) -> Result<()> {
        if !listening.has(state::SELECTED) {
            return Ok(());
        }
        let Some(observer) = listening.observation.0.get() else { return Ok(()) };
        let selected = observer.lock().selection.as_ref().map(|s| (s.teller.clone(), s.selected));
        let Some((mut teller, events)) = selected else { return Ok(()) };
        if let Teller::Window(_, notice) = &mut teller {
            notice.socket = handle;
        }
        // It was never connected by this program, so there is no connect to report.
        self.observer().select(self, teller, events, ALL & !ws::FD_CONNECT)
    }

    /// A call that enables these events again was refused for its arguments. It does so all the same, says the page on
    /// `WSAEventSelect`: any call, even one that fails.
    pub fn refused(&self, events: u32) {
        self.enable_events(events);
    }

    /// A call has been made that enables these events again, whether or not it succeeded.
    #[inline]
    pub(crate) fn enable_events(&self, events: u32) {
        if self.has(state::SELECTED) {
            self.enable_selected(events);
        }
    }

    #[cold]
    fn enable_selected(&self, events: u32) {
        let Some(observer) = self.observation.0.get() else { return };
        // Where the system cannot watch it, what the calls themselves find is still recorded.
        let _ = self.engine().io().settle(self.raw_fd());
        let mut inner = observer.lock();
        if let Some(selection) = &mut inner.selection {
            selection.enabled |= events;
        }
        inner.look(self);
    }

    /// Takes the record of network events. `deliver` gives it to the program; then, and only if that succeeds, the record
    /// is cleared and `event` is reset, in one step with it.
    ///
    /// Source: the page on `WSAEnumNetworkEvents`.
    ///
    /// # Errors
    /// That of `deliver`.
    pub fn take_network_events(
        &self,
        event: Option<&Event>,
        deliver: impl FnOnce(&Record) -> Result<()>,
    ) -> Result<()> {
        let mut inner = self.observation.0.get().map(|observer| observer.lock());
        if let Some(inner) = &mut inner {
            // What was reported may be a moment behind.
            inner.look(self);
        }
        let selection = inner.as_mut().and_then(|inner| inner.selection.as_mut());
        match selection {
            Some(selection) => {
                deliver(&selection.record)?;
                selection.record = NOTHING;
            }
            None => deliver(&NOTHING)?,
        }
        if let Some(event) = event {
            event.reset();
        }
        Ok(())
    }

    /// Which of the events in `open` are true now. Others may be reported, too.
    fn network_events(&self, open: u32, mut occurs: impl FnMut(u32, WsaError)) {
        let all = libc::POLLIN | libc::POLLOUT | libc::POLLPRI | libc::POLLRDHUP;
        let Ok(answer) = sys::net::ready_now(self.raw_fd(), all) else { return };
        let has = |events: i16| answer & events != 0;
        let mut occurs_if = |condition: bool, event: u32| {
            if condition {
                occurs(event, NO_ERROR);
            }
        };
        let state = self.state();
        if !self.kind.has_connections() {
            let error = (has(libc::POLLERR) && self.discard_ignored_errors()) || self.pending_error();
            occurs_if(has(libc::POLLIN) || error, ws::FD_READ);
            occurs_if(has(libc::POLLOUT) && state & state::BOUND != 0, ws::FD_WRITE);
            occurs_if(state & (state::CONNECTED | state::JOINED) != 0, ws::FD_CONNECT);
            return;
        }
        if state & state::LISTENING != 0 {
            occurs_if(has(libc::POLLIN) || state & state::DEFERRED != 0, ws::FD_ACCEPT);
            return;
        }
        if state & state::CONNECTING != 0 {
            if has(BROKEN) {
                if open & ws::FD_CONNECT != 0 {
                    occurs(ws::FD_CONNECT, self.reason_of_refusal());
                }
                return;
            }
            if !has(libc::POLLOUT) {
                return;
            }
            self.connected();
        } else if state & state::CONNECTED == 0 {
            return;
        }
        occurs_if(true, ws::FD_CONNECT);
        if has(libc::POLLERR) && open & ws::FD_CLOSE != 0 {
            // From now on it is the socket's; the kernel would report an orderly end next.
            self.take_error();
        }
        if let Some(code) = self.ended() {
            occurs(ws::FD_CLOSE, code);
            return;
        }
        // To Linux the direction that was shut here looks as if the peer had ended it.
        let shut = state & state::RECEIVE_SHUT != 0;
        let over = has(libc::POLLHUP) || (has(libc::POLLRDHUP) && !shut);
        let data = if over { self.has_data() } else { has(libc::POLLIN) };
        occurs_if(data && !shut, ws::FD_READ);
        occurs_if(has(libc::POLLOUT) && state & state::SEND_SHUT == 0, ws::FD_WRITE);
        occurs_if(has(libc::POLLPRI) && !self.takes_urgent_inline(), ws::FD_OOB);
        if over && !data && open & ws::FD_CLOSE != 0 {
            // In order, unless somebody else who knows the descriptor took the error.
            occurs(ws::FD_CLOSE, self.check_end().err().unwrap_or(NO_ERROR));
        }
    }

    /// Why the connect failed. `SO_ERROR` still says so afterwards.
    fn reason_of_refusal(&self) -> WsaError {
        match self.take_error() {
            Some(code) => {
                self.error.store(code.0, Ordering::Release);
                code
            }
            // The program has asked for SO_ERROR, and knows.
            None => WsaError::WSAECONNABORTED,
        }
    }
}
