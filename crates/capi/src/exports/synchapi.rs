//! synchapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Threading::*;

super::exports! {
    fn AcquireSRWLockExclusive(srwlock: *mut SRWLOCK);
    fn AcquireSRWLockShared(srwlock: *mut SRWLOCK);
    fn CreateEventA(lpeventattributes: *const SECURITY_ATTRIBUTES, bmanualreset: BOOL, binitialstate: BOOL, lpname: PCSTR) -> HANDLE;
    fn CreateEventW(lpeventattributes: *const SECURITY_ATTRIBUTES, bmanualreset: BOOL, binitialstate: BOOL, lpname: PCWSTR) -> HANDLE;
    fn DeleteCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION);
    fn EnterCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION);
    fn InitializeConditionVariable(conditionvariable: *mut CONDITION_VARIABLE);
    fn InitializeCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION);
    fn InitializeCriticalSectionAndSpinCount(lpcriticalsection: *mut CRITICAL_SECTION, dwspincount: u32) -> BOOL;
    fn InitializeCriticalSectionEx(lpcriticalsection: *mut CRITICAL_SECTION, dwspincount: u32, flags: u32) -> BOOL;
    fn InitializeSRWLock(srwlock: *mut SRWLOCK);
    fn InitOnceBeginInitialize(lpinitonce: *mut INIT_ONCE, dwflags: u32, fpending: *mut BOOL, lpcontext: *mut *mut c_void) -> BOOL;
    fn InitOnceComplete(lpinitonce: *mut INIT_ONCE, dwflags: u32, lpcontext: *const c_void) -> BOOL;
    fn InitOnceExecuteOnce(initonce: *mut INIT_ONCE, initfn: PINIT_ONCE_FN, parameter: *mut c_void, context: *mut *mut c_void) -> BOOL;
    fn InitOnceInitialize(initonce: *mut INIT_ONCE);
    fn LeaveCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION);
    fn ReleaseSRWLockExclusive(srwlock: *mut SRWLOCK);
    fn ReleaseSRWLockShared(srwlock: *mut SRWLOCK);
    fn ResetEvent(hevent: HANDLE) -> BOOL;
    fn SetCriticalSectionSpinCount(lpcriticalsection: *mut CRITICAL_SECTION, dwspincount: u32) -> u32;
    fn SetEvent(hevent: HANDLE) -> BOOL;
    fn SleepConditionVariableCS(conditionvariable: *mut CONDITION_VARIABLE, criticalsection: *mut CRITICAL_SECTION, dwmilliseconds: u32) -> BOOL;
    fn SleepConditionVariableSRW(conditionvariable: *mut CONDITION_VARIABLE, srwlock: *mut SRWLOCK, dwmilliseconds: u32, flags: u32) -> BOOL;
    fn TryAcquireSRWLockExclusive(srwlock: *mut SRWLOCK) -> bool;
    fn TryAcquireSRWLockShared(srwlock: *mut SRWLOCK) -> bool;
    fn TryEnterCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION) -> BOOL;
    fn WaitForMultipleObjects(ncount: u32, lphandles: *const HANDLE, bwaitall: BOOL, dwmilliseconds: u32) -> WAIT_EVENT;
    fn WaitForMultipleObjectsEx(ncount: u32, lphandles: *const HANDLE, bwaitall: BOOL, dwmilliseconds: u32, balertable: BOOL) -> WAIT_EVENT;
    fn WaitForSingleObject(hhandle: HANDLE, dwmilliseconds: u32) -> WAIT_EVENT;
    fn WaitForSingleObjectEx(hhandle: HANDLE, dwmilliseconds: u32, balertable: BOOL) -> WAIT_EVENT;
    fn WakeAllConditionVariable(conditionvariable: *mut CONDITION_VARIABLE);
    fn WakeConditionVariable(conditionvariable: *mut CONDITION_VARIABLE);
}
