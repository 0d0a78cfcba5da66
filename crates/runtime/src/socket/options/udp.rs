//! The options of IPPROTO_UDP.

use super::{Get, Row, Set, Shape, option};
use crate::error::Result;
use crate::socket::Socket;
use crate::sys;

/// A datagram has at most so many bytes.
const LARGEST: i32 = 65535;

pub(super) static ROWS: &[Row] = &[
    option!(UDP_NOCHECKSUM, Udp4, Shape::Bool).kernel(libc::SOL_SOCKET, libc::SO_NO_CHECK),
    // The same the other way round.
    option!(UDP_CHECKSUM_COVERAGE, Udp4, Shape::Bool).get(Get::Int(has_checksum)).set(Set::Int(set_checksum)),
    option!(UDP_SEND_MSG_SIZE, Any, Shape::Int)
        .kernel(libc::IPPROTO_UDP, libc::UDP_SEGMENT)
        .range(0, LARGEST),
];

fn has_checksum(socket: &Socket) -> Result<i32> {
    let without = sys::option::get_int(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_NO_CHECK)?;
    Ok(i32::from(without == 0))
}

fn set_checksum(socket: &Socket, on: i32) -> Result<()> {
    let without = i32::from(on == 0);
    Ok(sys::option::set_int(socket.raw_fd(), libc::SOL_SOCKET, libc::SO_NO_CHECK, without)?)
}
