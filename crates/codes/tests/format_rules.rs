//! FormatMessage, rule by rule: a row is a template and what becomes of it. Where Microsoft's page is silent, the
//! row is what an implementation was seen to do when it was run as a black box.

#![cfg(feature = "std")]

use openwinsock_codes::format::{Arg, Inserts, Request, Source, Width};
use openwinsock_codes::{Win32Error, text};

const ARGS: &[Arg<'_>] = &[
    Arg::Text("one"),
    Arg::Text("two"),
    Arg::Word(42),
    Arg::Word(u64::MAX),
    Arg::Narrow(b"ansi"),
    Arg::Word(0),
    Arg::Word(7),
    Arg::Word(8),
    Arg::Word(9),
    Arg::Text("ten"),
    Arg::Word(11),
    Arg::Word(12),
];

fn run(template: &str, width: Width, inserts: Inserts<'_>) -> Result<String, u32> {
    let request = Request { width, inserts, ..Request::new(Source::Text(template)) };
    // Both kinds of source and both kinds of sink agree.
    let wide: Vec<u16> = template.encode_utf16().collect();
    let text = request.to_string_lossy().map_err(|e| e.0);
    let from_wide = Request { source: Source::Wide(&wide), ..request };
    assert_eq!(from_wide.to_string_lossy().map_err(|e| e.0), text);
    let mut buffer = [0xFFFF; 4096];
    let len = from_wide.write_to_buffer(&mut buffer).map_err(|e| e.0);
    if let (Ok(len), Ok(text)) = (len, &text) {
        assert_eq!(String::from_utf16_lossy(&buffer[..len]), *text);
        assert_eq!(buffer[len], 0);
    }
    text
}

#[track_caller]
fn expect(rows: &[(&str, &str)], width: Width, inserts: Inserts<'_>) {
    for (template, expected) in rows {
        let actual = run(template, width, inserts);
        assert_eq!(actual.as_deref(), Ok(*expected), "{template:?}");
    }
}

#[test]
fn escapes() {
    let rows = [
        ("plain", "plain"),
        ("a%nb", "a\r\nb"),
        ("a%rb", "a\rb"),
        ("a%tb", "a\tb"),
        ("a%bb", "a b"),
        ("a%%b", "a%b"),
        ("a% b", "a b"),
        ("a%.b", "a.b"),
        ("a%!b", "a!b"),
        ("a%zb", "azb"),
        ("a%\r\nb", "a\r\nb"),
        ("%-", "-"),
        ("a%0b%1%", "a"),
    ];
    expect(&rows, Width::AsWritten, Inserts::None);
}

#[test]
fn line_breaks_of_the_text() {
    let rows = [
        ("a\nb", "a\r\nb"),
        ("a\rb", "a\r\nb"),
        ("a\r\nb", "a\r\nb"),
        ("a\r\r\nb", "a\r\n\r\nb"),
        ("a\n\nb", "a\r\n\r\nb"),
        ("hi\r\n", "hi\r\n"),
        (" lead  trail ", " lead  trail "),
    ];
    expect(&rows, Width::AsWritten, Inserts::None);
    let joined = [
        ("a\nb", "a b"),
        ("a\r\nb", "a b"),
        ("a\r\r\nb", "a  b"),
        ("hi\r\n", "hi "),
        ("a%nb", "a\r\nb"),
        ("a%tb", "a\r\nb"),
        ("a%rb", "a\rb"),
        ("trailing   spaces here", "trailing   spaces here"),
    ];
    expect(&joined, Width::Joined, Inserts::None);
}

