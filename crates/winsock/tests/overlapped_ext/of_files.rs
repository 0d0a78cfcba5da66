//! `TransmitFile` with files.

use std::ffi::CString;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::ptr::{null, null_mut};
use std::thread;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Threading::*;

use crate::common::{Wsa, wsa};
use crate::fixture::{LIMIT, LONG, Operation, PENDING, Port, within};
use crate::peer::{close, pair};
use crate::transmitting::{all, buffers};

/// More than the kernel's buffers take.
const LEN: usize = 6_000_000;

/// A file of the test's own, opened by its handle.
struct Sent {
    file: HANDLE,
    data: Vec<u8>,
    _there: tempfile::NamedTempFile,
}

fn open(path: &std::path::Path, access: u32) -> HANDLE {
    let path = CString::new(path.to_str().unwrap()).unwrap();
    let share = FILE_SHARE_READ | FILE_SHARE_WRITE;
    // SAFETY: the path ends with a NUL.
    let file =
        unsafe { CreateFileA(path.as_ptr().cast(), access, share, null(), OPEN_EXISTING, 0, null_mut()) };
    assert_ne!(file, INVALID_HANDLE_VALUE);
    file
}

impl Sent {
    fn new() -> Self {
        let data: Vec<u8> = (0..LEN).map(|i| (i / 7 % 251) as u8).collect();
        let mut there = tempfile::NamedTempFile::new().unwrap();
        there.write_all(&data).unwrap();
        Self { file: open(there.path(), GENERIC_READ), data, _there: there }
    }

    /// Starts a transmission of `len` bytes from where the operation says, with a head and a tail.
    fn send(&self, s: SOCKET, len: u32, operation: Option<&mut Operation>) -> Result<u32, i32> {
        let overlapped = operation.map_or(null_mut(), Operation::structure);
        let both = buffers(b"head", b"tail");
        // SAFETY: the texts are constants; the tests keep the structure until the operation has ended.
        let done = unsafe { TransmitFile(s, self.file, len, 0, overlapped, &raw const both, TF_DISCONNECT) };
        if done == TRUE { Ok(0) } else { Err(wsa()) }
    }

    fn framed(&self, part: std::ops::Range<usize>) -> Vec<u8> {
        [&b"head"[..], &self.data[part], b"tail"].concat()
    }

    fn position(&self) -> usize {
        let mut position = -1;
        // SAFETY: the place is ours.
        assert_eq!(unsafe { SetFilePointerEx(self.file, 0, &raw mut position, FILE_CURRENT) }, TRUE);
        usize::try_from(position).unwrap()
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        // SAFETY: no pointers.
        unsafe { CloseHandle(self.file) };
    }
}

fn at(operation: &mut Operation, offset: u32) {
    // SAFETY: the structure is the operation's.
    unsafe { (*operation.structure()).Anonymous.Anonymous.Offset = offset };
}

/// A count as the structures of results have it.
fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap()
}

#[test]
fn on_a_socket_that_waits() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let sent = Sent::new();
        // From the file's position, which goes on; then the rest.
        for part in [0..1000, 1000..LEN, LEN..LEN] {
            let (near, far) = pair();
            let reader = thread::spawn(move || all(far));
            let len = if part.end == LEN { 0 } else { count(part.len()) };
            assert_eq!(sent.send(near, len, None), Ok(0));
            assert!(reader.join().unwrap() == sent.framed(part.clone()), "{part:?}");
            assert_eq!(sent.position(), part.end);
            [near, far].into_iter().for_each(close);
        }
        // More than there is, is what there is.
        // SAFETY: no pointers.
        assert_eq!(unsafe { SetFilePointerEx(sent.file, LEN as i64 - 10, null_mut(), FILE_BEGIN) }, TRUE);
        let (near, far) = pair();
        assert_eq!(sent.send(near, 5000, None), Ok(0));
        assert!(all(far) == sent.framed(LEN - 10..LEN));
        [near, far].into_iter().for_each(close);
    });
}

