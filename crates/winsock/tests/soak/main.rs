//! Thousands of connections, with operations of random sizes on ports, events and routines, while other threads cancel, shut
//! down, close and reset. Each operation that was accepted ends once, no byte is lost or comes twice, and
//! nothing is left behind.
//!
//! `OPENWINSOCK_SOAK_SECONDS` and `OPENWINSOCK_SOAK_SEED` say how long it takes, and what is random about it;
//! `cargo xtask soak` sets them.

mod chaos;
#[path = "../common/mod.rs"]
mod common;
mod crew;
mod end;
mod line;
mod make;
mod memory;
mod op;
#[path = "../peer/mod.rs"]
mod peer;
mod random;
mod round;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use openwinsock_runtime::object;
use openwinsock_sandbox::cases::{Outcome, Suite};

use crate::common::Wsa;
use crate::random::Random;
use crate::round::{Counts, Round};

/// Without a wish.
const SECONDS: u64 = 8;
/// A round makes connections for so long.
const SPAN: Duration = Duration::from_millis(1200);
/// Rounds before what is left behind is compared.
const WARM_UP: u32 = 2;

fn wish(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|_| panic!("{name} has to be a number, and is {value:?}")))
}

fn main() -> ExitCode {
    let span = wish("OPENWINSOCK_SOAK_SECONDS").unwrap_or(SECONDS);
    Suite::new(&[("soak", soak), ("a_port_closes_under_its_threads", round::a_port_closes_under_its_threads)])
        .limit(Duration::from_secs(span + 120))
        .main()
}

/// What a process has. None of it grows from round to round.
#[derive(Clone, Copy, Debug)]
struct Belongings {
    handles: usize,
    descriptors: usize,
    threads: usize,
    blocks: usize,
    bytes: usize,
}

impl Belongings {
    fn now() -> Self {
        let entries = |path| std::fs::read_dir(path).expect("/proc is there").count();
        let (blocks, bytes) = memory::used();
        Self {
            handles: object::TABLE.live().len(),
            descriptors: entries("/proc/self/fd"),
            threads: entries("/proc/self/task"),
            blocks,
            bytes,
        }
    }

    /// Tables that have grown do not shrink; but what stays of every connection would be seen, be it a byte.
    fn is_back_to(&self, before: &Self, lines: u64) -> bool {
        let lines = usize::try_from(lines).unwrap_or(usize::MAX);
        self.handles <= before.handles
            && self.descriptors <= before.descriptors
            && self.threads <= before.threads
            && self.blocks <= before.blocks + 200 + lines / 100
            && self.bytes <= before.bytes + (1 << 20) + lines
    }
}

fn soak() -> Outcome {
    let span = Duration::from_secs(wish("OPENWINSOCK_SOAK_SECONDS").unwrap_or(SECONDS));
    let seed = wish("OPENWINSOCK_SOAK_SEED").unwrap_or_else(|| Random::of_now().next());
    println!("seed {seed}, {span:?}");
    let _started = Wsa::start();
    let (start, mut random) = (Instant::now(), Random::new(seed));
    let (mut total, mut before) = (Counts::default(), None::<(Belongings, u64)>);
    for number in 0_u32.. {
        if number > WARM_UP && start.elapsed() + SPAN > span {
            break;
        }
        let counts = Round::play(random.next(), SPAN)?;
        total.add(&counts);
        let mut now = Belongings::now();
        if number < WARM_UP {
            continue;
        }
        let (before, lines) = *before.get_or_insert((now, total.lines));
        let lines = total.lines - lines;
        // What other threads of ours still do needs a moment.
        let until = Instant::now() + Duration::from_secs(5);
        while !now.is_back_to(&before, lines) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(10));
            now = Belongings::now();
        }
        if !now.is_back_to(&before, lines) {
            return Err(format!("seed {seed}, round {number}: {before:?} became {now:?}; {counts:?}").into());
        }
    }
    println!("{total:?} in {:?}", start.elapsed());
    let Counts { lines, operations, cancelled, failed, refused, whole, .. } = total;
    // It would say little if one of these did not happen.
    assert!(lines > 50 && operations > 10 * lines && cancelled > 20, "{total:?}");
    assert!(failed > 3 && refused > 0 && whole > lines / 10, "{total:?}");
    Ok(())
}
