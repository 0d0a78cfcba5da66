//! Starting programs.

use std::ffi::c_void;

use openwinsock_runtime::handle::Handle;
use openwinsock_runtime::object::{self, Object};
use openwinsock_runtime::process::{self, Program};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::System::Threading::{
    CREATE_NEW_PROCESS_GROUP, CREATE_SUSPENDED, CREATE_UNICODE_ENVIRONMENT, DEBUG_ONLY_THIS_PROCESS,
    DEBUG_PROCESS, PROCESS_ALL_ACCESS, PROCESS_CREATION_FLAGS, PROCESS_INFORMATION, STARTF_USESTDHANDLES,
    STARTUPINFOA, STARTUPINFOW, STARTUPINFOW_FLAGS,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use crate::files;
use crate::strings::Unit;
use crate::synchapi::create::{grant, program};
use crate::win32::{self, Result};

/// What a program says of the streams of the one that it starts.
#[derive(Clone, Copy)]
struct Startup {
    flags: STARTUPINFOW_FLAGS,
    streams: [Handle; 3],
}

macro_rules! startup {
    ($from:expr) => {{
        let given = $from;
        let streams = [given.hStdInput, given.hStdOutput, given.hStdError].map(files::handle);
        Startup { flags: given.dwFlags, streams }
    }};
}

/// What cannot be had: a program that waits for somebody to let it begin, or is watched.
const UNKNOWN: PROCESS_CREATION_FLAGS = CREATE_SUSPENDED | DEBUG_PROCESS | DEBUG_ONLY_THIS_PROCESS;

/// The texts up to an empty one: `name=value` each. Those without a name stay away, as Linux has none.
///
/// # Safety
/// They are the program's.
unsafe fn variables<U: Unit>(mut start: *const U) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    let mut variables = Vec::new();
    loop {
        // SAFETY: the caller promises the texts up to the empty one, which has not come yet.
        let units = unsafe { win32::units(start) }?;
        if units.is_empty() {
            return Ok(variables);
        }
        start = start.wrapping_add(units.len() + 1);
        let bytes = U::into_bytes(units);
        if let Some(equals) = bytes.iter().position(|byte| *byte == b'=').filter(|at| *at > 0) {
            variables.push((bytes[..equals].to_vec(), bytes[equals + 1..].to_vec()));
        }
    }
}

/// A text, if there is one.
///
/// # Safety
/// NULL, or a text of the program.
unsafe fn wanted<U: Unit>(text: *const U) -> Result<Option<Vec<u8>>> {
    // SAFETY: the caller promises it.
    (!text.is_null()).then(|| unsafe { win32::bytes(text) }).transpose()
}

