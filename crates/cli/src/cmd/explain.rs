//! `winsock explain`.

use std::io;

use openwinsock_codes::catalogue::{Entry, Kind, Returned};
use openwinsock_codes::page::Section;
use openwinsock_codes::parse::{Form, ParseCodeError, Reading};
use openwinsock_codes::text::{self, Locale};
use openwinsock_codes::{Code, function, lookup, parse};
use serde_json::json;

use crate::args::Explain;
use crate::language::Languages;
use crate::output::{Out, complain, harmless, json as shape};
use crate::{Outcome, convert, suggest};

/// One thing that was asked for, and what it can mean.
struct Question {
    text: String,
    answer: Result<Vec<Reading>, ParseCodeError>,
}

impl Question {
    /// A number that only its form shows to be a status or result, and that no table has, is not found.
    fn is_found(&self) -> bool {
        let known = |r: &Reading| r.code.name().is_some() || r.code.entry().is_some();
        self.answer.as_ref().is_ok_and(|readings| readings.iter().any(known))
    }
}

pub(crate) fn run(args: &Explain, languages: &Languages, out: &mut Out) -> io::Result<Outcome> {
    let questions = questions(&args.codes);
    let found = questions.iter().all(Question::is_found);
    if out.wants_json() {
        let mut results: Vec<_> = questions.iter().map(|q| to_json(q, languages)).collect();
        if let Some(file) = &args.messages {
            for (result, question) in results.iter_mut().zip(&questions) {
                let first =
                    question.answer.as_ref().ok().and_then(|r| r.first()).and_then(|r| r.code.entry());
                let texts = first.map(|entry| super::messages::texts(file, entry.value)).transpose()?;
                let texts = texts.unwrap_or_default().into_iter();
                result["file_messages"] = texts.map(|(l, t)| json!({ "language": l, "text": t })).collect();
            }
        }
        out.json(&shape::document("explain", json!({ "results": results })));
    } else {
        let mut first = true;
        for question in &questions {
            match &question.answer {
                Ok(readings) => {
                    if !std::mem::take(&mut first) {
                        out.blank();
                    }
                    explain(question, readings, args, languages, out)?;
                }
                Err(error) => complain(&complaint(&question.text, *error)),
            }
        }
    }
    Ok(if found { Outcome::Found } else { Outcome::NotFound })
}

/// What the words ask. Each word is a question of its own, unless words of prose show that all together are a
/// piece of what a program printed: `explain Os { code: 104, kind: ConnectionReset }`.
fn questions(words: &[String]) -> Vec<Question> {
    let ask = |text: &str| Question {
        text: text.to_owned(),
        answer: parse::readings(text).map(|readings| readings.into_iter().collect()),
    };
    let each: Vec<_> = words.iter().map(|w| ask(w)).collect();
    let codes = each.iter().filter(|q| q.answer.is_ok()).count();
    let prose = each.iter().filter(|q| q.answer.is_err() && !looks_like_code(&q.text)).count();
    if prose == 0 || codes > prose {
        return each;
    }
    let together = ask(&words.join(" "));
    if together.answer.is_err() {
        return each;
    }
    // A name with a typing error is worth telling of, also amid prose.
    let typos = each.into_iter().filter(|q| q.answer.is_err() && looks_like_name(&q.text));
    std::iter::once(together).chain(typos).collect()
}

/// True for what can only be meant as a code: a bare number, or a name.
fn looks_like_code(word: &str) -> bool {
    let number = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    number || word.starts_with("0x") || looks_like_name(word)
}

/// True for a word that begins as names of codes do, and is no function.
fn looks_like_name(word: &str) -> bool {
    let upper = word.to_ascii_uppercase();
    let known = ["WSA", "DNS_", "ERROR_", "STATUS_", "EAI_"];
    let plain = word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    plain
        && known.iter().any(|p| upper.starts_with(p) && upper.len() > p.len())
        && function::by_name(word).is_none()
}

fn complaint(text: &str, error: ParseCodeError) -> String {
    if error == ParseCodeError::Empty {
        return error.to_string();
    }
    suggest::complaint(text, &error.to_string(), &suggest::codes(text))
}

fn explain(
    question: &Question,
    readings: &[Reading],
    args: &Explain,
    languages: &Languages,
    out: &mut Out,
) -> io::Result<()> {
    let chain = languages.chain();
    let Some((first, others)) = readings.split_first() else { return Ok(()) };
    match first.code.entry() {
        Some(entry) => {
            head(first, entry, languages, out);
            file_texts(entry, args, out)?;
            body(first, entry, args, languages, out);
        }
        None => unexplained(first, chain, out),
    }
    let others: Vec<_> = others.iter().filter(|r| worth_a_mention(r, first)).collect();
    if !others.is_empty() {
        out.blank();
        out.heading(&format!("{} {}", suggest::quote(&question.text), text::label("also-means", chain)));
        let rows: Vec<_> = others.iter().map(|r| vec![say(r.code), gist(r, chain)]).collect();
        out.table(&rows, "  ");
    }
    Ok(())
}

