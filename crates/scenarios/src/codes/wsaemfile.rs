//! Sockets until there are no more.

use super::prelude::*;
use openwinsock_sandbox::limits::{self, Resource};

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEMFILE",
    shows: "sockets opened until the process may have no more",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaemfile.rs"),
};

fn play(stage: &Stage) -> Play {
    limits::lower_for_good(Resource::Descriptors, 20)?;
    stage.note("the process may have 20 descriptors");
    stage.startup(2, 2)?;
    stage.expect(stage.sockets_until_refused(100))
}
