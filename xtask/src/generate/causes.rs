//! The rules of likely causes.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};

use super::{literal, variant};
use crate::causes::{Causes, Evidence};
use crate::data::Data;

pub(super) const PATH: &str = "crates/scan/src/generated/causes.rs";

pub(super) fn file(causes: &Causes, data: &Data) -> Result<String> {
    let mut out = String::from(
        "use crate::cause::{Evidence, Extent, Rule, Words};\nuse crate::clue::Clue;\n\npub(crate) static RULES: &[Rule] = &[\n",
    );
    for rule in &causes.rules {
        let context = || format!("data/causes/rules.toml: {}", rule.id);
        let list = |evidence: &[Evidence]| -> Result<String> {
            let all: Result<Vec<_>> = evidence.iter().map(|e| piece(e, causes, data)).collect();
            Ok(all.with_context(context)?.join(", "))
        };
        let _ = writeln!(
            out,
            "    Rule {{ id: {}, extent: Extent::{}, explains: &{:?}, page: {}, needs: &[{}], supports: &[{}], over: &{:?} }},",
            literal(&rule.id),
            variant(&rule.extent),
            causes.values(&rule.explains, data)?,
            data.value_of(&rule.page)?,
            list(&rule.needs)?,
            list(&rule.supports)?,
            rule.over,
        );
    }
    out.push_str("];\n\n// English first. A text that a language lacks is empty.\npub(crate) static WORDS: &[(&str, &[Words])] = &[\n");
    for locale in &data.locales {
        let Some(texts) = causes.texts.get(&locale.tag) else { continue };
        let _ = writeln!(out, "    ({}, &[", literal(&locale.tag));
        for rule in &causes.rules {
            let text = texts.get(&rule.id);
            let (title, why, check) = text.map_or(("", "", ""), |t| (&t.title, &t.why, &t.check));
            let _ = writeln!(
                out,
                "        Words {{ title: {}, why: {}, check: {} }},",
                literal(title),
                literal(why),
                literal(check)
            );
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    Ok(out)
}

/// A piece of evidence as Rust. Each kind has its fields and no other.
fn piece(evidence: &Evidence, causes: &Causes, data: &Data) -> Result<String> {
    let kind = evidence.kind.as_str();
    let mut fields = Vec::new();
    let lists = |groups: &[Vec<String>]| -> Result<String> {
        let groups: Result<Vec<_>> =
            groups.iter().map(|g| Ok(format!("&{:?}", causes.values(g, data)?))).collect();
        Ok(format!("&[{}]", groups?.join(", ")))
    };
    let wanted: &[&str] = match kind {
        "occurs" => &["codes", "at_least"],
        "together" => &["groups", "minutes"],
        "sequence" => &["steps", "minutes"],
        "burst" => &["codes", "at_least", "minutes"],
        "grows" | "absent" => &["codes"],
        "share" => &["codes", "among", "percent"],
        "clue" => &["codes", "clues", "percent"],
        "after-boot" => &["codes", "minutes"],
        "processes" => &["codes", "at_least", "at_most"],
        _ => bail!("{kind} is no kind of evidence"),
    };
    let given = [
        ("codes", !evidence.codes.is_empty()),
        ("among", !evidence.among.is_empty()),
        ("groups", !evidence.groups.is_empty()),
        ("steps", !evidence.steps.is_empty()),
        ("clues", !evidence.clues.is_empty()),
        ("minutes", evidence.minutes.is_some()),
        ("percent", evidence.percent.is_some()),
        ("at_least", evidence.at_least.is_some()),
        ("at_most", evidence.at_most.is_some()),
    ];
    for (name, given) in given {
        let optional = ["among", "at_most"].contains(&name);
        match (wanted.contains(&name), given) {
            (false, true) => bail!("{kind} takes no {name}"),
            (true, false) if !optional => bail!("{kind} needs {name}"),
            (false, false) => continue,
            (true, _) => {}
        }
        let value = match name {
            "codes" => format!("&{:?}", causes.values(&evidence.codes, data)?),
            "among" => format!("&{:?}", causes.values(&evidence.among, data)?),
            "groups" => lists(&evidence.groups)?,
            "steps" => lists(&evidence.steps)?,
            "clues" => {
                let clues: Vec<_> =
                    evidence.clues.iter().map(|clue| format!("Clue::{}", variant(clue))).collect();
                format!("&[{}]", clues.join(", "))
            }
            "minutes" => evidence.minutes.unwrap_or_default().to_string(),
            "percent" => evidence.percent.unwrap_or_default().to_string(),
            "at_least" => evidence.at_least.unwrap_or_default().to_string(),
            _ => evidence.at_most.map_or_else(|| "usize::MAX".to_owned(), |most| most.to_string()),
        };
        fields.push(format!("{name}: {value}"));
    }
    Ok(format!("Evidence::{} {{ {} }}", variant(kind), fields.join(", ")))
}
