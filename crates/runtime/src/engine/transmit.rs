//! Sending pieces of memory and of files: `TransmitFile`, `TransmitPackets`.
//!
//! The kernel sends from a file without copying, as long as there is room. It has no way to be asked not to wait, so that the
//! socket itself is told ([`Socket::never_wait`]). What is no file of a disk is read into a block and sent from there.

use std::fmt;
use std::os::fd::{AsFd, AsRawFd, RawFd};
use std::sync::Arc;

use openwinsock_codes::WsaError;
use smallvec::SmallVec;
use windows_sys::Win32::Foundation::ERROR_ACCESS_DENIED;

use super::disconnect::after_sending;
use super::io::Direction;
use super::op::{Job, Lent, More, Notice, Progress, Work};
use super::perform::{code_of, done, is_error, progress};
use super::submit::{Started, start};
use crate::error::{Result, win32};
use crate::file::File;
use crate::handle::Handle;
use crate::memory::UserRef;
use crate::object;
use crate::socket::Attempt;
use crate::socket::{Kind, Socket, state};
use crate::sys::{self, Errno, SysResult};

/// The most that one call transmits: the largest number of 31 bits but one, says the page.
pub const MOST_BYTES: u64 = 0x7fff_fffe;
/// How much is read at once of what cannot be sent without copying.
const BLOCK: usize = 64 << 10;
/// How much the kernel is asked to send at once.
const MOST_AT_ONCE: usize = 8 << 20;

/// What has bytes to be sent: an open file.
pub trait Contents: AsFd + fmt::Debug + Send + Sync {}

impl<T: AsFd + fmt::Debug + Send + Sync> Contents for T {}

/// The file of a handle.
///
/// # Errors
/// `WSA_INVALID_HANDLE` if the handle stands for nothing, or for something without a descriptor of a file;
/// `ERROR_ACCESS_DENIED` for a file that was not opened to be read.
pub fn contents(handle: Handle) -> Result<Arc<dyn Contents>> {
    let file = object::pin::<File>(handle)?;
    if !file.access().read {
        return Err(win32(ERROR_ACCESS_DENIED));
    }
    Ok(Arc::clone(&*file) as Arc<dyn Contents>)
}

/// A piece of what is sent.
#[derive(Debug)]
pub enum Piece {
    /// A block of the program.
    Memory(UserRef<'static>),
    /// A part of a file.
    File {
        /// The file.
        file: Arc<dyn Contents>,
        /// From where; none for the file's position, which moves.
        offset: Option<u64>,
        /// How much; 0 for everything to the end. Where the file is shorter, that is all.
        len: u64,
    },
    /// The border of a message.
    Border,
}

/// What becomes of the connection when everything is sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// It goes on.
    GoesOn,
    /// `TF_DISCONNECT`
    Disconnect,
    /// `TF_DISCONNECT` and `TF_REUSE_SOCKET`
    Reuse,
}

/// Something to be sent.
#[derive(Debug)]
pub struct Shipment {
    /// In this order.
    pub pieces: SmallVec<[Piece; 3]>,
    /// The most bytes of each send; 0 leaves that to us.
    pub at_once: usize,
    /// Then.
    pub end: End,
}

/// A part of a file on its way.
#[derive(Debug)]
struct Part {
    file: Arc<dyn Contents>,
    offset: Option<i64>,
    /// None for everything.
    left: Option<u64>,
}

#[derive(Debug)]
enum Step {
    Memory(Lent<UserRef<'static>>),
    File(Part),
    Border,
}

#[derive(Debug)]
struct Transmit {
    steps: SmallVec<[Step; 3]>,
    /// The first that is not done.
    next: usize,
    at_once: usize,
    end: End,
    sent: usize,
    /// What was read of a file and is not sent yet, and from where on.
    copy: Option<(Vec<u8>, usize)>,
}

impl Transmit {
    fn new(socket: &Socket, shipment: Shipment) -> Result<Self> {
        let Shipment { pieces, at_once, end } = shipment;
        let connections = socket.kind().has_connections();
        if end != End::GoesOn && !connections {
            return Err(WsaError::WSAEINVAL);
        }
        socket.may_send()?;
        if !socket.has(state::CONNECTED) {
            return Err(WsaError::WSAENOTCONN);
        }
        let mut total = 0_u64;
        let steps = pieces.into_iter().map(|piece| step(piece, &mut total)).collect::<Result<_>>()?;
        if total > MOST_BYTES {
            return Err(WsaError::WSAEINVAL);
        }
        let at_once = if at_once == 0 { MOST_AT_ONCE } else { at_once.min(MOST_AT_ONCE) };
        if socket.kind() == Kind::Stream {
            socket.never_wait()?;
        }
        Ok(Self { steps, next: 0, at_once, end, sent: 0, copy: None })
    }

