//! Times as Windows counts them: hundreds of nanoseconds since the beginning of 1601 (UTC), and dates.

use std::time::Duration;

use crate::sys::clock;

/// Ticks of a [`FileTime`] in a second.
pub const TICKS_PER_SECOND: u64 = 10_000_000;

const TICKS_PER_MILLISECOND: u64 = TICKS_PER_SECOND / 1000;
const SECONDS_PER_DAY: u64 = 86_400;
/// From 1601 to 1970: 369 years, of which 89 are leap years.
const DAYS_TO_1970: u64 = 369 * 365 + 89;
const SECONDS_TO_1970: u64 = DAYS_TO_1970 * SECONDS_PER_DAY;
/// Years repeat every 400.
const DAYS_PER_400_YEARS: u64 = 400 * 365 + 97;

/// A time: ticks of 100 ns since 1601. Those of a `FILETIME` are below 2⁶³.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct FileTime(pub u64);

/// A date with its time, as a `SYSTEMTIME` has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Date {
    /// 1601 to 30827.
    pub year: u16,
    /// 1 to 12.
    pub month: u16,
    /// 1 to 31.
    pub day: u16,
    /// 0 (Sunday) to 6.
    pub day_of_week: u16,
    /// 0 to 23.
    pub hour: u16,
    /// 0 to 59.
    pub minute: u16,
    /// 0 to 59.
    pub second: u16,
    /// 0 to 999.
    pub millisecond: u16,
}

/// Milliseconds since the machine was started, with the time that it slept.
#[inline]
pub fn milliseconds_since_start() -> u64 {
    u64::try_from(clock::since_start().as_millis()).unwrap_or(u64::MAX)
}

/// Ticks of 100 ns since the machine was started, with the time that it slept.
#[inline]
pub fn ticks_since_start() -> u64 {
    ticks(clock::since_start())
}

fn ticks(span: Duration) -> u64 {
    span.as_secs().saturating_mul(TICKS_PER_SECOND) + u64::from(span.subsec_nanos() / 100)
}

const fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

const fn days_in_month(year: u64, month: u64) -> u64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from the beginning of 1601 to that of a year.
const fn days_to_year(year: u64) -> u64 {
    let years = year - 1601;
    years * 365 + years / 4 - years / 100 + years / 400
}

impl FileTime {
    /// Now.
    #[inline]
    pub fn now() -> Self {
        Self::since_1970(clock::since_1970())
    }

    /// A time that Linux counts from 1970.
    pub fn since_1970(span: Duration) -> Self {
        Self(ticks(span).saturating_add(SECONDS_TO_1970 * TICKS_PER_SECOND))
    }

    /// A time that Linux counts from 1970 in seconds and nanoseconds, perhaps before it; not before 1601.
    pub fn from_unix(seconds: i64, nanoseconds: i64) -> Self {
        let seconds = seconds.saturating_add_unsigned(SECONDS_TO_1970);
        let ticks = u64::try_from(seconds).unwrap_or(0).saturating_mul(TICKS_PER_SECOND);
        Self(ticks.saturating_add(u64::try_from(nanoseconds / 100).unwrap_or(0)))
    }

    /// The same in seconds and nanoseconds since 1970.
    pub fn to_unix(self) -> (i64, i64) {
        let seconds = (self.0 / TICKS_PER_SECOND).cast_signed() - SECONDS_TO_1970.cast_signed();
        (seconds, (self.0 % TICKS_PER_SECOND).cast_signed() * 100)
    }

    /// The time that clocks on the wall show, as if it were UTC. With the rules that hold now, as on Windows.
    pub fn to_local(self) -> Self {
        let ahead = clock::ahead_of_utc(Self::now().to_unix().0);
        Self(self.0.saturating_add_signed(ahead.saturating_mul(TICKS_PER_SECOND.cast_signed())))
    }

    /// The other way round.
    pub fn from_local(self) -> Self {
        let ahead = clock::ahead_of_utc(Self::now().to_unix().0);
        Self(self.0.saturating_add_signed(-ahead.saturating_mul(TICKS_PER_SECOND.cast_signed())))
    }

    /// The time that clocks on the wall show now, with the rules of this moment.
    pub fn local_now() -> Self {
        Self::now().to_local()
    }

