//! Heaps: the process's, which all memory functions share, and those that a program makes for itself.
//!
//! Memory comes from the allocator of the whole program, so that its tools (sanitisers, valgrind) see every block. A
//! [`block`] has its size and its owner in front of it.
//!
//! This folder is unsafe by nature: it gives memory to the program and takes it back.

pub(crate) mod block;
pub(crate) mod moveable;

use std::ffi::c_void;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use windows_sys::Win32::Foundation::HANDLE;

use self::block::{Block, Links, Owner};
use crate::win32::{self, Result};

/// A heap of the program's own.
pub(crate) struct Heap {
    mark: AtomicU64,
    /// The most bytes that its blocks may have together; 0 for any number.
    most: usize,
    used: AtomicUsize,
    /// The first of its blocks: it frees all when it ends.
    first: Mutex<Links>,
}

/// What every living heap begins with. A number that no text and no address is.
const ALIVE: u64 = 0x9E37_79B9_7F4A_7C15;
const GONE: u64 = !ALIVE;

/// A heap by its handle.
pub(crate) enum Which {
    /// The process's.
    Process,
    /// One that was made.
    Own(NonNull<Heap>),
}

/// Its address is the handle of the process's heap.
static PROCESS: u64 = ALIVE;

/// The handle of the process's heap.
pub(crate) fn process() -> HANDLE {
    (&raw const PROCESS).cast_mut().cast()
}

/// The heap of a handle.
///
/// # Errors
/// `ERROR_INVALID_HANDLE` for NULL, small numbers, what no heap lies at, and a heap that has ended.
///
/// # Safety
/// The handle is one of a heap, perhaps of one that has ended, or an address that can be read.
pub(crate) unsafe fn of(handle: HANDLE) -> Result<Which> {
    use windows_sys::Win32::Foundation::ERROR_INVALID_HANDLE;

    if handle == process() {
        return Ok(Which::Process);
    }
    let heap = handle.cast::<Heap>();
    let possible = handle.addr() >= openwinsock_runtime::memory::LOWEST_ADDRESS && heap.is_aligned();
    let Some(found) = NonNull::new(heap).filter(|_| possible) else {
        return win32::error(ERROR_INVALID_HANDLE);
    };
    // SAFETY: the caller promises that the address can be read.
    if unsafe { found.as_ref() }.mark.load(Ordering::Acquire) != ALIVE {
        return win32::error(ERROR_INVALID_HANDLE);
    }
    Ok(Which::Own(found))
}

impl Heap {
    /// A new heap, of at most so many bytes; of any number for 0.
    pub(crate) fn create(most: usize) -> HANDLE {
        let heap = Self {
            mark: AtomicU64::new(ALIVE),
            most,
            used: AtomicUsize::new(0),
            first: Mutex::new(Links::NONE),
        };
        Box::into_raw(Box::new(heap)).cast()
    }

    /// Ends a heap and frees its blocks.
    ///
    /// # Safety
    /// The heap is alive, and nobody uses it or a block of it any more.
    pub(crate) unsafe fn destroy(heap: NonNull<Self>) {
        // SAFETY: it was made by `create`, and the caller promises that it is alive and not used.
        let mut heap = unsafe { Box::from_raw(heap.as_ptr()) };
        heap.mark.store(GONE, Ordering::Release);
        let first = heap.first.get_mut().unwrap_or_else(PoisonError::into_inner);
        while let Some(block) = first.first() {
            // SAFETY: the list holds exactly the blocks of this heap that are not freed, and nobody uses them.
            unsafe {
                first.unlink(block);
                block.free();
            }
        }
    }

    fn links(&self) -> std::sync::MutexGuard<'_, Links> {
        self.first.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes bytes off what the heap may have. False if that is not there.
    fn take(&self, bytes: usize) -> bool {
        let fits = |used: usize| used.checked_add(bytes).filter(|sum| self.most == 0 || *sum <= self.most);
        self.used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fits).is_ok()
    }

    fn give_back(&self, bytes: usize) {
        self.used.fetch_sub(bytes, Ordering::Relaxed);
    }
}

impl Which {
    fn owner(&self) -> Owner {
        match self {
            Self::Process => Owner::Process,
            Self::Own(heap) => Owner::Heap(*heap),
        }
    }

    fn own(&self) -> Option<&Heap> {
        match self {
            Self::Process => None,
            // SAFETY: a heap that was found alive stays while the program uses it: it promises not to end it meanwhile.
            Self::Own(heap) => Some(unsafe { heap.as_ref() }),
        }
    }

    /// A block, or none if there is no memory.
    pub(crate) fn allocate(&self, size: usize, zeroed: bool) -> Option<Block> {
        let Some(heap) = self.own() else {
            return Block::allocate(size, zeroed, Owner::Process);
        };
        if !heap.take(size) {
            return None;
        }
        let Some(block) = Block::allocate(size, zeroed, self.owner()) else {
            heap.give_back(size);
            return None;
        };
        // SAFETY: the block is new and in no list.
        unsafe { heap.links().link(block) };
        Some(block)
    }

    /// The block of a pointer, if it is one of this heap.
    ///
    /// # Safety
    /// The pointer is one to a block, or the bytes before it can be read.
    pub(crate) unsafe fn block(&self, pointer: *const c_void) -> Option<Block> {
        // SAFETY: the caller promises the pointer.
        let block = unsafe { Block::at(pointer) }?;
        // A moveable block's memory is the process's, too.
        let same = match (block.owner(), self) {
            (Owner::Process | Owner::Moveable(_), Self::Process) => true,
            (Owner::Heap(owner), Self::Own(heap)) => owner == *heap,
            _ => false,
        };
        same.then_some(block)
    }

    /// Frees a block of this heap.
    ///
    /// # Safety
    /// Nobody uses it any more.
    pub(crate) unsafe fn free(&self, block: Block) {
        if let Some(heap) = self.own() {
            heap.give_back(block.size());
            // SAFETY: a block of this heap is in its list.
            unsafe { heap.links().unlink(block) };
        }
        // SAFETY: the caller promises it.
        unsafe { block.free() };
    }

    /// Gives a block another size; where it stands, unless it `may_move`. None if that cannot be; then it is as before.
    ///
    /// # Safety
    /// Nobody else uses the block.
    pub(crate) unsafe fn resize(
        &self,
        block: Block,
        size: usize,
        may_move: bool,
        zeroed: bool,
    ) -> Option<Block> {
        let old = block.size();
        let more = size.saturating_sub(old);
        let heap = self.own();
        if heap.is_some_and(|heap| !heap.take(more)) {
            return None;
        }
        // While it moves, its neighbours must not look at it.
        let mut links = heap.map(Heap::links);
        // SAFETY: a block of this heap is in its list.
        links.iter_mut().for_each(|links| unsafe { links.unlink(block) });
        // SAFETY: the caller promises it.
        let resized = unsafe { block.resize(size, may_move) };
        let now = resized.unwrap_or(block);
        // SAFETY: it was just taken out of the list.
        links.iter_mut().for_each(|links| unsafe { links.link(now) });
        drop(links);
        if let Some(heap) = heap {
            heap.give_back(if resized.is_some() { old.saturating_sub(size) } else { more });
        }
        if zeroed && more > 0 && resized.is_some() {
            // SAFETY: the block has `size` bytes now, and nobody else uses it.
            unsafe { now.bytes().cast::<u8>().add(old).write_bytes(0, more) };
        }
        resized
    }
}
