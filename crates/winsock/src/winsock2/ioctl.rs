//! Control codes of sockets.

use std::ffi::c_void;

use openwinsock_runtime::block::Block;
use openwinsock_runtime::socket::ioctl::{Answer, Call};
use openwinsock_runtime::{Handle, Result, engine, memory, object, startup};
use windows_sys::Win32::Networking::WinSock::{LPWSAOVERLAPPED_COMPLETION_ROUTINE, SOCKET};
use windows_sys::Win32::System::IO::OVERLAPPED;

use super::extension;
use crate::edge;
use crate::overlapped::notice;

/// No code takes more input than this; a longer block is not read to its end.
const LONGEST_INPUT: usize = 1 << 20;

/// Carries out a control code whose parameter is a number.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT` for a bad pointer; `WSAEINVAL` for `FIONBIO` while an event selection needs
/// the socket non-blocking, and for what is no code; `WSAEOPNOTSUPP` for a code that nobody here can carry out.
///
/// Source: the page on `ioctlsocket`.
pub unsafe extern "system" fn ioctlsocket(s: SOCKET, cmd: i32, argp: *mut u32) -> i32 {
    edge::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // SAFETY: the pointer is the program's.
        let input = unsafe { edge::read(argp) }?.to_ne_bytes();
        let call = call(s, &input, size_of::<u32>(), false);
        let block = socket.control(cmd.cast_unsigned(), &call).map_err(|refusal| refusal.code)?;
        // SAFETY: as above; the runtime gave no more than there is room for.
        unsafe { memory::copy_out(&block.at(argp.addr()), argp.cast()) }
    })
}

fn call(s: SOCKET, input: &[u8], room: usize, overlapped: bool) -> Call<'_> {
    Call { handle: Handle(s), input, room, overlapped, extension: extension::find }
}

/// Carries out a control code for a function of this library.
pub(crate) fn control(s: SOCKET, code: u32, input: &[u8], room: usize) -> Result<Vec<u8>> {
    let socket = object::socket(Handle(s))?;
    let answer = socket.control(code, &call(s, input, room, false));
    answer.map(|block| block.at(0)).map_err(|refusal| refusal.code)
}

/// Carries out a control code.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAEFAULT` for a bad pointer or a block that is too short (if it is the output, the
/// number that would do is stored), `WSAEINVAL` for what is no code, for a value that is none, or for a code that does not suit the
/// kind of socket, `WSAEOPNOTSUPP` for a code that nobody here can carry out, `WSAENOPROTOOPT` where the page on the code says so for
/// the protocol, `WSAEWOULDBLOCK` for the codes that would wait, and what the page on the code says.
///
/// Which codes there are is the table in [`openwinsock_runtime::socket::ioctl`]. All of them are carried out at once, with
/// an OVERLAPPED structure or without; with one, the program learns of the end as of that of other overlapped operations.
/// `WSAEINVAL` is also for a completion routine on a socket with a port.
///
/// Source: the page on `WSAIoctl`.
#[allow(clippy::too_many_arguments, reason = "Windows' signature")]
pub unsafe extern "system" fn WSAIoctl(
    s: SOCKET,
    dwiocontrolcode: u32,
    lpvinbuffer: *const c_void,
    cbinbuffer: u32,
    lpvoutbuffer: *mut c_void,
    cboutbuffer: u32,
    lpcbbytesreturned: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    edge::clearing::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        let overlapped = !lpoverlapped.is_null() && socket.is_overlapped();
        if !overlapped || !lpcbbytesreturned.is_null() {
            edge::present(lpcbbytesreturned.cast())?;
        }
        let begun = if overlapped {
            // SAFETY: the structure is the program's.
            let notice = unsafe { notice(lpoverlapped, lpcompletionroutine) }?;
            Some(engine::begin_at_once(&socket, notice)?)
        } else {
            None
        };
        let mut input = Vec::new();
        if !lpvinbuffer.is_null() {
            input.resize((cbinbuffer as usize).min(LONGEST_INPUT), 0);
            // SAFETY: the pointer is the program's.
            unsafe { memory::copy_in(lpvinbuffer.cast(), &mut input) }?;
        }
        let room = if lpvoutbuffer.is_null() { 0 } else { cboutbuffer as usize };
        if room > 0 {
            edge::present(lpvoutbuffer)?;
        }
        let answer = socket.control(dwiocontrolcode, &call(s, &input, room, overlapped));
        // SAFETY: the pointers are the program's.
        let len = unsafe { give(answer, lpvoutbuffer, lpcbbytesreturned) }?;
        if let Some(begun) = begun {
            begun.end(len);
        }
        Ok(())
    })
}

/// Hands the answer over: the output and its length, or the length that would do. Gives the length.
///
/// # Safety
/// `output` is writable for what the answer takes, `returned` for a number or NULL.
unsafe fn give(answer: Answer, output: *mut c_void, returned: *mut u32) -> Result<usize> {
    // SAFETY: the caller promises the pointer.
    let say = |len: usize| match returned.is_null() {
        true => Ok(()),
        // SAFETY: as above.
        false => unsafe { edge::write(returned, u32::try_from(len).unwrap_or(u32::MAX)) },
    };
    let block: Block = match answer {
        Ok(block) => block,
        Err(refusal) => {
            if let Some(needed) = refusal.needed {
                say(needed)?;
            }
            return Err(refusal.code);
        }
    };
    let len = block.len();
    // SAFETY: as above; the runtime gave no more than there is room for.
    unsafe { memory::copy_out(&block.at(output.addr()), output.cast()) }?;
    say(len)?;
    Ok(len)
}
