//! A path that leads to itself.

use super::prelude::*;
use std::os::unix::fs::symlink;

use crate::stage::Folder;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAELOOP",
    shows: "a socket file behind a symbolic link that leads to itself",
    world: World::Loopback,
    linux_only: true,
    play,
    source: include_str!("wsaeloop.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let folder = Folder::new()?;
    symlink("loop", folder.join("loop"))?;
    stage.note("loop is a symbolic link to itself");
    let s = stage.socket("s", ws::AF_UNIX, ws::SOCK_STREAM, 0)?;
    stage.expect(stage.bind_path(s, &folder.join("loop/socket")))
}
