//! A round: connections are made, disturbed and looked at for a while, and then nothing of them is left.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::WSARecv;
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Threading::INFINITE;
use openwinsock_sandbox::cases::Outcome;

use crate::chaos;
use crate::common::{Wsa, last_error};
use crate::crew::Crew;
use crate::line::Line;
use crate::peer;
use crate::random::Random;

/// So many connections at once.
const AT_ONCE: usize = 100;
const DISTURBERS: usize = 2;
/// An operation that could end and does not for so long is forgotten.
const STILL: Duration = Duration::from_secs(20);

/// What happened.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Counts {
    pub(crate) lines: u64,
    pub(crate) operations: u64,
    pub(crate) cancelled: u64,
    pub(crate) failed: u64,
    pub(crate) refused: u64,
    pub(crate) posted: u64,
    /// Streams of which all was received, and the end seen.
    pub(crate) whole: u64,
}

impl Counts {
    pub(crate) fn add(&mut self, other: &Self) {
        self.lines += other.lines;
        self.operations += other.operations;
        self.cancelled += other.cancelled;
        self.failed += other.failed;
        self.refused += other.refused;
        self.posted += other.posted;
        self.whole += other.whole;
    }
}

pub(crate) struct Round {
    crew: Arc<Crew>,
    over: Vec<Arc<Line>>,
    whole: u64,
}

impl Round {
    pub(crate) fn play(seed: u64, span: Duration) -> Result<Counts, String> {
        let mut round = Self { crew: Crew::new(), over: Vec::new(), whole: 0 };
        let threads = round.crew.work();
        let played = round.run(seed, span).map_err(|wrong| format!("round of seed {seed}: {wrong}"));
        if let Err(wrong) = &played {
            // Threads may hang, so that it ends here.
            eprintln!("{wrong}");
            std::process::exit(1);
        }
        round.crew.dismiss(threads);
        round.over.iter().try_for_each(|line| line.check_operations())?;
        round.over.iter().for_each(|line| line.forget());
        let counts = &round.crew.counts;
        let posted = [&counts.posted, &counts.got_posted].map(|count| count.load(Ordering::Relaxed));
        if posted[0] != posted[1] {
            return Err(format!("{} packets were posted, {} came", posted[0], posted[1]));
        }
        Ok(Counts {
            lines: round.over.len() as u64,
            operations: counts.operations.load(Ordering::Relaxed),
            cancelled: counts.cancelled.load(Ordering::Relaxed),
            failed: counts.failed.load(Ordering::Relaxed),
            refused: counts.refused.load(Ordering::Relaxed),
            posted: posted[0],
            whole: round.whole,
        })
    }

    fn run(&mut self, seed: u64, span: Duration) -> Result<(), String> {
        let (start, mut random) = (Instant::now(), Random::new(seed));
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let ends = AtomicBool::new(false);
        let crew = self.crew.clone();
        std::thread::scope(|scope| {
            for _ in 0..DISTURBERS {
                let (crew, seed, ends) = (&crew, random.next(), &ends);
                scope.spawn(move || chaos::disturb(crew, seed, || ends.load(Ordering::Relaxed)));
            }
            let mut number = 0;
            let made = loop {
                if start.elapsed() >= span {
                    break Ok(());
                }
                if crew.lines.lock().unwrap().len() < AT_ONCE {
                    let line = Line::new(number, folder.path(), &mut random);
                    number += 1;
                    crew.lines.lock().unwrap().push(line.clone());
                    line.ends().into_iter().for_each(|end| crew.begin(end));
                }
                if number.is_multiple_of(16) || crew.lines.lock().unwrap().len() >= AT_ONCE {
                    std::thread::sleep(Duration::from_micros(200));
                    if let Err(wrong) = self.collect() {
                        break Err(wrong);
                    }
                }
            };
            ends.store(true, Ordering::Relaxed);
            made
        })?;
        self.wait()
    }

