//! The name server does not want to answer.

use super::prelude::*;
use openwinsock_sandbox::dns::{Answer, Zone};

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSANO_RECOVERY",
    shows: "a name about which the name server refuses to answer",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsano_recovery.rs"),
};

fn play(stage: &Stage) -> Play {
    let _servers = stage.name_servers(&Zone::new().answer("*", Answer::Refused))?;
    stage.note("the name server answers REFUSED");
    stage.startup(2, 2)?;
    stage.expect(stage.getaddrinfo("secret.example", "80", (ws::AF_INET, ws::SOCK_STREAM), "AF_INET, SOCK_STREAM"))
}
