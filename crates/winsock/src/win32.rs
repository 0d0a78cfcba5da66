//! The edge of kernel32's functions: as [`edge`], with Win32 codes instead of Winsock's.
//!
//! A bad pointer is `ERROR_NOACCESS` here: what Windows answers where it notices one, and does not crash.

use openwinsock_codes::{Win32Error, WsaError};
use openwinsock_runtime::memory;
use windows_sys::Win32::Foundation::{FALSE, TRUE, WIN32_ERROR};
use windows_sys::core::BOOL;

use crate::edge;
use crate::strings::{self, Unit};

/// A value, or the Win32 code of a failure.
pub(crate) type Result<T> = std::result::Result<T, Win32Error>;

/// A failure with a code of the SDK.
pub(crate) const fn error<T>(code: WIN32_ERROR) -> Result<T> {
    Err(Win32Error(code))
}

/// A code as the edge has it: the last error is one slot for both.
pub(crate) fn wsa(code: Win32Error) -> WsaError {
    WsaError(code.0.cast_signed())
}

/// Runs a call whose failures are `failure` and the last error.
#[inline]
pub(crate) fn run<T>(failure: T, call: impl FnOnce() -> Result<T>) -> T {
    edge::run(failure, || call().map_err(wsa))
}

/// A call that gives TRUE, or FALSE and the last error.
#[inline]
pub(crate) fn truth(call: impl FnOnce() -> Result<()>) -> BOOL {
    run(FALSE, || call().map(|()| TRUE))
}

/// The code of a failure of [`memory`]'s functions.
fn fault(code: WsaError) -> Win32Error {
    if code == WsaError::WSAEFAULT { Win32Error::ERROR_NOACCESS } else { code.into() }
}

/// Reads a structure of the program.
///
/// # Safety
/// As [`edge::read`].
pub(crate) unsafe fn read<T: Copy>(from: *const T) -> Result<T> {
    // SAFETY: the caller promises the pointer.
    unsafe { edge::read(from) }.map_err(fault)
}

/// Writes a structure of the program.
///
/// # Safety
/// As [`edge::write`].
pub(crate) unsafe fn write<T: Copy>(to: *mut T, value: T) -> Result<()> {
    // SAFETY: the caller promises the pointer.
    unsafe { edge::write(to, value) }.map_err(fault)
}

/// Writes a structure of the program, if it wants one: nothing for NULL.
///
/// # Safety
/// As [`edge::write`].
pub(crate) unsafe fn write_wanted<T: Copy>(to: *mut T, value: T) -> Result<()> {
    if to.is_null() {
        return Ok(());
    }
    // SAFETY: the caller promises the pointer.
    unsafe { write(to, value) }
}

/// Writes units of the program.
///
/// # Safety
/// There is room for them, or the pointer is one of those that are noticed (see [`memory::copy_in`]).
pub(crate) unsafe fn write_units<U: Unit>(units: &[U], to: *mut U) -> Result<()> {
    // SAFETY: the units are borrowed, and numbers without padding.
    let bytes = unsafe { std::slice::from_raw_parts(units.as_ptr().cast::<u8>(), size_of_val(units)) };
    // SAFETY: the caller promises the pointer.
    unsafe { memory::copy_out(bytes, to.cast()) }.map_err(fault)
}

/// Reads the units of a text up to its NUL.
///
/// # Safety
/// As [`strings::units`].
pub(crate) unsafe fn units<U: Unit>(start: *const U) -> Result<Vec<U>> {
    // SAFETY: the caller promises the pointer.
    unsafe { strings::units(start) }.map_err(fault)
}

/// Reads a text up to its NUL as UTF-8; surrogates without a partner become U+FFFD.
///
/// # Safety
/// As [`strings::units`].
pub(crate) unsafe fn bytes<U: Unit>(start: *const U) -> Result<Vec<u8>> {
    // SAFETY: the caller promises the pointer.
    Ok(U::into_bytes(unsafe { units(start) }?))
}

/// Writes a text with its NUL into a buffer as most functions with one do it: gives the length without the NUL if it
/// fits, else the room that it needs with the NUL, and writes nothing.
///
/// # Safety
/// There are `room` units, or the pointer is one of those that are noticed (see [`memory::copy_in`]).
pub(crate) unsafe fn fill<U: Unit>(units: &[U], to: *mut U, room: u32) -> Result<u32> {
    let needed = u32::try_from(units.len() + 1).unwrap_or(u32::MAX);
    if room < needed {
        return Ok(needed);
    }
    let mut closed = units.to_vec();
    closed.push(U::default());
    // SAFETY: there is room, as was just seen; the caller promises the pointer.
    unsafe { write_units(&closed, to) }?;
    Ok(needed - 1)
}

/// Reads the units of a text up to its NUL, or up to a number of them: then nothing beyond is looked at.
///
/// # Safety
/// The text is readable so far, or the pointer is one of those that are noticed.
pub(crate) unsafe fn units_up_to<U: Unit>(start: *const U, most: Option<usize>) -> Result<Vec<U>> {
    let Some(most) = most else {
        // SAFETY: the caller promises the pointer.
        return unsafe { units(start) };
    };
    let mut units = Vec::new();
    while units.len() < most {
        // SAFETY: the caller promises the text up to its NUL, which has not come yet.
        let unit = unsafe { read(start.wrapping_add(units.len())) }?;
        if unit == U::default() {
            break;
        }
        units.push(unit);
    }
    Ok(units)
}

/// How many units are read at once.
const AT_ONCE: usize = 16 << 10;

/// Reads so many units of the program, NULs among them.
///
/// # Safety
/// There are so many, or the pointer is one of those that are noticed.
pub(crate) unsafe fn counted_units<U: Unit>(from: *const U, count: usize) -> Result<Vec<U>> {
    let mut units = Vec::new();
    // Step by step: a length that lies costs no more memory than there is behind the pointer.
    while units.len() < count {
        let done = units.len();
        units.resize(count.min(done + AT_ONCE), U::default());
        let new = &mut units[done..];
        // SAFETY: the block is ours and exactly that long; units are numbers, which all bits are values of.
        let bytes =
            unsafe { std::slice::from_raw_parts_mut(new.as_mut_ptr().cast::<u8>(), size_of_val(new)) };
        // SAFETY: the caller promises the pointer.
        unsafe { memory::copy_in(from.wrapping_add(done).cast(), bytes) }.map_err(fault)?;
    }
    Ok(units)
}
