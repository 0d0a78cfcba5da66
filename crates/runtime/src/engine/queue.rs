//! The operations that wait for one direction of a socket, the first one first.
//!
//! # Who ends an operation
//!
//! Whoever takes it out of its queue, under the queue's lock, and nobody else: the thread that did the I/O, a cancellation, or the
//! close of the socket. So it ends once, and operations of a direction end in the order in which they began. A queue that
//! is closed takes nothing any more, so that no operation begins that the close does not see.

use std::collections::VecDeque;
use std::marker::PhantomData;

/// Where a queue keeps its first operation.
pub(super) trait Place<T> {
    fn new(op: T) -> Self;
    fn get(&self) -> &T;
    fn get_mut(&mut self) -> &mut T;
    fn into_inner(self) -> T;
}

/// In the queue itself: for queues in which mostly one operation waits.
#[derive(Debug)]
pub(super) struct Here<T>(T);

impl<T> Place<T> for Here<T> {
    fn new(op: T) -> Self {
        Self(op)
    }

    fn get(&self) -> &T {
        &self.0
    }

    fn get_mut(&mut self) -> &mut T {
        &mut self.0
    }

    fn into_inner(self) -> T {
        self.0
    }
}

/// Apart: for queues in which mostly none does.
#[derive(Debug)]
pub(super) struct There<T>(Box<T>);

impl<T> Place<T> for There<T> {
    fn new(op: T) -> Self {
        Self(Box::new(op))
    }

    fn get(&self) -> &T {
        &self.0
    }

    fn get_mut(&mut self) -> &mut T {
        &mut self.0
    }

    fn into_inner(self) -> T {
        *self.0
    }
}

/// See the module. `T` is an operation, `S` what operations need: it is held from the first that waits until the close.
#[derive(Debug)]
pub(super) struct Queue<T, S, P> {
    /// The kernel may be ready for more: an attempt is worth a system call.
    pub(super) ready: bool,
    /// The last receive filled its block, so that the next one may, too.
    pub(super) filled: bool,
    closed: bool,
    held: Option<S>,
    first: Option<P>,
    /// Those behind it. None without a first one.
    #[allow(clippy::box_collection, reason = "mostly there is none, and every socket has room for it")]
    rest: Option<Box<VecDeque<T>>>,
    of: PhantomData<T>,
}

impl<T, S, P: Place<T>> Queue<T, S, P> {
    /// An empty queue of a socket about which nothing is known.
    pub(super) fn new() -> Self {
        Self {
            ready: true,
            filled: false,
            closed: false,
            held: None,
            first: None,
            rest: None,
            of: PhantomData,
        }
    }

    /// The socket is closed.
    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// True if nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// Puts an operation at the end. Gives it back if the queue is closed.
    #[inline]
    pub(super) fn put(&mut self, op: T, hold: impl FnOnce() -> S) -> Result<(), T> {
        if self.closed {
            return Err(op);
        }
        if self.held.is_none() {
            self.held = Some(hold());
        }
        if self.first.is_none() {
            self.first = Some(P::new(op));
        } else {
            self.rest.get_or_insert_default().push_back(op);
        }
        Ok(())
    }

    /// The first operation, and what it needs; to be tried, if the kernel may be ready.
    #[inline]
    pub(super) fn first(&mut self) -> Option<(&mut T, &S)> {
        if !self.ready {
            return None;
        }
        Some((self.first.as_mut()?.get_mut(), self.held.as_ref()?))
    }

    /// Takes the first operation out, to end it.
    #[inline]
    pub(super) fn take_first(&mut self) -> Option<T> {
        let first = self.first.take();
        if let Some(rest) = &mut self.rest {
            self.first = rest.pop_front().map(P::new);
        }
        first.map(P::into_inner)
    }

