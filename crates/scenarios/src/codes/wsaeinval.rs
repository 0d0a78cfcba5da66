//! A socket that cannot listen yet.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEINVAL",
    shows: "listen on a socket without a local address",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeinval.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.expect(stage.listen(s, 5))
}
