//! Who may bind where somebody else is: the documented table, without any system call.
//!
//! Source: the article "Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE", its tables for Windows Server 2003 and later; row by
//! row in `data/bind_conflicts.csv`.

use openwinsock_codes::WsaError;

use super::claim::{Claim, Holder};
use crate::error::Result;
use crate::socket::Sharing;

/// One cell: what the second `bind` gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cell {
    /// It succeeds.
    Free,
    /// `WSAEADDRINUSE`
    InUse,
    /// `WSAEACCES`
    Access,
}

use Cell::{Access, Free, InUse};

/// Rows: the first socket, by sharing and then wildcard before specific. Columns: the second, in the same order.
type Table = [[Cell; 6]; 6];

/// Both sockets belong to one account.
const SAME_ACCOUNT: Table = [
    [InUse, Free, Access, Free, InUse, Free],
    [Free, InUse, Free, Access, InUse, InUse],
    [InUse, Free, Free, Free, InUse, Free],
    [Free, InUse, Free, Free, InUse, InUse],
    [InUse, Access, Access, Access, InUse, Access],
    [Free, InUse, Free, Access, InUse, InUse],
];

/// The sockets belong to different accounts.
const OTHER_ACCOUNT: Table = [
    [InUse, Access, Access, Access, InUse, Access],
    [Free, InUse, Free, Access, InUse, InUse],
    [InUse, Access, Free, Free, InUse, Access],
    [Free, InUse, Free, Free, InUse, InUse],
    [InUse, Access, Access, Access, InUse, Access],
    [Free, InUse, Free, Access, InUse, InUse],
];

/// A socket's part of a cell: how it shares, and whether it is bound to the wildcard address.
type Part = (Sharing, bool);

fn index((sharing, wildcard): Part) -> usize {
    let row = match sharing {
        Sharing::Default => 0,
        Sharing::Reuse => 2,
        Sharing::Exclusive => 4,
    };
    row + usize::from(!wildcard)
}

/// What `bind` says to the second of two sockets whose addresses overlap.
fn verdict(first: Part, second: Part, same_account: bool) -> Result<()> {
    let table = if same_account { &SAME_ACCOUNT } else { &OTHER_ACCOUNT };
    match table[index(first)][index(second)] {
        Free => Ok(()),
        InUse => Err(WsaError::WSAEADDRINUSE),
        Access => Err(WsaError::WSAEACCES),
    }
}

/// What `bind` says to a socket where this one is.
///
/// A dual-stack socket on the wildcard address is checked against both stacks. The article gives that check one code
/// that differs from the table: exclusive use of both, when an IPv4 socket is there already, is `WSAEACCES`.
pub(super) fn judge(holder: &Holder, claim: &Claim) -> Result<()> {
    let second = (claim.sharing, claim.place.is_wildcard());
    let result = verdict((holder.sharing, holder.place.is_wildcard()), second, holder.same_account);
    let on_the_second_stack = claim.dual && claim.place.ip.is_ipv6() && holder.place.ip.is_ipv4();
    let specific = !holder.place.is_wildcard();
    if result.is_err() && on_the_second_stack && specific && claim.sharing == Sharing::Exclusive {
        return Err(WsaError::WSAEACCES);
    }
    result
}

/// What `bind` says where the kernel finds a socket that the registry does not know, such as another library's: what it
/// would say if that one had the same address and no option.
pub(super) fn unknown(claim: &Claim) -> WsaError {
    let wildcard = claim.place.is_wildcard();
    let result = verdict((Sharing::Default, wildcard), (claim.sharing, wildcard), true);
    result.err().unwrap_or(WsaError::WSAEADDRINUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACTS: &str = include_str!("../../../../data/bind_conflicts.csv");

    fn part(option: &str, address: &str) -> Part {
        let sharing = match option {
            "default" => Sharing::Default,
            "SO_REUSEADDR" => Sharing::Reuse,
            "SO_EXCLUSIVEADDRUSE" => Sharing::Exclusive,
            other => panic!("unknown option {other}"),
        };
        assert!(["wildcard", "specific"].contains(&address), "{address}");
        (sharing, address == "wildcard")
    }

    #[test]
    fn the_tables_are_those_of_the_data() {
        let mut seen = [0, 0];
        for row in FACTS.lines().skip(1).filter(|row| row.starts_with("Server 2003 and later,")) {
            let fields: Vec<_> = row.split(',').collect();
            let [_, accounts, first_option, first_address, second_option, second_address, expected] =
                fields[..]
            else {
                panic!("{row}")
            };
            let expected = match expected {
                "success" => Ok(()),
                "WSAEADDRINUSE" => Err(WsaError::WSAEADDRINUSE),
                "WSAEACCES" => Err(WsaError::WSAEACCES),
                other => panic!("unknown result {other}"),
            };
            let same = accounts == "same";
            let (first, second) = (part(first_option, first_address), part(second_option, second_address));
            assert_eq!(verdict(first, second, same), expected, "{row}");
            seen[usize::from(same)] += 1;
        }
        assert_eq!(seen, [36, 36]);
    }
}
