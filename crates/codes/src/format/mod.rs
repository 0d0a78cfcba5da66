//! FormatMessage: from a source and a number to a text, with inserts filled in and lines broken.
//!
//! The engine works on UTF-16, as Windows does; the arguments are a checked slice, so that an insert beyond it
//! is `ERROR_INVALID_PARAMETER` and never a wild read. It needs no allocator: a text is written into any
//! [`Sink`]. The entry points for C (`FormatMessageA`, `FormatMessageW`) are thin wrappers of it.
//!
//! ```
//! # #[cfg(feature = "std")] {
//! use openwinsock_codes::format::{Arg, Inserts, Request, Source};
//!
//! let request = Request {
//!     inserts: Inserts::Array(&[Arg::Text("port"), Arg::Word(8080)]),
//!     ..Request::new(Source::Text("%1 = %2!06u!%n"))
//! };
//! assert_eq!(request.to_string_lossy().unwrap(), "port = 008080\r\n");
//!
//! // ERROR_INVALID_PARAMETER: there is no third argument.
//! let request = Request { source: Source::Text("%3"), ..request };
//! assert_eq!(request.to_string_lossy().unwrap_err().0, 87);
//! # }
//! ```
//!
//! # What the languages mean
//!
//! Language 0 asks for the languages of [`Request::languages`] in turn and then for English: the caller puts
//! the thread's, the user's and the system's language there, in this order. On Linux the user's language is
//! that of `LC_ALL`, `LC_MESSAGES` or `LANG`; a thread has one of its own only if the program gave it one, and the
//! system's is English. `MAKELANGID(LANG_NEUTRAL, …)` with any sublanguage asks for the same. Any other language is
//! not replaced by another one: if it has no text, the answer is `ERROR_RESOURCE_LANG_NOT_FOUND`. The catalogue's
//! texts serve all regions of their language (0x0C0C finds French); a module's table is asked for exactly the
//! number.
//!
//! Source: Microsoft's page of `FormatMessage`; where the page is silent, the behaviour that was observed.

mod insert;
mod line;
mod module;
#[cfg(feature = "pe")]
pub mod pe;
mod sink;
mod template;

pub use insert::{Arg, Letter, Take, Words};
pub use module::{Lookup, MessageTable, TableText};
pub use sink::{Buffer, Sink};

use crate::text::{self, Locale};
use crate::{Hresult, Win32Error, lookup};
use template::Units;

/// The longest text that is allocated for a caller, in bytes: beyond it Windows gives `ERROR_MORE_DATA`.
pub const MOST_ALLOCATED: usize = 128 * 1024;

/// Where the text comes from.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Source<'a> {
    /// `FORMAT_MESSAGE_FROM_STRING`.
    Text(&'a str),
    /// `FORMAT_MESSAGE_FROM_STRING`, in UTF-16 as a C program has it.
    Wide(&'a [u16]),
    /// `FORMAT_MESSAGE_FROM_SYSTEM`: the catalogue.
    System(u32),
    /// `FORMAT_MESSAGE_FROM_HMODULE`: the message table of a module.
    Module(&'a dyn MessageTable, u32),
    /// Both: the module first, then the catalogue.
    ModuleThenSystem(&'a dyn MessageTable, u32),
}

/// What is done with inserts, and the arguments for them.
#[derive(Clone, Copy)]
pub enum Inserts<'a> {
    /// `FORMAT_MESSAGE_IGNORE_INSERTS`: they stay in the text as they are.
    Ignore,
    /// There are no arguments: an insert is an error.
    None,
    /// `FORMAT_MESSAGE_ARGUMENT_ARRAY`: after an insert with asterisks the numbers go on behind its value.
    Array(&'a [Arg<'a>]),
    /// The arguments of a `va_list`: after an insert with asterisks the numbers that follow count one less
    /// than in an array, as Windows does.
    VaList(&'a [Arg<'a>]),
    /// Arguments of C, which don't know what they are: the format says how each is read. As in an array.
    WordArray(&'a dyn Words),
    /// The same, as in a `va_list`.
    WordList(&'a dyn Words),
}

/// How lines are broken: the low byte of the flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// 0: where the text breaks them.
    #[default]
    AsWritten,
    /// 1 to 254: every line is shorter than this, in UTF-16 units; line breaks of the text become spaces.
    Columns(u8),
    /// `FORMAT_MESSAGE_MAX_WIDTH_MASK`: line breaks of the text become spaces, and none is made.
    Joined,
}

impl Width {
    /// The width in a call's flags.
    pub const fn from_flags(flags: u32) -> Self {
        match (flags & 0xFF) as u8 {
            0 => Self::AsWritten,
            0xFF => Self::Joined,
            columns => Self::Columns(columns),
        }
    }
}

/// A call of FormatMessage.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// Where the text comes from.
    pub source: Source<'a>,
    /// The LANGID that is asked for; neutral ones ask for [`Self::languages`], then English; from a module, then any.
    pub language: u16,
    /// The languages of the thread, of the user and of the system, in this order.
    pub languages: &'a [&'static Locale],
    /// How lines are broken.
    pub width: Width,
    /// What is done with inserts.
    pub inserts: Inserts<'a>,
}

