//! The look-up is ended while a thread waits for its result.

use super::prelude::*;
use openwinsock_sandbox::dns::{Answer, Zone};

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_E_CANCELLED",
    shows: "a look-up that one thread ends while another waits for its result",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsa_e_cancelled.rs"),
};

fn play(stage: &Stage) -> Play {
    let _servers = stage.name_servers(&Zone::new().answer("*", Answer::Silence))?;
    stage.note("the name server does not answer");
    stage.startup(2, 2)?;
    let lookup = stage.lookup_host("lookup", "host.example")?;
    let thread = stage.waiting(move |stage| stage.lookup_next(lookup))?;
    stage.note("another thread waits for the result");
    stage.lookup_end(lookup)?;
    stage.expect(thread.join()?)
}
