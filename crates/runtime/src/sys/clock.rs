//! Clocks. None of these enters the kernel: the C library reads what the kernel keeps in memory for it (vDSO).

use std::time::Duration;

fn read(clock: libc::clockid_t) -> Duration {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the structure is ours; these clocks always exist.
    unsafe { libc::clock_gettime(clock, &raw mut now) };
    let nanoseconds = u32::try_from(now.tv_nsec).unwrap_or(0);
    Duration::new(u64::try_from(now.tv_sec).unwrap_or(0), nanoseconds)
}

/// Since the machine was started, with the time that it slept.
pub(crate) fn since_start() -> Duration {
    read(libc::CLOCK_BOOTTIME)
}

/// Since 1970, in UTC. A clock that stands before 1970 reads 0.
pub(crate) fn since_1970() -> Duration {
    read(libc::CLOCK_REALTIME)
}

/// How many seconds the local time is ahead of UTC at a time, given in seconds since 1970.
pub(crate) fn ahead_of_utc(at: i64) -> i64 {
    // SAFETY: the structure is made of numbers and a pointer, for which zero is a value.
    let mut local: libc::tm = unsafe { std::mem::zeroed() };
    // SAFETY: both are ours. The C library reads TZ and its files under a lock of its own.
    let known = unsafe {
        unsafe extern "C" {
            fn tzset();
        }
        tzset();
        libc::localtime_r(&raw const at, &raw mut local)
    };
    if known.is_null() { 0 } else { local.tm_gmtoff }
}

/// The milliseconds since the machine was started, those asleep included.
pub(crate) fn milliseconds() -> u64 {
    u64::try_from(since_start().as_millis()).unwrap_or(u64::MAX)
}
