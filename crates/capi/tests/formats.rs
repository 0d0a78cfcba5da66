//! Formatting and wide text, which the headers bring themselves: as Windows does it.

mod common;

use common::program::{Source, everywhere, on_linux};

/// The C runtime's additions, `wsprintf` and `<strsafe.h>` print the same as Windows' own.
#[test]
fn formats_as_on_windows() {
    let source = Source::file("crates/capi/tests/c/formats.c");
    everywhere(&source, |program| program.run(&[]).stdout());
}

/// The same, where `wchar_t` has 16 bits.
#[test]
fn formats_with_short_wide_characters() {
    let [plain, short] = [None, Some("-fshort-wchar")].map(|option| {
        let mut source = Source::file("crates/capi/tests/c/formats.c");
        if let Some(option) = option {
            source = source.our_option(option);
        }
        let output = std::cell::RefCell::new(String::new());
        on_linux(&source, |program| {
            let text = program.run(&[]).stdout();
            output.replace(text.clone());
            text
        });
        output.into_inner()
    });
    assert_eq!(plain, short);
}

#[test]
fn a_unicode_program() {
    let source = Source::file("crates/capi/tests/c/wide.c").option("-fshort-wchar");
    let source = source.option("-DUNICODE").option("-D_UNICODE");
    on_linux(&source, |program| {
        let output = program.run(&["grüße", "日本", "😀"]).stdout();
        let expected = "\
3 arguments
grüße has 5 units
日本 has 2 units
😀 has 2 units
wide text 2 9
text t
wide text|wide text|wide text|1099511627776|-1
narrow narrow      right|left  |cut
5-five 0 -1
-42 255 ffffffff
rest < zz>
one.two.three.
apple fig pear
11 grüß 😀 7
grüß 😀
safe narrow
80 tru
7 wn00042
by a pointer
";
        assert_eq!(output, expected);
        output
    });
}

#[test]
fn cpp_knows_the_width_of_arguments() {
    let source = Source::file("crates/capi/tests/c/formats.cpp").option("-DOWS_PRINTF=1");
    on_linux(&source.option("-DUNICODE").option("-D_UNICODE"), |program| {
        let output = program.run(&["one"]).stdout();
        let expected = "\
36 1099511627776 -5 4294967295 ffffffff
s wide wide 1 c 2.5 0000000000000010
abcdef
1099511627776 2199023255552 wide 4294967295
-5
1099511627776
too 
a method named printf
1099511627776 2.500000
12x 2 2
";
        assert_eq!(output, expected);
        output
    });
}

/// `<process.h>`, and what the thread pool's header adds in line.
#[test]
fn threads_of_the_c_runtime() {
    everywhere(&Source::file("crates/capi/tests/c/crt.c"), |program| program.run(&[]).stdout());
}
