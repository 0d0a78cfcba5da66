//! Waiting until one of many sockets is ready: what `select` and `WSAPoll` have in common.
//!
//! A program hands over all its sockets in each call, and mostly the same ones as before. The kernel's `poll` looks at each
//! of them anew. So a thread that asks for the same many sockets again and again gets a standing set (`standing`) in the kernel,
//! which reports only what is ready; everything else is polled (`polled`).

mod polled;
mod standing;

use smallvec::SmallVec;

use crate::error;
use crate::handle::Handle;
use crate::hook;
use crate::socket::Ready;
use crate::wait::Until;

pub(crate) use self::standing::changed;
pub(crate) use self::standing::replaced;

/// A socket that the program names, and what it waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Request {
    /// The socket.
    pub handle: Handle,
    /// What it is waited for.
    pub wanted: Ready,
    /// In which of the program's sets it stands; a socket is reported once for each set. [`Request::ALONE`] for a request that
    /// is reported whatever else names the same socket.
    pub set: u8,
}

impl Request {
    /// Not in a set.
    pub const ALONE: u8 = u8::MAX;
}

/// What is ready: the place of the request, and for what. In the order of requests.
pub type Answers = SmallVec<[(u32, Ready); 8]>;

/// What a handle that is no socket's does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strange {
    /// The call fails.
    Refused,
    /// It is reported at once, as [`Ready::CLOSED`].
    Reported,
}

/// Waits until a socket is ready for something that it is waited for, or closed by another thread, which is
/// [`Ready::CLOSED`]. No answers if the time was over first. Meanwhile the blocking hook of a 1.1 program runs.
///
/// # Errors
/// `WSAENOTSOCK` for a handle that is no socket's, unless it is to be reported; `WSAENOBUFS` if the kernel has no memory for
/// so many, or takes no more than the process may have descriptors; `WSAEINTR` if a blocking hook cancels the call.
pub fn wait(requests: &[Request], strange: Strange, until: Until) -> error::Result<Answers> {
    if requests.len() >= standing::MANY
        && !hook::is_set()
        && let Some(answers) = standing::wait(requests, until)
    {
        return Ok(answers);
    }
    polled::wait(requests, strange, until)
}
