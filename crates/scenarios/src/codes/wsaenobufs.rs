//! Every port of the range is taken.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENOBUFS",
    shows: "a bind to any port when none is left",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsaenobufs.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.world().here().set("net.ipv4.ip_local_port_range", "50000 50001")?;
    stage.note("this network gives out the ports 50000 and 50001 only");
    for name in ["first", "second"] {
        let s = stage.udp(name)?;
        stage.bind(s, loopback(0))?;
    }
    let s = stage.udp("s")?;
    stage.expect(stage.bind(s, loopback(0)))
}
