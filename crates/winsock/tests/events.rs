//! Events and waits, through the flat layer.

mod common;

use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::Threading::*;

/// Long enough for anything that happens at all; tests don't wait for it to end.
const LONG: u32 = 30_000;

fn event() -> WSAEVENT {
    // SAFETY: no pointers.
    let event = unsafe { WSACreateEvent() };
    assert_ne!(event, WSA_INVALID_EVENT, "{}", wsa());
    event
}

fn auto_event() -> WSAEVENT {
    // SAFETY: NULL is allowed for both pointers.
    unsafe { CreateEventW(std::ptr::null(), FALSE, FALSE, std::ptr::null()) as WSAEVENT }
}

fn wait(events: &[WSAEVENT], all: bool, milliseconds: u32) -> u32 {
    let count = u32::try_from(events.len()).unwrap();
    // SAFETY: the array is as long as said; an event's handle and a HANDLE have one representation.
    unsafe { WSAWaitForMultipleEvents(count, events.as_ptr().cast(), i32::from(all), milliseconds, FALSE) }
}

fn set(event: WSAEVENT) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSASetEvent(event) }, TRUE, "{}", wsa());
}

fn reset(event: WSAEVENT) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAResetEvent(event) }, TRUE, "{}", wsa());
}

fn close(event: WSAEVENT) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSACloseEvent(event) }, TRUE, "{}", wsa());
}

#[test]
fn a_new_event_is_not_signalled_and_is_reset_by_hand() {
    let _started = Wsa::start();
    let event = event();
    assert_eq!(wait(&[event], false, 0), WSA_WAIT_TIMEOUT);
    set(event);
    assert_eq!(wait(&[event], false, WSA_INFINITE), 0);
    assert_eq!(wait(&[event], true, WSA_INFINITE), 0, "it stays signalled");
    reset(event);
    assert_eq!(wait(&[event], false, 20), WSA_WAIT_TIMEOUT);
    close(event);
}

#[test]
fn a_time_out_takes_its_time() {
    let _started = Wsa::start();
    let event = event();
    let start = Instant::now();
    assert_eq!(wait(&[event], false, 150), WSA_WAIT_TIMEOUT);
    assert!(start.elapsed() >= Duration::from_millis(150));
    close(event);
}

#[test]
fn wrong_arguments_get_their_codes() {
    let _started = Wsa::start();
    let (one, two) = (event(), event());
    // SAFETY: pointers are to arrays of the length given, or meant to be wrong.
    unsafe {
        let failed = |got: u32| (got, WSAGetLastError());
        assert_eq!(failed(wait(&[], false, 0)), (WSA_WAIT_FAILED, WSA_INVALID_PARAMETER));
        assert_eq!(failed(wait(&[one; 65], false, 0)), (WSA_WAIT_FAILED, WSA_INVALID_PARAMETER));
        assert_eq!(failed(wait(&[one, one], true, 0)), (WSA_WAIT_FAILED, WSA_INVALID_PARAMETER));
        let null = WSAWaitForMultipleEvents(1, std::ptr::null(), FALSE, 0, FALSE);
        assert_eq!(failed(null), (WSA_WAIT_FAILED, WSA_INVALID_PARAMETER));
        assert_eq!(failed(wait(&[one, 0], false, 0)), (WSA_WAIT_FAILED, WSA_INVALID_HANDLE));
        let s = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        assert_eq!(failed(wait(&[one, s as WSAEVENT], false, 0)), (WSA_WAIT_FAILED, WSA_INVALID_HANDLE));
        assert_eq!((WSACloseEvent(s as WSAEVENT), WSAGetLastError()), (FALSE, WSA_INVALID_HANDLE));
        assert_eq!((closesocket(one.cast_unsigned()), WSAGetLastError()), (SOCKET_ERROR, WSAENOTSOCK));
        assert_eq!(closesocket(s), 0);
        close(two);
        for call in [WSASetEvent, WSAResetEvent, WSACloseEvent] {
            assert_eq!((call(two), WSAGetLastError()), (FALSE, WSA_INVALID_HANDLE));
        }
        assert_eq!(failed(wait(&[one, two], false, 0)), (WSA_WAIT_FAILED, WSA_INVALID_HANDLE));
    }
    close(one);
}

#[test]
fn sixty_four_events_and_the_first_that_is_signalled_counts() {
    let _started = Wsa::start();
    let events: Vec<_> = (0..64).map(|_| event()).collect();
    assert_eq!(wait(&events, false, 0), WSA_WAIT_TIMEOUT);
    set(events[63]);
    assert_eq!(wait(&events, false, 0), 63);
    set(events[7]);
    assert_eq!(wait(&events, false, 0), 7);
    assert_eq!(wait(&events, true, 0), WSA_WAIT_TIMEOUT);
    events.iter().copied().for_each(set);
    assert_eq!(wait(&events, true, 0), 0);
    events.into_iter().for_each(close);
}

