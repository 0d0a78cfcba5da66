//! In which order a program sees the end of an operation.

use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Threading::*;

use crate::common::Wsa;
use crate::fixture::{LIMIT, Operation, PENDING, Port, within};
use crate::peer::{close, pair, transmit};

/// Status and count of a structure that others write to.
fn look(structure: *const OVERLAPPED) -> (usize, usize) {
    // SAFETY: the structure outlives the watcher; both fields are aligned words.
    let (status, count) = unsafe {
        (
            AtomicUsize::from_ptr((&raw const (*structure).Internal).cast_mut()),
            AtomicUsize::from_ptr((&raw const (*structure).InternalHigh).cast_mut()),
        )
    };
    (status.load(Ordering::Acquire), count.load(Ordering::Relaxed))
}

#[test]
fn the_count_is_there_before_the_status() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (port, (near, far)) = (Port::new(1), pair());
        port.add(near, 0);
        let (watched, done) = (AtomicPtr::new(std::ptr::null_mut::<OVERLAPPED>()), AtomicBool::new(false));
        std::thread::scope(|scope| {
            let watcher = scope.spawn(|| {
                let mut seen = 0;
                while !done.load(Ordering::Acquire) {
                    let structure = watched.load(Ordering::Acquire);
                    if structure.is_null() {
                        continue;
                    }
                    let (status, count) = look(structure);
                    if status != STATUS_PENDING as usize {
                        assert_eq!((status, count), (0, 3));
                        watched.store(std::ptr::null_mut(), Ordering::Release);
                        seen += 1;
                    }
                }
                seen
            });
            for _ in 0..2000 {
                let mut receive = Operation::new(8);
                assert_eq!(receive.receive(near), PENDING);
                watched.store(receive.structure(), Ordering::Release);
                assert_eq!(transmit(far, b"abc"), (3, 0));
                assert_eq!(port.expect(&mut receive, 0), (0, 3));
                while !watched.load(Ordering::Acquire).is_null() {
                    std::thread::yield_now();
                }
            }
            done.store(true, Ordering::Release);
            assert_eq!(watcher.join().unwrap(), 2000);
        });
        close(near);
        close(far);
        port.close();
    });
}

#[test]
fn the_status_is_there_before_the_event_and_the_event_before_the_packet() {
    within(LIMIT, || {
        let _started = Wsa::start();
        let (port, (near, far)) = (Port::new(1), pair());
        port.add(near, 0);
        // SAFETY: no pointers.
        let event = unsafe { CreateEventW(std::ptr::null(), TRUE, FALSE, std::ptr::null()) };
        let number = event.addr();
        for round in 0..1000 {
            let mut receive = Operation::new(8).event(event);
            assert_eq!(receive.receive(near), PENDING);
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    let event = std::ptr::without_provenance_mut(number);
                    // SAFETY: no pointers.
                    assert_eq!(unsafe { WaitForSingleObject(event, 20_000) }, WAIT_OBJECT_0);
                    assert_eq!(receive.raw(), (0, 3), "round {round}");
                });
                assert_eq!(transmit(far, b"abc"), (3, 0));
                assert_eq!(port.take(20_000).unwrap().bytes, 3);
                // SAFETY: no pointers.
                assert_eq!(unsafe { WaitForSingleObject(event, 0) }, WAIT_OBJECT_0, "round {round}");
            });
        }
        close(near);
        close(far);
        port.close();
        // SAFETY: no pointers.
        unsafe { CloseHandle(event) };
    });
}
