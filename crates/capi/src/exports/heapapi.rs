//! heapapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Memory::*;

super::exports! {
    fn GetProcessHeap() -> HANDLE;
    fn HeapAlloc(hheap: HANDLE, dwflags: HEAP_FLAGS, dwbytes: usize) -> *mut c_void;
    fn HeapCreate(floptions: HEAP_FLAGS, dwinitialsize: usize, dwmaximumsize: usize) -> HANDLE;
    fn HeapDestroy(hheap: HANDLE) -> BOOL;
    fn HeapFree(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void) -> BOOL;
    fn HeapQueryInformation(heaphandle: HANDLE, heapinformationclass: HEAP_INFORMATION_CLASS, heapinformation: *mut c_void, heapinformationlength: usize, returnlength: *mut usize) -> BOOL;
    fn HeapReAlloc(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void, dwbytes: usize) -> *mut c_void;
    fn HeapSetInformation(heaphandle: HANDLE, heapinformationclass: HEAP_INFORMATION_CLASS, heapinformation: *const c_void, heapinformationlength: usize) -> BOOL;
    fn HeapSize(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void) -> usize;
    fn HeapValidate(hheap: HANDLE, dwflags: HEAP_FLAGS, lpmem: *const c_void) -> BOOL;
}
