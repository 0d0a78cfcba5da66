//! Checks of `data/functions.toml`: it covers the functions it promises, says nothing that `function_errors.csv`
//! denies, and its columns agree with each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::data::{Data, OnFailure, OnSuccess, Returns};

/// The headers whose functions have a row each. The other headers of functions.csv have none: they belong to
/// the DNS client and to service providers.
const COVERED: [&str; 4] = ["winsock2.h", "ws2tcpip.h", "mswsock.h", "nspapi.h"];

const PLACE: &str = "data/functions.toml";

pub(crate) fn check(data: &Data, faults: &mut Vec<String>) {
    coverage(data, faults);
    for (name, row) in data.conventions.values().flatten() {
        // Facts from outside a page's table may be about other calls: a callback, the one that started it.
        let listed: Vec<_> = data
            .function_errors
            .iter()
            .filter(|r| r.function == *name && !r.condition.starts_with('['))
            .map(|r| r.code.as_str())
            .collect();
        let needs_startup = listed.contains(&"WSANOTINITIALISED");
        let denied = if needs_startup && !row.needs_startup {
            Some("needs_startup = false, but function_errors.csv lists WSANOTINITIALISED")
        } else if !listed.is_empty() && row.on_failure == OnFailure::Leaves {
            Some("on_failure = \"leaves\", but function_errors.csv lists codes")
        } else {
            None
        };
        match (denied, &row.exception) {
            (Some(fault), None) => faults.push(format!("{PLACE}: {name}: {fault}")),
            (None, Some(_)) => faults.push(format!("{PLACE}: {name}: its exception is no longer needed")),
            _ => {}
        }
        if (row.returns == Returns::None && row.on_failure != OnFailure::Leaves)
            || (row.returns == Returns::Code && row.on_failure == OnFailure::Leaves)
            || (row.returns != Returns::Code && row.on_failure == OnFailure::Returns)
        {
            faults.push(format!(
                "{PLACE}: {name}: on_failure does not go with what it returns (none: leaves; code: returns or sets)"
            ));
        }
        if row.on_success == OnSuccess::Sets && row.note.is_empty() {
            faults.push(format!("{PLACE}: {name}: on_success = \"sets\" needs a note that says to what"));
        }
    }
}

/// Each function of the covered headers has one row, and no other does, but for those outside of functions.csv.
fn coverage(data: &Data, faults: &mut Vec<String>) {
    let listed: BTreeSet<_> =
        data.functions.iter().map(|f| (f.header.as_str(), f.function.as_str())).collect();
    let mut seen = BTreeMap::new();
    for (header, rows) in &data.conventions {
        let covered = COVERED.contains(&header.as_str());
        if !covered && listed.iter().any(|(h, _)| h == header) {
            faults.push(format!("{PLACE}: {header}: conventions are only kept of {}", COVERED.join(", ")));
        }
        for name in rows.keys() {
            if let Some(other) = seen.insert(name, header) {
                faults.push(format!("{PLACE}: {name} stands under {other} and {header}"));
            }
            if covered && !listed.contains(&(header.as_str(), name.as_str())) {
                faults.push(format!("{PLACE}: {name} is not in functions.csv under {header}"));
            }
        }
    }
    for (header, name) in listed.iter().filter(|(header, _)| COVERED.contains(header)) {
        if !data.conventions.get(*header).is_some_and(|rows| rows.contains_key(*name)) {
            faults.push(format!("{PLACE}: {name} of {header} has no row"));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    /// The faults after the first `from` in the file of conventions has become `to`.
    fn after(from: &str, to: &str) -> Vec<String> {
        let dir = crate::testing::copy_of_data();
        let path = dir.path().join("data/functions.toml");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "functions.toml lacks {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        crate::tidy::faults(dir.path()).unwrap()
    }

    #[test]
    fn a_missing_row_is_a_fault() {
        let faults = after("\nsend = {", "\n# send = {");
        assert_eq!(faults, ["data/functions.toml: send of winsock2.h has no row"]);
    }

    #[test]
    fn a_row_of_no_listed_function_is_a_fault() {
        let faults = after("\nsend = {", "\nsend2 = {");
        assert_eq!(
            faults,
            [
                "data/functions.toml: send2 is not in functions.csv under winsock2.h",
                "data/functions.toml: send of winsock2.h has no row",
            ]
        );
    }

    #[test]
    fn a_header_that_is_not_covered_is_a_fault() {
        let faults = after("[\"synchapi.h\"]", "[\"windns.h\"]");
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains("windns.h: conventions are only kept of"), "{faults:?}");
    }

    #[test]
    fn a_function_under_two_headers_is_a_fault() {
        let faults = after("\nCloseHandle = {", "\nCancelIo = {");
        assert_eq!(faults, ["data/functions.toml: CancelIo stands under handleapi.h and ioapiset.h"]);
    }

    #[test]
    fn an_unknown_convention_is_refused() {
        let dir = crate::testing::copy_of_data();
        let path = dir.path().join("data/functions.toml");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("socket-error", "sockets-error", 1)).unwrap();
        let refused = format!("{:#}", crate::tidy::faults(dir.path()).unwrap_err());
        assert!(refused.contains("functions.toml") && refused.contains("sockets-error"), "{refused}");
    }

    #[test]
    fn startup_agrees_with_the_listed_codes() {
        // WSASetLastError is the exception that the file names; without its reason it is a fault.
        let faults = after(", exception = ", ", note = \"\" } # ");
        assert!(
            faults
                .iter()
                .any(|f| f.contains("WSASetLastError: needs_startup = false, but function_errors.csv")),
            "{faults:?}"
        );
        let faults = after(
            "send = { returns = \"socket-error\"",
            "send = { exception = \"none\", returns = \"socket-error\"",
        );
        assert_eq!(faults, ["data/functions.toml: send: its exception is no longer needed"]);
    }

    #[test]
    fn columns_that_contradict_each_other_are_a_fault() {
        let faults = after(
            "WSAStartup = { returns = \"code\", on_failure = \"returns\"",
            "WSAStartup = { returns = \"zero\", on_failure = \"returns\"",
        );
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains("on_failure does not go with what it returns"), "{faults:?}");
    }

    #[test]
    fn a_source_that_is_not_described_is_a_fault() {
        let faults = after("source = \"page\"", "source = \"hearsay\"");
        assert_eq!(faults, ["data/SOURCES.md: does not describe the source \"hearsay\""]);
    }
}
