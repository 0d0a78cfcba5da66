//! `winsock reproduce`.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use openwinsock_codes::catalogue::{Entry, Kind};
use openwinsock_codes::text::{self, Locale};
use openwinsock_codes::{Code, Family, parse};
use openwinsock_scenarios::{self as scenarios, Life, Report, Scenario, Status};
use serde_json::{Value, json};

use crate::args::Reproduce;
use crate::output::{Out, complain, json as shape};
use crate::{Outcome, suggest};

/// What is said of a text that is no code.
const UNKNOWN: &str = "no code of the catalogue";

/// Scenarios wait more than they work.
const AT_A_TIME: usize = 12;

pub(crate) fn run(args: &Reproduce, chain: &[&'static Locale], out: &mut Out) -> io::Result<Outcome> {
    let Some(text) = &args.code else {
        return all(chain, out);
    };
    let entry =
        parse::readings(text).ok().and_then(|readings| readings.into_iter().find_map(|r| r.code.entry()));
    let Some(entry) = entry else {
        let near = suggest::codes(text);
        if out.wants_json() {
            let unknown = json!({ "code": null, "name": null, "status": "unknown", "reason": UNKNOWN, "did_you_mean": near });
            out.json(&shape::document("reproduce", unknown));
        } else {
            complain(&suggest::complaint(text, UNKNOWN, &near));
        }
        return Ok(Outcome::NotFound);
    };
    let Some(scenario) = scenarios::of(entry) else {
        let reason = scenarios::reason(entry);
        if out.wants_json() {
            let pending = json!({ "code": entry.value, "name": entry.name, "status": Status::Pending.label(), "reason": reason });
            out.json(&shape::document("reproduce", pending));
        } else {
            complain(&format!("{} has no scenario: {reason}", code(entry)));
        }
        return Ok(Outcome::NotFound);
    };
    if args.play {
        // A player is a process of its own, which ends with its scenario.
        std::process::exit(ExitStatus::from(scenarios::play_here(scenario)).0);
    }
    if args.source {
        if out.wants_json() {
            let source = json!({ "code": entry.value, "name": entry.name, "shows": scenario.shows, "world": scenario.world.label(), "source": scenario.source });
            out.json(&shape::document("reproduce", source));
        } else {
            out.raw(scenario.source);
        }
        return Ok(Outcome::Found);
    }
    one(entry, scenario, chain, out)
}

/// An exit status as the standard library wants it.
struct ExitStatus(i32);

impl From<u8> for ExitStatus {
    fn from(status: u8) -> Self {
        Self(i32::from(status))
    }
}

/// Runs one scenario, and says what it showed.
fn one(
    entry: &'static Entry,
    scenario: &Scenario,
    chain: &[&'static Locale],
    out: &mut Out,
) -> io::Result<Outcome> {
    let value = entry.value.to_string();
    let arguments = ["reproduce", "--play", &value];
    let report = if out.wants_json() {
        let report = scenarios::run(scenario, &arguments)?;
        out.json(&shape::document("reproduce", to_json(entry, Some(scenario), &report)));
        report
    } else {
        let style = out.style();
        let heading = format!("{} ({}): {}", style.name(entry.name), style.code(&value), scenario.shows);
        // The player writes by itself, so that each call is seen when it happens; what stands above comes first.
        writeln!(io::stdout(), "{heading}\n")?;
        let report = scenarios::run_showing(scenario, &arguments)?;
        out.blank();
        match report.status {
            Status::Alive | Status::AliveOnLinux => {
                let word = |key| text::label(key, chain);
                for call in &report.raised {
                    let shown = format!("{} {call} → {}", word("reproduce-shown"), code(entry));
                    out.wrapped(&shown, "", "");
                }
                if report.status == Status::AliveOnLinux {
                    out.wrapped(word("reproduce-linux-only"), "", "");
                }
                if let Some(message) = text::message(entry, chain) {
                    out.wrapped(message, "", "");
                }
                // A short entry has no more than this message.
                if entry.kind == Kind::Full {
                    out.wrapped(&format!("{} `winsock explain {value}`", word("reproduce-more")), "", "");
                }
            }
            _ => complain(&format!("not shown: {}", report.reason)),
        }
        report
    };
    Ok(if alive(report.status) { Outcome::Found } else { Outcome::NotFound })
}

/// Name and number, as all of the command writes a code.
fn code(entry: &'static Entry) -> Code {
    match entry.family {
        Family::Winsock | Family::Qos => Code::Winsock(entry.wsa()),
        Family::Dns | Family::Win32 => Code::Win32(entry.win32()),
    }
}

fn alive(status: Status) -> bool {
    matches!(status, Status::Alive | Status::AliveOnLinux)
}

/// Runs every scenario, and prints a table of all codes.
fn all(chain: &[&'static Locale], out: &mut Out) -> io::Result<Outcome> {
    let lives = scenarios::all();
    let reports = reports(&lives)?;
    let failed = reports.iter().any(|report| report.status == Status::Failed);
    if out.wants_json() {
        let rows = lives.iter().zip(&reports);
        let rows =
            rows.map(|(life, report)| to_json(life.entry, life.scenario.as_ref().ok().copied(), report));
        out.json(&Value::Array(rows.collect()));
    } else {
        table(&lives, &reports, chain, out);
    }
    Ok(if failed { Outcome::NotFound } else { Outcome::Found })
}

fn table(lives: &[Life], reports: &[Report], _chain: &[&'static Locale], out: &mut Out) {
    let style = out.style();
    let row = |(life, report): (&Life, &Report)| {
        let status = match report.status {
            Status::Alive | Status::AliveOnLinux => style.name(report.status.label()),
            Status::Failed => style.heading(report.status.label()),
            _ => style.faint(report.status.label()),
        };
        let what = life.scenario.as_ref().ok().filter(|_| alive(report.status)).map(|s| s.shows);
        // The status says the first word already.
        let what = what.unwrap_or(report.reason.strip_prefix("needs ").unwrap_or(&report.reason)).to_owned();
        vec![style.code(&format!("{:>5}", life.entry.value)), style.name(life.entry.name), status, what]
    };
    let rows: Vec<_> = lives.iter().zip(reports).map(row).collect();
    out.lines(&rows);
    out.blank();
    let mut counts = Vec::new();
    for status in [Status::Alive, Status::AliveOnLinux, Status::Needs, Status::Failed, Status::Pending] {
        let count = reports.iter().filter(|report| report.status == status).count();
        if count > 0 {
            counts.push(format!("{count} {}", status.label()));
        }
    }
    out.line(&format!("{} codes: {}", lives.len(), counts.join(", ")));
}

fn to_json(entry: &Entry, scenario: Option<&Scenario>, report: &Report) -> Value {
    json!({
        "code": entry.value,
        "name": entry.name,
        "family": entry.family.label(),
        "status": report.status.label(),
        "reason": report.reason,
        "shows": scenario.map(|s| s.shows),
        "world": scenario.map(|s| s.world.label()),
        "calls": report.calls.lines().collect::<Vec<_>>(),
        "milliseconds": u64::try_from(report.took.as_millis()).unwrap_or(u64::MAX),
    })
}

/// The reports of all codes, in their order. Several scenarios run at a time.
fn reports(lives: &[Life]) -> io::Result<Vec<Report>> {
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    let mut reports: Vec<Option<io::Result<Report>>> = lives.iter().map(|_| None).collect();
    let total = lives.iter().filter(|life| life.scenario.is_ok()).count();
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                while let Some((index, life)) = take(lives, next) {
                    // The receiver outlives the scope.
                    let _ = send.send((index, report(life)));
                }
            });
        }
        drop(send);
        let mut done = 0;
        for (index, report) in receive {
            done += usize::from(lives[index].scenario.is_ok());
            progress(done, total);
            reports[index] = Some(report);
        }
        progress_over();
    });
    reports
        .into_iter()
        .map(|report| report.unwrap_or_else(|| Err(io::Error::other("a scenario was lost"))))
        .collect()
}

fn take<'l>(lives: &'l [Life], next: &AtomicUsize) -> Option<(usize, &'l Life)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    lives.get(index).map(|life| (index, life))
}

fn report(life: &Life) -> io::Result<Report> {
    match &life.scenario {
        Ok(scenario) => scenarios::run(scenario, &["reproduce", "--play", &life.entry.value.to_string()]),
        Err(reason) => Ok(Report {
            status: Status::Pending,
            reason: reason.clone(),
            raised: Vec::new(),
            calls: String::new(),
            took: std::time::Duration::ZERO,
        }),
    }
}

/// How far it is, on a terminal.
fn progress(done: usize, total: usize) {
    if io::stderr().is_terminal() {
        let _ = write!(io::stderr(), "\r{done} of {total} scenarios");
    }
}

fn progress_over() {
    if io::stderr().is_terminal() {
        let _ = write!(io::stderr(), "\r\x1b[K");
    }
}