#[test]
fn inserts_and_their_formats() {
    let rows = [
        ("%1 %2", "one two"),
        ("%10", "ten"),
        ("%100", "ten0"),
        ("%3!d!", "42"),
        ("%3!08lx!", "0000002a"),
        ("%3!5u!|", "   42|"),
        ("%3!-5u!|", "42   |"),
        ("%4!u!", "4294967295"),
        ("%4!d!", "-1"),
        ("%4!I64u!", "18446744073709551615"),
        ("%4!I64d!", "-1"),
        ("%4!hu!", "65535"),
        ("%4!hhu!", "255"),
        ("%4!I32u!", "4294967295"),
        ("%4!lu!", "4294967295"),
        ("%4!llu!", "18446744073709551615"),
        ("%1!.2s!", "on"),
        ("%1!5.2s!|", "   on|"),
        ("%1!-5s!|", "one  |"),
        ("%5!hs!", "ansi"),
        ("%5!S!", "ansi"),
        ("%1!ls!%1!ws!", "oneone"),
        ("%6", "(null)"),
        ("%6!.3s!", "(nu"),
        ("%3!c!%3!C!", "**"),
        ("%3!X!", "2A"),
        ("%3!#x!", "0x2a"),
        ("%3!#06x!", "0x002a"),
        ("%6!#x!", "0"),
        ("%3!o!", "52"),
        ("%3!#o!", "052"),
        ("%3!#.4o!", "0052"),
        ("%6!#.0o!", "0"),
        ("%3!p!", "000000000000002A"),
        ("%3!+d!% %3! d!", "+42  42"),
        ("%3!.5d!", "00042"),
        ("%3!8.5d!", "   00042"),
        ("%6!.0d!|", "|"),
        ("%1!s!!", "one!"),
        ("%7!*d!|", "      8|"),
        ("%7!*.*d!|%10", "00000009|ten"),
        ("%7!-*d!|", "8      |"),
    ];
    expect(&rows, Width::AsWritten, Inserts::Array(ARGS));
}

#[test]
fn asterisks_count_differently_in_arrays_and_va_lists() {
    let args =
        [Arg::Word(4), Arg::Word(2), Arg::Text("Bill"), Arg::Text("Bob"), Arg::Word(6), Arg::Text("Bill")];
    let rows = [("%1!*.*s! %4 %5!*s!", "  Bi Bob   Bill")];
    expect(&rows, Width::AsWritten, Inserts::Array(&args));
    let rows = [("%1!*.*s! %3 %4!*s!", "  Bi Bob   Bill")];
    expect(&rows, Width::AsWritten, Inserts::VaList(&args));
}

#[test]
fn inserts_that_are_ignored() {
    let rows = [
        ("%1 %2!08lx! %99", "%1 %2!08lx! %99"),
        ("a%%b%!c%.d% e", "a%%b%!c%.d% e"),
        ("a%zb", "a%zb"),
        ("a%nb%tc%rd%0e", "a\r\nb\tc\rd"),
        ("%1!s", "%1!s"),
    ];
    expect(&rows, Width::AsWritten, Inserts::Ignore);
}

#[test]
fn faults() {
    const INVALID: u32 = 87;
    for template in [
        "%",
        "abc%",
        "%1!s",
        "%1!",
        "%1!!",
        "%13",
        "%99",
        "%11!*d!x%13!d!",
        "%12!*d!",
        "%1!d!",
        "%3!s!",
        "%3!f!",
        "%3!e!",
        "%3!q!",
        "%3!d d!",
        "%1!*s!",
        "%3!99999d!",
        "%4!*d!%1",
        "%1!012345678901234567890123456789012345s!",
        "%1!\u{e9}!",
    ] {
        let actual = run(template, Width::AsWritten, Inserts::Array(ARGS));
        let negative_width = template.starts_with("%4!*d!");
        if negative_width {
            // The width -1 is one to the left, and %5 is no number.
            assert_eq!(actual, Err(INVALID), "{template:?}");
        }
        assert_eq!(actual, Err(INVALID), "{template:?}");
    }
    assert_eq!(run("%1", Width::AsWritten, Inserts::None), Err(INVALID));
    assert_eq!(run("%", Width::AsWritten, Inserts::Ignore), Err(INVALID));
    // Nothing comes out: ERROR_NO_WORK_DONE.
    assert_eq!(run("", Width::AsWritten, Inserts::None), Err(235));
    assert_eq!(run("%01", Width::AsWritten, Inserts::None), Err(235));
}

