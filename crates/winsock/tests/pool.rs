//! Pools of threads: work items, waits that no thread sits in, timers with callbacks, callbacks for operations of sockets.

mod common;

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::{Wsa, loopback, wsa};
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Threading::*;

/// Long enough for anything that happens at all; tests don't wait for it to end.
const LONG: u32 = 30_000;

fn last() -> u32 {
    // SAFETY: no pointers.
    unsafe { GetLastError() }
}

fn event(manual: bool, signalled: bool) -> HANDLE {
    // SAFETY: NULL is allowed for both pointers.
    unsafe { CreateEventW(null(), i32::from(manual), i32::from(signalled), null()) }
}

fn wait(object: HANDLE, milliseconds: u32) -> u32 {
    // SAFETY: no pointers.
    unsafe { WaitForSingleObject(object, milliseconds) }
}

fn close(object: HANDLE) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(object) }, TRUE, "{}", last());
}

fn until(done: impl Fn() -> bool) {
    let begin = Instant::now();
    while !done() {
        assert!(begin.elapsed() < Duration::from_millis(LONG.into()));
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// What callbacks share with their test: pointed to by their context.
#[derive(Default)]
struct Shared {
    count: AtomicU32,
    timed_out: AtomicU32,
    /// Set when a callback begins, as an address; 0 for none.
    begun: AtomicUsize,
    /// Waited for before a callback ends.
    go_on: AtomicUsize,
    bytes: AtomicUsize,
    code: AtomicU32,
}

impl Shared {
    fn context(&self) -> *mut c_void {
        std::ptr::from_ref(self).cast_mut().cast()
    }

    /// # Safety
    /// The context is of a `Shared` that lives.
    unsafe fn of<'s>(context: *mut c_void) -> &'s Self {
        // SAFETY: the caller promises it.
        unsafe { &*context.cast() }
    }

    fn count(&self) -> u32 {
        self.count.load(Ordering::Acquire)
    }

    fn run(&self) {
        let handle = |number: usize| std::ptr::without_provenance_mut::<c_void>(number);
        let (begun, go_on) = (self.begun.load(Ordering::Acquire), self.go_on.load(Ordering::Acquire));
        if begun != 0 {
            // SAFETY: no pointers.
            unsafe { SetEvent(handle(begun)) };
        }
        if go_on != 0 {
            assert_eq!(wait(handle(go_on), LONG), WAIT_OBJECT_0);
        }
        self.count.fetch_add(1, Ordering::AcqRel);
    }

    /// Callbacks will say that they begin, and wait.
    fn slowly(&self) -> (HANDLE, HANDLE) {
        let (begun, go_on) = (event(false, false), event(false, false));
        self.begun.store(begun.addr(), Ordering::Release);
        self.go_on.store(go_on.addr(), Ordering::Release);
        (begun, go_on)
    }
}

unsafe extern "system" fn item(context: *mut c_void) -> u32 {
    // SAFETY: the tests pass such contexts.
    unsafe { Shared::of(context) }.run();
    0
}

unsafe extern "system" fn callback(context: *mut c_void, timed_out: bool) {
    // SAFETY: the tests pass such contexts.
    let shared = unsafe { Shared::of(context) };
    shared.timed_out.fetch_add(timed_out.into(), Ordering::AcqRel);
    shared.run();
}

fn set(event: HANDLE) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { SetEvent(event) }, TRUE);
}

#[test]
fn work_items_are_all_done() {
    let shared = Shared::default();
    for flags in [WT_EXECUTEDEFAULT, WT_EXECUTELONGFUNCTION, WT_EXECUTEINPERSISTENTTHREAD] {
        for _ in 0..200 {
            // SAFETY: the context lives until all is done.
            assert_eq!(unsafe { QueueUserWorkItem(Some(item), shared.context(), flags) }, TRUE);
        }
    }
    until(|| shared.count() == 600);
    // SAFETY: NULL is noticed.
    assert_eq!((unsafe { QueueUserWorkItem(None, null(), 0) }, last()), (FALSE, ERROR_INVALID_PARAMETER));
}

