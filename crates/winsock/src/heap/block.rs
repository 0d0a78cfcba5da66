//! A block of memory: what the program gets, and what stands in front of it.
//!
//! ```text
//! [neighbours, only in heaps that were made] [header] | the program's bytes, at a multiple of 16
//! ```

use std::alloc::{self, Layout};
use std::ffi::c_void;
use std::ptr::NonNull;

use super::Heap;
use super::moveable::Moveable;

/// What stands right before the program's bytes.
#[repr(C)]
struct Header {
    mark: u64,
    /// How many bytes the program asked for.
    size: usize,
    /// How many there are: at least as many.
    room: usize,
    /// 0: the process's heap. Else the address of the heap, or with [`MOVEABLE`] of what the block is a part of.
    owner: usize,
}

/// What stands before the header in heaps that were made.
#[repr(C)]
struct Neighbours {
    next: Option<NonNull<c_void>>,
    previous: Option<NonNull<c_void>>,
}

const ALIGNMENT: usize = 16;
const HEADER: usize = size_of::<Header>();
const NEIGHBOURS: usize = size_of::<Neighbours>();
const _: () = assert!(HEADER.is_multiple_of(ALIGNMENT) && NEIGHBOURS.is_multiple_of(ALIGNMENT));

/// What a living block's header begins with. A number that no text and no address is.
const ALIVE: u64 = 0xB5AD_4ECE_DA1C_E2A9;
const GONE: u64 = !ALIVE;
const MOVEABLE: usize = 1;

/// Whose a block is.
#[derive(Clone, Copy)]
pub(crate) enum Owner {
    /// The process's heap.
    Process,
    /// A heap of the program's own.
    Heap(NonNull<Heap>),
    /// The memory of a handle that may move it.
    Moveable(NonNull<Moveable>),
}

/// A living block, named by the address of the program's bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Block(NonNull<c_void>);

/// How many bytes stand in front.
fn front(owner: Owner) -> usize {
    match owner {
        Owner::Heap(_) => NEIGHBOURS + HEADER,
        _ => HEADER,
    }
}

/// The layout of a block with so much room. None if there cannot be one.
fn layout(room: usize, owner: Owner) -> Option<Layout> {
    Layout::from_size_align(room.checked_add(front(owner))?, ALIGNMENT).ok()
}

impl Block {
    /// A new block; none if there is no memory.
    pub(super) fn allocate(size: usize, zeroed: bool, owner: Owner) -> Option<Self> {
        let room = size.checked_next_multiple_of(ALIGNMENT)?;
        let layout = layout(room, owner)?;
        // SAFETY: the layout is not empty, because of what stands in front.
        let start =
            NonNull::new(unsafe { if zeroed { alloc::alloc_zeroed(layout) } else { alloc::alloc(layout) } })?;
        // SAFETY: what stands in front is part of the memory.
        let block = Self(unsafe { start.add(front(owner)) }.cast());
        let owner = match owner {
            Owner::Process => 0,
            Owner::Heap(heap) => heap.as_ptr().expose_provenance(),
            Owner::Moveable(handle) => handle.as_ptr().expose_provenance() | MOVEABLE,
        };
        // SAFETY: the header's place is part of the memory, aligned, and ours alone.
        unsafe { block.header().write(Header { mark: ALIVE, size, room, owner }) };
        Some(block)
    }

    fn header(self) -> NonNull<Header> {
        // SAFETY: a header stands in front of every block.
        unsafe { self.0.byte_sub(HEADER) }.cast()
    }

    fn neighbours(self) -> NonNull<Neighbours> {
        // SAFETY: only called for blocks of heaps that were made, which have both in front.
        unsafe { self.0.byte_sub(HEADER + NEIGHBOURS) }.cast()
    }

    /// The block of a pointer; none if no living block starts there.
    ///
    /// # Safety
    /// The pointer is one to a block, or the bytes before it can be read.
    pub(super) unsafe fn at(pointer: *const c_void) -> Option<Self> {
        let possible = pointer.addr() >= openwinsock_runtime::memory::LOWEST_ADDRESS
            && pointer.addr().is_multiple_of(ALIGNMENT);
        let block = Self(NonNull::new(pointer.cast_mut()).filter(|_| possible)?);
        // SAFETY: the caller promises that the bytes before it can be read.
        let mark = unsafe { block.header().as_ref() }.mark;
        (mark == ALIVE).then_some(block)
    }

    /// The program's bytes.
    pub(crate) fn bytes(self) -> *mut c_void {
        self.0.as_ptr()
    }

