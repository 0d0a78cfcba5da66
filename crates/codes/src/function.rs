//! The documented functions, and which codes they raise under which condition.

use crate::convention::{self, Convention};
use crate::generated::functions as table;

/// A documented function.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// The header that declares it.
    pub header: &'static str,
    /// The library that exports it.
    pub dll: &'static str,
    /// True if Microsoft advises against its use.
    pub deprecated: bool,
    /// What it does.
    pub summary: &'static str,
}

/// A function that raises a code under a condition.
#[derive(Debug)]
pub struct Raise {
    /// The code's number.
    pub code: u32,
    /// The function's name.
    pub function: &'static str,
    /// The header whose documentation says so.
    pub header: &'static str,
    /// When the function raises it.
    pub condition: &'static str,
}

/// A code that an article documents outside the pages of functions.
#[derive(Debug)]
pub struct ArticleRaise {
    /// The code's number.
    pub code: u32,
    /// What raises it: an ioctl, an option, an event.
    pub subject: &'static str,
    /// The article's path in Microsoft's documentation.
    pub article: &'static str,
    /// When.
    pub condition: &'static str,
}

/// All functions, by name.
pub fn all() -> &'static [Function] {
    table::FUNCTIONS
}

/// The function of this name; capital and small letters count as equal.
pub fn by_name(name: &str) -> Option<&'static Function> {
    all().iter().find(|f| f.name.eq_ignore_ascii_case(name))
}

impl Function {
    /// The codes that it raises, by rising number.
    pub fn raises(&self) -> impl Iterator<Item = &'static Raise> {
        let name = self.name;
        table::RAISES.iter().filter(move |r| r.function == name)
    }

    /// How it shows failure and what it does to the last error. The DNS client and the functions of service
    /// providers have none.
    pub fn convention(&self) -> Option<&'static Convention> {
        convention::by_name(self.name)
    }
}
