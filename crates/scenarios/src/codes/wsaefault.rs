//! A buffer that isn't there.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEFAULT",
    shows: "a NULL pointer where a buffer belongs",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaefault.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    stage.expect(stage.recv_nowhere(s, 512))
}