#[test]
fn widths() {
    const TEMPLATES: [&str; 17] = [
        "short long line",
        "wordlongerthanaline and more",
        "  lead in line",
        "a b c d e f g h",
        "ab%ncd ef gh",
        "one\r\ntwo three four",
        "a%tb ccc ddd",
        "trailing   spaces here",
        "%1 %2 %1 %2",
        "exactly10 x",
        "123456789 x",
        "1234567890 x",
        "12345678901 x",
        "aaa bbb%0ccc",
        "a\n\nb\n",
        "a%r b",
        "x% y% z aaa bbb",
    ];
    let expected: [(u8, [&str; 17]); 6] = [
        (
            10,
            [
                "short\r\nlong line",
                "wordlonger\r\nthanaline\r\nand more",
                "  lead in\r\nline",
                "a b c d e\r\nf g h",
                "ab\r\ncd ef gh",
                "one two\r\nthree\r\nfour",
                "a\r\nb ccc ddd",
                "trailing\r\n spaces\r\nhere",
                "one two\r\none two",
                "exactly10\r\nx",
                "123456789\r\nx",
                "1234567890\r\n x",
                "1234567890\r\n1 x",
                "aaa bbb",
                "a  b ",
                "a\r b",
                "x y z aaa\r\nbbb",
            ],
        ),
        (
            11,
            [
                "short long\r\nline",
                "wordlongert\r\nhanaline\r\nand more",
                "  lead in\r\nline",
                "a b c d e\r\nf g h",
                "ab\r\ncd ef gh",
                "one two\r\nthree four",
                "a\r\nb ccc ddd",
                "trailing\r\nspaces\r\nhere",
                "one two\r\none two",
                "exactly10\r\nx",
                "123456789\r\nx",
                "1234567890\r\nx",
                "12345678901\r\n x",
                "aaa bbb",
                "a  b ",
                "a\r b",
                "x y z aaa\r\nbbb",
            ],
        ),
        (
            16,
            [
                "short long line",
                "wordlongerthanal\r\nine and more",
                "  lead in line",
                "a b c d e f g h",
                "ab\r\ncd ef gh",
                "one two three\r\nfour",
                "a\r\nb ccc ddd",
                "trailing\r\nspaces here",
                "one two one two",
                "exactly10 x",
                "123456789 x",
                "1234567890 x",
                "12345678901 x",
                "aaa bbb",
                "a  b ",
                "a\r b",
                "x y z aaa bbb",
            ],
        ),
        (
            1,
            [
                "s\r\nh\r\no\r\nr\r\nt\r\n\r\nl\r\no\r\nn\r\ng\r\n\r\nl\r\ni\r\nn\r\ne\r\n",
                "w\r\no\r\nr\r\nd\r\nl\r\no\r\nn\r\ng\r\ne\r\nr\r\nt\r\nh\r\na\r\nn\r\na\r\nl\r\ni\r\nn\r\ne\r\n\r\na\r\nn\r\nd\r\n\r\nm\r\no\r\nr\r\ne\r\n",
                "\r\n\r\nl\r\ne\r\na\r\nd\r\n\r\ni\r\nn\r\n\r\nl\r\ni\r\nn\r\ne\r\n",
                "a\r\n\r\nb\r\n\r\nc\r\n\r\nd\r\n\r\ne\r\n\r\nf\r\n\r\ng\r\n\r\nh\r\n",
                "a\r\nb\r\n\r\nc\r\nd\r\n\r\ne\r\nf\r\n\r\ng\r\nh\r\n",
                "o\r\nn\r\ne\r\n\r\nt\r\nw\r\no\r\n\r\nt\r\nh\r\nr\r\ne\r\ne\r\n\r\nf\r\no\r\nu\r\nr\r\n",
                "a\r\n\r\nb\r\n\r\nc\r\nc\r\nc\r\n\r\nd\r\nd\r\nd\r\n",
                "t\r\nr\r\na\r\ni\r\nl\r\ni\r\nn\r\ng\r\n\r\n\r\n\r\ns\r\np\r\na\r\nc\r\ne\r\ns\r\n\r\nh\r\ne\r\nr\r\ne\r\n",
                "one\r\n\r\ntwo\r\n\r\none\r\n\r\ntwo\r\n",
                "e\r\nx\r\na\r\nc\r\nt\r\nl\r\ny\r\n1\r\n0\r\n\r\nx\r\n",
                "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9\r\n\r\nx\r\n",
                "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9\r\n0\r\n\r\nx\r\n",
                "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n7\r\n8\r\n9\r\n0\r\n1\r\n\r\nx\r\n",
                "a\r\na\r\na\r\n\r\nb\r\nb\r\nb\r\n",
                "a\r\n\r\n\r\nb\r\n\r\n",
                "a\r\n\r\r\nb\r\n",
                "x\r\n \r\ny\r\n \r\nz\r\n\r\na\r\na\r\na\r\n\r\nb\r\nb\r\nb\r\n",
            ],
        ),
        (
            2,
            [
                "sh\r\nor\r\nt\r\nlo\r\nng\r\n\r\nli\r\nne\r\n",
                "wo\r\nrd\r\nlo\r\nng\r\ner\r\nth\r\nan\r\nal\r\nin\r\ne\r\nan\r\nd\r\nmo\r\nre\r\n",
                "\r\nle\r\nad\r\n\r\nin\r\n\r\nli\r\nne\r\n",
                "a\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\nh",
                "ab\r\n\r\ncd\r\n\r\nef\r\n\r\ngh\r\n",
                "on\r\ne\r\ntw\r\no\r\nth\r\nre\r\ne\r\nfo\r\nur\r\n",
                "a\r\nb\r\ncc\r\nc\r\ndd\r\nd",
                "tr\r\nai\r\nli\r\nng\r\n\r\n\r\nsp\r\nac\r\nes\r\n\r\nhe\r\nre\r\n",
                "one\r\n\r\ntwo\r\none\r\n\r\ntwo",
                "ex\r\nac\r\ntl\r\ny1\r\n0\r\nx",
                "12\r\n34\r\n56\r\n78\r\n9\r\nx",
                "12\r\n34\r\n56\r\n78\r\n90\r\n\r\nx",
                "12\r\n34\r\n56\r\n78\r\n90\r\n1\r\nx",
                "aa\r\na\r\nbb\r\nb",
                "a\r\n\r\nb\r\n",
                "a\r\r\nb",
                "x \r\ny \r\nz\r\naa\r\na\r\nbb\r\nb",
            ],
        ),
        (
            5,
            [
                "short\r\n\r\nlong\r\nline",
                "wordl\r\nonger\r\nthana\r\nline\r\nand\r\nmore",
                "\r\nlead\r\nin\r\nline",
                "a b\r\nc d\r\ne f\r\ng h",
                "ab\r\ncd\r\nef\r\ngh",
                "one\r\ntwo\r\nthree\r\n\r\nfour",
                "a\r\nb\r\nccc\r\nddd",
                "trail\r\ning\r\n\r\nspace\r\ns\r\nhere",
                "one\r\ntwo\r\none\r\ntwo",
                "exact\r\nly10\r\nx",
                "12345\r\n6789\r\nx",
                "12345\r\n67890\r\n x",
                "12345\r\n67890\r\n1 x",
                "aaa\r\nbbb",
                "a  b\r\n",
                "a\r b",
                "x y z\r\n aaa\r\nbbb",
            ],
        ),
    ];
    for (columns, texts) in expected {
        for (template, expected) in TEMPLATES.iter().zip(texts) {
            let actual = run(template, Width::Columns(columns), Inserts::Array(ARGS));
            assert_eq!(actual.as_deref(), Ok(expected), "{template:?} at {columns}");
        }
    }
}

