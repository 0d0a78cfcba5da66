//! Semaphores, mutexes, timers, names and handles through the flat layer. Events alone are in `events.rs`.

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Threading::*;
use openwinsock::w;

/// Long enough for anything that happens at all; tests don't wait for it to end.
const LONG: u32 = 30_000;
const PROCESS: HANDLE = INVALID_HANDLE_VALUE;

fn last() -> u32 {
    // SAFETY: no pointers.
    unsafe { GetLastError() }
}

fn wait(object: HANDLE, milliseconds: u32) -> u32 {
    // SAFETY: no pointers.
    unsafe { WaitForSingleObject(object, milliseconds) }
}

fn wait_all(objects: &[HANDLE], milliseconds: u32) -> u32 {
    let count = u32::try_from(objects.len()).unwrap();
    // SAFETY: the array is as long as said.
    unsafe { WaitForMultipleObjects(count, objects.as_ptr(), TRUE, milliseconds) }
}

fn close(object: HANDLE) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(object) }, TRUE, "{}", last());
}

/// Runs something on another thread, which ends.
fn elsewhere<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| scope.spawn(run).join().unwrap())
}

/// A handle that threads may pass on.
#[derive(Clone, Copy)]
struct Shared(usize);

impl Shared {
    fn of(handle: HANDLE) -> Self {
        Self(handle.addr())
    }

    fn get(self) -> HANDLE {
        std::ptr::without_provenance_mut(self.0)
    }
}

