//! One JSON object for each line that has a code.

use openwinsock_annotate::chunk::Block;
use openwinsock_annotate::render::{Notes, Piece, Rendered};
use openwinsock_annotate::{Finding, Form, Scanner};
use serde_json::{Value, json};

use super::file_name;
use crate::output::json as shape;

pub(super) fn render(scanner: &Scanner, notes: &Notes, name: &str, block: &Block) -> Rendered {
    let bytes = block.bytes();
    let coding = block.coding;
    let mut out = Rendered::default();
    let mut line = block.first_line;
    let mut at = 0;
    let mut findings = coding.findings(scanner, bytes).into_iter().peekable();
    while let Some(first) = findings.next() {
        out.found = true;
        let place = coding.line(bytes, first.range.start);
        line += coding.line_ends(&bytes[at..place.start]);
        at = place.start;
        let mut all = vec![first];
        while let Some(next) = findings.next_if(|f| f.range.start < place.end) {
            all.push(next);
        }
        let codes: Vec<_> = all.iter().map(|f| finding(f, notes, block, place.start)).collect();
        let object = json!({
            "file": file_name(name),
            "line": line,
            "text": coding.decode(&bytes[place.clone()]),
            "codes": codes,
        });
        out.notes.extend_from_slice(shape::document("annotate", object).to_string().as_bytes());
        out.notes.push(b'\n');
    }
    if out.found {
        out.pieces.push(Piece::Note(0..out.notes.len()));
    }
    out
}

fn finding(finding: &Finding, notes: &Notes, block: &Block, start: usize) -> Value {
    let bytes = block.bytes();
    let decode = |range: std::ops::Range<usize>| block.coding.decode(&bytes[range]).into_owned();
    let mut value = shape::code(finding.code);
    let entry = finding.entry();
    value["start"] = json!(finding.range.start - start);
    value["end"] = json!(finding.range.end - start);
    value["written"] = json!(decode(finding.range.clone()));
    value["written_as"] = json!(match finding.form {
        Form::Decimal => "decimal",
        Form::Hex => "hexadecimal",
        Form::Name => "name",
        Form::Foreign(_) => "foreign name",
        Form::Message(_) => "message",
        _ => "other",
    });
    value["means"] = shape::summary(entry, &notes.languages);
    value["rule"] = json!(finding.why.rule.label());
    if notes.why {
        value["because_of"] = json!(finding.why.word.clone().map(decode));
        let written = block.coding.decode(&bytes[finding.range.clone()]);
        let rivals = finding.rivals(written.as_bytes());
        value["rivals"] = rivals.iter().map(|r| shape::code(r.code)).collect();
    }
    value
}
