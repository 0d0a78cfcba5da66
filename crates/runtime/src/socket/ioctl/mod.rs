//! `ioctlsocket` and `WSAIoctl`: a table of control codes; the files of this folder hold what they do.
//!
//! Everything here is done at once. Windows' codes that wait for a change of the network are answered as the pages say for
//! sockets that do not wait.
//!
//! Sources: the page on Winsock IOCTLs, and those on single codes.

mod filter;
mod network;
mod refused;
mod stream;
mod tcp_info;

use std::sync::atomic::{AtomicBool, Ordering};

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::options::{self, Direction};
use super::{Kind, Socket, state};
use crate::addr::Family;
use crate::block::{Block, i32_at};
use crate::error::Result;
use crate::handle::Handle;
use crate::sys;

pub use self::filter::{IPV4_FILTER, IPV4_FILTER_SET, SOURCE_FILTER, SOURCE_FILTER_SET};
pub use self::network::INTERFACE_LIST;
pub use self::stream::{BACKLOG_CHANGE, BACKLOG_QUERY};

/// What a program hands over with a control code.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The handle that it used; some codes give it back.
    pub handle: Handle,
    /// The input block.
    pub input: &'a [u8],
    /// How many bytes of output there is room for.
    pub room: usize,
    /// True if the call was made with an OVERLAPPED structure.
    pub overlapped: bool,
    /// Finds an extension function by the bytes of its GUID.
    pub extension: fn(&[u8; 16]) -> Option<usize>,
}

/// Why a control code was not carried out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// The code.
    pub code: WsaError,
    /// How many bytes of output would have been enough, where that was the reason.
    pub needed: Option<usize>,
}

impl From<WsaError> for Refusal {
    fn from(code: WsaError) -> Self {
        Self { code, needed: None }
    }
}

impl From<sys::Errno> for Refusal {
    fn from(errno: sys::Errno) -> Self {
        errno.wsa().into()
    }
}

/// The output, or the reason that there is none.
pub type Answer = std::result::Result<Block, Refusal>;