/// The pointers of a call.
struct Call<U> {
    file: *const U,
    line: *const U,
    attributes: [*const SECURITY_ATTRIBUTES; 2],
    environment: *const c_void,
    folder: *const U,
    information: *mut PROCESS_INFORMATION,
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn create<U: Unit>(call: &Call<U>, flags: PROCESS_CREATION_FLAGS, startup: Startup) -> Result<()> {
    if flags & UNKNOWN != 0 {
        return win32::error(ERROR_NOT_SUPPORTED);
    }
    // SAFETY: the caller promises the texts.
    let (file, line) = unsafe { (wanted(call.file)?, wanted(call.line)?) };
    let arguments = match (&file, line) {
        (None, None) => return win32::error(ERROR_INVALID_PARAMETER),
        // The file alone is the command line, as a whole.
        (Some(file), None) => vec![file.clone()],
        (_, Some(line)) => process::arguments(&line),
    };
    let environment = match call.environment {
        block if block.is_null() => None,
        // SAFETY: the caller promises the block.
        block if flags & CREATE_UNICODE_ENVIRONMENT != 0 => Some(unsafe { variables::<u16>(block.cast()) }?),
        // SAFETY: as above.
        block => Some(unsafe { variables::<u8>(block.cast()) }?),
    };
    // SAFETY: the caller promises the text.
    let folder = unsafe { wanted(call.folder) }?;
    let streams = (startup.flags & STARTF_USESTDHANDLES != 0).then_some(startup.streams);
    let new_group = flags & CREATE_NEW_PROCESS_GROUP != 0;
    // SAFETY: the caller promises the structures.
    let grants = unsafe {
        let [process, thread] = call.attributes;
        // A bad pointer is noticed while there is no process yet.
        win32::write(call.information, PROCESS_INFORMATION::default())?;
        [grant(process, PROCESS_ALL_ACCESS)?, grant(thread, PROCESS_ALL_ACCESS)?]
    };
    let started = process::start(&Program { file, arguments, environment, folder, streams, new_group })?;
    let [of_process, of_thread] =
        grants.map(|grant| object::publish_any(Object::Process(started.clone()), grant));
    let (of_process, of_thread) = match (of_process, of_thread) {
        (Ok(of_process), Ok(of_thread)) => (of_process, of_thread),
        (Ok(handle), Err(code)) | (Err(code), Ok(handle)) => {
            let _ = object::close(handle);
            return Err(code.into());
        }
        (Err(code), Err(_)) => return Err(code.into()),
    };
    let information = PROCESS_INFORMATION {
        hProcess: program(of_process),
        hThread: program(of_thread),
        dwProcessId: started.number(),
        dwThreadId: started.number(),
    };
    // SAFETY: the caller promises the pointer, to which was just written.
    unsafe { win32::write(call.information, information) }
}

/// Starts a program of Linux. Its file is looked for beside this program, in the current folder and in those of `PATH` if only the
/// command line says it, and `.exe` at its end is dropped where no file has it. The command line falls into arguments as
/// Microsoft's C library has it. What the program inherits are its input, output and errors: those of the STARTUPINFO structure, or
/// those of this process; and sockets only by `WSADuplicateSocket`. `hThread` becomes one more handle of the process.
///
/// Raises `ERROR_INVALID_PARAMETER` without any name, `ERROR_FILE_NOT_FOUND`, `ERROR_ACCESS_DENIED` for what may not be executed,
/// `ERROR_BAD_EXE_FORMAT`, `ERROR_DIRECTORY` for a folder that there is not, `ERROR_INVALID_HANDLE` for a stream that is no file,
/// `ERROR_NOT_SUPPORTED` for `CREATE_SUSPENDED` and the flags of debuggers.
///
/// Source: the page on `CreateProcessW`.
pub unsafe extern "system" fn CreateProcessW(
    lpapplicationname: PCWSTR,
    lpcommandline: PWSTR,
    lpprocessattributes: *const SECURITY_ATTRIBUTES,
    lpthreadattributes: *const SECURITY_ATTRIBUTES,
    binherithandles: BOOL,
    dwcreationflags: PROCESS_CREATION_FLAGS,
    lpenvironment: *const c_void,
    lpcurrentdirectory: PCWSTR,
    lpstartupinfo: *const STARTUPINFOW,
    lpprocessinformation: *mut PROCESS_INFORMATION,
) -> BOOL {
    let _ = binherithandles;
    let call = Call {
        file: lpapplicationname,
        line: lpcommandline.cast_const(),
        attributes: [lpprocessattributes, lpthreadattributes],
        environment: lpenvironment,
        folder: lpcurrentdirectory,
        information: lpprocessinformation,
    };
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { create(&call, dwcreationflags, startup!(win32::read(lpstartupinfo)?)) })
}

/// [`CreateProcessW`] in UTF-8.
pub unsafe extern "system" fn CreateProcessA(
    lpapplicationname: PCSTR,
    lpcommandline: PSTR,
    lpprocessattributes: *const SECURITY_ATTRIBUTES,
    lpthreadattributes: *const SECURITY_ATTRIBUTES,
    binherithandles: BOOL,
    dwcreationflags: PROCESS_CREATION_FLAGS,
    lpenvironment: *const c_void,
    lpcurrentdirectory: PCSTR,
    lpstartupinfo: *const STARTUPINFOA,
    lpprocessinformation: *mut PROCESS_INFORMATION,
) -> BOOL {
    let _ = binherithandles;
    let call = Call {
        file: lpapplicationname,
        line: lpcommandline.cast_const(),
        attributes: [lpprocessattributes, lpthreadattributes],
        environment: lpenvironment,
        folder: lpcurrentdirectory,
        information: lpprocessinformation,
    };
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { create(&call, dwcreationflags, startup!(win32::read(lpstartupinfo)?)) })
}
