//! How an address becomes free again.

use std::net::{Ipv4Addr, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use openwinsock_runtime::addr::KernelAddress;
use openwinsock_runtime::socket::{How, Sharing, Socket, close};
use openwinsock_runtime::{WsaError, object};

use crate::helper::Helper;
use crate::support::*;

const ANY: Ipv4Addr = Ipv4Addr::UNSPECIFIED;
const HERE: Ipv4Addr = Ipv4Addr::LOCALHOST;

#[test]
fn a_killed_owner_has_nothing() {
    for protocol in PROTOCOLS {
        for sharing in [Sharing::Default, Sharing::Reuse, Sharing::Exclusive] {
            for ip in [ANY, HERE] {
                let mut helper = Helper::start();
                let _quiet = quiet();
                let plan = Plan::new(protocol, (ip, free_port()), sharing);
                helper.bind(plan).unwrap();
                let rival = Plan { sharing: Sharing::Exclusive, ..plan };
                assert_eq!(rival.bind().unwrap_err(), WsaError::WSAEADDRINUSE);
                helper.kill();
                let socket = rival.bind().unwrap_or_else(|code| panic!("{plan:?}: {code:?}"));
                // What the dead left in the registry does not speak for it.
                let code = Plan { sharing: Sharing::Default, ..plan }.bind().unwrap_err();
                assert_eq!(code, WsaError::WSAEADDRINUSE);
                drop(socket);
                assert!(plan.bind().is_ok());
            }
        }
    }
}

#[test]
fn a_forked_child_takes_nothing_along() {
    let mut helper = Helper::start();
    let _quiet = quiet();
    let plan = Plan::new(Protocol::Udp, (ANY, free_port()), Sharing::Default);
    let socket = helper.bind(plan).unwrap();
    helper.fork_and_close(socket);
    // Were the record gone, the holder would be unknown, and this refused.
    let specific = Plan::new(Protocol::Udp, (HERE, plan.address.port()), Sharing::Default);
    assert!(specific.bind().is_ok());
    assert_eq!(plan.bind().unwrap_err(), WsaError::WSAEADDRINUSE);
}

#[test]
fn a_forked_child_has_what_it_binds_as_long_as_it_lives() {
    let mut helper = Helper::start();
    let _quiet = quiet();
    let plan = Plan::new(Protocol::Udp, (ANY, free_port()), Sharing::Default);
    helper.bind(plan).unwrap();
    let specific = Plan::new(Protocol::Udp, (HERE, plan.address.port()), Sharing::Default);
    helper.fork_and_bind(specific);
    // Were the record the parent's, it would still speak.
    assert!(specific.bind().is_ok());
}

/// A connection whose server side closes first, so that it rests in TIME_WAIT on the server's port.
fn serve_once(listener: &Socket) {
    let mut client = TcpStream::connect((HERE, port(listener))).unwrap();
    let accepted = listener.accept().unwrap().socket;
    accepted.shutdown(How::Send).unwrap();
    assert_eq!(std::io::Read::read(&mut client, &mut [0; 1]).unwrap(), 0);
    drop(client);
    // The peer's end has arrived: the connection is over on this side.
    assert_eq!(receive(&accepted).unwrap(), b"");
}

#[test]
fn a_closed_connection_does_not_hinder_the_next_server() {
    let mut helper = Helper::start();
    let _quiet = quiet();
    for sharing in [Sharing::Default, Sharing::Reuse, Sharing::Exclusive] {
        for ip in [ANY, HERE] {
            let plan = Plan::new(Protocol::Tcp, (ip, free_port()), sharing);
            for _ in 0..2 {
                let listener = plan.bind().unwrap_or_else(|code| panic!("{plan:?}: {code:?}"));
                listener.listen(5).unwrap();
                serve_once(&listener);
            }
            let there = helper.bind(plan).unwrap();
            helper.listen(there);
            assert!(plan.bind().is_err() || sharing == Sharing::Reuse);
        }
    }
}

#[test]
fn exclusive_use_lasts_as_long_as_its_connections() {
    let _quiet = quiet();
    for (sharing, free) in [(Sharing::Exclusive, false), (Sharing::Default, true)] {
        let plan = Plan::new(Protocol::Tcp, (ANY, free_port()), sharing);
        let listener = plan.bind().unwrap();
        listener.listen(5).unwrap();
        let client = TcpStream::connect((HERE, port(&listener))).unwrap();
        let accepted = listener.accept().unwrap().socket;
        drop(listener);
        assert_eq!(plan.bind().is_ok(), free, "{sharing:?}");
        drop((accepted, client));
        assert!(plan.bind().is_ok(), "{sharing:?}");
    }
}

#[test]
fn a_client_s_own_port_can_be_taken_again() {
    let _quiet = quiet();
    let listener = Plan::new(Protocol::Tcp, (HERE, 0), Sharing::Default).bind().unwrap();
    listener.listen(5).unwrap();
    let plan = Plan::new(Protocol::Tcp, (HERE, free_port()), Sharing::Default);
    let client = plan.bind().unwrap();
    client.connect(&listener.local_address().unwrap()).unwrap();
    let server = listener.accept().unwrap().socket;
    client.shutdown(How::Send).unwrap();
    assert_eq!(receive(&server).unwrap(), b"");
    drop(server);
    assert_eq!(receive(&client).unwrap(), b"");
    drop(client);
    assert!(plan.bind().is_ok());
}

/// The closing thread finds the address free although another one is just being woken from its call.
#[test]
fn a_socket_closed_under_a_waiting_thread_frees_its_address() {
    let _quiet = quiet();
    for protocol in PROTOCOLS {
        for sharing in [Sharing::Default, Sharing::Exclusive] {
            let plan = Plan::new(protocol, (ANY, free_port()), sharing);
            for _ in 0..20 {
                let socket = Arc::new(plan.bind().unwrap());
                if protocol == Protocol::Tcp {
                    socket.listen(5).unwrap();
                }
                let handle = object::publish_socket(socket).unwrap();
                let (has_it, had) = channel();
                let waiter = std::thread::spawn(move || {
                    let socket = object::socket(handle).unwrap();
                    has_it.send(()).unwrap();
                    match protocol {
                        Protocol::Tcp => socket.accept().map(drop).unwrap_err(),
                        Protocol::Udp => receive(&socket).unwrap_err(),
                    }
                });
                had.recv_timeout(Duration::from_secs(20)).unwrap();
                std::thread::sleep(Duration::from_millis(5));
                close::close(handle).unwrap();
                let next = plan.bind();
                assert_eq!(waiter.join().unwrap(), WsaError::WSAEINTR);
                assert!(next.is_ok(), "{plan:?}: {next:?}");
            }
        }
    }
}

#[test]
fn of_two_processes_that_bind_at_once_one_wins() {
    let mut helper = Helper::start();
    let _quiet = quiet();
    for round in 0..100 {
        let port = free_port();
        // The wildcard, which both may join, makes sure that the kernel alone does not decide.
        let _wildcard = Plan::new(Protocol::Udp, (ANY, port), Sharing::Default).bind().unwrap();
        let plan = Plan::new(Protocol::Udp, (HERE, port), Sharing::Default);
        let rivals = std::thread::spawn(move || {
            let here: Vec<_> = (0..3).map(|_| std::thread::spawn(move || plan.bind())).collect();
            here.into_iter().filter_map(|rival| rival.join().unwrap().ok()).collect::<Vec<_>>()
        });
        let there = helper.bind(plan);
        let here = rivals.join().unwrap();
        assert_eq!(here.len() + usize::from(there.is_ok()), 1, "round {round}");
        if let Ok(socket) = there {
            helper.close(socket);
        }
    }
}

/// With SO_REUSE_UNICASTPORT the kernel chooses the port at `connect`.
#[test]
fn a_port_that_is_chosen_late_is_nobody_s_until_then() {
    let _quiet = quiet();
    let listener = Plan::new(Protocol::Tcp, (HERE, 0), Sharing::Default).bind().unwrap();
    listener.listen(5).unwrap();
    let clients: Vec<_> = (0..2)
        .map(|_| {
            let client = Plan::new(Protocol::Tcp, (HERE, 0), Sharing::Exclusive).socket();
            set_option(client.raw_fd(), libc::IPPROTO_IP, libc::IP_BIND_ADDRESS_NO_PORT, 1);
            client.bind(&KernelAddress::from_ip((HERE, 0).into())).unwrap();
            assert_eq!(port(&client), 0);
            client
        })
        .collect();
    for client in &clients {
        client.connect(&listener.local_address().unwrap()).unwrap();
        assert_ne!(port(client), 0);
    }
}

#[test]
fn thousands_of_sockets_do_not_slow_bind_down() {
    let _quiet = quiet();
    const BATCH: usize = 50;
    openwinsock_runtime::startup::start(openwinsock_runtime::startup::HIGHEST).unwrap();
    let mut sockets = Vec::new();
    let mut times = Vec::new();
    for _ in 0..100 {
        // In a child of a process with a low limit there may be room for fewer.
        let Ok(batch) = (0..BATCH)
            .map(|_| Plan::new(Protocol::Udp, (HERE, 0), Sharing::Default).try_socket())
            .collect::<Result<Vec<_>, _>>()
        else {
            break;
        };
        let begin = Instant::now();
        for socket in &batch {
            socket.bind(&KernelAddress::from_ip((HERE, 0).into())).unwrap();
        }
        times.push(begin.elapsed());
        sockets.extend(batch);
    }
    // The quickest of many: what other programs do meanwhile does not count.
    let third = times.len() / 3;
    let early = times[..third].iter().min().unwrap();
    let late = times[times.len() - third..].iter().min().unwrap();
    println!("{BATCH} of {}: {early:?} at first, {late:?} in the end", sockets.len());
    assert!(*late < *early * 4, "{early:?} {late:?}");
}
