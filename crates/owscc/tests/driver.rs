//! The driver with the compilers that are here: what it compiles has Windows' sizes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The compilers that are here: for C, for C++.
fn compilers() -> Vec<(&'static str, &'static str)> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let present = |name: &str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    let all = [("gcc", "g++"), ("clang", "clang++")];
    let here: Vec<_> = all.into_iter().filter(|(c, cpp)| present(c) && present(cpp)).collect();
    assert!(!here.is_empty(), "gcc or clang is needed for this test");
    here
}

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    /// Runs the driver under one of its names, in this folder.
    fn drive(&self, name: &str, compilers: (&str, &str), words: &[&str]) -> Output {
        let tool = self.path(name);
        if !tool.exists() {
            std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_owscc"), &tool).unwrap();
        }
        let mut command = Command::new(tool);
        command.current_dir(self.0.path()).env("OWS_CC", compilers.0).env("OWS_CXX", compilers.1);
        command.args(words).output().unwrap()
    }

    #[track_caller]
    fn builds(&self, name: &str, compilers: (&str, &str), words: &[&str]) {
        let output = self.drive(name, compilers, words);
        assert!(
            output.status.success(),
            "{compilers:?} {words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(
            output.stderr.is_empty(),
            "{compilers:?} {words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn runs(&self, program: &str) -> String {
        let output = Command::new(self.path(program)).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// The headers, as they lie in the repository.
fn headers() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../capi/include/openwinsock");
    format!("-isystem{}", folder.canonicalize().unwrap().display())
}

const PACKETS: &str = r#"
#include <stdio.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <limits.h>
#include "own.h"
struct tcp_header {
  unsigned short source, target;
  unsigned long sequence;
  unsigned long int acknowledged;
  unsigned char offset, flags;
  unsigned short window, checksum, urgent;
};
struct icmp_header { unsigned char type, code; unsigned short checksum, id, sequence; unsigned long
  time; };
typedef long own_long;
static long long wide(long long n) { return n * 2L; }
int main(void) {
  unsigned long top = 0xFFFFFFFFUL;
  const long minus = -1L;
  printf("%d %d %d %d\n", (int)sizeof(struct tcp_header), (int)sizeof(struct icmp_header), (int)sizeof(struct own), (int)sizeof(own_long));
  printf("%d %d %d %d\n", (int)sizeof(long long), (int)(sizeof(long double) > 8), (int)sizeof(size_t), (int)sizeof(1L));
  printf("%ld %lu %lx %s\n", minus, top, top, "long 1L");
  printf("%d %d\n", top + 1 == 0, minus == (int)0xFFFFFFFF);
  printf("%d %lld %lld\n", LONG_MAX == 2147483647, (long long)(UINT64_C(1) << 40), wide(1LL << 40));
  printf("%ld %lu\n", strtol("99999999999", NULL, 10), strtoul("4294967295", NULL, 0));
  printf("%s:%d\n", __FILE__, __LINE__);
  return 0;
}
"#;

#[test]
fn packets_have_the_sizes_of_windows() {
    for compilers in compilers() {
        let place = Place::new();
        place.write("own.h", "struct own { long a; char b; long c[2]; };\n");
        place.write("p.c", PACKETS);
        place.builds("owscc", compilers, &["-Wall", "-Wextra", "-Werror", &headers(), "p.c", "-o", "p"]);
        assert_eq!(
            place.runs("p"),
            "20 12 16 4\n8 1 8 4\n-1 4294967295 ffffffff long 1L\n1 1\n1 1099511627776 2199023255552\n2147483647 4294967295\np.c:28\n",
            "{compilers:?}"
        );
    }
}

/// In C++ too, and behind pointers: `unsigned long *` is what Winsock wants.
#[test]
fn pointers_to_long_fit() {
    let text = "
#include <winsock2.h>
#include <map>
#include <string>
static std::map<std::string, unsigned long> numbers;
template <class T> int size(T) { return sizeof(T); }
int set(SOCKET s) {
  unsigned long on = 1;
  long result = ioctlsocket(s, FIONBIO, &on);
  unsigned long *bytes = &numbers[R\"(long 1L)\"];
  return result == 0 ? WSAIoctl(s, FIONREAD, NULL, 0, bytes, sizeof(*bytes), bytes, NULL, NULL) : 0;
}
static_assert(sizeof(on_windows) == 4 && sizeof(1UL) == 4 && sizeof(1LL) == 8 && sizeof(long long) == 8, \"sizes\");
";
    let text = text.replace("static std::map", "typedef long on_windows;\nstatic std::map");
    let c = "#include <winsock2.h>\nint f(SOCKET s) { unsigned long on = 1; return ioctlsocket(s, FIONBIO, &on); }\n";
    for compilers in compilers() {
        let place = Place::new();
        place.write("a.cpp", &text);
        place.write("b.c", c);
        place.builds("owsc++", compilers, &["-std=c++17", "-Wall", "-Werror", &headers(), "-c", "a.cpp"]);
        place.builds("owscc", compilers, &["-Wall", "-Werror", &headers(), "-c", "b.c"]);
        assert!(place.path("a.o").exists() && place.path("b.o").exists());
    }
}

#[test]
fn several_files_and_what_a_build_system_asks_for() {
    for compilers in compilers() {
        let place = Place::new();
        fs::create_dir(place.path("sub")).unwrap();
        place.write("own.h", "extern long f(void);\n");
        place.write("a.c", "#include \"own.h\"\n#include <stdio.h>\nint main(void) { printf(\"%d\\n\", (int)f()); return 0; }\n");
        place.write(
            "sub/a.c",
            "#include \"../own.h\"\n#ifdef SET\nlong f(void) { return sizeof(long); }\n#endif\n",
        );
        place.builds("owscc", compilers, &["-DSET", "a.c", "sub/a.c", "-o", "prog", "-lm"]);
        assert_eq!(place.runs("prog"), "4\n");
        // Lists of what a source includes, for make
        place.builds("owscc", compilers, &["-MMD", "-MP", "-c", "a.c", "-o", "sub/x.o"]);
        let list = fs::read_to_string(place.path("sub/x.d")).unwrap();
        assert!(list.starts_with("sub/x.o: a.c own.h"), "{list}");
        let listed = place.drive("owscc", compilers, &["-MM", "a.c"]);
        assert!(String::from_utf8(listed.stdout).unwrap().starts_with("a.o: a.c own.h"));
        // The translated text
        let printed = place.drive("owscc", compilers, &["-E", "-P", "sub/a.c", "-DSET"]);
        assert!(String::from_utf8(printed.stdout).unwrap().contains("int f(void) { return sizeof(int); }"));
        // What is no source is the compiler's business.
        let version = place.drive("owscc", compilers, &["--version"]);
        assert!(version.status.success() && !version.stdout.is_empty());
        place.write("words", "-DSET -c\nsub/a.c -o 'a b.o'");
        place.builds("owscc", compilers, &["@words"]);
        assert!(place.path("a b.o").exists());
    }
}

/// Errors stand where they are in the source, and the status is the compiler's.
#[test]
fn errors_stay_where_they_are() {
    for compilers in compilers() {
        let place = Place::new();
        place.write("e.c", "long f(void) {\n  return missing;\n}\n");
        let output = place.drive("owscc", compilers, &["-c", "e.c"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("e.c:2:"), "{output:?}");
        let output = place.drive("owscc", compilers, &["-c", "none.c"]);
        assert_eq!(output.status.code(), Some(1));
    }
    let place = Place::new();
    place.write("a.c", "int a;\n");
    let output = place.drive("owscc", ("no-such-compiler", ""), &["-c", "a.c"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("no compiler no-such-compiler: install it") && said.contains("OWS_CC"), "{said}");
    assert_eq!(output.status.code(), Some(1));
    let output = place.drive("owsc++", ("", "./a.c"), &["-c", "a.c"]);
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("cannot run ./a.c: Permission denied"),
        "{output:?}"
    );
    let output = place.drive("owscc", ("gcc", ""), &["-c", "a.c", "a.c", "-o", "x"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("takes one source"), "{output:?}");
}

/// Also where there is no compiler.
#[test]
fn help() {
    let output = Place::new().drive("owscc", ("no-such-compiler", ""), &["--help"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("OWS_CC") && said.contains("32 bits"), "{output:?}");
}
