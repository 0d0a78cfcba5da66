//! The code spaces of Unix and of DNS: errno (whose numbers depend on the system), `EAI_*`, `h_errno`, rcodes.

use core::fmt;

use crate::generated::unix as table;

/// A system that numbers errno (and `EAI_*`) in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Os {
    /// Linux, asm-generic numbers: x86, Arm, RISC-V. MIPS and SPARC number some codes otherwise.
    Linux,
    /// macOS and the other systems of Apple.
    MacOs,
    /// FreeBSD.
    FreeBsd,
    /// The Universal C Runtime of Windows: `errno` of its C library, not `WSAGetLastError`.
    Windows,
    /// libuv and Node.js on Windows, where errors are negative numbers of libuv's own.
    Libuv,
}

impl Os {
    /// All systems, likeliest first.
    pub const ALL: [Self; 5] = [Self::Linux, Self::MacOs, Self::FreeBsd, Self::Windows, Self::Libuv];

    /// The system that this crate was compiled for, if it is one that the tables know; else Linux.
    pub const CURRENT: Self = if cfg!(target_vendor = "apple") {
        Self::MacOs
    } else if cfg!(target_os = "freebsd") {
        Self::FreeBsd
    } else if cfg!(windows) {
        Self::Windows
    } else {
        Self::Linux
    };

    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Linux => "Linux",
            Self::MacOs => "macOS",
            Self::FreeBsd => "FreeBSD",
            Self::Windows => "Windows C runtime",
            Self::Libuv => "libuv on Windows",
        }
    }
}

/// One row of a table of names that have a number on each system.
#[derive(Debug)]
pub(crate) struct Numbered {
    pub(crate) name: &'static str,
    /// In the order of [`Os::ALL`].
    pub(crate) numbers: [Option<i32>; 5],
}

fn number_of(table: &[Numbered], name: &str, os: Os) -> Option<i32> {
    table.iter().find(|row| row.name == name)?.numbers[os as usize]
}

fn name_of(table: &'static [Numbered], os: Os, number: i32) -> Option<&'static str> {
    table.iter().find(|row| row.numbers[os as usize] == Some(number)).map(|row| row.name)
}

macro_rules! numbered {
    ($(#[$doc:meta])* $type:ident, $table:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type {
            /// The system whose number it is.
            pub os: Os,
            /// The number there.
            pub number: i32,
        }

        impl $type {
            /// The code `number` of the system `os`.
            pub const fn new(os: Os, number: i32) -> Self {
                Self { os, number }
            }

            /// The code of this name, numbered as `os` does; none if that system has no such code.
            pub fn from_name(name: &str, os: Os) -> Option<Self> {
                number_of($table, name, os).map(|number| Self { os, number })
            }

            /// The name that the system gives to the number. Where two names share it, the common one.
            pub fn name(self) -> Option<&'static str> {
                name_of($table, self.os, self.number)
            }

            /// The code of the same name on another system.
            pub fn on(self, os: Os) -> Option<Self> {
                Self::from_name(self.name()?, os)
            }

            /// Every code of one system, by rising number where the table is sorted so.
            pub fn all(os: Os) -> impl Iterator<Item = Self> {
                $table.iter().filter_map(move |row| {
                    row.numbers[os as usize].map(|number| Self { os, number })
                })
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($type), "({:?} {}"), self.os, self.number)?;
                self.name().map_or(Ok(()), |name| write!(f, " {name}"))?;
                f.write_str(")")
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.name() {
                    Some(name) => write!(f, "{name} ({} on {})", self.number, self.os.label()),
                    None => write!(f, "unknown code {} on {}", self.number, self.os.label()),
                }
            }
        }

        impl core::error::Error for $type {}
    };
}

numbered!(
    /// An errno. The same name has other numbers on other systems, so the number knows its system.
    Errno,
    table::ERRNO
);

