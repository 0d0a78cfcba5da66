//! Environment variables: those that `getenv` knows. As on Windows case makes no difference in their names.

use std::env;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ENVVAR_NOT_FOUND, ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY,
    NO_ERROR,
};
use windows_sys::core::{BOOL, PCSTR, PCWSTR, PSTR, PWSTR};

use crate::heap::Which;
use crate::last_error;
use crate::strings::Unit;
use crate::win32::{self, Result};

fn encode<U: Unit>(bytes: &[u8]) -> Vec<U> {
    U::from_bytes(bytes)
}

/// The variable of a name: under the name itself, else the first that differs in case alone.
fn find(name: &[u8]) -> Option<(OsString, OsString)> {
    if name.is_empty() || name.contains(&b'=') {
        return None;
    }
    let exact = OsStr::from_bytes(name);
    if let Some(value) = env::var_os(exact) {
        return Some((exact.to_owned(), value));
    }
    env::vars_os().find(|(other, _)| other.as_bytes().eq_ignore_ascii_case(name))
}

/// # Safety
/// The name is a text of the program, and there is so much room.
unsafe fn get<U: Unit>(name: *const U, to: *mut U, room: u32) -> Result<u32> {
    if name.is_null() {
        return win32::error(ERROR_ENVVAR_NOT_FOUND);
    }
    // SAFETY: the caller promises the name.
    let (_, value) = find(&unsafe { win32::bytes(name) }?).ok_or(Win32Error(ERROR_ENVVAR_NOT_FOUND))?;
    let room = if to.is_null() { 0 } else { room };
    // SAFETY: the caller promises the room.
    let len = unsafe { win32::fill(&encode(value.as_bytes()), to, room) }?;
    if len == 0 {
        // 0 is a failure, too; this tells it apart.
        last_error::set(NO_ERROR);
    }
    Ok(len)
}

/// The value of a variable: its length without the NUL, or the room that it needs.
///
/// Raises `ERROR_ENVVAR_NOT_FOUND`; then the result is 0.
///
/// Source: the page on `GetEnvironmentVariableW`.
pub unsafe extern "system" fn GetEnvironmentVariableW(lpname: PCWSTR, lpbuffer: PWSTR, nsize: u32) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { get(lpname, lpbuffer, nsize) })
}

/// [`GetEnvironmentVariableW`] in UTF-8.
pub unsafe extern "system" fn GetEnvironmentVariableA(lpname: PCSTR, lpbuffer: PSTR, nsize: u32) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { get(lpname, lpbuffer, nsize) })
}

/// # Safety
/// Both are texts of the program, and nobody reads the environment meanwhile without a lock.
unsafe fn set<U: Unit>(name: *const U, value: *const U) -> Result<()> {
    if name.is_null() {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    // SAFETY: the caller promises the name.
    let name = unsafe { win32::bytes(name) }?;
    if name.is_empty() || name.contains(&b'=') {
        return win32::error(ERROR_INVALID_PARAMETER);
    }
    let known = find(&name).map_or_else(|| OsString::from_vec(name), |(known, _)| known);
    if value.is_null() {
        // SAFETY: the caller promises it.
        unsafe { env::remove_var(known) };
        return Ok(());
    }
    // SAFETY: the caller promises the value.
    let value = OsString::from_vec(unsafe { win32::bytes(value) }?);
    // SAFETY: the caller promises it.
    unsafe { env::set_var(known, value) };
    Ok(())
}

/// Sets a variable; without a value removes it. As with `setenv`, no other thread may read the environment by the C library
/// meanwhile.
///
/// Raises `ERROR_INVALID_PARAMETER` for a name that is empty or has `=`.
///
/// Source: the page on `SetEnvironmentVariableW`.
pub unsafe extern "system" fn SetEnvironmentVariableW(lpname: PCWSTR, lpvalue: PCWSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { set(lpname, lpvalue) })
}

/// [`SetEnvironmentVariableW`] in UTF-8.
pub unsafe extern "system" fn SetEnvironmentVariableA(lpname: PCSTR, lpvalue: PCSTR) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { set(lpname, lpvalue) })
}

