//! Objects that threads wait for, threads, and pools of them, with their arguments.

use std::ffi::c_void;
use std::ptr::null_mut;

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::IO::{BindIoCompletionCallback, OVERLAPPED};
use openwinsock::Win32::System::SystemInformation::GROUP_AFFINITY;
use openwinsock::Win32::System::Threading::*;

use super::calls::{Shown, call};
use super::values::Unit;
use super::{Call, Machine};

/// How many of a kind are kept at a time.
const MOST: usize = 12;
/// An hour, in milliseconds.
const LONG: u32 = 3_600_000;

/// What is taken back in its own way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pooled {
    Registered(usize),
    Queue(usize),
    QueueTimer(usize, usize),
    Work(isize),
    Timer(isize),
    Wait(isize),
    Io(isize),
    Pool(isize),
    Group(isize),
}

impl Pooled {
    fn number(self) -> usize {
        match self {
            Self::Registered(number) | Self::Queue(number) | Self::QueueTimer(_, number) => number,
            Self::Work(number)
            | Self::Timer(number)
            | Self::Wait(number)
            | Self::Io(number)
            | Self::Pool(number)
            | Self::Group(number) => number.cast_unsigned(),
        }
    }

    /// Takes it back, when all its callbacks have returned.
    fn end(self) {
        // SAFETY: numbers only. One that is no such thing any more is noticed.
        unsafe {
            match self {
                Self::Registered(wait) => {
                    UnregisterWaitEx(wait as HANDLE, INVALID_HANDLE_VALUE);
                }
                Self::Queue(queue) => {
                    DeleteTimerQueueEx(queue as HANDLE, INVALID_HANDLE_VALUE);
                }
                Self::QueueTimer(queue, timer) => {
                    DeleteTimerQueueTimer(queue as HANDLE, timer as HANDLE, INVALID_HANDLE_VALUE);
                }
                Self::Work(work) => {
                    WaitForThreadpoolWorkCallbacks(work, 1);
                    CloseThreadpoolWork(work);
                }
                Self::Timer(timer) => {
                    SetThreadpoolTimer(timer, std::ptr::null(), 0, 0);
                    WaitForThreadpoolTimerCallbacks(timer, 1);
                    CloseThreadpoolTimer(timer);
                }
                Self::Wait(wait) => {
                    SetThreadpoolWait(wait, null_mut(), std::ptr::null());
                    WaitForThreadpoolWaitCallbacks(wait, 1);
                    CloseThreadpoolWait(wait);
                }
                Self::Io(io) => CloseThreadpoolIo(io),
                Self::Pool(pool) => CloseThreadpool(pool),
                Self::Group(group) => {
                    CloseThreadpoolCleanupGroupMembers(group, 1, null_mut());
                    CloseThreadpoolCleanupGroup(group);
                }
            }
        }
    }
}

unsafe extern "system" fn routine(_: *mut c_void) -> u32 {
    7
}

unsafe extern "system" fn apc(_: usize) {}

unsafe extern "system" fn timer_apc(_: *const c_void, _: u32, _: u32) {}

unsafe extern "system" fn told(_: *mut c_void, _: bool) {}

unsafe extern "system" fn called(instance: PTP_CALLBACK_INSTANCE, _: *mut c_void) {
    // SAFETY: the callback's own.
    unsafe { CallbackMayRunLong(instance) };
}

unsafe extern "system" fn work_done(instance: PTP_CALLBACK_INSTANCE, _: *mut c_void, _: PTP_WORK) {
    // SAFETY: the callback's own.
    unsafe { DisassociateCurrentThreadFromCallback(instance) };
}

unsafe extern "system" fn timer_over(_: PTP_CALLBACK_INSTANCE, _: *mut c_void, _: PTP_TIMER) {}

unsafe extern "system" fn wait_over(_: PTP_CALLBACK_INSTANCE, _: *mut c_void, _: PTP_WAIT, _: u32) {}

unsafe extern "system" fn io_over(
    _: PTP_CALLBACK_INSTANCE,
    _: *mut c_void,
    _: *mut c_void,
    _: u32,
    _: usize,
    _: PTP_IO,
) {
}

