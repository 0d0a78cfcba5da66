//! A user who may have no more files.

use super::prelude::*;
use openwinsock_sandbox::mount::Space;
use openwinsock_sandbox::world::become_user;

/// The user that systems have for processes without rights.
const NOBODY: u32 = 65534;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEDQUOT",
    shows: "a socket file of a user who may have no more files there",
    world: World::NetworkAndMounts,
    linux_only: true,
    play,
    source: include_str!("wsaedquot.rs"),
};

fn play(stage: &Stage) -> Play {
    let files = stage.world().file_system(Space::unlimited().files_per_user(1))?;
    become_user(NOBODY, NOBODY)?;
    stage.note("a file system on which each user may have one file");
    stage.startup(2, 2)?;
    let first = stage.socket("first", ws::AF_UNIX, ws::SOCK_STREAM, 0)?;
    stage.bind_path(first, &files.path().join("first"))?;
    let s = stage.socket("s", ws::AF_UNIX, ws::SOCK_STREAM, 0)?;
    stage.expect(stage.bind_path(s, &files.path().join("second")))
}
