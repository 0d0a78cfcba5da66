//! Networks of our own, and threads that run in them.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::thread;

use crate::error::{Error, Explain, Result};
use crate::netlink::Netlink;
use crate::{sys, world};

/// A network of the kernel, with devices, addresses, routes and settings of its own. It lives as long as one of
/// these values, a thread in it or a socket of it.
///
/// A socket belongs to the network in which it was made, whoever uses it later: what [`run`](Self::run) returns
/// can be used from anywhere.
#[derive(Debug, Clone)]
pub struct Namespace(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    descriptor: OwnedFd,
    netlink: Netlink,
}

impl Namespace {
    /// A new network in which only the loopback device exists, which is up.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] if the machine allows no more of them; [`Error::Misuse`] if an ordinary user has not called
    /// [`NetworkWorld::enter`](crate::world::NetworkWorld::enter) before.
    pub fn create() -> Result<Self> {
        // A thread of its own leaves the network of this one where it is.
        thread::scope(|scope| {
            let helper = scope.spawn(|| {
                sys::unshare(libc::CLONE_NEWNET).map_err(|cause| match cause.raw_os_error() {
                    Some(libc::EPERM) => {
                        Error::Misuse("an ordinary user makes networks in a world; enter one first".into())
                    }
                    _ => world::forbidden(cause),
                })?;
                Self::prepare()
            });
            helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    /// The network of the calling thread, which is new: turns its loopback device on.
    pub(crate) fn prepare() -> Result<Self> {
        let descriptor = File::open("/proc/thread-self/ns/net")
            .doing(|| "open /proc/thread-self/ns/net (is /proc mounted?)".to_owned())?;
        let netlink = Netlink::open().doing(|| "open a netlink socket".to_owned())?;
        let new = Self(Arc::new(Inner { descriptor: descriptor.into(), netlink }));
        // Devices to come do not look for doubles of their IPv6 addresses, which takes two seconds, in which a router
        // cannot ask for its neighbours. Where the setting cannot be written, packets are late and nothing else.
        for devices in ["all", "default"] {
            let _ = fs::write(format!("/proc/sys/net/ipv6/conf/{devices}/accept_dad"), "0");
        }
        new.link("lo")?.up()?;
        Ok(new)
    }

    /// Runs `work` on a thread in this network, waits for it, and gives back what it returned.
    ///
    /// A child process that `work` starts through [`Child`](crate::child::Child) is in this network too.
    ///
    /// # Panics
    ///
    /// If `work` panics, this does too.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if there can be no thread, or it cannot enter the network.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> Result<T> {
        thread::scope(|scope| {
            let helper = thread::Builder::new().spawn_scoped(scope, || {
                self.enter()?;
                Ok(work())
            });
            let helper = helper.doing(|| "start a thread".to_owned())?;
            helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    /// Starts a thread in this network, for the host at the other end that works by itself.
    ///
    /// # Errors
    ///
    /// [`Error::System`] if there can be no thread. If the thread cannot enter the network, joining it gives that
    /// error.
    pub fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<thread::JoinHandle<Result<T>>> {
        let namespace = self.clone();
        let helper = thread::Builder::new().spawn(move || {
            namespace.enter()?;
            Ok(work())
        });
        helper.doing(|| "start a thread".to_owned())
    }

    fn enter(&self) -> Result<()> {
        sys::enter_network(self.as_fd()).doing(|| "enter a network namespace".to_owned())
    }

    pub(crate) fn netlink(&self) -> &Netlink {
        &self.0.netlink
    }
}

impl AsFd for Namespace {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.descriptor.as_fd()
    }
}

/// Runs a call of the standard library in the network, and puts its failure in words.
pub(crate) fn run_in<T: Send>(
    namespace: &Namespace,
    doing: impl FnOnce() -> String,
    work: impl FnOnce() -> io::Result<T> + Send,
) -> Result<T> {
    namespace.run(work)?.map_err(|cause| Error::System { doing: doing(), cause })
}
