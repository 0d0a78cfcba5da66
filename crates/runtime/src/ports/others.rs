//! What other accounts have bound, as far as they let us see. It only decides which code a refused `bind` gets.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use super::account;
use super::claim::{Holder, Protocol};
use super::shared;

/// The sockets of other accounts on a port of a network.
pub(super) fn holders(
    directory: &Path,
    (own, network): (u32, u64),
    protocol: Protocol,
    port: u16,
) -> Vec<Holder> {
    let Ok(entries) = fs::read_dir(directory) else {
        return Vec::new();
    };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let accounts = names.filter_map(|name| shared::parse(&name));
    let others = accounts.filter(|of| of.0 != own && of.1 == network);
    others.flat_map(|of| holders_of(directory, of, protocol, port)).collect()
}

fn holders_of(directory: &Path, of: (u32, u64), protocol: Protocol, port: u16) -> Vec<Holder> {
    let mut options = OpenOptions::new();
    // Should the name be a pipe of somebody, opening it must not wait.
    options.read(true).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    let Ok(file) = options.open(shared::path(directory, of)) else {
        return Vec::new();
    };
    // In a user namespace most accounts have no number, and all files of theirs the same owner: then the name is believed.
    let owner = account::owner(of.0);
    let theirs =
        file.metadata().is_ok_and(|facts| facts.is_file() && owner.is_none_or(|owner| facts.uid() == owner));
    if theirs { shared::holders(&file, protocol, port, None) } else { Vec::new() }
}