impl<'a> Request<'a> {
    /// A request for a text in English, without arguments, with lines as they are written.
    pub const fn new(source: Source<'a>) -> Self {
        Self { source, language: 0, languages: &[], width: Width::AsWritten, inserts: Inserts::None }
    }

    /// Writes the text, without a closing NUL, and gives its length in UTF-16 units.
    ///
    /// # Errors
    ///
    /// `ERROR_INVALID_PARAMETER` for a malformed insert, one without an argument, or one whose argument is of
    /// another kind; `ERROR_MR_MID_NOT_FOUND` and the `ERROR_RESOURCE_…` codes for a text that is not there;
    /// `ERROR_NO_WORK_DONE` for a text that comes out empty; and what the sink gives. What was written before
    /// an error stays in the sink.
    pub fn write(&self, sink: &mut dyn Sink) -> Result<usize, Win32Error> {
        let mut counted = sink::Counted::new(sink);
        match self.source {
            Source::Text(text) => self.expand(text.encode_utf16(), &mut counted)?,
            Source::Wide(text) => self.expand(text.iter().copied(), &mut counted)?,
            Source::System(id) => self.system(id, &mut counted)?,
            Source::Module(table, id) => self.module(table, id, &mut counted)?,
            Source::ModuleThenSystem(table, id) => match self.module(table, id, &mut counted) {
                Err(error) if counted.len() == 0 && is_absence(error) => self.system(id, &mut counted)?,
                other => other?,
            },
        }
        if counted.len() == 0 { Err(Win32Error::ERROR_NO_WORK_DONE) } else { Ok(counted.len()) }
    }

    /// Writes the text and a closing NUL into a caller's buffer, as `FormatMessageW` does; gives the length
    /// without the NUL.
    ///
    /// # Errors
    ///
    /// As [`Self::write`]; `ERROR_INSUFFICIENT_BUFFER` if it is too small. Then the buffer holds as much as
    /// fits, and a NUL.
    pub fn write_to_buffer(&self, buffer: &mut [u16]) -> Result<usize, Win32Error> {
        let mut sink = Buffer::new(buffer);
        let result = self.write(&mut sink);
        sink.close();
        result
    }

    /// The text in memory of its own (`FORMAT_MESSAGE_ALLOCATE_BUFFER`), closed by a NUL and at least `minimum`
    /// units long.
    ///
    /// # Errors
    ///
    /// As [`Self::write`]; `ERROR_MORE_DATA` beyond [`MOST_ALLOCATED`] bytes.
    #[cfg(feature = "std")]
    pub fn allocate(&self, minimum: usize) -> Result<std::vec::Vec<u16>, Win32Error> {
        let mut sink = sink::Limited::new(MOST_ALLOCATED / 2 - 1);
        self.write(&mut sink)?;
        let mut text = sink.into_inner();
        text.push(0);
        if text.len() < minimum {
            text.resize(minimum, 0);
        }
        Ok(text)
    }

