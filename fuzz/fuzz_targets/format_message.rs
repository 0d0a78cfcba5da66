//! Any template with any width and arguments is expanded or refused, without a panic and without a read beyond the
//! arguments; a buffer gets what memory would.
#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use openwinsock_codes::format::{Arg, Inserts, Request, Source, Width};

#[derive(Arbitrary, Debug)]
enum Value<'a> {
    Word(u64),
    Text(&'a str),
    Narrow(&'a [u8]),
}

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    template: &'a str,
    flags: u8,
    mode: u8,
    values: Vec<Value<'a>>,
    size: u8,
}

fuzz_target!(|input: Input<'_>| {
    let args: Vec<Arg<'_>> = input
        .values
        .iter()
        .map(|value| match value {
            Value::Word(word) => Arg::Word(*word),
            Value::Text(text) => Arg::Text(text),
            Value::Narrow(bytes) => Arg::Narrow(bytes),
        })
        .collect();
    let inserts = match input.mode % 4 {
        0 => Inserts::Ignore,
        1 => Inserts::None,
        2 => Inserts::Array(&args),
        _ => Inserts::VaList(&args),
    };
    let width = Width::from_flags(input.flags.into());
    let request = Request { inserts, width, ..Request::new(Source::Text(input.template)) };
    let mut whole = Vec::new();
    let result = request.write(&mut whole);
    if let Ok(len) = result {
        assert_eq!(len, whole.len());
    }
    let mut buffer = vec![0xFFFF; input.size.into()];
    match request.write_to_buffer(&mut buffer) {
        Ok(len) => assert_eq!(buffer[..len], whole[..len]),
        Err(_) => {
            let held = buffer.iter().position(|u| *u == 0).unwrap_or(0);
            assert_eq!(buffer[..held], whole[..held.min(whole.len())]);
        }
    }
});
