//! A protocol that nobody has.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEPROTONOSUPPORT",
    shows: "a socket with a protocol number that nobody uses",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeprotonosupport.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.note("253 is reserved for experiments");
    stage.expect(stage.socket("s", ws::AF_INET, ws::SOCK_STREAM, 253))
}
