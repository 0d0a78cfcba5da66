//! Callbacks for operations of sockets, and the older form of that.

use std::ffi::c_void;

use openwinsock_codes::{NtStatus, Win32Error, map};
use openwinsock_runtime::pool::io::{self, PoolIo};
use openwinsock_runtime::pool::{Call, Numbers, place};
use windows_sys::Win32::Foundation::{FALSE, HANDLE};
use windows_sys::Win32::System::IO::LPOVERLAPPED_COMPLETION_ROUTINE;
use windows_sys::Win32::System::Threading::{PTP_IO, PTP_WIN32_IO_CALLBACK, TP_CALLBACK_ENVIRON_V3};
use windows_sys::core::BOOL;

use super::environment::Environment;
use super::{close, find, instance, pointer, program, silent};
use crate::ioapiset::socket;
use crate::win32;

/// What Win32 calls the status of an operation that a pool reports.
fn code(with: &Numbers) -> u32 {
    let status = NtStatus(u32::try_from(with[place::RESULT]).unwrap_or(0).cast_signed());
    if status.is_success() { 0 } else { map::ntstatus_to_win32(status).0 }
}

fn run_io(with: &Numbers) {
    // SAFETY: `CreateThreadpoolIo` stored the program's routine, which is an address of that type.
    let routine = unsafe { std::mem::transmute::<usize, PTP_WIN32_IO_CALLBACK>(with[0]) };
    if let Some(routine) = routine {
        let (overlapped, handle) = (pointer(with[place::OVERLAPPED]), with[place::HANDLE].cast_signed());
        // SAFETY: the program asked for this call, with this context.
        unsafe {
            routine(instance::THIS, pointer(with[1]), overlapped, code(with), with[place::BYTES], handle);
        }
    }
}

/// Has a routine called in the pool for each operation of a socket that has ended and was announced by [`StartThreadpoolIo`].
///
/// Raises `ERROR_INVALID_HANDLE` for a handle that is no socket's; `ERROR_INVALID_PARAMETER` for no routine, for a socket that has a completion port already
/// or is not for overlapped operations, and for an environment with a routine for afterwards; `ERROR_NOACCESS` for a bad pointer; `ERROR_NOT_ENOUGH_MEMORY`.
///
/// Source: the page on `CreateThreadpoolIo`.
pub unsafe extern "system" fn CreateThreadpoolIo(
    fl: HANDLE,
    pfnio: PTP_WIN32_IO_CALLBACK,
    pv: *mut c_void,
    pcbe: *const TP_CALLBACK_ENVIRON_V3,
) -> PTP_IO {
    win32::run(0, || {
        let routine = pfnio.ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        // SAFETY: the pointer is the program's.
        let (environment, _) = unsafe { Environment::read(pcbe) }?;
        environment.without_finalization()?;
        let context = pv.expose_provenance();
        let call = Call { run: run_io, with: [routine as usize, context, 0, 0, 0, 0, 0] };
        let (handle, _) = PoolIo::new(&*socket(fl)?, call)?;
        environment.add(handle, context);
        Ok(program(handle))
    })
}

/// Announces an operation.
///
/// Source: the page on `StartThreadpoolIo`.
pub unsafe extern "system" fn StartThreadpoolIo(pio: PTP_IO) {
    silent(|| {
        find::<PoolIo>(pio)?.start();
        Ok(())
    });
}

/// An operation that was announced did not begin, or ended at once and reports nothing.
///
/// Source: the page on `CancelThreadpoolIo`.
pub unsafe extern "system" fn CancelThreadpoolIo(pio: PTP_IO) {
    silent(|| {
        find::<PoolIo>(pio)?.cancel();
        Ok(())
    });
}

/// Waits until each operation that was announced has had its call. They are not cancelled: that is `CancelIoEx`.
///
/// Source: the page on `WaitForThreadpoolIoCallbacks`.
pub unsafe extern "system" fn WaitForThreadpoolIoCallbacks(pio: PTP_IO, fcancelpendingcallbacks: BOOL) {
    let _ = fcancelpendingcallbacks;
    silent(|| {
        find::<PoolIo>(pio)?.wait();
        Ok(())
    });
}

/// Closes it. No call is made any more for operations that end later.
///
/// Source: the page on `CloseThreadpoolIo`.
pub unsafe extern "system" fn CloseThreadpoolIo(pio: PTP_IO) {
    silent(|| close::<PoolIo>(pio).map(drop));
}

fn run_routine(with: &Numbers) {
    // SAFETY: `BindIoCompletionCallback` stored the program's routine, which is an address of that type, in place of a handle.
    let routine =
        unsafe { std::mem::transmute::<usize, LPOVERLAPPED_COMPLETION_ROUTINE>(with[place::HANDLE]) };
    if let Some(routine) = routine {
        let bytes = u32::try_from(with[place::BYTES]).unwrap_or(u32::MAX);
        // SAFETY: the program asked for this call.
        unsafe { routine(code(with), bytes, pointer(with[place::OVERLAPPED])) };
    }
}

/// Has a routine called in the pool for each operation of a socket that has ended.
///
/// Raises `ERROR_INVALID_HANDLE` for a handle that is no socket's; `ERROR_INVALID_PARAMETER` for no routine, for flags, and for a socket that has a completion
/// port already or is not for overlapped operations.
///
/// Source: the page on `BindIoCompletionCallback`.
pub unsafe extern "system" fn BindIoCompletionCallback(
    filehandle: HANDLE,
    function: LPOVERLAPPED_COMPLETION_ROUTINE,
    flags: u32,
) -> BOOL {
    win32::run(FALSE, || {
        let routine = function.filter(|_| flags == 0).ok_or(Win32Error::ERROR_INVALID_PARAMETER)?;
        io::bind(&*socket(filehandle)?, routine as usize, run_routine)?;
        Ok(1)
    })
}
