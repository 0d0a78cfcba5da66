//! Shared libraries.

use std::ffi::{CStr, CString, OsString, c_void};
use std::os::unix::ffi::OsStringExt;
use std::path::Path;
use std::{os::unix::ffi::OsStrExt, ptr};

/// What the loader knows a library by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Library(usize);

impl Library {
    /// The loader's number for it.
    pub(crate) fn number(self) -> usize {
        self.0
    }

    /// The library of a number that [`Self::number`] gave.
    pub(crate) fn of(number: usize) -> Self {
        Self(number)
    }

    fn pointer(self) -> *mut c_void {
        ptr::with_exposed_provenance_mut(self.0)
    }
}

fn open_with(path: *const libc::c_char, flags: i32) -> Option<Library> {
    // SAFETY: the path is NULL or a text of ours. Initialisers of a library may do anything: that is what loading it means.
    let library = unsafe { libc::dlopen(path, flags) };
    (!library.is_null()).then(|| Library(library.expose_provenance()))
}

/// Loads a library, once more if it is loaded. `lazy`: functions that it needs are looked for when they are called.
pub(crate) fn open(path: &Path, lazy: bool) -> Option<Library> {
    let path = CString::new(path.as_os_str().as_bytes()).ok()?;
    open_with(path.as_ptr(), if lazy { libc::RTLD_LAZY } else { libc::RTLD_NOW })
}

/// A library that is loaded already, once more.
pub(crate) fn open_again(path: &Path) -> Option<Library> {
    let path = CString::new(path.as_os_str().as_bytes()).ok()?;
    open_with(path.as_ptr(), libc::RTLD_LAZY | libc::RTLD_NOLOAD)
}

/// The program itself.
pub(crate) fn program() -> Option<Library> {
    open_with(ptr::null(), libc::RTLD_LAZY)
}

/// Gives a library back that was opened. It goes when nobody has it open.
pub(crate) fn close(library: Library) {
    // SAFETY: only libraries that were opened are closed, once for each time; see `modules`.
    unsafe { libc::dlclose(library.pointer()) };
}

/// The address of what a library has under a name.
pub(crate) fn symbol(library: Library, name: &str) -> Option<usize> {
    let name = CString::new(name).ok()?;
    // SAFETY: the library is open, and the name a text of ours.
    let found = unsafe { libc::dlsym(library.pointer(), name.as_ptr()) };
    (!found.is_null()).then(|| found.expose_provenance())
}

/// # Safety
/// The text ends with a NUL.
unsafe fn path(text: *const libc::c_char) -> Option<OsString> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the caller promises it.
    let bytes = unsafe { CStr::from_ptr(text) }.to_bytes();
    (!bytes.is_empty()).then(|| OsString::from_vec(bytes.to_vec()))
}

/// The file of a library.
pub(crate) fn file(library: Library) -> Option<OsString> {
    /// What the loader keeps of a library begins so.
    #[repr(C)]
    struct Link {
        address: usize,
        name: *const libc::c_char,
    }
    let mut link: *const Link = ptr::null();
    // SAFETY: the library is open; the loader writes one pointer.
    let told = unsafe { libc::dlinfo(library.pointer(), libc::RTLD_DI_LINKMAP, (&raw mut link).cast()) };
    if told != 0 || link.is_null() {
        return None;
    }
    // SAFETY: the loader keeps the entry and its name while the library is open.
    unsafe { path((*link).name) }
}

/// The file of the library that has something at an address.
pub(crate) fn file_at(address: usize) -> Option<OsString> {
    // SAFETY: the structure is made of pointers, for which zero is a value.
    let mut info: libc::Dl_info = unsafe { std::mem::zeroed() };
    // SAFETY: the loader takes the address as a number; the structure is ours.
    if unsafe { libc::dladdr(ptr::without_provenance(address), &raw mut info) } == 0 {
        return None;
    }
    // SAFETY: the loader's texts end with a NUL and stay while the library is loaded.
    unsafe { path(info.dli_fname) }
}
