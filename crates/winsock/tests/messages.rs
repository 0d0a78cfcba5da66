//! Message queues, windows and timers, through the flat layer.

mod common;
mod desk;

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use desk::{Desk, act, below, bounded, last, next, ready, told, window, within};
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Graphics::Gdi::UpdateWindow;
use openwinsock::Win32::System::Threading::{CreateEventW, SetEvent, WaitForSingleObject};
use openwinsock::Win32::UI::WindowsAndMessaging::*;

const LONG: u32 = 30_000;
const NOTHING: HWND = 0x1234 as HWND;

fn post(hwnd: HWND, number: u32) {
    // SAFETY: no pointers.
    assert_ne!(unsafe { PostMessageW(hwnd, number, 1, 2) }, 0, "{}", last());
}

fn send(hwnd: HWND, number: u32) -> LRESULT {
    // SAFETY: no pointers.
    unsafe { SendMessageW(hwnd, number, 3, 4) }
}

fn destroy(hwnd: HWND) -> bool {
    // SAFETY: no pointers.
    unsafe { DestroyWindow(hwnd) != 0 }
}

fn numbers(told: &[desk::Told]) -> Vec<u32> {
    told.iter().map(|(number, ..)| *number).collect()
}

/// A look into the queue.
fn peek(hwnd: HWND, lowest: u32, highest: u32, how: u32) -> Option<u32> {
    let mut message = MSG::default();
    // SAFETY: the structure is local.
    let found = unsafe { PeekMessageW(&raw mut message, hwnd, lowest, highest, how) };
    (found != 0).then_some(message.message)
}

#[test]
fn a_window_is_told_of_its_beginning_and_its_end() {
    let _bounded = bounded();
    let one = window();
    assert_eq!(numbers(&told()), [WM_NCCREATE, WM_CREATE]);
    // SAFETY: no pointers.
    assert_eq!(unsafe { IsWindow(one) }, 1);
    post(one, WM_USER);
    assert!(destroy(one));
    assert_eq!(numbers(&told()), [WM_DESTROY, WM_NCDESTROY]);
    assert!(ready().is_none(), "its messages end with it");
    // SAFETY: no pointers.
    assert_eq!(unsafe { IsWindow(one) }, 0);
    assert!(!destroy(one));
    assert_eq!(last(), ERROR_INVALID_WINDOW_HANDLE);
    assert_eq!((send(one, WM_USER), last()), (0, ERROR_INVALID_WINDOW_HANDLE));
    // SAFETY: no pointers.
    assert_eq!((unsafe { PostMessageW(one, WM_USER, 0, 0) }, last()), (0, ERROR_INVALID_WINDOW_HANDLE));
}

#[test]
fn a_window_that_does_not_want_to_be_is_not() {
    let _bounded = bounded();
    let make = || {
        // SAFETY: the texts end with NUL.
        unsafe {
            SetLastError(4711);
            CreateWindowExW(
                0,
                desk::class(),
                null(),
                0,
                0,
                0,
                0,
                0,
                HWND_MESSAGE,
                null_mut(),
                null_mut(),
                null(),
            )
        }
    };
    act(|_, (number, ..)| (number == WM_NCCREATE).then_some(0));
    assert!(make().is_null());
    assert_eq!((numbers(&told()), last()), (vec![WM_NCCREATE, WM_DESTROY, WM_NCDESTROY], 4711));
    act(|_, (number, ..)| (number == WM_CREATE).then_some(-1));
    assert!(make().is_null());
    assert_eq!(numbers(&told()), [WM_NCCREATE, WM_CREATE, WM_DESTROY, WM_NCDESTROY]);
    // It may also end itself.
    act(|hwnd, (number, ..)| {
        if number == WM_CREATE {
            assert!(destroy(hwnd));
        }
        None
    });
    assert!(make().is_null());
}

#[test]
fn what_a_window_is_made_of_is_passed_on() {
    let _bounded = bounded();
    act(|_, (number, _, l)| {
        if number == WM_CREATE {
            // SAFETY: the message carries such a structure.
            let creation = unsafe { &*(l as *const CREATESTRUCTW) };
            assert_eq!((creation.x, creation.y, creation.cx, creation.cy), (1, 2, 3, 4));
            assert_eq!((creation.lpCreateParams as usize, creation.style), (99, 0));
            // SAFETY: the texts end with NUL.
            let text = unsafe { std::slice::from_raw_parts(creation.lpszName, 5) };
            assert_eq!(String::from_utf16_lossy(text), "name\0");
        }
        None
    });
    let (name, parameter) = (openwinsock::w!("name"), 99 as *const c_void);
    // SAFETY: the texts end with NUL.
    let hwnd = unsafe {
        CreateWindowExW(
            0,
            desk::class(),
            name,
            0,
            1,
            2,
            3,
            4,
            HWND_MESSAGE,
            null_mut(),
            null_mut(),
            parameter,
        )
    };
    assert!(!hwnd.is_null(), "{}", last());
    assert!(destroy(hwnd));
}

