//! What a line tells of its time and its origin.

use std::borrow::Cow;

use crate::origin::{self, Names, Origin, Told};
use crate::record::{self, Fields, Object};
use crate::stamp::{Clock, Stamp};

/// What a line tells, if it is read by itself: its time in seconds since 1970, and its origin. Fields that other
/// lines name, and times that other lines have, are not known to it.
pub fn read(line: &str, clock: &Clock) -> (Option<i64>, Origin) {
    let (time, origin) = Reading { clock }.all(line, None, &mut Names::default());
    (time.map(|stamp| stamp.seconds), origin)
}

/// How a file's lines are to be read.
pub(crate) struct Reading<'a> {
    pub(crate) clock: &'a Clock,
}

impl Reading<'_> {
    /// The time of a line.
    pub(crate) fn time(&self, line: &[u8], fields: Option<&Fields>) -> Option<Stamp> {
        let start = line.iter().find(|b| !b.is_ascii_whitespace())?;
        if *start == b'{' || *start == b'<' || fields.is_some() {
            return self.structured(&text(line), fields, |time, _| time);
        }
        self.clock.find(line).map(|(stamp, _)| stamp)
    }

    /// The time and the origin of a line.
    pub(crate) fn all(
        &self,
        line: &str,
        fields: Option<&Fields>,
        names: &mut Names,
    ) -> (Option<Stamp>, Origin) {
        self.structured(line, fields, |time, told| (time, names.origin(told)))
    }

    /// Reads a line in the form that it has, and gives what was read to `with`.
    fn structured<T>(
        &self,
        line: &str,
        fields: Option<&Fields>,
        with: impl FnOnce(Option<Stamp>, &Told<'_>) -> T,
    ) -> T {
        if let Some(object) = Object::parse(line) {
            return with(object.time(self.clock), &object.told());
        }
        if let Some((time, told)) = record::event(line, self.clock) {
            return with(time, &told);
        }
        if let Some((time, told)) = fields.and_then(|f| f.read(line, self.clock)) {
            return with(time, &told);
        }
        let found = self.clock.find(line.as_bytes());
        let told = origin::plain(line, found.as_ref().map(|(_, range)| range.clone()));
        with(found.map(|(stamp, _)| stamp), &told)
    }
}

/// The line as text.
pub(crate) fn text(line: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(line)
}
