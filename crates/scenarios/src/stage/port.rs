//! Completion ports. What they say is said in Win32's codes, by `GetLastError`.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with pointers to local variables")]

use std::ptr::null_mut;

use openwinsock::Win32::Foundation as win;
use openwinsock::Win32::System::IO as io;
use openwinsock::core::BOOL;
use openwinsock_codes::{Win32Error, WsaError};

use super::{Raised, Sock, Stage, handle};

/// A completion port on the stage.
#[derive(Clone, Copy, Debug)]
pub struct Port {
    /// The number of the handle.
    number: usize,
    /// Its name in the trace.
    pub name: &'static str,
}

impl Stage {
    /// For functions of kernel32 that give a BOOL: the code has the name that it has there.
    pub(super) fn win32(&self, call: String, result: BOOL) -> Result<(), Raised> {
        if result == win::FALSE {
            return Err(self.failed_in_win32(call, "FALSE"));
        }
        self.print(&format!("{call} = TRUE"));
        Ok(())
    }

    fn failed_in_win32(&self, call: String, word: &str) -> Raised {
        // SAFETY: no pointers.
        let code = Win32Error(unsafe { win::GetLastError() });
        self.print(&format!("{call} = {word}  [{} ({})]", code.name().unwrap_or("unknown"), code.0));
        Raised { call, code: WsaError(code.0.cast_signed()) }
    }

    /// `CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0)`; the port is called `name` from here on.
    pub fn create_port(&self, name: &'static str) -> Result<Port, Raised> {
        // SAFETY: no pointers that are followed.
        let port = unsafe { io::CreateIoCompletionPort(win::INVALID_HANDLE_VALUE, null_mut(), 0, 0) };
        let call = "CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0)".to_owned();
        if port.is_null() {
            return Err(self.failed_in_win32(call, "NULL"));
        }
        self.print(&format!("{call} = {name}"));
        Ok(Port { number: port.addr(), name })
    }

    /// `CreateIoCompletionPort(s, port, 0, 0)`: from here on, what ends on the socket is told at the port.
    pub fn associate(&self, s: Sock, port: Port) -> Result<(), Raised> {
        // SAFETY: no pointers that are followed.
        let result = unsafe { io::CreateIoCompletionPort(handle(s.handle), handle(port.number), 0, 0) };
        let call = format!("CreateIoCompletionPort({}, {}, 0, 0)", s.name, port.name);
        if result.is_null() {
            return Err(self.failed_in_win32(call, "NULL"));
        }
        self.print(&format!("{call} = {}", port.name));
        Ok(())
    }

    /// `GetQueuedCompletionStatus(port, &count, &key, &operation, milliseconds)`: gives the count.
    pub fn take_packet(&self, port: Port, milliseconds: u32) -> Result<u32, Raised> {
        let (mut count, mut key, mut operation) = (0, 0, null_mut());
        let (bytes, keys, done) = (&raw mut count, &raw mut key, &raw mut operation);
        // SAFETY: local variables.
        let result =
            unsafe { io::GetQueuedCompletionStatus(handle(port.number), bytes, keys, done, milliseconds) };
        let call = format!("GetQueuedCompletionStatus({}, &count, &key, &done, {milliseconds})", port.name);
        self.win32(call, result).map(|()| count)
    }

    /// `CloseHandle(port)`
    pub fn close_port(&self, port: Port) -> Result<(), Raised> {
        // SAFETY: no pointers that are followed.
        let result = unsafe { win::CloseHandle(handle(port.number)) };
        self.win32(format!("CloseHandle({})", port.name), result)
    }
}
