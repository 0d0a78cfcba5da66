//! `owscc` and `owsc++`: drivers of a C and a C++ compiler for sources in which `long` has 32 bits, as on Windows.
//!
//! A source is preprocessed; in what comes from the program's own files `long` becomes `int`; the result is compiled. Records of packets
//! and files get Windows' sizes, and `unsigned long *` fits where Winsock wants `u_long *`. What comes from system headers stays as
//! it is. See `docs/headers.md`.

#![forbid(unsafe_code)]

mod arguments;
mod compile;
mod translate;

use std::path::Path;
use std::process::ExitCode;

use arguments::Arguments;

const HELP: &str = "\
owscc [options of the compiler] sources …
owsc++ [options of the compiler] sources …

Compiles C or C++ in which long has 32 bits, as on Windows: preprocesses each source, makes int of long in what is
the program's own, and compiles that. All options are those of the compiler, but for --help. System headers keep
their long. The headers and the library of OpenWinsock that are installed with this program are found without options.

  owscc prog.c -o prog
  CC=owscc CXX=owsc++ make

  OWS_CC, OWS_CXX   in the environment: the compilers, cc and c++ if nothing is said
  --help            this text; cc --help has the options of the compiler
";

fn main() -> ExitCode {
    let mut words: Vec<String> = Vec::new();
    for word in std::env::args_os() {
        match word.into_string() {
            Ok(word) => words.push(word),
            Err(word) => return failed(&format!("{} is not UTF-8", word.display())),
        }
    }
    let name = words.first().map_or("", |word| word.as_str());
    let cpp = Path::new(name).file_name().is_some_and(|name| name.to_string_lossy().ends_with("++"));
    if words.iter().any(|word| word == "--help") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let result =
        Arguments::parse(words.into_iter().skip(1), cpp).and_then(|arguments| compile::run(&arguments));
    match result {
        Ok(status) => ExitCode::from(status),
        Err(said) => failed(&said),
    }
}

fn failed(said: &str) -> ExitCode {
    eprintln!("owscc: {said}");
    ExitCode::FAILURE
}
