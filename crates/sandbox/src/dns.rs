//! What a name server of ours answers (RFC 1035), and the messages in which it does.

mod server;

pub use server::{Asked, NameServer, Over};

use std::net::IpAddr;

use simple_dns::rdata::{A, AAAA, CNAME, PTR, RData, SRV, TXT};
use simple_dns::{CLASS, Name, Packet, PacketFlag, QTYPE, RCODE, ResourceRecord, TYPE};

use crate::error::{Error, Result};

/// How long others may remember an answer, in seconds. Nobody here does.
const LIFETIME: u32 = 60;

/// How long an answer over UDP may be for those who do not say that they take more, in bytes (RFC 1035, 4.2.1).
const SHORT: usize = 512;

/// How many aliases are followed, so that a circle ends.
const ALIASES: usize = 8;

/// The answer for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The name does not exist (NXDOMAIN).
    NoSuchName,
    /// The server could not find out (SERVFAIL).
    ServerFailure,
    /// The server does not want to say (REFUSED).
    Refused,
    /// The server did not understand the question (FORMERR).
    FormatError,
    /// The server does not do such questions (NOTIMP).
    NotImplemented,
    /// What it says of the name: those of the records that have the type in question. If none has, the name exists
    /// without data of that type.
    Records(Vec<Record>),
    /// The same, but over UDP only that the answer is too long, so that the question has to come over TCP.
    Truncated(Vec<Record>),
    /// No answer at all.
    Silence,
    /// Bytes that are no message.
    Garbage,
}

/// What is known of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// An address (A or AAAA).
    Address(IpAddr),
    /// It is another name for this one (CNAME), whose records follow.
    Alias(String),
    /// The host that has the address (PTR), for names that [`Zone::host_of`] makes.
    Host(String),
    /// A text (TXT), at most 255 bytes.
    Text(String),
    /// Where a service is (SRV).
    Service {
        /// Lower ones first.
        priority: u16,
        /// The share among those of one priority.
        weight: u16,
        /// Its port.
        port: u16,
        /// Its host.
        host: String,
    },
}

/// All that a name server knows.
#[derive(Debug, Clone, Default)]
pub struct Zone {
    rules: Vec<(String, Answer)>,
}

impl Zone {
    /// Knows nothing: every name does not exist.
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers so for this name. `*.example` is every name that ends with `.example`, and `*` every name. The first
    /// rule that fits counts; upper and lower case are the same.
    #[must_use]
    pub fn answer(mut self, name: &str, answer: Answer) -> Self {
        self.rules.push((name.trim_end_matches('.').to_ascii_lowercase(), answer));
        self
    }

    /// Gives a name one address.
    #[must_use]
    pub fn address(self, name: &str, address: impl Into<IpAddr>) -> Self {
        self.answer(name, Answer::Records(vec![Record::Address(address.into())]))
    }

    /// Gives an address the name of its host.
    #[must_use]
    pub fn host_of(self, address: impl Into<IpAddr>, host: &str) -> Self {
        self.answer(&reverse(address.into()), Answer::Records(vec![Record::Host(host.to_owned())]))
    }

    fn find(&self, name: &str) -> &Answer {
        let name = name.to_ascii_lowercase();
        let fits = |pattern: &str| match pattern.strip_prefix('*') {
            Some(end) => name.ends_with(end),
            None => name == pattern,
        };
        self.rules.iter().find(|(pattern, _)| fits(pattern)).map_or(&Answer::NoSuchName, |(_, answer)| answer)
    }

    /// Fails with words if a record cannot be put into a message.
    fn check(&self) -> Result<()> {
        for (name, answer) in &self.rules {
            if let Answer::Records(records) | Answer::Truncated(records) = answer {
                for record in records {
                    record.data().map_err(|error| {
                        Error::Misuse(format!("{name}: {record:?} cannot be sent ({error}); shorten it"))
                    })?;
                }
            }
        }
        Ok(())
    }

