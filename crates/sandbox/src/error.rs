//! What can go wrong: the machine forbids it, the system refused it, or it was asked wrongly.

use std::borrow::Cow;
use std::{fmt, io};

/// The result of everything that builds a part of a world.
pub type Result<T> = std::result::Result<T, Error>;

/// Something that this machine does not give: a right, or a part of the kernel.
///
/// A test that gets this has not failed. It says what it needs and stops.
#[derive(Debug)]
pub struct Needs {
    /// What is missing, as a noun: `user namespaces`.
    pub what: Cow<'static, str>,
    /// The system's answer.
    pub cause: io::Error,
    /// What to do about it, as a sentence without its full stop.
    pub remedy: Cow<'static, str>,
}

impl fmt::Display for Needs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "needs {} ({}). {}", self.what, self.cause, self.remedy)
    }
}

/// Why a part of a world could not be built.
#[derive(Debug)]
pub enum Error {
    /// The machine forbids it.
    Needs(Needs),
    /// The system refused a request that it supports.
    System {
        /// What was being done.
        doing: String,
        /// The system's answer.
        cause: io::Error,
    },
    /// The caller asked for something impossible; the text says what to do instead.
    Misuse(String),
}

impl Error {
    /// What is missing, if that is the reason.
    pub fn needs(&self) -> Option<&Needs> {
        match self {
            Self::Needs(needs) => Some(needs),
            _ => None,
        }
    }

    /// The system's error number, if the system refused.
    pub fn errno(&self) -> Option<i32> {
        match self {
            Self::Needs(Needs { cause, .. }) | Self::System { cause, .. } => cause.raw_os_error(),
            Self::Misuse(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Needs(needs) => needs.fmt(f),
            Self::System { doing, cause } => write!(f, "cannot {doing}: {cause}"),
            Self::Misuse(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Needs(Needs { cause, .. }) | Self::System { cause, .. } => Some(cause),
            Self::Misuse(_) => None,
        }
    }
}

/// Puts the system's answers in words.
pub(crate) trait Explain<T> {
    /// Any failure is the system's refusal.
    fn doing(self, doing: impl FnOnce() -> String) -> Result<T>;

    /// Failures with one of these numbers mean that the machine lacks `what`; any other one is a refusal.
    fn needs(
        self,
        numbers: &[i32],
        what: &'static str,
        remedy: impl FnOnce() -> Cow<'static, str>,
    ) -> Result<T>;
}

impl<T> Explain<T> for io::Result<T> {
    fn doing(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|cause| Error::System { doing: doing(), cause })
    }

    fn needs(
        self,
        numbers: &[i32],
        what: &'static str,
        remedy: impl FnOnce() -> Cow<'static, str>,
    ) -> Result<T> {
        self.map_err(|cause| match cause.raw_os_error() {
            Some(number) if numbers.contains(&number) => {
                Error::Needs(Needs { what: what.into(), cause, remedy: remedy() })
            }
            _ => Error::System { doing: format!("get {what}"), cause },
        })
    }
}
