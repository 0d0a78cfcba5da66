//! Cells of different accounts, as far as the kernel can. Only root can be somebody else.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;

use openwinsock_runtime::socket::Sharing;
use openwinsock_runtime::{Result, WsaError};

use crate::helper::Helper;
use crate::support::*;

/// Accounts that nobody has.
const FIRST: u32 = 61_001;
const SECOND: u32 = 61_002;

/// A copy of this program that everybody may run; it goes with the value.
struct Program(PathBuf);

impl Program {
    fn new() -> Option<Self> {
        if std::fs::metadata("/proc/self").unwrap().uid() != 0 {
            println!("skipped: needs root, to act for two accounts");
            return None;
        }
        let path = std::env::temp_dir().join(format!("openwinsock-bind-test-{}", std::process::id()));
        std::fs::copy(std::env::current_exe().unwrap(), &path).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        Some(Self(path))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // The files of the two accounts are of no use any more, either.
        let _ = std::fs::remove_file(&self.0);
        for entry in std::fs::read_dir("/dev/shm").into_iter().flatten().flatten() {
            if entry.metadata().is_ok_and(|facts| [FIRST, SECOND].contains(&facts.uid())) {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// Where Linux keeps sockets of accounts apart that Windows lets share; see docs/COMPATIBILITY.md.
fn here(row: &Row, protocol: Protocol, first_listens: bool) -> Result<()> {
    // The kernel asks both sides for SO_REUSEADDR; TCP sockets try with it, to pass over closed connections.
    let asked = protocol == Protocol::Tcp || row.second.0 == Sharing::Reuse;
    match row.expected {
        Ok(()) if row.first.0 == Sharing::Reuse && asked && !first_listens => Ok(()),
        Ok(()) if row.second.0 == Sharing::Reuse => Err(WsaError::WSAEACCES),
        Ok(()) => Err(WsaError::WSAEADDRINUSE),
        refused => refused,
    }
}

#[test]
fn between_accounts() {
    let Some(program) = Program::new() else { return };
    let mut first_helper = Helper::start_as(FIRST, &program.0);
    let mut second_helper = Helper::start_as(SECOND, &program.0);
    let _quiet = quiet();
    let mut faults = Vec::new();
    for &stack in Stack::all() {
        for protocol in PROTOCOLS {
            for listens in [false, true] {
                let port = free_port();
                for row in rows("different").into_iter().map(|row| row.on(stack)) {
                    let [first, second] = row.plans(protocol, stack, port);
                    let first = first_helper.bind(first).unwrap();
                    let listens = listens && protocol == Protocol::Tcp;
                    if listens {
                        first_helper.listen(first);
                    }
                    let got = second_helper.bind(second);
                    if let Ok(second) = got {
                        second_helper.close(second);
                    }
                    first_helper.close(first);
                    let got = got.map(drop);
                    if got != here(&row, protocol, listens) {
                        faults.push(format!("{stack:?} {protocol:?} {row:?} listens {listens}: {got:?}"));
                    }
                }
            }
        }
    }
    none(&faults);
}
