//! Who has which port: `bind` with Windows' rules about sharing, which are not the kernel's.
//!
//! On Windows the wildcard address and a specific one live side by side by default, `SO_REUSEADDR` breaks in,
//! and `SO_EXCLUSIVEADDRUSE` keeps out. The kernel's rules are stricter by default, so it is asked in two steps:
//!
//! 1. The kernel binds without any option. If it does, nobody is there, and no table needs to be asked.
//! 2. If it does not, the [table](conflict) decides by what is [known](local) [of the holders](shared). Where every one of them
//!    lets the socket in, the kernel is asked again, now with `SO_REUSEPORT`, which all our sockets get once they are
//!    bound. Where nothing is known, a program without this library holds the address, or connections of a closed
//!    socket do. `SO_REUSEADDR` passes over the latter, and over a stranger only if that one has set it and does not
//!    listen.
//!
//! So the registry never takes an address away that is free, and gives none away that a stranger holds; without
//! it, addresses are shared within the process only. `SO_REUSEPORT` works between sockets of one account. A socket for
//! exclusive use of the wildcard address, which nobody may ever join, does not get it.
//!
//! `SO_REUSEADDR` stays on where the program set it, for the sharing of accounts and for programs that do not use this
//! library. TCP sockets get it when they listen or connect: from then on the kernel keeps others out by
//! their state, and what the connections leave behind does not hinder the next server.

mod account;
pub(crate) mod claim;
mod conflict;
mod local;
mod others;
mod record;
mod shared;

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::os::fd::RawFd;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use openwinsock_codes::WsaError;

use self::claim::{Claim, Holder, Protocol};
use self::local::{Local, Ticket};
use self::shared::{Shared, Slot};
use crate::addr::KernelAddress;
use crate::diagnostics;
use crate::error::Result;
use crate::socket::Sharing;
use crate::sys::{self, Errno};

/// How long `bind` waits for a socket of this process that was closed while a thread was in a call on it. The thread is
/// awake already and has only to leave.
const LEAVING: Duration = Duration::from_millis(200);

/// Everything that this process knows.
#[derive(Debug)]
struct Registry {
    local: Local,
    /// Where the shared files are.
    directory: &'static Path,
    /// The files of the accounts and networks that this process has bound sockets in: nearly always one.
    files: Vec<Arc<Shared>>,
    /// Somebody was told that a file cannot be used.
    is_told: bool,
}

static REGISTRY: Mutex<Option<Registry>> = Mutex::new(None);

fn with_registry<T>(work: impl FnOnce(&mut Registry) -> T) -> T {
    let mut registry: MutexGuard<'_, _> = REGISTRY.lock().unwrap_or_else(PoisonError::into_inner);
    work(registry.get_or_insert_with(|| Registry::new(Path::new(shared::DIRECTORY))))
}

/// The right to an address, which ends when this is dropped. The descriptor is closed before.
#[derive(Debug)]
pub(crate) struct Reservation {
    ticket: Ticket,
    shared: Option<(Arc<Shared>, Vec<Slot>)>,
    sharing: Sharing,
    /// For every address of the machine.
    wildcard: bool,
}

impl Reservation {
    /// True if connections that were accepted here keep the address taken, too.
    pub(crate) fn is_exclusive(&self) -> bool {
        self.sharing == Sharing::Exclusive
    }

    /// The socket was closed, and goes when other threads have left their calls: `bind` waits for that.
    pub(crate) fn leaving(&self) {
        with_registry(|registry| registry.local.leaving(self.ticket));
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        with_registry(|registry| registry.local.remove(self.ticket));
        if let Some((shared, slots)) = &self.shared {
            shared.remove(slots);
        }
    }
}

/// Why an address is not to be had.
struct Refusal {
    code: WsaError,
    /// Only because of a socket that is about to go.
    for_now: bool,
}

impl<E: Into<WsaError>> From<E> for Refusal {
    fn from(code: E) -> Self {
        Self { code: code.into(), for_now: false }
    }
}

/// What a socket is bound with, beside the address.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms {
    pub(crate) protocol: Protocol,
    pub(crate) sharing: Sharing,
    /// IPv6 without `IPV6_V6ONLY`.
    pub(crate) dual_stack: bool,
}

/// Binds a TCP or UDP socket. The result is none if the kernel will choose the port later (`SO_REUSE_UNICASTPORT` and its
/// kin): nobody else can ask for it by then.
///
/// # Errors
/// `WSAEADDRINUSE` and `WSAEACCES` as the table says; `WSAENOBUFS` if no port is left; what else the kernel says.
pub(crate) fn bind(fd: RawFd, address: &KernelAddress, terms: Terms) -> Result<Option<Reservation>> {
    let begin = Instant::now();
    loop {
        match with_registry(|registry| registry.bind(fd, address, terms)) {
            Ok(reservation) => return Ok(reservation),
            Err(refusal) if refusal.for_now && begin.elapsed() < LEAVING => {
                std::thread::sleep(Duration::from_micros(200));
            }
            Err(refusal) => return Err(refusal.code),
        }
    }
}

