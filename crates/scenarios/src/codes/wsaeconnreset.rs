//! The peer closes while bytes wait for it.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAECONNRESET",
    shows: "a connection whose peer closed it without reading what had come",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeconnreset.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, peer) = stage.connection("s", "peer")?;
    stage.send(s, b"a request that nobody reads")?;
    stage.closesocket(peer)?;
    stage.note("peer threw the request away; its TCP says so with a reset");
    stage.expect(stage.recv(s, 512))
}
