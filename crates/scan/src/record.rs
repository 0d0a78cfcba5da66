//! Lines whose format says what each part is: JSON, the W3C's extended log format, events as XML.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::origin::Told;
use crate::stamp::{Clock, Stamp};

/// What `#Fields:` said of the lines that follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    date: Option<usize>,
    time: Option<usize>,
    computer: Option<usize>,
    site: Option<usize>,
}

/// The mark of a line that names fields.
const FIELDS: &[u8] = b"#Fields:";

impl Fields {
    /// The fields that a line names.
    fn named(line: &[u8]) -> Option<Self> {
        let names = line.strip_prefix(FIELDS)?;
        let mut fields = Self::default();
        for (i, name) in names.split(u8::is_ascii_whitespace).filter(|n| !n.is_empty()).enumerate() {
            match name.to_ascii_lowercase().as_slice() {
                b"date" => fields.date = Some(i),
                b"time" => fields.time = Some(i),
                b"s-computername" => fields.computer = Some(i),
                b"s-sitename" => fields.site = Some(i),
                _ => {}
            }
        }
        Some(fields)
    }

    /// The fields in force behind a block, if a line in it names some.
    pub fn last_in(block: &[u8]) -> Option<Arc<Self>> {
        Self::all_in(block).pop().map(|(_, fields)| Arc::new(fields))
    }

    /// The fields that lines of a block name, with the places of these lines.
    pub(crate) fn all_in(block: &[u8]) -> Vec<(usize, Self)> {
        let starts = memchr::memmem::find_iter(block, FIELDS);
        let starts = starts.filter(|at| *at == 0 || block[at - 1] == b'\n');
        let line = |at: usize| {
            let end = memchr::memchr(b'\n', &block[at..]).map_or(block.len(), |i| at + i);
            Some((at, Self::named(&block[at..end])?))
        };
        starts.filter_map(line).collect()
    }

    /// What a line with these fields says. The format's times are in UTC.
    pub(crate) fn read<'a>(&self, line: &'a str, clock: &Clock) -> Option<(Option<Stamp>, Told<'a>)> {
        if line.starts_with('#') {
            return None;
        }
        let cells: Vec<&str> = line.split_ascii_whitespace().collect();
        let cell = |index: Option<usize>| index.and_then(|i| cells.get(i).copied());
        let mut told = Told::default();
        cell(self.computer).into_iter().for_each(|name| told.set_host(name));
        cell(self.site).into_iter().for_each(|name| told.set_process(name));
        let time = cell(self.date).zip(cell(self.time));
        let time = time.and_then(|(date, time)| clock.text(&format!("{date} {time}Z")));
        Some((time, told))
    }
}

/// The keys of a time, of a machine and of a program, as loggers write them, the surest first.
const TIMES: [&str; 12] = [
    "@timestamp",
    "timestamp",
    "time",
    "ts",
    "@t",
    "Timestamp",
    "eventTime",
    "datetime",
    "TimeCreated",
    "__REALTIME_TIMESTAMP",
    "date",
    "t",
];
const HOSTS: [&str; 7] = ["hostname", "_HOSTNAME", "host", "computer", "Computer", "MachineName", "server"];
const PROCESSES: [&str; 8] =
    ["process", "processname", "ProcessName", "service", "SYSLOG_IDENTIFIER", "app", "application", "_COMM"];
const PIDS: [&str; 5] = ["pid", "_PID", "ProcessId", "process_id", "processId"];

/// An object that a line of JSON holds.
pub(crate) struct Object(Map<String, Value>);

impl Object {
    pub(crate) fn parse(line: &str) -> Option<Self> {
        let line = line.trim();
        if !line.starts_with('{') || !line.ends_with('}') {
            return None;
        }
        serde_json::from_str(line).ok().map(Self)
    }

    pub(crate) fn time(&self, clock: &Clock) -> Option<Stamp> {
        let own = TIMES.iter().filter_map(|key| self.0.get(*key));
        let event = self.system().and_then(|s| s.get("TimeCreated")).and_then(|t| attribute(t, "SystemTime"));
        own.chain(event).find_map(|value| match value {
            Value::String(text) => text.parse().ok().and_then(Clock::number).or_else(|| clock.text(text)),
            Value::Number(number) => number.as_f64().and_then(Clock::number),
            _ => None,
        })
    }

    pub(crate) fn told(&self) -> Told<'_> {
        let mut told = Told::default();
        for value in HOSTS.iter().filter_map(|key| self.0.get(*key)) {
            named(value).into_iter().for_each(|name| told.set_host(name));
        }
        for value in PROCESSES.iter().filter_map(|key| self.0.get(*key)) {
            named(value).into_iter().for_each(|name| told.set_process(name));
        }
        let inside = self.0.get("process").and_then(|p| p.get("pid"));
        told.pid = PIDS.iter().filter_map(|key| self.0.get(*key)).chain(inside).find_map(number);
        if let Some(system) = self.system() {
            system.get("Computer").and_then(Value::as_str).into_iter().for_each(|n| told.set_host(n));
            let provider = system.get("Provider").and_then(|p| attribute(p, "Name")).and_then(Value::as_str);
            provider.into_iter().for_each(|name| told.set_process(name));
        }
        told
    }

    /// The head of a Windows event.
    fn system(&self) -> Option<&Value> {
        self.0.get("Event")?.get("System")
    }
}

