//! What this process has bound. Its own locks are invisible to it, so it keeps a table; and where there is no shared
//! file, this is all that is known.

use std::collections::HashMap;

use super::claim::{Claim, Holder, Protocol};

/// A network, a protocol and a port.
type Key = (u64, Protocol, u16);

/// A socket of this process.
#[derive(Debug)]
struct Entry {
    number: u64,
    account: u32,
    claim: Claim,
    leaving: bool,
}

/// The sockets of this process that have an address by `bind`.
#[derive(Debug, Default)]
pub(super) struct Local {
    entries: HashMap<Key, Vec<Entry>>,
    last: u64,
}

/// What an entry is found by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ticket {
    key: Key,
    number: u64,
}

impl Local {
    /// Writes a socket down.
    pub(super) fn add(&mut self, network: u64, account: u32, claim: Claim) -> Ticket {
        self.last += 1;
        let ticket = Ticket { key: (network, claim.protocol, claim.port), number: self.last };
        let entry = Entry { number: ticket.number, account, claim, leaving: false };
        self.entries.entry(ticket.key).or_default().push(entry);
        ticket
    }

    /// Strikes a socket out.
    pub(super) fn remove(&mut self, ticket: Ticket) {
        if let Some(entries) = self.entries.get_mut(&ticket.key) {
            entries.retain(|entry| entry.number != ticket.number);
            if entries.is_empty() {
                self.entries.remove(&ticket.key);
            }
        }
    }

    /// Notes that a socket is about to go.
    pub(super) fn leaving(&mut self, ticket: Ticket) {
        let entries = self.entries.get_mut(&ticket.key).map(Vec::as_mut_slice).unwrap_or_default();
        for entry in entries.iter_mut().filter(|entry| entry.number == ticket.number) {
            entry.leaving = true;
        }
    }

    /// The sockets on a port, as an account sees them.
    pub(super) fn holders(
        &self,
        network: u64,
        account: u32,
        protocol: Protocol,
        port: u16,
    ) -> impl Iterator<Item = Holder> {
        let entries = self.entries.get(&(network, protocol, port)).map_or(&[][..], Vec::as_slice);
        entries.iter().flat_map(move |entry| {
            entry.claim.places().map(move |place| Holder {
                place,
                sharing: entry.claim.sharing,
                same_account: entry.account == account,
                leaving: entry.leaving,
            })
        })
    }
}
