//! A version that never was.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAVERNOTSUPPORTED",
    shows: "WSAStartup with a version below 1.0",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsavernotsupported.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.expect(stage.startup(0, 9))
}
