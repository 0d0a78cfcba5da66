//! Sending and receiving several blocks: the calls of version 2.

use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::engine::{self, Report, Routine};
use openwinsock_runtime::memory::{UserMut, UserRef};
use openwinsock_runtime::socket::{Kind, Received, Socket};
use openwinsock_runtime::{Handle, Result, object, startup};
use smallvec::SmallVec;
use windows_sys::Win32::Networking::WinSock::{
    LPWSAOVERLAPPED_COMPLETION_ROUTINE, MSG_PARTIAL, SOCKADDR, SOCKET, WSABUF,
};
use windows_sys::Win32::System::IO::OVERLAPPED;

use super::transfer::{receive_flags, receiving, send_flags};
use crate::{edge, overlapped};

/// The most blocks that the kernel takes at once.
const MOST_BLOCKS: u32 = 1024;

/// Reads an array of WSABUF.
///
/// # Errors
/// `WSAEFAULT` for a bad pointer to the array, `WSAEINVAL` for an empty one, `WSAENOBUFS` for more than 1024 blocks.
///
/// # Safety
/// As [`edge::read`], for `count` structures.
unsafe fn blocks<T>(array: *const WSABUF, count: u32, one: impl Fn(WSABUF) -> T) -> Result<SmallVec<[T; 1]>> {
    match count {
        0 => return Err(WsaError::WSAEINVAL),
        n if n > MOST_BLOCKS => return Err(WsaError::WSAENOBUFS),
        _ => {}
    }
    edge::present(array.cast())?;
    if count == 1 {
        // SAFETY: the caller promises the array.
        return Ok(SmallVec::from_buf([one(unsafe { edge::read(array) }?)]));
    }
    // SAFETY: the caller promises the array.
    (0..count as usize).map(|i| unsafe { edge::read(array.wrapping_add(i)) }.map(&one)).collect()
}

/// The blocks to send.
///
/// # Safety
/// As [`UserRef::new`], for each block.
pub(crate) unsafe fn to_send<'a>(array: *const WSABUF, count: u32) -> Result<SmallVec<[UserRef<'a>; 1]>> {
    // SAFETY: the caller promises the array, and lends the blocks.
    let blocks = unsafe { blocks(array, count, |b| UserRef::new(b.buf, b.len as usize)) }?;
    if blocks.iter().any(UserRef::is_bad) { Err(WsaError::WSAEFAULT) } else { Ok(blocks) }
}

/// The blocks to receive into.
///
/// # Safety
/// As [`UserMut::new`], for each block.
pub(crate) unsafe fn to_fill<'a>(array: *const WSABUF, count: u32) -> Result<SmallVec<[UserMut<'a>; 1]>> {
    // SAFETY: the caller promises the array, and lends the blocks.
    let blocks = unsafe { blocks(array, count, |b| UserMut::new(b.buf, b.len as usize)) }?;
    if blocks.iter().any(UserMut::is_bad) { Err(WsaError::WSAEFAULT) } else { Ok(blocks) }
}

/// What the pages on `WSASend` and `WSASendMsg` call it when a message has no destination: they have no
/// `WSAEDESTADDRREQ`.
pub(crate) fn without_destination(code: WsaError) -> WsaError {
    if code == WsaError::WSAEDESTADDRREQ { WsaError::WSAENOTCONN } else { code }
}

/// Checks the place for the count of bytes. It may be missing beside an OVERLAPPED, even one that is ignored.
fn countable(count: *mut u32, overlapped: *const OVERLAPPED) -> Result<()> {
    if count.is_null() && !overlapped.is_null() { Ok(()) } else { edge::present(count.cast()) }
}

/// Where a count of bytes goes, if to anywhere.
///
/// # Safety
/// As [`edge::write`].
pub(crate) unsafe fn report(count: *mut u32, bytes: usize) -> Result<()> {
    if count.is_null() {
        return Ok(());
    }
    // SAFETY: the caller promises the pointer.
    unsafe { edge::write(count, u32::try_from(bytes).unwrap_or(u32::MAX)) }
}

