//! The headers compile in every standard, order and mode, beside the C library's and C++'s.

use std::collections::BTreeSet;
use std::fs;

use crate::common::folder;
use crate::compiler::{ALL, Compiler, ONLY_OURS, include, includes};
use crate::functions::undefined;

/// Whether also the many combinations are wanted that differ little: `OWS_HEADERS=all`.
fn all() -> bool {
    std::env::var("OWS_HEADERS").is_ok_and(|wanted| wanted == "all")
}

/// Headers of the C library that Winsock programs for other systems include.
const LIBC: &[&str] = &[
    "stdio.h",
    "stdlib.h",
    "string.h",
    "time.h",
    "unistd.h",
    "sys/types.h",
    "sys/time.h",
    "sys/select.h",
    "sys/stat.h",
    "sys/ioctl.h",
    "sys/resource.h",
    "errno.h",
    "limits.h",
    "inttypes.h",
    "signal.h",
    "pthread.h",
    "math.h",
    "wchar.h",
    "locale.h",
    "fcntl.h",
];

/// A program that uses what the headers and libc's have in common.
const BODY: &str = r#"
#define OWS_SIZE(type, size) typedef char OWS_PASTE(ows_size_, __LINE__)[sizeof(type) == (size) ? 1 : -1]
OWS_SIZE(DWORD, 4);
OWS_SIZE(u_long, 4);
OWS_SIZE(struct timeval, 8);
OWS_SIZE(fd_set, 8 + 8 * FD_SETSIZE);
OWS_SIZE(OVERLAPPED, 32);
OWS_SIZE(WSADATA, 408);
OWS_SIZE(WCHAR, 2);
OWS_SIZE(TEXT("ab"), 3 * sizeof(TCHAR));
OWS_SIZE(struct hostent, 32);
static DWORD WINAPI worker(LPVOID argument) { return argument ? 1u : 0u; }
static void CALLBACK done(DWORD error, DWORD bytes, LPWSAOVERLAPPED overlapped, DWORD flags) { (void)error; (void)bytes; (void)overlapped; (void)flags; }
struct with_names { int (*send)(int); int select, recv, connect; };
int program(struct with_names *names) {
  WSADATA data;
  SOCKET s;
  struct sockaddr_in address;
  fd_set set;
  struct timeval limit = { 1, 0 };
  u_long on = 1;
  unsigned long bytes = 0;
  char text[64];
  WSABUF buffer;
  DWORD n = 0, flags = 0;
  OVERLAPPED overlapped;
  struct addrinfo *list = NULL, hints;
  HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL), thread = CreateThread(NULL, 0, worker, NULL, 0, NULL);
  if (WSAStartup(MAKEWORD(2, 2), &data) != 0) return (int)GetLastError();
  s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  ZeroMemory(&address, sizeof(address));
  ZeroMemory(&overlapped, sizeof(overlapped));
  ZeroMemory(&hints, sizeof(hints));
  address.sin_family = AF_INET;
  address.sin_port = htons(80);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(s, (struct sockaddr *)&address, sizeof(address)) == SOCKET_ERROR && WSAGetLastError() == WSAEWOULDBLOCK) names->connect++;
  FD_ZERO(&set);
  FD_SET(s, &set);
  names->select = select(0, &set, NULL, NULL, &limit) > 0 && FD_ISSET(s, &set);
  FD_CLR(s, &set);
  ioctlsocket(s, FIONBIO, &on);
#ifdef __cplusplus
  ioctlsocket(s, FIONREAD, &bytes);
#endif
  gethostname(text, sizeof(text));
  names->recv = recv(s, text, sizeof(text), 0);
  if (names->send) names->send(send(s, text, 1, 0));
  buffer.buf = text;
  buffer.len = sizeof(text);
  overlapped.hEvent = event;
  WSARecv(s, &buffer, 1, &n, &flags, &overlapped, done);
  sprintf_s(text, sizeof(text), "%lu %I64d", n, (LONGLONG)bytes);
  if (getaddrinfo("localhost", "80", &hints, &list) == 0) freeaddrinfo(list);
  InterlockedIncrement((LONG volatile *)&n);
  WaitForSingleObject(thread, INFINITE);
  CloseHandle(thread);
  shutdown(s, SD_BOTH);
  closesocket(s);
  return WSACleanup();
}
"#;

/// Orders of including.
fn orders() -> Vec<(&'static str, String)> {
    let ours: Vec<&str> = ALL.iter().chain(ONLY_OURS).copied().collect();
    vec![
        (
            "Winsock first",
            includes(&["winsock2.h", "ws2tcpip.h", "windows.h", "strsafe.h"]) + &includes(LIBC),
        ),
        ("libc first", includes(LIBC) + &includes(&["winsock2.h", "ws2tcpip.h"])),
        ("windows.h first", includes(&["windows.h", "stdio.h", "winsock2.h", "ws2tcpip.h"])),
        (
            "lean",
            "#define WIN32_LEAN_AND_MEAN\n".to_owned()
                + &includes(&["windows.h", "winsock2.h", "ws2tcpip.h"]),
        ),
        ("everything, backwards", {
            let mut headers = ours;
            headers.reverse();
            includes(&headers) + &includes(LIBC)
        }),
    ]
}

