//! A port goes away under a thread that waits at it.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_ABANDONED_WAIT_0",
    shows: "a completion port closed while a thread waits at it",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("error_abandoned_wait_0.rs"),
};

fn play(stage: &Stage) -> Play {
    let port = stage.create_port("port")?;
    let thread = stage.waiting(move |stage| stage.take_packet(port, LATER))?;
    stage.note("another thread waits at the port");
    stage.close_port(port)?;
    stage.expect(thread.join()?)
}