/// A name, or an object that has one: `"host": {"name": "web1"}`.
fn named(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("name").and_then(Value::as_str))
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// An attribute of an XML element that was turned into JSON.
fn attribute<'a>(element: &'a Value, name: &str) -> Option<&'a Value> {
    element.get("#attributes").and_then(|a| a.get(name)).or_else(|| element.get(name))
}

/// What a Windows event in XML says, if the line is one.
pub(crate) fn event<'a>(line: &'a str, clock: &Clock) -> Option<(Option<Stamp>, Told<'a>)> {
    let line = line.trim_start();
    if !line.starts_with("<Event ") && !line.starts_with("<Event>") {
        return None;
    }
    let mut told = Told::default();
    between(line, "<Computer>", "<").into_iter().for_each(|name| told.set_host(name));
    let provider = line.split_once("<Provider ").map_or("", |(_, rest)| rest);
    quoted(provider, "Name=").into_iter().for_each(|name| told.set_process(name));
    Some((quoted(line, "SystemTime=").and_then(|text| clock.text(text)), told))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    text.split_once(from)?.1.split_once(to).map(|(inside, _)| inside)
}

/// The value of an attribute, in either sort of quotes.
fn quoted<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let rest = text.split_once(name)?.1;
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split_once(quote).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::rfc3339;

    fn clock() -> Clock {
        Clock::utc(1_795_252_830)
    }

    #[test]
    fn w3c() {
        let block = b"#Software: IIS\n#Fields: date time s-sitename s-computername sc-win32-status\nx\n";
        let fields = Fields::last_in(block).unwrap();
        let line = "2026-11-21 10:20:30 W3SVC1 WEB1 64";
        let (time, told) = fields.read(line, &clock()).unwrap();
        assert_eq!(rfc3339(time.unwrap().seconds), "2026-11-21T10:20:30Z");
        assert_eq!((told.host, told.process), (Some("WEB1"), Some("W3SVC1")));
        assert!(fields.read("#Date: 2026-11-21 10:20:30", &clock()).is_none());
        assert!(Fields::last_in(b"no #Fields: here\n").is_none());
    }

    #[test]
    fn json() {
        let read = |line: &str| {
            let object = Object::parse(line).unwrap();
            let time = object.time(&clock()).map(|t| rfc3339(t.seconds));
            let told = object.told();
            let own = |text: Option<&str>| text.map(str::to_owned);
            (time, own(told.host), own(told.process), told.pid)
        };
        let time = Some("2026-11-21T09:20:30Z".to_owned());
        let own = |text: &str| Some(text.to_owned());
        assert_eq!(
            read(r#"{"ts":1795252830.5,"hostname":"web1","service":"api","pid":12,"msg":"x"}"#),
            (time.clone(), own("web1"), own("api"), Some(12))
        );
        assert_eq!(
            read(
                r#"{"@timestamp":"2026-11-21T09:20:30.1Z","host":{"name":"web1"},"process":{"name":"api","pid":12}}"#
            ),
            (time.clone(), own("web1"), own("api"), Some(12))
        );
        assert_eq!(
            read(r#"{"log":"recv failed","time":"2026-11-21T09:20:30Z"}"#),
            (time.clone(), None, None, None)
        );
        assert_eq!(
            read(
                r##"{"Event":{"System":{"Computer":"PC1","Provider":{"#attributes":{"Name":"App"}},"TimeCreated":{"#attributes":{"SystemTime":"2026-11-21T09:20:30.1Z"}}}}}"##
            ),
            (time.clone(), own("PC1"), own("App"), None)
        );
        assert_eq!(
            read(
                r#"{"__REALTIME_TIMESTAMP":"1795252830123456","_HOSTNAME":"web1","_COMM":"api","_PID":"12"}"#
            ),
            (time, own("web1"), own("api"), Some(12))
        );
        assert!(Object::parse("{not json}").is_none());
    }

    #[test]
    fn events_as_xml() {
        let line = "<Event xmlns='http://x'><System><Provider Name='App' Guid='{1}'/><TimeCreated \
                    SystemTime='2026-11-21T09:20:30.1234567Z'/><Computer>PC1</Computer></System></Event>";
        let (time, told) = event(line, &clock()).unwrap();
        assert_eq!(rfc3339(time.unwrap().seconds), "2026-11-21T09:20:30Z");
        assert_eq!((told.host, told.process), (Some("PC1"), Some("App")));
        assert!(event("<Events>", &clock()).is_none());
    }
}