#[test]
fn windows_end_with_those_that_they_stand_in() {
    let _bounded = bounded();
    let top = below(null_mut(), WS_OVERLAPPEDWINDOW);
    let child = below(top, WS_CHILD);
    let grandchild = below(child, WS_CHILD);
    let owned = below(top, 0);
    post(grandchild, WM_USER);
    assert_eq!(peek(child, 0, 0, PM_NOREMOVE), Some(WM_USER), "those of children count");
    assert_eq!(peek(owned, 0, 0, PM_NOREMOVE), None);
    assert!(destroy(top));
    for hwnd in [top, child, grandchild, owned] {
        // SAFETY: no pointers.
        assert_eq!(unsafe { IsWindow(hwnd) }, 0);
    }
}

#[test]
fn classes_are_registered_once_and_taken_away_without_windows() {
    let _bounded = bounded();
    let class = WNDCLASSA {
        lpfnWndProc: Some(DefWindowProcA),
        lpszClassName: c"A class of its own".as_ptr().cast(),
        ..Default::default()
    };
    let none = null_mut();
    // SAFETY: the structures are local, and texts end with NUL.
    unsafe {
        let atom = RegisterClassA(&raw const class);
        assert!(atom >= 0xC000, "{}", last());
        assert_eq!((RegisterClassA(&raw const class), last()), (0, ERROR_CLASS_ALREADY_EXISTS));
        assert_eq!(u32::from(atom), RegisterWindowMessageW(openwinsock::w!("a CLASS of its own")));
        let by_number = atom as usize as *const u8;
        let hwnd = CreateWindowExA(0, by_number, null(), 0, 0, 0, 0, 0, HWND_MESSAGE, none, none, null());
        assert!(!hwnd.is_null(), "{}", last());
        assert_eq!((UnregisterClassA(class.lpszClassName, none), last()), (0, ERROR_CLASS_HAS_WINDOWS));
        assert!(destroy(hwnd));
        assert_ne!(UnregisterClassA(by_number, none), 0, "{}", last());
        assert_eq!((UnregisterClassA(class.lpszClassName, none), last()), (0, ERROR_CLASS_DOES_NOT_EXIST));
        let gone =
            CreateWindowExA(0, class.lpszClassName, null(), 0, 0, 0, 0, 0, HWND_MESSAGE, none, none, null());
        assert_eq!((gone, last()), (none, ERROR_CANNOT_FIND_WND_CLASS));
        let system = CreateWindowExA(
            0,
            c"STATIC".as_ptr().cast(),
            null(),
            0,
            0,
            0,
            0,
            0,
            HWND_MESSAGE,
            none,
            none,
            null(),
        );
        assert!(!system.is_null(), "{}", last());
        assert!(destroy(system));
        let child = CreateWindowExW(0, desk::class(), null(), WS_CHILD, 0, 0, 0, 0, none, none, none, null());
        assert_eq!((child, last()), (none, ERROR_TLW_WITH_WSCHILD));
        let orphan = CreateWindowExW(0, desk::class(), null(), 0, 0, 0, 0, 0, NOTHING, none, none, null());
        assert_eq!((orphan, last()), (none, ERROR_INVALID_WINDOW_HANDLE));
        let wrong = WNDCLASSA { lpfnWndProc: None, ..class };
        assert_eq!((RegisterClassA(&raw const wrong), last()), (0, ERROR_INVALID_PARAMETER));
        let wrong = WNDCLASSEXA { cbSize: 7, lpfnWndProc: Some(DefWindowProcA), ..Default::default() };
        assert_eq!((RegisterClassExA(&raw const wrong), last()), (0, ERROR_INVALID_PARAMETER));
        assert_eq!((RegisterClassA(null()), last()), (0, ERROR_NOACCESS));
    }
}