/// Receives into several blocks. The flags say what is wanted, and afterwards what came: `MSG_PARTIAL` marks a message that
/// was longer.
///
/// Raises what `recv` does, and `WSAEDISCON` at the orderly end of a message-oriented connection; with an OVERLAPPED structure
/// also `WSA_IO_PENDING` for a call that goes on, `WSA_INVALID_HANDLE` for an `hEvent` that is none, and `WSAEINVAL` for a
/// completion routine on a socket with a port. What goes on ends with `WSA_OPERATION_ABORTED` if it is cancelled or the socket
/// closed.
///
/// Source: the page on `WSARecv`.
pub unsafe extern "system" fn WSARecv(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytesrecvd: *mut u32,
    lpflags: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let nobody = (std::ptr::null_mut(), std::ptr::null_mut());
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        let how = (lpoverlapped, overlapped::routine(lpcompletionroutine));
        receive(s, (lpbuffers, dwbuffercount), lpnumberofbytesrecvd, lpflags, nobody, how)
    })
}

/// Receives a message into several blocks, with its sender's address.
///
/// Raises what `recvfrom` does, and with an OVERLAPPED structure what [`WSARecv`] does.
///
/// Source: the page on `WSARecvFrom`.
pub unsafe extern "system" fn WSARecvFrom(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytesrecvd: *mut u32,
    lpflags: *mut u32,
    lpfrom: *mut SOCKADDR,
    lpfromlen: *mut i32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let from = (lpfrom, lpfromlen);
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        let how = (lpoverlapped, overlapped::routine(lpcompletionroutine));
        receive(s, (lpbuffers, dwbuffercount), lpnumberofbytesrecvd, lpflags, from, how)
    })
}

/// How an overlapped call wants to be told of its end.
pub(crate) type How = (*mut OVERLAPPED, Option<Box<Routine>>);

/// `WSARecv` and its kin.
///
/// # Errors
/// Theirs.
///
/// # Safety
/// The pointers are the program's: see the crate.
pub(crate) unsafe fn receive(
    s: SOCKET,
    blocks: (*const WSABUF, u32),
    bytes: *mut u32,
    flags: *mut u32,
    from: (*mut SOCKADDR, *mut i32),
    how: How,
) -> Result<()> {
    startup::started()?;
    let socket = object::socket(Handle(s))?;
    // SAFETY: the pointers are the caller's.
    receiving(&socket, || unsafe { receive_from(&socket, blocks, bytes, flags, from, how) })
}

/// # Safety
/// As [`receive`].
unsafe fn receive_from(
    socket: &Arc<Socket>,
    (buffers, count): (*const WSABUF, u32),
    bytes: *mut u32,
    flags: *mut u32,
    (from, from_len): (*mut SOCKADDR, *mut i32),
    (overlapped, routine): How,
) -> Result<()> {
    // SAFETY: the caller promises the pointer.
    let wanted_flags = unsafe { edge::read(flags) }?;
    let kernel_flags = receive_flags(socket, wanted_flags.cast_signed())?;
    countable(bytes, overlapped)?;
    // SAFETY: the caller promises the array and the blocks.
    let mut blocks = unsafe { to_fill(buffers, count) }?;
    // A connection ignores both, says the page on WSARecvFrom.
    let from = if socket.kind().has_connections() { std::ptr::null_mut() } else { from };
    // SAFETY: the caller promises the pointers.
    let wanted = unsafe { edge::room_for_address(from, from_len, socket.family().shortest()) }?;
    if overlapped::is_overlapped(socket, overlapped) {
        // SAFETY: the caller promises the pointer.
        let notice = unsafe { overlapped::notice_by(overlapped, routine) }?;
        let sender = wanted.then(|| Box::new(Sender { name: from, len: from_len }) as Box<dyn Report>);
        let received = overlapped::started(engine::receive(socket, blocks, kernel_flags, sender, notice))?;
        // SAFETY: the caller promises the pointers.
        return unsafe {
            report(bytes, received)?;
            edge::write(flags, 0)
        };
    }
    let mut sender = KernelAddress::empty();
    let room: usize = blocks.iter().map(UserMut::len).sum();
    let received =
        socket.receive_message(&mut blocks, kernel_flags, wanted.then_some(&mut sender), &mut [])?;
    if received.len == 0 && room > 0 && socket.kind() == Kind::SeqPacket {
        return Err(WsaError::WSAEDISCON);
    }
    // SAFETY: the caller promises the pointers.
    unsafe {
        report(bytes, received.len)?;
        edge::write(flags, if received.truncated { MSG_PARTIAL } else { 0 })?;
        if wanted && sender.family().is_some() {
            edge::address_out(&sender, from, from_len)?;
        }
    }
    if received.truncated { Err(WsaError::WSAEMSGSIZE) } else { Ok(()) }
}

