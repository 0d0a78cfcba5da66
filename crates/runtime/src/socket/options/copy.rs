//! Giving one kernel socket the options of another: where a handle gets a new one, or takes over a listening one's.

use std::os::fd::RawFd;
use std::sync::atomic::Ordering;

use super::settings::NEVER_SET;
use crate::addr::Family;
use crate::socket::Socket;
use crate::sys;

/// Options of connections whose value is an `int`, by level.
const OF_SOCKETS: [i32; 2] = [libc::SO_KEEPALIVE, libc::SO_OOBINLINE];
const OF_TCP: [i32; 5] =
    [libc::TCP_NODELAY, libc::TCP_KEEPIDLE, libc::TCP_KEEPINTVL, libc::TCP_KEEPCNT, libc::TCP_USER_TIMEOUT];
const OF_IP: [i32; 4] = [libc::IP_TOS, libc::IP_TTL, libc::IP_MTU_DISCOVER, libc::IP_UNICAST_IF];
const OF_IPV6: [i32; 5] = [
    libc::IPV6_TCLASS,
    libc::IPV6_UNICAST_HOPS,
    libc::IPV6_MTU_DISCOVER,
    libc::IPV6_DONTFRAG,
    libc::IPV6_UNICAST_IF,
];

/// Copies what may be changed of a connection. `of` is the socket whose options they are; it knows which buffers the program
/// has asked for, for setting one ends the kernel's own choice.
///
/// An option that the kernel refuses stays as it is: it took the same value from the program on the other socket, so that
/// only a machine that has run out of memory refuses.
pub(crate) fn copy(from: RawFd, to: RawFd, of: &Socket) {
    let ints = |level: i32, names: &[i32]| {
        for &name in names {
            let value = sys::option::get_int(from, level, name);
            if let Ok(value) = value
                && sys::option::get_int(to, level, name) != Ok(value)
            {
                let _ = sys::option::set_int(to, level, name, value);
            }
        }
    };
    ints(libc::SOL_SOCKET, &OF_SOCKETS);
    if of.is_tcp() {
        ints(libc::IPPROTO_TCP, &OF_TCP);
    }
    if of.family() != Family::Unix {
        ints(libc::IPPROTO_IP, &OF_IP);
    }
    if of.family() == Family::Inet6 {
        ints(libc::IPPROTO_IPV6, &OF_IPV6);
    }
    let buffers =
        [(libc::SO_SNDBUF, &of.settings.send_buffer), (libc::SO_RCVBUF, &of.settings.receive_buffer)];
    for (name, asked) in buffers {
        let asked = asked.load(Ordering::Relaxed);
        if asked != NEVER_SET {
            let _ = sys::option::set_int(to, libc::SOL_SOCKET, name, asked);
        }
    }
    whole(from, to, libc::SO_LINGER, libc::linger { l_onoff: 0, l_linger: 0 });
    for name in [libc::SO_RCVTIMEO, libc::SO_SNDTIMEO] {
        whole(from, to, name, libc::timeval { tv_sec: 0, tv_usec: 0 });
    }
}

/// An option of the socket level whose value is a structure.
fn whole<T: Copy>(from: RawFd, to: RawFd, name: i32, mut value: T) {
    if sys::net::option_into(from, libc::SOL_SOCKET, name, &mut value).is_ok() {
        let _ = sys::net::set_option(to, libc::SOL_SOCKET, name, &value);
    }
}
