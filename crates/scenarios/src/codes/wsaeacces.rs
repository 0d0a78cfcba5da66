//! A broadcast by a socket that did not ask for the right to it.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEACCES",
    shows: "a broadcast without SO_BROADCAST",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeacces.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.udp("s")?;
    stage.note("127.255.255.255 is the broadcast address of the loopback network");
    stage.expect(stage.sendto(s, b"hello", ([127, 255, 255, 255], 9)))
}
