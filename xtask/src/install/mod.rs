//! `cargo xtask install`: puts libraries, headers, the command and all that belongs to them where programs look for them.

mod library;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

pub(crate) const USAGE: &str = "\
cargo xtask install [--prefix P] [--libdir L] [--destdir D] [--only library] [--win64] [--built DIR]

  --prefix P      where the files will be used, /usr/local if nothing is said
  --libdir L      the folder of libraries below the prefix: lib, or lib/x86_64-linux-gnu for a package of Debian
  --destdir D     writes to D/P instead, for those who build packages; also from the variable DESTDIR
  --only library  without the command `winsock`, its man pages and completions
  --win64         with the table for loaders of Windows programs (openwinsock_win64.h)
  --built DIR     takes the libraries that cargo has built into DIR, instead of building them
";

/// The templates and headers of the library.
const CAPI: &str = "crates/capi";
/// What the linker needs beside the static library. The C library has had all of it inside since its version 2.34.
const STATIC_NEEDS: &str = "-lpthread -ldl -lm";

/// What is wanted.
#[derive(Debug)]
struct Options {
    prefix: PathBuf,
    libdir: PathBuf,
    destdir: Option<PathBuf>,
    only_library: bool,
    win64: bool,
    built: Option<PathBuf>,
}

impl Options {
    fn parse(words: &[&str]) -> Result<Self> {
        let destdir = std::env::var_os("DESTDIR").filter(|d| !d.is_empty()).map(PathBuf::from);
        let mut options = Self {
            prefix: "/usr/local".into(),
            libdir: "lib".into(),
            destdir,
            only_library: false,
            win64: false,
            built: None,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, given) = word.split_once('=').map_or((*word, None), |(n, v)| (n, Some(v)));
            let mut value = || {
                given
                    .or_else(|| words.next().copied())
                    .with_context(|| format!("{name} needs a value\n\n{USAGE}"))
            };
            match name {
                "--prefix" => options.prefix = value()?.into(),
                "--libdir" => options.libdir = value()?.into(),
                "--destdir" => options.destdir = Some(value()?.into()),
                "--built" => options.built = Some(value()?.into()),
                "--only" => match value()? {
                    "library" => options.only_library = true,
                    other => bail!("--only {other}: only `library` can be had alone"),
                },
                "--win64" => options.win64 = true,
                _ => bail!("no such option: {word}\n\n{USAGE}"),
            }
        }
        ensure!(
            options.prefix.is_absolute(),
            "--prefix {}: say the whole path, it stands in the files",
            options.prefix.display()
        );
        ensure!(
            options.libdir.is_relative() && !options.libdir.starts_with(".."),
            "--libdir {}: a folder below the prefix",
            options.libdir.display()
        );
        Ok(options)
    }

    /// The folder below the prefix as it is written to now.
    fn target(&self, below: impl AsRef<Path>) -> Result<PathBuf> {
        let path = self.prefix.join(below);
        Ok(match &self.destdir {
            Some(dir) => std::path::absolute(dir)?.join(path.strip_prefix("/").unwrap_or(&path)),
            None => path,
        })
    }
}

pub(crate) fn run(root: &Path, words: &[&str]) -> Result<()> {
    if matches!(words, ["--help" | "-h"]) {
        print!("{USAGE}");
        return Ok(());
    }
    let options = Options::parse(words)?;
    let version = version(root)?;
    let libdir = options.target(&options.libdir)?;
    library::install(root, options.built.as_deref(), options.win64, &libdir, &version)?;
    headers(root, &options)?;
    descriptions(root, &options, &version)?;
    pages(root, &options, &version)?;
    tools(root, &options)?;
    if !options.only_library {
        command(root, &options)?;
    }
    let place = options.target("")?;
    println!("OpenWinsock {version} is in {}", place.display());
    Ok(())
}

