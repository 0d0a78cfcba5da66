//! Pools, and groups of what belongs to them.

use std::ffi::c_void;

use openwinsock_runtime::object;
use openwinsock_runtime::pool::Pool;
use openwinsock_runtime::pool::group::PoolGroup;
use std::sync::Arc;
use windows_sys::Win32::Foundation::FALSE;
use windows_sys::Win32::System::Threading::{PTP_CLEANUP_GROUP, PTP_CLEANUP_GROUP_CANCEL_CALLBACK, PTP_POOL};
use windows_sys::core::BOOL;

use super::{close, environment, find, pointer, program, silent};
use crate::win32;

/// Makes a pool of threads of its own.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY` when the million places for handles are taken.
///
/// Source: the page on `CreateThreadpool`.
pub unsafe extern "system" fn CreateThreadpool(reserved: *const c_void) -> PTP_POOL {
    let _ = reserved;
    win32::run(0, || Ok(program(object::publish(Pool::new())?)))
}

/// Closes a pool. Work that it has is still done, and its threads end then.
///
/// Source: the page on `CloseThreadpool`.
pub unsafe extern "system" fn CloseThreadpool(ptpp: PTP_POOL) {
    silent(|| {
        close::<Pool>(ptpp)?.close();
        Ok(())
    });
}

/// Sets the most threads of a pool.
///
/// Source: the page on `SetThreadpoolThreadMaximum`.
pub unsafe extern "system" fn SetThreadpoolThreadMaximum(ptpp: PTP_POOL, cthrdmost: u32) {
    silent(|| {
        find::<Pool>(ptpp)?.set_most(usize::try_from(cthrdmost).unwrap_or(usize::MAX));
        Ok(())
    });
}

/// Sets the least threads of a pool, which are started at once.
///
/// Raises `ERROR_INVALID_HANDLE`; `ERROR_NOT_ENOUGH_MEMORY` if they cannot be started.
///
/// Source: the page on `SetThreadpoolThreadMinimum`.
pub unsafe extern "system" fn SetThreadpoolThreadMinimum(ptpp: PTP_POOL, cthrdmic: u32) -> BOOL {
    win32::truth(|| Ok(find::<Pool>(ptpp)?.set_least(usize::try_from(cthrdmic).unwrap_or(usize::MAX))?))
}

/// Makes a group of what shall end together.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY` when the million places for handles are taken.
///
/// Source: the page on `CreateThreadpoolCleanupGroup`.
pub unsafe extern "system" fn CreateThreadpoolCleanupGroup() -> PTP_CLEANUP_GROUP {
    win32::run(0, || Ok(program(object::publish(Arc::new(PoolGroup::default()))?)))
}

/// Ends the members of a group: waits for their callbacks, or takes those back that have not begun; then the group's own routine is called for each
/// member.
///
/// Source: the page on `CloseThreadpoolCleanupGroupMembers`.
pub unsafe extern "system" fn CloseThreadpoolCleanupGroupMembers(
    ptpcg: PTP_CLEANUP_GROUP,
    fcancelpendingcallbacks: BOOL,
    pvcleanupcontext: *mut c_void,
) {
    silent(|| {
        let take_back = fcancelpendingcallbacks != FALSE;
        let members = find::<PoolGroup>(ptpcg)?.end(take_back);
        for [context, cancel] in members.into_iter().filter(|_| take_back) {
            // SAFETY: `Environment::add` stored the program's routine, which is an address of that type, or 0 for none.
            let cancel = unsafe { std::mem::transmute::<usize, PTP_CLEANUP_GROUP_CANCEL_CALLBACK>(cancel) };
            if let Some(cancel) = cancel {
                // SAFETY: the program asked for this call, with this context.
                unsafe { cancel(pointer(context), pvcleanupcontext) };
            }
        }
        Ok(())
    });
}

/// Closes a group, whose members have ended.
///
/// Source: the page on `CloseThreadpoolCleanupGroup`.
pub unsafe extern "system" fn CloseThreadpoolCleanupGroup(ptpcg: PTP_CLEANUP_GROUP) {
    silent(|| environment::close_group(ptpcg));
}