const MODES: &[&[&str]] = &[
    &[],
    &[
        "-DOWS_PRINTF=1",
        "-D_WIN32=1",
        "-DWIN32=1",
        "-U__linux__",
        "-U__unix__",
        "-Ulinux",
        "-Uunix",
        "-U__gnu_linux__",
    ],
    &["-DUNICODE", "-D_UNICODE"],
    &["-fshort-wchar", "-DUNICODE", "-D_UNICODE"],
    &["-O2", "-D_FORTIFY_SOURCE=2", "-D_GNU_SOURCE", "-DNOMINMAX"],
];

/// Compiles one program in a standard, in these orders and modes.
fn compile(command: &'static str, standard: &str, orders: &[(&str, String)], modes: &[&[&str]]) {
    let cpp = command.ends_with("++");
    let name = if cpp { "m.cpp" } else { "m.c" };
    let place = folder();
    for mode in modes {
        // Wide text of 16 bits is for C, and C of before 2011 has no literals for it but those of wchar_t.
        let wide = mode.contains(&"-DUNICODE");
        let short = mode.contains(&"-fshort-wchar");
        let old = ["c89", "c99", "gnu89"].contains(&standard);
        if cpp && short || wide && !short && old {
            continue;
        }
        let mut options = vec!["-Wall", "-Wextra", "-Werror"];
        // gcc tells of formats that only Windows has.
        options.push("-Wno-format");
        options.extend(*mode);
        let standard = format!("-std={standard}");
        options.push(&standard);
        let Some(compiler) = Compiler::ours(command, &options) else { return };
        for (order, start) in orders {
            fs::write(place.path().join(name), format!("{start}{BODY}")).unwrap();
            if let Err(said) = compiler.run(&["-c", name, "-o", "m.o"], place.path()) {
                panic!("{command} {options:?}, {order}:\n{said}");
            }
            let object = fs::read(place.path().join("m.o")).unwrap();
            let wanted = undefined(&object);
            for name in ["connect", "select", "recv", "send", "gethostname", "socket"] {
                assert!(
                    wanted.contains(&format!("ows_{name}")),
                    "{command} {options:?}, {order}: {name} is not ours"
                );
                assert!(!wanted.contains(name), "{command} {options:?}, {order}: {name} is the C library's");
            }
        }
    }
}

fn standards(command: &'static str, few: &[&str], many: &[&str]) {
    let orders = orders();
    for (at, standard) in (if all() { many } else { few }).iter().enumerate() {
        if all() {
            compile(command, standard, &orders, MODES);
        } else {
            // Each order once, and each mode once, in one of the standards.
            compile(command, standard, &orders[at..], &MODES[..1]);
            compile(command, standard, &orders[at..=at], &MODES[1..]);
        }
    }
}

const MANY_C: &[&str] = &["c89", "gnu89", "c99", "gnu99", "c11", "gnu11", "c17", "gnu17", "c2x", "gnu2x"];
const MANY_CPP: &[&str] = &["c++11", "gnu++11", "c++14", "c++17", "c++20", "gnu++20", "c++2b"];

#[test]
fn c_by_gcc() {
    standards("gcc", &["gnu11", "c89", "c2x"], MANY_C);
}

#[test]
fn c_by_clang() {
    standards("clang", &["gnu17", "c89"], MANY_C);
}

#[test]
fn cpp_by_gcc() {
    standards("g++", &["c++11", "c++20"], MANY_CPP);
}

#[test]
fn cpp_by_clang() {
    standards("clang++", &["c++17", "c++11"], MANY_CPP);
}

