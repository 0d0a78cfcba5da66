//! Whether a socket shares its address: `SO_REUSEADDR` and `SO_EXCLUSIVEADDRUSE`.

use std::sync::atomic::Ordering;

use super::Socket;

/// How a socket stands to others on its address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sharing {
    /// Neither option is set.
    Default,
    /// `SO_REUSEADDR`: the address is shared with others that say the same.
    Reuse,
    /// `SO_EXCLUSIVEADDRUSE`: the address is shared with nobody.
    Exclusive,
}

const REUSE: u8 = 1;
const EXCLUSIVE: u8 = 2;

impl Socket {
    /// How the socket shares its address; `bind` acts on it.
    pub fn sharing(&self) -> Sharing {
        match self.sharing.load(Ordering::Relaxed) {
            REUSE => Sharing::Reuse,
            EXCLUSIVE => Sharing::Exclusive,
            _ => Sharing::Default,
        }
    }

    /// Says how the socket shares its address. It has an effect on the next `bind` only.
    pub fn set_sharing(&self, sharing: Sharing) {
        let number = match sharing {
            Sharing::Default => 0,
            Sharing::Reuse => REUSE,
            Sharing::Exclusive => EXCLUSIVE,
        };
        self.sharing.store(number, Ordering::Relaxed);
    }
}
