//! Critical sections.

use openwinsock_runtime::lock::CriticalSection;
use windows_sys::Win32::Foundation::{FALSE, TRUE};
use windows_sys::Win32::System::Threading::CRITICAL_SECTION;
use windows_sys::core::BOOL;

/// The section in a structure of the program.
///
/// # Safety
/// The structure is there, and nobody but these functions writes to it.
pub(super) unsafe fn of<'s>(section: *mut CRITICAL_SECTION) -> &'s CriticalSection {
    // SAFETY: both types have the same size, alignment and fields; all of ours may be changed behind a shared reference.
    unsafe { &*section.cast::<CriticalSection>() }
}

/// Makes a critical section.
///
/// Source: the page on `InitializeCriticalSection`.
pub unsafe extern "system" fn InitializeCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION) {
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.initialise(0);
}

/// Makes a critical section whose threads look so often before they sleep. Never fails.
///
/// Source: the page on `InitializeCriticalSectionAndSpinCount`.
pub unsafe extern "system" fn InitializeCriticalSectionAndSpinCount(
    lpcriticalsection: *mut CRITICAL_SECTION,
    dwspincount: u32,
) -> BOOL {
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.initialise(dwspincount);
    TRUE
}

/// The same. There is no debug information to leave out (`CRITICAL_SECTION_NO_DEBUG_INFO`), and other flags are not for
/// programs.
///
/// Source: the page on `InitializeCriticalSectionEx`.
pub unsafe extern "system" fn InitializeCriticalSectionEx(
    lpcriticalsection: *mut CRITICAL_SECTION,
    dwspincount: u32,
    flags: u32,
) -> BOOL {
    let _ = flags;
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.initialise(dwspincount);
    TRUE
}

/// Says how often threads look before they sleep; gives how often it was.
///
/// Source: the page on `SetCriticalSectionSpinCount`.
pub unsafe extern "system" fn SetCriticalSectionSpinCount(
    lpcriticalsection: *mut CRITICAL_SECTION,
    dwspincount: u32,
) -> u32 {
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.set_spin_count(dwspincount)
}

/// Enters it when no other thread is inside; a thread may enter several times.
///
/// Source: the page on `EnterCriticalSection`.
pub unsafe extern "system" fn EnterCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION) {
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.enter();
}

/// Enters it if no other thread is inside.
///
/// Source: the page on `TryEnterCriticalSection`.
pub unsafe extern "system" fn TryEnterCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION) -> BOOL {
    // SAFETY: the program promises the structure.
    if unsafe { of(lpcriticalsection) }.try_enter() { TRUE } else { FALSE }
}

/// Leaves it, as often as it was entered. A thread that is not inside leaves nothing.
///
/// Source: the page on `LeaveCriticalSection`.
pub unsafe extern "system" fn LeaveCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION) {
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.leave();
}

/// Ends the use of a critical section that nobody is inside of. There is nothing to free.
///
/// Source: the page on `DeleteCriticalSection`.
pub unsafe extern "system" fn DeleteCriticalSection(lpcriticalsection: *mut CRITICAL_SECTION) {
    // SAFETY: the program promises the structure.
    unsafe { of(lpcriticalsection) }.delete();
}