#[test]
fn a_window_keeps_values() {
    let _bounded = bounded();
    let hwnd = window();
    // SAFETY: no pointers are followed.
    unsafe {
        assert_eq!(SetWindowLongPtrW(hwnd, GWLP_USERDATA, -5), 0);
        assert_eq!((GetWindowLongPtrA(hwnd, GWLP_USERDATA), GetWindowLongW(hwnd, GWLP_USERDATA)), (-5, -5));
        assert_eq!((SetWindowLongPtrW(hwnd, 0, 1 << 40), GetWindowLongPtrW(hwnd, 0)), (0, 1 << 40));
        assert_eq!((SetWindowLongW(hwnd, 4, 7), GetWindowLongPtrW(hwnd, 0)), (1 << 8, 7 << 32));
        for index in [1, 8, -77, i32::MAX] {
            assert_eq!((GetWindowLongPtrW(hwnd, index), last()), (0, ERROR_INVALID_INDEX), "{index}");
            assert_eq!((SetWindowLongPtrW(hwnd, index, 0), last()), (0, ERROR_INVALID_INDEX), "{index}");
        }
        assert_eq!((GetWindowLongW(hwnd, GWLP_WNDPROC), last()), (0, ERROR_INVALID_INDEX));
        assert_eq!((SetWindowLongPtrW(hwnd, GWLP_WNDPROC, 0), last()), (0, ERROR_INVALID_PARAMETER));
        assert_eq!((SetWindowLongPtrW(hwnd, GWLP_HWNDPARENT, 0), last()), (0, ERROR_NOT_SUPPORTED));
        assert_eq!((GetWindowLongPtrW(NOTHING, 0), last()), (0, ERROR_INVALID_WINDOW_HANDLE));
    }
    assert!(destroy(hwnd));
}

static BEFORE: AtomicUsize = AtomicUsize::new(0);

unsafe extern "system" fn counting(hwnd: HWND, number: u32, w: WPARAM, l: LPARAM) -> LRESULT {
    if number == WM_USER {
        return 77;
    }
    // SAFETY: the number is the procedure before.
    unsafe {
        let before = std::mem::transmute::<usize, WNDPROC>(BEFORE.load(Ordering::Relaxed));
        CallWindowProcW(before, hwnd, number, w, l)
    }
}

#[test]
fn a_procedure_can_be_put_before_another() {
    let _bounded = bounded();
    let hwnd = window();
    act(|_, (number, ..)| (number > WM_USER).then_some(5));
    // SAFETY: the function is a window procedure.
    let before = unsafe { SetWindowLongPtrW(hwnd, GWLP_WNDPROC, counting as *const () as isize) };
    assert_eq!(before, desk::procedure as *const () as isize);
    BEFORE.store(before as usize, Ordering::Relaxed);
    assert_eq!((send(hwnd, WM_USER), send(hwnd, WM_USER + 1)), (77, 5));
    assert!(destroy(hwnd));
}

#[test]
fn messages_come_in_order_and_quit_comes_last() {
    let _bounded = bounded();
    let hwnd = window();
    // SAFETY: no pointers.
    unsafe { PostQuitMessage(9) };
    for number in [WM_USER + 1, WM_USER + 2, WM_USER + 3] {
        post(hwnd, number);
    }
    let message = next();
    assert_eq!((message.hwnd, message.message, message.wParam, message.lParam), (hwnd, WM_USER + 1, 1, 2));
    assert_eq!(peek(null_mut(), WM_USER + 3, WM_USER + 3, PM_REMOVE), Some(WM_USER + 3));
    assert_eq!(peek(null_mut(), 0, 0, PM_NOREMOVE), Some(WM_USER + 2));
    assert_eq!(peek(null_mut(), WM_USER + 5, WM_USER + 6, PM_NOREMOVE), Some(WM_QUIT), "no filter keeps it");
    assert_eq!(next().message, WM_USER + 2);
    let quit = next();
    assert_eq!((quit.message, quit.wParam, quit.hwnd), (WM_QUIT, 9, null_mut()));
    assert!(ready().is_none());
    assert!(destroy(hwnd));
}

#[test]
fn messages_of_the_thread_and_of_windows_are_kept_apart() {
    let _bounded = bounded();
    let hwnd = window();
    post(hwnd, WM_USER + 1);
    post(null_mut(), WM_USER + 2);
    assert_eq!(peek(usize::MAX as HWND, 0, 0, PM_REMOVE), Some(WM_USER + 2));
    assert_eq!(peek(usize::MAX as HWND, 0, 0, PM_REMOVE), None);
    assert_eq!(peek(NOTHING, 0, 0, PM_REMOVE), None);
    assert_eq!(last(), ERROR_INVALID_WINDOW_HANDLE);
    assert_eq!(peek(hwnd, 0, 0, PM_REMOVE), Some(WM_USER + 1));
    let mut message = MSG::default();
    // SAFETY: the structure is local, or the pointer one of those that are noticed.
    unsafe {
        assert_eq!((GetMessageW(&raw mut message, NOTHING, 0, 0), last()), (-1, ERROR_INVALID_WINDOW_HANDLE));
        assert_eq!((GetMessageW(null_mut(), hwnd, 0, 0), last()), (-1, ERROR_NOACCESS));
    }
    assert!(destroy(hwnd));
}

