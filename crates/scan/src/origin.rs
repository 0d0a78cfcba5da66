//! Which machine and which program a line is from, where the line clearly tells.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Where a line is from. What the line doesn't tell is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The machine.
    pub host: Option<Arc<str>>,
    /// The program or service; `pid 1234` where only a number is known.
    pub process: Option<Arc<str>>,
    /// It stands for the origins that are not kept apart any more; see [`crate::grain`].
    pub others: bool,
}

impl Ord for Origin {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |o: &'_ Self| (o.others, o.host.clone(), o.process.clone());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Origin {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Origin {
    /// All that is not kept apart.
    pub(crate) const OTHERS: Self = Self { host: None, process: None, others: true };

    /// True if nothing is known.
    pub const fn is_unknown(&self) -> bool {
        self.host.is_none() && self.process.is_none() && !self.others
    }
}

/// What a line says of its origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told<'a> {
    pub(crate) host: Option<&'a str>,
    pub(crate) process: Option<&'a str>,
    pub(crate) pid: Option<u64>,
}

/// The longest name of a host (RFC 1035), and of a program.
const HOST: usize = 253;
const PROCESS: usize = 64;

impl<'a> Told<'a> {
    /// Takes a name as the host, unless it is none or `-`.
    pub(crate) fn set_host(&mut self, name: &'a str) {
        let name = name.trim();
        if self.host.is_none() && is_host(name) {
            self.host = Some(name);
        }
    }

    /// Takes a name as the process, unless it is none or `-`.
    pub(crate) fn set_process(&mut self, name: &'a str) {
        let name = name.trim();
        if self.process.is_none()
            && !name.is_empty()
            && name != "-"
            && name.len() <= PROCESS
            && !name.contains(char::is_control)
        {
            self.process = Some(name);
        }
    }
}

fn is_host(name: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '%');
    !name.is_empty() && name != "-" && name.len() <= HOST && name.chars().all(fits)
}

/// Keeps one copy of each name.
#[derive(Default)]
pub(crate) struct Names {
    known: HashMap<String, Origin>,
}

impl Names {
    /// How many are kept; then the table begins anew.
    const MOST: usize = 4096;

    pub(crate) fn origin(&mut self, told: &Told<'_>) -> Origin {
        let pid;
        let process = match (told.process, told.pid) {
            (Some(name), _) => name,
            (None, Some(number)) => {
                pid = format!("pid {number}");
                &pid
            }
            (None, None) if told.host.is_none() => return Origin::default(),
            (None, None) => "",
        };
        let key = format!("{}\0{process}", told.host.unwrap_or_default());
        if let Some(origin) = self.known.get(&key) {
            return origin.clone();
        }
        if self.known.len() >= Self::MOST {
            self.known.clear();
        }
        let origin = Origin {
            host: told.host.map(Arc::from),
            process: (!process.is_empty()).then(|| Arc::from(process)),
            others: false,
        };
        self.known.insert(key, origin.clone());
        origin
    }
}

/// What a line of text says of its origin; `time` is where its time stands.
pub(crate) fn plain(line: &str, time: Option<Range<usize>>) -> Told<'_> {
    let mut told = Told::default();
    if let Some(time) = time.clone()
        && let (Some(before), Some(text), Some(rest)) =
            (line.get(..time.start), line.get(time.clone()), line.get(time.end..))
    {
        behind_time(&mut told, before, text, rest);
    }
    if told.pid.is_none() {
        told.pid = labelled_pid(line);
    }
    told
}

/// The forms in which the origin follows the time.
fn behind_time<'a>(told: &mut Told<'a>, before: &str, time: &str, rest: &'a str) {
    // RFC 5424: <34>1 TIME HOST APP PROCID MSGID
    let version = before.strip_prefix('<').and_then(|t| t.split_once('>'));
    if let Some((priority, "1 ")) = version
        && priority.bytes().all(|b| b.is_ascii_digit())
    {
        let mut words = rest.strip_prefix(' ').unwrap_or(rest).split(' ');
        if let (Some(host), Some(app), Some(id)) = (words.next(), words.next(), words.next()) {
            told.set_host(host);
            told.set_process(app);
            told.pid = id.parse().ok();
        }
        return;
    }
    let Some(rest) = rest.strip_prefix(' ') else {
        // "[TIME][1234]"
        told.pid = rest.strip_prefix(']').and_then(|t| bracketed(t.trim_start()));
        return;
    };
    // Zones that are names: "2026-11-21 10:20:30.123 CET [1234] LOG:"
    let zone = |word: &str| (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    let bracket = rest.split_once(' ').filter(|(word, _)| zone(word)).map_or(rest, |(_, text)| text);
    if let Some(pid) = bracketed(bracket) {
        told.pid = Some(pid);
        return;
    }
    let mut words = rest.split(' ').filter(|w| !w.is_empty());
    let (Some(first), second, third) = (words.next(), words.next(), words.next()) else { return };
    // nginx: "TIME [error] 1234#5678:"
    if first.starts_with('[')
        && let Some((pid, thread)) = second.and_then(|w| w.strip_suffix(':')).and_then(|w| w.split_once('#'))
        && thread.bytes().all(|b| b.is_ascii_digit())
    {
        told.pid = pid.parse().ok();
        return;
    }
    // "TIME app[1234]: text", "TIME host app[1234]: text", and with syslog's time "TIME host app: text"
    let syslog = time.starts_with(|c: char| c.is_ascii_alphabetic());
    if let Some((name, pid)) = tag(first, false) {
        told.set_process(name);
        told.pid = pid;
    } else if let Some((name, pid)) = second.and_then(|word| tag(word, syslog && third.is_some()))
        && is_host(first)
    {
        told.set_host(first);
        told.set_process(name);
        told.pid = pid;
    }
}

