//! One reset, two codes: the port has one, Winsock the other.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_NETNAME_DELETED",
    shows: "a reset connection, as a completion port tells of it",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("error_netname_deleted.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, peer) = stage.connection("s", "peer")?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let receive = stage.operation("receive", 512);
    stage.send(s, b"a request that nobody reads")?;
    stage.pends(stage.start_recv(s, receive))?;
    stage.closesocket(peer)?;
    stage.note("peer threw the request away; its TCP says so with a reset");
    stage.expect(stage.take_packet(port, SOON))?;
    stage.note("the same receive, asked for by Winsock's own function");
    stage.raises(ws::WSAECONNRESET, stage.overlapped_result(s, receive, false))
}
