//! The server itself, over UDP and TCP.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use simple_dns::{Packet, QTYPE};

use super::Zone;
use crate::error::{Explain, Result};
use crate::sys;

/// How long a client that has connected may take for its question.
const PATIENCE: Duration = Duration::from_secs(1);

/// How a question came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// In a datagram.
    Udp,
    /// Through a connection.
    Tcp,
}

/// A question that a server got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The name, as it was written.
    pub name: String,
    /// The type: `A`, `AAAA`, `PTR` …
    pub kind: String,
    /// How it came.
    pub over: Over,
}

/// A name server that runs on a thread of its own until the value is dropped.
#[derive(Debug)]
pub struct NameServer {
    log: Arc<Mutex<Vec<Asked>>>,
    thread: Option<JoinHandle<()>>,
    /// Closing it wakes the thread.
    stop: Option<PipeWriter>,
}

impl NameServer {
    /// Starts a server on port 53 of this address, which the C library asks if
    /// [`Etc::name_server`](crate::etc::Etc::name_server) says so. It is in the network of the calling thread.
    ///
    /// # Errors
    ///
    /// [`Error::System`](crate::Error::System) if the port is taken or not ours;
    /// [`Error::Misuse`](crate::Error::Misuse) if a record of the zone cannot be sent.
    pub fn start(address: impl Into<IpAddr>, zone: Zone) -> Result<Self> {
        zone.check()?;
        let address = SocketAddr::new(address.into(), 53);
        let doing = || format!("start a name server on {address}");
        let datagrams = UdpSocket::bind(address).doing(doing)?;
        let connections = TcpListener::bind(address).doing(doing)?;
        let (woken, stop) = io::pipe().doing(doing)?;
        let log = Arc::default();
        let serving =
            Serving { zone, log: Arc::clone(&log), datagrams, connections, woken, silent: Vec::new() };
        let thread = thread::Builder::new().name("name server".into()).spawn(move || serving.run());
        Ok(Self { log, thread: Some(thread.doing(doing)?), stop: Some(stop) })
    }

    /// The questions that have come so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for NameServer {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // If it has panicked, its message was printed; a test sees what it did not answer.
            let _ = thread.join();
        }
    }
}

/// What the thread works with.
struct Serving {
    zone: Zone,
    log: Arc<Mutex<Vec<Asked>>>,
    datagrams: UdpSocket,
    connections: TcpListener,
    woken: PipeReader,
    /// Connections that get no answer, kept open.
    silent: Vec<TcpStream>,
}

impl Serving {
    fn run(mut self) {
        loop {
            let watched = [self.datagrams.as_fd(), self.connections.as_fd(), self.woken.as_fd()];
            let Ok([datagram, connection, stop]) = sys::wait_readable(watched.map(Some), None) else {
                return;
            };
            if stop {
                return;
            }
            // A client that goes away in the middle is no concern of the server's.
            if datagram {
                let _ = self.serve_datagram();
            }
            if connection {
                let _ = self.serve_connection();
            }
        }
    }

    fn serve_datagram(&self) -> io::Result<()> {
        let mut buffer = [0; 4096];
        let (length, client) = self.datagrams.recv_from(&mut buffer)?;
        if let Some(reply) = self.reply(&buffer[..length], Over::Udp) {
            self.datagrams.send_to(&reply, client)?;
        }
        Ok(())
    }

    /// Answers every question of a connection; each message has its length before it (RFC 1035, 4.2.2).
    fn serve_connection(&mut self) -> io::Result<()> {
        let (mut client, _) = self.connections.accept()?;
        client.set_read_timeout(Some(PATIENCE))?;
        loop {
            let mut length = [0; 2];
            client.read_exact(&mut length)?;
            let mut question = vec![0; u16::from_be_bytes(length).into()];
            client.read_exact(&mut question)?;
            let Some(reply) = self.reply(&question, Over::Tcp) else {
                self.silent.push(client);
                return Ok(());
            };
            let length = u16::try_from(reply.len()).map_err(io::Error::other)?;
            client.write_all(&[&length.to_be_bytes()[..], &reply].concat())?;
        }
    }

    fn reply(&self, question: &[u8], over: Over) -> Option<Vec<u8>> {
        if let Ok(packet) = Packet::parse(question) {
            let asked = packet.questions.iter().map(|question| Asked {
                name: question.qname.to_string(),
                kind: match question.qtype {
                    QTYPE::TYPE(kind) => format!("{kind:?}"),
                    other => format!("{other:?}"),
                },
                over,
            });
            self.log.lock().unwrap_or_else(PoisonError::into_inner).extend(asked);
        }
        self.zone.reply(question, over)
    }
}
