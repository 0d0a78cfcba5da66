//! Posting messages, fetching them and handing them to windows.

use openwinsock_runtime::Result;
use openwinsock_runtime::message::{self, Content, Filter, Message, Source};
use windows_sys::Win32::Foundation::{FALSE, HWND, LPARAM, LRESULT, POINT, TRUE, WPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    HWND_BROADCAST, MSG, PEEK_MESSAGE_REMOVE_TYPE, PM_REMOVE, QS_ALLINPUT, QUEUE_STATUS_FLAGS, TIMERPROC,
    WM_KEYDOWN, WM_KEYUP, WM_QUIT, WM_SYSKEYDOWN, WM_SYSKEYUP, WM_TIMER,
};
use windows_sys::core::BOOL;

use super::{handle, no_access, optional};
use crate::edge;

/// The handle that stands for the messages of the thread itself.
const THREAD: usize = usize::MAX;

fn filter(hwnd: HWND, lowest: u32, highest: u32, kinds: u32) -> Filter {
    let source = match optional(hwnd) {
        None => Source::All,
        Some(window) if window.0 == THREAD => Source::Thread,
        Some(window) => Source::Window(window),
    };
    Filter { source, numbers: (lowest, highest), kinds }
}

fn structure(message: Message) -> MSG {
    MSG {
        hwnd: message.window.map_or(std::ptr::null_mut(), handle),
        message: message.content.number,
        wParam: message.content.wparam,
        lParam: message.content.lparam,
        time: message.time,
        // There is no mouse; where there is one, this is where it was.
        pt: POINT { x: 0, y: 0 },
    }
}

/// # Safety
/// The pointer is the program's.
unsafe fn get(to: *mut MSG, hwnd: HWND, lowest: u32, highest: u32) -> BOOL {
    const FAILED: BOOL = -1;
    edge::run(FAILED, || {
        no_access(edge::present(to.cast_const().cast()))?;
        let message = message::get(&filter(hwnd, lowest, highest, QS_ALLINPUT))?;
        // SAFETY: the caller promises the pointer.
        no_access(unsafe { edge::write(to, structure(message)) })?;
        Ok(BOOL::from(message.content.number != WM_QUIT))
    })
}

/// # Safety
/// The pointer is the program's.
unsafe fn peek(to: *mut MSG, hwnd: HWND, lowest: u32, highest: u32, how: u32) -> BOOL {
    edge::run(FALSE, || {
        no_access(edge::present(to.cast_const().cast()))?;
        let kinds = match how >> u16::BITS {
            0 => QS_ALLINPUT,
            kinds => kinds,
        };
        let found = message::peek(&filter(hwnd, lowest, highest, kinds), how & PM_REMOVE != 0)?;
        let Some(message) = found else { return Ok(FALSE) };
        // SAFETY: the caller promises the pointer.
        no_access(unsafe { edge::write(to, structure(message)) })?;
        Ok(TRUE)
    })
}

/// Waits for a message to this thread or its windows, and takes it. Messages that other threads send are handed to the windows
/// meanwhile. FALSE for `WM_QUIT`, -1 for a failure.
///
/// First come posted messages, then `WM_QUIT`, then timers.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, also if the window ends meanwhile; `ERROR_NOACCESS`.
///
/// Source: the page on `GetMessage`.
pub unsafe extern "system" fn GetMessageA(
    lpmsg: *mut MSG,
    hwnd: HWND,
    wmsgfiltermin: u32,
    wmsgfiltermax: u32,
) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { get(lpmsg, hwnd, wmsgfiltermin, wmsgfiltermax) }
}

/// [`GetMessageA`]: no message that is fetched has a text.
///
/// Source: the page on `GetMessage`.
pub unsafe extern "system" fn GetMessageW(
    lpmsg: *mut MSG,
    hwnd: HWND,
    wmsgfiltermin: u32,
    wmsgfiltermax: u32,
) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { get(lpmsg, hwnd, wmsgfiltermin, wmsgfiltermax) }
}

/// Looks for a message as [`GetMessageA`] does, without waiting, and takes it if asked to. FALSE if there is none.
///
/// Raises what [`GetMessageA`] does.
///
/// Source: the page on `PeekMessageA`.
pub unsafe extern "system" fn PeekMessageA(
    lpmsg: *mut MSG,
    hwnd: HWND,
    wmsgfiltermin: u32,
    wmsgfiltermax: u32,
    wremovemsg: PEEK_MESSAGE_REMOVE_TYPE,
) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { peek(lpmsg, hwnd, wmsgfiltermin, wmsgfiltermax, wremovemsg) }
}

/// [`PeekMessageA`]: no message that is fetched has a text.
///
/// Source: the page on `PeekMessageW`.
pub unsafe extern "system" fn PeekMessageW(
    lpmsg: *mut MSG,
    hwnd: HWND,
    wmsgfiltermin: u32,
    wmsgfiltermax: u32,
    wremovemsg: PEEK_MESSAGE_REMOVE_TYPE,
) -> BOOL {
    // SAFETY: the pointer is the program's.
    unsafe { peek(lpmsg, hwnd, wmsgfiltermin, wmsgfiltermax, wremovemsg) }
}

/// Waits until a message comes that this thread has not seen yet.
///
/// Source: the page on `WaitMessage`.
pub unsafe extern "system" fn WaitMessage() -> BOOL {
    edge::run(FALSE, || message::wait_for_input().map(|()| TRUE))
}

