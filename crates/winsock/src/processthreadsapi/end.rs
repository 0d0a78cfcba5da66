//! Processes by handles, and their ends.

use std::sync::Arc;

use openwinsock_runtime::object::{self, Grant, Object};
use openwinsock_runtime::process::{self, Process};
use windows_sys::Win32::Foundation::{HANDLE, INVALID_HANDLE_VALUE, STILL_ACTIVE};
use windows_sys::Win32::System::Threading::{
    PROCESS_ACCESS_RIGHTS, PROCESS_ALL_ACCESS, PROCESS_QUERY_INFORMATION, PROCESS_QUERY_LIMITED_INFORMATION,
    PROCESS_SET_INFORMATION, PROCESS_TERMINATE,
};
use windows_sys::core::BOOL;

use crate::files::handle;
use crate::synchapi::create::{Rights, program};
use crate::win32::{self, Result};

/// What generic rights mean for processes.
const RIGHTS: Rights =
    Rights { all: PROCESS_ALL_ACCESS, query: PROCESS_QUERY_INFORMATION, modify: PROCESS_SET_INFORMATION };

/// Does something with the process of a handle that gives some rights.
fn with<T>(of: HANDLE, wanted: u32, run: impl FnOnce(&Arc<Process>) -> Result<T>) -> Result<T> {
    let found = object::find(handle(of), 0)?;
    let process = found.as_kind::<Process>()?;
    found.allow(wanted)?;
    run(process)
}

/// The handle that means this process.
fn is_own(process: HANDLE) -> bool {
    process == INVALID_HANDLE_VALUE
}

/// Ends this process with a code, of which Linux keeps the lowest eight bits. What was registered for the end runs, and buffers of the C
/// library are written.
///
/// Source: the page on `ExitProcess`.
pub unsafe extern "system" fn ExitProcess(uexitcode: u32) -> ! {
    process::exit(uexitcode)
}

/// Ends a process with a code, by `SIGKILL`. This one ends at once.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without `PROCESS_TERMINATE`, for a process that ended, and for one that may
/// not be ended.
///
/// Source: the page on `TerminateProcess`.
pub unsafe extern "system" fn TerminateProcess(hprocess: HANDLE, uexitcode: u32) -> BOOL {
    win32::truth(|| {
        if is_own(hprocess) {
            process::exit_at_once(uexitcode);
        }
        with(hprocess, PROCESS_TERMINATE, |process| process.terminate(uexitcode))
    })
}

/// A handle of a process, by its number.
///
/// Raises `ERROR_INVALID_PARAMETER` if there is none; `ERROR_ACCESS_DENIED` for one that may not be looked at.
///
/// Source: the page on `OpenProcess`.
pub unsafe extern "system" fn OpenProcess(
    dwdesiredaccess: PROCESS_ACCESS_RIGHTS,
    binherithandle: BOOL,
    dwprocessid: u32,
) -> HANDLE {
    win32::run(std::ptr::null_mut(), || {
        let process = Process::open(dwprocessid)?;
        let grant = Grant::of(RIGHTS.wanted(dwdesiredaccess)).inherited(binherithandle != 0);
        Ok(program(object::publish_any(Object::Process(process), grant)?))
    })
}

/// What a process ended with: its code, or for a signal what Windows has for the like; `STILL_ACTIVE` if it goes on. Of a process that this one has
/// not started nobody learns the code: it is 0.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without a right to ask.
///
/// Source: the page on `GetExitCodeProcess`.
pub unsafe extern "system" fn GetExitCodeProcess(hprocess: HANDLE, lpexitcode: *mut u32) -> BOOL {
    win32::truth(|| {
        let code = if is_own(hprocess) {
            STILL_ACTIVE.cast_unsigned()
        } else {
            with(hprocess, PROCESS_QUERY_LIMITED_INFORMATION, |process| Ok(process.exit_code()))?
        };
        // SAFETY: the pointer is the program's.
        unsafe { win32::write(lpexitcode, code) }
    })
}

/// The number of a process.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_ACCESS_DENIED` without a right to ask. Then the result is 0.
///
/// Source: the page on `GetProcessId`.
pub unsafe extern "system" fn GetProcessId(process: HANDLE) -> u32 {
    win32::run(0, || {
        if is_own(process) {
            return Ok(std::process::id());
        }
        with(process, PROCESS_QUERY_LIMITED_INFORMATION, |process| Ok(process.number()))
    })
}