fn register(object: HANDLE, shared: &Shared, milliseconds: u32, flags: u32) -> HANDLE {
    let mut wait = null_mut();
    // SAFETY: the context lives until the wait is unregistered.
    let registered = unsafe {
        RegisterWaitForSingleObject(
            &raw mut wait,
            object,
            Some(callback),
            shared.context(),
            milliseconds,
            flags,
        )
    };
    assert_eq!(registered, TRUE, "{}", last());
    wait
}

#[test]
fn a_registered_wait_calls_for_each_signal() {
    for flags in [WT_EXECUTEDEFAULT, WT_EXECUTEINWAITTHREAD] {
        let (shared, event) = (Shared::default(), event(false, false));
        let registered = register(event, &shared, INFINITE, flags);
        for count in 1..=20 {
            set(event);
            until(|| shared.count() == count);
        }
        // SAFETY: no pointers.
        assert_eq!(unsafe { UnregisterWaitEx(registered, INVALID_HANDLE_VALUE) }, TRUE);
        set(event);
        assert_eq!(wait(event, 0), WAIT_OBJECT_0, "nobody took it");
        assert_eq!((shared.count(), shared.timed_out.load(Ordering::Acquire)), (20, 0));
        // SAFETY: no pointers.
        assert_eq!((unsafe { UnregisterWait(registered) }, last()), (FALSE, ERROR_INVALID_HANDLE));
        close(event);
    }
}

#[test]
fn a_registered_wait_calls_when_the_time_is_over_and_once_is_once() {
    let (shared, event) = (Shared::default(), event(true, false));
    let registered = register(event, &shared, 5, WT_EXECUTEDEFAULT);
    until(|| shared.count() >= 3);
    // SAFETY: no pointers.
    assert_eq!(unsafe { UnregisterWaitEx(registered, INVALID_HANDLE_VALUE) }, TRUE);
    assert_eq!(shared.timed_out.load(Ordering::Acquire), shared.count());
    let once = Shared::default();
    set(event);
    let registered = register(event, &once, INFINITE, WT_EXECUTEONLYONCE);
    until(|| once.count() == 1);
    std::thread::sleep(Duration::from_millis(20));
    assert_eq!((once.count(), once.timed_out.load(Ordering::Acquire)), (1, 0));
    // SAFETY: no pointers.
    assert_eq!(unsafe { UnregisterWait(registered) }, TRUE);
    close(event);
}

#[test]
fn whoever_unregisters_learns_of_callbacks_that_run() {
    let (shared, event, done) = (Shared::default(), event(true, true), event(true, false));
    let (begun, go_on) = shared.slowly();
    let registered = register(event, &shared, INFINITE, WT_EXECUTEONLYONCE);
    assert_eq!(wait(begun, LONG), WAIT_OBJECT_0);
    // SAFETY: no pointers.
    assert_eq!((unsafe { UnregisterWait(registered) }, last()), (FALSE, ERROR_IO_PENDING));
    set(go_on);
    until(|| shared.count() == 1);
    let registered = register(event, &shared, INFINITE, WT_EXECUTEONLYONCE);
    assert_eq!(wait(begun, LONG), WAIT_OBJECT_0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { UnregisterWaitEx(registered, done) }, TRUE);
    assert_eq!(wait(done, 10), WAIT_TIMEOUT);
    set(go_on);
    assert_eq!(wait(done, LONG), WAIT_OBJECT_0);
    [event, done, begun, go_on].into_iter().for_each(close);
}

