//! Joining a multipoint session: for datagram sockets of IP, a group of multicast.
//!
//! There are no roots: a socket is a leaf, and the session the group. A leaf that only sends gets the group as its default peer.

use std::net::IpAddr;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock::FD_CONNECT;

use super::options::membership::{Group, Request};
use super::options::multicast;
use super::{Kind, Socket, state};
use crate::addr::KernelAddress;
use crate::error::Result;

/// What a leaf does in the session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// `JL_SENDER_ONLY`
    Sender,
    /// `JL_RECEIVER_ONLY`
    Receiver,
    /// `JL_BOTH`
    Both,
}

impl Socket {
    /// The program made it as a leaf of multipoint sessions.
    pub fn become_leaf(&self) {
        self.add(state::LEAF);
    }

    /// Joins a session. A socket without a local address gets one.
    ///
    /// Source: the page on `WSAJoinLeaf`.
    ///
    /// # Errors
    /// `WSAEINVAL` for a socket that was not made as a leaf; `WSAEISCONN` if it is in a session, or in that group;
    /// `WSAEAFNOSUPPORT` for an address of another family; `WSAEADDRNOTAVAIL` for one that is no group;
    /// `WSAENETUNREACH` if no interface leads there; `WSAENOBUFS` if the kernel allows no more groups.
    pub fn join_leaf(&self, address: &KernelAddress, role: Role) -> Result<()> {
        if !self.has(state::LEAF) || self.kind != Kind::Datagram {
            return Err(WsaError::WSAEINVAL);
        }
        if self.has(state::JOINED | state::CONNECTED) {
            return Err(WsaError::WSAEISCONN);
        }
        if address.family() != Some(self.family) {
            return Err(WsaError::WSAEAFNOSUPPORT);
        }
        let group = address.ip().filter(IpAddr::is_multicast).ok_or(WsaError::WSAEADDRNOTAVAIL)?;
        if !self.has(state::BOUND) {
            self.bind(&KernelAddress::wildcard(self.family))?;
        }
        match role {
            Role::Sender => self.connect(address)?,
            Role::Receiver | Role::Both => {
                self.join_group(Group { interface: address.scope(), address: group })?;
            }
        }
        self.add(state::JOINED);
        self.enable_events(FD_CONNECT);
        Ok(())
    }

    fn join_group(&self, group: Group) -> Result<()> {
        if self.settings.memberships().check(group, Request::Join).is_err() {
            return Err(WsaError::WSAEISCONN);
        }
        multicast::request(self, group, Request::Join).map_err(|code| match code {
            // The address is a group, and not joined: what is not there is a way to it.
            WsaError::WSAEADDRNOTAVAIL => WsaError::WSAENETUNREACH,
            other => other,
        })
    }
}
