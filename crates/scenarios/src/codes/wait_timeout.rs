//! A port with no packet.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WAIT_TIMEOUT",
    shows: "a completion port at which nothing arrives in time",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wait_timeout.rs"),
};

fn play(stage: &Stage) -> Play {
    let port = stage.create_port("port")?;
    stage.expect(stage.take_packet(port, 10))
}