#[test]
fn the_text_of_an_argument_is_one_piece() {
    let args = [Arg::Text("aa bb cc"), Arg::Text("x\r\ny"), Arg::Text("p\nq%1"), Arg::Text("")];
    for (columns, template, expected) in [
        (5, "%1", "aa bb cc\r\n"),
        (5, "%2", "x\r\ny"),
        (5, "%3", "p\nq%1\r\n"),
        (5, "x%4y", "xy"),
        (5, "ab %1 cd", "ab\r\naa bb cc\r\ncd"),
        (6, "%1", "aa bb cc\r\n"),
        (6, "ab %1 cd", "ab\r\naa bb cc\r\ncd"),
        (9, "%1", "aa bb cc"),
        (9, "ab %1 cd", "ab\r\naa bb cc\r\ncd"),
    ] {
        let actual = run(template, Width::Columns(columns), Inserts::Array(&args));
        assert_eq!(actual.as_deref(), Ok(expected), "{template:?} at {columns}");
    }
    expect(&[("ab %1 cd", "ab aa bb cc cd")], Width::Joined, Inserts::Array(&args));
}

#[test]
fn a_buffer_that_is_too_small_holds_what_fits() {
    let request = Request::new(Source::Text("abcdef"));
    for (size, held) in [(0, ""), (1, ""), (3, "ab"), (6, "abcde")] {
        let mut buffer = [u16::from(b'#'); 8];
        assert_eq!(request.write_to_buffer(&mut buffer[..size]), Err(Win32Error(122)));
        assert_eq!(String::from_utf16_lossy(&buffer[..size.saturating_sub(1)]), held);
        if size > 0 {
            assert_eq!(buffer[size - 1], 0);
        }
        assert_eq!(buffer[size], u16::from(b'#'));
    }
    let mut buffer = [0; 7];
    assert_eq!(request.write_to_buffer(&mut buffer), Ok(6));
}

