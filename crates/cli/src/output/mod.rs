//! What commands print: text for people, JSON for programs. All of it is gathered first and written at the
//! end, so that a failure to write is seen once, and in one place.

pub(crate) mod json;
mod markdown;

use std::io::{self, Write as _};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use clap::ColorChoice;

use crate::args::Global;

const HEADING: Style = Style::new().bold();
const CODE: Style = AnsiColor::Cyan.on_default();
const NAME: Style = AnsiColor::Green.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default();
const FAINT: Style = Style::new().dimmed();

/// Width of text where the terminal doesn't tell, and the most that is comfortable to read.
const DEFAULT_WIDTH: usize = 80;
const MOST_WIDTH: usize = 100;

/// Gathers the output of a command.
pub(crate) struct Out {
    text: String,
    json: bool,
    style: Styler,
    /// The width of the terminal.
    terminal: usize,
    /// The width of text: the terminal's, but no more than is comfortable to read.
    width: usize,
}

/// Puts styles around words, or leaves them as they are.
#[derive(Clone, Copy)]
pub(crate) struct Styler {
    colour: bool,
}

impl Styler {
    fn paint(self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    pub(crate) fn heading(self, text: &str) -> String {
        self.paint(HEADING, text)
    }

    pub(crate) fn code(self, text: &str) -> String {
        self.paint(CODE, text)
    }

    pub(crate) fn name(self, text: &str) -> String {
        self.paint(NAME, text)
    }

    /// What stands before and behind a note amid other text.
    pub(crate) fn note_marks(self) -> (String, String) {
        if self.colour {
            (NOTE.render().to_string(), NOTE.render_reset().to_string())
        } else {
            Default::default()
        }
    }

    pub(crate) fn faint(self, text: &str) -> String {
        self.paint(FAINT, text)
    }
}

impl Out {
    pub(crate) fn new(global: &Global) -> Self {
        let colour = match global.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
        };
        let width =
            terminal_size::terminal_size_of(io::stdout()).map_or(DEFAULT_WIDTH, |(w, _)| usize::from(w.0));
        Self {
            text: String::new(),
            json: global.json,
            style: Styler { colour },
            terminal: width,
            width: width.min(MOST_WIDTH),
        }
    }

    /// True if the user wants JSON.
    pub(crate) const fn wants_json(&self) -> bool {
        self.json
    }

    pub(crate) const fn style(&self) -> Styler {
        self.style
    }

    /// The width of text.
    pub(crate) const fn width(&self) -> usize {
        self.width
    }

    /// Writes what there is so far.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        print(&std::mem::take(&mut self.text))
    }

    /// Adds a text as it is.
    pub(crate) fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a line as it is.
    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(crate) fn heading(&mut self, text: &str) {
        let heading = self.style.heading(text);
        self.line(&heading);
    }

    /// Adds a paragraph, wrapped, the first line after `first` and the others after `rest`.
    pub(crate) fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let wrapped = wrap(text, self.width, first, rest);
        self.line(&wrapped);
    }

    /// Adds a table without borders: each column as wide as it needs, the last one wrapped.
    pub(crate) fn table(&mut self, rows: &[Vec<String>], indent: &str) {
        let table = table(rows, self.width, indent);
        self.raw(&table);
    }

    /// As [`Self::table`], but each row stays on one line, for `grep` and `sort`.
    pub(crate) fn lines(&mut self, rows: &[Vec<String>]) {
        // The longest names would push all titles out of sight.
        const WIDEST: usize = 36;
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(|i| column(rows, i).min(WIDEST)).collect();
        for row in rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                let padding = width.saturating_sub(textwrap::core::display_width(cell)) + 2;
                line.push_str(cell);
                line.push_str(&" ".repeat(padding));
            }
            self.line(line.trim_end());
        }
    }

    /// Adds the same section in several languages: in columns where the terminal has room for them, else one
    /// under the other. A section is a heading and Markdown.
    pub(crate) fn side_by_side(&mut self, sections: &[(&str, &str)]) {
        /// The narrowest column that is read with ease, and the space between two.
        const COLUMN: usize = 48;
        const GAP: usize = 3;
        let render = |(heading, markdown): &(&str, &str), width| {
            let text = markdown::to_terminal(markdown, self.style, width, "  ");
            format!("{}\n{text}", self.style.heading(heading))
        };
        let n = sections.len();
        let width = self.terminal.saturating_sub(GAP * n.saturating_sub(1)) / n.max(1);
        let columns: Vec<_> = sections.iter().map(|s| render(s, width.min(MOST_WIDTH))).collect();
        // Commands are not broken; where one is wider than its column, the section has the full width.
        let fits = columns.iter().all(|c| c.lines().all(|l| textwrap::core::display_width(l) <= width));
        if n < 2 || width < COLUMN || !fits {
            let all: Vec<_> = sections.iter().map(|s| render(s, self.width)).collect();
            self.raw(&all.join("\n"));
            return;
        }
        let columns: Vec<Vec<&str>> = columns.iter().map(|c| c.lines().collect()).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        let mut text = String::new();
        for row in 0..height {
            let mut line = String::new();
            for column in &columns {
                let cell = column.get(row).copied().unwrap_or("");
                line.push_str(cell);
                let used = textwrap::core::display_width(cell);
                line.push_str(&" ".repeat((width + GAP).saturating_sub(used).max(1)));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        self.raw(&text);
    }

    /// Adds JSON.
    pub(crate) fn json(&mut self, value: &serde_json::Value) {
        // Such characters can stand only inside of strings, where an escape means the same.
        let mut text = String::new();
        for c in format!("{value:#}").chars() {
            if is_unsafe(c) && c != '\n' {
                text.push_str(&format!("\\u{:04x}", u32::from(c)));
            } else {
                text.push(c);
            }
        }
        self.line(&text);
    }

    /// Writes it all.
    pub(crate) fn finish(self) -> io::Result<()> {
        print(&self.text)
    }
}

/// Writes a text to standard output.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(|e| {
        if e.kind() == io::ErrorKind::BrokenPipe {
            e
        } else {
            io::Error::new(e.kind(), format!("cannot write the output: {e}"))
        }
    })
}

