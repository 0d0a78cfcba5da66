//! Every function has its prefix for the linker, and arguments of the sizes that the SDK's metadata give them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::common::folder;
use crate::compiler::{ALL, Compiler, ONLY_OURS, includes, lines_with_errors, text_of_headers};
use crate::layouts::size_and_alignment;
use crate::sdk;

/// Names behind the words that declare functions of the library.
fn declared() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for line in text_of_headers().lines() {
        let line = line.trim_start_matches("DECLSPEC_NORETURN ");
        let Some((word, rest)) = line.split_once('(').filter(|(word, _)| word.starts_with("OWS_")) else {
            continue;
        };
        let name = rest.split(',').nth(1).unwrap_or_default().trim();
        match word {
            "OWS_API" | "OWS_WS2" | "OWS_TCPIP" | "OWS_SPI" => drop(names.insert(name.to_owned())),
            "OWS_API_AW" => names.extend([format!("{name}A"), format!("{name}W")]),
            _ => {}
        }
    }
    names.retain(|name| name.len() > 2); // the definitions of the words themselves
    assert!(names.len() > 750, "{}", names.len());
    names
}

/// The addresses of all of them, in C: the linker's names are what the object asks for.
#[test]
fn each_has_the_prefix() {
    let place = folder();
    let headers: Vec<&str> = ALL.iter().chain(ONLY_OURS).copied().collect();
    for command in ["gcc", "clang"] {
        let Some(compiler) = Compiler::ours(command, &["-w"]) else { continue };
        let mut text = includes(&headers) + "#undef ioctlsocket\n";
        for name in declared() {
            text.push_str(&format!("void *const ows_p_{name} = (void *)&{name};\n"));
        }
        fs::write(place.path().join("p.c"), text).unwrap();
        compiler
            .run(&["-c", "p.c", "-o", "p.o"], place.path())
            .unwrap_or_else(|said| panic!("{command}: {said}"));
        let object = fs::read(place.path().join("p.o")).unwrap();
        let wanted = undefined(&object);
        let expected: BTreeSet<String> = declared().iter().map(|name| format!("ows_{name}")).collect();
        assert_eq!(
            wanted.symmetric_difference(&expected).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{command}"
        );
    }
}

/// The symbols that an object asks for.
pub(crate) fn undefined(object: &[u8]) -> BTreeSet<String> {
    use object::{Object as _, ObjectSymbol as _};
    let file = object::read::elf::ElfFile64::<object::Endianness>::parse(object).unwrap();
    let symbols = file.symbols().filter(object::ObjectSymbol::is_undefined);
    symbols.map(|s| s.name().unwrap().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// Sizes of the result and of the arguments: what decides how they are passed.
#[test]
fn arguments_as_in_the_metadata() {
    let Some(compiler) = Compiler::ours("g++", &["-w", "-std=c++17"])
        .or_else(|| Compiler::ours("clang++", &["-w", "-std=c++17"]))
    else {
        return;
    };
    let mut expected = BTreeMap::new();
    for name in declared() {
        let Some(function) = sdk().functions.get(&name) else { continue };
        let types = std::iter::once(&function.result).chain(&function.arguments);
        if let Some(sizes) = types.map(|kind| Some(size_and_alignment(kind)?.0)).collect::<Option<Vec<_>>>() {
            expected.insert(name, sizes);
        }
    }
    assert!(expected.len() > 650, "only {} functions were compared", expected.len());
    let headers: Vec<&str> = ALL.iter().chain(ONLY_OURS).copied().collect();
    let start = includes(&headers)
        + "template <class T> struct ows_size { static constexpr unsigned long v = sizeof(T); };
template <> struct ows_size<void> { static constexpr unsigned long v = 0; };
template <class F, unsigned long... N> struct ows_check;
template <class R, class... A, unsigned long... N> struct ows_check<R(A...), N...> {
  static constexpr bool same(const unsigned long *a, const unsigned long *b, unsigned long n) { return n == 0 || (*a == *b && same(a + 1, b + 1, n - 1)); }
  static constexpr unsigned long ours[] = { ows_size<R>::v, ows_size<A>::v... }, theirs[] = { N... };
  static constexpr bool ok = sizeof(ours) == sizeof(theirs) && same(ours, theirs, sizeof...(N));
};
#undef ioctlsocket
";
    let mut text = start.clone();
    for (name, sizes) in &expected {
        let sizes: Vec<String> = sizes.iter().map(ToString::to_string).collect();
        text.push_str(&format!(
            "static_assert(ows_check<decltype({name}), {}>::ok, \"{name}\");\n",
            sizes.join(", ")
        ));
    }
    let place = folder();
    fs::write(place.path().join("f.cpp"), &text).unwrap();
    let Err(said) = compiler.run(&["-fmax-errors=0", "-fsyntax-only", "f.cpp"], place.path()) else { return };
    let first = start.lines().count() + 1;
    let names: Vec<&String> = expected.keys().collect();
    let wrong: Vec<_> = lines_with_errors(&said, "f.cpp").iter().map(|line| names[line - first]).collect();
    // They have a second form in C++, for arguments of type long.
    let overloaded = ["WSAIoctl", "WSALookupServiceNextA", "WSALookupServiceNextW", "ioctlsocket"];
    let wrong: Vec<_> = wrong
        .iter()
        .filter(|name| !overloaded.contains(&name.as_str()))
        .map(|name| format!("{name}: the metadata have {:?}", expected[*name]))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Functions that programs reach by other ways than by a declaration, as on Windows.
const NOT_DECLARED: &[&str] = &[
    // By WSAIoctl
    "ConnectEx",
    "DisconnectEx",
    "TransmitPackets",
    "WSARecvMsg",
    // By name in a provider's library: a program that declares one is a provider, and has its own
    "NSPStartup",
    "WSPStartup",
];
/// The libraries have these from BSD, and no header of the SDK declares them: programs that use them bring a declaration.
const FROM_BSD: &str = "bsd";

#[test]
fn what_the_library_exports_is_declared() {
    let declared = declared();
    let missing: Vec<_> = openwinsock_capi::table()
        .filter(|entry| !declared.contains(entry.name()) && !NOT_DECLARED.contains(&entry.name()))
        .filter(|entry| entry.header() != FROM_BSD)
        .map(|entry| format!("{}.h: {}", entry.header(), entry.name()))
        .collect();
    assert!(missing.is_empty(), "exported, and in no header: {missing:#?}");
}
