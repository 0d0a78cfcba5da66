//! Two sockets want one port.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEADDRINUSE",
    shows: "a bind to a port that another socket has",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeaddrinuse.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let owner = stage.tcp("owner")?;
    stage.bind(owner, loopback(0))?;
    let port = stage.port_of(owner)?;
    let s = stage.tcp("s")?;
    stage.expect(stage.bind(s, loopback(port)))
}
