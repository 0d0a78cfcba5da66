//! Overlapped operations of AF_UNIX sockets.

use std::time::Duration;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;

use crate::common::{Wsa, wsa};
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::close;

fn address(path: &std::path::Path) -> SOCKADDR_UN {
    let mut address = SOCKADDR_UN { sun_family: AF_UNIX, ..Default::default() };
    for (to, from) in address.sun_path.iter_mut().zip(path.as_os_str().as_encoded_bytes()) {
        *to = *from as _;
    }
    address
}

fn new(kind: i32) -> SOCKET {
    // SAFETY: no pointers.
    let s = unsafe { socket(AF_UNIX.into(), kind, 0) };
    assert_ne!(s, INVALID_SOCKET, "{}", wsa());
    s
}

fn bind_to(s: SOCKET, address: &SOCKADDR_UN) {
    let len = i32::try_from(size_of::<SOCKADDR_UN>()).unwrap();
    // SAFETY: the address is as long as said.
    assert_eq!(unsafe { bind(s, std::ptr::from_ref(address).cast(), len) }, 0, "{}", wsa());
}

#[test]
fn streams() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let folder = tempfile::tempdir().unwrap();
        let address = address(&folder.path().join("s"));
        let (listening, near) = (new(SOCK_STREAM), new(SOCK_STREAM));
        bind_to(listening, &address);
        let len = i32::try_from(size_of::<SOCKADDR_UN>()).unwrap();
        // SAFETY: the address is as long as said.
        let far = unsafe {
            assert_eq!(listen(listening, 1), 0);
            assert_eq!(connect(near, (&raw const address).cast(), len), 0, "{}", wsa());
            accept(listening, std::ptr::null_mut(), std::ptr::null_mut())
        };
        let port = Port::new(1);
        port.add(near, 0);
        let mut receive = Operation::new(4);
        for round in 0..100 {
            assert_eq!(receive.receive(near), PENDING, "round {round}");
            let mut send = Operation::with(b"abcd");
            assert_eq!(send.send(far), Ok(4));
            assert_eq!((port.expect(&mut receive, 0), receive.bytes()), ((0, 4), &b"abcd"[..]));
        }
        let mut large = Operation::with(&vec![7; 3_000_000]);
        assert_eq!(large.send(near), PENDING);
        let mut got = 0;
        let mut block = vec![0; 100_000];
        while got < 3_000_000 {
            // SAFETY: the block is ours.
            let n = unsafe { recv(far, block.as_mut_ptr(), 100_000, 0) };
            assert!(n > 0 && block[..usize::try_from(n).unwrap()].iter().all(|byte| *byte == 7));
            got += n;
        }
        assert_eq!(port.expect(&mut large, 0), (0, 3_000_000));
        assert_eq!(receive.receive(near), PENDING);
        close(far);
        assert_eq!(port.expect(&mut receive, 0), (0, 0));
        close(near);
        close(listening);
        port.close();
    });
}

#[test]
fn a_message_for_a_full_queue_waits_until_there_is_room() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let folder = tempfile::tempdir().unwrap();
        let to = address(&folder.path().join("d"));
        let (near, far) = (new(SOCK_DGRAM), new(SOCK_DGRAM));
        bind_to(far, &to);
        let mut sends = Vec::new();
        let waiting = loop {
            let mut send = Operation::with(b"message");
            let block = WSABUF { len: 7, buf: send.bytes().as_ptr().cast_mut() };
            let len = i32::try_from(size_of::<SOCKADDR_UN>()).unwrap();
            // SAFETY: all lives until the end of the operation.
            let result = unsafe {
                let to = (&raw const to).cast();
                WSASendTo(near, &raw const block, 1, std::ptr::null_mut(), 0, to, len, send.structure(), None)
            };
            if result != 0 {
                assert_eq!(wsa(), WSA_IO_PENDING);
                break send;
            }
            sends.push(send);
            assert!(sends.len() < 10_000, "there is always room");
        };
        std::thread::sleep(Duration::from_millis(30));
        assert!(!waiting.has_ended());
        let mut block = [0; 16];
        // SAFETY: the block is ours.
        assert_eq!(unsafe { recv(far, block.as_mut_ptr(), 16, 0) }, 7);
        assert!(waiting.ends_within(Duration::from_secs(5)));
        assert_eq!(waiting.raw(), (0, 7));
        close(near);
        close(far);
        let _ = ERROR_SUCCESS;
    });
}
