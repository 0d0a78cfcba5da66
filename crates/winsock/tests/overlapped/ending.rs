//! The end of sockets, and of Winsock, with operations that wait.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;

use crate::common::Wsa;
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, fd, pair, transmit};

/// Which socket a descriptor stands for, if for any.
fn identity(descriptor: i32) -> Option<std::path::PathBuf> {
    std::fs::read_link(format!("/proc/self/fd/{descriptor}")).ok()
}

#[test]
fn closing_the_socket_ends_its_operations() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 9);
    let (mut one, mut two) = (Operation::new(4), Operation::new(4));
    assert_eq!((one.receive(near), two.receive(near)), (PENDING, PENDING));
    let (descriptor, before) = (fd(near), identity(fd(near)));
    close(near);
    assert_eq!(port.expect(&mut one, 9), (ERROR_OPERATION_ABORTED, 0));
    assert_eq!(port.expect(&mut two, 9), (ERROR_OPERATION_ABORTED, 0));
    assert!(port.is_empty());
    assert_eq!(one.receive(near), Err(WSAENOTSOCK));
    // Another test may have its number by now.
    assert_ne!(identity(descriptor), before, "the descriptor is closed");
    close(far);
    port.close();
}

#[test]
fn closing_under_load_is_told_once_to_each() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let port = Port::new(2);
        for _ in 0..300 {
            let (near, far) = pair();
            port.add(near, 0);
            let mut receives: Vec<_> = (0..4).map(|_| Operation::new(1)).collect();
            let over = AtomicBool::new(false);
            let mut waiting =
                receives.iter_mut().map(|r| usize::from(r.receive(near) == PENDING)).sum::<usize>();
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    transmit(far, b"ab");
                    over.store(true, Ordering::Release);
                });
                scope.spawn(|| close(near));
                while waiting > 0 {
                    let packet = port.take(5000).expect("each is told");
                    assert!([0, ERROR_OPERATION_ABORTED].contains(&packet.code), "{packet:?}");
                    waiting -= 1;
                }
            });
            assert!(over.load(Ordering::Acquire));
            assert_eq!(port.take(0), Err(WAIT_TIMEOUT), "and none twice");
            close(far);
        }
        port.close();
    });
}

#[test]
fn the_last_cleanup_ends_everything() {
    let port = Port::new(1);
    let mut receive = Operation::new(4);
    let started = Wsa::start();
    let (near, far) = pair();
    port.add(near, 0);
    assert_eq!(receive.receive(near), PENDING);
    // Other tests of this process may have started Winsock, too; then this is only a close.
    close(far);
    close(near);
    drop(started);
    assert!(receive.ends_within(Duration::from_secs(5)));
    assert!(port.take(0).is_ok());
    port.close();
}

#[test]
fn a_port_that_is_gone_leaves_the_socket_usable() {
    let _started = Wsa::start();
    let (port, (near, far)) = (Port::new(1), pair());
    port.add(near, 0);
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(near), PENDING);
    port.close();
    assert_eq!(transmit(far, b"x"), (1, 0));
    assert_eq!(receive.result(near, true), Ok((1, 0)));
    close(near);
    close(far);
}

#[test]
fn a_peer_that_ends_in_order_ends_a_receive_with_nothing() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(near), PENDING);
    close(far);
    assert_eq!(receive.result(near, true), Ok((0, 0)));
    close(near);
}
