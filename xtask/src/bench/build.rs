//! Builds the programs: with our headers and library, as plain C, and with MinGW for Wine.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::plan::Plan;

/// The compiler that makes programs for Windows.
const MINGW: &str = "x86_64-w64-mingw32-gcc";

/// What a program looks for when it starts.
const SONAME: &str = "libopenwinsock.so.0";

/// Where the built programs are.
#[derive(Debug, Default)]
pub(crate) struct Programs {
    pub(crate) ours: BTreeMap<String, PathBuf>,
    pub(crate) native: BTreeMap<String, PathBuf>,
    pub(crate) wine: BTreeMap<String, PathBuf>,
}

impl Programs {
    pub(crate) fn build(root: &Path, given: Option<&Path>, plan: &Plan, wine: bool) -> Result<Self> {
        let out = root.join("target/bench/bin");
        let with_wine = wine && present("wine") && present(MINGW);
        if wine && !with_wine {
            println!(
                "Without Wine: `wine` and {MINGW} are not both installed (Debian: wine gcc-mingw-w64-x86-64)."
            );
        }
        let mut built = Self::default();
        step(
            "library",
            Command::new("cargo").current_dir(root).args([
                "build",
                "--profile",
                "library",
                "-p",
                "openwinsock-capi",
            ]),
        )?;
        std::fs::create_dir_all(&out)?;
        let include = root.join("crates/capi/include/openwinsock");
        let library = library(root)?;
        let own = root.join("bench/programs");
        let places = |kind: &str| [Some(own.clone()), given.map(|given| given.join(kind))];
        for name in plan.winsock_programs() {
            let Some(source) = find(&places("winsock"), name) else { continue };
            // These sources give L"…" to functions that take UTF-16.
            let wide = std::fs::read_to_string(&source)?.contains("L\"");
            let file = out.join(format!("{name}-ours"));
            let mut command = Command::new("cc");
            command.args(["-O2", "-w"]).args(wide.then_some("-fshort-wchar"));
            command.arg("-isystem").arg(&include).arg(&source).arg("-o").arg(&file);
            command
                .arg(library.join(SONAME))
                .arg("-pthread")
                .arg(format!("-Wl,-rpath,{}", library.display()));
            step(name, &mut command)?;
            built.ours.insert(name.to_owned(), file);
            let portable = given.is_some_and(|given| source.starts_with(given));
            if with_wine && portable {
                let file = out.join(format!("{name}.exe"));
                let mut command = Command::new(MINGW);
                command.args(["-O2", "-w"]).arg(&source).arg("-o").arg(&file).args(["-lws2_32", "-lmswsock"]);
                step(name, &mut command)?;
                built.wine.insert(name.to_owned(), file);
            }
        }
        for name in plan.native_programs() {
            let file = out.join(format!("{name}-native"));
            if let Some(source) = find(&places("native"), name) {
                let mut command = Command::new("cc");
                command.args(["-O2", "-w"]).arg(&source).arg("-o").arg(&file).arg("-pthread");
                step(name, &mut command)?;
                built.native.insert(name.to_owned(), file);
            } else if let Some(given) = given
                && given.join(format!("native/rs/src/bin/{name}.rs")).exists()
            {
                built.native.insert(name.to_owned(), rust(root, given, name)?);
            }
        }
        Ok(built)
    }
}

/// A directory with the library under the name that programs look for.
fn library(root: &Path) -> Result<PathBuf> {
    let directory = root.join("target/bench/lib");
    std::fs::create_dir_all(&directory)?;
    // A copy: cargo may replace the file while programs run.
    std::fs::copy(root.join("target/library/libopenwinsock_capi.so"), directory.join(SONAME))?;
    Ok(directory)
}

fn find(places: &[Option<PathBuf>], name: &str) -> Option<PathBuf> {
    places.iter().flatten().map(|place| place.join(format!("{name}.c"))).find(|file| file.exists())
}

/// A twin in Rust: a workspace of its own, which may lie where nothing can be written.
fn rust(root: &Path, given: &Path, name: &str) -> Result<PathBuf> {
    let copy = root.join("target/bench/twins");
    std::fs::create_dir_all(copy.join("src/bin"))?;
    let from = given.join("native/rs");
    for file in ["Cargo.toml", "src/lib.rs", "src/bin/tokio_bench.rs", "src/bin/uring_bench.rs"] {
        let mut text = std::fs::read_to_string(from.join(file)).with_context(|| file.to_owned())?;
        if file == "Cargo.toml" && !text.contains("[workspace]") {
            text.push_str("\n[workspace]\n");
        }
        if std::fs::read_to_string(copy.join(file)).ok().as_ref() != Some(&text) {
            std::fs::write(copy.join(file), text)?;
        }
    }
    step(name, Command::new("cargo").current_dir(&copy).args(["build", "--release", "--bin", name]))?;
    Ok(copy.join("target/release").join(name))
}

fn present(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|place| place.join(program).is_file())
}

fn step(what: &str, command: &mut Command) -> Result<()> {
    let output = command.output().with_context(|| format!("{what}: {}", command.get_program().display()))?;
    if !output.status.success() {
        bail!("{what} does not build:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}
