//! The edge between C's conventions and the runtime's values: arguments in, results out, and the last error.
//!
//! What a function does with the last error is data: `data/functions.toml`. Failures set it; successes leave it alone, or
//! [clear](clearing) it. errno, which belongs to the program's other libraries, is never disturbed. A panic, which is a fault of
//! ours, ends here: the function fails with `WSASYSCALLFAILURE` (in a build whose panics unwind), since it must not reach
//! frames of C.

use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};

use openwinsock_codes::WsaError;
use openwinsock_runtime::addr::{Family, KernelAddress};
use openwinsock_runtime::{KeepErrno, Result, memory};
use windows_sys::Win32::Networking::WinSock::{INVALID_SOCKET, SOCKADDR, SOCKET, SOCKET_ERROR};

use crate::last_error;

/// Records a failure.
pub(crate) fn fail(code: WsaError) {
    last_error::set(code.0.cast_unsigned());
}

/// Runs a call whose failures are `failure` and the last error.
#[inline]
pub(crate) fn run<T>(failure: T, call: impl FnOnce() -> Result<T>) -> T {
    let _errno = KeepErrno::new();
    caught(call).unwrap_or_else(|code| {
        fail(code);
        failure
    })
}

/// Runs a call, and makes a failure of its panic. What the call has half done stays half done; locks that it held are given back,
/// and whoever takes one next goes on with what is there.
#[inline]
pub(crate) fn caught<T>(call: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(WsaError::WSASYSCALLFAILURE))
}

/// A call that gives 0 or the code, which is the last error, too.
pub(crate) fn code(call: impl FnOnce() -> Result<()>) -> i32 {
    let _errno = KeepErrno::new();
    caught(call).map_or_else(
        |code| {
            fail(code);
            code.0
        },
        |()| 0,
    )
}

/// A call that gives a number, or SOCKET_ERROR.
#[inline]
pub(crate) fn number(call: impl FnOnce() -> Result<i32>) -> i32 {
    run(SOCKET_ERROR, call)
}

/// A call that gives 0, or SOCKET_ERROR.
#[inline]
pub(crate) fn status(call: impl FnOnce() -> Result<()>) -> i32 {
    run(SOCKET_ERROR, || call().map(|()| 0))
}

/// The same for the functions whose success clears the last error.
pub(crate) mod clearing {
    use super::{INVALID_SOCKET, Result, SOCKET, SOCKET_ERROR, last_error};

    fn cleared<T>(call: impl FnOnce() -> Result<T>) -> impl FnOnce() -> Result<T> {
        || call().inspect(|_| last_error::set(0))
    }

    /// A call whose failures are `failure`.
    #[inline]
    pub(crate) fn run<T>(failure: T, call: impl FnOnce() -> Result<T>) -> T {
        super::run(failure, cleared(call))
    }

    /// A call that gives 0 or the code, which is the last error, too.
    pub(crate) fn code(call: impl FnOnce() -> Result<()>) -> i32 {
        super::code(cleared(call))
    }

    /// A call that gives a number, or SOCKET_ERROR.
    #[inline]
    pub(crate) fn number(call: impl FnOnce() -> Result<i32>) -> i32 {
        run(SOCKET_ERROR, call)
    }

    /// A call that gives 0, or SOCKET_ERROR.
    #[inline]
    pub(crate) fn status(call: impl FnOnce() -> Result<()>) -> i32 {
        run(SOCKET_ERROR, || call().map(|()| 0))
    }

    /// A call that gives a socket, or INVALID_SOCKET.
    #[inline]
    pub(crate) fn socket(call: impl FnOnce() -> Result<SOCKET>) -> SOCKET {
        run(INVALID_SOCKET, call)
    }
}

/// Reads a structure of the program.
///
/// # Safety
/// `T` is plain data for which all bits are values; the pointer is readable, or one of those that are noticed
/// (see [`memory::copy_in`]).
pub(crate) unsafe fn read<T: Copy>(from: *const T) -> Result<T> {
    let mut value = std::mem::MaybeUninit::<T>::zeroed();
    // SAFETY: zeroed memory is initialised bytes, and the block is exactly as large as `T`.
    let bytes = unsafe { std::slice::from_raw_parts_mut(value.as_mut_ptr().cast::<u8>(), size_of::<T>()) };
    // SAFETY: the caller promises the pointer.
    unsafe { memory::copy_in(from.cast(), bytes) }?;
    // SAFETY: the caller promises that all bits are values of `T`.
    Ok(unsafe { value.assume_init() })
}

