//! Starting and ending the use of Winsock: a count per process, and the negotiation of versions.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::{hook, sys};

/// How many times the process may start Winsock without ending it; one more is `WSAEPROCLIM`.
///
/// Windows documents the code, not a number. A program that arrives here starts Winsock in a loop.
pub const START_LIMIT: u32 = 1 << 20;

/// The highest version that exists, low byte major as in `WSADATA`.
pub const HIGHEST: u16 = version(2, 2);

/// Whether the first start asked for 1.x.
static VERSION_1: AtomicBool = AtomicBool::new(false);
static COUNT: AtomicU32 = AtomicU32::new(0);
/// Start and end exclude each other; the count is read without the lock.
static CHANGE: Mutex<()> = Mutex::new(());

/// A version as `WSAStartup` takes it: major in the low byte.
pub const fn version(major: u8, minor: u8) -> u16 {
    u16::from_le_bytes([major, minor])
}

/// The version that a request gets: the wanted one where it exists, else the highest below it.
///
/// The versions are 1.0, 1.1, 2.0, 2.1 and 2.2.
/// Source: the table of requests and answers of the page on `WSAStartup`.
///
/// # Errors
/// `WSAVERNOTSUPPORTED` for a request below 1.0.
pub fn negotiate(requested: u16) -> Result<u16> {
    let [major, minor] = requested.to_le_bytes();
    match major {
        0 => Err(WsaError::WSAVERNOTSUPPORTED),
        1 => Ok(version(1, minor.min(1))),
        2 => Ok(version(2, minor.min(2))),
        _ => Ok(HIGHEST),
    }
}

/// Starts Winsock once more and says which version the program got.
///
/// The first start raises the soft limit of file descriptors to the hard one, because Windows has no such limit and
/// its programs expect to open thousands of sockets.
///
/// # Errors
/// `WSAVERNOTSUPPORTED` as [`negotiate`]; `WSAEPROCLIM` after [`START_LIMIT`] starts; `WSASYSNOTREADY` if the system
/// gives this process no sockets at all; `WSAEINPROGRESS` inside a 1.1 blocking hook.
pub fn start(requested: u16) -> Result<u16> {
    hook::refuse_inside()?;
    let version = negotiate(requested)?;
    let _changing = CHANGE.lock().unwrap_or_else(PoisonError::into_inner);
    let count = COUNT.load(Ordering::Relaxed);
    if count == START_LIMIT {
        return Err(WsaError::WSAEPROCLIM);
    }
    if count == 0 {
        // A host program may forbid raising it (a seccomp filter); fewer sockets are no reason not to start.
        let _ = sys::process::raise_descriptor_limit();
        probe()?;
        VERSION_1.store(version.to_le_bytes()[0] == 1, Ordering::Relaxed);
    }
    COUNT.store(count + 1, Ordering::Release);
    Ok(version)
}

/// Opens a socket of any family that Winsock needs: where none can be had, the network is not ready.
fn probe() -> Result<()> {
    let attempts = [
        (libc::AF_INET, libc::SOCK_DGRAM),
        (libc::AF_INET6, libc::SOCK_DGRAM),
        (libc::AF_UNIX, libc::SOCK_STREAM),
    ];
    let any = attempts.into_iter().any(|(family, kind)| sys::net::socket(family, kind, 0).is_ok());
    if any { Ok(()) } else { Err(WsaError::WSASYSNOTREADY) }
}

/// Ends one start. After the last one, `close` closes what the program left open, before anybody can start anew: a new
/// start's sockets are not touched.
///
/// # Errors
/// `WSANOTINITIALISED` without a start; `WSAEINPROGRESS` inside a 1.1 blocking hook.
pub fn end(close: impl FnOnce()) -> Result<()> {
    hook::refuse_inside()?;
    let _changing = CHANGE.lock().unwrap_or_else(PoisonError::into_inner);
    match COUNT.load(Ordering::Relaxed) {
        0 => Err(WsaError::WSANOTINITIALISED),
        count => {
            COUNT.store(count - 1, Ordering::Release);
            if count == 1 {
                close();
            }
            Ok(())
        }
    }
}

/// Whether Winsock is started, and this thread may call it.
///
/// # Errors
/// `WSANOTINITIALISED` if it isn't; `WSAEINPROGRESS` inside a 1.1 blocking hook.
#[inline]
pub fn started() -> Result<()> {
    if COUNT.load(Ordering::Acquire) == 0 {
        return Err(WsaError::WSANOTINITIALISED);
    }
    hook::refuse_inside()
}

/// True if the program asked for version 1.x, whose blocking hooks version 2 took away.
pub fn is_version_1() -> bool {
    VERSION_1.load(Ordering::Relaxed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_negotiation_table() {
        let rows = [
            ((1, 0), (1, 0)),
            ((1, 1), (1, 1)),
            ((1, 9), (1, 1)),
            ((2, 0), (2, 0)),
            ((2, 1), (2, 1)),
            ((2, 2), (2, 2)),
            ((2, 7), (2, 2)),
            ((3, 0), (2, 2)),
            ((255, 255), (2, 2)),
        ];
        for ((major, minor), (got_major, got_minor)) in rows {
            assert_eq!(
                negotiate(version(major, minor)),
                Ok(version(got_major, got_minor)),
                "{major}.{minor}"
            );
        }
        assert_eq!(negotiate(version(0, 9)), Err(WsaError::WSAVERNOTSUPPORTED));
    }
    /// What closes the old sockets must not meet a new start's.
    #[test]
    fn nobody_starts_anew_before_the_end_is_over() {
        let request = version(2, 2);
        start(request).unwrap();
        let mut starting = None;
        end(|| {
            let thread = std::thread::spawn(move || start(request));
            std::thread::sleep(std::time::Duration::from_millis(50));
            assert!(!thread.is_finished());
            starting = Some(thread);
        })
        .unwrap();
        let started = starting.expect("it was the last end").join().unwrap();
        assert_eq!(started, Ok(request));
        end(|| ()).unwrap();
        assert_eq!(end(|| ()), Err(WsaError::WSANOTINITIALISED));
    }
}