    /// The answer to a question, as a message; `None` for silence.
    fn reply(&self, question: &[u8], over: Over) -> Option<Vec<u8>> {
        let question = Packet::parse(question).ok()?;
        let mut reply = Packet::new_reply(question.id());
        reply.set_flags(PacketFlag::AUTHORITATIVE_ANSWER | PacketFlag::RECURSION_AVAILABLE);
        if question.has_flags(PacketFlag::RECURSION_DESIRED) {
            reply.set_flags(PacketFlag::RECURSION_DESIRED);
        }
        let Some(asked) = question.questions.first() else {
            *reply.rcode_mut() = RCODE::FormatError;
            return reply.build_bytes_vec().ok();
        };
        reply.questions.push(asked.clone());
        let first = asked.qname.to_string();
        let mut name = first.as_str();
        for _ in 0..ALIASES {
            let code = match self.find(name) {
                Answer::Silence => return None,
                Answer::Garbage => return Some(question.id().to_be_bytes().to_vec()),
                Answer::Truncated(_) if over == Over::Udp => {
                    reply.set_flags(PacketFlag::TRUNCATION);
                    RCODE::NoError
                }
                Answer::Records(records) | Answer::Truncated(records) => {
                    for record in records.iter().filter(|record| record.fits(asked.qtype)) {
                        let data = record.data().ok()?;
                        let owner = Name::new(name).ok()?;
                        reply.answers.push(ResourceRecord::new(owner, CLASS::IN, LIFETIME, data));
                    }
                    let alias = records.iter().find_map(|record| match record {
                        Record::Alias(name) if asked.qtype != QTYPE::TYPE(TYPE::CNAME) => Some(name),
                        _ => None,
                    });
                    match alias {
                        Some(alias) => {
                            name = alias;
                            continue;
                        }
                        None => RCODE::NoError,
                    }
                }
                Answer::NoSuchName => RCODE::NameError,
                Answer::ServerFailure => RCODE::ServerFailure,
                Answer::Refused => RCODE::Refused,
                Answer::FormatError => RCODE::FormatError,
                Answer::NotImplemented => RCODE::NotImplemented,
            };
            *reply.rcode_mut() = code;
            break;
        }
        let bytes = reply.build_bytes_vec_compressed().ok()?;
        let most = question.opt().map_or(SHORT, |opt| usize::from(opt.udp_packet_size).max(SHORT));
        if over == Over::Udp && bytes.len() > most {
            reply.answers.clear();
            reply.set_flags(PacketFlag::TRUNCATION);
            return reply.build_bytes_vec().ok();
        }
        Some(bytes)
    }
}

impl Record {
    /// Whether a question for this type is answered with the record. An alias answers every question.
    fn fits(&self, asked: QTYPE) -> bool {
        let kind = match self {
            Self::Address(IpAddr::V4(_)) => TYPE::A,
            Self::Address(IpAddr::V6(_)) => TYPE::AAAA,
            Self::Alias(_) => return true,
            Self::Host(_) => TYPE::PTR,
            Self::Text(_) => TYPE::TXT,
            Self::Service { .. } => TYPE::SRV,
        };
        asked == QTYPE::ANY || asked == QTYPE::TYPE(kind)
    }

    fn data(&self) -> simple_dns::Result<RData<'_>> {
        Ok(match self {
            Self::Address(IpAddr::V4(address)) => RData::A(A::from(*address)),
            Self::Address(IpAddr::V6(address)) => RData::AAAA(AAAA::from(*address)),
            Self::Alias(name) => RData::CNAME(CNAME(Name::new(name)?)),
            Self::Host(name) => RData::PTR(PTR(Name::new(name)?)),
            Self::Text(text) => RData::TXT(TXT::new().with_string(text)?),
            Self::Service { priority, weight, port, host } => RData::SRV(SRV {
                priority: *priority,
                weight: *weight,
                port: *port,
                target: Name::new(host)?,
            }),
        })
    }
}

/// The name under which the host of an address is looked up (RFC 1035, 3.5; RFC 3596, 2.5).
fn reverse(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(address) => {
            let digits = format!("{:032x}", u128::from(address));
            let digits: String = digits.chars().rev().flat_map(|digit| [digit, '.']).collect();
            format!("{digits}ip6.arpa")
        }
    }
}

