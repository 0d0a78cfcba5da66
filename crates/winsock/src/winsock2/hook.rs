//! Blocking hooks of version 1.1.
//!
//! Version 2 removed them; programs that negotiated 2.x get `WSAEOPNOTSUPP`.

use openwinsock_codes::WsaError;
use openwinsock_runtime::{hook, startup};
use windows_sys::Win32::Foundation::FARPROC;
use windows_sys::core::BOOL;

use crate::edge;

/// Sets the function that runs while a call of this thread blocks; gives the one before, NULL if there was none.
///
/// Raises `WSANOTINITIALISED`, and `WSAEOPNOTSUPP` for a program of version 2.
///
/// Source: the specification of Windows Sockets 1.1.
pub unsafe extern "system" fn WSASetBlockingHook(lpblockfunc: FARPROC) -> FARPROC {
    edge::run(None, || {
        only_version_1()?;
        Ok(function(hook::set(lpblockfunc.map(|function| (call as hook::Hook, function as usize)))))
    })
}

/// Takes the hook of this thread back.
///
/// Raises what [`WSASetBlockingHook`] does.
///
/// Source: the specification of Windows Sockets 1.1.
pub unsafe extern "system" fn WSAUnhookBlockingHook() -> i32 {
    edge::status(|| {
        only_version_1()?;
        hook::set(None);
        Ok(())
    })
}

/// Whether a call of this thread blocks: true inside its hook.
///
/// Source: the specification of Windows Sockets 1.1.
pub unsafe extern "system" fn WSAIsBlocking() -> BOOL {
    BOOL::from(hook::is_blocking())
}

/// Cancels the call of this thread that blocks: it ends with `WSAEINTR`.
///
/// Raises `WSAEINVAL` if none does, `WSAEOPNOTSUPP` for a program of version 2.
///
/// Source: the specification of Windows Sockets 1.1.
pub unsafe extern "system" fn WSACancelBlockingCall() -> i32 {
    edge::status(|| {
        if !startup::is_version_1() {
            startup::started()?;
            return Err(WsaError::WSAEOPNOTSUPP);
        }
        hook::cancel()
    })
}

fn only_version_1() -> openwinsock_runtime::Result<()> {
    startup::started()?;
    if startup::is_version_1() { Ok(()) } else { Err(WsaError::WSAEOPNOTSUPP) }
}

/// Runs a hook of the program: true if it has more to do.
fn call(function: usize) -> bool {
    // SAFETY: the number was made from such a function in `WSASetBlockingHook`, and functions don't move.
    let function = unsafe { std::mem::transmute::<usize, unsafe extern "system" fn() -> isize>(function) };
    // SAFETY: the program promises that its function takes nothing and gives a number.
    unsafe { function() != 0 }
}

fn function(hook: Option<(hook::Hook, usize)>) -> FARPROC {
    // SAFETY: as in `call`.
    hook.map(|(_, function)| unsafe {
        std::mem::transmute::<usize, unsafe extern "system" fn() -> isize>(function)
    })
}
