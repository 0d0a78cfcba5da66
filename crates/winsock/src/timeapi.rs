//! timeapi.h: the multimedia timers. The clocks of Linux are as fine as they can be at any time.

use openwinsock_runtime::clock;
use windows_sys::Win32::Media::{MMSYSERR_NOERROR, TIMECAPS, TIMERR_NOCANDO, TIMERR_NOERROR};

use crate::win32;

/// The periods that can be asked for, in milliseconds.
const SHORTEST: u32 = 1;
const LONGEST: u32 = 1_000_000;

/// Milliseconds since the machine was started, modulo 2³².
///
/// Source: the page on `timeGetTime`.
pub unsafe extern "system" fn timeGetTime() -> u32 {
    clock::milliseconds_since_start() as u32
}

const fn possible(period: u32) -> u32 {
    if period >= SHORTEST && period <= LONGEST { TIMERR_NOERROR } else { TIMERR_NOCANDO }
}

/// Asks for timers at least so fine, in milliseconds. They are: waits and clocks of Linux don't wait for ticks.
///
/// Gives `TIMERR_NOCANDO` for a period outside of 1 to 1,000,000.
///
/// Source: the page on `timeBeginPeriod`.
pub unsafe extern "system" fn timeBeginPeriod(uperiod: u32) -> u32 {
    possible(uperiod)
}

/// Takes [`timeBeginPeriod`] back.
///
/// Source: the page on `timeEndPeriod`.
pub unsafe extern "system" fn timeEndPeriod(uperiod: u32) -> u32 {
    possible(uperiod)
}

/// The periods that can be asked for.
///
/// Gives `TIMERR_NOCANDO` for NULL and a structure that is too short.
///
/// Source: the page on `timeGetDevCaps`.
pub unsafe extern "system" fn timeGetDevCaps(ptc: *mut TIMECAPS, cbtc: u32) -> u32 {
    let caps = TIMECAPS { wPeriodMin: SHORTEST, wPeriodMax: LONGEST };
    // SAFETY: the pointer is the program's, for as many bytes as it says.
    if cbtc as usize >= size_of::<TIMECAPS>() && unsafe { win32::write(ptc, caps) }.is_ok() {
        MMSYSERR_NOERROR
    } else {
        TIMERR_NOCANDO
    }
}
