//! ws2tcpip.h

use super::prelude::*;
use openwinsock::Win32::Networking::WinSock::*;

super::exports! {
    fn freeaddrinfo(paddrinfo: *const ADDRINFOA);
    fn FreeAddrInfoEx(paddrinfoex: *const ADDRINFOEXA);
    fn FreeAddrInfoExW(paddrinfoex: *const ADDRINFOEXW);
    fn FreeAddrInfoW(paddrinfo: *const ADDRINFOW);
    fn gai_strerrorA(ecode: i32) -> PSTR;
    fn gai_strerrorW(ecode: i32) -> PWSTR;
    fn getaddrinfo(pnodename: PCSTR, pservicename: PCSTR, phints: *const ADDRINFOA, ppresult: *mut *mut ADDRINFOA) -> i32;
    fn GetAddrInfoExA(pname: PCSTR, pservicename: PCSTR, dwnamespace: u32, lpnspid: *const GUID, hints: *const ADDRINFOEXA, ppresult: *mut *mut ADDRINFOEXA, timeout: *const TIMEVAL, lpoverlapped: *const OVERLAPPED, lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE, lpnamehandle: *mut HANDLE) -> i32;
    fn GetAddrInfoExCancel(lphandle: *const HANDLE) -> i32;
    fn GetAddrInfoExOverlappedResult(lpoverlapped: *const OVERLAPPED) -> i32;
    fn GetAddrInfoExW(pname: PCWSTR, pservicename: PCWSTR, dwnamespace: u32, lpnspid: *const GUID, hints: *const ADDRINFOEXW, ppresult: *mut *mut ADDRINFOEXW, timeout: *const TIMEVAL, lpoverlapped: *const OVERLAPPED, lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE, lphandle: *mut HANDLE) -> i32;
    fn GetAddrInfoW(pnodename: PCWSTR, pservicename: PCWSTR, phints: *const ADDRINFOW, ppresult: *mut *mut ADDRINFOW) -> i32;
    fn getipv4sourcefilter(socket: SOCKET, interface: IN_ADDR, group: IN_ADDR, filtermode: *mut MULTICAST_MODE_TYPE, sourcecount: *mut u32, sourcelist: *mut IN_ADDR) -> i32;
    fn getnameinfo(psockaddr: *const SOCKADDR, sockaddrlength: socklen_t, pnodebuffer: PSTR, nodebuffersize: u32, pservicebuffer: PSTR, servicebuffersize: u32, flags: i32) -> i32;
    fn GetNameInfoW(psockaddr: *const SOCKADDR, sockaddrlength: socklen_t, pnodebuffer: PWSTR, nodebuffersize: u32, pservicebuffer: PWSTR, servicebuffersize: u32, flags: i32) -> i32;
    fn getsourcefilter(socket: SOCKET, interface: u32, group: *const SOCKADDR, grouplength: i32, filtermode: *mut MULTICAST_MODE_TYPE, sourcecount: *mut u32, sourcelist: *mut SOCKADDR_STORAGE) -> i32;
    fn inet_ntop(family: i32, paddr: *const c_void, pstringbuf: PSTR, stringbufsize: usize) -> PCSTR;
    fn inet_pton(family: i32, pszaddrstring: PCSTR, paddrbuf: *mut c_void) -> i32;
    fn InetNtopW(family: i32, paddr: *const c_void, pstringbuf: PWSTR, stringbufsize: usize) -> PCWSTR;
    fn InetPtonW(family: i32, pszaddrstring: PCWSTR, paddrbuf: *mut c_void) -> i32;
    fn SetAddrInfoExA(pname: PCSTR, pservicename: PCSTR, paddresses: *const SOCKET_ADDRESS, dwaddresscount: u32, lpblob: *const BLOB, dwflags: u32, dwnamespace: u32, lpnspid: *const GUID, timeout: *const TIMEVAL, lpoverlapped: *const OVERLAPPED, lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE, lpnamehandle: *mut HANDLE) -> i32;
    fn SetAddrInfoExW(pname: PCWSTR, pservicename: PCWSTR, paddresses: *const SOCKET_ADDRESS, dwaddresscount: u32, lpblob: *const BLOB, dwflags: u32, dwnamespace: u32, lpnspid: *const GUID, timeout: *const TIMEVAL, lpoverlapped: *const OVERLAPPED, lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE, lpnamehandle: *mut HANDLE) -> i32;
    fn setipv4sourcefilter(socket: SOCKET, interface: IN_ADDR, group: IN_ADDR, filtermode: MULTICAST_MODE_TYPE, sourcecount: u32, sourcelist: *const IN_ADDR) -> i32;
    fn setsourcefilter(socket: SOCKET, interface: u32, group: *const SOCKADDR, grouplength: i32, filtermode: MULTICAST_MODE_TYPE, sourcecount: u32, sourcelist: *const SOCKADDR_STORAGE) -> i32;
}
