//! A protocol of another kind of socket.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEPROTOTYPE",
    shows: "a stream socket with UDP, which has no streams",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeprototype.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.socket("s", ws::AF_INET, ws::SOCK_STREAM, ws::IPPROTO_UDP))
}
