//! The checks of the texts of each language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::causes::Causes;
use crate::data::{Code, Data, Locale};

/// A heading's level, and the key of its words among the labels.
const HEADINGS: [(&str, &str); 8] = [
    ("## ", "what-it-means"),
    ("## ", "when-it-is-raised"),
    ("## ", "common-causes"),
    ("## ", "what-to-do"),
    ("### ", "as-a-developer"),
    ("### ", "as-an-administrator"),
    ("## ", "easily-confused-with"),
    ("## ", "related"),
];

/// A sentence of more words than this may stand on at most [`MOST_PAGES`] pages of a language.
const SHORT_SENTENCE: usize = 6;
const MOST_PAGES: usize = 5;

/// `NAME` (value), the form of a link to a code.
static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"`([A-Z][A-Z0-9_]+)` \((\d+)\)").expect("a valid pattern"));
/// A name in a text.
static NAME: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"`([A-Za-z_][A-Za-z0-9_]+)`").expect("a valid pattern"));
/// Names that look like constants or functions of the SDK. Other words in backquotes are commands and values.
static SDK_SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|WSA[A-Z0-9]+|(?:WSA|Dns|Get|Set|Create|Close|Wait|QOS)[A-Z][A-Za-z0-9]+)$")
        .expect("a valid pattern")
});
static FENCE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?ms)^```.*?^```$").expect("a valid pattern"));

pub(crate) fn check(data: &Data, faults: &mut Vec<String>) {
    let names = known_names(data);
    let labels: BTreeSet<_> = data.locales[0].labels.keys().collect();
    for locale in &data.locales {
        let file = format!("data/messages/{}.toml", locale.tag);
        for key in locale.labels.keys().filter(|k| !labels.contains(k)) {
            faults.push(format!("{file}: English has no label {key}"));
        }
        messages(data, locale, &file, faults);
        pages(data, locale, &names, faults);
        boilerplate(locale, faults);
        glossary(locale, faults);
    }
}

/// English is complete; any other language may lack texts, but has none for a code that does not exist.
fn messages(data: &Data, locale: &Locale, file: &str, faults: &mut Vec<String>) {
    for name in locale.messages.keys() {
        match data.codes.iter().find(|c| c.name == *name) {
            None => faults.push(format!("{file}: {name} is not listed in data/codes")),
            Some(code) if code.row.kind == "name" => {
                faults.push(format!("{file}: {name} has texts, so its kind is \"short\", not \"name\""));
            }
            Some(_) => {}
        }
    }
    if locale.tag == "en" {
        for code in
            data.codes.iter().filter(|c| c.row.kind != "name" && !locale.messages.contains_key(&c.name))
        {
            faults.push(format!("{file}: {} has no title and message", code.name));
        }
        for code in
            data.codes.iter().filter(|c| c.row.kind == "full" && !locale.pages.contains_key(&c.row.value))
        {
            faults.push(format!("data/explain/en/{}.md: missing, the page of {}", code.row.value, code.name));
        }
    }
    let mut titles = BTreeMap::new();
    for (name, message) in &locale.messages {
        if let Some(other) = titles.insert(message.title.to_lowercase(), name) {
            faults.push(format!("{file}: {name} and {other} have the same title"));
        }
        if message.title.is_empty() || message.title.ends_with(['.', '。']) || message.title.contains('\n') {
            faults.push(format!("{file}: the title of {name} is a few words without a full stop"));
        }
        if !message.message.ends_with(['.', '。']) || message.message.contains('\n') {
            faults.push(format!("{file}: the message of {name} is one line that ends in a full stop"));
        }
        // FormatMessage would take it for an insert.
        if message.message.contains('%') {
            faults.push(format!("{file}: the message of {name} has a percent sign"));
        }
    }
}

fn pages(data: &Data, locale: &Locale, names: &BTreeSet<&str>, faults: &mut Vec<String>) {
    for (value, page) in &locale.pages {
        let file = format!("data/explain/{}/{value}.md", locale.tag);
        let code = data.codes.iter().find(|c| c.row.value == *value && c.row.kind == "full");
        let Some(code) = code else {
            faults.push(format!("{file}: no code of the reference has this value"));
            continue;
        };
        form(locale, code, page, &file, faults);
        let prose = FENCE.replace_all(page, "");
        links(&prose, &file, data, names, faults);
    }
}

