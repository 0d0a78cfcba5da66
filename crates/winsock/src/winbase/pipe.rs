//! The narrow twins of functions with named pipes, and what winbase.h has of them. There are no named pipes.

use std::ptr;

use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::Storage::FileSystem::FILE_FLAGS_AND_ATTRIBUTES;
use windows_sys::Win32::System::Pipes::NAMED_PIPE_MODE;
use windows_sys::core::{BOOL, PCSTR};

use crate::namedpipeapi::{CreateNamedPipeW, WaitNamedPipeW, not_named};

/// [`CreateNamedPipeW`] in UTF-8.
pub unsafe extern "system" fn CreateNamedPipeA(
    lpname: PCSTR,
    dwopenmode: FILE_FLAGS_AND_ATTRIBUTES,
    dwpipemode: NAMED_PIPE_MODE,
    nmaxinstances: u32,
    noutbuffersize: u32,
    ninbuffersize: u32,
    ndefaulttimeout: u32,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> HANDLE {
    let _ = lpname;
    // SAFETY: the function looks at nothing.
    unsafe {
        CreateNamedPipeW(
            ptr::null(),
            dwopenmode,
            dwpipemode,
            nmaxinstances,
            noutbuffersize,
            ninbuffersize,
            ndefaulttimeout,
            lpsecurityattributes,
        )
    }
}

/// [`WaitNamedPipeW`] in UTF-8.
pub unsafe extern "system" fn WaitNamedPipeA(lpnamedpipename: PCSTR, ntimeout: u32) -> BOOL {
    let _ = lpnamedpipename;
    // SAFETY: the function looks at nothing.
    unsafe { WaitNamedPipeW(ptr::null(), ntimeout) }
}

/// Fails: no handle is one of a named pipe.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_FUNCTION` for a file or an unnamed pipe.
///
/// Source: the page on `GetNamedPipeClientProcessId`.
pub unsafe extern "system" fn GetNamedPipeClientProcessId(pipe: HANDLE, clientprocessid: *mut u32) -> BOOL {
    let _ = clientprocessid;
    not_named(pipe)
}

/// Fails: no handle is one of a named pipe.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_FUNCTION` for a file or an unnamed pipe.
///
/// Source: the page on `GetNamedPipeServerProcessId`.
pub unsafe extern "system" fn GetNamedPipeServerProcessId(pipe: HANDLE, serverprocessid: *mut u32) -> BOOL {
    let _ = serverprocessid;
    not_named(pipe)
}
