//! Processes: those that this one starts, and others that it has handles of.
//!
//! A thread waits for the end of each, and signals the object then: threads wait for processes as for events.

mod command_line;
mod start;

use std::fs::File;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY, STATUS_CONTROL_C_EXIT,
    STILL_ACTIVE,
};

pub use self::command_line::{arguments, own as own_command_line, quote};
pub use self::start::{Program, start};
use crate::object::Handles;
use crate::sys::file;
use crate::sys::process::start_thread;
use crate::sys::signal::{self, Signal};
use crate::sys::task::{self, Ended, Task};
use crate::wait::{Dispatching, Satisfied, Waitable, Waiters, Who, dispatcher};

type Result<T> = std::result::Result<T, Win32Error>;

/// A process.
#[derive(Debug)]
pub struct Process {
    number: u32,
    /// Changed under the dispatcher's lock.
    ended: AtomicBool,
    /// What it ended with.
    code: AtomicU32,
    /// What `TerminateProcess` said that it is to end with.
    wanted: Mutex<Option<u32>>,
    waiters: Waiters,
    handles: Handles,
    /// Closed when nobody has a handle any more: the thread that follows need not go on.
    wanted_by_handles: Mutex<Option<File>>,
}

/// The code of a process that was ended by a signal: what Windows has for the like, else 128 and the signal, as shells do.
fn code_of_signal(number: i32) -> u32 {
    match number {
        libc::SIGINT => STATUS_CONTROL_C_EXIT.cast_unsigned(),
        libc::SIGSEGV | libc::SIGBUS => {
            windows_sys::Win32::Foundation::STATUS_ACCESS_VIOLATION.cast_unsigned()
        }
        libc::SIGILL => windows_sys::Win32::Foundation::STATUS_ILLEGAL_INSTRUCTION.cast_unsigned(),
        // What the C library of Windows exits with.
        libc::SIGABRT => 3,
        number => 128 + number.unsigned_abs(),
    }
}

impl Process {
    fn new(number: u32, wanted_by_handles: File) -> Self {
        Self {
            number,
            ended: AtomicBool::new(false),
            code: AtomicU32::new(STILL_ACTIVE.cast_unsigned()),
            wanted: Mutex::new(None),
            waiters: Waiters::default(),
            handles: Handles::default(),
            wanted_by_handles: Mutex::new(Some(wanted_by_handles)),
        }
    }

    /// Follows a process to its end.
    fn follow(task: Task, number: u32) -> Result<Arc<Self>> {
        let (given_up, wanted_by_handles) = file::pipe()?;
        let process = Arc::new(Self::new(number, wanted_by_handles));
        let followed = process.clone();
        start_thread("ows-process", move || {
            if !task.await_end(&given_up) {
                return;
            }
            // Who ends it holds this lock: until it is known to have ended no other process gets its number.
            let wanted = followed.wanted.lock().unwrap_or_else(PoisonError::into_inner);
            let code = match (task.end(), *wanted) {
                (Ended::Exited(code), _) => code,
                (Ended::Killed(libc::SIGKILL) | Ended::Gone, Some(wanted)) => wanted,
                (Ended::Killed(signal), _) => code_of_signal(signal),
                // Of a process that is no child nobody learns what it ended with.
                (Ended::Gone, None) => 0,
            };
            let mut held = dispatcher();
            followed.code.store(code, Ordering::Relaxed);
            followed.ended.store(true, Ordering::Release);
            held.release(&*followed);
        })
        .map_err(|_| Win32Error(ERROR_NOT_ENOUGH_MEMORY))?;
        Ok(process)
    }

    /// The process of a number.
    ///
    /// # Errors
    /// `ERROR_INVALID_PARAMETER` if there is none; `ERROR_ACCESS_DENIED` for one that may not be looked at.
    pub fn open(number: u32) -> Result<Arc<Self>> {
        let wrong = Win32Error(ERROR_INVALID_PARAMETER);
        let task = task::open(i32::try_from(number).ok().filter(|number| *number > 0).ok_or(wrong)?)?;
        Self::follow(task, number)
    }

    pub(crate) fn handles(&self) -> &Handles {
        &self.handles
    }

    /// Nobody has a handle any more.
    pub(crate) fn give_up(&self) {
        drop(self.wanted_by_handles.lock().unwrap_or_else(PoisonError::into_inner).take());
    }

    /// Its number.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// What it ended with; `STILL_ACTIVE` if it goes on. That of a process which this one has not started is 0.
    pub fn exit_code(&self) -> u32 {
        if !self.ended.load(Ordering::Acquire) {
            return STILL_ACTIVE.cast_unsigned();
        }
        self.code.load(Ordering::Relaxed)
    }

    /// Ends it with a code.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` for one that ended, and for one that may not be ended.
    pub fn terminate(&self, code: u32) -> Result<()> {
        if self.number == std::process::id() {
            task::exit_at_once(code.cast_signed());
        }
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        if self.ended.load(Ordering::Acquire) {
            return Err(Win32Error(ERROR_ACCESS_DENIED));
        }
        let number = i32::try_from(self.number).map_err(|_| Win32Error(ERROR_INVALID_PARAMETER))?;
        signal::send(number, Signal::KILL).map_err(|_| Win32Error(ERROR_ACCESS_DENIED))?;
        *wanted = Some(code);
        Ok(())
    }
}

impl Waitable for Process {
    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn is_signalled(&self, _: &Who<'_>, _: &Dispatching) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    fn satisfy(&self, _: &Who<'_>, _: &Dispatching) -> Satisfied {
        Satisfied::Plainly
    }
}

/// Ends this process with a code: what was registered to run at the end runs, and buffers of the C library are written.
pub fn exit(code: u32) -> ! {
    task::exit(code.cast_signed())
}

/// Ends this process with a code at once.
pub fn exit_at_once(code: u32) -> ! {
    task::exit_at_once(code.cast_signed())
}
