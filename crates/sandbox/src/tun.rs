//! A device whose packets the test itself receives and may answer.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::time::Duration;

use crate::error::{Explain, Result};
use crate::link::Link;
use crate::namespace::Namespace;
use crate::sys;

/// A TUN device. The kernel hands over every IP packet that is routed to it, and takes those that are written.
/// Nothing answers unless the test does: the hosts behind it are silent, and there is no ARP. It vanishes when
/// the value is dropped.
#[derive(Debug)]
pub struct Tun {
    link: Link,
    packets: File,
}

/// TUN devices of this network.
impl Namespace {
    /// A new TUN device, down and without an address.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`](crate::Error::Needs) if the kernel has no TUN devices or `/dev/net/tun` is missing.
    pub fn tun(&self, name: &str) -> Result<Tun> {
        let missing = [libc::ENOENT, libc::ENXIO, libc::ENODEV, libc::EPERM, libc::EACCES];
        let packets =
            self.run(|| sys::open_tun(name))?.needs(&missing, "TUN devices (CONFIG_TUN)", || {
                "Load the module tun and make /dev/net/tun readable and writable for everybody".into()
            })?;
        Ok(Tun { link: self.link(name)?, packets: packets.into() })
    }
}

impl Tun {
    /// The device, for its addresses and routes.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// The next packet that was sent to the device, from its IP header on; `None` if there was none in this time.
    ///
    /// # Errors
    ///
    /// What the system says, as when the device is down (`EIO`).
    pub fn packet(&self, wait: Duration) -> io::Result<Option<Vec<u8>>> {
        let [ready] = sys::wait_readable([Some(self.packets.as_fd())], Some(wait))?;
        if !ready {
            return Ok(None);
        }
        let mut packet = vec![0; 0x1_0000];
        let length = (&self.packets).read(&mut packet)?;
        packet.truncate(length);
        Ok(Some(packet))
    }

    /// Lets an IP packet arrive through the device.
    ///
    /// # Errors
    ///
    /// What the system says, as for bytes that are no IP packet (`EINVAL`).
    pub fn deliver(&self, packet: &[u8]) -> io::Result<()> {
        (&self.packets).write_all(packet)
    }
}
