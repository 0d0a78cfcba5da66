//! A process that gets no socket.

use super::prelude::*;
use openwinsock_sandbox::limits::{self, Resource};

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSASYSNOTREADY",
    shows: "WSAStartup in a process that may open nothing more",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsasysnotready.rs"),
};

fn play(stage: &Stage) -> Play {
    limits::lower_for_good(Resource::Descriptors, 3)?;
    stage.note("the process may have 3 descriptors, and has them: no socket can be had");
    stage.expect(stage.startup(2, 2))
}
