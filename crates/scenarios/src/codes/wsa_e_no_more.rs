//! After the last result.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSA_E_NO_MORE",
    shows: "a look-up in a name space after its last result",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsa_e_no_more.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let lookup = stage.lookup_host("lookup", "127.0.0.1")?;
    stage.lookup_next(lookup)?;
    stage.expect(stage.lookup_next(lookup))
}
