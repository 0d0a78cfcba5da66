//! Messages with ancillary data, and the ends of connections.

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::engine::{self, Report};
use openwinsock_runtime::socket::{How, Kind, Received, control};
use openwinsock_runtime::{Handle, Result, memory, object, startup};
use windows_sys::Win32::Networking::WinSock::{
    LPWSAOVERLAPPED_COMPLETION_ROUTINE, MSG_CTRUNC, MSG_PEEK, MSG_TRUNC, SOCKET, WSABUF, WSAMSG,
};
use windows_sys::Win32::System::IO::OVERLAPPED;

use super::transfer::{receive_flags, send_flags};
use super::vector::{to_fill, to_send, without_destination};
use crate::{edge, overlapped};

/// More control data than this means that the length is a mistake.
const MOST_CONTROL: u32 = 64 * 1024;

/// Sends a message with ancillary data, such as the address to send from.
///
/// Raises what `sendto` does, and `WSAEINVAL` for control messages that cannot be honoured.
///
/// Source: the page on `WSASendMsg`.
pub unsafe extern "system" fn WSASendMsg(
    handle: SOCKET,
    lpmsg: *const WSAMSG,
    dwflags: u32,
    lpnumberofbytessent: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(handle))?;
        if socket.kind() == Kind::Stream {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        // The page has one code for flags that are not for this function, whichever they are.
        let flags = send_flags(&socket, dwflags.cast_signed()).map_err(|_| WsaError::WSAEOPNOTSUPP)?;
        // SAFETY: the pointer is the program's.
        let message = unsafe { edge::read(lpmsg) }?;
        // SAFETY: the array and the blocks are the program's, lent for the duration of the call.
        let blocks = unsafe { to_send(message.lpBuffers, message.dwBufferCount) }?;
        let to = match (message.name.is_null(), message.namelen) {
            (true, 0) => None,
            // SAFETY: the pointer is the program's.
            _ => Some(unsafe { edge::address_in(message.name, message.namelen) }?),
        };
        // SAFETY: the pointer is the program's.
        let control = control::to_kernel(&unsafe { control_in(&message.Control) }?)?;
        let sent = if overlapped::is_overlapped(&socket, lpoverlapped) {
            // SAFETY: the pointer is the program's.
            let notice = unsafe { overlapped::notice(lpoverlapped, lpcompletionroutine) }?;
            overlapped::started(engine::send(&socket, blocks, flags, to.as_ref(), control, notice))
        } else {
            socket.send_message(&blocks, flags, to.as_ref(), &control)
        };
        let sent = sent.map_err(without_destination)?;
        if !lpnumberofbytessent.is_null() {
            // SAFETY: the pointer is the program's.
            unsafe { edge::write(lpnumberofbytessent, u32::try_from(sent).unwrap_or(u32::MAX)) }?;
        }
        Ok(())
    })
}

/// Reads a block of control messages.
///
/// # Safety
/// As [`memory::copy_in`].
unsafe fn control_in(block: &WSABUF) -> Result<Vec<u8>> {
    if block.len > MOST_CONTROL {
        return Err(WsaError::WSAEFAULT);
    }
    let mut bytes = vec![0; block.len as usize];
    // SAFETY: the caller promises the pointer.
    unsafe { memory::copy_in(block.buf, &mut bytes) }?;
    Ok(bytes)
}

/// Receives a message with ancillary data: where it came to, over which interface, with which hop limit, as far as options
/// ask for it. Programs get at it through `SIO_GET_EXTENSION_FUNCTION_POINTER`.
///
/// Raises what `recvfrom` does; `WSAEOPNOTSUPP` for a stream.
///
/// Source: the page on `LPFN_WSARECVMSG`.
pub unsafe extern "system" fn WSARecvMsg(
    s: SOCKET,
    lpmsg: *mut WSAMSG,
    lpdwnumberofbytesrecvd: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // SAFETY: the pointer is the program's.
        let mut message = unsafe { edge::read(lpmsg) }?;
        if socket.kind() == Kind::Stream {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        let flags = receive_flags(&socket, message.dwFlags.cast_signed())?;
        // SAFETY: the array and the blocks are the program's, lent for the duration of the call.
        let mut blocks = unsafe { to_fill(message.lpBuffers, message.dwBufferCount) }?;
        let name_len = &raw mut message.namelen;
        // SAFETY: the name is the program's; its length is ours.
        let wanted = unsafe { edge::room_for_address(message.name, name_len, socket.family().shortest()) }?;
        if message.Control.len > 0 {
            edge::present(message.Control.buf.cast())?;
        }
        let mut arrival = Arrival { message: lpmsg, wanted, reports: socket.reports() };
        if overlapped::is_overlapped(&socket, lpoverlapped) {
            // SAFETY: the pointer is the program's.
            let notice = unsafe { overlapped::notice(lpoverlapped, lpcompletionroutine) }?;
            let report = Some(Box::new(arrival) as Box<dyn Report>);
            let received = overlapped::started(engine::receive(&socket, blocks, flags, report, notice))?;
            // SAFETY: the pointer is the program's.
            return unsafe { count_out(received, lpdwnumberofbytesrecvd) };
        }
        let (mut sender, mut control) = (KernelAddress::empty(), [0; control::KERNEL_ROOM]);
        let received = socket.receive_message(&mut blocks, flags, Some(&mut sender), &mut control)?;
        arrival.received(&received, &sender, &control[..received.control_len])?;
        // SAFETY: the pointer is the program's.
        unsafe { count_out(received.len, lpdwnumberofbytesrecvd) }?;
        if received.truncated { Err(WsaError::WSAEMSGSIZE) } else { Ok(()) }
    })
}

