//! The name has addresses, but none of the wanted family.

use super::prelude::*;
use std::net::Ipv4Addr;

use openwinsock_sandbox::dns::Zone;

pub(super) const SCENARIO: Scenario = Scenario {
    code: "WSANO_DATA",
    shows: "the IPv6 address of a name that has an IPv4 address only",
    world: World::Network,
    linux_only: false,
    play,
    source: include_str!("wsano_data.rs"),
};

fn play(stage: &Stage) -> Play {
    let _servers = stage.name_servers(&Zone::new().address("old.example", Ipv4Addr::new(192, 0, 2, 1)))?;
    stage.note("the name server knows 192.0.2.1 for old.example, and nothing else");
    stage.startup(2, 2)?;
    stage.expect(stage.getaddrinfo("old.example", "80", (ws::AF_INET6, ws::SOCK_STREAM), "AF_INET6, SOCK_STREAM"))
}
