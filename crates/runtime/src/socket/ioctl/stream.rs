//! Control codes of streams: the urgent mark, keep-alive, and how much should be on its way.

use openwinsock_codes::WsaError;
use std::mem::offset_of;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Answer, Call, flag, give};
use crate::block::{Block, u32_at};
use crate::error::Result;
use crate::socket::options::settings::flag as setting;
use crate::socket::options::{self, Direction, tcp};
use crate::socket::{Kind, Socket, state};
use crate::sys;

/// Codes that `windows-sys` lacks. The SDK makes them as BSD does: direction, size of a `u_long`, group `t`, a number.
const GROUP: u32 = (b't' as u32) << 8;
/// `SIO_IDEAL_SEND_BACKLOG_QUERY`
pub const BACKLOG_QUERY: u32 = ws::IOC_OUT | (4 << 16) | GROUP | 123;
/// `SIO_IDEAL_SEND_BACKLOG_CHANGE`
pub const BACKLOG_CHANGE: u32 = ws::IOC_VOID | GROUP | 122;

/// Whether no urgent data wait to be read: the page's words. BSD's name for the code asks whether the next byte is the urgent one.
pub(super) fn at_mark(socket: &Socket, call: &Call<'_>) -> Answer {
    if socket.kind != Kind::Stream {
        return Err(WsaError::WSAEINVAL.into());
    }
    let waiting = sys::net::ready_now(socket.raw_fd(), libc::POLLPRI)? & libc::POLLPRI != 0;
    Ok(give(call, i32::from(!waiting))?)
}

/// `SIO_KEEPALIVE_VALS`: on or off, and both times in milliseconds. The kernel counts seconds; parts of one are rounded up.
pub(super) fn keep_alive(socket: &Socket, call: &Call<'_>) -> Answer {
    if !socket.is_tcp() {
        return Err(WsaError::WSAENOPROTOOPT.into());
    }
    let field = |offset| u32_at(call.input, offset);
    let on = field(offset_of!(ws::tcp_keepalive, onoff))?;
    let time = field(offset_of!(ws::tcp_keepalive, keepalivetime))?;
    let interval = field(offset_of!(ws::tcp_keepalive, keepaliveinterval))?;
    if on != 0 {
        if time == 0 || interval == 0 {
            return Err(WsaError::WSAEINVAL.into());
        }
        tcp::set_idle(socket, seconds(time))?;
        tcp::set_interval(socket, seconds(interval))?;
    }
    let row = options::find(socket, ws::SOL_SOCKET, ws::SO_KEEPALIVE, Direction::Set)?;
    row.write(socket, &on.to_ne_bytes())?;
    Ok(Block::default())
}

fn seconds(milliseconds: u32) -> i32 {
    i32::try_from(milliseconds.div_ceil(1000)).unwrap_or(i32::MAX)
}

/// Linux's loopback is as fast as it gets for every socket; the wish is remembered.
pub(super) fn fast_path(socket: &Socket, call: &Call<'_>) -> Answer {
    if !socket.is_tcp() {
        return Err(WsaError::WSAEOPNOTSUPP.into());
    }
    socket.settings.set(setting::LOOPBACK_FAST_PATH, flag(call)?);
    Ok(Block::default())
}

fn needs_connection(socket: &Socket) -> Result<()> {
    if !socket.is_tcp() {
        return Err(WsaError::WSAEOPNOTSUPP);
    }
    if !socket.has(state::CONNECTED) {
        return Err(WsaError::WSAENOTCONN);
    }
    Ok(())
}

/// How much data on its way keeps the connection busy: the congestion window, and at least a segment.
pub(super) fn ideal_backlog(socket: &Socket, call: &Call<'_>) -> Answer {
    needs_connection(socket)?;
    if call.room < size_of::<u32>() {
        return Err(WsaError::WSAEINVAL.into());
    }
    let info = sys::option::tcp_info(socket.raw_fd())?;
    let bytes = info.tcpi_snd_cwnd.max(1).saturating_mul(info.tcpi_snd_mss);
    Ok(bytes.to_ne_bytes().to_vec().into())
}

pub(super) fn backlog_change(socket: &Socket, call: &Call<'_>) -> Answer {
    needs_connection(socket)?;
    if call.room != 0 {
        return Err(WsaError::WSAEINVAL.into());
    }
    super::network::wait_for_change(socket)
}
