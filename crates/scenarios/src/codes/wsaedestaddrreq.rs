//! A datagram to nobody.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEDESTADDRREQ",
    shows: "a datagram without an address, on a socket without a default peer",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaedestaddrreq.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.udp("s")?;
    stage.expect(stage.wsa_send_to_nobody(s, b"hello"))
}
