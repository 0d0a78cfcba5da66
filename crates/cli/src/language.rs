//! The languages that a user reads.

use std::{env, io};

use openwinsock_codes::text::{self, Locale};

/// The languages of the texts.
pub(crate) struct Languages {
    /// To be shown beside each other; the first is the main one. Never empty.
    shown: Vec<&'static Locale>,
    /// The chain of the main language, which ends in English.
    chain: Vec<&'static Locale>,
}

impl Languages {
    /// The main language, then those that stand in for texts that it lacks.
    pub(crate) fn chain(&self) -> &[&'static Locale] {
        &self.chain
    }

    /// The languages to show beside the main one.
    pub(crate) fn beside(&self) -> &[&'static Locale] {
        &self.shown[1..]
    }
}

/// The languages that `--lang` names, all to be shown; without it the one of LC_ALL, LC_MESSAGES or LANG, the
/// first of them that is set.
///
/// # Errors
///
/// A language asked for by `--lang` that has no texts. The environment may name any language: most users did
/// not choose it for this program.
pub(crate) fn languages(lang: Option<&str>) -> io::Result<Languages> {
    let mut shown: Vec<&'static Locale> = Vec::new();
    let mut add = |locale: &'static Locale| {
        if !shown.iter().any(|l| l.tag == locale.tag) {
            shown.push(locale);
        }
    };
    match lang {
        Some(names) => names
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .try_for_each(|name| named(name).map(&mut add))?,
        None => {
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
            let set = set.filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty());
            set.as_deref().and_then(from_posix).into_iter().for_each(&mut add);
        }
    }
    if shown.is_empty() {
        shown.extend(text::ENGLISH);
    }
    let mut chain = vec![shown[0]];
    for english in text::ENGLISH {
        if chain.iter().all(|l| l.tag != english.tag) {
            chain.push(english);
        }
    }
    Ok(Languages { shown, chain })
}

/// The LANGID that a name asks for: a number, or the first of a language of ours.
pub(crate) fn langid(name: &str) -> io::Result<u16> {
    match number(name) {
        Some(lcid) => Ok(lcid as u16),
        None => Ok(named(name)?.langids.first().copied().unwrap_or(0)),
    }
}

fn number(name: &str) -> Option<u32> {
    match name.strip_prefix("0x").or_else(|| name.strip_prefix("0X")) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => name.parse().ok(),
    }
}

/// The language of a BCP 47 tag, or of a LANGID or LCID of Windows, in decimal or hexadecimal.
fn named(name: &str) -> io::Result<&'static Locale> {
    let found = match number(name) {
        // The low half of an LCID is the LANGID; above it stands the order of sorting.
        Some(lcid) => text::locale_of_langid(lcid as u16),
        None => text::locale(name),
    };
    found.ok_or_else(|| {
        let known: Vec<_> = text::locales().iter().map(|l| format!("{} ({})", l.tag, l.name)).collect();
        let error = format!("no texts in the language {name:?}; there are: {}", known.join(", "));
        io::Error::new(io::ErrorKind::InvalidInput, error)
    })
}

/// The language of a POSIX locale: `fr_CA.UTF-8`, `zh_TW`, `ca_ES@valencia`. `C` and `POSIX` name none.
fn from_posix(value: &str) -> Option<&'static Locale> {
    let tag = value.split(['.', '@']).next()?;
    if matches!(tag, "" | "C" | "POSIX") { None } else { text::locale(tag) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(lang: &str) -> (Vec<&'static str>, Vec<&'static str>) {
        let languages = languages(Some(lang)).unwrap();
        let tags = |l: &[&'static Locale]| l.iter().map(|l| l.tag).collect();
        (tags(languages.chain()), tags(languages.beside()))
    }

    #[test]
    fn english_ends_every_chain_once() {
        assert_eq!(tags("en"), (vec!["en"], vec![]));
        assert_eq!(tags("en-GB, en"), (vec!["en"], vec![]));
        assert_eq!(tags(""), (vec!["en"], vec![]));
        assert_eq!(tags("fr"), (vec!["fr", "en"], vec![]));
        assert!(languages(Some("tlh")).err().unwrap().to_string().contains("tlh"));
    }

    #[test]
    fn several_languages_stand_side_by_side() {
        assert_eq!(tags("en,fr"), (vec!["en"], vec!["fr"]));
        assert_eq!(tags("ko,en"), (vec!["ko", "en"], vec!["en"]));
    }

    #[test]
    fn numbers_of_windows() {
        assert_eq!(tags("1036").0[0], "fr");
        assert_eq!(tags("0x0C0C").0[0], "fr");
        assert_eq!(tags("0x0412").0[0], "ko");
        assert_eq!(tags("0x0404").0[0], "zh-TW");
        // An LCID with another order of sorting.
        assert_eq!(tags("0x00030404").0[0], "zh-TW");
        // The People's Republic writes otherwise.
        assert!(languages(Some("0x0804")).is_err());
        assert!(languages(Some("1031")).is_err());
    }

    #[test]
    fn posix_locales() {
        let tag = |value| from_posix(value).map(|l| l.tag);
        assert_eq!(tag("en_US.UTF-8"), Some("en"));
        assert_eq!(tag("fr_BE@euro"), Some("fr"));
        assert_eq!(tag("zh_TW.Big5"), Some("zh-TW"));
        assert_eq!(tag("C.UTF-8"), None);
        assert_eq!(tag("tlh_AA@euro"), None);
    }
}
