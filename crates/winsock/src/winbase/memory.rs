//! What `Local…` and `Global…` functions share: they are one on Windows, too. Fixed memory is a block of the process's
//! heap, whose pointer is its handle; moveable memory has a handle of its own.

use std::ffi::c_void;

use windows_sys::Win32::Foundation::{
    ERROR_DISCARDED, ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY, ERROR_NOT_LOCKED,
};
use windows_sys::Win32::System::Memory::{LMEM_MOVEABLE, LMEM_ZEROINIT};
use windows_sys::Win32::System::SystemServices::{
    LMEM_DISCARDABLE, LMEM_DISCARDED, LMEM_INVALID_HANDLE, LMEM_MODIFY,
};

use crate::heap::Which;
use crate::heap::block::Block;
use crate::heap::moveable::Moveable;
use crate::win32::{self, Result};

/// What a handle stands for.
pub(super) enum Memory {
    Fixed(Block),
    Moveable(std::ptr::NonNull<Moveable>),
}

/// Looks a handle up.
///
/// # Errors
/// `ERROR_INVALID_HANDLE`.
///
/// # Safety
/// The handle is one, perhaps of memory that was freed, or an address that can be read.
unsafe fn of(handle: *mut c_void) -> Result<Memory> {
    // SAFETY: the caller promises it.
    if let Some(moveable) = unsafe { Moveable::of(handle) } {
        return Ok(Memory::Moveable(moveable));
    }
    // SAFETY: as above.
    let block = unsafe { Which::Process.block(handle) };
    block.map_or(win32::error(ERROR_INVALID_HANDLE), |block| Ok(Memory::Fixed(block)))
}

/// # Errors
/// `ERROR_NOT_ENOUGH_MEMORY`.
pub(super) fn allocate(flags: u32, size: usize) -> Result<*mut c_void> {
    let zeroed = flags & LMEM_ZEROINIT != 0;
    let made = if flags & LMEM_MOVEABLE != 0 {
        Moveable::allocate(size, zeroed, flags & LMEM_DISCARDABLE != 0).map(std::ptr::NonNull::as_ptr)
    } else {
        Which::Process.allocate(size, zeroed).map(Block::bytes)
    };
    made.map_or(win32::error(ERROR_NOT_ENOUGH_MEMORY), Ok)
}

/// # Errors
/// `ERROR_INVALID_HANDLE`, `ERROR_NOT_ENOUGH_MEMORY`, also for what could not be without moving.
///
/// # Safety
/// As [`of`]; nobody else uses the memory.
pub(super) unsafe fn reallocate(handle: *mut c_void, size: usize, flags: u32) -> Result<*mut c_void> {
    // SAFETY: the caller promises it.
    let memory = unsafe { of(handle) }?;
    let may_move = flags & LMEM_MOVEABLE != 0;
    let discardable = flags & LMEM_DISCARDABLE != 0;
    let zeroed = flags & LMEM_ZEROINIT != 0;
    match memory {
        Memory::Moveable(moveable) if flags & LMEM_MODIFY != 0 => {
            // SAFETY: it was just found alive.
            unsafe { moveable.as_ref() }.state().discardable = discardable;
            Ok(handle)
        }
        Memory::Fixed(block) if flags & LMEM_MODIFY != 0 => {
            let handle = if may_move { Moveable::adopt(block, discardable).as_ptr() } else { handle };
            Ok(handle)
        }
        Memory::Moveable(moveable) => {
            // SAFETY: it was just found alive; the caller promises the rest.
            if unsafe { Moveable::resize(moveable, size, may_move, zeroed) } {
                return Ok(handle);
            }
            win32::error(ERROR_NOT_ENOUGH_MEMORY)
        }
        Memory::Fixed(block) => {
            // SAFETY: the caller promises that nobody else uses it.
            let resized = unsafe { Which::Process.resize(block, size, may_move, zeroed) };
            resized.map_or(win32::error(ERROR_NOT_ENOUGH_MEMORY), |block| Ok(block.bytes()))
        }
    }
}

