//! ioapiset.h

use super::prelude::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::IO::*;

super::exports! {
    fn CancelIo(hfile: HANDLE) -> BOOL;
    fn CancelIoEx(hfile: HANDLE, lpoverlapped: *const OVERLAPPED) -> BOOL;
    fn CreateIoCompletionPort(filehandle: HANDLE, existingcompletionport: HANDLE, completionkey: usize, numberofconcurrentthreads: u32) -> HANDLE;
    fn GetOverlappedResult(hfile: HANDLE, lpoverlapped: *const OVERLAPPED, lpnumberofbytestransferred: *mut u32, bwait: BOOL) -> BOOL;
    fn GetOverlappedResultEx(hfile: HANDLE, lpoverlapped: *const OVERLAPPED, lpnumberofbytestransferred: *mut u32, dwmilliseconds: u32, balertable: BOOL) -> BOOL;
    fn GetQueuedCompletionStatus(completionport: HANDLE, lpnumberofbytestransferred: *mut u32, lpcompletionkey: *mut usize, lpoverlapped: *mut *mut OVERLAPPED, dwmilliseconds: u32) -> BOOL;
    fn GetQueuedCompletionStatusEx(completionport: HANDLE, lpcompletionportentries: *mut OVERLAPPED_ENTRY, ulcount: u32, ulnumentriesremoved: *mut u32, dwmilliseconds: u32, falertable: BOOL) -> BOOL;
    fn PostQueuedCompletionStatus(completionport: HANDLE, dwnumberofbytestransferred: u32, dwcompletionkey: usize, lpoverlapped: *const OVERLAPPED) -> BOOL;
}
