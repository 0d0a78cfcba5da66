//! Each rule has a log that shows it (`causes/ID.log`) and one that comes near and does not (`causes/ID.near.log`).

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use openwinsock_codes::lookup;
use openwinsock_scan::cause::{self, Level, rules};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/causes")
}

fn found(file: &str) -> Vec<(&'static str, Level)> {
    let path = folder().join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let causes = cause::causes(&common::log(&text));
    causes.iter().map(|cause| (cause.rule.id, cause.level)).collect()
}

#[test]
fn each_rule_has_a_log_that_shows_it() {
    for rule in rules() {
        let found = found(&format!("{}.log", rule.id));
        let (first, level) = found.first().unwrap_or_else(|| panic!("{}: nothing found", rule.id));
        assert_eq!((*first, *level), (rule.id, Level::Strong), "{found:?}");
    }
}

#[test]
fn each_rule_has_a_log_that_only_comes_near() {
    for rule in rules() {
        let found = found(&format!("{}.near.log", rule.id));
        assert!(found.iter().all(|(id, _)| *id != rule.id), "{}: {found:?}", rule.id);
        // It comes near: the codes are there.
        let text = fs::read_to_string(folder().join(format!("{}.near.log", rule.id))).unwrap();
        let tally = common::log(&text);
        let codes = rule.needs.iter().flat_map(|need| need.codes());
        assert!(codes.into_iter().any(|code| tally.lines_of(code) > 0), "{}", rule.id);
    }
}

#[test]
fn no_log_is_without_a_rule() {
    let ids: BTreeSet<_> = rules().iter().map(|rule| rule.id.to_owned()).collect();
    for item in fs::read_dir(folder()).unwrap() {
        let name = item.unwrap().file_name().into_string().unwrap();
        let id = name.trim_end_matches(".log").trim_end_matches(".near");
        assert!(ids.contains(id), "{name}");
    }
}

#[test]
fn rules_are_sound() {
    for rule in rules() {
        assert!(!rule.needs.is_empty() && !rule.supports.is_empty(), "{}", rule.id);
        assert!(rule.explains.iter().all(|code| lookup::by_value(*code).is_some()), "{}", rule.id);
        let words = rule.words(&["tlh"]);
        assert!(!words.title.is_empty() && !words.why.is_empty() && !words.check.is_empty());
    }
}

/// Where lines have no times, what rests on times is possible at most.
#[test]
fn without_times_a_cause_is_possible() {
    let text = fs::read_to_string(folder().join("link-down.log")).unwrap();
    let without: String = text.lines().map(|line| format!("{}\n", &line[20..])).collect();
    let causes = cause::causes(&common::log(&without));
    let link = causes.iter().find(|cause| cause.rule.id == "link-down").unwrap();
    assert_eq!((link.level, link.times), (Level::Possible, None));
}

/// What happens on one machine is no evidence for another.
#[test]
fn machines_are_judged_apart() {
    let text = fs::read_to_string(folder().join("ports-exhausted.log")).unwrap();
    let apart = |line: &str| {
        let host = if line.contains("10048") { "web2" } else { "web1" };
        format!("{} {host} app[1]: {}\n", &line[..19], &line[20..])
    };
    let two: String = text.lines().map(apart).collect();
    assert!(cause::causes(&common::log(&two)).iter().all(|c| c.rule.id != "ports-exhausted"));
    let one = two.replace("web2", "web1");
    let causes = cause::causes(&common::log(&one));
    assert_eq!(causes[0].rule.id, "ports-exhausted");
    assert_eq!(causes[0].places[0].host.as_deref(), Some("web1"));
}
