//! Locks in the program's memory, initialisation that happens once, and slots with a value per thread.

mod common;

use std::ffi::c_void;
use std::ptr::{null, null_mut, without_provenance, without_provenance_mut};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Threading::*;
use openwinsock::core::BOOL;

/// What threads share in these tests: structures that the functions guard.
struct Shared<T>(std::cell::UnsafeCell<T>);
// SAFETY: the tests touch it under a lock, or by functions that are for several threads.
unsafe impl<T> Sync for Shared<T> {}

impl<T> Shared<T> {
    const fn new(value: T) -> Self {
        Self(std::cell::UnsafeCell::new(value))
    }

    const fn at(&self) -> *mut T {
        self.0.get()
    }
}

fn zeroed<T>() -> T {
    // SAFETY: the structures are made of numbers and pointers.
    unsafe { std::mem::zeroed() }
}

#[test]
fn a_critical_section_looks_as_on_windows() {
    let mut section: CRITICAL_SECTION = zeroed();
    let at = &raw mut section;
    // SAFETY: the structure lives through all calls.
    unsafe {
        InitializeCriticalSection(at);
        assert_eq!(((*at).LockCount, (*at).RecursionCount, (*at).SpinCount), (-1, 0, 0));
        EnterCriticalSection(at);
        assert_eq!(TryEnterCriticalSection(at), TRUE);
        assert_eq!((*at).RecursionCount, 2);
        assert!(!(*at).OwningThread.is_null());
        LeaveCriticalSection(at);
        LeaveCriticalSection(at);
        assert_eq!(((*at).LockCount, (*at).RecursionCount, (*at).OwningThread), (-1, 0, null_mut()));
        assert_eq!(SetCriticalSectionSpinCount(at, 4000), 0);
        assert_eq!(SetCriticalSectionSpinCount(at, 5), 4000);
        assert_eq!(InitializeCriticalSectionAndSpinCount(at, 0x8000_0400), TRUE);
        assert_eq!((*at).SpinCount, 0x400, "the high bits are flags");
        assert_eq!(InitializeCriticalSectionEx(at, 100, 0), TRUE);
        DeleteCriticalSection(at);
    }
}

#[test]
fn a_critical_section_guards() {
    static SECTION: Shared<CRITICAL_SECTION> = Shared::new(CRITICAL_SECTION {
        DebugInfo: without_provenance_mut(usize::MAX),
        LockCount: -1,
        RecursionCount: 0,
        OwningThread: null_mut(),
        LockSemaphore: null_mut(),
        SpinCount: 0,
    });
    static COUNT: Shared<u64> = Shared::new(0);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..20_000 {
                    // SAFETY: the section is initialised, and guards the count.
                    unsafe {
                        EnterCriticalSection(SECTION.at());
                        *COUNT.at() += 1;
                        LeaveCriticalSection(SECTION.at());
                    }
                }
            });
        }
    });
    // SAFETY: the threads have ended.
    assert_eq!(unsafe { *COUNT.at() }, 80_000);
}

#[test]
fn a_queue_with_condition_variables() {
    // A bounded queue: producers wait for room, consumers for something to take.
    const MOST: usize = 4;
    const EACH: usize = 3000;
    static LOCK: Shared<SRWLOCK> = Shared::new(SRWLOCK_INIT);
    static QUEUE: Shared<Vec<usize>> = Shared::new(Vec::new());
    static ROOM: Shared<CONDITION_VARIABLE> = Shared::new(CONDITION_VARIABLE_INIT);
    static FILLED: Shared<CONDITION_VARIABLE> = Shared::new(CONDITION_VARIABLE_INIT);
    static SUM: AtomicUsize = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            // SAFETY: the lock guards the queue; all structures live for ever.
            scope.spawn(|| unsafe {
                for value in 1..=EACH {
                    AcquireSRWLockExclusive(LOCK.at());
                    while (*QUEUE.at()).len() == MOST {
                        assert_eq!(SleepConditionVariableSRW(ROOM.at(), LOCK.at(), INFINITE, 0), TRUE);
                    }
                    (*QUEUE.at()).push(value);
                    ReleaseSRWLockExclusive(LOCK.at());
                    WakeConditionVariable(FILLED.at());
                }
            });
            // SAFETY: as above.
            scope.spawn(|| unsafe {
                for _ in 0..EACH {
                    AcquireSRWLockExclusive(LOCK.at());
                    while (*QUEUE.at()).is_empty() {
                        assert_eq!(SleepConditionVariableSRW(FILLED.at(), LOCK.at(), 30_000, 0), TRUE);
                    }
                    SUM.fetch_add((*QUEUE.at()).remove(0), Ordering::Relaxed);
                    ReleaseSRWLockExclusive(LOCK.at());
                    WakeConditionVariable(ROOM.at());
                }
            });
        }
    });
    assert_eq!(SUM.load(Ordering::Relaxed), EACH * (EACH + 1));
}