    fn go_on(&mut self, socket: &Arc<Socket>) -> Result<Progress> {
        let mut attempt = Attempt::overlapped();
        while self.next < self.steps.len() {
            let sent = if socket.kind().has_messages() {
                self.send_message(socket)
            } else {
                self.send_some(socket.raw_fd())
            };
            match sent {
                Ok(()) => {}
                Err(Errno(libc::EINTR)) => {}
                Err(Errno(libc::EAGAIN)) => return Ok(Progress::NotYet),
                Err(errno) => socket.send_failed(errno, false, &mut attempt)?,
            }
        }
        match self.end {
            End::GoesOn => {}
            end => after_sending(socket, end == End::Reuse)?,
        }
        Ok(done(self.sent, More::Perhaps))
    }

    /// Sends something of the next step, and goes to the one after it when nothing is left.
    fn send_some(&mut self, socket: RawFd) -> SysResult<()> {
        if self.copy.is_some() {
            return self.send_copy(socket);
        }
        let follows = matches!(self.steps.get(self.next + 1), Some(Step::Memory(_) | Step::File(_)));
        let more = if follows { libc::MSG_MORE } else { 0 };
        let at_once = self.at_once;
        let over = match &mut self.steps[self.next] {
            Step::Border => true,
            Step::Memory(Lent(block)) if block.is_empty() => true,
            Step::Memory(Lent(block)) => {
                let len = block.len().min(at_once);
                let sent = sys::net::send_now(socket, block.first(len), more)?;
                *block = block.after(sent);
                self.sent += sent;
                block.is_empty()
            }
            Step::File(part) => {
                let wanted = part.wanted(at_once);
                let sent = match part.send(socket, wanted) {
                    Err(Errno(libc::EINVAL | libc::ENOSYS)) if wanted > 0 => {
                        // Not from this file: it is copied.
                        let mut block = vec![0; wanted.min(BLOCK)];
                        let len = part.read(&mut block)?;
                        block.truncate(len);
                        if len > 0 {
                            self.copy = Some((block, 0));
                        } else {
                            self.next += 1;
                        }
                        return Ok(());
                    }
                    other => other?,
                };
                self.sent += sent;
                sent == 0 || part.left == Some(0)
            }
        };
        self.next += usize::from(over);
        Ok(())
    }

    fn send_copy(&mut self, socket: RawFd) -> SysResult<()> {
        let Some((block, from)) = &mut self.copy else { return Ok(()) };
        let sent = sys::net::send_now(socket, block[*from..].into(), 0)?;
        *from += sent;
        self.sent += sent;
        if *from == block.len() {
            self.copy = None;
            if let Step::File(Part { left: Some(0), .. }) = &self.steps[self.next] {
                self.next += 1;
            }
        }
        Ok(())
    }

