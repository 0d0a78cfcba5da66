//! Windows and message loops for tests.
#![allow(dead_code, reason = "each test file uses its part")]

use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

use openwinsock::Win32::Foundation::{GetLastError, HWND, LPARAM, LRESULT, WPARAM};
use openwinsock::Win32::UI::WindowsAndMessaging::*;

/// The longest that any test takes.
const LIMIT: Duration = Duration::from_secs(60);

/// Ends the process if the test that holds this takes too long: a message that does not come is waited for by calls without a
/// limit.
pub(crate) struct Bounded(Arc<AtomicBool>);

pub(crate) fn bounded() -> Bounded {
    let done = Arc::new(AtomicBool::new(false));
    let seen = done.clone();
    let name = std::thread::current().name().unwrap_or("a test").to_owned();
    std::thread::spawn(move || {
        let start = Instant::now();
        while !seen.load(Ordering::Acquire) {
            if start.elapsed() > LIMIT {
                eprintln!("{name} takes more than {LIMIT:?}");
                std::process::abort();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    Bounded(done)
}

impl Drop for Bounded {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

/// The last error.
pub(crate) fn last() -> u32 {
    // SAFETY: no pointers.
    unsafe { GetLastError() }
}

/// A message as a procedure gets it.
pub(crate) type Told = (u32, WPARAM, LPARAM);

/// What a window of this thread does with a message; none leaves it to the system.
type Act = Box<dyn FnMut(HWND, Told) -> Option<LRESULT>>;

thread_local! {
    static ACT: RefCell<Option<Act>> = const { RefCell::new(None) };
    static TOLD: RefCell<Vec<Told>> = const { RefCell::new(Vec::new()) };
}

/// Has the windows of this thread do something with each message. What they do may send messages again, to the same windows.
pub(crate) fn act(act: impl FnMut(HWND, Told) -> Option<LRESULT> + 'static) {
    ACT.set(Some(Box::new(act)));
}

/// What the windows of this thread were told since this was last asked.
pub(crate) fn told() -> Vec<Told> {
    TOLD.take()
}

pub(crate) unsafe extern "system" fn procedure(hwnd: HWND, number: u32, w: WPARAM, l: LPARAM) -> LRESULT {
    TOLD.with_borrow_mut(|list| list.push((number, w, l)));
    let taken = ACT.take();
    if let Some(mut act) = taken {
        let answer = act(hwnd, (number, w, l));
        ACT.with_borrow_mut(|place| {
            place.get_or_insert(act);
        });
        if let Some(answer) = answer {
            return answer;
        }
    }
    // SAFETY: the message is the system's.
    unsafe { DefWindowProcW(hwnd, number, w, l) }
}

/// The class of the tests' windows, with room for a pointer.
pub(crate) fn class() -> *const u16 {
    static REGISTERED: Once = Once::new();
    let name = openwinsock::w!("A window of a test");
    REGISTERED.call_once(|| {
        let class = WNDCLASSEXW {
            cbSize: size_of::<WNDCLASSEXW>() as u32,
            lpfnWndProc: Some(procedure),
            cbWndExtra: 8,
            lpszClassName: name,
            ..Default::default()
        };
        // SAFETY: the structure is local, and its texts live as long as the program.
        assert_ne!(unsafe { RegisterClassExW(&raw const class) }, 0, "{}", last());
    });
    name
}

/// A window for messages only, of this thread.
pub(crate) fn window() -> HWND {
    below(HWND_MESSAGE, 0)
}

/// A window of this thread in or above another one.
pub(crate) fn below(parent: HWND, style: WINDOW_STYLE) -> HWND {
    let (none, text) = (std::ptr::null_mut(), openwinsock::w!("text"));
    // SAFETY: the texts end with NUL.
    let hwnd =
        unsafe { CreateWindowExW(0, class(), text, style, 1, 2, 3, 4, parent, none, none, std::ptr::null()) };
    assert!(!hwnd.is_null(), "{}", last());
    hwnd
}

/// The next message; `WM_QUIT` is one.
pub(crate) fn next() -> MSG {
    let mut message = MSG::default();
    // SAFETY: the structure is local.
    let result = unsafe { GetMessageW(&raw mut message, std::ptr::null_mut(), 0, 0) };
    assert_ne!(result, -1, "{}", last());
    assert_eq!(result == 0, message.message == WM_QUIT);
    message
}

/// A message that is there, taken.
pub(crate) fn ready() -> Option<MSG> {
    let mut message = MSG::default();
    // SAFETY: the structure is local.
    let found = unsafe { PeekMessageW(&raw mut message, std::ptr::null_mut(), 0, 0, PM_REMOVE) };
    (found != 0).then_some(message)
}

/// The first message that comes within a span of time.
pub(crate) fn within(span: Duration) -> Option<MSG> {
    let end = Instant::now() + span;
    loop {
        if let Some(message) = ready() {
            return Some(message);
        }
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return None;
        }
        let milliseconds = left.as_millis() as u32 + 1;
        // SAFETY: no handles.
        unsafe { MsgWaitForMultipleObjects(0, std::ptr::null(), 0, milliseconds, QS_ALLINPUT) };
    }
}

/// The message loop of a program, until `WM_QUIT`; its exit code.
pub(crate) fn run() -> usize {
    loop {
        let message = next();
        if message.message == WM_QUIT {
            return message.wParam;
        }
        // SAFETY: the structure is local.
        unsafe {
            TranslateMessage(&raw const message);
            DispatchMessageW(&raw const message);
        }
    }
}

/// A thread with a window and a message loop, ended and joined when dropped.
pub(crate) struct Desk {
    pub(crate) window: usize,
    pub(crate) thread: u32,
    running: Option<std::thread::JoinHandle<()>>,
}

impl Desk {
    /// `begin` runs in the thread before its loop.
    pub(crate) fn start(begin: impl FnOnce(HWND) + Send + 'static) -> Self {
        let (sender, receiver) = std::sync::mpsc::channel();
        let running = std::thread::spawn(move || {
            let window = window();
            begin(window);
            sender.send(window as usize).unwrap();
            run();
        });
        let window = receiver.recv_timeout(LIMIT).expect("the thread has a window");
        // SAFETY: NULL says that the process is not wanted.
        let thread = unsafe { GetWindowThreadProcessId(window as HWND, std::ptr::null_mut()) };
        Self { window, thread, running: Some(running) }
    }

    pub(crate) fn hwnd(&self) -> HWND {
        self.window as HWND
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // SAFETY: no pointers.
        unsafe { PostThreadMessageW(self.thread, WM_QUIT, 0, 0) };
        let running = self.running.take().expect("dropped once");
        assert!(running.join().is_ok() || std::thread::panicking());
    }
}