#[test]
fn a_wait_for_a_condition_times_out_with_the_lock_held() {
    let (mut lock, mut section, mut condition) = (SRWLOCK_INIT, zeroed(), CONDITION_VARIABLE_INIT);
    let (lock, section, condition) = (&raw mut lock, &raw mut section, &raw mut condition);
    // SAFETY: the structures live through all calls.
    unsafe {
        InitializeConditionVariable(condition);
        InitializeSRWLock(lock);
        InitializeCriticalSection(section);
        EnterCriticalSection(section);
        let begin = Instant::now();
        assert_eq!((SleepConditionVariableCS(condition, section, 30), last_error()), (FALSE, ERROR_TIMEOUT));
        assert!(begin.elapsed() >= Duration::from_millis(30));
        assert_eq!((*section).RecursionCount, 1);
        LeaveCriticalSection(section);

        AcquireSRWLockShared(lock);
        let shared = CONDITION_VARIABLE_LOCKMODE_SHARED;
        assert_eq!(
            (SleepConditionVariableSRW(condition, lock, 1, shared), last_error()),
            (FALSE, ERROR_TIMEOUT)
        );
        assert!(TryAcquireSRWLockShared(lock) && !TryAcquireSRWLockExclusive(lock));
        ReleaseSRWLockShared(lock);
        ReleaseSRWLockShared(lock);
        assert!(TryAcquireSRWLockExclusive(lock));
        ReleaseSRWLockExclusive(lock);
        assert!((*lock).Ptr.is_null(), "it is as new");
    }
}

#[test]
fn wake_all_wakes_all() {
    static LOCK: Shared<SRWLOCK> = Shared::new(SRWLOCK_INIT);
    static GO: Shared<bool> = Shared::new(false);
    static CONDITION: Shared<CONDITION_VARIABLE> = Shared::new(CONDITION_VARIABLE_INIT);
    thread::scope(|scope| {
        for _ in 0..5 {
            // SAFETY: the lock guards the word; all structures live for ever.
            scope.spawn(|| unsafe {
                AcquireSRWLockShared(LOCK.at());
                while !*GO.at() {
                    let shared = CONDITION_VARIABLE_LOCKMODE_SHARED;
                    assert_eq!(SleepConditionVariableSRW(CONDITION.at(), LOCK.at(), 30_000, shared), TRUE);
                }
                ReleaseSRWLockShared(LOCK.at());
            });
        }
        // SAFETY: as above.
        unsafe {
            AcquireSRWLockExclusive(LOCK.at());
            *GO.at() = true;
            ReleaseSRWLockExclusive(LOCK.at());
            WakeAllConditionVariable(CONDITION.at());
        }
    });
}

unsafe extern "system" fn succeed(_: *mut INIT_ONCE, with: *mut c_void, context: *mut *mut c_void) -> BOOL {
    // SAFETY: the place is the caller's; what it is called with is a counter.
    unsafe {
        (*with.cast::<AtomicUsize>()).fetch_add(1, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(10));
        *context = without_provenance_mut(0x10);
    }
    TRUE
}

unsafe extern "system" fn refuse(_: *mut INIT_ONCE, _: *mut c_void, _: *mut *mut c_void) -> BOOL {
    // SAFETY: no pointers.
    unsafe { SetLastError(ERROR_BUSY) };
    FALSE
}

#[test]
fn once_is_once() {
    static ONCE: Shared<INIT_ONCE> = Shared::new(INIT_ONCE_STATIC_INIT);
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let with = (&raw const RUNS).cast_mut().cast::<c_void>();
    let mut context = null_mut();
    // SAFETY: all structures live through all calls.
    unsafe {
        assert_eq!(InitOnceExecuteOnce(ONCE.at(), Some(refuse), null_mut(), null_mut()), FALSE);
        assert_eq!(last_error(), ERROR_BUSY, "as the function left it");
        let with = with.expose_provenance();
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(move || {
                    let mut context = null_mut();
                    let with = std::ptr::with_exposed_provenance_mut(with);
                    assert_eq!(InitOnceExecuteOnce(ONCE.at(), Some(succeed), with, &raw mut context), TRUE);
                    assert_eq!(context.addr(), 0x10);
                });
            }
        });
        assert_eq!(RUNS.load(Ordering::SeqCst), 1);
        let mut pending = TRUE;
        let check = INIT_ONCE_CHECK_ONLY;
        assert_eq!(InitOnceBeginInitialize(ONCE.at(), check, &raw mut pending, &raw mut context), TRUE);
        assert_eq!((pending, context.addr()), (FALSE, 0x10));
    }
}