    /// Takes out the connections that are over.
    fn collect(&mut self) -> Result<(), String> {
        let mut lines = self.crew.lines.lock().unwrap();
        let over: Vec<_> = lines.extract_if(.., |line| line.is_over()).collect();
        drop(lines);
        for line in over {
            self.whole += line.check()?;
            self.over.push(line);
        }
        Ok(())
    }

    /// Until all connections are over.
    fn wait(&mut self) -> Result<(), String> {
        let progress = |crew: &Crew| {
            (crew.counts.operations.load(Ordering::Relaxed), crew.counts.got_posted.load(Ordering::Relaxed))
        };
        let (mut before, mut since) = (progress(&self.crew), Instant::now());
        loop {
            self.collect()?;
            let counts = &self.crew.counts;
            let posted = counts.posted.load(Ordering::Relaxed) == counts.got_posted.load(Ordering::Relaxed);
            let lines = self.crew.lines.lock().unwrap();
            if lines.is_empty() && posted {
                return Ok(());
            }
            let now = progress(&self.crew);
            if now != before {
                (before, since) = (now, Instant::now());
            } else if since.elapsed() > STILL {
                let ends: Vec<_> =
                    lines.iter().flat_map(|line| line.ends()).map(|end| end.report()).collect();
                return Err(format!("nothing happens any more: {}", ends.join("\n")));
            }
            drop(lines);
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// A port is closed while threads wait at it, others come, and operations of its sockets end: all threads leave, and
/// every operation ends in its structure.
pub(crate) fn a_port_closes_under_its_threads() -> Outcome {
    let _started = Wsa::start();
    let mut random = Random::of_now();
    for _ in 0..100 {
        // SAFETY: no pointers.
        let port = unsafe { CreateIoCompletionPort(INVALID_HANDLE_VALUE, std::ptr::null_mut(), 0, 2) };
        let port = port.addr();
        let handle = move || std::ptr::without_provenance_mut(port);
        let threads: Vec<_> = (0..4)
            .map(|_| {
                std::thread::spawn(move || {
                    let (mut bytes, mut key, mut overlapped) = (0, 0, std::ptr::null_mut());
                    let taken = (&raw mut bytes, &raw mut key, &raw mut overlapped);
                    // SAFETY: the pointers are to local variables.
                    while unsafe { GetQueuedCompletionStatus(handle(), taken.0, taken.1, taken.2, INFINITE) }
                        == TRUE
                        || !overlapped.is_null()
                    {}
                    last_error()
                })
            })
            .collect();
        let (near, far) = peer::pair();
        // SAFETY: no pointers.
        unsafe { CreateIoCompletionPort(std::ptr::without_provenance_mut(near), handle(), 0, 0) };
        let mut receives: Vec<Box<(OVERLAPPED, u8)>> = (0..4).map(|_| Box::default()).collect();
        for receive in &mut receives {
            let buffer = openwinsock::Win32::Networking::WinSock::WSABUF { len: 1, buf: &raw mut receive.1 };
            let none = std::ptr::null_mut();
            // SAFETY: structures and blocks stay until the end.
            unsafe { WSARecv(near, &raw const buffer, 1, none, &mut 0, &raw mut receive.0, None) };
        }
        let sender = std::thread::spawn(move || peer::transmit(far, b"ab"));
        let wait = random.below(300) as u64;
        if random.rarely(2) {
            std::thread::sleep(Duration::from_micros(wait));
        }
        // SAFETY: no pointers.
        assert_eq!(unsafe { CloseHandle(handle()) }, TRUE);
        for thread in threads {
            let code = peer::within(STILL, move || thread.join()).expect("no panic");
            assert!([ERROR_ABANDONED_WAIT_0, ERROR_INVALID_HANDLE].contains(&code), "{code}");
        }
        assert_eq!(sender.join().expect("no panic"), (2, 0));
        peer::close(near);
        peer::close(far);
        for receive in &receives {
            // SAFETY: the structure is ours.
            let status = unsafe { (&raw const receive.0.Internal).read_volatile() };
            assert_ne!(status, STATUS_PENDING as usize);
        }
    }
    Ok(())
}
