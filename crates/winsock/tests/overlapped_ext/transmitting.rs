//! `TransmitFile` and `TransmitPackets`.

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;

use crate::calls::{accept_ex, block_for};
use crate::common::{Wsa, listener, loopback, wsa};
use crate::fixture::{LIMIT, Operation, PENDING, within};
use crate::peer::{close, join, pair, receive, tcp};

pub(crate) fn buffers(head: &[u8], tail: &[u8]) -> TRANSMIT_FILE_BUFFERS {
    let len = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap();
    TRANSMIT_FILE_BUFFERS {
        Head: head.as_ptr().cast_mut().cast(),
        HeadLength: len(head),
        Tail: tail.as_ptr().cast_mut().cast(),
        TailLength: len(tail),
    }
}

fn transmit_file(
    s: SOCKET,
    operation: Option<&mut Operation>,
    buffers: &TRANSMIT_FILE_BUFFERS,
    flags: u32,
) -> Result<u32, i32> {
    let overlapped = operation.map_or(std::ptr::null_mut(), Operation::structure);
    // SAFETY: the tests keep the blocks and the structure until the operation has ended.
    let done = unsafe { TransmitFile(s, std::ptr::null_mut(), 0, 0, overlapped, buffers, flags) };
    if done == TRUE { Ok(0) } else { Err(wsa()) }
}

pub(crate) fn all(s: SOCKET) -> Vec<u8> {
    let (mut all, mut block) = (Vec::new(), vec![0; 1 << 16]);
    loop {
        // SAFETY: the block is ours and as long as said.
        match unsafe { recv(s, block.as_mut_ptr(), 1 << 16, 0) } {
            0 => return all,
            len if len > 0 => all.extend(&block[..usize::try_from(len).unwrap()]),
            _ => panic!("{}", wsa()),
        }
    }
}

#[test]
fn head_and_tail_and_an_end() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        // More than the kernel's buffers of both ends take where they may be large.
        let (head, tail) = (vec![1; 60_000_000], vec![2; 1_000_000]);
        let both = buffers(&head, &tail);
        let mut operation = Operation::new(0);
        assert_eq!(transmit_file(near, Some(&mut operation), &both, TF_DISCONNECT), PENDING);
        let got = all(far);
        assert!(got[..60_000_000] == head && got[60_000_000..] == tail);
        assert_eq!(operation.result(near, true), Ok((61_000_000, 0)));
        // SAFETY: the block is ours.
        assert_eq!(unsafe { send(near, head.as_ptr(), 1, 0) }, SOCKET_ERROR);
        assert_eq!(wsa(), WSAESHUTDOWN);
        [near, far].into_iter().for_each(close);
        // Synchronously, to a slow reader.
        let (near, far) = pair();
        let reader = std::thread::spawn(move || all(far));
        assert_eq!(transmit_file(near, None, &both, 0), Ok(0));
        // A blocking receive is one still, though the kernel's socket does not wait any more.
        let waiting = std::thread::spawn(move || receive(near));
        std::thread::sleep(std::time::Duration::from_millis(30));
        assert!(!waiting.is_finished());
        // SAFETY: no pointers.
        assert_eq!(unsafe { shutdown(near, SD_SEND) }, 0);
        assert_eq!(reader.join().unwrap().len(), 61_000_000);
        close(far);
        assert_eq!(waiting.join().unwrap(), (0, 0));
        close(near);
    });
}

#[test]
fn the_socket_is_used_again() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let ((listening, port), s) = (listener(), tcp());
        for _ in 0..3 {
            let (mut accepting, client, mut operation) = (block_for(0), tcp(), Operation::new(0));
            assert_eq!(accept_ex(listening, s, &mut accepting, 0), PENDING);
            assert_eq!(join(client, &loopback(port)), (0, 0));
            assert_eq!(accepting.result(listening, true), Ok((0, 0)));
            let both = buffers(b"head", b"tail");
            let begun = transmit_file(s, Some(&mut operation), &both, TF_DISCONNECT | TF_REUSE_SOCKET);
            assert!(begun == Ok(0) || begun == PENDING, "{begun:?}");
            assert_eq!(operation.result(s, true), Ok((8, 0)));
            assert_eq!(all(client), b"headtail");
            close(client);
        }
        [s, listening].into_iter().for_each(close);
    });
}

