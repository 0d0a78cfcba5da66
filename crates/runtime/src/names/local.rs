//! This machine: its name and its addresses.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys::resolver;

/// The name of a machine without one. It must be a name that can be looked up.
const TOKEN: &str = "localhost";

/// The name of this machine.
///
/// Source: the page on `gethostname`.
///
/// # Errors
/// What the system says; it has no reason to fail.
pub fn host_name() -> Result<String> {
    let name = resolver::host_name()?;
    Ok(if name.is_empty() { TOKEN.to_owned() } else { name })
}

/// Gives this machine another name. It is gone with the next start of the system: the file that keeps it is the
/// administrator's.
///
/// # Errors
/// `WSAEACCES` without the right to; `WSAEINVAL` for the empty name and for one of more than 64 bytes.
pub fn set_host_name(name: &str) -> Result<()> {
    if name.is_empty() {
        return Err(WsaError::WSAEINVAL);
    }
    resolver::set_host_name(name).map_err(|errno| match errno.0 {
        libc::EPERM => WsaError::WSAEACCES,
        _ => errno.wsa(),
    })
}

/// True if a name is this machine's.
pub fn is_own_name(name: &str) -> bool {
    host_name().is_ok_and(|own| own.eq_ignore_ascii_case(name) && own != TOKEN)
}

/// The addresses of this machine that others reach it by; the loopback ones if it has no others. IPv6 first, port 0.
pub fn addresses() -> Vec<SocketAddr> {
    let found = interfaces(|ip| !ip.is_loopback());
    if found.is_empty() { loopback() } else { found }
}

/// The loopback addresses of this machine. IPv6 first, port 0.
pub fn loopback() -> Vec<SocketAddr> {
    let found = interfaces(|ip| ip.is_loopback());
    if found.is_empty() {
        // The interface is down, or cannot be asked about. The names mean these all the same.
        vec![(Ipv6Addr::LOCALHOST, 0).into(), (Ipv4Addr::LOCALHOST, 0).into()]
    } else {
        found
    }
}

fn interfaces(wanted: impl Fn(std::net::IpAddr) -> bool) -> Vec<SocketAddr> {
    // Without the list there are no addresses to tell.
    let all = resolver::interface_addresses().unwrap_or_default();
    let up = all.into_iter().filter(|entry| entry.up && wanted(entry.address.ip()));
    let (mut v6, v4): (Vec<_>, Vec<_>) = up.map(|entry| entry.address).partition(SocketAddr::is_ipv6);
    v6.extend(v4);
    v6
}

/// Which families have an address here that is not a loopback one: IPv4, IPv6.
pub fn configured_families() -> (bool, bool) {
    let found = interfaces(|ip| !ip.is_loopback());
    (found.iter().any(SocketAddr::is_ipv4), found.iter().any(SocketAddr::is_ipv6))
}