type Run = fn(&Socket, &Call<'_>) -> Answer;

/// A control code.
#[derive(Debug)]
pub struct Row {
    text: &'static str,
    code: u32,
    run: Run,
}

impl Row {
    /// The code's name in the SDK.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// The code's number.
    pub fn code(&self) -> u32 {
        self.code
    }
}

/// A row with the SDK's name and number of a code.
macro_rules! control {
    ($name:ident, $run:expr) => {
        $crate::socket::ioctl::Row {
            text: stringify!($name),
            code: windows_sys::Win32::Networking::WinSock::$name as u32,
            run: $run,
        }
    };
}
use control;

static ROWS: &[Row] = &[
    control!(FIONBIO, set_nonblocking),
    control!(FIONREAD, |socket, call| Ok(give(call, pending(socket)?)?)),
    control!(SIOCATMARK, stream::at_mark),
    control!(SIO_KEEPALIVE_VALS, stream::keep_alive),
    control!(SIO_UDP_CONNRESET, |socket, call| set_report(socket, call, &socket.udp_connection_reset)),
    control!(SIO_UDP_NETRESET, |socket, call| set_report(socket, call, &socket.udp_network_reset)),
    control!(SIO_BASE_HANDLE, own_handle),
    control!(SIO_BSP_HANDLE, own_handle),
    control!(SIO_BSP_HANDLE_SELECT, own_handle),
    control!(SIO_BSP_HANDLE_POLL, |socket, call| {
        if call.overlapped { Err(WsaError::WSAEFAULT.into()) } else { own_handle(socket, call) }
    }),
    control!(SIO_GET_EXTENSION_FUNCTION_POINTER, extension),
    control!(SIO_ROUTING_INTERFACE_QUERY, network::route),
    control!(SIO_ADDRESS_LIST_QUERY, network::address_list),
    Row { text: "SIO_GET_INTERFACE_LIST", code: INTERFACE_LIST, run: network::interface_list },
    control!(SIO_GET_BROADCAST_ADDRESS, network::broadcast),
    control!(SIO_QUERY_RSS_SCALABILITY_INFO, network::receive_side_scaling),
    control!(SIO_ADDRESS_LIST_CHANGE, |socket, _| network::wait_for_change(socket)),
    control!(SIO_ROUTING_INTERFACE_CHANGE, |socket, _| network::wait_for_change(socket)),
    control!(SIO_MULTICAST_SCOPE, |socket, call| {
        through_option(socket, call, ws::IP_MULTICAST_TTL, ws::IPV6_MULTICAST_HOPS)
    }),
    control!(SIO_MULTIPOINT_LOOPBACK, |socket, call| {
        through_option(socket, call, ws::IP_MULTICAST_LOOP, ws::IPV6_MULTICAST_LOOP)
    }),
    control!(SIO_LOOPBACK_FAST_PATH, stream::fast_path),
    control!(SIO_TCP_INFO, tcp_info::query),
    control!(SIO_CPU_AFFINITY, processor),
    control!(SIO_AF_UNIX_GETPEERPID, peer_process),
    Row { text: "SIO_IDEAL_SEND_BACKLOG_QUERY", code: BACKLOG_QUERY, run: stream::ideal_backlog },
    Row { text: "SIO_IDEAL_SEND_BACKLOG_CHANGE", code: BACKLOG_CHANGE, run: stream::backlog_change },
    Row { text: "SIO_GET_MULTICAST_FILTER", code: IPV4_FILTER, run: filter::get4 },
    Row { text: "SIO_SET_MULTICAST_FILTER", code: IPV4_FILTER_SET, run: filter::set4 },
    Row { text: "SIOCGMSFILTER", code: SOURCE_FILTER, run: filter::get },
    Row { text: "SIOCSMSFILTER", code: SOURCE_FILTER_SET, run: filter::set },
];

/// The codes that are known: those that are carried out, and those of which Linux has nothing.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter().chain(refused::ROWS)
}

/// A code that no row has: the bits that say whether it takes input, output or neither have to make sense, else it is no
/// code at all.
fn unknown(code: u32) -> WsaError {
    match code & (ws::IOC_VOID | ws::IOC_INOUT) {
        0 => WsaError::WSAEINVAL,
        _ => WsaError::WSAEOPNOTSUPP,
    }
}

impl Socket {
    /// Carries out a control code.
    ///
    /// Source: the page on `WSAIoctl`.
    ///
    /// # Errors
    /// `WSAEINVAL` for what is no code and for codes or values that do not suit the socket, `WSAEOPNOTSUPP` for codes that
    /// nobody here knows or can carry out, `WSAENOPROTOOPT` where the page on the code says so for the protocol, `WSAEFAULT`
    /// for too short blocks, and what the page on the code says.
    pub fn control(&self, code: u32, call: &Call<'_>) -> Answer {
        match rows().find(|row| row.code == code) {
            Some(row) => (row.run)(self, call),
            None => Err(unknown(code).into()),
        }
    }

    /// Whether receives tell that a port was unreachable (`SIO_UDP_CONNRESET`), and that the time to live ran out
    /// (`SIO_UDP_NETRESET`).
    pub fn udp_resets(&self) -> (bool, bool) {
        (self.udp_connection_reset.load(Ordering::Relaxed), self.udp_network_reset.load(Ordering::Relaxed))
    }
}

/// A number as output.
fn give(call: &Call<'_>, value: i32) -> Result<Block> {
    if call.room < size_of::<i32>() { Err(WsaError::WSAEFAULT) } else { Ok(Block::int(value)) }
}

/// A block as output; if there is too little room, the program learns how much it takes.
fn give_block(call: &Call<'_>, block: Block) -> Answer {
    if call.room < block.len() {
        return Err(Refusal { code: WsaError::WSAEFAULT, needed: Some(block.len()) });
    }
    Ok(block)
}

