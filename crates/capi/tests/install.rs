//! `cargo xtask install` into a fresh prefix: programs find the library there with pkg-config and with CMake, shared and static.

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use common::present;
use openwinsock_sandbox::child::{Child, End};

const LIMIT: Duration = Duration::from_secs(300);

/// Runs a program, and gives what it printed.
#[track_caller]
fn said(child: Child) -> String {
    let output = child.run(LIMIT).unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.end, End::Exited(0), "{out}{err}");
    out.into_owned()
}

/// Installs what is built already: the test is about places.
fn install(destdir: &Path, prefix: &str) {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["run", "--quiet", "--package", "xtask", "--", "install", "--prefix", prefix])
        .current_dir(common::root());
    cargo.args(["--only", "library", "--built"]).arg(common::built()).arg("--destdir").arg(destdir);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A prefix with everything in it. Its place is the one that it was made for, with DESTDIR or without: the root is ours.
struct Installed {
    folder: tempfile::TempDir,
}

impl Installed {
    fn new() -> Self {
        let folder = common::folder();
        let prefix = folder.path().join("prefix");
        install(Path::new("/"), prefix.to_str().unwrap());
        Self { folder }
    }

    fn prefix(&self) -> PathBuf {
        self.folder.path().join("prefix")
    }

    fn pkg_config(&self, args: &[&str]) -> Vec<String> {
        let child = Child::new("pkg-config").args(args);
        let path = self.prefix().join("lib/pkgconfig");
        said(child.env("PKG_CONFIG_PATH", path)).split_whitespace().map(str::to_owned).collect()
    }

    /// Compiles the C program of the tests with the words that pkg-config says.
    fn compile(&self, compiler: &str, words: Vec<String>) -> PathBuf {
        let program = self.folder.path().join(format!("{compiler}-program"));
        let source = common::root().join("crates/capi/tests/c/smoke.c");
        let mut args = vec![source.display().to_string(), "-o".to_owned(), program.display().to_string()];
        args.extend(words);
        said(Child::new(compiler).args(args));
        program
    }

    /// Runs a program that was linked with the library.
    #[track_caller]
    fn works(&self, program: &Path) {
        let output = said(Child::new(program).env("LD_LIBRARY_PATH", self.prefix().join("lib")));
        assert!(output.contains("received hello"), "{output}");
    }
}

/// The libraries that the loader would look for.
fn needed(program: &Path) -> String {
    said(Child::new("readelf").args(["-d"]).args([program]))
}

#[test]
fn with_pkg_config() {
    if !present("pkg-config") {
        eprintln!("skipped: pkg-config is not installed");
        return;
    }
    let installed = Installed::new();
    for compiler in ["gcc", "clang"].into_iter().filter(|compiler| present(compiler)) {
        let shared =
            installed.compile(compiler, installed.pkg_config(&["--cflags", "--libs", "openwinsock"]));
        assert!(needed(&shared).contains("libopenwinsock.so.0"));
        installed.works(&shared);
        let words = installed.pkg_config(&["--cflags", "--libs", "openwinsock-static"]);
        let inside = installed.compile(compiler, words);
        assert!(!needed(&inside).contains("libopenwinsock"));
        installed.works(&inside);
        // Other sets of options, compiled only: programs that need them are elsewhere.
        for package in ["openwinsock-win32", "openwinsock-unicode"] {
            installed
                .works(&installed.compile(compiler, installed.pkg_config(&["--cflags", "--libs", package])));
        }
    }
    let version = installed.pkg_config(&["--modversion", "openwinsock"]);
    assert_eq!(version, [env!("CARGO_PKG_VERSION")]);
}

/// The driver finds what was installed with it; a record of `long` has Windows' size.
#[test]
fn with_the_driver() {
    let installed = Installed::new();
    for (driver, ending) in [("owscc", "c"), ("owsc++", "cpp")] {
        let own = installed.folder.path().join(format!("record.{ending}"));
        let text = "#include <winsock2.h>\nstruct ows_record { unsigned long a; long b; };\n\
                    typedef char ows_size[sizeof(struct ows_record) == 8 ? 1 : -1];\n";
        fs::write(&own, text).unwrap();
        let program = installed.folder.path().join(format!("{driver}-program"));
        let source = common::root().join("crates/capi/tests/c/smoke.c");
        for (c, cpp) in
            [("gcc", "g++"), ("clang", "clang++")].into_iter().filter(|(c, cpp)| present(c) && present(cpp))
        {
            let driver =
                Child::new(installed.prefix().join("bin").join(driver)).env("OWS_CC", c).env("OWS_CXX", cpp);
            said(driver.args([&source, &own]).args(["-pthread", "-o"]).args([&program]));
            assert!(needed(&program).contains("libopenwinsock.so.0"));
            installed.works(&program);
        }
    }
}