/// The names and numbers that a text mentions are right, and exist.
fn links(prose: &str, file: &str, data: &Data, names: &BTreeSet<&str>, faults: &mut Vec<String>) {
    for link in LINK.captures_iter(prose) {
        let (name, number) = (&link[1], &link[2]);
        match data.find(name) {
            Some(code) if code.row.value.to_string() != number => {
                faults.push(format!("{file}: {name} is {}, not {number}", code.row.value));
            }
            Some(_) => {}
            None => {
                let unix = data.errno.iter().chain(&data.eai).find(|(n, _)| n == name);
                let known = |n: i32| n.unsigned_abs().to_string() == number;
                if unix.is_some_and(|(_, n)| !n.in_order().into_iter().flatten().any(known)) {
                    faults.push(format!("{file}: {name} is not {number} on any system"));
                }
            }
        }
    }
    for name in NAME.captures_iter(prose) {
        let name = name.get(1).map_or("", |m| m.as_str());
        if SDK_SHAPE.is_match(name) && !names.contains(name) {
            faults.push(format!("{file}: {name} is neither a code, a function, nor in data/terms.txt"));
        }
    }
}

/// The texts of causes keep to the same words and names as the pages.
pub(crate) fn check_causes(causes: &Causes, data: &Data, faults: &mut Vec<String>) {
    let names = known_names(data);
    for (tag, texts) in &causes.texts {
        let Some(locale) = data.locales.iter().find(|l| l.tag == *tag) else { continue };
        for (id, text) in texts {
            let place = format!("data/causes/{tag}.toml: {id}");
            let all = format!("{}\n{}\n{}", text.title, text.why, text.check);
            links(&all, &place, data, &names, faults);
            let plain = plain(&all);
            for term in &locale.glossary {
                for wrong in term.wrong.iter().filter(|wrong| holds(tag, &plain, wrong)) {
                    let words = term.words.join(", ");
                    faults.push(format!("{place}: {wrong:?} is not our word for {:?}, but {words}", term.en));
                }
            }
        }
    }
}

/// The title line, the headings in their order, and something under each.
fn form(locale: &Locale, code: &Code, page: &str, file: &str, faults: &mut Vec<String>) {
    let title = format!("# {} ({})", code.name, code.row.value);
    if page.lines().next() != Some(&title) {
        faults.push(format!("{file}: the first line is not {title:?}"));
    }
    if !page.ends_with('\n') || page.ends_with("\n\n") {
        faults.push(format!("{file}: does not end in one line end"));
    }
    let expected: Vec<String> = HEADINGS
        .iter()
        .map(|(level, key)| format!("{level}{}", locale.labels.get(*key).map_or("", String::as_str)))
        .collect();
    let mut sections: Vec<(&str, usize)> = Vec::new();
    let mut fenced = false;
    for line in page.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        if !fenced && (line.starts_with("## ") || line.starts_with("### ")) {
            sections.push((line, 0));
        } else if let Some((_, size)) = sections.last_mut() {
            *size += line.trim().chars().count();
        }
    }
    unseen_lists(page, file, faults);
    if fenced {
        faults.push(format!("{file}: a code fence is not closed"));
    }
    if !sections.iter().map(|(heading, _)| *heading).eq(expected.iter().map(String::as_str)) {
        faults.push(format!("{file}: its headings are not the fixed ones in their order"));
        return;
    }
    for (heading, size) in &sections {
        if *size < 12 && *heading != expected[3] {
            faults.push(format!("{file}: nothing under {heading:?}"));
        }
    }
}

