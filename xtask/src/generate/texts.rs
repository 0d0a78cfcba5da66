//! The texts of each language.

use std::fmt::Write as _;

use super::{literal, raw_literal};
use crate::data::{Data, Locale};

/// The module of a language: `text_zh_tw`.
pub(super) fn module(tag: &str) -> String {
    format!("text_{}", tag.to_ascii_lowercase().replace('-', "_"))
}

/// The list of languages.
pub(super) fn index(data: &Data) -> String {
    let mut out = String::from("use crate::text::Locale;\n\n");
    let mut list = String::new();
    for locale in &data.locales {
        let module = module(&locale.tag);
        let name = if locale.tag == "en" { "ENGLISH".to_owned() } else { module.to_ascii_uppercase() };
        out.push_str(&format!("pub(crate) static {name}: Locale = Locale {{\n"));
        out.push_str(&format!("    tag: {},\n    name: {},\n", literal(&locale.tag), literal(&locale.name)));
        out.push_str(&format!("    langids: &{:?},\n", locale.langids));
        out.push_str(&format!(
            "    labels: super::{module}::LABELS,\n    texts: super::{module}::TEXTS,\n}};\n\n"
        ));
        list.push_str(&format!("&{name}, "));
    }
    out.push_str(&format!("pub(crate) static ALL: &[&Locale] = &[{}];\n", list.trim_end_matches(", ")));
    out
}

/// The texts of one language, in the order of the catalogue.
pub(super) fn file(data: &Data, locale: &Locale) -> String {
    let mut out = String::from("use crate::text::Text;\n\n");
    out.push_str("pub(crate) static LABELS: &[(&str, &str)] = &[\n");
    for (key, word) in &locale.labels {
        let _ = writeln!(out, "    ({}, {}),", literal(key), literal(word));
    }
    out.push_str("];\n\npub(crate) static TEXTS: &[Text] = &[\n");
    for code in &data.codes {
        let message = locale.messages.get(&code.name);
        let (title, text) = message.map_or(("", ""), |m| (&m.title, &m.message));
        let keywords: Vec<_> = message.into_iter().flat_map(|m| &m.keywords).map(String::as_str).collect();
        let page = locale.pages.get(&code.row.value).map_or_else(|| "\"\"".to_owned(), |p| raw_literal(p));
        let _ = writeln!(
            out,
            "    Text {{ title: {}, message: {}, keywords: {}, page: {page} }},",
            literal(title),
            literal(text),
            literal(&keywords.join("\n"))
        );
    }
    out.push_str("];\n");
    out
}
