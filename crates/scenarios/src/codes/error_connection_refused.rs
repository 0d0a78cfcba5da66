//! Nobody listens any more, and a port tells.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_CONNECTION_REFUSED",
    shows: "a connection on its way to a port where nobody listens any more, as a completion port tells of it",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("error_connection_refused.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (listener, number) = stage.listener_for("listener", 0)?;
    for name in ["first", "second"] {
        let filler = stage.tcp(name)?;
        stage.set_nonblocking(filler)?;
        stage.raises(ws::WSAEWOULDBLOCK, stage.connect(filler, loopback(number)))?;
    }
    stage.note("the listener's queue is full: TCP leaves who comes now without an answer");
    let s = stage.tcp("s")?;
    stage.bind(s, loopback(0))?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let connect = stage.operation("connect", 0);
    stage.pends(stage.start_connect(s, loopback(number), connect))?;
    stage.closesocket(listener)?;
    stage.note("nobody listens any more, and TCP learns that when it tries again");
    stage.expect(stage.take_packet(port, LATER))?;
    stage.raises(ws::WSAECONNREFUSED, stage.overlapped_result(s, connect, false))
}
