//! However a log is cut, and in whatever order its parts are merged, the counts are the same: also beyond the
//! limit of cells.

mod common;

use common::count;
use openwinsock_annotate::Options;
use openwinsock_scan::{Reader, Tally, partial};
use proptest::prelude::*;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(&Options::default()));

/// A line of a log, with and without times, codes and origins.
fn line() -> impl Strategy<Value = String> {
    let time = prop_oneof![
        3 => (0..40_u32, 0..60_u32, 0..60_u32)
            .prop_map(|(h, m, s)| format!("2026-11-{:02} {:02}:{m:02}:{s:02} ", 10 + h / 24, h % 24)),
        1 => Just(String::new()),
        1 => (0..24_u32).prop_map(|h| format!("Nov 12 {h:02}:00:00 ")),
    ];
    let origin = prop_oneof![
        Just(String::new()),
        (0..30_u32, 0..3_u32).prop_map(|(host, app)| format!("web{host} app{app}[7]: ")),
        (0..9_u32).prop_map(|pid| format!("[{pid}] ")),
    ];
    let text = prop_oneof![
        4 => prop::sample::select(vec![10_048, 10_053, 10_054, 10_060, 10_061, 11_001])
            .prop_map(|code| format!("recv failed: {code}")),
        1 => Just("connect: error 10061 (WSAECONNREFUSED) after 10054, 10054".to_owned()),
        1 => Just("all is well".to_owned()),
        1 => Just("The Event log service was started.".to_owned()),
        1 => Just("#Fields: date time s-computername sc-win32-status".to_owned()),
        1 => Just("2026-11-12 10:00:00 IIS1 64".to_owned()),
    ];
    (time, origin, text).prop_map(|(time, origin, text)| match text.starts_with(['#', '2']) {
        true => format!("{text}\n"),
        false => format!("{time}{origin}{text}\n"),
    })
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(line(), 0..60)
}

/// Small limits, so that every view of the chain is met.
fn limit() -> impl Strategy<Value = usize> {
    prop_oneof![Just(6), Just(12), Just(25), Just(60), Just(100_000)]
}

fn whole(lines: &[String], most: usize) -> Tally {
    count(&READER, &[lines.concat().as_bytes()], most)
}

fn merged(a: &Tally, b: &Tally) -> Tally {
    let mut sum = a.clone();
    sum.merge(b.clone());
    sum
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn blocks_make_no_difference(
        lines in lines(),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        most in limit(),
    ) {
        let mut cuts: Vec<usize> = cuts.iter().map(|i| i.index(lines.len() + 1)).collect();
        cuts.extend([0, lines.len()]);
        cuts.sort_unstable();
        let blocks: Vec<String> = cuts.windows(2).map(|w| lines[w[0]..w[1]].concat()).collect();
        let blocks: Vec<&[u8]> = blocks.iter().map(|b| b.as_bytes()).collect();
        prop_assert_eq!(count(&READER, &blocks, most), whole(&lines, most));
    }

    #[test]
    fn merging_is_associative_and_commutative(a in lines(), b in lines(), c in lines(), most in limit()) {
        let [a, b, c] = [a, b, c].map(|lines| whole(&lines, most));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&a, &Tally::with_limit(most)), a);
    }

    #[test]
    fn partial_results_read_back(lines in lines()) {
        let tally = whole(&lines, openwinsock_scan::grain::MOST_CELLS);
        let text = partial::write(&tally);
        let back = partial::read(&text).unwrap();
        prop_assert_eq!(&back, &tally);
        prop_assert_eq!(partial::write(&back), text);
    }

    #[test]
    fn nothing_is_lost(lines in lines(), most in limit()) {
        let fine = whole(&lines, 100_000);
        let coarse = whole(&lines, most);
        for code in fine.codes().keys() {
            prop_assert_eq!(fine.lines_of(*code), coarse.lines_of(*code));
        }
        prop_assert!(coarse.cells().len() <= most.max(8));
    }
}

#[test]
fn damaged_partial_results_are_refused() {
    let text = partial::write(&whole(&["recv failed: 10054\n".to_owned()], 100));
    for (from, to, why) in [
        ("", "x", "no partial result"),
        ("winsock-scan-partial/1", "winsock-scan-partial/9", "same version"),
        ("\"grain\":0", "\"grain\":99", "view"),
        ("\"origin\":0", "\"origin\":7", "origin"),
        ("\"code\":10054", "\"code\":10055", "not listed"),
        ("\"start\":null", "\"start\":9223372036854775807", "time"),
        ("\"zoned\":0", "\"zoned\":18446744073709551615", "more lines"),
        ("\"cells\"", "\"sells\"", "damaged"),
    ] {
        assert!(text.contains(from), "{from}");
        let error = partial::read(&text.replacen(from, to, 1)).unwrap_err();
        assert!(error.contains(why), "{error}");
    }
}
