//! Reads logs with all processors, and counts.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use openwinsock_annotate::chunk::{Block, Blocks};
use openwinsock_annotate::encoding::Coding;
use openwinsock_scan::{Clock, Edge, Fields, Joint, Reader, Source, Tally, Worker};

use crate::input;
use crate::output::complain;

/// How logs are read.
pub(super) struct Run<'a> {
    pub(super) reader: &'a Reader,
    pub(super) coding: Option<Coding>,
    /// For a file that ended at this time, in seconds since 1970.
    pub(super) clock: &'a dyn Fn(i64) -> Clock,
    pub(super) threads: usize,
    pub(super) read: Arc<AtomicU64>,
}

/// What was counted, and whether a file could not be read.
pub(super) struct Counted {
    pub(super) tally: Tally,
    pub(super) failed: bool,
}

type Done = (Block, Edge);

struct Job {
    block: Block,
    source: Source,
    done: SyncSender<Done>,
}

/// How many blocks are in flight for each thread: one that is worked on, one that waits.
const AHEAD: usize = 2;

impl Run<'_> {
    /// Counts all files. One that cannot be read does not hide the others.
    pub(super) fn files(&self, files: &[PathBuf]) -> Counted {
        let reader = self.reader;
        thread::scope(|scope| {
            let (jobs, queue) = sync_channel::<Job>(self.threads * AHEAD);
            let queue = Arc::new(Mutex::new(queue));
            let workers: Vec<_> = (0..self.threads)
                .map(|_| {
                    let queue = Arc::clone(&queue);
                    scope.spawn(move || work(reader, &queue))
                })
                .collect();
            let mut tally = Tally::default();
            let mut failed = false;
            for file in files {
                if let Err(e) = self.file(file, &jobs, &mut tally) {
                    complain(&e.to_string());
                    failed = true;
                }
            }
            drop(jobs);
            for worker in workers {
                match worker.join() {
                    Ok(part) => tally.merge(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            Counted { tally, failed }
        })
    }

    /// Counts one file: hands out its blocks, and joins their edges in order.
    fn file(&self, path: &Path, jobs: &SyncSender<Job>, tally: &mut Tally) -> io::Result<()> {
        let input = input::open(path, &self.read)?;
        tally.add_file();
        let mut blocks = Blocks::new(input.reader, self.coding, false);
        let mut source = Source {
            file: (path != Path::new(input::STDIN)).then(|| Arc::from(input.name.as_str())),
            clock: Arc::new((self.clock)(ended(path))),
            fields: None,
            continues: false,
        };
        let mut joint = Joint::default();
        let mut flight: VecDeque<Receiver<Done>> = VecDeque::new();
        let explain = |e| input::unreadable(&input.name, &e);
        let outcome = loop {
            let block = match blocks.next(true) {
                Ok(Some(block)) => block,
                Ok(None) => break Ok(()),
                Err(e) => break Err(explain(e)),
            };
            tally.add_bytes(block.bytes().len() as u64);
            let named = fields(&block);
            let ends_line = block.ends_line;
            let (done, result) = sync_channel(1);
            flight.push_back(result);
            // A worker that is gone has panicked, which its end tells.
            let _ = jobs.send(Job { block, source: source.clone(), done });
            source.fields = named.or(source.fields);
            source.continues = !ends_line;
            if flight.len() >= self.threads * AHEAD
                && let Some(done) = flight.pop_front()
            {
                join(&mut blocks, &mut joint, tally, &done);
            }
        };
        for done in flight {
            join(&mut blocks, &mut joint, tally, &done);
        }
        outcome
    }
}

fn join<R: io::Read>(blocks: &mut Blocks<R>, joint: &mut Joint, tally: &mut Tally, done: &Receiver<Done>) {
    if let Ok((block, edge)) = done.recv() {
        joint.join(edge, tally);
        blocks.recycle(block);
    }
}

/// Counts blocks until there are no more.
fn work(reader: &Reader, queue: &Mutex<Receiver<Job>>) -> Tally {
    let mut worker = Worker::default();
    loop {
        let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { block, source, done }) = job else { return worker.tally };
        let edge = with_text(&block, |text| reader.read(text, &source, &mut worker));
        // Nobody waits if the other side has failed.
        let _ = done.send((block, edge));
    }
}

/// The block in UTF-8, without the mark at the start of a file.
fn with_text<T>(block: &Block, with: impl FnOnce(&[u8]) -> T) -> T {
    const MARK: &[u8] = "\u{FEFF}".as_bytes();
    let unmarked = |text| <[u8]>::strip_prefix(text, MARK).unwrap_or(text);
    if block.coding == Coding::default() {
        with(unmarked(block.bytes()))
    } else {
        with(unmarked(block.coding.decode(block.bytes()).as_bytes()))
    }
}

/// The fields that a block names last.
fn fields(block: &Block) -> Option<Arc<Fields>> {
    with_text(block, Fields::last_in)
}

/// When a file was last written, in seconds since 1970; now for what is no file.
fn ended(path: &Path) -> i64 {
    let modified = path.metadata().ok().filter(std::fs::Metadata::is_file).and_then(|m| m.modified().ok());
    let time = modified.unwrap_or_else(SystemTime::now);
    time.duration_since(UNIX_EPOCH).ok().and_then(|d| i64::try_from(d.as_secs()).ok()).unwrap_or(0)
}
