//! An event that is closed.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_INVALID_HANDLE",
    shows: "a call on an event that the program has already closed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_invalid_handle.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let event = stage.create_event("event")?;
    stage.close_event(event)?;
    stage.expect(stage.set_event(event))
}
