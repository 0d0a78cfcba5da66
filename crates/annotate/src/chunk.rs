//! Cuts a stream into blocks of whole lines, in bounded memory.

use std::io::{self, Read};

use crate::encoding::Coding;

/// The size of a block: two of them fit into a processor's second cache.
const BLOCK: usize = 256 << 10;

/// The longest line that is kept whole. A longer one comes in pieces.
const LONGEST: usize = 1 << 20;

/// Bytes of a stream: whole lines, or a piece of one that is too long.
#[derive(Debug, Default)]
pub struct Block {
    buffer: Vec<u8>,
    len: usize,
    /// False for all but the last piece of a line that is too long, and for a last line without an end.
    pub ends_line: bool,
    /// How its text is coded.
    pub coding: Coding,
    /// The number of its first line in the stream, from 1.
    pub first_line: u64,
}

impl Block {
    /// What stands in it.
    pub fn bytes(&self) -> &[u8] {
        &self.buffer[..self.len]
    }

    /// A block of these bytes.
    pub fn new(bytes: &[u8], coding: Coding) -> Self {
        Self { buffer: bytes.to_vec(), len: bytes.len(), ends_line: true, coding, first_line: 1 }
    }
}

/// The blocks of a stream.
pub struct Blocks<R> {
    input: R,
    /// What was read behind the last whole line.
    tail: Vec<u8>,
    spare: Vec<Block>,
    coding: Option<Coding>,
    decided: bool,
    numbered: bool,
    line: u64,
}

impl<R: Read> Blocks<R> {
    /// The blocks of a stream whose coding is given, or is found out from its beginning. Lines are numbered
    /// only where that is asked for: it takes a look at every byte.
    pub fn new(input: R, coding: Option<Coding>, numbered: bool) -> Self {
        let decided = coding.is_some();
        Self { input, tail: Vec::new(), spare: Vec::new(), coding, decided, numbered, line: 1 }
    }

    /// Takes a block back, so that its memory serves the next one.
    pub fn recycle(&mut self, block: Block) {
        self.spare.push(block);
    }

    /// The stream itself.
    pub fn input(&mut self) -> &mut R {
        &mut self.input
    }

    /// The next block: what one read gives, as far as its lines are whole. None at the end of the stream; the
    /// stream may go on later, and so may the blocks. An incomplete last line is given at the end if `flush`,
    /// and is kept otherwise.
    ///
    /// # Errors
    ///
    /// Those of the stream.
    pub fn next(&mut self, flush: bool) -> io::Result<Option<Block>> {
        let mut block = self.spare.pop().unwrap_or_default();
        if block.buffer.len() < BLOCK.max(self.tail.len()) {
            block.buffer.resize(BLOCK.max(self.tail.len()), 0);
        }
        block.buffer[..self.tail.len()].copy_from_slice(&self.tail);
        let mut len = self.tail.len();
        loop {
            if len == block.buffer.len() {
                // The growth rule: a line that doesn't fit doubles the block, up to a limit.
                if len >= LONGEST {
                    let end = self.coding(&block.buffer[..len]).cut(&block.buffer[..len]);
                    return Ok(Some(self.give(block, end, len, false)));
                }
                block.buffer.resize((len * 2).min(LONGEST), 0);
            }
            let count = match self.input.read(&mut block.buffer[len..]) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if count == 0 {
                if len == 0 || !flush {
                    self.tail.clear();
                    self.tail.extend_from_slice(&block.buffer[..len]);
                    self.spare.push(block);
                    return Ok(None);
                }
                return Ok(Some(self.give(block, len, len, false)));
            }
            let coding = self.coding(&block.buffer[..len + count]);
            let from = len.saturating_sub(1);
            len += count;
            if let Some(end) = coding.last_line_end(&block.buffer[..len], from) {
                return Ok(Some(self.give(block, end, len, true)));
            }
        }
    }

    /// The coding, found out as soon as the bytes tell.
    fn coding(&mut self, bytes: &[u8]) -> Coding {
        if self.decided {
            return self.coding.unwrap_or_default();
        }
        let start = self.coding.is_none();
        let (coding, decided) = Coding::detect(bytes, start);
        self.decided = decided;
        *self.coding.insert(coding)
    }

    fn give(&mut self, mut block: Block, end: usize, len: usize, ends_line: bool) -> Block {
        self.tail.clear();
        self.tail.extend_from_slice(&block.buffer[end..len]);
        block.len = end;
        block.ends_line = ends_line;
        block.coding = self.coding.unwrap_or_default();
        block.first_line = self.line;
        if self.numbered {
            self.line += block.coding.line_ends(block.bytes());
        }
        block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(bytes: &[u8]) -> Vec<(Vec<u8>, bool)> {
        let mut blocks = Blocks::new(bytes, None, false);
        let mut all = Vec::new();
        while let Some(block) = blocks.next(true).unwrap() {
            all.push((block.bytes().to_vec(), block.ends_line));
            blocks.recycle(block);
        }
        all
    }

    #[test]
    fn lines_stay_whole() {
        let text = "a line of text\n".repeat(60_000);
        let all = blocks(text.as_bytes());
        assert!(all.len() > 2);
        assert!(all.iter().all(|(b, whole)| b.ends_with(b"\n") && *whole));
        assert_eq!(all.concat_bytes(), text.as_bytes());
    }

    #[test]
    fn a_huge_line_comes_in_pieces() {
        let text = format!("x\n{}\ny", "word ".repeat(700_000));
        let all = blocks(text.as_bytes());
        assert!(all.iter().all(|(b, _)| b.len() <= LONGEST));
        assert!(all[1].0.ends_with(b" ") && !all[1].1);
        assert_eq!(all.concat_bytes(), text.as_bytes());
        // Nothing to cut at.
        let text = vec![0xFF; 3 << 20];
        assert_eq!(blocks(&text).concat_bytes(), text);
    }

    #[test]
    fn a_stream_may_go_on() {
        let mut blocks = Blocks::new(io::Cursor::new(b"one\ntw".to_vec()), None, true);
        assert_eq!(blocks.next(false).unwrap().unwrap().bytes(), b"one\n");
        assert!(blocks.next(false).unwrap().is_none());
        blocks.input().get_mut().extend_from_slice(b"o\n");
        let block = blocks.next(false).unwrap().unwrap();
        assert_eq!((block.bytes(), block.first_line), (&b"two\n"[..], 2));
    }

    trait Concat {
        fn concat_bytes(&self) -> Vec<u8>;
    }

    impl Concat for Vec<(Vec<u8>, bool)> {
        fn concat_bytes(&self) -> Vec<u8> {
            self.iter().flat_map(|(b, _)| b.iter().copied()).collect()
        }
    }
}
