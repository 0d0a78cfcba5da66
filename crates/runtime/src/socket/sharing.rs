//! Whether a socket shares its address: `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE`.

use std::sync::atomic::Ordering;

use super::Socket;

/// How a socket stands to others on its address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[repr(u8)]
pub enum Sharing {
    /// Neither option is set.
    #[default]
    Default = 0,
    /// `SO_REUSEADDR`: the address is shared with others that say the same.
    Reuse = 1,
    /// `SO_EXCLUSIVEADDRUSE`: the address is shared with nobody.
    Exclusive = 2,
}

impl Sharing {
    /// The mode of its number.
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Default),
            1 => Some(Self::Reuse),
            2 => Some(Self::Exclusive),
            _ => None,
        }
    }
}

impl Socket {
    /// How the socket shares its address; `bind` acts on it.
    pub fn sharing(&self) -> Sharing {
        Sharing::from_number(self.sharing.load(Ordering::Relaxed)).unwrap_or_default()
    }

    /// Says how the socket shares its address. It has an effect on the next `bind` only.
    pub fn set_sharing(&self, sharing: Sharing) {
        self.sharing.store(sharing as u8, Ordering::Relaxed);
    }
}
