//! The chain of languages that a user reads.

use std::{env, io};

use openwinsock_codes::text::{self, Locale};

/// The languages to try in turn, English last. `--lang` decides; without it LC_ALL, LC_MESSAGES or LANG, the
/// first that is set.
///
/// # Errors
///
/// A language asked for by `--lang` that has no texts. The environment may name any language: most users did
/// not choose it for this program.
pub(crate) fn chain(lang: Option<&str>) -> io::Result<Vec<&'static Locale>> {
    let mut chain = Vec::new();
    if let Some(tags) = lang {
        for tag in tags.split(',').map(str::trim).filter(|t| !t.is_empty()) {
            let Some(locale) = text::locale(tag) else {
                let known: Vec<_> = text::locales().iter().map(|l| l.tag).collect();
                let error = format!("no texts in the language {tag:?}; there are: {}", known.join(", "));
                return Err(io::Error::new(io::ErrorKind::InvalidInput, error));
            };
            if !chain.iter().any(|l: &&Locale| l.tag == locale.tag) {
                chain.push(locale);
            }
        }
    } else {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
        chain.extend(set.as_deref().and_then(from_posix));
    }
    for english in text::ENGLISH {
        if !chain.iter().any(|l: &&Locale| l.tag == english.tag) {
            chain.push(english);
        }
    }
    Ok(chain)
}

/// The language of a POSIX locale: `fr_CA.UTF-8`, `zh_TW`, `ca_ES@valencia`. `C` and `POSIX` name none.
fn from_posix(value: &str) -> Option<&'static Locale> {
    let tag = value.split(['.', '@']).next()?;
    if matches!(tag, "" | "C" | "POSIX") { None } else { text::locale(tag) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(lang: &str) -> Vec<&'static str> {
        chain(Some(lang)).unwrap().iter().map(|l| l.tag).collect()
    }

    #[test]
    fn english_ends_every_chain_once() {
        assert_eq!(tags("en"), ["en"]);
        assert_eq!(tags("en-GB, en"), ["en"]);
        assert_eq!(tags(""), ["en"]);
        assert!(chain(Some("tlh")).unwrap_err().to_string().contains("tlh"));
    }

    #[test]
    fn posix_locales() {
        assert_eq!(from_posix("en_US.UTF-8").map(|l| l.tag), Some("en"));
        assert_eq!(from_posix("C.UTF-8").map(|l| l.tag), None);
        assert_eq!(from_posix("tlh_AA@euro").map(|l| l.tag), None);
    }
}
