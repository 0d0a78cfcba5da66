//! More events than there are handles.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_NOT_ENOUGH_MEMORY",
    shows: "events created until no handle is left",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_not_enough_memory.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.events_until_refused(1 << 24))
}
