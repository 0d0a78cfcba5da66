//! More threads on the stage.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with local buffers of the lengths given")]

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use openwinsock::Win32::Networking::WinSock as ws;
use openwinsock_codes::WsaError;

use super::calls::windows_address;
use super::{FAILED, Failure, Raised, Sock, Stage};

/// How long a thread may take until it waits in its call.
const LIMIT: Duration = Duration::from_secs(10);
/// How often it is looked at, and how many times it has to be found asleep: on its way it may sleep for a lock.
const STEP: Duration = Duration::from_millis(10);
const TIMES: u32 = 8;

/// How many calls of a thread have succeeded before it counts as busy.
const WARM: u32 = 100;

/// A thread that makes calls.
#[derive(Debug)]
pub(crate) struct Background<T>(JoinHandle<T>);

impl<T> Background<T> {
    /// What it gave, once it has ended.
    pub(crate) fn join(self) -> Result<T, Failure> {
        self.0.join().map_err(|_| Failure::Other("a thread panicked".to_owned()))
    }
}

impl Stage {
    /// Starts a thread that makes a call which waits. When this returns, it does.
    pub(crate) fn waiting<T: Send + 'static>(
        &self,
        call: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<Background<T>, Failure> {
        let stage = self.clone();
        let (tell, told) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            // The main thread waits for this, so that it still listens.
            let _ = tell.send(std::fs::read_link("/proc/thread-self"));
            call(&stage)
        });
        let place = told.recv_timeout(LIMIT).map_err(|_| late())??;
        let stat = PathBuf::from("/proc").join(place).join("stat");
        let (start, mut asleep) = (Instant::now(), 0);
        while asleep < TIMES && !thread.is_finished() {
            if start.elapsed() > LIMIT {
                return Err(late());
            }
            asleep = if sleeps(&stat) { asleep + 1 } else { 0 };
            std::thread::sleep(STEP);
        }
        Ok(Background(thread))
    }
}

impl Stage {
    /// Starts threads that send messages on a socket again and again, until that fails. When this returns, all of them do.
    /// A call that the end of the socket cancels is no end: the thread makes the next one, which gives its code.
    pub(crate) fn senders(
        &self,
        s: Sock,
        to: SocketAddr,
        threads: usize,
    ) -> Result<Vec<Background<Result<(), Raised>>>, Failure> {
        let (tell, told) = mpsc::channel();
        let senders: Vec<_> = (0..threads)
            .map(|_| {
                let (stage, tell) = (self.clone(), tell.clone());
                Background(std::thread::spawn(move || {
                    let mut sent = 0_u32;
                    while send_one(s, to) {
                        sent = sent.saturating_add(1);
                        if sent == WARM {
                            // The main thread waits for this, so that it still listens.
                            let _ = tell.send(());
                        }
                    }
                    let code = last();
                    Err(stage.failed(format!("sendto({}, buf, 1, 0, {to})", s.name), code, FAILED))
                }))
            })
            .collect();
        for _ in &senders {
            told.recv_timeout(LIMIT).map_err(|_| late())?;
        }
        Ok(senders)
    }
}

/// One message, without a line in the trace; false if the socket takes no more.
fn send_one(s: Sock, to: SocketAddr) -> bool {
    let (address, len) = windows_address(to);
    // SAFETY: local buffers of those lengths.
    let result = unsafe { ws::sendto(s.handle, [0].as_ptr(), 1, 0, address.as_ptr().cast(), len) };
    result != ws::SOCKET_ERROR || last().0 == ws::WSAEINTR
}

fn last() -> WsaError {
    // SAFETY: no pointers.
    WsaError(unsafe { ws::WSAGetLastError() })
}

fn late() -> Failure {
    Failure::Other(format!("a thread was not in its call after {} seconds", LIMIT.as_secs()))
}

/// Whether the thread sleeps: the letter behind the name, which stands in parentheses (proc_pid_stat(5)).
fn sleeps(stat: &Path) -> bool {
    let text = std::fs::read_to_string(stat).unwrap_or_default();
    text.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('S'))
}
