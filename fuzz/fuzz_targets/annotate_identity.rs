//! Without its notes the output is the input, whatever the input, its coding, and the pieces in which it comes.
#![no_main]

use std::io;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use openwinsock_annotate::chunk::Blocks;
use openwinsock_annotate::encoding::Coding;
use openwinsock_annotate::render::{Notes, Open, Piece, Renderer, Style};
use openwinsock_annotate::{Options, Scanner};
use openwinsock_codes::text;

struct Pieces<'a>(&'a [u8], usize);

impl io::Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.1.min(buffer.len()).min(self.0.len());
        buffer[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

const CODINGS: [&str; 8] =
    ["utf-8", "utf-16le", "utf-16be", "big5", "cp949", "gbk", "windows-1252", "shift_jis"];

fuzz_target!(|input: (u8, u8, &[u8])| {
    static SCANNERS: [OnceLock<Scanner>; 4] = [const { OnceLock::new() }; 4];
    let (how, size, bytes) = input;
    let options = usize::from(how & 3);
    let scanner = SCANNERS[options]
        .get_or_init(|| Scanner::new(&Options { loose: options & 1 != 0, text: options & 2 != 0 }));
    let style = if how & 4 == 0 { Style::Inline } else { Style::Note };
    // One in two is found out.
    let coding = CODINGS.get(usize::from(how >> 3 & 15)).and_then(|label| Coding::named(label));
    let notes = Notes {
        style,
        languages: text::locales().to_vec(),
        why: how & 128 != 0,
        paint: (String::new(), String::new()),
        only: false,
    };
    let mut renderer = Renderer::new(scanner, &notes);
    let mut blocks = Blocks::new(Pieces(bytes, usize::from(size) + 1), coding, true);
    let (mut open, mut source) = (Open::default(), Vec::new());
    while let Some(block) = blocks.next(true).expect("memory has no errors") {
        let rendered = renderer.render(&block, &mut open);
        for piece in rendered.pieces.iter().filter(|p| matches!(p, Piece::Source(_))) {
            source.extend_from_slice(rendered.bytes(piece, &block));
        }
        blocks.recycle(block);
    }
    assert_eq!(source, bytes);
});
