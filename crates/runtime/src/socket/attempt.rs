//! A call that may wait: how long, and how its waits end that Linux would not end.
//!
//! Three things make the kernel's own waiting differ from Windows':
//! * Signal handlers interrupt it, and on Windows there are none: the call goes on with the time that is left.
//! * A blocking send on a stream takes everything on Windows; here a signal or a timeout may cut it.
//! * `closesocket` ends every wait on Windows. Here `shutdown` does, except for waits that are not on the
//!   socket's own queue: for room in the queue of an AF_UNIX peer. These are cut into [`SLICE`]s.

use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use super::Socket;
use crate::error::Result;
use crate::sys::{self, Errno};

/// How long a wait lasts that `shutdown` does not end, before the state of the socket is looked at again.
pub(crate) const SLICE: Duration = Duration::from_millis(20);

/// One call.
#[derive(Debug)]
pub(crate) struct Attempt {
    /// When `SO_RCVTIMEO` or `SO_SNDTIMEO` ends it.
    until: Option<Instant>,
    /// A failure was put down to an error of the past once; a second one is the call's own.
    pub(crate) blamed_on_the_past: bool,
}

impl Attempt {
    /// A call with a timeout in milliseconds; 0 is for ever.
    pub(crate) fn new(timeout: u32) -> Self {
        // Most calls have none, and don't look at the clock.
        let until = (timeout != 0).then(|| Instant::now() + Duration::from_millis(timeout.into()));
        Self { until, blamed_on_the_past: false }
    }

    /// An overlapped operation: none of the timeouts is for it.
    pub(crate) fn overlapped() -> Self {
        Self::new(0)
    }

    /// Checks the time.
    ///
    /// # Errors
    /// `WSAETIMEDOUT` if it is over.
    pub(crate) fn in_time(&self) -> Result<()> {
        match self.until {
            Some(until) if Instant::now() >= until => Err(WsaError::WSAETIMEDOUT),
            _ => Ok(()),
        }
    }

    /// A signal handler ran in a call. Without a timeout the call is simply made again. With one, the kernel would start
    /// the time afresh, and a program with a profiler's timer would wait for ever; so the rest is waited for here.
    ///
    /// # Errors
    /// `WSAETIMEDOUT` if the time is over before the socket is ready.
    pub(crate) fn interrupted(&self, socket: &Socket, events: i16) -> Result<()> {
        if self.until.is_none() || socket.is_nonblocking() {
            return Ok(());
        }
        self.wait(socket, events, None)
    }

    /// Waits until the socket is ready for the events or shut, for a slice at most, or until the time is over.
    ///
    /// # Errors
    /// `WSAETIMEDOUT` if the time is over first.
    pub(crate) fn wait(&self, socket: &Socket, events: i16, slice: Option<Duration>) -> Result<()> {
        loop {
            self.in_time()?;
            let left = self.until.map(|until| until.saturating_duration_since(Instant::now()));
            let wait = [left, slice].into_iter().flatten().min();
            let mut one = [libc::pollfd { fd: socket.raw_fd(), events, revents: 0 }];
            match sys::net::poll(&mut one, milliseconds(wait)) {
                Ok(0) if slice.is_none() => {}
                Err(Errno(libc::EINTR)) => socket.closed_meanwhile()?,
                other => return Ok(other.map(drop)?),
            }
        }
    }
}

/// For `poll`: rounded up, so that a wait never ends a moment early.
fn milliseconds(wait: Option<Duration>) -> i32 {
    wait.map_or(-1, |wait| i32::try_from(wait.as_nanos().div_ceil(1_000_000)).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addr::KernelAddress;
    use crate::socket::Request;
    use windows_sys::Win32::Networking::WinSock as ws;

    #[test]
    fn an_interrupted_call_has_only_the_time_that_is_left() {
        let request =
            Request { family: ws::AF_INET.into(), kind: ws::SOCK_DGRAM, protocol: 0, overlapped: true };
        let socket = Socket::create(request).unwrap();
        socket.bind(&KernelAddress::from_ip("127.0.0.1:0".parse().unwrap())).unwrap();
        let start = Instant::now();
        let attempt = Attempt::new(100);
        std::thread::sleep(Duration::from_millis(60));
        assert_eq!(attempt.interrupted(&socket, libc::POLLIN), Err(WsaError::WSAETIMEDOUT));
        let waited = start.elapsed();
        assert!((100..155).contains(&waited.as_millis()), "40 ms were left, not 100: {waited:?}");
        assert_eq!(Attempt::new(0).interrupted(&socket, libc::POLLIN), Ok(()), "without a timeout, at once");
        let own = socket.local_address().unwrap();
        socket.send_to((&b"x"[..]).into(), 0, Some(&own)).unwrap();
        assert_eq!(Attempt::new(10_000).interrupted(&socket, libc::POLLIN), Ok(()), "ready");
    }
}
