//! Functions that the two general tests, of hostile sequences and of the last error, do not try; tests of their own do. A
//! function that is exported and stands in the table of conventions is tried by both or named here, and none is to be added.

pub(crate) const UNTRIED: &[&str] = &[
    // Nothing can be watched after it.
    "ExitThread",
];
