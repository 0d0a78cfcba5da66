//! `winsock messages`: the message tables of PE files.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use openwinsock_codes::format::pe::PeMessages;
use openwinsock_codes::lookup;
use serde_json::json;

use crate::args::Messages;
use crate::output::{Out, complain, json as shape};
use crate::{Outcome, language};

pub(crate) fn run(args: &Messages, lang: Option<&str>, out: &mut Out) -> io::Result<Outcome> {
    let file = read(&args.file)?;
    let messages = parse(&args.file, &file)?;
    let language = lang.map(language::langid).transpose()?;
    if let Some(other) = &args.compare {
        let other_file = read(other)?;
        let other_messages = parse(other, &other_file)?;
        return Ok(compare(&messages, &other_messages, language, out));
    }
    let languages: Vec<u16> =
        messages.languages().filter(|l| language.is_none_or(|wanted| wanted == *l)).collect();
    if languages.is_empty() {
        let there: Vec<_> = messages.languages().map(name).collect();
        let error = format!("no texts in this language; there are: {}", there.join(", "));
        if out.wants_json() {
            out.json(&shape::document("messages", json!({ "found": false, "error": error })));
        } else {
            complain(&format!("{}: {error}", args.file.display()));
        }
        return Ok(Outcome::NotFound);
    }
    let ids: BTreeSet<u32> = args.id.iter().copied().collect();
    if args.dump || !ids.is_empty() {
        return Ok(dump(&messages, &languages, &ids, out));
    }
    if out.wants_json() {
        let list: Vec<_> = languages
            .iter()
            .map(|l| json!({ "langid": l, "language": name(*l), "messages": messages.messages(*l).count() }))
            .collect();
        out.json(&shape::document("messages", json!({ "found": true, "languages": list })));
    } else {
        let style = out.style();
        let rows: Vec<_> = languages
            .iter()
            .map(|l| {
                let ids: Vec<u32> = messages.messages(*l).map(|(id, _)| id).collect();
                let known = ids.iter().filter(|id| lookup::by_value(**id).is_some()).count();
                let range = match (ids.first(), ids.last()) {
                    (Some(first), Some(last)) => format!("{first:#x} to {last:#x}"),
                    _ => String::new(),
                };
                let counts = format!("{} messages, {known} of them of codes that we explain", ids.len());
                vec![style.code(&name(*l)), counts, range]
            })
            .collect();
        out.table(&rows, "");
    }
    Ok(Outcome::Found)
}

/// The texts of a number in a file of the user's, one for each language.
pub(crate) fn texts(path: &Path, id: u32) -> io::Result<Vec<(String, String)>> {
    let file = read(path)?;
    let messages = parse(path, &file)?;
    let mut found = Vec::new();
    for language in messages.languages() {
        let texts = messages.messages(language).filter(|(number, _)| *number == id);
        found.extend(texts.map(|(_, text)| (name(language), text.to_string_lossy().trim_end().to_owned())));
    }
    Ok(found)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let explain = |e: io::Error| io::Error::new(e.kind(), format!("cannot read {}: {e}", path.display()));
    // A device or a pipe may have no end.
    if !fs::metadata(path).map_err(explain)?.is_file() {
        let error = format!("{} is not a file", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, error));
    }
    fs::read(path).map_err(explain)
}

fn parse<'a>(path: &Path, file: &'a [u8]) -> io::Result<PeMessages<'a>> {
    let invalid = |e| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {e}", path.display()));
    PeMessages::parse(file).map_err(invalid)
}

/// A LANGID, and the language's tag where it is one of ours.
fn name(langid: u16) -> String {
    let locale = openwinsock_codes::text::locales().iter().find(|l| l.langids.contains(&langid));
    locale.map_or_else(|| format!("0x{langid:04X}"), |l| format!("0x{langid:04X} ({})", l.tag))
}

fn dump(messages: &PeMessages<'_>, languages: &[u16], ids: &BTreeSet<u32>, out: &mut Out) -> Outcome {
    let wanted = |id: &u32| ids.is_empty() || ids.contains(id);
    let rows = languages.iter().flat_map(|l| messages.messages(*l).map(move |(id, text)| (*l, id, text)));
    let rows: Vec<_> = rows.filter(|(_, id, _)| wanted(id)).collect();
    if out.wants_json() {
        let list: Vec<_> = rows
            .iter()
            .map(|(l, id, text)| json!({ "langid": l, "id": id, "text": text.to_string_lossy() }))
            .collect();
        out.json(&shape::document("messages", json!({ "found": !list.is_empty(), "messages": list })));
    } else {
        let style = out.style();
        for (language, id, text) in &rows {
            let text = text.to_string_lossy();
            // One message a line: its own line breaks are shown, not made.
            let text = text.trim_end().escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"");
            out.line(&format!(
                "{}  {}  {text}",
                style.faint(&format!("0x{language:04X}")),
                style.code(&id.to_string())
            ));
        }
        if rows.is_empty() {
            complain("the file has no text under this number");
        }
    }
    if rows.is_empty() { Outcome::NotFound } else { Outcome::Found }
}

/// What two files say differently, language by language.
fn compare(ours: &PeMessages<'_>, theirs: &PeMessages<'_>, language: Option<u16>, out: &mut Out) -> Outcome {
    let mut differences = Vec::new();
    let languages: BTreeSet<u16> = ours.languages().chain(theirs.languages()).collect();
    for language in languages.into_iter().filter(|l| language.is_none_or(|wanted| wanted == *l)) {
        let texts = |m: &PeMessages<'_>| {
            m.messages(language)
                .map(|(id, text)| (id, text.to_string_lossy()))
                .collect::<std::collections::BTreeMap<_, _>>()
        };
        let (ours, theirs) = (texts(ours), texts(theirs));
        for id in ours.keys().chain(theirs.keys()).copied().collect::<BTreeSet<_>>() {
            let pair = (ours.get(&id), theirs.get(&id));
            if pair.0 != pair.1 {
                differences.push((language, id, pair.0.cloned(), pair.1.cloned()));
            }
        }
    }
    if out.wants_json() {
        let list: Vec<_> = differences
            .iter()
            .map(|(l, id, a, b)| json!({ "langid": l, "id": id, "first": a, "second": b }))
            .collect();
        out.json(&shape::document("messages", json!({ "found": true, "differences": list })));
    } else {
        let shown = |text: &Option<String>| match text {
            None => "(absent)".to_owned(),
            // Whole and with its ends: that is where two texts may differ.
            Some(text) => text.escape_debug().to_string(),
        };
        for (language, id, a, b) in &differences {
            out.line(&format!("0x{language:04X}  {id}"));
            out.line(&format!("  - {}", shown(a)));
            out.line(&format!("  + {}", shown(b)));
        }
        if differences.is_empty() {
            out.line("no difference");
        }
    }
    Outcome::Found
}
