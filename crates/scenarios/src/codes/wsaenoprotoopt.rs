//! An option that does not exist.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENOPROTOOPT",
    shows: "an option that its level does not have",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaenoprotoopt.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.note("no option of TCP has the number 9999");
    stage.expect(stage.setsockopt(s, (ws::IPPROTO_TCP, 9999), "IPPROTO_TCP, 9999", 1))
}
