//! Names as messages of name servers have them: labels with a length before them, and pointers to names before
//! (RFC 1035, 4.1.4).

/// The two highest bits of a length that is half of a pointer.
const POINTER: u8 = 0xC0;

/// Reads a name of a message: its text, and the bytes that it takes where it stands. The root is the empty name.
///
/// A dot or a backslash in a label has a backslash before it, and a byte that is not printable is `\DDD`, as in zone files. A pointer must lead
/// to a place before itself, so that each name has an end.
///
/// None if it is not well formed, is longer than 255 bytes, or leaves the message.
pub fn expand(message: &[u8], start: usize) -> Option<(String, usize)> {
    const LONGEST: usize = 255;
    let (mut text, mut taken, mut length) = (String::new(), None, 1);
    let (mut at, mut earliest) = (start, start);
    loop {
        let size = *message.get(at)?;
        match size & POINTER {
            0 if size == 0 => {
                return Some((text, taken.unwrap_or_else(|| at + 1 - start)));
            }
            0 => {
                let end = at + 1 + usize::from(size);
                let label = message.get(at + 1..end)?;
                length += 1 + label.len();
                if length > LONGEST {
                    return None;
                }
                if !text.is_empty() {
                    text.push('.');
                }
                write_label(&mut text, label);
                at = end;
            }
            POINTER => {
                let low = *message.get(at + 1)?;
                let to = usize::from(u16::from_be_bytes([size & !POINTER, low]));
                if to >= earliest {
                    return None;
                }
                taken = taken.or(Some(at + 2 - start));
                (at, earliest) = (to, to);
            }
            _ => return None,
        }
    }
}

fn write_label(text: &mut String, label: &[u8]) {
    for byte in label {
        match byte {
            b'.' | b'\\' => text.extend(['\\', char::from(*byte)]),
            b'!'..=b'~' => text.push(char::from(*byte)),
            _ => text.push_str(&format!("\\{byte:03}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `example.org`, `www` before it, and a name that is nothing but a pointer.
    const MESSAGE: &[u8] = b"\x07example\x03org\0\x03www\xC0\0\xC0\x0D";

    #[test]
    fn names_and_what_they_take() {
        assert_eq!(expand(MESSAGE, 0), Some(("example.org".to_owned(), 13)));
        assert_eq!(expand(MESSAGE, 13), Some(("www.example.org".to_owned(), 6)));
        assert_eq!(expand(MESSAGE, 19), Some(("www.example.org".to_owned(), 2)));
        assert_eq!(expand(MESSAGE, 12), Some((String::new(), 1)));
        assert_eq!(expand(b"\x04a.\\\x07\0", 0), Some((r"a\.\\\007".to_owned(), 6)));
    }

    #[test]
    fn names_that_are_none() {
        let long = [[63; 64].as_slice(), &[63; 64], &[63; 64], &[63; 64], &[0]].concat();
        let rows: [(&[u8], usize); 8] = [
            (b"", 0),
            (b"\x03ww", 0),
            (b"\x03www", 0),
            (b"\xC0\0", 0),
            (b"\x01a\xC0\0", 0),
            (b"\xC0", 0),
            (b"\x41a\0", 0),
            (&long, 0),
        ];
        for (message, start) in rows {
            assert_eq!(expand(message, start), None, "{message:?}");
        }
    }
}
