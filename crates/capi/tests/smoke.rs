//! A C program says the same with gcc, clang, and MinGW under Wine.

mod common;

use common::program::{Source, everywhere};

#[test]
fn a_program_of_one_file() {
    everywhere(&Source::file("crates/capi/tests/c/smoke.c"), |program| program.run(&[]).stdout());
}
