//! The catalogue cannot be read.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSASYSCALLFAILURE",
    shows: "a provider taken out of use in a catalogue that is damaged",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsasyscallfailure.rs"),
};

fn play(stage: &Stage) -> Play {
    let _catalogue = stage.catalogue("no catalogue")?;
    stage.note("the file of the catalogue holds something else");
    stage.startup(2, 2)?;
    stage.expect(stage.disable_networks())
}