/// Writes a structure of the program.
///
/// # Safety
/// `T` is plain data without padding that matters; the pointer is writable, or one of those that are noticed
/// (see [`memory::copy_out`]).
pub(crate) unsafe fn write<T: Copy>(to: *mut T, value: T) -> Result<()> {
    // SAFETY: the value is ours, alive, and exactly that large; padding bytes are copied as `MaybeUninit` would be.
    let bytes = unsafe { std::slice::from_raw_parts((&raw const value).cast::<u8>(), size_of::<T>()) };
    // SAFETY: the caller promises the pointer.
    unsafe { memory::copy_out(bytes, to.cast()) }
}

/// A length that the program gives as `int`.
///
/// # Errors
/// `WSAEFAULT` for a negative one: no block is that long.
pub(crate) fn length(len: i32) -> Result<usize> {
    usize::try_from(len).map_err(|_| WsaError::WSAEFAULT)
}

/// Longer address structures exist in no family.
const LONGEST_ADDRESS: usize = 128;
/// The family that every address begins with.
const FAMILY: usize = size_of::<u16>();

/// Reads a socket address: of what the program says is there, no more than the family has. Programs say the length of a
/// `SOCKADDR_STORAGE` and mean the address of IPv4 in it, or in less.
///
/// # Errors
/// `WSAEFAULT` for a bad pointer or a length that the family has no use for, `WSAEAFNOSUPPORT` for a foreign family.
///
/// # Safety
/// As [`read`], for as much of `len` bytes as the family has.
pub(crate) unsafe fn address_in(name: *const SOCKADDR, len: i32) -> Result<KernelAddress> {
    let mut bytes = [0; LONGEST_ADDRESS];
    let mut len = length(len)?.min(LONGEST_ADDRESS);
    let name = name.cast::<u8>();
    if len > FAMILY {
        let mut family = [0; FAMILY];
        // SAFETY: the caller promises the pointer for the family.
        unsafe { memory::copy_in(name, &mut family) }?;
        match Family::from_windows(i32::from(u16::from_ne_bytes(family))) {
            Some(ip @ (Family::Inet | Family::Inet6)) => len = len.min(ip.shortest()),
            Some(Family::Unix) => {}
            None => return Err(WsaError::WSAEAFNOSUPPORT),
        }
    }
    // SAFETY: the caller promises the pointer for that many bytes.
    unsafe { memory::copy_in(name, &mut bytes[..len]) }?;
    KernelAddress::from_windows(&bytes[..len])
}

/// Writes a socket address and its length.
///
/// # Errors
/// `WSAEFAULT` for bad pointers, or if there is less room than the address takes.
///
/// # Safety
/// As [`write()`], for as many bytes as `len` points to.
pub(crate) unsafe fn address_out(address: &KernelAddress, name: *mut SOCKADDR, len: *mut i32) -> Result<()> {
    let bytes = address.to_windows();
    // SAFETY: the caller promises both pointers.
    let room = unsafe { read(len) }?;
    if length(room)? < bytes.len() {
        return Err(WsaError::WSAEFAULT);
    }
    // SAFETY: as above.
    unsafe { memory::copy_out(&bytes, name.cast()) }?;
    // SAFETY: as above.
    unsafe { write(len, i32::try_from(bytes.len()).unwrap_or(0)) }
}

/// Checks, before anything happens, that there will be room for an address of that many bytes. Nothing to check if the
/// program does not want it (both pointers NULL).
///
/// # Safety
/// As [`read`].
pub(crate) unsafe fn room_for_address(name: *mut SOCKADDR, len: *mut i32, needed: usize) -> Result<bool> {
    if name.is_null() {
        return Ok(false);
    }
    // SAFETY: the caller promises the pointer.
    let room = unsafe { read(len) }?;
    if name.addr() < memory::LOWEST_ADDRESS || length(room)? < needed {
        return Err(WsaError::WSAEFAULT);
    }
    Ok(true)
}

/// A pointer that must be there.
pub(crate) fn present(pointer: *const c_void) -> Result<()> {
    if pointer.addr() < memory::LOWEST_ADDRESS { Err(WsaError::WSAEFAULT) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tests' build unwinds.
    #[test]
    fn a_panic_is_a_failure() {
        last_error::set(0);
        assert_eq!(status(|| panic!("a fault of ours")), SOCKET_ERROR);
        assert_eq!(last_error::get(), WsaError::WSASYSCALLFAILURE.0.cast_unsigned());
        last_error::set(0);
        assert_eq!(code(|| panic!("another one")), WsaError::WSASYSCALLFAILURE.0);
        assert_eq!(last_error::get(), WsaError::WSASYSCALLFAILURE.0.cast_unsigned());
        assert_eq!(clearing::socket(|| panic!("a third one")), INVALID_SOCKET);
    }
}
