//! The handle of a socket that was closed.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENOTSOCK",
    shows: "a call on a socket that the program has already closed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaenotsock.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.closesocket(s)?;
    stage.expect(stage.listen(s, 5))
}