#[test]
fn a_wait_for_one_may_name_it_twice() {
    let _started = Wsa::start();
    let (one, two) = (event(), event());
    set(two);
    assert_eq!(wait(&[one, two, two], false, 0), 1);
    close(one);
    close(two);
}

#[test]
fn threads_that_wait_are_let_go_by_others() {
    let _started = Wsa::start();
    let events: Vec<_> = (0..4).map(|_| event()).collect();
    thread::scope(|scope| {
        let any = scope.spawn(|| wait(&events, false, LONG));
        let all = scope.spawn(|| wait(&events, true, LONG));
        let setters: Vec<_> = events.iter().map(|event| scope.spawn(|| set(*event))).collect();
        setters.into_iter().for_each(|setter| setter.join().unwrap());
        assert!(any.join().unwrap() < 4);
        assert_eq!(all.join().unwrap(), 0);
    });
    events.into_iter().for_each(close);
}

#[test]
fn of_many_threads_one_goes_for_each_signal_of_a_self_resetting_event() {
    let _started = Wsa::start();
    let (event, threads) = (auto_event(), 4);
    let start = Barrier::new(threads + 1);
    thread::scope(|scope| {
        let waiters: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    wait(&[event], false, LONG)
                })
            })
            .collect();
        start.wait();
        for left in (0..threads).rev() {
            set(event);
            while waiters.iter().filter(|waiter| !waiter.is_finished()).count() > left {
                thread::yield_now();
            }
            // Whoever is not let go stays.
            thread::sleep(Duration::from_millis(5));
            assert_eq!(waiters.iter().filter(|waiter| !waiter.is_finished()).count(), left);
        }
        for waiter in waiters {
            assert_eq!(waiter.join().unwrap(), 0);
        }
    });
    close(event);
}

#[test]
fn two_threads_hand_a_token_back_and_forth() {
    const ROUNDS: usize = 5000;
    let _started = Wsa::start();
    let (ping, pong) = (auto_event(), auto_event());
    thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..ROUNDS {
                assert_eq!(wait(&[ping], false, LONG), 0);
                set(pong);
            }
        });
        for _ in 0..ROUNDS {
            set(ping);
            assert_eq!(wait(&[pong], false, LONG), 0);
        }
    });
    close(ping);
    close(pong);
}

#[test]
fn waits_for_all_of_shared_self_resetting_events_never_take_halves() {
    // Each philosopher needs two forks at once. Should a wait take one without the other, the forks run out.
    const SEATS: usize = 4;
    const MEALS: usize = 500;
    let _started = Wsa::start();
    let forks: Vec<_> = (0..SEATS).map(|_| auto_event()).collect();
    forks.iter().copied().for_each(set);
    thread::scope(|scope| {
        for seat in 0..SEATS {
            let pair = [forks[seat], forks[(seat + 1) % SEATS]];
            scope.spawn(move || {
                for _ in 0..MEALS {
                    assert_eq!(wait(&pair, true, LONG), 0);
                    pair.into_iter().for_each(set);
                }
            });
        }
    });
    assert_eq!(wait(&forks, true, 0), 0);
    forks.into_iter().for_each(close);
}

#[test]
fn closing_the_handle_under_a_waiter_harms_nobody() {
    let _started = Wsa::start();
    for _ in 0..200 {
        let (kept, closed) = (event(), event());
        thread::scope(|scope| {
            let waiter = scope.spawn(|| (wait(&[kept, closed], false, LONG), wsa()));
            scope.spawn(|| close(closed));
            thread::yield_now();
            set(kept);
            // Either the wait began before the close, or it found the handle closed.
            let ended = waiter.join().unwrap();
            assert!(ended.0 == 0 || ended == (WSA_WAIT_FAILED, WSA_INVALID_HANDLE), "{ended:?}");
        });
        close(kept);
    }
}

#[test]
fn the_names_of_kernel32_mean_the_same() {
    // SAFETY: pointers are to local arrays of the length given, or NULL where that is allowed.
    unsafe {
        let event = CreateEventA(std::ptr::null(), TRUE, TRUE, std::ptr::null());
        assert_eq!(WaitForSingleObject(event, INFINITE), WAIT_OBJECT_0);
        assert_eq!(ResetEvent(event), TRUE);
        assert_eq!(WaitForSingleObjectEx(event, 0, TRUE), WAIT_TIMEOUT);
        assert_eq!(SetEvent(event), TRUE);
        assert_eq!(WaitForMultipleObjects(1, &raw const event, FALSE, 0), WAIT_OBJECT_0);
        assert_eq!(WaitForMultipleObjectsEx(1, &raw const event, TRUE, 0, FALSE), WAIT_OBJECT_0);
        assert_eq!(CloseHandle(event), TRUE);
        assert_eq!((CloseHandle(event), GetLastError()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((SetEvent(event), GetLastError()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((WaitForSingleObject(event, 0), GetLastError()), (WAIT_FAILED, ERROR_INVALID_HANDLE));
    }
}