/// Says on standard error what is wrong. A closed standard error is nobody's loss.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "winsock: {}", harmless(message));
}

/// The text without characters that act on a terminal: it may hold what a user pasted, or a file's name.
pub(crate) fn harmless(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        if is_unsafe(c) && c != '\n' {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Control characters, and those that turn the direction of writing.
fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn wrap(text: &str, width: usize, first: &str, rest: &str) -> String {
    // Chinese breaks between most characters; everything else at spaces, Korean too as it is written today. To look
    // for other places costs a third of a run.
    let chinese = |c| matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    let separator = if text.chars().any(chinese) {
        textwrap::WordSeparator::UnicodeBreakProperties
    } else {
        textwrap::WordSeparator::AsciiSpace
    };
    let options = textwrap::Options::new(width)
        .word_separator(separator)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

/// The width of a column.
fn column(rows: &[Vec<String>], index: usize) -> usize {
    let cells = rows.iter().filter_map(|r| r.get(index));
    cells.map(|c| textwrap::core::display_width(c)).max().unwrap_or(0)
}

fn table(rows: &[Vec<String>], width: usize, indent: &str) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(|i| column(rows, i)).collect();
    let mut out = String::new();
    for row in rows {
        let mut head = indent.to_owned();
        let Some((last, cells)) = row.split_last() else { continue };
        for (cell, width) in cells.iter().zip(&widths) {
            head.push_str(cell);
            head.push_str(&" ".repeat(width + 2 - textwrap::core::display_width(cell)));
        }
        let rest = " ".repeat(textwrap::core::display_width(&head));
        // A column that has no room for its words goes on a line of its own.
        let needed = widths.last().map_or(0, |w| *w.min(&20));
        if rest.len() + needed > width {
            out.push_str(head.trim_end());
            out.push('\n');
            let deeper = format!("{indent}    ");
            out.push_str(&wrap(last, width, &deeper, &deeper));
        } else {
            out.push_str(wrap(last, width, &head, &rest).trim_end());
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_also_with_wide_characters() {
        let rows = vec![vec!["a".to_owned(), "x".to_owned()], vec!["連線".to_owned(), "y".to_owned()]];
        assert_eq!(table(&rows, 80, "  "), "  a     x\n  連線  y\n");
    }

    #[test]
    fn the_last_column_wraps_under_itself() {
        let rows = vec![vec!["key".to_owned(), "word ".repeat(12).trim().to_owned()]];
        let text = table(&rows, 40, "");
        assert!(text.lines().count() > 1);
        assert!(text.lines().skip(1).all(|l| l.starts_with("     word")), "{text}");
        assert!(text.lines().all(|l| l.len() <= 40), "{text}");
    }

    #[test]
    fn korean_breaks_at_spaces() {
        let text = "상대방이 제때 응답하지 않았습니다. 연결하지 못했거나 연결이 끊어졌습니다.";
        let wrapped = wrap(text, 24, "", "");
        assert_eq!(wrapped.replace('\n', " "), text);
        assert!(wrapped.lines().all(|l| textwrap::core::display_width(l) <= 24), "{wrapped}");
    }

    #[test]
    fn wrapping_knows_wide_characters() {
        let wrapped = wrap(&"連線被重設".repeat(8), 40, "", "");
        assert!(wrapped.lines().all(|l| textwrap::core::display_width(l) <= 40), "{wrapped}");
        assert!(wrapped.lines().count() >= 2, "{wrapped}");
    }
}