    /// Takes out the operations that are meant, in order, to end them.
    pub(super) fn take_if(&mut self, mut meant: impl FnMut(&T) -> bool) -> Vec<T> {
        let (mut taken, mut left) = (Vec::new(), VecDeque::new());
        if self.first.as_ref().is_none_or(|first| self.rest.is_none() && !meant(first.get())) {
            return taken;
        }
        while let Some(op) = self.take_first() {
            if meant(&op) { taken.push(op) } else { left.push_back(op) }
        }
        self.first = left.pop_front().map(P::new);
        self.rest = if left.is_empty() { None } else { Some(Box::new(left)) };
        taken
    }

    /// Closes the queue, and takes out what waits.
    pub(super) fn close(&mut self) -> Vec<T> {
        self.closed = true;
        self.take_if(|_| true)
    }

    /// What was held, if the queue is closed: to be dropped when the lock is given back.
    pub(super) fn let_go(&mut self) -> Option<S> {
        if self.closed { self.held.take() } else { None }
    }

    /// What operations need.
    pub(super) fn held(&self) -> Option<&S> {
        self.held.as_ref()
    }

    /// Forgets everything, in a child: what waits belongs to the parent.
    pub(super) fn forget(&mut self) {
        std::mem::forget((self.first.take(), self.rest.take()));
        self.ready = true;
    }
}

/// Who ends an operation, under every interleaving:
/// `RUSTFLAGS="--cfg loom" cargo test -p openwinsock-runtime --lib models --release`
#[cfg(all(test, loom))]
mod models {
    use loom::sync::atomic::{AtomicU32, Ordering};
    use loom::sync::{Arc, Mutex};
    use loom::thread;

    use super::{Here, Queue};

    /// Two operations, by their numbers, and how often each has ended.
    struct Model {
        queue: Mutex<Queue<usize, (), Here<usize>>>,
        ended: [AtomicU32; 2],
    }

    impl Model {
        fn new() -> Arc<Self> {
            let ended = [AtomicU32::new(0), AtomicU32::new(0)];
            Arc::new(Self { queue: Mutex::new(Queue::new()), ended })
        }

        fn end(&self, op: usize) {
            self.ended[op].fetch_add(1, Ordering::Relaxed);
        }

        /// True if it was accepted.
        fn submit(&self, op: usize) -> bool {
            self.queue.lock().unwrap().put(op, || ()).is_ok()
        }

        /// The socket is reported, and has something for one operation.
        fn complete(&self) {
            let mut queue = self.queue.lock().unwrap();
            queue.ready = true;
            if queue.first().is_some() {
                let op = queue.take_first().expect("there is a first one");
                self.end(op);
            }
        }

        fn cancel(&self, which: usize) {
            let mut queue = self.queue.lock().unwrap();
            queue.take_if(|op| *op == which).into_iter().for_each(|op| self.end(op));
        }

        fn close(&self) {
            let mut queue = self.queue.lock().unwrap();
            queue.close().into_iter().for_each(|op| self.end(op));
            assert!(queue.let_go().is_none_or(|()| queue.is_empty()), "the socket outlives its operations");
        }

        fn count(&self, op: usize) -> u32 {
            self.ended[op].load(Ordering::Relaxed)
        }
    }

    #[test]
    fn done_cancelled_or_closed_an_operation_ends_once() {
        loom::model(|| {
            let model = Model::new();
            assert!(model.submit(0));
            let (a, b) = (model.clone(), model.clone());
            let driver = thread::spawn(move || a.complete());
            let canceller = thread::spawn(move || b.cancel(0));
            model.close();
            driver.join().unwrap();
            canceller.join().unwrap();
            assert_eq!(model.count(0), 1);
        });
    }

    #[test]
    fn an_operation_that_meets_the_close_is_refused_or_ended() {
        loom::model(|| {
            let model = Model::new();
            let (a, b) = (model.clone(), model.clone());
            let submitter = thread::spawn(move || (a.submit(0), a.submit(1)));
            let driver = thread::spawn(move || b.complete());
            model.close();
            let accepted = submitter.join().unwrap();
            driver.join().unwrap();
            assert_eq!((model.count(0), model.count(1)), (accepted.0.into(), accepted.1.into()));
        });
    }
}
