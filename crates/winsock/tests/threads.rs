//! Threads, and routines that are queued to them, through the flat layer.

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::Threading::*;

/// Long enough for anything that happens at all; tests don't wait for it to end.
const LONG: u32 = 30_000;

fn last() -> u32 {
    // SAFETY: no pointers.
    unsafe { GetLastError() }
}

fn start(routine: LPTHREAD_START_ROUTINE, argument: usize, flags: u32) -> (HANDLE, u32) {
    let mut number = 0;
    let argument = std::ptr::without_provenance::<c_void>(argument);
    // SAFETY: the routines below take any argument.
    let thread = unsafe { CreateThread(null(), 0, routine, argument, flags, &raw mut number) };
    assert!(!thread.is_null(), "{}", last());
    assert_ne!(number, 0);
    (thread, number)
}

fn wait(object: HANDLE, milliseconds: u32) -> u32 {
    // SAFETY: no pointers.
    unsafe { WaitForSingleObject(object, milliseconds) }
}

fn code(thread: HANDLE) -> u32 {
    let mut code = 0;
    // SAFETY: the place is ours.
    assert_eq!(unsafe { GetExitCodeThread(thread, &raw mut code) }, TRUE, "{}", last());
    code
}

fn close(object: HANDLE) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(object) }, TRUE, "{}", last());
}

unsafe extern "system" fn doubles(argument: *mut c_void) -> u32 {
    u32::try_from(argument.addr() * 2).unwrap()
}

#[test]
fn a_thread_gives_its_code() {
    let (thread, number) = start(Some(doubles), 21, 0);
    assert_eq!(wait(thread, LONG), WAIT_OBJECT_0);
    assert_eq!(code(thread), 42);
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(GetThreadId(thread), number);
        assert_eq!(GetProcessIdOfThread(thread), std::process::id());
    }
    assert_eq!(wait(thread, 0), WAIT_OBJECT_0, "it stays signalled");
    close(thread);
    assert_eq!(wait(thread, 0), WAIT_FAILED);
    assert_eq!(last(), ERROR_INVALID_HANDLE);
}

unsafe extern "system" fn leaves(argument: *mut c_void) -> u32 {
    struct Never;
    impl Drop for Never {
        fn drop(&mut self) {
            unreachable!("no destructor runs, as on Windows");
        }
    }
    let _never = Never;
    // SAFETY: no pointers.
    unsafe { ExitThread(u32::try_from(argument.addr()).unwrap()) }
}

#[test]
fn a_thread_may_leave_from_anywhere() {
    for number in [0, 7, u32::MAX as usize] {
        let (thread, _) = start(Some(leaves), number, 0);
        assert_eq!((wait(thread, LONG), code(thread) as usize), (WAIT_OBJECT_0, number));
        close(thread);
    }
}

unsafe extern "system" fn leaves_from_routine(_: *mut c_void) -> u32 {
    unsafe extern "system" fn leave(code: usize) {
        // SAFETY: no pointers.
        unsafe { ExitThread(u32::try_from(code).unwrap()) }
    }
    // SAFETY: the routine takes any number; the event is made and waited for here.
    unsafe {
        assert_ne!(QueueUserAPC(Some(leave), GetCurrentThread(), 5), 0);
        let event = CreateEventW(null(), TRUE, FALSE, null());
        WaitForSingleObjectEx(event, INFINITE, TRUE);
    }
    unreachable!()
}

#[test]
fn a_queued_routine_may_leave_the_thread() {
    let (thread, _) = start(Some(leaves_from_routine), 0, 0);
    assert_eq!((wait(thread, LONG), code(thread)), (WAIT_OBJECT_0, 5));
    close(thread);
}

#[test]
fn a_thread_of_the_standard_library_may_leave_from_a_routine() {
    let (tell, told) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        let mut own = null_mut();
        // SAFETY: the place is ours; the routine takes any argument.
        unsafe {
            let (process, thread) = (INVALID_HANDLE_VALUE, GetCurrentThread());
            let options = DUPLICATE_SAME_ACCESS;
            assert_eq!(DuplicateHandle(process, thread, process, &raw mut own, 0, FALSE, options), TRUE);
            tell.send(own.addr()).unwrap();
            leaves_from_routine(null_mut());
        }
    });
    let own = std::ptr::without_provenance_mut(told.recv_timeout(Duration::from_secs(30)).unwrap());
    assert_eq!((wait(own, LONG), code(own)), (WAIT_OBJECT_0, 5));
    close(own);
    // The library's own end of a thread has been unwound, so that there is nothing to join but the kernel's thread.
    std::mem::forget(thread);
}

