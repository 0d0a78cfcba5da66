//! Sending and receiving several blocks: the calls of version 2, without overlapped I/O.

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::memory::{UserMut, UserRef};
use openwinsock_runtime::socket::{Kind, Socket};
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Networking::WinSock::{
    LPWSAOVERLAPPED_COMPLETION_ROUTINE, MSG_PARTIAL, SOCKADDR, SOCKET, WSABUF,
};
use windows_sys::Win32::System::IO::OVERLAPPED;

use super::transfer::{receive_flags, receiving, send_flags};
use crate::edge;

/// The most blocks that the kernel takes at once.
const MOST_BLOCKS: u32 = 1024;

/// Reads an array of WSABUF.
///
/// # Errors
/// `WSAEFAULT` for a bad pointer to the array, `WSAEINVAL` for an empty one, `WSAENOBUFS` for more than 1024 blocks.
///
/// # Safety
/// As [`edge::read`], for `count` structures.
unsafe fn blocks(array: *const WSABUF, count: u32) -> Result<Vec<WSABUF>> {
    match count {
        0 => return Err(WsaError::WSAEINVAL),
        n if n > MOST_BLOCKS => return Err(WsaError::WSAENOBUFS),
        _ => {}
    }
    edge::present(array.cast())?;
    // SAFETY: the caller promises the array.
    (0..count as usize).map(|i| unsafe { edge::read(array.wrapping_add(i)) }).collect()
}

/// The blocks to send.
///
/// # Safety
/// As [`UserRef::new`], for each block.
pub(crate) unsafe fn to_send<'a>(array: *const WSABUF, count: u32) -> Result<Vec<UserRef<'a>>> {
    // SAFETY: the caller promises the array.
    let blocks = unsafe { blocks(array, count) }?;
    // SAFETY: the caller lends the blocks for the duration of the call.
    let blocks: Vec<_> = blocks.iter().map(|b| unsafe { UserRef::new(b.buf, b.len as usize) }).collect();
    if blocks.iter().any(UserRef::is_bad) { Err(WsaError::WSAEFAULT) } else { Ok(blocks) }
}

/// The blocks to receive into.
///
/// # Safety
/// As [`UserMut::new`], for each block.
pub(crate) unsafe fn to_fill<'a>(array: *const WSABUF, count: u32) -> Result<Vec<UserMut<'a>>> {
    // SAFETY: the caller promises the array.
    let blocks = unsafe { blocks(array, count) }?;
    // SAFETY: the caller lends the blocks for the duration of the call.
    let blocks: Vec<_> = blocks.iter().map(|b| unsafe { UserMut::new(b.buf, b.len as usize) }).collect();
    if blocks.iter().any(UserMut::is_bad) { Err(WsaError::WSAEFAULT) } else { Ok(blocks) }
}

/// Refuses overlapped operation, which this version does not have.
///
/// # Errors
/// `WSAEOPNOTSUPP` where the program asks for it on a socket that could.
pub(crate) fn not_overlapped(socket: &Socket, overlapped: *const OVERLAPPED) -> Result<()> {
    if overlapped.is_null() || !socket.is_overlapped() { Ok(()) } else { Err(WsaError::WSAEOPNOTSUPP) }
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
unsafe fn report(count: *mut u32, bytes: usize) -> Result<()> {
    if count.is_null() {
        return Ok(());
    }
    // SAFETY: the caller promises the pointer.
    unsafe { edge::write(count, u32::try_from(bytes).unwrap_or(u32::MAX)) }
}

/// Receives into several blocks. The flags say what is wanted, and afterwards what came: `MSG_PARTIAL` marks a message that
/// was longer.
///
/// Raises what `recv` does, and `WSAEDISCON` at the orderly end of a message-oriented connection.
///
/// Source: the page on `WSARecv`. Overlapped operation is not here yet: `WSAEOPNOTSUPP`.
pub unsafe extern "system" fn WSARecv(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytesrecvd: *mut u32,
    lpflags: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
    _lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let nobody = (std::ptr::null_mut(), std::ptr::null_mut());
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        receive(s, lpbuffers, dwbuffercount, lpnumberofbytesrecvd, lpflags, nobody, lpoverlapped)
    })
}

/// Receives a message into several blocks, with its sender's address.
///
/// Raises what `recvfrom` does.
///
/// Source: the page on `WSARecvFrom`. Overlapped operation is not here yet: `WSAEOPNOTSUPP`.
pub unsafe extern "system" fn WSARecvFrom(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytesrecvd: *mut u32,
    lpflags: *mut u32,
    lpfrom: *mut SOCKADDR,
    lpfromlen: *mut i32,
    lpoverlapped: *mut OVERLAPPED,
    _lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let from = (lpfrom, lpfromlen);
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        receive(s, lpbuffers, dwbuffercount, lpnumberofbytesrecvd, lpflags, from, lpoverlapped)
    })
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn receive(
    s: SOCKET,
    buffers: *const WSABUF,
    count: u32,
    bytes: *mut u32,
    flags: *mut u32,
    (from, from_len): (*mut SOCKADDR, *mut i32),
    overlapped: *const OVERLAPPED,
) -> Result<()> {
    startup::started()?;
    let socket = object::socket(Handle(s))?;
    // SAFETY: the pointers are the caller's.
    receiving(&socket, || unsafe {
        receive_from(&socket, (buffers, count), bytes, flags, (from, from_len), overlapped)
    })
}

/// # Safety
/// As [`receive`].
unsafe fn receive_from(
    socket: &Socket,
    (buffers, count): (*const WSABUF, u32),
    bytes: *mut u32,
    flags: *mut u32,
    (from, from_len): (*mut SOCKADDR, *mut i32),
    overlapped: *const OVERLAPPED,
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
    not_overlapped(socket, overlapped)?;
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

/// Sends several blocks as one message or one piece of a stream.
///
/// Raises what `send` does.
///
/// Source: the page on `WSASend`. Overlapped operation is not here yet: `WSAEOPNOTSUPP`.
pub unsafe extern "system" fn WSASend(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytessent: *mut u32,
    dwflags: u32,
    lpoverlapped: *mut OVERLAPPED,
    _lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let nobody = (std::ptr::null(), 0);
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        send(s, lpbuffers, dwbuffercount, lpnumberofbytessent, dwflags, nobody, lpoverlapped)
            .map_err(without_destination)
    })
}

/// Sends several blocks as one message to an address.
///
/// Raises what `sendto` does.
///
/// Source: the page on `WSASendTo`. Overlapped operation is not here yet: `WSAEOPNOTSUPP`.
pub unsafe extern "system" fn WSASendTo(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytessent: *mut u32,
    dwflags: u32,
    lpto: *const SOCKADDR,
    itolen: i32,
    lpoverlapped: *mut OVERLAPPED,
    _lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let to = (lpto, itolen);
    // SAFETY: the program promises the pointers.
    edge::clearing::status(|| unsafe {
        send(s, lpbuffers, dwbuffercount, lpnumberofbytessent, dwflags, to, lpoverlapped)
    })
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn send(
    s: SOCKET,
    buffers: *const WSABUF,
    count: u32,
    bytes: *mut u32,
    flags: u32,
    (to, to_len): (*const SOCKADDR, i32),
    overlapped: *const OVERLAPPED,
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
    not_overlapped(&socket, overlapped)?;
    let sent = socket.send_message(&blocks, flags, to.as_ref(), &[])?;
    // SAFETY: the caller promises the pointer.
    unsafe { report(bytes, sent) }
}
