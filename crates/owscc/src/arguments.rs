//! The words of the command line: which are sources, and which options are for the preprocessor.

use std::path::Path;

/// A word, or an option with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// A source to translate, and its language.
    Source(String, Language),
    /// For the preprocessor alone.
    Preprocessor(Vec<String>),
    /// That asks for a list of what the source includes (`-MD` and its like): for the preprocessor, too.
    Dependencies(Vec<String>),
    /// `-o`
    Output(String),
    /// For all steps.
    Both(Vec<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    C,
    Cpp,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Goal {
    /// `-E`
    Preprocess,
    /// `-M`, `-MM`: nothing is compiled.
    List,
    /// `-S`, `-c`
    Object,
    Program,
}

/// The command line.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) parts: Vec<Part>,
    pub(crate) goal: Goal,
    /// The compiler is that for C++.
    pub(crate) cpp: bool,
}

/// Options of the preprocessor whose value is attached or the next word.
const PREPROCESSOR: &[&str] = &[
    "-isystem",
    "-iquote",
    "-idirafter",
    "-iprefix",
    "-iwithprefixbefore",
    "-iwithprefix",
    "-isysroot",
    "-include",
    "-imacros",
    "-D",
    "-U",
    "-I",
    "-A",
];
/// Options of the preprocessor without a value.
const PREPROCESSOR_ALONE: &[&str] = &["-nostdinc", "-nostdinc++", "-undef", "-C", "-CC", "-P", "-H", "-I-"];
/// Others whose value is the next word.
const WITH_VALUE: &[&str] = &[
    "-Xlinker",
    "-Xassembler",
    "-Xclang",
    "-L",
    "-l",
    "-T",
    "-u",
    "-z",
    "-e",
    "-h",
    "-target",
    "-arch",
    "-B",
    "--param",
    "-mllvm",
    "-aux-info",
    "-dumpbase",
    "-dumpdir",
    "-framework",
    "-iframework",
    "-Xpreprocessor",
];

impl Arguments {
    pub(crate) fn parse(words: impl Iterator<Item = String>, cpp: bool) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut goal = Goal::Program;
        let mut forced: Option<Option<Language>> = None;
        let mut words = expand(words, 0)?.into_iter();
        while let Some(word) = words.next() {
            let mut value = |option: &str| words.next().ok_or_else(|| format!("{option} needs a value"));
            let attached = |options: &[&'static str]| options.iter().find(|o| word.starts_with(**o)).copied();
            match word.as_str() {
                "-E" => goal = Goal::Preprocess,
                "-M" | "-MM" => {
                    goal = Goal::List;
                    parts.push(Part::Both(vec![word]));
                }
                "-c" | "-S" => {
                    goal = if goal == Goal::Program { Goal::Object } else { goal };
                    parts.push(Part::Both(vec![word]));
                }
                "-MD" | "-MMD" | "-MP" | "-MG" => parts.push(Part::Dependencies(vec![word])),
                "-MF" | "-MT" | "-MQ" => {
                    let next = value(&word)?;
                    parts.push(Part::Dependencies(vec![word, next]));
                }
                "-o" => parts.push(Part::Output(value("-o")?)),
                "-x" => {
                    let name = value("-x")?;
                    forced = match name.as_str() {
                        "c" => Some(Some(Language::C)),
                        "c++" => Some(Some(Language::Cpp)),
                        "none" => None,
                        _ => Some(None),
                    };
                    if forced == Some(None) {
                        parts.push(Part::Both(vec![word, name]));
                    }
                }
                "-" => match forced {
                    Some(Some(language)) => parts.push(Part::Source(word, language)),
                    _ => {
                        return Err(
                            "a source from the standard input needs -x c or -x c++ before it".to_owned()
                        );
                    }
                },
                _ if PREPROCESSOR_ALONE.contains(&word.as_str()) => {
                    parts.push(Part::Preprocessor(vec![word]));
                }
                _ if word.starts_with("-Wp,") => parts.push(Part::Preprocessor(vec![word])),
                _ if PREPROCESSOR.contains(&word.as_str()) => {
                    let next = value(&word)?;
                    parts.push(Part::Preprocessor(vec![word, next]));
                }
                _ if WITH_VALUE.contains(&word.as_str()) => {
                    let next = value(&word)?;
                    parts.push(Part::Both(vec![word, next]));
                }
                _ if attached(PREPROCESSOR).is_some() => parts.push(Part::Preprocessor(vec![word])),
                _ if word.starts_with("-o") && word.len() > 2 => {
                    parts.push(Part::Output(word[2..].to_owned()));
                }
                _ if word.starts_with('-') => parts.push(Part::Both(vec![word])),
                _ => parts.push(match forced.unwrap_or_else(|| language(&word, cpp)) {
                    Some(language) => Part::Source(word, language),
                    None => Part::Both(vec![word]),
                }),
            }
        }
        Ok(Self { parts, goal, cpp })
    }

