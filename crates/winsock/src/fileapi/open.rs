//! Opening files.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::file::Access;
use openwinsock_runtime::file::open::{self, Disposition, Request};
use windows_sys::Win32::Foundation::{
    ERROR_ALREADY_EXISTS, ERROR_INVALID_PARAMETER, ERROR_SUCCESS, GENERIC_ALL, GENERIC_EXECUTE, GENERIC_READ,
    GENERIC_WRITE, HANDLE,
};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::Storage::FileSystem::{
    CREATE_ALWAYS, CREATE_NEW, DELETE, FILE_APPEND_DATA, FILE_ATTRIBUTE_READONLY, FILE_CREATION_DISPOSITION,
    FILE_EXECUTE, FILE_FLAG_BACKUP_SEMANTICS, FILE_FLAG_DELETE_ON_CLOSE, FILE_FLAG_OPEN_REPARSE_POINT,
    FILE_FLAG_OVERLAPPED, FILE_FLAG_RANDOM_ACCESS, FILE_FLAG_SEQUENTIAL_SCAN, FILE_FLAG_WRITE_THROUGH,
    FILE_FLAGS_AND_ATTRIBUTES, FILE_READ_DATA, FILE_SHARE_DELETE, FILE_SHARE_MODE, FILE_SHARE_READ,
    FILE_SHARE_WRITE, FILE_WRITE_DATA, OPEN_ALWAYS, OPEN_EXISTING, TRUNCATE_EXISTING,
};
use windows_sys::core::{PCSTR, PCWSTR};

use crate::files;
use crate::strings::Unit;
use crate::win32::{self, Result};

fn disposition(number: FILE_CREATION_DISPOSITION) -> Result<Disposition> {
    Ok(match number {
        CREATE_NEW => Disposition::CreateNew,
        CREATE_ALWAYS => Disposition::CreateAlways,
        OPEN_EXISTING => Disposition::OpenExisting,
        OPEN_ALWAYS => Disposition::OpenAlways,
        TRUNCATE_EXISTING => Disposition::TruncateExisting,
        _ => return win32::error(ERROR_INVALID_PARAMETER),
    })
}

fn request(
    access: u32,
    share: FILE_SHARE_MODE,
    number: FILE_CREATION_DISPOSITION,
    flags: FILE_FLAGS_AND_ATTRIBUTES,
) -> Result<Request> {
    let has = |bits: u32| access & bits != 0;
    let flag = |bit: FILE_FLAGS_AND_ATTRIBUTES| flags & bit != 0;
    let all = has(GENERIC_ALL);
    let write = all || has(GENERIC_WRITE | FILE_WRITE_DATA);
    let access = Access {
        read: all || has(GENERIC_READ | GENERIC_EXECUTE | FILE_READ_DATA | FILE_EXECUTE),
        write,
        append: !write && has(FILE_APPEND_DATA),
        delete: all || has(DELETE) || flag(FILE_FLAG_DELETE_ON_CLOSE),
    };
    Ok(Request {
        access,
        share: Access {
            read: share & FILE_SHARE_READ != 0,
            write: share & FILE_SHARE_WRITE != 0,
            append: false,
            delete: share & FILE_SHARE_DELETE != 0,
        },
        disposition: disposition(number)?,
        overlapped: flag(FILE_FLAG_OVERLAPPED),
        write_through: flag(FILE_FLAG_WRITE_THROUGH),
        delete_on_close: flag(FILE_FLAG_DELETE_ON_CLOSE),
        backup: flag(FILE_FLAG_BACKUP_SEMANTICS),
        link: flag(FILE_FLAG_OPEN_REPARSE_POINT),
        read_only: flag(FILE_ATTRIBUTE_READONLY),
        sequential: match (flag(FILE_FLAG_SEQUENTIAL_SCAN), flag(FILE_FLAG_RANDOM_ACCESS)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        },
    })
}

/// # Safety
/// The path is a text of the program, the attributes NULL or a structure of it.
unsafe fn create<U: Unit>(
    path: *const U,
    attributes: *const SECURITY_ATTRIBUTES,
    request: Result<Request>,
) -> HANDLE {
    files::opens(|| {
        // SAFETY: the caller promises the path.
        let path = unsafe { files::path(path) }?;
        let request = request?;
        let (file, existed) = open::open(&path, &request)?;
        let made_if_missing =
            matches!(request.disposition, Disposition::CreateAlways | Disposition::OpenAlways);
        let code = if existed && made_if_missing { ERROR_ALREADY_EXISTS } else { ERROR_SUCCESS };
        // SAFETY: the caller promises the attributes.
        Ok((unsafe { files::publish(file, attributes) }?, Win32Error(code)))
    })
}

/// Opens or makes a file. A success sets the last error: `ERROR_ALREADY_EXISTS` if a file was there that would have been made, else 0.
///
/// The template and other attributes than `FILE_ATTRIBUTE_READONLY` change nothing, nor does `FILE_FLAG_NO_BUFFERING`.
///
/// Raises `ERROR_FILE_NOT_FOUND`, `ERROR_PATH_NOT_FOUND`, `ERROR_FILE_EXISTS`, `ERROR_ACCESS_DENIED` (also for a folder without
/// `FILE_FLAG_BACKUP_SEMANTICS`), `ERROR_SHARING_VIOLATION`, `ERROR_INVALID_PARAMETER`, `ERROR_TOO_MANY_OPEN_FILES`,
/// `ERROR_BAD_NETPATH` …
///
/// Source: the page on `CreateFileW`.
pub unsafe extern "system" fn CreateFileW(
    lpfilename: PCWSTR,
    dwdesiredaccess: u32,
    dwsharemode: FILE_SHARE_MODE,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
    dwcreationdisposition: FILE_CREATION_DISPOSITION,
    dwflagsandattributes: FILE_FLAGS_AND_ATTRIBUTES,
    htemplatefile: HANDLE,
) -> HANDLE {
    let _ = htemplatefile;
    let request = request(dwdesiredaccess, dwsharemode, dwcreationdisposition, dwflagsandattributes);
    // SAFETY: the pointers are the program's.
    unsafe { create(lpfilename, lpsecurityattributes, request) }
}

/// [`CreateFileW`] in UTF-8.
pub unsafe extern "system" fn CreateFileA(
    lpfilename: PCSTR,
    dwdesiredaccess: u32,
    dwsharemode: FILE_SHARE_MODE,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
    dwcreationdisposition: FILE_CREATION_DISPOSITION,
    dwflagsandattributes: FILE_FLAGS_AND_ATTRIBUTES,
    htemplatefile: HANDLE,
) -> HANDLE {
    let _ = htemplatefile;
    let request = request(dwdesiredaccess, dwsharemode, dwcreationdisposition, dwflagsandattributes);
    // SAFETY: the pointers are the program's.
    unsafe { create(lpfilename, lpsecurityattributes, request) }
}
