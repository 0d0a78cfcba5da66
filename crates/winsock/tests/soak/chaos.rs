//! Threads that disturb the connections.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use openwinsock::Win32::Networking::WinSock::{SD_SEND, shutdown};
use openwinsock::Win32::System::IO::{CancelIoEx, PostQueuedCompletionStatus};

use crate::crew::{Crew, POSTED};
use crate::end::End;
use crate::line::Line;
use crate::peer;
use crate::random::Random;

/// Goes on until the round stops making connections, which `until` says.
pub(crate) fn disturb(crew: &Crew, seed: u64, until: impl Fn() -> bool) {
    let mut random = Random::new(seed);
    while !until() {
        let line: Option<Arc<Line>> = {
            let lines = crew.lines.lock().unwrap();
            if lines.is_empty() { None } else { Some(lines[random.below(lines.len())].clone()) }
        };
        if let Some(line) = line {
            disturb_end(crew, line.ends()[random.below(2)], &mut random);
        }
        std::thread::sleep(Duration::from_micros(random.below(800) as u64));
    }
}

fn disturb_end(crew: &Crew, end: &End, random: &mut Random) {
    let file = std::ptr::without_provenance_mut(end.socket);
    match random.below(20) {
        0..6 => {
            // SAFETY: no pointers.
            unsafe { CancelIoEx(file, std::ptr::null()) };
        }
        6..14 => {
            let structure = end.any_structure(random);
            // SAFETY: the structure is there as long as the line is.
            unsafe { CancelIoEx(file, structure) };
        }
        14..16 => {
            crew.counts.posted.fetch_add(1, Ordering::Relaxed);
            // SAFETY: no pointers.
            let posted = unsafe { PostQueuedCompletionStatus(crew.port(), 1, POSTED, std::ptr::null()) };
            assert_eq!(posted, 1);
        }
        16 => {
            // SAFETY: no pointers.
            unsafe { shutdown(end.socket, SD_SEND) };
        }
        17 | 18 => end.close(peer::close),
        _ => end.close(peer::reset),
    }
}
