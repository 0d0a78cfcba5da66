//! Nobody listens on the port.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAECONNREFUSED",
    shows: "a connection to a port on which nobody listens",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeconnrefused.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let owner = stage.tcp("owner")?;
    stage.bind(owner, loopback(0))?;
    let port = stage.port_of(owner)?;
    stage.note("owner has the port but does not listen: nobody answers there");
    let s = stage.tcp("s")?;
    stage.expect(stage.connect(s, loopback(port)))
}
