//! mswsock.h

use super::prelude::*;
use openwinsock::Win32::Networking::WinSock::*;

super::exports! {
    fn AcceptEx(slistensocket: SOCKET, sacceptsocket: SOCKET, lpoutputbuffer: *mut c_void, dwreceivedatalength: u32, dwlocaladdresslength: u32, dwremoteaddresslength: u32, lpdwbytesreceived: *mut u32, lpoverlapped: *mut OVERLAPPED) -> BOOL;
    fn ConnectEx(s: SOCKET, name: *const SOCKADDR, namelen: i32, lpsendbuffer: *const c_void, dwsenddatalength: u32, lpdwbytessent: *mut u32, lpoverlapped: *mut OVERLAPPED) -> BOOL;
    fn DisconnectEx(s: SOCKET, lpoverlapped: *mut OVERLAPPED, dwflags: u32, dwreserved: u32) -> BOOL;
    fn GetAcceptExSockaddrs(lpoutputbuffer: *const c_void, dwreceivedatalength: u32, dwlocaladdresslength: u32, dwremoteaddresslength: u32, localsockaddr: *mut *mut SOCKADDR, localsockaddrlength: *mut i32, remotesockaddr: *mut *mut SOCKADDR, remotesockaddrlength: *mut i32);
    fn TransmitFile(hsocket: SOCKET, hfile: HANDLE, nnumberofbytestowrite: u32, nnumberofbytespersend: u32, lpoverlapped: *mut OVERLAPPED, lptransmitbuffers: *const TRANSMIT_FILE_BUFFERS, dwreserved: u32) -> BOOL;
    fn TransmitPackets(hsocket: SOCKET, lppacketarray: *const TRANSMIT_PACKETS_ELEMENT, nelementcount: u32, nsendsize: u32, lpoverlapped: *mut OVERLAPPED, dwflags: u32) -> BOOL;
    fn WSARecvEx(s: SOCKET, buf: *mut u8, len: i32, flags: *mut i32) -> i32;
}
