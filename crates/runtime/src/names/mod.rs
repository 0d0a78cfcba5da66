//! Names of hosts and services, addresses as text, and the way between them.
//!
//! [`forward`] is what `getaddrinfo` does and [`reverse`] what `getnameinfo` does; both ask a [`Resolver`] only when a name
//! has to be looked up. [`hosts`] are the old form of both, and [`requests`] do it meanwhile. [`services`] are the built-in
//! tables, [`networks`] have names, too, [`domain`] reads those in messages of name servers, [`text`] reads and writes addresses, [`local`] knows this machine.

pub mod domain;
pub mod entries;
pub mod forward;
#[rustfmt::skip]
mod generated;
pub mod hosts;
mod interrupt;
pub mod local;
pub mod networks;
mod refusal;
mod request;
pub mod requests;
mod resolver;
pub mod reverse;
pub mod services;
pub mod text;
mod workers;

pub use interrupt::interruptible;
pub use request::Request;
pub use resolver::{Answer, Families, Resolver, SystemResolver, install, resolver};
