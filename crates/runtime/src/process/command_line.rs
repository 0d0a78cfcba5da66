//! Command lines: one text on Windows, a list of arguments on Linux.
//!
//! The rules are those of Microsoft's C library: arguments end at spaces and tabs; quotes keep them together; backslashes are
//! plain unless quotes follow, and then each two are one, and an odd one makes the quote plain.
//!
//! Source: "Parsing C command-line arguments" in Microsoft's documentation of the C library.

use std::env;
use std::os::unix::ffi::OsStringExt;

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// The arguments of a command line. The first is the program: there, backslashes are plain in any case.
pub fn arguments(line: &[u8]) -> Vec<Vec<u8>> {
    let mut arguments = Vec::new();
    let mut rest = line;
    // The program.
    let start = rest.iter().position(|byte| !is_space(*byte)).unwrap_or(rest.len());
    rest = &rest[start..];
    if rest.is_empty() {
        return arguments;
    }
    let (program, after) = match rest.strip_prefix(b"\"") {
        Some(quoted) => {
            let end = quoted.iter().position(|byte| *byte == b'"').unwrap_or(quoted.len());
            (&quoted[..end], quoted.get(end + 1..).unwrap_or_default())
        }
        None => rest.split_at(rest.iter().position(|byte| is_space(*byte)).unwrap_or(rest.len())),
    };
    arguments.push(program.to_vec());
    rest = after;
    loop {
        let start = rest.iter().position(|byte| !is_space(*byte)).unwrap_or(rest.len());
        rest = &rest[start..];
        if rest.is_empty() {
            return arguments;
        }
        let (argument, used) = one(rest);
        arguments.push(argument);
        rest = &rest[used..];
    }
}

/// The argument that a text begins with, and how long it is there.
fn one(text: &[u8]) -> (Vec<u8>, usize) {
    let mut argument = Vec::new();
    let (mut at, mut quoted) = (0, false);
    while let Some(&byte) = text.get(at) {
        match byte {
            b'\\' => {
                let backslashes = text[at..].iter().take_while(|byte| **byte == b'\\').count();
                at += backslashes;
                if text.get(at) == Some(&b'"') {
                    argument.extend(std::iter::repeat_n(b'\\', backslashes / 2));
                    if backslashes % 2 == 1 {
                        argument.push(b'"');
                        at += 1;
                    }
                } else {
                    argument.extend(std::iter::repeat_n(b'\\', backslashes));
                }
            }
            b'"' if quoted && text.get(at + 1) == Some(&b'"') => {
                argument.push(b'"');
                at += 2;
            }
            b'"' => {
                quoted = !quoted;
                at += 1;
            }
            byte if !quoted && is_space(byte) => break,
            byte => {
                argument.push(byte);
                at += 1;
            }
        }
    }
    (argument, at)
}

/// A command line with these arguments.
pub fn quote<'a>(arguments: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut line = Vec::new();
    for argument in arguments {
        if !line.is_empty() {
            line.push(b' ');
        }
        let plain = !argument.is_empty() && !argument.iter().any(|byte| is_space(*byte) || *byte == b'"');
        if plain {
            line.extend(argument);
            continue;
        }
        line.push(b'"');
        let mut backslashes = 0;
        for &byte in argument {
            if byte == b'"' {
                // As many again, and one for the quote.
                line.extend(std::iter::repeat_n(b'\\', backslashes + 1));
            }
            backslashes = if byte == b'\\' { backslashes + 1 } else { 0 };
            line.push(byte);
        }
        line.extend(std::iter::repeat_n(b'\\', backslashes));
        line.push(b'"');
    }
    line
}

/// The command line of this process.
pub fn own() -> Vec<u8> {
    let arguments: Vec<Vec<u8>> = env::args_os().map(OsStringExt::into_vec).collect();
    quote(arguments.iter().map(Vec::as_slice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Vec<String> {
        arguments(line.as_bytes()).into_iter().map(|argument| String::from_utf8(argument).unwrap()).collect()
    }

    #[test]
    fn lines_fall_into_arguments() {
        for (line, expected) in [
            ("", vec![]),
            ("prog", vec!["prog"]),
            ("  prog  a\tb ", vec!["prog", "a", "b"]),
            (r#""C:\a b\prog" "c d" e"#, vec![r"C:\a b\prog", "c d", "e"]),
            (r#"p "" x"#, vec!["p", "", "x"]),
            (r#"p a\\b d"e f"g h"#, vec!["p", r"a\\b", "de fg", "h"]),
            (r#"p a\\\"b c d"#, vec!["p", r#"a\"b"#, "c", "d"]),
            (r#"p a\\\\"b c" d e"#, vec!["p", r"a\\b c", "d", "e"]),
            (r#"p "a""b""#, vec!["p", r#"a"b"#]),
            (r#"p "open"#, vec!["p", "open"]),
        ] {
            assert_eq!(parsed(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_quoted_reads_back() {
        let arguments = ["prog", "", "a b", r"c\", r"d e\", r#"f"g"#, r#"\""#, r"h\\i", "\t", r#""quoted""#];
        let line = quote(arguments.iter().map(|argument| argument.as_bytes()));
        assert_eq!(parsed(std::str::from_utf8(&line).unwrap()), arguments);
    }
}
