//! heapapi.h: memory in heaps.
//!
//! `HEAP_GENERATE_EXCEPTIONS` changes nothing: without memory the result is NULL. `HEAP_NO_SERIALIZE` does neither: the
//! locks cost next to nothing.

use std::ffi::c_void;

use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY, ERROR_NOT_SUPPORTED, HANDLE,
};
use windows_sys::Win32::System::Memory::{
    HEAP_CREATE_ENABLE_EXECUTE, HEAP_FLAGS, HEAP_INFORMATION_CLASS, HEAP_REALLOC_IN_PLACE_ONLY,
    HEAP_ZERO_MEMORY, HeapCompatibilityInformation, HeapEnableTerminationOnCorruption, HeapOptimizeResources,
};
use windows_sys::core::BOOL;

use crate::heap::{self, Heap, Which};
use crate::win32;

/// What `HeapCompatibilityInformation` answers: a heap that is good at many small blocks.
const LOW_FRAGMENTATION: u32 = 2;

/// The heap that every process has.
///
/// Source: the page on `GetProcessHeap`.
pub unsafe extern "system" fn GetProcessHeap() -> HANDLE {
    heap::process()
}

/// Makes a heap. `dwmaximumsize` bounds what its blocks have together, in bytes; 0 is no bound. Nothing is set aside
/// beforehand, so that `dwinitialsize` changes nothing.
///
/// Raises `ERROR_NOT_SUPPORTED` for memory that can be executed (`HEAP_CREATE_ENABLE_EXECUTE`; `VirtualAlloc` has it), and
/// `ERROR_INVALID_PARAMETER` for a first size above the bound.
///
/// Source: the page on `HeapCreate`.
pub unsafe extern "system" fn HeapCreate(
    floptions: HEAP_FLAGS,
    dwinitialsize: usize,
    dwmaximumsize: usize,
) -> HANDLE {
    win32::run(std::ptr::null_mut(), || {
        if floptions & HEAP_CREATE_ENABLE_EXECUTE != 0 {
            return win32::error(ERROR_NOT_SUPPORTED);
        }
        if dwmaximumsize != 0 && dwinitialsize > dwmaximumsize {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        Ok(Heap::create(dwmaximumsize))
    })
}

/// Ends a heap, with all its blocks.
///
/// Raises `ERROR_INVALID_HANDLE`, and `ERROR_INVALID_PARAMETER` for the process's.
///
/// Source: the page on `HeapDestroy`.
pub unsafe extern "system" fn HeapDestroy(hheap: HANDLE) -> BOOL {
    // SAFETY: the program promises that the handle is a heap's, and that nobody uses it any more.
    win32::truth(|| match unsafe { heap::of(hheap) }? {
        Which::Process => win32::error(ERROR_INVALID_PARAMETER),
        Which::Own(heap) => {
            // SAFETY: it was found alive; the program promises the rest.
            unsafe { Heap::destroy(heap) };
            Ok(())
        }
    })
}

/// Memory of a heap, at a multiple of 16. NULL without memory; as on Windows the last error then is
/// `ERROR_NOT_ENOUGH_MEMORY`, though the page does not promise one.
///
/// Source: the page on `HeapAlloc`.
pub unsafe extern "system" fn HeapAlloc(hheap: HANDLE, dwflags: HEAP_FLAGS, dwbytes: usize) -> *mut c_void {
    win32::run(std::ptr::null_mut(), || {
        // SAFETY: the program promises that the handle is a heap's.
        let heap = unsafe { heap::of(hheap) }?;
        match heap.allocate(dwbytes, dwflags & HEAP_ZERO_MEMORY != 0) {
            Some(block) => Ok(block.bytes()),
            None => win32::error(ERROR_NOT_ENOUGH_MEMORY),
        }
    })
}

/// Gives a block another size, elsewhere if need be; with `HEAP_REALLOC_IN_PLACE_ONLY` only where it is. What is new is
/// zero with `HEAP_ZERO_MEMORY`. NULL if that cannot be, and the block is as before.
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY`, `ERROR_INVALID_PARAMETER` for what is no block of the heap.
///
/// Source: the page on `HeapReAlloc`.
pub unsafe extern "system" fn HeapReAlloc(
    hheap: HANDLE,
    dwflags: HEAP_FLAGS,
    lpmem: *const c_void,
    dwbytes: usize,
) -> *mut c_void {
    win32::run(std::ptr::null_mut(), || {
        // SAFETY: the program promises that the handle is a heap's.
        let heap = unsafe { heap::of(hheap) }?;
        // SAFETY: the program promises that the pointer is one of the heap's.
        let Some(block) = (unsafe { heap.block(lpmem) }) else {
            return win32::error(ERROR_INVALID_PARAMETER);
        };
        let may_move = dwflags & HEAP_REALLOC_IN_PLACE_ONLY == 0;
        // SAFETY: the program promises that nobody else uses the block.
        match unsafe { heap.resize(block, dwbytes, may_move, dwflags & HEAP_ZERO_MEMORY != 0) } {
            Some(block) => Ok(block.bytes()),
            None => win32::error(ERROR_NOT_ENOUGH_MEMORY),
        }
    })
}

/// Gives a block back. NULL is none, and no failure.
///
/// Raises `ERROR_INVALID_PARAMETER` for what is no block of the heap, such as one that was given back.
///
/// Source: the page on `HeapFree`.
pub unsafe extern "system" fn HeapFree(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void) -> BOOL {
    let _ = dwflags;
    win32::truth(|| {
        // SAFETY: the program promises that the handle is a heap's.
        let heap = unsafe { heap::of(hheap) }?;
        if lpmem.is_null() {
            return Ok(());
        }
        // SAFETY: the program promises that the pointer is one of the heap's.
        let Some(block) = (unsafe { heap.block(lpmem) }) else {
            return win32::error(ERROR_INVALID_PARAMETER);
        };
        // SAFETY: the program promises that nobody uses it any more.
        unsafe { heap.free(block) };
        Ok(())
    })
}

/// How many bytes the program asked for. `usize::MAX` for what is no block of the heap.
///
/// Source: the page on `HeapSize`.
pub unsafe extern "system" fn HeapSize(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void) -> usize {
    let _ = dwflags;
    win32::run(usize::MAX, || {
        // SAFETY: the program promises that the handle is a heap's, and the pointer one of its blocks.
        let block = unsafe { heap::of(hheap)?.block(lpmem) };
        block.map_or(win32::error(ERROR_INVALID_PARAMETER), |block| Ok(block.size()))
    })
}

/// Whether a block is one of the heap; for NULL, whether the heap is one.
///
/// Source: the page on `HeapValidate`.
pub unsafe extern "system" fn HeapValidate(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void) -> BOOL {
    let _ = dwflags;
    win32::truth(|| {
        // SAFETY: the program promises addresses that can be read.
        let heap = unsafe { heap::of(hheap) }?;
        // SAFETY: as above.
        if lpmem.is_null() || unsafe { heap.block(lpmem) }.is_some() {
            return Ok(());
        }
        win32::error(ERROR_INVALID_PARAMETER)
    })
}

/// Says what a heap is: `HeapCompatibilityInformation` (2: a low-fragmentation heap).
///
/// Raises `ERROR_INSUFFICIENT_BUFFER`, `ERROR_INVALID_PARAMETER` for other classes.
///
/// Source: the page on `HeapQueryInformation`.
pub unsafe extern "system" fn HeapQueryInformation(
    heaphandle: HANDLE,
    heapinformationclass: HEAP_INFORMATION_CLASS,
    heapinformation: *mut c_void,
    heapinformationlength: usize,
    returnlength: *mut usize,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the program promises that the handle is a heap's.
        let _alive = unsafe { heap::of(heaphandle) }?;
        if heapinformationclass != HeapCompatibilityInformation {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        // SAFETY: the pointer is the program's.
        unsafe { win32::write_wanted(returnlength, size_of::<u32>()) }?;
        if heapinformationlength < size_of::<u32>() {
            return win32::error(ERROR_INSUFFICIENT_BUFFER);
        }
        // SAFETY: the pointer is the program's, for as many bytes.
        unsafe { win32::write(heapinformation.cast(), LOW_FRAGMENTATION) }
    })
}

/// Takes wishes that already hold or that have nothing to change here: low fragmentation, ending the process when a heap is
/// corrupted (the C library does), giving memory back early.
///
/// Raises `ERROR_INVALID_PARAMETER` for others.
///
/// Source: the page on `HeapSetInformation`.
pub unsafe extern "system" fn HeapSetInformation(
    heaphandle: HANDLE,
    heapinformationclass: HEAP_INFORMATION_CLASS,
    heapinformation: *const c_void,
    heapinformationlength: usize,
) -> BOOL {
    win32::truth(|| {
        if heapinformationclass == HeapEnableTerminationOnCorruption
            || heapinformationclass == HeapOptimizeResources
        {
            return Ok(());
        }
        // SAFETY: the program promises that the handle is a heap's.
        let _alive = unsafe { heap::of(heaphandle) }?;
        if heapinformationclass != HeapCompatibilityInformation || heapinformationlength < size_of::<u32>() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        // SAFETY: the pointer is the program's, for as many bytes.
        match unsafe { win32::read(heapinformation.cast::<u32>()) }? {
            LOW_FRAGMENTATION => Ok(()),
            _ => win32::error(ERROR_INVALID_PARAMETER),
        }
    })
}
