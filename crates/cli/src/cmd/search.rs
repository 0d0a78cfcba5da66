//! `winsock search`.

use std::io;

use openwinsock_codes::text::{self, Locale};
use serde_json::json;

use crate::Outcome;
use crate::args::Search;
use crate::output::{Out, complain, json as shape};
use crate::suggest::quote;

pub(crate) fn run(args: &Search, chain: &[&'static Locale], out: &mut Out) -> io::Result<Outcome> {
    let text = args.text.join(" ");
    let hits = openwinsock_search::search(&text, args.limit.into());
    if out.wants_json() {
        let codes: Vec<_> = hits
            .iter()
            .map(|hit| {
                let mut code = shape::summary(hit.entry, chain);
                code["score"] = json!(hit.score);
                code
            })
            .collect();
        let document = json!({ "query": text, "found": !codes.is_empty(), "codes": codes });
        out.json(&shape::document("search", document));
    } else {
        let style = out.style();
        let rows: Vec<_> = hits
            .iter()
            .map(|hit| {
                let title = text::title(hit.entry, chain).unwrap_or_default();
                vec![
                    style.code(&format!("{:>5}", hit.entry.value)),
                    style.name(hit.entry.name),
                    title.to_owned(),
                ]
            })
            .collect();
        out.lines(&rows);
        if hits.is_empty() {
            complain(&format!(
                "{}: nothing like it; try other words, or a number or name with `winsock explain`",
                quote(&text)
            ));
        }
    }
    Ok(if hits.is_empty() { Outcome::NotFound } else { Outcome::Found })
}
