//! Microsoft's extension functions: accepts, connects, ends of connections and transmissions that are operations.

#[path = "../common/mod.rs"]
mod common;
#[allow(dead_code, reason = "the tests of operations use the rest")]
#[path = "../overlapped/fixture.rs"]
mod fixture;
#[path = "../peer/mod.rs"]
mod peer;

mod accepting;
mod calls;
mod connecting;
mod disconnecting;
mod of_files;
mod transmitting;
