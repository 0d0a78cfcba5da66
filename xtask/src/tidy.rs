//! Checks that the data and the sources agree: listed ⇔ titled ⇔ messaged ⇔ explained, no unknown name in a
//! text, no code's number in Rust. What is exempt stands in `data/exemptions.toml`, and an exemption that is
//! no longer needed is a fault too: the list can only shrink.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use regex::Regex;

use crate::data::{self, Data};
use crate::{causes, convention_tidy, locale_tidy};

/// Prints every fault, and fails if there is one.
pub(crate) fn run(root: &Path) -> Result<()> {
    let faults = faults(root)?;
    for fault in &faults {
        eprintln!("{fault}");
    }
    match faults.len() {
        0 => Ok(()),
        n => bail!("{n} faults in data/ and sources (listed above)"),
    }
}

/// Every fault, as `place: what is wrong`.
pub(crate) fn faults(root: &Path) -> Result<Vec<String>> {
    let data = Data::load(root)?;
    let mut faults = Vec::new();
    codes(&data, &mut faults);
    functions(&data, &mut faults);
    convention_tidy::check(&data, &mut faults);
    sources(root, &data, &mut faults)?;
    numbers_in_sources(root, &data, &mut faults)?;
    locale_tidy::check(&data, &mut faults);
    let causes = causes::Causes::load(root)?;
    causes::check(&causes, &data, &mut faults);
    locale_tidy::check_causes(&causes, &data, &mut faults);
    exempt(root, &mut faults)?;
    Ok(faults)
}

/// Kinds, links between entries, and who returns them.
fn codes(data: &Data, faults: &mut Vec<String>) {
    let mut names = BTreeMap::new();
    for code in &data.codes {
        let place = format!("data/codes/{}.toml: {}", code.family, code.name);
        for name in std::iter::once(&code.name).chain(code.row.aliases.iter().map(|a| &a.name)) {
            if let Some(other) = names.insert(name.clone(), &code.name) {
                faults.push(format!("{place}: {name} is also a name of {other}"));
            }
        }
        let twin = code.row.twin.as_deref().map(|twin| data.find(twin));
        match twin {
            Some(None) => faults.push(format!("{place}: its twin is not listed")),
            Some(Some(twin)) if twin.row.twin.as_deref() != Some(&code.name) => {
                faults.push(format!("{place}: its twin {} does not name it back", twin.name));
            }
            _ => {}
        }
        let names: BTreeSet<_> =
            std::iter::once(&code.name).chain(code.row.aliases.iter().map(|a| &a.name)).collect();
        let by_function = data.function_errors.iter().any(|r| names.contains(&r.code));
        let by_article = data.article_errors.iter().any(|r| names.contains(&r.code));
        let documented = match (by_function, by_article) {
            (true, _) => Some("function"),
            (false, true) => Some("article"),
            _ => None,
        };
        match (code.row.kind.as_str(), code.row.returned.as_deref()) {
            ("full", None) => {
                faults.push(format!("{place}: says nothing about who returns it (returned = …)"));
            }
            ("full", Some(said)) => {
                let undocumented = !["function", "article"].contains(&said);
                if documented.is_none() != undocumented || documented.is_some_and(|d| d != said) {
                    let expected = documented.unwrap_or("neither function nor article");
                    faults.push(format!("{place}: returned = {said:?}, but the tables say {expected}"));
                }
                if undocumented && code.row.note.is_empty() {
                    faults.push(format!(
                        "{place}: returned = {said:?} needs a note that says by what, or why not"
                    ));
                }
            }
            _ => {}
        }
    }
    let full = data.codes.iter().filter(|c| c.row.kind == "full").count();
    if full != 281 {
        faults.push(format!("data/codes: {full} codes of the reference instead of 281"));
    }
}

/// Functions that raise codes are functions that are listed.
fn functions(data: &Data, faults: &mut Vec<String>) {
    let known: BTreeSet<_> = data.functions.iter().map(|f| &f.function).collect();
    for row in &data.function_errors {
        if !known.contains(&row.function) {
            faults.push(format!("data/function_errors.csv: {} is not in functions.csv", row.function));
        }
    }
}

