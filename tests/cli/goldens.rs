//! Help and man pages are what the files say; a change to the command line is seen in the difference.

use std::path::Path;
use std::{env, fs};

use crate::harness::winsock;

#[track_caller]
pub(crate) fn golden(file: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cli/golden").join(file);
    if env::var_os("OPENWINSOCK_BLESS").is_some() {
        fs::write(&path, actual).expect("write the golden file");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} differs; if the change is meant, run the tests with OPENWINSOCK_BLESS=1. Now:\n{actual}",
        path.display()
    );
}

#[test]
fn help() {
    golden("help.txt", &winsock(&["--help"]).exits(0).out);
    golden("help-short.txt", &winsock(&["-h"]).exits(0).out);
    for command in ["explain", "annotate", "list", "convert"] {
        golden(&format!("help-{command}.txt"), &winsock(&[command, "--help"]).exits(0).out);
    }
}

#[test]
fn man() {
    golden("winsock.1", &winsock(&["man"]).exits(0).out);
    golden("winsock-explain.1", &winsock(&["man", "explain"]).exits(0).out);
    golden("winsock-annotate.1", &winsock(&["man", "annotate"]).exits(0).out);
}

/// With all features, as the tests run: a feature adds an option.
#[cfg(feature = "parquet")]
#[test]
fn scan() {
    golden("help-scan.txt", &winsock(&["scan", "--help"]).exits(0).out);
    golden("winsock-scan.1", &winsock(&["man", "scan"]).exits(0).out);
}

#[test]
fn outputs_that_documents_show() {
    golden("convert-ECONNRESET.txt", &winsock(&["convert", "ECONNRESET"]).exits(0).out);
    golden("list-function-connect.txt", &winsock(&["list", "--function", "connect"]).exits(0).out);
    golden("explain-104-short.txt", &winsock(&["explain", "104", "--short"]).exits(0).out);
}
