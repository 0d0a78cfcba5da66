//! `Local…`: memory by handle, which is older than heaps. All of it is in the process's heap.

use std::ffi::c_void;

use windows_sys::Win32::Foundation::{ERROR_NOT_LOCKED, FALSE, HLOCAL, NO_ERROR, TRUE};
use windows_sys::Win32::System::Memory::LOCAL_ALLOC_FLAGS;
use windows_sys::Win32::System::SystemServices::LMEM_DISCARDABLE;
use windows_sys::core::BOOL;

use super::memory::{self, Unlocked};
use crate::{last_error, win32};

/// Memory: fixed memory's handle is its pointer; `LMEM_MOVEABLE` gives a handle for [`LocalLock`]. With
/// `LMEM_ZEROINIT` it is zero.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `LocalAlloc`.
pub unsafe extern "system" fn LocalAlloc(uflags: LOCAL_ALLOC_FLAGS, ubytes: usize) -> HLOCAL {
    win32::run(std::ptr::null_mut(), || memory::allocate(uflags, ubytes))
}

/// Gives memory another size. Fixed and locked memory stays where it is, unless `LMEM_MOVEABLE` allows to move it. What is
/// new is zero with `LMEM_ZEROINIT`. With `LMEM_MODIFY` only the kind changes.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_NOT_ENOUGH_MEMORY`, also where it had to move and must not.
///
/// Source: the page on `LocalReAlloc`.
pub unsafe extern "system" fn LocalReAlloc(hmem: HLOCAL, ubytes: usize, uflags: u32) -> HLOCAL {
    // SAFETY: the program promises that nobody else uses the memory.
    win32::run(std::ptr::null_mut(), || unsafe { memory::reallocate(hmem, ubytes, uflags) })
}

/// Gives memory back, also what [`FormatMessage`](super::format::FormatMessageW) allocated: NULL. For NULL nothing happens.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is the handle.
///
/// Source: the page on `LocalFree`.
pub unsafe extern "system" fn LocalFree(hmem: HLOCAL) -> HLOCAL {
    // SAFETY: the program promises that nobody uses the memory any more.
    win32::run(hmem, || unsafe { memory::free(hmem) }.map(|()| std::ptr::null_mut()))
}

/// How many bytes the program asked for; 0 for memory that was discarded.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is 0.
///
/// Source: the page on `LocalSize`.
pub unsafe extern "system" fn LocalSize(hmem: HLOCAL) -> usize {
    // SAFETY: the program promises that the handle is one.
    win32::run(0, || unsafe { memory::size(hmem) })
}

/// How often it is locked, in the low byte, and whether it was or may be discarded.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is `LMEM_INVALID_HANDLE`.
///
/// Source: the page on `LocalFlags`.
pub unsafe extern "system" fn LocalFlags(hmem: HLOCAL) -> u32 {
    // SAFETY: the program promises that the handle is one.
    win32::run(memory::INVALID, || unsafe { memory::flags(hmem, LMEM_DISCARDABLE) })
}

/// The pointer to memory; moveable memory stays in its place until [`LocalUnlock`].
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_DISCARDED`.
///
/// Source: the page on `LocalLock`.
pub unsafe extern "system" fn LocalLock(hmem: HLOCAL) -> *mut c_void {
    // SAFETY: the program promises that the handle is one.
    win32::run(std::ptr::null_mut(), || unsafe { memory::lock(hmem) })
}

/// Takes a lock back: TRUE if others are left. FALSE with `NO_ERROR` as the last error if it was the last.
///
/// Raises `ERROR_NOT_LOCKED`, also for fixed memory; `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `LocalUnlock`.
pub unsafe extern "system" fn LocalUnlock(hmem: HLOCAL) -> BOOL {
    // SAFETY: the program promises that the handle is one.
    win32::run(FALSE, || match unsafe { memory::unlock(hmem) }? {
        Unlocked::Fixed => win32::error(ERROR_NOT_LOCKED),
        Unlocked::Left(0) => {
            last_error::set(NO_ERROR);
            Ok(FALSE)
        }
        Unlocked::Left(_) => Ok(TRUE),
    })
}

/// The handle of memory whose pointer is known.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_PARAMETER` for NULL.
///
/// Source: the page on `LocalHandle`.
pub unsafe extern "system" fn LocalHandle(pmem: *const c_void) -> HLOCAL {
    // SAFETY: the program promises that the pointer is one to such memory.
    win32::run(std::ptr::null_mut(), || unsafe { memory::handle(pmem) })
}
