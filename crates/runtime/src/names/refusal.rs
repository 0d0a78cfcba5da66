//! What the C library keeps to itself: whether a name server failed or refused.
//!
//! To the resolver of the GNU C library both are a server that could not tell, and "try again" is all it says. For
//! Winsock a refusal is final (`WSANO_RECOVERY`), as it is in the resolver of BSD. The response code is in the
//! server's answer; one question more gets it.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};
use std::time::{Duration, Instant};

use openwinsock_codes::{Rcode, WsaError, map};

/// The shortest time that the C library waits for a silent server. An error that came sooner came from an answer.
const SHORTEST_WAIT: Duration = Duration::from_secs(1);
/// How long an answer may take when the last one came at once.
const WAIT: Duration = Duration::from_secs(1);
/// As many servers as the C library asks.
const SERVERS: usize = 3;
const PORT: u16 = 53;

const TYPE_A: u16 = 1;
const TYPE_PTR: u16 = 12;
const TYPE_AAAA: u16 = 28;
const CLASS_IN: u16 = 1;
/// Answer, and recursion desired, in the third byte of a message.
const RESPONSE: u8 = 0x80;
const RECURSION: u8 = 0x01;
const HEADER: usize = 12;

/// What to ask a server.
#[derive(Debug)]
pub(super) struct Question {
    name: String,
    kind: u16,
}

impl Question {
    pub(super) fn address_v4(name: &str) -> Self {
        Self { name: name.to_owned(), kind: TYPE_A }
    }

    pub(super) fn address_v6(name: &str) -> Self {
        Self { name: name.to_owned(), kind: TYPE_AAAA }
    }

    pub(super) fn host(address: IpAddr) -> Self {
        let name = match address {
            IpAddr::V4(v4) => {
                let [a, b, c, d] = v4.octets();
                format!("{d}.{c}.{b}.{a}.in-addr.arpa")
            }
            IpAddr::V6(v6) => {
                let nibbles = v6.octets().into_iter().rev().flat_map(|byte| [byte & 0xF, byte >> 4]);
                nibbles.map(|nibble| format!("{nibble:x}.")).collect::<String>() + "ip6.arpa"
            }
        };
        Self { name, kind: TYPE_PTR }
    }

    /// The message; none if the name cannot be in one.
    fn message(&self, id: u16) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(64);
        out.extend(id.to_be_bytes());
        // One question, and no other sections.
        out.extend([RECURSION, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
        for label in self.name.trim_end_matches('.').split('.') {
            let len = u8::try_from(label.len()).ok().filter(|len| (1..64).contains(len))?;
            out.push(len);
            out.extend(label.bytes());
        }
        out.push(0);
        out.extend(self.kind.to_be_bytes());
        out.extend(CLASS_IN.to_be_bytes());
        Some(out)
    }
}

/// The code of a look-up that began at `start` and failed: as it is, or `WSANO_RECOVERY` if a server says that trying
/// again is of no use.
pub(super) fn explain(code: WsaError, start: Instant, question: impl FnOnce() -> Question) -> WsaError {
    if code != WsaError::WSATRY_AGAIN || start.elapsed() >= SHORTEST_WAIT {
        return code;
    }
    let question = question();
    let answers = servers().into_iter().filter_map(|server| ask(server, &question));
    // What one server refuses another may know later; only if all are of one mind it is final.
    let mut final_code = None;
    for rcode in answers {
        let status = map::rcode_to_dns(rcode).and_then(map::dns_to_winsock);
        match status.map(|mapped| mapped.code) {
            Some(WsaError::WSANO_RECOVERY) => final_code = Some(WsaError::WSANO_RECOVERY),
            _ => return code,
        }
    }
    final_code.unwrap_or(code)
}

/// The name servers of `resolv.conf`; this machine if none is named.
fn servers() -> Vec<IpAddr> {
    let text = fs::read_to_string("/etc/resolv.conf").unwrap_or_default();
    let named = text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        (words.next()? == "nameserver").then(|| words.next()?.parse().ok())?
    });
    let servers: Vec<_> = named.take(SERVERS).collect();
    if servers.is_empty() { vec![Ipv4Addr::LOCALHOST.into()] } else { servers }
}

/// Asks one server; its response code, if an answer comes in time.
fn ask(server: IpAddr, question: &Question) -> Option<Rcode> {
    // The keys of a hash map are the random numbers that the standard library has.
    let random = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), server);
    let id = u16::from_ne_bytes(*random.to_ne_bytes().first_chunk()?);
    let any: IpAddr =
        if server.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = UdpSocket::bind((any, 0)).ok()?;
    // Answers of others don't arrive on a connected socket.
    socket.connect((server, PORT)).ok()?;
    socket.send(&question.message(id)?).ok()?;
    let until = Instant::now() + WAIT;
    let mut answer = [0; 512];
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return None;
        }
        socket.set_read_timeout(Some(left)).ok()?;
        let len = socket.recv(&mut answer).ok()?;
        if let Some(rcode) = response_code(&answer[..len], id) {
            return Some(rcode);
        }
    }
}

/// The response code of a message; none if it is no answer to the question `id`.
fn response_code(message: &[u8], id: u16) -> Option<Rcode> {
    let header: &[u8; HEADER] = message.first_chunk()?;
    let answers = header[..2] == id.to_be_bytes() && header[2] & RESPONSE != 0;
    answers.then(|| Rcode(u16::from(header[3] & 0xF)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_messages() {
        let message = Question::address_v4("a.bc.").message(0x1234).unwrap();
        assert_eq!(message, *b"\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x01a\x02bc\0\0\x01\0\x01");
        assert_eq!(Question::host(Ipv4Addr::new(1, 2, 3, 4).into()).name, "4.3.2.1.in-addr.arpa");
        let v6 = Question::host(Ipv6Addr::LOCALHOST.into()).name;
        assert!(v6.starts_with("1.0.0.") && v6.ends_with(".0.0.ip6.arpa") && v6.len() == 32 * 2 + 8, "{v6}");
        for wrong in ["", ".", "a..b", &"x".repeat(64)] {
            assert!(Question::address_v4(wrong).message(1).is_none(), "{wrong}");
        }
    }

    #[test]
    fn only_an_answer_to_the_question_counts() {
        let answer = b"\x12\x34\x81\x05\0\x01\0\0\0\0\0\0";
        assert_eq!(response_code(answer, 0x1234), Some(Rcode(5)));
        assert_eq!(response_code(answer, 0x1235), None);
        assert_eq!(response_code(&answer[..11], 0x1234), None);
        assert_eq!(response_code(b"\x12\x34\x01\x05\0\x01\0\0\0\0\0\0", 0x1234), None);
    }

    #[test]
    fn other_codes_are_left_alone() {
        let never = || panic!("nobody is asked");
        for code in [WsaError::WSAHOST_NOT_FOUND, WsaError::WSANO_DATA] {
            assert_eq!(explain(code, Instant::now(), never), code);
        }
        let long_ago = Instant::now() - SHORTEST_WAIT;
        assert_eq!(explain(WsaError::WSATRY_AGAIN, long_ago, never), WsaError::WSATRY_AGAIN);
    }
}
