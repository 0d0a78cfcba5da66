//! The layers of a file system change from below.

use super::prelude::*;
use std::fs;

use openwinsock_sandbox::mount::Space;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAESTALE",
    shows: "a socket file in an overlay whose upper layer was changed from below",
    world: World::NetworkAndMounts,
    linux_only: true,
    play,
    source: include_str!("wsaestale.rs"),
};

fn play(stage: &Stage) -> Play {
    let files = stage.world().file_system(Space::unlimited())?;
    let overlay = files.overlay()?;
    fs::write(overlay.lower.join("socket"), "a file of the lower layer")?;
    let path = overlay.merged.join("socket");
    fs::remove_file(&path)?;
    // The overlay remembers from here on that nothing is there.
    let _ = fs::metadata(&path);
    fs::remove_file(overlay.upper.join("socket"))?;
    stage.note("a file was removed through the overlay; then the mark of that, in the upper layer, behind its back");
    stage.startup(2, 2)?;
    let s = stage.socket("s", ws::AF_UNIX, ws::SOCK_STREAM, 0)?;
    stage.expect(stage.bind_path(s, &path))
}
