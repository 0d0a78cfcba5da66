//! A family that is not there.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEAFNOSUPPORT",
    shows: "a socket of the IPX family, which is not there",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeafnosupport.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.socket("s", ws::AF_IPX, ws::SOCK_DGRAM, 0))
}
