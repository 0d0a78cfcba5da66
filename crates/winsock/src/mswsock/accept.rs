//! `AcceptEx`, and the addresses that it leaves.

use std::ffi::c_void;

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::engine::{self, Places};
use openwinsock_runtime::memory::UserMut;
use openwinsock_runtime::{Handle, KeepErrno, Result, memory, object, startup};
use windows_sys::Win32::Foundation::{FALSE, TRUE};
use windows_sys::Win32::Networking::WinSock::{SOCKADDR, SOCKET};
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::BOOL;

use crate::winsock2::vector::report;
use crate::{edge, overlapped};

/// What a block for an address needs beside the address, says the page.
const EXTRA: u32 = 16;
/// A block begins with the length of the address, as a number of 32 bits; the address itself begins here.
const HEADER: usize = 8;

/// Accepts a connection on a socket that was made for it, which is neither bound nor connected; with room for data, also receives
/// the first. The addresses of both ends are in the block behind that; [`GetAcceptExSockaddrs`] finds them.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSA_INVALID_PARAMETER` without an OVERLAPPED structure, `WSAEFAULT` for a bad pointer
/// or too little room for an address (there may be none for the local one), `WSAEINVAL` without a block, if the one
/// socket does not listen, or if the other is bound, connected, of another kind, or waits for a connection already; `WSA_INVALID_HANDLE`
/// for an `hEvent` that is none; `WSA_IO_PENDING` if it goes on. It ends with `WSAECONNRESET` if the peer took the connection back, and
/// with `WSA_OPERATION_ABORTED` if it is cancelled or one of the sockets closed.
///
/// Source: the page on `AcceptEx`.
pub unsafe extern "system" fn AcceptEx(
    slistensocket: SOCKET,
    sacceptsocket: SOCKET,
    lpoutputbuffer: *mut c_void,
    dwreceivedatalength: u32,
    dwlocaladdresslength: u32,
    dwremoteaddresslength: u32,
    lpdwbytesreceived: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
) -> BOOL {
    edge::run(FALSE, || {
        startup::started()?;
        let listener = object::socket(Handle(slistensocket))?;
        let to = object::socket(Handle(sacceptsocket))?;
        if lpoverlapped.is_null() {
            return Err(WsaError::WSA_INVALID_PARAMETER);
        }
        if lpoutputbuffer.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        edge::present(lpoutputbuffer)?;
        let least = u32::try_from(listener.family().longest()).unwrap_or(0) + EXTRA;
        if dwremoteaddresslength < least || (1..least).contains(&dwlocaladdresslength) {
            return Err(WsaError::WSAEFAULT);
        }
        let start = lpoutputbuffer.cast::<u8>();
        let local = start.wrapping_add(dwreceivedatalength as usize);
        let places = Blocks {
            local: (dwlocaladdresslength != 0).then_some(local),
            peer: local.wrapping_add(dwlocaladdresslength as usize),
        };
        // SAFETY: the program lends the block until the operation has ended.
        let into = unsafe { UserMut::new(start, dwreceivedatalength as usize) };
        // SAFETY: the pointer is the program's.
        let notice = unsafe { overlapped::notice(lpoverlapped, None) }?;
        let begun = engine::accept(&listener, &to, into, Box::new(places), notice);
        // SAFETY: the structure is the operation's.
        let received = unsafe { overlapped::started_or_done(&listener, begun, lpoverlapped) }?;
        // SAFETY: the pointer is the program's.
        unsafe { report(lpdwbytesreceived, received) }.map(|()| TRUE)
    })
}

/// Where the addresses go.
#[derive(Debug)]
struct Blocks {
    local: Option<*mut u8>,
    peer: *mut u8,
}

// SAFETY: the pointers are to memory that the program lends to the operation, whichever thread carries it out.
unsafe impl Send for Blocks {}

impl Places for Blocks {
    fn accepted(&mut self, local: &KernelAddress, peer: &KernelAddress) -> Result<()> {
        for (place, address) in [(self.local, local), (Some(self.peer), peer)] {
            let Some(place) = place else { continue };
            let bytes = address.to_windows();
            let mut block = Vec::with_capacity(HEADER + bytes.len());
            block.extend(u32::try_from(bytes.len()).unwrap_or(0).to_ne_bytes());
            block.resize(HEADER, 0);
            block.extend(&bytes[..]);
            // SAFETY: the program promises the block until the operation has ended; it is long enough for any address of the
            // family, as was checked.
            unsafe { memory::copy_out(&block, place) }?;
        }
        Ok(())
    }
}

/// Finds the addresses in a block that [`AcceptEx`] has filled; the lengths are those that it got.
///
/// It raises nothing. An address that is not there is NULL and has no length.
///
/// Source: the page on `GetAcceptExSockaddrs`.
pub unsafe extern "system" fn GetAcceptExSockaddrs(
    lpoutputbuffer: *const c_void,
    dwreceivedatalength: u32,
    dwlocaladdresslength: u32,
    dwremoteaddresslength: u32,
    localsockaddr: *mut *mut SOCKADDR,
    localsockaddrlength: *mut i32,
    remotesockaddr: *mut *mut SOCKADDR,
    remotesockaddrlength: *mut i32,
) {
    let _errno = KeepErrno::new();
    let local = lpoutputbuffer.wrapping_byte_add(dwreceivedatalength as usize);
    let remote = local.wrapping_byte_add(dwlocaladdresslength as usize);
    let wanted = [
        (local, dwlocaladdresslength, localsockaddr, localsockaddrlength),
        (remote, dwremoteaddresslength, remotesockaddr, remotesockaddrlength),
    ];
    for (block, room, address, len) in wanted {
        // SAFETY: the pointers are the program's, and checked; a NULL among them is left out.
        unsafe {
            let (found, found_len) = find(block, room).unwrap_or((std::ptr::null_mut(), 0));
            let _ = edge::write(address, found);
            let _ = edge::write(len, found_len);
        }
    }
}

/// # Safety
/// The block is readable, or its address one of those that are noticed.
unsafe fn find(block: *const c_void, room: u32) -> Option<(*mut SOCKADDR, i32)> {
    let room = (room as usize).checked_sub(HEADER)?;
    // SAFETY: the caller promises the block, which begins with the length.
    let len = unsafe { edge::read(block.cast::<[u8; 4]>()) }.ok().map(u32::from_ne_bytes)?;
    let fits = len != 0 && len as usize <= room;
    let address = block.wrapping_byte_add(HEADER).cast_mut().cast();
    fits.then_some((address, i32::try_from(len).ok()?))
}
