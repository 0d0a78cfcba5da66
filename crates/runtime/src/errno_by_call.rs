//! What an errno means for the call that got it.
//!
//! The general map knows which code has an errno's name. A program that was written by Microsoft's page on a call only
//! expects the codes that stand there, so that some errnos become the nearest of these. The tests go through what the
//! manual pages of Linux list for each call.

use openwinsock_codes::WsaError;
use openwinsock_codes::map::Situation;

use crate::sys::Errno;

/// Calls for which errnos mean something of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Call {
    /// `accept`
    Accept,
    /// `connect`
    Connect,
    /// A send that names no destination.
    Send,
    /// A send to an address.
    SendTo,
    /// A receive from a connection.
    Receive,
    /// A receive on a socket without connections.
    ReceiveDatagram,
}

impl Errno {
    /// The Winsock code of a failed call.
    pub(crate) fn wsa_for(self, call: Call) -> WsaError {
        let own = match call {
            Call::Accept => accept(self),
            Call::Connect => connect(self),
            Call::Send => send(self),
            Call::SendTo => send_to(self),
            Call::Receive => receive(self),
            Call::ReceiveDatagram => None,
        };
        own.unwrap_or_else(|| match call {
            Call::Connect => self.wsa_in(Situation::Connect),
            Call::ReceiveDatagram => self.wsa_in(Situation::DatagramReceive),
            _ => self.wsa(),
        })
    }
}

/// `accept` passes on what the network says about the new connection: it cannot be had any more.
fn accept(errno: Errno) -> Option<WsaError> {
    match errno.0 {
        libc::ECONNABORTED
        | libc::EPROTO
        | libc::EPERM
        | libc::ETIMEDOUT
        | libc::ENOPROTOOPT
        | libc::EHOSTDOWN
        | libc::EHOSTUNREACH
        | libc::ENETUNREACH
        | libc::ENONET => Some(WsaError::WSAECONNRESET),
        libc::ESOCKTNOSUPPORT | libc::EPROTONOSUPPORT => Some(WsaError::WSAEOPNOTSUPP),
        _ => None,
    }
}

fn connect(errno: Errno) -> Option<WsaError> {
    match errno.0 {
        // ICMP: protocol unreachable.
        libc::ENOPROTOOPT
        // The peer took the connection and ended it before the call returned; with EPIPE, in order at first.
        | libc::ECONNRESET
        | libc::EPIPE
        // An attempt that failed, and whose reason was read as SO_ERROR.
        | libc::ECONNABORTED
        // AF_UNIX: nobody of the kind listens under this name.
        | libc::EPROTOTYPE
        | libc::ENOENT
        | libc::ENOTDIR => Some(WsaError::WSAECONNREFUSED),
        // ICMP: parameter problem, source route failed, fragmentation needed. The page has one code for host errors.
        libc::EHOSTDOWN | libc::EPROTO | libc::EOPNOTSUPP | libc::EMSGSIZE => Some(WsaError::WSAEHOSTUNREACH),
        _ => None,
    }
}

fn send(errno: Errno) -> Option<WsaError> {
    match errno.0 {
        // The page has one code for all ways of not getting there.
        libc::ENETUNREACH
        | libc::ENONET
        | libc::EHOSTDOWN
        | libc::EADDRNOTAVAIL
        | libc::ENODEV
        | libc::ENXIO => Some(WsaError::WSAEHOSTUNREACH),
        // A datagram socket without a default peer.
        libc::EDESTADDRREQ => Some(WsaError::WSAENOTCONN),
        // AF_UNIX: the default peer is gone.
        libc::ECONNREFUSED => Some(WsaError::WSAECONNRESET),
        libc::EPROTO | libc::ENOPROTOOPT => Some(WsaError::WSAECONNABORTED),
        _ => None,
    }
}

fn send_to(errno: Errno) -> Option<WsaError> {
    match errno.0 {
        libc::EHOSTDOWN => Some(WsaError::WSAEHOSTUNREACH),
        // AF_UNIX: nobody receives under this name, or one of another kind.
        libc::ECONNREFUSED => Some(WsaError::WSAECONNRESET),
        libc::EPROTOTYPE => Some(WsaError::WSAEADDRNOTAVAIL),
        libc::EPROTO | libc::ENOPROTOOPT => Some(WsaError::WSAECONNABORTED),
        _ => None,
    }
}

