//! Operations that belong to no socket: the program learns of their end as of all others, but for the packet, which goes to a
//! port that is named with the operation.

use std::sync::Arc;

use openwinsock_codes::{NtStatus, WsaError};

use super::complete::flags_of;
use super::op::Notice;
use super::perform::code_of;
use crate::port::{Packet, Port};

/// Where the packet of an operation goes.
#[derive(Clone, Debug)]
pub struct Target {
    /// The port.
    pub port: Arc<Port>,
    /// The key that the packet has.
    pub key: usize,
}

impl Notice {
    /// The operation waits from now on: its event is reset, and its structure says so.
    pub fn begin(&self) {
        if let Some(event) = &self.event {
            event.reset();
        }
        self.overlapped.begin();
    }

    /// The operation has ended. From now on the structure is the program's.
    pub fn end(self, status: NtStatus, bytes: usize, target: Option<&Target>) {
        let Self { overlapped, event, routine, .. } = self;
        overlapped.complete(status, bytes);
        if let Some(event) = event {
            event.set();
        }
        if let Some(routine) = routine {
            let code = if status.is_success() { WsaError(0) } else { code_of(status) };
            routine.queue(code, bytes, overlapped.address(), flags_of(status));
        } else if let Some(Target { port, key }) = target {
            port.push(Packet { key: *key, overlapped: overlapped.address(), bytes, status });
        }
    }
}
