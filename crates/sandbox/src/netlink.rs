//! Requests to the kernel's network configuration: one request, one answer.

use std::io;
use std::sync::{Mutex, PoisonError};

use netlink_packet_core::{
    NLM_F_ACK, NLM_F_CREATE, NLM_F_EXCL, NLM_F_REQUEST, NetlinkHeader, NetlinkMessage, NetlinkPayload,
};
use netlink_packet_route::RouteNetlinkMessage;
use netlink_packet_route::link::LinkMessage;
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

    /// What the kernel says of a device.
    pub(crate) fn device(&self, index: u32) -> io::Result<LinkMessage> {
        let mut message = LinkMessage::default();
        message.header.index = index;
        match self.ask(RouteNetlinkMessage::GetLink(message), 0)? {
            Some(RouteNetlinkMessage::NewLink(device)) => Ok(device),
            _ => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    fn request(&self, message: RouteNetlinkMessage, flags: u16) -> io::Result<()> {
        self.ask(message, NLM_F_ACK | flags).map(drop)
    }

    /// Sends a request and waits for what the kernel says to it: a message, that it is done, or that it failed.
    fn ask(&self, message: RouteNetlinkMessage, flags: u16) -> io::Result<Option<RouteNetlinkMessage>> {
        let mut connection = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        connection.sequence += 1;
        let sequence = connection.sequence;
        let mut header = NetlinkHeader::default();
        header.flags = NLM_F_REQUEST | flags;
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
            match answer.payload {
                NetlinkPayload::Error(answer) if answer.code.is_none() => return Ok(None),
                NetlinkPayload::Error(answer) => return Err(answer.to_io()),
                NetlinkPayload::InnerMessage(message) => return Ok(Some(message)),
                _ => {}
            }
        }
    }
}
