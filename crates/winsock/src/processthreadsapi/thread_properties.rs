//! What threads have beside their routine: priority, processors, times, a description.

use std::time::{Duration, SystemTime};

use openwinsock_codes::{Hresult, Win32Error};
use openwinsock_runtime::{KeepErrno, thread};
use windows_sys::Win32::Foundation::{FILETIME, HANDLE, S_OK};
use windows_sys::Win32::System::Memory::LMEM_FIXED;
use windows_sys::Win32::System::SystemInformation::GROUP_AFFINITY;
use windows_sys::Win32::System::Threading::{
    THREAD_PRIORITY, THREAD_QUERY_INFORMATION, THREAD_QUERY_LIMITED_INFORMATION, THREAD_SET_INFORMATION,
    THREAD_SET_LIMITED_INFORMATION,
};
use windows_sys::core::{BOOL, HRESULT, PCWSTR, PWSTR};

use super::thread::with;
use crate::win32::{self, Result};
use crate::winbase::local::{LocalAlloc, LocalFree};

/// `THREAD_PRIORITY_ERROR_RETURN` of winbase.h.
const NO_PRIORITY: i32 = i32::MAX;

/// Sets the priority of a thread within the process, as Linux' niceness.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for a number that is none of the seven priorities; `ERROR_ACCESS_DENIED` if the system
/// does not let the process have it (what is above normal needs CAP_SYS_NICE or RLIMIT_NICE, and so does the way back), or without
/// `THREAD_SET_LIMITED_INFORMATION`.
///
/// Source: the page on `SetThreadPriority`.
pub unsafe extern "system" fn SetThreadPriority(hthread: HANDLE, npriority: THREAD_PRIORITY) -> BOOL {
    win32::truth(|| {
        with(hthread, THREAD_SET_LIMITED_INFORMATION, |thread| Ok(thread.set_priority(npriority)?))
    })
}

/// The priority of a thread within the process.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without `THREAD_QUERY_LIMITED_INFORMATION`.
///
/// Source: the page on `GetThreadPriority`.
pub unsafe extern "system" fn GetThreadPriority(hthread: HANDLE) -> i32 {
    win32::run(NO_PRIORITY, || {
        with(hthread, THREAD_QUERY_LIMITED_INFORMATION, |thread| Ok(thread.priority()))
    })
}

/// Sets the processors that a thread may run on, a bit each; gives those before, or 0 for a failure.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for a mask without a processor that the process may use;
/// `ERROR_ACCESS_DENIED` without `THREAD_SET_INFORMATION`.
///
/// Source: the page on `SetThreadAffinityMask`.
pub unsafe extern "system" fn SetThreadAffinityMask(hthread: HANDLE, dwthreadaffinitymask: usize) -> usize {
    win32::run(0, || set_processors(hthread, dwthreadaffinitymask))
}

fn set_processors(thread: HANDLE, mask: usize) -> Result<usize> {
    let mask = u64::try_from(mask).map_err(|_| Win32Error::ERROR_INVALID_PARAMETER)?;
    let before = with(thread, THREAD_SET_INFORMATION, |thread| Ok(thread.set_processors(mask)?))?;
    usize::try_from(before).map_err(|_| Win32Error::ERROR_INVALID_PARAMETER)
}

/// [`SetThreadAffinityMask`] for machines with groups of processors; there is one, 0, with the first 64.
///
/// Raises what [`SetThreadAffinityMask`] raises, and `ERROR_INVALID_PARAMETER` for another group; `ERROR_NOACCESS` for a bad pointer.
///
/// Source: the page on `SetThreadGroupAffinity`.
pub unsafe extern "system" fn SetThreadGroupAffinity(
    hthread: HANDLE,
    groupaffinity: *const GROUP_AFFINITY,
    previousgroupaffinity: *mut GROUP_AFFINITY,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointer is the program's.
        let wanted = unsafe { win32::read(groupaffinity) }?;
        if wanted.Group != 0 {
            return Err(Win32Error::ERROR_INVALID_PARAMETER);
        }
        let before = set_processors(hthread, wanted.Mask)?;
        let before = GROUP_AFFINITY { Mask: before, Group: 0, Reserved: [0; 3] };
        // SAFETY: as above.
        unsafe { win32::write_wanted(previousgroupaffinity, before) }
    })
}

/// The processors that a thread may run on.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOACCESS` for a bad pointer; `ERROR_ACCESS_DENIED` without `THREAD_QUERY_INFORMATION`.
///
/// Source: the page on `GetThreadGroupAffinity`.
pub unsafe extern "system" fn GetThreadGroupAffinity(
    hthread: HANDLE,
    groupaffinity: *mut GROUP_AFFINITY,
) -> BOOL {
    win32::truth(|| {
        let mask = with(hthread, THREAD_QUERY_INFORMATION, |thread| Ok(thread.processors()?))?;
        let mask = usize::try_from(mask).map_err(|_| Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(groupaffinity, GROUP_AFFINITY { Mask: mask, Group: 0, Reserved: [0; 3] }) }
    })
}

