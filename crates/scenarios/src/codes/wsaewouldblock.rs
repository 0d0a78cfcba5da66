//! Nothing there yet.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEWOULDBLOCK",
    shows: "recv on a non-blocking socket before anything has come",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaewouldblock.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    stage.set_nonblocking(s)?;
    stage.expect(stage.recv(s, 512))
}
