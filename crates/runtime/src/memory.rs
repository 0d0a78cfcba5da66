//! Memory of the program that a call is given: lent, not owned, and perhaps not there at all.
//!
//! A Winsock program hands over a pointer and a length. Neither can be checked from here, and a reference to memory
//! that is not mapped would be undefined behaviour; so the two stay a pointer and a length until the kernel, which can
//! tell, has looked at them.

use std::marker::PhantomData;
use std::sync::atomic::{AtomicU8, Ordering};

use openwinsock_codes::WsaError;

use crate::error::Result;
use crate::sys;

/// The lowest 64 KiB, which no program maps: pointers into it are mistakes, such as a NULL plus an offset.
pub const LOWEST_ADDRESS: usize = 0x1_0000;

/// Bytes to read, perhaps not mapped.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct UserRef<'a>(pub(crate) libc::iovec, PhantomData<&'a [u8]>);

/// Bytes to write to, perhaps not mapped.
#[derive(Debug)]
#[repr(transparent)]
pub struct UserMut<'a>(pub(crate) libc::iovec, PhantomData<&'a mut [u8]>);

impl<'a> UserRef<'a> {
    /// A block that the program named.
    ///
    /// # Safety
    /// For `'a`, the block is either readable or not mapped at all; no other thread writes to it in between.
    #[allow(unsafe_code, reason = "the promise is the program's")]
    pub unsafe fn new(start: *const u8, len: usize) -> Self {
        Self(libc::iovec { iov_base: start.cast_mut().cast(), iov_len: len }, PhantomData)
    }

    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.0.iov_len
    }

    /// What is left of it after the first `len` bytes.
    #[must_use]
    pub fn after(&self, len: usize) -> Self {
        let len = len.min(self.len());
        let start = self.0.iov_base.wrapping_byte_add(len);
        Self(libc::iovec { iov_base: start, iov_len: self.len() - len }, PhantomData)
    }

    /// Its first `len` bytes.
    #[must_use]
    pub(crate) fn first(&self, len: usize) -> Self {
        Self(libc::iovec { iov_base: self.0.iov_base, iov_len: len.min(self.len()) }, PhantomData)
    }

    /// True if it has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// True if the pointer cannot be one: see [`LOWEST_ADDRESS`]. An empty block may start anywhere.
    pub fn is_bad(&self) -> bool {
        !self.is_empty() && self.0.iov_base.addr() < LOWEST_ADDRESS
    }
}

impl<'a> UserMut<'a> {
    /// A block that the program named.
    ///
    /// # Safety
    /// For `'a`, the block is either writable and used by nobody else, or not mapped at all.
    #[allow(unsafe_code, reason = "the promise is the program's")]
    pub unsafe fn new(start: *mut u8, len: usize) -> Self {
        Self(libc::iovec { iov_base: start.cast(), iov_len: len }, PhantomData)
    }

    /// Its length in bytes.
    pub fn len(&self) -> usize {
        self.0.iov_len
    }

    /// True if it has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// True if the pointer cannot be one: see [`LOWEST_ADDRESS`]. An empty block may start anywhere.
    pub fn is_bad(&self) -> bool {
        !self.is_empty() && self.0.iov_base.addr() < LOWEST_ADDRESS
    }
}

impl UserMut<'_> {
    /// What is left of it after the first `len` bytes.
    #[must_use]
    pub(crate) fn after(&mut self, len: usize) -> UserMut<'_> {
        let len = len.min(self.len());
        let start = self.0.iov_base.wrapping_byte_add(len);
        UserMut(libc::iovec { iov_base: start, iov_len: self.len() - len }, PhantomData)
    }
}

impl<'a> From<&'a [u8]> for UserRef<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        let start = bytes.as_ptr().cast_mut().cast();
        Self(libc::iovec { iov_base: start, iov_len: bytes.len() }, PhantomData)
    }
}

impl<'a> From<&'a mut [u8]> for UserMut<'a> {
    fn from(bytes: &'a mut [u8]) -> Self {
        let start = bytes.as_mut_ptr().cast();
        Self(libc::iovec { iov_base: start, iov_len: bytes.len() }, PhantomData)
    }
}

