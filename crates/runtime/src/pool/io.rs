//! Callbacks for operations that have ended: the pool's own completion ports, and the threads that come for their packets.
//!
//! There are so many threads that one always waits at the port; the port itself lets no more of them work than there are
//! processors, unless they wait for something.

use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use openwinsock_codes::WsaError;

use crate::engine::fork;
use crate::error::Result;
use crate::handle::Handle;
use crate::object;
use crate::pool::outstanding::Outstanding;
use crate::pool::{Call, MOST, Owner, Run, place, worker};
use crate::port::{Packet, Port};
use crate::socket::Socket;
use crate::sys::{process, thread as sys};
use crate::wait::Until;

/// What makes a call of a packet.
type Callee = fn(&Packet) -> Option<(Call, Option<Arc<dyn Owner>>)>;

/// A port of the pool.
#[derive(Debug)]
struct Service {
    callee: Callee,
    /// With the process in which it was made: a child of that makes its own.
    port: Mutex<Option<(u32, Arc<Port>)>>,
    threads: AtomicUsize,
    waiting: AtomicUsize,
}

impl Service {
    const fn new(callee: Callee) -> Self {
        Self { callee, port: Mutex::new(None), threads: AtomicUsize::new(0), waiting: AtomicUsize::new(0) }
    }

    fn port(&'static self) -> Result<Arc<Port>> {
        fork::watch()?;
        let mut current = self.port.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((generation, port)) = &*current
            && *generation == fork::generation()
        {
            return Ok(port.clone());
        }
        let port = Port::new(0)?;
        self.threads.store(0, Ordering::Relaxed);
        self.waiting.store(0, Ordering::Relaxed);
        self.start(&port)?;
        *current = Some((fork::generation(), port.clone()));
        Ok(port)
    }

    fn start(&'static self, port: &Arc<Port>) -> Result<()> {
        // Before the start: without a thread, what was to serve takes itself away again.
        self.threads.fetch_add(1, Ordering::AcqRel);
        let serving = Arc::new(Serving { service: self, port: port.clone() });
        process::without_signals(|| sys::start(serve, serving, None))
            .map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)?;
        Ok(())
    }
}

/// A thread that serves a port.
#[derive(Debug)]
struct Serving {
    service: &'static Service,
    port: Arc<Port>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.service.threads.fetch_sub(1, Ordering::AcqRel);
    }
}

thread_local! {
    static SERVING: RefCell<Option<Arc<Serving>>> = const { RefCell::new(None) };
}

/// The life of such a thread.
fn serve(serving: Arc<Serving>) {
    SERVING.with_borrow_mut(|this| *this = Some(serving));
    while let Some(call) = begin_next() {
        // Nothing is owned here, for the callback may leave the thread.
        if let Some(call) = call {
            (call.run)(&call.with);
            worker::finish();
        }
    }
}

fn begin_next() -> Option<Option<Call>> {
    let serving = SERVING.with_borrow(Option::clone)?;
    let Serving { service, port } = &*serving;
    service.waiting.fetch_add(1, Ordering::AcqRel);
    let packet = port.take(Until::Ever);
    let is_last = service.waiting.fetch_sub(1, Ordering::AcqRel) == 1;
    let packet = packet.ok()?;
    if is_last && service.threads.load(Ordering::Acquire) < MOST {
        // Without memory for one more, this one comes back.
        let _ = service.start(port);
    }
    let callee = (service.callee)(&packet);
    Some(callee.map(|(call, owner)| {
        worker::begin(owner);
        call
    }))
}

/// A call for a packet.
fn call_of(call: Call, packet: &Packet) -> Call {
    let status = usize::try_from(packet.status.0.cast_unsigned()).unwrap_or(0);
    let call = call.put(place::RESULT, status).put(place::HANDLE, packet.key);
    call.put(place::BYTES, packet.bytes).put(place::OVERLAPPED, packet.overlapped)
}

/// Has a routine called for each operation of a socket that has ended, with the numbers that [`place`] names and the routine in the place of the handle.
/// All sockets have to say the same `run`.
///
/// # Errors
/// As [`Port::associate`]; `WSA_NOT_ENOUGH_MEMORY` if no thread can be started.
pub fn bind(socket: &Arc<Socket>, routine: usize, run: Run) -> Result<()> {
    static RUN: Mutex<Option<Run>> = Mutex::new(None);
    fn callee(packet: &Packet) -> Option<(Call, Option<Arc<dyn Owner>>)> {
        let run = (*RUN.lock().unwrap_or_else(PoisonError::into_inner))?;
        Some((call_of(Call { run, with: Default::default() }, packet), None))
    }
    static SERVICE: Service = Service::new(callee);
    *RUN.lock().unwrap_or_else(PoisonError::into_inner) = Some(run);
    SERVICE.port()?.associate(socket, routine)
}

/// Callbacks for the operations of one socket.
#[derive(Debug)]
pub struct PoolIo {
    this: Weak<Self>,
    call: Call,
    /// Callbacks of operations that were announced.
    outstanding: Outstanding,
    /// Callbacks that run.
    running: Outstanding,
    /// No callback begins any more.
    over: Mutex<bool>,
}

impl PoolIo {
    /// Has a call made for each operation of a socket that has ended and that was announced by [`Self::start`], with the numbers that [`place`] names.
    ///
    /// # Errors
    /// As [`bind`], and [`object::publish`].
    pub fn new(socket: &Arc<Socket>, call: Call) -> Result<(Handle, Arc<Self>)> {
        fn callee(packet: &Packet) -> Option<(Call, Option<Arc<dyn Owner>>)> {
            // One that was closed meanwhile wants nothing any more.
            let io = object::pin::<PoolIo>(Handle(packet.key)).ok()?.clone();
            if !io.begin() {
                return None;
            }
            Some((call_of(io.call, packet), Some(io)))
        }
        static SERVICE: Service = Service::new(callee);
        let (outstanding, running) = (Outstanding::new(), Outstanding::new());
        let over = Mutex::new(false);
        let io = Arc::new_cyclic(|this| Self { this: this.clone(), call, outstanding, running, over });
        let handle = object::publish(io.clone())?;
        let associated = SERVICE.port().and_then(|port| port.associate(socket, handle.0));
        if let Err(code) = associated {
            object::withdraw(handle);
            return Err(code);
        }
        Ok((handle, io))
    }

    /// An operation is about to begin.
    pub fn start(&self) {
        self.outstanding.add();
    }

    /// An operation that was announced did not begin, or ended without a packet.
    pub fn cancel(&self) {
        self.outstanding.remove(1);
    }

    /// Waits until each operation that was announced has had its callback.
    pub fn wait(&self) {
        self.outstanding.wait(self.id());
    }

    /// A callback is to begin. False if none may.
    fn begin(&self) -> bool {
        let over = self.over.lock().unwrap_or_else(PoisonError::into_inner);
        if !*over {
            self.running.add();
        }
        !*over
    }

    /// Ends it: waits for callbacks, those of operations that go on only if they are not taken back, and lets no other one begin. It still
    /// needs its handle, by which packets find it.
    pub(crate) fn end(&self, take_back: bool) {
        if !take_back {
            self.wait();
        }
        *self.over.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.running.wait(self.id());
    }
}

impl Owner for PoolIo {
    fn id(&self) -> usize {
        self.this.as_ptr().addr()
    }

    fn finished(&self) {
        self.running.remove(1);
        self.outstanding.remove(1);
    }
}