/// All headers of C++17 that need no other library, and those of C++20 that come with gcc 12.
const CPP: &[&str] = &[
    "algorithm",
    "any",
    "array",
    "atomic",
    "bitset",
    "cassert",
    "cctype",
    "cerrno",
    "cfenv",
    "cfloat",
    "charconv",
    "chrono",
    "cinttypes",
    "climits",
    "clocale",
    "cmath",
    "codecvt",
    "complex",
    "condition_variable",
    "csetjmp",
    "csignal",
    "cstdarg",
    "cstddef",
    "cstdint",
    "cstdio",
    "cstdlib",
    "cstring",
    "ctime",
    "cuchar",
    "cwchar",
    "cwctype",
    "deque",
    "exception",
    "filesystem",
    "forward_list",
    "fstream",
    "functional",
    "future",
    "initializer_list",
    "iomanip",
    "ios",
    "iosfwd",
    "iostream",
    "istream",
    "iterator",
    "limits",
    "list",
    "locale",
    "map",
    "memory",
    "memory_resource",
    "mutex",
    "new",
    "numeric",
    "optional",
    "ostream",
    "queue",
    "random",
    "ratio",
    "regex",
    "scoped_allocator",
    "set",
    "shared_mutex",
    "sstream",
    "stack",
    "stdexcept",
    "streambuf",
    "string",
    "string_view",
    "strstream",
    "system_error",
    "thread",
    "tuple",
    "type_traits",
    "typeindex",
    "typeinfo",
    "unordered_map",
    "unordered_set",
    "utility",
    "valarray",
    "variant",
    "vector",
];

/// C++'s own headers before and after ours.
#[test]
fn beside_cpps_own() {
    let place = folder();
    let ours = includes(&[
        "winsock2.h",
        "ws2tcpip.h",
        "mswsock.h",
        "windows.h",
        "strsafe.h",
        "tchar.h",
        "process.h",
    ]);
    let commands = if all() { &["g++", "clang++"][..] } else { &["g++"] };
    let standards = if all() { &["c++11", "c++14", "c++17", "c++20", "c++2b"][..] } else { &["c++17"] };
    for command in commands {
        for standard in standards {
            let missing: &[&str] = match *standard {
                "c++11" | "c++14" => &[
                    "any",
                    "charconv",
                    "filesystem",
                    "memory_resource",
                    "optional",
                    "shared_mutex",
                    "string_view",
                    "variant",
                ],
                _ => &[],
            };
            let theirs: Vec<&str> = CPP.iter().filter(|header| !missing.contains(header)).copied().collect();
            let standard = format!("-std={standard}");
            for mode in &MODES[..2] {
                let mut options = vec![
                    "-Wall",
                    "-Wextra",
                    "-Werror",
                    "-Wno-format",
                    "-Wno-deprecated-declarations",
                    "-Wno-cpp",
                    "-Wno-deprecated",
                    "-Wno-#warnings",
                ];
                options.push(&standard);
                options.extend(*mode);
                let Some(compiler) = Compiler::ours(command, &options) else { continue };
                for text in [includes(&theirs) + &ours, ours.clone() + &includes(&theirs)] {
                    fs::write(place.path().join("c.cpp"), text + BODY).unwrap();
                    if let Err(said) = compiler.run(&["-fsyntax-only", "c.cpp"], place.path()) {
                        panic!("{command} {options:?}:\n{said}");
                    }
                }
            }
        }
    }
}

/// A file without Winsock has the C library's names, though it is compiled with our headers.
#[test]
fn a_file_without_winsock() {
    let place = folder();
    let body = "
int ows_sizes[sizeof(struct timeval) == 16 && sizeof(fd_set) == 128 && sizeof(u_long) == 8 ? 1 : -1];
int program(void) {
  fd_set set;
  struct timeval now;
  char name[64];
  FD_ZERO(&set);
  FD_SET(0, &set);
  gettimeofday(&now, 0);
  gethostname(name, sizeof(name));
  return select(1, &set, 0, 0, &now) + FD_ISSET(0, &set) + FD_SETSIZE;
}
";
    let wanted = ["gettimeofday", "gethostname", "select"].map(str::to_owned);
    for command in ["gcc", "clang", "g++", "clang++"] {
        for headers in [
            &["sys/types.h", "sys/select.h", "sys/time.h", "unistd.h"][..],
            &["stdlib.h", "unistd.h", "sys/time.h", "sys/types.h"],
            &["stdio.h", "stdlib.h", "sys/socket.h", "netdb.h", "unistd.h", "sys/time.h", "poll.h"],
        ] {
            let Some(compiler) = Compiler::ours(command, &["-Wall", "-Werror", "-U_FORTIFY_SOURCE"]) else {
                continue;
            };
            let name = if command.ends_with("++") { "p.cpp" } else { "p.c" };
            fs::write(place.path().join(name), includes(headers) + body).unwrap();
            compiler
                .run(&["-c", name, "-o", "p.o"], place.path())
                .unwrap_or_else(|said| panic!("{command} {headers:?}:\n{said}"));
            let asked: BTreeSet<String> = undefined(&fs::read(place.path().join("p.o")).unwrap());
            assert!(wanted.iter().all(|name| asked.contains(name)), "{command} {headers:?}: {asked:?}");
            assert!(!asked.iter().any(|name| name.starts_with("ows_")), "{asked:?}");
        }
    }
}

