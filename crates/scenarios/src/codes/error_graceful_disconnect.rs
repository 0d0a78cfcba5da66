//! The orderly end of a connection with messages, and a port tells.

use super::prelude::*;
use crate::stage::Folder;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_GRACEFUL_DISCONNECT",
    shows: "the orderly end of a connection that carries messages, as a completion port tells of it",
    world: World::Loopback,
    linux_only: true,
    play,
    source: include_str!("error_graceful_disconnect.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let folder = Folder::new()?;
    let path = folder.join("socket");
    let listener = stage.socket("listener", ws::AF_UNIX, ws::SOCK_SEQPACKET, 0)?;
    stage.bind_path(listener, &path)?;
    stage.listen(listener, 5)?;
    let s = stage.socket("s", ws::AF_UNIX, ws::SOCK_SEQPACKET, 0)?;
    stage.connect_path(s, &path)?;
    let peer = stage.accept("peer", listener)?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let receive = stage.operation("receive", 512);
    stage.pends(stage.start_recv(s, receive))?;
    stage.closesocket(peer)?;
    stage.expect(stage.take_packet(port, SOON))?;
    stage.raises(ws::WSAEDISCON, stage.overlapped_result(s, receive, false))
}
