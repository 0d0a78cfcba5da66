//! Multicast groups that a socket belongs to, and which request may follow which.
//!
//! Linux lets a program change from "all sources" to "these sources" on the way; Windows refuses, with codes that its page
//! on the behaviour of multicast options lists. This is that table. The kernel is asked after it, and has the last word.

use std::net::IpAddr;

use openwinsock_codes::WsaError;

use crate::error::Result;

/// A group on an interface (0: the system chooses one).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Group {
    pub(crate) interface: u32,
    pub(crate) address: IpAddr,
}

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Request {
    Join,
    Leave,
    JoinSource(IpAddr),
    LeaveSource(IpAddr),
    Block(IpAddr),
    Unblock(IpAddr),
}

/// Whom a member listens to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Filter {
    /// Everybody but these. `unblocked` were blocked once.
    Exclude { blocked: Vec<IpAddr>, unblocked: Vec<IpAddr> },
    /// These alone. Without any left, the membership is over; but a source that is dropped again is told apart from a
    /// group that was left.
    Include(Vec<IpAddr>),
}

/// The groups of a socket.
#[derive(Default, Debug)]
pub(crate) struct Memberships(Vec<(Group, Filter)>);

impl Memberships {
    /// Whether a request may be made now.
    ///
    /// # Errors
    /// `WSAEADDRNOTAVAIL` and `WSAEINVAL` as the page lists them.
    pub(crate) fn check(&self, group: Group, request: Request) -> Result<()> {
        use Request::{Block, Join, JoinSource, Leave, LeaveSource, Unblock};
        let Some((_, filter)) = self.0.iter().find(|(known, _)| *known == group) else {
            return match request {
                Join | JoinSource(_) => Ok(()),
                Leave | LeaveSource(_) | Block(_) | Unblock(_) => Err(WsaError::WSAEINVAL),
            };
        };
        match (filter, request) {
            (_, Leave) => Ok(()),
            (Filter::Exclude { blocked, .. }, Join | JoinSource(_)) => {
                Err(if blocked.is_empty() { WsaError::WSAEADDRNOTAVAIL } else { WsaError::WSAEINVAL })
            }
            (Filter::Exclude { .. }, LeaveSource(_)) => Err(WsaError::WSAEINVAL),
            (Filter::Exclude { blocked, .. }, Block(source)) => {
                unless(blocked.contains(&source), WsaError::WSAEADDRNOTAVAIL)
            }
            (Filter::Exclude { blocked, .. }, Unblock(source)) if blocked.contains(&source) => Ok(()),
            (Filter::Exclude { unblocked, .. }, Unblock(source)) => {
                unless(unblocked.contains(&source), WsaError::WSAEADDRNOTAVAIL)?;
                Err(WsaError::WSAEINVAL)
            }
            (Filter::Include(sources), Join) => unless(!sources.is_empty(), WsaError::WSAEADDRNOTAVAIL),
            (Filter::Include(sources), JoinSource(source)) => {
                unless(sources.contains(&source), WsaError::WSAEADDRNOTAVAIL)
            }
            (Filter::Include(sources), LeaveSource(source)) => {
                unless(!sources.contains(&source), WsaError::WSAEADDRNOTAVAIL)
            }
            (Filter::Include(_), Block(_) | Unblock(_)) => Err(WsaError::WSAEINVAL),
        }
    }

    /// Notes that a request was granted.
    pub(crate) fn granted(&mut self, group: Group, request: Request) {
        let place = self.0.iter().position(|(known, _)| *known == group);
        let filter = match request {
            Request::Leave => return self.0.retain(|(known, _)| *known != group),
            Request::Join => Filter::Exclude { blocked: Vec::new(), unblocked: Vec::new() },
            Request::JoinSource(source) => match place.map(|at| &mut self.0[at].1) {
                Some(Filter::Include(sources)) => return sources.push(source),
                _ => Filter::Include(vec![source]),
            },
            Request::LeaveSource(source) => {
                if let Some((_, Filter::Include(sources))) = place.map(|at| &mut self.0[at]) {
                    sources.retain(|known| *known != source);
                }
                return;
            }
            Request::Block(source) | Request::Unblock(source) => {
                if let Some((_, Filter::Exclude { blocked, unblocked })) = place.map(|at| &mut self.0[at]) {
                    let (to, from) = match request {
                        Request::Block(_) => (blocked, unblocked),
                        _ => (unblocked, blocked),
                    };
                    from.retain(|known| *known != source);
                    to.push(source);
                }
                return;
            }
        };
        self.replace(group, filter);
    }

