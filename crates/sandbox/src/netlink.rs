//! Requests to the kernel's network configuration: one request, one answer.

use std::io;
use std::sync::{Mutex, PoisonError};

use netlink_packet_core::{
    NLM_F_ACK, NLM_F_CREATE, NLM_F_EXCL, NLM_F_REQUEST, NetlinkHeader, NetlinkMessage, NetlinkPayload,
};
use netlink_packet_route::RouteNetlinkMessage;
use netlink_sys::Socket;
use netlink_sys::protocols::NETLINK_ROUTE;

/// A connection to one network. It keeps speaking for the network in which it was opened, whichever thread uses
/// it.
#[derive(Debug)]
pub(crate) struct Netlink(Mutex<Connection>);

#[derive(Debug)]
struct Connection {
    socket: Socket,
    sequence: u32,
}

impl Netlink {
    /// Opens a connection to the network of the calling thread.
    pub(crate) fn open() -> io::Result<Self> {
        let mut socket = Socket::new(NETLINK_ROUTE)?;
        socket.bind_auto()?;
        Ok(Self(Mutex::new(Connection { socket, sequence: 0 })))
    }

    /// Asks for something new, which must not exist yet.
    pub(crate) fn create(&self, message: RouteNetlinkMessage) -> io::Result<()> {
        self.request(message, NLM_F_CREATE | NLM_F_EXCL)
    }

    /// Asks for a change or a removal.
    pub(crate) fn change(&self, message: RouteNetlinkMessage) -> io::Result<()> {
        self.request(message, 0)
    }

    fn request(&self, message: RouteNetlinkMessage, flags: u16) -> io::Result<()> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        connection.sequence += 1;
        let sequence = connection.sequence;
        let mut header = NetlinkHeader::default();
        header.flags = NLM_F_REQUEST | NLM_F_ACK | flags;
        header.sequence_number = sequence;
        let mut message = NetlinkMessage::new(header, NetlinkPayload::from(message));
        message.finalize();
        let mut buffer = vec![0; message.buffer_len()];
        message.serialize(&mut buffer);
        connection.socket.send(&buffer, 0)?;
        loop {
            let (answer, _) = connection.socket.recv_from_full()?;
            let answer = NetlinkMessage::<RouteNetlinkMessage>::deserialize(&answer)
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))?;
            if answer.header.sequence_number != sequence {
                continue;
            }
            if let NetlinkPayload::Error(answer) = answer.payload {
                return if answer.code.is_none() { Ok(()) } else { Err(answer.to_io()) };
            }
        }
    }
}
