//! A receive with nothing to receive yet.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_IO_PENDING",
    shows: "a receive that goes on after the call",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_io_pending.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    let receive = stage.operation("receive", 512);
    stage.expect(stage.start_recv(s, receive))
}
