//! Finding files.

use std::sync::Arc;

use openwinsock_runtime::file::search::{Found, Search};
use openwinsock_runtime::object::{self, Pinned};
use windows_sys::Win32::Foundation::{FILETIME, HANDLE, INVALID_HANDLE_VALUE};
use windows_sys::Win32::Storage::FileSystem::{WIN32_FIND_DATAA, WIN32_FIND_DATAW};
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::files;
use crate::strings::Unit;
use crate::times::to_filetime;
use crate::win32::{self, Result};

/// A structure for a file that was found, in one kind of units.
trait Data: Copy + Default {
    type Unit: Unit;

    fn fill(attributes: u32, times: [FILETIME; 3], size: [u32; 2], name: &[Self::Unit]) -> Self;
}

macro_rules! data {
    ($structure:ident, $unit:ty, $convert:expr) => {
        impl Data for $structure {
            type Unit = $unit;

            fn fill(attributes: u32, times: [FILETIME; 3], size: [u32; 2], name: &[$unit]) -> Self {
                let mut data = Self {
                    dwFileAttributes: attributes,
                    ftCreationTime: times[0],
                    ftLastAccessTime: times[1],
                    ftLastWriteTime: times[2],
                    nFileSizeHigh: size[1],
                    nFileSizeLow: size[0],
                    ..Self::default()
                };
                // The last unit stays NUL: longer names are cut.
                let room = data.cFileName.len() - 1;
                for (to, from) in data.cFileName[..room].iter_mut().zip(name) {
                    *to = $convert(*from);
                }
                data
            }
        }
    };
}

data!(WIN32_FIND_DATAW, u16, |unit: u16| unit);
data!(WIN32_FIND_DATAA, u8, |unit: u8| unit.cast_signed());

fn data<D: Data>(found: &Found) -> D {
    let information = found.information;
    let times = [information.created, information.accessed, information.written].map(to_filetime);
    let size = [information.len as u32, (information.len >> 32) as u32];
    D::fill(information.attributes, times, size, &files::units::<D::Unit>(&found.name))
}

fn search(handle: HANDLE) -> Result<Pinned<Search>> {
    Ok(object::pin::<Search>(files::handle(handle))?)
}

/// # Safety
/// The path is a text of the program, the place one for the structure.
unsafe fn first<D: Data>(path: *const D::Unit, to: *mut D) -> HANDLE {
    win32::run(INVALID_HANDLE_VALUE, || {
        // SAFETY: the caller promises the path.
        let (search, found) = Search::begin(&unsafe { files::path(path) }?)?;
        // SAFETY: the caller promises the place.
        unsafe { win32::write(to, data::<D>(&found)) }?;
        Ok(files::pointer(object::publish(Arc::new(search))?))
    })
}

/// Begins to look for files. The last part of the path may be a pattern: `*` is any characters, `?` one; case makes no
/// difference. `*.*` is all. Names come in order, `.` and `..` among them.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`.
///
/// Source: the page on `FindFirstFileW`.
pub unsafe extern "system" fn FindFirstFileW(
    lpfilename: PCWSTR,
    lpfindfiledata: *mut WIN32_FIND_DATAW,
) -> HANDLE {
    // SAFETY: the pointers are the program's.
    unsafe { first(lpfilename, lpfindfiledata) }
}

/// [`FindFirstFileW`] in UTF-8.
pub unsafe extern "system" fn FindFirstFileA(
    lpfilename: PCSTR,
    lpfindfiledata: *mut WIN32_FIND_DATAA,
) -> HANDLE {
    // SAFETY: the pointers are the program's.
    unsafe { first(lpfilename, lpfindfiledata) }
}

/// # Safety
/// The place is one for the structure.
unsafe fn next<D: Data>(handle: HANDLE, to: *mut D) -> Result<()> {
    let found = search(handle)?.next()?;
    // SAFETY: the caller promises the place.
    unsafe { win32::write(to, data::<D>(&found)) }
}

/// The next file.
///
/// Raises `ERROR_NO_MORE_FILES`, `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `FindNextFileW`.
pub unsafe extern "system" fn FindNextFileW(
    hfindfile: HANDLE,
    lpfindfiledata: *mut WIN32_FIND_DATAW,
) -> BOOL {
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { next(hfindfile, lpfindfiledata) })
}

/// [`FindNextFileW`] in UTF-8.
pub unsafe extern "system" fn FindNextFileA(
    hfindfile: HANDLE,
    lpfindfiledata: *mut WIN32_FIND_DATAA,
) -> BOOL {
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { next(hfindfile, lpfindfiledata) })
}

/// Ends a search.
///
/// Raises `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `FindClose`.
pub unsafe extern "system" fn FindClose(hfindfile: HANDLE) -> BOOL {
    win32::truth(|| {
        drop(search(hfindfile)?);
        Ok(object::close(files::handle(hfindfile))?)
    })
}
