//! Messages, windows, and what is told by messages.

use std::net::IpAddr;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Graphics::Gdi::UpdateWindow;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::Threading::*;
use openwinsock::Win32::UI::WindowsAndMessaging::*;
use openwinsock::w;
use openwinsock_runtime::Result;
use openwinsock_runtime::names::{Answer, Families, Resolver, SystemResolver};

use crate::make::*;
use crate::{NOTHING, Row, always, never, row};

const NO_WINDOW: i32 = ERROR_INVALID_WINDOW_HANDLE as i32;
const WRONG: i32 = ERROR_INVALID_PARAMETER as i32;
const NO_ACCESS: i32 = ERROR_NOACCESS as i32;
const NOWHERE: HWND = NOTHING as HWND;
const EMPTY_A: *const u8 = c"".as_ptr().cast();
const STATIC_A: *const u8 = c"Static".as_ptr().cast();

/// A window for messages only.
fn window() -> HWND {
    // SAFETY: the texts end with NUL.
    let hwnd = unsafe {
        CreateWindowExA(0, STATIC_A, EMPTY_A, 0, 0, 0, 0, 0, HWND_MESSAGE, null_mut(), null_mut(), null())
    };
    assert!(!hwnd.is_null(), "CreateWindowExA: {}", last());
    hwnd
}

fn class_a(name: &'static std::ffi::CStr) -> WNDCLASSA {
    WNDCLASSA { lpfnWndProc: Some(DefWindowProcA), lpszClassName: name.as_ptr().cast(), ..Default::default() }
}

fn class_w(name: *const u16) -> WNDCLASSW {
    WNDCLASSW { lpfnWndProc: Some(DefWindowProcW), lpszClassName: name, ..Default::default() }
}

fn class_ex_a(name: &'static std::ffi::CStr) -> WNDCLASSEXA {
    let size = size_of::<WNDCLASSEXA>() as u32;
    WNDCLASSEXA {
        cbSize: size,
        lpfnWndProc: Some(DefWindowProcA),
        lpszClassName: name.as_ptr().cast(),
        ..Default::default()
    }
}

fn class_ex_w(name: *const u16) -> WNDCLASSEXW {
    let size = size_of::<WNDCLASSEXW>() as u32;
    WNDCLASSEXW { cbSize: size, lpfnWndProc: Some(DefWindowProcW), lpszClassName: name, ..Default::default() }
}

/// A window with a message in the queue.
fn posted() -> HWND {
    let hwnd = window();
    // SAFETY: no pointers.
    assert_ne!(unsafe { PostMessageA(hwnd, WM_USER, 0, 0) }, 0);
    hwnd
}

fn message(hwnd: HWND) -> MSG {
    MSG { hwnd, message: WM_USER, ..Default::default() }
}

fn thread() -> u32 {
    // SAFETY: NULL says that the process is not wanted.
    unsafe { GetWindowThreadProcessId(window(), null_mut()) }
}

/// A block for an answer, which stays.
fn block() -> *mut u8 {
    Box::leak(Box::new([0_u8; MAXGETHOSTSTRUCT as usize])).as_mut_ptr()
}

/// Knows nothing of one name for a while; all else the system is asked.
#[derive(Debug)]
struct Slow;

const SLOW: &str = "slow.test";

impl Resolver for Slow {
    fn addresses(&self, name: &str, families: Families) -> Result<Answer> {
        if name == SLOW {
            std::thread::sleep(std::time::Duration::from_secs(5));
        }
        SystemResolver.addresses(name, families)
    }

    fn names(&self, address: IpAddr) -> Result<Vec<String>> {
        SystemResolver.names(address)
    }
}

/// A request that is not answered yet.
fn request() -> HANDLE {
    openwinsock_runtime::names::install(Box::new(Slow)).expect("no name was looked up yet");
    let name = std::ffi::CString::new(SLOW).unwrap();
    // SAFETY: the name ends with NUL; the block stays.
    let request = unsafe { WSAAsyncGetHostByName(window(), WM_USER, name.as_ptr().cast(), block(), ROOM) };
    assert!(!request.is_null(), "WSAAsyncGetHostByName: {}", last());
    request
}

