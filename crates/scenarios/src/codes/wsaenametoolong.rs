//! A name longer than the file system takes.

use super::prelude::*;
use std::os::unix::fs::symlink;

use crate::stage::Folder;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAENAMETOOLONG",
    shows: "a socket file behind a symbolic link to a name of 256 bytes",
    world: World::Loopback,
    linux_only: true,
    play,
    source: include_str!("wsaenametoolong.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let folder = Folder::new()?;
    symlink("n".repeat(256), folder.join("link"))?;
    stage.note("link is a symbolic link to a name of 256 bytes; names have at most 255");
    let s = stage.socket("s", ws::AF_UNIX, ws::SOCK_STREAM, 0)?;
    stage.expect(stage.connect_path(s, &folder.join("link")))
}
