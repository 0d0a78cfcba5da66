//! Text that went through the wrong encoding on its way into a log.

use encoding_rs::{BIG5, EUC_KR, Encoding, UTF_8, WINDOWS_1252};

/// The text, and what it may have been before its bytes were read as Windows-1252: `refusÃ©e` was `refusée`.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let mut readings = vec![text.to_owned()];
    if text.is_ascii() {
        return readings;
    }
    for encoding in [UTF_8, BIG5, EUC_KR] {
        // Word by word: a line may mix what went wrong with what did not.
        let words: Vec<String> =
            text.split(' ').map(|word| repaired(encoding, word).unwrap_or_else(|| word.to_owned())).collect();
        let repaired = words.join(" ");
        if repaired != text {
            readings.push(repaired);
        }
    }
    readings
}

/// The word, if its bytes in Windows-1252 mean something in another encoding.
fn repaired(encoding: &'static Encoding, word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let (bytes, _, lost) = WINDOWS_1252.encode(word);
    if lost { None } else { decode(encoding, &bytes) }
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
        assert!(readings("naïve: refusÃ©e").contains(&"naïve: refusée".to_owned()));
        assert_eq!(readings("plain"), ["plain"]);
        assert_eq!(readings("連線"), ["連線"]);
    }
}
