//! More bytes after the end.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAESHUTDOWN",
    shows: "send after the program has shut down the sending direction",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeshutdown.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    stage.shutdown(s, ws::SD_SEND, "SD_SEND")?;
    stage.expect(stage.send(s, b"hello"))
}