/// A bound TCP socket is about to listen or to connect; see the head of this file.
pub(crate) fn let_successors_in(fd: RawFd) {
    // Should it fail, the port rests for a minute after the last connection, as it does by default.
    let _ = set(fd, libc::SO_REUSEADDR, true);
}

/// Binds the kernel socket that takes another one's place to the address which that has, and keeps in the background for a while.
pub(crate) fn bind_again(fd: RawFd, local: &KernelAddress, held: Option<&Reservation>) -> sys::SysResult<()> {
    let everywhere = |local: SocketAddr| match local {
        SocketAddr::V4(_) => SocketAddr::from((Ipv4Addr::UNSPECIFIED, local.port())),
        SocketAddr::V6(_) => SocketAddr::from((Ipv6Addr::UNSPECIFIED, local.port())),
    };
    let wildcard = held.filter(|held| held.wildcard).and_then(|_| local.socket_addr()).map(everywhere);
    let address = wildcard.map_or(*local, KernelAddress::from_ip);
    set(fd, libc::SO_REUSEADDR, true)?;
    sys::net::bind(fd, &address)?;
    if held.is_some_and(|held| !(held.is_exclusive() && held.wildcard)) {
        set(fd, libc::SO_REUSEPORT, true)?;
    }
    keep_successors_out(fd, held);
    Ok(())
}

/// What [`let_successors_in`] has changed, for a socket that does not listen after all.
pub(crate) fn keep_successors_out(fd: RawFd, reservation: Option<&Reservation>) {
    if reservation.is_none_or(|held| held.sharing != Sharing::Reuse) {
        let _ = set(fd, libc::SO_REUSEADDR, false);
    }
}

fn set(fd: RawFd, name: i32, on: bool) -> sys::SysResult<()> {
    sys::net::set_option(fd, libc::SOL_SOCKET, name, &i32::from(on))
}

/// Which network the socket belongs to. Kernels before 5.14 don't tell: then all networks count as one, and
/// may get each other's codes where an address is taken.
fn network(fd: RawFd) -> u64 {
    let mut cookie = 0_u64;
    match sys::net::option_into(fd, libc::SOL_SOCKET, libc::SO_NETNS_COOKIE, &mut cookie) {
        Ok(_) => cookie,
        Err(_) => 0,
    }
}

impl Registry {
    fn new(directory: &'static Path) -> Self {
        Self { local: Local::default(), directory, files: Vec::new(), is_told: false }
    }

    /// The shared file; none where there cannot be one.
    fn file(&mut self, of: (u32, u64)) -> Option<Arc<Shared>> {
        // A forked child leaves the parent's alone.
        self.files.retain(|file| file.is_ours());
        if let Some(open) = self.files.iter().find(|file| file.of == of) {
            return Some(open.clone());
        }
        let opened = match Shared::open(self.directory, of) {
            Ok(opened) => Arc::new(opened),
            Err(error) => {
                if error.kind() == io::ErrorKind::PermissionDenied {
                    self.tell_of_stranger(of);
                }
                return None;
            }
        };
        self.files.push(opened.clone());
        Some(opened)
    }

    /// Who looks for the reason of a code of `bind` finds it; once.
    fn tell_of_stranger(&mut self, of: (u32, u64)) {
        if !std::mem::replace(&mut self.is_told, true) {
            diagnostics::say(&format!(
                "{} is not ours: until its owner removes it, ports are shared with Windows' rules only within a process",
                shared::path(self.directory, of).display()
            ));
        }
    }

    fn bind(
        &mut self,
        fd: RawFd,
        address: &KernelAddress,
        terms: Terms,
    ) -> std::result::Result<Option<Reservation>, Refusal> {
        let of = (account::number(), network(fd));
        let file = self.file(of);
        let Terms { protocol, sharing, dual_stack } = terms;
        let claim = |address: &KernelAddress| {
            Claim::new(protocol, sharing, address, dual_stack).ok_or(WsaError::WSAEFAULT)
        };
        let (claim, _turn) = if address.port() == 0 {
            // The kernel gives out a port that nobody has.
            sys::net::bind(fd, address).map_err(|errno| match errno.0 {
                libc::EADDRINUSE => WsaError::WSAENOBUFS,
                _ => errno.wsa(),
            })?;
            let claim = claim(&sys::net::local_address(fd)?)?;
            if claim.port == 0 {
                return Ok(None);
            }
            let turn = file.as_ref().and_then(|file| file.turn(claim.port));
            (claim, turn)
        } else {
            let claim = claim(address)?;
            let turn = file.as_ref().and_then(|file| file.turn(claim.port));
            match sys::net::bind(fd, address) {
                Err(Errno(libc::EADDRINUSE)) => {
                    self.join(fd, address, &claim, of, file.as_deref())?;
                }
                other => other?,
            }
            (claim, turn)
        };
        let slots = file.as_ref().and_then(|file| file.add(&claim));
        let ticket = self.local.add(of.1, of.0, claim);
        let shared = file.clone().zip(slots);
        // From here on others may join, as far as the table lets them. The socket is bound and stays so: should the
        // kernel refuse these, others find the address taken.
        if !(sharing == Sharing::Exclusive && claim.place.is_wildcard()) {
            let _ = set(fd, libc::SO_REUSEPORT, true);
        }
        if sharing == Sharing::Reuse {
            let _ = set(fd, libc::SO_REUSEADDR, true);
        }
        Ok(Some(Reservation { ticket, shared, sharing, wildcard: claim.place.is_wildcard() }))
    }

