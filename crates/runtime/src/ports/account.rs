//! Which account a process acts for, by a number that is the same in every user namespace that the account makes.
//!
//! In a user namespace an account may have any number, mostly 0; the kernel, which lets sockets of one account share a port, goes by the
//! number outside. So does the name of the file that the account's processes share: the root of a namespace is not the
//! machine's.

use std::fs;

use crate::sys;

/// Numbers here and outside of this namespace, as far as they are in step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Range {
    here: u32,
    outside: u32,
    count: u32,
}

fn parse(text: &str) -> Vec<Range> {
    let range = |line: &str| {
        let mut numbers = line.split_whitespace().map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Range { here: next()?, outside: next()?, count: next()? })
    };
    text.lines().filter_map(range).collect()
}

fn translate(number: u32, ranges: impl Iterator<Item = (u32, u32, u32)>) -> Option<u32> {
    let mut found = ranges.filter_map(|(from, to, count)| {
        let offset = number.checked_sub(from).filter(|offset| *offset < count)?;
        to.checked_add(offset)
    });
    found.next()
}

fn outside(here: u32, ranges: &[Range]) -> Option<u32> {
    translate(here, ranges.iter().map(|range| (range.here, range.outside, range.count)))
}

fn here(outside: u32, ranges: &[Range]) -> Option<u32> {
    translate(outside, ranges.iter().map(|range| (range.outside, range.here, range.count)))
}

/// A process may enter a namespace at any time: the map is read anew. Without `/proc` nothing is known of namespaces.
fn ranges() -> Vec<Range> {
    let text = fs::read_to_string("/proc/self/uid_map").unwrap_or_default();
    let known = parse(&text);
    if known.is_empty() { vec![Range { here: 0, outside: 0, count: u32::MAX }] } else { known }
}

/// The account that the process acts for.
pub(super) fn number() -> u32 {
    let user = sys::process::effective_user();
    outside(user, &ranges()).unwrap_or(user)
}

/// The owner that files of an account have as this process sees them. None if it cannot tell the account from others.
pub(super) fn owner(account: u32) -> Option<u32> {
    here(account, &ranges())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_here_and_outside() {
        let whole = parse("         0          0 4294967295\n");
        assert_eq!(
            (outside(0, &whole), outside(1000, &whole), here(7, &whole)),
            (Some(0), Some(1000), Some(7))
        );
        let own = parse("         0       1000          1\n         1     100000      65536\n");
        assert_eq!(own.len(), 2);
        assert_eq!((outside(0, &own), outside(3, &own)), (Some(1000), Some(100_002)));
        assert_eq!((here(1000, &own), here(100_000, &own), here(0, &own)), (Some(0), Some(1), None));
        assert_eq!(outside(65_537, &own), None);
        assert!(parse("").is_empty() && parse("nobody\n0 1\n").is_empty());
    }
}
