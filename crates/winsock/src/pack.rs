//! Structures with texts and lists behind them, which functions give in one block of the program's.

use openwinsock_codes::WsaError;
use openwinsock_runtime::block::Block;
use openwinsock_runtime::guid::Guid;
use openwinsock_runtime::{Result, memory};
use windows_sys::core::GUID;

use crate::edge;
use crate::strings::{self, Unit};

/// Appends a text with its NUL, and a pointer to it. The pointer stays NULL without a text.
pub(crate) fn text<'t, U: Unit>(block: &mut Block, at: usize, text: impl Into<Option<&'t str>>) {
    if let Some(text) = text.into() {
        block.append(at, &strings::bytes::<U>(text));
    }
}

/// Appends a GUID, and a pointer to it.
pub(crate) fn guid(block: &mut Block, at: usize, guid: Option<Guid>) {
    if let Some(guid) = guid {
        block.append(at, &guid.bytes());
    }
}

/// Appends bytes, and a pointer to them. The pointer stays NULL without any.
pub(crate) fn bytes(block: &mut Block, at: usize, bytes: &[u8]) {
    if !bytes.is_empty() {
        block.append(at, bytes);
    }
}

/// A length as functions give it.
pub(crate) fn length(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// Writes a block to the program's memory, as far as `len` says that there is room; or stores how much there must be, and
/// fails with `small`.
///
/// # Safety
/// Both pointers are the program's: `len` readable and writable, `to` writable for so many bytes; or of those that are
/// noticed.
pub(crate) unsafe fn give(block: Block, to: *mut u8, len: *mut u32, small: WsaError) -> Result<()> {
    // SAFETY: the caller promises the pointer.
    let room = unsafe { edge::read(len) }?;
    if (room as usize) < block.len() {
        // SAFETY: the caller promises the pointer.
        unsafe { edge::write(len, length(block.len())) }?;
        return Err(small);
    }
    let bytes = block.at(to.addr());
    // SAFETY: the caller promises as much room as the program says that there is.
    unsafe { memory::copy_out(&bytes, to) }
}

/// The same for functions that always store how much the block takes.
///
/// # Safety
/// As [`give`].
pub(crate) unsafe fn give_counted(block: Block, to: *mut u8, len: *mut u32, small: WsaError) -> Result<()> {
    // SAFETY: the caller promises the pointers.
    unsafe {
        let room = edge::read(len)?;
        edge::write(len, length(block.len()))?;
        if (room as usize) < block.len() {
            return Err(small);
        }
        memory::copy_out(&block.at(to.addr()), to)
    }
}

/// Reads a GUID that may be missing.
///
/// # Safety
/// The pointer is the program's: NULL, readable, or noticed.
pub(crate) unsafe fn guid_in(from: *const GUID) -> Result<Option<Guid>> {
    if from.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises the pointer; the structure is numbers.
    unsafe { edge::read(from) }.map(|guid| Some(Guid::from_windows(&guid)))
}

/// Reads a block of bytes that may be missing; not longer than `most`.
///
/// # Errors
/// `WSAEINVAL` for a longer one, `WSAEFAULT` for a bad pointer.
///
/// # Safety
/// The pointer is the program's: readable for so many bytes, or noticed.
pub(crate) unsafe fn bytes_in(from: *const u8, len: usize, most: usize) -> Result<Vec<u8>> {
    if from.is_null() {
        return Ok(Vec::new());
    }
    if len > most {
        return Err(WsaError::WSAEINVAL);
    }
    let mut bytes = vec![0; len];
    // SAFETY: the caller promises the pointer.
    unsafe { memory::copy_in(from, &mut bytes) }?;
    Ok(bytes)
}

/// Reads a list whose length the program says.
///
/// # Errors
/// `WSAEINVAL` for a list that is missing though it has entries, or has more than `most`; `WSAEFAULT` for a bad pointer.
///
/// # Safety
/// `T` is plain data; the pointer is the program's: readable for so many entries, or noticed.
pub(crate) unsafe fn list_in<T: Copy>(from: *const T, len: u32, most: u32) -> Result<Vec<T>> {
    if len > most || (len > 0 && from.is_null()) {
        return Err(WsaError::WSAEINVAL);
    }
    // SAFETY: the caller promises every entry.
    (0..len as usize).map(|place| unsafe { edge::read(from.wrapping_add(place)) }).collect()
}