numbered!(
    /// What `getaddrinfo` returns on Unix. On Windows it returns a [`WsaError`](crate::WsaError).
    EaiError,
    table::EAI
);

/// What `h_errno` holds after a failed `gethostbyname`; the numbers are the same on every Unix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HErrno(pub i32);

impl HErrno {
    /// `HOST_NOT_FOUND` and so on.
    pub fn name(self) -> Option<&'static str> {
        table::H_ERRNO.iter().find(|row| row.1 == self.0).map(|row| row.0)
    }
}

impl fmt::Display for HErrno {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name} (h_errno {})", self.0),
            None => write!(f, "unknown h_errno {}", self.0),
        }
    }
}

impl core::error::Error for HErrno {}

/// A response code of a DNS message, extended (EDNS, TSIG) ones included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rcode(pub u16);

impl Rcode {
    /// `NXDOMAIN` and so on. 16 is both BADVERS and BADSIG; the status of Windows is BADSIG's.
    pub fn name(self) -> Option<&'static str> {
        table::RCODE.iter().find(|row| row.1 == self.0).map(|row| row.0)
    }
}

impl fmt::Display for Rcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name} (rcode {})", self.0),
            None => write!(f, "unknown rcode {}", self.0),
        }
    }
}

impl core::error::Error for Rcode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errno_numbers_know_their_system() {
        let reset = Errno::from_name("ECONNRESET", Os::Linux).unwrap();
        assert_eq!(reset.number, 104);
        assert_eq!(reset.on(Os::MacOs).unwrap().number, 54);
        assert_eq!(reset.on(Os::Windows).unwrap().number, 108);
        assert_eq!(reset.on(Os::Libuv).unwrap().number, -4077);
        assert_eq!(Errno::new(Os::Windows, 104).name(), Some("EBADMSG"));
        assert_eq!(Errno::new(Os::Linux, 9999).name(), None);
        assert_eq!(Errno::from_name("EPROCLIM", Os::Linux), None);
    }

    #[test]
    fn the_common_name_comes_first() {
        assert_eq!(Errno::new(Os::Linux, 11).name(), Some("EAGAIN"));
        assert_eq!(Errno::new(Os::Linux, 95).name(), Some("EOPNOTSUPP"));
        assert_eq!(HErrno(4).name(), Some("NO_DATA"));
        assert_eq!(Rcode(16).name(), Some("BADSIG"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn linux_numbers_are_the_c_librarys() {
        for (name, number) in [
            ("EAGAIN", libc::EAGAIN),
            ("ENOTSUP", libc::ENOTSUP),
            ("EWOULDBLOCK", libc::EWOULDBLOCK),
            ("EPIPE", libc::EPIPE),
            ("ECONNRESET", libc::ECONNRESET),
            ("ETIMEDOUT", libc::ETIMEDOUT),
            ("ECONNREFUSED", libc::ECONNREFUSED),
            ("EHOSTDOWN", libc::EHOSTDOWN),
            ("EINPROGRESS", libc::EINPROGRESS),
            ("ENETUNREACH", libc::ENETUNREACH),
            ("ESHUTDOWN", libc::ESHUTDOWN),
            ("ECANCELED", libc::ECANCELED),
        ] {
            assert_eq!(Errno::from_name(name, Os::Linux).map(|e| e.number), Some(number), "{name}");
        }
        for (name, number) in [
            ("EAI_AGAIN", libc::EAI_AGAIN),
            ("EAI_FAIL", libc::EAI_FAIL),
            ("EAI_NONAME", libc::EAI_NONAME),
            ("EAI_SERVICE", libc::EAI_SERVICE),
            ("EAI_SYSTEM", libc::EAI_SYSTEM),
            ("EAI_OVERFLOW", libc::EAI_OVERFLOW),
        ] {
            assert_eq!(EaiError::from_name(name, Os::Linux).map(|e| e.number), Some(number), "{name}");
        }
    }
}
