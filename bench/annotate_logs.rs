//! Writes the logs that `bench/scripts/annotate` measures with, and the literals of the scanner.
//!
//! The lines are made up; none of those without a code has a literal.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::{env, fs};

use openwinsock_annotate::{Options, Scanner};

/// A generator of numbers, the same in each run (an LCG; Knuth's constants).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len() as u64) as usize]
    }
}

const LEVELS: &[&str] = &["INFO", "DEBUG", "WARN"];
const PARTS: &[&str] =
    &["http.server", "pool", "scheduler", "net.conn", "auth", "storage", "metrics", "worker"];
const HOSTS: &[&str] = &["db01", "web-3", "cache.example.com", "10.0.4.17", "198.51.100.7"];
const TEXTS: &[&str] = &[
    "GET /api/v1/items/# completed in # ms",
    "session # opened for user u#",
    "flushed # pages, # dirty",
    "heartbeat seq=# rtt=#us",
    "queue depth #, oldest # s",
    "accepted connection from 203.0.113.9:# as client #",
    "loaded # rows from table t#",
    "tls handshake with peer # took # ms",
];
const CODES: &[&str] = &[
    "recv failed: 10054",
    "[WinError 10061] No connection could be made",
    "connect: WSAETIMEDOUT",
    "write ECONNRESET",
    "HRESULT 0x80072746",
    "SocketException (10060): no answer",
];

fn line(numbers: &mut Numbers, code: bool) -> String {
    let mut text = format!(
        "2026-11-{:02} {:02}:{:02}:{:02}.{:03} {:<5} [{}] {}: ",
        numbers.below(28) + 1,
        numbers.below(24),
        numbers.below(60),
        numbers.below(60),
        numbers.below(1000),
        numbers.pick(LEVELS),
        numbers.pick(PARTS),
        numbers.pick(HOSTS)
    );
    for part in numbers.pick(TEXTS).split_inclusive('#') {
        match part.strip_suffix('#') {
            Some(words) => text.push_str(&format!("{words}{}", numbers.below(100_000))),
            None => text.push_str(part),
        }
    }
    if code {
        text.push(' ');
        text.push_str(numbers.pick(CODES));
    }
    text.push('\n');
    text
}

fn main() -> std::io::Result<()> {
    /// The lines of a block, which is repeated.
    const LINES: usize = 100_000;
    let mut args = env::args().skip(1);
    let (Some(folder), Some(size)) = (args.next(), args.next().and_then(|s| s.parse::<usize>().ok())) else {
        eprintln!("usage: annotate-logs FOLDER MIB");
        std::process::exit(2);
    };
    let folder = Path::new(&folder);
    let scanner = Scanner::new(&Options::default());
    let literals: Vec<&str> = scanner.literals().collect();
    fs::write(folder.join("literals"), literals.join("\n") + "\n")?;
    for (name, every) in [("none", usize::MAX), ("one", 100), ("all", 1)] {
        let mut numbers = Numbers(1);
        let mut block = String::new();
        let mut count = 0;
        while count < LINES {
            let code = count % every == every.min(LINES) - 1;
            let text = line(&mut numbers, code);
            if code || !literals.iter().any(|l| text.contains(l)) {
                block.push_str(&text);
                count += 1;
            }
        }
        let mut file = BufWriter::new(File::create(folder.join(format!("{name}.log")))?);
        let mut written = 0;
        while written < size << 20 {
            file.write_all(block.as_bytes())?;
            written += block.len();
        }
        file.flush()?;
    }
    Ok(())
}
