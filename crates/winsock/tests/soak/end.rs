//! One end of a connection: what it sends, what it has received, and its operations.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::Storage::FileSystem::SetFileCompletionNotificationModes;
use openwinsock::Win32::System::IO::{CancelIo, CreateIoCompletionPort, OVERLAPPED};
use openwinsock::Win32::System::WindowsProgramming::FILE_SKIP_COMPLETION_PORT_ON_SUCCESS;

use crate::common::{last_error, wsa};
use crate::crew::Crew;
use crate::op::{Kind, Op};
use crate::random::{Random, stream};

/// How an end learns of its operations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    /// By packets; `true` if not of what is done at once.
    Port(bool),
    /// By events, which that thread waits for.
    Events(usize),
    /// By routines, on that thread.
    Routines(usize),
}

pub(crate) struct End {
    pub(crate) socket: SOCKET,
    pub(crate) way: Way,
    /// The stream that it sends.
    pub(crate) seed: u64,
    pub(crate) key: usize,
    closed: AtomicBool,
    state: Mutex<State>,
}

#[derive(Default)]
pub(crate) struct State {
    /// All operations, in their order.
    pub(crate) sends: Vec<Arc<Op>>,
    pub(crate) receives: Vec<Arc<Op>>,
    random: Option<Random>,
    /// How much is still to be sent, and from where on.
    left: usize,
    offset: usize,
    sends_out: usize,
    receives_out: usize,
    /// Receives are told of in any order.
    early: BTreeMap<u64, Vec<u8>>,
    next: u64,
    pub(crate) received: Vec<u8>,
    /// The stream of the other end came to its end.
    pub(crate) saw_end: bool,
    shut: bool,
    failed: bool,
    /// The last receive that went well, and the first that the connection's end failed.
    went_well: Option<u64>,
    broke: Option<(u64, NTSTATUS)>,
}

/// What an operation may end with beside success.
const FAILURES: &[NTSTATUS] = &[
    STATUS_CANCELLED,
    STATUS_CONNECTION_RESET,
    STATUS_CONNECTION_ABORTED,
    STATUS_LOCAL_DISCONNECT,
    STATUS_REMOTE_DISCONNECT,
    STATUS_PIPE_DISCONNECTED,
    STATUS_CONNECTION_DISCONNECTED,
];
/// What a call may refuse it with: the connection or the socket has ended.
const REFUSALS: &[i32] =
    &[WSAENOTSOCK, WSA_OPERATION_ABORTED, WSAECONNRESET, WSAECONNABORTED, WSAESHUTDOWN, WSAENOTCONN];

/// What was accepted and is done, with nobody to be told of it.
type Done = Vec<Arc<Op>>;

