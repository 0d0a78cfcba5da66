//! A 1.1 program makes a call inside its blocking hook.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEINPROGRESS",
    shows: "a second call of a thread that is inside a blocking one",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaeinprogress.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(1, 1)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    stage.set_blocking_hook(call_again)?;
    stage.note("recv blocks, as peer sends nothing; the hook runs meanwhile");
    // It ends as cancelled; what counts happened inside.
    let _ = stage.recv(s, 512);
    Ok(())
}

fn call_again(stage: &Stage) {
    // If it raises anything else, nothing was shown, and the scenario says so.
    let _ = stage.expect(stage.tcp("another"));
    let _ = stage.cancel_blocking_call();
}
