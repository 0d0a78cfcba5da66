//! A kind of socket that the family lacks.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAESOCKTNOSUPPORT",
    shows: "a sequenced-packet socket of IPv4, which has none",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaesocktnosupport.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    stage.expect(stage.socket("s", ws::AF_INET, ws::SOCK_SEQPACKET, 0))
}
