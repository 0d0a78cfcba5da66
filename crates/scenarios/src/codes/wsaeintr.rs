//! A 1.1 program cancels its own call that blocks.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEINTR",
    shows: "a blocking call that the program's own hook cancels",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeintr.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(1, 1)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    stage.set_blocking_hook(cancel)?;
    stage.note("recv blocks, as peer sends nothing; the hook runs meanwhile");
    stage.expect(stage.recv(s, 512))
}

fn cancel(stage: &Stage) {
    // Should it fail, recv goes on waiting, and the time limit ends the scenario.
    let _ = stage.cancel_blocking_call();
}
