//! Preprocessed text with a `long` of 32 bits: in what is the program's own, `long` becomes `int`.
//!
//! `long long` and `long double` stay, and so does everything that line markers say comes from a system header.

/// Words that may stand together in the specifiers of a declaration, in any order.
const SPECIFIERS: &[&str] = &[
    "long",
    "int",
    "unsigned",
    "signed",
    "short",
    "char",
    "float",
    "double",
    "const",
    "volatile",
    "static",
    "extern",
    "register",
    "inline",
    "typedef",
    "auto",
    "constexpr",
    "mutable",
    "thread_local",
    "_Complex",
    "__complex__",
    "__const",
    "__const__",
    "__volatile__",
    "__volatile",
    "__signed__",
    "__signed",
    "__inline",
    "__inline__",
    "__extension__",
    "__thread",
    "_Thread_local",
    "restrict",
    "__restrict",
];

/// Translates what a preprocessor has printed.
pub(crate) fn translate(text: &str, cpp: bool) -> String {
    let mut translation = Translation { out: String::with_capacity(text.len()), run: Vec::new() };
    let mut system = false;
    let mut rest = text;
    let mut line_start = true;
    while let Some(first) = rest.chars().next() {
        // A marker, a #pragma, or (with -g3) a definition: a line of its own.
        if line_start && first == '#' {
            let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
            let (line, after) = rest.split_at(end);
            if let Some(flag) = marker(line) {
                // A macro's arguments may go on behind the marker, so a declaration may, too.
                system = flag;
                translation.pass(line);
            } else {
                translation.end();
                translation.out.push_str(line);
            }
            rest = after;
            continue;
        }
        let token = token(rest, cpp);
        line_start = token.ends_with('\n') || line_start && token.trim().is_empty();
        if system {
            translation.end();
            translation.out.push_str(token);
        } else {
            translation.take(token);
        }
        rest = &rest[token.len()..];
    }
    translation.end();
    translation.out
}

/// Whether a line marker (`# 12 "file.h" 1 3`) leads into a system header. `None`: another line.
fn marker(line: &str) -> Option<bool> {
    let rest = line.strip_prefix("# ").or_else(|| line.strip_prefix("#line "))?;
    let (number, rest) = rest.split_once(' ')?;
    number.parse::<u64>().ok()?;
    let (start, flags) = rest.trim_end().rsplit_once('"')?;
    let file = start.trim_start_matches('"');
    // What the compiler says of itself has no long of the program's.
    Some(flags.split(' ').any(|flag| flag == "3") || file.starts_with('<') && file.ends_with('>'))
}

struct Translation {
    out: String,
    /// Specifiers that stand together, with the white space between them.
    run: Vec<String>,
}

impl Translation {
    fn take(&mut self, token: &str) {
        if SPECIFIERS.contains(&token) || !self.run.is_empty() && token.trim().is_empty() {
            self.run.push(token.to_owned());
            return;
        }
        self.end();
        let number =
            token.starts_with(|c: char| c.is_ascii_digit()) || token.starts_with('.') && token.len() > 1;
        if number { self.out.push_str(&literal(token)) } else { self.out.push_str(token) }
    }

    /// A marker in the midst of specifiers.
    fn pass(&mut self, line: &str) {
        if self.run.is_empty() { self.out.push_str(line) } else { self.run.push(line.to_owned()) }
    }

    /// Writes the specifiers.
    fn end(&mut self) {
        let count = |word: &str| self.run.iter().filter(|w| *w == word).count();
        let narrow = count("long") == 1 && count("double") == 0;
        let int = count("int") > 0;
        for word in self.run.drain(..) {
            match word.as_str() {
                "long" if narrow && int => {}
                "long" if narrow => self.out.push_str("int"),
                other => self.out.push_str(other),
            }
        }
    }
}

/// A number without the L that makes it a `long`. LL stays.
fn literal(token: &str) -> String {
    let hex = token.starts_with("0x") || token.starts_with("0X");
    let real =
        token.contains('.') || if hex { token.contains(['p', 'P']) } else { token.contains(['e', 'E']) };
    // The L of a real number makes it a long double. What is behind an underline is C++'s own.
    if real || token.contains('_') {
        return token.to_owned();
    }
    let end = token.trim_end_matches(['u', 'U', 'l', 'L']).len();
    let (digits, suffix) = token.split_at(end);
    let longs = suffix.chars().filter(|c| c.eq_ignore_ascii_case(&'l')).count();
    if longs != 1 {
        return token.to_owned();
    }
    let unsigned = suffix.len() > 1;
    format!("{digits}{}", if unsigned { "u" } else { "" })
}

