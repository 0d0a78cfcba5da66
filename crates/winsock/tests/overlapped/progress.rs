//! Operations end while the program does something else.

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use crate::common::Wsa;
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, pair, transmit};

/// How long operations take to end while no thread of the program waits for them; and how long a thread takes to notice that
/// it may go on, on this machine at this time. The shortest come first.
fn delays(with_port: bool, pause: Duration) -> [Vec<Duration>; 2] {
    let (near, far) = pair();
    let (there, mut far_there) = UnixStream::pair().unwrap();
    let noticed = Arc::new(AtomicU32::new(0));
    let reader = std::thread::spawn({
        let noticed = noticed.clone();
        move || {
            while matches!((&there).read(&mut [0]), Ok(1)) {
                noticed.fetch_add(1, Ordering::SeqCst);
            }
        }
    });
    let mut usual = Vec::new();
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
        let start = Instant::now();
        far_there.write_all(b"x").unwrap();
        while noticed.load(Ordering::SeqCst) <= round {
            std::hint::spin_loop();
        }
        usual.push(start.elapsed());
        if with_port {
            assert_eq!(port.expect(&mut receive, 0), (0, 1));
        }
    }
    drop(far_there);
    reader.join().unwrap();
    delays.sort();
    usual.sort();
    close(near);
    close(far);
    port.close();
    [delays, usual]
}

#[test]
fn while_all_threads_compute() {
    within(LIMIT, || {
        let _started = Wsa::start();
        for with_port in [true, false] {
            for pause in [Duration::ZERO, Duration::from_millis(3)] {
                let [delays, usual] = delays(with_port, pause);
                // The machine may be busy with other tests; the benchmark looks closer.
                let limit = Duration::from_millis(20) + 3 * usual[usual.len() * 3 / 4];
                let median = delays[delays.len() / 2];
                assert!(median < limit, "{with_port} {pause:?} {delays:?}, {usual:?}");
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
