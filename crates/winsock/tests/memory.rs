//! Heaps, memory by handle, and pages.

mod common;

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Memory::*;
use windows_sys::Win32::System::SystemServices::{
    LMEM_DISCARDABLE, LMEM_DISCARDED, LMEM_INVALID_HANDLE, LMEM_LOCKCOUNT, LMEM_MODIFY,
};

/// The bytes of a block.
///
/// # Safety
/// They are there, and nobody else uses them.
unsafe fn bytes<'m>(memory: *mut c_void, len: usize) -> &'m mut [u8] {
    // SAFETY: the caller promises it.
    unsafe { std::slice::from_raw_parts_mut(memory.cast(), len) }
}

#[test]
fn blocks_grow_and_keep_what_is_in_them() {
    // SAFETY: every block is used within its size, and freed once.
    unsafe {
        for heap in [GetProcessHeap(), HeapCreate(0, 0, 0)] {
            let block = HeapAlloc(heap, 0, 13);
            assert!(block.addr().is_multiple_of(16));
            assert_eq!(HeapSize(heap, 0, block), 13);
            bytes(block, 13).fill(7);
            let block = HeapReAlloc(heap, HEAP_ZERO_MEMORY, block, 100_000);
            let all = bytes(block, 100_000);
            assert!(all[..13].iter().all(|b| *b == 7) && all[13..].iter().all(|b| *b == 0));
            assert_eq!(HeapReAlloc(heap, HEAP_REALLOC_IN_PLACE_ONLY, block, 200_000), null_mut());
            assert_eq!((last_error(), HeapSize(heap, 0, block)), (ERROR_NOT_ENOUGH_MEMORY, 100_000));
            assert_eq!(HeapReAlloc(heap, HEAP_REALLOC_IN_PLACE_ONLY, block, 20), block);
            assert_eq!((HeapSize(heap, 0, block), HeapValidate(heap, 0, block)), (20, TRUE));
            let zeroed = HeapAlloc(heap, HEAP_ZERO_MEMORY, 1000);
            assert!(bytes(zeroed, 1000).iter().all(|b| *b == 0));
            let empty = HeapAlloc(heap, 0, 0);
            assert!(!empty.is_null() && HeapSize(heap, 0, empty) == 0);
            for block in [block, zeroed, empty, null_mut()] {
                assert_eq!(HeapFree(heap, 0, block), TRUE);
            }
        }
    }
}

