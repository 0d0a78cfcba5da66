//! A route says that the host cannot be reached.

use super::prelude::*;
use openwinsock_sandbox::route::Route;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEHOSTUNREACH",
    shows: "a connection to a host of which the route says that it cannot be reached",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaehostunreach.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.world().here().add_route(&Route::unreachable("10.1.0.0/16"))?;
    stage.note("the route to 10.1.0.0/16 says: unreachable");
    let s = stage.tcp("s")?;
    stage.expect(stage.connect(s, ([10, 1, 0, 1], 80)))
}
