//! No function that `windows-sys` declares reaches the C library's namesake.
//!
//! Both have a `send` and a `socket`, with the same symbols. A program that imports the tree of `windows-sys` through this crate gets
//! a declaration for every name that is not ours, and one that the C library happens to define would link, and run with
//! the wrong structures and numbers. All others don't link, which says what is missing.

mod sdk;

use std::collections::BTreeSet;
use std::ffi::CString;

/// The modules that are passed on whole.
const MODULES: &[&str] = &["Foundation", "Networking/WinSock", "System/Threading"];

/// The functions that the flat layer has: what it names from files of its own.
fn ours() -> BTreeSet<String> {
    let source = include_str!("../src/lib.rs");
    let own = source.split("pub use crate::").skip(1).filter_map(|rest| rest.split(';').next());
    let names = own.flat_map(|list| list.rsplit("::").next().unwrap_or("").split(['{', '}', ',']));
    names.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// The functions that a module of `windows-sys` declares.
fn declared(source: &str) -> BTreeSet<&str> {
    let links = source.lines().filter_map(|line| line.strip_prefix("windows_link::link!("));
    links.filter_map(|link| link.split_once(" fn ")?.1.split_once(['(', '<']).map(|(name, _)| name)).collect()
}

/// Whether this process has a function of the name: the C library's, since ours have no symbols of that kind.
fn is_in_the_process(name: &str) -> bool {
    let name = CString::new(name).unwrap();
    // SAFETY: the name ends with NUL; the result is only compared with NULL.
    unsafe { !libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr()).is_null() }
}

#[test]
fn no_call_reaches_the_c_library() {
    let ours = ours();
    let mut shared = BTreeSet::new();
    for module in MODULES {
        let source = sdk::module(module);
        let declared = declared(&source);
        assert!(declared.len() > 10, "{module}: {declared:?}");
        shared.extend(declared.into_iter().filter(|name| is_in_the_process(name)).map(str::to_owned));
    }
    assert!(shared.contains("send") && shared.contains("getaddrinfo"), "{shared:?}");
    let theirs: Vec<_> = shared.difference(&ours).collect();
    assert!(theirs.is_empty(), "these would be the C library's: {theirs:?}");
}

/// The names above are the functions of this crate, and not only written there.
#[test]
fn the_names_are_functions_of_this_crate() {
    use openwinsock::Win32::Networking::WinSock as ws;
    let ours = [ws::send as *const (), ws::socket as *const (), ws::getaddrinfo as *const ()];
    for (function, name) in ours.into_iter().zip([c"send", c"socket", c"getaddrinfo"]) {
        // SAFETY: the name ends with NUL; the result is only compared.
        let theirs = unsafe { libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr()) };
        assert!(!theirs.is_null() && theirs.cast_const().cast() != function, "{name:?}");
    }
}