/// Where the address of a message's sender goes when it has arrived.
#[derive(Debug)]
struct Sender {
    name: *mut SOCKADDR,
    len: *mut i32,
}

// SAFETY: the pointers are to memory that the program lends to the operation, whichever thread carries it out.
unsafe impl Send for Sender {}

impl Report for Sender {
    fn received(&mut self, _: &Received, from: &KernelAddress, _: &[u8]) -> Result<()> {
        if from.family().is_none() {
            return Ok(());
        }
        // SAFETY: the program promises both until the operation has ended.
        unsafe { edge::address_out(from, self.name, self.len) }
    }
}

/// Sends several blocks as one message or one piece of a stream.
///
/// Raises what `send` does, and with an OVERLAPPED structure what [`WSARecv`] does.
///
/// Source: the page on `WSASend`.
pub unsafe extern "system" fn WSASend(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytessent: *mut u32,
    dwflags: u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let nobody = (std::ptr::null(), 0);
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        let how = (lpoverlapped, overlapped::routine(lpcompletionroutine));
        send(s, (lpbuffers, dwbuffercount), lpnumberofbytessent, dwflags, nobody, how)
            .map_err(without_destination)
    })
}

/// Sends several blocks as one message to an address.
///
/// Raises what `sendto` does, and with an OVERLAPPED structure what [`WSARecv`] does.
///
/// Source: the page on `WSASendTo`.
pub unsafe extern "system" fn WSASendTo(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytessent: *mut u32,
    dwflags: u32,
    lpto: *const SOCKADDR,
    itolen: i32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let to = (lpto, itolen);
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        let how = (lpoverlapped, overlapped::routine(lpcompletionroutine));
        send(s, (lpbuffers, dwbuffercount), lpnumberofbytessent, dwflags, to, how)
    })
}

/// `WSASend` and its kin.
///
/// # Errors
/// Theirs.
///
/// # Safety
/// The pointers are the program's: see the crate.
pub(crate) unsafe fn send(
    s: SOCKET,
    (buffers, count): (*const WSABUF, u32),
    bytes: *mut u32,
    flags: u32,
    (to, to_len): (*const SOCKADDR, i32),
    (overlapped, routine): How,
) -> Result<()> {
    startup::started()?;
    let socket = object::socket(Handle(s))?;
    let flags = send_flags(&socket, flags.cast_signed())?;
    countable(bytes, overlapped)?;
    // SAFETY: the caller promises the array and the blocks.
    let blocks = unsafe { to_send(buffers, count) }?;
    let to = if to.is_null() || socket.kind().has_connections() {
        None
    } else {
        // SAFETY: the caller promises the pointer.
        Some(unsafe { edge::address_in(to, to_len) }?)
    };
    let sent = if overlapped::is_overlapped(&socket, overlapped) {
        // SAFETY: the caller promises the pointer.
        let notice = unsafe { overlapped::notice_by(overlapped, routine) }?;
        overlapped::started(engine::send(&socket, blocks, flags, to.as_ref(), Vec::new(), notice))?
    } else {
        socket.send_message(&blocks, flags, to.as_ref(), &[])?
    };
    // SAFETY: the caller promises the pointer.
    unsafe { report(bytes, sent) }
}
