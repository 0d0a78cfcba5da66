//! The handle of a socket that was closed: before the call, and while other threads use it.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENOTSOCK",
    shows: "a call on a socket that the program has closed, and four threads that use one while it is closed",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaenotsock.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let s = stage.tcp("s")?;
    stage.closesocket(s)?;
    stage.expect(stage.listen(s, 5))?;
    let (busy, peer) = (stage.udp("busy")?, stage.udp("peer")?);
    stage.bind(peer, loopback(0))?;
    let number = stage.port_of(peer)?;
    let senders = stage.senders(busy, loopback(number), 4)?;
    stage.note("four threads send on busy, as fast as they can");
    stage.closesocket(busy)?;
    for sender in senders {
        stage.expect(sender.join()?)?;
    }
    Ok(())
}
