//! An insert's format and its argument: the part of printf that FormatMessage knows.

use crate::Win32Error;

/// An argument. In C an argument is a word that the format says how to read; here it knows what it is, and a
/// format of another kind is an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Arg<'a> {
    /// A number, or anything that fits in a register. Zero is also the NULL of a string.
    Word(u64),
    /// A text.
    Text(&'a str),
    /// A text in UTF-16.
    Wide(&'a [u16]),
    /// A text in the ANSI code page, which is UTF-8 here. Malformed bytes become U+FFFD.
    Narrow(&'a [u8]),
}

/// Arguments of C: words that only the format tells how to read.
///
/// An implementation reads the program's memory, and decides what it can promise about it.
pub trait Words {
    /// The word at a place, counted from 0; none if there are not so many.
    fn word(&self, place: usize) -> Option<u64>;

    /// Hands on the text that a word points to: in UTF-16 or in bytes, as the letter and its size say, no longer than `most`
    /// units where the format has a precision. Never called for zero, which is the NULL that prints as `(null)`.
    ///
    /// # Errors
    ///
    /// If the word points to nothing that can be read; and what `take` gives.
    fn text(
        &self,
        word: u64,
        letter: Letter,
        most: Option<usize>,
        take: &mut Take<'_>,
    ) -> Result<(), Win32Error>;

    /// The unit of a character.
    fn character(&self, word: u64, letter: Letter) -> u16;
}

/// Takes a text for as long as it lasts.
pub type Take<'t> = dyn FnMut(Arg<'_>) -> Result<(), Win32Error> + 't;

/// Which characters a string or a character is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// Those of the function that is called: `s` and `c`.
    Own,
    /// Those of its twin: `S` and `C`.
    Other,
    /// Bytes: `hs`.
    Narrow,
    /// UTF-16: `ls`, `ws`.
    Wide,
}

/// Where an insert finds its argument.
pub(super) enum Args<'a> {
    Typed(&'a [Arg<'a>]),
    Words(&'a dyn Words),
}

impl Args<'_> {
    /// The argument of a format, counted from 1.
    fn get(&self, n: usize) -> Result<Arg<'_>, Win32Error> {
        let found = match self {
            Self::Typed(args) => args.get(n - 1).copied(),
            Self::Words(words) => words.word(n - 1).map(Arg::Word),
        };
        found.ok_or(Win32Error::ERROR_INVALID_PARAMETER)
    }

    fn character(&self, word: u64, letter: Letter) -> u16 {
        match self {
            Self::Typed(_) => word as u16,
            Self::Words(words) => words.character(word, letter),
        }
    }
}

/// The kinds of formats.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    String(Letter),
    Char(Letter),
    Signed,
    Unsigned { radix: u32, upper: bool },
    Pointer,
}

/// How many bits of a word a number has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    Bits8,
    Bits16,
    Bits32,
    Bits64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    None,
    Fixed(usize),
    Star,
}

/// A format: `-08.3lx`.
#[derive(Clone, Copy)]
pub(super) struct Spec {
    left: bool,
    zero: bool,
    plus: bool,
    blank: bool,
    alternate: bool,
    width: Count,
    precision: Count,
    kind: Kind,
    size: Size,
}

/// No field of a message is wider: a larger width is a mistake, and would fill the memory.
const WIDEST: usize = 4096;

impl Spec {
    pub(super) fn parse(format: &[u8]) -> Result<Self, Win32Error> {
        let mut rest = format;
        let mut spec = Self {
            left: false,
            zero: false,
            plus: false,
            blank: false,
            alternate: false,
            width: Count::None,
            precision: Count::None,
            kind: Kind::String(Letter::Own),
            size: Size::Bits32,
        };
        while let [flag, tail @ ..] = rest {
            match flag {
                b'-' => spec.left = true,
                b'0' => spec.zero = true,
                b'+' => spec.plus = true,
                b' ' => spec.blank = true,
                b'#' => spec.alternate = true,
                _ => break,
            }
            rest = tail;
        }
        spec.width = count(&mut rest)?;
        if let [b'.', tail @ ..] = rest {
            rest = tail;
            spec.precision = match count(&mut rest)? {
                Count::None => Count::Fixed(0),
                other => other,
            };
        }
        let sizes: [(&[u8], Size); 8] = [
            (b"I64", Size::Bits64),
            (b"I32", Size::Bits32),
            (b"I", Size::Bits64),
            (b"hh", Size::Bits8),
            (b"h", Size::Bits16),
            (b"ll", Size::Bits64),
            (b"l", Size::Bits32),
            // Wide characters; numbers have no such size.
            (b"w", Size::Bits32),
        ];
        let mut size: &[u8] = b"";
        for (prefix, bits) in sizes {
            if let Some(tail) = rest.strip_prefix(prefix) {
                spec.size = bits;
                size = prefix;
                rest = tail;
                break;
            }
        }
        let [letter] = rest else { return Err(Win32Error::ERROR_INVALID_PARAMETER) };
        let characters = match (size, letter) {
            (b"h" | b"hh", _) => Letter::Narrow,
            (b"l" | b"ll" | b"w", _) => Letter::Wide,
            (_, b'S' | b'C') => Letter::Other,
            _ => Letter::Own,
        };
        spec.kind = match letter {
            b's' | b'S' => Kind::String(characters),
            b'c' | b'C' => Kind::Char(characters),
            b'd' | b'i' => Kind::Signed,
            b'u' => Kind::Unsigned { radix: 10, upper: false },
            b'o' => Kind::Unsigned { radix: 8, upper: false },
            b'x' => Kind::Unsigned { radix: 16, upper: false },
            b'X' => Kind::Unsigned { radix: 16, upper: true },
            b'p' => Kind::Pointer,
            // Floating point is not supported, as the page says; anything else is a mistake.
            _ => return Err(Win32Error::ERROR_INVALID_PARAMETER),
        };
        Ok(spec)
    }

