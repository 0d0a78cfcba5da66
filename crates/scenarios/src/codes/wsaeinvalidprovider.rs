//! A provider that nobody has installed.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEINVALIDPROVIDER",
    shows: "a question about a provider that is not installed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeinvalidprovider.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.provider_info())
}
