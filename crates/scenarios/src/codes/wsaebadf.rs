//! Something else in the process closes the descriptors.

use super::prelude::*;
use std::io;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSAEBADF",
    shows: "a socket whose descriptor something else in the process has closed",
    world: World::Loopback,
    linux_only: true,
    play,
    source: include_str!("wsaebadf.rs"),
};

fn play(stage: &Stage) -> Play {
    stage.startup(2, 2)?;
    let (s, _peer) = stage.connection("s", "peer")?;
    close_all_descriptors()?;
    stage.note("close_range(3, ~0, 0): so do libraries that make a program a daemon");
    stage.expect(stage.recv(s, 512))
}

/// Closes every descriptor but the three standard ones.
#[allow(unsafe_code, reason = "the library function that would close too much")]
fn close_all_descriptors() -> io::Result<()> {
    // SAFETY: no pointers. The descriptors' owners in this process use them no more, but for the socket whose call is
    // to fail; the process ends without closing them.
    match unsafe { libc::syscall(libc::SYS_close_range, 3_u32, u32::MAX, 0_u32) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}
