//! Locks that lie in the program's memory, in structures of Windows' sizes: no handle, no allocation, and all zero is a lock
//! that nobody has.
//!
//! A thread that has to wait sleeps on a word of the structure (futex). As on Windows these locks are for the threads of one
//! process, may be given to whoever comes first, and are not noticed by functions that wait for objects.

mod condition;
mod critical_section;
mod once;
mod srw;

use std::hint;
use std::sync::OnceLock;
use std::thread;

pub use self::condition::Condition;
pub use self::critical_section::CriticalSection;
pub use self::once::{Begun, Once};
pub use self::srw::SrwLock;

/// How often a word is looked at before a thread goes to sleep: locks are held for a short time.
const SPINS: u32 = 100;

/// Looks at something some times, with pauses; true as soon as it is so. Where there is one processor it looks once: the
/// thread that is waited for cannot run meanwhile.
fn spin(times: u32, mut is_so: impl FnMut() -> bool) -> bool {
    static ALONE: OnceLock<bool> = OnceLock::new();
    let alone = *ALONE.get_or_init(|| thread::available_parallelism().is_ok_and(|count| count.get() == 1));
    let times = if alone { 1 } else { times };
    for _ in 0..times {
        if is_so() {
            return true;
        }
        hint::spin_loop();
    }
    false
}
