//! namedpipeapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::FILE_FLAGS_AND_ATTRIBUTES;
use openwinsock::Win32::System::Pipes::*;

super::exports! {
    fn ConnectNamedPipe(hnamedpipe: HANDLE, lpoverlapped: *mut OVERLAPPED) -> BOOL;
    fn CreateNamedPipeW(lpname: PCWSTR, dwopenmode: FILE_FLAGS_AND_ATTRIBUTES, dwpipemode: NAMED_PIPE_MODE, nmaxinstances: u32, noutbuffersize: u32, ninbuffersize: u32, ndefaulttimeout: u32, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> HANDLE;
    fn CreatePipe(hreadpipe: *mut HANDLE, hwritepipe: *mut HANDLE, lppipeattributes: *const SECURITY_ATTRIBUTES, nsize: u32) -> BOOL;
    fn DisconnectNamedPipe(hnamedpipe: HANDLE) -> BOOL;
    fn PeekNamedPipe(hnamedpipe: HANDLE, lpbuffer: *mut std::ffi::c_void, nbuffersize: u32, lpbytesread: *mut u32, lptotalbytesavail: *mut u32, lpbytesleftthismessage: *mut u32) -> BOOL;
    fn SetNamedPipeHandleState(hnamedpipe: HANDLE, lpmode: *const NAMED_PIPE_MODE, lpmaxcollectioncount: *const u32, lpcollectdatatimeout: *const u32) -> BOOL;
    fn WaitNamedPipeW(lpnamedpipename: PCWSTR, ntimeout: u32) -> BOOL;
}
