//! Operations that end before they are done: cancelled, and by the end of their socket.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_OPERATION_ABORTED",
    shows: "a receive that is cancelled, and one whose socket is closed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_operation_aborted.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    let (first, second) = (stage.operation("first", 512), stage.operation("second", 512));
    stage.pends(stage.start_recv(s, first))?;
    stage.cancel(s, first)?;
    stage.expect(stage.overlapped_result(s, first, true))?;
    stage.note("a socket that is closed has no results any more; its port tells");
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    stage.pends(stage.start_recv(s, second))?;
    stage.closesocket(s)?;
    stage.expect(stage.take_packet(port, SOON))
}
