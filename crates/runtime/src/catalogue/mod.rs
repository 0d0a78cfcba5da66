//! The Winsock catalogue: what outlives a process, as the registry of Windows keeps it. The order of providers, which name
//! spaces are in use, categories of programs and providers, service classes, registered services.
//!
//! It is a file of JSON, one per account: `$OPENWINSOCK_CATALOGUE`, or `openwinsock/catalogue.json` under
//! `$XDG_STATE_HOME` (`~/.local/state`). Without a file everything is as it is built in. Whoever may write the file is
//! its administrator. A process that runs with more rights than its user ignores the environment, as the C library does, and
//! has no catalogue then.

mod file;
mod hex;
mod service;
mod watch;

use std::collections::{BTreeMap, BTreeSet};

use openwinsock_codes::WsaError;
use serde::{Deserialize, Serialize};

pub use self::service::{ClassInfo, Older, Service, ServiceAddress, ServiceClass, Version};
pub use self::watch::Watch;
use crate::guid::Guid;

/// The format of the file.
const FORMAT: u32 = 1;

/// What the file holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    format: u32,
    /// Numbers of protocol entries in the order of preference; empty: as built in.
    #[serde(default)]
    pub protocol_order: Vec<u32>,
    /// Name space providers in the order in which they are asked; empty: as built in.
    #[serde(default)]
    pub namespace_order: Vec<Guid>,
    /// Name space providers that are not in use.
    #[serde(default)]
    pub namespaces_off: BTreeSet<Guid>,
    /// Categories of layered providers that programs permit.
    #[serde(default)]
    pub applications: Vec<Application>,
    /// Categories of transport providers.
    #[serde(default)]
    pub provider_categories: BTreeMap<Guid, u32>,
    /// Service classes.
    #[serde(default)]
    pub classes: Vec<ServiceClass>,
    /// Services, registered and not.
    #[serde(default)]
    pub services: Vec<Service>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self {
            format: FORMAT,
            protocol_order: Vec::new(),
            namespace_order: Vec::new(),
            namespaces_off: BTreeSet::new(),
            applications: Vec::new(),
            provider_categories: BTreeMap::new(),
            classes: Vec::new(),
            services: Vec::new(),
        }
    }
}

/// A program, and the categories of layered providers that it permits.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Application {
    /// The path to its image.
    pub path: String,
    /// The arguments that tell it apart from others with the same image.
    pub extra: Option<String>,
    /// `LSP_…`
    pub categories: u32,
}

/// Why the catalogue cannot be read or changed. Each function has its own codes for that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// This account may not write the file, or not even read it; or there is no place for one.
    Forbidden,
    /// Somebody else is changing it.
    Busy,
    /// The file cannot be read or is none of ours, or the disk fails.
    Broken,
}

impl From<Trouble> for WsaError {
    /// The codes of the functions for services and service classes.
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Forbidden => Self::WSAEACCES,
            Trouble::Busy => Self::WSATRY_AGAIN,
            Trouble::Broken => Self::WSANO_RECOVERY,
        }
    }
}

/// How long to wait for somebody else who changes the catalogue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Patience {
    /// As long as a change takes.
    Some,
    /// Not at all.
    None,
}

/// What the catalogue holds now.
///
/// # Errors
/// [`Trouble::Forbidden`], [`Trouble::Broken`].
pub fn read() -> Result<Catalogue, Trouble> {
    file::path().map_or_else(|| Ok(Catalogue::default()), |path| file::load(&path))
}

/// Changes the catalogue. Of two who change it at the same time the second sees what the first did. If `edit` fails, or
/// leaves everything as it is, nothing is written.
///
/// # Errors
/// Those of `edit`, and all of [`Trouble`].
pub fn change<T, E: From<Trouble>>(
    patience: Patience,
    edit: impl FnOnce(&mut Catalogue) -> Result<T, E>,
) -> Result<T, E> {
    let path = file::path().ok_or(Trouble::Forbidden)?;
    let _turn = file::lock(&path, patience)?;
    let before = file::load(&path)?;
    let mut catalogue = before.clone();
    let result = edit(&mut catalogue)?;
    if catalogue != before {
        file::save(&path, &catalogue)?;
    }
    Ok(result)
}

/// Whether this process may change the catalogue now: what those who install something ask before they look closer.
///
/// # Errors
/// All of [`Trouble`].
pub fn may_change(patience: Patience) -> Result<(), Trouble> {
    change(patience, |_| Ok(()))
}
