//! handleapi.h.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::object::{self, CURRENT_THREAD, Grant, find};
use windows_sys::Win32::Foundation::{
    DUPLICATE_CLOSE_SOURCE, DUPLICATE_HANDLE_OPTIONS, DUPLICATE_SAME_ACCESS, ERROR_NOT_SAME_OBJECT, FALSE,
    HANDLE, HANDLE_FLAG_INHERIT, HANDLE_FLAG_PROTECT_FROM_CLOSE, HANDLE_FLAGS, INVALID_HANDLE_VALUE,
};
use windows_sys::core::BOOL;

use crate::synchapi::create::program;
use crate::win32::{self, Result};
use crate::winsock2::event::handle;

/// Closes a handle. The page says that a socket wants `closesocket`; as on Windows it is closed all the same. The handles that stand for the current
/// process and thread are no handles that can be closed, and nothing happens.
///
/// Raises `ERROR_INVALID_HANDLE`, also for a handle that is protected from being closed.
///
/// Source: the page on `CloseHandle`.
pub unsafe extern "system" fn CloseHandle(hobject: HANDLE) -> BOOL {
    win32::truth(|| {
        if hobject == INVALID_HANDLE_VALUE || handle(hobject) == CURRENT_THREAD {
            return Ok(());
        }
        Ok(object::close(handle(hobject))?)
    })
}

/// The flags that a handle may have.
const FLAGS: u32 = HANDLE_FLAG_INHERIT | HANDLE_FLAG_PROTECT_FROM_CLOSE;

/// Writes the flags of a handle.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOACCESS` for a bad pointer.
///
/// Source: the page on `GetHandleInformation`.
pub unsafe extern "system" fn GetHandleInformation(hobject: HANDLE, lpdwflags: *mut u32) -> BOOL {
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { win32::write(lpdwflags, object::flags(handle(hobject))?) })
}

/// Changes the flags of a handle that the mask names.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_INVALID_PARAMETER` for unknown flags.
///
/// Source: the page on `SetHandleInformation`.
pub unsafe extern "system" fn SetHandleInformation(
    hobject: HANDLE,
    dwmask: u32,
    dwflags: HANDLE_FLAGS,
) -> BOOL {
    win32::truth(|| {
        if (dwmask | dwflags) & !FLAGS != 0 {
            return Err(Win32Error::ERROR_INVALID_PARAMETER);
        }
        Ok(object::set_flags(handle(hobject), dwmask, dwflags)?)
    })
}

/// Whether two handles stand for one object.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOT_SAME_OBJECT` if they don't.
///
/// Source: the page on `CompareObjectHandles`.
pub unsafe extern "system" fn CompareObjectHandles(
    hfirstobjecthandle: HANDLE,
    hsecondobjecthandle: HANDLE,
) -> BOOL {
    win32::truth(|| {
        let first = find(handle(hfirstobjecthandle), 0)?;
        let second = find(handle(hsecondobjecthandle), 0)?;
        if first.as_ref().is(second.as_ref()) { Ok(()) } else { win32::error(ERROR_NOT_SAME_OBJECT) }
    })
}

/// One more handle of an object, within the process; also of a socket, for which Winsock has `WSADuplicateSocket`. The handle that
/// stands for the current thread becomes one that other threads may use. If the program asks for that, the old handle is closed, whatever happens.
///
/// Raises `ERROR_INVALID_HANDLE`, also for a process that is none; `ERROR_INVALID_PARAMETER` for unknown options; `ERROR_NOACCESS` for a bad
/// pointer; `ERROR_NOT_ENOUGH_MEMORY` when the million places for handles are taken.
///
/// Source: the page on `DuplicateHandle`.
pub unsafe extern "system" fn DuplicateHandle(
    hsourceprocesshandle: HANDLE,
    hsourcehandle: HANDLE,
    htargetprocesshandle: HANDLE,
    lptargethandle: *mut HANDLE,
    dwdesiredaccess: u32,
    binherithandle: BOOL,
    dwoptions: DUPLICATE_HANDLE_OPTIONS,
) -> BOOL {
    win32::truth(|| {
        this_process(hsourceprocesshandle)?;
        let same_access = dwoptions & DUPLICATE_SAME_ACCESS != 0;
        let access = (!same_access).then_some(dwdesiredaccess);
        let duplicate = || {
            if dwoptions & !(DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE) != 0 {
                return Err(Win32Error::ERROR_INVALID_PARAMETER);
            }
            this_process(htargetprocesshandle)?;
            // SAFETY: the pointer is the program's.
            unsafe { win32::write_wanted(lptargethandle, std::ptr::null_mut()) }?;
            let source = handle(hsourcehandle);
            let inherit = binherithandle != FALSE;
            if lptargethandle.is_null() {
                return object::any(source).map(drop).map_err(Win32Error::from);
            }
            let duplicate = if source == CURRENT_THREAD {
                let grant = Grant::of(access.unwrap_or(u32::MAX)).inherited(inherit);
                object::publish_any(find(source, 0)?.as_ref().clone(), grant)?
            } else {
                object::duplicate(source, access, inherit)?
            };
            // SAFETY: as above.
            unsafe { win32::write(lptargethandle, program(duplicate)) }
        };
        let duplicated = duplicate();
        if dwoptions & DUPLICATE_CLOSE_SOURCE != 0 {
            // It may be the current thread's, or nothing, and that was told above.
            let _ = object::close(handle(hsourcehandle));
        }
        duplicated
    })
}

/// A handle of this process, which is the only one whose handles can be reached.
fn this_process(process: HANDLE) -> Result<()> {
    if process == INVALID_HANDLE_VALUE { Ok(()) } else { Err(Win32Error::ERROR_INVALID_HANDLE) }
}