/// Whether blocks that we read and write ourselves are checked, too: `OPENWINSOCK_CHECK=1` in the environment.
///
/// What the kernel is handed it always checks. For the rest, such as an address structure, asking costs a system
/// call each time, so that only those who look for mistakes want it. Where the machine forbids that system call (some
/// containers do), nothing more is checked than without.
#[inline]
pub fn checks_everything() -> bool {
    match CHECKS.load(Ordering::Relaxed) {
        NO => false,
        YES => true,
        _ => find_out(),
    }
}

/// What [`checks_everything`] says, once it knows. Every call asks, several times.
static CHECKS: AtomicU8 = AtomicU8::new(UNKNOWN);
const UNKNOWN: u8 = 0;
const NO: u8 = 1;
const YES: u8 = 2;

#[cold]
fn find_out() -> bool {
    let wanted = std::env::var_os("OPENWINSOCK_CHECK");
    let checks =
        wanted.is_some_and(|value| !value.is_empty() && value != "0") && sys::memory::can_be_checked();
    CHECKS.store(if checks { YES } else { NO }, Ordering::Relaxed);
    checks
}

/// Copies bytes from the program's memory.
///
/// # Errors
/// `WSAEFAULT` for NULL and the lowest 64 KiB; with [`checks_everything`], for any address that cannot be read.
///
/// # Safety
/// The block is readable, or its address is one of those that are noticed.
#[allow(unsafe_code, reason = "the promise is the program's")]
#[inline]
pub unsafe fn copy_in(start: *const u8, into: &mut [u8]) -> Result<()> {
    if into.is_empty() {
        return Ok(());
    }
    if start.addr() < LOWEST_ADDRESS {
        return Err(WsaError::WSAEFAULT);
    }
    if checks_everything() {
        return checked_copy_in(start.expose_provenance(), into);
    }
    // SAFETY: the caller promises that the block is readable; ours is exclusively borrowed, so they don't overlap.
    unsafe { std::ptr::copy_nonoverlapping(start, into.as_mut_ptr(), into.len()) };
    Ok(())
}

/// Copies bytes to the program's memory.
///
/// # Errors
/// As [`copy_in`].
///
/// # Safety
/// The block is writable and nobody else uses it, or its address is one of those that are noticed.
#[allow(unsafe_code, reason = "the promise is the program's")]
#[inline]
pub unsafe fn copy_out(from: &[u8], start: *mut u8) -> Result<()> {
    if from.is_empty() {
        return Ok(());
    }
    if start.addr() < LOWEST_ADDRESS {
        return Err(WsaError::WSAEFAULT);
    }
    if checks_everything() {
        return checked_copy_out(from, start.expose_provenance());
    }
    // SAFETY: the caller promises that the block is writable and not used by others.
    unsafe { std::ptr::copy_nonoverlapping(from.as_ptr(), start, from.len()) };
    Ok(())
}

#[cold]
fn checked_copy_in(start: usize, into: &mut [u8]) -> Result<()> {
    Ok(sys::memory::copy_from_program(start, into)?)
}

#[cold]
fn checked_copy_out(from: &[u8], start: usize) -> Result<()> {
    Ok(sys::memory::copy_to_program(start, &mut from.to_vec())?)
}

/// [`copy_out`] to memory that may be gone by now, because the program lent it a while ago: the kernel checks the address in any
/// case where it can.
///
/// # Errors
/// `WSAEFAULT` as [`copy_out`], and for any address that cannot be written, unless the machine forbids to ask.
///
/// # Safety
/// As [`copy_out`].
#[allow(unsafe_code, reason = "the promise is the program's")]
pub unsafe fn copy_out_late(from: &[u8], start: *mut u8) -> Result<()> {
    static ASK: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    if start.addr() >= LOWEST_ADDRESS && *ASK.get_or_init(sys::memory::can_be_checked) {
        let mut copy = from.to_vec();
        return Ok(sys::memory::copy_to_program(start.expose_provenance(), &mut copy)?);
    }
    // SAFETY: the caller promises the same.
    unsafe { copy_out(from, start) }
}
