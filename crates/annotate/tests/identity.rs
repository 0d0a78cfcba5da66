//! Without its notes the output is the input, byte for byte.

use std::io;
use std::sync::OnceLock;

use openwinsock_annotate::chunk::Blocks;
use openwinsock_annotate::encoding::Coding;
use openwinsock_annotate::render::{Notes, Open, Piece, Renderer, Style};
use openwinsock_annotate::{Options, Scanner};
use openwinsock_codes::text;
use proptest::prelude::*;

/// A stream that gives its bytes in pieces of any size.
struct Pieces<'a> {
    rest: &'a [u8],
    sizes: Vec<usize>,
}

impl io::Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.sizes.pop().unwrap_or(usize::MAX).max(1);
        let count = size.min(buffer.len()).min(self.rest.len());
        buffer[..count].copy_from_slice(&self.rest[..count]);
        self.rest = &self.rest[count..];
        Ok(count)
    }
}

/// Scanners are made once.
fn scanner(loose: bool, text: bool) -> &'static Scanner {
    static SCANNERS: [OnceLock<Scanner>; 3] = [const { OnceLock::new() }; 3];
    let index = if text { 2 } else { usize::from(loose) };
    SCANNERS[index].get_or_init(|| Scanner::new(&Options { loose, text }))
}

fn check(input: &[u8], sizes: Vec<usize>, style: Style, scanner: &Scanner, coding: Option<Coding>) {
    let notes = Notes {
        style,
        languages: text::ENGLISH.to_vec(),
        why: true,
        paint: (String::new(), String::new()),
        only: false,
    };
    let mut renderer = Renderer::new(scanner, &notes);
    let mut blocks = Blocks::new(Pieces { rest: input, sizes }, coding, true);
    let mut open = Open::default();
    let mut source = Vec::new();
    while let Some(block) = blocks.next(true).expect("no errors") {
        let rendered = renderer.render(&block, &mut open);
        for piece in rendered.pieces.iter().filter(|p| matches!(p, Piece::Source(_))) {
            source.extend_from_slice(rendered.bytes(piece, &block));
        }
        for finding in block.coding.findings(scanner, block.bytes()) {
            assert!(finding.range.start < finding.range.end && finding.range.end <= block.bytes().len());
        }
        blocks.recycle(block);
    }
    assert_eq!(source, input);
}

/// Bytes as logs have them, and as they should not.
fn log() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::sample::select(
            &[
                "error 10054",
                "WSAECONNRESET",
                "[WinError 10061]",
                "0x80072746",
                "-2147014842",
                "\r\n",
                "\n",
                "\0",
                "recv failed: 10054",
                "10054",
                " 64 ",
                "connection reset by peer",
                "錯誤 10060",
                "(10061)",
                "%%10106",
                "0x0000274D/10061",
                "STATUS_CONNECTION_RESET",
                "kind: ConnectionReset",
                "é",
                "None, 10054, None",
            ][..]
        )
        .prop_map(|s| s.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..8),
        prop::sample::select(&[" ", ": ", "=", "(", ")", "\t"][..]).prop_map(|s| s.as_bytes().to_vec()),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_any_style(input in log(), sizes in prop::collection::vec(1_usize..40, 0..8), loose: bool, note: bool) {
        let style = if note { Style::Note } else { Style::Inline };
        check(&input, sizes, style, scanner(loose, false), None);
    }

    #[test]
    fn in_any_coding(input in log(), label in prop::sample::select(
        &["utf-16le", "utf-16be", "big5", "cp949", "gbk", "windows-1252", "shift_jis", "gb18030"][..])) {
        check(&input, Vec::new(), Style::Inline, scanner(false, false), Coding::named(label));
        // Text of the coding itself.
        let coding = Coding::named(label).expect("a coding");
        if let Some(bytes) = coding.encode(&String::from_utf8_lossy(&input).replace('\u{FFFD}', "")) {
            check(&bytes, Vec::new(), Style::Note, scanner(false, false), Some(coding));
        }
    }
}

#[test]
fn with_messages_too() {
    let input =
        b"a connection reset by peer, recv failed: 10054\nThe connection was refused by server (10061)\n";
    check(input, Vec::new(), Style::Inline, scanner(false, true), None);
}

#[test]
fn lines_that_are_too_long_are_kept() {
    let mut input = "x ".repeat(900_000).into_bytes();
    input.extend_from_slice(b"recv failed: 10054 ");
    input.extend_from_slice(&"y ".repeat(900_000).into_bytes());
    input.extend_from_slice(b"error WSAECONNRESET\nnext: error 10060 from recv");
    for style in [Style::Inline, Style::Note] {
        check(&input, Vec::new(), style, scanner(false, false), None);
    }
}
