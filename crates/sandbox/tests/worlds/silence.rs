//! Peers that fall silent, and what becomes of the calls on the other side.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::silence;
use openwinsock_sandbox::world::NetworkWorld;

use crate::sys;

pub(crate) const CASES: &[Case<'_>] = &[
    ("silence::nobody_is_connected", nobody_is_connected),
    ("silence::unanswered_data_kills", unanswered_data_kills),
    ("silence::unanswered_questions_kill", unanswered_questions_kill),
    ("silence::it_can_end", it_can_end),
    ("silence::a_file_is_no_socket", a_file_is_no_socket),
];

fn pair() -> std::io::Result<(TcpStream, TcpStream)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let client = TcpStream::connect(listener.local_addr()?)?;
    Ok((client, listener.accept()?.0))
}

fn nobody_is_connected() -> Outcome {
    let world = NetworkWorld::enter()?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    silence::drop_everything(&listener)?;
    // One repetition after a second, and the end two seconds later.
    world.here().set("net.ipv4.tcp_syn_retries", 1)?;
    let begin = Instant::now();
    let error = TcpStream::connect(listener.local_addr()?).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ETIMEDOUT));
    assert!(begin.elapsed() < Duration::from_secs(6), "{:?}", begin.elapsed());
    Ok(())
}

fn unanswered_data_kills() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let (mut client, server) = pair()?;
    silence::drop_everything(&server)?;
    sys::set_option(&client, libc::IPPROTO_TCP, libc::TCP_USER_TIMEOUT, 500)?;
    client.set_read_timeout(Some(Duration::from_secs(10)))?;
    client.write_all(b"x")?;
    let error = client.read(&mut [0]).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ETIMEDOUT));
    Ok(())
}

fn unanswered_questions_kill() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let (mut client, server) = pair()?;
    silence::drop_everything(&server)?;
    let tcp = libc::IPPROTO_TCP;
    for (level, option, value) in [
        (tcp, libc::TCP_KEEPIDLE, 1),
        (tcp, libc::TCP_KEEPINTVL, 1),
        (tcp, libc::TCP_KEEPCNT, 1),
        (libc::SOL_SOCKET, libc::SO_KEEPALIVE, 1),
    ] {
        sys::set_option(&client, level, option, value)?;
    }
    client.set_read_timeout(Some(Duration::from_secs(10)))?;
    let error = client.read(&mut [0]).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ETIMEDOUT));
    Ok(())
}

fn it_can_end() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let (mut client, mut server) = pair()?;
    silence::drop_everything(&server)?;
    client.write_all(b"x")?;
    server.set_read_timeout(Some(Duration::from_millis(300)))?;
    let error = server.read(&mut [0]).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock);
    // What it sends itself still arrives.
    server.write_all(b"y")?;
    client.set_read_timeout(Some(Duration::from_secs(5)))?;
    client.read_exact(&mut [0])?;
    silence::let_through(&server)?;
    server.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut byte = [0];
    server.read_exact(&mut byte)?;
    assert_eq!(&byte, b"x");
    assert_eq!(silence::let_through(&server).unwrap_err().errno(), Some(libc::ENOENT));
    Ok(())
}

fn a_file_is_no_socket() -> Outcome {
    let file = std::fs::File::open("/dev/null")?;
    assert_eq!(silence::drop_everything(&file).unwrap_err().errno(), Some(libc::ENOTSOCK));
    Ok(())
}