/// Makes characters of keys. No keyboard is there that could say which, so that none are made; TRUE for the message of a key.
///
/// Source: the page on `TranslateMessage`.
pub unsafe extern "system" fn TranslateMessage(lpmsg: *const MSG) -> BOOL {
    edge::run(FALSE, || {
        // SAFETY: the pointer is the program's, and all bits are values of the structure.
        let message = no_access(unsafe { edge::read(lpmsg) })?;
        let keys = [WM_KEYDOWN, WM_KEYUP, WM_SYSKEYDOWN, WM_SYSKEYUP];
        Ok(BOOL::from(keys.contains(&message.message)))
    })
}

/// # Safety
/// The pointer is the program's.
unsafe fn dispatch(from: *const MSG) -> LRESULT {
    edge::run(0, || {
        // SAFETY: the caller promises the pointer; all bits are values of the structure.
        let message = no_access(unsafe { edge::read(from) })?;
        let content = Content { number: message.message, wparam: message.wParam, lparam: message.lParam };
        if content.number == WM_TIMER && content.lparam != 0 {
            if message::is_timer_procedure(content.lparam.cast_unsigned()) {
                call_timer(message.hwnd, content);
            }
            return Ok(0);
        }
        optional(message.hwnd).map_or(Ok(0), |window| message::dispatch(window, content))
    })
}

fn call_timer(hwnd: HWND, content: Content) {
    // SAFETY: `SetTimer` was given this number as such a function (`is_timer_procedure`); functions don't move.
    let function = unsafe { std::mem::transmute::<isize, TIMERPROC>(content.lparam) };
    if let Some(function) = function {
        // SAFETY: the program promises that its function takes these.
        unsafe { function(hwnd, WM_TIMER, content.wparam, message::now()) };
    }
}

/// Hands a message to the procedure of its window, or a timer's to the function that `SetTimer` was given, and gives what that
/// returns.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_MESSAGE_SYNC_ONLY` for a window of another thread, `ERROR_NOACCESS`.
///
/// Source: the page on `DispatchMessage`.
pub unsafe extern "system" fn DispatchMessageA(lpmsg: *const MSG) -> LRESULT {
    // SAFETY: the pointer is the program's.
    unsafe { dispatch(lpmsg) }
}

/// [`DispatchMessageA`]: no message that is fetched has a text.
///
/// Source: the page on `DispatchMessageW`.
pub unsafe extern "system" fn DispatchMessageW(lpmsg: *const MSG) -> LRESULT {
    // SAFETY: the pointer is the program's.
    unsafe { dispatch(lpmsg) }
}

fn post(hwnd: HWND, content: Content) -> Result<BOOL> {
    if hwnd == HWND_BROADCAST {
        message::post_to_all(content)?;
    } else {
        message::post(optional(hwnd), content)?;
    }
    Ok(TRUE)
}

/// Posts a message to a window, to all of them (`HWND_BROADCAST`), or to this thread (NULL).
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`; `ERROR_NOT_ENOUGH_QUOTA` if 10,000 messages wait to be fetched;
/// `ERROR_MESSAGE_SYNC_ONLY` for a message of the system with a pointer in it.
///
/// Source: the page on `PostMessageA`.
pub unsafe extern "system" fn PostMessageA(hwnd: HWND, msg: u32, wparam: WPARAM, lparam: LPARAM) -> BOOL {
    edge::run(FALSE, || post(hwnd, Content { number: msg, wparam, lparam }))
}

/// [`PostMessageA`]: no message that is posted has a text.
///
/// Source: the page on `PostMessageW`.
pub unsafe extern "system" fn PostMessageW(hwnd: HWND, msg: u32, wparam: WPARAM, lparam: LPARAM) -> BOOL {
    edge::run(FALSE, || post(hwnd, Content { number: msg, wparam, lparam }))
}

/// Posts a message to a thread of this process, which must have called a function of this header before.
///
/// Raises `ERROR_INVALID_THREAD_ID`, `ERROR_NOT_ENOUGH_QUOTA`, `ERROR_MESSAGE_SYNC_ONLY`.
///
/// Source: the page on `PostThreadMessageA`.
pub unsafe extern "system" fn PostThreadMessageA(
    idthread: u32,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> BOOL {
    let content = Content { number: msg, wparam, lparam };
    edge::run(FALSE, || message::post_to_thread(idthread, content).map(|()| TRUE))
}

/// [`PostThreadMessageA`]: no message that is posted has a text.
///
/// Source: the page on `PostThreadMessageW`.
pub unsafe extern "system" fn PostThreadMessageW(
    idthread: u32,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> BOOL {
    let content = Content { number: msg, wparam, lparam };
    edge::run(FALSE, || message::post_to_thread(idthread, content).map(|()| TRUE))
}

/// Asks this thread to quit: after all posted messages it gets `WM_QUIT` with this number.
///
/// Source: the page on `PostQuitMessage`.
pub unsafe extern "system" fn PostQuitMessage(nexitcode: i32) {
    edge::run((), || {
        message::post_quit(nexitcode);
        Ok(())
    });
}

/// Which kinds of messages are in this thread's queue (high word), and which came since it last looked (low word).
///
/// Source: the page on `GetQueueStatus`.
pub unsafe extern "system" fn GetQueueStatus(flags: QUEUE_STATUS_FLAGS) -> u32 {
    edge::run(0, || {
        let (came, present) = message::status(flags)?;
        Ok(came & u32::from(u16::MAX) | present << u16::BITS)
    })
}
