//! The two libraries: from what cargo builds to the files that linkers and loaders look for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{copy, said, target_dir};

/// The name by which programs ask the loader for the library, as `crates/capi/build.rs` has it.
pub(super) const SONAME: &str = "libopenwinsock.so.0";
/// What the linker looks for.
const NAME: &str = "libopenwinsock.so";
const ARCHIVE: &str = "libopenwinsock.a";

/// Puts both libraries into a folder.
pub(super) fn install(
    root: &Path,
    built: Option<&Path>,
    win64: bool,
    folder: &Path,
    version: &str,
) -> Result<()> {
    let built = match built {
        Some(built) => built.to_owned(),
        None => build(root, win64)?,
    };
    let file = format!("{NAME}.{version}");
    copy(&built.join("libopenwinsock_capi.so"), &folder.join(&file))?;
    link(&file, &folder.join(SONAME))?;
    link(SONAME, &folder.join(NAME))?;
    archive(
        &built.join("libopenwinsock_capi.a"),
        &built.join("libopenwinsock_capi.so"),
        &folder.join(ARCHIVE),
    )
}

/// Builds them: small, fast, and with panics that end at the edge. Gives the folder they are in.
fn build(root: &Path, win64: bool) -> Result<PathBuf> {
    // Without the rlib, with which there is no optimisation of the whole.
    let mut args = vec!["rustc", "--profile", "library", "--package", "openwinsock-capi", "--lib"];
    args.extend(["--crate-type", "cdylib,staticlib"]);
    args.extend(win64.then_some("--features=win64"));
    crate::steps::cargo_with(root, &args, &[])?;
    Ok(target_dir(root)?.join("library"))
}

fn link(to: &str, path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("cannot replace {}", path.display()));
        }
        _ => {}
    }
    std::os::unix::fs::symlink(to, path).with_context(|| format!("cannot write {}", path.display()))
}

/// Makes one object of the archive, with no other global names than those of the shared library: another static library that
/// was written in Rust may stand beside this one, and linkers with an older LLVM don't stumble over the standard
/// library's bitcode.
fn archive(from: &Path, shared: &Path, to: &Path) -> Result<()> {
    let tools = ["ld", "objcopy", "nm", "ar"];
    if let Some(missing) = tools.iter().find(|tool| !present(tool)) {
        println!("{ARCHIVE} keeps the names inside of it: {missing} is not installed (Debian: binutils)");
        return copy(from, to);
    }
    let work = work_folder(to)?;
    let result = one_object(from, shared, &work).and_then(|archive| copy(&archive, to));
    fs::remove_dir_all(&work).with_context(|| work.display().to_string())?;
    result
}

fn one_object(from: &Path, shared: &Path, work: &Path) -> Result<PathBuf> {
    let listed = said(Command::new("nm").args(["-D", "--defined-only", "--format=posix"]).arg(shared))?;
    let listed = String::from_utf8(listed).context("nm printed no text")?;
    let names: Vec<&str> = listed.lines().filter_map(|line| line.split(' ').next()).collect();
    let list = work.join("names");
    fs::write(&list, names.join("\n"))?;
    let (whole, object, archive) = (work.join("whole.o"), work.join("openwinsock.o"), work.join(ARCHIVE));
    // Only what the functions need comes along.
    let mut ld = Command::new("ld");
    ld.args(["-r", "--gc-sections", "--force-group-allocation"]);
    ld.args(names.iter().flat_map(|name| ["-u", name]));
    said(ld.arg(from).arg("-o").arg(&whole))?;
    let mut objcopy = Command::new("objcopy");
    objcopy.args(["--strip-debug", "--remove-section=.llvmbc", "--remove-section=.llvmcmd"]);
    objcopy.arg(format!("--keep-global-symbols={}", list.display()));
    said(objcopy.arg(&whole).arg(&object))?;
    said(Command::new("ar").arg("rcs").arg(&archive).arg(&object))?;
    Ok(archive)
}

/// A folder for intermediate files.
fn work_folder(to: &Path) -> Result<PathBuf> {
    let work = to.with_extension(format!("{}.tmp", std::process::id()));
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    Ok(work)
}

fn present(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).is_file())
}
