//! A host that does not answer.

use super::prelude::*;
use openwinsock_sandbox::namespace::Namespace;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAETIMEDOUT",
    shows: "a connection to a host that does not answer",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaetimedout.rs"),
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
    stage.setsockopt(s, (ws::IPPROTO_TCP, ws::TCP_MAXRT), "IPPROTO_TCP, TCP_MAXRT", 2)?;
    stage.note("TCP tries for 2 seconds; without the option, for about 20");
    stage.expect(stage.connect(s, ([10, 0, 0, 77], 80)))
}
