//! A host with its names and addresses: what `gethostbyname` and `gethostbyaddr` give.

use std::net::IpAddr;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::forward::{self, Hints};
use super::{interruptible, resolver, text};
use crate::error::Result;

/// A host.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Host {
    /// Its official name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its addresses, all of one family, best first. Never empty.
    pub addresses: Vec<IpAddr>,
}

/// The IPv4 addresses of a name, and the name that it stands for. The empty name is this machine's.
///
/// Source: the page on `gethostbyname`.
///
/// # Errors
/// `WSANO_DATA` if there is no IPv4 address, also for IPv6 addresses and wrong IPv4 addresses as text; what the
/// [`Resolver`](super::Resolver) says; `WSAEINTR` if the blocking hook of a 1.1 program cancels the call.
pub fn by_name(name: &str) -> Result<Host> {
    if let Some(v4) = text::classic_v4(name) {
        return Ok(Host { name: name.to_owned(), aliases: Vec::new(), addresses: vec![v4.into()] });
    }
    if text::looks_like_v4(name) || text::numeric_host(name).is_some() {
        return Err(WsaError::WSANO_DATA);
    }
    let hints = Hints { flags: ws::AI_CANONNAME, family: ws::AF_INET.into(), ..Hints::default() };
    let asked = name.to_owned();
    let found = interruptible(move || forward::look_up(Some(&asked), None, &hints))?;
    let addresses = found.addresses.iter().map(|address| address.ip()).collect();
    let canonical = found.canonical.unwrap_or_else(|| name.to_owned());
    let is_alias = !name.is_empty() && !canonical.eq_ignore_ascii_case(name);
    let aliases = if is_alias { vec![name.to_owned()] } else { Vec::new() };
    Ok(Host { name: canonical, aliases, addresses })
}

/// The names of an address.
///
/// Source: the page on `gethostbyaddr`.
///
/// # Errors
/// `WSANO_DATA` if it has none; else as [`by_name`].
pub fn by_address(address: IpAddr) -> Result<Host> {
    let mut names = interruptible(move || resolver().names(address))?.into_iter();
    let name = names.next().ok_or(WsaError::WSANO_DATA)?;
    Ok(Host { name, aliases: names.collect(), addresses: vec![address] })
}