#[test]
fn threads_post_to_each_other() {
    let _bounded = bounded();
    let (sender, receiver) = mpsc::channel();
    let desk = Desk::start(move |_| {
        act(move |_, told| told.0.eq(&WM_USER).then(|| sender.send(told).unwrap()).map(|()| 0));
    });
    post(desk.hwnd(), WM_USER);
    assert_eq!(receiver.recv_timeout(Duration::from_secs(30)), Ok((WM_USER, 1, 2)));
    // A thread that never called a function of messages has no queue.
    let (ids, id) = mpsc::channel();
    let (end, ending) = mpsc::channel::<()>();
    let nobody = std::thread::spawn(move || {
        // SAFETY: no pointers.
        ids.send(unsafe { libc::gettid() } as u32).unwrap();
        ending.recv_timeout(Duration::from_secs(30)).unwrap();
    });
    let id = id.recv_timeout(Duration::from_secs(30)).unwrap();
    // SAFETY: no pointers.
    assert_eq!((unsafe { PostThreadMessageW(id, WM_USER, 0, 0) }, last()), (0, ERROR_INVALID_THREAD_ID));
    end.send(()).unwrap();
    nobody.join().unwrap();
    // SAFETY: no pointers.
    unsafe {
        assert_eq!((PostThreadMessageW(u32::MAX, WM_USER, 0, 0), last()), (0, ERROR_INVALID_THREAD_ID));
        assert_eq!((DestroyWindow(desk.hwnd()), last()), (0, ERROR_ACCESS_DENIED));
    }
}

#[test]
fn a_sender_waits_for_the_answer_of_another_thread() {
    let _bounded = bounded();
    let desk = Desk::start(|_| {
        act(|_, (number, w, l)| {
            // SAFETY: no pointers.
            (number >= WM_USER).then(|| (w * 10) as isize + l + 100 * unsafe { InSendMessage() } as isize)
        });
    });
    assert_eq!(send(desk.hwnd(), WM_USER), 134);
    // SAFETY: no pointers.
    assert_eq!(unsafe { (InSendMessage(), ReplyMessage(1)) }, (0, 0));
}

#[test]
fn two_threads_that_send_to_each_other_both_get_answers() {
    let _bounded = bounded();
    let here = window();
    let back = here as usize;
    act(|_, (number, ..)| (number == WM_USER + 1).then_some(21));
    let desk = Desk::start(move |_| {
        act(move |_, (number, ..)| (number == WM_USER).then(|| 2 * send(back as HWND, WM_USER + 1)));
    });
    assert_eq!(send(desk.hwnd(), WM_USER), 42);
    assert!(destroy(here));
}

#[test]
fn an_early_answer_lets_the_sender_go_on() {
    let _bounded = bounded();
    let (go, wait) = mpsc::channel::<()>();
    let desk = Desk::start(move |_| {
        act(move |_, (number, ..)| {
            (number == WM_USER).then(|| {
                // SAFETY: no pointers.
                assert_eq!(unsafe { ReplyMessage(6) }, 1);
                wait.recv_timeout(Duration::from_secs(30)).unwrap();
                7
            })
        });
    });
    assert_eq!(send(desk.hwnd(), WM_USER), 6);
    go.send(()).unwrap();
}

