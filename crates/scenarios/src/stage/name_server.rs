//! A name server that says what the scenario wants.
//!
//! It has the addresses of the name servers that this machine's resolver asks, in the scenario's own network: no file of
//! the machine is touched, and the resolver asks as it always does.

use std::net::{IpAddr, Ipv4Addr};

use openwinsock_sandbox::dns::{NameServer, Zone};

use super::{Failure, Stage};

impl Stage {
    /// Starts it. It answers until the values are dropped.
    pub fn name_servers(&self, zone: &Zone) -> Result<Vec<NameServer>, Failure> {
        let order = std::fs::read_to_string("/etc/nsswitch.conf").unwrap_or_default();
        if !asks_name_servers(&order) {
            return Err(Failure::Needs(
                "needs a resolver that asks name servers itself. Have `hosts: files dns` in /etc/nsswitch.conf"
                    .to_owned(),
            ));
        }
        let file = std::fs::read_to_string("/etc/resolv.conf").unwrap_or_default();
        let loopback = self.world().here().link("lo")?;
        let mut servers = Vec::new();
        for address in addresses(&file) {
            if !address.is_loopback() {
                let bits = if address.is_ipv4() { 32 } else { 128 };
                loopback.address(&format!("{address}/{bits}"))?;
            }
            servers.push(NameServer::start(address, zone.clone())?);
        }
        Ok(servers)
    }
}

/// Whether hosts are looked up in files and by name servers only. Other services reach beyond the scenario's network.
fn asks_name_servers(order: &str) -> bool {
    let line = order.lines().find_map(|line| line.trim_start().strip_prefix("hosts:"));
    let services = line.unwrap_or("files dns").split('#').next().unwrap_or_default();
    let known = ["files", "dns", "myhostname"];
    services.contains("dns")
        && services.split_whitespace().all(|word| word.starts_with('[') || known.contains(&word))
}

/// The name servers of `resolv.conf`, at most three, as the C library takes them; none there means this host.
fn addresses(file: &str) -> Vec<IpAddr> {
    let lines = file.lines().filter_map(|line| line.strip_prefix("nameserver"));
    let mut found: Vec<IpAddr> = Vec::new();
    for address in lines.filter_map(|rest| rest.trim().parse().ok()).take(3) {
        if !found.contains(&address) {
            found.push(address);
        }
    }
    if found.is_empty() { vec![Ipv4Addr::LOCALHOST.into()] } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_order_of_services_will_do() {
        for (order, will_do) in [
            ("", true),
            ("passwd: files\nhosts: files dns\n", true),
            ("hosts:  files myhostname [NOTFOUND=return] dns # as usual\n", true),
            ("hosts: files resolve [!UNAVAIL=return] dns\n", false),
            ("hosts: files mdns4_minimal [NOTFOUND=return] dns\n", false),
            ("hosts: files\n", false),
        ] {
            assert_eq!(asks_name_servers(order), will_do, "{order}");
        }
    }

    #[test]
    fn the_servers_of_the_file() {
        let texts = |file: &str| addresses(file).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(texts("# none\n"), ["127.0.0.1"]);
        assert_eq!(
            texts("search a.example\nnameserver 192.0.2.1\nnameserver\t2001:db8::1\n"),
            ["192.0.2.1", "2001:db8::1"]
        );
        assert_eq!(texts("nameserver 192.0.2.1\nnameserver 192.0.2.1\n"), ["192.0.2.1"]);
    }
}