/// What a file of the user's says of the code, in each of its languages.
fn file_texts(entry: &Entry, args: &Explain, out: &mut Out) -> io::Result<()> {
    let Some(file) = &args.messages else { return Ok(()) };
    let texts = super::messages::texts(file, entry.value)?;
    out.blank();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if texts.is_empty() {
        complain(&format!("{name} has no text under {}", entry.value));
    }
    for (language, text) in texts {
        let head = out.style().faint(&format!("{name}, {language}:"));
        out.line(&format!("  {head}"));
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        out.wrapped(&harmless(&line), "  ", "  ");
    }
    Ok(())
}

/// A reading that leads elsewhere than the first.
fn worth_a_mention(reading: &Reading, first: &Reading) -> bool {
    let value = |r: &Reading| r.code.entry().map(|e| e.value);
    value(reading).is_none() || value(reading) != value(first)
}

/// What another reading would be about.
fn gist(reading: &Reading, chain: &[&'static Locale]) -> String {
    let Some(entry) = reading.code.entry() else {
        return text::label("not-explained", chain).to_owned();
    };
    let title = text::title(entry, chain).unwrap_or_else(|| text::label("name-only", chain));
    if reading.code.number() == i64::from(entry.value) {
        title.to_owned()
    } else {
        format!("{} ({}): {title}", entry.name, entry.value)
    }
}

/// The code, and its space where the number alone doesn't tell.
fn say(code: Code) -> String {
    match code {
        Code::Hresult(c) => format!("HRESULT {c}"),
        Code::NtStatus(c) => format!("NTSTATUS {c}"),
        other => other.to_string(),
    }
}

/// How the text was read, if that needs saying; then number, name and title.
fn head(reading: &Reading, entry: &Entry, languages: &Languages, out: &mut Out) {
    let chain = languages.chain();
    let style = out.style();
    let direct = reading.code.number() == i64::from(entry.value);
    let origin = match reading.form {
        Form::Foreign(origin) => format!(" ({origin})"),
        Form::BareHex => " (hexadecimal)".to_owned(),
        _ => String::new(),
    };
    if !direct || !origin.is_empty() {
        let inexact = if convert::is_lossy(reading.code) {
            format!("; {}", text::label("loses-meaning", chain))
        } else {
            String::new()
        };
        let said = format!("{} {}{origin}{inexact}", text::label("read-as", chain), say(reading.code));
        out.line(&style.faint(&said));
    }
    let mut line = format!("{}  {}", style.code(&entry.value.to_string()), style.name(entry.name));
    if let Some(title) = text::title(entry, chain) {
        line.push_str("  ");
        line.push_str(&style.heading(title));
    }
    out.line(&line);
    if let Some(message) = text::message(entry, chain) {
        out.blank();
        out.wrapped(message, "  ", "  ");
    }
    for &other in languages.beside() {
        if let Some(title) = text::title(entry, &[other]) {
            out.blank();
            out.wrapped(&style.heading(title), "  ", "  ");
            out.wrapped(text::message(entry, &[other]).unwrap_or_default(), "  ", "  ");
        }
    }
}

fn body(reading: &Reading, entry: &'static Entry, args: &Explain, languages: &Languages, out: &mut Out) {
    let chain = languages.chain();
    if args.short {
        return;
    }
    match entry.kind {
        Kind::Full => {
            if let Some(page) = text::page(entry, chain) {
                let beside = languages.beside().iter().filter_map(|l| text::page(entry, &[l]));
                let pages: Vec<_> = std::iter::once(page).chain(beside).collect();
                for section in Section::ALL {
                    out.blank();
                    let texts = pages.iter().map(|p| {
                        let heading = text::label(section.key(), &[p.locale()]);
                        (heading, p.section(section))
                    });
                    out.side_by_side(&texts.collect::<Vec<_>>());
                }
            }
        }
        Kind::Short => {}
        Kind::Marker => note("not-an-error", chain, out),
        Kind::Name => note("name-only", chain, out),
    }
    facts(entry, chain, out);
    raisers(entry, args.functions, chain, out);
    out.blank();
    out.heading(text::label("twins", chain));
    let rows: Vec<_> = convert::twins(reading.code)
        .iter()
        // The head has said this one.
        .filter(|t| t.name != Some(entry.name))
        .map(|t| super::convert::row(t, text::label("loses-meaning", chain)))
        .collect();
    out.table(&super::convert::merge_spaces(rows), "  ");
}

fn note(key: &'static str, chain: &[&'static Locale], out: &mut Out) {
    out.blank();
    out.wrapped(text::label(key, chain), "  ", "  ");
}