#[test]
fn allocation_has_a_minimum_and_a_limit() {
    let request = Request::new(Source::Text("ab"));
    assert_eq!(request.allocate(0), Ok(vec![97, 98, 0]));
    assert_eq!(request.allocate(6).map(|t| t.len()), Ok(6));
    let long = "x".repeat(70_000);
    assert_eq!(Request::new(Source::Text(&long)).allocate(0), Err(Win32Error(234)));
}

#[test]
fn the_catalogue() {
    let system = |id, language| Request { language, ..Request::new(Source::System(id)) }.to_string_lossy();
    let entry = WSA_RESET.entry().expect("listed");
    let message = text::message(entry, text::ENGLISH).expect("English");
    assert_eq!(system(10054, 0), Ok(format!("{message}\r\n")));
    assert_eq!(system(10054, 0x0409), Ok(format!("{message}\r\n")));
    // An HRESULT of facility 7 is the code in it; other numbers are not.
    assert_eq!(system(0x8007_2746, 0), system(10054, 0));
    assert_eq!(system(0x0007_2746, 0), Err(Win32Error(317)));
    assert_eq!(system(0xC000_0005, 0), Err(Win32Error(317)));
    assert_eq!(system(12345, 0), Err(Win32Error(317)));
    // MAKELANGID(LANG_NEUTRAL, SUBLANG_DEFAULT), as very many programs pass it.
    assert_eq!(system(10054, 0x0400), system(10054, 0));
    assert_eq!(system(10054, 0x0800), system(10054, 0));
    // A language that is asked for by name is not replaced by another.
    assert_eq!(system(10054, 0x041F), Err(Win32Error(1815)));
    // What is written at once is what would be expanded.
    for entry in openwinsock_codes::catalogue::reference() {
        let Some(message) = text::message(entry, text::ENGLISH) else { continue };
        let template = format!("{message}\r\n");
        for width in [Width::AsWritten, Width::Joined, Width::Columns(40)] {
            let system = Request { width, ..Request::new(Source::System(entry.value)) };
            let string = Request { source: Source::Text(&template), ..system };
            assert_eq!(system.to_string_lossy(), string.to_string_lossy(), "{}", entry.name);
        }
    }
    let joined = Request { width: Width::Joined, ..Request::new(Source::System(10054)) };
    assert_eq!(joined.to_string_lossy(), Ok(format!("{message} ")));
}

const WSA_RESET: openwinsock_codes::WsaError = openwinsock_codes::WsaError::WSAECONNRESET;
