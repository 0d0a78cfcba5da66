//! The options of SOL_SOCKET.

use std::cell::Cell;
use std::mem::offset_of;
use std::sync::atomic::Ordering;

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;
use windows_sys::Win32::Networking::WinSock::{CSADDR_INFO, SOCKET_ADDRESS};

use super::settings::{NEVER_SET, flag};
use super::{Get, Row, Set, Shape, option};
use crate::addr::Family;
use crate::block::{Block, array_at};
use crate::error::Result;
use crate::handle::Handle;
use crate::socket::{Kind, Sharing, Socket, state};
use crate::sys;
use crate::{object, providers};

/// `INFINITE`: a time-out of so many milliseconds is none.
const INFINITE: u32 = u32::MAX;
/// `SO_CONNECT_TIME` of a socket without a connection; the page on `ConnectEx` shows it.
const NOT_CONNECTED: i32 = -1;
/// What the kernel keeps of a send buffer of AF_UNIX for itself.
const UNIX_OVERHEAD: i32 = 32;

pub(super) static ROWS: &[Row] = &[
    option!(SO_ACCEPTCONN, Connections, Shape::Int)
        .get(Get::Int(|socket| Ok(i32::from(socket.has(state::LISTENING))))),
    option!(SO_BROADCAST, Datagrams, Shape::Bool).kernel(libc::SOL_SOCKET, libc::SO_BROADCAST),
    option!(SO_BSP_STATE, Any, Shape::Bytes(size_of::<CSADDR_INFO>(), 0)).get(Get::Block(addresses)),
    option!(SO_CONDITIONAL_ACCEPT, Connections, Shape::WholeBool)
        .flag(flag::CONDITIONAL_ACCEPT)
        .set(Set::Int(set_conditional_accept)),
    option!(SO_CONNECT_TIME, Connections, Shape::Int).get(Get::Int(connect_time)),
    option!(SO_DEBUG, Any, Shape::Bool).flag(flag::DEBUG),
    option!(SO_DONTLINGER, Connections, Shape::Bool)
        .get(Get::Int(|socket| Ok(i32::from(linger(socket)?.l_onoff == 0))))
        .set(Set::Int(set_dont_linger)),
    option!(SO_DONTROUTE, NotInet6, Shape::Bool).flag(flag::DONT_ROUTE),
    option!(SO_ERROR, Any, Shape::Int)
        .get(Get::Int(|socket| Ok(socket.take_error().map_or(0, |code| code.0)))),
    option!(SO_EXCLUSIVEADDRUSE, Any, Shape::Bool)
        .get(Get::Int(|socket| Ok(i32::from(socket.sharing() == Sharing::Exclusive))))
        .set(Set::Int(set_exclusive)),
    option!(SO_GROUP_ID, Any, Shape::Int).get(Get::Int(|_| Ok(0))),
    option!(SO_KEEPALIVE, Connections, Shape::WholeBool)
        .kernel(libc::SOL_SOCKET, libc::SO_KEEPALIVE)
        .set(Set::Int(set_keep_alive)),
    option!(SO_LINGER, Connections, Shape::Bytes(size_of::<ws::LINGER>(), size_of::<ws::LINGER>()))
        .get(Get::Block(get_linger))
        .set(Set::Bytes(set_linger)),
    option!(SO_MAXDG, Datagrams, Shape::Int).get(Get::Int(largest_message)),
    option!(SO_MAXPATHDG, Datagrams, Shape::Int).get(Get::Int(largest_message)),
    option!(SO_MAX_MSG_SIZE, Any, Shape::Int).get(Get::Int(largest_message)),
    option!(SO_OOBINLINE, Connections, Shape::Bool).kernel(libc::SOL_SOCKET, libc::SO_OOBINLINE),
    option!(SO_OPENTYPE, Any, Shape::Int)
        .get(Get::Int(|_| Ok(open_type())))
        .set(Set::Int(|_, value| set_open_type(value))),
    option!(SO_PORT_SCALABILITY, Any, Shape::Bool)
        .flag(flag::PORT_SCALABILITY)
        .set(Set::Int(|socket, on| choose_port_late(socket, flag::PORT_SCALABILITY, on))),
    option!(SO_PROTOCOL_INFOA, Any, Shape::Bytes(size_of::<ws::WSAPROTOCOL_INFOA>(), 0))
        .get(Get::Block(|socket| Ok(providers::of(socket).bytes_a()))),
    option!(SO_PROTOCOL_INFOW, Any, Shape::Bytes(size_of::<ws::WSAPROTOCOL_INFOW>(), 0))
        .get(Get::Block(|socket| Ok(providers::of(socket).bytes_w()))),
    option!(SO_RANDOMIZE_PORT, Any, Shape::Bool).flag(flag::RANDOMIZE_PORT).set(Set::Int(set_randomize_port)),
    option!(SO_RCVBUF, Any, Shape::Int)
        .kernel(libc::SOL_SOCKET, libc::SO_RCVBUF)
        .get(Get::Int(|socket| buffer(socket, libc::SO_RCVBUF)))
        .set(Set::Int(|socket, len| set_buffer(socket, libc::SO_RCVBUF, len))),
    option!(SO_RCVLOWAT, Any, Shape::Int).refused(WsaError::WSAEINVAL),
    option!(SO_RCVTIMEO, Any, Shape::Int)
        .get(Get::Int(|socket| Ok(socket.receive_timeout.load(Ordering::Relaxed).cast_signed())))
        .set(Set::Int(|socket, value| set_timeout(socket, libc::SO_RCVTIMEO, value.cast_unsigned()))),
    option!(SO_REUSEADDR, Any, Shape::Bool)
        .get(Get::Int(|socket| Ok(i32::from(socket.sharing() == Sharing::Reuse))))
        .set(Set::Int(|socket, on| share(socket, Sharing::Reuse, Sharing::Exclusive, on))),
    option!(SO_REUSE_UNICASTPORT, Any, Shape::Bool)
        .flag(flag::REUSE_UNICAST_PORT)
        .set(Set::Int(|socket, on| choose_port_late(socket, flag::REUSE_UNICAST_PORT, on))),
    option!(SO_SNDBUF, Any, Shape::Int)
        .kernel(libc::SOL_SOCKET, libc::SO_SNDBUF)
        .get(Get::Int(|socket| buffer(socket, libc::SO_SNDBUF)))
        .set(Set::Int(|socket, len| set_buffer(socket, libc::SO_SNDBUF, len))),
    option!(SO_SNDLOWAT, Any, Shape::Int).refused(WsaError::WSAEINVAL),
    option!(SO_SNDTIMEO, Any, Shape::Int)
        .get(Get::Int(|socket| Ok(socket.send_timeout.load(Ordering::Relaxed).cast_signed())))
        .set(Set::Int(|socket, value| set_timeout(socket, libc::SO_SNDTIMEO, value.cast_unsigned()))),
    option!(SO_TYPE, Any, Shape::Int).get(Get::Int(|socket| Ok(socket.kind.to_windows()))),
    option!(SO_UPDATE_ACCEPT_CONTEXT, Connections, Shape::Bytes(4, 8)).set(Set::Bytes(update_accept_context)),
    option!(SO_UPDATE_CONNECT_CONTEXT, Connections, Shape::Bytes(0, 0)).set(Set::Bytes(|socket, _| {
        if socket.has(state::CONNECTED) { Ok(()) } else { Err(WsaError::WSAENOTCONN) }
    })),
    option!(SO_USELOOPBACK, Any, Shape::Int).refused(WsaError::WSAEINVAL),
];

