//! An event and a port that are closed.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_INVALID_HANDLE",
    shows: "calls on an event and on a completion port that the program has already closed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_invalid_handle.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let event = stage.create_event("event")?;
    stage.close_event(event)?;
    stage.expect(stage.set_event(event))?;
    let port = stage.create_port("port")?;
    stage.close_port(port)?;
    stage.expect(stage.take_packet(port, 0))
}
