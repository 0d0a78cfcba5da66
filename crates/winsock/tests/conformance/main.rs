//! Conformance: for each documented pair of function and code a case that provokes exactly that code.
//!
//! A case has the name `function CODE` and runs in a process of its own, for what it does concerns the whole process
//! (starting Winsock, limits, networks). It passes if the function, called in the documented situation, raised the
//! code. `cargo xtask conformance` compares the cases with `data/function_errors.csv`: what has no case has a row
//! in `skip.toml` with the reason.
//!
//! Rows that many functions share come from [`bare`]: one call of each function, made before `WSAStartup`, inside a
//! blocking hook, and on a handle that is no socket. The others are in files by group.

mod bare;
mod by_name;
mod catalogue;
#[path = "../common/mod.rs"]
mod common;
mod connecting;
mod desk;
mod extensions;
mod fixture;
mod listening;
mod names;
mod options;
mod overlapped;
#[path = "../name_spaces/query.rs"]
#[allow(dead_code, reason = "the cases use a part of it")]
mod query;
mod receiving;
mod sending;
mod sockets;
mod spaces;
mod starting;
mod waiting;

use std::process::ExitCode;

use openwinsock_sandbox::cases::{Outcome, Suite};

/// A case: function, code, and the situation, which gives what the function raised.
pub(crate) struct Case {
    pub(crate) function: &'static str,
    pub(crate) code: &'static str,
    pub(crate) situation: Box<dyn Fn() -> Result<Raised, Box<dyn std::error::Error>> + Sync>,
}

/// The code that a call raised; `None` if it succeeded.
pub(crate) type Raised = Option<i32>;

impl Case {
    pub(crate) fn new(
        function: &'static str,
        code: &'static str,
        situation: impl Fn() -> Result<Raised, Box<dyn std::error::Error>> + Sync + 'static,
    ) -> Self {
        Self { function, code, situation: Box::new(situation) }
    }

    fn name(&self) -> String {
        format!("{} {}", self.function, self.code)
    }

    fn run(&self) -> Outcome {
        let entry =
            openwinsock_codes::catalogue::all().iter().find(|e| e.names().any(|name| name == self.code));
        let wanted = entry.ok_or_else(|| format!("{}: no such code", self.code))?.value.cast_signed();
        match (self.situation)()? {
            Some(code) if code == wanted => Ok(()),
            Some(code) => {
                let name = openwinsock_codes::WsaError(code).name().unwrap_or("unknown");
                Err(format!("{} raised {code} {name}, not {wanted} {}", self.function, self.code).into())
            }
            None => {
                Err(format!("{} succeeded; it should have raised {wanted} {}", self.function, self.code)
                    .into())
            }
        }
    }
}

/// Every case, in the order of the files.
fn cases() -> Vec<Case> {
    let mut cases = bare::cases();
    cases.extend(by_name::cases());
    cases.extend(catalogue::cases());
    cases.extend(connecting::cases());
    cases.extend(desk::cases());
    cases.extend(extensions::cases());
    cases.extend(listening::cases());
    cases.extend(names::cases());
    cases.extend(options::cases());
    cases.extend(overlapped::cases());
    cases.extend(receiving::cases());
    cases.extend(sending::cases());
    cases.extend(sockets::cases());
    cases.extend(spaces::cases());
    cases.extend(starting::cases());
    cases.extend(waiting::cases());
    cases
}

/// Runs the case whose name the suite gave to this process.
fn run_named() -> Outcome {
    let name = std::env::args().next_back().unwrap_or_default();
    let cases = cases();
    let outcome =
        cases.iter().find(|case| case.name() == name).ok_or_else(|| format!("no case {name:?}"))?.run();
    spaces::clean_up();
    outcome
}

fn main() -> ExitCode {
    let cases = cases();
    if std::env::args().any(|argument| argument == "--rows") {
        cases.iter().for_each(|case| println!("{}", case.name()));
        return ExitCode::SUCCESS;
    }
    let names: Vec<_> = cases.iter().map(Case::name).collect();
    let suite: Vec<_> = names.iter().map(|name| (name.as_str(), run_named as fn() -> Outcome)).collect();
    // A connect takes 15 seconds to time out.
    Suite::new(&suite).limit(std::time::Duration::from_secs(60)).main()
}
