//! The name server says that there is no such name.

use super::prelude::*;
use openwinsock_sandbox::dns::{Answer, Zone};

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAHOST_NOT_FOUND",
    shows: "a name of which the name server says that it does not exist",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsahost_not_found.rs"),
};

fn play(stage: &Stage) -> Play {
    let _servers = stage.name_servers(&Zone::new().answer("nobody.example", Answer::NoSuchName))?;
    stage.note("the name server answers NXDOMAIN");
    stage.startup(2, 2)?;
    stage.expect(stage.getaddrinfo("nobody.example", "80", (ws::AF_INET, ws::SOCK_STREAM), "AF_INET, SOCK_STREAM"))
}