#[test]
fn a_semaphore_counts() {
    // SAFETY: all pointers are NULL or ours.
    unsafe {
        let semaphore = CreateSemaphoreW(null(), 1, 3, null());
        assert_eq!(wait(semaphore, 0), WAIT_OBJECT_0);
        assert_eq!(wait(semaphore, 0), WAIT_TIMEOUT);
        let mut before = -1;
        assert_eq!(ReleaseSemaphore(semaphore, 2, &raw mut before), TRUE);
        assert_eq!(before, 0);
        assert_eq!(ReleaseSemaphore(semaphore, 2, &raw mut before), FALSE);
        assert_eq!(last(), ERROR_TOO_MANY_POSTS);
        assert_eq!((ReleaseSemaphore(semaphore, 0, null_mut()), last()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((ReleaseSemaphore(semaphore, -1, null_mut()), last()), (FALSE, ERROR_INVALID_PARAMETER));
        let nowhere = std::ptr::without_provenance_mut(8);
        assert_eq!((ReleaseSemaphore(semaphore, 1, nowhere), last()), (FALSE, ERROR_NOACCESS));
        assert_eq!((wait(semaphore, 0), wait(semaphore, 0)), (WAIT_OBJECT_0, WAIT_OBJECT_0));
        assert_eq!(wait(semaphore, 0), WAIT_TIMEOUT);
        close(semaphore);
        for (count, most) in [(0, 0), (-1, 1), (2, 1)] {
            assert!(CreateSemaphoreW(null(), count, most, null()).is_null());
            assert_eq!(last(), ERROR_INVALID_PARAMETER);
        }
        let event = CreateEventW(null(), TRUE, FALSE, null());
        assert_eq!((ReleaseSemaphore(event, 1, null_mut()), last()), (FALSE, ERROR_INVALID_HANDLE));
        close(event);
    }
}

#[test]
fn a_mutex_has_one_owner_as_often_as_it_likes() {
    // SAFETY: all pointers are NULL.
    let mutex = unsafe { CreateMutexW(null(), TRUE, null()) };
    let shared = Shared::of(mutex);
    // SAFETY: no pointers.
    let release = || (unsafe { ReleaseMutex(shared.get()) }, last());
    assert_eq!(wait(mutex, 0), WAIT_OBJECT_0);
    assert_eq!(elsewhere(|| wait(shared.get(), 0)), WAIT_TIMEOUT);
    assert_eq!(elsewhere(release), (FALSE, ERROR_NOT_OWNER));
    assert_eq!(release().0, TRUE);
    assert_eq!(elsewhere(|| wait(shared.get(), 0)), WAIT_TIMEOUT);
    assert_eq!(release().0, TRUE);
    assert_eq!(release(), (FALSE, ERROR_NOT_OWNER));
    assert_eq!(elsewhere(|| wait(shared.get(), 0)), WAIT_OBJECT_0, "and it ends as the owner");
    assert_eq!(wait(mutex, LONG), WAIT_ABANDONED);
    assert_eq!(release().0, TRUE);
    assert_eq!(wait(mutex, 0), WAIT_OBJECT_0, "it was told once");
    close(mutex);
}

#[test]
fn an_abandoned_mutex_among_others() {
    // SAFETY: all pointers are NULL.
    let (event, mutex) =
        unsafe { (CreateEventW(null(), TRUE, FALSE, null()), CreateMutexW(null(), FALSE, null())) };
    let shared = Shared::of(mutex);
    elsewhere(|| assert_eq!(wait(shared.get(), 0), WAIT_OBJECT_0));
    let both = [event, mutex];
    // SAFETY: the array is as long as said.
    assert_eq!(unsafe { WaitForMultipleObjects(2, both.as_ptr(), FALSE, 0) }, WAIT_ABANDONED_0 + 1);
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(ReleaseMutex(mutex), TRUE);
        assert_eq!(SetEvent(event), TRUE);
    }
    elsewhere(|| assert_eq!(wait(shared.get(), 0), WAIT_OBJECT_0));
    assert_eq!(wait_all(&both, 0), WAIT_ABANDONED_0);
    close(event);
    close(mutex);
}

/// Threads that each need two of three mutexes, in orders that would block each other for ever if a wait for all took
/// one after the other.
#[test]
fn waits_for_all_of_shared_mutexes_never_take_halves() {
    const ROUNDS: u32 = 2000;
    // SAFETY: all pointers are NULL.
    let forks: Vec<_> = (0..3).map(|_| Shared::of(unsafe { CreateMutexW(null(), FALSE, null()) })).collect();
    // SAFETY: as above.
    let semaphore = Shared::of(unsafe { CreateSemaphoreW(null(), 2, 2, null()) });
    let holders: Vec<_> = (0..3).map(|_| AtomicU32::new(0)).collect();
    std::thread::scope(|scope| {
        for place in 0..3 {
            let (forks, holders) = (&forks, &holders);
            scope.spawn(move || {
                let (one, two) = (place, (place + 1) % 3);
                let wanted = [forks[one].get(), semaphore.get(), forks[two].get()];
                for _ in 0..ROUNDS {
                    assert_eq!(wait_all(&wanted, LONG), WAIT_OBJECT_0);
                    for fork in [one, two] {
                        assert_eq!(holders[fork].fetch_add(1, Ordering::AcqRel), 0, "one holder");
                    }
                    std::hint::spin_loop();
                    for fork in [one, two] {
                        holders[fork].fetch_sub(1, Ordering::AcqRel);
                        // SAFETY: no pointers.
                        assert_eq!(unsafe { ReleaseMutex(forks[fork].get()) }, TRUE);
                    }
                    // SAFETY: NULL is allowed.
                    assert_eq!(unsafe { ReleaseSemaphore(semaphore.get(), 1, null_mut()) }, TRUE);
                }
            });
        }
    });
    forks.iter().for_each(|fork| close(fork.get()));
    close(semaphore.get());
}

#[test]
fn one_is_signalled_and_the_other_waited_for_in_one_step() {
    // SAFETY: all pointers are NULL.
    unsafe {
        let (one, other) =
            (CreateEventW(null(), FALSE, FALSE, null()), CreateEventW(null(), FALSE, FALSE, null()));
        assert_eq!(SignalObjectAndWait(one, other, 1, FALSE), WAIT_TIMEOUT);
        assert_eq!(wait(one, 0), WAIT_OBJECT_0);
        assert_eq!(SignalObjectAndWait(one, one, 1, FALSE), WAIT_OBJECT_0);
        let mutex = CreateMutexW(null(), TRUE, null());
        assert_eq!(SignalObjectAndWait(mutex, one, 0, FALSE), WAIT_TIMEOUT);
        assert_eq!((SignalObjectAndWait(mutex, one, 0, FALSE), last()), (WAIT_FAILED, ERROR_NOT_OWNER));
        let semaphore = CreateSemaphoreW(null(), 0, 1, null());
        assert_eq!(SignalObjectAndWait(semaphore, one, 0, FALSE), WAIT_TIMEOUT);
        assert_eq!(
            (SignalObjectAndWait(semaphore, one, 0, FALSE), last()),
            (WAIT_FAILED, ERROR_TOO_MANY_POSTS)
        );
        let thread = GetCurrentThread();
        assert_eq!((SignalObjectAndWait(thread, one, 0, FALSE), last()), (WAIT_FAILED, ERROR_INVALID_HANDLE));
        [one, other, mutex, semaphore].into_iter().for_each(close);
    }
}

#[test]
fn two_threads_hand_over_by_signal_and_wait() {
    // SAFETY: all pointers are NULL.
    let [ping, pong] = [0; 2].map(|_| Shared::of(unsafe { CreateEventW(null(), FALSE, FALSE, null()) }));
    // SAFETY: no pointers.
    let hand_over = |to: HANDLE, from: HANDLE| unsafe { SignalObjectAndWait(to, from, LONG, FALSE) };
    std::thread::scope(|scope| {
        scope.spawn(|| {
            assert_eq!(wait(ping.get(), LONG), WAIT_OBJECT_0);
            for _ in 0..1000 {
                assert_eq!(hand_over(pong.get(), ping.get()), WAIT_OBJECT_0);
            }
        });
        for _ in 0..1000 {
            assert_eq!(hand_over(ping.get(), pong.get()), WAIT_OBJECT_0);
        }
        // SAFETY: no pointers.
        unsafe { SetEvent(ping.get()) };
    });
    close(ping.get());
    close(pong.get());
}

#[test]
fn a_pulse_lets_those_go_that_wait_and_leaves_nothing() {
    // SAFETY: all pointers are NULL.
    for manual in [TRUE, FALSE] {
        // SAFETY: all pointers are NULL.
        let event = Shared::of(unsafe { CreateEventW(null(), manual, FALSE, null()) });
        std::thread::scope(|scope| {
            let waiters: Vec<_> = (0..3).map(|_| scope.spawn(|| wait(event.get(), LONG))).collect();
            // Until all wait, a pulse may miss some: that is what makes it unreliable.
            while waiters.iter().any(|waiter| !waiter.is_finished()) {
                // SAFETY: no pointers.
                assert_eq!(unsafe { PulseEvent(event.get()) }, TRUE);
                std::thread::sleep(Duration::from_millis(1));
            }
            waiters.into_iter().for_each(|waiter| assert_eq!(waiter.join().unwrap(), WAIT_OBJECT_0));
        });
        assert_eq!(wait(event.get(), 0), WAIT_TIMEOUT);
        close(event.get());
    }
}

/// What a timer's routine was called with.
static ROUTINE: [AtomicU32; 4] = [const { AtomicU32::new(0) }; 4];

unsafe extern "system" fn timer_routine(argument: *const c_void, low: u32, high: u32) {
    ROUTINE[0].fetch_add(1, Ordering::AcqRel);
    for (place, value) in [u32::try_from(argument.addr()).unwrap(), low, high].into_iter().enumerate() {
        ROUTINE[place + 1].store(value, Ordering::Release);
    }
}

#[test]
fn a_timer_by_span_period_and_clock() {
    // SAFETY: all pointers are NULL or ours.
    unsafe {
        let timer = CreateWaitableTimerW(null(), FALSE, null());
        let begin = Instant::now();
        let due = -200_000; // 20 ms
        assert_eq!(SetWaitableTimer(timer, &due, 10, None, null(), FALSE), TRUE);
        for periods in 0..3 {
            assert_eq!(wait(timer, LONG), WAIT_OBJECT_0);
            assert!(begin.elapsed() >= Duration::from_millis(20 + 10 * periods));
        }
        assert_eq!(CancelWaitableTimer(timer), TRUE);
        wait(timer, 0);
        assert_eq!(wait(timer, 30), WAIT_TIMEOUT);
        let long_ago = 1;
        assert_eq!(SetWaitableTimer(timer, &long_ago, 0, None, null(), FALSE), TRUE);
        assert_eq!((wait(timer, 0), wait(timer, 0)), (WAIT_OBJECT_0, WAIT_TIMEOUT));
        SetLastError(0);
        assert_eq!(SetWaitableTimer(timer, &due, 0, None, null(), TRUE), TRUE);
        assert_eq!(last(), ERROR_NOT_SUPPORTED, "this machine is not woken");
        assert_eq!(
            (SetWaitableTimer(timer, &due, -1, None, null(), FALSE), last()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
        assert_eq!(
            (SetWaitableTimer(timer, null(), 0, None, null(), FALSE), last()),
            (FALSE, ERROR_NOACCESS)
        );
        close(timer);
        assert_eq!((CancelWaitableTimer(timer), last()), (FALSE, ERROR_INVALID_HANDLE));
    }
}

#[test]
fn the_routine_of_a_timer_runs_in_an_alertable_wait() {
    // SAFETY: all pointers are NULL or ours; the routine takes any argument.
    unsafe {
        let timer =
            CreateWaitableTimerExW(null(), null(), CREATE_WAITABLE_TIMER_MANUAL_RESET, TIMER_ALL_ACCESS);
        let argument = std::ptr::without_provenance(77);
        assert_eq!(SetWaitableTimer(timer, &-100_000, 0, Some(timer_routine), argument, FALSE), TRUE);
        assert_eq!(SleepEx(LONG, TRUE), WAIT_IO_COMPLETION);
        assert_eq!((ROUTINE[0].load(Ordering::Acquire), ROUTINE[1].load(Ordering::Acquire)), (1, 77));
        assert!(ROUTINE[3].load(Ordering::Acquire) > 0x01d0_0000, "after 2014");
        assert_eq!(wait(timer, 0), WAIT_OBJECT_0);
        close(timer);
    }
}

#[test]
fn names_find_objects_of_their_kind() {
    // SAFETY: all pointers are NULL or texts.
    unsafe {
        let name = w!("openwinsock names_find_objects");
        SetLastError(5);
        let event = CreateEventW(null(), TRUE, FALSE, name);
        assert_eq!(last(), 0);
        let same =
            CreateEventA(null(), FALSE, TRUE, c"Local\\openwinsock names_find_objects".as_ptr().cast());
        assert_eq!(last(), ERROR_ALREADY_EXISTS);
        assert_eq!(wait(same, 0), WAIT_TIMEOUT, "its own state, not what was asked for");
        assert_eq!(CompareObjectHandles(event, same), TRUE);
        assert!(CreateMutexW(null(), FALSE, name).is_null());
        assert_eq!(last(), ERROR_INVALID_HANDLE);
        assert!(OpenSemaphoreW(SEMAPHORE_ALL_ACCESS, FALSE, name).is_null());
        assert_eq!(last(), ERROR_INVALID_HANDLE);
        let waits = OpenEventW(SYNCHRONIZATION_SYNCHRONIZE, FALSE, name);
        assert_eq!((SetEvent(waits), last()), (FALSE, ERROR_ACCESS_DENIED));
        let sets = OpenEventW(EVENT_MODIFY_STATE, FALSE, name);
        assert_eq!(SetEvent(sets), TRUE);
        assert_eq!((wait(sets, 0), last()), (WAIT_FAILED, ERROR_ACCESS_DENIED));
        assert_eq!(wait(waits, 0), WAIT_OBJECT_0);
        [event, same, waits, sets].into_iter().for_each(close);
        assert!(OpenEventW(EVENT_ALL_ACCESS, FALSE, name).is_null());
        assert_eq!(last(), ERROR_FILE_NOT_FOUND);
        assert!(OpenEventW(EVENT_ALL_ACCESS, FALSE, null()).is_null());
        assert_eq!(last(), ERROR_INVALID_PARAMETER);
        assert!(CreateEventW(null(), TRUE, FALSE, w!("a\\b")).is_null());
        assert_eq!(last(), ERROR_PATH_NOT_FOUND);
        let nameless = CreateEventW(null(), TRUE, FALSE, w!(""));
        assert_eq!(last(), 0);
        close(nameless);
    }
}

#[test]
fn every_kind_has_names() {
    // SAFETY: all pointers are NULL or texts.
    unsafe {
        let mutex = CreateMutexA(null(), TRUE, c"openwinsock mutex".as_ptr().cast());
        let same = OpenMutexA(MUTEX_ALL_ACCESS, FALSE, c"openwinsock mutex".as_ptr().cast());
        assert_eq!((ReleaseMutex(same), ReleaseMutex(mutex), last()), (TRUE, FALSE, ERROR_NOT_OWNER));
        let semaphore = CreateSemaphoreA(null(), 1, 1, c"openwinsock semaphore".as_ptr().cast());
        let other = CreateSemaphoreW(null(), 0, 5, w!("openwinsock semaphore"));
        assert_eq!(last(), ERROR_ALREADY_EXISTS);
        assert_eq!(wait(other, 0), WAIT_OBJECT_0);
        let timer = CreateWaitableTimerA(null(), TRUE, c"openwinsock timer".as_ptr().cast());
        let open = OpenWaitableTimerW(TIMER_ALL_ACCESS, FALSE, w!("openwinsock timer"));
        assert_eq!(SetWaitableTimer(open, &0, 0, None, null(), FALSE), TRUE);
        assert_eq!(wait(timer, 0), WAIT_OBJECT_0);
        [mutex, same, semaphore, other, timer, open].into_iter().for_each(close);
    }
}

#[test]
fn handles_are_duplicated_protected_and_compared() {
    // SAFETY: all pointers are NULL or ours.
    unsafe {
        let event = CreateEventW(null(), TRUE, FALSE, null());
        let duplicate = |handle, access, options| {
            let mut other = null_mut();
            let done = DuplicateHandle(PROCESS, handle, PROCESS, &raw mut other, access, FALSE, options);
            (done == TRUE).then_some(other)
        };
        let same = duplicate(event, 0, DUPLICATE_SAME_ACCESS).unwrap();
        assert_ne!(event, same);
        assert_eq!(SetEvent(same), TRUE);
        assert_eq!(wait(event, 0), WAIT_OBJECT_0);
        let weak = duplicate(event, SYNCHRONIZATION_SYNCHRONIZE, 0).unwrap();
        assert_eq!((ResetEvent(weak), last()), (FALSE, ERROR_ACCESS_DENIED));
        assert_eq!(CompareObjectHandles(weak, same), TRUE);
        let moved = duplicate(same, 0, DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE).unwrap();
        assert_eq!((SetEvent(same), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!(
            DuplicateHandle(PROCESS, moved, PROCESS, null_mut(), 0, FALSE, DUPLICATE_CLOSE_SOURCE),
            TRUE
        );
        assert_eq!((wait(moved, 0), last()), (WAIT_FAILED, ERROR_INVALID_HANDLE));
        assert_eq!((duplicate(moved, 0, DUPLICATE_SAME_ACCESS), last()), (None, ERROR_INVALID_HANDLE));
        assert_eq!((duplicate(event, 0, 8), last()), (None, ERROR_INVALID_PARAMETER));
        let mut flags = 99;
        assert_eq!((GetHandleInformation(event, &raw mut flags), flags), (TRUE, 0));
        let both = HANDLE_FLAG_INHERIT | HANDLE_FLAG_PROTECT_FROM_CLOSE;
        assert_eq!(SetHandleInformation(event, both, both), TRUE);
        assert_eq!((GetHandleInformation(event, &raw mut flags), flags), (TRUE, both));
        assert_eq!((CloseHandle(event), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!(SetHandleInformation(event, HANDLE_FLAG_PROTECT_FROM_CLOSE, 0), TRUE);
        assert_eq!((SetHandleInformation(event, 8, 0), last()), (FALSE, ERROR_INVALID_PARAMETER));
        let other = CreateEventW(null(), TRUE, FALSE, null());
        assert_eq!((CompareObjectHandles(event, other), last()), (FALSE, ERROR_NOT_SAME_OBJECT));
        [event, weak, other].into_iter().for_each(close);
        assert_eq!((GetHandleInformation(event, &raw mut flags), last()), (FALSE, ERROR_INVALID_HANDLE));
    }
}

#[test]
fn the_current_thread_becomes_a_handle_for_others() {
    let (tell, told) = std::sync::mpsc::channel();
    let ended = std::sync::mpsc::channel::<()>();
    let thread = std::thread::spawn(move || {
        let mut own = null_mut();
        // SAFETY: the place is ours.
        let done = unsafe {
            DuplicateHandle(
                PROCESS,
                GetCurrentThread(),
                PROCESS,
                &raw mut own,
                0,
                FALSE,
                DUPLICATE_SAME_ACCESS,
            )
        };
        assert_eq!(done, TRUE);
        tell.send(Shared::of(own)).unwrap();
        let _ = ended.1.recv();
    });
    let own = told.recv().unwrap().get();
    assert_eq!(wait(own, 10), WAIT_TIMEOUT);
    drop(ended.0);
    assert_eq!(wait(own, LONG), WAIT_OBJECT_0);
    thread.join().unwrap();
    close(own);
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(GetCurrentThread()) }, TRUE, "and nothing happens");
    // SAFETY: no pointers.
    assert_eq!(wait(unsafe { GetCurrentThread() }, 1), WAIT_TIMEOUT);
}

#[test]
fn objects_of_all_kinds_in_one_wait() {
    unsafe extern "system" fn sleeps(_: *mut c_void) -> u32 {
        // SAFETY: no pointers.
        unsafe { Sleep(30) };
        0
    }
    // SAFETY: all pointers are NULL or ours; the routine takes any argument.
    unsafe {
        let thread = CreateThread(null(), 0, Some(sleeps), null(), 0, null_mut());
        let timer = CreateWaitableTimerW(null(), TRUE, null());
        SetWaitableTimer(timer, &-100_000, 0, None, null(), FALSE);
        let all = [
            thread,
            timer,
            CreateEventW(null(), FALSE, TRUE, null()),
            CreateSemaphoreW(null(), 1, 1, null()),
            CreateMutexW(null(), FALSE, null()),
        ];
        assert_eq!(wait_all(&all, 0), WAIT_TIMEOUT);
        let begin = Instant::now();
        assert_eq!(wait_all(&all, LONG), WAIT_OBJECT_0);
        assert!(begin.elapsed() >= Duration::from_millis(5));
        assert_eq!((wait(all[2], 0), wait(all[3], 0)), (WAIT_TIMEOUT, WAIT_TIMEOUT), "they were taken");
        assert_eq!(ReleaseMutex(all[4]), TRUE);
        all.into_iter().for_each(close);
    }
}
