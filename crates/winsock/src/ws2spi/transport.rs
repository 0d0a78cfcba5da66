//! The system's provider of transports, as layered providers and `WSPStartup` know it: functions of `winsock2.h` that report to where `lpErrno`
//! points, and leave the last error alone.

use windows_sys::Win32::Foundation::{FALSE, HANDLE, HWND};
use windows_sys::Win32::Networking::WinSock::{
    FD_SET, INVALID_SOCKET, LPCONDITIONPROC, LPWSAOVERLAPPED_COMPLETION_ROUTINE, QOS, SOCKADDR, SOCKET,
    SOCKET_ERROR, TIMEVAL, WSABUF, WSAEVENT, WSANETWORKEVENTS, WSAPROTOCOL_INFOW, WSATHREADID, WSPDATA,
    WSPPROC_TABLE, WSPUPCALLTABLE,
};
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use openwinsock_codes::WsaError;
use openwinsock_runtime::startup;

use super::returned;
use crate::winsock2::start::end_everything;
use crate::winsock2::{
    async_select, conditional, connection, hook, ioctl, join, message, name, network_events, option,
    overlapped_result, select, socket, start, text, vector,
};
use crate::{edge, last_error};

/// Runs a function of `winsock2.h`, and moves its error from the last one to where it is wanted.
///
/// # Safety
/// The pointer is the program's: writable, or noticed.
unsafe fn reporting<T: PartialEq>(errno: *const i32, failure: T, call: impl FnOnce() -> T) -> T {
    let before = last_error::get();
    let result = call();
    let code = last_error::get();
    last_error::set(before);
    if result == failure {
        // SAFETY: the caller promises the pointer. A bad one takes no code, and nothing else does.
        let _ = unsafe { edge::write(errno.cast_mut(), code.cast_signed()) };
    }
    result
}

macro_rules! transport {
    ($($name:ident is $function:path, else $failure:expr,
        ($($argument:ident: $type:ty),*) $(and ($($ignored:ident: $other:ty),*))? -> $result:ty;)*) => {$(
        #[doc = concat!("What [`", stringify!($function), "`] does. Source: the page on `", stringify!($name), "`.")]
        pub unsafe extern "system" fn $name(
            $($argument: $type,)* $($($ignored: $other,)*)? lperrno: *mut i32,
        ) -> $result {
            // SAFETY: the arguments are the program's, as the function wants them.
            unsafe { reporting(lperrno, $failure, || $function($($argument),*)) }
        }
    )*};
}

