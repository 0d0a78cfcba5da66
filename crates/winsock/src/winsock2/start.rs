//! Start, end, and the last error.

use openwinsock_codes::WsaError;
use openwinsock_runtime::{KeepErrno, names, socket, startup};
use windows_sys::Win32::Networking::WinSock::{WSADATA, WSADESCRIPTION_LEN};

use crate::{edge, last_error};

/// What `WSADATA` says about us.
pub(crate) const DESCRIPTION: &[u8] = concat!("OpenWinsock ", env!("CARGO_PKG_VERSION")).as_bytes();
const STATUS: &[u8] = b"Running";
/// What 1.1 programs are told about limits; 2.x ignores the fields.
const MAX_SOCKETS_1_1: u16 = 32767;
const MAX_DATAGRAM_1_1: u16 = 65467;

/// Starts Winsock for the process, and negotiates the version. Every start wants one [`WSACleanup`].
///
/// The first start raises the soft limit of file descriptors to the hard one.
///
/// Returns 0 or the code itself: `WSAVERNOTSUPPORTED`, `WSASYSNOTREADY`, `WSAEPROCLIM`, `WSAEFAULT` for a bad pointer. The
/// last error stays as it is.
///
/// Source: the page on `WSAStartup`.
pub unsafe extern "system" fn WSAStartup(wversionrequested: u16, lpwsadata: *mut WSADATA) -> i32 {
    let _errno = KeepErrno::new();
    // SAFETY: zero is a value of every field of the structure.
    let mut data: WSADATA = unsafe { std::mem::zeroed() };
    data.wHighVersion = startup::HIGHEST;
    data.wVersion = startup::HIGHEST;
    let start = || {
        edge::present(lpwsadata.cast())?;
        startup::negotiate(wversionrequested).and_then(|_| startup::start(wversionrequested))
    };
    let result = start();
    if let Ok(version) = result {
        data.wVersion = version;
        if version < startup::version(2, 0) || version.to_le_bytes()[0] == 1 {
            (data.iMaxSockets, data.iMaxUdpDg) = (MAX_SOCKETS_1_1, MAX_DATAGRAM_1_1);
        }
    }
    fill(&mut data.szDescription, DESCRIPTION);
    fill(&mut data.szSystemStatus, STATUS);
    // SAFETY: the structure is plain data; the pointer is the program's.
    let written = unsafe { edge::write(lpwsadata, data) };
    match (result, written) {
        (Err(WsaError(code)), _) => code,
        (Ok(_), Ok(())) => 0,
        (Ok(_), Err(WsaError(code))) => {
            // The program cannot know that it was started, so it isn't.
            let _ = startup::end(end_everything);
            code
        }
    }
}

fn fill(field: &mut [i8], text: &[u8]) {
    debug_assert!(text.len() <= WSADESCRIPTION_LEN as usize, "the fields hold a NUL more than their texts");
    for (to, from) in field.iter_mut().zip(text) {
        *to = from.cast_signed();
    }
}

/// What the last end of the use of Winsock does.
pub(crate) fn end_everything() {
    names::requests::cancel_all();
    socket::close::close_all();
}

/// Ends one start. The last one closes every socket that the program left open; calls that wait on them end, and no request for
/// a name is answered any more.
///
/// Raises `WSANOTINITIALISED` without a start.
///
/// Source: the page on `WSACleanup`.
pub unsafe extern "system" fn WSACleanup() -> i32 {
    edge::status(|| startup::end(end_everything))
}

/// The last error of this thread. Works before `WSAStartup`.
///
/// Source: the page on `WSAGetLastError`.
pub unsafe extern "system" fn WSAGetLastError() -> i32 {
    last_error::get().cast_signed()
}

/// Sets the last error of this thread.
///
/// Source: the page on `WSASetLastError`. (Its table has `WSANOTINITIALISED`, but the function has no way to say so, and
/// like Windows we set the error in any case.)
pub unsafe extern "system" fn WSASetLastError(ierror: i32) {
    last_error::set(ierror.cast_unsigned());
}