/// `app[1234]:`, and `app:` if that is enough.
fn tag(word: &str, bare: bool) -> Option<(&str, Option<u64>)> {
    let word = word.strip_suffix(':')?;
    let (name, pid) = match word.strip_suffix(']').and_then(|w| w.rsplit_once('[')) {
        Some((name, pid)) => (name, Some(pid.parse().ok()?)),
        None if bare => (word, None),
        None => return None,
    };
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"._/@-()".contains(&b);
    (!name.is_empty() && name.bytes().all(fits) && name.bytes().any(|b| b.is_ascii_alphabetic()))
        .then_some((name, pid))
}

/// `[1234]`, `[pid 1234]`.
fn bracketed(text: &str) -> Option<u64> {
    let (inside, _) = text.strip_prefix('[')?.split_once(']')?;
    let number = inside.strip_prefix("pid ").or_else(|| inside.strip_prefix("PID ")).unwrap_or(inside);
    number.parse().ok()
}

/// `pid=1234`, `[pid 1234:tid 5678]`, `(pid 1234)`, near the start of the line.
fn labelled_pid(line: &str) -> Option<u64> {
    const REACH: usize = 256;
    let head = &line.as_bytes()[..line.len().min(REACH)];
    for at in memchr::memchr2_iter(b'p', b'P', head) {
        let border = at == 0 || b" [(,;\t".contains(&head[at - 1]);
        if !border || !head[at..].get(..3).is_some_and(|word| word.eq_ignore_ascii_case(b"pid")) {
            continue;
        }
        let text = &head[at + 3..];
        let digits = match text {
            [b'=', digits @ ..] => digits,
            [b' ', digits @ ..] if at > 0 && b"[(".contains(&head[at - 1]) => digits,
            _ => continue,
        };
        let end = digits.iter().position(|b| !b.is_ascii_digit()).unwrap_or(digits.len());
        if let Some(pid) = std::str::from_utf8(&digits[..end]).ok().and_then(|d| d.parse().ok()) {
            return Some(pid);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::Clock;

    fn told(line: &str) -> (Option<&str>, Option<&str>, Option<u64>) {
        let clock = Clock::utc(1_795_252_830);
        let told = plain(line, clock.find(line.as_bytes()).map(|(_, range)| range));
        (told.host, told.process, told.pid)
    }

    #[test]
    fn syslog() {
        assert_eq!(told("Nov 21 10:20:30 web1 app[12]: x"), (Some("web1"), Some("app"), Some(12)));
        assert_eq!(told("<34>Nov 21 10:20:30 web1 app: x"), (Some("web1"), Some("app"), None));
        assert_eq!(told("Nov 21 10:20:30 app[12]: x"), (None, Some("app"), Some(12)));
        assert_eq!(
            told("2026-11-21T10:20:30.5+01:00 web1 systemd[1]: x"),
            (Some("web1"), Some("systemd"), Some(1))
        );
        assert_eq!(
            told("<34>1 2026-11-21T10:20:30.003Z web1.example app 12 ID4 - x"),
            (Some("web1.example"), Some("app"), Some(12))
        );
        assert_eq!(told("<34>1 2026-11-21T10:20:30.003Z - app - - - x"), (None, Some("app"), None));
    }

    #[test]
    fn process_numbers() {
        assert_eq!(told("2026-11-21 10:20:30.123 UTC [1234] LOG:  x").2, Some(1234));
        assert_eq!(told("2026-11-21 10:20:30.123 CET [1234] LOG:  x").2, Some(1234));
        assert_eq!(told("[2026-11-21 10:20:30] [1234] x").2, Some(1234));
        assert_eq!(told("2026/11/21 10:20:30 [error] 1234#5678: *1 x").2, Some(1234));
        assert_eq!(told("[Sat Nov 21 10:20:30.1 2026] [core:error] [pid 1234:tid 5] x").2, Some(1234));
        assert_eq!(told("level=error pid=1234 msg=x").2, Some(1234));
    }

    #[test]
    fn what_does_not_tell() {
        for line in [
            "2026-11-21 10:20:30 ERROR connection to db1 failed: 10061",
            "2026-11-21 10:20:30 [main] ERROR x",
            "Nov 21 10:20:30 connect failed with 10061",
            "connect failed host=db1 error 10061",
            "a stupid pid",
            "recv failed: 10054",
        ] {
            assert_eq!(told(line), (None, None, None), "{line}");
        }
    }

    #[test]
    fn names_are_kept_once() {
        let mut names = Names::default();
        let told = Told { host: Some("a"), process: None, pid: Some(7) };
        let one = names.origin(&told);
        assert_eq!(one.process.as_deref(), Some("pid 7"));
        let two = names.origin(&told);
        assert!(Arc::ptr_eq(one.host.as_ref().unwrap(), two.host.as_ref().unwrap()));
        assert!(names.origin(&Told::default()).is_unknown());
    }
}
