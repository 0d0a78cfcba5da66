//! `SIO_TCP_INFO`: what the kernel knows of a connection, in Windows' structure.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;
use windows_sys::Win32::Networking::WinSock::{TCP_INFO_v0, TCP_INFO_v1};

use super::{Answer, Call};
use crate::block::{Block, u32_at};
use crate::socket::Socket;
use crate::sys;

/// `TCPI_OPT_TIMESTAMPS`
const TIMESTAMPS: u8 = 1;
/// What the kernel says while it has not measured a round trip.
const NOT_MEASURED: u32 = u32::MAX;

/// Windows' states by the kernel's numbers, which begin at one with "established".
const STATES: [ws::TCPSTATE; 11] = [
    ws::TCPSTATE_ESTABLISHED,
    ws::TCPSTATE_SYN_SENT,
    ws::TCPSTATE_SYN_RCVD,
    ws::TCPSTATE_FIN_WAIT_1,
    ws::TCPSTATE_FIN_WAIT_2,
    ws::TCPSTATE_TIME_WAIT,
    ws::TCPSTATE_CLOSED,
    ws::TCPSTATE_CLOSE_WAIT,
    ws::TCPSTATE_LAST_ACK,
    ws::TCPSTATE_LISTEN,
    ws::TCPSTATE_CLOSING,
];
const SYN_SENT: u8 = 2;

/// The input is the version that the program wants, 0 or 1.
///
/// Source: the page on `SIO_TCP_INFO`, whose codes for short blocks are its own.
pub(super) fn query(socket: &Socket, call: &Call<'_>) -> Answer {
    if call.input.len() != size_of::<u32>() {
        return Err(WsaError::WSAEMSGSIZE.into());
    }
    if !socket.is_tcp() {
        return Err(WsaError::WSAEINVAL.into());
    }
    let version = u32_at(call.input, 0)?;
    let len = match version {
        0 => size_of::<TCP_INFO_v0>(),
        1 => size_of::<TCP_INFO_v1>(),
        _ => return Err(WsaError::WSAEINVAL.into()),
    };
    if call.room < len {
        return Err(WsaError::WSAEINVAL.into());
    }
    let info = sys::option::tcp_info(socket.raw_fd())?;
    let buffer = sys::option::get_int(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_RCVBUF)?;
    let mut block = Block::zeroed(len);
    fill(&mut block, socket, &info, buffer.cast_unsigned());
    if version == 1 {
        fill_limits(&mut block, &info);
    }
    Ok(block)
}

/// The fields that both versions have, at the same places.
fn fill(block: &mut Block, socket: &Socket, info: &libc::tcp_info, receive_buffer: u32) {
    let state = usize::from(info.tcpi_state).checked_sub(1).and_then(|place| STATES.get(place));
    block.put_i32(offset_of!(TCP_INFO_v0, State), state.copied().unwrap_or(ws::TCPSTATE_CLOSED));
    let connected = socket.connected_at();
    let milliseconds = connected.map_or(0, |at| u64::try_from(at.elapsed().as_millis()).unwrap_or(u64::MAX));
    block.put(offset_of!(TCP_INFO_v0, ConnectionTimeMs), &milliseconds.to_ne_bytes());
    block.put(offset_of!(TCP_INFO_v0, TimestampsEnabled), &[info.tcpi_options & TIMESTAMPS]);
    block.put(offset_of!(TCP_INFO_v0, BytesOut), &info.tcpi_bytes_sent.to_ne_bytes());
    block.put(offset_of!(TCP_INFO_v0, BytesIn), &info.tcpi_bytes_received.to_ne_bytes());
    let syn = if info.tcpi_state == SYN_SENT { info.tcpi_retransmits } else { 0 };
    block.put(offset_of!(TCP_INFO_v0, SynRetrans), &[syn]);
    let mss = info.tcpi_snd_mss;
    let timeouts = u32::from(info.tcpi_total_rto);
    let retransmitted = u32::try_from(info.tcpi_bytes_retrans).unwrap_or(u32::MAX);
    let shortest = if info.tcpi_min_rtt == NOT_MEASURED { 0 } else { info.tcpi_min_rtt };
    for (offset, value) in [
        (offset_of!(TCP_INFO_v0, Mss), mss),
        (offset_of!(TCP_INFO_v0, RttUs), info.tcpi_rtt),
        (offset_of!(TCP_INFO_v0, MinRttUs), shortest),
        (offset_of!(TCP_INFO_v0, BytesInFlight), info.tcpi_unacked.saturating_mul(mss)),
        (offset_of!(TCP_INFO_v0, Cwnd), info.tcpi_snd_cwnd.saturating_mul(mss)),
        (offset_of!(TCP_INFO_v0, SndWnd), info.tcpi_snd_wnd),
        (offset_of!(TCP_INFO_v0, RcvWnd), info.tcpi_rcv_wnd),
        (offset_of!(TCP_INFO_v0, RcvBuf), receive_buffer),
        (offset_of!(TCP_INFO_v0, BytesReordered), info.tcpi_reord_seen.saturating_mul(mss)),
        (offset_of!(TCP_INFO_v0, BytesRetrans), retransmitted),
        (offset_of!(TCP_INFO_v0, FastRetrans), info.tcpi_total_retrans.saturating_sub(timeouts)),
        (offset_of!(TCP_INFO_v0, DupAcksIn), info.tcpi_dsack_dups),
        (offset_of!(TCP_INFO_v0, TimeoutEpisodes), u32::from(info.tcpi_total_rto_recoveries)),
    ] {
        block.put_u32(offset, value);
    }
}

/// What held sending back, and for how long. The kernel has the times, not how often nor how many bytes; those stay 0.
fn fill_limits(block: &mut Block, info: &libc::tcp_info) {
    let milliseconds = |microseconds: u64| u32::try_from(microseconds / 1000).unwrap_or(u32::MAX);
    let others = info.tcpi_rwnd_limited.saturating_add(info.tcpi_sndbuf_limited);
    for (offset, microseconds) in [
        (offset_of!(TCP_INFO_v1, SndLimTimeRwin), info.tcpi_rwnd_limited),
        (offset_of!(TCP_INFO_v1, SndLimTimeSnd), info.tcpi_sndbuf_limited),
        (offset_of!(TCP_INFO_v1, SndLimTimeCwnd), info.tcpi_busy_time.saturating_sub(others)),
    ] {
        block.put_u32(offset, milliseconds(microseconds));
    }
}

const _: () = assert!(
    offset_of!(TCP_INFO_v0, SynRetrans) == offset_of!(TCP_INFO_v1, SynRetrans),
    "the second version continues the first"
);
