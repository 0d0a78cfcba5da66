//! A second connection on one socket.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEISCONN",
    shows: "connect on a socket that is connected",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeisconn.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (listener, port) = stage.listener("listener")?;
    let s = stage.tcp("s")?;
    stage.connect(s, loopback(port))?;
    stage.accept("peer", listener)?;
    stage.expect(stage.connect(s, loopback(port)))
}