#[test]
fn a_suspended_thread_begins_when_it_is_resumed() {
    let (thread, number) = start(Some(doubles), 3, CREATE_SUSPENDED);
    assert_eq!((wait(thread, 30), code(thread)), (WAIT_TIMEOUT, STILL_ACTIVE as u32));
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(SuspendThread(thread), 1);
        assert_eq!(ResumeThread(thread), 2);
        let other = OpenThread(THREAD_SUSPEND_RESUME, FALSE, number);
        assert_eq!(wait(other, 0), WAIT_FAILED);
        assert_eq!(last(), ERROR_ACCESS_DENIED, "it gives no SYNCHRONIZE");
        assert_eq!(ResumeThread(other), 1);
        close(other);
    }
    assert_eq!((wait(thread, LONG), code(thread)), (WAIT_OBJECT_0, 6));
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(ResumeThread(thread), 0);
        assert_eq!(SuspendThread(thread), u32::MAX);
        assert_eq!(last(), ERROR_ACCESS_DENIED);
        assert_eq!(SuspendThread(GetCurrentThread()), u32::MAX);
        assert_eq!(last(), ERROR_NOT_SUPPORTED);
        assert!(OpenThread(THREAD_ALL_ACCESS, FALSE, number).is_null());
        assert_eq!(last(), ERROR_INVALID_PARAMETER);
    }
    close(thread);
}

#[test]
fn only_a_thread_that_has_not_begun_is_ended_by_another() {
    let (thread, _) = start(Some(doubles), 0, CREATE_SUSPENDED);
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(TerminateThread(thread, 9), TRUE);
        assert_eq!((wait(thread, LONG), code(thread)), (WAIT_OBJECT_0, 9));
        assert_eq!((TerminateThread(thread, 10), code(thread)), (TRUE, 9));
    }
    close(thread);
    unsafe extern "system" fn sleeps(_: *mut c_void) -> u32 {
        // SAFETY: no pointers.
        unsafe { SleepEx(LONG, TRUE) }
    }
    unsafe extern "system" fn ends_itself(_: *mut c_void) -> u32 {
        // SAFETY: no pointers.
        unsafe { TerminateThread(GetCurrentThread(), 11) };
        unreachable!()
    }
    let (thread, number) = start(Some(sleeps), 0, 0);
    // SAFETY: no pointers.
    unsafe {
        assert_eq!((TerminateThread(thread, 9), last()), (FALSE, ERROR_NOT_SUPPORTED));
        // It begins with what is queued to it, and so it may be there once more.
        while wait(thread, 1) == WAIT_TIMEOUT {
            QueueUserAPC(Some(counts), thread, 0);
        }
        assert_ne!(number, 0);
    }
    close(thread);
    let (thread, _) = start(Some(ends_itself), 0, 0);
    assert_eq!((wait(thread, LONG), code(thread)), (WAIT_OBJECT_0, 11));
    close(thread);
}

#[test]
fn wrong_arguments_get_their_codes() {
    // SAFETY: all pointers are NULL or ours.
    unsafe {
        assert!(CreateThread(null(), 0, None, null(), 0, null_mut()).is_null());
        assert_eq!(last(), ERROR_INVALID_PARAMETER);
        assert!(CreateThread(null(), 0, Some(doubles), null(), 0x40, null_mut()).is_null());
        assert_eq!(last(), ERROR_INVALID_PARAMETER);
        // More than any address space has.
        assert!(CreateThread(null(), usize::MAX / 2, Some(doubles), null(), 0, null_mut()).is_null());
        assert_eq!(last(), ERROR_NOT_ENOUGH_MEMORY);
        let event = CreateEventW(null(), TRUE, FALSE, null());
        let mut code = 0;
        for other in [event, null_mut()] {
            assert_eq!(GetExitCodeThread(other, &raw mut code), FALSE);
            assert_eq!(last(), ERROR_INVALID_HANDLE);
            assert_eq!((GetThreadId(other), last()), (0, ERROR_INVALID_HANDLE));
            assert_eq!((ResumeThread(other), last()), (u32::MAX, ERROR_INVALID_HANDLE));
            assert_eq!((GetThreadPriority(other), last()), (i32::MAX, ERROR_INVALID_HANDLE));
            assert_eq!((QueueUserAPC(Some(counts), other, 0), last()), (0, ERROR_INVALID_HANDLE));
        }
        assert_eq!(GetExitCodeThread(GetCurrentThread(), null_mut()), FALSE);
        assert_eq!(last(), ERROR_NOACCESS);
        assert_eq!((QueueUserAPC(None, GetCurrentThread(), 0), last()), (0, ERROR_INVALID_PARAMETER));
        close(event);
    }
}