/// The version of the project.
fn version(root: &Path) -> Result<String> {
    let manifest: toml::Table = toml::from_str(&read(&root.join("Cargo.toml"))?)?;
    let version = manifest.get("workspace").and_then(|w| w.get("package")?.get("version")?.as_str());
    Ok(version.context("Cargo.toml has no workspace.package.version")?.to_owned())
}

fn headers(root: &Path, options: &Options) -> Result<()> {
    let from = root.join(CAPI).join("include/openwinsock");
    let to = options.target("include/openwinsock")?;
    // A header of an older version would be found before the one that took its place.
    if to.exists() {
        fs::remove_dir_all(&to).with_context(|| to.display().to_string())?;
    }
    copy_tree(&from, &to)?;
    // Each header under all names by which sources call it.
    copy_tree(&root.join(CAPI).join("include/spellings"), &to)?;
    // The header of the hosts is no Windows header.
    let table = options.target("include/openwinsock_win64.h")?;
    if options.win64 {
        copy(&root.join(CAPI).join("include/openwinsock_win64.h"), &table)?;
    } else if table.exists() {
        fs::remove_file(&table)?;
    }
    Ok(())
}

/// The descriptions for pkg-config and CMake.
fn descriptions(root: &Path, options: &Options, version: &str) -> Result<()> {
    let capi = root.join(CAPI);
    let prefix = options.prefix.display().to_string();
    let below = |path: &Path| format!("${{prefix}}/{}", path.display());
    let up = "../".repeat(options.libdir.components().count() + 2);
    let values = [
        ("@PREFIX@", prefix.as_str()),
        ("@LIBDIR@", &below(&options.libdir)),
        ("@INCLUDEDIR@", "${prefix}/include"),
        ("@VERSION@", version),
        ("@LIBS_PRIVATE@", STATIC_NEEDS),
        ("@STATIC_NEEDS_LIST@", &STATIC_NEEDS.replace(' ', ";")),
        ("@UP@", &up),
        ("@LIBDIR_BELOW@", &options.libdir.display().to_string()),
        ("@SONAME@", library::SONAME),
        ("@WIN32_OPTIONS@", &cflags(&capi.join("pkgconfig/openwinsock-win32.pc.in"))?),
        ("@UNICODE_OPTIONS@", &cflags(&capi.join("pkgconfig/openwinsock-unicode.pc.in"))?),
    ];
    for (from, to) in [("pkgconfig", "pkgconfig"), ("cmake", "cmake/OpenWinsock")] {
        let to = options.target(options.libdir.join(to))?;
        for path in files(&capi.join(from))? {
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            let name = name.strip_suffix(".in").with_context(|| format!("{name} is no template"))?;
            write(&to.join(name), fill(&read(&path)?, &values, &path)?)?;
        }
    }
    Ok(())
}

/// The options for the compiler that a description for pkg-config has, as a list of CMake.
fn cflags(description: &Path) -> Result<String> {
    let text = read(description)?;
    let line = text.lines().find_map(|line| line.strip_prefix("Cflags:"));
    let line = line.with_context(|| format!("{} has no Cflags", description.display()))?;
    Ok(line.split_whitespace().collect::<Vec<_>>().join(";"))
}

/// Puts the values into a template.
fn fill(template: &str, values: &[(&str, &str)], place: &Path) -> Result<String> {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(name, value);
    }
    let left = text.split('@').nth(1).filter(|word| word.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
    ensure!(left.is_none(), "{}: nothing is known about @{}@", place.display(), left.unwrap_or_default());
    Ok(text)
}

