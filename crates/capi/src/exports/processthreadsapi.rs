//! processthreadsapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::SystemInformation::GROUP_AFFINITY;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn CreateProcessA(lpapplicationname: PCSTR, lpcommandline: PSTR, lpprocessattributes: *const SECURITY_ATTRIBUTES, lpthreadattributes: *const SECURITY_ATTRIBUTES, binherithandles: BOOL, dwcreationflags: PROCESS_CREATION_FLAGS, lpenvironment: *const c_void, lpcurrentdirectory: PCSTR, lpstartupinfo: *const STARTUPINFOA, lpprocessinformation: *mut PROCESS_INFORMATION) -> BOOL;
    fn CreateProcessW(lpapplicationname: PCWSTR, lpcommandline: PWSTR, lpprocessattributes: *const SECURITY_ATTRIBUTES, lpthreadattributes: *const SECURITY_ATTRIBUTES, binherithandles: BOOL, dwcreationflags: PROCESS_CREATION_FLAGS, lpenvironment: *const c_void, lpcurrentdirectory: PCWSTR, lpstartupinfo: *const STARTUPINFOW, lpprocessinformation: *mut PROCESS_INFORMATION) -> BOOL;
    fn CreateThread(lpthreadattributes: *const SECURITY_ATTRIBUTES, dwstacksize: usize, lpstartaddress: LPTHREAD_START_ROUTINE, lpparameter: *const c_void, dwcreationflags: THREAD_CREATION_FLAGS, lpthreadid: *mut u32) -> HANDLE;
    fn ExitProcess(uexitcode: u32) -> !;
    fn ExitThread(dwexitcode: u32) -> !;
    fn GetCurrentProcess() -> HANDLE;
    fn GetCurrentProcessId() -> u32;
    fn GetCurrentProcessorNumber() -> u32;
    fn GetCurrentThread() -> HANDLE;
    fn GetCurrentThreadId() -> u32;
    fn GetCurrentThreadStackLimits(lowlimit: *mut usize, highlimit: *mut usize);
    fn GetExitCodeProcess(hprocess: HANDLE, lpexitcode: *mut u32) -> BOOL;
    fn GetExitCodeThread(hthread: HANDLE, lpexitcode: *mut u32) -> BOOL;
    fn GetProcessId(process: HANDLE) -> u32;
    fn GetProcessIdOfThread(thread: HANDLE) -> u32;
    fn GetThreadDescription(hthread: HANDLE, ppszthreaddescription: *mut PWSTR) -> HRESULT;
    fn GetThreadGroupAffinity(hthread: HANDLE, groupaffinity: *mut GROUP_AFFINITY) -> BOOL;
    fn GetThreadId(thread: HANDLE) -> u32;
    fn GetThreadPriority(hthread: HANDLE) -> i32;
    fn GetThreadTimes(hthread: HANDLE, lpcreationtime: *mut FILETIME, lpexittime: *mut FILETIME, lpkerneltime: *mut FILETIME, lpusertime: *mut FILETIME) -> BOOL;
    fn IsProcessorFeaturePresent(processorfeature: PROCESSOR_FEATURE_ID) -> BOOL;
    fn OpenProcess(dwdesiredaccess: PROCESS_ACCESS_RIGHTS, binherithandle: BOOL, dwprocessid: u32) -> HANDLE;
    fn OpenThread(dwdesiredaccess: THREAD_ACCESS_RIGHTS, binherithandle: BOOL, dwthreadid: u32) -> HANDLE;
    fn QueueUserAPC(pfnapc: PAPCFUNC, hthread: HANDLE, dwdata: usize) -> u32;
    fn QueueUserAPC2(apcroutine: PAPCFUNC, thread: HANDLE, data: usize, flags: QUEUE_USER_APC_FLAGS) -> BOOL;
    fn ResumeThread(hthread: HANDLE) -> u32;
    fn SetThreadAffinityMask(hthread: HANDLE, dwthreadaffinitymask: usize) -> usize;
    fn SetThreadDescription(hthread: HANDLE, lpthreaddescription: PCWSTR) -> HRESULT;
    fn SetThreadGroupAffinity(hthread: HANDLE, groupaffinity: *const GROUP_AFFINITY, previousgroupaffinity: *mut GROUP_AFFINITY) -> BOOL;
    fn SetThreadPriority(hthread: HANDLE, npriority: THREAD_PRIORITY) -> BOOL;
    fn SuspendThread(hthread: HANDLE) -> u32;
    fn SwitchToThread() -> BOOL;
    fn TerminateProcess(hprocess: HANDLE, uexitcode: u32) -> BOOL;
    fn TerminateThread(hthread: HANDLE, dwexitcode: u32) -> BOOL;
    fn TlsAlloc() -> u32;
    fn TlsFree(dwtlsindex: u32) -> BOOL;
    fn TlsGetValue(dwtlsindex: u32) -> *mut c_void;
    fn TlsSetValue(dwtlsindex: u32, lptlsvalue: *const c_void) -> BOOL;
}
