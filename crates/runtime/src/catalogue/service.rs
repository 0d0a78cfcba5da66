//! Services and their classes, as the catalogue keeps them.

use serde::{Deserialize, Serialize};

use super::hex;
use crate::guid::Guid;

/// A kind of service. Source: the page on `WSASERVICECLASSINFO`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ServiceClass {
    /// What programs know it by.
    pub id: Guid,
    /// What people know it by.
    pub name: String,
    /// What all its services have in common, by name space.
    pub infos: Vec<ClassInfo>,
}

/// A property of a class in a name space, such as `TcpPort`. Source: the page on `WSANSCLASSINFO`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ClassInfo {
    /// Its name.
    pub name: String,
    /// The name space that it is for; 0 for all.
    pub namespace: u32,
    /// What the value is, in the registry's numbers (`REG_DWORD` …).
    pub value_type: u32,
    /// The value.
    #[serde(with = "hex")]
    pub value: Vec<u8>,
}

/// A service. Source: the table of service properties of the page on `WSASetService`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Service {
    /// Its class.
    pub class: Guid,
    /// Its name, compared without regard to case.
    pub name: String,
    /// Where in a hierarchy it stands.
    pub context: Option<String>,
    /// What people should know of it.
    pub comment: Option<String>,
    /// Its version.
    pub version: Option<Version>,
    /// Whether it can be used now.
    pub registered: bool,
    /// Where it can be reached.
    pub addresses: Vec<ServiceAddress>,
    /// What only the service and its clients understand.
    #[serde(with = "hex")]
    pub blob: Vec<u8>,
    /// What only the functions of version 1.1 know.
    pub older: Older,
}

impl Service {
    /// Whether it is the one of that class and name in that place.
    pub fn is(&self, class: Guid, name: &str, context: Option<&str>) -> bool {
        let lower = |text: &str| text.to_lowercase();
        let place = |text: Option<&str>| text.map(lower).unwrap_or_default();
        self.class == class
            && lower(&self.name) == lower(name)
            && place(self.context.as_deref()) == place(context)
    }
}

/// A version, and what a query for it accepts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Version {
    /// The number.
    pub number: u32,
    /// `COMP_EQUAL` or `COMP_NOTLESS`.
    pub how: i32,
}

/// An address of a service. Source: the page on `CSADDR_INFO`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ServiceAddress {
    /// What a client binds to, in Windows' layout; may be empty.
    #[serde(with = "hex")]
    pub local: Vec<u8>,
    /// What a client connects to, in Windows' layout; may be empty.
    #[serde(with = "hex")]
    pub remote: Vec<u8>,
    /// `SOCK_…`
    pub kind: i32,
    /// `IPPROTO_…`
    pub protocol: i32,
}

/// Properties of the structure `SERVICE_INFO`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Older {
    /// The locale of its texts.
    pub locale: Option<String>,
    /// What a browser shows it as.
    pub display_hint: u32,
    /// When it was started.
    pub time: u32,
    /// The machine that it runs on.
    pub machine: Option<String>,
}
