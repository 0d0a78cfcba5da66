//! Operations end while the program does something else.

use std::time::{Duration, Instant};

use crate::common::Wsa;
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, pair, transmit};

/// How long operations take to end, the shortest first, while no thread of the program waits for them.
fn delays(with_port: bool, pause: Duration) -> Vec<Duration> {
    let (near, far) = pair();
    let port = Port::new(1);
    if with_port {
        port.add(near, 0);
    }
    let mut delays = Vec::new();
    for round in 0..60 {
        let mut receive = Operation::new(4);
        assert_eq!(receive.receive(near), PENDING);
        std::thread::sleep(pause * (round % 5));
        let start = Instant::now();
        assert_eq!(transmit(far, b"x"), (1, 0));
        while !receive.has_ended() {
            // It computes.
            std::hint::spin_loop();
            assert!(start.elapsed() < Duration::from_secs(10), "it never ends");
        }
        delays.push(start.elapsed());
        if with_port {
            assert_eq!(port.expect(&mut receive, 0), (0, 1));
        }
    }
    delays.sort();
    close(near);
    close(far);
    port.close();
    delays
}

#[test]
fn while_all_threads_compute() {
    within(LIMIT, || {
        let _started = Wsa::start();
        for with_port in [true, false] {
            for pause in [Duration::ZERO, Duration::from_millis(3)] {
                let delays = delays(with_port, pause);
                // The machine may be busy with other tests; the benchmark looks closer.
                assert!(
                    delays[delays.len() / 2] < Duration::from_millis(20),
                    "{with_port} {pause:?} {delays:?}"
                );
            }
        }
    });
}

#[test]
fn while_the_only_thread_sleeps() {
    let _started = Wsa::start();
    let (near, far) = pair();
    let mut receive = Operation::new(4);
    assert_eq!(receive.receive(near), PENDING);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(transmit(far, b"x"), (1, 0));
    assert!(receive.ends_within(Duration::from_secs(5)));
    close(near);
    close(far);
}