/// # Errors
/// `ERROR_INVALID_HANDLE`.
///
/// # Safety
/// As [`of`]; nobody uses the memory any more.
pub(super) unsafe fn free(handle: *mut c_void) -> Result<()> {
    if handle.is_null() {
        return Ok(());
    }
    // SAFETY: the caller promises it.
    match unsafe { of(handle) }? {
        // SAFETY: as above.
        Memory::Fixed(block) => unsafe { Which::Process.free(block) },
        // SAFETY: as above.
        Memory::Moveable(moveable) => unsafe { Moveable::free(moveable) },
    }
    Ok(())
}

/// # Errors
/// `ERROR_INVALID_HANDLE`.
///
/// # Safety
/// As [`of`].
pub(super) unsafe fn size(handle: *mut c_void) -> Result<usize> {
    // SAFETY: the caller promises it.
    Ok(match unsafe { of(handle) }? {
        Memory::Fixed(block) => block.size(),
        // SAFETY: it was just found alive.
        Memory::Moveable(moveable) => unsafe { moveable.as_ref() }.state().block.map_or(0, Block::size),
    })
}

/// The count of locks, and what else `LocalFlags` says. Discardable memory has `discardable`, of which the two families
/// have different ideas.
///
/// # Errors
/// `ERROR_INVALID_HANDLE`.
///
/// # Safety
/// As [`of`].
pub(super) unsafe fn flags(handle: *mut c_void, discardable: u32) -> Result<u32> {
    // SAFETY: the caller promises it.
    let Memory::Moveable(moveable) = (unsafe { of(handle) })? else { return Ok(0) };
    // SAFETY: it was just found alive.
    let state = unsafe { moveable.as_ref() }.state();
    let mut flags = u32::from(state.locks);
    if state.block.is_none() {
        flags |= LMEM_DISCARDED;
    }
    if state.discardable {
        flags |= discardable;
    }
    Ok(flags)
}

/// What `flags` is for no handle.
pub(super) const INVALID: u32 = LMEM_INVALID_HANDLE;

/// # Errors
/// `ERROR_INVALID_HANDLE`; `ERROR_DISCARDED` for memory that was discarded.
///
/// # Safety
/// As [`of`].
pub(super) unsafe fn lock(handle: *mut c_void) -> Result<*mut c_void> {
    // SAFETY: the caller promises it.
    match unsafe { of(handle) }? {
        Memory::Fixed(block) => Ok(block.bytes()),
        Memory::Moveable(moveable) => {
            // SAFETY: it was just found alive.
            let mut state = unsafe { moveable.as_ref() }.state();
            let Some(block) = state.block else { return win32::error(ERROR_DISCARDED) };
            // The count has a byte; as on Windows it stays at its highest.
            state.locks = state.locks.saturating_add(1);
            Ok(block.bytes())
        }
    }
}

/// How an unlock ended.
pub(super) enum Unlocked {
    /// Fixed memory has no locks.
    Fixed,
    /// So many locks are left.
    Left(u8),
}

/// # Errors
/// `ERROR_INVALID_HANDLE`; `ERROR_NOT_LOCKED`.
///
/// # Safety
/// As [`of`].
pub(super) unsafe fn unlock(handle: *mut c_void) -> Result<Unlocked> {
    // SAFETY: the caller promises it.
    let Memory::Moveable(moveable) = (unsafe { of(handle) })? else { return Ok(Unlocked::Fixed) };
    // SAFETY: it was just found alive.
    let mut state = unsafe { moveable.as_ref() }.state();
    match state.locks.checked_sub(1) {
        None => win32::error(ERROR_NOT_LOCKED),
        Some(left) => {
            state.locks = left;
            Ok(Unlocked::Left(left))
        }
    }
}

/// # Errors
/// `ERROR_INVALID_PARAMETER` for NULL; `ERROR_INVALID_HANDLE` for what is no memory of ours.
///
/// # Safety
/// As [`of`].
pub(super) unsafe fn handle(pointer: *const c_void) -> Result<*mut c_void> {
    if pointer.is_null() {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    // SAFETY: the caller promises it.
    if let Some(handle) = unsafe { Moveable::handle_of(pointer) } {
        return Ok(handle.as_ptr());
    }
    // SAFETY: as above.
    unsafe { of(pointer.cast_mut()) }.map(|_| pointer.cast_mut())
}
