//! Names the shared library for the loader.
//!
//! A link argument has no other place that every build honours: `RUSTFLAGS` hides the flags of `.cargo/config.toml`.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The number is that of the ABI (docs/c-abi.md), not that of the package.
    println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libopenwinsock.so.0");
    // Threads of the library run its code for as long as the process lives: it cannot go before.
    println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete");
    // What does not resolve is found here, and not when a program starts.
    println!("cargo::rustc-cdylib-link-arg=-Wl,-z,defs");
}
