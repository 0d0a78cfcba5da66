//! The result is asked for too early.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_IO_INCOMPLETE",
    shows: "the result of a receive that has not received anything",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_io_incomplete.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, peer) = stage.connection("s", "peer")?;
    let receive = stage.operation("receive", 512);
    stage.pends(stage.start_recv(s, receive))?;
    stage.expect(stage.overlapped_result(s, receive, false))?;
    stage.send(peer, b"here it is")?;
    stage.overlapped_result(s, receive, true)?;
    Ok(())
}
