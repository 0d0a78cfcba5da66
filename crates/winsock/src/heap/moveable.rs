//! Memory that is not a pointer but a handle: `LMEM_MOVEABLE`, `GMEM_MOVEABLE`. Locking gives the pointer.
//!
//! Nothing moves it but a call that gives it another size. A handle is an address with bit 3 set, which no block has, so
//! that functions which take both tell them apart.

use std::ffi::c_void;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use super::block::{Block, Owner};

/// What the handle stands for.
pub(crate) struct Moveable {
    mark: AtomicU64,
    state: Mutex<State>,
}

/// Memory behind a handle.
#[derive(Default)]
pub(crate) struct State {
    /// None after it was discarded.
    pub(crate) block: Option<Block>,
    /// How often it is locked.
    pub(crate) locks: u8,
    /// Whether the program said that it may be discarded.
    pub(crate) discardable: bool,
}

// SAFETY: the block belongs to the handle, not to a thread; the lock around it guards it.
unsafe impl Send for State {}

const ALIVE: u64 = 0xD1B5_4A32_D192_ED03;
const GONE: u64 = !ALIVE;

/// The bit that tells handles from pointers. Both are at multiples of 16, less this.
const HANDLE: usize = 8;

impl Moveable {
    /// A handle of memory; none if there is not so much. No memory for size 0: it counts as discarded.
    pub(crate) fn allocate(size: usize, zeroed: bool, discardable: bool) -> Option<NonNull<c_void>> {
        let new = Box::new(Aligned(Self { mark: AtomicU64::new(ALIVE), state: Mutex::default() }));
        let moveable = NonNull::from(Box::leak(new)).cast::<Self>();
        let block = match size {
            0 => None,
            _ => {
                let Some(block) = Block::allocate(size, zeroed, Owner::Moveable(moveable)) else {
                    // SAFETY: it was made above, and nobody else knows it.
                    drop(unsafe { Box::from_raw(moveable.cast::<Aligned>().as_ptr()) });
                    return None;
                };
                Some(block)
            }
        };
        // SAFETY: it was made above.
        *unsafe { moveable.as_ref() }.state() = State { block, locks: 0, discardable };
        Some(Self::handle(moveable))
    }

    /// Makes memory of the process's heap moveable: gives its handle.
    pub(crate) fn adopt(block: Block, discardable: bool) -> NonNull<c_void> {
        let state = Mutex::new(State { block: Some(block), locks: 0, discardable });
        let new = Box::new(Aligned(Self { mark: AtomicU64::new(ALIVE), state }));
        let moveable = NonNull::from(Box::leak(new)).cast::<Self>();
        block.set_moveable(moveable);
        Self::handle(moveable)
    }

    fn handle(moveable: NonNull<Self>) -> NonNull<c_void> {
        // SAFETY: the structure is longer than that.
        unsafe { moveable.cast::<c_void>().byte_add(HANDLE) }
    }

    /// What a handle stands for; none if it is none, or has ended.
    ///
    /// # Safety
    /// The handle is one, perhaps one that has ended, or an address that can be read.
    pub(crate) unsafe fn of(handle: *mut c_void) -> Option<NonNull<Self>> {
        let possible = handle.addr() >= openwinsock_runtime::memory::LOWEST_ADDRESS
            && handle.addr() % align_of::<Aligned>() == HANDLE;
        let moveable = NonNull::new(handle).filter(|_| possible)?;
        // SAFETY: `handle` added as much; the caller promises that it can be read.
        let moveable = unsafe { moveable.byte_sub(HANDLE).cast::<Self>() };
        // SAFETY: as above.
        let mark = unsafe { moveable.as_ref() }.mark.load(Ordering::Acquire);
        (mark == ALIVE).then_some(moveable)
    }

    /// The handle whose memory this is.
    ///
    /// # Safety
    /// As [`Block::at`].
    pub(crate) unsafe fn handle_of(pointer: *const c_void) -> Option<NonNull<c_void>> {
        // SAFETY: the caller promises it.
        match unsafe { Block::at(pointer) }?.owner() {
            Owner::Moveable(moveable) => Some(Self::handle(moveable)),
            _ => None,
        }
    }

    /// The memory and its locks.
    pub(crate) fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another size, for a handle that is not locked or `may_move` all the same. Size 0 discards the memory. False if that
    /// cannot be; then it is as before.
    ///
    /// # Safety
    /// It is alive.
    pub(crate) unsafe fn resize(this: NonNull<Self>, size: usize, may_move: bool, zeroed: bool) -> bool {
        // SAFETY: the caller promises it.
        let mut state = unsafe { this.as_ref() }.state();
        let may_move = may_move || state.locks == 0;
        match state.block {
            None if size == 0 => true,
            None => {
                state.block = Block::allocate(size, zeroed, Owner::Moveable(this));
                state.block.is_some()
            }
            Some(_) if size == 0 && state.locks > 0 => false,
            Some(block) if size == 0 => {
                state.block = None;
                // SAFETY: nobody has it locked, so that nobody uses it.
                unsafe { block.free() };
                true
            }
            Some(block) => {
                let old = block.size();
                // SAFETY: nobody has it locked, or the program allows that it moves; it is in no list.
                let Some(resized) = (unsafe { block.resize(size, may_move) }) else { return false };
                if zeroed && size > old {
                    // SAFETY: the block has `size` bytes now.
                    unsafe { resized.bytes().cast::<u8>().add(old).write_bytes(0, size - old) };
                }
                state.block = Some(resized);
                true
            }
        }
    }

    /// Ends a handle and frees its memory.
    ///
    /// # Safety
    /// It is alive, and nobody uses the handle or its memory any more.
    pub(crate) unsafe fn free(this: NonNull<Self>) {
        // SAFETY: `allocate` or `adopt` leaked it, and the caller promises that nobody else uses it.
        let moveable = unsafe { Box::from_raw(this.cast::<Aligned>().as_ptr()) };
        moveable.0.mark.store(GONE, Ordering::Release);
        let block = moveable.0.state().block.take();
        // SAFETY: the caller promises that nobody uses it; it is in no list.
        block.into_iter().for_each(|block| unsafe { block.free() });
    }
}

/// At a multiple of 16, so that handles can be told from pointers.
#[repr(align(16))]
struct Aligned(Moveable);
