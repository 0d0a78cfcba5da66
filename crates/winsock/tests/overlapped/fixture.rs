//! Operations and ports for the tests.

use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;

use crate::common::wsa;

/// Long enough for anything that happens at all, in milliseconds.
pub(crate) const LONG: u32 = 20_000;

/// An operation with its block.
pub(crate) struct Operation {
    inner: Box<Inner>,
}

struct Inner {
    overlapped: OVERLAPPED,
    block: Vec<u8>,
    flags: u32,
    from: SOCKADDR_STORAGE,
    from_len: i32,
}

// SAFETY: the pointers are to memory of its own, or handles.
unsafe impl Send for Operation {}
// SAFETY: what is shared is only read, as programs look at their structures.
unsafe impl Sync for Operation {}

impl Operation {
    /// With a block of so many bytes.
    pub(crate) fn new(len: usize) -> Self {
        Self::with(&vec![0; len])
    }

    /// With a block that holds these bytes.
    pub(crate) fn with(bytes: &[u8]) -> Self {
        let inner = Inner {
            overlapped: OVERLAPPED::default(),
            block: bytes.to_vec(),
            flags: 0,
            from: SOCKADDR_STORAGE::default(),
            from_len: 128,
        };
        Self { inner: Box::new(inner) }
    }

    pub(crate) fn event(mut self, event: HANDLE) -> Self {
        self.inner.overlapped.hEvent = event;
        self
    }

    pub(crate) fn flags(mut self, flags: i32) -> Self {
        self.inner.flags = flags.cast_unsigned();
        self
    }

    pub(crate) fn structure(&mut self) -> *mut OVERLAPPED {
        &raw mut self.inner.overlapped
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.inner.block
    }

    pub(crate) fn sender(&self) -> (SOCKADDR_STORAGE, i32) {
        (self.inner.from, self.inner.from_len)
    }

    fn wsabuf(&mut self) -> WSABUF {
        WSABUF { len: u32::try_from(self.inner.block.len()).unwrap(), buf: self.inner.block.as_mut_ptr() }
    }

    /// Starts a receive: 0 with the count, or the code.
    pub(crate) fn receive(&mut self, s: SOCKET) -> Result<u32, i32> {
        self.receive_with(s, None)
    }

    pub(crate) fn receive_with(
        &mut self,
        s: SOCKET,
        routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    ) -> Result<u32, i32> {
        let block = self.wsabuf();
        let mut count = 0;
        let (flags, overlapped) = (&raw mut self.inner.flags, &raw mut self.inner.overlapped);
        // SAFETY: the structure and the block live in a box, until the operation has ended.
        outcome(unsafe { WSARecv(s, &raw const block, 1, &raw mut count, flags, overlapped, routine) }, count)
    }

    /// Starts a receive of a message and its sender's address.
    pub(crate) fn receive_from(&mut self, s: SOCKET) -> Result<u32, i32> {
        let block = self.wsabuf();
        let mut count = 0;
        let inner = &mut *self.inner;
        let (from, from_len) = ((&raw mut inner.from).cast(), &raw mut inner.from_len);
        let (flags, overlapped) = (&raw mut inner.flags, &raw mut inner.overlapped);
        // SAFETY: as above.
        let result = unsafe {
            WSARecvFrom(s, &raw const block, 1, &raw mut count, flags, from, from_len, overlapped, None)
        };
        outcome(result, count)
    }

    /// Starts a send.
    pub(crate) fn send(&mut self, s: SOCKET) -> Result<u32, i32> {
        self.send_with(s, None)
    }

    pub(crate) fn send_with(
        &mut self,
        s: SOCKET,
        routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    ) -> Result<u32, i32> {
        let block = self.wsabuf();
        let mut count = 0;
        let (flags, overlapped) = (self.inner.flags, &raw mut self.inner.overlapped);
        // SAFETY: as above.
        outcome(unsafe { WSASend(s, &raw const block, 1, &raw mut count, flags, overlapped, routine) }, count)
    }

    /// Status and count as the structure has them.
    pub(crate) fn raw(&self) -> (u32, usize) {
        let overlapped = &raw const self.inner.overlapped;
        // SAFETY: the structure is ours; others write to it.
        unsafe {
            let status = (&raw const (*overlapped).Internal).read_volatile();
            std::sync::atomic::fence(std::sync::atomic::Ordering::Acquire);
            (u32::try_from(status).unwrap(), (&raw const (*overlapped).InternalHigh).read_volatile())
        }
    }

    /// `HasOverlappedIoCompleted`
    pub(crate) fn has_ended(&self) -> bool {
        self.raw().0 != STATUS_PENDING.cast_unsigned()
    }

