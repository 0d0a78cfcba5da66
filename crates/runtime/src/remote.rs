//! Commands on other machines, by the protocols of BSD's `rshd` and `rexecd`: a connection for the input and output of the command, and
//! where it is wanted a second one, which the server makes, for its errors.
//!
//! The first byte that the server sends is 0 if it runs the command; else a line follows that says why it does not.

use std::net::{Ipv4Addr, SocketAddr};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use crate::addr::KernelAddress;
use crate::error::Result;
use crate::names::hosts;
use crate::socket::{Request, Socket};
use crate::sys::{self, Errno};

/// The ports that only privileged programs can have, and of these the ones that `rshd` takes for a client's.
const RESERVED: std::ops::RangeInclusive<u16> = 512..=1023;

/// What a server says.
#[derive(Debug)]
pub enum Answer {
    /// It runs the command.
    Running(Box<Command>),
    /// It does not, and says why; a line, perhaps empty.
    Refused(Vec<u8>),
}

/// A command that runs.
#[derive(Debug)]
pub struct Command {
    /// The official name of its machine.
    pub host: String,
    /// Its input and output.
    pub socket: Socket,
    /// Its errors, if they are apart.
    pub errors: Option<Socket>,
}

fn stream() -> Result<Socket> {
    let (family, kind) = (ws::AF_INET.into(), ws::SOCK_STREAM);
    Socket::create(Request { family, kind, protocol: ws::IPPROTO_TCP, overlapped: true })
}

/// A socket with a reserved port: the one that is asked for, or the next lower one that is free. Port 1023 is the first if that one is not
/// reserved.
///
/// # Errors
/// `WSAEACCES` if the account may have no such port; `WSAEADDRINUSE` if none is left.
pub fn reserved(first: u16) -> Result<(Socket, u16)> {
    let first = if RESERVED.contains(&first) { first } else { *RESERVED.end() };
    let socket = stream()?;
    let mut refused = WsaError::WSAEACCES;
    for port in (*RESERVED.start()..=first).rev() {
        match socket.bind(&KernelAddress::from_ip((Ipv4Addr::UNSPECIFIED, port).into())) {
            Ok(()) => return Ok((socket, port)),
            Err(WsaError::WSAEADDRINUSE) => refused = WsaError::WSAEADDRINUSE,
            // Somebody has the port for himself, or we may have none of them.
            Err(WsaError::WSAEACCES) => {}
            Err(code) => return Err(code),
        }
    }
    Err(refused)
}

/// Connects from a reserved port.
fn connect_reserved(to: &KernelAddress) -> Result<(Socket, u16)> {
    let mut next = *RESERVED.end();
    loop {
        let (socket, port) = reserved(next)?;
        match socket.connect(to) {
            Ok(()) => return Ok((socket, port)),
            // There was such a connection before, which the peer still remembers.
            Err(WsaError::WSAEADDRINUSE | WsaError::WSAEADDRNOTAVAIL) if port > *RESERVED.start() => {
                next = port - 1;
            }
            Err(code) => return Err(code),
        }
    }
}

/// Tries the addresses of a host, and gives what the first has that can be reached, or the last failure.
fn reach<T>(
    host: &str,
    port: u16,
    mut connect: impl FnMut(&KernelAddress) -> Result<T>,
) -> Result<(String, T)> {
    let found = hosts::by_name(host)?;
    let mut last = WsaError::WSAHOST_NOT_FOUND;
    for address in &found.addresses {
        match connect(&KernelAddress::from_ip(SocketAddr::new(*address, port))) {
            Ok(reached) => return Ok((found.name, reached)),
            Err(code) => last = code,
        }
    }
    Err(last)
}

fn send_all(socket: &Socket, mut data: &[u8]) -> Result<()> {
    while !data.is_empty() {
        let sent = socket.send(data.into(), libc::MSG_NOSIGNAL)?;
        data = &data[sent..];
    }
    Ok(())
}