    /// The date; none beyond 2⁶³ ticks.
    pub fn date(self) -> Option<Date> {
        if self.0 > i64::MAX.cast_unsigned() {
            return None;
        }
        let days = self.0 / (SECONDS_PER_DAY * TICKS_PER_SECOND);
        let in_day = self.0 % (SECONDS_PER_DAY * TICKS_PER_SECOND) / TICKS_PER_MILLISECOND;
        // A first guess that is never too late, and at most a year too early.
        let mut year = 1601 + days / DAYS_PER_400_YEARS * 400 + days % DAYS_PER_400_YEARS / 366;
        while days_to_year(year + 1) <= days {
            year += 1;
        }
        let mut day = days - days_to_year(year);
        let mut month = 1;
        while day >= days_in_month(year, month) {
            day -= days_in_month(year, month);
            month += 1;
        }
        let short = |value: u64| u16::try_from(value).unwrap_or(u16::MAX);
        Some(Date {
            year: short(year),
            month: short(month),
            day: short(day + 1),
            // 1601 began on a Monday.
            day_of_week: short((days + 1) % 7),
            hour: short(in_day / 3_600_000),
            minute: short(in_day / 60_000 % 60),
            second: short(in_day / 1000 % 60),
            millisecond: short(in_day % 1000),
        })
    }
}

impl Date {
    /// The time of a date, whatever its day of the week says; none for a date that there is not.
    pub fn time(self) -> Option<FileTime> {
        let [year, month, day] = [self.year, self.month, self.day].map(u64::from);
        let known = (1601..=30827).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day)
            && self.hour < 24
            && self.minute < 60
            && self.second < 60
            && self.millisecond < 1000;
        if !known {
            return None;
        }
        let months: u64 = (1..month).map(|month| days_in_month(year, month)).sum();
        let days = days_to_year(year) + months + day - 1;
        let hours = days * 24 + u64::from(self.hour);
        let seconds = (hours * 60 + u64::from(self.minute)) * 60 + u64::from(self.second);
        Some(FileTime(seconds * TICKS_PER_SECOND + u64::from(self.millisecond) * TICKS_PER_MILLISECOND))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: u16, month: u16, day: u16) -> Date {
        Date { year, month, day, ..Date::default() }
    }

    #[test]
    fn known_times() {
        let begin = FileTime(0).date().unwrap();
        assert_eq!((begin.year, begin.month, begin.day, begin.day_of_week), (1601, 1, 1, 1));
        let unix = FileTime::since_1970(Duration::ZERO);
        assert_eq!(unix.0, 116_444_736_000_000_000);
        let unix = unix.date().unwrap();
        assert_eq!((unix.year, unix.month, unix.day, unix.day_of_week), (1970, 1, 1, 4));
        let last = FileTime(i64::MAX.cast_unsigned()).date().unwrap();
        assert_eq!((last.year, last.month, last.day), (30828, 9, 14));
        assert_eq!(FileTime(1 << 63).date(), None);
        let leap = Date { hour: 23, minute: 59, second: 59, millisecond: 999, ..date(2024, 2, 29) };
        assert_eq!(leap.time(), Some(FileTime(0x01DA_6B6B_6752_98F0)));
    }

    #[test]
    fn every_day_of_four_centuries_reads_back() {
        let day = SECONDS_PER_DAY * TICKS_PER_SECOND;
        let mut before = FileTime(0).date().unwrap();
        for days in 1..DAYS_PER_400_YEARS + 400 {
            let time = FileTime(days * day + 12_345 * TICKS_PER_MILLISECOND);
            let date = time.date().unwrap();
            assert_eq!(date.time(), Some(time));
            assert_eq!(date.day_of_week, (before.day_of_week + 1) % 7);
            assert!(date.day == before.day + 1 || date.day == 1);
            before = date;
        }
    }

    #[test]
    fn dates_that_there_are_not() {
        for wrong in [
            date(1600, 12, 31),
            date(2023, 2, 29),
            date(2024, 4, 31),
            date(2024, 0, 1),
            date(2024, 13, 1),
            date(2024, 1, 0),
            date(30828, 1, 1),
            Date { hour: 24, ..date(2024, 1, 1) },
            Date { second: 60, ..date(2024, 1, 1) },
            Date { millisecond: 1000, ..date(2024, 1, 1) },
        ] {
            assert_eq!(wrong.time(), None, "{wrong:?}");
        }
    }

    #[test]
    fn linux_and_back() {
        for (seconds, nanoseconds) in [(0, 0), (1_700_000_000, 123_456_700), (-1, 900)] {
            assert_eq!(FileTime::from_unix(seconds, nanoseconds).to_unix(), (seconds, nanoseconds));
        }
        let now = FileTime::now();
        assert_eq!(now.to_local().from_local(), now);
        let by_std = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap();
        assert!(FileTime::since_1970(by_std).0.abs_diff(now.0) < 60 * TICKS_PER_SECOND);
    }
}
