//! An address of another machine.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEADDRNOTAVAIL",
    shows: "a bind to an address that this machine does not have",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeaddrnotavail.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.note("192.0.2.1 is an address for documents; no machine has it");
    stage.expect(stage.bind(s, ([192, 0, 2, 1], 0)))
}
