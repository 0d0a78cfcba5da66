//! What the machine is: processors, memory, names.

use std::fs;
use std::thread;

use crate::names::local;
use crate::sys::{machine, process};

/// The most processors of a group, which a mask has bits for.
const MOST: usize = 64;

/// How many processors this process may use: those that the system gives it (affinity, limits of a container), and no more
/// than a mask has bits for.
pub fn processors() -> u32 {
    let count = thread::available_parallelism().map_or(1, |count| count.get().min(MOST));
    u32::try_from(count).unwrap_or(1)
}

/// A processor's family, and its model and stepping in the two bytes below.
pub fn processor_version() -> (u16, u16) {
    #[cfg(target_arch = "x86_64")]
    {
        let signature = machine::processor_signature();
        let (family, model) = (signature >> 8 & 0xF, signature >> 4 & 0xF);
        let extended_model = signature >> 16 & 0xF;
        let model = if matches!(family, 6 | 15) { extended_model << 4 | model } else { model };
        let family = if family == 15 { family + (signature >> 20 & 0xFF) } else { family };
        let short = |value: u32| u16::try_from(value).unwrap_or(0);
        (short(family), short(model << 8 | signature & 0xF))
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        (0, 0)
    }
}

/// Memory of the machine, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// All.
    pub total: u64,
    /// What programs could get without swapping.
    pub available: u64,
    /// All that can be swapped out to.
    pub swap: u64,
    /// What is free of it.
    pub swap_free: u64,
}

/// The memory of the machine now.
pub fn memory() -> Memory {
    parse_memory(&fs::read_to_string("/proc/meminfo").unwrap_or_default())
}

fn parse_memory(text: &str) -> Memory {
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let kibibytes = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
        kibibytes.unwrap_or(0) * 1024
    };
    Memory {
        total: value("MemTotal"),
        available: value("MemAvailable"),
        swap: value("SwapTotal"),
        swap_free: value("SwapFree"),
    }
}

/// The processor that this thread runs on now, among those of its group.
pub fn current_processor() -> u32 {
    machine::current_processor() % 64
}

/// The name that the machine has for itself, up to its first dot, and what follows.
pub fn host_name() -> (String, String) {
    let name = local::host_name().unwrap_or_default();
    match name.split_once('.') {
        Some((host, domain)) => (host.to_owned(), domain.to_owned()),
        None => (name, String::new()),
    }
}

/// The name of the account that the process acts for: that of the system's list, else `USER`, else its number.
pub fn user_name() -> String {
    let number = process::effective_user();
    machine::user_name(number)
        .or_else(|| std::env::var("USER").ok().filter(|name| !name.is_empty()))
        .unwrap_or_else(|| number.to_string())
}

/// Whether a debugger is attached to this process.
pub fn is_debugged() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let tracer = status.lines().find_map(|line| line.strip_prefix("TracerPid:"));
    tracer.is_some_and(|tracer| tracer.trim() != "0")
}

/// Stops the program for its debugger; without one the program ends (`SIGTRAP`).
pub fn break_into_debugger() {
    machine::trap();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernel_lists_memory() {
        let memory =
            parse_memory("MemTotal:       16 kB\nMemFree: 3 kB\nMemAvailable:    5 kB\nSwapTotal: 0 kB\n");
        assert_eq!((memory.total, memory.available, memory.swap), (16384, 5120, 0));
        let now = super::memory();
        assert!(now.total > 1 << 20 && now.available <= now.total);
    }

    #[test]
    fn names() {
        assert!(!host_name().0.is_empty() && !user_name().is_empty());
        assert!(processors() >= 1);
    }
}
