//! Names of hosts and services, addresses as text, and the way between them.
//!
//! [`forward`] is what `getaddrinfo` does and [`reverse`] what `getnameinfo` does; both ask a [`Resolver`] only when a name
//! has to be looked up. [`services`] are the built-in tables, [`text`] reads and writes addresses, [`local`] knows
//! this machine.

pub mod forward;
#[rustfmt::skip]
mod generated;
mod interrupt;
pub mod local;
mod refusal;
mod resolver;
pub mod reverse;
pub mod services;
pub mod text;

pub use interrupt::interruptible;
pub use resolver::{Answer, Families, Resolver, SystemResolver, install, resolver};
