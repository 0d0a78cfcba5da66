//! A verb that the kind of socket lacks.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEOPNOTSUPP",
    shows: "listen on a datagram socket",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeopnotsupp.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.udp("s")?;
    stage.bind(s, loopback(0))?;
    stage.expect(stage.listen(s, 5))
}
