//! The entries of the catalogue: one for each Win32 number that is listed, Winsock's and DNS's among them.

use crate::function::{ArticleRaise, Raise};
use crate::generated::{catalogue as table, functions};

/// All entries, by rising number.
pub fn all() -> &'static [Entry] {
    table::ENTRIES
}

/// The entries of the reference: the 281 codes with title, message and explanation.
pub fn reference() -> impl Iterator<Item = &'static Entry> {
    all().iter().filter(|e| e.kind == Kind::Full)
}

/// What is known about one number.
#[derive(Debug)]
pub struct Entry {
    /// The number.
    pub value: u32,
    /// The name under which Winsock and DNS know it.
    pub name: &'static str,
    /// Which group of codes it belongs to.
    pub family: Family,
    /// How much the catalogue says about it.
    pub kind: Kind,
    /// The SDK headers that define it.
    pub headers: &'static [&'static str],
    /// Its other names.
    pub aliases: &'static [Alias],
    /// The number of the code that means the same: `WSAENOMORE` beside `WSA_E_NO_MORE`.
    pub twin: Option<u32>,
    /// Who returns it.
    pub returned: Returned,
    /// By what it is returned, or why not, in a few words. May be empty.
    pub note: &'static str,
}

/// A group of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Winsock's own codes, and the Win32 codes that it gave a name.
    Winsock,
    /// Quality of service, and the name-security codes listed with it.
    Qos,
    /// DNS: client, server and management.
    Dns,
    /// Win32 codes beside the reference.
    Win32,
}

impl Family {
    /// All families.
    pub const ALL: [Self; 4] = [Self::Winsock, Self::Qos, Self::Dns, Self::Win32];

    /// Its name in commands and exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Winsock => "winsock",
            Self::Qos => "qos",
            Self::Dns => "dns",
            Self::Win32 => "win32",
        }
    }
}

/// How much the catalogue says about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One of the 281: title, message and explanation page.
    Full,
    /// Title and message.
    Short,
    /// The base of a range, such as 10000: not an error.
    Marker,
    /// The name only, so that a small number can be told from an errno.
    Name,
}

impl Kind {
    /// Its name in exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
            Self::Marker => "marker",
            Self::Name => "name",
        }
    }
}

/// Another name of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: &'static str,
    /// Why the number has it.
    pub kind: AliasKind,
}

/// Why a number has another name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasKind {
    /// The SDK has several names for the number.
    Sdk,
    /// A header macro for source compatibility, such as `EAI_AGAIN` or `HOST_NOT_FOUND`.
    Macro,
    /// A name of older headers.
    Older,
    /// A misspelling in Microsoft's documentation.
    Misspelling,
    /// The right spelling of a name that the SDK misspells.
    Corrected,
}

impl AliasKind {
    /// Its name in exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sdk => "sdk",
            Self::Macro => "macro",
            Self::Older => "older",
            Self::Misspelling => "misspelling",
            Self::Corrected => "corrected",
        }
    }
}

/// Who is documented to return a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Returned {
    /// A function, whose page lists it.
    Function,
    /// Something that only an article describes: an ioctl, an option, an event.
    Article,
    /// The DNS client functions, as a `DNS_STATUS` that no page lists.
    Query,
    /// The management of a DNS server.
    Management,
    /// A DNS server inside, or in its log.
    Internal,
    /// A service provider, if one wants to.
    Provider,
    /// Nothing that is documented.
    Never,
    /// Not recorded; for the entries beside the reference.
    Unrecorded,
}

impl Returned {
    /// Its name in exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Function => "function",
            Self::Article => "article",
            Self::Query => "query",
            Self::Management => "management",
            Self::Internal => "internal",
            Self::Provider => "provider",
            Self::Never => "never",
            Self::Unrecorded => "unrecorded",
        }
    }
}

impl Entry {
    /// Every name of the number, the main one first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        core::iter::once(self.name).chain(self.aliases.iter().map(|a| a.name))
    }

    /// The name on the Win32 path: `ERROR_IO_PENDING` where Winsock says `WSA_IO_PENDING`.
    pub fn win32_name(&self) -> &'static str {
        self.names().find(|n| n.starts_with("ERROR_")).unwrap_or(self.name)
    }

    /// The documented functions that raise it, each with its condition.
    pub fn raised_by(&self) -> &'static [Raise] {
        let rows = functions::RAISES;
        let start = rows.partition_point(|r| r.code < self.value);
        let end = rows.partition_point(|r| r.code <= self.value);
        &rows[start..end]
    }

    /// What articles say about it: ioctls, socket options, events, name spaces.
    pub fn raised_in_articles(&self) -> impl Iterator<Item = &'static ArticleRaise> {
        functions::ARTICLES.iter().filter(|r| r.code == self.value)
    }
}
