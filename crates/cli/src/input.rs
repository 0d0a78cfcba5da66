//! Opens what a stream command reads: files, folders, standard input, and compressed forms of all of them.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;
use ignore::WalkBuilder;

/// The name that stands for standard input.
pub(crate) const STDIN: &str = "-";

/// An opened input.
pub(crate) struct Input {
    /// What it is called in output: the path, or `-`.
    pub(crate) name: String,
    pub(crate) reader: Box<dyn Read + Send>,
    /// A file on a disk, all of which is there: not a pipe, nor a terminal.
    pub(crate) whole: bool,
}

/// The files that the arguments name: folders give the files in them, without those that ignore rules leave
/// out; no argument is standard input.
pub(crate) fn expand(paths: &[PathBuf], no_ignore: bool) -> io::Result<Vec<PathBuf>> {
    if paths.is_empty() {
        return Ok(vec![PathBuf::from(STDIN)]);
    }
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let mut walk = WalkBuilder::new(path);
        walk.standard_filters(!no_ignore).require_git(false).sort_by_file_path(Path::cmp);
        for entry in walk.build() {
            let entry =
                entry.map_err(|e| io::Error::other(format!("cannot read {}: {e}", path.display())))?;
            if entry.file_type().is_some_and(|t| t.is_file()) {
                files.push(entry.into_path());
            }
        }
    }
    Ok(files)
}

/// How many bytes the files have; none if a file is none on a disk.
pub(crate) fn total(files: &[PathBuf]) -> Option<u64> {
    files.iter().map(|f| f.metadata().ok().filter(std::fs::Metadata::is_file).map(|m| m.len())).sum()
}

/// Opens a file, and unpacks it if its first bytes say that it is packed. `read` counts the bytes of the file
/// itself.
pub(crate) fn open(path: &Path, read: &Arc<AtomicU64>) -> io::Result<Input> {
    let name = path.display().to_string();
    let explain = |e: io::Error| io::Error::new(e.kind(), format!("cannot read {}: {e}", path.display()));
    #[cfg(feature = "evtx")]
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("evtx")) {
        let reader = crate::event_log::open(path).map_err(explain)?;
        return Ok(Input { name, reader: Box::new(reader), whole: true });
    }
    let mut file = if path == Path::new(STDIN) { stdin() } else { File::open(path) }.map_err(explain)?;
    let whole = file.metadata().is_ok_and(|m| m.is_file());
    // Standard input may be a file that somebody else has read a part of.
    let from = if whole { file.stream_position().map_err(explain)? } else { 0 };
    // One read, as much as it gives: a pipe may have no more for now.
    let mut first = vec![0; if whole { MAGIC } else { BUFFER }];
    let length = file.read(&mut first).map_err(explain)?;
    let first = &first[..length];
    let counted = |reader: Box<dyn Read + Send>| Counted { reader, read: Arc::clone(read) };
    if whole {
        file.seek(io::SeekFrom::Start(from)).map_err(explain)?;
    } else {
        read.fetch_add(length as u64, Ordering::Relaxed);
    }
    let reader: Box<dyn Read + Send> =
        if whole { Box::new(file) } else { Box::new(io::Cursor::new(first.to_vec()).chain(file)) };
    let reader = unpack(first, counted(reader)).map_err(explain)?;
    Ok(Input { name, reader, whole })
}

/// The longest mark of a packed form.
const MAGIC: usize = 6;

fn unpack(first: &[u8], reader: Counted) -> io::Result<Box<dyn Read + Send>> {
    Ok(match first {
        [0x1F, 0x8B, ..] => Box::new(MultiGzDecoder::new(io::BufReader::with_capacity(BUFFER, reader))),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Box::new(Zstd::new(reader)?),
        [0xFD, b'7', b'z', b'X', b'Z', 0] => {
            Box::new(lzma_rust2::XzReader::new(io::BufReader::with_capacity(BUFFER, reader), true))
        }
        [b'B', b'Z', b'h', b'1'..=b'9', ..] => {
            Box::new(bzip2::read::MultiBzDecoder::new(io::BufReader::with_capacity(BUFFER, reader)))
        }
        _ => Box::new(reader),
    })
}

/// How much of a packed file is read at once.
const BUFFER: usize = 64 << 10;

/// Frames of Zstandard, one behind the other.
struct Zstd {
    frame: Option<Box<ruzstd::decoding::StreamingDecoder<Source, ruzstd::decoding::FrameDecoder>>>,
}

type Source = io::BufReader<Counted>;

impl Zstd {
    fn new(reader: Counted) -> io::Result<Self> {
        Ok(Self { frame: Some(Self::frame(io::BufReader::with_capacity(BUFFER, reader))?) })
    }

    fn frame(
        source: Source,
    ) -> io::Result<Box<ruzstd::decoding::StreamingDecoder<Source, ruzstd::decoding::FrameDecoder>>> {
        ruzstd::decoding::StreamingDecoder::new(source).map(Box::new).map_err(io::Error::other)
    }
}

impl Read for Zstd {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(frame) = &mut self.frame else { return Ok(0) };
            let count = frame.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            let Some(frame) = self.frame.take() else { return Ok(0) };
            let mut source = frame.into_inner();
            if !io::BufRead::fill_buf(&mut source)?.is_empty() {
                self.frame = Some(Self::frame(source)?);
            }
        }
    }
}

/// Counts what is read.
struct Counted {
    reader: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Standard input without a buffer in between.
#[cfg(unix)]
fn stdin() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

/// Standard input without a buffer in between.
#[cfg(windows)]
fn stdin() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}
