//! A wait for nothing.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_INVALID_PARAMETER",
    shows: "a wait for no event at all",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_invalid_parameter.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.wait_for_events(&[], 0))
}
