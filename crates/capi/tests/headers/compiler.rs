//! Compilers, and what they make of declarations.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{folder, present, root};

/// All public headers, in an order that works with MinGW's, too.
pub(crate) const ALL: &[&str] = &[
    "winsock2.h",
    "ws2tcpip.h",
    "mswsock.h",
    "mstcpip.h",
    "windows.h",
    "ws2spi.h",
    "nspapi.h",
    "qossp.h",
    "wsipx.h",
    "wsnwlink.h",
    "wsrm.h",
    "svcguid.h",
    "iphlpapi.h",
    "mmsystem.h",
    "bcrypt.h",
];
/// Those that MinGW lacks, or has in another state.
pub(crate) const ONLY_OURS: &[&str] = &["qos2.h", "afunix.h", "process.h", "io.h", "strsafe.h", "tchar.h"];

/// A compiler with its headers.
#[derive(Debug, Clone)]
pub(crate) struct Compiler {
    pub(crate) command: &'static str,
    pub(crate) options: Vec<String>,
}

impl Compiler {
    /// One for Linux, with our headers. `None` if it is not here, which is told.
    pub(crate) fn ours(command: &'static str, options: &[&str]) -> Option<Self> {
        let mut options: Vec<String> = options.iter().map(|&option| option.to_owned()).collect();
        for path in ["openwinsock", "spellings"] {
            options.push(format!("-isystem{}", include(path).display()));
        }
        Self { command, options }.here()
    }

    /// MinGW's, with the newest of Windows asked for.
    pub(crate) fn mingw() -> Option<Self> {
        let options = vec!["-D_WIN32_WINNT=0x0A00".to_owned(), "-DNTDDI_VERSION=0x0A000000".to_owned()];
        Self { command: "x86_64-w64-mingw32-gcc", options }.here()
    }

    fn here(self) -> Option<Self> {
        if present(self.command) {
            return Some(self);
        }
        eprintln!("skipped: {} is not here", self.command);
        None
    }

    /// Runs the compiler. What it says about errors, or nothing.
    pub(crate) fn run(&self, words: &[&str], place: &Path) -> Result<String, String> {
        let output = Command::new(self.command)
            .current_dir(place)
            .args(&self.options)
            .args(words)
            .env("LC_ALL", "C")
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
    }

    /// What expressions give: those that compile as constants. The headers come before. Names of macros that are not defined are
    /// skipped beforehand: of each unknown name gcc looks for the most similar one, which takes long.
    pub(crate) fn values(
        &self,
        headers: &[&str],
        expressions: &BTreeSet<String>,
        macros: bool,
    ) -> BTreeMap<String, i64> {
        let place = folder();
        let mut left: Vec<&String> = expressions.iter().collect();
        let start = includes(headers) + "#include <stddef.h>\n";
        loop {
            let mut text = start.clone();
            for (at, expression) in left.iter().enumerate() {
                // Three lines for each
                let name = expression.chars().all(|c| c.is_alphanumeric() || c == '_');
                let (before, after) =
                    match name && !expression.starts_with(|c: char| c.is_lowercase()) && macros {
                        true => (format!("#ifdef {expression}"), "#endif"),
                        false => (String::new(), ""),
                    };
                text.push_str(&format!(
                    "{before}\nconst long long ows_v{at} = (long long)({expression});\n{after}\n"
                ));
            }
            fs::write(place.path().join("v.c"), &text).unwrap();
            let said = match self.run(&["-w", "-fmax-errors=0", "-S", "v.c", "-o", "v.s"], place.path()) {
                Ok(_) => break,
                Err(said) => said,
            };
            let bad = lines_with_errors(&said, "v.c");
            let first = start.lines().count() + 2;
            let before = left.len();
            let mut line = first;
            left.retain(|_| {
                line += 3;
                !bad.contains(&(line - 3))
            });
            assert!(left.len() < before, "{}: the headers do not compile:\n{said}", self.command);
        }
        let assembly = fs::read_to_string(place.path().join("v.s")).unwrap();
        numbers(&assembly).into_iter().map(|(at, value)| (left[at].clone(), value)).collect()
    }
}

/// A folder of the headers.
pub(crate) fn include(name: &str) -> PathBuf {
    root().join("crates/capi/include").join(name)
}

pub(crate) fn includes(headers: &[&str]) -> String {
    headers.iter().map(|header| format!("#include <{header}>\n")).collect()
}

/// The lines of a file for which a compiler reports an error.
pub(crate) fn lines_with_errors(said: &str, file: &str) -> BTreeSet<usize> {
    let prefix = format!("{file}:");
    let lines = said.lines().filter(|line| line.contains("error"));
    lines.filter_map(|line| line.strip_prefix(&prefix)?.split(':').next()?.parse().ok()).collect()
}

/// The values of `ows_v0`, `ows_v1` … in an assembler's text.
fn numbers(assembly: &str) -> BTreeMap<usize, i64> {
    let mut values = BTreeMap::new();
    let mut current = None;
    for line in assembly.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match (words.as_slice(), current) {
            ([label], _) if label.ends_with(':') => {
                current = label.strip_prefix("ows_v").and_then(|l| l.trim_end_matches(':').parse().ok());
            }
            ([".quad", value], Some(at)) => {
                // The address of something is no value.
                values.extend(
                    value.parse().or_else(|_| value.parse().map(u64::cast_signed)).map(|value| (at, value)),
                );
                current = None;
            }
            ([".zero" | ".space", _], Some(at)) => {
                values.insert(at, 0);
                current = None;
            }
            _ => {}
        }
    }
    values
}

/// The text of all our headers.
pub(crate) fn text_of_headers() -> String {
    fn add(folder: &Path, text: &mut String) {
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                add(&path, text);
            } else {
                text.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut text = String::new();
    add(&include("openwinsock"), &mut text);
    text
}

/// The words of a text in C, also those that `##` makes of a name and A or W.
pub(crate) fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for piece in text.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '#')) {
        if let Some((stem, _)) = piece.split_once("##") {
            words.insert(format!("{stem}A"));
            words.insert(format!("{stem}W"));
        }
        words.insert(piece.trim_matches('#').to_owned());
    }
    // OWS_API_AW(type, Name, …)
    for line in text.lines().filter(|line| line.starts_with("OWS_API_AW(")) {
        let name = line.split(',').nth(1).unwrap().trim();
        words.extend([format!("{name}A"), format!("{name}W")]);
    }
    words
}