/// Texts as the servers read them.
fn terminated(texts: &[&[u8]]) -> Vec<u8> {
    texts.iter().flat_map(|text| text.iter().copied().chain([0])).collect()
}

fn next_byte(socket: &Socket) -> Result<Option<u8>> {
    let mut byte = [0];
    let received = socket.receive(&mut byte.as_mut_slice().into(), 0)?;
    Ok((received.len == 1).then_some(byte[0]))
}

/// Takes the connection for errors, unless the server says something on the first one before.
fn second_connection(socket: &Socket, listening: &Socket) -> Result<Option<Socket>> {
    let watched = |socket: &Socket| libc::pollfd { fd: socket.raw_fd(), events: libc::POLLIN, revents: 0 };
    loop {
        let mut watched = [watched(listening), watched(socket)];
        match sys::net::poll(&mut watched, -1) {
            Err(Errno(libc::EINTR)) => {}
            other => drop(other?),
        }
        match watched.map(|one| one.revents != 0) {
            [true, _] => {
                let accepted = listening.accept()?;
                // Somebody else may have found the port.
                if accepted.peer.ip() == socket.peer_address()?.ip() {
                    return Ok(Some(accepted.socket));
                }
            }
            [_, true] => return Ok(None),
            _ => {}
        }
    }
}

/// Asks for a command on a connection. `listening` awaits the connection for errors; it has the port.
fn ask(host: String, socket: Socket, listening: Option<(Socket, u16)>, texts: &[&[u8]]) -> Result<Answer> {
    let mut errors = None;
    let number = listening.as_ref().map_or_else(String::new, |(_, port)| port.to_string());
    send_all(&socket, &terminated(&[number.as_bytes()]))?;
    if let Some((listening, _)) = listening {
        errors = second_connection(&socket, &listening)?;
    }
    if errors.is_some() || number.is_empty() {
        send_all(&socket, &terminated(texts))?;
    }
    match next_byte(&socket)? {
        Some(0) => return Ok(Answer::Running(Box::new(Command { host, socket, errors }))),
        Some(_) => {}
        None => return Err(WsaError::WSAECONNRESET),
    }
    const LONGEST: usize = 1024;
    let mut line = Vec::new();
    while let Some(byte) = next_byte(&socket)?.filter(|byte| *byte != b'\n' && line.len() < LONGEST) {
        line.push(byte);
    }
    Ok(Answer::Refused(line))
}

/// A command as a user whom the other machine trusts (`rshd`): from a reserved port, without a password. The texts are the user here, the
/// user there and the command.
///
/// # Errors
/// As [`reserved`], as [`hosts::by_name`], and what the network says, `WSAECONNREFUSED` where no such server runs;
/// `WSAECONNRESET` if it ends the connection without an answer.
pub fn shell(host: &str, port: u16, errors_apart: bool, texts: [&[u8]; 3]) -> Result<Answer> {
    let (host, (socket, own)) = reach(host, port, connect_reserved)?;
    let mut second = None;
    if errors_apart {
        let (listening, port) = reserved(own.saturating_sub(1))?;
        listening.listen(1)?;
        second = Some((listening, port));
    }
    ask(host, socket, second, &texts)
}

/// A command as a user with a password (`rexecd`). The texts are the user, the password and the command; all of them go over the network
/// as they are.
///
/// # Errors
/// As [`hosts::by_name`], and what the network says, `WSAECONNREFUSED` where no such server runs; `WSAECONNRESET` if
/// it ends the connection without an answer.
pub fn execute(host: &str, port: u16, errors_apart: bool, texts: [&[u8]; 3]) -> Result<Answer> {
    let (host, socket) = reach(host, port, |to| {
        let socket = stream()?;
        socket.connect(to).map(|()| socket)
    })?;
    let mut second = None;
    if errors_apart {
        let listening = stream()?;
        listening.bind(&KernelAddress::from_ip((Ipv4Addr::UNSPECIFIED, 0).into()))?;
        listening.listen(1)?;
        let port = listening.local_address()?.port();
        second = Some((listening, port));
    }
    ask(host, socket, second, &texts)
}