    /// Binds where the kernel says that somebody is.
    fn join(
        &self,
        fd: RawFd,
        address: &KernelAddress,
        claim: &Claim,
        (account, network): (u32, u64),
        file: Option<&Shared>,
    ) -> std::result::Result<(), Refusal> {
        let Claim { protocol, port, sharing, .. } = *claim;
        let mut holders: Vec<_> = self.local.holders(network, account, protocol, port).collect();
        holders.extend(file.into_iter().flat_map(|file| file.holders(protocol, port)));
        holders.retain(|holder| holder.overlaps(claim));
        let known = !holders.is_empty();
        if !known {
            let of = (account, network);
            holders = others::holders(self.directory, of, protocol, port);
            holders.retain(|holder| holder.overlaps(claim));
        }
        judge(&holders, claim)?;
        // What closed connections leave behind exists for TCP only.
        let pass_over = protocol == Protocol::Tcp || sharing == Sharing::Reuse;
        set(fd, libc::SO_REUSEPORT, known)?;
        set(fd, libc::SO_REUSEADDR, pass_over)?;
        let bound = sys::net::bind(fd, address);
        if bound.is_err() {
            set(fd, libc::SO_REUSEPORT, false)?;
        }
        set(fd, libc::SO_REUSEADDR, false)?;
        bound.map_err(|errno| match errno.0 {
            libc::EADDRINUSE => conflict::unknown(claim),
            _ => errno.wsa(),
        })?;
        Ok(())
    }
}

/// The table's word on all holders. Where several refuse, the one with the same address speaks first.
fn judge(holders: &[Holder], claim: &Claim) -> std::result::Result<(), Refusal> {
    let mut refusal: Option<Refusal> = None;
    let (same, others): (Vec<_>, Vec<_>) =
        holders.iter().partition(|holder| claim.places().any(|place| place == holder.place));
    for holder in same.into_iter().chain(others) {
        if let Err(code) = conflict::judge(holder, claim) {
            let first = refusal.get_or_insert(Refusal { code, for_now: true });
            first.for_now &= holder.leaving;
        }
    }
    refusal.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::fd::{AsRawFd, OwnedFd};

    fn bind_in(registry: &mut Registry, address: &str, sharing: Sharing) -> Result<(OwnedFd, u16)> {
        let fd = sys::net::socket(libc::AF_INET, libc::SOCK_DGRAM, 0)?;
        let address = KernelAddress::from_ip(address.parse().unwrap());
        let terms = Terms { protocol: Protocol::Udp, sharing, dual_stack: false };
        let reservation = registry.bind(fd.as_raw_fd(), &address, terms).map_err(|refusal| refusal.code)?;
        // It belongs to this registry, not to the process's.
        std::mem::forget(reservation);
        let port = sys::net::local_address(fd.as_raw_fd())?.port();
        Ok((fd, port))
    }

    #[test]
    fn without_a_file_the_rules_hold_within_the_process() {
        let nowhere = Path::new("/proc/self/none");
        let mut registry = Registry::new(nowhere);
        let (_first, port) = bind_in(&mut registry, "0.0.0.0:0", Sharing::Default).unwrap();
        let here = format!("127.0.0.1:{port}");
        let (_second, _) = bind_in(&mut registry, &here, Sharing::Default).unwrap();
        let refused = bind_in(&mut registry, &here, Sharing::Reuse).unwrap_err();
        assert_eq!(refused, WsaError::WSAEACCES);
        // A process that cannot know of them finds the address taken.
        let mut other = Registry::new(nowhere);
        for sharing in [Sharing::Default, Sharing::Exclusive] {
            let refused = bind_in(&mut other, &format!("127.0.0.2:{port}"), sharing).unwrap_err();
            assert_eq!(refused, WsaError::WSAEADDRINUSE);
        }
        assert!(registry.files.is_empty());
    }
}
