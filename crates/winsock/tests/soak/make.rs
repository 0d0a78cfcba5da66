//! Connections of several kinds, made in several ways.

use std::path::Path;
use std::ptr::{from_ref, null, null_mut};

use openwinsock::Win32::Foundation::TRUE;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;

use crate::common::{listener, loopback, wsa};
use crate::peer::{close, pair, take, tcp};
use crate::random::Random;

/// Both ends of a connection.
pub(crate) fn any(folder: &Path, random: &mut Random) -> (SOCKET, SOCKET) {
    match random.below(6) {
        0 => unix(folder),
        1 | 2 => extended(),
        _ => pair(),
    }
}

/// By `ConnectEx` and `AcceptEx`.
fn extended() -> (SOCKET, SOCKET) {
    let ((listening, port), near, far) = (listener(), tcp(), tcp());
    let (mut accepts, mut connects) = (OVERLAPPED::default(), OVERLAPPED::default());
    let (mut addresses, mut count) = ([0_u8; 64], 0);
    let (own, there) = (loopback(0), loopback(port));
    // SAFETY: the structures and the block are ours, and we wait for the end of both operations.
    unsafe {
        let block = addresses.as_mut_ptr().cast();
        let accepted = AcceptEx(listening, far, block, 0, 32, 32, &raw mut count, &raw mut accepts);
        assert!(accepted == TRUE || wsa() == WSA_IO_PENDING, "{}", wsa());
        assert_eq!(bind(near, from_ref(&own).cast(), 16), 0, "{}", wsa());
        let connected =
            ConnectEx(near, from_ref(&there).cast(), 16, null(), 0, null_mut(), &raw mut connects);
        assert!(connected == TRUE || wsa() == WSA_IO_PENDING, "{}", wsa());
        for (s, overlapped) in [(near, &connects), (listening, &accepts)] {
            let done = WSAGetOverlappedResult(s, overlapped, &raw mut count, TRUE, &mut 0);
            assert_eq!(done, TRUE, "{}", wsa());
        }
        let context = (&raw const listening).cast();
        assert_eq!(setsockopt(far, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, context, 8), 0, "{}", wsa());
        assert_eq!(setsockopt(near, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, null(), 0), 0, "{}", wsa());
    }
    close(listening);
    (near, far)
}

/// Of AF_UNIX.
fn unix(folder: &Path) -> (SOCKET, SOCKET) {
    let path = folder.join("there");
    let mut address = SOCKADDR_UN { sun_family: AF_UNIX, sun_path: [0; 108] };
    for (to, from) in address.sun_path.iter_mut().zip(path.to_str().expect("text").bytes()) {
        *to = from.cast_signed();
    }
    let name = from_ref(&address).cast();
    // SAFETY: the address is as long as said.
    let (listening, near, far) = unsafe {
        let (listening, near) =
            (socket(AF_UNIX.into(), SOCK_STREAM, 0), socket(AF_UNIX.into(), SOCK_STREAM, 0));
        assert_eq!(bind(listening, name, 110), 0, "{}", wsa());
        assert_eq!(listen(listening, 1), 0, "{}", wsa());
        assert_eq!(connect(near, name, 110), 0, "{}", wsa());
        (listening, near, take(listening))
    };
    assert_ne!(far, INVALID_SOCKET, "{}", wsa());
    close(listening);
    std::fs::remove_file(path).expect("its name");
    (near, far)
}