/// The program's own sections go, and so do the library's: it is no weight that one cannot get rid of.
#[test]
fn a_static_library_with_no_names_but_ours() {
    let installed = Installed::new();
    let archive = installed.prefix().join("lib/libopenwinsock.a");
    let names =
        said(Child::new("nm").args(["--defined-only", "--extern-only", "--format=posix"]).args([archive]));
    let names: Vec<_> = names.lines().filter_map(|line| line.split_once(' ').map(|(name, _)| name)).collect();
    assert!(names.contains(&"ows_WSAStartup"), "{names:?}");
    let others: Vec<_> = names.iter().filter(|name| !name.starts_with("ows_")).collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn with_cmake() {
    if !present("cmake") {
        eprintln!("skipped: cmake is not installed");
        return;
    }
    let installed = Installed::new();
    let project = installed.folder.path().join("project");
    fs::create_dir(&project).unwrap();
    let source = common::root().join("crates/capi/tests/c/smoke.c");
    let text = format!(
        "cmake_minimum_required(VERSION 3.13)\nproject(smoke C)\nfind_package(OpenWinsock 0.1 REQUIRED)\n\
         find_package(OpenWinsock REQUIRED)\n\
         foreach(kind openwinsock static)\nadd_executable(with_${{kind}} {0})\n\
         target_link_libraries(with_${{kind}} PRIVATE OpenWinsock::${{kind}})\nendforeach()\n\
         add_executable(win32 {0})\ntarget_link_libraries(win32 PRIVATE OpenWinsock::openwinsock OpenWinsock::win32)\n\
         add_executable(unicode {0})\n\
         target_link_libraries(unicode PRIVATE OpenWinsock::static OpenWinsock::unicode)\n",
        source.display()
    );
    fs::write(project.join("CMakeLists.txt"), text).unwrap();
    let build = project.join("build");
    let prefix = format!("-DCMAKE_PREFIX_PATH={}", installed.prefix().display());
    said(Child::new("cmake").args(["-S"]).args([&project]).args(["-B"]).args([&build]).args([prefix]));
    said(Child::new("cmake").args(["--build"]).args([&build]));
    for program in ["with_openwinsock", "with_static", "win32", "unicode"] {
        installed.works(&build.join(program));
    }
    let shared = needed(&build.join("with_openwinsock"));
    assert!(
        shared.contains("libopenwinsock.so.0") && !needed(&build.join("with_static")).contains("openwinsock")
    );
    // A version that is not there is refused.
    let text = "cmake_minimum_required(VERSION 3.13)\nproject(x C)\nfind_package(OpenWinsock 7 REQUIRED)\n";
    fs::write(project.join("CMakeLists.txt"), text).unwrap();
    let prefix = format!("-DCMAKE_PREFIX_PATH={}", installed.prefix().display());
    let refused =
        Child::new("cmake").args(["-S"]).args([&project]).args(["-B"]).args([&build]).args([prefix]);
    assert_ne!(refused.run(LIMIT).unwrap().end, End::Exited(0));
}

/// With DESTDIR the files go elsewhere, and say where they will be.
#[test]
fn for_a_package() {
    let root = common::folder();
    install(root.path(), "/opt/ows");
    let prefix = root.path().join("opt/ows");
    for file in [
        "include/openwinsock/winsock2.h",
        "lib/libopenwinsock.a",
        "lib/cmake/OpenWinsock/OpenWinsockConfig.cmake",
        "share/man/man3/openwinsock.3",
        "share/man/man1/owscc.1",
        "share/man/man1/owsc++.1",
        "bin/owscc",
        "bin/owsc++",
        "share/doc/openwinsock/c-abi.md",
    ] {
        assert!(prefix.join(file).is_file(), "{file}");
    }
    let version = env!("CARGO_PKG_VERSION");
    let library = prefix.join("lib").join(format!("libopenwinsock.so.{version}"));
    assert!(library.symlink_metadata().unwrap().is_file());
    assert_eq!(fs::metadata(&library).unwrap().permissions().mode() & 0o444, 0o444);
    let link = |name: &str| fs::read_link(prefix.join("lib").join(name)).unwrap();
    assert_eq!(link("libopenwinsock.so.0"), Path::new(&format!("libopenwinsock.so.{version}")));
    assert_eq!(link("libopenwinsock.so"), Path::new("libopenwinsock.so.0"));
    let description = fs::read_to_string(prefix.join("lib/pkgconfig/openwinsock.pc")).unwrap();
    assert!(description.contains("prefix=/opt/ows\n") && !description.contains('@'), "{description}");
    // Nothing of what was made on the way is left.
    let left: Vec<_> =
        fs::read_dir(prefix.join("lib")).unwrap().map(|item| item.unwrap().file_name()).collect();
    assert_eq!(left.len(), 6, "{left:?}");
}
