//! Slim reader/writer locks.

use openwinsock_runtime::lock::SrwLock;
use windows_sys::Win32::System::Threading::SRWLOCK;

/// The lock in a structure of the program.
///
/// # Safety
/// The structure is there, and nobody but these functions writes to it.
pub(super) unsafe fn of<'s>(lock: *mut SRWLOCK) -> &'s SrwLock {
    // SAFETY: both types have the same size and alignment; ours may be changed behind a shared reference.
    unsafe { &*lock.cast::<SrwLock>() }
}

/// Makes a lock that nobody has, as `SRWLOCK_INIT` does.
///
/// Source: the page on `InitializeSRWLock`.
pub unsafe extern "system" fn InitializeSRWLock(srwlock: *mut SRWLOCK) {
    // SAFETY: the program promises the structure.
    unsafe { srwlock.cast::<SrwLock>().write(SrwLock::new()) };
}

/// Takes a lock to write.
///
/// Source: the page on `AcquireSRWLockExclusive`.
pub unsafe extern "system" fn AcquireSRWLockExclusive(srwlock: *mut SRWLOCK) {
    // SAFETY: the program promises the structure.
    unsafe { of(srwlock) }.exclusive();
}

/// Takes a lock to read.
///
/// Source: the page on `AcquireSRWLockShared`.
pub unsafe extern "system" fn AcquireSRWLockShared(srwlock: *mut SRWLOCK) {
    // SAFETY: the program promises the structure.
    unsafe { of(srwlock) }.shared();
}

/// Takes a lock to write if nobody has it.
///
/// Source: the page on `TryAcquireSRWLockExclusive`.
pub unsafe extern "system" fn TryAcquireSRWLockExclusive(srwlock: *mut SRWLOCK) -> bool {
    // SAFETY: the program promises the structure.
    unsafe { of(srwlock) }.try_exclusive()
}

/// Takes a lock to read if nobody writes or waits to.
///
/// Source: the page on `TryAcquireSRWLockShared`.
pub unsafe extern "system" fn TryAcquireSRWLockShared(srwlock: *mut SRWLOCK) -> bool {
    // SAFETY: the program promises the structure.
    unsafe { of(srwlock) }.try_shared()
}

/// Gives a lock back that was taken to write.
///
/// Source: the page on `ReleaseSRWLockExclusive`.
pub unsafe extern "system" fn ReleaseSRWLockExclusive(srwlock: *mut SRWLOCK) {
    // SAFETY: the program promises the structure.
    unsafe { of(srwlock) }.release_exclusive();
}

/// Gives a lock back that was taken to read.
///
/// Source: the page on `ReleaseSRWLockShared`.
pub unsafe extern "system" fn ReleaseSRWLockShared(srwlock: *mut SRWLOCK) {
    // SAFETY: the program promises the structure.
    unsafe { of(srwlock) }.release_shared();
}