#[test]
fn once_by_hand() {
    let (mut once, mut pending, mut context) = (INIT_ONCE_STATIC_INIT, FALSE, null_mut());
    let (once, pending, context) = (&raw mut once, &raw mut pending, &raw mut context);
    // SAFETY: all structures live through all calls.
    unsafe {
        let begin = |flags| (InitOnceBeginInitialize(once, flags, pending, context), last_error());
        let end = |flags, context| (InitOnceComplete(once, flags, without_provenance(context)), last_error());
        let wrong = (FALSE, ERROR_INVALID_PARAMETER);
        assert_eq!(begin(INIT_ONCE_CHECK_ONLY), (FALSE, ERROR_GEN_FAILURE));
        assert_eq!((begin(0).0, *pending), (TRUE, TRUE));
        assert_eq!((begin(INIT_ONCE_ASYNC), end(0, 5)), (wrong, wrong));
        assert_eq!(end(INIT_ONCE_INIT_FAILED, 8), wrong);
        assert_eq!(end(INIT_ONCE_INIT_FAILED | INIT_ONCE_ASYNC, 0), wrong);
        assert_eq!(end(INIT_ONCE_INIT_FAILED, 0).0, TRUE);
        assert_eq!((begin(INIT_ONCE_ASYNC).0, begin(INIT_ONCE_ASYNC).0, *pending), (TRUE, TRUE, TRUE));
        assert_eq!((end(0, 8), begin(7)), (wrong, wrong));
        assert_eq!(end(INIT_ONCE_ASYNC, 8).0, TRUE);
        assert_eq!(end(INIT_ONCE_ASYNC, 16), (FALSE, ERROR_GEN_FAILURE));
        assert_eq!((begin(0).0, *pending, (*context).addr()), (TRUE, FALSE, 8));
    }
}

#[test]
fn slots_of_threads() {
    // SAFETY: no pointers are followed.
    unsafe {
        let slot = TlsAlloc();
        assert_ne!(slot, TLS_OUT_OF_INDEXES);
        SetLastError(ERROR_BUSY);
        assert_eq!((TlsGetValue(slot), last_error()), (null_mut(), NO_ERROR), "a success clears it");
        assert_eq!(TlsSetValue(slot, without_provenance(5)), TRUE);
        assert_eq!(TlsGetValue(slot).addr(), 5);
        thread::spawn(move || assert!(TlsGetValue(slot).is_null())).join().unwrap();
        assert_eq!((TlsFree(slot), TlsFree(slot), last_error()), (TRUE, FALSE, ERROR_INVALID_PARAMETER));
        let mut slots = Vec::new();
        loop {
            match TlsAlloc() {
                TLS_OUT_OF_INDEXES => break,
                slot => slots.push(slot),
            }
        }
        assert_eq!(last_error(), ERROR_NO_MORE_ITEMS);
        assert_eq!(slots.len(), 1088, "no other test here takes one");
        for slot in &slots {
            assert!(TlsGetValue(*slot).is_null(), "{slot} is empty");
            assert_eq!(TlsSetValue(*slot, without_provenance(*slot as usize + 1)), TRUE);
        }
        for slot in slots {
            assert_eq!((TlsGetValue(slot).addr(), TlsFree(slot)), (slot as usize + 1, TRUE));
        }
        assert_eq!((TlsGetValue(1088), last_error()), (null_mut(), ERROR_INVALID_PARAMETER));
        assert_eq!((TlsSetValue(1088, null()), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
    }
}

#[test]
fn slots_with_a_routine() {
    static LEFT: AtomicUsize = AtomicUsize::new(0);
    unsafe extern "system" fn farewell(value: *const c_void) {
        LEFT.fetch_add(value.addr(), Ordering::SeqCst);
    }
    // SAFETY: no pointers are followed.
    unsafe {
        let slot = FlsAlloc(Some(farewell));
        assert_ne!(slot, FLS_OUT_OF_INDEXES);
        thread::spawn(move || assert_eq!(FlsSetValue(slot, without_provenance(1)), TRUE)).join().unwrap();
        assert_eq!(LEFT.load(Ordering::SeqCst), 1, "the thread has ended");
        assert_eq!(FlsSetValue(slot, without_provenance(10)), TRUE);
        assert_eq!(FlsGetValue(slot).addr(), 10);
        assert_eq!(FlsFree(slot), TRUE);
        assert_eq!(LEFT.load(Ordering::SeqCst), 11);
        assert_eq!((FlsFree(slot), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((FlsGetValue(100_000), last_error()), (null_mut(), ERROR_INVALID_PARAMETER));
        assert_eq!(FlsSetValue(100_000, null()), FALSE);
    }
}