#[test]
fn with_an_event() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let sent = Sent::new();
        // SAFETY: no pointers.
        let event = unsafe { CreateEventA(null(), TRUE, FALSE, null()) };
        for (part, len) in [(0..LEN, 0), (12_345..LEN, 0), (12_345..5_012_345, 5_000_000)] {
            let (near, far) = pair();
            let mut operation = Operation::new(0).event(event);
            at(&mut operation, count(part.start));
            assert_eq!(sent.send(near, len, Some(&mut operation)), PENDING, "nobody reads yet");
            // SAFETY: no pointers.
            assert_eq!(unsafe { WaitForSingleObject(event, 0) }, WAIT_TIMEOUT);
            let reader = thread::spawn(move || all(far));
            // SAFETY: as above.
            assert_eq!(unsafe { WaitForSingleObject(event, LONG) }, WAIT_OBJECT_0);
            assert_eq!(operation.result(near, false), Ok((count(part.len() + 8), 0)));
            assert!(reader.join().unwrap() == sent.framed(part.clone()), "{part:?}");
            assert_eq!(sent.position(), 0, "an offset leaves the position alone");
            [near, far].into_iter().for_each(close);
        }
        // SAFETY: no pointers.
        unsafe { CloseHandle(event) };
    });
}

#[test]
fn to_a_port() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (sent, port) = (Sent::new(), Port::new(0));
        for (part, len) in [(0..LEN, 0), (3..103, 100)] {
            let (near, far) = pair();
            port.add(near, 77);
            let mut operation = Operation::new(0);
            at(&mut operation, count(part.start));
            let begun = sent.send(near, len, Some(&mut operation));
            assert!(begun == PENDING || begun == Ok(0) && len == 100, "{begun:?}");
            let reader = thread::spawn(move || all(far));
            assert_eq!(port.expect(&mut operation, 77), (0, count(part.len() + 8)));
            assert!(reader.join().unwrap() == sent.framed(part.clone()), "{part:?}");
            assert!(port.is_empty());
            [near, far].into_iter().for_each(close);
        }
        port.close();
    });
}

#[test]
fn packets_of_files() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let sent = Sent::new();
        let (near, far) = pair();
        let part = |offset, len| TRANSMIT_PACKETS_ELEMENT {
            dwElFlags: TP_ELEMENT_FILE,
            cLength: len,
            Anonymous: TRANSMIT_PACKETS_ELEMENT_0 {
                Anonymous: TRANSMIT_PACKETS_ELEMENT_0_0 { nFileOffset: offset, hFile: sent.file },
            },
        };
        // The second begins at the file's position.
        let elements = [part(500, 20), part(-1, 30), part(7, 1)];
        // SAFETY: the elements are ours, and so many.
        let done = unsafe { TransmitPackets(near, elements.as_ptr(), 3, 0, null_mut(), TF_DISCONNECT) };
        assert_eq!(done, TRUE, "{}", wsa());
        let data = &sent.data;
        assert!(all(far) == [&data[500..520], &data[..30], &data[7..8]].concat());
        [near, far].into_iter().for_each(close);
    });
}

#[test]
fn files_that_are_refused() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let sent = Sent::new();
        let (near, far) = pair();
        let mut operation = Operation::new(0);
        at(&mut operation, count(LEN + 1));
        assert_eq!(sent.send(near, 0, Some(&mut operation)), Err(WSAEINVAL), "behind the end");
        let mut there = tempfile::NamedTempFile::new().unwrap();
        there.write_all(b"data").unwrap();
        there.seek(SeekFrom::Start(0)).unwrap();
        let written = open(there.path(), GENERIC_WRITE);
        // SAFETY: no blocks.
        let done = unsafe { TransmitFile(near, written, 0, 0, null_mut(), null(), 0) };
        assert_eq!((done, wsa().cast_unsigned()), (FALSE, ERROR_ACCESS_DENIED));
        // SAFETY: no pointers.
        unsafe { CloseHandle(written) };
        // SAFETY: no blocks.
        let done = unsafe { TransmitFile(near, written, 0, 0, null_mut(), null(), 0) };
        assert_eq!((done, wsa()), (FALSE, WSA_INVALID_HANDLE), "closed");
        [near, far].into_iter().for_each(close);
    });
}
