//! The time of a line, in the forms that logs have.

mod forms;

use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};

/// How far into a line its time may begin. Behind that, a date is what the line speaks of.
const REACH: usize = 128;

/// The longest time that is read.
const LONGEST: usize = 64;

/// What a written time leaves open, and what is taken for it.
#[derive(Clone, Debug)]
pub struct Clock {
    zone: TimeZone,
    today: Date,
}

/// The time of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970 in UTC.
    pub seconds: i64,
    /// The line said its zone; else it is the clock's.
    pub zoned: bool,
}

/// A time as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Written {
    /// None for forms that leave it out.
    year: Option<i16>,
    month: i8,
    day: i8,
    hour: i8,
    minute: i8,
    second: i8,
    /// Seconds east of Greenwich, where the text says so.
    offset: Option<i32>,
    /// How many bytes it takes.
    length: usize,
}

impl Clock {
    /// A clock for times without a zone, which are those of `zone`, and for dates without a year, which are not
    /// after `today`: it is when the log ended.
    pub const fn new(zone: TimeZone, today: Date) -> Self {
        Self { zone, today }
    }

    /// A clock in UTC for a log that was last written at this time, in seconds since 1970.
    pub fn utc(ended: i64) -> Self {
        Self::new(TimeZone::UTC, Self::day(ended))
    }

    /// The zone with this name: `Europe/Paris`, `UTC`, `+02:00`.
    ///
    /// # Errors
    ///
    /// No such zone, as a sentence.
    pub fn zone(name: &str) -> Result<TimeZone, String> {
        if let Some((offset, length)) = forms::offset(name.as_bytes())
            && length == name.len()
            && let Ok(offset) = Offset::from_seconds(offset)
        {
            return Ok(TimeZone::fixed(offset));
        }
        TimeZone::get(name).map_err(|_| {
            format!("no time zone {name:?}; give a name such as Europe/Paris or a distance such as +02:00")
        })
    }

    /// The day of a time in UTC.
    pub fn day(seconds: i64) -> Date {
        Timestamp::from_second(seconds).map_or(Date::MAX, |t| t.to_zoned(TimeZone::UTC).date())
    }

    /// The time in a line, if it begins near the line's start, and where it stands.
    pub fn find(&self, line: &[u8]) -> Option<(Stamp, Range<usize>)> {
        let head = &line[..line.len().min(REACH + LONGEST)];
        let mut at = 0;
        while at < head.len().min(REACH) {
            let byte = head[at];
            if byte.is_ascii_alphanumeric() {
                if let Some(written) = forms::at(&head[at..])
                    && let Some(stamp) = self.stamp(&written)
                {
                    return Some((stamp, at..at + written.length));
                }
                // The rest of the word, and what hangs on it: "v1.2026-11-21" has no date.
                let word = head[at..].iter();
                at += word.take_while(|b| b.is_ascii_alphanumeric() || b"-./_".contains(b)).count();
            } else {
                at += 1;
            }
        }
        None
    }

    /// The time that a text is, from its first byte to its last.
    pub fn text(&self, text: &str) -> Option<Stamp> {
        let written = forms::at(text.trim().as_bytes())?;
        self.stamp(&written)
    }

    /// The time that a number is: seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by
    /// their size.
    pub fn number(number: f64) -> Option<Stamp> {
        /// From September 2001 to November 2286 seconds have ten digits.
        const LEAST: f64 = 1e9;
        const STEP: f64 = 1e3;
        let mut seconds = number;
        for _ in 0..4 {
            if (LEAST..LEAST * 10.0).contains(&seconds) {
                return Some(Stamp { seconds: seconds as i64, zoned: true });
            }
            seconds /= STEP;
        }
        None
    }

    fn stamp(&self, written: &Written) -> Option<Stamp> {
        /// A leap day comes back after eight years at the latest.
        const BACK: i16 = 8;
        let civil = match written.year {
            Some(year) => written.civil(year)?,
            None => {
                // A log of a machine to the east may be a day ahead.
                let latest = self.today.tomorrow().unwrap_or(self.today);
                let years = (0..=BACK).map(|back| latest.year() - back);
                years.filter_map(|year| written.civil(year)).find(|civil| civil.date() <= latest)?
            }
        };
        let zone = written.offset.map(Offset::from_seconds).transpose().ok()?;
        let timestamp = match zone {
            Some(offset) => offset.to_timestamp(civil).ok()?,
            // An hour that the clocks pass twice is taken as the first, one that they leave out as the next.
            None => self.zone.to_timestamp(civil).ok()?,
        };
        Some(Stamp { seconds: timestamp.as_second(), zoned: zone.is_some() })
    }
}

impl Written {
    fn civil(&self, year: i16) -> Option<DateTime> {
        // Leap seconds are counted to the second before.
        let second = self.second.min(59);
        DateTime::new(year, self.month, self.day, self.hour, self.minute, second, 0).ok()
    }
}

/// A time in UTC, as the reports show it: `2026-11-21 10:20:30`.
pub fn show(seconds: i64) -> String {
    shown(seconds, "%Y-%m-%d %H:%M:%S")
}

/// A time in UTC by RFC 3339: `2026-11-21T10:20:30Z`.
pub fn rfc3339(seconds: i64) -> String {
    shown(seconds, "%Y-%m-%dT%H:%M:%SZ")
}

