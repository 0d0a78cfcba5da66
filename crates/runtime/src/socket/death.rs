//! How a TCP connection came to its end: Linux has one errno for several of Winsock's codes.

use openwinsock_codes::WsaError;

use super::Socket;
use crate::sys::net::TcpInfo;
use crate::sys::{self, Errno};

/// `tcpi_state` of a connection that is over.
const TCP_CLOSE: u8 = 7;

impl TcpInfo {
    /// Whether TCP has given the connection up.
    pub(crate) fn is_dead(&self) -> bool {
        self.state == TCP_CLOSE
    }
}

impl Socket {
    fn tcp_info(&self) -> Option<TcpInfo> {
        if self.is_tcp() { sys::net::tcp_info(self.raw_fd()).ok() } else { None }
    }

    /// Whether TCP has given the connection up.
    pub(crate) fn connection_is_dead(&self) -> bool {
        self.tcp_info().is_some_and(|info| info.state == TCP_CLOSE)
    }

    /// The code of a connection that is over: of what the kernel said about it, if it still says anything, and of
    /// what TCP was doing at last. None if TCP goes on.
    pub(crate) fn cause_of_death(&self, said: Option<Errno>) -> Option<WsaError> {
        let info = self.tcp_info()?;
        (info.state == TCP_CLOSE).then(|| cause(info, said))
    }
}

/// The kernel clears the queues and timers of a dead connection, but leaves the counters as they were.
fn cause(info: TcpInfo, said: Option<Errno>) -> WsaError {
    match said {
        Some(Errno(libc::ECONNRESET)) => WsaError::WSAECONNRESET,
        Some(Errno(libc::ECONNABORTED)) => WsaError::WSAECONNABORTED,
        // EPIPE: the peer had closed its side in order and reset the rest, or the error went to somebody else.
        None | Some(Errno(libc::EPIPE | libc::ENOTCONN)) if info.retransmits == 0 && info.probes == 0 => {
            WsaError::WSAECONNRESET
        }
        // The peer fell silent. The errno is that of the last ICMP message about it, if there was one.
        _ => silence(info),
    }
}

/// Which timer gave up. Keep-alive only probes while nothing is on its way; unanswered probes of a closed window look
/// like them, but data is waiting then.
fn silence(info: TcpInfo) -> WsaError {
    let keep_alive = info.probes > 0 && info.retransmits == 0 && info.not_sent == 0;
    if keep_alive { WsaError::WSAENETRESET } else { WsaError::WSAECONNABORTED }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As measured on Linux 6.18 with a peer whose socket dropped everything.
    #[test]
    fn the_counters_tell_the_timers_apart() {
        let dead =
            |retransmits, probes, not_sent| TcpInfo { state: TCP_CLOSE, retransmits, probes, not_sent };
        let timed_out = Some(Errno(libc::ETIMEDOUT));
        let rows = [
            ("keep-alive, after two probes", dead(0, 2, 0), timed_out, WsaError::WSAENETRESET),
            (
                "keep-alive, and a router reported it",
                dead(0, 1, 0),
                Some(Errno(libc::EHOSTUNREACH)),
                WsaError::WSAENETRESET,
            ),
            ("data without an answer", dead(3, 0, 0), timed_out, WsaError::WSAECONNABORTED),
            ("a closed window, probed", dead(0, 4, 65536), timed_out, WsaError::WSAECONNABORTED),
            ("a window that shrank to nothing", dead(0, 0, 65536), timed_out, WsaError::WSAECONNABORTED),
            ("reset", dead(0, 0, 0), Some(Errno(libc::ECONNRESET)), WsaError::WSAECONNRESET),
            ("reset while repeating", dead(2, 0, 0), Some(Errno(libc::ECONNRESET)), WsaError::WSAECONNRESET),
            ("end of stream, then reset", dead(0, 0, 0), Some(Errno(libc::EPIPE)), WsaError::WSAECONNRESET),
            ("somebody else took the error of a reset", dead(0, 0, 0), None, WsaError::WSAECONNRESET),
            ("somebody else took the error of a death", dead(3, 0, 0), None, WsaError::WSAECONNABORTED),
            (
                "destroyed by the administrator",
                dead(0, 0, 0),
                Some(Errno(libc::ECONNABORTED)),
                WsaError::WSAECONNABORTED,
            ),
        ];
        for (what, info, said, code) in rows {
            assert_eq!(cause(info, said), code, "{what}");
        }
    }
}