impl Socket {
    /// `SO_CONDITIONAL_ACCEPT`
    pub fn accepts_conditionally(&self) -> bool {
        self.settings.has(flag::CONDITIONAL_ACCEPT)
    }

    /// Takes over the options of the listening socket, as an accepted one does. The kernel has done so for its own.
    pub(crate) fn inherit(&self, listener: &Self) {
        self.settings.inherit(&listener.settings);
        for (to, from) in
            [(&self.receive_timeout, &listener.receive_timeout), (&self.send_timeout, &listener.send_timeout)]
        {
            to.store(from.load(Ordering::Relaxed), Ordering::Relaxed);
        }
        self.set_sharing(listener.sharing());
    }

    /// Notices a connection that ended while no call was looking, so that the code stays with it.
    pub(crate) fn notice_end(&self) -> Option<WsaError> {
        if self.ended().is_none() && self.has(state::CONNECTED) && self.connection_is_dead() {
            let _ = self.take_error();
        }
        self.ended()
    }
}

/// The two options exclude each other: what one promises, the other would break.
fn share(socket: &Socket, this: Sharing, other: Sharing, on: i32) -> Result<()> {
    match (on, socket.sharing()) {
        (0, now) if now == this => socket.set_sharing(Sharing::Default),
        (0, _) => {}
        (_, now) if now == other => return Err(WsaError::WSAEINVAL),
        _ => socket.set_sharing(this),
    }
    Ok(())
}

/// The option has to be set before `bind`, which alone reads it.
fn set_exclusive(socket: &Socket, on: i32) -> Result<()> {
    if socket.has(state::BOUND) {
        return Err(WsaError::WSAEINVAL);
    }
    share(socket, Sharing::Exclusive, Sharing::Reuse, on)
}