/// # Safety
/// As [`edge::write`].
unsafe fn count_out(bytes: usize, to: *mut u32) -> Result<()> {
    if to.is_null() {
        return Ok(());
    }
    // SAFETY: the caller promises the pointer.
    unsafe { edge::write(to, u32::try_from(bytes).unwrap_or(u32::MAX)) }
}

/// Where a message goes that arrives for `WSARecvMsg`.
#[derive(Debug)]
struct Arrival {
    message: *mut WSAMSG,
    /// The sender's address is wanted.
    wanted: bool,
    /// What the options of the socket ask for.
    reports: (u32, u32),
}

// SAFETY: the pointer is to memory that the program lends to the operation, whichever thread carries it out.
unsafe impl Send for Arrival {}

impl Report for Arrival {
    fn wants_control(&self) -> bool {
        true
    }

    fn received(&mut self, what: &Received, from: &KernelAddress, control: &[u8]) -> Result<()> {
        // SAFETY: the program promises the pointer until the operation has ended.
        let mut message = unsafe { edge::read(self.message) }?;
        message.dwFlags &= MSG_PEEK.cast_unsigned();
        if self.wanted && from.family().is_some() {
            // SAFETY: the name is the program's; its length is ours.
            unsafe { edge::address_out(from, message.name, &raw mut message.namelen) }?;
        }
        let mut told = control::to_windows(control, self.reports);
        if told.len() > message.Control.len as usize || what.control_truncated {
            message.dwFlags |= MSG_CTRUNC;
            told.clear();
        }
        // SAFETY: the pointer is the program's, and there is room.
        unsafe { memory::copy_out(&told, message.Control.buf) }?;
        message.Control.len = u32::try_from(told.len()).unwrap_or(0);
        if what.truncated {
            message.dwFlags |= MSG_TRUNC;
        }
        // SAFETY: as above.
        unsafe { edge::write(self.message, message) }
    }
}

/// Ends the sending direction.
///
/// Raises what `shutdown` does, and `WSAENOPROTOOPT` for data to send with it: no protocol here carries any.
///
/// Source: the page on `WSASendDisconnect`.
pub unsafe extern "system" fn WSASendDisconnect(s: SOCKET, lpoutbounddisconnectdata: *const WSABUF) -> i32 {
    // SAFETY: the program promises the pointer.
    edge::clearing::status(|| unsafe { disconnect(s, lpoutbounddisconnectdata, How::Send) })
}

/// Ends the receiving direction.
///
/// Raises what `shutdown` does, and `WSAENOPROTOOPT` where data that came with the end are wanted: no protocol here carries
/// any.
///
/// Source: the page on `WSARecvDisconnect`.
pub unsafe extern "system" fn WSARecvDisconnect(s: SOCKET, lpinbounddisconnectdata: *const WSABUF) -> i32 {
    // SAFETY: the program promises the pointer.
    edge::clearing::status(|| unsafe { disconnect(s, lpinbounddisconnectdata, How::Receive) })
}

/// # Safety
/// As [`edge::read`].
unsafe fn disconnect(s: SOCKET, data: *const WSABUF, how: How) -> Result<()> {
    startup::started()?;
    let socket = object::socket(Handle(s))?;
    if !data.is_null() {
        // SAFETY: the caller promises the pointer.
        unsafe { edge::read(data) }?;
        return Err(WsaError::WSAENOPROTOOPT);
    }
    socket.shutdown(how)
}