    /// The text as a Rust string. A surrogate without its partner becomes U+FFFD.
    ///
    /// # Errors
    ///
    /// As [`Self::write`].
    #[cfg(feature = "std")]
    pub fn to_string_lossy(&self) -> Result<std::string::String, Win32Error> {
        let mut text = std::vec::Vec::new();
        self.write(&mut text)?;
        Ok(std::string::String::from_utf16_lossy(&text))
    }

    /// True for language 0, and for the neutral language with a sublanguage, such as 0x0400: the user's default.
    const fn asks_for_neutral(&self) -> bool {
        const PRIMARY: u16 = 0x3FF;
        self.language & PRIMARY == 0
    }

    fn expand(&self, text: impl Units, sink: &mut dyn Sink) -> Result<(), Win32Error> {
        template::expand(text, self.width, self.inserts, sink)
    }

    /// A text of the catalogue. It ends in a line break, as every text of Windows' own does.
    fn system(&self, id: u32, sink: &mut dyn Sink) -> Result<(), Win32Error> {
        // An HRESULT of facility 7 stands for the Win32 code in it.
        let id = match Hresult(id.cast_signed()).to_win32() {
            Some(code) if id != 0 => code.0,
            _ => id,
        };
        let index = lookup::index_of(id).ok_or(Win32Error::ERROR_MR_MID_NOT_FOUND)?;
        let message = if self.asks_for_neutral() {
            self.languages.iter().chain(text::ENGLISH).find_map(|locale| locale.message_at(index))
        } else {
            let locale = text::locale_of_langid(self.language);
            locale.ok_or(Win32Error::ERROR_RESOURCE_LANG_NOT_FOUND)?.message_at(index)
        };
        let message = message.ok_or(Win32Error::ERROR_MR_MID_NOT_FOUND)?;
        // The catalogue's messages are one line without escapes: nothing to expand, unless lines are broken.
        let end = match self.width {
            Width::AsWritten => "\r\n",
            Width::Joined => " ",
            Width::Columns(_) => {
                return self.expand(message.encode_utf16().chain("\r\n".encode_utf16()), sink);
            }
        };
        sink.push_text(message)?;
        sink.push_text(end)?;
        Ok(())
    }

    fn module(&self, table: &dyn MessageTable, id: u32, sink: &mut dyn Sink) -> Result<(), Win32Error> {
        let exact = |language| match table.message(id, language) {
            Lookup::Found(message) => Some(message),
            _ => None,
        };
        if !self.asks_for_neutral() {
            return match table.message(id, self.language) {
                Lookup::Found(message) => self.expand(message.units(), sink),
                Lookup::NoLanguage => Err(Win32Error::ERROR_RESOURCE_LANG_NOT_FOUND),
                Lookup::NoMessage => Err(Win32Error::ERROR_MR_MID_NOT_FOUND),
            };
        }
        // Neutral, then those of thread, user and system, then US English, then any.
        const NEUTRAL: u16 = 0;
        const US_ENGLISH: u16 = 0x0409;
        let wanted = self.languages.iter().flat_map(|l| l.langids.iter().copied());
        let mut order = core::iter::once(NEUTRAL).chain(wanted).chain(core::iter::once(US_ENGLISH));
        match order.find_map(exact).or_else(|| table.any_message(id)) {
            Some(message) => self.expand(message.units(), sink),
            None => Err(Win32Error::ERROR_MR_MID_NOT_FOUND),
        }
    }
}

/// True for the errors that say that a text is not there, and not that something is wrong with it.
const fn is_absence(error: Win32Error) -> bool {
    matches!(
        error,
        Win32Error::ERROR_MR_MID_NOT_FOUND
            | Win32Error::ERROR_RESOURCE_LANG_NOT_FOUND
            | Win32Error::ERROR_RESOURCE_TYPE_NOT_FOUND
            | Win32Error::ERROR_RESOURCE_DATA_NOT_FOUND
    )
}
