//! `Global…`: memory by handle, which is older than heaps. All of it is in the process's heap.

use std::ffi::c_void;

use windows_sys::Win32::Foundation::{FALSE, HGLOBAL, NO_ERROR, TRUE};
use windows_sys::Win32::System::Memory::GLOBAL_ALLOC_FLAGS;
use windows_sys::Win32::System::WindowsProgramming::GMEM_DISCARDABLE;
use windows_sys::core::BOOL;

use super::memory::{self, Unlocked};
use crate::{last_error, win32};

/// Memory: fixed memory's handle is its pointer; `GMEM_MOVEABLE` gives a handle for [`GlobalLock`]. With
/// `GMEM_ZEROINIT` it is zero.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `GlobalAlloc`.
pub unsafe extern "system" fn GlobalAlloc(uflags: GLOBAL_ALLOC_FLAGS, dwbytes: usize) -> HGLOBAL {
    win32::run(std::ptr::null_mut(), || memory::allocate(uflags, dwbytes))
}

/// Gives memory another size. Fixed and locked memory stays where it is, unless `GMEM_MOVEABLE` allows to move it. What is
/// new is zero with `GMEM_ZEROINIT`. With `GMEM_MODIFY` only the kind changes.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_NOT_ENOUGH_MEMORY`, also where it had to move and must not.
///
/// Source: the page on `GlobalReAlloc`.
pub unsafe extern "system" fn GlobalReAlloc(hmem: HGLOBAL, dwbytes: usize, uflags: u32) -> HGLOBAL {
    // SAFETY: the program promises that nobody else uses the memory.
    win32::run(std::ptr::null_mut(), || unsafe { memory::reallocate(hmem, dwbytes, uflags) })
}

/// Gives memory back, also what [`FormatMessage`](super::format::FormatMessageW) allocated: NULL. For NULL nothing happens.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is the handle.
///
/// Source: the page on `GlobalFree`.
pub unsafe extern "system" fn GlobalFree(hmem: HGLOBAL) -> HGLOBAL {
    // SAFETY: the program promises that nobody uses the memory any more.
    win32::run(hmem, || unsafe { memory::free(hmem) }.map(|()| std::ptr::null_mut()))
}

/// How many bytes the program asked for; 0 for memory that was discarded.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is 0.
///
/// Source: the page on `GlobalSize`.
pub unsafe extern "system" fn GlobalSize(hmem: HGLOBAL) -> usize {
    // SAFETY: the program promises that the handle is one.
    win32::run(0, || unsafe { memory::size(hmem) })
}

/// How often it is locked, in the low byte, and whether it was or may be discarded.
///
/// Raises `ERROR_INVALID_HANDLE`; then the result is `GMEM_INVALID_HANDLE`.
///
/// Source: the page on `GlobalFlags`.
pub unsafe extern "system" fn GlobalFlags(hmem: HGLOBAL) -> u32 {
    // SAFETY: the program promises that the handle is one.
    win32::run(memory::INVALID, || unsafe { memory::flags(hmem, GMEM_DISCARDABLE) })
}

/// The pointer to memory; moveable memory stays in its place until [`GlobalUnlock`].
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_DISCARDED`.
///
/// Source: the page on `GlobalLock`.
pub unsafe extern "system" fn GlobalLock(hmem: HGLOBAL) -> *mut c_void {
    // SAFETY: the program promises that the handle is one.
    win32::run(std::ptr::null_mut(), || unsafe { memory::lock(hmem) })
}

/// Takes a lock back: TRUE if others are left, and for fixed memory. FALSE with `NO_ERROR` as the last error if it was
/// the last.
///
/// Raises `ERROR_NOT_LOCKED`, `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `GlobalUnlock`.
pub unsafe extern "system" fn GlobalUnlock(hmem: HGLOBAL) -> BOOL {
    // SAFETY: the program promises that the handle is one.
    win32::run(FALSE, || match unsafe { memory::unlock(hmem) }? {
        Unlocked::Fixed => Ok(TRUE),
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
/// Source: the page on `GlobalHandle`.
pub unsafe extern "system" fn GlobalHandle(pmem: *const c_void) -> HGLOBAL {
    // SAFETY: the program promises that the pointer is one to such memory.
    win32::run(std::ptr::null_mut(), || unsafe { memory::handle(pmem) })
}
