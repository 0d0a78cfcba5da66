//! `winsock scan`: what happened in these logs.

mod count;
mod html;
mod json;
#[cfg(feature = "parquet")]
mod parquet;
mod rows;
mod text;

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::{fs, thread};

use openwinsock_annotate::Options;
use openwinsock_codes::text::Locale;
use openwinsock_codes::{Entry, lookup};
use openwinsock_scan::cause::{self, Cause};
use openwinsock_scan::{Clock, Reader, Tally, partial, stamp, view};

use crate::Outcome;
use crate::args::Scan;
use crate::cmd::annotate;
use crate::input;
use crate::output::{Out, complain};
use crate::stream::Progress;

/// What the reports show.
struct Report<'a> {
    tally: &'a Tally,
    causes: Vec<Cause>,
    /// The languages of the texts.
    chain: &'a [&'static Locale],
    /// How many examples of each code.
    examples: usize,
}

pub(crate) fn run(args: &Scan, chain: &[&'static Locale], out: &mut Out) -> io::Result<Outcome> {
    let (tally, failed) = if args.merge { merged(args)? } else { counted(args)? };
    let report =
        Report { tally: &tally, causes: cause::causes(&tally), chain, examples: usize::from(args.examples) };
    let mut printed = false;
    for (path, make) in outputs(args) {
        let text = make(&report);
        if path == Path::new(input::STDIN) {
            if std::mem::replace(&mut printed, true) {
                let error = "only one of the results can go to standard output; name files for the others";
                return Err(io::Error::new(io::ErrorKind::InvalidInput, error));
            }
            out.raw(&text);
        } else {
            fs::write(path, text).map_err(|e| cannot_write(path, &e))?;
        }
    }
    #[cfg(feature = "parquet")]
    if let Some(path) = &args.parquet {
        parquet::write(&report, path).map_err(|e| cannot_write(path, &e))?;
    }
    if !printed {
        if out.wants_json() {
            json::write(&report, out);
        } else {
            text::write(&report, out);
        }
    }
    if failed {
        // What could be read is worth showing.
        out.flush()?;
        return Err(io::Error::other("not all files could be read; the report lacks what is in them"));
    }
    Ok(if tally.codes().is_empty() { Outcome::NotFound } else { Outcome::Found })
}

type Make = fn(&Report<'_>) -> String;

/// The texts that are asked for, beside or instead of the report.
fn outputs(args: &Scan) -> impl Iterator<Item = (&Path, Make)> {
    let all: [(&Option<PathBuf>, Make); 3] = [
        (&args.html, html::page),
        (&args.csv, rows::csv),
        (&args.partial, |report| partial::write(report.tally)),
    ];
    all.into_iter().filter_map(|(path, make)| Some((path.as_deref()?, make)))
}

fn cannot_write(path: &Path, error: &dyn std::fmt::Display) -> io::Error {
    io::Error::other(format!("cannot write {}: {error}", path.display()))
}

/// Reads logs.
fn counted(args: &Scan) -> io::Result<(Tally, bool)> {
    let wrong = |error| io::Error::new(io::ErrorKind::InvalidInput, error);
    let coding = args.encoding.as_deref().map(annotate::coding).transpose()?;
    let zone = Clock::zone(&args.time_zone).map_err(wrong)?;
    let input::Files { list: files, failed: unread } = input::expand(&args.files, args.no_ignore);
    let reader = Reader::new(&Options { loose: args.loose, text: args.text });
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let read = Arc::new(AtomicU64::new(0));
    let _progress = Progress::beside(input::total(&files), &read);
    let run = count::Run {
        reader: &reader,
        coding,
        clock: &|ended| Clock::new(zone.clone(), Clock::day(ended)),
        threads: args.threads.map_or(cores, usize::from),
        read: Arc::clone(&read),
    };
    let counted = run.files(&files);
    Ok((counted.tally, counted.failed || unread))
}

/// Joins partial results.
fn merged(args: &Scan) -> io::Result<(Tally, bool)> {
    let read = Arc::new(AtomicU64::new(0));
    let mut sum = Tally::default();
    let input::Files { list: files, mut failed } = input::expand(&args.files, args.no_ignore);
    for file in files {
        let part = input::open(&file, &read).and_then(|mut input| {
            let mut text = String::new();
            let explain = |e| input::unreadable(&input.name, &e);
            input.reader.read_to_string(&mut text).map_err(explain)?;
            partial::read(&text).map_err(|e| explain(io::Error::new(io::ErrorKind::InvalidData, e)))
        });
        match part {
            Ok(part) => sum.merge(part),
            Err(e) => {
                complain(&e.to_string());
                failed = true;
            }
        }
    }
    Ok((sum, failed))
}

impl Report<'_> {
    /// The first and the last time, in seconds since 1970.
    fn period(&self) -> Option<(i64, i64)> {
        let times = self.tally.codes().values().filter_map(|seen| seen.times);
        times.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    fn tags(&self) -> Vec<&'static str> {
        self.chain.iter().map(|locale| locale.tag).collect()
    }

    /// The period as people read it.
    fn period_text(&self) -> Option<String> {
        let (first, last) = self.period()?;
        Some(format!("{} – {} UTC", stamp::show(first), stamp::show(last)))
    }

    /// The words of the program.
    fn label(&self, key: &'static str) -> &'static str {
        openwinsock_codes::text::label(key, self.chain)
    }

    /// A number with its thousands set apart as the language does it.
    fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push_str(self.label("thousands"));
            }
            text.push(digit);
        }
        text
    }

    /// What should be said about the counts.
    fn notes(&self) -> Vec<&'static str> {
        let totals = self.tally.totals();
        let grain = self.tally.grain();
        let notes = [
            (totals.unzoned > 0, "scan-note-zone"),
            (totals.timeless() > 0 && totals.with_codes > totals.timeless(), "scan-note-timeless"),
            (totals.with_codes > 0 && totals.timeless() == totals.with_codes, "scan-note-no-times"),
            (!grain.keeps_all_hosts(), "scan-note-others"),
            (grain.keeps_all_hosts() && !grain.keeps_processes(), "scan-note-no-processes"),
        ];
        notes.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| self.label(key)).collect()
    }
}

/// A code's entry; one of a newer version's partial result may be unknown.
fn entry(code: u32) -> Option<&'static Entry> {
    lookup::by_value(code)
}

fn name(code: u32) -> &'static str {
    entry(code).map_or("?", |e| e.name)
}

/// `10055×12, 10048×3`, leaving out what doesn't occur.
fn counts(report: &Report<'_>, counts: &[(u32, u64)]) -> String {
    let texts = counts.iter().filter(|(_, n)| *n > 0);
    texts.map(|(code, n)| format!("{code}×{}", report.number(*n))).collect::<Vec<_>>().join(", ")
}

/// A place as people read it.
fn place(host: Option<&str>, process: Option<&str>) -> Option<String> {
    match (host, process) {
        (Some(host), Some(process)) => Some(format!("{host} {process}")),
        (host, process) => host.or(process).map(str::to_owned),
    }
}

/// The places of a cause that have a name, the first few.
fn places(cause: &Cause) -> String {
    const MOST: usize = 5;
    let named = cause.places.iter().filter_map(|p| place(p.host.as_deref(), p.process.as_deref()));
    let all: Vec<_> = named.collect();
    let more = if all.len() > MOST { format!(", … +{}", all.len() - MOST) } else { String::new() };
    format!("{}{more}", all[..all.len().min(MOST)].join(", "))
}

/// The codes in the order of the report.
fn codes(report: &Report<'_>) -> Vec<(u32, u64)> {
    view::codes(report.tally)
}
