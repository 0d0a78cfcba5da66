//! The peer's host vanishes while bytes are on their way, and a port tells.

use super::prelude::*;
use openwinsock_sandbox::namespace::Namespace;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_CONNECTION_ABORTED",
    shows: "a connection given up because nobody acknowledges, as a completion port tells of it",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("error_connection_aborted.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (here, far) = (stage.world().here(), Namespace::create()?);
    let (device, far_device) = here.cable("near", &far, "far")?;
    device.address("10.0.0.1/24")?.up()?;
    far_device.address("10.0.0.2/24")?.up()?;
    here.set("net.ipv4.tcp_retries2", 1)?;
    stage.note("a second host, 10.0.0.2; TCP repeats here what is not acknowledged, but gives up soon");
    let listener = far.run(|| stage.tcp("listener"))??;
    stage.bind(listener, ([10, 0, 0, 2], 80))?;
    stage.listen(listener, 5)?;
    let s = stage.tcp("s")?;
    stage.connect(s, ([10, 0, 0, 2], 80))?;
    let _peer = stage.accept("peer", listener)?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let receive = stage.operation("receive", 512);
    stage.pends(stage.start_recv(s, receive))?;
    far_device.down()?;
    stage.note("the other host vanishes: its device is down, and nothing that is sent to it arrives");
    stage.send(s, b"hello")?;
    stage.expect(stage.take_packet(port, LATER))?;
    stage.raises(ws::WSAECONNABORTED, stage.overlapped_result(s, receive, false))
}
