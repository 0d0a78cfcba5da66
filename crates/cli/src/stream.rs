//! Standard output of a stream command: whole lines, also when the user stops it.

use std::fs::File;
use std::io::{self, IoSlice, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// The exit status of a program that was stopped by Ctrl-C, as shells know it.
const STOPPED: i32 = 130;

/// Standard output without a buffer. What is written at once is written whole: Ctrl-C waits for it.
pub(crate) struct Stream {
    file: Arc<Mutex<File>>,
}

impl Stream {
    /// Standard output. From here on Ctrl-C ends the program between two writes.
    pub(crate) fn stdout() -> io::Result<Self> {
        let file = Arc::new(Mutex::new(stdout()?));
        let stopped = Arc::clone(&file);
        let twice = AtomicBool::new(false);
        // A second handler is refused, which only a test in one process would try.
        let _ = ctrlc::set_handler(move || {
            // A reader that takes nothing would let it wait for ever: the second time it does not.
            if twice.swap(true, Ordering::Relaxed) {
                std::process::exit(STOPPED);
            }
            let stopped = Arc::clone(&stopped);
            thread::spawn(move || {
                let _whole = stopped.lock().unwrap_or_else(PoisonError::into_inner);
                std::process::exit(STOPPED);
            });
        });
        Ok(Self { file })
    }

    /// Writes pieces, in order. They end with a line's end.
    pub(crate) fn write(&self, pieces: &mut [IoSlice<'_>]) -> io::Result<()> {
        /// The most pieces that systems take at once (`IOV_MAX`).
        const MOST: usize = 1024;
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let mut left = pieces;
        IoSlice::advance_slices(&mut left, 0);
        while !left.is_empty() {
            let most = left.len().min(MOST);
            match file.write_vectored(&left[..most]) {
                Ok(0) => return Err(explain(io::ErrorKind::WriteZero.into())),
                Ok(count) => IoSlice::advance_slices(&mut left, count),
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(explain(e)),
            }
        }
        Ok(())
    }
}

fn explain(e: io::Error) -> io::Error {
    if e.kind() == io::ErrorKind::BrokenPipe {
        e
    } else {
        io::Error::new(e.kind(), format!("cannot write the output: {e}"))
    }
}

#[cfg(unix)]
fn stdout() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned().map_err(explain)?))
}

#[cfg(windows)]
fn stdout() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdout().as_handle().try_clone_to_owned().map_err(explain)?))
}

/// A bar on standard error that shows how much is read.
pub(crate) struct Progress {
    done: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// A bar, if there is somebody to see it and output does not go over the same screen.
    pub(crate) fn start(total: Option<u64>, read: &Arc<AtomicU64>) -> Self {
        Self::beside(total.filter(|_| !io::stdout().is_terminal()), read)
    }

    /// A bar, if there is somebody to see it, for a command that prints only at its end.
    pub(crate) fn beside(total: Option<u64>, read: &Arc<AtomicU64>) -> Self {
        let done = Arc::new(AtomicBool::new(false));
        let seen = io::stderr().is_terminal();
        let thread = total.filter(|t| seen && *t > 0).map(|total| {
            let (done, read) = (Arc::clone(&done), Arc::clone(read));
            thread::spawn(move || run(total, &read, &done))
        });
        Self { done, thread }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}

fn run(total: u64, read: &AtomicU64, done: &AtomicBool) {
    /// No bar for what is over at once, and how often it moves.
    const AFTER: Duration = Duration::from_millis(500);
    const EVERY: Duration = Duration::from_millis(200);
    let start = Instant::now();
    thread::park_timeout(AFTER);
    let mut shown = false;
    while !done.load(Ordering::Relaxed) {
        let bar = bar(read.load(Ordering::Relaxed), total, start.elapsed());
        let _ = write!(io::stderr(), "\r{bar}\x1b[K");
        shown = true;
        thread::park_timeout(EVERY);
    }
    if shown {
        let _ = write!(io::stderr(), "\r\x1b[K");
    }
}

/// The bar: share, speed, and the time that is left.
fn bar(read: u64, total: u64, time: Duration) -> String {
    const WIDTH: usize = 30;
    let share = (read as f64 / total as f64).min(1.0);
    let filled = (share * WIDTH as f64) as usize;
    let speed = read as f64 / time.as_secs_f64().max(0.001);
    let left = total.saturating_sub(read) as f64 / speed.max(1.0);
    format!(
        "[{}{}] {:3.0} %  {:.0} MB/s  {:.0} s left",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        share * 100.0,
        speed / 1e6,
        left
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills() {
        let at = |read| bar(read, 1_000_000_000, Duration::from_secs(1));
        assert!(at(500_000_000).starts_with("[###############...............]  50 %  500 MB/s  1 s left"));
        assert!(at(2_000_000_000).contains("100 %"));
        assert!(at(0).contains("  0 %"));
    }
}
