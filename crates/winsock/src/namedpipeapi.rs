//! namedpipeapi.h: pipes without names. Named ones are not there.

use openwinsock_runtime::file::{File, Kind};
use openwinsock_runtime::object;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_BROKEN_PIPE, ERROR_FILE_NOT_FOUND, ERROR_INVALID_FUNCTION,
    ERROR_NOT_SUPPORTED, FALSE, HANDLE, INVALID_HANDLE_VALUE,
};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::Storage::FileSystem::FILE_FLAGS_AND_ATTRIBUTES;
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::Win32::System::Pipes::NAMED_PIPE_MODE;
use windows_sys::core::{BOOL, PCWSTR};

use crate::win32::{self, Result};
use crate::{files, last_error};

/// Makes a pipe: its two ends, for reading and for writing. The size is the kernel's.
///
/// Raises `ERROR_TOO_MANY_OPEN_FILES`, `ERROR_NOACCESS`.
///
/// Source: the page on `CreatePipe`.
pub unsafe extern "system" fn CreatePipe(
    hreadpipe: *mut HANDLE,
    hwritepipe: *mut HANDLE,
    lppipeattributes: *const SECURITY_ATTRIBUTES,
    nsize: u32,
) -> BOOL {
    let _ = nsize;
    win32::truth(|| {
        let (reader, writer) = File::pipe()?;
        // SAFETY: the attributes are the program's.
        let reader = unsafe { files::publish(reader, lppipeattributes) }?;
        // SAFETY: as above.
        let writer = unsafe { files::publish(writer, lppipeattributes) }.inspect_err(|_| {
            let _ = object::close(files::handle(reader));
        })?;
        // SAFETY: the places are the program's.
        let written =
            unsafe { win32::write(hreadpipe, reader).and_then(|()| win32::write(hwritepipe, writer)) };
        written.inspect_err(|_| {
            for end in [reader, writer] {
                let _ = object::close(files::handle(end));
            }
        })
    })
}

/// Copies what can be read from a pipe without waiting, and says how much there is; it stays there.
///
/// Raises `ERROR_BROKEN_PIPE` if nothing is left and nobody can write; `ERROR_INVALID_FUNCTION` for what is no pipe;
/// `ERROR_ACCESS_DENIED` for the end to write; `ERROR_INVALID_HANDLE`.
///
/// Source: the page on `PeekNamedPipe`.
pub unsafe extern "system" fn PeekNamedPipe(
    hnamedpipe: HANDLE,
    lpbuffer: *mut std::ffi::c_void,
    nbuffersize: u32,
    lpbytesread: *mut u32,
    lptotalbytesavail: *mut u32,
    lpbytesleftthismessage: *mut u32,
) -> BOOL {
    win32::truth(|| {
        let file = files::file(hnamedpipe)?;
        if file.kind() != Kind::Pipe {
            return win32::error(ERROR_INVALID_FUNCTION);
        }
        if !file.access().read {
            return win32::error(ERROR_ACCESS_DENIED);
        }
        let Some(count) = file.readable()? else { return win32::error(ERROR_BROKEN_PIPE) };
        // SAFETY: the pointers are the program's.
        unsafe {
            if !lpbuffer.is_null() && nbuffersize > 0 && count > 0 {
                let bytes = file.peek(nbuffersize as usize)?;
                win32::write_units(&bytes, lpbuffer.cast::<u8>())?;
                win32::write_wanted(lpbytesread, u32::try_from(bytes.len()).unwrap_or(u32::MAX))?;
            } else {
                win32::write_wanted(lpbytesread, 0)?;
            }
            win32::write_wanted(lptotalbytesavail, u32::try_from(count).unwrap_or(u32::MAX))?;
            win32::write_wanted(lpbytesleftthismessage, 0)
        }
    })
}

/// Fails with `ERROR_NOT_SUPPORTED`: there are no named pipes. Programs on one machine have `AF_UNIX` sockets.
///
/// Source: the page on `CreateNamedPipeW`.
pub unsafe extern "system" fn CreateNamedPipeW(
    lpname: PCWSTR,
    dwopenmode: FILE_FLAGS_AND_ATTRIBUTES,
    dwpipemode: NAMED_PIPE_MODE,
    nmaxinstances: u32,
    noutbuffersize: u32,
    ninbuffersize: u32,
    ndefaulttimeout: u32,
    lpsecurityattributes: *const SECURITY_ATTRIBUTES,
) -> HANDLE {
    let _ = (lpname, dwopenmode, dwpipemode, nmaxinstances, noutbuffersize, ninbuffersize, ndefaulttimeout);
    let _ = lpsecurityattributes;
    last_error::set(ERROR_NOT_SUPPORTED);
    INVALID_HANDLE_VALUE
}

/// Fails: `ERROR_INVALID_HANDLE`, as no handle is one of a named pipe; `ERROR_INVALID_FUNCTION` for an unnamed one.
pub(crate) fn not_named(pipe: HANDLE) -> BOOL {
    let is_file: Result<()> = files::file(pipe).map(drop);
    win32::run(FALSE, || is_file.and_then(|()| win32::error(ERROR_INVALID_FUNCTION)))
}

/// Fails: no handle is one of a named pipe.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_FUNCTION` for a file or an unnamed pipe.
///
/// Source: the page on `ConnectNamedPipe`.
pub unsafe extern "system" fn ConnectNamedPipe(hnamedpipe: HANDLE, lpoverlapped: *mut OVERLAPPED) -> BOOL {
    let _ = lpoverlapped;
    not_named(hnamedpipe)
}

/// Fails: no handle is one of a named pipe.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_FUNCTION` for a file or an unnamed pipe.
///
/// Source: the page on `DisconnectNamedPipe`.
pub unsafe extern "system" fn DisconnectNamedPipe(hnamedpipe: HANDLE) -> BOOL {
    not_named(hnamedpipe)
}

/// Fails: no handle is one of a named pipe.
///
/// Raises `ERROR_INVALID_HANDLE`, `ERROR_INVALID_FUNCTION` for a file or an unnamed pipe.
///
/// Source: the page on `SetNamedPipeHandleState`.
pub unsafe extern "system" fn SetNamedPipeHandleState(
    hnamedpipe: HANDLE,
    lpmode: *const NAMED_PIPE_MODE,
    lpmaxcollectioncount: *const u32,
    lpcollectdatatimeout: *const u32,
) -> BOOL {
    let _ = (lpmode, lpmaxcollectioncount, lpcollectdatatimeout);
    not_named(hnamedpipe)
}

/// Fails with `ERROR_FILE_NOT_FOUND`: nobody serves a named pipe.
///
/// Source: the page on `WaitNamedPipeW`.
pub unsafe extern "system" fn WaitNamedPipeW(lpnamedpipename: PCWSTR, ntimeout: u32) -> BOOL {
    let _ = (lpnamedpipename, ntimeout);
    last_error::set(ERROR_FILE_NOT_FOUND);
    FALSE
}
