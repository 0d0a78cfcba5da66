//! Overlapped operations: their start, their results, their end before they are done.
#![allow(
    unsafe_code,
    reason = "plain calls of the flat layer, with structures and blocks that live until the process ends"
)]

use std::net::SocketAddr;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Networking::WinSock as ws;
use openwinsock::Win32::System::IO as io;

use super::calls::windows_address;
use super::{FAILED, Failure, Play, Raised, Sock, Stage};

/// An operation on the stage: an `OVERLAPPED` with its block. Both outlast every call, for nobody frees them.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    inner: *mut Inner,
    /// Its name in the trace.
    pub name: &'static str,
}

// SAFETY: what it points to is never freed, and threads only hand the pointers on to calls.
unsafe impl Send for Operation {}

/// What an operation uses. The library writes to it while the operation goes on.
struct Inner {
    overlapped: io::OVERLAPPED,
    block: Vec<u8>,
    flags: u32,
    from: [u8; 128],
    from_len: i32,
}

impl Operation {
    pub(super) fn structure(self) -> *mut io::OVERLAPPED {
        // SAFETY: the box was leaked, so that it is still there; nothing is read.
        unsafe { &raw mut (*self.inner).overlapped }
    }

    /// The block, as a function takes it.
    fn buffer(self) -> ws::WSABUF {
        // SAFETY: nothing but the bytes changes after the operation was made, and these are not looked at.
        let block = unsafe { &mut (*self.inner).block };
        ws::WSABUF { len: u32::try_from(block.len()).unwrap_or(u32::MAX), buf: block.as_mut_ptr() }
    }
}

impl Stage {
    /// An operation with a block of so many bytes, called `name` in the trace.
    pub fn operation(&self, name: &'static str, len: usize) -> Operation {
        let inner = Inner {
            overlapped: io::OVERLAPPED::default(),
            block: vec![0; len],
            flags: 0,
            from: [0; 128],
            from_len: 128,
        };
        Operation { inner: Box::into_raw(Box::new(inner)), name }
    }

    /// The call that started an operation says that it goes on.
    pub fn pends(&self, result: Result<i32, Raised>) -> Play {
        match result {
            Ok(_) => Err(Failure::Other("an operation was over at once that was to wait".to_owned())),
            result => self.raises(ws::WSA_IO_PENDING, result),
        }
    }

    /// `WSARecv(s, &block, 1, NULL, &flags, &operation, NULL)`
    pub fn start_recv(&self, s: Sock, operation: Operation) -> Result<i32, Raised> {
        let block = operation.buffer();
        // SAFETY: as for all operations: the memory is never freed.
        let flags = unsafe { &raw mut (*operation.inner).flags };
        // SAFETY: the array of blocks is only read by the call; all else is the operation's.
        let result = unsafe {
            ws::WSARecv(s.handle, &raw const block, 1, null_mut(), flags, operation.structure(), None)
        };
        let (len, name) = (block.len, operation.name);
        let call = format!("WSARecv({}, [{len} bytes], 1, NULL, &flags, &{name}, NULL)", s.name);
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)
    }

    /// `WSARecvFrom(s, &block, 1, NULL, &flags, &from, &fromlen, &operation, NULL)`
    pub fn start_recvfrom(&self, s: Sock, operation: Operation) -> Result<i32, Raised> {
        let block = operation.buffer();
        let structure = operation.structure();
        // SAFETY: as above.
        let (flags, from, from_len) = unsafe {
            let inner = operation.inner;
            (&raw mut (*inner).flags, &raw mut (*inner).from, &raw mut (*inner).from_len)
        };
        // SAFETY: as above.
        let result = unsafe {
            let none = null_mut();
            ws::WSARecvFrom(
                s.handle,
                &raw const block,
                1,
                none,
                flags,
                from.cast(),
                from_len,
                structure,
                None,
            )
        };
        let (len, name) = (block.len, operation.name);
        let call = format!(
            "WSARecvFrom({}, [{len} bytes], 1, NULL, &flags, &from, &fromlen, &{name}, NULL)",
            s.name
        );
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)
    }

    /// `ConnectEx(s, address, len, NULL, 0, NULL, &operation)`: a socket that is bound begins to connect.
    pub fn start_connect(
        &self,
        s: Sock,
        address: impl Into<SocketAddr>,
        operation: Operation,
    ) -> Result<i32, Raised> {
        let address = address.into();
        let (bytes, len) = windows_address(address);
        // SAFETY: a local address of that length, which the call copies; the structure is the operation's.
        let result = unsafe {
            let name = bytes.as_ptr().cast();
            ws::ConnectEx(s.handle, name, len, null(), 0, null_mut(), operation.structure())
        };
        let call = format!("ConnectEx({}, {address}, NULL, 0, NULL, &{})", s.name, operation.name);
        self.truth(call, result).map(|()| result)
    }

    /// `WSAGetOverlappedResult(s, &operation, &count, wait, &flags)`: gives the count.
    pub fn overlapped_result(&self, s: Sock, operation: Operation, wait: bool) -> Result<u32, Raised> {
        let (mut count, mut flags) = (0, 0);
        let structure = operation.structure();
        // SAFETY: local numbers; the structure is the operation's.
        let result = unsafe {
            ws::WSAGetOverlappedResult(s.handle, structure, &raw mut count, wait.into(), &raw mut flags)
        };
        let word = if wait { "TRUE" } else { "FALSE" };
        let call = format!("WSAGetOverlappedResult({}, &{}, &count, {word}, &flags)", s.name, operation.name);
        self.truth(call, result).map(|()| count)
    }

    /// `CancelIoEx(s, &operation)`
    pub fn cancel(&self, s: Sock, operation: Operation) -> Result<(), Raised> {
        // SAFETY: the structure is only named.
        let result = unsafe { io::CancelIoEx(super::handle(s.handle), operation.structure()) };
        self.win32(format!("CancelIoEx({}, &{})", s.name, operation.name), result)
    }
}
