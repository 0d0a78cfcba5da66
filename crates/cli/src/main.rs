//! The command `winsock`: explains Winsock, QoS and DNS error codes.
//!
//! `main` reads like the tool: arguments, then one function per command, each of which fills an [`output::Out`]
//! and says whether it found something. Nothing here knows a code: the catalogue is `openwinsock-codes`.
#![forbid(unsafe_code)]

mod args;
mod cmd;
mod convert;
#[cfg(feature = "evtx")]
mod event_log;
mod input;
mod language;
mod output;
mod stream;
mod suggest;

use std::io;
use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::output::Out;

/// What a command has to say at its end; the exit status follows from it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Exit status 0.
    Found,
    /// Exit status 1.
    NotFound,
}

fn main() -> ExitCode {
    let outcome = match Args::try_parse() {
        Ok(args) => {
            let mut out = Out::new(&args.global);
            run(&args, &mut out).and_then(|outcome| out.finish().map(|()| outcome))
        }
        Err(error) if error.use_stderr() => {
            // The message quotes what was typed; `complain` makes that harmless.
            let message = error.render().to_string();
            output::complain(message.trim_start_matches("error: ").trim_end());
            return ExitCode::from(2);
        }
        Err(help) => output::print(&help.render().to_string()).map(|()| Outcome::Found),
    };
    match outcome {
        Ok(Outcome::Found) => ExitCode::SUCCESS,
        Ok(Outcome::NotFound) => ExitCode::from(1),
        // The reader has seen enough: `winsock list | head -1` is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&error.to_string());
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args, out: &mut Out) -> io::Result<Outcome> {
    let lang = args.global.lang.as_deref();
    // Any language may stand in a file, also one that we have no texts in.
    if let Command::Messages(messages) = &args.command {
        return cmd::messages::run(messages, lang, out);
    }
    let languages = language::languages(lang)?;
    match &args.command {
        Command::Explain(explain) => cmd::explain::run(explain, &languages, out),
        Command::Annotate(annotate) => cmd::annotate::run(annotate, languages.chain(), out),
        Command::Scan(scan) => cmd::scan::run(scan, languages.chain(), out),
        Command::List(list) => cmd::list::run(list, languages.chain(), out),
        Command::Search(search) => cmd::search::run(search, languages.chain(), out),
        Command::Convert(convert) => cmd::convert::run(convert, out),
        Command::Export(export) => cmd::export::run(export, out),
        Command::Messages(_) => unreachable!("answered above"),
        #[cfg(target_os = "linux")]
        Command::Reproduce(reproduce) => cmd::reproduce::run(reproduce, languages.chain(), out),
        Command::Completions(completions) => cmd::completions::run(completions, out),
        Command::Man(man) => cmd::man::run(man, out),
    }
}
