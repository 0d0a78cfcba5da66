//! The steps: preprocess and translate each source, then let the compiler do the rest.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::arguments::{Arguments, Goal, Language, Part};
use crate::translate::translate;

/// What a source may ask for, and what the headers do differently where long has 32 bits.
const DEFINITIONS: [&str; 2] = ["-DOWS_LLP64=1", "-DOWS_PRINTF=1"];

/// Runs the compiler. Gives the exit status.
pub(crate) fn run(arguments: &Arguments) -> Result<u8, String> {
    let sources = arguments.sources().count();
    if arguments.goal == Goal::List || sources == 0 {
        return pass_on(arguments);
    }
    if arguments.goal == Goal::Object && sources > 1 && arguments.output().is_some() {
        return Err("-o with -c or -S takes one source".to_owned());
    }
    let folder = Folder::new()?;
    let mut translated = Vec::new();
    for (at, (file, language)) in arguments.sources().enumerate() {
        let text = match preprocess(arguments, file, language)? {
            Ok(text) => translate(&text, language == Language::Cpp),
            Err(status) => return Ok(status),
        };
        if arguments.goal == Goal::Preprocess {
            write_text(arguments, &text)?;
            continue;
        }
        // Under the name of the source, as the object's name comes of it; in a folder of its own, as two may be named alike.
        let below = folder.path.join(at.to_string());
        fs::create_dir(&below).map_err(|e| format!("{}: {e}", below.display()))?;
        let stem = Path::new(file).file_stem().filter(|_| file != "-").unwrap_or("stdin".as_ref());
        let name = with_ending(&below.join(stem), if language == Language::Cpp { "ii" } else { "i" });
        fs::write(&name, text).map_err(|e| format!("{}: {e}", name.display()))?;
        translated.push(name);
    }
    if arguments.goal == Goal::Preprocess {
        return Ok(0);
    }
    let mut command = compiler(arguments);
    let mut translated = translated.into_iter();
    for part in &arguments.parts {
        match part {
            Part::Source(..) => {
                command.args(translated.next());
            }
            Part::Both(words) => {
                command.args(words);
            }
            Part::Output(file) => {
                command.arg("-o").arg(file);
            }
            Part::Preprocessor(_) | Part::Dependencies(_) => {}
        }
    }
    if arguments.goal == Goal::Program {
        command.args(libraries());
    }
    status(&mut command)
}

/// The compiler as it is called.
fn pass_on(arguments: &Arguments) -> Result<u8, String> {
    let mut command = compiler(arguments);
    if arguments.sources().count() > 0 {
        command.args(DEFINITIONS).args(headers());
    } else if arguments.goal == Goal::Preprocess {
        command.arg("-E");
    }
    for part in &arguments.parts {
        match part {
            Part::Source(file, language) => {
                command
                    .args(["-x", if *language == Language::Cpp { "c++" } else { "c" }])
                    .arg(file)
                    .args(["-x", "none"]);
            }
            Part::Preprocessor(words) | Part::Dependencies(words) | Part::Both(words) => {
                command.args(words);
            }
            Part::Output(file) => {
                command.arg("-o").arg(file);
            }
        }
    }
    status(&mut command)
}