/// A numbered list that doesn't begin with 1 can't end a paragraph in Markdown: it would be read as prose.
fn unseen_lists(page: &str, file: &str, faults: &mut Vec<String>) {
    let number = |line: &str| line.split_once(". ").and_then(|(n, _)| n.parse::<u32>().ok());
    for pair in page.lines().collect::<Vec<_>>().windows(2) {
        let [before, line] = pair else { continue };
        let ends_a_block = before.is_empty() || before.starts_with(' ') || number(before).is_some();
        if number(line).is_some_and(|n| n > 1) && !ends_a_block {
            faults.push(format!("{file}: a blank line before {line:?} is missing"));
        }
    }
}

/// A text without the code in it, in lower case.
fn plain(text: &str) -> String {
    static CODE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"`[^`\n]*`").expect("a valid pattern"));
    CODE.replace_all(&FENCE.replace_all(text, ""), " ").to_lowercase()
}

/// True if a text has this word. Chinese and Korean write words without spaces between them, or with endings.
fn holds(tag: &str, text: &str, word: &str) -> bool {
    let spaced = !matches!(tag.split('-').next(), Some("zh" | "ko" | "ja"));
    let word = word.to_lowercase();
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(&word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !spaced || !inside(before.chars().next_back()) && !inside(after.chars().next())
    })
}

/// Texts use the words of the glossary, and none that it calls wrong; what nothing uses is not in it. Keywords
/// may hold wrong words: people search for them.
fn glossary(locale: &Locale, faults: &mut Vec<String>) {
    let file = format!("data/glossary/{}.toml", locale.tag);
    let labels = locale.labels.values().map(|word| (file.clone(), plain(word)));
    let messages = locale.messages.iter().map(|(name, m)| {
        (format!("data/messages/{}.toml: {name}", locale.tag), plain(&format!("{}\n{}", m.title, m.message)))
    });
    let pages =
        locale.pages.iter().map(|(v, page)| (format!("data/explain/{}/{v}.md", locale.tag), plain(page)));
    let texts: Vec<(String, String)> = labels.chain(messages).chain(pages).collect();
    for term in &locale.glossary {
        for wrong in &term.wrong {
            for (place, _) in texts.iter().filter(|(_, text)| holds(&locale.tag, text, wrong)) {
                let words = term.words.join(", ");
                faults.push(format!("{place}: {wrong:?} is not our word for {:?}, but {words}", term.en));
            }
        }
        for word in &term.words {
            if !texts.iter().any(|(_, text)| text.contains(&word.to_lowercase())) {
                faults.push(format!("{file}: no text uses {word:?} for {:?}", term.en));
            }
        }
    }
}

/// No sentence of more than a few words on more than a few pages.
fn boilerplate(locale: &Locale, faults: &mut Vec<String>) {
    let mut places: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for (value, page) in &locale.pages {
        for sentence in sentences(page) {
            places.entry(sentence).or_default().insert(*value);
        }
    }
    for (sentence, pages) in places.iter().filter(|(_, pages)| pages.len() > MOST_PAGES) {
        let first = pages.first().copied().unwrap_or_default();
        let (tag, n) = (&locale.tag, pages.len());
        faults
            .push(format!("data/explain/{tag}/{first}.md: a sentence that stands on {n} pages: {sentence}"));
    }
}

/// The sentences of a page that are long enough to count, in lower case and without punctuation.
fn sentences(page: &str) -> Vec<String> {
    static BLOCK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\n\s*\n|\n(?:[-*] |\d+\. |\||#+ )").expect("a valid pattern"));
    static END: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"[.!?;:。！？；：]\s+|[。！？]").expect("a valid pattern"));
    let prose = FENCE.replace_all(page, "\n\n");
    let prose: String = prose.lines().filter(|l| !l.starts_with('#')).flat_map(|l| [l, "\n"]).collect();
    let mut found = Vec::new();
    for block in BLOCK.split(&prose) {
        for sentence in END.split(block) {
            let words = words(sentence);
            // A Chinese word has two characters.
            let chinese = words.iter().filter(|w| w.chars().all(is_wide)).count();
            if words.len() - chinese / 2 > SHORT_SENTENCE {
                found.push(words.join(" "));
            }
        }
    }
    found
}