fn receive(errno: Errno) -> Option<WsaError> {
    match errno.0 {
        libc::ECONNREFUSED => Some(WsaError::WSAECONNRESET),
        // The page calls a connection that a failure of the network ended timed out.
        libc::EHOSTUNREACH | libc::ENETUNREACH | libc::EHOSTDOWN | libc::ENONET => {
            Some(WsaError::WSAETIMEDOUT)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    //! The lists are those of socket(2), bind(2), listen(2), accept(2), connect(2), send(2), recv(2), shutdown(2),
    //! getsockname(2) and getpeername(2), and of ip(7), tcp(7), udp(7), raw(7) and unix(7) for the call.

    use libc::*;
    use openwinsock_codes::function;

    use super::*;

    struct Page {
        function: &'static str,
        call: Option<Call>,
        errnos: &'static [i32],
    }

    /// EAGAIN and EINTR are absent: what they mean depends on the mode of the socket, and the verbs decide it.
    const PAGES: &[Page] = &[
        Page {
            function: "socket",
            call: None,
            errnos: &[
                EACCES,
                EPERM,
                EAFNOSUPPORT,
                EINVAL,
                EMFILE,
                ENFILE,
                ENOBUFS,
                ENOMEM,
                EPROTONOSUPPORT,
                ESOCKTNOSUPPORT,
                EPROTOTYPE,
            ],
        },
        Page {
            function: "bind",
            call: None,
            errnos: &[
                EACCES,
                EPERM,
                EADDRINUSE,
                EBADF,
                EINVAL,
                ENOTSOCK,
                EADDRNOTAVAIL,
                EFAULT,
                ELOOP,
                ENAMETOOLONG,
                ENOENT,
                ENOMEM,
                ENOTDIR,
                EROFS,
                ENODEV,
                ENOBUFS,
                ENOSPC,
                EDQUOT,
            ],
        },
        Page {
            function: "listen",
            call: None,
            errnos: &[EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP, EINVAL, ENOBUFS],
        },
        Page {
            function: "accept",
            call: Some(Call::Accept),
            errnos: &[
                EBADF,
                ECONNABORTED,
                EFAULT,
                EINVAL,
                EMFILE,
                ENFILE,
                ENOBUFS,
                ENOMEM,
                ENOTSOCK,
                EOPNOTSUPP,
                EPERM,
                EPROTO,
                ENETDOWN,
                ENOPROTOOPT,
                EHOSTDOWN,
                ENONET,
                EHOSTUNREACH,
                ENETUNREACH,
                ENOSR,
                ESOCKTNOSUPPORT,
                EPROTONOSUPPORT,
                ETIMEDOUT,
            ],
        },
        Page {
            function: "connect",
            call: Some(Call::Connect),
            errnos: &[
                EACCES,
                EPERM,
                EADDRINUSE,
                EADDRNOTAVAIL,
                EAFNOSUPPORT,
                EALREADY,
                EBADF,
                ECONNREFUSED,
                EFAULT,
                EINPROGRESS,
                EISCONN,
                ENETUNREACH,
                ENOTSOCK,
                EPROTOTYPE,
                ETIMEDOUT,
                EHOSTUNREACH,
                EHOSTDOWN,
                ENONET,
                ENOPROTOOPT,
                EPROTO,
                EOPNOTSUPP,
                EMSGSIZE,
                ECONNRESET,
                ECONNABORTED,
                ENOBUFS,
                ENOMEM,
                ENETDOWN,
                EINVAL,
                ENODEV,
                ENXIO,
                ENOENT,
                ENOTDIR,
                ELOOP,
                ENAMETOOLONG,
            ],
        },
        Page {
            function: "send",
            call: Some(Call::Send),
            errnos: &[
                EACCES,
                EPERM,
                EBADF,
                ECONNRESET,
                EDESTADDRREQ,
                EFAULT,
                EINVAL,
                EMSGSIZE,
                ENOBUFS,
                ENOMEM,
                ENOTCONN,
                ENOTSOCK,
                EOPNOTSUPP,
                EPIPE,
                ECONNREFUSED,
                EHOSTUNREACH,
                EHOSTDOWN,
                ENETUNREACH,
                ENONET,
                ENETDOWN,
                ETIMEDOUT,
                ECONNABORTED,
                EADDRNOTAVAIL,
                ENODEV,
                ENXIO,
                EPROTO,
                ENOPROTOOPT,
            ],
        },
        Page {
            function: "sendto",
            call: Some(Call::SendTo),
            errnos: &[
                EACCES,
                EPERM,
                EBADF,
                EDESTADDRREQ,
                EFAULT,
                EINVAL,
                EMSGSIZE,
                ENOBUFS,
                ENOMEM,
                ENOTCONN,
                ENOTSOCK,
                EOPNOTSUPP,
                EPIPE,
                ECONNREFUSED,
                EHOSTUNREACH,
                EHOSTDOWN,
                ENETUNREACH,
                ENONET,
                ENETDOWN,
                ETIMEDOUT,
                ECONNABORTED,
                EAFNOSUPPORT,
                EADDRNOTAVAIL,
                ENODEV,
                ENXIO,
                ENOENT,
                ENOTDIR,
                EPROTOTYPE,
                EPROTO,
                ENOPROTOOPT,
                ELOOP,
                ENAMETOOLONG,
            ],
        },
        Page {
            function: "recv",
            call: Some(Call::Receive),
            errnos: &[
                EBADF,
                ECONNREFUSED,
                EFAULT,
                EINVAL,
                ENOMEM,
                ENOTCONN,
                ENOTSOCK,
                EOPNOTSUPP,
                ETIMEDOUT,
                ECONNRESET,
                ECONNABORTED,
                EHOSTUNREACH,
                ENETUNREACH,
                EHOSTDOWN,
                ENONET,
                ENETDOWN,
                EPROTO,
            ],
        },
        Page {
            function: "recvfrom",
            call: Some(Call::ReceiveDatagram),
            errnos: &[
                EBADF,
                ECONNREFUSED,
                ECONNRESET,
                EFAULT,
                EINVAL,
                ENOMEM,
                ENOTCONN,
                ENOTSOCK,
                EOPNOTSUPP,
                ENETDOWN,
            ],
        },
        Page { function: "shutdown", call: None, errnos: &[EBADF, EINVAL, ENOTCONN, ENOTSOCK] },
        Page { function: "getsockname", call: None, errnos: &[EBADF, EFAULT, EINVAL, ENOTSOCK] },
        Page { function: "getpeername", call: None, errnos: &[EBADF, EFAULT, ENOTCONN, ENOTSOCK] },
    ];

    /// Codes that no page of the call lists, and why they are given.
    const EXCEPTIONS: &[(&str, i32, WsaError, &str)] = &[
        (
            "socket",
            EACCES,
            WsaError::WSAEACCES,
            "raw sockets: the article on them says so, the page does not",
        ),
        ("socket", EPERM, WsaError::WSAEACCES, "as EACCES"),
        ("bind", ELOOP, WsaError::WSAELOOP, "AF_UNIX: the namesake says what is wrong with the path"),
        ("bind", ENAMETOOLONG, WsaError::WSAENAMETOOLONG, "AF_UNIX: the namesake"),
        ("bind", EDQUOT, WsaError::WSAEDQUOT, "AF_UNIX: the namesake"),
        ("connect", ELOOP, WsaError::WSAELOOP, "AF_UNIX: the namesake"),
        ("connect", ENAMETOOLONG, WsaError::WSAENAMETOOLONG, "AF_UNIX: the namesake"),
        ("sendto", ELOOP, WsaError::WSAELOOP, "AF_UNIX: the namesake"),
        ("sendto", ENAMETOOLONG, WsaError::WSAENAMETOOLONG, "AF_UNIX: the namesake"),
        ("recv", ENOMEM, WsaError::WSAENOBUFS, "the pages on receiving know no lack of memory"),
        ("recvfrom", ENOMEM, WsaError::WSAENOBUFS, "the pages on receiving know no lack of memory"),
        (
            "recvfrom",
            ENOTCONN,
            WsaError::WSAENOTCONN,
            "a stream without a connection; the page on recv has it",
        ),
    ];

    #[test]
    fn every_errno_of_the_manual_becomes_a_code_of_the_page() {
        let mut wrong = Vec::new();
        for page in PAGES {
            let function = function::by_name(page.function).expect("the function is documented");
            let listed: Vec<u32> = function.raises().map(|raise| raise.code).collect();
            assert!(!listed.is_empty(), "{} raises nothing", page.function);
            for errno in page.errnos {
                let code = page.call.map_or_else(|| Errno(*errno).wsa(), |call| Errno(*errno).wsa_for(call));
                let excepted =
                    EXCEPTIONS.iter().any(|row| (row.0, row.1, row.2) == (page.function, *errno, code));
                let in_page = listed.contains(&code.0.cast_unsigned());
                assert!(
                    !(excepted && in_page),
                    "{}: the exception for errno {errno} is not needed",
                    page.function
                );
                if !excepted && !in_page {
                    wrong.push(format!("{}: errno {errno} becomes {code:?}", page.function));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_exception_has_its_call() {
        for (name, errno, _, reason) in EXCEPTIONS {
            let listed = PAGES.iter().any(|page| page.function == *name && page.errnos.contains(errno));
            assert!(listed && !reason.is_empty(), "{name}, errno {errno}");
        }
    }
}
