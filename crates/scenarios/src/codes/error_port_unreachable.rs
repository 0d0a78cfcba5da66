//! A message to a port that nobody has, and a port tells.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_PORT_UNREACHABLE",
    shows: "a message sent back because nobody has the port, as a completion port tells of it",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("error_port_unreachable.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let closed = stage.udp("closed")?;
    stage.bind(closed, loopback(0))?;
    let number = stage.port_of(closed)?;
    stage.closesocket(closed)?;
    let s = stage.udp("s")?;
    stage.bind(s, loopback(0))?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let receive = stage.operation("receive", 512);
    stage.pends(stage.start_recvfrom(s, receive))?;
    stage.sendto(s, b"is anybody there?", loopback(number))?;
    stage.expect(stage.take_packet(port, SOON))?;
    stage.raises(ws::WSAECONNRESET, stage.overlapped_result(s, receive, false))
}
