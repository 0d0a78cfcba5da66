//! The calls. Each method: arguments into Windows' structures, the call, one line.
#![allow(
    unsafe_code,
    reason = "plain calls of the flat layer, with pointers to local buffers of the lengths given"
)]

use std::net::SocketAddr;

use openwinsock::Win32::Networking::WinSock as ws;

use super::{FAILED, Raised, Sock, Stage};

/// An address in Windows' layout.
pub(super) fn windows_address(address: SocketAddr) -> ([u8; 28], i32) {
    let mut bytes = [0; 28];
    bytes[2..4].copy_from_slice(&address.port().to_be_bytes());
    match address {
        SocketAddr::V4(v4) => {
            bytes[..2].copy_from_slice(&ws::AF_INET.to_ne_bytes());
            bytes[4..8].copy_from_slice(&v4.ip().octets());
            (bytes, 16)
        }
        SocketAddr::V6(v6) => {
            bytes[..2].copy_from_slice(&ws::AF_INET6.to_ne_bytes());
            bytes[8..24].copy_from_slice(&v6.ip().octets());
            bytes[24..28].copy_from_slice(&v6.scope_id().to_ne_bytes());
            (bytes, 28)
        }
    }
}

fn family_name(family: i32) -> String {
    match u16::try_from(family) {
        Ok(ws::AF_INET) => "AF_INET".to_owned(),
        Ok(ws::AF_INET6) => "AF_INET6".to_owned(),
        Ok(ws::AF_UNIX) => "AF_UNIX".to_owned(),
        Ok(ws::AF_UNSPEC) => "AF_UNSPEC".to_owned(),
        _ => family.to_string(),
    }
}

fn kind_name(kind: i32) -> String {
    match kind {
        ws::SOCK_STREAM => "SOCK_STREAM".to_owned(),
        ws::SOCK_DGRAM => "SOCK_DGRAM".to_owned(),
        ws::SOCK_RAW => "SOCK_RAW".to_owned(),
        ws::SOCK_SEQPACKET => "SOCK_SEQPACKET".to_owned(),
        _ => kind.to_string(),
    }
}

fn protocol_name(protocol: i32) -> String {
    match protocol {
        ws::IPPROTO_TCP => "IPPROTO_TCP".to_owned(),
        ws::IPPROTO_UDP => "IPPROTO_UDP".to_owned(),
        ws::IPPROTO_ICMP => "IPPROTO_ICMP".to_owned(),
        _ => protocol.to_string(),
    }
}

impl Stage {
    /// `WSAStartup(MAKEWORD(major, minor), &data)`
    pub fn startup(&self, major: u8, minor: u8) -> Result<(), Raised> {
        let result = crate::run::start(u16::from_le_bytes([major, minor]));
        self.code(format!("WSAStartup(MAKEWORD({major}, {minor}), &data)"), result)
    }

    /// `WSAStartup` again and again, until it refuses or has done it `most` times.
    pub fn startup_until_refused(&self, most: u32) -> Result<(), Raised> {
        let call = "WSAStartup(MAKEWORD(2, 2), &data)";
        let version = u16::from_le_bytes([2, 2]);
        let refused = (0..most).find_map(|times| match crate::run::start(version) {
            0 => None,
            code => Some((times, code)),
        });
        let (times, code) = refused.unwrap_or((most, 0));
        self.print(&format!("{call} = 0, {times} times"));
        self.code(call.to_owned(), code)
    }

