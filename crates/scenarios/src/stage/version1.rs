//! The calls that only programs of version 1.1 have: blocking hooks.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with a function of ours")]

use std::sync::{Mutex, PoisonError};

use openwinsock::Win32::Networking::WinSock as ws;

use super::{FAILED, Raised, Stage};

/// What a hook does, and where.
type Act = (Stage, fn(&Stage));

/// Hooks take no argument, so this has to be found somewhere.
static HOOK: Mutex<Option<Act>> = Mutex::new(None);

/// The hook: acts, and has nothing more to do at once.
unsafe extern "system" fn hook() -> isize {
    let hook = HOOK.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((stage, act)) = hook {
        act(&stage);
    }
    0
}

impl Stage {
    /// `WSASetBlockingHook(hook)`: `act` runs again and again while a call of this thread blocks.
    pub fn set_blocking_hook(&self, act: fn(&Self)) -> Result<(), Raised> {
        *HOOK.lock().unwrap_or_else(PoisonError::into_inner) = Some((self.clone(), act));
        // A success without a hook before gives NULL, as a failure does: the last error tells them apart.
        // SAFETY: no pointers.
        unsafe { ws::WSASetLastError(0) };
        // SAFETY: the function lives as long as the program.
        unsafe { ws::WSASetBlockingHook(Some(hook)) };
        // SAFETY: no pointers.
        let failed = unsafe { ws::WSAGetLastError() } != 0;
        let call = "WSASetBlockingHook(hook)".to_owned();
        if failed {
            return self.outcome(call, 0, 0, "NULL").map(drop);
        }
        self.print(&format!("{call} = NULL"));
        Ok(())
    }

    /// `WSACancelBlockingCall()`
    pub fn cancel_blocking_call(&self) -> Result<i32, Raised> {
        // SAFETY: no pointers.
        let result = unsafe { ws::WSACancelBlockingCall() };
        self.outcome("WSACancelBlockingCall()".to_owned(), result, ws::SOCKET_ERROR, FAILED)
    }
}
