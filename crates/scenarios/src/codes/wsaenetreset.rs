//! The peer's host vanishes, and keep-alive notices.

use super::prelude::*;
use openwinsock_sandbox::namespace::Namespace;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENETRESET",
    shows: "a connection whose keep-alive probes get no answer any more",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaenetreset.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (here, far) = (stage.world().here(), Namespace::create()?);
    let (device, far_device) = here.cable("near", &far, "far")?;
    device.address("10.0.0.1/24")?.up()?;
    far_device.address("10.0.0.2/24")?.up()?;
    stage.note("a second host, 10.0.0.2");
    let listener = far.run(|| stage.tcp("listener"))??;
    stage.bind(listener, ([10, 0, 0, 2], 80))?;
    stage.listen(listener, 5)?;
    let s = stage.tcp("s")?;
    stage.setsockopt(s, (ws::SOL_SOCKET, ws::SO_KEEPALIVE), "SOL_SOCKET, SO_KEEPALIVE", 1)?;
    stage.note("after one second of silence, one question, and one second for the answer");
    stage.setsockopt(s, (ws::IPPROTO_TCP, ws::TCP_KEEPIDLE), "IPPROTO_TCP, TCP_KEEPIDLE", 1)?;
    stage.setsockopt(s, (ws::IPPROTO_TCP, ws::TCP_KEEPINTVL), "IPPROTO_TCP, TCP_KEEPINTVL", 1)?;
    stage.setsockopt(s, (ws::IPPROTO_TCP, ws::TCP_KEEPCNT), "IPPROTO_TCP, TCP_KEEPCNT", 1)?;
    stage.connect(s, ([10, 0, 0, 2], 80))?;
    let _peer = stage.accept("peer", listener)?;
    far_device.down()?;
    stage.note("the other host vanishes: its device is down, and nothing that is sent to it arrives");
    stage.expect(stage.recv(s, 512))
}
