//! Titles, messages and explanation pages, per language.
//!
//! The languages are those that `data/messages/` has a file for; English is complete, and every other may be
//! partial. A text that a language lacks is taken from the next one in the reader's chain.

use crate::catalogue::Entry;
use crate::generated::locales;
use crate::lookup;
use crate::page::Page;

/// A language with its texts.
#[derive(Debug)]
pub struct Locale {
    /// The BCP 47 tag: `en`, `fr`, `zh-TW`, `ko`.
    pub tag: &'static str,
    /// The language's name for itself.
    pub name: &'static str,
    /// The LANGIDs of Windows that ask for it.
    pub langids: &'static [u16],
    /// The words of the program around the texts, by key.
    pub(crate) labels: &'static [(&'static str, &'static str)],
    /// In the order of the catalogue's entries.
    pub(crate) texts: &'static [Text],
}

/// The texts of one code in one language; an empty text is one that the language lacks.
#[derive(Debug)]
pub(crate) struct Text {
    pub(crate) title: &'static str,
    pub(crate) message: &'static str,
    /// A line each: one pointer to relocate at the start instead of many.
    pub(crate) keywords: &'static str,
    pub(crate) page: &'static str,
}

/// The language that is complete, and the end of every chain.
pub static ENGLISH: &[&Locale] = &[&locales::ENGLISH];

/// All languages, English first.
pub fn locales() -> &'static [&'static Locale] {
    locales::ALL
}

/// The language that serves a BCP 47 tag best: the tag itself, then each shorter form of it (RFC 4647
/// look-up), then a language whose tag begins with it (`zh` finds `zh-TW`). Writing scripts decide for
/// Chinese: `zh-Hant` and `zh-HK` find `zh-TW`, `zh-Hans` and `zh-CN` do not.
pub fn locale(tag: &str) -> Option<&'static Locale> {
    find_locale(locales(), tag)
}

fn find_locale(all: &'static [&'static Locale], tag: &str) -> Option<&'static Locale> {
    let exact = |t: &str| all.iter().copied().find(|l| l.tag.eq_ignore_ascii_case(t));
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or("");
    if language.eq_ignore_ascii_case("zh") {
        let traditional = |p: &str| ["Hant", "TW", "HK", "MO"].iter().any(|t| t.eq_ignore_ascii_case(p));
        let mut rest = parts.peekable();
        if rest.peek().is_some() && !rest.any(traditional) {
            return exact(tag);
        }
        return exact("zh-TW");
    }
    let mut shorter = tag;
    loop {
        if let Some(found) = exact(shorter) {
            return Some(found);
        }
        let Some(cut) = shorter.rfind(['-', '_']) else { break };
        shorter = &shorter[..cut];
    }
    all.iter()
        .copied()
        .find(|l| l.tag.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case(language)))
}

/// The language that a LANGID asks for: one that lists it, else one without a region (`fr`, not `zh-TW`) of
/// the same primary language.
pub fn locale_of_langid(langid: u16) -> Option<&'static Locale> {
    const PRIMARY: u16 = 0x3FF;
    let listed = locales().iter().find(|l| l.langids.contains(&langid));
    let primary =
        |l: &&&Locale| !l.tag.contains('-') && l.langids.iter().any(|id| id & PRIMARY == langid & PRIMARY);
    listed.or_else(|| locales().iter().find(primary)).copied()
}

impl Locale {
    fn text(&self, entry: &Entry) -> Option<&'static Text> {
        let index = lookup::index_of(entry.value)?;
        self.texts.get(index)
    }

    /// The message of the entry at this place of the catalogue.
    pub(crate) fn message_at(&self, index: usize) -> Option<&'static str> {
        self.texts.get(index).map(|t| t.message).filter(|message| !message.is_empty())
    }

    /// A word of the program, such as the heading `what-it-means`; none if the language lacks it.
    pub fn label(&self, key: &str) -> Option<&'static str> {
        self.labels.iter().find(|row| row.0 == key).map(|row| row.1)
    }
}

/// The first text in the chain that is not empty.
fn first(
    chain: &[&'static Locale],
    entry: &Entry,
    pick: impl Fn(&'static Text) -> &'static str,
) -> Option<(&'static Locale, &'static str)> {
    chain
        .iter()
        .filter_map(|&locale| Some((locale, pick(locale.text(entry)?))))
        .find(|(_, text)| !text.is_empty())
}

/// The title: a few words, without a full stop.
pub fn title(entry: &Entry, chain: &[&'static Locale]) -> Option<&'static str> {
    first(chain, entry, |t| t.title).map(|(_, text)| text)
}

/// The message: one or two sentences, what `FormatMessage` gives.
pub fn message(entry: &Entry, chain: &[&'static Locale]) -> Option<&'static str> {
    first(chain, entry, |t| t.message).map(|(_, text)| text)
}

/// The explanation page, in the first language of the chain that has one.
pub fn page(entry: &Entry, chain: &[&'static Locale]) -> Option<Page> {
    first(chain, entry, |t| t.page).map(|(locale, text)| Page::new(locale, text))
}

/// Words that people search for and that stand in neither title nor message.
pub fn keywords(entry: &Entry, locale: &Locale) -> impl Iterator<Item = &'static str> + use<> {
    locale.text(entry).map_or("", |t| t.keywords).lines()
}

/// A word of the program, in the first language of the chain that has it; the key itself if none has.
pub fn label(key: &'static str, chain: &[&'static Locale]) -> &'static str {
    chain.iter().chain(ENGLISH).find_map(|l| l.label(key)).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    static PARTIAL: Locale =
        Locale {
            tag: "zh-TW", name: "中文", langids: &[], labels: &[("what-it-means", "意義")], texts: &[]
        };
    static FRENCH: Locale =
        Locale { tag: "fr", name: "français", langids: &[0x040C], labels: &[], texts: &[] };
    static ALL: &[&Locale] = &[&locales::ENGLISH, &FRENCH, &PARTIAL];

    #[test]
    fn tags_find_their_language() {
        let tag = |t| find_locale(ALL, t).map(|l| l.tag);
        assert_eq!(tag("fr"), Some("fr"));
        assert_eq!(tag("fr-CA"), Some("fr"));
        assert_eq!(tag("FR_ca"), Some("fr"));
        assert_eq!(tag("en-GB"), Some("en"));
        assert_eq!(tag("zh"), Some("zh-TW"));
        assert_eq!(tag("zh-Hant-HK"), Some("zh-TW"));
        assert_eq!(tag("zh-HK"), Some("zh-TW"));
        assert_eq!(tag("zh-CN"), None);
        assert_eq!(tag("zh-Hans"), None);
        assert_eq!(tag("de"), None);
        assert_eq!(tag(""), None);
    }

    #[test]
    fn what_a_language_lacks_comes_from_the_next() {
        let entry = crate::lookup::by_value(10054).unwrap();
        let chain: &[&'static Locale] = &[&PARTIAL, &locales::ENGLISH];
        assert_eq!(title(entry, chain), title(entry, ENGLISH));
        assert_eq!(title(entry, &[&PARTIAL]), None);
        assert_eq!(label("what-it-means", chain), "意義");
        assert_eq!(label("related", &[&PARTIAL]), "Related");
        assert_eq!(label("no such key", chain), "no such key");
    }

    #[test]
    fn english_is_complete() {
        for entry in catalogue::reference() {
            assert!(title(entry, ENGLISH).is_some(), "{}", entry.name);
            assert!(message(entry, ENGLISH).is_some(), "{}", entry.name);
            assert!(page(entry, ENGLISH).is_some(), "{}", entry.name);
        }
    }
}
