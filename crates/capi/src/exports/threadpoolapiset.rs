//! threadpoolapiset.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn BindIoCompletionCallback(filehandle: HANDLE, function: LPOVERLAPPED_COMPLETION_ROUTINE, flags: u32) -> BOOL;
    fn CallbackMayRunLong(pci: PTP_CALLBACK_INSTANCE) -> BOOL;
    fn CancelThreadpoolIo(pio: PTP_IO);
    fn CloseThreadpool(ptpp: PTP_POOL);
    fn CloseThreadpoolCleanupGroup(ptpcg: PTP_CLEANUP_GROUP);
    fn CloseThreadpoolCleanupGroupMembers(ptpcg: PTP_CLEANUP_GROUP, fcancelpendingcallbacks: BOOL, pvcleanupcontext: *mut c_void);
    fn CloseThreadpoolIo(pio: PTP_IO);
    fn CloseThreadpoolTimer(pti: PTP_TIMER);
    fn CloseThreadpoolWait(pwa: PTP_WAIT);
    fn CloseThreadpoolWork(pwk: PTP_WORK);
    fn CreateThreadpool(reserved: *const c_void) -> PTP_POOL;
    fn CreateThreadpoolCleanupGroup() -> PTP_CLEANUP_GROUP;
    fn CreateThreadpoolIo(fl: HANDLE, pfnio: PTP_WIN32_IO_CALLBACK, pv: *mut c_void, pcbe: *const TP_CALLBACK_ENVIRON_V3) -> PTP_IO;
    fn CreateThreadpoolTimer(pfnti: PTP_TIMER_CALLBACK, pv: *mut c_void, pcbe: *const TP_CALLBACK_ENVIRON_V3) -> PTP_TIMER;
    fn CreateThreadpoolWait(pfnwa: PTP_WAIT_CALLBACK, pv: *mut c_void, pcbe: *const TP_CALLBACK_ENVIRON_V3) -> PTP_WAIT;
    fn CreateThreadpoolWork(pfnwk: PTP_WORK_CALLBACK, pv: *mut c_void, pcbe: *const TP_CALLBACK_ENVIRON_V3) -> PTP_WORK;
    fn DisassociateCurrentThreadFromCallback(pci: PTP_CALLBACK_INSTANCE);
    fn FreeLibraryWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, r#mod: HMODULE);
    fn IsThreadpoolTimerSet(pti: PTP_TIMER) -> BOOL;
    fn LeaveCriticalSectionWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, pcs: *mut CRITICAL_SECTION);
    fn ReleaseMutexWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, r#mut: HANDLE);
    fn ReleaseSemaphoreWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, sem: HANDLE, crel: u32);
    fn SetEventWhenCallbackReturns(pci: PTP_CALLBACK_INSTANCE, evt: HANDLE);
    fn SetThreadpoolThreadMaximum(ptpp: PTP_POOL, cthrdmost: u32);
    fn SetThreadpoolThreadMinimum(ptpp: PTP_POOL, cthrdmic: u32) -> BOOL;
    fn SetThreadpoolTimer(pti: PTP_TIMER, pftduetime: *const FILETIME, msperiod: u32, mswindowlength: u32);
    fn SetThreadpoolTimerEx(pti: PTP_TIMER, pftduetime: *const FILETIME, msperiod: u32, mswindowlength: u32) -> BOOL;
    fn SetThreadpoolWait(pwa: PTP_WAIT, h: HANDLE, pfttimeout: *const FILETIME);
    fn StartThreadpoolIo(pio: PTP_IO);
    fn SubmitThreadpoolWork(pwk: PTP_WORK);
    fn TrySubmitThreadpoolCallback(pfns: PTP_SIMPLE_CALLBACK, pv: *mut c_void, pcbe: *const TP_CALLBACK_ENVIRON_V3) -> BOOL;
    fn WaitForThreadpoolIoCallbacks(pio: PTP_IO, fcancelpendingcallbacks: BOOL);
    fn WaitForThreadpoolTimerCallbacks(pti: PTP_TIMER, fcancelpendingcallbacks: BOOL);
    fn WaitForThreadpoolWaitCallbacks(pwa: PTP_WAIT, fcancelpendingcallbacks: BOOL);
    fn WaitForThreadpoolWorkCallbacks(pwk: PTP_WORK, fcancelpendingcallbacks: BOOL);
}
