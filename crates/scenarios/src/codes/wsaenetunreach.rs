//! No route leads to the network.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENETUNREACH",
    shows: "a connection to a network to which no route leads",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaenetunreach.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.note("this network has the loopback device only, and no route beyond it");
    stage.expect(stage.connect(s, ([192, 0, 2, 1], 80)))
}
