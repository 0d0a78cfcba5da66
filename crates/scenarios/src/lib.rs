//! For each Winsock code the smallest real situation that raises it.
//!
//! A scenario is a file in `codes/`: plain calls of `openwinsock`, each printed with its result as it happens, and at the
//! end the call that raises the code. Nothing is pretended: no code is set by hand, no fault is injected. What takes more
//! than loopback builds it from [`openwinsock_sandbox`]: a network of its own, a limit, a DNS server; where the machine
//! forbids that, the scenario says what it needs.
//!
//! A code is *alive* when its scenario observes it. [`all`] has every code of the reference: those with a scenario, and
//! for the others the reason why there is none. Of the Win32 codes beside the reference it has those with a scenario: what
//! a completion port says of an operation that Winsock has another code for.
#![deny(unsafe_code)]

mod codes;
mod pending;
mod run;
mod stage;

use openwinsock_codes::catalogue::{self, Entry, Kind};

pub use run::{Report, Status, play_here, run, run_showing};
pub use stage::{Event, Failure, Lookup, Operation, Play, Port, Raised, Sock, Stage};

/// A scenario of one code.
#[derive(Debug)]
pub struct Scenario {
    /// The name of the code.
    pub code: &'static str,
    /// What happens, in one sentence.
    pub shows: &'static str,
    /// Where it plays.
    pub world: World,
    /// True if the situation exists on Linux only, though the code is Winsock's: Windows lacks the means.
    pub linux_only: bool,
    /// Plays it; the last call has raised the code when it returns `Ok`.
    pub(crate) play: fn(&Stage) -> Play,
    /// The file that it stands in.
    pub source: &'static str,
}

impl Scenario {
    /// The catalogue's entry for its code; a test holds that there is one.
    pub fn entry(&self) -> Option<&'static Entry> {
        catalogue::all().iter().find(|entry| entry.names().any(|name| name == self.code))
    }
}

/// Where a scenario plays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum World {
    /// On the loopback interface of this machine.
    Loopback,
    /// In a network of its own.
    Network,
    /// In a network of its own, with file systems of its own.
    NetworkAndMounts,
}

impl World {
    /// A word for tables and JSON.
    pub fn label(self) -> &'static str {
        match self {
            Self::Loopback => "loopback",
            Self::Network => "network",
            Self::NetworkAndMounts => "network and mounts",
        }
    }
}

/// A code, and what is known of its life.
#[derive(Debug)]
pub struct Life {
    /// The code.
    pub entry: &'static Entry,
    /// Its scenario, or the reason why it has none.
    pub scenario: Result<&'static Scenario, String>,
}

/// Every code of the reference, and the others that have a scenario, in order of value.
pub fn all() -> Vec<Life> {
    let life = |entry| Life { entry, scenario: of(entry).ok_or_else(|| pending::reason(entry)) };
    let listed = |life: &Life| life.entry.kind == Kind::Full || life.scenario.is_ok();
    catalogue::all().iter().map(life).filter(listed).collect()
}

/// The scenario of a code.
pub fn of(entry: &Entry) -> Option<&'static Scenario> {
    codes::SCENARIOS.iter().copied().find(|scenario| entry.names().any(|name| name == scenario.code))
}

/// Why a code has no scenario.
pub fn reason(entry: &Entry) -> String {
    pending::reason(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_is_of_a_listed_code_and_none_has_two() {
        let mut seen = std::collections::BTreeSet::new();
        for scenario in codes::SCENARIOS {
            assert!(scenario.entry().is_some(), "{}: no such code", scenario.code);
            assert!(seen.insert(scenario.code), "{}: two scenarios", scenario.code);
            assert!(scenario.source.contains("SCENARIO"), "{}: the source is another file", scenario.code);
        }
    }

    #[test]
    fn every_code_without_a_scenario_has_a_reason() {
        for life in all() {
            if let Err(reason) = &life.scenario {
                assert!(!reason.is_empty(), "{}: neither a scenario nor a reason", life.entry.name);
            }
        }
    }
}
