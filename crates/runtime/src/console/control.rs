//! Ctrl-C and its kin: routines of the program that learn of them.
//!
//! | signal | event |
//! |---|---|
//! | `SIGINT` (Ctrl-C) | `CTRL_C_EVENT` |
//! | `SIGQUIT` (Ctrl-\) | `CTRL_BREAK_EVENT` |
//! | `SIGHUP` (the terminal is gone) | `CTRL_CLOSE_EVENT` |
//! | `SIGTERM` (somebody wants it to end) | `CTRL_CLOSE_EVENT` |
//!
//! The signals are caught while the program has routines. As on Windows each event runs on a thread of its own, through the
//! routines from the newest to the oldest until one says that it is dealt with; and if none does, the process ends, here by the
//! signal. After `CTRL_CLOSE_EVENT` it ends in any case.
//!
//! Source: the pages on `SetConsoleCtrlHandler`, `HandlerRoutine` and `GenerateConsoleCtrlEvent`.

use std::fmt;
use std::io::Read;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY};
use windows_sys::Win32::System::Console::{CTRL_BREAK_EVENT, CTRL_C_EVENT, CTRL_CLOSE_EVENT};

use crate::sys::process::start_thread;
use crate::sys::signal::{self, Before, Signal};

type Result<T> = std::result::Result<T, Win32Error>;

/// A routine: whether the event is dealt with.
pub type Routine = Arc<dyn Fn(u32) -> bool + Send + Sync>;

const SIGNALS: [(Signal, u32); 4] = [
    (Signal::INTERRUPT, CTRL_C_EVENT),
    (Signal::QUIT, CTRL_BREAK_EVENT),
    (Signal::HANG_UP, CTRL_CLOSE_EVENT),
    (Signal::TERMINATE, CTRL_CLOSE_EVENT),
];

#[derive(Default)]
struct State {
    /// The program's name for each routine, and the routine, the oldest first.
    routines: Vec<(usize, Routine)>,
    /// What the signals did before, while they are caught.
    caught: Vec<(Signal, Before)>,
    /// What Ctrl-C did before, while it is ignored.
    ignored: Option<Before>,
    /// The process in which a thread listens: a child that was forked has none.
    listening: u32,
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("routines", &self.routines.len()).finish_non_exhaustive()
    }
}

static STATE: Mutex<State> =
    Mutex::new(State { routines: Vec::new(), caught: Vec::new(), ignored: None, listening: 0 });

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    fn listen(&mut self) -> Result<()> {
        if self.listening == std::process::id() {
            return Ok(());
        }
        let mut signals = signal::listen()?;
        let listen = move || {
            let mut signal = [0];
            while signals.read_exact(&mut signal).is_ok() {
                let number = i32::from(signal[0]);
                // Each on a thread of its own: a routine may take its time.
                let _ = start_thread("ows-control", move || deliver(Signal(number)));
            }
        };
        start_thread("ows-console", listen).map_err(|_| Win32Error(ERROR_NOT_ENOUGH_MEMORY))?;
        self.listening = std::process::id();
        Ok(())
    }

    fn catch(&mut self) -> Result<()> {
        self.listen()?;
        if !self.caught.is_empty() {
            return Ok(());
        }
        for (signal, _) in SIGNALS {
            let before = signal::catch(signal)?;
            if signal == Signal::HANG_UP && before.is_ignored() {
                // Somebody wants the program to outlive the terminal (nohup).
                signal::restore(signal, &before)?;
                continue;
            }
            // Ctrl-C that is ignored: what lies beneath is what was there before that.
            let beneath = self.ignored.filter(|_| signal == Signal::INTERRUPT);
            self.caught.push((signal, beneath.unwrap_or(before)));
        }
        if self.ignored.is_some() {
            signal::ignore(Signal::INTERRUPT)?;
        }
        Ok(())
    }

    fn release(&mut self) {
        for (signal, before) in std::mem::take(&mut self.caught) {
            if signal != Signal::INTERRUPT || self.ignored.is_none() {
                // What was there before can be put back.
                let _ = signal::restore(signal, &before);
            }
        }
    }
}

/// Adds a routine under a name.
///
/// # Errors
/// `ERROR_NOT_ENOUGH_MEMORY` if there is no thread to be had.
pub fn add(name: usize, routine: Routine) -> Result<()> {
    let mut state = state();
    state.catch()?;
    state.routines.push((name, routine));
    Ok(())
}

/// Removes the newest routine of a name.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` if there is none.
pub fn remove(name: usize) -> Result<()> {
    let mut state = state();
    let place = state.routines.iter().rposition(|(other, _)| *other == name);
    state.routines.remove(place.ok_or(Win32Error(ERROR_INVALID_PARAMETER))?);
    if state.routines.is_empty() {
        state.release();
    }
    Ok(())
}

/// Ignores Ctrl-C, or no longer. Programs that this one starts from then on inherit it.
///
/// # Errors
/// What the kernel says; it has no reason to.
pub fn ignore_ctrl_c(ignore: bool) -> Result<()> {
    let mut state = state();
    match (ignore, state.ignored) {
        (true, None) => {
            let before = signal::ignore(Signal::INTERRUPT)?;
            let caught = state.caught.iter().find(|(signal, _)| *signal == Signal::INTERRUPT);
            // Beneath a routine lies what was there before it.
            state.ignored = Some(caught.map_or(before, |(_, before)| *before));
        }
        (false, ignored) => {
            if state.caught.iter().any(|(signal, _)| *signal == Signal::INTERRUPT) {
                signal::catch(Signal::INTERRUPT)?;
            } else if let Some(before) = ignored.filter(|before| !before.is_ignored()) {
                signal::restore(Signal::INTERRUPT, &before)?;
            } else {
                // It was ignored when the program started, as its parent wished.
                signal::reset(Signal::INTERRUPT)?;
            }
            state.ignored = None;
        }
        (true, Some(_)) => {}
    }
    Ok(())
}

/// Runs the routines for a signal.
fn deliver(signal: Signal) {
    let Some((_, event)) = SIGNALS.into_iter().find(|(other, _)| *other == signal) else { return };
    let routines: Vec<Routine> = {
        let state = state();
        state.routines.iter().rev().map(|(_, routine)| routine.clone()).collect()
    };
    let dealt_with = routines.iter().any(|routine| routine(event));
    if !dealt_with || event == CTRL_CLOSE_EVENT {
        signal::die(signal);
    }
}

/// Raises an event in the processes of a group: of the own one for 0. As on Windows Ctrl-C reaches the own one only; for others the call
/// succeeds and nothing happens.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` for another event than these two, and for a group that there is not.
pub fn generate(event: u32, group: u32) -> Result<()> {
    let signal = match event {
        CTRL_C_EVENT if group != 0 => return Ok(()),
        CTRL_C_EVENT => Signal::INTERRUPT,
        CTRL_BREAK_EVENT => Signal::QUIT,
        _ => return Err(Win32Error(ERROR_INVALID_PARAMETER)),
    };
    let group = i32::try_from(group).map_err(|_| Win32Error(ERROR_INVALID_PARAMETER))?;
    Ok(signal::send_to_group(group, signal)?)
}