#[test]
fn a_sender_gives_up_after_its_time_and_when_the_window_ends() {
    let _bounded = bounded();
    let (go, wait) = mpsc::channel::<()>();
    let desk = Desk::start(move |_| {
        act(move |hwnd, (number, ..)| match number {
            WM_USER => {
                wait.recv_timeout(Duration::from_secs(30)).unwrap();
                Some(0)
            }
            WM_APP => {
                // The thread ends with its window unanswered.
                destroy(hwnd);
                None
            }
            _ => None,
        });
    });
    let hwnd = desk.hwnd();
    let mut result = 0;
    let mut timeout = |number| {
        // SAFETY: the number is local.
        unsafe { SendMessageTimeoutW(hwnd, number, 0, 0, SMTO_NORMAL, 50, &raw mut result) }
    };
    let start = Instant::now();
    assert_eq!((timeout(WM_USER), last()), (0, ERROR_TIMEOUT));
    assert!(start.elapsed() >= Duration::from_millis(50));
    // These wait behind the first one, and find the window gone.
    // SAFETY: no pointers.
    assert_eq!(unsafe { SendNotifyMessageW(hwnd, WM_APP, 0, 0) }, 1);
    let waiting = desk.window;
    let sender = std::thread::spawn(move || (send(waiting as HWND, WM_APP + 1), last()));
    std::thread::sleep(Duration::from_millis(50));
    go.send(()).unwrap();
    assert_eq!(sender.join().unwrap(), (0, ERROR_INVALID_WINDOW_HANDLE));
    // SAFETY: no pointers.
    assert_eq!((unsafe { SendNotifyMessageW(hwnd, WM_APP, 0, 0) }, last()), (0, ERROR_INVALID_WINDOW_HANDLE));
}

#[test]
fn a_thread_that_ends_takes_its_windows_along_and_lets_senders_go() {
    let _bounded = bounded();
    let (windows, made) = mpsc::channel();
    let (end, ending) = mpsc::channel::<()>();
    let thread = std::thread::spawn(move || {
        windows.send(window() as usize).unwrap();
        // It fetches no messages.
        ending.recv_timeout(Duration::from_secs(30)).unwrap();
    });
    let hwnd = made.recv_timeout(Duration::from_secs(30)).unwrap();
    let sender = std::thread::spawn(move || (send(hwnd as HWND, WM_USER), last()));
    std::thread::sleep(Duration::from_millis(50));
    end.send(()).unwrap();
    assert_eq!(sender.join().unwrap(), (0, ERROR_INVALID_WINDOW_HANDLE));
    thread.join().unwrap();
    // SAFETY: no pointers.
    assert_eq!(unsafe { IsWindow(hwnd as HWND) }, 0);
}

/// Everything may be called from inside a window's procedure: no lock is held there.
#[test]
fn a_procedure_may_call_anything() {
    let _bounded = bounded();
    let hwnd = window();
    act(move |hwnd, (number, ..)| {
        if number != WM_USER {
            return None;
        }
        post(hwnd, WM_USER + 1);
        assert_eq!(peek(hwnd, 0, 0, PM_REMOVE), Some(WM_USER + 1));
        let another = window();
        assert_eq!(send(another, WM_USER + 2), 0);
        // SAFETY: no pointers.
        unsafe {
            assert_ne!(SetTimer(another, 1, 10, None), 0);
            assert_ne!(KillTimer(another, 1), 0);
            GetQueueStatus(QS_ALLINPUT);
            assert_ne!(SetWindowTextW(hwnd, openwinsock::w!("changed")), 0);
        }
        assert!(destroy(another) && destroy(hwnd));
        Some(8)
    });
    assert_eq!(send(hwnd, WM_USER), 8);
    // SAFETY: no pointers.
    assert_eq!(unsafe { IsWindow(hwnd) }, 0);
    // The same while another thread waits for the answer.
    let desk = Desk::start(|_| {
        act(|hwnd, (number, ..)| {
            (number == WM_USER).then(|| {
                assert!(destroy(hwnd));
                9
            })
        });
    });
    assert_eq!(send(desk.hwnd(), WM_USER), 9);
}

#[test]
fn ten_thousand_messages_may_wait() {
    let _bounded = bounded();
    let hwnd = window();
    for _ in 0..10_000 {
        post(hwnd, WM_USER);
    }
    // SAFETY: no pointers.
    assert_eq!((unsafe { PostMessageW(hwnd, WM_USER, 0, 0) }, last()), (0, ERROR_NOT_ENOUGH_QUOTA));
    assert_eq!(next().message, WM_USER);
    post(hwnd, WM_USER);
    assert!(destroy(hwnd));
}

#[test]
fn a_message_that_lends_memory_is_not_posted() {
    let _bounded = bounded();
    let hwnd = window();
    // SAFETY: no pointers are followed.
    unsafe {
        assert_eq!((PostMessageW(hwnd, WM_SETTEXT, 0, 0), last()), (0, ERROR_MESSAGE_SYNC_ONLY));
        assert_eq!((PostMessageA(null_mut(), WM_COPYDATA, 0, 0), last()), (0, ERROR_MESSAGE_SYNC_ONLY));
    }
    assert!(destroy(hwnd));
}

