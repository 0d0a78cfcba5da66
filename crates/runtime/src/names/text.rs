//! IP addresses as text, by Windows' rules.
//!
//! Three grammars read them: the strict one of `inet_pton`, the classic one of `inet_addr` (`127.1`, `0x7f000001`, octal
//! parts), and the one of `WSAStringToAddress`, which has ports and scopes. One way writes them.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

/// A number as C writes it: decimal, `0` before octal digits, `0x` before hexadecimal ones. What follows it is returned.
fn c_number(text: &str) -> Option<(u32, &str)> {
    let (digits, radix) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        // The 0 alone is a number, too.
        [b'0', ..] => (text, 8),
        _ => (text, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let number = u32::from_str_radix(&digits[..end], radix).ok()?;
    Some((number, &digits[end..]))
}

/// An IPv4 address in one to four parts; the last part fills all bytes that are left. What follows it is returned.
fn classic(text: &str) -> Option<(Ipv4Addr, &str)> {
    let (mut parts, mut rest) = ([0; 4], text);
    let mut count = 0;
    loop {
        let (number, after) = c_number(rest)?;
        parts[count] = number;
        count += 1;
        rest = after;
        match rest.strip_prefix('.') {
            Some(after) if count < parts.len() => rest = after,
            Some(_) => return None,
            None => break,
        }
    }
    let (last, bytes) = parts[..count].split_last()?;
    let left = 32 - 8 * bytes.len();
    if bytes.iter().any(|part| *part > 0xFF) || u64::from(*last) >= 1 << left {
        return None;
    }
    let high = bytes.iter().enumerate().fold(0, |sum, (place, part)| sum | part << (24 - 8 * place));
    Some((Ipv4Addr::from(high | last), rest))
}

/// What `inet_addr` reads: the classic grammar, up to the end or to white space. A single space is 0.0.0.0.
///
/// Source: the page on `inet_addr`.
pub fn inet_addr(text: &str) -> Option<Ipv4Addr> {
    if text == " " {
        return Some(Ipv4Addr::UNSPECIFIED);
    }
    let (address, rest) = classic(text)?;
    let ended = rest.chars().next().is_none_or(|c| c.is_ascii_whitespace());
    ended.then_some(address)
}

/// What `inet_network` reads: the number of a network in one to four parts, each a byte as C writes numbers, in host order:
/// `127` is 127, `10.1` is 0x0A01.
pub fn inet_network(text: &str) -> Option<u32> {
    let (mut network, mut rest) = (0, text);
    for _ in 0..4 {
        let (part, after) = c_number(rest)?;
        network = network << 8 | u32::from(u8::try_from(part).ok()?);
        match after.strip_prefix('.') {
            Some(after) => rest = after,
            None => {
                let ended = after.chars().next().is_none_or(|c| c.is_ascii_whitespace());
                return ended.then_some(network);
            }
        }
    }
    None
}

/// An IPv4 address in the classic grammar and nothing else.
pub fn classic_v4(text: &str) -> Option<Ipv4Addr> {
    // Nearly all addresses are in the strict notation, which is a part of the classic one and read faster.
    if let Ok(address) = text.parse() {
        return Some(address);
    }
    classic(text).and_then(|(address, rest)| rest.is_empty().then_some(address))
}

/// A port of 1 to 65535, as C writes numbers.
fn port(text: &str) -> Option<u16> {
    match c_number(text)? {
        (0, _) => None,
        (number, "") => u16::try_from(number).ok(),
        _ => None,
    }
}

/// What `WSAStringToAddress` reads for AF_INET: the classic grammar, and perhaps `:port`.
///
/// Source: the page on `RtlIpv4StringToAddressEx`.
pub fn v4_with_port(text: &str) -> Option<SocketAddrV4> {
    let (address, rest) = classic(text)?;
    match rest.strip_prefix(':') {
        None => rest.is_empty().then(|| SocketAddrV4::new(address, 0)),
        Some(rest) => Some(SocketAddrV4::new(address, port(rest)?)),
    }
}

/// An IPv6 address with perhaps a scope: `fe80::1%3`.
fn v6_with_scope(text: &str, scope_of: impl Fn(&str) -> Option<u32>) -> Option<(Ipv6Addr, u32)> {
    match text.split_once('%') {
        None => Some((text.parse().ok()?, 0)),
        Some((address, scope)) => Some((address.parse().ok()?, scope_of(scope)?)),
    }
}

fn number(text: &str) -> Option<u32> {
    // `parse` would take a sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// What `WSAStringToAddress` reads for AF_INET6: an address with perhaps a scope, and in brackets perhaps with a port.
///
/// Source: the page on `RtlIpv6StringToAddressEx`.
pub fn v6_with_port(text: &str) -> Option<SocketAddrV6> {
    let (inside, port) = match text.strip_prefix('[') {
        None => (text, 0),
        Some(rest) => match rest.split_once(']')? {
            (inside, "") => (inside, 0),
            (inside, after) => (inside, port(after.strip_prefix(':')?)?),
        },
    };
    let (address, scope) = v6_with_scope(inside, number)?;
    Some(SocketAddrV6::new(address, port, 0, scope))
}

/// A host that is an address: IPv4 in the classic grammar, or IPv6, perhaps in brackets, perhaps with a scope, which
/// is a number or (as Linux has it) the name of an interface.
pub fn numeric_host(text: &str) -> Option<SocketAddr> {
    if let Some(v4) = classic_v4(text) {
        return Some(SocketAddrV4::new(v4, 0).into());
    }
    // Most names end here.
    if !text.contains(':') {
        return None;
    }
    let inside = text.strip_prefix('[').map_or(Some(text), |rest| rest.strip_suffix(']'))?;
    let scope_of = |scope: &str| number(scope).or_else(|| crate::sys::resolver::interface_index(scope));
    let (address, scope) = v6_with_scope(inside, scope_of)?;
    Some(SocketAddrV6::new(address, 0, 0, scope).into())
}

/// True for texts that look like an IPv4 address and are none, such as `1.2.3.400`.
pub fn looks_like_v4(text: &str) -> bool {
    text.contains('.') && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// An IPv6 address as Windows writes it.
///
/// As RFC 5952 has it, with the last four bytes in dotted notation where they are an IPv4 address: compatible, mapped,
/// translated and ISATAP addresses.
pub fn v6(address: Ipv6Addr) -> String {
    let words = address.segments();
    let embeds_v4 = match words {
        [0, 0, 0, 0, 0, 0, high, _] => high != 0,
        [0, 0, 0, 0, 0, 0xFFFF, _, _] | [0, 0, 0, 0, 0xFFFF, 0, _, _] => true,
        [_, _, _, _, 0 | 0x200, 0x5EFE, _, _] => true,
        _ => false,
    };
    let shown = &words[..if embeds_v4 { 6 } else { 8 }];
    let (start, len) = longest_zeros(shown);
    let mut out = String::new();
    let mut place = 0;
    while place < shown.len() {
        if len > 1 && place == start {
            out.push_str("::");
            place += len;
            continue;
        }
        if !out.is_empty() && !out.ends_with(':') {
            out.push(':');
        }
        // Writing to a string cannot fail.
        let _ = write!(out, "{:x}", shown[place]);
        place += 1;
    }
    if embeds_v4 {
        let [.., high, low] = words;
        if !out.ends_with(':') {
            out.push(':');
        }
        let _ = write!(out, "{}", Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)));
    }
    out
}

/// The first of the longest runs of zeros: where it begins, and its length.
fn longest_zeros(words: &[u16]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut place = 0;
    while place < words.len() {
        let len = words[place..].iter().take_while(|word| **word == 0).count();
        if len > best.1 {
            best = (place, len);
        }
        place += len.max(1);
    }
    best
}

/// An IP address as Windows writes it.
pub fn ip(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(address) => v6(address),
    }
}

