//! `winsock annotate`: a stream in, the same stream with meanings out.

mod follow;
mod json;
mod parallel;

use std::io::{self, IoSlice};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use openwinsock_annotate::chunk::{Block, Blocks};
use openwinsock_annotate::encoding::Coding;
use openwinsock_annotate::render::{Notes, Open, Rendered, Renderer, Style};
use openwinsock_annotate::{Options, Scanner};
use openwinsock_codes::text::Locale;

use crate::args::{Annotate, StyleArg};
use crate::input::{self, Input};
use crate::output::{Out, complain};
use crate::stream::{Progress, Stream};
use crate::{Outcome, suggest};

/// What a run needs everywhere.
struct Run<'a> {
    scanner: &'a Scanner,
    notes: &'a Notes,
    json: bool,
    stream: &'a Stream,
    threads: usize,
}

pub(crate) fn run(args: &Annotate, chain: &[&'static Locale], out: &Out) -> io::Result<Outcome> {
    let coding = args.encoding.as_deref().map(coding).transpose()?;
    let input::Files { list: files, failed: unread } = input::expand(&args.files, args.no_ignore);
    let scanner = Scanner::new(&Options { loose: args.loose, text: args.text });
    let style = match args.style {
        StyleArg::Inline => Style::Inline,
        StyleArg::Note => Style::Note,
    };
    let notes = Notes {
        style,
        languages: chain.to_vec(),
        why: args.why,
        paint: out.style().note_marks(),
        only: args.only,
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let run = Run {
        scanner: &scanner,
        notes: &notes,
        json: out.wants_json(),
        stream: &Stream::stdout()?,
        threads: args.threads.map_or(cores, usize::from),
    };
    let read = Arc::new(AtomicU64::new(0));
    let total = if args.follow { None } else { input::total(&files) };
    let _progress = Progress::start(total, &read);
    let mut found = false;
    if args.follow {
        return follow::run(&run, &files, coding, &read);
    }
    let headings = files.len() > 1 && !run.json && io::IsTerminal::is_terminal(&io::stdout());
    let mut failed = unread.then_some(io::ErrorKind::Other);
    for (i, file) in files.iter().enumerate() {
        if headings {
            let blank = if i > 0 { "\n" } else { "" };
            let heading =
                format!("{blank}==> {} <==\n", crate::output::harmless(&file.display().to_string()));
            run.stream.write(&mut [IoSlice::new(heading.as_bytes())])?;
        }
        match input::open(file, &read).and_then(|input| run.input(input, coding)) {
            Ok(any) => found |= any,
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => return Err(e),
            // One file that cannot be read does not hide the others.
            Err(e) if files.len() > 1 && i + 1 < files.len() => {
                complain(&e.to_string());
                failed = Some(e.kind());
            }
            Err(e) => return Err(e),
        }
    }
    match failed {
        Some(kind) => Err(io::Error::new(kind, "not all files could be read")),
        None if found => Ok(Outcome::Found),
        None => Ok(Outcome::NotFound),
    }
}

/// The coding that a user names.
pub(crate) fn coding(label: &str) -> io::Result<Coding> {
    Coding::named(label).ok_or_else(|| {
        let error = "no encoding that is understood; there are utf-8, utf-16le, utf-16be, windows-1252, big5, \
                     cp949, gbk, shift_jis and the others of the WHATWG's list";
        io::Error::new(io::ErrorKind::InvalidInput, suggest::complaint(label, error, &[]))
    })
}

impl Run<'_> {
    /// One input, from its start to its end.
    fn input(&self, input: Input, coding: Option<Coding>) -> io::Result<bool> {
        let name = input.name;
        let mut blocks = Blocks::new(input.reader, coding, self.json);
        let explain = |e: io::Error| explain(&name, e);
        if input.whole && self.threads > 1 {
            return parallel::run(self, &mut blocks, &name);
        }
        let mut worker = self.worker(&name);
        let mut found = false;
        while let Some(block) = blocks.next(true).map_err(explain)? {
            found |= worker.block(&block)?;
            blocks.recycle(block);
        }
        worker.finish()?;
        Ok(found)
    }

    fn worker<'a>(&'a self, name: &'a str) -> Worker<'a> {
        Worker { run: self, name, renderer: Renderer::new(self.scanner, self.notes), open: Open::default() }
    }

    /// Writes what was made of a block.
    fn write(&self, rendered: &Rendered, block: &Block) -> io::Result<()> {
        /// From here on it is cheaper to copy the pieces together than to hand over so many.
        const FEW: usize = 512;
        if rendered.pieces.len() <= FEW {
            let pieces = rendered.pieces.iter().map(|p| IoSlice::new(rendered.bytes(p, block)));
            return self.stream.write(&mut pieces.collect::<Vec<_>>());
        }
        let mut all = Vec::with_capacity(block.bytes().len() + rendered.notes.len());
        rendered.pieces.iter().for_each(|p| all.extend_from_slice(rendered.bytes(p, block)));
        self.stream.write(&mut [IoSlice::new(&all)])
    }
}

fn explain(name: &str, e: io::Error) -> io::Error {
    input::unreadable(name, &e)
}

/// Renders the blocks of one input, one after the other.
struct Worker<'a> {
    run: &'a Run<'a>,
    name: &'a str,
    renderer: Renderer<'a>,
    open: Open,
}

impl Worker<'_> {
    fn render(&mut self, block: &Block) -> Rendered {
        if self.run.json {
            json::render(self.run.scanner, self.run.notes, self.name, block)
        } else {
            self.renderer.render(block, &mut self.open)
        }
    }

    fn block(&mut self, block: &Block) -> io::Result<bool> {
        let rendered = self.render(block);
        self.run.write(&rendered, block)?;
        Ok(rendered.found)
    }

    /// The notes of a last line that has no end.
    fn finish(&mut self) -> io::Result<()> {
        let rest = self.open.finish();
        self.run.stream.write(&mut [IoSlice::new(&rest)])
    }
}

/// The name of an input in JSON: null for standard input.
fn file_name(name: &str) -> Option<&str> {
    (Path::new(name) != Path::new(input::STDIN)).then_some(name)
}
