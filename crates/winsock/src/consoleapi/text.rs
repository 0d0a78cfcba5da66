//! Text that is shown, and text that is typed.

use std::ffi::c_void;

use openwinsock_runtime::file::File;
use openwinsock_runtime::file::transfer::Place;
use openwinsock_runtime::memory::{UserMut, UserRef};
use windows_sys::Win32::Foundation::{ERROR_INVALID_HANDLE, HANDLE};
use windows_sys::Win32::System::Console::CONSOLE_READCONSOLE_CONTROL;
use windows_sys::core::{BOOL, PCSTR, PCWSTR};

use crate::files;
use crate::strings::Unit;
use crate::win32::{self, Result};

/// What a call takes at most, in units: the length of a block that Windows' console hands over at once.
const MOST: usize = 64 << 10;

fn terminal(file: &File) -> Result<()> {
    if file.is_terminal() { Ok(()) } else { win32::error(ERROR_INVALID_HANDLE) }
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn write<U: Unit>(to: HANDLE, text: *const U, count: u32, written: *mut u32) -> Result<()> {
    let file = files::file(to)?;
    terminal(&file)?;
    let (mut done, count) = (0, count as usize);
    while done < count {
        let len = (count - done).min(MOST);
        // SAFETY: the caller promises so many units.
        let block = unsafe { win32::counted_units(text.wrapping_add(done), len) }?;
        file.write(&UserRef::from(&U::into_bytes(block)[..]), Place::Position)?;
        done += len;
    }
    // SAFETY: the caller promises the place.
    unsafe { win32::write_wanted(written, u32::try_from(count).unwrap_or(u32::MAX)) }
}

/// Shows text on a terminal.
///
/// Raises `ERROR_INVALID_HANDLE` for what is no terminal, `ERROR_NOACCESS`.
///
/// Source: the page on `WriteConsole`.
pub unsafe extern "system" fn WriteConsoleW(
    hconsoleoutput: HANDLE,
    lpbuffer: PCWSTR,
    nnumberofcharstowrite: u32,
    lpnumberofcharswritten: *mut u32,
    lpreserved: *const c_void,
) -> BOOL {
    let _ = lpreserved;
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { write(hconsoleoutput, lpbuffer, nnumberofcharstowrite, lpnumberofcharswritten) })
}

/// [`WriteConsoleW`] in UTF-8.
pub unsafe extern "system" fn WriteConsoleA(
    hconsoleoutput: HANDLE,
    lpbuffer: PCSTR,
    nnumberofcharstowrite: u32,
    lpnumberofcharswritten: *mut u32,
    lpreserved: *const c_void,
) -> BOOL {
    let _ = lpreserved;
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { write(hconsoleoutput, lpbuffer, nnumberofcharstowrite, lpnumberofcharswritten) })
}

/// How many bytes are missing of the character that a text of UTF-8 ends in the middle of.
fn missing(bytes: &[u8]) -> usize {
    let tail = bytes.iter().rev().take(3).take_while(|byte| **byte & 0xC0 == 0x80).count();
    let lead = bytes.len().checked_sub(tail + 1).map_or(0, |at| bytes[at]);
    let len: usize = match lead {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF7 => 4,
        _ => 1,
    };
    len.saturating_sub(tail + 1)
}

/// # Safety
/// The pointers are the program's: see the crate.
unsafe fn read<U: Unit>(from: HANDLE, text: *mut U, room: u32, count: *mut u32) -> Result<()> {
    let file = files::file(from)?;
    terminal(&file)?;
    let room = (room as usize).min(MOST);
    // A character has no more units in UTF-16 than bytes, and the end of the line needs one more.
    let mut bytes = vec![0; room.saturating_sub(1).max(room.min(1))];
    let len = file.read(&mut_block(&mut bytes), Place::Position)?;
    bytes.truncate(len);
    let mut rest = vec![0; if size_of::<U>() == 1 { 0 } else { missing(&bytes) }];
    while !rest.is_empty() {
        let len = file.read(&mut_block(&mut rest), Place::Position)?;
        bytes.extend(rest.drain(..len));
        if len == 0 {
            break;
        }
    }
    if bytes.ends_with(b"\n") && bytes.len() < room {
        // Lines end so on Windows.
        let end = bytes.len() - 1;
        bytes.insert(end, b'\r');
    }
    let mut units = U::from_bytes(&bytes);
    units.truncate(room);
    // SAFETY: the caller promises the room and the place.
    unsafe {
        win32::write_units(&units, text)?;
        win32::write_wanted(count, u32::try_from(units.len()).unwrap_or(u32::MAX))
    }
}

fn mut_block(bytes: &mut [u8]) -> UserMut<'_> {
    UserMut::from(bytes)
}

/// Reads what is typed: a line, unless the mode is another; its end is a carriage return and a line feed.
///
/// Raises `ERROR_INVALID_HANDLE` for what is no terminal, `ERROR_NOACCESS`.
///
/// Source: the page on `ReadConsole`.
pub unsafe extern "system" fn ReadConsoleW(
    hconsoleinput: HANDLE,
    lpbuffer: *mut c_void,
    nnumberofcharstoread: u32,
    lpnumberofcharsread: *mut u32,
    pinputcontrol: *const CONSOLE_READCONSOLE_CONTROL,
) -> BOOL {
    let _ = pinputcontrol;
    let text = lpbuffer.cast::<u16>();
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { read(hconsoleinput, text, nnumberofcharstoread, lpnumberofcharsread) })
}

/// [`ReadConsoleW`] in UTF-8.
pub unsafe extern "system" fn ReadConsoleA(
    hconsoleinput: HANDLE,
    lpbuffer: *mut c_void,
    nnumberofcharstoread: u32,
    lpnumberofcharsread: *mut u32,
    pinputcontrol: *const CONSOLE_READCONSOLE_CONTROL,
) -> BOOL {
    let _ = pinputcontrol;
    let text = lpbuffer.cast::<u8>();
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { read(hconsoleinput, text, nnumberofcharstoread, lpnumberofcharsread) })
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn what_a_character_lacks() {
        for (bytes, expected) in [
            (&b""[..], 0),
            (b"a", 0),
            ("ä".as_bytes(), 0),
            (&"ä".as_bytes()[..1], 1),
            (&"€".as_bytes()[..1], 2),
            (&"€".as_bytes()[..2], 1),
            ("😀".as_bytes(), 0),
            (&"😀".as_bytes()[..3], 1),
            (&"😀".as_bytes()[..1], 3),
            (b"\x80\x80", 0),
        ] {
            assert_eq!(missing(bytes), expected, "{bytes:x?}");
        }
    }
}