/// Every source that a map or a convention names is described.
fn sources(root: &Path, data: &Data, faults: &mut Vec<String>) -> Result<()> {
    let described = data::read(&root.join("data/SOURCES.md"))?;
    let maps = &data.maps;
    let used = (maps.errno_to_winsock.iter().map(|r| &r.source))
        .chain(maps.winsock_to_errno.iter().map(|r| &r.source))
        .chain(maps.eai_to_winsock.iter().map(|r| &r.source))
        .chain(maps.h_errno_to_winsock.iter().map(|r| &r.source))
        .chain(maps.dns_to_winsock.iter().map(|r| &r.source))
        .chain(maps.ntstatus_to_winsock.iter().map(|r| &r.source))
        .chain(maps.ntstatus_to_win32.iter().map(|r| &r.source));
    let conventions = data.conventions.values().flat_map(|rows| rows.values());
    let used = used.chain(conventions.flat_map(|r| std::iter::once(&r.source).chain(&r.observed)));
    let used: BTreeSet<_> = used.collect();
    for source in used.iter().filter(|s| !described.contains(&format!("`{s}`"))) {
        faults.push(format!("data/SOURCES.md: does not describe the source {source:?}"));
    }
    Ok(())
}

/// Names come from the data: no number of a code stands in hand-written Rust outside of tests.
fn numbers_in_sources(root: &Path, data: &Data, faults: &mut Vec<String>) -> Result<()> {
    let text = Regex::new(r#"(?s)//[^\n]*|"(?:\\.|[^"\\])*""#)?;
    let number = Regex::new(r"\b(0x[0-9A-Fa-f_]+|[0-9][0-9_]*)(?:_?[iu](?:8|16|32|64|size))?\b")?;
    let listed: BTreeSet<u32> = data
        .codes
        .iter()
        .filter(|c| ["full", "marker"].contains(&c.row.kind.as_str()) && c.row.value > 1000)
        .map(|c| c.row.value)
        .collect();
    for path in rust_sources(root)? {
        let source = data::read(&path)?;
        let source = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code = text.replace_all(source, "");
        for found in number.captures_iter(&code) {
            let digits = found[1].replace('_', "");
            let value = match digits.strip_prefix("0x") {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            if value.is_ok_and(|value| listed.contains(&value)) {
                let place = path.strip_prefix(root).unwrap_or(&path).display();
                faults.push(format!("{place}: the number {} of a code; use its name", &found[0]));
            }
        }
    }
    Ok(())
}

/// The hand-written sources of the product crates.
fn rust_sources(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = Vec::new();
    let crates = root.join("crates");
    if !crates.is_dir() {
        return Ok(found);
    }
    for item in fs::read_dir(crates)? {
        folders.push(item?.path().join("src"));
    }
    while let Some(folder) = folders.pop() {
        if folder.ends_with("generated") || !folder.is_dir() {
            continue;
        }
        for item in fs::read_dir(&folder)? {
            let path = item?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("generated.rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Takes the exempted faults out of the list.
fn exempt(root: &Path, faults: &mut Vec<String>) -> Result<()> {
    #[derive(serde::Deserialize)]
    struct File {
        faults: Vec<String>,
    }
    let path = root.join("data/exemptions.toml");
    let file: File =
        toml::from_str(&data::read(&path)?).context("data/exemptions.toml is not as expected")?;
    for exemption in file.faults {
        let before = faults.len();
        faults.retain(|f| *f != exemption);
        if faults.len() == before {
            faults.push(format!("data/exemptions.toml: no longer needed, remove it: {exemption}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_is_tidy() {
        let faults = faults(&crate::root().unwrap()).unwrap();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    /// A copy of the data to which one thing is done, and the faults that come of it.
    fn after(change: impl FnOnce(&Path)) -> Vec<String> {
        let dir = crate::testing::copy_of_data();
        change(dir.path());
        faults(dir.path()).unwrap()
    }

    fn edit(root: &Path, file: &str, from: &str, to: &str) {
        let path = root.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} lacks {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    #[test]
    fn a_removed_page_is_a_fault() {
        let faults = after(|root| fs::remove_file(root.join("data/explain/en/10054.md")).unwrap());
        assert_eq!(faults, ["data/explain/en/10054.md: missing, the page of WSAECONNRESET"]);
    }

    #[test]
    fn a_page_without_a_code_is_a_fault() {
        let faults = after(|root| {
            fs::write(root.join("data/explain/en/12345.md"), "# X (12345)\n").unwrap();
        });
        assert_eq!(faults, ["data/explain/en/12345.md: no code of the reference has this value"]);
    }

    #[test]
    fn a_wrong_number_beside_a_name_is_a_fault() {
        let faults = after(|root| {
            edit(root, "data/explain/en/10054.md", "`WSAEDISCON` (10101)", "`WSAEDISCON` (10102)");
        });
        assert_eq!(faults, ["data/explain/en/10054.md: WSAEDISCON is 10101, not 10102"]);
    }

    #[test]
    fn an_unknown_name_is_a_fault() {
        let faults = after(|root| edit(root, "data/explain/en/10054.md", "`SO_LINGER`", "`SO_LINGERIE`"));
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains("SO_LINGERIE"), "{faults:?}");
    }

    #[test]
    fn a_heading_out_of_place_is_a_fault() {
        let faults = after(|root| edit(root, "data/explain/en/10054.md", "## Common causes", "## Causes"));
        assert!(faults.iter().any(|f| f.contains("headings")), "{faults:?}");
    }

    #[test]
    fn a_list_that_markdown_does_not_see_is_a_fault() {
        let faults = after(|root| {
            edit(
                root,
                "data/explain/en/10054.md",
                "To tell them apart,",
                "More:\n9. One more.\n\nTo tell them apart,",
            );
        });
        assert!(faults.iter().any(|f| f.contains("a blank line before")), "{faults:?}");
    }

    #[test]
    fn boilerplate_is_a_fault() {
        let faults = after(|root| {
            for value in [10048, 10049, 10050, 10051, 10053, 10055] {
                let file = format!("data/explain/en/{value}.md");
                edit(
                    root,
                    &file,
                    "## Related",
                    "- Ask the administrator of the network for more help.\n\n## Related",
                );
            }
        });
        let boilerplate = faults.iter().filter(|f| f.contains("stands on 6 pages")).count();
        assert_eq!(boilerplate, 1, "{faults:?}");
    }

    #[test]
    fn a_title_without_a_code_and_a_message_without_a_stop_are_faults() {
        let faults = after(|root| {
            edit(root, "data/messages/en.toml", "[WSAECONNRESET]", "[WSAECONNRESETS]");
        });
        assert!(faults.iter().any(|f| f.contains("WSAECONNRESETS is not listed")), "{faults:?}");
        assert!(faults.iter().any(|f| f.contains("WSAECONNRESET has no title and message")), "{faults:?}");
    }

    #[test]
    fn an_exemption_that_is_not_needed_is_a_fault() {
        let faults = after(|root| {
            fs::write(root.join("data/exemptions.toml"), "faults = [\"data/x: y\"]\n").unwrap();
        });
        assert_eq!(faults, ["data/exemptions.toml: no longer needed, remove it: data/x: y"]);
    }

    #[test]
    fn a_number_in_rust_is_a_fault() {
        let faults = after(|root| {
            let src = root.join("crates/x/src");
            fs::create_dir_all(&src).unwrap();
            let text =
                "// 10054\nconst A: i32 = 10_054_i32;\nconst B: &str = \"10061\";\nconst C: u32 = 0x2746;\n";
            fs::write(src.join("lib.rs"), text).unwrap();
        });
        assert_eq!(
            faults,
            [
                "crates/x/src/lib.rs: the number 10_054_i32 of a code; use its name",
                "crates/x/src/lib.rs: the number 0x2746 of a code; use its name"
            ]
        );
    }

    #[test]
    fn who_returns_a_code_agrees_with_the_tables() {
        let faults = after(|root| {
            edit(root, "data/codes/winsock.toml", "returned = \"function\"", "returned = \"never\"");
        });
        assert!(faults.iter().any(|f| f.contains("but the tables say function")), "{faults:?}");
    }
}