#[test]
fn wrong_arguments_get_their_codes() {
    let (event, shared) = (event(true, false), Shared::default());
    let nothing = std::ptr::without_provenance_mut(4);
    let mut wait = null_mut();
    // SAFETY: all pointers are ours, or noticed.
    unsafe {
        let mut register = |object, routine| {
            RegisterWaitForSingleObject(&raw mut wait, object, routine, shared.context(), 0, 0)
        };
        assert_eq!((register(nothing, Some(callback)), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((register(event, None), last()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((UnregisterWait(null_mut()), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((UnregisterWait(event), last()), (FALSE, ERROR_INVALID_HANDLE));
        let mut timer = null_mut();
        let create = |queue, routine, period, flags, timer: *mut HANDLE| {
            CreateTimerQueueTimer(timer, queue, routine, shared.context(), 60_000, period, flags)
        };
        let good: WAITORTIMERCALLBACK = Some(callback);
        assert_eq!((create(event, good, 0, 0, &raw mut timer), last()), (FALSE, ERROR_INVALID_HANDLE));
        let (none, once) = (null_mut(), WT_EXECUTEONLYONCE);
        assert_eq!((create(none, None, 0, 0, &raw mut timer), last()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((create(none, good, 1, once, &raw mut timer), last()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((create(none, good, 0, 0, null_mut()), last()), (FALSE, ERROR_NOACCESS));
        assert_eq!(create(none, good, 0, once, &raw mut timer), TRUE);
        assert_eq!((CloseHandle(timer), last()), (FALSE, ERROR_INVALID_HANDLE), "it is no kernel's");
        let other = CreateTimerQueue();
        assert_eq!((DeleteTimerQueueTimer(other, timer, none), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((DeleteTimerQueueTimer(none, none, none), last()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!(DeleteTimerQueueTimer(none, timer, none), TRUE);
        assert_eq!((DeleteTimerQueueTimer(none, timer, none), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((DeleteTimerQueueEx(none, none), last()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!(DeleteTimerQueue(other), TRUE);
        assert_eq!((DeleteTimerQueue(other), last()), (FALSE, ERROR_INVALID_HANDLE));
    }
    close(event);
}

#[test]
fn timers_of_a_queue() {
    let shared = Shared::default();
    // SAFETY: all pointers are ours; the context lives until the queue ends.
    unsafe {
        let (queue, mut once, mut often, mut never) =
            (CreateTimerQueue(), null_mut(), null_mut(), null_mut());
        let create = |timer: *mut HANDLE, shared: &Shared, due, period, flags| {
            CreateTimerQueueTimer(timer, queue, Some(callback), shared.context(), due, period, flags)
        };
        let begin = Instant::now();
        assert_eq!(create(&raw mut once, &shared, 20, 0, WT_EXECUTEINTIMERTHREAD), TRUE);
        until(|| shared.count() == 1);
        assert!(begin.elapsed() >= Duration::from_millis(20));
        assert_eq!(shared.timed_out.load(Ordering::Acquire), 1);
        assert_eq!(ChangeTimerQueueTimer(queue, once, 1, 0), TRUE);
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!(shared.count(), 1, "it has had its call");
        let periodic = Shared::default();
        assert_eq!(create(&raw mut often, &periodic, 60_000, 0, 0), TRUE);
        assert_eq!(ChangeTimerQueueTimer(queue, often, 1, 2), TRUE);
        until(|| periodic.count() >= 5);
        assert_eq!(DeleteTimerQueueTimer(queue, often, INVALID_HANDLE_VALUE), TRUE);
        let count = periodic.count();
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!(periodic.count(), count);
        assert_eq!(create(&raw mut never, &shared, 60_000, 0, 0), TRUE);
        let slow = Shared::default();
        let (begun, go_on) = slow.slowly();
        let mut timer = null_mut();
        assert_eq!(create(&raw mut timer, &slow, 0, 0, WT_EXECUTELONGFUNCTION), TRUE);
        assert_eq!(wait(begun, LONG), WAIT_OBJECT_0);
        let done = event(true, false);
        assert_eq!(DeleteTimerQueueEx(queue, done), TRUE);
        assert_eq!(wait(done, 10), WAIT_TIMEOUT);
        set(go_on);
        assert_eq!(wait(done, LONG), WAIT_OBJECT_0);
        assert_eq!((slow.count(), shared.count()), (1, 1));
        [begun, go_on, done].into_iter().for_each(close);
    }
}

unsafe extern "system" fn work(instance: PTP_CALLBACK_INSTANCE, context: *mut c_void, _: PTP_WORK) {
    assert_ne!(instance, 0);
    // SAFETY: the tests pass such contexts.
    unsafe { Shared::of(context) }.run();
}

#[test]
fn work_is_submitted_waited_for_and_taken_back() {
    let shared = Shared::default();
    // SAFETY: all pointers are ours, or NULL; the context lives until all is done.
    unsafe {
        let pool = CreateThreadpool(null());
        SetThreadpoolThreadMaximum(pool, 1);
        assert_eq!(SetThreadpoolThreadMinimum(pool, 1), TRUE);
        let environment = TP_CALLBACK_ENVIRON_V3 { Version: 3, Pool: pool, ..Default::default() };
        let work = CreateThreadpoolWork(Some(work), shared.context(), &raw const environment);
        for _ in 0..100 {
            SubmitThreadpoolWork(work);
        }
        WaitForThreadpoolWorkCallbacks(work, FALSE);
        assert_eq!(shared.count(), 100);
        let (begun, go_on) = shared.slowly();
        for _ in 0..10 {
            SubmitThreadpoolWork(work);
        }
        assert_eq!(wait(begun, LONG), WAIT_OBJECT_0);
        // The one that has begun has read this already; those behind it don't wait.
        shared.go_on.store(0, Ordering::Release);
        set(go_on);
        WaitForThreadpoolWorkCallbacks(work, TRUE);
        let count = shared.count();
        assert!((101..=110).contains(&count));
        std::thread::sleep(Duration::from_millis(10));
        assert_eq!(shared.count(), count);
        CloseThreadpoolWork(work);
        CloseThreadpool(pool);
        SetLastError(0);
        SubmitThreadpoolWork(work);
        assert_eq!(last(), ERROR_INVALID_HANDLE);
        [begun, go_on].into_iter().for_each(close);
    }
}

unsafe extern "system" fn ends_with_events(instance: PTP_CALLBACK_INSTANCE, context: *mut c_void) {
    let shared = context.cast::<[HANDLE; 2]>();
    // SAFETY: the test passes two handles.
    let [event, semaphore] = unsafe { *shared };
    // SAFETY: no pointers.
    unsafe {
        SetEventWhenCallbackReturns(instance, event);
        ReleaseSemaphoreWhenCallbackReturns(instance, semaphore, 2);
        assert!([TRUE, FALSE].contains(&CallbackMayRunLong(instance)));
    }
    assert_eq!((wait(event, 5), wait(semaphore, 0)), (WAIT_TIMEOUT, WAIT_TIMEOUT), "not yet");
}

unsafe extern "system" fn afterwards(_: PTP_CALLBACK_INSTANCE, context: *mut c_void) {
    let shared = context.cast::<[HANDLE; 3]>();
    // SAFETY: the test passes three handles.
    set(unsafe { *shared }[2]);
}

#[test]
fn what_a_callback_asks_for_happens_when_it_returns() {
    // SAFETY: all pointers are ours, or NULL; the handles live until all is done.
    unsafe {
        let mut handles = [event(true, false), CreateSemaphoreW(null(), 0, 5, null()), event(true, false)];
        let environment = TP_CALLBACK_ENVIRON_V3 {
            Version: 3,
            FinalizationCallback: Some(afterwards),
            ..Default::default()
        };
        let context = (&raw mut handles).cast();
        assert_eq!(
            TrySubmitThreadpoolCallback(Some(ends_with_events), context, &raw const environment),
            TRUE
        );
        assert_eq!(wait(handles[0], LONG), WAIT_OBJECT_0);
        assert_eq!((wait(handles[1], LONG), wait(handles[1], LONG)), (WAIT_OBJECT_0, WAIT_OBJECT_0));
        assert_eq!(wait(handles[2], LONG), WAIT_OBJECT_0);
        handles.into_iter().for_each(close);
    }
}

unsafe extern "system" fn on_timer(_: PTP_CALLBACK_INSTANCE, context: *mut c_void, timer: PTP_TIMER) {
    // SAFETY: the tests pass such contexts.
    let shared = unsafe { Shared::of(context) };
    shared.bytes.store(timer.cast_unsigned(), Ordering::Release);
    shared.run();
}

fn filetime(units: i64) -> FILETIME {
    let bits = units.cast_unsigned();
    FILETIME { dwLowDateTime: bits as u32, dwHighDateTime: (bits >> 32) as u32 }
}

#[test]
fn a_timer_of_the_pool_is_set_again_and_again() {
    let shared = Shared::default();
    // SAFETY: all pointers are ours, or NULL; the context lives until all is done.
    unsafe {
        let timer = CreateThreadpoolTimer(Some(on_timer), shared.context(), null());
        assert_eq!(IsThreadpoolTimerSet(timer), FALSE);
        let soon = filetime(-100_000);
        let begin = Instant::now();
        SetThreadpoolTimer(timer, &raw const soon, 0, 0);
        assert_eq!(IsThreadpoolTimerSet(timer), TRUE);
        until(|| shared.count() == 1);
        assert!(begin.elapsed() >= Duration::from_millis(10));
        assert_eq!(shared.bytes.load(Ordering::Acquire), timer.cast_unsigned());
        assert_eq!(IsThreadpoolTimerSet(timer), FALSE);
        assert_eq!(SetThreadpoolTimerEx(timer, &raw const soon, 1, 0), FALSE);
        until(|| shared.count() >= 4);
        assert_eq!(SetThreadpoolTimerEx(timer, null(), 0, 0), TRUE);
        WaitForThreadpoolTimerCallbacks(timer, TRUE);
        let count = shared.count();
        std::thread::sleep(Duration::from_millis(10));
        assert_eq!(shared.count(), count);
        CloseThreadpoolTimer(timer);
    }
}

unsafe extern "system" fn on_wait(_: PTP_CALLBACK_INSTANCE, context: *mut c_void, _: PTP_WAIT, result: u32) {
    // SAFETY: the tests pass such contexts.
    let shared = unsafe { Shared::of(context) };
    shared.code.store(result, Ordering::Release);
    shared.run();
}

#[test]
fn a_wait_of_the_pool_is_for_one_callback() {
    let (shared, event) = (Shared::default(), event(true, false));
    // SAFETY: all pointers are ours, or NULL; the context lives until all is done.
    unsafe {
        let wait = CreateThreadpoolWait(Some(on_wait), shared.context(), null());
        SetThreadpoolWait(wait, event, null());
        set(event);
        until(|| shared.count() == 1);
        assert_eq!(shared.code.load(Ordering::Acquire), WAIT_OBJECT_0);
        std::thread::sleep(Duration::from_millis(10));
        assert_eq!(shared.count(), 1);
        ResetEvent(event);
        let soon = filetime(-50_000);
        SetThreadpoolWait(wait, event, &raw const soon);
        until(|| shared.count() == 2);
        assert_eq!(shared.code.load(Ordering::Acquire), WAIT_TIMEOUT);
        SetThreadpoolWait(wait, event, null());
        SetThreadpoolWait(wait, null_mut(), null());
        set(event);
        WaitForThreadpoolWaitCallbacks(wait, FALSE);
        assert_eq!(shared.count(), 2);
        CloseThreadpoolWait(wait);
    }
    close(event);
}

static CANCELLED: AtomicUsize = AtomicUsize::new(0);

unsafe extern "system" fn cancelled(object: *mut c_void, cleanup: *mut c_void) {
    assert!(!object.is_null());
    CANCELLED.fetch_add(cleanup.addr(), Ordering::AcqRel);
}

#[test]
fn a_group_ends_its_members() {
    let shared = Shared::default();
    // SAFETY: all pointers are ours, or NULL; the context lives until all is done.
    unsafe {
        let group = CreateThreadpoolCleanupGroup();
        let environment = TP_CALLBACK_ENVIRON_V3 {
            Version: 3,
            CleanupGroup: group,
            CleanupGroupCancelCallback: Some(cancelled),
            ..Default::default()
        };
        let work = CreateThreadpoolWork(Some(work), shared.context(), &raw const environment);
        let timer = CreateThreadpoolTimer(Some(on_timer), shared.context(), &raw const environment);
        let late = filetime(-600_000_000);
        SetThreadpoolTimer(timer, &raw const late, 0, 0);
        SubmitThreadpoolWork(work);
        CloseThreadpoolCleanupGroupMembers(group, TRUE, std::ptr::without_provenance_mut(10));
        assert!(shared.count() <= 1);
        assert_eq!(CANCELLED.load(Ordering::Acquire), 20);
        SetLastError(0);
        SubmitThreadpoolWork(work);
        assert_eq!(last(), ERROR_INVALID_HANDLE, "it was closed");
        assert_eq!(IsThreadpoolTimerSet(timer), FALSE);
        CloseThreadpoolCleanupGroup(group);
    }
}

/// Two UDP sockets, the first bound to a port that the second sends to.
fn sockets() -> (SOCKET, SOCKET, SOCKADDR_IN) {
    let mut address = loopback(0);
    let mut len = 16;
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let sockets = [0; 2].map(|_| socket(AF_INET.into(), SOCK_DGRAM, 0));
        assert_eq!(bind(sockets[0], (&raw const address).cast(), 16), 0, "{}", wsa());
        assert_eq!(getsockname(sockets[0], (&raw mut address).cast(), &raw mut len), 0);
        (sockets[0], sockets[1], address)
    }
}

fn send_to(s: SOCKET, address: &SOCKADDR_IN, text: &[u8]) {
    let len = i32::try_from(text.len()).unwrap();
    // SAFETY: all pointers are to borrowed memory of the lengths given.
    let sent = unsafe { sendto(s, text.as_ptr(), len, 0, std::ptr::from_ref(address).cast(), 16) };
    assert_eq!(sent, len, "{}", wsa());
}

fn begin_receive(s: SOCKET, buffer: &mut [u8; 16], overlapped: &mut OVERLAPPED) {
    let block = WSABUF { len: 16, buf: buffer.as_mut_ptr() };
    let mut flags = 0;
    // SAFETY: the buffer and the structure live until the operation has ended.
    let result = unsafe { WSARecv(s, &raw const block, 1, null_mut(), &raw mut flags, overlapped, None) };
    assert!(result == 0 || wsa() == WSA_IO_PENDING, "{}", wsa());
}

unsafe extern "system" fn on_io(
    _: PTP_CALLBACK_INSTANCE,
    context: *mut c_void,
    overlapped: *mut c_void,
    code: u32,
    bytes: usize,
    _: PTP_IO,
) {
    // SAFETY: the tests pass such contexts.
    let shared = unsafe { Shared::of(context) };
    assert!(!overlapped.is_null());
    shared.bytes.store(bytes, Ordering::Release);
    shared.code.store(code, Ordering::Release);
    shared.run();
}

#[test]
fn operations_of_a_socket_call_back_in_the_pool() {
    let _started = Wsa::start();
    let (shared, mut buffer, mut overlapped) = (Shared::default(), [0; 16], OVERLAPPED::default());
    let (receiver, sender, address) = sockets();
    let handle = std::ptr::without_provenance_mut(receiver);
    // SAFETY: all pointers are ours, or NULL; the context lives until all is done.
    unsafe {
        let io = CreateThreadpoolIo(handle, Some(on_io), shared.context(), null());
        assert_ne!(io, 0, "{}", last());
        for count in 1..=20 {
            StartThreadpoolIo(io);
            begin_receive(receiver, &mut buffer, &mut overlapped);
            send_to(sender, &address, b"hello");
            WaitForThreadpoolIoCallbacks(io, FALSE);
            assert_eq!((shared.count(), shared.bytes.load(Ordering::Acquire)), (count, 5));
        }
        StartThreadpoolIo(io);
        begin_receive(receiver, &mut buffer, &mut overlapped);
        assert_eq!(CancelIoEx(handle, null()), TRUE);
        WaitForThreadpoolIoCallbacks(io, FALSE);
        assert_eq!(shared.code.load(Ordering::Acquire), ERROR_OPERATION_ABORTED);
        StartThreadpoolIo(io);
        CancelThreadpoolIo(io);
        WaitForThreadpoolIoCallbacks(io, FALSE);
        CloseThreadpoolIo(io);
        assert_eq!(
            (CreateThreadpoolIo(handle, Some(on_io), null_mut(), null()), last()),
            (0, ERROR_INVALID_PARAMETER)
        );
        closesocket(receiver);
        closesocket(sender);
    }
}

#[test]
fn a_group_with_operations_under_way_ends() {
    let _started = Wsa::start();
    let (shared, mut buffer, mut overlapped) = (Shared::default(), [0; 16], OVERLAPPED::default());
    let (receiver, sender, address) = sockets();
    let handle = std::ptr::without_provenance_mut(receiver);
    // SAFETY: all pointers are ours, or NULL; the context and the operation's memory live until all is done.
    unsafe {
        let group = CreateThreadpoolCleanupGroup();
        let environment = TP_CALLBACK_ENVIRON_V3 { Version: 3, CleanupGroup: group, ..Default::default() };
        let io = CreateThreadpoolIo(handle, Some(on_io), shared.context(), &raw const environment);
        assert_ne!(io, 0, "{}", last());
        StartThreadpoolIo(io);
        begin_receive(receiver, &mut buffer, &mut overlapped);
        CloseThreadpoolCleanupGroupMembers(group, TRUE, null_mut());
        SetLastError(0);
        StartThreadpoolIo(io);
        assert_eq!(last(), ERROR_INVALID_HANDLE, "it was closed");
        send_to(sender, &address, b"hello");
        std::thread::sleep(std::time::Duration::from_millis(30));
        assert_eq!(shared.count(), 0, "its callback was taken back");
        CloseThreadpoolCleanupGroup(group);
        closesocket(receiver);
        closesocket(sender);
    }
}

#[test]
fn a_group_waits_for_operations_that_are_not_taken_back() {
    let _started = Wsa::start();
    let (shared, mut buffer, mut overlapped) = (Shared::default(), [0; 16], OVERLAPPED::default());
    let (receiver, sender, address) = sockets();
    let handle = std::ptr::without_provenance_mut(receiver);
    // SAFETY: as above.
    unsafe {
        let group = CreateThreadpoolCleanupGroup();
        let environment = TP_CALLBACK_ENVIRON_V3 { Version: 3, CleanupGroup: group, ..Default::default() };
        let io = CreateThreadpoolIo(handle, Some(on_io), shared.context(), &raw const environment);
        StartThreadpoolIo(io);
        begin_receive(receiver, &mut buffer, &mut overlapped);
        std::thread::scope(|scope| {
            let ender = scope.spawn(|| CloseThreadpoolCleanupGroupMembers(group, FALSE, null_mut()));
            std::thread::sleep(std::time::Duration::from_millis(30));
            assert!(!ender.is_finished());
            send_to(sender, &address, b"hello");
        });
        assert_eq!((shared.count(), shared.bytes.load(Ordering::Acquire)), (1, 5));
        CloseThreadpoolCleanupGroup(group);
        closesocket(receiver);
        closesocket(sender);
    }
}

static BOUND: AtomicU32 = AtomicU32::new(0);

unsafe extern "system" fn on_bound(code: u32, bytes: u32, overlapped: *mut OVERLAPPED) {
    assert!(code == 0 && !overlapped.is_null());
    BOUND.fetch_add(bytes, Ordering::AcqRel);
}

#[test]
fn a_socket_bound_to_a_routine_calls_it() {
    let _started = Wsa::start();
    let (mut buffer, mut overlapped) = ([0; 16], OVERLAPPED::default());
    let (receiver, sender, address) = sockets();
    let handle = std::ptr::without_provenance_mut(receiver);
    // SAFETY: all pointers are ours.
    unsafe {
        assert_eq!(
            (BindIoCompletionCallback(handle, Some(on_bound), 1), last()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
        assert_eq!(BindIoCompletionCallback(handle, Some(on_bound), 0), TRUE, "{}", last());
        begin_receive(receiver, &mut buffer, &mut overlapped);
        send_to(sender, &address, b"hello");
        until(|| BOUND.load(Ordering::Acquire) == 5);
        assert_eq!(&buffer[..5], b"hello");
        closesocket(receiver);
        closesocket(sender);
    }
}