#[test]
fn every_window_but_those_for_messages_gets_a_broadcast() {
    let _bounded = bounded();
    let number = {
        // SAFETY: the text ends with NUL.
        unsafe { RegisterWindowMessageA(c"a broadcast of this test".as_ptr().cast()) }
    };
    assert!(number >= 0xC000);
    let (top, only) = (below(null_mut(), 0), window());
    post(HWND_BROADCAST, number);
    assert_eq!(peek(only, number, number, PM_REMOVE), None);
    assert_eq!(peek(top, number, number, PM_REMOVE), Some(number));
    assert!(destroy(top) && destroy(only));
}

static CALLED: AtomicU32 = AtomicU32::new(0);

unsafe extern "system" fn on_time(_: HWND, number: u32, id: usize, _: u32) {
    assert_eq!((number, id), (WM_TIMER, CALLED.load(Ordering::Relaxed) as usize));
    CALLED.store(0, Ordering::Relaxed);
}

#[test]
fn timers_come_again_and_again_until_they_are_killed() {
    let _bounded = bounded();
    let hwnd = window();
    let start = Instant::now();
    // SAFETY: no pointers.
    assert_eq!(unsafe { SetTimer(hwnd, 5, 20, None) }, 5);
    for count in 1..=3 {
        let message = next();
        assert_eq!((message.hwnd, message.message, message.wParam), (hwnd, WM_TIMER, 5));
        assert!(start.elapsed() >= Duration::from_millis(20 * count), "{count}");
    }
    // A posted message comes first.
    std::thread::sleep(Duration::from_millis(30));
    post(hwnd, WM_USER);
    assert_eq!((next().message, next().message), (WM_USER, WM_TIMER));
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(KillTimer(hwnd, 5), 1);
        assert_eq!((KillTimer(hwnd, 5), last()), (0, ERROR_INVALID_PARAMETER));
        assert_eq!((KillTimer(NOTHING, 5), last()), (0, ERROR_INVALID_WINDOW_HANDLE));
        assert_eq!((SetTimer(NOTHING, 5, 10, None), last()), (0, ERROR_INVALID_WINDOW_HANDLE));
    }
    assert!(within(Duration::from_millis(60)).is_none());
    // One of the thread, with a function.
    // SAFETY: the function is of the type.
    let id = unsafe { SetTimer(null_mut(), 5, 10, Some(on_time)) };
    CALLED.store(id as u32, Ordering::Relaxed);
    let mut message = next();
    assert_eq!((message.hwnd, message.message, message.wParam), (null_mut(), WM_TIMER, id));
    // SAFETY: the structure is local.
    unsafe { DispatchMessageW(&raw const message) };
    assert_eq!(CALLED.load(Ordering::Relaxed), 0);
    // What nobody has set is not called.
    message.lParam += 1;
    // SAFETY: the structure is local.
    assert_eq!(unsafe { DispatchMessageW(&raw const message) }, 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { KillTimer(null_mut(), id) }, 1);
    assert!(destroy(hwnd));
}

#[test]
fn a_timer_of_another_thread_wakes_it() {
    let _bounded = bounded();
    let (sender, receiver) = mpsc::channel();
    let desk = Desk::start(move |_| {
        act(move |hwnd, (number, id, _)| {
            if number == WM_TIMER {
                // SAFETY: no pointers.
                unsafe { KillTimer(hwnd, id) };
                sender.send(id).unwrap();
            }
            None
        });
    });
    std::thread::sleep(Duration::from_millis(50));
    // SAFETY: no pointers.
    assert_eq!(unsafe { SetTimer(desk.hwnd(), 3, 10, None) }, 3);
    assert_eq!(receiver.recv_timeout(Duration::from_secs(30)), Ok(3));
}

/// A wait for events and messages.
fn wait(events: &[HANDLE], milliseconds: u32, kinds: u32, flags: u32) -> u32 {
    // SAFETY: the array is that long.
    unsafe { MsgWaitForMultipleObjectsEx(events.len() as u32, events.as_ptr(), milliseconds, kinds, flags) }
}