    /// Sends everything up to the next border as one message.
    fn send_message(&mut self, socket: &Socket) -> SysResult<()> {
        let rest = &mut self.steps[self.next..];
        let count = rest.iter().position(|step| matches!(step, Step::Border)).unwrap_or(rest.len());
        // What is read of files stays there until the message is sent: room may be missing.
        let mut read = Vec::new();
        if self.copy.is_none() {
            for step in &mut rest[..count] {
                let mut block = Vec::new();
                if let Step::File(part) = step {
                    part.read_all(&mut block)?;
                }
                read.push(block.len());
                self.copy.get_or_insert_default().0.append(&mut block);
            }
            for (step, len) in rest[..count].iter_mut().zip(read) {
                if let Step::File(part) = step {
                    part.left = Some(len as u64);
                }
            }
        }
        let block = self.copy.as_ref().map_or(&[][..], |(block, _)| block);
        let mut from = 0;
        let parts: Vec<UserRef<'_>> = rest[..count]
            .iter()
            .filter_map(|step| match step {
                Step::Memory(Lent(block)) => Some(*block),
                Step::File(part) => {
                    let len = usize::try_from(part.left.unwrap_or(0)).unwrap_or(0);
                    from += len;
                    Some((&block[from - len..from]).into())
                }
                Step::Border => None,
            })
            .collect();
        if count > 0 {
            let flags = libc::MSG_DONTWAIT;
            self.sent += socket.sent(sys::net::send_message(socket.raw_fd(), &parts, flags, None, &[])?);
        }
        self.copy = None;
        self.next += count + 1;
        Ok(())
    }
}

/// A piece as it is carried out; `total` grows by its length.
fn step(piece: Piece, total: &mut u64) -> Result<Step> {
    Ok(match piece {
        Piece::Memory(block) => {
            *total += block.len() as u64;
            Step::Memory(Lent(block))
        }
        Piece::Border => Step::Border,
        Piece::File { file, offset, len } => {
            let extent = sys::net::extent(file.as_fd().as_raw_fd())?;
            let left = match extent {
                Some((size, position)) => {
                    let there = size.checked_sub(offset.unwrap_or(position)).ok_or(WsaError::WSAEINVAL)?;
                    Some(if len == 0 { there } else { there.min(len) })
                }
                None if len == 0 => None,
                None => Some(len),
            };
            *total += left.unwrap_or(0).max(len);
            let offset = match extent.and(offset) {
                Some(offset) => Some(i64::try_from(offset).map_err(|_| WsaError::WSAEINVAL)?),
                None => None,
            };
            Step::File(Part { file, offset, left })
        }
    })
}

impl Part {
    fn fd(&self) -> RawFd {
        self.file.as_fd().as_raw_fd()
    }

    /// How much to send now.
    fn wanted(&self, at_once: usize) -> usize {
        self.left.map_or(at_once, |left| usize::try_from(left).unwrap_or(at_once).min(at_once))
    }

    fn take(&mut self, len: usize) {
        if let Some(left) = &mut self.left {
            *left -= len as u64;
        }
    }

    fn send(&mut self, socket: RawFd, wanted: usize) -> SysResult<usize> {
        if wanted == 0 {
            return Ok(0);
        }
        let sent = sys::net::send_file(socket, self.fd(), self.offset.as_mut(), wanted)?;
        self.take(sent);
        Ok(sent)
    }

    fn read(&mut self, into: &mut [u8]) -> SysResult<usize> {
        let len = sys::net::read_file(self.fd(), self.offset, into)?;
        if let Some(offset) = &mut self.offset {
            *offset += i64::try_from(len).unwrap_or(0);
        }
        self.take(len);
        Ok(len)
    }

