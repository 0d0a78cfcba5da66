//! The options of IPPROTO_TCP.

use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;

use super::settings::{NEVER_SET, flag};
use super::{Get, Row, Set, Shape, option};
use crate::error::Result;
use crate::socket::Socket;
use crate::sys;

/// The kernel's largest values; a program that asks for more gets these, and reads them.
const LONGEST_IDLE: i32 = 32767;
const LONGEST_INTERVAL: i32 = 32767;
const MOST_PROBES: i32 = 127;
/// Windows' limit of `TCP_KEEPCNT`, which its page names.
const MOST_PROBES_WINDOWS: i32 = 255;
/// `TCP_MAXRT` for a connection that never gives up.
const NEVER: i32 = -1;
/// How many connections may wait whose first data came with the request.
const FAST_OPEN_QUEUE: i32 = 256;

pub(super) static ROWS: &[Row] = &[
    option!(TCP_NODELAY, Tcp, Shape::Bool).kernel(libc::IPPROTO_TCP, libc::TCP_NODELAY),
    // Linux chooses between the two readings of the urgent pointer for the whole machine, and BSD's is the usual one.
    option!(TCP_EXPEDITED_1122, Tcp, Shape::Bool)
        .get(Get::Int(|_| Ok(0)))
        .set(Set::Int(|_, on| if on == 0 { Ok(()) } else { Err(WsaError::WSAENOPROTOOPT) })),
    option!(TCP_BSDURGENT, Tcp, Shape::Bool)
        .get(Get::Int(|_| Ok(1)))
        .set(Set::Int(|_, on| if on == 0 { Err(WsaError::WSAENOPROTOOPT) } else { Ok(()) })),
    option!(TCP_KEEPIDLE, Tcp, Shape::Int)
        .kernel(libc::IPPROTO_TCP, libc::TCP_KEEPIDLE)
        .range(1, i32::MAX)
        .set(Set::Int(set_idle)),
    option!(TCP_KEEPINTVL, Tcp, Shape::Int)
        .range(1, i32::MAX)
        .get(Get::Int(|socket| Ok(socket.settings.keep_interval.load(Ordering::Relaxed))))
        .set(Set::Int(set_interval)),
    option!(TCP_KEEPCNT, Tcp, Shape::Int)
        .range(1, MOST_PROBES_WINDOWS)
        .get(Get::Int(|socket| Ok(socket.settings.keep_count.load(Ordering::Relaxed))))
        .set(Set::Int(set_count)),
    option!(TCP_MAXRT, Tcp, Shape::Int)
        .range(NEVER, i32::MAX / 1000)
        .get(Get::Int(|socket| Ok(give_up_after(socket, 1000))))
        .set(Set::Int(|socket, seconds| set_give_up_after(socket, seconds, 1000))),
    option!(TCP_MAXRTMS, Tcp, Shape::Int)
        .range(NEVER, i32::MAX)
        .get(Get::Int(|socket| Ok(give_up_after(socket, 1))))
        .set(Set::Int(|socket, milliseconds| set_give_up_after(socket, milliseconds, 1))),
    option!(TCP_MAXSEG, Tcp, Shape::Int).kernel(libc::IPPROTO_TCP, libc::TCP_MAXSEG).set(Set::No),
    option!(TCP_FASTOPEN, Tcp, Shape::Bool).flag(flag::FAST_OPEN).set(Set::Int(set_fast_open)),
];

fn kernel(socket: &Socket, name: i32, value: i32) -> Result<()> {
    Ok(sys::option::set_int(socket.raw_fd(), libc::IPPROTO_TCP, name, value)?)
}

/// Keep-alive times in seconds; `SIO_KEEPALIVE_VALS` uses it, too.
pub(crate) fn set_idle(socket: &Socket, seconds: i32) -> Result<()> {
    kernel(socket, libc::TCP_KEEPIDLE, seconds.clamp(1, LONGEST_IDLE))
}

pub(crate) fn set_interval(socket: &Socket, seconds: i32) -> Result<()> {
    let seconds = seconds.clamp(1, LONGEST_INTERVAL);
    kernel(socket, libc::TCP_KEEPINTVL, seconds)?;
    socket.settings.keep_interval.store(seconds, Ordering::Relaxed);
    Ok(())
}

fn set_count(socket: &Socket, probes: i32) -> Result<()> {
    let probes = probes.min(MOST_PROBES);
    kernel(socket, libc::TCP_KEEPCNT, probes)?;
    socket.settings.keep_count.store(probes, Ordering::Relaxed);
    Ok(())
}

/// Brings Windows' defaults into force where the program did not choose: one second between ten probes, where Linux has 75
/// seconds between nine. Nobody pays for it who does not use keep-alive.
pub(super) fn apply_keep_alive(socket: &Socket) -> Result<()> {
    let settings = &socket.settings;
    kernel(socket, libc::TCP_KEEPINTVL, settings.keep_interval.load(Ordering::Relaxed))?;
    kernel(socket, libc::TCP_KEEPCNT, settings.keep_count.load(Ordering::Relaxed))
}

/// In the unit that has so many milliseconds. 0, the kernel's word for its default, is what a socket has at first.
fn give_up_after(socket: &Socket, unit: i32) -> i32 {
    match socket.settings.give_up_after.load(Ordering::Relaxed) {
        NEVER_SET => 0,
        i32::MAX => NEVER,
        milliseconds => milliseconds / unit,
    }
}

fn set_give_up_after(socket: &Socket, value: i32, unit: i32) -> Result<()> {
    // The kernel has no "never"; this is 24 days.
    let milliseconds = if value == NEVER { i32::MAX } else { value.saturating_mul(unit) };
    kernel(socket, libc::TCP_USER_TIMEOUT, milliseconds)?;
    socket.settings.give_up_after.store(milliseconds, Ordering::Relaxed);
    Ok(())
}

/// A listening socket takes data with the request from now on. A connecting one sends such data by `ConnectEx` alone, as
/// the page says.
fn set_fast_open(socket: &Socket, on: i32) -> Result<()> {
    kernel(socket, libc::TCP_FASTOPEN, if on == 0 { 0 } else { FAST_OPEN_QUEUE })?;
    socket.settings.set(flag::FAST_OPEN, on != 0);
    Ok(())
}
