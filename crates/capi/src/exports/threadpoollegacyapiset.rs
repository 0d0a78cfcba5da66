//! threadpoollegacyapiset.h

use super::prelude::*;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn ChangeTimerQueueTimer(timerqueue: HANDLE, timer: HANDLE, duetime: u32, period: u32) -> BOOL;
    fn CreateTimerQueue() -> HANDLE;
    fn CreateTimerQueueTimer(phnewtimer: *mut HANDLE, timerqueue: HANDLE, callback: WAITORTIMERCALLBACK, parameter: *const c_void, duetime: u32, period: u32, flags: WORKER_THREAD_FLAGS) -> BOOL;
    fn DeleteTimerQueue(timerqueue: HANDLE) -> BOOL;
    fn DeleteTimerQueueEx(timerqueue: HANDLE, completionevent: HANDLE) -> BOOL;
    fn DeleteTimerQueueTimer(timerqueue: HANDLE, timer: HANDLE, completionevent: HANDLE) -> BOOL;
    fn QueueUserWorkItem(function: LPTHREAD_START_ROUTINE, context: *const c_void, flags: WORKER_THREAD_FLAGS) -> BOOL;
    fn RegisterWaitForSingleObject(phnewwaitobject: *mut HANDLE, hobject: HANDLE, callback: WAITORTIMERCALLBACK, context: *const c_void, dwmilliseconds: u32, dwflags: WORKER_THREAD_FLAGS) -> BOOL;
    fn UnregisterWait(waithandle: HANDLE) -> BOOL;
    fn UnregisterWaitEx(waithandle: HANDLE, completionevent: HANDLE) -> BOOL;
}
