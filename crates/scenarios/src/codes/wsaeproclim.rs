//! More starts than there may be.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEPROCLIM",
    shows: "one WSAStartup more than a process may make",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeproclim.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.expect(stage.startup_until_refused(1 << 24))
}
