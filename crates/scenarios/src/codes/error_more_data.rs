//! A message larger than its buffer, and a port tells.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_MORE_DATA",
    shows: "a message longer than the buffer, as a completion port tells of it",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("error_more_data.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.udp("s")?;
    stage.bind(s, loopback(0))?;
    let number = stage.port_of(s)?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let receive = stage.operation("receive", 4);
    stage.pends(stage.start_recvfrom(s, receive))?;
    let peer = stage.udp("peer")?;
    stage.sendto(peer, b"a longer message", loopback(number))?;
    stage.expect(stage.take_packet(port, SOON))?;
    stage.raises(ws::WSAEMSGSIZE, stage.overlapped_result(s, receive, false))
}
