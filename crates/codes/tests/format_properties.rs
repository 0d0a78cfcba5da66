//! What holds for every template.

#![cfg(feature = "std")]

use openwinsock_codes::format::{Arg, Inserts, Request, Source, Width};
use proptest::prelude::*;

fn text(template: &str, width: Width, inserts: Inserts<'_>) -> Option<String> {
    Request { width, inserts, ..Request::new(Source::Text(template)) }.to_string_lossy().ok()
}

proptest! {
    #[test]
    fn text_without_escapes_stays_as_it_is(template in "[^%\\r\\n]{1,200}") {
        prop_assert_eq!(text(&template, Width::AsWritten, Inserts::None), Some(template.clone()));
        prop_assert_eq!(text(&template, Width::Joined, Inserts::Ignore), Some(template));
    }

    #[test]
    fn a_width_changes_only_spaces_and_breaks_and_keeps_lines_short(
        template in "[a-z ]{1,300}",
        columns in 1_u8..=254,
    ) {
        let broken = text(&template, Width::Columns(columns), Inserts::None).unwrap_or_default();
        let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&broken), letters(&template));
        for line in broken.split("\r\n") {
            // A word that is as long as the width is cut there.
            prop_assert!(line.len() <= usize::from(columns), "{:?} at {}", line, columns);
        }
    }

    #[test]
    fn an_insert_beyond_the_arguments_is_never_read(number in 1_usize..=99, have in 0_usize..=98) {
        let args = vec![Arg::Text("x"); have];
        let result = text(&format!("%{number}"), Width::AsWritten, Inserts::Array(&args));
        prop_assert_eq!(result.is_some(), number <= have);
    }

    #[test]
    fn ignored_inserts_pass_unchanged(template in "(%[1-9][a-z!]|[a-z]){1,50}") {
        prop_assert_eq!(text(&template, Width::AsWritten, Inserts::Ignore), Some(template));
    }

    #[test]
    fn numbers_are_those_of_rust(word: u64) {
        let args = [Arg::Word(word)];
        let shown = |format: &str| text(&format!("%1!{format}!"), Width::AsWritten, Inserts::Array(&args));
        prop_assert_eq!(shown("I64u"), Some(word.to_string()));
        prop_assert_eq!(shown("I64x"), Some(format!("{word:x}")));
        prop_assert_eq!(shown("u"), Some((word as u32).to_string()));
        prop_assert_eq!(shown("d"), Some((word as i32).to_string()));
        prop_assert_eq!(shown("hd"), Some((word as i16).to_string()));
        prop_assert_eq!(shown("08lx"), Some(format!("{:08x}", word as u32)));
        let octal = if word as u32 == 0 { "0".to_owned() } else { format!("0{:o}", word as u32) };
        prop_assert_eq!(shown("#o"), Some(octal));
    }

    #[test]
    fn no_template_panics(template in ".{0,60}", flags: u8) {
        let args = [Arg::Text("a b"), Arg::Word(7), Arg::Narrow(&[0xFF, b'x']), Arg::Wide(&[0xD800, 65])];
        for inserts in [Inserts::Ignore, Inserts::None, Inserts::Array(&args), Inserts::VaList(&args)] {
            let _ = text(&template, Width::from_flags(flags.into()), inserts);
        }
    }
}
