//! Words beside a code that a cause rests on, and lines that say that a machine started.

use aho_corasick::{AhoCorasick, MatchKind};

/// What else a line with a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clue {
    /// It speaks of binding or listening.
    Bind,
    /// It speaks of connecting.
    Connect,
    /// It speaks of sending or writing.
    Send,
    /// It speaks of receiving or reading.
    Receive,
    /// It speaks of idleness.
    Idle,
    /// The log was silent for [`PAUSE`] seconds before it, and lively before that. In a log with few lines a
    /// pause means nothing.
    Pause,
}

/// How long a log is silent before a line counts as one after a pause, in seconds.
pub const PAUSE: i64 = 60;

impl Clue {
    /// All clues, in the order of the counts.
    pub const ALL: [Self; 6] =
        [Self::Bind, Self::Connect, Self::Send, Self::Receive, Self::Idle, Self::Pause];

    /// Its name in the rules and in exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Bind => "bind",
            Self::Connect => "connect",
            Self::Send => "send",
            Self::Receive => "receive",
            Self::Idle => "idle",
            Self::Pause => "pause",
        }
    }
}

/// The words of the clues. A word counts at the start of a word: `bind` also stands in `Binding`, and in
/// `WSARecv` it is `recv`.
const WORDS: [(Clue, &[&str]); 5] = [
    (Clue::Bind, &["bind", "listen"]),
    (Clue::Connect, &["connect(", "connecting", "connectex", "to connect", "connect to", "connect:"]),
    (Clue::Send, &["send", "write", "writing", "wsasend"]),
    (Clue::Receive, &["recv", "receive", "receiving", "read(", "reading", "wsarecv"]),
    (Clue::Idle, &["idle", "inactiv", "keepalive", "keep-alive", "no activity", "no traffic"]),
];

/// What systems write when they start.
const BOOTS: [&str; 8] = [
    "The Event log service was started",
    "The operating system started at system time",
    "\"EventID\":6005",
    "<EventID>6005</EventID>",
    "<EventID Qualifiers='32768'>6005</EventID>",
    "kernel: Linux version ",
    "-- Boot ",
    "-- Reboot --",
];

/// Finds clues in lines, and starts in blocks.
pub(crate) struct Clues {
    words: AhoCorasick,
    meanings: Vec<Clue>,
    boots: AhoCorasick,
}

impl Clues {
    pub(crate) fn new() -> Self {
        let words = WORDS.iter().flat_map(|(clue, words)| words.iter().map(|word| (*clue, *word)));
        let (meanings, words): (Vec<_>, Vec<_>) = words.unzip();
        let build = |patterns: &[&str], fold| {
            let mut builder = AhoCorasick::builder();
            builder.match_kind(MatchKind::LeftmostFirst).ascii_case_insensitive(fold);
            builder.build(patterns).expect("a few short words")
        };
        Self { words: build(&words, true), meanings, boots: build(&BOOTS, false) }
    }

    /// The clues in a line.
    pub(crate) fn in_line(&self, line: &str, mut with: impl FnMut(Clue)) {
        let mut seen = [false; Clue::ALL.len()];
        for found in self.words.find_iter(line) {
            let before = line[..found.start()].chars().next_back();
            let begins = !before.is_some_and(char::is_alphabetic) || {
                // "tcpConnect", "SocketRecv"
                let first = line[found.start()..].chars().next();
                before.is_some_and(char::is_lowercase) && first.is_some_and(char::is_uppercase)
            };
            let clue = self.meanings[found.pattern().as_usize()];
            if begins && !std::mem::replace(&mut seen[clue as usize], true) {
                with(clue);
            }
        }
    }

    /// Where a block says that a machine started.
    pub(crate) fn boots<'a>(&'a self, block: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
        self.boots.find_iter(block).map(|found| found.start())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clues(line: &str) -> Vec<&'static str> {
        let mut found = Vec::new();
        Clues::new().in_line(line, |clue| found.push(clue.label()));
        found.sort_unstable();
        found
    }

    #[test]
    fn words_at_the_start_of_words() {
        assert_eq!(clues("Binding to port 80 failed"), ["bind"]);
        assert_eq!(clues("could not LISTEN"), ["bind"]);
        assert_eq!(clues("unable to connect to db1"), ["connect"]);
        assert_eq!(clues("WSARecv: 10054 after 300 s idle"), ["idle", "receive"]);
        assert_eq!(clues("SocketSend failed"), ["send"]);
        assert_eq!(clues("the rebinding of spread-out addresses"), Vec::<&str>::new());
        assert_eq!(clues("connection was reset"), Vec::<&str>::new());
    }

    #[test]
    fn starts_of_machines() {
        let block = b"x\nNov 21 10:20:30 h kernel: Linux version 6.1\ny\n-- Boot 0a1b --\n";
        assert_eq!(Clues::new().boots(block).count(), 2);
    }
}