/// A host as `getnameinfo` writes it numerically: the address, and the scope where there is one.
pub fn host(address: &SocketAddr) -> String {
    let mut out = ip(address.ip());
    if let SocketAddr::V6(v6) = address
        && v6.scope_id() != 0
    {
        // Writing to a string cannot fail.
        let _ = write!(out, "%{}", v6.scope_id());
    }
    out
}

/// What `WSAAddressToString` writes: the host, and the port where it is not 0.
pub fn socket_address(address: &SocketAddr) -> String {
    match (address.port(), address) {
        (0, _) => host(address),
        (port, SocketAddr::V4(_)) => format!("{}:{port}", host(address)),
        (port, SocketAddr::V6(_)) => format!("[{}]:{port}", host(address)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classic_grammar() {
        let rows = [
            ("1.2.3.4", "1.2.3.4"),
            ("1.2.3", "1.2.0.3"),
            ("1.2", "1.0.0.2"),
            ("1", "0.0.0.1"),
            ("0x7f000001", "127.0.0.1"),
            ("017700000001", "127.0.0.1"),
            ("004.003.002.020", "4.3.2.16"),
            ("0x4.0x3.0x2.0x10", "4.3.2.16"),
            ("4.003.002.0x10", "4.3.2.16"),
            ("4294967295", "255.255.255.255"),
            ("1.2.65535", "1.2.255.255"),
            ("1.2.3.4 x", "1.2.3.4"),
            (" ", "0.0.0.0"),
        ];
        for (text, address) in rows {
            assert_eq!(inet_addr(text).map(|a| a.to_string()).as_deref(), Some(address), "{text}");
        }
        let wrong = [
            "",
            "1.2.3.256",
            "1.2.65536",
            "1.16777216",
            "4294967296",
            " 1.2.3.4",
            "1..2",
            "1.2.3.",
            "08",
            "0x",
            "256.1",
            "1.2.3.4.5",
            "1.2.3.4x",
            "-1",
            "+1",
            "１",
        ];
        for text in wrong {
            assert_eq!(inet_addr(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_networks() {
        let rows = [
            ("127", 127),
            ("10.1", 0x0A01),
            ("0x7f.0x1", 0x7F01),
            ("010.1", 0x0801),
            ("192.168.1.0", 0xC0A8_0100),
            ("10 tail", 10),
        ];
        for (text, network) in rows {
            assert_eq!(inet_network(text), Some(network), "{text}");
        }
        for text in ["", "256", "1.256", "1.2.3.4.5", "1..2", "1.", "x", "1x", "08"] {
            assert_eq!(inet_network(text), None, "{text}");
        }
    }

    #[test]
    fn ports_and_scopes() {
        let v4 = |text| v4_with_port(text).map(|a| a.to_string());
        assert_eq!(v4("1.2.3.4:80").as_deref(), Some("1.2.3.4:80"));
        assert_eq!(v4("0x7f.1:0x50").as_deref(), Some("127.0.0.1:80"));
        assert_eq!(v4("1.2.3.4").as_deref(), Some("1.2.3.4:0"));
        for text in ["1.2.3.4:", "1.2.3.4:0", "1.2.3.4:080", "1.2.3.4:+8", "1.2.3.4:65536", "1.2.3.4 ", ""] {
            assert_eq!(v4(text), None, "{text}");
        }
        let v6 = |text| v6_with_port(text).map(|a| a.to_string());
        assert_eq!(v6("::1").as_deref(), Some("[::1]:0"));
        assert_eq!(v6("[::1]").as_deref(), Some("[::1]:0"));
        assert_eq!(v6("[fe80::1%3]:0x50").as_deref(), Some("[fe80::1%3]:80"));
        for text in [
            "[::1",
            "::1]",
            "[::1]80",
            "[::1]:",
            "[::1]:65536",
            "fe80::1%",
            "fe80::1%x",
            "1.2.3.4",
            "fe80::1%+1",
        ] {
            assert_eq!(v6(text), None, "{text}");
        }
        assert_eq!(numeric_host("fe80::1%lo"), "[fe80::1%1]:0".parse().ok());
    }

    #[test]
    fn addresses_are_written_as_windows_does() {
        let rows = [
            ("::", "::"),
            ("::1", "::1"),
            ("::304", "::304"),
            ("::102:304", "::1.2.3.4"),
            ("::ffff:102:304", "::ffff:1.2.3.4"),
            ("::ffff:0:102:304", "::ffff:0:1.2.3.4"),
            ("64:ff9b::102:304", "64:ff9b::102:304"),
            ("fe80::5efe:102:304", "fe80::5efe:1.2.3.4"),
            ("fe80::200:5efe:102:304", "fe80::200:5efe:1.2.3.4"),
            ("1:0:0:0:2:0:0:3", "1::2:0:0:3"),
            ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
            ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"),
            ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"),
            ("0:0:1::", "0:0:1::"),
            ("1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0"),
            ("2001:DB8::ABCD", "2001:db8::abcd"),
        ];
        for (address, text) in rows {
            assert_eq!(v6(address.parse().unwrap()), text);
            assert_eq!(text.parse(), Ok(address.parse::<Ipv6Addr>().unwrap()), "{text} reads back");
        }
        assert_eq!(socket_address(&"[fe80::1%5]:80".parse().unwrap()), "[fe80::1%5]:80");
        assert_eq!(socket_address(&"[fe80::1%5]:0".parse().unwrap()), "fe80::1%5");
        assert_eq!(socket_address(&"1.2.3.4:80".parse().unwrap()), "1.2.3.4:80");
    }
}