// The thread that a provider may name is the one that calls: routines run on it.
transport! {
    WSPAccept is conditional::WSAAccept, else INVALID_SOCKET, (s: SOCKET, addr: *mut SOCKADDR, addrlen: *mut i32, lpfncondition: LPCONDITIONPROC, dwcallbackdata: usize) -> SOCKET;
    WSPAddressToString is text::WSAAddressToStringW, else SOCKET_ERROR, (lpsaaddress: *const SOCKADDR, dwaddresslength: u32, lpprotocolinfo: *const WSAPROTOCOL_INFOW, lpszaddressstring: PWSTR, lpdwaddressstringlength: *mut u32) -> i32;
    WSPAsyncSelect is async_select::WSAAsyncSelect, else SOCKET_ERROR, (s: SOCKET, hwnd: HWND, wmsg: u32, levent: i32) -> i32;
    WSPBind is connection::bind, else SOCKET_ERROR, (s: SOCKET, name: *const SOCKADDR, namelen: i32) -> i32;
    WSPCancelBlockingCall is hook::WSACancelBlockingCall, else SOCKET_ERROR, () -> i32;
    WSPCleanup is start::WSACleanup, else SOCKET_ERROR, () -> i32;
    WSPCloseSocket is connection::closesocket, else SOCKET_ERROR, (s: SOCKET) -> i32;
    WSPConnect is conditional::WSAConnect, else SOCKET_ERROR, (s: SOCKET, name: *const SOCKADDR, namelen: i32, lpcallerdata: *const WSABUF, lpcalleedata: *mut WSABUF, lpsqos: *const QOS, lpgqos: *const QOS) -> i32;
    WSPDuplicateSocket is socket::WSADuplicateSocketW, else SOCKET_ERROR, (s: SOCKET, dwprocessid: u32, lpprotocolinfo: *mut WSAPROTOCOL_INFOW) -> i32;
    WSPEventSelect is network_events::WSAEventSelect, else SOCKET_ERROR, (s: SOCKET, heventobject: WSAEVENT, lnetworkevents: i32) -> i32;
    WSPGetOverlappedResult is overlapped_result::WSAGetOverlappedResult, else FALSE, (s: SOCKET, lpoverlapped: *const OVERLAPPED, lpcbtransfer: *mut u32, fwait: BOOL, lpdwflags: *mut u32) -> BOOL;
    WSPGetPeerName is name::getpeername, else SOCKET_ERROR, (s: SOCKET, name: *mut SOCKADDR, namelen: *mut i32) -> i32;
    WSPGetQOSByName is join::WSAGetQOSByName, else FALSE, (s: SOCKET, lpqosname: *const WSABUF, lpqos: *mut QOS) -> BOOL;
    WSPGetSockName is name::getsockname, else SOCKET_ERROR, (s: SOCKET, name: *mut SOCKADDR, namelen: *mut i32) -> i32;
    WSPGetSockOpt is option::getsockopt, else SOCKET_ERROR, (s: SOCKET, level: i32, optname: i32, optval: PSTR, optlen: *mut i32) -> i32;
    WSPIoctl is ioctl::WSAIoctl, else SOCKET_ERROR, (s: SOCKET, dwiocontrolcode: u32, lpvinbuffer: *const std::ffi::c_void, cbinbuffer: u32, lpvoutbuffer: *mut std::ffi::c_void, cboutbuffer: u32, lpcbbytesreturned: *mut u32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE) and (_lpthreadid: *const WSATHREADID) -> i32;
    WSPJoinLeaf is join::WSAJoinLeaf, else INVALID_SOCKET, (s: SOCKET, name: *const SOCKADDR, namelen: i32, lpcallerdata: *const WSABUF, lpcalleedata: *mut WSABUF, lpsqos: *const QOS, lpgqos: *const QOS, dwflags: u32) -> SOCKET;
    WSPListen is connection::listen, else SOCKET_ERROR, (s: SOCKET, backlog: i32) -> i32;
    WSPRecvDisconnect is message::WSARecvDisconnect, else SOCKET_ERROR, (s: SOCKET, lpinbounddisconnectdata: *const WSABUF) -> i32;
    WSPRecvFrom is vector::WSARecvFrom, else SOCKET_ERROR, (s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytesrecvd: *mut u32, lpflags: *mut u32, lpfrom: *mut SOCKADDR, lpfromlen: *mut i32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE) and (_lpthreadid: *const WSATHREADID) -> i32;
    WSPSelect is select::select, else SOCKET_ERROR, (nfds: i32, readfds: *mut FD_SET, writefds: *mut FD_SET, exceptfds: *mut FD_SET, timeout: *const TIMEVAL) -> i32;
    WSPSend is vector::WSASend, else SOCKET_ERROR, (s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytessent: *mut u32, dwflags: u32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE) and (_lpthreadid: *const WSATHREADID) -> i32;
    WSPSendDisconnect is message::WSASendDisconnect, else SOCKET_ERROR, (s: SOCKET, lpoutbounddisconnectdata: *const WSABUF) -> i32;
    WSPSendTo is vector::WSASendTo, else SOCKET_ERROR, (s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytessent: *mut u32, dwflags: u32, lpto: *const SOCKADDR, itolen: i32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE) and (_lpthreadid: *const WSATHREADID) -> i32;
    WSPSetSockOpt is option::setsockopt, else SOCKET_ERROR, (s: SOCKET, level: i32, optname: i32, optval: PCSTR, optlen: i32) -> i32;
    WSPShutdown is connection::shutdown, else SOCKET_ERROR, (s: SOCKET, how: i32) -> i32;
    WSPSocket is socket::WSASocketW, else INVALID_SOCKET, (af: i32, r#type: i32, protocol: i32, lpprotocolinfo: *const WSAPROTOCOL_INFOW, g: u32, dwflags: u32) -> SOCKET;
    WSPStringToAddress is text::WSAStringToAddressW, else SOCKET_ERROR, (addressstring: PCWSTR, addressfamily: i32, lpprotocolinfo: *const WSAPROTOCOL_INFOW, lpaddress: *mut SOCKADDR, lpaddresslength: *mut i32) -> i32;
}

/// What [`WSAEnumNetworkEvents`](network_events::WSAEnumNetworkEvents) does. Source: the page on `WSPEnumNetworkEvents`.
pub unsafe extern "system" fn WSPEnumNetworkEvents(
    s: SOCKET,
    // The SDK's metadata have two types for events.
    heventobject: HANDLE,
    lpnetworkevents: *mut WSANETWORKEVENTS,
    lperrno: *mut i32,
) -> i32 {
    let event = heventobject.addr().cast_signed();
    // SAFETY: the arguments are the program's, as the function wants them.
    unsafe {
        reporting(lperrno, SOCKET_ERROR, || network_events::WSAEnumNetworkEvents(s, event, lpnetworkevents))
    }
}

/// What [`WSARecv`](vector::WSARecv) does. Source: the page on `WSPRecv`.
pub unsafe extern "system" fn WSPRecv(
    s: SOCKET,
    lpbuffers: *const WSABUF,
    dwbuffercount: u32,
    lpnumberofbytesrecvd: *mut u32,
    lpflags: *mut u32,
    lpoverlapped: *mut OVERLAPPED,
    lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    _lpthreadid: *const WSATHREADID,
    // The SDK's metadata call it an argument that is only read.
    lperrno: *const i32,
) -> i32 {
    // SAFETY: the arguments are the program's, as the function wants them.
    unsafe {
        reporting(lperrno, SOCKET_ERROR, || {
            let (buffers, count) = (lpbuffers, dwbuffercount);
            vector::WSARecv(
                s,
                buffers,
                count,
                lpnumberofbytesrecvd,
                lpflags,
                lpoverlapped,
                lpcompletionroutine,
            )
        })
    }
}

/// `WSAStartup`'s like for a provider: the functions of the system's transports. Each success wants one `WSPCleanup`, and counts as a start of
/// Winsock until then.
///
/// Which protocol is meant makes no difference: all of them have the same functions. The upcalls are not needed.
///
/// Returns 0 or the code itself: `WSAVERNOTSUPPORTED` below 2.0, `WSASYSNOTREADY`, `WSAEPROCLIM`, `WSAEINPROGRESS`, `WSAEFAULT` for a pointer that is
/// bad or missing. The last error stays as it is.
///
/// Source: the page on `WSPStartup`.
pub unsafe extern "system" fn WSPStartup(
    wversionrequested: u16,
    lpwspdata: *const WSPDATA,
    lpprotocolinfo: *const WSAPROTOCOL_INFOW,
    _upcalltable: WSPUPCALLTABLE,
    lpproctable: *mut WSPPROC_TABLE,
) -> i32 {
    returned(|| {
        edge::present(lpwspdata.cast())?;
        edge::present(lpproctable.cast_const().cast())?;
        // SAFETY: the pointer is the program's; the structure is plain data.
        unsafe { edge::read(lpprotocolinfo) }?;
        if wversionrequested.to_le_bytes()[0] < 2 {
            return Err(WsaError::WSAVERNOTSUPPORTED);
        }
        // SAFETY: zero is a value of every field of the structure.
        let mut data: WSPDATA = unsafe { std::mem::zeroed() };
        data.wVersion = startup::start(wversionrequested)?;
        data.wHighVersion = startup::HIGHEST;
        for (to, from) in data.szDescription.iter_mut().zip(start::DESCRIPTION) {
            *to = u16::from(*from);
        }
        // SAFETY: the pointers are the program's.
        let written = unsafe {
            // The SDK's metadata call it an argument that is only read.
            edge::write(lpwspdata.cast_mut(), data).and_then(|()| edge::write(lpproctable, FUNCTIONS))
        };
        written.inspect_err(|_| {
            // The provider cannot know that it was started, so it isn't.
            let _ = startup::end(end_everything);
        })
    })
}

const FUNCTIONS: WSPPROC_TABLE = WSPPROC_TABLE {
    lpWSPAccept: Some(WSPAccept),
    lpWSPAddressToString: Some(WSPAddressToString),
    lpWSPAsyncSelect: Some(WSPAsyncSelect),
    lpWSPBind: Some(WSPBind),
    lpWSPCancelBlockingCall: Some(WSPCancelBlockingCall),
    lpWSPCleanup: Some(WSPCleanup),
    lpWSPCloseSocket: Some(WSPCloseSocket),
    lpWSPConnect: Some(WSPConnect),
    lpWSPDuplicateSocket: Some(WSPDuplicateSocket),
    lpWSPEnumNetworkEvents: Some(WSPEnumNetworkEvents),
    lpWSPEventSelect: Some(WSPEventSelect),
    lpWSPGetOverlappedResult: Some(WSPGetOverlappedResult),
    lpWSPGetPeerName: Some(WSPGetPeerName),
    lpWSPGetSockName: Some(WSPGetSockName),
    lpWSPGetSockOpt: Some(WSPGetSockOpt),
    lpWSPGetQOSByName: Some(WSPGetQOSByName),
    lpWSPIoctl: Some(WSPIoctl),
    lpWSPJoinLeaf: Some(WSPJoinLeaf),
    lpWSPListen: Some(WSPListen),
    lpWSPRecv: Some(WSPRecv),
    lpWSPRecvDisconnect: Some(WSPRecvDisconnect),
    lpWSPRecvFrom: Some(WSPRecvFrom),
    lpWSPSelect: Some(WSPSelect),
    lpWSPSend: Some(WSPSend),
    lpWSPSendDisconnect: Some(WSPSendDisconnect),
    lpWSPSendTo: Some(WSPSendTo),
    lpWSPSetSockOpt: Some(WSPSetSockOpt),
    lpWSPShutdown: Some(WSPShutdown),
    lpWSPSocket: Some(WSPSocket),
    lpWSPStringToAddress: Some(WSPStringToAddress),
};