fn set_conditional_accept(socket: &Socket, on: i32) -> Result<()> {
    if socket.has(state::LISTENING) {
        return Err(WsaError::WSAEINVAL);
    }
    socket.settings.set(flag::CONDITIONAL_ACCEPT, on != 0);
    Ok(())
}

/// Ports that are chosen late, at `connect`, can serve several peers at once: that is what both options are for, and the
/// kernel's name for it is "bind an address, no port".
fn choose_port_late(socket: &Socket, flags: u32, on: i32) -> Result<()> {
    let randomized = flags == flag::REUSE_UNICAST_PORT && socket.settings.has(flag::RANDOMIZE_PORT);
    if socket.has(state::BOUND) || (on != 0 && randomized) {
        return Err(WsaError::WSAEINVAL);
    }
    socket.settings.set(flags, on != 0);
    let late = socket.settings.has(flag::PORT_SCALABILITY | flag::REUSE_UNICAST_PORT);
    if socket.is_tcp() {
        let late = i32::from(late);
        sys::option::set_int(socket.raw_fd(), libc::IPPROTO_IP, libc::IP_BIND_ADDRESS_NO_PORT, late)?;
    }
    Ok(())
}

/// Linux chooses ports at random anyway; the option only has its rules to keep.
fn set_randomize_port(socket: &Socket, on: i32) -> Result<()> {
    if socket.has(state::BOUND) || (on != 0 && socket.settings.has(flag::REUSE_UNICAST_PORT)) {
        return Err(WsaError::WSAEINVAL);
    }
    socket.settings.set(flag::RANDOMIZE_PORT, on != 0);
    Ok(())
}

/// Source: the pages on `setsockopt` (dead connections) and `SO_KEEPALIVE` (sockets on their way).
fn set_keep_alive(socket: &Socket, on: i32) -> Result<()> {
    if is_on_its_way(socket)? {
        return Err(WsaError::WSAEINVAL);
    }
    match socket.notice_end() {
        None => {}
        Some(WsaError::WSAENETRESET | WsaError::WSAETIMEDOUT | WsaError::WSAECONNABORTED) => {
            return Err(WsaError::WSAENETRESET);
        }
        Some(_) => return Err(WsaError::WSAENOTCONN),
    }
    if on != 0 && socket.is_tcp() {
        super::tcp::apply_keep_alive(socket)?;
    }
    Ok(sys::option::set_int(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_KEEPALIVE, on)?)
}

/// Whether a connect has begun and neither succeeded nor failed.
fn is_on_its_way(socket: &Socket) -> Result<bool> {
    if !socket.has(state::CONNECTING) || socket.finish_connect().is_ok() {
        return Ok(false);
    }
    Ok(sys::net::ready_now(socket.raw_fd(), libc::POLLOUT)? == 0)
}

fn linger(socket: &Socket) -> Result<libc::linger> {
    let mut value = libc::linger { l_onoff: 0, l_linger: 0 };
    sys::net::option_into(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &mut value)?;
    Ok(value)
}

fn get_linger(socket: &Socket) -> Result<Block> {
    let value = linger(socket)?;
    let half = |number: i32| u16::try_from(number).unwrap_or(u16::MAX).to_ne_bytes();
    let mut block = Block::zeroed(size_of::<ws::LINGER>());
    block.put(offset_of!(ws::LINGER, l_onoff), &half(value.l_onoff));
    block.put(offset_of!(ws::LINGER, l_linger), &half(value.l_linger));
    Ok(block)
}

fn set_linger(socket: &Socket, value: &[u8]) -> Result<()> {
    let on = u16::from_ne_bytes(array_at(value, offset_of!(ws::LINGER, l_onoff))?);
    let seconds = u16::from_ne_bytes(array_at(value, offset_of!(ws::LINGER, l_linger))?);
    put_linger(socket, libc::linger { l_onoff: i32::from(on != 0), l_linger: i32::from(seconds) })
}

fn set_dont_linger(socket: &Socket, on: i32) -> Result<()> {
    let before = linger(socket)?;
    put_linger(socket, libc::linger { l_onoff: i32::from(on == 0), ..before })
}

fn put_linger(socket: &Socket, value: libc::linger) -> Result<()> {
    sys::net::set_option(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_LINGER, &value)?;
    socket.settings.set(flag::LINGERS, value.l_onoff != 0 && value.l_linger != 0);
    Ok(())
}

/// The kernel doubles what it is told, for its bookkeeping, and says the doubled number; Windows says what it was told.
fn buffer(socket: &Socket, kernel: i32) -> Result<i32> {
    let half = sys::option::get_int(socket.raw_fd(), libc::SOL_SOCKET, kernel)? / 2;
    let stored = stored_buffer(socket, kernel).load(Ordering::Relaxed);
    // The kernel has a least size of which the program need not know, and a largest one of which it must.
    Ok(if stored == NEVER_SET { half } else { stored.min(half) })
}