const ROOM: i32 = MAXGETHOSTSTRUCT as i32;

// SAFETY (all calls): pointers are to structures of the lengths given, NULL where the page allows it, or noticed.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("RegisterClassA",
        |p| assert_ne!(p.call(|| unsafe { RegisterClassA(&class_a(c"one")) }), 0),
        ERROR_CLASS_ALREADY_EXISTS as i32, |p| assert_eq!(p.call(|| unsafe { RegisterClassA(&class_a(c"one")) }), 0)),
    row("RegisterClassW",
        |p| assert_ne!(p.call(|| unsafe { RegisterClassW(&class_w(w!("two"))) }), 0),
        NO_ACCESS, |p| assert_eq!(p.call(|| unsafe { RegisterClassW(null()) }), 0)),
    row("RegisterClassExA",
        |p| assert_ne!(p.call(|| unsafe { RegisterClassExA(&class_ex_a(c"three")) }), 0),
        WRONG, |p| assert_eq!(p.call(|| unsafe { RegisterClassExA(&WNDCLASSEXA { cbSize: 1, ..class_ex_a(c"x") }) }), 0)),
    row("RegisterClassExW",
        |p| assert_ne!(p.call(|| unsafe { RegisterClassExW(&class_ex_w(w!("four"))) }), 0),
        WRONG, |p| assert_eq!(p.call(|| unsafe { RegisterClassExW(&WNDCLASSEXW { cbSize: 1, ..class_ex_w(w!("x")) }) }), 0)),
    row("UnregisterClassA",
        |p| assert_eq!(p.call(|| unsafe { UnregisterClassA(c"one".as_ptr().cast(), null_mut()) }), 1),
        ERROR_CLASS_DOES_NOT_EXIST as i32, |p| assert_eq!(p.call(|| unsafe { UnregisterClassA(c"one".as_ptr().cast(), null_mut()) }), 0)),
    row("UnregisterClassW",
        |p| assert_eq!(p.call(|| unsafe { UnregisterClassW(w!("two"), null_mut()) }), 1),
        ERROR_CLASS_DOES_NOT_EXIST as i32, |p| assert_eq!(p.call(|| unsafe { UnregisterClassW(w!("two"), null_mut()) }), 0)),
    row("RegisterWindowMessageA",
        |p| assert_ne!(p.call(|| unsafe { RegisterWindowMessageA(c"five".as_ptr().cast()) }), 0),
        WRONG, |p| assert_eq!(p.call(|| unsafe { RegisterWindowMessageA(EMPTY_A) }), 0)),
    row("RegisterWindowMessageW",
        |p| assert_ne!(p.call(|| unsafe { RegisterWindowMessageW(w!("five")) }), 0),
        WRONG, |p| assert_eq!(p.call(|| unsafe { RegisterWindowMessageW(null()) }), 0)),
    row("CreateWindowExA",
        |p| assert!(!p.call(|| unsafe { CreateWindowExA(0, STATIC_A, EMPTY_A, 0, 0, 0, 0, 0, null_mut(), null_mut(), null_mut(), null()) }).is_null()),
        ERROR_CANNOT_FIND_WND_CLASS as i32,
        |p| assert!(p.call(|| unsafe { CreateWindowExA(0, c"none".as_ptr().cast(), EMPTY_A, 0, 0, 0, 0, 0, null_mut(), null_mut(), null_mut(), null()) }).is_null())),
    row("CreateWindowExW",
        |p| assert!(!p.call(|| unsafe { CreateWindowExW(0, w!("static"), null(), 0, 0, 0, 0, 0, null_mut(), null_mut(), null_mut(), null()) }).is_null()),
        NO_WINDOW, |p| assert!(p.call(|| unsafe { CreateWindowExW(0, w!("static"), null(), 0, 0, 0, 0, 0, NOWHERE, null_mut(), null_mut(), null()) }).is_null())),
    row("DestroyWindow",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { DestroyWindow(hwnd) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { DestroyWindow(NOWHERE) }), 0)),
    always("IsWindow", |p| assert_eq!(p.call(|| unsafe { IsWindow(NOWHERE) }), 0)),
    row("GetWindowThreadProcessId",
        |p| { let hwnd = window(); assert_ne!(p.call(|| unsafe { GetWindowThreadProcessId(hwnd, &mut 0) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { GetWindowThreadProcessId(NOWHERE, &mut 0) }), 0)),
    row("IsWindowVisible",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { IsWindowVisible(hwnd) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { IsWindowVisible(NOWHERE) }), 0)),
    row("ShowWindow",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { ShowWindow(hwnd, SW_SHOW) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { ShowWindow(NOWHERE, SW_SHOW) }), 0)),
    row("UpdateWindow",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { UpdateWindow(hwnd) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { UpdateWindow(NOWHERE) }), 0)),
    row("GetWindowLongA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowLongA(hwnd, GWL_STYLE) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { GetWindowLongA(NOWHERE, GWL_STYLE) }), 0)),
    row("GetWindowLongW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowLongW(hwnd, GWL_STYLE) }), 0) },
        ERROR_INVALID_INDEX as i32, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowLongW(hwnd, 0) }), 0) }),
    row("GetWindowLongPtrA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowLongPtrA(hwnd, GWLP_USERDATA) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { GetWindowLongPtrA(NOWHERE, GWLP_USERDATA) }), 0)),
    row("GetWindowLongPtrW",
        |p| { let hwnd = window(); assert_ne!(p.call(|| unsafe { GetWindowLongPtrW(hwnd, GWLP_WNDPROC) }), 0) },
        ERROR_INVALID_INDEX as i32, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowLongPtrW(hwnd, 0) }), 0) }),
    row("SetWindowLongA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowLongA(hwnd, GWL_STYLE, 0) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SetWindowLongA(NOWHERE, GWL_STYLE, 0) }), 0)),
    row("SetWindowLongW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowLongW(hwnd, GWL_EXSTYLE, 0) }), 0) },
        ERROR_INVALID_INDEX as i32, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowLongW(hwnd, 0, 0) }), 0) }),
    row("SetWindowLongPtrA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowLongPtrA(hwnd, GWLP_USERDATA, 1) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SetWindowLongPtrA(NOWHERE, GWLP_USERDATA, 1) }), 0)),
    row("SetWindowLongPtrW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowLongPtrW(hwnd, GWLP_ID, 1) }), 0) },
        ERROR_INVALID_INDEX as i32, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowLongPtrW(hwnd, -1, 0) }), 0) }),
    row("SetWindowTextA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowTextA(hwnd, EMPTY_A) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SetWindowTextA(NOWHERE, EMPTY_A) }), 0)),
    row("SetWindowTextW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetWindowTextW(hwnd, w!("text")) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SetWindowTextW(NOWHERE, w!("text")) }), 0)),
    row("GetWindowTextA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowTextA(hwnd, [0; 8].as_mut_ptr(), 8) }), 0) },
        WRONG, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowTextA(hwnd, [0; 8].as_mut_ptr(), -1) }), 0) }),
    row("GetWindowTextW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowTextW(hwnd, [0; 8].as_mut_ptr(), 8) }), 0) },
        NO_ACCESS, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowTextW(hwnd, null_mut(), 8) }), 0) }),
    row("GetWindowTextLengthA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowTextLengthA(hwnd) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { GetWindowTextLengthA(NOWHERE) }), 0)),
    row("GetWindowTextLengthW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { GetWindowTextLengthW(hwnd) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { GetWindowTextLengthW(NOWHERE) }), 0)),
    row("PostMessageA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { PostMessageA(hwnd, WM_USER, 0, 0) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { PostMessageA(NOWHERE, WM_USER, 0, 0) }), 0)),
    row("PostMessageW",
        |p| assert_eq!(p.call(|| unsafe { PostMessageW(null_mut(), WM_USER, 0, 0) }), 1),
        ERROR_MESSAGE_SYNC_ONLY as i32, |p| assert_eq!(p.call(|| unsafe { PostMessageW(null_mut(), WM_SETTEXT, 0, 0) }), 0)),
    row("PostThreadMessageA",
        |p| { let thread = thread(); assert_eq!(p.call(|| unsafe { PostThreadMessageA(thread, WM_USER, 0, 0) }), 1) },
        ERROR_INVALID_THREAD_ID as i32, |p| assert_eq!(p.call(|| unsafe { PostThreadMessageA(u32::MAX, WM_USER, 0, 0) }), 0)),
    row("PostThreadMessageW",
        |p| { let thread = thread(); assert_eq!(p.call(|| unsafe { PostThreadMessageW(thread, WM_USER, 0, 0) }), 1) },
        ERROR_INVALID_THREAD_ID as i32, |p| assert_eq!(p.call(|| unsafe { PostThreadMessageW(u32::MAX, WM_USER, 0, 0) }), 0)),
    row("GetMessageA",
        |p| { let hwnd = posted(); assert_eq!(p.call(|| unsafe { GetMessageA(&mut MSG::default(), hwnd, 0, 0) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { GetMessageA(&mut MSG::default(), NOWHERE, 0, 0) }), -1)),
    row("GetMessageW",
        |p| { let hwnd = posted(); assert_eq!(p.call(|| unsafe { GetMessageW(&mut MSG::default(), hwnd, 0, 0) }), 1) },
        NO_ACCESS, |p| assert_eq!(p.call(|| unsafe { GetMessageW(null_mut(), null_mut(), 0, 0) }), -1)),
    row("PeekMessageA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { PeekMessageA(&mut MSG::default(), hwnd, 0, 0, PM_REMOVE) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { PeekMessageA(&mut MSG::default(), NOWHERE, 0, 0, PM_REMOVE) }), 0)),
    row("PeekMessageW",
        |p| { let hwnd = posted(); assert_eq!(p.call(|| unsafe { PeekMessageW(&mut MSG::default(), hwnd, 0, 0, PM_REMOVE) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { PeekMessageW(&mut MSG::default(), NOWHERE, 0, 0, PM_REMOVE) }), 0)),
    always("WaitMessage", |p| { posted(); assert_eq!(p.call(|| unsafe { WaitMessage() }), 1) }),
    row("TranslateMessage",
        |p| assert_eq!(p.call(|| unsafe { TranslateMessage(&message(null_mut())) }), 0),
        NO_ACCESS, |p| assert_eq!(p.call(|| unsafe { TranslateMessage(null()) }), 0)),
    row("DispatchMessageA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { DispatchMessageA(&message(hwnd)) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { DispatchMessageA(&message(NOWHERE)) }), 0)),
    row("DispatchMessageW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { DispatchMessageW(&message(hwnd)) }), 0) },
        NO_ACCESS, |p| assert_eq!(p.call(|| unsafe { DispatchMessageW(null()) }), 0)),
    always("PostQuitMessage", |p| {
        p.call(|| unsafe { PostQuitMessage(0) });
        while unsafe { PeekMessageA(&mut MSG::default(), null_mut(), 0, 0, PM_REMOVE) } != 0 {}
    }),
    always("GetQueueStatus", |p| { p.call(|| unsafe { GetQueueStatus(QS_ALLINPUT) }); }),
    row("SendMessageA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SendMessageA(hwnd, WM_USER, 0, 0) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SendMessageA(NOWHERE, WM_USER, 0, 0) }), 0)),
    row("SendMessageW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SendMessageW(hwnd, WM_USER, 0, 0) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SendMessageW(NOWHERE, WM_USER, 0, 0) }), 0)),
    row("SendMessageTimeoutA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SendMessageTimeoutA(hwnd, WM_USER, 0, 0, 0, 9, &mut 0) }), 1) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { SendMessageTimeoutA(HWND_BROADCAST, WM_USER, 0, 0, 0, 9, &mut 0) }), 0)),
    row("SendMessageTimeoutW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SendMessageTimeoutW(hwnd, WM_USER, 0, 0, 0, 9, null_mut()) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SendMessageTimeoutW(NOWHERE, WM_USER, 0, 0, 0, 9, &mut 0) }), 0)),
    row("SendNotifyMessageA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SendNotifyMessageA(hwnd, WM_USER, 0, 0) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SendNotifyMessageA(NOWHERE, WM_USER, 0, 0) }), 0)),
    row("SendNotifyMessageW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SendNotifyMessageW(hwnd, WM_USER, 0, 0) }), 1) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SendNotifyMessageW(NOWHERE, WM_USER, 0, 0) }), 0)),
    always("InSendMessage", |p| assert_eq!(p.call(|| unsafe { InSendMessage() }), 0)),
    always("ReplyMessage", |p| assert_eq!(p.call(|| unsafe { ReplyMessage(1) }), 0)),
    row("CallWindowProcA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { CallWindowProcA(Some(DefWindowProcA), hwnd, WM_USER, 0, 0) }), 0) },
        WRONG, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { CallWindowProcA(None, hwnd, WM_USER, 0, 0) }), 0) }),
    row("CallWindowProcW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { CallWindowProcW(Some(DefWindowProcW), hwnd, WM_USER, 0, 0) }), 0) },
        WRONG, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { CallWindowProcW(None, hwnd, WM_USER, 0, 0) }), 0) }),
    row("DefWindowProcA",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { DefWindowProcA(hwnd, WM_CLOSE, 0, 0) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { DefWindowProcA(NOWHERE, WM_CLOSE, 0, 0) }), 0)),
    row("DefWindowProcW",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { DefWindowProcW(hwnd, WM_CLOSE, 0, 0) }), 0) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { DefWindowProcW(NOWHERE, WM_CLOSE, 0, 0) }), 0)),
    row("SetTimer",
        |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { SetTimer(hwnd, 7, 1000, None) }), 7) },
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { SetTimer(NOWHERE, 7, 1000, None) }), 0)),
    row("KillTimer",
        |p| { let id = unsafe { SetTimer(null_mut(), 0, 1000, None) }; assert_eq!(p.call(|| unsafe { KillTimer(null_mut(), id) }), 1) },
        WRONG, |p| { let hwnd = window(); assert_eq!(p.call(|| unsafe { KillTimer(hwnd, 7) }), 0) }),
    row("MsgWaitForMultipleObjects",
        |p| { posted(); assert_eq!(p.call(|| unsafe { MsgWaitForMultipleObjects(0, null(), 0, INFINITE, QS_ALLINPUT) }), 0) },
        ERROR_INVALID_HANDLE as i32, |p| assert_eq!(p.call(|| unsafe { MsgWaitForMultipleObjects(1, &NOWHERE, 0, 0, 0) }), WAIT_FAILED)),
    row("MsgWaitForMultipleObjectsEx",
        |p| { posted(); assert_eq!(p.call(|| unsafe { MsgWaitForMultipleObjectsEx(0, null(), INFINITE, QS_ALLINPUT, 0) }), 0) },
        WRONG, |p| assert_eq!(p.call(|| unsafe { MsgWaitForMultipleObjectsEx(64, null(), 0, 0, 0) }), WAIT_FAILED)),
    row("MessageBoxA",
        |p| assert_eq!(p.call(|| unsafe { MessageBoxA(null_mut(), c"of a test".as_ptr().cast(), c"Box".as_ptr().cast(), MB_OK) }), IDOK),
        NO_WINDOW, |p| assert_eq!(p.call(|| unsafe { MessageBoxA(NOWHERE, EMPTY_A, EMPTY_A, MB_OK) }), 0)),
    row("MessageBoxW",
        |p| assert_eq!(p.call(|| unsafe { MessageBoxW(null_mut(), w!("of a test"), null(), MB_OK) }), IDOK),
        ERROR_REQUIRES_INTERACTIVE_WINDOWSTATION as i32,
        |p| assert_eq!(p.call(|| unsafe { MessageBoxW(null_mut(), w!("of a test"), null(), MB_OKCANCEL) }), 0)),
    never("LoadCursorA", ERROR_NOT_SUPPORTED as i32, |p| assert!(p.call(|| unsafe { LoadCursorA(null_mut(), null()) }).is_null())),
    never("LoadCursorW", ERROR_NOT_SUPPORTED as i32, |p| assert!(p.call(|| unsafe { LoadCursorW(null_mut(), IDC_ARROW) }).is_null())),
    never("LoadIconA", ERROR_NOT_SUPPORTED as i32, |p| assert!(p.call(|| unsafe { LoadIconA(null_mut(), null()) }).is_null())),
    never("LoadIconW", ERROR_NOT_SUPPORTED as i32, |p| assert!(p.call(|| unsafe { LoadIconW(null_mut(), null()) }).is_null())),
    row("WSAAsyncSelect",
        |p| { let (s, hwnd) = (tcp(), window()); assert_eq!(p.call(|| unsafe { WSAAsyncSelect(s, hwnd, WM_USER, FD_READ as i32) }), 0) },
        WSAENOTSOCK, |p| assert_eq!(p.call(|| unsafe { WSAAsyncSelect(NOTHING, NOWHERE, WM_USER, 0) }), SOCKET_ERROR)),
    row("WSAAsyncGetHostByName",
        |p| { let (hwnd, to) = (window(), block()); assert!(!p.call(|| unsafe { WSAAsyncGetHostByName(hwnd, WM_USER, c"127.0.0.1".as_ptr().cast(), to, ROOM) }).is_null()) },
        WSAEINVAL, |p| assert!(p.call(|| unsafe { WSAAsyncGetHostByName(NOWHERE, WM_USER, EMPTY_A, null_mut(), 0) }).is_null())),
    row("WSAAsyncGetHostByAddr",
        |p| { let (hwnd, to) = (window(), block()); assert!(!p.call(|| unsafe { WSAAsyncGetHostByAddr(hwnd, WM_USER, EMPTY_A, 0, 0, to, ROOM) }).is_null()) },
        WSAEINVAL, |p| assert!(p.call(|| unsafe { WSAAsyncGetHostByAddr(NOWHERE, WM_USER, EMPTY_A, 0, 0, null_mut(), 0) }).is_null())),
    row("WSAAsyncGetServByName",
        |p| { let (hwnd, to) = (window(), block()); assert!(!p.call(|| unsafe { WSAAsyncGetServByName(hwnd, WM_USER, EMPTY_A, null(), to, ROOM) }).is_null()) },
        WSAEINVAL, |p| assert!(p.call(|| unsafe { WSAAsyncGetServByName(NOWHERE, WM_USER, EMPTY_A, null(), null_mut(), 0) }).is_null())),
    row("WSAAsyncGetServByPort",
        |p| { let (hwnd, to) = (window(), block()); assert!(!p.call(|| unsafe { WSAAsyncGetServByPort(hwnd, WM_USER, 80, null(), to, ROOM) }).is_null()) },
        WSAEINVAL, |p| assert!(p.call(|| unsafe { WSAAsyncGetServByPort(NOWHERE, WM_USER, 80, null(), null_mut(), 0) }).is_null())),
    row("WSAAsyncGetProtoByName",
        |p| { let (hwnd, to) = (window(), block()); assert!(!p.call(|| unsafe { WSAAsyncGetProtoByName(hwnd, WM_USER, EMPTY_A, to, ROOM) }).is_null()) },
        WSAEINVAL, |p| assert!(p.call(|| unsafe { WSAAsyncGetProtoByName(NOWHERE, WM_USER, EMPTY_A, null_mut(), 0) }).is_null())),
    row("WSAAsyncGetProtoByNumber",
        |p| { let (hwnd, to) = (window(), block()); assert!(!p.call(|| unsafe { WSAAsyncGetProtoByNumber(hwnd, WM_USER, 6, to, ROOM) }).is_null()) },
        WSAEINVAL, |p| assert!(p.call(|| unsafe { WSAAsyncGetProtoByNumber(NOWHERE, WM_USER, 6, null_mut(), 0) }).is_null())),
    row("WSACancelAsyncRequest",
        |p| { let request = request(); assert_eq!(p.call(|| unsafe { WSACancelAsyncRequest(request) }), 0) },
        WSAEINVAL, |p| assert_eq!(p.call(|| unsafe { WSACancelAsyncRequest(null_mut()) }), SOCKET_ERROR)),
];