fn shown(seconds: i64, format: &str) -> String {
    let time = Timestamp::from_second(seconds);
    time.map_or_else(|_| seconds.to_string(), |t| t.to_zoned(TimeZone::UTC).strftime(format).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The clock of a log that ended on 2026-11-21 at noon.
    fn clock() -> Clock {
        Clock::new(TimeZone::UTC, jiff::civil::date(2026, 11, 21))
    }

    #[track_caller]
    fn time(line: &str) -> Option<String> {
        clock().find(line.as_bytes()).map(|(stamp, _)| rfc3339(stamp.seconds))
    }

    #[test]
    fn the_common_forms() {
        for line in [
            "2026-11-21T09:20:30Z x",
            "2026-11-21T10:20:30.123+01:00 x",
            "2026-11-21 10:20:30,123 +0100 x",
            "2026-11-21 09:20:30,123 [main] ERROR x",
            "[2026-11-21 09:20:30.999] x",
            "2026/11/21 09:20:30 [error] 12#34: x",
            "20261121T092030Z x",
            "Nov 21 09:20:30 host app[1]: x",
            "<34>Nov 21 09:20:30 host app: x",
            "<34>1 2026-11-21T09:20:30.003Z host app - - - x",
            "127.0.0.1 - - [21/Nov/2026:10:20:30 +0100] \"GET / HTTP/1.1\" 200",
            "[Sat Nov 21 09:20:30.123456 2026] [core:error] [pid 1] x",
            "Sat Nov 21 09:20:30 UTC 2026 x",
            "Sat, 21 Nov 2026 10:20:30 +0100 x",
            "11/21/2026 9:20:30 AM,Error x",
            "11/21/2026 09:20:30 x",
            "21/11/2026 09:20:30 x",
            "21.11.2026 09:20:30 x",
            "21-Nov-2026 09:20:30.5 x",
            "Nov 21, 2026 9:20:30 AM x",
            "level=error time=\"2026-11-21T09:20:30Z\" x",
        ] {
            assert_eq!(time(line).as_deref(), Some("2026-11-21T09:20:30Z"), "{line}");
        }
        assert_eq!(time("11/21/2026 12:05 AM x").as_deref(), Some("2026-11-21T00:05:00Z"));
        assert_eq!(time("11/21/2026 12:05:00 PM x").as_deref(), Some("2026-11-21T12:05:00Z"));
        assert_eq!(time("2026-06-30T23:59:60Z").as_deref(), Some("2026-06-30T23:59:59Z"));
    }

    #[test]
    fn month_or_day_first() {
        // AM and PM are American; without them the day comes first, unless it cannot.
        assert_eq!(time("03/04/2026 09:00:00 AM").as_deref(), Some("2026-03-04T09:00:00Z"));
        assert_eq!(time("03/04/2026 09:00:00").as_deref(), Some("2026-04-03T09:00:00Z"));
        assert_eq!(time("03.04.2026 09:00:00").as_deref(), Some("2026-04-03T09:00:00Z"));
        assert_eq!(time("12/31/2025 09:00:00").as_deref(), Some("2025-12-31T09:00:00Z"));
    }

    #[test]
    fn a_year_that_is_left_out_is_the_last_that_fits() {
        assert_eq!(time("Nov 21 09:00:00 h a: x").as_deref(), Some("2026-11-21T09:00:00Z"));
        assert_eq!(time("Nov 22 09:00:00 h a: x").as_deref(), Some("2026-11-22T09:00:00Z"));
        assert_eq!(time("Nov 23 09:00:00 h a: x").as_deref(), Some("2025-11-23T09:00:00Z"));
        assert_eq!(time("Dec  1 09:00:00 h a: x").as_deref(), Some("2025-12-01T09:00:00Z"));
        assert_eq!(time("Feb 29 09:00:00 h a: x").as_deref(), Some("2024-02-29T09:00:00Z"));
    }

    #[test]
    fn what_is_no_time() {
        for line in [
            "",
            "error 10054 at 10:20:30",
            "version 1.2026-11-21 10:20",
            "2026-11-21",
            "2026-13-21 10:20:30",
            "2026-02-30 10:20:30",
            "192.168.100.200:8080",
            "Nov 32 10:20:30",
            "Marching on 10:20:30",
        ] {
            assert_eq!(time(line), None, "{line}");
        }
        let late = format!("{}2026-11-21 10:20:30", "x ".repeat(80));
        assert_eq!(time(&late), None);
    }

    #[test]
    fn zones() {
        let offset = |line: &str| clock().find(line.as_bytes()).unwrap().0;
        assert!(offset("2026-11-21 10:20:30 +0100 x").zoned);
        // A dash, and a code, are no zone.
        assert!(!offset("2026-11-21 10:20:30 - x").zoned);
        assert!(!offset("2026-11-21 10:20:30 -10054 x").zoned);
        let paris = Clock::new(Clock::zone("+02:00").unwrap(), jiff::civil::date(2026, 11, 21));
        let (stamp, _) = paris.find(b"2026-11-21 10:20:30 x").unwrap();
        assert_eq!((rfc3339(stamp.seconds).as_str(), stamp.zoned), ("2026-11-21T08:20:30Z", false));
        assert!(Clock::zone("Mars/Olympus").unwrap_err().contains("Europe/Paris"));
    }

    #[test]
    fn numbers_since_1970() {
        for number in [1_795_252_830.0, 1_795_252_830_123.0, 1_795_252_830_123_456.0, 1.795_252_830_123e18] {
            assert_eq!(Clock::number(number).unwrap().seconds, 1_795_252_830, "{number}");
        }
        assert_eq!(Clock::number(10_054.0), None);
        assert_eq!(Clock::number(f64::NAN), None);
    }

    #[test]
    fn the_place_of_the_time_is_told() {
        let line = b"<34>Nov 21 09:20:30 host";
        let (_, range) = clock().find(line).unwrap();
        assert_eq!(&line[range], b"Nov 21 09:20:30");
    }
}
