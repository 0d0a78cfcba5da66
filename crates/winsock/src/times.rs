//! Times in Windows' structures.

use openwinsock_runtime::clock::{Date, FileTime};
use windows_sys::Win32::Foundation::{FILETIME, SYSTEMTIME};

/// From the two halves.
pub(crate) fn from_filetime(time: FILETIME) -> FileTime {
    FileTime(u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime))
}

/// To the two halves.
pub(crate) fn to_filetime(time: FileTime) -> FILETIME {
    FILETIME { dwLowDateTime: time.0 as u32, dwHighDateTime: (time.0 >> 32) as u32 }
}

/// Field by field.
pub(crate) fn to_systemtime(date: Date) -> SYSTEMTIME {
    SYSTEMTIME {
        wYear: date.year,
        wMonth: date.month,
        wDayOfWeek: date.day_of_week,
        wDay: date.day,
        wHour: date.hour,
        wMinute: date.minute,
        wSecond: date.second,
        wMilliseconds: date.millisecond,
    }
}

/// Field by field.
pub(crate) fn from_systemtime(time: SYSTEMTIME) -> Date {
    Date {
        year: time.wYear,
        month: time.wMonth,
        day: time.wDay,
        day_of_week: time.wDayOfWeek,
        hour: time.wHour,
        minute: time.wMinute,
        second: time.wSecond,
        millisecond: time.wMilliseconds,
    }
}