impl End {
    pub(crate) fn new(socket: SOCKET, way: Way, key: usize, random: &mut Random) -> Arc<Self> {
        let left = if random.rarely(8) { random.below(2_000_000) } else { random.below(120_000) };
        let own = Random::new(random.next());
        let state = State { random: Some(own), left, ..State::default() };
        let seed = random.next();
        Arc::new(Self { socket, way, seed, key, closed: AtomicBool::new(false), state: Mutex::new(state) })
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins, on the thread that it belongs to.
    pub(crate) fn start(self: &Arc<Self>, crew: &Crew) {
        if let Way::Port(silent) = self.way {
            let file = std::ptr::without_provenance_mut(self.socket);
            // SAFETY: no pointers.
            let port = unsafe { CreateIoCompletionPort(file, crew.port(), self.key, 0) };
            if port.is_null() {
                // Somebody was faster to close it.
                assert!(self.is_closed(), "{self}: {}", last_error());
                return;
            }
            if silent {
                let mode = FILE_SKIP_COMPLETION_PORT_ON_SUCCESS as u8;
                // SAFETY: no pointers.
                let done = unsafe { SetFileCompletionNotificationModes(file, mode) };
                assert!(done == TRUE || self.is_closed(), "{self}: {}", last_error());
            }
        }
        let mut done = Done::new();
        {
            let mut state = self.state();
            for _ in 0..=state.random().below(3) {
                self.receive(&mut state, crew, &mut done);
            }
            self.go_on(&mut state, crew, &mut done);
        }
        self.settle(done, crew);
    }

    /// Handles operations of which nobody else tells, and those that they lead to.
    fn settle(self: &Arc<Self>, mut done: Done, crew: &Crew) {
        while let Some(op) = done.pop() {
            self.ended(&op, crew, &mut done);
        }
        self.close_if_over();
    }

    /// An operation has ended, as some thread is told.
    pub(crate) fn is_told(self: &Arc<Self>, op: &Op, crew: &Crew) {
        let mut done = Done::new();
        self.ended(op, crew, &mut done);
        self.settle(done, crew);
    }

    fn ended(self: &Arc<Self>, op: &Op, crew: &Crew, done: &mut Done) {
        let (status, count, block) = op.is_told();
        crew.counts.ended(status);
        assert!(status == STATUS_SUCCESS || FAILURES.contains(&status), "{}: {status:#x}", op.end);
        if !op.event().is_null() {
            crew.give_event(op.event());
        }
        let mut guard = self.state();
        let state = &mut *guard;
        match op.kind {
            Kind::Send(_, len) => {
                state.sends_out -= 1;
                assert!(
                    count <= len && (count == len || status != STATUS_SUCCESS),
                    "{self}: {count} of {len}"
                );
                op.taken.store(count, Ordering::Relaxed);
                state.failed |= status != STATUS_SUCCESS && status != STATUS_CANCELLED;
            }
            Kind::Receive(number, len) => {
                state.receives_out -= 1;
                assert!(count <= len && (count == 0 || status == STATUS_SUCCESS), "{self}: {count} of {len}");
                state.saw_end |= status == STATUS_SUCCESS && count == 0 && len > 0;
                match status {
                    STATUS_SUCCESS => state.went_well = state.went_well.max(Some(number)),
                    STATUS_CANCELLED => {}
                    _ => {
                        state.failed = true;
                        state.broke =
                            Some(state.broke.map_or((number, status), |before| before.min((number, status))));
                    }
                }
                let mut block = block;
                block.truncate(count);
                state.early.insert(number, block);
                while let Some(block) = state.early.remove(&state.next) {
                    state.received.extend(block);
                    state.next += 1;
                }
            }
        }
        if self.is_closed() || state.failed {
            return;
        }
        if state.random().rarely(400) {
            // SAFETY: no pointers.
            unsafe { CancelIo(std::ptr::without_provenance_mut(self.socket)) };
        }
        if !state.saw_end && state.receives_out < 3 {
            self.receive(state, crew, done);
        }
        self.go_on(state, crew, done);
    }

    /// Sends on, or ends the stream when all is sent.
    fn go_on(self: &Arc<Self>, state: &mut State, crew: &Crew, done: &mut Done) {
        while state.left > 0 && state.sends_out < 3 && !state.failed && !state.shut && !self.is_closed() {
            self.send(state, crew, done);
        }
        if state.left == 0 && state.sends_out == 0 && !std::mem::replace(&mut state.shut, true) {
            // SAFETY: no pointers.
            unsafe { shutdown(self.socket, SD_SEND) };
        }
    }

    fn send(self: &Arc<Self>, state: &mut State, crew: &Crew, done: &mut Done) {
        let random = state.random();
        let len = match random.below(10) {
            0..5 => random.below(200),
            5..8 => random.below(8_000),
            _ => random.below(150_000),
        };
        let len = len.min(state.left);
        let block = stream(self.seed, state.offset, len).collect();
        let op = Op::new(self, Kind::Send(state.offset, len), block, crew.event_for(self.way));
        (state.left, state.offset) = (state.left - len, state.offset + len);
        state.sends.push(op.clone());
        state.sends_out += 1;
        let (start, len) = op.block();
        let buffers = split(start, len, state.random());
        let routine = self.routine();
        let mut count = 0;
        // SAFETY: the structure and the block stay until the operation has ended, and longer.
        let result =
            unsafe { WSASend(self.socket, buffers.as_ptr(), 2, &raw mut count, 0, op.structure(), routine) };
        let code = if result == 0 { 0 } else { wsa() };
        if self.accepted(&op, code, crew, done) {
            return;
        }
        state.sends_out -= 1;
        if code == WSAESHUTDOWN {
            state.shut = true;
        } else {
            state.failed = true;
        }
    }

    fn receive(self: &Arc<Self>, state: &mut State, crew: &Crew, done: &mut Done) {
        if self.is_closed() {
            return;
        }
        let random = state.random();
        let len = match random.below(8) {
            0 => 0,
            1..6 => 1 + random.below(2_000),
            _ => 1 + random.below(60_000),
        };
        let number = state.receives.len() as u64;
        let op = Op::new(self, Kind::Receive(number, len), vec![0; len], crew.event_for(self.way));
        state.receives.push(op.clone());
        state.receives_out += 1;
        let (start, len) = op.block();
        let buffers = split(start, len, state.random());
        let routine = self.routine();
        let (mut count, mut flags) = (0, 0);
        // SAFETY: as above.
        let result = unsafe {
            WSARecv(self.socket, buffers.as_ptr(), 2, &raw mut count, &raw mut flags, op.structure(), routine)
        };
        let code = if result == 0 { 0 } else { wsa() };
        if self.accepted(&op, code, crew, done) {
            return;
        }
        state.receives_out -= 1;
        state.early.insert(number, Vec::new());
        state.failed = true;
    }

    /// What became of the call. True if the operation was accepted.
    fn accepted(&self, op: &Arc<Op>, code: i32, crew: &Crew, done: &mut Done) -> bool {
        match code {
            0 if self.way == Way::Port(true) => done.push(op.clone()),
            0 | WSA_IO_PENDING => {
                if let Way::Events(_) = self.way {
                    crew.watch(op);
                }
            }
            _ => {
                assert!(REFUSALS.contains(&code), "{self}: {code}");
                crew.counts.refused();
                op.is_refused();
                if !op.event().is_null() {
                    crew.give_event(op.event());
                }
                return false;
            }
        }
        true
    }

    fn routine(&self) -> LPWSAOVERLAPPED_COMPLETION_ROUTINE {
        if let Way::Routines(_) = self.way { Some(crate::crew::routine) } else { None }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }

    /// Closes the socket, the first time.
    pub(crate) fn close(&self, how: impl FnOnce(SOCKET)) {
        if !self.closed.swap(true, Ordering::SeqCst) {
            how(self.socket);
        }
    }

    fn close_if_over(&self) {
        let over = {
            let state = self.state();
            state.failed || state.saw_end && state.shut && state.sends_out == 0
        };
        if over {
            self.close(crate::peer::close);
        }
    }

    /// True if nothing goes on here any more.
    pub(crate) fn is_over(&self) -> bool {
        let state = self.state();
        self.is_closed() && state.sends_out == 0 && state.receives_out == 0
    }

    /// What it waits for.
    pub(crate) fn report(&self) -> String {
        let state = self.state();
        let open: Vec<_> = state.sends.iter().chain(&state.receives).filter(|op| !op.is_sealed()).collect();
        let open: Vec<_> = open.into_iter().map(ToString::to_string).collect();
        let State { left, saw_end, shut, failed, .. } = &*state;
        format!("{self}, {left} left, end {saw_end}, shut {shut}, failed {failed}: {}", open.join("; "))
    }

    /// One of its operations, whether it has ended or not.
    pub(crate) fn any_structure(&self, random: &mut Random) -> *mut OVERLAPPED {
        let state = self.state();
        let of = if random.rarely(2) { &state.sends } else { &state.receives };
        let back = random.below(4) + 1;
        of.len().checked_sub(back).map_or(std::ptr::null_mut(), |at| of[at].structure())
    }
}

/// A block as two.
fn split(start: *mut u8, len: usize, random: &mut Random) -> [WSABUF; 2] {
    let first = if random.rarely(3) { random.below(len + 1) } else { len };
    let short = |len: usize| u32::try_from(len).expect("short");
    // SAFETY: within the block or at its end.
    let rest = unsafe { start.add(first) };
    [WSABUF { len: short(first), buf: start }, WSABUF { len: short(len - first), buf: rest }]
}

impl State {
    /// A connection that is broken stays so: no receive goes well after one that failed.
    pub(crate) fn is_consistent(&self) -> Result<(), String> {
        match (self.went_well, self.broke) {
            (Some(well), Some((broke, status))) if well > broke => {
                Err(format!("receive {broke} failed with {status:#x}, and receive {well} did not"))
            }
            _ => Ok(()),
        }
    }

    pub(crate) fn has_failed(&self) -> bool {
        self.failed
    }

    fn random(&mut self) -> &mut Random {
        self.random.as_mut().expect("made with the end")
    }

    /// What the other end may have received: all that was taken of the sends, in their order.
    pub(crate) fn sent(&self, seed: u64) -> Vec<u8> {
        let mut all = Vec::new();
        for op in &self.sends {
            if let Kind::Send(offset, _) = op.kind {
                all.extend(stream(seed, offset, op.taken.load(Ordering::Relaxed)));
            }
        }
        all
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let closed = if self.is_closed() { ", closed" } else { "" };
        write!(f, "socket {:#x} ({:?}{closed})", self.socket, self.way)
    }
}
