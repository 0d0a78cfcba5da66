//! The stage: calls of the flat layer, each printed with its result as it happens.
//!
//! A method bears the name of the function it calls and takes what Rust has instead of pointers and lengths. It gives what
//! the function gives, or what it raised; `?` ends the scenario at a call that was not supposed to fail, and
//! [`Stage::expect`] is for the one that was.

mod calls;
mod events;
mod name_server;
mod names;
mod options;
mod overlapped;
mod port;
mod spaces;
mod thread;
mod unix;
mod version1;
mod version2;

use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use openwinsock::Win32::Foundation::HANDLE;
use openwinsock::Win32::Networking::WinSock as ws;
use openwinsock_codes::WsaError;
use openwinsock_sandbox::world::NetworkWorld;

pub use overlapped::Operation;
pub use port::Port;
pub use spaces::Lookup;
pub(crate) use unix::Folder;

/// How most calls say that they failed.
const FAILED: &str = "SOCKET_ERROR";

/// How a scenario ends: well, if the code was seen.
pub type Play = Result<(), Failure>;

/// Why a scenario did not show its code.
#[derive(Debug)]
pub enum Failure {
    /// The machine forbids what it needs.
    Needs(String),
    /// Something else happened than it says.
    Other(String),
}

/// A call that failed, and the code it raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// The call, as it was printed.
    pub call: String,
    /// The code.
    pub code: WsaError,
}

impl fmt::Display for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} raised {}", self.call, name(self.code))
    }
}

impl From<Raised> for Failure {
    fn from(raised: Raised) -> Self {
        Self::Other(format!("{raised}, but should have succeeded"))
    }
}

impl From<openwinsock_sandbox::Error> for Failure {
    fn from(error: openwinsock_sandbox::Error) -> Self {
        match error.needs() {
            Some(needs) => Self::Needs(needs.to_string()),
            None => Self::Other(error.to_string()),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Other(error.to_string())
    }
}

/// Name and number, as the whole command writes a code.
pub(crate) fn name(code: WsaError) -> String {
    format!("{} ({})", code.name().unwrap_or("unknown"), code.0)
}

/// The number of a handle as functions of kernel32 take it.
fn handle(number: usize) -> HANDLE {
    std::ptr::without_provenance_mut(number)
}

/// A socket on the stage: a handle with the name it has in the trace.
#[derive(Clone, Copy, Debug)]
pub struct Sock {
    /// The handle.
    pub handle: ws::SOCKET,
    /// Its name in the trace.
    pub name: &'static str,
}

/// An event on the stage.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// The handle.
    pub handle: ws::WSAEVENT,
    /// Its name in the trace.
    pub name: &'static str,
}

/// See the module. Clones share everything, so that a second thread can act on the same stage.
#[derive(Clone, Debug)]
pub struct Stage(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    code: WsaError,
    world: Option<NetworkWorld>,
    shown: Mutex<Vec<String>>,
}

impl Stage {
    pub(crate) fn new(code: u32, world: Option<NetworkWorld>) -> Self {
        Self(Arc::new(Inner { code: WsaError(code.cast_signed()), world, shown: Mutex::default() }))
    }

    /// The network of the scenario's own.
    ///
    /// # Panics
    /// If the scenario did not ask for one.
    pub fn world(&self) -> &NetworkWorld {
        self.0.world.as_ref().expect("the scenario plays in a network of its own")
    }

    /// A remark in the trace: what happens outside of the calls.
    pub fn note(&self, text: &str) {
        self.print(&format!("# {text}"));
    }

    /// A call that was to fail, and did: with the scenario's code, or the scenario is over.
    pub fn expect<T: fmt::Debug>(&self, result: Result<T, Raised>) -> Play {
        match result {
            Err(raised) if raised.code == self.0.code => {
                let mut shown = self.0.shown.lock().unwrap_or_else(PoisonError::into_inner);
                // The same call of several threads is told once.
                if !shown.contains(&raised.call) {
                    shown.push(raised.call);
                }
                Ok(())
            }
            Err(raised) => Err(Failure::Other(format!("{raised}, not {}", name(self.0.code)))),
            Ok(value) => Err(Failure::Other(format!("a call gave {value:?}; it should have failed"))),
        }
    }

    /// A call on the way that fails as it should, with this code.
    pub fn raises<T: fmt::Debug>(&self, code: i32, result: Result<T, Raised>) -> Play {
        match result {
            Err(raised) if raised.code == WsaError(code) => Ok(()),
            Err(raised) => Err(Failure::Other(format!("{raised}, not {}", name(WsaError(code))))),
            Ok(value) => Err(Failure::Other(format!("a call gave {value:?}; it should have failed"))),
        }
    }

    /// The calls that raised the code.
    pub(crate) fn shown(&self) -> Vec<String> {
        self.0.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// One line of the trace. A reader who has seen enough closes the pipe; that ends nothing here.
    fn print(&self, line: &str) {
        use std::io::Write;
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{line}").and_then(|()| out.flush());
    }

    /// Prints a call that gave a number, and gives it on; `SOCKET_ERROR` (or what else the function gives) means that the last
    /// error says more.
    fn outcome<T: PartialEq + fmt::Display>(
        &self,
        call: String,
        result: T,
        failure: T,
        word: &str,
    ) -> Result<T, Raised> {
        if result == failure {
            // SAFETY: no pointers.
            #[allow(unsafe_code, reason = "a plain call of the flat layer")]
            let code = WsaError(unsafe { ws::WSAGetLastError() });
            return Err(self.failed(call, code, word));
        }
        self.print(&format!("{call} = {result}"));
        Ok(result)
    }

    fn failed(&self, call: String, code: WsaError, word: &str) -> Raised {
        self.print(&format!("{call} = {word}  [{}]", name(code)));
        Raised { call, code }
    }

    /// For functions that give the code itself.
    fn code(&self, call: String, result: i32) -> Result<(), Raised> {
        if result == 0 {
            self.print(&format!("{call} = 0"));
            return Ok(());
        }
        let code = WsaError(result);
        self.print(&format!("{call} = {}", name(code)));
        Err(Raised { call, code })
    }
}

/// How long a port is waited at for what happens at once, in milliseconds; nothing happens that late.
pub(crate) const SOON: u32 = 12_000;
/// The same for what takes its time: less than the limit of a scenario.
pub(crate) const LATER: u32 = 30_000;

/// 127.0.0.1 with a port.
pub(crate) fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}