/// FILETIME's units in a second: 100 ns.
const UNITS: u64 = 10_000_000;
/// From FILETIME's beginning to Unix': 369 years, of which 89 had a leap day.
const EPOCH: u64 = (369 * 365 + 89) * 24 * 3600 * UNITS;

fn file_time(units: u64) -> FILETIME {
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(0);
    FILETIME { dwLowDateTime: half(units), dwHighDateTime: half(units >> 32) }
}

fn span(span: Duration) -> u64 {
    span.as_secs() * UNITS + u64::from(span.subsec_nanos()) / 100
}

/// When a thread began and ended (0 while it goes on), and the processor time that it used in the kernel and by itself. Of a thread that others started the
/// beginning is the first time that anything of it was asked for; of another thread that goes on, processor time is told in hundredths of a second.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOACCESS` for bad pointers; `ERROR_ACCESS_DENIED` without `THREAD_QUERY_LIMITED_INFORMATION`.
///
/// Source: the page on `GetThreadTimes`.
pub unsafe extern "system" fn GetThreadTimes(
    hthread: HANDLE,
    lpcreationtime: *mut FILETIME,
    lpexittime: *mut FILETIME,
    lpkerneltime: *mut FILETIME,
    lpusertime: *mut FILETIME,
) -> BOOL {
    win32::truth(|| {
        let times = with(hthread, THREAD_QUERY_LIMITED_INFORMATION, |thread| Ok(thread.times()?))?;
        let wall =
            |time: SystemTime| EPOCH + span(time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default());
        let values = [
            (lpcreationtime, wall(times.began)),
            (lpexittime, times.ended.map_or(0, wall)),
            (lpkerneltime, span(times.kernel)),
            (lpusertime, span(times.user)),
        ];
        // SAFETY: the pointers are the program's.
        values.into_iter().try_for_each(|(to, units)| unsafe { win32::write(to, file_time(units)) })
    })
}

/// Where the stack of this thread lies: the lowest address, and the one above the highest.
///
/// Source: the page on `GetCurrentThreadStackLimits`, which cannot report a failure.
pub unsafe extern "system" fn GetCurrentThreadStackLimits(lowlimit: *mut usize, highlimit: *mut usize) {
    win32::run((), || {
        let (low, high) = thread::stack()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            win32::write(lowlimit, low)?;
            win32::write(highlimit, high)
        }
    });
}

/// What a function with an HRESULT returns; the last error and errno stay.
fn hresult(call: impl FnOnce() -> Result<()>) -> HRESULT {
    let _errno = KeepErrno::new();
    call().map_or_else(|code| Hresult::from_win32(code).0, |()| S_OK)
}

/// Describes a thread for people. Debuggers of Linux see the first 15 bytes.
///
/// Returns an HRESULT of `ERROR_INVALID_HANDLE`, `ERROR_NOACCESS`, or `ERROR_ACCESS_DENIED` without `THREAD_SET_LIMITED_INFORMATION`.
///
/// Source: the page on `SetThreadDescription`.
pub unsafe extern "system" fn SetThreadDescription(hthread: HANDLE, lpthreaddescription: PCWSTR) -> HRESULT {
    hresult(|| {
        // SAFETY: the pointer is the program's.
        let text = unsafe { win32::units(lpthreaddescription) }?;
        with(hthread, THREAD_SET_LIMITED_INFORMATION, |thread| {
            thread.describe(&text);
            Ok(())
        })
    })
}

/// The description of a thread, in memory that the program frees with `LocalFree`; empty if nobody gave it one.
///
/// Returns an HRESULT of `ERROR_INVALID_HANDLE`, `ERROR_NOACCESS`, `ERROR_NOT_ENOUGH_MEMORY`, or `ERROR_ACCESS_DENIED` without
/// `THREAD_QUERY_LIMITED_INFORMATION`.
///
/// Source: the page on `GetThreadDescription`.
pub unsafe extern "system" fn GetThreadDescription(
    hthread: HANDLE,
    ppszthreaddescription: *mut PWSTR,
) -> HRESULT {
    hresult(|| {
        let text = with(hthread, THREAD_QUERY_LIMITED_INFORMATION, |thread| Ok(thread.description()))?;
        let mut text = text.into_vec();
        text.push(0);
        // SAFETY: no pointers.
        let memory = unsafe { LocalAlloc(LMEM_FIXED, size_of_val(text.as_slice())) };
        if memory.is_null() {
            return Err(Win32Error::ERROR_NOT_ENOUGH_MEMORY);
        }
        // SAFETY: the block is new and as large as the text.
        unsafe { memory.cast::<u16>().copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        // SAFETY: the pointer is the program's.
        let written = unsafe { win32::write(ppszthreaddescription, memory.cast()) };
        if written.is_err() {
            // SAFETY: the block is ours, for nobody learned of it.
            unsafe { LocalFree(memory) };
        }
        written
    })
}
