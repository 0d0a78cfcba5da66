//! The C headers: what they declare is what the SDK's metadata and MinGW say, and they compile in every standard and order.
//!
//! Nothing here runs the library. `OWS_HEADERS=all` compiles many more combinations.

#[path = "../common/mod.rs"]
mod common;
mod compiler;
mod constants;
mod functions;
mod layouts;
mod matrix;
#[path = "../../../../xtask/src/sdk.rs"]
#[allow(dead_code, reason = "the generator uses the rest")]
mod sdk;

use std::sync::OnceLock;

/// The SDK's metadata.
fn sdk() -> &'static sdk::Sdk {
    static SDK: OnceLock<sdk::Sdk> = OnceLock::new();
    SDK.get_or_init(|| sdk::Sdk::load().unwrap())
}
