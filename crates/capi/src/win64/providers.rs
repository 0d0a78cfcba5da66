//! The system's own providers for Windows programs: no library exports their functions, `WSPStartup` and `NSPStartup` hand them over
//! in tables.

use std::ffi::c_void;
use std::mem::offset_of;

use openwinsock::Win32::Foundation::{HANDLE, HWND};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::core::{BOOL, GUID, PCSTR, PCWSTR, PSTR, PWSTR};
use openwinsock::provider::*;

use super::special::{notice, tell_functions, translate};
use super::{Argument as _, call};

/// Functions of the flat layer, and the same for Windows programs.
pub(super) type Pair = (*const (), *const ());

/// Makes the functions in Windows' calling convention, and the list of them.
macro_rules! twins {
    ($(fn $name:ident($($argument:ident: $type:ty),*) -> $result:ty;)*) => {
        /// Every function but for those that need more.
        fn plain() -> impl Iterator<Item = Pair> {
            [$({
                unsafe extern "win64" fn windows($($argument: $type),*) -> $result {
                    // SAFETY: whoever calls keeps the contract of the function, which is the same.
                    call(|| unsafe { $name($($argument.native()),*) })
                }
                ($name as *const (), windows as *const ())
            }),*].into_iter()
        }
    };
}

twins! {
    fn NSPCleanup(lpproviderid: *const GUID) -> i32;
    fn NSPGetServiceClassInfo(lpproviderid: *const GUID, lpdwbufsize: *const u32, lpserviceclassinfo: *const WSASERVICECLASSINFOW) -> i32;
    fn NSPInstallServiceClass(lpproviderid: *const GUID, lpserviceclassinfo: *const WSASERVICECLASSINFOW) -> i32;
    fn NSPLookupServiceBegin(lpproviderid: *const GUID, lpqsrestrictions: *const WSAQUERYSETW, lpserviceclassinfo: *const WSASERVICECLASSINFOW, dwcontrolflags: u32, lphlookup: *mut HANDLE) -> i32;
    fn NSPLookupServiceEnd(hlookup: HANDLE) -> i32;
    fn NSPLookupServiceNext(hlookup: HANDLE, dwcontrolflags: u32, lpdwbufferlength: *mut u32, lpqsresults: *mut WSAQUERYSETW) -> i32;
    fn NSPRemoveServiceClass(lpproviderid: *const GUID, lpserviceclassid: *const GUID) -> i32;
    fn NSPSetService(lpproviderid: *const GUID, lpserviceclassinfo: *const WSASERVICECLASSINFOW, lpqsreginfo: *const WSAQUERYSETW, essoperation: WSAESETSERVICEOP, dwcontrolflags: u32) -> i32;
    fn WSPAccept(s: SOCKET, addr: *mut SOCKADDR, addrlen: *mut i32, lpfncondition: LPCONDITIONPROC, dwcallbackdata: usize, lperrno: *mut i32) -> SOCKET;
    fn WSPAddressToString(lpsaaddress: *const SOCKADDR, dwaddresslength: u32, lpprotocolinfo: *const WSAPROTOCOL_INFOW, lpszaddressstring: PWSTR, lpdwaddressstringlength: *mut u32, lperrno: *mut i32) -> i32;
    fn WSPAsyncSelect(s: SOCKET, hwnd: HWND, wmsg: u32, levent: i32, lperrno: *mut i32) -> i32;
    fn WSPBind(s: SOCKET, name: *const SOCKADDR, namelen: i32, lperrno: *mut i32) -> i32;
    fn WSPCancelBlockingCall(lperrno: *mut i32) -> i32;
    fn WSPCleanup(lperrno: *mut i32) -> i32;
    fn WSPCloseSocket(s: SOCKET, lperrno: *mut i32) -> i32;
    fn WSPConnect(s: SOCKET, name: *const SOCKADDR, namelen: i32, lpcallerdata: *const WSABUF, lpcalleedata: *mut WSABUF, lpsqos: *const QOS, lpgqos: *const QOS, lperrno: *mut i32) -> i32;
    fn WSPDuplicateSocket(s: SOCKET, dwprocessid: u32, lpprotocolinfo: *mut WSAPROTOCOL_INFOW, lperrno: *mut i32) -> i32;
    fn WSPEnumNetworkEvents(s: SOCKET, heventobject: HANDLE, lpnetworkevents: *mut WSANETWORKEVENTS, lperrno: *mut i32) -> i32;
    fn WSPEventSelect(s: SOCKET, heventobject: WSAEVENT, lnetworkevents: i32, lperrno: *mut i32) -> i32;
    fn WSPGetOverlappedResult(s: SOCKET, lpoverlapped: *const OVERLAPPED, lpcbtransfer: *mut u32, fwait: BOOL, lpdwflags: *mut u32, lperrno: *mut i32) -> BOOL;
    fn WSPGetPeerName(s: SOCKET, name: *mut SOCKADDR, namelen: *mut i32, lperrno: *mut i32) -> i32;
    fn WSPGetQOSByName(s: SOCKET, lpqosname: *const WSABUF, lpqos: *mut QOS, lperrno: *mut i32) -> BOOL;
    fn WSPGetSockName(s: SOCKET, name: *mut SOCKADDR, namelen: *mut i32, lperrno: *mut i32) -> i32;
    fn WSPGetSockOpt(s: SOCKET, level: i32, optname: i32, optval: PSTR, optlen: *mut i32, lperrno: *mut i32) -> i32;
    fn WSPJoinLeaf(s: SOCKET, name: *const SOCKADDR, namelen: i32, lpcallerdata: *const WSABUF, lpcalleedata: *mut WSABUF, lpsqos: *const QOS, lpgqos: *const QOS, dwflags: u32, lperrno: *mut i32) -> SOCKET;
    fn WSPListen(s: SOCKET, backlog: i32, lperrno: *mut i32) -> i32;
    fn WSPRecv(s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytesrecvd: *mut u32, lpflags: *mut u32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE, lpthreadid: *const WSATHREADID, lperrno: *const i32) -> i32;
    fn WSPRecvDisconnect(s: SOCKET, lpinbounddisconnectdata: *const WSABUF, lperrno: *mut i32) -> i32;
    fn WSPRecvFrom(s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytesrecvd: *mut u32, lpflags: *mut u32, lpfrom: *mut SOCKADDR, lpfromlen: *mut i32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE, lpthreadid: *const WSATHREADID, lperrno: *mut i32) -> i32;
    fn WSPSelect(nfds: i32, readfds: *mut FD_SET, writefds: *mut FD_SET, exceptfds: *mut FD_SET, timeout: *const TIMEVAL, lperrno: *mut i32) -> i32;
    fn WSPSend(s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytessent: *mut u32, dwflags: u32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE, lpthreadid: *const WSATHREADID, lperrno: *mut i32) -> i32;
    fn WSPSendDisconnect(s: SOCKET, lpoutbounddisconnectdata: *const WSABUF, lperrno: *mut i32) -> i32;
    fn WSPSendTo(s: SOCKET, lpbuffers: *const WSABUF, dwbuffercount: u32, lpnumberofbytessent: *mut u32, dwflags: u32, lpto: *const SOCKADDR, itolen: i32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE, lpthreadid: *const WSATHREADID, lperrno: *mut i32) -> i32;
    fn WSPSetSockOpt(s: SOCKET, level: i32, optname: i32, optval: PCSTR, optlen: i32, lperrno: *mut i32) -> i32;
    fn WSPShutdown(s: SOCKET, how: i32, lperrno: *mut i32) -> i32;
    fn WSPSocket(af: i32, r#type: i32, protocol: i32, lpprotocolinfo: *const WSAPROTOCOL_INFOW, g: u32, dwflags: u32, lperrno: *mut i32) -> SOCKET;
    fn WSPStringToAddress(addressstring: PCWSTR, addressfamily: i32, lpprotocolinfo: *const WSAPROTOCOL_INFOW, lpaddress: *mut SOCKADDR, lpaddresslength: *mut i32, lperrno: *mut i32) -> i32;
}

/// The functions of the tables, with their twins.
pub(super) fn functions() -> impl Iterator<Item = Pair> {
    let more =
        [(WSPIoctl as *const (), control as *const ()), (NSPIoctl as *const (), control_lookup as *const ())];
    plain().chain(more)
}

/// `WSPIoctl`: the functions that it tells are the table's.
unsafe extern "win64" fn control(
    s: SOCKET,
    code: u32,
    input: *const c_void,
    input_len: u32,
    output: *mut c_void,
    output_len: u32,
    returned: *mut u32,
    overlapped: *mut OVERLAPPED,
    routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    thread: *const WSATHREADID,
    errno: *mut i32,
) -> i32 {
    let (input, room, routine) = ((input, input_len), (output, output_len), routine.native());
    // SAFETY: whoever calls keeps the contract of the function.
    unsafe {
        let result =
            WSPIoctl(s, code, input.0, input.1, room.0, room.1, returned, overlapped, routine, thread, errno);
        if result == 0 {
            tell_functions(code, output);
        }
        result
    }
}

/// `NSPIoctl`: the routine that is told stands in a structure.
unsafe extern "win64" fn control_lookup(
    lookup: HANDLE,
    code: u32,
    input: *const c_void,
    input_len: u32,
    output: *mut c_void,
    output_len: u32,
    returned: *mut u32,
    completion: *const WSACOMPLETION,
    thread: *const WSATHREADID,
) -> i32 {
    let (input, room) = ((input, input_len), (output, output_len));
    // SAFETY: whoever calls keeps the contract of the function, which reads the structure before it returns.
    notice(completion, |completion| unsafe {
        NSPIoctl(lookup, code, input.0, input.1, room.0, room.1, returned, completion, thread)
    })
}

/// `WSPStartup`: its table has the functions in Windows' convention. No upcall is made.
pub(super) unsafe extern "win64" fn start_transport(
    version: u16,
    data: *const WSPDATA,
    protocol: *const WSAPROTOCOL_INFOW,
    upcalls: WSPUPCALLTABLE,
    functions: *mut WSPPROC_TABLE,
) -> i32 {
    // SAFETY: whoever calls keeps the contract of the function, which writes a table of nothing but functions if it succeeds.
    unsafe {
        let result = WSPStartup(version, data, protocol, upcalls, functions);
        if result == 0 {
            translate(functions.cast(), size_of::<WSPPROC_TABLE>() / size_of::<usize>());
        }
        result
    }
}

/// `NSPStartup`: its table has the functions in Windows' convention.
pub(super) unsafe extern "win64" fn start_names(provider: *const GUID, routines: *mut NSP_ROUTINE) -> i32 {
    const FIRST: usize = offset_of!(NSP_ROUTINE, NSPCleanup);
    // SAFETY: whoever calls keeps the contract of the function, which writes the size and the functions if it succeeds.
    unsafe {
        let result = NSPStartup(provider, routines);
        if result == 0 {
            let size = routines.cast::<u32>().read_unaligned() as usize;
            translate(routines.byte_add(FIRST).cast(), (size - FIRST) / size_of::<usize>());
        }
        result
    }
}
