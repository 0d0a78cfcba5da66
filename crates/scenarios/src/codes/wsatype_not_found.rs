//! A service that nobody knows.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSATYPE_NOT_FOUND",
    shows: "a service that nobody knows",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsatype_not_found.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.getaddrinfo("127.0.0.1", "no-such-service", (ws::AF_INET, ws::SOCK_STREAM), "AF_INET, SOCK_STREAM"))
}
