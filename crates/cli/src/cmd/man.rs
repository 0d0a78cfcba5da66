//! `winsock man`.

use std::{fs, io};

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use serde_json::json;

use crate::args::{self, Args};
use crate::output::{Out, complain, json as shape};
use crate::{Outcome, suggest};

pub(crate) fn run(args: &args::Man, out: &mut Out) -> io::Result<Outcome> {
    let pages = pages();
    if let Some(dir) = &args.dir {
        let explain = |e: io::Error, path: &std::path::Path| {
            io::Error::new(e.kind(), format!("cannot write {}: {e}", path.display()))
        };
        fs::create_dir_all(dir).map_err(|e| explain(e, dir))?;
        let mut written = Vec::new();
        for (name, page) in &pages {
            let path = dir.join(format!("{name}.1"));
            fs::write(&path, page).map_err(|e| explain(e, &path))?;
            written.push(path.display().to_string());
        }
        if out.wants_json() {
            out.json(&shape::document("man", json!({ "written": written })));
        }
        return Ok(Outcome::Found);
    }
    let wanted = args.command.as_deref().map_or_else(|| "winsock".to_owned(), |c| format!("winsock-{c}"));
    let Some((name, page)) = pages.iter().find(|(name, _)| *name == wanted) else {
        let names: Vec<_> = pages.iter().filter_map(|(n, _)| n.strip_prefix("winsock-")).collect();
        let error = format!("no such command; there are: {}", names.join(", "));
        if out.wants_json() {
            out.json(&shape::document("man", json!({ "found": false, "error": error })));
        } else {
            complain(&suggest::complaint(args.command.as_deref().unwrap_or_default(), &error, &[]));
        }
        return Ok(Outcome::NotFound);
    };
    let text = String::from_utf8_lossy(page);
    if out.wants_json() {
        out.json(&shape::document("man", json!({ "page": name, "roff": text })));
    } else {
        out.raw(&text);
    }
    Ok(Outcome::Found)
}

/// Every page: name, and text for roff.
fn pages() -> Vec<(String, Vec<u8>)> {
    let mut command = Args::command();
    command.build();
    let mut pages = vec![("winsock".to_owned(), render(command.clone()))];
    for sub in command.get_subcommands() {
        let name = format!("winsock-{}", sub.get_name());
        pages.push((name.clone(), render(sub.clone().name(leak(name)).version(env!("CARGO_PKG_VERSION")))));
    }
    pages
}

fn render(command: Command) -> Vec<u8> {
    let mut page = Vec::new();
    // Writing into memory does not fail.
    let _ = Man::new(command).manual("OpenWinsock").render(&mut page);
    page
}

/// clap keeps names for the life of the program.
fn leak(name: String) -> &'static str {
    name.leak()
}
