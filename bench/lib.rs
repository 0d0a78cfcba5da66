//! Benchmarks of OpenWinsock; see README.md.
