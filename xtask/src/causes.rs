//! The rules of likely causes in `data/causes/`, and their texts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::data::{Data, files, read_toml, stem};

/// All rules and texts.
pub(crate) struct Causes {
    groups: BTreeMap<String, Vec<String>>,
    pub(crate) rules: Vec<Rule>,
    /// By language.
    pub(crate) texts: BTreeMap<String, BTreeMap<String, Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    groups: BTreeMap<String, Vec<String>>,
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) extent: String,
    pub(crate) explains: Vec<String>,
    pub(crate) page: String,
    pub(crate) needs: Vec<Evidence>,
    #[serde(default)]
    pub(crate) supports: Vec<Evidence>,
    #[serde(default)]
    pub(crate) over: Vec<String>,
}

/// One piece of evidence. Which fields a kind has is known where it is generated.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Evidence {
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) codes: Vec<String>,
    #[serde(default)]
    pub(crate) among: Vec<String>,
    #[serde(default)]
    pub(crate) groups: Vec<Vec<String>>,
    #[serde(default)]
    pub(crate) steps: Vec<Vec<String>>,
    #[serde(default)]
    pub(crate) clues: Vec<String>,
    pub(crate) minutes: Option<u32>,
    pub(crate) percent: Option<u64>,
    pub(crate) at_least: Option<u64>,
    pub(crate) at_most: Option<u64>,
}

/// A rule's words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Text {
    pub(crate) title: String,
    pub(crate) why: String,
    pub(crate) check: String,
}

impl Causes {
    pub(crate) fn load(root: &Path) -> Result<Self> {
        let dir = root.join("data/causes");
        let file: RuleFile = read_toml(&dir.join("rules.toml"))?;
        let mut texts = BTreeMap::new();
        for path in files(&dir, "toml")? {
            let tag = stem(&path)?;
            if tag != "rules" {
                texts.insert(tag, read_toml(&path)?);
            }
        }
        ensure!(texts.contains_key("en"), "data/causes/en.toml is missing");
        Ok(Self { groups: file.groups, rules: file.rule, texts })
    }

    /// The values of codes that are named, also by the name of a group.
    pub(crate) fn values(&self, names: &[String], data: &Data) -> Result<Vec<u32>> {
        let mut values = Vec::new();
        for name in names {
            match self.groups.get(name) {
                Some(group) => values.extend(self.values(group, data)?),
                None => values.push(data.value_of(name).context("data/causes/rules.toml")?),
            }
        }
        Ok(values)
    }
}

/// Every rule has words in English, no words lack a rule, and no rule is named that isn't there.
pub(crate) fn check(causes: &Causes, data: &Data, faults: &mut Vec<String>) {
    let ids: BTreeSet<&str> = causes.rules.iter().map(|rule| rule.id.as_str()).collect();
    if ids.len() < causes.rules.len() {
        faults.push("data/causes/rules.toml: two rules have the same id".to_owned());
    }
    for rule in &causes.rules {
        for other in rule.over.iter().filter(|id| !ids.contains(id.as_str())) {
            faults.push(format!("data/causes/rules.toml: {} is over {other}, which is no rule", rule.id));
        }
        if !causes.texts["en"].contains_key(&rule.id) {
            faults.push(format!("data/causes/en.toml: {} has no words", rule.id));
        }
    }
    for (tag, texts) in &causes.texts {
        let file = format!("data/causes/{tag}.toml");
        if !data.locales.iter().any(|l| l.tag == *tag) {
            faults.push(format!("{file}: no language of data/messages"));
        }
        for (id, text) in texts {
            if !ids.contains(id.as_str()) {
                faults.push(format!("{file}: {id} is no rule"));
            }
            if text.title.is_empty() || text.title.ends_with(['.', '。']) {
                faults.push(format!("{file}: the title of {id} is a few words without a full stop"));
            }
            for sentence in [&text.why, &text.check] {
                if !sentence.ends_with(['.', '。', '?', '？']) || sentence.contains('\n') {
                    faults.push(format!("{file}: a text of {id} is not one line of whole sentences"));
                }
            }
        }
    }
}
