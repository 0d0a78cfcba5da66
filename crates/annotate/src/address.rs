//! Addresses of the Internet in a line.

/// True if the text has an IPv4 address: four numbers with points between them.
pub(crate) fn is_in(text: &[u8]) -> bool {
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'.', &text[from..]) {
        let point = from + at;
        let start = point - text[..point].iter().rev().take(3).take_while(|b| b.is_ascii_digit()).count();
        let opens = start == 0 || !matches!(text[start - 1], b'.' | b'0'..=b'9');
        if opens && start < point && length(&text[start..]).is_some() {
            return true;
        }
        from = point + 1;
    }
    false
}

/// True if a text ends with an address, or with an address and a port: `0.0.0.0:80`, `[::]:80`.
pub(crate) fn ends(text: &[u8]) -> bool {
    let word = text.iter().rposition(|b| b" ='\"(".contains(b)).map_or(text, |space| &text[space + 1..]);
    let port = word.iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let host = match word[..word.len() - port].strip_suffix(b":") {
        Some(host) if port > 0 => host,
        _ => word,
    };
    let v6 = |t: &[u8]| t.contains(&b':') && t.iter().all(|b| b.is_ascii_hexdigit() || *b == b':');
    let bracketed = host.strip_prefix(b"[").and_then(|h| h.strip_suffix(b"]"));
    length(host) == Some(host.len()) || bracketed.is_some_and(v6)
}

/// The length of the IPv4 address at the start of a text.
fn length(text: &[u8]) -> Option<usize> {
    let mut at = 0;
    for part in 0..4 {
        if part > 0 {
            if text.get(at) != Some(&b'.') {
                return None;
            }
            at += 1;
        }
        let digits = text[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        if !(1..=3).contains(&digits) {
            return None;
        }
        at += digits;
    }
    // "10.0.10060.1.2" is a version.
    (text.get(at) != Some(&b'.') || !text.get(at + 1).is_some_and(u8::is_ascii_digit)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert!(is_in(b"error to 10.0.0.1:80, later"));
        assert!(!is_in(b"version 10.0.22621 of 1.2.3.4.5"));
        assert!(ends(b"bind 0.0.0.0:80") && ends(b"bind [::]:80") && ends(b"to 10.0.0.1"));
        assert!(!ends(b"version 1.2.3") && !ends(b"at 10:20") && !ends(b""));
    }
}
