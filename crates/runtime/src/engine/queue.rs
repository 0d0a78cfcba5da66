//! The operations that wait for one direction of a socket, the first one first.
//!
//! # Who ends an operation
//!
//! Whoever takes it out of its queue, under the queue's lock, and nobody else: the thread that did the I/O, a cancellation, or the
//! close of the socket. So it ends once, and operations of a direction end in the order in which they began. A queue that
//! is closed takes nothing any more, so that no operation begins that the close does not see.

use std::collections::VecDeque;

/// See the module. `T` is an operation, `S` what is held as long as one waits.
#[derive(Debug)]
pub(super) struct Queue<T, S> {
    waiting: VecDeque<T>,
    /// What the operations need: the socket, pinned.
    held: Option<S>,
    /// The kernel may be ready for more: an attempt is worth a system call.
    pub(super) ready: bool,
    closed: bool,
}

impl<T, S> Queue<T, S> {
    /// An empty queue of a socket about which nothing is known.
    pub(super) fn new() -> Self {
        Self { waiting: VecDeque::new(), held: None, ready: true, closed: false }
    }

    /// The socket is closed.
    pub(super) fn is_closed(&self) -> bool {
        self.closed
    }

    /// True if nothing waits.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Puts an operation at the end. Gives it back if the queue is closed.
    pub(super) fn put(&mut self, op: T, hold: impl FnOnce() -> S) -> Result<(), T> {
        if self.closed {
            return Err(op);
        }
        self.held.get_or_insert_with(hold);
        self.waiting.push_back(op);
        Ok(())
    }

    /// The first operation, and what it needs; to be tried, if the kernel may be ready.
    pub(super) fn first(&mut self) -> Option<(&mut T, &S)> {
        if !self.ready {
            return None;
        }
        Some((self.waiting.front_mut()?, self.held.as_ref()?))
    }

    /// Takes the first operation out, to end it.
    pub(super) fn take_first(&mut self) -> Option<T> {
        self.waiting.pop_front()
    }

    /// Takes out the operations that are meant, in order, to end them.
    pub(super) fn take_if(&mut self, mut meant: impl FnMut(&T) -> bool) -> Vec<T> {
        let mut taken = Vec::new();
        let mut place = 0;
        while place < self.waiting.len() {
            if meant(&self.waiting[place]) {
                taken.extend(self.waiting.remove(place));
            } else {
                place += 1;
            }
        }
        taken
    }

    /// Closes the queue, and takes out what waits.
    pub(super) fn close(&mut self) -> Vec<T> {
        self.closed = true;
        self.take_if(|_| true)
    }

    /// What was held, if nothing waits any more: to be dropped when the lock is given back.
    pub(super) fn let_go(&mut self) -> Option<S> {
        if self.waiting.is_empty() { self.held.take() } else { None }
    }

    /// What the operations that wait need.
    pub(super) fn held(&self) -> Option<&S> {
        self.held.as_ref()
    }

    /// Forgets everything, in a child: what waits belongs to the parent.
    pub(super) fn forget(&mut self) {
        std::mem::take(&mut self.waiting).into_iter().for_each(std::mem::forget);
        std::mem::forget(self.held.take());
        self.ready = true;
    }
}
