//! `getsockopt` and `setsockopt`: a table of rows, one per option; the files of this folder hold the rows of a level each.
//!
//! A row says what Windows calls the option, which sockets have it, how its value is laid out, and what getting and setting
//! do: mostly the kernel's option of the same meaning, which has other numbers and often other types.
//!
//! Sources: the pages on the options of each level, and those on single options.

pub(super) mod copy;
mod ip;
pub(crate) mod ipv6;
pub(crate) mod membership;
pub(crate) mod multicast;
mod reports;
pub(crate) mod settings;
mod socket_level;
pub(crate) mod tcp;
mod udp;

use std::ops::RangeInclusive;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Kind, Socket};
use crate::addr::Family;
use crate::block::Block;
use crate::error::Result;
use crate::sys;

pub use self::settings::report;
pub use self::socket_level::{open_type, set_open_type};

/// Whether an option is read or set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// `getsockopt`
    Get,
    /// `setsockopt`
    Set,
}

/// Which sockets have an option, beyond what its level says.
#[derive(Clone, Copy, Debug)]
enum On {
    Any,
    /// Kinds that one connects and listens on.
    Connections,
    Tcp,
    /// Kinds with messages and without connections.
    Datagrams,
    /// UDP and raw sockets.
    Packets,
    Raw,
    /// UDP over IPv4.
    Udp4,
    /// Every family but IPv6.
    NotInet6,
}

impl On {
    fn has(self, socket: &Socket) -> bool {
        let udp4 = socket.kind == Kind::Datagram && socket.family == Family::Inet;
        match self {
            Self::Any => true,
            Self::Connections => socket.kind.has_connections(),
            Self::Tcp => socket.is_tcp(),
            Self::Datagrams => !socket.kind.has_connections(),
            Self::Packets => socket.is_connectionless_ip(),
            Self::Raw => socket.kind == Kind::Raw,
            Self::Udp4 => udp4,
            Self::NotInet6 => socket.family != Family::Inet6,
        }
    }
}

/// How a value is laid out.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// A `BOOL` of which Windows takes a single byte, too.
    Bool,
    /// A `BOOL` whose page asks for a whole `DWORD`.
    WholeBool,
    /// A number from 0 to 255, of which Windows takes a single byte, too.
    Small,
    /// An `int` or a `DWORD`.
    Int,
    /// At least and at most so many bytes.
    Bytes(usize, usize),
}

/// A function that reads a number.
type GetInt = fn(&Socket) -> Result<i32>;
type SetInt = fn(&Socket, i32) -> Result<()>;
type GetBlock = fn(&Socket) -> Result<Block>;
type SetBytes = fn(&Socket, &[u8]) -> Result<()>;

#[derive(Clone, Copy, Debug)]
enum Get {
    /// The option can only be set.
    No,
    Kernel,
    Int(GetInt),
    Block(GetBlock),
    /// Windows knows the option and answers with this code.
    Refused(WsaError),
}

#[derive(Clone, Copy, Debug)]
enum Set {
    /// The option can only be read.
    No,
    Kernel,
    Int(SetInt),
    Bytes(SetBytes),
    Refused(WsaError),
}

/// An option.
#[derive(Clone, Debug)]
pub struct Row {
    text: &'static str,
    name: i32,
    on: On,
    shape: Shape,
    kernel: (i32, i32),
    /// What a number may be.
    range: RangeInclusive<i32>,
    get: Get,
    set: Set,
    /// The bit of [`settings::flag`] or [`report`] that the option is.
    bit: u32,
}

/// A row with the SDK's name and number of an option.
macro_rules! option {
    ($name:ident, $on:ident, $shape:expr) => {
        $crate::socket::options::Row::new(
            stringify!($name),
            windows_sys::Win32::Networking::WinSock::$name as i32,
            $crate::socket::options::On::$on,
            $shape,
        )
    };
}
use option;

impl Row {
    const fn new(text: &'static str, name: i32, on: On, shape: Shape) -> Self {
        let range = match shape {
            Shape::Bool | Shape::WholeBool => 0..=1,
            Shape::Small => 0..=255,
            Shape::Int | Shape::Bytes(..) => i32::MIN..=i32::MAX,
        };
        Self { text, name, on, shape, kernel: (0, 0), range, get: Get::No, set: Set::No, bit: 0 }
    }

    /// The kernel has the same option, under its own number.
    const fn kernel(mut self, level: i32, name: i32) -> Self {
        (self.kernel, self.get, self.set) = ((level, name), Get::Kernel, Set::Kernel);
        self
    }

    /// A flag that only this library knows.
    const fn flag(mut self, bit: u32) -> Self {
        (self.bit, self.get, self.set) = (bit, Get::Kernel, Set::Kernel);
        self
    }

    const fn range(mut self, from: i32, to: i32) -> Self {
        self.range = from..=to;
        self
    }

    const fn get(mut self, get: Get) -> Self {
        self.get = get;
        self
    }

    const fn set(mut self, set: Set) -> Self {
        self.set = set;
        self
    }

    const fn refused(mut self, code: WsaError) -> Self {
        (self.get, self.set) = (Get::Refused(code), Set::Refused(code));
        self
    }

    /// The option's name in the SDK.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// The option's number.
    pub fn name(&self) -> i32 {
        self.name
    }

    /// Whether the option can be read or set.
    pub fn allows(&self, direction: Direction) -> bool {
        match direction {
            Direction::Get => !matches!(self.get, Get::No | Get::Refused(_)),
            Direction::Set => !matches!(self.set, Set::No | Set::Refused(_)),
        }
    }

    /// How many bytes are worth reading for a value; longer ones are common and fine.
    pub fn most(&self) -> usize {
        match self.shape {
            Shape::Bytes(_, most) => most,
            _ => size_of::<i32>(),
        }
    }

