//! C and C++ programs of the tests: built by every compiler that is here, run with a limit of time.
//!
//! ```ignore
//! let source = Source::file("tests/programs/echo.c");
//! everywhere(&source, |program| program.run(&["3"]).stdout()); // the same output under gcc, clang, and MinGW with Wine
//! ```
//!
//! Where a compiler or Wine is not installed, a line that begins with "skipped" says so.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use openwinsock_sandbox::child::{Child, End, Output};

use super::running::Running;
use super::stage::Stage;
use super::{present, root};

/// How long a program may run.
pub(crate) const LIMIT: Duration = Duration::from_secs(60);

/// Who makes a program of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// gcc or g++, our headers and library.
    Gcc,
    /// clang or clang++, our headers and library.
    Clang,
    /// MinGW's compiler, with the headers it comes with; Wine runs the program.
    Mingw,
}

impl Toolchain {
    pub(crate) const ALL: [Self; 3] = [Self::Gcc, Self::Clang, Self::Mingw];

    fn compiler(self, cpp: bool) -> &'static str {
        match (self, cpp) {
            (Self::Gcc, false) => "gcc",
            (Self::Gcc, true) => "g++",
            (Self::Clang, false) => "clang",
            (Self::Clang, true) => "clang++",
            (Self::Mingw, false) => "x86_64-w64-mingw32-gcc",
            (Self::Mingw, true) => "x86_64-w64-mingw32-g++",
        }
    }

    /// What is missing to build and run.
    fn missing(self, cpp: bool) -> Option<&'static str> {
        let compiler = self.compiler(cpp);
        if !present(compiler) {
            return Some(compiler);
        }
        (self == Self::Mingw && !present("wine")).then_some("wine")
    }
}

/// A source with what it needs.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    file: PathBuf,
    more: Vec<PathBuf>,
    options: Vec<String>,
    only_ours: Vec<String>,
    linked: bool,
}

impl Source {
    /// A file, by its path from the root of the repository; the ending says whether it is C++.
    pub(crate) fn file(path: impl AsRef<Path>) -> Self {
        Self {
            file: root().join(path),
            more: Vec::new(),
            options: Vec::new(),
            only_ours: Vec::new(),
            linked: true,
        }
    }

    /// Another file of the same program, which is compiled without our headers: the C library's are all it knows.
    pub(crate) fn and_linux(mut self, path: impl AsRef<Path>) -> Self {
        self.more.push(root().join(path));
        self
    }

    /// An option for all compilers.
    pub(crate) fn option(mut self, option: &str) -> Self {
        self.options.push(option.to_owned());
        self
    }

    /// An option for those that compile with our headers, such as `-fshort-wchar`.
    pub(crate) fn our_option(mut self, option: &str) -> Self {
        self.only_ours.push(option.to_owned());
        self
    }

    /// Without our headers and library.
    pub(crate) fn not_linked(mut self) -> Self {
        self.linked = false;
        self
    }

    fn is_cpp(&self) -> bool {
        self.file.extension().is_some_and(|e| ["cc", "cpp", "cxx"].iter().any(|cpp| e == *cpp))
    }

    /// Builds the program. `None` if this toolchain is not here, which is told.
    ///
    /// # Panics
    /// If the source does not compile, with what the compiler said.
    #[track_caller]
    pub(crate) fn build(&self, toolchain: Toolchain) -> Option<Program> {
        self.try_build(toolchain)?
            .map_err(|said| panic!("{toolchain:?}: {}:\n{said}", self.file.display()))
            .ok()
    }

    /// The same, with what the compiler said if the source does not compile.
    pub(crate) fn try_build(&self, toolchain: Toolchain) -> Option<Result<Program, String>> {
        let name = self.file.file_stem().unwrap().to_str().unwrap();
        if let Some(missing) = toolchain.missing(self.is_cpp()) {
            eprintln!("skipped: {name} with {toolchain:?}: {missing} is not installed");
            return None;
        }
        let stage = Stage::new();
        let mut objects = Vec::new();
        for file in &self.more {
            let object = stage.path().join(file.with_extension("o").file_name().unwrap());
            let mut command = Command::new(toolchain.compiler(false));
            let output = command.args(["-O1", "-g", "-c", "-o"]).arg(&object).arg(file).output().unwrap();
            if !output.status.success() {
                return Some(Err(String::from_utf8_lossy(&output.stderr).into_owned()));
            }
            objects.push(object);
        }
        let built = stage.path().join(name).with_extension("exe");
        let mut command = Command::new(toolchain.compiler(self.is_cpp()));
        command.args(["-O1", "-g", "-w"]).args(&self.options);
        if toolchain != Toolchain::Mingw {
            command.args(&self.only_ours);
        }
        command.arg(&self.file).args(&objects).arg("-o").arg(&built);
        match toolchain {
            Toolchain::Mingw => {
                command.args(["-static", "-lws2_32", "-lmswsock", "-liphlpapi", "-lwinmm", "-luser32"])
            }
            Toolchain::Gcc | Toolchain::Clang if self.linked => command.args(stage.options()).arg("-pthread"),
            Toolchain::Gcc | Toolchain::Clang => &mut command,
        };
        let output = command.output().unwrap();
        Some(if output.status.success() {
            Ok(Program { file: built, toolchain, under: Vec::new(), stage })
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned())
        })
    }
}

