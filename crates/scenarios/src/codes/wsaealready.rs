//! The first connect is still on its way.

use super::prelude::*;
use openwinsock_sandbox::namespace::Namespace;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEALREADY",
    shows: "a second connect while the first is on its way",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaealready.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (here, far) = (stage.world().here(), Namespace::create()?);
    let (device, far_device) = here.cable("near", &far, "far")?;
    device.address("10.0.0.1/24")?.up()?;
    far_device.up()?;
    stage.note("nobody in the network 10.0.0.0/24 has the address 10.0.0.77");
    let s = stage.tcp("s")?;
    stage.set_nonblocking(s)?;
    let host = ([10, 0, 0, 77], 80);
    stage.raises(ws::WSAEWOULDBLOCK, stage.connect(s, host))?;
    stage.expect(stage.connect(s, host))
}
