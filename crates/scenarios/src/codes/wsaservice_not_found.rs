//! A namespace that is not installed.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSASERVICE_NOT_FOUND",
    shows: "a name looked up in a namespace that is not installed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaservice_not_found.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.getaddrinfo_in("server", ws::NS_WINS, "NS_WINS"))
}