/// A built program; its file is gone when this is dropped.
pub(crate) struct Program {
    file: PathBuf,
    pub(crate) toolchain: Toolchain,
    /// What runs it, with options.
    under: Vec<PathBuf>,
    stage: Stage,
}

impl Program {
    /// The command that runs it, with its first arguments.
    fn command(&self) -> (PathBuf, Vec<PathBuf>, Vec<(&'static str, PathBuf)>) {
        match self.toolchain {
            Toolchain::Mingw => (
                "wine".into(),
                vec![self.file.clone()],
                vec![
                    ("WINEDEBUG", "-all".into()),
                    // Neither .NET nor a browser is asked for when the prefix is made.
                    ("WINEDLLOVERRIDES", "mscoree,mshtml=".into()),
                    ("WINEPREFIX", wine_prefix().to_owned()),
                    ("DISPLAY", "".into()),
                ],
            ),
            // Cargo's own list of folders would come before the one in the program.
            Toolchain::Gcc | Toolchain::Clang => {
                let mut words = self.under.clone();
                words.push(self.file.clone());
                (words.remove(0), words, vec![("LD_LIBRARY_PATH", self.stage.path())])
            }
        }
    }

    /// The program under a tool, such as valgrind with options.
    pub(crate) fn under(mut self, tool: &str) -> Self {
        self.under = tool.split_whitespace().map(PathBuf::from).collect();
        self
    }

    /// Runs it to its end.
    ///
    /// # Panics
    /// If its time is over.
    #[track_caller]
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        let (program, first, env) = self.command();
        let mut child = Child::new(program).args(first).args(args);
        for (name, value) in env {
            child = child.env(name, value);
        }
        let output = child.run(LIMIT).unwrap();
        let ran = Ran(output);
        assert_ne!(ran.0.end, End::TimedOut, "{:?} {args:?}: time is over; {ran:?}", self.file);
        ran
    }

    /// Starts it, for programs that talk to each other: the test reads its lines, and ends it.
    pub(crate) fn start(&self, args: &[&str]) -> Running {
        let (program, first, env) = self.command();
        let mut command = Command::new(program);
        command.args(first).args(args).envs(env);
        Running::start(command)
    }
}

/// What a program printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran(Output);

impl Ran {
    /// The exit status.
    ///
    /// # Panics
    /// If a signal ended it.
    #[track_caller]
    pub(crate) fn status(&self) -> i32 {
        match self.0.end {
            End::Exited(status) => status,
            other => panic!("{other:?}: {}{}", text(&self.0.stdout), text(&self.0.stderr)),
        }
    }

    /// Its output, if it ended with 0; lines end with a line feed, wherever it ran.
    ///
    /// # Panics
    /// If it failed.
    #[track_caller]
    pub(crate) fn stdout(&self) -> String {
        assert_eq!(self.status(), 0, "{}{}", text(&self.0.stdout), text(&self.0.stderr));
        text(&self.0.stdout)
    }

    /// What it wrote to its standard error.
    pub(crate) fn stderr(&self) -> String {
        text(&self.0.stderr)
    }
}

/// Text with Linux' ends of lines: a Windows program writes its own.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// Runs a test with every toolchain that is here: what it gives must be the same with all.
///
/// # Panics
/// If it is not, or if there is neither gcc nor clang.
#[track_caller]
pub(crate) fn everywhere(source: &Source, test: impl Fn(&Program) -> String) {
    with(&Toolchain::ALL, source, test);
}

/// The same for programs that only Linux can run.
#[track_caller]
pub(crate) fn on_linux(source: &Source, test: impl Fn(&Program) -> String) {
    with(&[Toolchain::Gcc, Toolchain::Clang], source, test);
}

#[track_caller]
fn with(toolchains: &[Toolchain], source: &Source, test: impl Fn(&Program) -> String) {
    let outputs: Vec<_> = (toolchains.iter())
        .filter_map(|toolchain| source.build(*toolchain))
        .map(|program| (program.toolchain, test(&program)))
        .collect();
    let ours = outputs.first().filter(|(toolchain, _)| *toolchain != Toolchain::Mingw);
    let (first, expected) = ours.expect("gcc or clang is needed for this test");
    for (toolchain, output) in &outputs {
        assert_eq!(output, expected, "{toolchain:?} (left) differs from {first:?} (right)");
    }
}

/// A prefix of Wine's of our own, made when it is needed, and kept for the next time.
fn wine_prefix() -> &'static Path {
    static PREFIX: OnceLock<PathBuf> = OnceLock::new();
    PREFIX.get_or_init(|| {
        let prefix = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wine");
        std::fs::create_dir_all(&prefix).unwrap();
        let boot = Child::new("wineboot").args(["--init"]).env("WINEPREFIX", &prefix);
        let boot =
            boot.env("WINEDEBUG", "-all").env("WINEDLLOVERRIDES", "mscoree,mshtml=").env("DISPLAY", "");
        let output = boot.run(Duration::from_secs(180)).unwrap();
        assert_eq!(output.end, End::Exited(0), "wineboot: {}", text(&output.stderr));
        prefix
    })
}