/// What the preprocessor prints, or the status with which it failed.
fn preprocess(arguments: &Arguments, file: &str, language: Language) -> Result<Result<String, u8>, String> {
    let mut command = compiler(arguments);
    command.arg("-E").args(DEFINITIONS);
    let mut dependencies = Vec::new();
    for part in &arguments.parts {
        match part {
            Part::Preprocessor(words) => {
                command.args(words);
            }
            Part::Dependencies(words) => dependencies.extend(words.iter().map(String::as_str)),
            // Libraries and the like say nothing here, but for warnings of clang's.
            Part::Both(words) if words[0].starts_with('-') && !for_the_linker(&words[0]) => {
                command.args(words);
            }
            _ => {}
        }
    }
    command.args(headers());
    if !dependencies.is_empty() {
        command.args(dependency_options(arguments, file, &dependencies));
    }
    command.args(["-x", if language == Language::Cpp { "c++" } else { "c" }, file]);
    command.stdin(Stdio::inherit()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let output = command.output().map_err(|e| cannot_run(&command, &e))?;
    if !output.status.success() {
        return Ok(Err(exit_code(output.status)));
    }
    let text = String::from_utf8(output.stdout)
        .map_err(|_| format!("{file} is not UTF-8; convert it, with iconv for example"))?;
    Ok(Ok(text))
}

/// `-MD` writes to a file that is named after the output, which the preprocessor does not know.
fn dependency_options(arguments: &Arguments, file: &str, given: &[&str]) -> Vec<String> {
    let mut options: Vec<String> = given.iter().map(|&word| word.to_owned()).collect();
    let object = match (arguments.goal, arguments.output()) {
        (Goal::Object, Some(output)) => PathBuf::from(output),
        _ => with_ending(Path::new(Path::new(file).file_stem().unwrap_or("stdin".as_ref())), "o"),
    };
    if !given.contains(&"-MF") {
        options.extend(["-MF".to_owned(), object.with_extension("d").display().to_string()]);
    }
    if !given.iter().any(|word| ["-MT", "-MQ"].contains(word)) {
        options.extend(["-MQ".to_owned(), object.display().to_string()]);
    }
    options
}

/// With an ending behind those that it has.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Options that only a linker or an output understands.
fn for_the_linker(option: &str) -> bool {
    let starts = [
        "-l",
        "-L",
        "-Wl,",
        "-Wa,",
        "-Xlinker",
        "-Xassembler",
        "-static",
        "-shared",
        "-pie",
        "-no-pie",
        "-rdynamic",
        "-T",
        "-z",
        "-u",
    ];
    matches!(option, "-c" | "-S" | "-s") || starts.iter().any(|start| option.starts_with(start))
}

fn compiler(arguments: &Arguments) -> Command {
    let cpp = arguments.cpp;
    let (variable, default) = if cpp { ("OWS_CXX", "c++") } else { ("OWS_CC", "cc") };
    let chosen = std::env::var(variable).unwrap_or_default();
    let mut words = chosen.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or(default));
    command.args(words);
    command
}

/// Where the program is installed.
fn prefix() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.canonicalize().ok()?.parent()?.parent()?.to_owned())
}

/// The option for the headers that are installed with this program. They stand behind the program's own.
fn headers() -> Vec<String> {
    let folder = prefix().map(|prefix| prefix.join("include/openwinsock")).filter(|folder| folder.is_dir());
    folder.map(|folder| format!("-isystem{}", folder.display())).into_iter().collect()
}

/// The options for the library that is installed with this program.
fn libraries() -> Vec<String> {
    let Some(prefix) = prefix() else { return Vec::new() };
    let mut folders = vec![prefix.join("lib"), prefix.join("lib64")];
    folders.extend(fs::read_dir(prefix.join("lib")).into_iter().flatten().flatten().map(|item| item.path()));
    let folder = folders.into_iter().find(|folder| folder.join("libopenwinsock.so").exists());
    folder
        .map(|folder| vec![format!("-L{}", folder.display()), "-lopenwinsock".to_owned()])
        .unwrap_or_default()
}

fn write_text(arguments: &Arguments, text: &str) -> Result<(), String> {
    match arguments.output().filter(|file| *file != "-") {
        Some(file) => fs::write(file, text).map_err(|e| format!("{file}: {e}")),
        None => std::io::stdout().write_all(text.as_bytes()).map_err(|e| format!("standard output: {e}")),
    }
}

fn status(command: &mut Command) -> Result<u8, String> {
    let status = command.status().map_err(|e| cannot_run(command, &e))?;
    Ok(exit_code(status))
}

/// What to do where the compiler does not start.
fn cannot_run(command: &Command, error: &std::io::Error) -> String {
    let name = command.get_program().display();
    if error.kind() == std::io::ErrorKind::NotFound {
        let remedy = "install it, or name another compiler in OWS_CC (for C) or OWS_CXX (for C++)";
        return format!("there is no compiler {name}: {remedy}");
    }
    format!("cannot run {name}: {error}")
}

fn exit_code(status: std::process::ExitStatus) -> u8 {
    status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)
}

/// A folder for what lies between the steps, which goes with this.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn new() -> Result<Self, String> {
        let mut number = 0;
        loop {
            let path = std::env::temp_dir().join(format!("owscc-{}-{number}", std::process::id()));
            match fs::create_dir(&path) {
                Ok(()) => return Ok(Self { path }),
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists && number < 100 => number += 1,
                Err(e) => return Err(format!("{}: {e}", path.display())),
            }
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed stays in the folder for such files.
        let _ = fs::remove_dir_all(&self.path);
    }
}
