//! A wait for nothing, and a socket with two ports.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_INVALID_PARAMETER",
    shows: "a wait for no event at all, and a socket that is to have a second completion port",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_invalid_parameter.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.wait_for_events(&[], 0))?;
    let (s, port) = (stage.tcp("s")?, stage.create_port("port")?);
    let other = stage.create_port("other")?;
    stage.associate(s, port)?;
    stage.expect(stage.associate(s, other))
}