fn set_buffer(socket: &Socket, kernel: i32, len: i32) -> Result<()> {
    if len < 0 {
        return Err(WsaError::WSAEINVAL);
    }
    sys::option::set_int(socket.raw_fd(), libc::SOL_SOCKET, kernel, len)?;
    stored_buffer(socket, kernel).store(len, Ordering::Relaxed);
    Ok(())
}

fn stored_buffer(socket: &Socket, kernel: i32) -> &std::sync::atomic::AtomicI32 {
    match kernel {
        libc::SO_SNDBUF => &socket.settings.send_buffer,
        _ => &socket.settings.receive_buffer,
    }
}

/// The page says that a time-out never takes effect on a socket that was made without `WSA_FLAG_OVERLAPPED`.
fn set_timeout(socket: &Socket, kernel: i32, milliseconds: u32) -> Result<()> {
    let effective = match milliseconds {
        INFINITE => 0,
        _ if !socket.overlapped => 0,
        some => i64::from(some),
    };
    let value = libc::timeval { tv_sec: effective / 1000, tv_usec: effective % 1000 * 1000 };
    sys::net::set_option(socket.raw_fd(), libc::SOL_SOCKET, kernel, &value)?;
    let stored = if kernel == libc::SO_RCVTIMEO { &socket.receive_timeout } else { &socket.send_timeout };
    stored.store(milliseconds, Ordering::Relaxed);
    Ok(())
}

fn connect_time(socket: &Socket) -> Result<i32> {
    if socket.has(state::CONNECTING) {
        // Perhaps it has arrived by now.
        let _ = socket.finish_connect();
    }
    let since = socket.connected_at().filter(|_| socket.has(state::CONNECTED));
    Ok(since.map_or(NOT_CONNECTED, |at| i32::try_from(at.elapsed().as_secs()).unwrap_or(i32::MAX)))
}

fn largest_message(socket: &Socket) -> Result<i32> {
    if socket.family == Family::Unix && socket.kind != Kind::Stream {
        let buffer = sys::option::get_int(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_SNDBUF)?;
        return Ok(buffer - UNIX_OVERHEAD);
    }
    Ok(providers::of(socket).message_size.cast_signed())
}

/// `CSADDR_INFO`, with the two addresses behind it.
fn addresses(socket: &Socket) -> Result<Block> {
    let mut block = Block::zeroed(size_of::<CSADDR_INFO>());
    block.put_i32(offset_of!(CSADDR_INFO, iSocketType), socket.kind.to_windows());
    block.put_i32(offset_of!(CSADDR_INFO, iProtocol), socket.protocol);
    let pairs = [
        (offset_of!(CSADDR_INFO, LocalAddr), socket.local_address()),
        (offset_of!(CSADDR_INFO, RemoteAddr), socket.peer_address()),
    ];
    for (place, address) in pairs {
        // An address that it does not have yet stays a NULL of length 0.
        if let Ok(address) = address {
            let bytes = address.to_windows();
            let len = i32::try_from(bytes.len()).unwrap_or(0);
            block.put_i32(place + offset_of!(SOCKET_ADDRESS, iSockaddrLength), len);
            block.append(place + offset_of!(SOCKET_ADDRESS, lpSockaddr), &bytes);
        }
    }
    Ok(block)
}

/// The value is the listening socket, whose options the accepted one takes over.
fn update_accept_context(socket: &Socket, value: &[u8]) -> Result<()> {
    // The SDK calls it an int, and its examples hand over a SOCKET; handles fit into both.
    let number = match value.first_chunk() {
        Some(whole) => usize::from_ne_bytes(*whole),
        None => u32::from_ne_bytes(array_at(value, 0)?) as usize,
    };
    let listener = object::socket(Handle(number))?;
    if !listener.has(state::LISTENING) {
        return Err(WsaError::WSAEINVAL);
    }
    if !socket.has(state::CONNECTED) {
        return Err(WsaError::WSAENOTCONN);
    }
    if listener.settings.has(flag::CHANGED) || socket.settings.has(flag::CHANGED) {
        super::copy::copy(listener.raw_fd(), socket.raw_fd(), &listener);
    }
    socket.inherit(&listener);
    Ok(())
}

thread_local! {
    static OPEN_TYPE: Cell<i32> = const { Cell::new(0) };
}

/// `SO_OPENTYPE` of this thread: unless it is 0, `socket` makes sockets that overlapped operations can't use.
pub fn open_type() -> i32 {
    OPEN_TYPE.get()
}

/// Sets `SO_OPENTYPE` of this thread.
///
/// # Errors
/// None.
pub fn set_open_type(value: i32) -> Result<()> {
    OPEN_TYPE.set(value);
    Ok(())
}
