//! How finely lines are kept apart: a chain of coarser and coarser views, so that any log fits into bounded
//! memory.
//!
//! Each view is a function of a cell's key, and each is a function of the one before it. So the number of cells
//! only falls along the chain, and only rises with more lines; the view that a tally ends with is the finest
//! that fits, whatever the order in which lines came or parts were merged. That makes merging associative and
//! commutative, also beyond the limit.

use crate::origin::Origin;
use crate::tally::Key;

/// How many cells a tally has at most. A cell takes about 150 bytes.
pub const MOST_CELLS: usize = 1 << 16;

/// A view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grain(u8);

/// What a view keeps of the origins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// Machines and programs.
    All,
    /// Machines, as far as the upper bits of their name's hash are zero; the others together.
    Hosts(u32),
    None,
}

/// Seconds of the views' spans.
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The chain: how long a span of time is (none: all time), and what is kept of the origins.
const CHAIN: [(Option<i64>, Kept); 17] = [
    (Some(MINUTE), Kept::All),
    (Some(10 * MINUTE), Kept::All),
    (Some(HOUR), Kept::All),
    (Some(HOUR), Kept::Hosts(0)),
    (Some(HOUR), Kept::Hosts(1)),
    (Some(HOUR), Kept::Hosts(2)),
    (Some(HOUR), Kept::Hosts(3)),
    (Some(HOUR), Kept::Hosts(4)),
    (Some(HOUR), Kept::Hosts(5)),
    (Some(HOUR), Kept::Hosts(6)),
    (Some(HOUR), Kept::Hosts(7)),
    (Some(HOUR), Kept::Hosts(8)),
    (Some(HOUR), Kept::Hosts(9)),
    (Some(HOUR), Kept::Hosts(10)),
    (Some(HOUR), Kept::None),
    (Some(DAY), Kept::None),
    (None, Kept::None),
];

impl Grain {
    /// The finest view.
    pub const FINEST: Self = Self(0);

    /// The next coarser view; none behind the last, which has a cell for each code.
    pub(crate) fn coarser(self) -> Option<Self> {
        (usize::from(self.0) + 1 < CHAIN.len()).then(|| Self(self.0 + 1))
    }

    /// Its place in the chain.
    pub const fn level(self) -> u8 {
        self.0
    }

    /// The view at a place of the chain.
    pub fn from_level(level: u8) -> Option<Self> {
        (usize::from(level) < CHAIN.len()).then_some(Self(level))
    }

    /// How long its spans are in seconds; none if it doesn't keep times apart.
    pub fn span(self) -> Option<i64> {
        CHAIN[usize::from(self.0)].0
    }

    /// True if programs are kept apart.
    pub fn keeps_processes(self) -> bool {
        CHAIN[usize::from(self.0)].1 == Kept::All
    }

    /// True if machines are kept apart, all or some.
    pub fn keeps_hosts(self) -> bool {
        CHAIN[usize::from(self.0)].1 != Kept::None
    }

    /// True if every machine is kept apart.
    pub fn keeps_all_hosts(self) -> bool {
        matches!(CHAIN[usize::from(self.0)].1, Kept::All | Kept::Hosts(0))
    }

    /// The cell of this view that a cell of a finer view belongs to.
    pub(crate) fn project(self, key: Key) -> Key {
        let (span, kept) = CHAIN[usize::from(self.0)];
        let start = span.and_then(|span| key.start.map(|start| start.div_euclid(span) * span));
        let origin = match (kept, key.origin) {
            (Kept::All, origin) => origin,
            (Kept::Hosts(_), origin) if origin.others => origin,
            (Kept::Hosts(bits), Origin { host, .. }) => match host {
                Some(host) if bits > 0 && hash(&host) >> (u64::BITS - bits) != 0 => Origin::OTHERS,
                host => Origin { host, process: None, others: false },
            },
            (Kept::None, _) => Origin::default(),
        };
        Key { subject: key.subject, start, origin }
    }
}

/// The same number on every machine and in every version: FNV-1a, and then its bits well mixed.
fn hash(text: &str) -> u64 {
    let fnv = text
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |h, byte| (h ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    let mixed = (fnv ^ (fnv >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Subject;

    fn keys() -> Vec<Key> {
        let mut keys = Vec::new();
        for host in 0..200_i64 {
            for process in ["a", "b"] {
                let origin = Origin {
                    host: Some(format!("host{host}").into()),
                    process: Some(process.into()),
                    others: false,
                };
                keys.push(Key { subject: Subject::Code(1), start: Some(host * 977), origin });
            }
        }
        keys.push(Key { subject: Subject::Boot, start: None, origin: Origin::default() });
        keys
    }

    /// What makes merging associative: each view is a view of the one before.
    #[test]
    fn each_view_is_a_view_of_the_one_before() {
        let mut grain = Grain::FINEST;
        let mut before = usize::MAX;
        while let Some(coarser) = grain.coarser() {
            for key in keys() {
                assert_eq!(
                    coarser.project(grain.project(key.clone())),
                    coarser.project(key),
                    "{grain:?} {coarser:?}"
                );
            }
            let cells: std::collections::BTreeSet<_> =
                keys().into_iter().map(|key| coarser.project(key)).collect();
            assert!(cells.len() <= before);
            before = cells.len();
            grain = coarser;
        }
        assert_eq!(before, 2);
    }

    #[test]
    fn the_hash_is_fixed() {
        let kept = (0..1000).filter(|i| hash(&format!("web{i}")) >> 63 == 0).count();
        assert!((400..600).contains(&kept), "{kept}");
        // Partial results of different versions of the program must agree.
        assert_eq!(hash("web1.example"), 6_181_678_333_940_028_563);
    }
}