/// A number as input, of which a single byte will do: programs for .NET hand that over.
fn short_number(input: &[u8]) -> Option<i32> {
    i32_at(input, 0).ok().or_else(|| input.first().map(|byte| i32::from(*byte)))
}

/// A BOOL as input.
fn flag(call: &Call<'_>) -> Result<bool> {
    short_number(call.input).map(|number| number != 0).ok_or(WsaError::WSAEFAULT)
}

fn set_nonblocking(socket: &Socket, call: &Call<'_>) -> Answer {
    socket.set_nonblocking(i32_at(call.input, 0)? != 0)?;
    Ok(Block::default())
}

/// How many bytes a receive would find.
fn pending(socket: &Socket) -> Result<i32> {
    let mut bytes = 0;
    sys::net::int_ioctl(socket.raw_fd(), libc::FIONREAD, &mut bytes)?;
    Ok(bytes)
}

fn set_report(socket: &Socket, call: &Call<'_>, report: &AtomicBool) -> Answer {
    if socket.kind != Kind::Datagram || socket.family == Family::Unix {
        return Err(WsaError::WSAEINVAL.into());
    }
    report.store(flag(call)?, Ordering::Relaxed);
    Ok(Block::default())
}

/// There is no layer above or below this library: the handle is the one that all layers would use.
fn own_handle(_: &Socket, call: &Call<'_>) -> Answer {
    if call.room < size_of::<ws::SOCKET>() {
        return Err(WsaError::WSAEFAULT.into());
    }
    Ok(call.handle.0.to_ne_bytes().to_vec().into())
}

fn extension(_: &Socket, call: &Call<'_>) -> Answer {
    let id = call.input.first_chunk().ok_or(WsaError::WSAEFAULT)?;
    if call.room < size_of::<usize>() {
        return Err(WsaError::WSAEFAULT.into());
    }
    let function = (call.extension)(id).ok_or(WsaError::WSAEINVAL)?;
    Ok(function.to_ne_bytes().to_vec().into())
}

/// A code that is an option by another name.
fn through_option(socket: &Socket, call: &Call<'_>, ip: i32, ipv6: i32) -> Answer {
    let (level, name) = match socket.family {
        Family::Inet6 => (ws::IPPROTO_IPV6, ipv6),
        _ => (ws::IPPROTO_IP, ip),
    };
    options::find(socket, level, name, Direction::Set)?.write(socket, call.input)?;
    Ok(Block::default())
}

/// Which processor's packets a socket gets, of several that share an address.
fn processor(socket: &Socket, call: &Call<'_>) -> Answer {
    let udp = socket.kind == Kind::Datagram && socket.family != Family::Unix;
    if !udp || socket.has(state::BOUND) || socket.sharing() == super::Sharing::Reuse {
        return Err(WsaError::WSAEINVAL.into());
    }
    let index = u16::from_ne_bytes(crate::block::array_at(call.input, 0)?);
    sys::option::set_int(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_INCOMING_CPU, i32::from(index))?;
    Ok(Block::default())
}

fn peer_process(socket: &Socket, call: &Call<'_>) -> Answer {
    if socket.family != Family::Unix || !socket.kind.has_connections() {
        return Err(WsaError::WSAEINVAL.into());
    }
    if !socket.has(state::CONNECTED) {
        return Err(WsaError::WSAENOTCONN.into());
    }
    Ok(give(call, sys::option::peer_credentials(socket.raw_fd())?.pid)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_has_two_rows() {
        let mut codes: Vec<_> = rows().map(Row::code).collect();
        codes.sort_unstable();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn what_is_no_code_is_told_from_what_nobody_knows() {
        assert_eq!(unknown(0), WsaError::WSAEINVAL);
        assert_eq!(unknown(0x1800_00ff), WsaError::WSAEINVAL);
        assert_eq!(unknown(ws::IOC_IN | ws::IOC_VENDOR | 0xffff), WsaError::WSAEOPNOTSUPP);
    }
}
