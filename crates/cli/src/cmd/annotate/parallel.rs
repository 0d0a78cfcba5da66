//! Blocks to several threads, and their output in the order of the input. What is in flight is bounded.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use openwinsock_annotate::chunk::{Block, Blocks};
use openwinsock_annotate::render::Rendered;

use super::{Run, explain};

type Done = (Block, Rendered);

/// A block, and where its output is waited for.
type Job = (Block, SyncSender<Done>);

/// How many blocks are in flight for each thread: one that works, one that waits.
const AHEAD: usize = 2;

pub(super) fn run<R: Read>(run: &Run<'_>, blocks: &mut Blocks<R>, name: &str) -> io::Result<bool> {
    thread::scope(|scope| {
        let (jobs, queue) = sync_channel::<Job>(run.threads * AHEAD);
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..run.threads {
            let queue = Arc::clone(&queue);
            scope.spawn(move || work(run, name, &queue));
        }
        let mut flight: VecDeque<Receiver<Done>> = VecDeque::new();
        let mut found = false;
        let mut own = run.worker(name);
        loop {
            let block = blocks.next(true).map_err(|e| explain(name, e))?;
            let Some(block) = block else { break };
            // A line that comes in pieces is one thread's, after all that is before it.
            if !block.ends_line || !own.open.is_empty() {
                while let Some(done) = flight.pop_front() {
                    found |= write(run, blocks, &done)?;
                }
                found |= own.block(&block)?;
                blocks.recycle(block);
                continue;
            }
            let (done, result) = sync_channel(1);
            flight.push_back(result);
            let _ = jobs.send((block, done));
            if flight.len() >= run.threads * AHEAD
                && let Some(done) = flight.pop_front()
            {
                found |= write(run, blocks, &done)?;
            }
        }
        for done in flight {
            found |= write(run, blocks, &done)?;
        }
        own.finish()?;
        Ok(found)
    })
}

/// Renders blocks until there are no more.
fn work(run: &Run<'_>, name: &str, queue: &Mutex<Receiver<Job>>) {
    let mut worker = run.worker(name);
    loop {
        let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((block, done)) = job else { return };
        let rendered = worker.render(&block);
        // Nobody waits when the output has failed.
        let _ = done.send((block, rendered));
    }
}

fn write<R: Read>(run: &Run<'_>, blocks: &mut Blocks<R>, done: &Receiver<Done>) -> io::Result<bool> {
    let (block, rendered) = done.recv().map_err(|_| io::Error::other("a thread ended before its work"))?;
    run.write(&rendered, &block)?;
    blocks.recycle(block);
    Ok(rendered.found)
}
