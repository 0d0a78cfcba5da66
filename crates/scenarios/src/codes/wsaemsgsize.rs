//! A datagram longer than the buffer for it.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEMSGSIZE",
    shows: "a datagram that is longer than the buffer it is received into",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaemsgsize.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let receiver = stage.udp("receiver")?;
    stage.bind(receiver, loopback(0))?;
    let port = stage.port_of(receiver)?;
    let sender = stage.udp("sender")?;
    stage.sendto(sender, &[b'x'; 100], loopback(port))?;
    stage.expect(stage.recvfrom(receiver, 10))
}