    /// How many arguments give width and precision.
    pub(super) fn stars(&self) -> usize {
        usize::from(self.width == Count::Star) + usize::from(self.precision == Count::Star)
    }
}

/// Digits or an asterisk.
fn count(rest: &mut &[u8]) -> Result<Count, Win32Error> {
    if let [b'*', tail @ ..] = *rest {
        *rest = tail;
        return Ok(Count::Star);
    }
    let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    let (number, tail) = rest.split_at(digits);
    *rest = tail;
    if number.is_empty() {
        return Ok(Count::None);
    }
    let value =
        number.iter().fold(0_usize, |n, b| n.saturating_mul(10).saturating_add(usize::from(b - b'0')));
    if value > WIDEST { Err(Win32Error::ERROR_INVALID_PARAMETER) } else { Ok(Count::Fixed(value)) }
}

type Out<'o> = dyn FnMut(u16) -> Result<(), Win32Error> + 'o;

/// Writes the argument of insert `number` (counted from 1). Asterisks take the arguments at `number` and after
/// it, and the value stands behind them.
pub(super) fn write(
    spec: &Spec,
    args: &Args<'_>,
    number: usize,
    out: &mut Out<'_>,
) -> Result<(), Win32Error> {
    let mut spec = *spec;
    let mut next = number;
    let mut star = |count: &mut Count| -> Result<Option<i32>, Win32Error> {
        if *count != Count::Star {
            return Ok(None);
        }
        let Arg::Word(word) = args.get(next)? else { return Err(Win32Error::ERROR_INVALID_PARAMETER) };
        next += 1;
        let value = (word as u32).cast_signed();
        if value.unsigned_abs() as usize > WIDEST {
            return Err(Win32Error::ERROR_INVALID_PARAMETER);
        }
        *count = Count::Fixed(value.unsigned_abs() as usize);
        Ok(Some(value))
    };
    // As in C: a negative width is one to the left, a negative precision is none.
    if star(&mut spec.width)?.is_some_and(i32::is_negative) {
        spec.left = true;
    }
    if star(&mut spec.precision)?.is_some_and(i32::is_negative) {
        spec.precision = Count::None;
    }
    match (spec.kind, args.get(next)?) {
        (Kind::String(letter), Arg::Word(word)) if word != 0 => match args {
            Args::Words(words) => {
                words.text(word, letter, fixed(spec.precision), &mut |text| string(&spec, text, out))
            }
            Args::Typed(_) => Err(Win32Error::ERROR_INVALID_PARAMETER),
        },
        (Kind::String(_), value) => string(&spec, value, out),
        (Kind::Char(letter), Arg::Word(word)) => {
            padded(&spec, 1, out, |out| out(args.character(word, letter)))
        }
        (Kind::Signed | Kind::Unsigned { .. } | Kind::Pointer, Arg::Word(word)) => integer(&spec, word, out),
        _ => Err(Win32Error::ERROR_INVALID_PARAMETER),
    }
}

const fn fixed(count: Count) -> Option<usize> {
    match count {
        Count::Fixed(n) => Some(n),
        _ => None,
    }
}

