//! Sending messages: the window answers before the sender goes on.

use openwinsock_codes::WsaError;
use openwinsock_runtime::Result;
use openwinsock_runtime::message::{self, Content, Wait};
use openwinsock_runtime::wait::Until;
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, FALSE, HWND, LPARAM, LRESULT, TRUE, WPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    HWND_BROADCAST, SEND_MESSAGE_TIMEOUT_FLAGS, SMTO_BLOCK, WNDPROC,
};
use windows_sys::core::BOOL;

use super::text::{self, Text};
use super::{call, code, no_access, number};
use crate::edge;

/// # Safety
/// What the message points to is the program's.
unsafe fn send<U: Text>(hwnd: HWND, content: Content) -> LRESULT {
    // SAFETY: the caller promises the same.
    edge::run(0, || unsafe { text::send::<U>(hwnd, content, Wait::EVER) })
}

/// Sends a message to a window, and gives what its procedure returns. For a window of another thread that happens when that thread
/// next looks for messages; meanwhile this one takes what is sent to it.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, also if the window or its thread ends before it answers. `HWND_BROADCAST` is no
/// window here.
///
/// Source: the page on `SendMessage`.
pub unsafe extern "system" fn SendMessageA(hwnd: HWND, msg: u32, wparam: WPARAM, lparam: LPARAM) -> LRESULT {
    // SAFETY: what the message points to is the program's.
    unsafe { send::<u8>(hwnd, Content { number: msg, wparam, lparam }) }
}

/// [`SendMessageA`] with texts in UTF-16.
///
/// Source: the page on `SendMessageW`.
pub unsafe extern "system" fn SendMessageW(hwnd: HWND, msg: u32, wparam: WPARAM, lparam: LPARAM) -> LRESULT {
    // SAFETY: what the message points to is the program's.
    unsafe { send::<u16>(hwnd, Content { number: msg, wparam, lparam }) }
}

/// # Safety
/// What the message points to, and the place for the result, are the program's.
unsafe fn send_timeout<U: Text>(
    hwnd: HWND,
    content: Content,
    flags: u32,
    milliseconds: u32,
    to: *mut usize,
) -> Result<LRESULT> {
    if hwnd == HWND_BROADCAST {
        return Err(code(ERROR_INVALID_PARAMETER));
    }
    let until = Until::milliseconds(milliseconds.into());
    let wait = Wait { until, blocks: flags & SMTO_BLOCK != 0 };
    // SAFETY: the caller promises the memory.
    let result = unsafe { text::send::<U>(hwnd, content, wait) }?;
    if !to.is_null() {
        // SAFETY: as above.
        no_access(unsafe { edge::write(to, result.cast_unsigned()) })?;
    }
    Ok(TRUE as LRESULT)
}

/// [`SendMessageA`] that gives up after a time. 0 if it did, or failed.
///
/// Raises `ERROR_TIMEOUT`; what [`SendMessageA`] does; `ERROR_NOACCESS`; `ERROR_INVALID_PARAMETER` for `HWND_BROADCAST`.
///
/// Source: the page on `SendMessageTimeoutA`.
pub unsafe extern "system" fn SendMessageTimeoutA(
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
    fuflags: SEND_MESSAGE_TIMEOUT_FLAGS,
    utimeout: u32,
    lpdwresult: *mut usize,
) -> LRESULT {
    let content = Content { number: msg, wparam, lparam };
    // SAFETY: the memory is the program's.
    edge::run(0, || unsafe { send_timeout::<u8>(hwnd, content, fuflags, utimeout, lpdwresult) })
}

/// [`SendMessageTimeoutA`] with texts in UTF-16.
///
/// Source: the page on `SendMessageTimeoutW`.
pub unsafe extern "system" fn SendMessageTimeoutW(
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
    fuflags: SEND_MESSAGE_TIMEOUT_FLAGS,
    utimeout: u32,
    lpdwresult: *mut usize,
) -> LRESULT {
    let content = Content { number: msg, wparam, lparam };
    // SAFETY: the memory is the program's.
    edge::run(0, || unsafe { send_timeout::<u16>(hwnd, content, fuflags, utimeout, lpdwresult) })
}

/// Sends a message to a window of this thread, or lets another thread's window have it without waiting for the answer.
///
/// Raises `ERROR_INVALID_WINDOW_HANDLE`, `ERROR_MESSAGE_SYNC_ONLY` for a message of the system with a pointer in it.
///
/// Source: the page on `SendNotifyMessageA`.
pub unsafe extern "system" fn SendNotifyMessageA(
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> BOOL {
    let content = Content { number: msg, wparam, lparam };
    edge::run(FALSE, || message::send_without_waiting(number(hwnd), content).map(|()| TRUE))
}

/// [`SendNotifyMessageA`]: a message with a text is not sent.
///
/// Source: the page on `SendNotifyMessageW`.
pub unsafe extern "system" fn SendNotifyMessageW(
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> BOOL {
    let content = Content { number: msg, wparam, lparam };
    edge::run(FALSE, || message::send_without_waiting(number(hwnd), content).map(|()| TRUE))
}

/// Whether this thread is at work on a message that another one has sent.
///
/// Source: the page on `InSendMessage`.
pub unsafe extern "system" fn InSendMessage() -> BOOL {
    BOOL::from(message::in_send())
}

/// Answers the message that this thread is at work on, so that its sender goes on. FALSE if no other thread waits.
///
/// Source: the page on `ReplyMessage`.
pub unsafe extern "system" fn ReplyMessage(lresult: LRESULT) -> BOOL {
    edge::run(FALSE, || Ok(BOOL::from(message::reply(lresult))))
}

fn call_procedure(function: WNDPROC, hwnd: HWND, content: Content) -> LRESULT {
    edge::run(0, || {
        let function = function.ok_or::<WsaError>(code(ERROR_INVALID_PARAMETER))?;
        Ok(call(function as usize, number(hwnd), content))
    })
}

/// Calls a window procedure: the one before, as `SetWindowLongPtr` gave it. Texts are not translated.
///
/// Raises `ERROR_INVALID_PARAMETER` for NULL.
///
/// Source: the page on `CallWindowProcA`.
pub unsafe extern "system" fn CallWindowProcA(
    lpprevwndfunc: WNDPROC,
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> LRESULT {
    call_procedure(lpprevwndfunc, hwnd, Content { number: msg, wparam, lparam })
}

/// [`CallWindowProcA`]: texts are not translated.
///
/// Source: the page on `CallWindowProcW`.
pub unsafe extern "system" fn CallWindowProcW(
    lpprevwndfunc: WNDPROC,
    hwnd: HWND,
    msg: u32,
    wparam: WPARAM,
    lparam: LPARAM,
) -> LRESULT {
    call_procedure(lpprevwndfunc, hwnd, Content { number: msg, wparam, lparam })
}
