//! Several threads at one port.

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;

use crate::common::Wsa;
use crate::fixture::{LIMIT, LONG, Operation, PENDING, Port, within};
use crate::peer::{close, pair, transmit};

#[test]
fn every_packet_reaches_one_thread() {
    within(LIMIT, || {
        for limit in [1, 2, 4] {
            const PACKETS: usize = 20_000;
            let port = Port::new(limit);
            let seen: Vec<AtomicU32> = (0..PACKETS).map(|_| AtomicU32::new(0)).collect();
            let taken = AtomicUsize::new(0);
            std::thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| {
                        while let Ok(packet) = port.take(LONG) {
                            if packet.key == usize::MAX {
                                return;
                            }
                            seen[packet.key].fetch_add(1, Ordering::Relaxed);
                            taken.fetch_add(1, Ordering::Relaxed);
                        }
                        panic!("a packet was lost");
                    });
                }
                for half in 0..2 {
                    let port = &port;
                    scope.spawn(move || {
                        for key in (half..PACKETS).step_by(2) {
                            port.post(0, key, 0);
                            if key % 1000 < 3 {
                                std::thread::sleep(Duration::from_micros(200));
                            }
                        }
                    });
                }
                while taken.load(Ordering::Relaxed) < PACKETS {
                    std::thread::sleep(Duration::from_millis(1));
                }
                for _ in 0..4 {
                    port.post(0, usize::MAX, 0);
                }
            });
            assert!(seen.iter().all(|count| count.load(Ordering::Relaxed) == 1));
            port.close();
        }
    });
}

#[test]
fn no_more_threads_work_than_the_port_allows_unless_they_are_stuck() {
    within(LIMIT, || {
        let port = Port::new(1);
        let (working, too_many) = (AtomicU32::new(0), AtomicU32::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while port.take(LONG).unwrap().key == 0 {
                        if working.fetch_add(1, Ordering::SeqCst) > 0 {
                            too_many.fetch_add(1, Ordering::SeqCst);
                        }
                        let start = Instant::now();
                        while start.elapsed() < Duration::from_micros(300) {
                            std::hint::spin_loop();
                        }
                        working.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
            std::thread::sleep(Duration::from_millis(20));
            for _ in 0..200 {
                port.post(0, 0, 0);
            }
            for _ in 0..4 {
                port.post(0, 1, 0);
            }
        });
        let too_many = too_many.load(Ordering::SeqCst);
        // Also on a machine that has too much to do; a thread may wait for memory.
        assert!(too_many < 5, "{too_many} of 200 packets had company");
        port.close();
    });
}

#[test]
fn a_thread_that_waits_for_something_else_lets_another_one_work() {
    within(LIMIT, || {
        let port = Port::new(1);
        // SAFETY: no pointers.
        let event = unsafe {
            openwinsock::Win32::System::Threading::CreateEventW(
                std::ptr::null(),
                TRUE,
                FALSE,
                std::ptr::null(),
            )
        };
        let number = event.addr();
        port.post(0, 1, 0);
        port.post(0, 2, 0);
        std::thread::scope(|scope| {
            let (taken, wait) = std::sync::mpsc::channel();
            let first = scope.spawn(move || {
                assert_eq!(port.take(LONG).unwrap().key, 1);
                taken.send(()).unwrap();
                // The second packet is what ends this.
                let event = std::ptr::without_provenance_mut(number);
                // SAFETY: no pointers.
                unsafe { openwinsock::Win32::System::Threading::WaitForSingleObject(event, LONG) }
            });
            wait.recv().unwrap();
            let second = scope.spawn(move || {
                assert_eq!(port.take(LONG).unwrap().key, 2);
                // SAFETY: no pointers.
                unsafe {
                    openwinsock::Win32::System::Threading::SetEvent(std::ptr::without_provenance_mut(number))
                }
            });
            assert_eq!((first.join().unwrap(), second.join().unwrap()), (WAIT_OBJECT_0, TRUE));
        });
        port.close();
        // SAFETY: no pointers.
        unsafe { CloseHandle(event) };
    });
}

#[test]
fn threads_that_are_stuck_elsewhere_do_not_stop_the_port() {
    within(LIMIT, || {
        let port = Port::new(1);
        let (hold, held) = std::sync::mpsc::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel::<()>();
        std::thread::scope(|scope| {
            let stuck = scope.spawn(move || {
                port.take(LONG).unwrap();
                tell.send(()).unwrap();
                // Nobody but the kernel knows that it waits.
                let _ = held.recv();
            });
            port.post(0, 1, 0);
            told.recv().unwrap();
            let other = scope.spawn(move || port.take(LONG).unwrap().key);
            std::thread::sleep(Duration::from_millis(20));
            port.post(0, 2, 0);
            assert_eq!(other.join().unwrap(), 2);
            drop(hold);
            stuck.join().unwrap();
        });
        port.close();
    });
}

#[test]
fn a_server_with_several_threads_echoes_all() {
    within(LIMIT, || {
        let _started = Wsa::start();
        const CONNECTIONS: usize = 16;
        const ROUNDS: usize = 300;
        let port = Port::new(2);
        let pairs: Vec<_> = (0..CONNECTIONS).map(|_| pair()).collect();
        let operations: Vec<_> = (0..CONNECTIONS)
            .map(|_| std::sync::Mutex::new((Operation::new(64), None::<Operation>)))
            .collect();
        for (key, (near, _)) in pairs.iter().enumerate() {
            port.add(*near, key);
            assert_eq!(operations[key].lock().unwrap().0.receive(*near), PENDING);
        }
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    loop {
                        let packet = port.take(LONG).unwrap();
                        if packet.key == usize::MAX {
                            return;
                        }
                        assert_eq!(packet.code, 0);
                        let near = pairs[packet.key].0;
                        let mut both = operations[packet.key].lock().unwrap();
                        let is_receive = both.0.structure() == packet.overlapped;
                        if is_receive && packet.bytes > 0 {
                            let mut send = Operation::with(&both.0.bytes()[..packet.bytes as usize]);
                            assert_eq!(send.send(near), Ok(packet.bytes));
                            both.1 = Some(send);
                        } else if !is_receive {
                            assert!(matches!(both.0.receive(near), Ok(_) | PENDING));
                        }
                    }
                });
            }
            let clients: Vec<_> = pairs
                .iter()
                .map(|&(_, far)| {
                    scope.spawn(move || {
                        for round in 0..ROUNDS {
                            let data = vec![round as u8; 1 + round % 60];
                            assert_eq!(transmit(far, &data).1, 0);
                            let mut got: Vec<u8> = Vec::new();
                            while got.len() < data.len() {
                                let mut block = [0; 64];
                                // SAFETY: the block is ours.
                                let n = unsafe {
                                    openwinsock::Win32::Networking::WinSock::recv(
                                        far,
                                        block.as_mut_ptr(),
                                        64,
                                        0,
                                    )
                                };
                                assert!(n > 0);
                                got.extend(&block[..usize::try_from(n).unwrap()]);
                            }
                            assert_eq!(got, data);
                        }
                        close(far);
                    })
                })
                .collect();
            for client in clients {
                client.join().unwrap();
            }
            for _ in 0..3 {
                port.post(0, usize::MAX, 0);
            }
        });
        for (near, _) in pairs {
            close(near);
        }
        port.close();
    });
}
