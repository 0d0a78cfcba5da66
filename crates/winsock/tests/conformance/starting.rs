//! Starting and ending the use of Winsock.

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::limits::{Resource, lower_for_good};

use super::fixture::*;
use super::{Case, Raised};

fn startup(version: u16) -> Raised {
    // SAFETY: zero is a value of every field; the structure is ours.
    code(unsafe { WSAStartup(version, &mut std::mem::zeroed()) })
}

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new("WSAStartup", "WSAVERNOTSUPPORTED", || Ok(startup(0x0900))),
        // SAFETY: the pointer is one of those that are noticed.
        Case::new("WSAStartup", "WSAEFAULT", || Ok(code(unsafe { WSAStartup(0x0202, near_null()) }))),
        Case::new("WSAStartup", "WSAEPROCLIM", || Ok((0..1 << 24).find_map(|_| startup(0x0202)))),
        // The process has all the descriptors that it may have, and no socket can be had.
        Case::new("WSAStartup", "WSASYSNOTREADY", || {
            lower_for_good(Resource::Descriptors, 3)?;
            Ok(startup(0x0202))
        }),
    ]
}
