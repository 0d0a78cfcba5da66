//! Who looks names up: the C library, or what was installed instead.

use std::ffi::CString;
use std::net::{IpAddr, SocketAddr};
use std::sync::OnceLock;
use std::time::Instant;

use openwinsock_codes::{EaiError, HErrno, Os, WsaError, map};

use super::refusal::{self, Question};
use crate::error::Result;
use crate::sys::resolver::{self as sys, Failure};

/// Which addresses are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Families {
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
    /// Both.
    Both,
}

/// What is known of a name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answer {
    /// Its addresses, best first, with port 0. Never empty.
    pub addresses: Vec<SocketAddr>,
    /// The name that its aliases lead to.
    pub canonical: Option<String>,
}

/// Looks names and addresses up.
///
/// It is not asked about addresses in text form, `localhost` and this machine's own name.
pub trait Resolver: Send + Sync + std::fmt::Debug {
    /// The addresses of a name, which is not empty and without NUL.
    ///
    /// # Errors
    /// `WSAHOST_NOT_FOUND` if there is no such name, `WSANO_DATA` if it has no such addresses, `WSATRY_AGAIN` if
    /// no server could tell, `WSANO_RECOVERY` if the servers will not tell.
    fn addresses(&self, name: &str, families: Families) -> Result<Answer>;

    /// The names of an address: the canonical one, then aliases. Never empty.
    ///
    /// # Errors
    /// As [`Resolver::addresses`].
    fn names(&self, address: IpAddr) -> Result<Vec<String>>;
}

/// The C library's resolver, which asks whatever the system's `nsswitch.conf` names: files, DNS servers, and others.
///
/// It says the same, that no server could tell, for a server that fails and for one that refuses. Where no time was lost
/// in waiting, the servers of `resolv.conf` are asked once more to find out which of the two it was.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemResolver;

static INSTALLED: OnceLock<Box<dyn Resolver>> = OnceLock::new();

/// Has every later look-up of this process made by another resolver.
///
/// # Errors
/// Gives the resolver back if one was installed before, or names were looked up already.
pub fn install(resolver: Box<dyn Resolver>) -> std::result::Result<(), Box<dyn Resolver>> {
    INSTALLED.set(resolver)
}

/// The resolver of this process.
pub fn resolver() -> &'static dyn Resolver {
    INSTALLED.get_or_init(|| Box::new(SystemResolver)).as_ref()
}

impl From<Failure> for WsaError {
    fn from(failure: Failure) -> Self {
        let code = match failure {
            Failure::Eai(number) => map::eai_to_winsock(EaiError::new(Os::Linux, number)).map(|m| m.code),
            Failure::HErrno(number) => map::h_errno_to_winsock(HErrno(number)).map(|m| m.code),
            Failure::System(errno) => Some(errno.into()),
        };
        // A failure that has no name is one that cannot be mended.
        code.unwrap_or(Self::WSANO_RECOVERY)
    }
}

impl Resolver for SystemResolver {
    fn addresses(&self, name: &str, families: Families) -> Result<Answer> {
        let family = match families {
            Families::V4 => libc::AF_INET,
            Families::V6 => libc::AF_INET6,
            Families::Both => libc::AF_UNSPEC,
        };
        let text = CString::new(name).map_err(|_| WsaError::WSAHOST_NOT_FOUND)?;
        let start = Instant::now();
        let question = || match families {
            Families::V6 => Question::address_v6(name),
            _ => Question::address_v4(name),
        };
        let (addresses, canonical) = sys::addresses(&text, family)
            .map_err(|failure| refusal::explain(failure.into(), start, question))?;
        if addresses.is_empty() {
            return Err(WsaError::WSANO_DATA);
        }
        Ok(Answer { addresses, canonical })
    }

    fn names(&self, address: IpAddr) -> Result<Vec<String>> {
        let start = Instant::now();
        let question = || Question::host(address);
        sys::names(address).map_err(|failure| refusal::explain(failure.into(), start, question))
    }
}
