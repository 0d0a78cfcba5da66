//! The operations that wait for one direction of a socket, the first one first.
//!
//! # Who ends an operation
//!
//! Whoever takes it out of its queue, under the queue's lock, and nobody else: the thread that did the I/O, a cancellation, or the
//! close of the socket. So it ends once, and operations of a direction end in the order in which they began. A queue that
//! is closed takes nothing any more, so that no operation begins that the close does not see.

use std::collections::VecDeque;

/// See the module. `T` is an operation, `S` what operations need: it is held from the first that waits until the close.
#[derive(Debug)]
pub(super) struct Queue<T, S> {
    waiting: VecDeque<Box<Option<T>>>,
    /// The place of an operation that has ended, to be used again.
    spare: Option<Box<Option<T>>>,
    held: Option<S>,
    /// The kernel may be ready for more: an attempt is worth a system call.
    pub(super) ready: bool,
    /// The last receive filled its block, so that the next one may, too.
    pub(super) filled: bool,
    closed: bool,
}

impl<T, S> Queue<T, S> {
    /// An empty queue of a socket about which nothing is known.
    pub(super) fn new() -> Self {
        Self { waiting: VecDeque::new(), spare: None, held: None, ready: true, filled: false, closed: false }
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
        let place = match self.spare.take() {
            Some(mut place) => {
                *place = Some(op);
                place
            }
            None => Box::new(Some(op)),
        };
        self.waiting.push_back(place);
        Ok(())
    }

    /// The first operation, and what it needs; to be tried, if the kernel may be ready.
    pub(super) fn first(&mut self) -> Option<(&mut T, &S)> {
        if !self.ready {
            return None;
        }
        Some((self.waiting.front_mut()?.as_mut().as_mut()?, self.held.as_ref()?))
    }

    /// Takes the first operation out, to end it.
    pub(super) fn take_first(&mut self) -> Option<T> {
        let mut place = self.waiting.pop_front()?;
        let op = place.take();
        self.spare = Some(place);
        op
    }

    /// Takes out the operations that are meant, in order, to end them.
    pub(super) fn take_if(&mut self, mut meant: impl FnMut(&T) -> bool) -> Vec<T> {
        let mut taken = Vec::new();
        self.waiting.retain_mut(|place| {
            let wanted = place.as_ref().as_ref().is_some_and(&mut meant);
            if wanted {
                taken.extend(place.take());
            }
            !wanted
        });
        taken
    }

    /// Closes the queue, and takes out what waits.
    pub(super) fn close(&mut self) -> Vec<T> {
        self.closed = true;
        self.spare = None;
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
        std::mem::take(&mut self.waiting).into_iter().for_each(std::mem::forget);
        self.ready = true;
    }
}
