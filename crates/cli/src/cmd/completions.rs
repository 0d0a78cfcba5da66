//! `winsock completions`.

use std::io;

use clap::CommandFactory;
use serde_json::json;

use crate::Outcome;
use crate::args::{Args, Completions};
use crate::output::{Out, json as shape};

pub(crate) fn run(args: &Completions, out: &mut Out) -> io::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "winsock", &mut script);
    let script = String::from_utf8_lossy(&script);
    if out.wants_json() {
        let document = json!({ "shell": args.shell.to_string(), "script": script });
        out.json(&shape::document("completions", document));
    } else {
        out.raw(&script);
    }
    Ok(Outcome::Found)
}