#[test]
fn what_is_no_block_of_the_heap() {
    // SAFETY: the pointers are to blocks, or to memory with bytes before it.
    unsafe {
        let (one, two) = (HeapCreate(0, 0, 0), HeapCreate(0, 0, 0));
        let block = HeapAlloc(one, 0, 8);
        for other in [two, GetProcessHeap()] {
            assert_eq!((HeapFree(other, 0, block), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
            assert_eq!((HeapSize(other, 0, block), last_error()), (usize::MAX, ERROR_INVALID_PARAMETER));
        }
        let inner = block.byte_add(8);
        assert_eq!((HeapFree(one, 0, inner), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!(HeapReAlloc(one, 0, null(), 5), null_mut());
        assert_eq!((HeapDestroy(one), HeapDestroy(two)), (TRUE, TRUE));
        assert_eq!((HeapDestroy(GetProcessHeap()), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((HeapAlloc(null_mut(), 0, 4), last_error()), (null_mut(), ERROR_INVALID_HANDLE));
    }
}

#[test]
fn a_heap_has_no_more_than_it_may_have() {
    // SAFETY: every block is freed once.
    unsafe {
        let heap = HeapCreate(0, 0, 65536);
        assert_eq!((HeapAlloc(heap, 0, 100_000), last_error()), (null_mut(), ERROR_NOT_ENOUGH_MEMORY));
        let block = HeapAlloc(heap, 0, 60_000);
        assert!(!block.is_null());
        assert!(HeapAlloc(heap, 0, 10_000).is_null());
        assert!(HeapReAlloc(heap, 0, block, 70_000).is_null());
        let block = HeapReAlloc(heap, 0, block, 65_536);
        assert!(!block.is_null());
        assert_eq!(HeapFree(heap, 0, block), TRUE);
        assert!(!HeapAlloc(heap, 0, 65_536).is_null());
        assert_eq!(HeapDestroy(heap), TRUE);
        assert!(HeapCreate(HEAP_CREATE_ENABLE_EXECUTE, 0, 0).is_null());
        assert_eq!(last_error(), ERROR_NOT_SUPPORTED);
        assert!(HeapAlloc(GetProcessHeap(), 0, 1 << 50).is_null());
        assert!(HeapAlloc(GetProcessHeap(), 0, usize::MAX - 5).is_null());
    }
}

#[test]
fn a_heap_is_used_by_many_threads() {
    // SAFETY: the heap lives until all threads have ended, and each frees what it allocated.
    unsafe {
        let shared = Shared(HeapCreate(0, 0, 0));
        std::thread::scope(|scope| {
            for seed in 1..5_usize {
                let shared = &shared;
                scope.spawn(move || {
                    let mut blocks = Vec::new();
                    for round in 0..2000 {
                        let size = (seed * 7919 + round * 31) % 700;
                        let block = HeapAlloc(shared.0, 0, size);
                        bytes(block, size).fill(seed as u8);
                        blocks.push((block, size));
                        if round % 3 == 0 {
                            let (block, size) = blocks.swap_remove(round % blocks.len());
                            let block = HeapReAlloc(shared.0, 0, block, size * 2);
                            assert!(bytes(block, size).iter().all(|b| *b == seed as u8));
                            assert_eq!(HeapFree(shared.0, 0, block), TRUE);
                        }
                    }
                    for (block, size) in blocks {
                        assert!(bytes(block, size).iter().all(|b| *b == seed as u8));
                        assert_eq!(HeapFree(shared.0, 0, block), TRUE);
                    }
                });
            }
        });
        assert_eq!(HeapDestroy(shared.0), TRUE);
    }
}

/// A handle that threads share.
struct Shared(HANDLE);
// SAFETY: a heap is for all threads.
unsafe impl Sync for Shared {}

#[test]
fn fixed_memory_is_its_own_handle() {
    // SAFETY: the memory is used within its size, and freed once.
    unsafe {
        let memory = LocalAlloc(LMEM_FIXED | LMEM_ZEROINIT, 10);
        assert!(bytes(memory, 10).iter().all(|b| *b == 0));
        assert_eq!((LocalSize(memory), LocalFlags(memory)), (10, 0));
        assert_eq!((LocalLock(memory), LocalHandle(memory)), (memory, memory));
        assert_eq!((LocalUnlock(memory), last_error()), (FALSE, ERROR_NOT_LOCKED));
        assert_eq!(GlobalUnlock(memory), TRUE);
        assert_eq!((LocalReAlloc(memory, 100_000, 0), last_error()), (null_mut(), ERROR_NOT_ENOUGH_MEMORY));
        assert_eq!(LocalReAlloc(memory, 8, 0), memory);
        let memory = LocalReAlloc(memory, 100_000, LMEM_MOVEABLE | LMEM_ZEROINIT);
        assert_eq!((LocalSize(memory), bytes(memory, 100_000)[99_999]), (100_000, 0));
        assert!(LocalFree(memory).is_null());
        assert!(LocalFree(null_mut()).is_null());
        // One family of functions is the other, and the heap is the process's.
        let memory = GlobalAlloc(GMEM_FIXED, 5);
        assert_eq!((LocalSize(memory), HeapSize(GetProcessHeap(), 0, memory)), (5, 5));
        assert!(LocalFree(memory).is_null());
        assert_eq!(HeapFree(GetProcessHeap(), 0, LocalAlloc(LMEM_FIXED, 4)), TRUE);
    }
}

#[test]
fn moveable_memory_has_a_handle_and_locks() {
    // SAFETY: the memory is used within its size while it is locked, and freed once.
    unsafe {
        let handle = LocalAlloc(LMEM_MOVEABLE, 10);
        let memory = LocalLock(handle);
        assert_ne!(memory, handle);
        assert_eq!((LocalHandle(memory), LocalSize(handle)), (handle, 10));
        bytes(memory, 10).fill(5);
        assert_eq!((LocalLock(handle), LocalFlags(handle) & LMEM_LOCKCOUNT), (memory, 2));
        assert_eq!(LocalReAlloc(handle, 100_000, 0), null_mut(), "it is locked");
        assert_eq!((LocalUnlock(handle), LocalUnlock(handle), last_error()), (TRUE, FALSE, NO_ERROR));
        assert_eq!((LocalUnlock(handle), last_error()), (FALSE, ERROR_NOT_LOCKED));
        assert_eq!(LocalReAlloc(handle, 100_000, LMEM_ZEROINIT), handle);
        let memory = LocalLock(handle);
        assert_eq!((bytes(memory, 100_000)[9], bytes(memory, 100_000)[10]), (5, 0));
        LocalUnlock(handle);
        assert_eq!(LocalReAlloc(handle, 0, LMEM_MOVEABLE), handle);
        assert_eq!((LocalFlags(handle), LocalSize(handle)), (LMEM_DISCARDED, 0));
        assert_eq!((LocalLock(handle), last_error()), (null_mut(), ERROR_DISCARDED));
        assert!(LocalFree(handle).is_null());

        let fixed = LocalAlloc(LMEM_FIXED, 16);
        let handle = LocalReAlloc(fixed, 0, LMEM_MODIFY | LMEM_MOVEABLE | LMEM_DISCARDABLE);
        assert_eq!((LocalFlags(handle), LocalLock(handle)), (LMEM_DISCARDABLE, fixed));
        assert!(LocalFree(handle).is_null());
    }
}

#[test]
fn what_is_no_memory() {
    // SAFETY: NULL is no memory of anybody.
    unsafe {
        assert_eq!((LocalSize(null_mut()), last_error()), (0, ERROR_INVALID_HANDLE));
        assert_eq!((LocalFlags(null_mut()), last_error()), (LMEM_INVALID_HANDLE, ERROR_INVALID_HANDLE));
        assert_eq!((LocalUnlock(null_mut()), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((LocalHandle(null()), last_error()), (null_mut(), ERROR_INVALID_PARAMETER));
        assert_eq!((LocalAlloc(0, 1 << 50), last_error()), (null_mut(), ERROR_NOT_ENOUGH_MEMORY));
        assert_eq!(LocalAlloc(LMEM_MOVEABLE, 1 << 50), null_mut());
    }
}

#[test]
fn pages() {
    // SAFETY: the pages are used after they were committed, and before they are released.
    unsafe {
        let start = VirtualAlloc(null(), 0x30000, MEM_RESERVE, PAGE_READWRITE);
        assert!(start.addr().is_multiple_of(0x10000));
        let page = start.byte_add(0x1000);
        assert_eq!(VirtualAlloc(page.byte_add(10), 10, MEM_COMMIT, PAGE_READWRITE), page);
        bytes(page, 4096)[17] = 3;
        let mut old = 0;
        assert_eq!(VirtualProtect(page, 1, PAGE_READONLY, &raw mut old), TRUE);
        assert_eq!((old, bytes(page, 4096)[17]), (PAGE_READWRITE, 3));
        assert_eq!(
            (VirtualProtect(page, 1, PAGE_READONLY, null_mut()), last_error()),
            (FALSE, ERROR_NOACCESS)
        );
        assert_eq!(VirtualProtect(start, 1, PAGE_READONLY, &raw mut old), FALSE);
        assert_eq!(last_error(), ERROR_INVALID_ADDRESS);

        let mut found = MEMORY_BASIC_INFORMATION::default();
        let size = size_of::<MEMORY_BASIC_INFORMATION>();
        assert_eq!(VirtualQuery(page.byte_add(5), &raw mut found, size), size);
        assert_eq!((found.BaseAddress, found.AllocationBase, found.RegionSize), (page, start, 4096));
        assert_eq!(
            (found.State, found.Protect, found.AllocationProtect),
            (MEM_COMMIT, PAGE_READONLY, PAGE_READWRITE)
        );
        assert_eq!(VirtualQuery(start, &raw mut found, size), size);
        assert_eq!((found.State, found.Protect, found.RegionSize), (MEM_RESERVE, 0, 4096));
        assert_eq!((VirtualQuery(start, &raw mut found, 3), last_error()), (0, ERROR_BAD_LENGTH));

        assert_eq!(VirtualFree(page, 4096, MEM_DECOMMIT), TRUE);
        assert_eq!(VirtualAlloc(page, 4096, MEM_COMMIT, PAGE_READWRITE), page);
        assert_eq!(bytes(page, 4096)[17], 0, "it is new");
        assert_eq!((VirtualFree(start, 10, MEM_RELEASE), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((VirtualFree(page, 0, MEM_RELEASE), last_error()), (FALSE, ERROR_INVALID_ADDRESS));
        assert_eq!(VirtualAlloc(start, 1, MEM_RESERVE, PAGE_READWRITE), null_mut());
        assert_eq!(last_error(), ERROR_INVALID_ADDRESS);
        assert_eq!(VirtualFree(start, 0, MEM_RELEASE), TRUE);
        assert_eq!(VirtualQuery(start, &raw mut found, size), size);
        assert_eq!((found.State, found.AllocationBase), (MEM_FREE, null_mut()));

        let both = VirtualAlloc(null(), 1, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
        bytes(both, 4096).fill(1);
        assert_eq!(VirtualFree(both, 0, MEM_RELEASE), TRUE);
        for (size, kind, protection, code) in [
            (0, MEM_COMMIT, PAGE_READWRITE, ERROR_INVALID_PARAMETER),
            (10, MEM_COMMIT, 0, ERROR_INVALID_PARAMETER),
            (10, 0, PAGE_READWRITE, ERROR_INVALID_PARAMETER),
            (10, MEM_COMMIT | MEM_LARGE_PAGES, PAGE_READWRITE, ERROR_NOT_SUPPORTED),
            (usize::MAX - 9, MEM_RESERVE, PAGE_READWRITE, ERROR_INVALID_PARAMETER),
            (1 << 60, MEM_RESERVE, PAGE_READWRITE, ERROR_NOT_ENOUGH_MEMORY),
        ] {
            assert_eq!((VirtualAlloc(null(), size, kind, protection), last_error()), (null_mut(), code));
        }
    }
}
