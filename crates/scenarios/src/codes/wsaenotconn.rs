//! No connection yet.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENOTCONN",
    shows: "send on a stream socket that was never connected",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaenotconn.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.expect(stage.send(s, b"hello"))
}
