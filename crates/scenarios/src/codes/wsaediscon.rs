//! The orderly end of a connection with messages.

use super::prelude::*;
use crate::stage::Folder;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEDISCON",
    shows: "the orderly end of a connection that carries messages",
    world: World::Loopback,
    linux_only: true,
    play,
    source: include_str!("wsaediscon.rs"),
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
    stage.closesocket(peer)?;
    stage.expect(stage.wsa_recv(s, 512))
}