/// Other names, headers, who returns it.
fn facts(entry: &Entry, chain: &[&'static Locale], out: &mut Out) {
    let mut rows = Vec::new();
    let mut add = |key, value: String| {
        if !value.is_empty() {
            rows.push(vec![text::label(key, chain).to_owned(), value]);
        }
    };
    let aliases: Vec<_> = entry.aliases.iter().map(|a| format!("{} ({})", a.name, a.kind.label())).collect();
    add("also-called", aliases.join(", "));
    let twin = entry.twin.and_then(lookup::by_value);
    add("same-meaning", twin.map(|t| format!("{} ({})", t.name, t.value)).unwrap_or_default());
    add("header", entry.headers.join(", "));
    let returned = returned_key(entry.returned).map(|key| {
        let who = text::label(key, chain);
        if entry.note.is_empty() { who.to_owned() } else { format!("{who}: {}", entry.note) }
    });
    add("returned-by", returned.unwrap_or_default());
    if !rows.is_empty() {
        out.blank();
        out.table(&rows, "");
    }
}

const fn returned_key(returned: Returned) -> Option<&'static str> {
    Some(match returned {
        // The list of functions says it.
        Returned::Function | Returned::Unrecorded => return None,
        Returned::Article => "returned-article",
        Returned::Query => "returned-query",
        Returned::Management => "returned-management",
        Returned::Internal => "returned-internal",
        Returned::Provider => "returned-provider",
        Returned::Never => "returned-never",
    })
}

/// The functions that raise the code: their names, or each with its condition.
fn raisers(entry: &'static Entry, conditions: bool, chain: &[&'static Locale], out: &mut Out) {
    let articles: Vec<_> = entry.raised_in_articles().collect();
    if entry.raised_by().is_empty() && articles.is_empty() {
        return;
    }
    out.blank();
    if conditions {
        out.heading(text::label("raised-by", chain));
        let functions = entry.raised_by().iter().map(|r| (r.function, r.condition));
        let rows = functions.chain(articles.iter().map(|a| (a.subject, a.condition)));
        let style = out.style();
        let rows: Vec<_> = rows.map(|(who, when)| vec![style.code(who), when.to_owned()]).collect();
        out.table(&rows, "  ");
        return;
    }
    let mut names: Vec<_> = entry.raised_by().iter().map(|r| r.function).collect();
    names.extend(articles.iter().map(|a| a.subject));
    let mut seen = std::collections::HashSet::new();
    names.retain(|n| seen.insert(*n));
    let label = format!("{}  ", text::label("raised-by", chain));
    let hang = " ".repeat(label.chars().count());
    let mut list = names.join(", ");
    if names.len() > 3 {
        list.push_str(" (--functions: when)");
    }
    out.wrapped(&list, &label, &hang);
}

/// A code that stands in no Winsock or DNS table.
fn unexplained(reading: &Reading, chain: &[&'static Locale], out: &mut Out) {
    let name = out.style().name(&say(reading.code));
    out.line(&name);
    note("not-explained", chain, out);
}

fn to_json(question: &Question, languages: &Languages) -> serde_json::Value {
    match &question.answer {
        Ok(readings) => {
            let readings: Vec<_> = readings.iter().map(|r| shape::reading(r, languages)).collect();
            json!({ "query": question.text, "found": question.is_found(), "readings": readings })
        }
        Err(error) => json!({
            "query": question.text,
            "found": false,
            "error": error.to_string(),
            "did_you_mean": suggest::codes(&question.text),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Vec<(String, bool)> {
        let words: Vec<_> = words.iter().map(|w| (*w).to_owned()).collect();
        questions(&words).into_iter().map(|q| (q.text, q.answer.is_ok())).collect()
    }

    fn pair(text: &str, found: bool) -> (String, bool) {
        (text.to_owned(), found)
    }

    #[test]
    fn words_are_questions_or_one_text() {
        assert_eq!(asked(&["10054", "10061"]), [pair("10054", true), pair("10061", true)]);
        assert_eq!(asked(&["[WinError", "10054]"]), [pair("[WinError 10054]", true)]);
        assert_eq!(
            asked(&["Os", "{", "code:", "104,", "kind:", "ConnectionReset", "}"]),
            [pair("Os { code: 104, kind: ConnectionReset }", true)]
        );
    }

    #[test]
    fn a_typing_error_is_not_lost_among_codes() {
        assert_eq!(asked(&["10054", "WSAECONRESET"]), [pair("10054", true), pair("WSAECONRESET", false)]);
        assert_eq!(asked(&["10054", "10999"]), [pair("10054", true), pair("10999", false)]);
        assert_eq!(asked(&["10054", "foo", "10061"]).len(), 3);
        assert_eq!(asked(&["WSARecv", "failed:", "10054"]), [pair("WSARecv failed: 10054", true)]);
        assert_eq!(asked(&["recv", "12345", "bytes", "then", "WSAECONNRESET"]).len(), 1);
        assert_eq!(
            asked(&["it", "was", "10054", "not", "WSAECONREFUSED"]),
            [pair("it was 10054 not WSAECONREFUSED", true), pair("WSAECONREFUSED", false)]
        );
        assert_eq!(asked(&["nonsense", "words"]), [pair("nonsense", false), pair("words", false)]);
    }

    #[test]
    fn complaints_say_what_to_do() {
        assert_eq!(
            complaint("WSAECONRESET", ParseCodeError::UnknownName),
            "\"WSAECONRESET\": no code has this name; did you mean WSAECONNRESET?"
        );
        assert!(complaint("", ParseCodeError::Empty).contains("10054"));
    }
}