/// The man pages of the library and of the drivers, and the documents.
fn pages(root: &Path, options: &Options, version: &str) -> Result<()> {
    let prefix = options.prefix.display().to_string();
    let pages = [
        ("crates/capi/man/openwinsock.3.in", "man3/openwinsock.3"),
        ("crates/owscc/man/owscc.1.in", "man1/owscc.1"),
    ];
    for (from, to) in pages {
        let path = root.join(from);
        let text = fill(&read(&path)?, &[("@VERSION@", version), ("@PREFIX@", &prefix)], &path)?;
        write(&options.target("share/man")?.join(to), text)?;
    }
    write(&options.target("share/man/man1/owsc++.1")?, ".so man1/owscc.1\n")?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "docs/c-abi.md", "docs/headers.md", "docs/COMPATIBILITY.md"]
    {
        let from = root.join(name);
        let name = from.file_name().unwrap_or_default();
        copy(&from, &options.target("share/doc/openwinsock")?.join(name))?;
    }
    Ok(())
}

/// The drivers of the compiler: one program under two names.
fn tools(root: &Path, options: &Options) -> Result<()> {
    crate::steps::cargo_with(root, &["build", "--release", "--package", "openwinsock-cc"], &[])?;
    let built = target_dir(root)?.join("release/owscc");
    for name in ["owscc", "owsc++"] {
        copy(&built, &options.target("bin")?.join(name))?;
    }
    Ok(())
}

/// The command `winsock`, with its man pages and completions, which it makes itself.
fn command(root: &Path, options: &Options) -> Result<()> {
    crate::steps::cargo_with(root, &["build", "--release", "--package", "openwinsock-cli"], &[])?;
    let built = target_dir(root)?.join("release/winsock");
    copy(&built, &options.target("bin/winsock")?)?;
    let pages = options.target("share/man/man1")?;
    fs::create_dir_all(&pages)?;
    said(Command::new(&built).args(["man", "--dir"]).arg(&pages))?;
    for (shell, place) in [
        ("bash", "share/bash-completion/completions/winsock"),
        ("zsh", "share/zsh/site-functions/_winsock"),
        ("fish", "share/fish/vendor_completions.d/winsock.fish"),
    ] {
        let script = said(Command::new(&built).args(["completions", shell]))?;
        write(&options.target(place)?, script)?;
    }
    Ok(())
}

/// Where cargo puts what it builds.
pub(crate) fn target_dir(root: &Path) -> Result<PathBuf> {
    #[derive(serde::Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let mut metadata = Command::new(env!("CARGO"));
    metadata.args(["metadata", "--format-version=1", "--no-deps"]).current_dir(root);
    Ok(serde_json::from_slice::<Metadata>(&said(&mut metadata)?)?.target_directory)
}

/// Runs a program, and gives what it printed.
fn said(command: &mut Command) -> Result<Vec<u8>> {
    let name = command.get_program().display().to_string();
    let output = command.output().with_context(|| format!("cannot run {name}"))?;
    ensure!(output.status.success(), "{name} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// Copies a file with its mode. A file that is in use (a library of a program that runs) stays whole: the new one takes its
/// name.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let mut beside = to.as_os_str().to_owned();
    beside.push(".new");
    fs::copy(from, &beside).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    fs::rename(&beside, to).with_context(|| format!("cannot write {}", to.display()))
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for path in entries(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_tree(&path, &target)?;
        } else {
            copy(&path, &target)?;
        }
    }
    Ok(())
}

/// The files of a folder, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_file()).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let items = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = items.map(|item| Ok(item?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read() {
        let options = Options::parse(&["--prefix", "/opt/x", "--libdir=lib64", "--destdir", "/d"]).unwrap();
        assert_eq!(options.target("lib").unwrap(), Path::new("/d/opt/x/lib"));
        assert_eq!(options.libdir, Path::new("lib64"));
        for wrong in
            [&["--prefix", "here"][..], &["--prefix"], &["--pre"], &["--libdir", "/lib"], &["--only", "x"]]
        {
            assert!(Options::parse(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_template_says_what_it_lacks() {
        let values = [("@A@", "1")];
        assert_eq!(fill("x @A@ y", &values, Path::new("t")).unwrap(), "x 1 y");
        assert!(fill("x @A@ @B@", &values, Path::new("t")).is_err());
    }
}
