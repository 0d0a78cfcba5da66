//! Look-ups that end with a message: the functions whose names begin with `WSAAsyncGet`, and `WSACancelAsyncRequest`.
//!
//! A request is known by its number. It ends once: answered, and then its answer is in the program's memory before its message is
//! posted; or cancelled, and then neither happens after the cancelling call has returned.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use openwinsock_codes::WsaError;

use super::workers;
use crate::block::Block;
use crate::error::Result;
use crate::handle::Handle;
use crate::message::{self, Content, Window};

/// A request that was not answered yet.
#[derive(Debug)]
struct Request {
    window: Arc<Window>,
    message: u32,
    number: u32,
    is_over: Mutex<bool>,
}

#[derive(Default)]
struct Requests {
    /// The number given out last.
    last: u32,
    running: HashMap<u32, Arc<Request>>,
}

static REQUESTS: LazyLock<Mutex<Requests>> = LazyLock::new(Mutex::default);

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Begins a request, and gives its number. `look_up` runs on another thread; `deliver` then writes what it found to the
/// program's memory, which has room for `room` bytes. The window gets the message with the number of the request, the code of
/// its failure, and the length of the answer.
///
/// # Errors
/// `WSAEINVAL` if there is no such window; `WSAEWOULDBLOCK` if the system gives no thread.
pub fn begin(
    window: Handle,
    message: u32,
    room: usize,
    look_up: impl FnOnce() -> Result<Block> + Send + 'static,
    deliver: impl FnOnce(Block) -> Result<()> + Send + 'static,
) -> Result<u32> {
    let window = message::window(window).map_err(|_| WsaError::WSAEINVAL)?;
    let request = {
        let mut requests = lock(&REQUESTS);
        let mut number = requests.last.wrapping_add(1);
        while number == 0 || requests.running.contains_key(&number) {
            number = number.wrapping_add(1);
        }
        requests.last = number;
        let request = Arc::new(Request { window, message, number, is_over: Mutex::new(false) });
        requests.running.insert(number, request.clone());
        request
    };
    let number = request.number;
    let started = workers::start(move || {
        let found = if request.is_over() { return } else { look_up() };
        request.answer(found, room, deliver);
    });
    started.inspect_err(|_| drop(lock(&REQUESTS).running.remove(&number)))?;
    Ok(number)
}

impl Request {
    fn is_over(&self) -> bool {
        *lock(&self.is_over)
    }

    fn answer(&self, found: Result<Block>, room: usize, deliver: impl FnOnce(Block) -> Result<()>) {
        let mut is_over = lock(&self.is_over);
        if std::mem::replace(&mut *is_over, true) {
            return;
        }
        let mut length = 0;
        let result = found.and_then(|block| {
            length = block.len();
            if length > room { Err(WsaError::WSAENOBUFS) } else { deliver(block) }
        });
        if !matches!(result, Ok(()) | Err(WsaError::WSAENOBUFS)) {
            length = 0;
        }
        // From now on there is nothing to cancel.
        lock(&REQUESTS).running.remove(&self.number);
        let code = result.err().unwrap_or(WsaError(0));
        let content = reply(self.message, self.number, length, code);
        self.window.notify(content);
    }
}

/// The message, as `WSAMAKEASYNCREPLY` puts it together.
fn reply(message: u32, request: u32, length: usize, code: WsaError) -> Content {
    let length = u16::try_from(length).unwrap_or(u16::MAX);
    let code = code.0.cast_unsigned() & u32::from(u16::MAX);
    let reply = u32::from(length) | code << u16::BITS;
    // As C's conversion from LONG to LPARAM has it.
    Content { number: message, wparam: request as usize, lparam: reply.cast_signed() as isize }
}

/// Cancels a request: its message does not come, and nothing is written any more.
///
/// Source: the page on `WSACancelAsyncRequest`.
///
/// # Errors
/// `WSAEALREADY` for a request that is answered or cancelled; `WSAEINVAL` for a number that is none's.
pub fn cancel(number: usize) -> Result<()> {
    let number = u32::try_from(number).map_err(|_| WsaError::WSAEINVAL)?;
    let request = {
        let mut requests = lock(&REQUESTS);
        if number == 0 || number > requests.last {
            return Err(WsaError::WSAEINVAL);
        }
        requests.running.remove(&number).ok_or(WsaError::WSAEALREADY)?
    };
    // If it is just being answered, this waits until it is.
    let was_over = std::mem::replace(&mut *lock(&request.is_over), true);
    if was_over { Err(WsaError::WSAEALREADY) } else { Ok(()) }
}

/// Cancels every request: the last `WSACleanup` does that.
pub fn cancel_all() {
    let running = std::mem::take(&mut lock(&REQUESTS).running);
    for request in running.into_values() {
        *lock(&request.is_over) = true;
    }
}