    fn least(&self) -> usize {
        match self.shape {
            Shape::Bool | Shape::Small => 1,
            Shape::WholeBool | Shape::Int => size_of::<i32>(),
            Shape::Bytes(least, _) => least,
        }
    }

    /// Sets the option.
    ///
    /// # Errors
    /// `WSAEFAULT` for too few bytes, `WSAEINVAL` for a value out of range, and what the option's page says.
    pub fn write(&self, socket: &Socket, value: &[u8]) -> Result<()> {
        if value.len() < self.least() {
            return Err(WsaError::WSAEFAULT);
        }
        // The two that tell of a connection change none.
        if !matches!(self.name, ws::SO_UPDATE_ACCEPT_CONTEXT | ws::SO_UPDATE_CONNECT_CONTEXT) {
            socket.settings.set(settings::flag::CHANGED, true);
        }
        match self.set {
            Set::No => Err(WsaError::WSAENOPROTOOPT),
            Set::Refused(code) => Err(code),
            Set::Bytes(call) => call(socket, value),
            Set::Int(call) => call(socket, self.number(value)?),
            Set::Kernel => {
                let value = self.number(value)?;
                if self.bit != 0 {
                    socket.settings.set(self.bit, value != 0);
                    return Ok(());
                }
                Ok(sys::option::set_int(socket.raw_fd(), self.kernel.0, self.kernel.1, value)?)
            }
        }
    }

    /// The number that the bytes are.
    fn number(&self, value: &[u8]) -> Result<i32> {
        let number = match value.first_chunk() {
            Some(whole) => i32::from_ne_bytes(*whole),
            None => i32::from(*value.first().ok_or(WsaError::WSAEFAULT)?),
        };
        if matches!(self.shape, Shape::Bool | Shape::WholeBool) {
            return Ok(i32::from(number != 0));
        }
        if self.range.contains(&number) { Ok(number) } else { Err(WsaError::WSAEINVAL) }
    }

    /// Reads the option; `room` is how many bytes the program has for it.
    ///
    /// # Errors
    /// `WSAEFAULT` if there is too little room, and what the option's page says.
    pub fn read(&self, socket: &Socket, room: usize) -> Result<Block> {
        if room < self.least() {
            return Err(WsaError::WSAEFAULT);
        }
        let number = match self.get {
            Get::No => return Err(WsaError::WSAENOPROTOOPT),
            Get::Refused(code) => return Err(code),
            Get::Block(call) => {
                let block = call(socket)?;
                return if block.len() <= room { Ok(block) } else { Err(WsaError::WSAEFAULT) };
            }
            Get::Int(call) => call(socket)?,
            Get::Kernel if self.bit != 0 => i32::from(socket.settings.has(self.bit)),
            Get::Kernel => sys::option::get_int(socket.raw_fd(), self.kernel.0, self.kernel.1)?,
        };
        let number = match self.shape {
            // Linux answers with the bit of a flag word where it likes.
            Shape::Bool | Shape::WholeBool => i32::from(number != 0),
            _ => number,
        };
        if room < size_of::<i32>() {
            return Ok(vec![number.to_le_bytes()[0]].into());
        }
        Ok(Block::int(number))
    }
}

/// The levels, each with its rows.
pub fn levels() -> [(i32, &'static [Row]); 5] {
    [
        (ws::SOL_SOCKET, socket_level::ROWS),
        (ws::IPPROTO_IP, ip::ROWS),
        (ws::IPPROTO_IPV6, ipv6::ROWS),
        (ws::IPPROTO_TCP, tcp::ROWS),
        (ws::IPPROTO_UDP, udp::ROWS),
    ]
}

/// Whether a socket has a level. IPv6 sockets have the options of IPv4, too, for the IPv4 side of dual-stack ones.
fn has_level(socket: &Socket, level: i32) -> bool {
    match level {
        ws::IPPROTO_IP => {
            socket.family == Family::Inet || (socket.family == Family::Inet6 && socket.kind != Kind::Raw)
        }
        ws::IPPROTO_IPV6 => socket.family == Family::Inet6,
        ws::IPPROTO_TCP => socket.is_tcp(),
        ws::IPPROTO_UDP => socket.kind == Kind::Datagram && socket.family != Family::Unix,
        _ => true,
    }
}

/// The row of an option.
///
/// Source: the error tables of `getsockopt` and `setsockopt`.
///
/// # Errors
/// `WSAEINVAL` for a level that does not exist; `WSAENOPROTOOPT` for an option that does not exist, that this socket does
/// not have, or that is only for the other direction; another code where the option's page names one.
pub fn find(socket: &Socket, level: i32, name: i32, direction: Direction) -> Result<&'static Row> {
    let (_, rows) = levels().into_iter().find(|(known, _)| *known == level).ok_or(WsaError::WSAEINVAL)?;
    let row = rows.iter().find(|row| row.name == name).ok_or(WsaError::WSAENOPROTOOPT)?;
    if !has_level(socket, level) || !row.on.has(socket) {
        return Err(WsaError::WSAENOPROTOOPT);
    }
    match (direction, row.get, row.set) {
        (Direction::Get, Get::Refused(code), _) | (Direction::Set, _, Set::Refused(code)) => Err(code),
        (Direction::Get, Get::No, _) | (Direction::Set, _, Set::No) => Err(WsaError::WSAENOPROTOOPT),
        _ => Ok(row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_has_two_rows_in_a_level() {
        for (level, rows) in levels() {
            let mut names: Vec<_> = rows.iter().map(Row::name).collect();
            names.sort_unstable();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all, "level {level}");
        }
    }
}
