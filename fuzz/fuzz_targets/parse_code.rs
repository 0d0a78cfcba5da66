//! Any text is read without a panic, and what is read holds together.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openwinsock_codes::{parse, text};

fuzz_target!(|input: &str| {
    let Ok(readings) = parse::readings(input) else { return };
    let readings: Vec<_> = readings.into_iter().collect();
    assert!(!readings.is_empty());
    for reading in &readings {
        let shown = reading.code.to_string();
        assert!(!shown.is_empty());
        if let Some(name) = reading.code.name() {
            let again = parse::readings(name).expect("a name that we print is a name that we read");
            // ENOTSUP is EOPNOTSUPP on Linux: the name may come back as its synonym.
            assert!(again.into_iter().any(|r| r.code.space() == reading.code.space()), "{name}");
        }
        if let Some(entry) = reading.code.entry() {
            let _ = text::page(entry, text::ENGLISH);
        }
    }
    // No reading is listed twice.
    for (i, reading) in readings.iter().enumerate() {
        assert!(readings[..i].iter().all(|r| r.code != reading.code));
    }
});