/// What cannot work says why.
#[test]
fn refusals() {
    let Some(gcc) = Compiler::ours("gcc", &[]) else { return };
    let place = folder();
    let refused = |text: &str, why: &str| {
        fs::write(place.path().join("r.c"), text).unwrap();
        let said = gcc.run(&["-c", "r.c"], place.path()).expect_err(text);
        assert!(said.contains(why), "{said}");
    };
    refused("#include <sys/socket.h>\n#include <winsock2.h>\n", "put the POSIX part into a file of its own");
    refused("#include <winsock2.h>\n#include <netdb.h>\n", "<netdb.h> after <winsock2.h>");
    refused("#include <poll.h>\n#include <ws2tcpip.h>\n", "put the POSIX part into a file of its own");
    refused("#define _UNICODE\n#include <tchar.h>\n", "define both or neither");
}

/// A wide literal into a W function, where wchar_t has 32 bits: an error, no rubbish at run time.
#[test]
fn wide_literals_fit_or_fail() {
    let place = folder();
    let text = "#include <winsock2.h>\n#include <ws2tcpip.h>\nint f(void *to) { return InetPtonW(AF_INET, L\"127.0.0.1\", to); }\n";
    fs::write(place.path().join("w.cpp"), text).unwrap();
    fs::write(place.path().join("w.c"), text).unwrap();
    let Some(gpp) = Compiler::ours("g++", &[]) else { return };
    gpp.run(&["-fsyntax-only", "w.cpp"], place.path()).unwrap_err();
    let gcc = |option| {
        Compiler::ours("gcc", &["-Werror", option]).map(|c| c.run(&["-fsyntax-only", "w.c"], place.path()))
    };
    if let (Some(wide), Some(short)) = (gcc("-fwrapv"), gcc("-fshort-wchar")) {
        wide.unwrap_err();
        short.unwrap();
    }
    // Functions of libc that would misread the text are errors, too.
    let Some(gcc) = Compiler::ours("gcc", &["-fshort-wchar"]) else { return };
    fs::write(
        place.path().join("x.c"),
        "#include <wchar.h>\nint f(void) { int n; return wscanf(L\"%d\", &n); }\n",
    )
    .unwrap();
    let said = gcc.run(&["-c", "x.c"], place.path()).unwrap_err();
    assert!(said.contains("cannot be used with -fshort-wchar"), "{said}");
}

/// Each header can be the only one.
#[test]
fn each_alone() {
    let place = folder();
    let commands = if all() { &["gcc", "clang", "g++", "clang++"][..] } else { &["gcc"] };
    let mut headers: Vec<String> = Vec::new();
    for below in ["", "ows/", "sys/", "netinet/", "arpa/"] {
        for item in fs::read_dir(include("openwinsock").join(below)).unwrap() {
            let name = item.unwrap().file_name().into_string().unwrap();
            // What others include only inside of themselves
            let part = [
                "scan.h",
                "strsafe_functions.h",
                "ip_inline.h",
                "interlocked.h",
                "gettimeofday.h",
                "crt_time.h",
                "long_args.h",
            ]
            .contains(&name.as_str());
            if name.ends_with(".h") && !(below == "ows/" && part) {
                headers.push(format!("{below}{name}"));
            }
        }
    }
    assert!(headers.len() > 100, "{headers:?}");
    if !all() {
        let few = [
            "winsock2.h",
            "ws2tcpip.h",
            "windows.h",
            "synchapi.h",
            "wchar.h",
            "tchar.h",
            "sys/time.h",
            "ows/wide.h",
            "time.h",
        ];
        headers.retain(|header| few.contains(&header.as_str()));
        assert_eq!(headers.len(), few.len());
    }
    for command in commands {
        let Some(compiler) = Compiler::ours(command, &["-Wall", "-Wextra", "-Werror"]) else { return };
        let name = if command.ends_with("++") { "a.cpp" } else { "a.c" };
        for header in &headers {
            fs::write(
                place.path().join(name),
                format!("#include <{header}>\n#include <{header}>\nint only;\n"),
            )
            .unwrap();
            if let Err(said) = compiler.run(&["-fsyntax-only", name], place.path()) {
                panic!("{command} <{header}>:\n{said}");
            }
        }
    }
}

/// Each spelling finds its header.
#[test]
fn spellings() {
    let place = folder();
    let Some(gcc) = Compiler::ours("gcc", &[]) else { return };
    let list = fs::read_to_string(include("spellings.txt")).unwrap();
    let mut text = String::new();
    for line in list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (_, names) = line.split_once(": ").unwrap();
        text += &includes(&names.split(' ').collect::<Vec<_>>());
    }
    text += "SOCKET a; ADDRINFOEXW b; STRSAFE_LPSTR c; _TCHAR d; LPFN_ACCEPTEX e;\n";
    fs::write(place.path().join("s.c"), text).unwrap();
    gcc.run(&["-fsyntax-only", "s.c"], place.path()).unwrap_or_else(|said| panic!("{said}"));
}
