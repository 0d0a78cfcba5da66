//! Any sequence of calls of the flat layer, with hostile handles, lengths, numbers and pointers, ends, and leaves nothing
//! behind. What is checked stands in `crates/winsock/tests/sequence/mod.rs`.
//!
//! The process moves into a network of its own first, so that it needs namespaces, and root or user namespaces for them.
#![no_main]

#[path = "../../crates/winsock/tests/sequence/mod.rs"]
mod sequence;

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::NetworkWorld;
use sequence::Machine;

thread_local! {
    /// libFuzzer calls the target on one thread.
    static MACHINE: RefCell<Option<Machine>> = const { RefCell::new(None) };
}

fn enter() {
    // SAFETY: the process has one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CHECK", "1") };
    let world = NetworkWorld::enter_with_mounts().expect("a network of our own");
    world.use_etc(&Etc::new()).expect("an /etc of our own");
    // It stays behind, empty or nearly so: libFuzzer ends the process without a last word.
    let folder = tempfile::tempdir().expect("a folder for sockets").keep();
    MACHINE.set(Some(Machine::new(&folder)));
}

fuzz_target!(init: enter(), |bytes: &[u8]| {
    MACHINE.with_borrow_mut(|machine| machine.as_mut().expect("it was made at the start").play(bytes));
});