    pub(crate) fn sources(&self) -> impl Iterator<Item = (&str, Language)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Source(file, language) => Some((file.as_str(), *language)),
            _ => None,
        })
    }

    /// The last `-o`.
    pub(crate) fn output(&self) -> Option<&str> {
        self.parts.iter().rev().find_map(|part| match part {
            Part::Output(file) => Some(file.as_str()),
            _ => None,
        })
    }
}

/// The language of a file that has to be preprocessed, by its ending.
fn language(file: &str, cpp: bool) -> Option<Language> {
    let extension = Path::new(file).extension()?.to_str()?;
    match extension {
        "c" if cpp => Some(Language::Cpp),
        "c" => Some(Language::C),
        "cc" | "cp" | "cxx" | "cpp" | "c++" | "C" | "CPP" | "Cpp" | "CXX" | "Cxx" => Some(Language::Cpp),
        _ => None,
    }
}

/// Puts the words of files that are named with `@` in their place, as gcc does: words are parted by white space, and may be quoted.
fn expand(words: impl Iterator<Item = String>, depth: u32) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for word in words {
        match word.strip_prefix('@').map(|file| (file, std::fs::read_to_string(file))) {
            Some((file, Ok(text))) => {
                if depth > 10 {
                    return Err(format!("@{file} names itself"));
                }
                all.extend(expand(split(&text).into_iter(), depth + 1)?);
            }
            _ => all.push(word),
        }
    }
    Ok(all)
}

fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, quote) {
            ('\\', _) => word.get_or_insert_default().extend(letters.next()),
            (_, Some(end)) if letter == end => quote = None,
            ('"' | '\'', None) => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (_, None) if letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Arguments {
        Arguments::parse(split(text).into_iter(), false).unwrap()
    }

    #[test]
    fn parts() {
        let arguments =
            parse("-Wall -DX=1 -I inc -isystem/usr/x a.c b.cpp lib.a -MD -MF a.d -o prog -lws -Xlinker -s");
        assert_eq!(arguments.goal, Goal::Program);
        assert_eq!(arguments.output(), Some("prog"));
        let sources: Vec<_> = arguments.sources().collect();
        assert_eq!(sources, [("a.c", Language::C), ("b.cpp", Language::Cpp)]);
        let both: Vec<_> = arguments
            .parts
            .iter()
            .filter_map(|part| if let Part::Both(words) = part { Some(words.join(" ")) } else { None })
            .collect();
        assert_eq!(both, ["-Wall", "lib.a", "-lws", "-Xlinker -s"]);
    }

    #[test]
    fn languages() {
        assert_eq!(
            parse("-x c++ a.c -x none b.c").sources().collect::<Vec<_>>(),
            [("a.c", Language::Cpp), ("b.c", Language::C)]
        );
        assert_eq!(parse("-xc").sources().count(), 0);
        assert_eq!(parse("-c a.s a.o a.i").sources().count(), 0);
        assert_eq!(parse("-E -c a.c").goal, Goal::Preprocess);
        assert!(Arguments::parse(["-".to_owned()].into_iter(), false).is_err());
        assert!(Arguments::parse(["-o".to_owned()].into_iter(), false).is_err());
    }

    #[test]
    fn words_in_files() {
        assert_eq!(split("a 'b c'\n\"d\\\"e\" f\\ g"), ["a", "b c", "d\"e", "f g"]);
    }
}