#[test]
fn events_and_messages_are_waited_for_together() {
    let _bounded = bounded();
    let hwnd = window();
    // SAFETY: no pointers.
    let event = || unsafe { CreateEventW(null(), 0, 0, null()) };
    let set = |event| {
        // SAFETY: no pointers.
        assert_eq!(unsafe { SetEvent(event) }, 1);
    };
    let events = [event(), event()];
    assert_eq!(wait(&events, 1, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    set(events[1]);
    post(hwnd, WM_USER);
    assert_eq!(wait(&events, LONG, QS_ALLINPUT, 0), 1, "the first in order");
    assert_eq!(wait(&events, LONG, QS_ALLINPUT, 0), 2);
    assert_eq!(wait(&events, 1, QS_TIMER, 0), WAIT_TIMEOUT, "another kind");
    // What the thread has seen is no news.
    assert_eq!(peek(hwnd, 0, 0, PM_NOREMOVE), Some(WM_USER));
    assert_eq!(wait(&events, 1, QS_ALLPOSTMESSAGE, 0), 2, "not with a filter");
    assert_eq!(peek(null_mut(), 0, 0, PM_NOREMOVE), Some(WM_USER));
    assert_eq!(wait(&events, 1, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    assert_eq!(wait(&events, LONG, QS_ALLINPUT, MWMO_INPUTAVAILABLE), 2);
    // SAFETY: no pointers.
    let status = unsafe { GetQueueStatus(QS_ALLINPUT) };
    assert_eq!(status, (QS_POSTMESSAGE) << 16, "there, and seen");
    assert_eq!(next().message, WM_USER);
    // A wait for all takes nothing until a message is there, too.
    set(events[0]);
    set(events[1]);
    assert_eq!(wait(&events, 1, QS_ALLINPUT, MWMO_WAITALL), WAIT_TIMEOUT);
    post(hwnd, WM_USER);
    assert_eq!(wait(&events, LONG, QS_ALLINPUT, MWMO_WAITALL), 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { WaitForSingleObject(events[0], 0) }, WAIT_TIMEOUT);
    assert_eq!(next().message, WM_USER);
    // A timer ends it, too.
    // SAFETY: no pointers.
    assert_eq!(unsafe { SetTimer(hwnd, 1, 10, None) }, 1);
    assert_eq!(wait(&events, LONG, QS_TIMER, 0), 2);
    assert_eq!(next().message, WM_TIMER);
    // SAFETY: no pointers.
    assert_eq!(unsafe { KillTimer(hwnd, 1) }, 1);
    let many = [events[0]; 64];
    assert_eq!((wait(&many, 0, QS_ALLINPUT, 0), last()), (WAIT_FAILED, ERROR_INVALID_PARAMETER));
    assert_eq!(wait(&many[..63], 0, QS_ALLINPUT, 0), WAIT_TIMEOUT);
    assert_eq!((wait(&many[..2], 0, 0, MWMO_WAITALL), last()), (WAIT_FAILED, ERROR_INVALID_PARAMETER));
    assert_eq!((wait(&[NOTHING], 0, QS_ALLINPUT, 0), last()), (WAIT_FAILED, ERROR_INVALID_HANDLE));
    assert_eq!((wait(&[hwnd], 0, QS_ALLINPUT, 0), last()), (WAIT_FAILED, ERROR_INVALID_HANDLE));
    for event in events {
        // SAFETY: no pointers.
        assert_eq!(unsafe { CloseHandle(event) }, 1);
    }
    // SAFETY: no pointers.
    let closed = unsafe { CloseHandle(hwnd) };
    assert_eq!((closed, last()), (0, ERROR_INVALID_HANDLE), "a window is no such object");
    assert!(destroy(hwnd));
}

#[test]
fn a_waiting_thread_wakes_for_a_message_and_hands_on_what_is_sent() {
    let _bounded = bounded();
    let hwnd = window();
    let to = hwnd as usize;
    act(|_, (number, ..)| (number == WM_USER).then_some(13));
    let sender = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        let answer = send(to as HWND, WM_USER);
        post(to as HWND, WM_USER + 1);
        answer
    });
    // SAFETY: no pointers.
    assert_eq!(unsafe { WaitMessage() }, 1);
    assert_eq!(sender.join().unwrap(), 13);
    assert_eq!(next().message, WM_USER + 1);
    assert!(destroy(hwnd));
}

#[test]
fn texts_are_translated_between_programs_and_windows() {
    let _bounded = bounded();
    let wide = window();
    // SAFETY: the text ends with NUL; blocks are local and as long as said.
    unsafe {
        assert_ne!(SetWindowTextA(wide, c"Fünf ☎".as_ptr().cast()), 0);
        let mut units = [0_u16; 16];
        assert_eq!(GetWindowTextW(wide, units.as_mut_ptr(), 16), 6);
        assert_eq!(String::from_utf16_lossy(&units[..7]), "Fünf ☎\0");
        assert_eq!((GetWindowTextLengthW(wide), GetWindowTextLengthA(wide)), (6, 9));
        let mut bytes = [7_u8; 16];
        assert_eq!(GetWindowTextA(wide, bytes.as_mut_ptr(), 4), 3);
        assert_eq!(&bytes[..5], b"F\xc3\xbc\0\x07");
        assert_eq!(
            (GetWindowTextA(NOTHING, bytes.as_mut_ptr(), 4), last()),
            (0, ERROR_INVALID_WINDOW_HANDLE)
        );
        let class = WNDCLASSA {
            lpfnWndProc: Some(DefWindowProcA),
            lpszClassName: c"narrow".as_ptr().cast(),
            ..Default::default()
        };
        assert_ne!(RegisterClassA(&raw const class), 0);
        let (none, name) = (null_mut(), openwinsock::w!("Größe"));
        let narrow = CreateWindowExW(
            0,
            openwinsock::w!("Narrow"),
            name,
            0,
            0,
            0,
            0,
            0,
            HWND_MESSAGE,
            none,
            none,
            null(),
        );
        assert_eq!(SendMessageW(narrow, WM_GETTEXT, 16, units.as_mut_ptr() as isize), 5);
        assert_eq!(String::from_utf16_lossy(&units[..6]), "Größe\0");
        assert_eq!(SendMessageA(narrow, WM_GETTEXTLENGTH, 0, 0), 7);
        assert!(destroy(narrow));
    }
    assert!(destroy(wide));
}

#[test]
fn without_a_screen_windows_are_only_said_to_be_shown() {
    let _bounded = bounded();
    let hwnd = below(null_mut(), WS_VISIBLE);
    assert_eq!(numbers(&told()), [WM_NCCREATE, WM_CREATE, WM_SHOWWINDOW]);
    // SAFETY: no pointers.
    unsafe {
        assert_eq!((IsWindowVisible(hwnd), ShowWindow(hwnd, SW_HIDE)), (1, 1));
        assert_eq!((IsWindowVisible(hwnd), ShowWindow(hwnd, SW_SHOW)), (0, 0));
        assert_eq!(UpdateWindow(hwnd), 1);
        assert_eq!(numbers(&told()), [WM_SHOWWINDOW, WM_SHOWWINDOW]);
        assert_eq!((UpdateWindow(NOTHING), last()), (0, ERROR_INVALID_WINDOW_HANDLE));
        assert_eq!((LoadCursorW(null_mut(), IDC_ARROW), last()), (null_mut(), ERROR_NOT_SUPPORTED));
        assert_eq!((LoadIconA(null_mut(), null()), last()), (null_mut(), ERROR_NOT_SUPPORTED));
        let (text, caption) = (openwinsock::w!("the text"), openwinsock::w!("caption"));
        assert_eq!(MessageBoxW(null_mut(), text, caption, MB_OK | MB_ICONERROR), IDOK);
        let question = MessageBoxW(null_mut(), text, caption, MB_YESNO);
        assert_eq!((question, last()), (0, ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION));
        let key = MSG { message: WM_KEYDOWN, ..Default::default() };
        assert_eq!(TranslateMessage(&raw const key), 1);
        assert_eq!(TranslateMessage(&MSG::default()), 0);
    }
    assert!(destroy(hwnd));
}

#[test]
fn a_message_that_is_dispatched_finds_its_window_or_none() {
    let _bounded = bounded();
    let hwnd = window();
    act(|_, (number, ..)| (number == WM_USER).then_some(3));
    let dispatch = |hwnd| {
        let message = MSG { hwnd, message: WM_USER, ..Default::default() };
        // SAFETY: the structure is local.
        unsafe { DispatchMessageA(&raw const message) }
    };
    assert_eq!((dispatch(hwnd), dispatch(null_mut())), (3, 0));
    assert_eq!((dispatch(NOTHING), last()), (0, ERROR_INVALID_WINDOW_HANDLE));
    let desk = Desk::start(|_| ());
    assert_eq!((dispatch(desk.hwnd()), last()), (0, ERROR_MESSAGE_SYNC_ONLY));
    // What a window leaves to the system, with a close that ends it.
    // SAFETY: no pointers.
    assert_eq!(unsafe { DefWindowProcA(hwnd, WM_QUERYENDSESSION, 0, 0) }, 1);
    assert_eq!(send(hwnd, WM_CLOSE), 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { IsWindow(hwnd) }, 0);
}