unsafe extern "system" fn completed(_: u32, _: u32, _: *mut OVERLAPPED) {}

/// Closes a handle. A thread that has not begun begins, and so ends.
fn close(object: usize) {
    // SAFETY: numbers only.
    unsafe {
        while (2..=127).contains(&ResumeThread(object as HANDLE)) {}
        let closed = CloseHandle(object as HANDLE);
        if closed == 0 && std::env::var_os("SEQUENCE_TRACE").is_some() {
            eprintln!("not closed: {object}, {}", GetLastError());
        }
    }
}

/// Has the pool of the process make what it keeps, for one of the two ways to have callbacks for operations.
pub(super) fn warm_up(s: HANDLE, by_routine: bool) {
    // SAFETY: a socket, and routines that are never called.
    unsafe {
        if by_routine {
            assert_ne!(BindIoCompletionCallback(s, Some(completed), 0), 0);
        } else {
            let io = CreateThreadpoolIo(s, Some(io_over), null_mut(), std::ptr::null());
            assert_ne!(io, 0);
            CloseThreadpoolIo(io);
        }
    }
}

impl Machine {
    /// Any handle that the sequence made; sometimes one that is closed, or nothing.
    pub(super) fn object(&mut self) -> HANDLE {
        let (choice, which) = (self.byte(), usize::from(self.byte()));
        let of = |list: &[usize]| list.get(which % list.len().max(1)).copied().unwrap_or(0);
        let number = match choice % 16 {
            0..=9 => of(&self.objects),
            10 => self.events.first().map_or(0, |event| event.cast_unsigned()),
            11 => self.pooled.get(which % self.pooled.len().max(1)).map_or(0, |one| one.number()),
            12 => of(&self.sockets),
            13 => of(&self.closed),
            14 => of(&self.objects).wrapping_add(4),
            // Not what stands for this thread, which some functions end.
            _ => self.number() as usize,
        };
        number as HANDLE
    }

    /// What a kind of the pool's things has; sometimes something else.
    fn pooled(&mut self, is_right: fn(&Pooled) -> bool) -> isize {
        if self.rarely(8) {
            return (self.object() as usize).cast_signed();
        }
        let all: Vec<Pooled> = self.pooled.iter().copied().filter(is_right).collect();
        let which = usize::from(self.byte());
        all.get(which % all.len().max(1)).map_or(0, |one| one.number().cast_signed())
    }

    pub(super) fn keep_object(&mut self, object: HANDLE) -> HANDLE {
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        if !object.is_null() && !self.objects.contains(&(object as usize)) {
            if self.objects.len() == MOST {
                close(self.objects.remove(0));
            }
            self.objects.push(object as usize);
        }
        // SAFETY: no pointers.
        unsafe { SetLastError(last) };
        object
    }

    fn keep_pooled(&mut self, one: Pooled) {
        if one.number() == 0 {
            return;
        }
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        if self.pooled.len() == MOST {
            self.pooled.remove(0).end();
        }
        self.pooled.push(one);
        // SAFETY: no pointers.
        unsafe { SetLastError(last) };
    }

    /// Takes all of it back.
    pub(super) fn end_objects(&mut self) {
        for one in self.pooled.drain(..) {
            one.end();
        }
        if self.trace {
            eprintln!("left: {:?}", self.objects);
        }
        for object in self.objects.drain(..) {
            close(object);
        }
    }

    /// The name of an object: none mostly, or of a few, so that they meet.
    fn object_name<U: Unit>(&mut self) -> *const U {
        match self.byte() % 8 {
            0..=3 => std::ptr::null(),
            4 => self.put_all(&U::of("sequence 1")),
            5 => self.put_all(&U::of("Global\\sequence 2")),
            6 => self.put_all(&U::of("a\\b")),
            _ => self.text(),
        }
    }

    fn attributes<T>(&mut self) -> *const T {
        if self.rarely(6) { self.room(24) } else { std::ptr::null() }
    }

    fn access(&mut self) -> u32 {
        self.pick(&[0x1f_ffff, 0x1f_0003, 0x10_0000, 0x8000_0000, 0, u32::MAX])
    }

