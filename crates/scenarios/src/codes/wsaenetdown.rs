//! Every interface is down.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENETDOWN",
    shows: "a datagram while every interface of the network is down",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaenetdown.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.udp("s")?;
    stage.world().here().link("lo")?.down()?;
    stage.note("the loopback device, the only one of this network, is down now");
    stage.expect(stage.sendto(s, b"hello", ([192, 0, 2, 1], 9)))
}