    fn read_all(&mut self, into: &mut Vec<u8>) -> SysResult<()> {
        loop {
            let start = into.len();
            into.resize(start + self.wanted(BLOCK), 0);
            let len = if into.len() > start { self.read(&mut into[start..])? } else { 0 };
            into.truncate(start + len);
            if len == 0 {
                return Ok(());
            }
        }
    }
}

impl Job for Transmit {
    fn attempt(&mut self, socket: &Arc<Socket>) -> Progress {
        let result = self.go_on(socket);
        progress(result, socket, self.sent)
    }
}

/// Sends pieces of memory and of files, in order; it ends when all is taken.
///
/// Source: the pages on `TransmitFile` and `TransmitPackets`.
///
/// # Errors
/// `WSAENOTCONN` without a peer, `WSAESHUTDOWN` after `shutdown`; `WSAEINVAL` for an offset behind the end of its file, for more
/// than [`MOST_BYTES`], and for an end of the connection on a socket that has none; what the network says; as [`start`].
pub fn transmit(socket: &Arc<Socket>, shipment: Shipment, notice: Notice) -> Result<Started> {
    let job = Transmit::new(socket, shipment)?;
    start(socket, Direction::Write, notice, Work::Job(Box::new(job)))
}

/// The same, and waits until all is taken, also if the socket is non-blocking. Gives how many bytes there were.
///
/// # Errors
/// As [`transmit`]; `WSAEINTR` if another thread closes the socket.
pub fn transmit_now(socket: &Arc<Socket>, shipment: Shipment) -> Result<usize> {
    let mut job = Transmit::new(socket, shipment)?;
    let attempt = Attempt::overlapped();
    loop {
        match job.attempt(socket) {
            Progress::Done { status, .. } if is_error(status) => {
                socket.closed_meanwhile()?;
                return Err(code_of(status));
            }
            Progress::Done { bytes, .. } => return Ok(bytes),
            Progress::NotYet | Progress::AskAgain | Progress::Elsewhere(_) => {
                attempt.wait(socket, libc::POLLOUT, None)?;
            }
        }
        socket.closed_meanwhile()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addr::KernelAddress;
    use crate::memory::UserMut;
    use crate::socket::Request;
    use std::io::{Seek as _, SeekFrom, Write as _};
    use windows_sys::Win32::Networking::WinSock as ws;

    const LEN: usize = 3_000_000;

    fn socket() -> Arc<Socket> {
        let (family, kind) = (ws::AF_INET.into(), ws::SOCK_STREAM);
        Arc::new(Socket::create(Request { family, kind, protocol: 0, overlapped: true }).unwrap())
    }

    fn pair() -> (Arc<Socket>, Arc<Socket>) {
        let (listener, near) = (socket(), socket());
        listener.bind(&KernelAddress::from_ip("127.0.0.1:0".parse().unwrap())).unwrap();
        listener.listen(1).unwrap();
        near.connect(&listener.local_address().unwrap()).unwrap();
        let far = Arc::new(listener.accept().unwrap().socket);
        (near, far)
    }

    fn all(socket: &Socket) -> Vec<u8> {
        let (mut all, mut block) = (Vec::new(), vec![0; 1 << 16]);
        loop {
            match socket.receive(&mut UserMut::from(&mut block[..]), 0).unwrap().len {
                0 => return all,
                len => all.extend(&block[..len]),
            }
        }
    }

    fn data() -> Vec<u8> {
        (0..LEN).map(|i| (i / 7 % 251) as u8).collect()
    }

    fn sent(piece: Piece, at_once: usize) -> (usize, Vec<u8>) {
        let (near, far) = pair();
        let reader = std::thread::spawn(move || all(&far));
        let head = Piece::Memory((&b"head"[..]).into());
        let tail = Piece::Memory((&b"tail"[..]).into());
        let pieces = [head, piece, tail].into_iter().collect();
        let count = transmit_now(&near, Shipment { pieces, at_once, end: End::Disconnect }).unwrap();
        (count, reader.join().unwrap())
    }

    fn framed(middle: &[u8]) -> (usize, Vec<u8>) {
        let all = [&b"head"[..], middle, b"tail"].concat();
        (all.len(), all)
    }

    #[test]
    fn parts_of_a_file() {
        let data = data();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&data).unwrap();
        file.seek(SeekFrom::Start(5)).unwrap();
        let file: Arc<std::fs::File> = Arc::new(file);
        let part = |offset, len| Piece::File { file: file.clone(), offset, len };
        assert!(sent(part(Some(0), 0), 0) == framed(&data), "all");
        assert!(sent(part(Some(1000), 500_000), 1000) == framed(&data[1000..501_000]), "in small pieces");
        assert!(sent(part(Some(LEN as u64 - 10), 100), 0) == framed(&data[LEN - 10..]), "what there is");
        assert!(sent(part(Some(LEN as u64), 0), 0) == framed(b""), "nothing");
        assert!(sent(part(None, 10), 0) == framed(&data[5..15]), "from its position");
        assert!(sent(part(None, 0), 0) == framed(&data[15..]), "which has moved");
        let pieces = [part(Some(LEN as u64 + 1), 0)].into_iter().collect();
        let refused = transmit_now(&pair().0, Shipment { pieces, at_once: 0, end: End::GoesOn });
        assert_eq!(refused, Err(WsaError::WSAEINVAL), "behind its end");
    }

    #[test]
    fn what_is_no_file_of_a_disk_is_copied() {
        let data = data();
        let (reader, mut writer) = std::io::pipe().unwrap();
        let writes = data.clone();
        let writing = std::thread::spawn(move || writer.write_all(&writes));
        let piece = Piece::File { file: Arc::new(reader), offset: Some(0), len: 0 };
        assert!(sent(piece, 0) == framed(&data));
        writing.join().unwrap().unwrap();
    }
}
