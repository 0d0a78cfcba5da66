//! A host that is not in its network, and a port tells.

use super::prelude::*;
use openwinsock_sandbox::namespace::Namespace;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "ERROR_HOST_UNREACHABLE",
    shows: "a connection to a host that its network does not know, as a completion port tells of it",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("error_host_unreachable.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (here, far) = (stage.world().here(), Namespace::create()?);
    let (device, far_device) = here.cable("near", &far, "far")?;
    device.address("10.0.0.1/24")?.up()?;
    far_device.up()?;
    stage.note("nobody in the network 10.0.0.0/24 has the address 10.0.0.77");
    let s = stage.tcp("s")?;
    stage.bind(s, ([10, 0, 0, 1], 0))?;
    let port = stage.create_port("port")?;
    stage.associate(s, port)?;
    let connect = stage.operation("connect", 0);
    stage.pends(stage.start_connect(s, ([10, 0, 0, 77], 80), connect))?;
    stage.expect(stage.take_packet(port, LATER))?;
    stage.raises(ws::WSAEHOSTUNREACH, stage.overlapped_result(s, connect, false))
}
