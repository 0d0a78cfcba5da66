//! Numbers that are the same for the same seed, and the bytes of a stream.

use std::time::{SystemTime, UNIX_EPOCH};

/// xorshift64*
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(mixed(seed, 1) | 1)
    }

    pub(crate) fn of_now() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
        Self::new(now.as_nanos() as u64 ^ u64::from(std::process::id()) << 32)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 8
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// True once in so many times.
    pub(crate) fn rarely(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

fn mixed(seed: u64, number: u64) -> u64 {
    let mut x = seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ x >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ x >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ x >> 31
}

/// The bytes of a stream from an offset on: no two places of it look alike.
pub(crate) fn stream(seed: u64, offset: usize, len: usize) -> impl Iterator<Item = u8> {
    (offset..offset + len).map(move |at| (mixed(seed, at as u64 / 8) >> (at % 8 * 8)) as u8)
}