/// The first token of a text that is not empty: a word, a number, a text in quotes, white space, or another character.
fn token(text: &str, cpp: bool) -> &str {
    let bytes = text.as_bytes();
    let word = |c: u8| c.is_ascii_alphanumeric() || c == b'_' || c == b'$' || c >= 0x80;
    let length = match bytes[0] {
        b'\n' => 1,
        c if c.is_ascii_whitespace() => {
            bytes.iter().take_while(|c| c.is_ascii_whitespace() && **c != b'\n').count()
        }
        b'"' | b'\'' => quoted(bytes, 0),
        c if c.is_ascii_digit() || c == b'.' && bytes.get(1).is_some_and(u8::is_ascii_digit) => number(bytes),
        c if word(c) => {
            let end = bytes.iter().take_while(|c| word(**c)).count();
            let prefix = &text[..end];
            match bytes.get(end) {
                Some(b'"') if cpp && ["R", "LR", "uR", "UR", "u8R"].contains(&prefix) => raw(text, end),
                Some(b'"' | b'\'') if ["L", "u", "U", "u8"].contains(&prefix) => quoted(bytes, end),
                _ => end,
            }
        }
        _ => 1,
    };
    &text[..length.min(text.len())]
}

/// Where a text in quotes ends that begins at `start`. A line ends it in any case.
fn quoted(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'\n' => return at,
            c if c == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Where a raw text (`R"x(…)x"`) ends whose quote is at `start`.
fn raw(text: &str, start: usize) -> usize {
    let Some((delimiter, _)) = text[start + 1..].split_once('(') else { return text.len() };
    let end = format!("){delimiter}\"");
    text[start..].find(&end).map_or(text.len(), |at| start + at + end.len())
}

/// Where a number ends: digits, letters, points, signs of exponents, and the marks that part digits in newer C++.
fn number(bytes: &[u8]) -> usize {
    let mut at = 1;
    while at < bytes.len() {
        let c = bytes[at];
        let sign = matches!(c, b'+' | b'-') && matches!(bytes[at - 1], b'e' | b'E' | b'p' | b'P') && {
            let hex = bytes.len() > 1 && matches!(bytes[1], b'x' | b'X');
            !hex || matches!(bytes[at - 1], b'p' | b'P')
        };
        let mark = c == b'\'' && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !(c.is_ascii_alphanumeric() || c == b'.' || c == b'_' || sign || mark) {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(translate(text, true), expected);
    }

    #[test]
    fn types() {
        becomes("long a;", "int a;");
        becomes("unsigned long *p;", "unsigned int *p;");
        becomes("long unsigned int a;", " unsigned int a;");
        becomes("long int a; long\n int b;", " int a; \n int b;");
        becomes(
            "long long a; unsigned long long b; long const long c;",
            "long long a; unsigned long long b; long const long c;",
        );
        becomes("long double d; double long e;", "long double d; double long e;");
        becomes("unsigned const long c;", "unsigned const int c;");
        becomes("f(long, long long, sizeof(long))", "f(int, long long, sizeof(int))");
        becomes(
            "vector<long>v; (long)x; longer; _long; x.longs",
            "vector<int>v; (int)x; longer; _long; x.longs",
        );
    }

    #[test]
    fn literals() {
        becomes("1L 2l 3UL 4ul 5LU 6LL 7ull 8", "1 2 3u 4u 5u 6LL 7ull 8");
        becomes(
            "0xFFFFFFFFL 0x1eL 1.5L 1e5L 0x1p3L 1'000L 5_kmL",
            "0xFFFFFFFF 0x1e 1.5L 1e5L 0x1p3L 1'000 5_kmL",
        );
        becomes("a[1L-2L] 1L+1L 0x1eL+1", "a[1-2] 1+1 0x1e+1");
    }

    #[test]
    fn texts() {
        becomes(r#""long 1L" 'L' L"long" u8"5L" "a\"long""#, r#""long 1L" 'L' L"long" u8"5L" "a\"long""#);
        becomes("R\"x(long \" )\" 1L)x\" long", "R\"x(long \" )\" 1L)x\" int");
        becomes("\"not ended\nlong", "\"not ended\nint");
        becomes("größe long", "größe int");
    }

    #[test]
    fn only_what_is_the_programs() {
        becomes(
            "# 1 \"a.c\"\nlong a;\n# 1 \"/usr/include/x.h\" 1 3 4\nlong b;\n# 2 \"a.c\" 2\nlong c;\n# 1 \"own.h\" 1\nlong d;\n",
            "# 1 \"a.c\"\nint a;\n# 1 \"/usr/include/x.h\" 1 3 4\nlong b;\n# 2 \"a.c\" 2\nint c;\n# 1 \"own.h\" 1\nint d;\n",
        );
        becomes(
            "# 0 \"<built-in>\"\nlong b;\n# 1 \"a b\\\"c.c\"\nlong c;\n",
            "# 0 \"<built-in>\"\nlong b;\n# 1 \"a b\\\"c.c\"\nint c;\n",
        );
        becomes("#pragma omp long\nlong a;\n#define X long\n", "#pragma omp long\nint a;\n#define X long\n");
        // A macro's expansion that a marker parts
        becomes(
            "unsigned\n# 5 \"a.c\" 3 4\n# 5 \"a.c\"\nlong long x;",
            "unsigned\n# 5 \"a.c\" 3 4\n# 5 \"a.c\"\nlong long x;",
        );
    }

    #[test]
    fn lines_stay() {
        let text = "long\nint\nx\n=\n1L\n;\n";
        assert_eq!(translate(text, false).lines().count(), text.lines().count());
    }
}