#[test]
fn a_thousand_threads_with_small_stacks() {
    static RAN: AtomicUsize = AtomicUsize::new(0);
    unsafe extern "system" fn count(_: *mut c_void) -> u32 {
        RAN.fetch_add(1, Ordering::AcqRel);
        0
    }
    let threads: Vec<_> = (0..1000)
        .map(|_| {
            let flags = STACK_SIZE_PARAM_IS_A_RESERVATION;
            // SAFETY: the routine takes any argument.
            let thread = unsafe { CreateThread(null(), 1 << 16, Some(count), null(), flags, null_mut()) };
            assert!(!thread.is_null(), "{}", last());
            thread
        })
        .collect();
    for few in threads.chunks(64) {
        let count = u32::try_from(few.len()).unwrap();
        // SAFETY: the array is as long as said.
        assert_eq!(unsafe { WaitForMultipleObjects(count, few.as_ptr(), TRUE, LONG) }, WAIT_OBJECT_0);
    }
    assert_eq!(RAN.load(Ordering::Acquire), 1000);
    threads.into_iter().for_each(close);
}

thread_local! {
    static COUNT: AtomicU32 = const { AtomicU32::new(0) };
}

unsafe extern "system" fn counts(number: usize) {
    COUNT.with(|count| count.fetch_add(u32::try_from(number).unwrap(), Ordering::Relaxed));
}

fn counted() -> u32 {
    COUNT.with(|count| count.swap(0, Ordering::Relaxed))
}

#[test]
fn queued_routines_run_in_every_kind_of_alertable_wait_and_no_other() {
    // SAFETY: all pointers are ours; the routine takes any number.
    unsafe {
        let event = CreateEventW(null(), TRUE, FALSE, null());
        let semaphore = CreateSemaphoreW(null(), 1, 2, null());
        let events = [event, event];
        let queue = || assert_ne!(QueueUserAPC(Some(counts), GetCurrentThread(), 1), 0);
        queue();
        Sleep(1);
        assert_eq!(SleepEx(1, FALSE), 0);
        assert_eq!(WaitForSingleObject(event, 1), WAIT_TIMEOUT);
        assert_eq!(WaitForSingleObjectEx(event, 1, FALSE), WAIT_TIMEOUT);
        assert_eq!(WaitForMultipleObjectsEx(1, &raw const event, TRUE, 1, FALSE), WAIT_TIMEOUT);
        assert_eq!(counted(), 0);
        assert_eq!((SleepEx(INFINITE, TRUE), counted()), (WAIT_IO_COMPLETION, 1));
        assert_eq!((SleepEx(0, TRUE), counted()), (0, 0));
        queue();
        assert_eq!((WaitForSingleObjectEx(event, INFINITE, TRUE), counted()), (WAIT_IO_COMPLETION, 1));
        queue();
        let waited = WaitForMultipleObjectsEx(2, events.as_ptr(), FALSE, INFINITE, TRUE);
        assert_eq!((waited, counted()), (WAIT_IO_COMPLETION, 1));
        queue();
        let waited = SignalObjectAndWait(semaphore, event, INFINITE, TRUE);
        assert_eq!((waited, counted()), (WAIT_IO_COMPLETION, 1));
        queue();
        queue();
        assert_eq!((WaitForSingleObjectEx(semaphore, 0, TRUE), counted()), (WAIT_OBJECT_0, 0));
        assert_eq!((WaitForSingleObjectEx(event, 0, TRUE), counted()), (WAIT_IO_COMPLETION, 2));
        close(event);
        close(semaphore);
    }
}