    /// A time from now, or one that is over.
    fn due(&mut self) -> i64 {
        self.pick(&[-36_000_000_000, -1, 0, i64::MIN, 1])
    }

    fn environment(&mut self) -> *const TP_CALLBACK_ENVIRON_V3 {
        if !self.rarely(3) {
            return std::ptr::null();
        }
        let pool = self.pooled(|one| matches!(one, Pooled::Pool(_)));
        let group = self.pooled(|one| matches!(one, Pooled::Group(_)));
        let environment = TP_CALLBACK_ENVIRON_V3 {
            Version: self.pick(&[3, 3, 3, 1, 9]),
            Pool: pool,
            CleanupGroup: group,
            Size: size_of::<TP_CALLBACK_ENVIRON_V3>() as u32,
            ..Default::default()
        };
        self.put(environment)
    }

    /// The handle that a call has written, if it succeeded.
    unsafe fn written(&mut self, result: openwinsock::core::BOOL, place: *const HANDLE) -> usize {
        // SAFETY: after a success the place holds a handle.
        if result == 0 || place.is_null() { 0 } else { unsafe { place.read_unaligned() as usize } }
    }
}

/// A row for a function that gives an object.
macro_rules! made {
    ($name:ident, |$m:ident| $call:expr) => {
        call!($name, |$m| {
            let made = $call;
            $m.keep_object(made)
        })
    };
}

