//! The name server could not find out.

use super::prelude::*;
use openwinsock_sandbox::dns::{Answer, Zone};

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSATRY_AGAIN",
    shows: "a name that the name server could not look up now",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsatry_again.rs"),
};

fn play(stage: &Stage) -> Play {
    let _servers = stage.name_servers(&Zone::new().answer("*", Answer::ServerFailure))?;
    stage.note("the name server answers SERVFAIL");
    stage.startup(2, 2)?;
    stage.expect(stage.getaddrinfo("busy.example", "80", (ws::AF_INET, ws::SOCK_STREAM), "AF_INET, SOCK_STREAM"))
}