    /// `WSAGetOverlappedResult`: the count and the flags.
    pub(crate) fn result(&mut self, s: SOCKET, wait: bool) -> Result<(u32, u32), i32> {
        let (mut count, mut flags) = (0, 0);
        let overlapped = self.structure();
        // SAFETY: all is ours.
        let done =
            unsafe { WSAGetOverlappedResult(s, overlapped, &raw mut count, i32::from(wait), &raw mut flags) };
        if done == FALSE { Err(wsa()) } else { Ok((count, flags)) }
    }

    /// Without a thread that waits for anything.
    pub(crate) fn ends_within(&self, limit: Duration) -> bool {
        let start = Instant::now();
        while !self.has_ended() {
            if start.elapsed() > limit {
                return false;
            }
            std::thread::sleep(Duration::from_micros(50));
        }
        true
    }
}

fn outcome(result: i32, count: u32) -> Result<u32, i32> {
    if result == 0 { Ok(count) } else { Err(wsa()) }
}

/// What goes on.
pub(crate) const PENDING: Result<u32, i32> = Err(WSA_IO_PENDING);

/// A packet, as a thread gets it: whether the operation succeeded (the code if not), the count of bytes, the key, the structure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Packet {
    pub(crate) code: u32,
    pub(crate) bytes: u32,
    pub(crate) key: usize,
    pub(crate) overlapped: *mut OVERLAPPED,
}

// SAFETY: the structure is only named.
unsafe impl Send for Packet {}

/// A port.
#[derive(Clone, Copy)]
pub(crate) struct Port(pub(crate) HANDLE);

// SAFETY: a handle is a number.
unsafe impl Send for Port {}
// SAFETY: as above.
unsafe impl Sync for Port {}

pub(crate) fn last_error() -> u32 {
    // SAFETY: no pointers.
    unsafe { GetLastError() }
}

impl Port {
    pub(crate) fn new(threads: u32) -> Self {
        // SAFETY: no pointers.
        let port = unsafe { CreateIoCompletionPort(INVALID_HANDLE_VALUE, std::ptr::null_mut(), 0, threads) };
        assert!(!port.is_null(), "{}", last_error());
        Self(port)
    }

    pub(crate) fn add(self, s: SOCKET, key: usize) {
        assert_eq!(self.try_add(s, key), Ok(()));
    }

    pub(crate) fn try_add(self, s: SOCKET, key: usize) -> Result<(), u32> {
        // SAFETY: no pointers.
        let port = unsafe { CreateIoCompletionPort(std::ptr::without_provenance_mut(s), self.0, key, 0) };
        if port == self.0 { Ok(()) } else { Err(last_error()) }
    }

    /// A packet, or the code.
    pub(crate) fn take(self, milliseconds: u32) -> Result<Packet, u32> {
        let (mut bytes, mut key, mut overlapped) = (0, 0, std::ptr::dangling_mut());
        // SAFETY: the pointers are to local variables.
        let done = unsafe {
            GetQueuedCompletionStatus(self.0, &raw mut bytes, &raw mut key, &raw mut overlapped, milliseconds)
        };
        let code = if done == TRUE { 0 } else { last_error() };
        if done == FALSE && overlapped.is_null() {
            return Err(code);
        }
        Ok(Packet { code, bytes, key, overlapped })
    }

    /// A packet that the test knows.
    pub(crate) fn expect(self, operation: &mut Operation, key: usize) -> (u32, u32) {
        let packet = self.take(LONG).unwrap();
        assert_eq!((packet.overlapped, packet.key), (operation.structure(), key), "{packet:?}");
        assert!(operation.has_ended());
        (packet.code, packet.bytes)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.take(20) == Err(WAIT_TIMEOUT)
    }

    pub(crate) fn post(self, bytes: u32, key: usize, overlapped: usize) {
        let overlapped = std::ptr::without_provenance(overlapped);
        // SAFETY: the pointer is not followed.
        assert_eq!(unsafe { PostQueuedCompletionStatus(self.0, bytes, key, overlapped) }, TRUE);
    }

    pub(crate) fn close(self) {
        // SAFETY: no pointers.
        assert_eq!(unsafe { CloseHandle(self.0) }, TRUE);
    }
}

/// The test ends, well or not, within a time.
pub(crate) fn within(limit: Duration, test: impl FnOnce() + Send + 'static) {
    let (done, waits) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        test();
        let _ = done.send(());
    });
    match waits.recv_timeout(limit) {
        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => panic!("the test hangs"),
        _ => thread.join().unwrap_or_else(|cause| std::panic::resume_unwind(cause)),
    }
}

/// How long a test may take.
pub(crate) const LIMIT: Duration = Duration::from_secs(60);
