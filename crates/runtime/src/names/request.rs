//! A look-up that nobody waits for: it ends when it is answered, when its time is over, or when it is cancelled.
//!
//! It ends once. An answer that comes later is dropped; the thread that waits for it goes on until then, for the C library's
//! resolver cannot be interrupted.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys::process::start_thread;

/// A look-up in progress.
#[derive(Debug, Default)]
pub struct Request {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum State {
    #[default]
    Running,
    Answered,
    Cancelled,
    /// Whoever is told, is being told.
    Over,
}

impl Request {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a look-up on another thread, and calls `done` on one when it has ended: with what was found, with
    /// `WSAETIMEDOUT` after `timeout`, or with `WSA_E_CANCELLED`.
    ///
    /// # Errors
    /// `WSA_NOT_ENOUGH_MEMORY` if there are no threads for it; then `done` is not called.
    pub fn begin<T: Send + 'static>(
        self: &Arc<Self>,
        timeout: Option<Duration>,
        look_up: impl FnOnce() -> Result<T> + Send + 'static,
        done: impl FnOnce(Result<T>) + Send + 'static,
    ) -> Result<()> {
        let answer = Arc::new(Mutex::new(None));
        let (request, slot) = (self.clone(), answer.clone());
        let put = |slot: &Mutex<Option<Result<T>>>, found| {
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        };
        let late = answer.clone();
        let until = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        // The one that waits comes first: without it, nobody would be told.
        let waiting = self.clone();
        start_thread("winsock-names", move || {
            let code = waiting.wait(until);
            let answer = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
            done(match code {
                Some(code) => Err(code),
                None => answer.unwrap_or(Err(WsaError::WSANO_RECOVERY)),
            });
        })
        .map_err(|_| WsaError::WSA_NOT_ENOUGH_MEMORY)?;
        let started = start_thread("winsock-resolver", move || {
            // A fault of ours must not leave the program waiting.
            put(&slot, catch_unwind(AssertUnwindSafe(look_up)).unwrap_or(Err(WsaError::WSANO_RECOVERY)));
            request.turn(State::Answered);
        });
        if started.is_err() {
            // The thread that waits has to tell: the program learns it as the answer.
            put(&late, Err(WsaError::WSA_NOT_ENOUGH_MEMORY));
            self.turn(State::Answered);
        }
        Ok(())
    }

    /// Waits for the end; the code, unless it is the answer.
    fn wait(&self, until: Option<Instant>) -> Option<WsaError> {
        let mut state = self.state();
        loop {
            let code = match *state {
                State::Answered => None,
                State::Cancelled => Some(WsaError::WSA_E_CANCELLED),
                State::Running | State::Over => {
                    let Some(until) = until else {
                        state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                        continue;
                    };
                    let left = until.saturating_duration_since(Instant::now());
                    if !left.is_zero() {
                        let waited = self.changed.wait_timeout(state, left);
                        state = waited.unwrap_or_else(PoisonError::into_inner).0;
                        continue;
                    }
                    Some(WsaError::WSAETIMEDOUT)
                }
            };
            *state = State::Over;
            return code;
        }
    }

    /// Ends it, unless it has ended. Says whether it did.
    fn turn(&self, to: State) -> bool {
        let mut state = self.state();
        let was_running = *state == State::Running;
        if was_running {
            *state = to;
            self.changed.notify_all();
        }
        was_running
    }

    /// Cancels it.
    ///
    /// # Errors
    /// `WSA_INVALID_HANDLE` if it has ended.
    pub fn cancel(&self) -> Result<()> {
        if self.turn(State::Cancelled) { Ok(()) } else { Err(WsaError::WSA_INVALID_HANDLE) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{Receiver, channel};

    const LONG: Duration = Duration::from_secs(10);

    /// A request whose answer comes when the sender is dropped.
    fn begin(timeout: Option<Duration>) -> (Arc<Request>, std::sync::mpsc::Sender<()>, Receiver<Result<u8>>) {
        let request = Arc::new(Request::default());
        let ((answer, wait), (tell, told)) = (channel::<()>(), channel());
        let look_up = move || {
            let _ = wait.recv();
            Ok(7)
        };
        request.begin(timeout, look_up, move |result| tell.send(result).unwrap()).unwrap();
        (request, answer, told)
    }

    #[test]
    fn it_ends_with_the_answer() {
        let (request, answer, told) = begin(Some(LONG));
        drop(answer);
        assert_eq!(told.recv_timeout(LONG), Ok(Ok(7)));
        assert_eq!(request.cancel(), Err(WsaError::WSA_INVALID_HANDLE));
    }

    #[test]
    fn it_ends_when_its_time_is_over() {
        let (request, answer, told) = begin(Some(Duration::from_millis(20)));
        assert_eq!(told.recv_timeout(LONG), Ok(Err(WsaError::WSAETIMEDOUT)));
        assert_eq!(request.cancel(), Err(WsaError::WSA_INVALID_HANDLE));
        drop(answer);
        assert!(told.recv_timeout(LONG).is_err(), "told once");
    }

    #[test]
    fn it_ends_when_it_is_cancelled() {
        let (request, answer, told) = begin(None);
        assert_eq!(request.cancel(), Ok(()));
        assert_eq!(told.recv_timeout(LONG), Ok(Err(WsaError::WSA_E_CANCELLED)));
        assert_eq!(request.cancel(), Err(WsaError::WSA_INVALID_HANDLE));
        drop(answer);
    }
}
