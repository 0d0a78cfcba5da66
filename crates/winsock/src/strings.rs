//! Texts of the program: NUL-terminated, in UTF-8 (the functions with A, and the old ones) or in UTF-16 (those with W).

use openwinsock_codes::WsaError;
use openwinsock_runtime::{Result, memory};

use crate::edge;

/// A unit of a text.
pub(crate) trait Unit: Copy + Default + PartialEq + 'static {
    /// A text in such units, without a NUL.
    fn encode(text: &str) -> Vec<Self>;
    /// The text; none if it is not well formed.
    fn decode(units: Vec<Self>) -> Option<String>;
    /// The text in UTF-16; malformed bytes become U+FFFD.
    fn widen(units: Vec<Self>) -> Vec<u16>;
    /// The text in UTF-8; bytes stay as they are.
    fn into_bytes(units: Vec<Self>) -> Vec<u8>;
    /// A text of the system, which is UTF-8 as a rule; other bytes become U+FFFD in UTF-16.
    fn from_bytes(bytes: &[u8]) -> Vec<Self>;
    /// A text in such units; lone surrogates become U+FFFD in UTF-8.
    fn narrow(units: Vec<u16>) -> Vec<Self>;
}

impl Unit for u8 {
    fn encode(text: &str) -> Vec<Self> {
        text.as_bytes().to_vec()
    }

    fn decode(units: Vec<Self>) -> Option<String> {
        String::from_utf8(units).ok()
    }

    fn into_bytes(units: Vec<Self>) -> Vec<u8> {
        units
    }

    fn from_bytes(bytes: &[u8]) -> Vec<Self> {
        bytes.to_vec()
    }

    fn widen(units: Vec<Self>) -> Vec<u16> {
        String::from_utf8_lossy(&units).encode_utf16().collect()
    }

    fn narrow(units: Vec<u16>) -> Vec<Self> {
        String::from_utf16_lossy(&units).into_bytes()
    }
}

impl Unit for u16 {
    fn encode(text: &str) -> Vec<Self> {
        text.encode_utf16().collect()
    }

    fn decode(units: Vec<Self>) -> Option<String> {
        String::from_utf16(&units).ok()
    }

    fn into_bytes(units: Vec<Self>) -> Vec<u8> {
        String::from_utf16_lossy(&units).into_bytes()
    }

    fn from_bytes(bytes: &[u8]) -> Vec<Self> {
        String::from_utf8_lossy(bytes).encode_utf16().collect()
    }

    fn widen(units: Vec<Self>) -> Vec<u16> {
        units
    }

    fn narrow(units: Vec<u16>) -> Vec<Self> {
        units
    }
}

/// A page is mapped or not as a whole, so that a read within one tells about all of it.
const PAGE: usize = 4096;

/// Reads the units of a text, without its NUL.
///
/// # Errors
/// `WSAEFAULT` for a bad pointer, as [`memory::copy_in`].
///
/// # Safety
/// The text is readable up to its NUL, or the pointer is one of those that are noticed.
pub(crate) unsafe fn units<U: Unit>(start: *const U) -> Result<Vec<U>> {
    edge::present(start.cast())?;
    let nul = U::default();
    if !memory::checks_everything() {
        let mut len = 0;
        // SAFETY: the caller promises the text up to its NUL, which has not come yet.
        while unsafe { start.add(len).read_unaligned() } != nul {
            len += 1;
        }
        let mut units = Vec::<U>::with_capacity(len);
        // SAFETY: so many units were just read there, and the block is ours and has room for them; they are numbers,
        // which all bits are values of.
        unsafe {
            start.cast::<u8>().copy_to_nonoverlapping(units.as_mut_ptr().cast(), len * size_of::<U>());
            units.set_len(len);
        }
        return Ok(units);
    }
    let mut units = Vec::new();
    loop {
        let place = start.wrapping_add(units.len());
        let in_page = (PAGE - place.addr() % PAGE) / size_of::<U>();
        let mut block = vec![nul; in_page.max(1)];
        // SAFETY: the block is ours and exactly that long; units are numbers, for which all bits are values.
        let bytes = unsafe {
            std::slice::from_raw_parts_mut(block.as_mut_ptr().cast::<u8>(), size_of_val(block.as_slice()))
        };
        // SAFETY: the kernel checks the pointer in this mode.
        unsafe { memory::copy_in(place.cast(), bytes) }?;
        if let Some(end) = block.iter().position(|unit| *unit == nul) {
            units.extend(&block[..end]);
            return Ok(units);
        }
        units.extend(block);
    }
}

/// Reads a text that may be missing (NULL). One that is not well formed is `wrong`.
///
/// # Safety
/// As [`units`].
pub(crate) unsafe fn optional<U: Unit>(start: *const U, wrong: WsaError) -> Result<Option<String>> {
    if start.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises the pointer.
    let units = unsafe { units(start) }?;
    U::decode(units).ok_or(wrong).map(Some)
}

/// Reads a text that must be there.
///
/// # Errors
/// `WSAEFAULT` for NULL and other bad pointers; `wrong` for a text that is not well formed.
///
/// # Safety
/// As [`units`].
pub(crate) unsafe fn required<U: Unit>(start: *const U, wrong: WsaError) -> Result<String> {
    // SAFETY: the caller promises the pointer.
    let units = unsafe { units(start) }?;
    U::decode(units).ok_or(wrong)
}

/// How many units a text takes, with its NUL.
pub(crate) fn room<U: Unit>(text: &str) -> usize {
    U::encode(text).len() + 1
}

/// A text and its NUL, as bytes.
pub(crate) fn bytes<U: Unit>(text: &str) -> Vec<u8> {
    let mut units = U::encode(text);
    units.push(U::default());
    // SAFETY: the block is ours and exactly that long; units are numbers without padding.
    unsafe { std::slice::from_raw_parts(units.as_ptr().cast::<u8>(), size_of_val(units.as_slice())) }.to_vec()
}

/// Writes a text and its NUL.
///
/// # Errors
/// `small` if there is not room enough; then nothing is written. `WSAEFAULT` for a bad pointer.
///
/// # Safety
/// The block is writable for `room` units, or the pointer is one of those that are noticed.
pub(crate) unsafe fn write<U: Unit>(text: &str, to: *mut U, room: usize, small: WsaError) -> Result<()> {
    let mut units = U::encode(text);
    units.push(U::default());
    if units.len() > room {
        return Err(small);
    }
    // SAFETY: the block is ours and exactly that long.
    let bytes =
        unsafe { std::slice::from_raw_parts(units.as_ptr().cast::<u8>(), size_of_val(units.as_slice())) };
    // SAFETY: the caller promises the pointer for `room` units, and these are not more.
    unsafe { memory::copy_out(bytes, to.cast()) }
}
