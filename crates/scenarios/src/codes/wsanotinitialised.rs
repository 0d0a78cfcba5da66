//! No WSAStartup.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSANOTINITIALISED",
    shows: "a call before WSAStartup",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsanotinitialised.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.expect(stage.tcp("s"))
}
