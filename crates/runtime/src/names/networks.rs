//! Networks with names, as `getnetbyname` finds them: those of `/etc/networks`, and the loopback one, which each machine has.

use std::fs;

use openwinsock_codes::WsaError;

use super::text;
use crate::error::Result;

/// Where Linux keeps them. Windows has a file of the same form.
const FILE: &str = "/etc/networks";

/// A network.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Network {
    /// Its official name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its number in host order, without the zeros of its hosts.
    pub number: u32,
}

impl Network {
    fn is_called(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
            || self.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(name))
    }
}

/// Reads a line: name, number, other names. The zeros at a number's end are its hosts' (`127.0.0.0`).
fn read(line: &str) -> Option<Network> {
    let mut words = line.split('#').next()?.split_whitespace().map(str::to_owned);
    let name = words.next()?;
    let mut number = text::inet_network(&words.next()?)?;
    while number != 0 && number & 0xFF == 0 {
        number >>= 8;
    }
    Some(Network { name, aliases: words.collect(), number })
}

/// A network by its name.
///
/// # Errors
/// `WSAHOST_NOT_FOUND` if none is called so.
pub fn by_name(name: &str) -> Result<Network> {
    let known = fs::read_to_string(FILE).unwrap_or_default();
    let built_in = || Network { name: "loopback".to_owned(), aliases: Vec::new(), number: 127 };
    let mut networks = known.lines().filter_map(read).chain([built_in()]);
    networks.find(|network| network.is_called(name)).ok_or(WsaError::WSAHOST_NOT_FOUND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_file() {
        let network = read("office 10.1.0.0 here there # ours").unwrap();
        assert_eq!((network.name.as_str(), network.number), ("office", 0x0A01));
        assert_eq!(network.aliases, ["here", "there"]);
        assert!(network.is_called("OFFICE") && network.is_called("There") && !network.is_called("ours"));
        assert_eq!(read("default 0.0.0.0").map(|network| network.number), Some(0));
        for line in ["", "# office 10", "office", "office ten", "office 10.300"] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