#[test]
fn a_thread_that_ended_takes_no_routine() {
    let (thread, _) = start(Some(doubles), 0, 0);
    assert_eq!(wait(thread, LONG), WAIT_OBJECT_0);
    // SAFETY: the routine takes any number.
    assert_eq!(unsafe { QueueUserAPC(Some(counts), thread, 0) }, 0);
    assert_eq!(last(), ERROR_GEN_FAILURE);
    close(thread);
}

#[test]
fn a_routine_from_another_thread_ends_a_sleep_early() {
    static BEGUN: AtomicU32 = AtomicU32::new(0);
    static REPORT: AtomicU32 = AtomicU32::new(0);
    unsafe extern "system" fn sleeps(_: *mut c_void) -> u32 {
        BEGUN.fetch_add(1, Ordering::AcqRel);
        // SAFETY: no pointers.
        let slept = unsafe { SleepEx(LONG, TRUE) };
        REPORT.store(counted(), Ordering::Release);
        slept
    }
    for round in 1..=100 {
        let (thread, _) = start(Some(sleeps), 0, 0);
        while BEGUN.load(Ordering::Acquire) != round {
            std::thread::yield_now();
        }
        // SAFETY: the routine takes any number.
        assert_ne!(unsafe { QueueUserAPC(Some(counts), thread, 3) }, 0);
        assert_eq!((wait(thread, LONG), code(thread)), (WAIT_OBJECT_0, WAIT_IO_COMPLETION));
        assert_eq!(REPORT.load(Ordering::Acquire), 3);
        close(thread);
    }
}

#[test]
fn the_number_of_a_thread_is_the_kernels() {
    // SAFETY: no pointers.
    let (number, kernels) = unsafe { (GetCurrentThreadId(), libc::gettid()) };
    assert_eq!(number, kernels.cast_unsigned());
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(GetThreadId(GetCurrentThread()), number);
        let own = OpenThread(THREAD_ALL_ACCESS, FALSE, number);
        assert_eq!(CompareObjectHandles(own, GetCurrentThread()), TRUE);
        close(own);
    }
}

#[test]
fn a_lower_priority_is_had_for_the_asking() {
    unsafe extern "system" fn asks(_: *mut c_void) -> u32 {
        // SAFETY: no pointers.
        unsafe {
            let this = GetCurrentThread();
            assert_eq!(GetThreadPriority(this), THREAD_PRIORITY_NORMAL);
            assert_eq!(SetThreadPriority(this, THREAD_PRIORITY_NORMAL), TRUE);
            assert_eq!(SetThreadPriority(this, THREAD_PRIORITY_BELOW_NORMAL), TRUE, "{}", last());
            assert_eq!(GetThreadPriority(this), THREAD_PRIORITY_BELOW_NORMAL);
            assert_eq!(SetThreadPriority(this, 3), FALSE);
            assert_eq!(last(), ERROR_INVALID_PARAMETER);
            assert_eq!(GetThreadPriority(this), THREAD_PRIORITY_BELOW_NORMAL);
            // A program may run with a higher priority than usual, which is a negative number.
            libc::getpriority(libc::PRIO_PROCESS, libc::gettid().cast_unsigned()).cast_unsigned()
        }
    }
    // SAFETY: no pointers.
    let usual = unsafe { libc::getpriority(libc::PRIO_PROCESS, std::process::id()) };
    let (thread, _) = start(Some(asks), 0, 0);
    assert_eq!((wait(thread, LONG), code(thread)), (WAIT_OBJECT_0, (usual + 5).min(19).cast_unsigned()));
    close(thread);
}

