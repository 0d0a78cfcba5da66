//! Text that went through the wrong encoding on its way into a log.

use encoding_rs::{BIG5, EUC_KR, Encoding, UTF_8, WINDOWS_1252};

/// The text, and what it may have been before its bytes were read as Windows-1252: `refusÃ©e` was `refusée`.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let mut readings = vec![text.to_owned()];
    if text.is_ascii() {
        return readings;
    }
    let (bytes, _, lost) = WINDOWS_1252.encode(text);
    if lost {
        return readings;
    }
    for encoding in [UTF_8, BIG5, EUC_KR] {
        if let Some(repaired) = decode(encoding, &bytes).filter(|repaired| repaired != text) {
            readings.push(repaired);
        }
    }
    readings
}

fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_were_read_as_windows_1252() {
        assert!(readings("refusÃ©e").contains(&"refusée".to_owned()));
        let (big5, ..) = BIG5.encode("連線");
        let (garbled, _) = WINDOWS_1252.decode_without_bom_handling(&big5);
        assert!(readings(&garbled).contains(&"連線".to_owned()));
        assert_eq!(readings("plain"), ["plain"]);
        assert_eq!(readings("連線"), ["連線"]);
    }
}
