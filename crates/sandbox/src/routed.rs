//! Two hosts with a router between them.

use crate::error::Result;
use crate::link::Link;
use crate::namespace::Namespace;
use crate::route::Route;
use crate::world::NetworkWorld;

/// This process is one host; behind a router there is another. Routes and settings of the router decide what
/// happens on the way: a packet with one hop left ends there, a [`Route::blackhole`] swallows, a small
/// [`mtu`](Link::mtu) on the far side makes packets too big.
///
/// ```text
/// here  10.1.0.1 ── 10.1.0.254  router  10.2.0.254 ── 10.2.0.1  far
///       fd01::1     fd01::fe            fd02::fe      fd02::1
/// ```
#[derive(Debug)]
pub struct Routed {
    /// The network of the router.
    pub router: Namespace,
    /// The network of the other host.
    pub far: Namespace,
    /// The device of this host.
    pub near_link: Link,
    /// The router's device on this side.
    pub router_near: Link,
    /// The router's device on the other side.
    pub router_far: Link,
    /// The device of the other host.
    pub far_link: Link,
}

impl Routed {
    /// This host's addresses, IPv4 and IPv6.
    pub const NEAR: [&str; 2] = ["10.1.0.1", "fd01::1"];
    /// The router's addresses on this side.
    pub const ROUTER_NEAR: [&str; 2] = ["10.1.0.254", "fd01::fe"];
    /// The router's addresses on the other side.
    pub const ROUTER_FAR: [&str; 2] = ["10.2.0.254", "fd02::fe"];
    /// The other host's addresses.
    pub const FAR: [&str; 2] = ["10.2.0.1", "fd02::1"];

    /// Builds both hosts and the router, each with a default route, everything up.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`](crate::Error::Needs) if the kernel has no virtual Ethernet or does not let this network
    /// forward.
    pub fn new(world: &NetworkWorld) -> Result<Self> {
        let (router, far) = (Namespace::create()?, Namespace::create()?);
        for setting in ["net.ipv4.ip_forward", "net.ipv6.conf.all.forwarding"] {
            router.set(setting, 1)?;
        }
        // Otherwise the router keeps its messages apart by up to a second.
        router.set("net.ipv4.icmp_ratelimit", 0)?;
        router.set("net.ipv6.icmp.ratelimit", 0)?;
        let (near_link, router_near) = world.here().cable("near", &router, "near")?;
        let (router_far, far_link) = router.cable("far", &far, "far")?;
        for (link, addresses) in [
            (&near_link, Self::NEAR),
            (&router_near, Self::ROUTER_NEAR),
            (&router_far, Self::ROUTER_FAR),
            (&far_link, Self::FAR),
        ] {
            let [v4, v6] = addresses;
            link.address(&format!("{v4}/24"))?.address(&format!("{v6}/64"))?.up()?;
        }
        for (host, gateways) in [(world.here(), Self::ROUTER_NEAR), (&far, Self::ROUTER_FAR)] {
            for (everything, gateway) in ["0.0.0.0/0", "::/0"].into_iter().zip(gateways) {
                host.add_route(&Route::gateway(everything, gateway))?;
            }
        }
        Ok(Self { router, far, near_link, router_near, router_far, far_link })
    }
}
