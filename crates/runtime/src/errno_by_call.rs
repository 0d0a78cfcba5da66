//! What each call makes of every errno that its manual pages list: a code that Microsoft's page on the call lists.
//!
//! The lists are those of socket(2), bind(2), listen(2), accept(2), connect(2), send(2), recv(2), shutdown(2),
//! getsockname(2) and getpeername(2), and of ip(7), tcp(7), udp(7), raw(7) and unix(7) for the call.

use libc::*;
use openwinsock_codes::map::Situation;
use openwinsock_codes::{WsaError, function};

use crate::sys::Errno;

struct Call {
    function: &'static str,
    situation: Situation,
    errnos: &'static [i32],
}

/// EAGAIN and EINTR are absent: what they mean depends on the mode of the socket, and the verbs decide it.
const CALLS: &[Call] = &[
    Call {
        function: "socket",
        situation: Situation::Any,
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
    Call {
        function: "bind",
        situation: Situation::Any,
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
    Call {
        function: "listen",
        situation: Situation::Any,
        errnos: &[EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP, EINVAL, ENOBUFS],
    },
    Call {
        function: "accept",
        situation: Situation::Accept,
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
    Call {
        function: "connect",
        situation: Situation::Connect,
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
    Call {
        function: "send",
        situation: Situation::Send,
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
    Call {
        function: "sendto",
        situation: Situation::SendTo,
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
    Call {
        function: "recv",
        situation: Situation::Receive,
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
    Call {
        function: "recvfrom",
        situation: Situation::DatagramReceive,
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
    Call { function: "shutdown", situation: Situation::Any, errnos: &[EBADF, EINVAL, ENOTCONN, ENOTSOCK] },
    Call { function: "getsockname", situation: Situation::Any, errnos: &[EBADF, EFAULT, EINVAL, ENOTSOCK] },
    Call { function: "getpeername", situation: Situation::Any, errnos: &[EBADF, EFAULT, ENOTCONN, ENOTSOCK] },
];

/// Codes that no page of the call lists, and why they are given.
const EXCEPTIONS: &[(&str, i32, WsaError, &str)] = &[
    ("socket", EACCES, WsaError::WSAEACCES, "raw sockets: the article on them says so, the page does not"),
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
    ("recvfrom", ENOTCONN, WsaError::WSAENOTCONN, "a stream without a connection; the page on recv has it"),
];

#[test]
fn every_errno_of_the_manual_becomes_a_code_of_the_page() {
    let mut wrong = Vec::new();
    for call in CALLS {
        let page = function::by_name(call.function).expect("the function is documented");
        let listed: Vec<u32> = page.raises().map(|raise| raise.code).collect();
        assert!(!listed.is_empty(), "{} raises nothing", call.function);
        for errno in call.errnos {
            let code = Errno(*errno).wsa_in(call.situation);
            let excepted =
                EXCEPTIONS.iter().any(|row| (row.0, row.1, row.2) == (call.function, *errno, code));
            let in_page = listed.contains(&code.0.cast_unsigned());
            assert!(
                !(excepted && in_page),
                "{}: the exception for errno {errno} is not needed",
                call.function
            );
            if !excepted && !in_page {
                wrong.push(format!("{}: errno {errno} becomes {code:?}", call.function));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_exception_has_its_call() {
    for (name, errno, _, reason) in EXCEPTIONS {
        let listed = CALLS.iter().any(|call| call.function == *name && call.errnos.contains(errno));
        assert!(listed && !reason.is_empty(), "{name}, errno {errno}");
    }
}