    /// How many bytes the program asked for.
    pub(crate) fn size(self) -> usize {
        // SAFETY: the block is alive, and so is its header.
        unsafe { self.header().as_ref() }.size
    }

    pub(super) fn owner(self) -> Owner {
        // SAFETY: the block is alive, and so is its header.
        let owner = unsafe { self.header().as_ref() }.owner;
        let pointer = |address| NonNull::new(std::ptr::with_exposed_provenance_mut::<c_void>(address));
        match pointer(owner & !MOVEABLE) {
            None => Owner::Process,
            Some(handle) if owner & MOVEABLE != 0 => Owner::Moveable(handle.cast()),
            Some(heap) => Owner::Heap(heap.cast()),
        }
    }

    /// Says whose it is from now on. Not for blocks of heaps that were made, which have more in front.
    pub(super) fn set_moveable(self, owner: NonNull<Moveable>) {
        // SAFETY: the block is alive; the caller is the only one who uses it.
        unsafe { self.header().as_mut() }.owner = owner.as_ptr().expose_provenance() | MOVEABLE;
    }

    /// Gives the memory back.
    ///
    /// # Safety
    /// Nobody uses the block any more, and it is in no list.
    pub(super) unsafe fn free(self) {
        let owner = self.owner();
        // SAFETY: the block is alive until the next lines.
        let header = unsafe { self.header().as_mut() };
        let Some(layout) = layout(header.room, owner) else { return };
        // A second call with the same pointer finds no block, as long as the memory is not used for something else.
        header.mark = GONE;
        // SAFETY: the memory begins with what stands in front, and was allocated with this layout.
        unsafe { alloc::dealloc(self.start(owner), layout) };
    }

    /// Where the memory begins.
    fn start(self, owner: Owner) -> *mut u8 {
        // SAFETY: what stands in front is part of the memory.
        unsafe { self.0.cast::<u8>().sub(front(owner)) }.as_ptr()
    }

    /// Another size. None if that cannot be; then it is as before.
    ///
    /// # Safety
    /// Nobody else uses the block, and it is in no list.
    pub(super) unsafe fn resize(self, size: usize, may_move: bool) -> Option<Self> {
        let owner = self.owner();
        // SAFETY: the block is alive.
        let room = unsafe { self.header().as_ref() }.room;
        let mut block = self;
        if size > room || (may_move && size < room / 2) {
            if !may_move {
                return None;
            }
            let wanted = size.checked_next_multiple_of(ALIGNMENT)?;
            let (now, next) = (layout(room, owner)?, layout(wanted, owner)?);
            // SAFETY: the memory was allocated with the layout `now`; the new size is one of a layout.
            let start = NonNull::new(unsafe { alloc::realloc(self.start(owner), now, next.size()) })?;
            // SAFETY: the memory begins with what stands in front.
            block = Self(unsafe { start.add(front(owner)) }.cast());
            // SAFETY: the header came along.
            unsafe { block.header().as_mut() }.room = wanted;
        }
        // SAFETY: the block is alive.
        unsafe { block.header().as_mut() }.size = size;
        Some(block)
    }
}

/// The blocks of a heap, as a list.
pub(super) struct Links(Option<NonNull<c_void>>);

// SAFETY: the pointers are to blocks that belong to the heap, not to a thread; its lock guards them.
unsafe impl Send for Links {}

impl Links {
    pub(super) const NONE: Self = Self(None);

    pub(super) fn first(&self) -> Option<Block> {
        self.0.map(Block)
    }

    /// Adds a block.
    ///
    /// # Safety
    /// It is alive, of a heap that was made, and in no list.
    pub(super) unsafe fn link(&mut self, block: Block) {
        // SAFETY: the caller promises it; the neighbours' place is ours.
        unsafe { block.neighbours().write(Neighbours { next: self.0, previous: None }) };
        if let Some(next) = self.0 {
            // SAFETY: blocks in the list are alive, and its lock is held.
            unsafe { Block(next).neighbours().as_mut() }.previous = Some(block.0);
        }
        self.0 = Some(block.0);
    }

    /// Takes a block out.
    ///
    /// # Safety
    /// It is in this list.
    pub(super) unsafe fn unlink(&mut self, block: Block) {
        // SAFETY: the caller promises it.
        let Neighbours { next, previous } = unsafe { block.neighbours().read() };
        match previous {
            // SAFETY: blocks in the list are alive, and its lock is held.
            Some(previous) => unsafe { Block(previous).neighbours().as_mut() }.next = next,
            None => self.0 = next,
        }
        if let Some(next) = next {
            // SAFETY: as above.
            unsafe { Block(next).neighbours().as_mut() }.previous = previous;
        }
    }
}