#[rustfmt::skip]
pub(crate) const CALLS: &[(&str, Call)] = &[
    made!(CreateEventExA, |m| CreateEventExA(m.attributes(), m.object_name(), m.number() & 7, m.access())),
    made!(CreateEventExW, |m| CreateEventExW(m.attributes(), m.object_name(), m.number() & 7, m.access())),
    made!(CreateMutexA, |m| CreateMutexA(m.attributes(), i32::from(m.byte() % 2), m.object_name())),
    made!(CreateMutexW, |m| CreateMutexW(m.attributes(), i32::from(m.byte() % 2), m.object_name())),
    made!(CreateMutexExA, |m| CreateMutexExA(m.attributes(), m.object_name(), m.number() & 3, m.access())),
    made!(CreateMutexExW, |m| CreateMutexExW(m.attributes(), m.object_name(), m.number() & 3, m.access())),
    made!(CreateSemaphoreA, |m| CreateSemaphoreA(m.attributes(), m.one_of(&[0, 1, 5]), m.one_of(&[1, 5, i32::MAX]), m.object_name())),
    made!(CreateSemaphoreW, |m| CreateSemaphoreW(m.attributes(), m.one_of(&[0, 1, 5]), m.one_of(&[1, 5, i32::MAX]), m.object_name())),
    made!(CreateSemaphoreExA, |m| CreateSemaphoreExA(m.attributes(), m.one_of(&[0, 1, -1]), m.one_of(&[1, 5, 0]), m.object_name(), m.number() & 1, m.access())),
    made!(CreateSemaphoreExW, |m| CreateSemaphoreExW(m.attributes(), m.one_of(&[0, 1, -1]), m.one_of(&[1, 5, 0]), m.object_name(), m.number() & 1, m.access())),
    made!(CreateWaitableTimerA, |m| CreateWaitableTimerA(m.attributes(), i32::from(m.byte() % 2), m.object_name())),
    made!(CreateWaitableTimerW, |m| CreateWaitableTimerW(m.attributes(), i32::from(m.byte() % 2), m.object_name())),
    made!(CreateWaitableTimerExA, |m| CreateWaitableTimerExA(m.attributes(), m.object_name(), m.number() & 7, m.access())),
    made!(CreateWaitableTimerExW, |m| CreateWaitableTimerExW(m.attributes(), m.object_name(), m.number() & 7, m.access())),
    made!(OpenEventA, |m| OpenEventA(m.access(), 0, m.object_name())),
    made!(OpenEventW, |m| OpenEventW(m.access(), 0, m.object_name())),
    made!(OpenMutexA, |m| OpenMutexA(m.access(), 0, m.object_name())),
    made!(OpenMutexW, |m| OpenMutexW(m.access(), 1, m.object_name())),
    made!(OpenSemaphoreA, |m| OpenSemaphoreA(m.access(), 0, m.object_name())),
    made!(OpenSemaphoreW, |m| OpenSemaphoreW(m.access(), 1, m.object_name())),
    made!(OpenWaitableTimerA, |m| OpenWaitableTimerA(m.access(), 0, m.object_name())),
    made!(OpenWaitableTimerW, |m| OpenWaitableTimerW(m.access(), 1, m.object_name())),
    call!(PulseEvent, |m| PulseEvent(m.object())),
    call!(ReleaseMutex, |m| ReleaseMutex(m.object())),
    call!(ReleaseSemaphore, |m| ReleaseSemaphore(m.object(), m.one_of(&[1, 2, 0, -1, i32::MAX]), m.perhaps(|m| m.room(4)))),
    call!(SetWaitableTimer, |m| {
        let due = m.due();
        let period = m.one_of(&[0, 1000, -1]);
        SetWaitableTimer(m.object(), m.put(due), period.max(-1), if m.rarely(2) { Some(timer_apc) } else { None }, std::ptr::null(), i32::from(m.byte() % 2))
    }),
    call!(SetWaitableTimerEx, |m| {
        let due = m.due();
        let context = m.perhaps(|m| m.room(32));
        SetWaitableTimerEx(m.object(), m.put(due), m.pick(&[0, 1000, -1]), Some(timer_apc), std::ptr::null(), context, m.number())
    }),
    call!(CancelWaitableTimer, |m| CancelWaitableTimer(m.object())),
    call!(SignalObjectAndWait, |m| SignalObjectAndWait(m.object(), m.object(), m.wait(), i32::from(m.byte() % 2))),
    call!(Sleep, |m| Sleep(m.wait())),
    made!(CreateThread, |m| {
        let stack = m.pick(&[0, 0, 4096, 1 << 20]);
        let start: LPTHREAD_START_ROUTINE = if m.rarely(8) { None } else { Some(routine) };
        let flags = m.pick(&[0, 0, CREATE_SUSPENDED, STACK_SIZE_PARAM_IS_A_RESERVATION, 1]);
        CreateThread(m.attributes(), stack, start, std::ptr::null(), flags, m.perhaps(|m| m.room(4)))
    }),
    made!(OpenThread, |m| {
        let id = if m.rarely(2) { m.number() } else { GetCurrentThreadId() };
        // Not to end it.
        OpenThread(m.access() & !THREAD_TERMINATE & !GENERIC_ALL & !GENERIC_WRITE & 0xffff_fffe, 0, id)
    }),
    call!(GetCurrentThread, |m| { let _ = m; GetCurrentThread() }),
    call!(GetCurrentThreadId, |m| { let _ = m; GetCurrentThreadId() }),
    call!(GetCurrentThreadStackLimits, |m| {
        let (mut low, mut high) = (usize::from(m.byte()), 0);
        GetCurrentThreadStackLimits(&raw mut low, &raw mut high);
        assert!(low < high);
    }),
    call!(GetExitCodeThread, |m| GetExitCodeThread(m.object(), m.room(4))),
    call!(GetThreadId, |m| GetThreadId(m.object())),
    call!(GetProcessIdOfThread, |m| GetProcessIdOfThread(m.object())),
    call!(GetThreadTimes, |m| GetThreadTimes(m.object(), m.room(8), m.room(8), m.room(8), m.room(8))),
    call!(GetThreadPriority, |m| GetThreadPriority(m.object())),
    call!(SetThreadPriority, |m| SetThreadPriority(m.object(), m.one_of(&[0, 1, -1, -15, 16]))),
    call!(QueueUserAPC, |m| QueueUserAPC(if m.rarely(6) { None } else { Some(apc) }, m.object(), 3)),
    call!(QueueUserAPC2, |m| QueueUserAPC2(if m.rarely(6) { None } else { Some(apc) }, m.object(), 3, m.one_of(&[0, 0, 1]))),
    call!(ResumeThread, |m| ResumeThread(m.object()).cast_signed()),
    call!(SuspendThread, |m| SuspendThread(m.object()).cast_signed()),
    call!(TerminateThread, |m| {
        let (thread, last) = (m.object(), GetLastError());
        // This thread would end with it.
        let is_own = CompareObjectHandles(thread, GetCurrentThread()) != 0;
        SetLastError(last);
        TerminateThread(if is_own { null_mut() } else { thread }, 5)
    }),
    call!(SetThreadAffinityMask, |m| SetThreadAffinityMask(m.object(), m.pick(&[1, 3, 0, usize::MAX]))),
    call!(GetThreadGroupAffinity, |m| GetThreadGroupAffinity(m.object(), m.room(size_of::<GROUP_AFFINITY>()))),
    call!(SetThreadGroupAffinity, |m| {
        let wanted = GROUP_AFFINITY { Mask: m.pick(&[1, 3, 0]), Group: u16::from(m.byte() % 2), ..Default::default() };
        SetThreadGroupAffinity(m.object(), m.put(wanted), m.perhaps(|m| m.room(size_of::<GROUP_AFFINITY>())))
    }),
    call!(SwitchToThread, |m| { let _ = m; SwitchToThread() }),
    // The code in an HRESULT.
    call!(SetThreadDescription, |m| SetThreadDescription(m.object(), m.text_or_null()) & 0xffff),
    call!(GetThreadDescription, |m| {
        let place: *mut *mut u16 = m.room(8);
        let result = GetThreadDescription(m.object(), place);
        if result >= 0 {
            LocalFree(place.read_unaligned().cast());
        }
        result & 0xffff
    }),
    call!(CompareObjectHandles, |m| CompareObjectHandles(m.object(), m.object())),
    call!(DuplicateHandle, |m| {
        let (me, place) = (GetCurrentProcess(), m.perhaps(|m| m.room::<HANDLE>(8)));
        let process = if m.rarely(8) { m.object() } else { me };
        let options = m.pick(&[DUPLICATE_SAME_ACCESS, 0, DUPLICATE_SAME_ACCESS | DUPLICATE_CLOSE_SOURCE, 8]);
        let result = DuplicateHandle(me, m.object(), process, place, m.access(), i32::from(m.byte() % 2), options);
        let made = m.written(result, place);
        m.keep_object(made as HANDLE);
        result
    }),
    call!(QueueUserWorkItem, |m| QueueUserWorkItem(if m.rarely(6) { None } else { Some(routine) }, std::ptr::null(), m.pick(&[0, 0, WT_EXECUTELONGFUNCTION, u32::MAX]))),
    call!(RegisterWaitForSingleObject, |m| {
        let place: *mut HANDLE = m.room(8);
        let flags = m.pick(&[0, WT_EXECUTEONLYONCE, WT_EXECUTEINWAITTHREAD, u32::MAX]);
        let result = RegisterWaitForSingleObject(place, m.object(), if m.rarely(6) { None } else { Some(told) }, std::ptr::null(), m.pick(&[LONG, 1000, INFINITE]), flags);
        let made = m.written(result, place);
        m.keep_pooled(Pooled::Registered(made));
        result
    }),
    call!(UnregisterWait, |m| UnregisterWait(m.pooled(|one| matches!(one, Pooled::Registered(_))) as HANDLE)),
    call!(UnregisterWaitEx, |m| {
        let wait = m.pooled(|one| matches!(one, Pooled::Registered(_)));
        let event = if m.rarely(2) { INVALID_HANDLE_VALUE } else { m.handle() };
        UnregisterWaitEx(wait as HANDLE, event)
    }),
    call!(CreateTimerQueue, |m| {
        let made = CreateTimerQueue();
        m.keep_pooled(Pooled::Queue(made as usize));
        made
    }),
    call!(CreateTimerQueueTimer, |m| {
        let (place, queue) = (m.room::<HANDLE>(8), m.pooled(|one| matches!(one, Pooled::Queue(_))));
        let flags = m.pick(&[0, WT_EXECUTEONLYONCE, WT_EXECUTEINTIMERTHREAD]);
        let result = CreateTimerQueueTimer(place, queue as HANDLE, if m.rarely(6) { None } else { Some(told) }, std::ptr::null(), m.pick(&[0, 1, LONG]), m.pick(&[0, 0, 1000]), flags);
        let made = m.written(result, place);
        m.keep_pooled(if made == 0 { Pooled::Queue(0) } else { Pooled::QueueTimer(queue.cast_unsigned(), made) });
        result
    }),
    call!(ChangeTimerQueueTimer, |m| {
        let queue = m.pooled(|one| matches!(one, Pooled::Queue(_)));
        ChangeTimerQueueTimer(queue as HANDLE, m.pooled(|one| matches!(one, Pooled::QueueTimer(..))) as HANDLE, m.pick(&[0, 1, LONG]), m.pick(&[0, 1000]))
    }),
    call!(DeleteTimerQueueTimer, |m| {
        let queue = m.pooled(|one| matches!(one, Pooled::Queue(_)));
        let event = if m.rarely(2) { INVALID_HANDLE_VALUE } else { m.handle() };
        DeleteTimerQueueTimer(queue as HANDLE, m.pooled(|one| matches!(one, Pooled::QueueTimer(..))) as HANDLE, event)
    }),
    call!(DeleteTimerQueue, |m| DeleteTimerQueue(m.pooled(|one| matches!(one, Pooled::Queue(_))) as HANDLE)),
    call!(DeleteTimerQueueEx, |m| {
        let event = if m.rarely(2) { INVALID_HANDLE_VALUE } else { m.handle() };
        DeleteTimerQueueEx(m.pooled(|one| matches!(one, Pooled::Queue(_))) as HANDLE, event)
    }),
    call!(CreateThreadpool, |m| {
        let made = CreateThreadpool(m.perhaps(|m| m.room::<c_void>(8)));
        m.keep_pooled(Pooled::Pool(made));
        made
    }),
    call!(CloseThreadpool, |m| CloseThreadpool(m.pooled(|one| matches!(one, Pooled::Pool(_))))),
    call!(SetThreadpoolThreadMaximum, |m| SetThreadpoolThreadMaximum(m.pooled(|one| matches!(one, Pooled::Pool(_))), m.pick(&[1, 2, 4, u32::MAX]))),
    call!(SetThreadpoolThreadMinimum, |m| SetThreadpoolThreadMinimum(m.pooled(|one| matches!(one, Pooled::Pool(_))), m.pick(&[0, 1, 2]))),
    call!(CreateThreadpoolCleanupGroup, |m| {
        let made = CreateThreadpoolCleanupGroup();
        m.keep_pooled(Pooled::Group(made));
        made
    }),
    call!(CloseThreadpoolCleanupGroupMembers, |m| CloseThreadpoolCleanupGroupMembers(m.pooled(|one| matches!(one, Pooled::Group(_))), i32::from(m.byte() % 2), null_mut())),
    call!(CloseThreadpoolCleanupGroup, |m| CloseThreadpoolCleanupGroup(m.pooled(|one| matches!(one, Pooled::Group(_))))),
    call!(TrySubmitThreadpoolCallback, |m| TrySubmitThreadpoolCallback(if m.rarely(6) { None } else { Some(called) }, null_mut(), m.environment())),
    call!(CreateThreadpoolWork, |m| {
        let made = CreateThreadpoolWork(if m.rarely(6) { None } else { Some(work_done) }, null_mut(), m.environment());
        m.keep_pooled(Pooled::Work(made));
        made
    }),
    call!(SubmitThreadpoolWork, |m| SubmitThreadpoolWork(m.pooled(|one| matches!(one, Pooled::Work(_))))),
    call!(WaitForThreadpoolWorkCallbacks, |m| WaitForThreadpoolWorkCallbacks(m.pooled(|one| matches!(one, Pooled::Work(_))), i32::from(m.byte() % 2))),
    call!(CloseThreadpoolWork, |m| CloseThreadpoolWork(m.pooled(|one| matches!(one, Pooled::Work(_))))),
    call!(CreateThreadpoolTimer, |m| {
        let made = CreateThreadpoolTimer(if m.rarely(6) { None } else { Some(timer_over) }, null_mut(), m.environment());
        m.keep_pooled(Pooled::Timer(made));
        made
    }),
    call!(SetThreadpoolTimer, |m| {
        let due = m.due();
        SetThreadpoolTimer(m.pooled(|one| matches!(one, Pooled::Timer(_))), m.perhaps(|m| m.put(due)).cast(), m.pick(&[0, 1000]), 0);
    }),
    call!(SetThreadpoolTimerEx, |m| {
        let due = m.due();
        SetThreadpoolTimerEx(m.pooled(|one| matches!(one, Pooled::Timer(_))), m.perhaps(|m| m.put(due)).cast(), m.pick(&[0, 1000]), 5);
    }),
    call!(IsThreadpoolTimerSet, |m| IsThreadpoolTimerSet(m.pooled(|one| matches!(one, Pooled::Timer(_))))),
    call!(WaitForThreadpoolTimerCallbacks, |m| WaitForThreadpoolTimerCallbacks(m.pooled(|one| matches!(one, Pooled::Timer(_))), i32::from(m.byte() % 2))),
    call!(CloseThreadpoolTimer, |m| CloseThreadpoolTimer(m.pooled(|one| matches!(one, Pooled::Timer(_))))),
    call!(CreateThreadpoolWait, |m| {
        let made = CreateThreadpoolWait(if m.rarely(6) { None } else { Some(wait_over) }, null_mut(), m.environment());
        m.keep_pooled(Pooled::Wait(made));
        made
    }),
    call!(SetThreadpoolWait, |m| {
        let due = m.due();
        SetThreadpoolWait(m.pooled(|one| matches!(one, Pooled::Wait(_))), m.object(), m.perhaps(|m| m.put(due)).cast());
    }),
    call!(WaitForThreadpoolWaitCallbacks, |m| WaitForThreadpoolWaitCallbacks(m.pooled(|one| matches!(one, Pooled::Wait(_))), i32::from(m.byte() % 2))),
    call!(CloseThreadpoolWait, |m| CloseThreadpoolWait(m.pooled(|one| matches!(one, Pooled::Wait(_))))),
    call!(CreateThreadpoolIo, |m| {
        let s = m.socket() as HANDLE;
        let made = CreateThreadpoolIo(s, if m.rarely(6) { None } else { Some(io_over) }, null_mut(), m.environment());
        m.keep_pooled(Pooled::Io(made));
        made
    }),
    // No operation follows: what is announced is taken back, or whoever waits would wait for ever.
    call!(StartThreadpoolIo, |m| {
        let io = m.pooled(|one| matches!(one, Pooled::Io(_)));
        StartThreadpoolIo(io);
        CancelThreadpoolIo(io);
    }),
    call!(CancelThreadpoolIo, |m| CancelThreadpoolIo(m.pooled(|one| matches!(one, Pooled::Io(_))))),
    call!(WaitForThreadpoolIoCallbacks, |m| WaitForThreadpoolIoCallbacks(m.pooled(|one| matches!(one, Pooled::Io(_))), i32::from(m.byte() % 2))),
    call!(CloseThreadpoolIo, |m| CloseThreadpoolIo(m.pooled(|one| matches!(one, Pooled::Io(_))))),
    call!(BindIoCompletionCallback, |m| BindIoCompletionCallback(m.socket() as HANDLE, if m.rarely(6) { None } else { Some(completed) }, u32::from(m.rarely(8)))),
    // This thread runs no callback.
    call!(CallbackMayRunLong, |m| { CallbackMayRunLong(m.pooled(|_| true)); }),
    call!(DisassociateCurrentThreadFromCallback, |m| DisassociateCurrentThreadFromCallback(m.pooled(|_| true))),
    call!(SetEventWhenCallbackReturns, |m| SetEventWhenCallbackReturns(m.pooled(|_| true), m.object())),
    call!(ReleaseSemaphoreWhenCallbackReturns, |m| ReleaseSemaphoreWhenCallbackReturns(m.pooled(|_| true), m.object(), m.number())),
    call!(ReleaseMutexWhenCallbackReturns, |m| ReleaseMutexWhenCallbackReturns(m.pooled(|_| true), m.object())),
    call!(LeaveCriticalSectionWhenCallbackReturns, |m| LeaveCriticalSectionWhenCallbackReturns(m.pooled(|_| true), m.room(40))),
    call!(FreeLibraryWhenCallbackReturns, |m| FreeLibraryWhenCallbackReturns(m.pooled(|_| true), m.object())),
];