/// Spaces before or after what `body` writes.
fn padded(
    spec: &Spec,
    len: usize,
    out: &mut Out<'_>,
    body: impl FnOnce(&mut Out<'_>) -> Result<(), Win32Error>,
) -> Result<(), Win32Error> {
    let padding = fixed(spec.width).unwrap_or(0).saturating_sub(len);
    let spaces = |out: &mut Out<'_>| (0..padding).try_for_each(|_| out(u16::from(b' ')));
    if !spec.left {
        spaces(out)?;
    }
    body(out)?;
    if spec.left { spaces(out) } else { Ok(()) }
}

fn string(spec: &Spec, value: Arg<'_>, out: &mut Out<'_>) -> Result<(), Win32Error> {
    match value {
        Arg::Text(text) => units(spec, text.encode_utf16(), out),
        Arg::Wide(text) => units(spec, text.iter().copied(), out),
        Arg::Narrow(bytes) => {
            let chunks = bytes.utf8_chunks();
            let chars = chunks.flat_map(|chunk| {
                let bad = (!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER);
                chunk.valid().chars().chain(bad)
            });
            units(spec, chars.flat_map(Utf16::new), out)
        }
        Arg::Word(0) => units(spec, "(null)".encode_utf16(), out),
        Arg::Word(_) => Err(Win32Error::ERROR_INVALID_PARAMETER),
    }
}

fn units(spec: &Spec, text: impl Iterator<Item = u16> + Clone, out: &mut Out<'_>) -> Result<(), Win32Error> {
    let text = text.take(fixed(spec.precision).unwrap_or(usize::MAX));
    // Counted only where the length matters.
    let len = if spec.width == Count::None { 0 } else { text.clone().count() };
    padded(spec, len, out, |out| {
        let mut text = text;
        text.try_for_each(out)
    })
}

/// The UTF-16 units of one character.
#[derive(Clone)]
struct Utf16 {
    units: [u16; 2],
    at: usize,
    len: usize,
}

impl Utf16 {
    fn new(c: char) -> Self {
        let mut units = [0; 2];
        let len = c.encode_utf16(&mut units).len();
        Self { units, at: 0, len }
    }
}

impl Iterator for Utf16 {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        (self.at < self.len).then(|| {
            self.at += 1;
            self.units[self.at - 1]
        })
    }
}

fn integer(spec: &Spec, word: u64, out: &mut Out<'_>) -> Result<(), Win32Error> {
    let (negative, value) = match (spec.kind, spec.size) {
        (Kind::Signed, size) => {
            let value = match size {
                Size::Bits8 => i64::from(word as i8),
                Size::Bits16 => i64::from(word as i16),
                Size::Bits32 => i64::from(word as i32),
                Size::Bits64 => word.cast_signed(),
            };
            (value < 0, value.unsigned_abs())
        }
        (Kind::Pointer, _) | (_, Size::Bits64) => (false, word),
        (_, Size::Bits32) => (false, word & 0xFFFF_FFFF),
        (_, Size::Bits16) => (false, word & 0xFFFF),
        (_, Size::Bits8) => (false, word & 0xFF),
    };
    let (radix, upper) = match spec.kind {
        Kind::Unsigned { radix, upper } => (radix, upper),
        Kind::Pointer => (16, true),
        _ => (10, false),
    };
    // 22 octal digits are the most that 64 bits have.
    let mut digits = [0_u8; 22];
    let mut at = digits.len();
    let mut rest = value;
    while rest > 0 {
        at -= 1;
        let digit = char::from_digit((rest % u64::from(radix)) as u32, radix).unwrap_or('0') as u8;
        digits[at] = if upper { digit.to_ascii_uppercase() } else { digit };
        rest /= u64::from(radix);
    }
    let digits = &digits[at..];
    let sign: &[u8] = match (spec.kind, negative) {
        (Kind::Signed, true) => b"-",
        (Kind::Signed, false) if spec.plus => b"+",
        (Kind::Signed, false) if spec.blank => b" ",
        (Kind::Unsigned { radix: 16, upper }, _) if spec.alternate && value > 0 => {
            if upper {
                b"0X"
            } else {
                b"0x"
            }
        }
        _ => b"",
    };
    let width = fixed(spec.width).unwrap_or(0);
    let least = match (spec.kind, fixed(spec.precision)) {
        (Kind::Pointer, _) => 16,
        (_, Some(precision)) => precision,
        (_, None) if spec.zero && !spec.left => width.saturating_sub(sign.len()).max(1),
        (_, None) => 1,
    };
    // In octal, # asks for one zero at least.
    let least = if spec.alternate && radix == 8 { least.max(digits.len() + 1) } else { least };
    let zeros = least.saturating_sub(digits.len());
    padded(spec, sign.len() + zeros + digits.len(), out, |out| {
        sign.iter().try_for_each(|b| out(u16::from(*b)))?;
        (0..zeros).try_for_each(|_| out(u16::from(b'0')))?;
        digits.iter().try_for_each(|b| out(u16::from(*b)))
    })
}