#[test]
fn packets() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let element = |bytes: &[u8], flags| TRANSMIT_PACKETS_ELEMENT {
            dwElFlags: TP_ELEMENT_MEMORY | flags,
            cLength: u32::try_from(bytes.len()).unwrap(),
            Anonymous: TRANSMIT_PACKETS_ELEMENT_0 { pBuffer: bytes.as_ptr().cast_mut().cast() },
        };
        let elements = [element(b"one", 0), element(b"two", TP_ELEMENT_EOP), element(b"three", 0)];
        let send = |s, flags| {
            // SAFETY: the elements are ours, and so many.
            let done =
                unsafe { TransmitPackets(s, elements.as_ptr(), 3, u32::MAX, std::ptr::null_mut(), flags) };
            if done == TRUE { Ok(()) } else { Err(wsa()) }
        };
        let (near, far) = pair();
        assert_eq!(send(near, TF_DISCONNECT), Ok(()));
        assert_eq!(all(far), b"onetwothree");
        assert_eq!(send(near, 0), Err(WSAESHUTDOWN));
        [near, far].into_iter().for_each(close);
        // As messages: a border where one is.
        // SAFETY: no pointers.
        let (a, b) =
            unsafe { (socket(AF_INET.into(), SOCK_DGRAM, 0), socket(AF_INET.into(), SOCK_DGRAM, 0)) };
        let (mut address, mut len) = (loopback(0), 16);
        // SAFETY: the address is ours and as long as said.
        unsafe {
            assert_eq!(bind(b, (&raw const address).cast(), 16), 0);
            assert_eq!(getsockname(b, (&raw mut address).cast(), &raw mut len), 0);
        }
        assert_eq!(send(a, 0), Err(WSAENOTCONN));
        assert_eq!(join(a, &address), (0, 0));
        assert_eq!(send(a, TF_DISCONNECT), Err(WSAEINVAL));
        assert_eq!(send(a, 0), Ok(()));
        assert_eq!((receive(b), receive(b)), ((6, 0), (5, 0)));
        [a, b].into_iter().for_each(close);
    });
}

#[test]
fn what_is_refused() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (near, far) = pair();
        let nothing = buffers(b"", b"");
        assert_eq!(transmit_file(tcp(), None, &nothing, 0), Err(WSAENOTCONN));
        assert_eq!(transmit_file(near, None, &nothing, TF_REUSE_SOCKET), Err(WSAEINVAL));
        // SAFETY: no pointers.
        let datagrams = unsafe { socket(AF_INET.into(), SOCK_DGRAM, 0) };
        assert_eq!(transmit_file(datagrams, None, &nothing, 0), Err(WSAEINVAL));
        let bad = TRANSMIT_FILE_BUFFERS { HeadLength: 4, Head: std::ptr::null_mut(), ..nothing };
        assert_eq!(transmit_file(near, None, &bad, 0), Err(WSAEFAULT));
        let call = |file: usize, len| {
            let file = std::ptr::without_provenance_mut(file);
            // SAFETY: refused before anything is sent.
            let done = unsafe { TransmitFile(near, file, len, 0, std::ptr::null_mut(), std::ptr::null(), 0) };
            (done, wsa())
        };
        assert_eq!(call(0, 0x7fff_ffff), (FALSE, WSAEINVAL));
        assert_eq!(call(far, 0), (FALSE, WSA_INVALID_HANDLE), "no file");
        assert_eq!(call(3, 0), (FALSE, WSA_INVALID_HANDLE), "nothing");
        // An operation that waits ends with the socket.
        let block = vec![0; 60_000_000];
        let mut operation = Operation::new(0);
        assert_eq!(transmit_file(near, Some(&mut operation), &buffers(&block, b""), 0), PENDING);
        [near, far, datagrams].into_iter().for_each(close);
        assert_eq!(operation.raw().0, STATUS_CANCELLED.cast_unsigned());
    });
}
