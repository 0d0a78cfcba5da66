//! "Did you mean": names and numbers close to one that is not known.

use openwinsock_codes::{catalogue, function, lookup};

const MOST: usize = 3;

/// The known codes closest to a text, best first; empty if nothing is close.
pub(crate) fn codes(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.bytes().all(|b| b.is_ascii_digit()) && !text.is_empty() {
        let numbers = catalogue::reference().filter(|e| e.value >= 1000).map(|e| e.value.to_string());
        return closest(text, numbers.collect(), 1);
    }
    let mut names: Vec<String> = lookup::names().map(|(name, _)| name.to_owned()).collect();
    names.extend(lookup::foreign_names().map(|(name, ..)| name.to_owned()));
    names.dedup();
    closest(text, names, text.chars().count() / 4)
}

/// The known functions closest to a name.
pub(crate) fn functions(name: &str) -> Vec<String> {
    let names = function::all().iter().map(|f| f.name.to_owned()).collect();
    closest(name, names, name.chars().count() / 3)
}

/// The names that at most `most_edits` edits (a swap of neighbours counts as one) turn into the text.
fn closest(text: &str, names: Vec<String>, most_edits: usize) -> Vec<String> {
    let text = text.to_ascii_uppercase();
    let mut near: Vec<(usize, String)> = names
        .into_iter()
        .filter(|name| name.len().abs_diff(text.len()) <= most_edits)
        .map(|name| (strsim::osa_distance(&text, &name.to_ascii_uppercase()), name))
        .filter(|(edits, _)| *edits <= most_edits)
        .collect();
    near.sort();
    near.dedup();
    // One that is much further off than the best is noise.
    let best = near.first().map_or(0, |(edits, _)| *edits);
    near.retain(|(edits, _)| *edits <= best + 1);
    near.truncate(MOST);
    near.into_iter().map(|(_, name)| name).collect()
}

/// A complaint about a text, with the names that may have been meant: `"conect": no such function; did you
/// mean connect?`
pub(crate) fn complaint(text: &str, fault: &str, near: &[String]) -> String {
    let question = match near {
        [] => String::new(),
        [one] => format!("; did you mean {one}?"),
        [rest @ .., last] => format!("; did you mean {} or {last}?", rest.join(", ")),
    };
    format!("{}: {fault}{question}", quote(text))
}

/// A text of the user's in quotes, without control characters, shortened if it is long.
pub(crate) fn quote(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        format!("{text:?}")
    } else {
        format!("{:?}", text.chars().take(MOST - 1).chain(['\u{2026}']).collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses() {
        assert_eq!(codes("WSAECONRESET")[0], "WSAECONNRESET");
        assert_eq!(codes("wsaeconnrest")[0], "WSAECONNRESET");
        assert_eq!(codes("10554"), ["10054"]);
        assert_eq!(codes("1054"), ["10054"]);
        assert_eq!(codes("xyzzy"), Vec::<String>::new());
        assert_eq!(codes(""), Vec::<String>::new());
        assert_eq!(functions("conect")[0], "connect");
    }

    #[test]
    fn complaints() {
        let names = |n: &[&str]| n.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert_eq!(complaint("x", "no", &names(&["a"])), "\"x\": no; did you mean a?");
        assert_eq!(complaint("x", "no", &names(&["a", "b", "c"])), "\"x\": no; did you mean a, b or c?");
        assert_eq!(complaint("\u{1b}[31m", "no", &[]), "\"\\u{1b}[31m\": no");
        assert!(complaint(&"y".repeat(5000), "no", &[]).len() < 100);
    }
}