    /// Notes a filter that was set as a whole.
    pub(crate) fn replace(&mut self, group: Group, filter: Filter) {
        self.0.retain(|(known, _)| *known != group);
        self.0.push((group, filter));
    }
}

/// Fails with the code if the condition holds.
fn unless(condition: bool, code: WsaError) -> Result<()> {
    if condition { Err(code) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::Request::{Block, Join, JoinSource, Leave, LeaveSource, Unblock};
    use super::*;

    const A: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));
    const B: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 2));
    const GROUP: Group = Group { interface: 1, address: IpAddr::V4(std::net::Ipv4Addr::new(239, 1, 1, 1)) };

    /// Makes requests of which all but the last are granted.
    fn after(requests: &[Request]) -> Result<()> {
        let mut memberships = Memberships::default();
        let (last, first) = requests.split_last().unwrap();
        for request in first {
            memberships.check(GROUP, *request).unwrap();
            memberships.granted(GROUP, *request);
        }
        memberships.check(GROUP, *last)
    }

    #[test]
    fn the_table_of_the_page() {
        let taken = Err(WsaError::WSAEADDRNOTAVAIL);
        let wrong = Err(WsaError::WSAEINVAL);
        let rows: [(&[Request], Result<()>); 17] = [
            (&[Join, Join], taken),
            (&[Join, JoinSource(A)], taken),
            (&[Join, LeaveSource(A)], wrong),
            (&[Join, Unblock(A)], wrong),
            (&[Join, Leave, Block(A)], wrong),
            (&[Join, Leave, LeaveSource(A)], wrong),
            (&[Join, Leave, Leave], wrong),
            (&[JoinSource(A), Join], taken),
            (&[JoinSource(A), JoinSource(A)], taken),
            (&[JoinSource(A), Unblock(A)], wrong),
            (&[JoinSource(A), LeaveSource(A), Unblock(A)], wrong),
            (&[JoinSource(A), LeaveSource(A), LeaveSource(A)], taken),
            (&[Join, Block(A), Block(A)], taken),
            (&[Join, Block(A), JoinSource(A)], wrong),
            (&[Join, Block(A), Join], wrong),
            (&[Join, Block(A), Unblock(A), Unblock(A)], taken),
            (&[Join, Block(A), Unblock(B)], wrong),
        ];
        for (requests, expected) in rows {
            assert_eq!(after(requests), expected, "{requests:?}");
        }
    }

    #[test]
    fn what_the_page_does_not_forbid() {
        let rows: [&[Request]; 7] = [
            &[Join, Block(A), Block(B)],
            &[Join, Block(A), Unblock(A), Block(A)],
            &[Join, Leave, Join],
            &[JoinSource(A), JoinSource(B)],
            &[JoinSource(A), LeaveSource(A), Join],
            &[JoinSource(A), LeaveSource(A), JoinSource(A)],
            &[JoinSource(A), Leave],
        ];
        for requests in rows {
            assert_eq!(after(requests), Ok(()), "{requests:?}");
        }
    }

    #[test]
    fn interfaces_are_independent() {
        let mut memberships = Memberships::default();
        memberships.granted(GROUP, Join);
        let elsewhere = Group { interface: 2, ..GROUP };
        assert_eq!(memberships.check(elsewhere, Join), Ok(()));
        assert_eq!(memberships.check(elsewhere, Leave), Err(WsaError::WSAEINVAL));
    }
}