/// All variables, one `name=value` after the other, each with a NUL, and one more at the end.
fn block<U: Unit>() -> Result<*mut U> {
    let mut units = Vec::new();
    for (name, value) in env::vars_os() {
        units.extend(encode::<U>(&[name.as_bytes(), b"=", value.as_bytes()].concat()));
        units.push(U::default());
    }
    units.push(U::default());
    let size = units.len() * size_of::<U>();
    let Some(memory) = Which::Process.allocate(size, false) else {
        return win32::error(ERROR_NOT_ENOUGH_MEMORY);
    };
    let memory = memory.bytes().cast::<U>();
    // SAFETY: the memory is new and so long.
    unsafe { win32::write_units(&units, memory) }?;
    Ok(memory)
}

/// # Safety
/// As [`Which::block`]; nobody uses the memory any more.
unsafe fn free(block: *const std::ffi::c_void) -> Result<()> {
    // SAFETY: the caller promises it.
    let Some(block) = (unsafe { Which::Process.block(block) }) else {
        return win32::error(ERROR_INVALID_PARAMETER);
    };
    // SAFETY: the caller promises it.
    unsafe { Which::Process.free(block) };
    Ok(())
}

/// All variables, for [`FreeEnvironmentStringsW`].
///
/// Raises `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `GetEnvironmentStringsW`.
pub unsafe extern "system" fn GetEnvironmentStringsW() -> PWSTR {
    win32::run(std::ptr::null_mut(), block)
}

/// [`GetEnvironmentStringsW`] in UTF-8. The function without a letter is this one.
pub unsafe extern "system" fn GetEnvironmentStrings() -> PSTR {
    win32::run(std::ptr::null_mut(), block)
}

/// Gives back what [`GetEnvironmentStringsW`] gave.
///
/// Raises `ERROR_INVALID_PARAMETER`.
///
/// Source: the page on `FreeEnvironmentStringsW`.
pub unsafe extern "system" fn FreeEnvironmentStringsW(penv: PCWSTR) -> BOOL {
    // SAFETY: the program promises that nobody uses it any more.
    win32::truth(|| unsafe { free(penv.cast()) })
}

/// Gives back what [`GetEnvironmentStrings`] gave.
pub unsafe extern "system" fn FreeEnvironmentStringsA(penv: PCSTR) -> BOOL {
    // SAFETY: the program promises that nobody uses it any more.
    win32::truth(|| unsafe { free(penv.cast()) })
}

/// Puts values in the place of `%name%`. What is no variable stays as it is.
fn expand(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.iter().position(|byte| *byte == b'%') {
        out.extend(&rest[..start]);
        rest = &rest[start..];
        let Some(len) = rest[1..].iter().position(|byte| *byte == b'%') else { break };
        match find(&rest[1..=len]) {
            Some((_, value)) => {
                out.extend(value.as_bytes());
                rest = &rest[len + 2..];
            }
            // The second sign may begin another name.
            None => {
                out.extend(&rest[..=len]);
                rest = &rest[len + 1..];
            }
        }
    }
    out.extend(rest);
    out
}

/// # Safety
/// The first is a text of the program, and there is so much room.
unsafe fn expanded<U: Unit>(from: *const U, to: *mut U, room: u32) -> Result<u32> {
    // SAFETY: the caller promises the text.
    let units = encode::<U>(&expand(&unsafe { win32::bytes(from) }?));
    let room = if to.is_null() { 0 } else { room };
    // SAFETY: the caller promises the room.
    let len = unsafe { win32::fill(&units, to, room) }?;
    if len as usize > units.len() {
        last_error::set(ERROR_INSUFFICIENT_BUFFER);
        return Ok(len);
    }
    Ok(len + 1)
}

/// Copies a text with values in the place of `%name%`. Gives its length with the NUL, also if there is not so much room.
///
/// Raises `ERROR_INSUFFICIENT_BUFFER`; the result is the same.
///
/// Source: the page on `ExpandEnvironmentStringsW`.
pub unsafe extern "system" fn ExpandEnvironmentStringsW(lpsrc: PCWSTR, lpdst: PWSTR, nsize: u32) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { expanded(lpsrc, lpdst, nsize) })
}

/// [`ExpandEnvironmentStringsW`] in UTF-8.
pub unsafe extern "system" fn ExpandEnvironmentStringsA(lpsrc: PCSTR, lpdst: PSTR, nsize: u32) -> u32 {
    // SAFETY: the pointers are the program's.
    win32::run(0, || unsafe { expanded(lpsrc, lpdst, nsize) })
}