    /// `WSACleanup()`
    pub fn cleanup(&self) -> Result<i32, Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::WSACleanup() };
        self.outcome("WSACleanup()".to_owned(), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `socket(family, kind, protocol)`; the socket is called `name` from here on.
    pub fn socket(&self, name: &'static str, family: u16, kind: i32, protocol: i32) -> Result<Sock, Raised> {
        self.socket_of(name, i32::from(family), kind, protocol)
    }

    /// The same with a family that need not exist.
    pub fn socket_of(
        &self,
        name: &'static str,
        family: i32,
        kind: i32,
        protocol: i32,
    ) -> Result<Sock, Raised> {
        let call =
            format!("socket({}, {}, {})", family_name(family), kind_name(kind), protocol_name(protocol));
        // SAFETY: no pointers.
        let handle = unsafe { ws::socket(family, kind, protocol) };
        self.new_socket(name, call, handle)
    }

    fn new_socket(&self, name: &'static str, call: String, handle: ws::SOCKET) -> Result<Sock, Raised> {
        if handle == ws::INVALID_SOCKET {
            return self.outcome(call, handle, handle, "INVALID_SOCKET").map(|handle| Sock { handle, name });
        }
        self.print(&format!("{call} = {name}"));
        Ok(Sock { handle, name })
    }

    /// Makes TCP sockets until one is refused; gives the refusal, or how many there were if `most` was reached.
    pub fn sockets_until_refused(&self, most: u32) -> Result<u32, Raised> {
        let call = "socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)";
        for count in 0..most {
            // SAFETY: no pointers.
            let handle = unsafe { ws::socket(ws::AF_INET.into(), ws::SOCK_STREAM, ws::IPPROTO_TCP) };
            if handle == ws::INVALID_SOCKET {
                // Printing changes no last error: that is Winsock's alone.
                self.print(&format!("{call} = a socket, {count} times"));
                return self.outcome(call.to_owned(), 0, 0, "INVALID_SOCKET");
            }
        }
        Ok(most)
    }

    /// A TCP socket called `name`.
    pub fn tcp(&self, name: &'static str) -> Result<Sock, Raised> {
        self.socket(name, ws::AF_INET, ws::SOCK_STREAM, ws::IPPROTO_TCP)
    }

    /// A UDP socket called `name`.
    pub fn udp(&self, name: &'static str) -> Result<Sock, Raised> {
        self.socket(name, ws::AF_INET, ws::SOCK_DGRAM, ws::IPPROTO_UDP)
    }

    /// `bind(s, address)`
    pub fn bind(&self, s: Sock, address: impl Into<SocketAddr>) -> Result<i32, Raised> {
        let address = address.into();
        let (bytes, len) = windows_address(address);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::bind(s.handle, bytes.as_ptr().cast(), len) };
        self.outcome(format!("bind({}, {address})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `listen(s, backlog)`
    pub fn listen(&self, s: Sock, backlog: i32) -> Result<i32, Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::listen(s.handle, backlog) };
        self.outcome(format!("listen({}, {backlog})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `connect(s, address)`
    pub fn connect(&self, s: Sock, address: impl Into<SocketAddr>) -> Result<i32, Raised> {
        let address = address.into();
        let (bytes, len) = windows_address(address);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::connect(s.handle, bytes.as_ptr().cast(), len) };
        self.outcome(format!("connect({}, {address})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `accept(s)`; the new socket is called `name`.
    pub fn accept(&self, name: &'static str, s: Sock) -> Result<Sock, Raised> {
        // SAFETY: NULL says that the address is not wanted.
        let handle = unsafe { ws::accept(s.handle, std::ptr::null_mut(), std::ptr::null_mut()) };
        self.new_socket(name, format!("accept({}, NULL, NULL)", s.name), handle)
    }

    /// `send(s, text, len, 0)`
    pub fn send(&self, s: Sock, data: &[u8]) -> Result<i32, Raised> {
        self.send_with(s, data, 0, "0")
    }

    /// `send(s, text, len, flags)`, with the flags' name for the trace.
    pub fn send_with(&self, s: Sock, data: &[u8], flags: i32, flag_name: &str) -> Result<i32, Raised> {
        let len = i32::try_from(data.len()).unwrap_or(i32::MAX);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::send(s.handle, data.as_ptr(), len, flags) };
        self.outcome(format!("send({}, buf, {len}, {flag_name})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `recv(s, buf, len, 0)`
    pub fn recv(&self, s: Sock, len: usize) -> Result<i32, Raised> {
        self.recv_with(s, len, 0, "0")
    }

    /// `recv(s, buf, len, flags)`, with the flags' name for the trace.
    pub fn recv_with(&self, s: Sock, len: usize, flags: i32, flag_name: &str) -> Result<i32, Raised> {
        let mut block = vec![0; len];
        let count = i32::try_from(len).unwrap_or(i32::MAX);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::recv(s.handle, block.as_mut_ptr(), count, flags) };
        self.outcome(format!("recv({}, buf, {len}, {flag_name})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `recv(s, NULL, len, 0)`: no buffer.
    pub fn recv_nowhere(&self, s: Sock, len: i32) -> Result<i32, Raised> {
        // SAFETY: NULL is noticed before anything is written.
        let result = unsafe { ws::recv(s.handle, std::ptr::null_mut(), len, 0) };
        self.outcome(format!("recv({}, NULL, {len}, 0)", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `sendto(s, text, len, 0, address)`
    pub fn sendto(&self, s: Sock, data: &[u8], address: impl Into<SocketAddr>) -> Result<i32, Raised> {
        let address = address.into();
        let (bytes, len) = windows_address(address);
        let count = i32::try_from(data.len()).unwrap_or(i32::MAX);
        // SAFETY: local buffers of those lengths.
        let result = unsafe { ws::sendto(s.handle, data.as_ptr(), count, 0, bytes.as_ptr().cast(), len) };
        self.outcome(
            format!("sendto({}, buf, {count}, 0, {address})", s.name),
            result,
            ws::SOCKET_ERROR,
            FAILED,
        )
    }

    /// `recvfrom(s, buf, len, 0, &from)`
    pub fn recvfrom(&self, s: Sock, len: usize) -> Result<i32, Raised> {
        let mut block = vec![0; len];
        let (mut from, mut fromlen) = ([0_u8; 128], 128);
        let count = i32::try_from(len).unwrap_or(i32::MAX);
        let (sender, room) = (from.as_mut_ptr().cast(), &raw mut fromlen);
        // SAFETY: local buffers of those lengths.
        let result = unsafe { ws::recvfrom(s.handle, block.as_mut_ptr(), count, 0, sender, room) };
        self.outcome(format!("recvfrom({}, buf, {len}, 0, &from)", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `shutdown(s, how)`, with the direction's name for the trace.
    pub fn shutdown(&self, s: Sock, how: i32, how_name: &str) -> Result<i32, Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::shutdown(s.handle, how) };
        self.outcome(format!("shutdown({}, {how_name})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `closesocket(s)`
    pub fn closesocket(&self, s: Sock) -> Result<i32, Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::closesocket(s.handle) };
        self.outcome(format!("closesocket({})", s.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `getsockname(s, &name)`: the local address; only the port is shown.
    pub fn port_of(&self, s: Sock) -> Result<u16, Raised> {
        let (mut name, mut len) = ([0_u8; 128], 128);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::getsockname(s.handle, name.as_mut_ptr().cast(), &raw mut len) };
        self.outcome(format!("getsockname({}, &name)", s.name), result, ws::SOCKET_ERROR, FAILED)?;
        Ok(u16::from_be_bytes([name[2], name[3]]))
    }

    /// A socket that listens on a free port of 127.0.0.1, and the port.
    pub fn listener(&self, name: &'static str) -> Result<(Sock, u16), Raised> {
        self.listener_for(name, 5)
    }

    /// The same with a queue for so many connections.
    pub fn listener_for(&self, name: &'static str, backlog: i32) -> Result<(Sock, u16), Raised> {
        let s = self.tcp(name)?;
        self.bind(s, super::loopback(0))?;
        self.listen(s, backlog)?;
        let port = self.port_of(s)?;
        Ok((s, port))
    }

    /// Two connected sockets: the client's and the server's.
    pub fn connection(&self, client: &'static str, server: &'static str) -> Result<(Sock, Sock), Raised> {
        let (listener, port) = self.listener("listener")?;
        let near = self.tcp(client)?;
        self.connect(near, super::loopback(port))?;
        let far = self.accept(server, listener)?;
        Ok((near, far))
    }
}
