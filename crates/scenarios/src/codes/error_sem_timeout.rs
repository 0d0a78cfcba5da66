//! A host that does not answer, and a port tells.

use super::prelude::*;
use openwinsock_sandbox::namespace::Namespace;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_SEM_TIMEOUT",
    shows: "a connection to a host that does not answer, as a completion port tells of it",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("error_sem_timeout.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (here, far) = (stage.world().here(), Namespace::create()?);
    let (device, far_device) = here.cable("near", &far, "far")?;
    device.address("10.0.0.1/24")?.up()?;
    far_device.up()?;
    device.neighbour("10.0.0.77", [2, 0, 0, 0, 0, 0x77])?;
    stage.note("10.0.0.77 has a hardware address that nobody listens to: what is sent there is lost");
    let s = stage.tcp("s")?;
    stage.bind(s, ([10, 0, 0, 1], 0))?;
    stage.setsockopt(s, (ws::IPPROTO_TCP, ws::TCP_MAXRT), "IPPROTO_TCP, TCP_MAXRT", 2)?;
    stage.note("TCP tries for 2 seconds; without the option, for about 20");
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let connect = stage.operation("connect", 0);
    stage.pends(stage.start_connect(s, ([10, 0, 0, 77], 80), connect))?;
    stage.expect(stage.take_packet(port, LATER))?;
    stage.raises(ws::WSAETIMEDOUT, stage.overlapped_result(s, connect, false))
}
