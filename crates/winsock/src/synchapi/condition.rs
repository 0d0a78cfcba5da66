//! Condition variables.

use openwinsock_runtime::lock::Condition;
use openwinsock_runtime::wait::Until;
use windows_sys::Win32::Foundation::ERROR_TIMEOUT;
use windows_sys::Win32::System::Threading::{
    CONDITION_VARIABLE, CONDITION_VARIABLE_LOCKMODE_SHARED, CRITICAL_SECTION, INFINITE, SRWLOCK,
};
use windows_sys::core::BOOL;

use super::{critical_section, srw};
use crate::win32;

/// The variable in a structure of the program.
///
/// # Safety
/// The structure is there, and nobody but these functions writes to it.
unsafe fn of<'s>(variable: *mut CONDITION_VARIABLE) -> &'s Condition {
    // SAFETY: both types have the same size and alignment; ours may be changed behind a shared reference.
    unsafe { &*variable.cast::<Condition>() }
}

fn until(milliseconds: u32) -> Until {
    if milliseconds == INFINITE { Until::Ever } else { Until::milliseconds(milliseconds.into()) }
}

/// TRUE if the wait ended in time, else FALSE and `ERROR_TIMEOUT`.
fn outcome(in_time: bool) -> BOOL {
    win32::truth(|| if in_time { Ok(()) } else { win32::error(ERROR_TIMEOUT) })
}

/// Makes a condition variable that nobody waits for, as `CONDITION_VARIABLE_INIT` does.
///
/// Source: the page on `InitializeConditionVariable`.
pub unsafe extern "system" fn InitializeConditionVariable(conditionvariable: *mut CONDITION_VARIABLE) {
    // SAFETY: the program promises the structure.
    unsafe { conditionvariable.cast::<Condition>().write(Condition::new()) };
}

/// Leaves a critical section, once, sleeps until somebody wakes, and enters it again. May end for no reason, as on Windows.
///
/// Raises `ERROR_TIMEOUT`; the section is entered then, too.
///
/// Source: the page on `SleepConditionVariableCS`.
pub unsafe extern "system" fn SleepConditionVariableCS(
    conditionvariable: *mut CONDITION_VARIABLE,
    criticalsection: *mut CRITICAL_SECTION,
    dwmilliseconds: u32,
) -> BOOL {
    // SAFETY: the program promises both structures.
    let (condition, section) = unsafe { (of(conditionvariable), critical_section::of(criticalsection)) };
    outcome(condition.wait(|| section.leave(), || section.enter(), until(dwmilliseconds)))
}

/// The same with a slim reader/writer lock, which is held to read with `CONDITION_VARIABLE_LOCKMODE_SHARED`, else to write.
///
/// Raises `ERROR_TIMEOUT`; the lock is held then, too.
///
/// Source: the page on `SleepConditionVariableSRW`.
pub unsafe extern "system" fn SleepConditionVariableSRW(
    conditionvariable: *mut CONDITION_VARIABLE,
    srwlock: *mut SRWLOCK,
    dwmilliseconds: u32,
    flags: u32,
) -> BOOL {
    // SAFETY: the program promises both structures.
    let (condition, lock) = unsafe { (of(conditionvariable), srw::of(srwlock)) };
    let until = until(dwmilliseconds);
    outcome(if flags & CONDITION_VARIABLE_LOCKMODE_SHARED != 0 {
        condition.wait(|| lock.release_shared(), || lock.shared(), until)
    } else {
        condition.wait(|| lock.release_exclusive(), || lock.exclusive(), until)
    })
}

/// Wakes one thread that waits.
///
/// Source: the page on `WakeConditionVariable`.
pub unsafe extern "system" fn WakeConditionVariable(conditionvariable: *mut CONDITION_VARIABLE) {
    // SAFETY: the program promises the structure.
    unsafe { of(conditionvariable) }.wake_one();
}

/// Wakes all threads that wait.
///
/// Source: the page on `WakeAllConditionVariable`.
pub unsafe extern "system" fn WakeAllConditionVariable(conditionvariable: *mut CONDITION_VARIABLE) {
    // SAFETY: the program promises the structure.
    unsafe { of(conditionvariable) }.wake_all();
}