/// Characters that are written without spaces between words: Chinese ones, and kana.
const fn is_wide(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

/// The words of a text in lower case. A Chinese character counts as a word of its own.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        let wide = is_wide(c);
        if (c.is_alphanumeric() || c == '_' || c == '\'') && !wide {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if wide {
            words.push(c.to_string());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Every name that a text may use.
fn known_names(data: &Data) -> BTreeSet<&str> {
    let mut names: BTreeSet<&str> = data.terms.iter().map(String::as_str).collect();
    for code in &data.codes {
        names.insert(&code.name);
        names.extend(code.row.aliases.iter().map(|a| a.name.as_str()));
    }
    names.extend(data.ntstatus.iter().chain(&data.hresult).map(|(n, _)| n.as_str()));
    names.extend(data.errno.iter().chain(&data.eai).map(|(n, _)| n.as_str()));
    names.extend(data.h_errno.iter().map(|(n, _)| n.as_str()));
    for r in &data.rcode {
        names.insert(&r.name);
        names.extend(r.sdk.iter().map(String::as_str));
    }
    names.extend(data.foreign.iter().map(|f| f.name.as_str()));
    names.extend(data.functions.iter().map(|f| f.function.as_str()));
    names
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn words_of_three_scripts() {
        assert_eq!(words("Don't use `SO_LINGER`!"), ["don't", "use", "so_linger"]);
        assert_eq!(words("連線被重設 10054"), ["連", "線", "被", "重", "設", "10054"]);
        assert_eq!(words("소켓 핸들"), ["소켓", "핸들"]);
    }

    #[test]
    fn sentences_leave_out_code_and_short_ones() {
        let page = "# X (1)\n\nOne two three four five six seven. Short one.\n\n```sh\na b c d e f g h i\n```\n- one two\n  three four five six seven eight\n";
        assert_eq!(
            sentences(page),
            ["one two three four five six seven", "one two three four five six seven eight"]
        );
    }

    /// The folder with the reference documents, where there is one beside the project.
    fn reference() -> Option<PathBuf> {
        let beside = crate::root().ok()?.parent()?.join("shared/seeds");
        let folder = std::env::var_os("OPENWINSOCK_REFERENCE").map_or(beside, PathBuf::from);
        folder.is_dir().then_some(folder)
    }

    /// Our sentences are ours: no run of words of Microsoft's English reference stands in our texts.
    #[test]
    fn the_words_are_our_own() {
        const IN_PAGES: usize = 7;
        const IN_MESSAGES: usize = 6;
        // Characters, for Chinese.
        const WIDE: usize = 13;
        let Some(folder) = reference() else {
            println!("skipped: the reference documents are not beside the project");
            return;
        };
        let tags = Regex::new("<[^>]*>").unwrap();
        let mut runs: HashSet<String> = HashSet::new();
        for path in crate::data::files(&folder, "txt").unwrap() {
            let text = std::fs::read_to_string(path).unwrap().replace("\\_", "_");
            let words = words(&tags.replace_all(&text, " "));
            for n in [IN_PAGES, IN_MESSAGES, WIDE] {
                runs.extend(words.windows(n).map(|run| run.join(" ")));
            }
        }
        let mut copied = Vec::new();
        let mut look = |place: &str, text: &str, n: usize| {
            let words = words(text);
            copied.extend(
                words
                    .windows(n)
                    .map(|r| r.join(" "))
                    .filter(|r| runs.contains(r))
                    .map(|r| format!("{place}: {r}")),
            );
        };
        let data = Data::load(&crate::root().unwrap()).unwrap();
        for locale in &data.locales {
            let wide = locale.tag.starts_with("zh");
            let (in_messages, in_pages) = if wide { (WIDE, WIDE) } else { (IN_MESSAGES, IN_PAGES) };
            for (name, message) in &locale.messages {
                look(name, &message.title, in_messages);
                look(name, &message.message, in_messages);
                message.keywords.iter().for_each(|keyword| look(name, keyword, in_messages));
            }
            for (value, page) in &locale.pages {
                look(&value.to_string(), &FENCE.replace_all(page, ""), in_pages);
            }
        }
        assert!(copied.is_empty(), "{}", copied.join("\n"));
    }
}