#[cfg(test)]
mod tests {
    use simple_dns::Question;

    use super::*;

    fn ask(zone: &Zone, name: &str, kind: TYPE, over: Over) -> Option<(RCODE, bool, Vec<String>)> {
        let mut packet = Packet::new_query(7);
        packet.questions.push(Question::new(Name::new_unchecked(name), kind.into(), CLASS::IN.into(), false));
        let reply = zone.reply(&packet.build_bytes_vec().unwrap(), over)?;
        let reply = Packet::parse(&reply).unwrap();
        assert_eq!(reply.id(), 7);
        assert_eq!(reply.questions[0].qname.to_string(), name);
        let answers =
            reply.answers.iter().map(|answer| format!("{} {:?}", answer.name, answer.rdata.type_code()));
        Some((reply.rcode(), reply.has_flags(PacketFlag::TRUNCATION), answers.collect()))
    }

    #[test]
    fn rules_are_found() {
        let zone = Zone::new()
            .address("Host.Test.", [192, 0, 2, 1])
            .answer("*.busy.test", Answer::ServerFailure)
            .answer("www.test", Answer::Records(vec![Record::Alias("host.test".into())]))
            .answer("round.test", Answer::Records(vec![Record::Alias("round.test".into())]))
            .answer("quiet.test", Answer::Silence);
        let udp = |name, kind| ask(&zone, name, kind, Over::Udp);
        assert_eq!(udp("hOST.test", TYPE::A), Some((RCODE::NoError, false, vec!["hOST.test A".into()])));
        assert_eq!(udp("host.test", TYPE::AAAA), Some((RCODE::NoError, false, vec![])));
        assert_eq!(udp("a.b.busy.test", TYPE::A), Some((RCODE::ServerFailure, false, vec![])));
        assert_eq!(udp("other.test", TYPE::A), Some((RCODE::NameError, false, vec![])));
        assert_eq!(udp("quiet.test", TYPE::A), None);
        let chain = vec!["www.test CNAME".to_owned(), "host.test A".to_owned()];
        assert_eq!(udp("www.test", TYPE::A), Some((RCODE::NoError, false, chain)));
        assert_eq!(udp("round.test", TYPE::A).unwrap().2.len(), ALIASES);
    }

    #[test]
    fn what_is_too_long_goes_over_tcp() {
        let many = (0..100).map(|n| Record::Address([192, 0, 2, n].into())).collect();
        let few = vec![Record::Address([192, 0, 2, 1].into())];
        let zone =
            Zone::new().answer("many.test", Answer::Records(many)).answer("few.test", Answer::Truncated(few));
        assert_eq!(ask(&zone, "many.test", TYPE::A, Over::Udp), Some((RCODE::NoError, true, vec![])));
        assert_eq!(ask(&zone, "many.test", TYPE::A, Over::Tcp).unwrap().2.len(), 100);
        assert_eq!(ask(&zone, "few.test", TYPE::A, Over::Udp), Some((RCODE::NoError, true, vec![])));
        assert_eq!(ask(&zone, "few.test", TYPE::A, Over::Tcp).unwrap().2.len(), 1);
    }

    #[test]
    fn addresses_are_turned_round() {
        assert_eq!(reverse([192, 0, 2, 1].into()), "1.2.0.192.in-addr.arpa");
        let v6 = reverse("2001:db8::1".parse().unwrap());
        assert!(v6.starts_with("1.0.0.0.") && v6.ends_with(".8.b.d.0.1.0.0.2.ip6.arpa"), "{v6}");
        assert_eq!(v6.len(), 72);
    }

    #[test]
    fn what_cannot_be_sent_is_refused() {
        let long = Answer::Records(vec![Record::Text("x".repeat(256))]);
        let error = Zone::new().answer("x.test", long).check().unwrap_err();
        assert!(error.to_string().contains("x.test"), "{error}");
    }
}
