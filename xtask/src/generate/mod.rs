//! Writes the generated sources, and tells whether the committed ones are fresh.

mod catalogue;
mod causes;
mod constants;
mod conventions;
mod exports;
mod functions;
mod headers;
mod maps;
mod names;
mod sdk_test;
mod search;
mod services;
mod texts;
mod unix;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::data::Data;

const DIR: &str = "crates/codes/src/generated";
const HEAD: &str = "// Generated from data/ by `cargo xtask gen`; edit the data, not this file.\n\n";

/// The generated files: path from the root, and content.
fn outputs(root: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let data = &Data::load(root)?;
    let causes = crate::causes::Causes::load(root)?;
    let texts = texts_of(data)?.into_iter().map(|(path, text)| (path, text.into_bytes()));
    let mut files: Vec<_> = texts.collect();
    files.extend(headers::files(root, data)?.into_iter().map(|(path, text)| (path, text.into_bytes())));
    files.push(("crates/search/src/index.bin".to_owned(), search::file(data)?));
    files.push((causes::PATH.to_owned(), format!("{HEAD}{}", causes::file(&causes, data)?).into_bytes()));
    Ok(files)
}

fn texts_of(data: &Data) -> Result<Vec<(String, String)>> {
    let mut files = vec![
        (format!("{DIR}/catalogue.rs"), catalogue::file(data)?),
        (format!("{DIR}/constants.rs"), constants::file(data)),
        (format!("{DIR}/conventions.rs"), conventions::file(data)),
        (format!("{DIR}/functions.rs"), functions::file(data)?),
        (format!("{DIR}/maps.rs"), maps::file(data)?),
        (format!("{DIR}/names.rs"), names::file(data)?),
        (format!("{DIR}/unix.rs"), unix::file(data)),
        (format!("{DIR}/locales.rs"), texts::index(data)),
        ("crates/codes/tests/windows_sys.rs".to_owned(), sdk_test::file(data)),
        (exports::PATH.to_owned(), exports::file(data)),
        ("crates/runtime/src/names/generated.rs".to_owned(), services::file(data)?),
    ];
    let mut modules =
        vec!["catalogue", "constants", "conventions", "functions", "locales", "maps", "names", "unix"];
    let locales: Vec<_> = data.locales.iter().map(|l| (texts::module(&l.tag), l)).collect();
    for (module, locale) in &locales {
        files.push((format!("{DIR}/{module}.rs"), texts::file(data, locale)));
        modules.push(module);
    }
    modules.sort_unstable();
    let list: String = modules.iter().map(|m| format!("pub(crate) mod {m};\n")).collect();
    files.push((format!("{DIR}/mod.rs"), list));
    for (path, text) in &mut files {
        if !path.ends_with("windows_sys.rs") {
            text.insert_str(0, HEAD);
        }
    }
    Ok(files)
}

/// Writes every generated file that has changed, and removes those that are no longer generated.
pub(crate) fn write(root: &Path) -> Result<()> {
    let files = outputs(root)?;
    for stale in stale(root, &files)? {
        fs::remove_file(&stale).with_context(|| format!("cannot remove {}", stale.display()))?;
        println!("removed {}", stale.display());
    }
    for (path, text) in files {
        let target = root.join(&path);
        if fs::read(&target).is_ok_and(|old| old == text) {
            continue;
        }
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        fs::write(&target, text).with_context(|| format!("cannot write {}", target.display()))?;
        println!("wrote {path}");
    }
    Ok(())
}

/// Fails if a committed file differs from what the data gives.
pub(crate) fn check(root: &Path) -> Result<()> {
    let files = outputs(root)?;
    let mut wrong: Vec<String> = stale(root, &files)?.iter().map(|p| p.display().to_string()).collect();
    for (path, text) in &files {
        if fs::read(root.join(path)).ok().as_ref() != Some(text) {
            wrong.push(path.clone());
        }
    }
    ensure!(
        wrong.is_empty(),
        "not what data/ gives: {}; run `cargo xtask gen` and commit the result",
        wrong.join(", ")
    );
    Ok(())
}

/// Files in the folders of generated sources that are not generated any more.
fn stale(root: &Path, files: &[(String, Vec<u8>)]) -> Result<Vec<std::path::PathBuf>> {
    let mut there = crate::data::files(&root.join(DIR), "rs")?;
    let spellings = headers::folder_of_spellings(root);
    if spellings.is_dir() {
        for item in
            fs::read_dir(&spellings).with_context(|| format!("cannot list {}", spellings.display()))?
        {
            there.push(item?.path());
        }
    }
    Ok(there.into_iter().filter(|p| !files.iter().any(|(path, _)| root.join(path) == *p)).collect())
}

/// A Rust string literal.
fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A raw string literal, for texts of many lines.
fn raw_literal(text: &str) -> String {
    let mut hashes = String::from("#");
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

/// `yes` or nothing.
fn flag(text: &str, row: &str) -> Result<bool> {
    match text {
        "yes" => Ok(true),
        "" | "no" => Ok(false),
        other => anyhow::bail!("{row}: expected yes or nothing, found {other:?}"),
    }
}

/// `some-words` as `SomeWords`, the name of a variant.
fn variant(text: &str) -> String {
    text.split(['-', '_'])
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_added_by_files_alone() {
        let dir = crate::testing::copy_of_data();
        let messages = dir.path().join("data/messages/eo.toml");
        fs::write(
            &messages,
            "name = \"Esperanto\"\nlangids = [1167]\n[labels]\nrelated = \"Rilataj\"\n[WSAECONNRESET]\ntitle = \"Konekto nuligita\"\nmessage = \"La alia flanko nuligis la konekton.\"\n",
        )
        .unwrap();
        write(dir.path()).unwrap();
        let text = fs::read_to_string(dir.path().join(DIR).join("text_eo.rs")).unwrap();
        assert!(text.contains("La alia flanko nuligis la konekton."));
        let index = fs::read_to_string(dir.path().join(DIR).join("locales.rs")).unwrap();
        assert!(index.contains("text_eo"));
        // Removing the file removes the language.
        fs::remove_file(messages).unwrap();
        assert!(check(dir.path()).is_err());
        write(dir.path()).unwrap();
        assert!(!dir.path().join(DIR).join("text_eo.rs").exists());
        check(dir.path()).unwrap();
    }

    #[test]
    fn a_hand_edit_is_noticed() {
        let dir = crate::testing::copy_of_data();
        write(dir.path()).unwrap();
        check(dir.path()).unwrap();
        let table = dir.path().join(DIR).join("names.rs");
        let text = fs::read_to_string(&table).unwrap();
        fs::write(&table, text.replacen("10054", "10055", 1)).unwrap();
        assert!(check(dir.path()).unwrap_err().to_string().contains("names.rs"));
    }

    #[test]
    fn literals() {
        assert_eq!(raw_literal("a\"#b"), "r##\"a\"#b\"##");
        assert_eq!(variant("datagram-receive"), "DatagramReceive");
    }
}