#[test]
fn processors_times_stack_and_description() {
    // SAFETY: all pointers are ours.
    unsafe {
        let this = GetCurrentThread();
        let mut group = std::mem::zeroed();
        assert_eq!(GetThreadGroupAffinity(this, &raw mut group), TRUE);
        let one = group.Mask & group.Mask.wrapping_neg();
        assert_eq!(SetThreadAffinityMask(this, one), group.Mask);
        assert_eq!(SetThreadAffinityMask(this, group.Mask), one);
        assert_eq!((SetThreadAffinityMask(this, 0), last()), (0, ERROR_INVALID_PARAMETER));
        let nothing = FILETIME { dwLowDateTime: 0, dwHighDateTime: 0 };
        let (mut began, mut ended, mut kernel, mut user) = (nothing, nothing, nothing, nothing);
        let told = GetThreadTimes(this, &raw mut began, &raw mut ended, &raw mut kernel, &raw mut user);
        assert_eq!((told, ended.dwHighDateTime, ended.dwLowDateTime), (TRUE, 0, 0));
        assert!(began.dwHighDateTime > 0x01d0_0000, "after 2014");
        let (mut low, mut high, here) = (0, 0, 0_u8);
        GetCurrentThreadStackLimits(&raw mut low, &raw mut high);
        assert!((low..high).contains(&(&raw const here).addr()));
        let text: Vec<u16> = "a thread for ports\0".encode_utf16().collect();
        assert_eq!(SetThreadDescription(this, text.as_ptr()), S_OK);
        let mut read = null_mut();
        assert_eq!(GetThreadDescription(this, &raw mut read), S_OK);
        assert_eq!(std::slice::from_raw_parts(read, text.len()), text);
        assert!(openwinsock::Win32::Foundation::LocalFree(read.cast()).is_null());
        let name = std::fs::read_to_string(format!("/proc/self/task/{}/comm", libc::gettid())).unwrap();
        assert_eq!(name.trim_end(), "a thread for po");
    }
}

#[test]
fn a_thread_that_gives_way_says_whether_another_ran() {
    // SAFETY: no pointers. Alone on a processor, nobody else runs; the result is only a truth value.
    assert!([TRUE, FALSE].contains(&unsafe { SwitchToThread() }));
}

#[test]
fn a_sleep_takes_its_time() {
    let begin = Instant::now();
    // SAFETY: no pointers.
    unsafe { Sleep(30) };
    assert!(begin.elapsed() >= Duration::from_millis(30));
}

#[test]
fn threads_of_the_c_runtime() {
    use openwinsock::process::{_beginthread, _beginthreadex, _endthread, _endthreadex};

    static RAN: AtomicU32 = AtomicU32::new(0);
    unsafe extern "C" fn plain(argument: *mut c_void) {
        RAN.fetch_add(u32::try_from(argument.addr()).unwrap(), Ordering::AcqRel);
    }
    unsafe extern "C" fn ends(argument: *mut c_void) {
        // SAFETY: no pointers.
        unsafe {
            plain(argument);
            _endthread()
        }
    }
    unsafe extern "system" fn gives(argument: *mut c_void) -> u32 {
        // SAFETY: no pointers.
        unsafe { _endthreadex(u32::try_from(argument.addr()).unwrap()) }
    }
    let argument = std::ptr::without_provenance_mut::<c_void>(10);
    // SAFETY: the routines take any argument; the pointers are NULL or ours.
    unsafe {
        for routine in [plain, ends] {
            RAN.store(0, Ordering::Release);
            let thread = _beginthread(Some(routine), 0, argument);
            assert_ne!(thread, usize::MAX);
            let thread = std::ptr::without_provenance_mut(thread);
            let begin = Instant::now();
            // Its handle is closed when it ends.
            while wait(thread, 0) != WAIT_FAILED {
                assert!(begin.elapsed() < Duration::from_secs(30));
                std::thread::yield_now();
            }
            assert_eq!((last(), RAN.load(Ordering::Acquire)), (ERROR_INVALID_HANDLE, 10));
        }
        let mut number = 0;
        let thread = _beginthreadex(null_mut(), 0, Some(gives), argument, 0, &raw mut number);
        let thread = std::ptr::without_provenance_mut(thread);
        assert_eq!((wait(thread, LONG), code(thread), GetThreadId(thread)), (WAIT_OBJECT_0, 10, number));
        close(thread);
        *libc::__errno_location() = 0;
        assert_eq!(_beginthreadex(null_mut(), 0, None, argument, 0, null_mut()), 0);
        assert_eq!(*libc::__errno_location(), libc::EINVAL);
        assert_eq!(_beginthread(None, 0, argument), usize::MAX);
    }
}
