//! Markdown on a terminal: the part of it that explanation pages use.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{Styler, table, wrap};

/// Renders Markdown as wrapped text. Headings, paragraphs, lists, tables, code blocks, code and emphasis.
pub(super) fn to_terminal(markdown: &str, style: Styler, width: usize, indent: &str) -> String {
    let mut renderer = Renderer {
        style,
        width,
        out: String::new(),
        inline: String::new(),
        lists: Vec::new(),
        margin: indent.to_owned(),
        bullet: None,
        rows: Vec::new(),
        in_code: false,
        gap: false,
    };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        renderer.event(event);
    }
    renderer.out
}

struct Renderer {
    style: Styler,
    width: usize,
    out: String,
    /// The text of the paragraph, item or cell that is being gathered.
    inline: String,
    /// The number of the next item of each open list; none for bullets.
    lists: Vec<Option<u64>>,
    /// What every line of the open blocks begins with.
    margin: String,
    /// What the first line of the open item begins with, until it is written.
    bullet: Option<String>,
    rows: Vec<Vec<String>>,
    in_code: bool,
    /// A blank line is due before the next block.
    gap: bool,
}

impl Renderer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => {
                for line in text.lines() {
                    let line = format!("{}    {}", self.margin, self.style.code(line));
                    self.out.push_str(line.trim_end());
                    self.out.push('\n');
                }
            }
            Event::Text(text) => self.inline.push_str(&text),
            Event::Code(code) => {
                // A code word is not torn apart by the line's end.
                let code = code.replace(' ', "\u{a0}");
                self.inline.push_str(&self.style.code(&code));
            }
            Event::SoftBreak | Event::HardBreak => self.inline.push(' '),
            // The pages have no HTML, rules, footnotes or mathematics; were there any, its text is not lost.
            Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => {
                self.inline.push_str(&text);
            }
            Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::List(first) => {
                self.flush();
                if self.lists.is_empty() {
                    self.open_block();
                }
                self.lists.push(*first);
            }
            Tag::Item => {
                let bullet = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.bullet = Some(format!("{}{bullet}", self.margin));
                self.margin.push_str(&" ".repeat(bullet.len()));
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                self.open_block();
                self.in_code = true;
                if let CodeBlockKind::Fenced(language) = kind
                    && let Some(shell) = shell_name(language)
                {
                    let line = format!("{}  {}", self.margin, self.style.faint(shell));
                    self.out.push_str(&line);
                    self.out.push('\n');
                }
            }
            Tag::Paragraph if self.lists.is_empty() => self.open_block(),
            Tag::Heading { .. } | Tag::Table(_) => self.open_block(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.flush();
                self.gap = self.lists.is_empty();
            }
            TagEnd::Heading(_) => {
                let heading = self.style.heading(&std::mem::take(&mut self.inline));
                self.out.push_str(&format!("{}{heading}\n", self.margin));
                self.gap = false;
            }
            TagEnd::Item => {
                self.flush();
                let bullet = match self.lists.last() {
                    Some(Some(number)) => format!("{}. ", number - 1).len(),
                    _ => 2,
                };
                self.margin.truncate(self.margin.len() - bullet);
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.gap = self.lists.is_empty();
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.gap = true;
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.inline);
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                } else {
                    self.rows.push(vec![cell]);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => self.rows.push(Vec::new()),
            TagEnd::Table => {
                let mut rows = std::mem::take(&mut self.rows);
                rows.retain(|row| !row.is_empty());
                if let Some(head) = rows.first_mut() {
                    for cell in head {
                        *cell = self.style.heading(cell);
                    }
                }
                self.out.push_str(&table(&rows, self.width, &self.margin));
                self.gap = true;
            }
            _ => {}
        }
    }

    /// Begins a block: with a blank line, if another block stands before it.
    fn open_block(&mut self) {
        if std::mem::take(&mut self.gap) {
            self.out.push('\n');
        }
    }

    /// Writes the gathered text.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.inline);
        if text.is_empty() {
            return;
        }
        let first = self.bullet.take().unwrap_or_else(|| self.margin.clone());
        self.out.push_str(&wrap(&text, self.width, &first, &self.margin).replace('\u{a0}', " "));
        self.out.push('\n');
    }
}

/// What to call a code block's language; none if it goes without saying.
fn shell_name(language: &str) -> Option<&'static str> {
    match language {
        "powershell" => Some("PowerShell"),
        "cmd" | "bat" => Some("cmd"),
        "sh" | "bash" => Some("sh"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(markdown: &str) -> String {
        to_terminal(markdown, Styler { colour: false }, 40, "  ")
    }

    #[test]
    fn blocks() {
        assert_eq!(plain("One\ntwo.\n\nThree."), "  One two.\n\n  Three.\n");
        assert_eq!(plain("### Head\n- a\n- b"), "  Head\n  - a\n  - b\n");
        assert_eq!(plain("9. a\n10. b\n\nc"), "  9. a\n  10. b\n\n  c\n");
        assert_eq!(plain("```sh\nls -l\n\npwd\n```"), "    sh\n      ls -l\n\n      pwd\n");
        assert_eq!(plain("| a | b |\n|---|---|\n| 1 | 2 |"), "  a  b\n  1  2\n");
    }

    #[test]
    fn nested_lists_and_blocks_in_items() {
        assert_eq!(plain("- a\n  - b\n- c"), "  - a\n    - b\n  - c\n");
        assert_eq!(plain("1. a\n   ```sh\n   x\n   ```\n2. b"), "  1. a\n       sh\n         x\n  2. b\n");
    }

    #[test]
    fn long_items_hang() {
        let text = plain("- one two three four five six seven eight nine ten");
        let lines: Vec<_> = text.lines().collect();
        assert!(lines[0].starts_with("  - one"));
        assert!(lines[1].starts_with("    "), "{text}");
        assert!(lines.iter().all(|l| l.len() <= 40), "{text}");
    }

    #[test]
    fn code_words_stay_whole() {
        let text = plain("run the command `ip route get 192.0.2.1` there");
        assert!(text.contains("ip route get 192.0.2.1"), "{text}");
        assert!(!text.contains('\u{a0}'));
    }

    #[test]
    fn every_page_renders_all_its_words() {
        use openwinsock_codes::{catalogue, text};
        for entry in catalogue::reference() {
            let page = text::page(entry, text::ENGLISH).unwrap();
            let rendered = plain(page.markdown());
            let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).count();
            // The language of a code block is shown only if it is a shell's.
            let languages = page.markdown().lines().filter_map(|l| l.trim_start().strip_prefix("```"));
            let fences: usize = languages.filter(|l| shell_name(l).is_none()).map(letters).sum();
            assert_eq!(letters(&rendered) + fences, letters(page.markdown()), "{}", entry.name);
        }
    }
}
