//! Nothing to cancel.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_NOT_FOUND",
    shows: "the cancellation of an operation that is over already",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("error_not_found.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, peer) = stage.connection("s", "peer")?;
    let receive = stage.operation("receive", 512);
    stage.pends(stage.start_recv(s, receive))?;
    stage.send(peer, b"here it is")?;
    stage.overlapped_result(s, receive, true)?;
    stage.expect(stage.cancel(s, receive))
}
