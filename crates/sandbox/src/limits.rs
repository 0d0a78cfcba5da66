//! Running out: of descriptors, memory, ports.

use std::fs::File;
use std::net::{TcpListener, UdpSocket};
use std::ops::RangeInclusive;
use std::os::fd::OwnedFd;

use crate::error::{Error, Explain, Result};
use crate::namespace::Namespace;
use crate::sys;

/// What a process has a limited amount of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// Open descriptors (`RLIMIT_NOFILE`): the limit is the first number that is not given. Beyond: `EMFILE`.
    Descriptors,
    /// Bytes of address space (`RLIMIT_AS`). Beyond: `ENOMEM`, in the process's own code too.
    AddressSpace,
    /// Bytes that may be locked in memory (`RLIMIT_MEMLOCK`). Beyond: `ENOMEM`; with 0, `EPERM`. Root is exempt.
    LockedMemory,
    /// Bytes of a file (`RLIMIT_FSIZE`). Beyond: `EFBIG`, and a signal that ends the process.
    FileSize,
}

impl Resource {
    fn number(self) -> sys::Resource {
        match self {
            Self::Descriptors => libc::RLIMIT_NOFILE,
            Self::AddressSpace => libc::RLIMIT_AS,
            Self::LockedMemory => libc::RLIMIT_MEMLOCK,
            Self::FileSize => libc::RLIMIT_FSIZE,
        }
    }
}

/// A limit that was lowered. Dropping the value sets the old one again.
#[derive(Debug)]
pub struct Lowered {
    resource: sys::Resource,
    before: (u64, u64),
}

impl Lowered {
    /// Lowers the soft limit of this process to `to`. Nothing that is in use already is taken away.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if `to` is above the hard limit (`EINVAL`).
    pub fn new(resource: Resource, to: u64) -> Result<Self> {
        let resource = resource.number();
        let before = sys::limit(resource).doing(|| "read a limit".to_owned())?;
        sys::set_limit(resource, (to, before.1)).doing(|| format!("lower a limit to {to}"))?;
        Ok(Self { resource, before })
    }

    /// The limit before, which will be set again.
    pub fn before(&self) -> u64 {
        self.before.0
    }
}

impl Drop for Lowered {
    fn drop(&mut self) {
        // The old soft limit was allowed, and the hard one is unchanged.
        let _ = sys::set_limit(self.resource, self.before);
    }
}

/// Lowers the soft and the hard limit of this process to `to`, so that nothing in it can raise them again. Nothing that is
/// in use already is taken away.
///
/// # Errors
///
/// [`Error::System`] if `to` is above the hard limit (`EINVAL`, `EPERM`).
pub fn lower_for_good(resource: Resource, to: u64) -> Result<()> {
    sys::set_limit(resource.number(), (to, to)).doing(|| format!("lower a limit to {to} for good"))
}

/// All descriptors that the process may have. Dropping the value gives them back.
#[derive(Debug)]
pub struct AllDescriptors(Vec<OwnedFd>);

impl AllDescriptors {
    /// Takes descriptors until there is none left: whatever needs one then gets `EMFILE`. Lower the limit first,
    /// as some machines allow a million.
    ///
    /// # Errors
    ///
    /// [`Error::System`] for any other end, as when the whole machine has run out (`ENFILE`).
    pub fn take() -> Result<Self> {
        let null = File::open("/dev/null").doing(|| "open /dev/null".to_owned())?;
        let mut taken = vec![OwnedFd::from(null)];
        loop {
            match taken[0].try_clone() {
                Ok(descriptor) => taken.push(descriptor),
                Err(error) if error.raw_os_error() == Some(libc::EMFILE) => return Ok(Self(taken)),
                Err(cause) => return Err(Error::System { doing: "take all descriptors".into(), cause }),
            }
        }
    }

    /// Gives some of them back.
    pub fn give_back(&mut self, count: usize) {
        self.0.truncate(self.0.len().saturating_sub(count));
    }
}

/// All ports that the kernel may choose in a network. Dropping the value frees them.
#[derive(Debug)]
pub struct AllPorts {
    /// Held so that the ports are in use.
    _streams: Vec<TcpListener>,
    _datagrams: Vec<UdpSocket>,
}

impl Namespace {
    /// Which ports the kernel chooses from, for sockets that do not say which they want.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] as for [`set`](Self::set); [`Error::System`] if the range is empty or has ports below 1024
    /// (`EINVAL`).
    pub fn chosen_ports(&self, ports: RangeInclusive<u16>) -> Result<()> {
        let range = format!("{} {}", ports.start(), ports.end());
        self.set("net.ipv4.ip_local_port_range", range).map(drop)
    }

    /// Lets the kernel choose from these ports only, and takes them all, for TCP and UDP, IPv4 and IPv6. A bind to
    /// port 0 then gets `EADDRINUSE`, a connect `EADDRNOTAVAIL`.
    ///
    /// # Errors
    ///
    /// As for [`chosen_ports`](Self::chosen_ports); [`Error::System`] if a port is in use already.
    pub fn take_all_ports(&self, ports: RangeInclusive<u16>) -> Result<AllPorts> {
        self.chosen_ports(ports.clone())?;
        let taken = self.run(|| {
            let (mut streams, mut datagrams) = (Vec::new(), Vec::new());
            for port in ports {
                // A socket of IPv6 takes the port of both kinds; where there is no IPv6, none of it needs taking.
                let any = [(std::net::Ipv6Addr::UNSPECIFIED, port).into(), ([0, 0, 0, 0], port).into()];
                let any: &[std::net::SocketAddr] = &any;
                streams.push(TcpListener::bind(any)?);
                datagrams.push(UdpSocket::bind(any)?);
            }
            Ok(AllPorts { _streams: streams, _datagrams: datagrams })
        })?;
        taken.doing(|| "take all ports".to_owned())
    }
}
