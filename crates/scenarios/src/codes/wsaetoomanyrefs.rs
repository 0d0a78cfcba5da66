//! A class of services that is in use.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAETOOMANYREFS",
    shows: "a class of services removed while a service of it is registered",
    world: World::Loopback,
    linux_only: false,
    play,
    source: include_str!("wsaetoomanyrefs.rs"),
};

fn play(stage: &Stage) -> Play {
    let _catalogue = stage.catalogue("")?;
    stage.startup(2, 2)?;
    stage.install_class("Chat")?;
    stage.register_service("chat", 4000)?;
    stage.expect(stage.remove_class())
}
