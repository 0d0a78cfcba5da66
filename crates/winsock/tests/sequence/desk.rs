//! The functions of windows and messages, with their arguments.

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use openwinsock::Win32::Graphics::Gdi::UpdateWindow;
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::UI::WindowsAndMessaging::*;

use super::calls::{Shown, call};
use super::values::Unit;
use super::{Call, Machine};

const NUMBERS: &[u32] = &[
    WM_USER,
    WM_USER + 1,
    WM_CLOSE,
    WM_SETTEXT,
    WM_GETTEXT,
    WM_GETTEXTLENGTH,
    WM_TIMER,
    WM_QUIT,
    WM_NULL,
    WM_SHOWWINDOW,
    WM_KEYDOWN,
    WM_COPYDATA,
];
const INDEXES: &[i32] =
    &[GWL_STYLE, GWL_EXSTYLE, GWLP_WNDPROC, GWLP_HINSTANCE, GWLP_ID, GWLP_USERDATA, GWLP_HWNDPARENT, 0, 8, 1];
const MOST_WINDOWS: usize = 12;

unsafe extern "system" fn procedure(hwnd: HWND, number: u32, w: WPARAM, l: LPARAM) -> LRESULT {
    // SAFETY: with OPENWINSOCK_CHECK=1 what the message points to need not be there.
    unsafe { DefWindowProcA(hwnd, number, w, l) }
}

unsafe extern "system" fn on_time(_: HWND, number: u32, _: usize, _: u32) {
    assert_eq!(number, WM_TIMER);
}

impl Machine {
    /// A window; sometimes one that is gone, another handle, or nothing.
    fn window(&mut self) -> HWND {
        let (choice, which) = (self.byte(), usize::from(self.byte()));
        let live = self.windows.get(which % self.windows.len().max(1)).copied().unwrap_or(0);
        let number = match choice % 16 {
            0..=10 => live,
            11 => self.sockets.first().copied().unwrap_or(4),
            12 => self.pick(&[HWND_BROADCAST as usize, HWND_MESSAGE as usize, usize::MAX]),
            13 => 0,
            14 => live + 4,
            _ => self.number() as usize,
        };
        number as HWND
    }

    /// Keeps a new window, for a while.
    fn keep_window(&mut self, hwnd: HWND) -> HWND {
        // SAFETY: no pointers.
        let last = unsafe { openwinsock::Win32::Foundation::GetLastError() };
        if !hwnd.is_null() && !self.windows.contains(&(hwnd as usize)) {
            if self.windows.len() == MOST_WINDOWS {
                let oldest = self.windows.remove(0);
                // SAFETY: no pointers.
                unsafe { DestroyWindow(oldest as HWND) };
            }
            self.windows.push(hwnd as usize);
        }
        // SAFETY: no pointers.
        unsafe { openwinsock::Win32::Foundation::SetLastError(last) };
        hwnd
    }

    /// A message: its number and values, which may be pointers.
    fn what(&mut self) -> (u32, WPARAM, LPARAM) {
        let number = if self.rarely(8) { self.number() } else { self.pick(NUMBERS) };
        let length = self.pick(&[0_usize, 1, 8, 64, usize::MAX]);
        let l = match self.byte() % 4 {
            0 => self.text::<u8>().expose_provenance(),
            1 => self.text::<u16>().expose_provenance(),
            // As long as any length above that is not a lie.
            2 => self.room::<u8>(64 * 4).expose_provenance(),
            _ => usize::from(self.byte()),
        };
        // Nobody writes more than there is room for: a text that is longer than the block would be the program's fault.
        let w = if number == WM_GETTEXT { length.min(64) } else { length };
        (number, w, l as isize)
    }

    fn msg(&mut self) -> *mut MSG {
        let (hwnd, (message, w, l)) = (self.window(), self.what());
        self.put(MSG { hwnd, message, wParam: w, lParam: l, ..Default::default() })
    }

    fn range(&mut self) -> (u32, u32) {
        match self.byte() % 4 {
            0..=2 => (0, 0),
            _ => (self.pick(NUMBERS), self.pick(NUMBERS)),
        }
    }

    /// The name of a class: of a few, so that they meet; a number; any text.
    fn class<U: Unit>(&mut self) -> *const U {
        match self.byte() % 8 {
            0..=2 => self.put_all(&U::of("Static")),
            3..=4 => self.put_all(&U::of("sequence")),
            5 => std::ptr::without_provenance(0xC000 + usize::from(self.byte())),
            6 => null(),
            _ => self.text(),
        }
    }

    fn parent(&mut self) -> HWND {
        if self.byte().is_multiple_of(2) { HWND_MESSAGE } else { self.window() }
    }

    fn window_procedure(&mut self) -> WNDPROC {
        if self.rarely(8) { None } else { Some(procedure) }
    }

    fn style(&mut self) -> u32 {
        self.pick(&[0, WS_CHILD, WS_VISIBLE, WS_CHILD | WS_VISIBLE, WS_OVERLAPPEDWINDOW, u32::MAX])
    }

    /// The value of an index: only a window procedure may stand for one.
    fn value_of(&mut self, index: i32) -> isize {
        match index {
            GWLP_WNDPROC if self.rarely(8) => 0,
            GWLP_WNDPROC => procedure as *const () as isize,
            _ => self.number() as isize,
        }
    }

    fn timer(&mut self) -> (HWND, usize) {
        (self.window(), self.byte().into())
    }

    /// Room for an answer, and how much.
    fn block(&mut self) -> (*mut u8, i32) {
        let len = self.pick(&[1024, 64, 8]);
        (self.room(len), self.length(len).min(1024))
    }

    /// A queue that has something, so that no wait for it is one for ever.
    fn fill_queue() {
        // SAFETY: no pointers. What it does to the last error is nothing.
        unsafe { PostQuitMessage(7) };
    }

    /// Gives windows and messages back.
    pub(super) fn end_desk(&mut self) {
        for hwnd in std::mem::take(&mut self.windows) {
            // SAFETY: no pointers.
            unsafe { DestroyWindow(hwnd as HWND) };
        }
        for id in std::mem::take(&mut self.timers) {
            // SAFETY: no pointers.
            unsafe { KillTimer(null_mut(), id) };
        }
        // SAFETY: the structure is local.
        while unsafe { PeekMessageA(&mut MSG::default(), null_mut(), 0, 0, PM_REMOVE) } != 0 {}
    }
}

macro_rules! register {
    ($m:ident, $function:ident, $structure:ident, $size:expr) => {{
        let class = $structure {
            style: $m.number(),
            lpfnWndProc: $m.window_procedure(),
            cbWndExtra: $m.pick(&[0, 8, -1, i32::MAX]),
            lpszClassName: $m.class(),
            hInstance: usize::from($m.byte() % 2) as *mut c_void,
            ..$size
        };
        // What is no pointer at all is noticed; a structure in another place would have any function in it.
        if $m.rarely(16) { $function(null()) } else { $function(&raw const class) }
    }};
}

macro_rules! create {
    ($m:ident, $function:ident) => {{
        let (class, text, style, parent) = ($m.class(), $m.text_or_null(), $m.style(), $m.parent());
        let module = usize::from($m.byte() % 2) as *mut c_void;
        let hwnd = $function(0, class, text, style, 1, 2, 3, 4, parent, null_mut(), module, null());
        $m.keep_window(hwnd)
    }};
}

/// The calls, in no order that matters; one row per function.
pub(super) static CALLS: &[(&str, Call)] = &[
    call!(RegisterClassA, |m| register!(m, RegisterClassA, WNDCLASSA, WNDCLASSA::default())),
    call!(RegisterClassW, |m| register!(m, RegisterClassW, WNDCLASSW, WNDCLASSW::default())),
    call!(RegisterClassExA, |m| {
        let size = m.unsigned(size_of::<WNDCLASSEXA>());
        register!(m, RegisterClassExA, WNDCLASSEXA, WNDCLASSEXA { cbSize: size, ..Default::default() })
    }),
    call!(RegisterClassExW, |m| {
        let size = m.unsigned(size_of::<WNDCLASSEXW>());
        register!(m, RegisterClassExW, WNDCLASSEXW, WNDCLASSEXW { cbSize: size, ..Default::default() })
    }),
    call!(UnregisterClassA, |m| UnregisterClassA(m.class(), null_mut())),
    call!(UnregisterClassW, |m| UnregisterClassW(m.class(), null_mut())),
    call!(RegisterWindowMessageA, |m| RegisterWindowMessageA(m.text_or_null())),
    call!(RegisterWindowMessageW, |m| RegisterWindowMessageW(m.text_or_null())),
    call!(CreateWindowExA, |m| create!(m, CreateWindowExA)),
    call!(CreateWindowExW, |m| create!(m, CreateWindowExW)),
    call!(DestroyWindow, |m| DestroyWindow(m.window())),
    call!(IsWindow, |m| IsWindow(m.window())),
    call!(IsWindowVisible, |m| IsWindowVisible(m.window())),
    call!(GetWindowThreadProcessId, |m| {
        let place = m.perhaps(|m| m.room(4));
        GetWindowThreadProcessId(m.window(), place)
    }),
    call!(ShowWindow, |m| ShowWindow(m.window(), m.one_of(&[SW_HIDE, SW_SHOW]))),
    call!(UpdateWindow, |m| UpdateWindow(m.window())),
    call!(GetWindowLongA, |m| GetWindowLongA(m.window(), m.one_of(INDEXES))),
    call!(GetWindowLongW, |m| GetWindowLongW(m.window(), m.one_of(INDEXES))),
    call!(GetWindowLongPtrA, |m| GetWindowLongPtrA(m.window(), m.one_of(INDEXES))),
    call!(GetWindowLongPtrW, |m| GetWindowLongPtrW(m.window(), m.one_of(INDEXES))),
    call!(SetWindowLongA, |m| SetWindowLongA(m.window(), m.one_of(INDEXES), m.byte().into())),
    call!(SetWindowLongW, |m| SetWindowLongW(m.window(), m.one_of(INDEXES), m.byte().into())),
    call!(SetWindowLongPtrA, |m| {
        let (hwnd, index) = (m.window(), m.one_of(INDEXES));
        SetWindowLongPtrA(hwnd, index, m.value_of(index))
    }),
    call!(SetWindowLongPtrW, |m| {
        let (hwnd, index) = (m.window(), m.one_of(INDEXES));
        SetWindowLongPtrW(hwnd, index, m.value_of(index))
    }),
    call!(SetWindowTextA, |m| SetWindowTextA(m.window(), m.text_or_null())),
    call!(SetWindowTextW, |m| SetWindowTextW(m.window(), m.text_or_null())),
    call!(GetWindowTextA, |m| GetWindowTextA(m.window(), m.room(64), m.length(64).min(64))),
    call!(GetWindowTextW, |m| GetWindowTextW(m.window(), m.room(128), m.length(64).min(64))),
    call!(GetWindowTextLengthA, |m| GetWindowTextLengthA(m.window())),
    call!(GetWindowTextLengthW, |m| GetWindowTextLengthW(m.window())),
    call!(PostMessageA, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        PostMessageA(hwnd, number, w, l)
    }),
    call!(PostMessageW, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        PostMessageW(hwnd, number, w, l)
    }),
    call!(PostThreadMessageA, |m| {
        let ((number, w, l), thread) = (m.what(), m.number());
        let own = libc::gettid() as u32;
        PostThreadMessageA(if m.rarely(4) { thread } else { own }, number, w, l)
    }),
    call!(PostThreadMessageW, |m| {
        let ((number, w, l), thread) = (m.what(), m.number());
        let own = libc::gettid() as u32;
        PostThreadMessageW(if m.rarely(4) { thread } else { own }, number, w, l)
    }),
    call!(PostQuitMessage, |m| PostQuitMessage(m.byte().into())),
    call!(GetMessageA, |m| {
        Machine::fill_queue();
        let (place, hwnd, (lowest, highest)) = (m.room(size_of::<MSG>()), m.window(), m.range());
        GetMessageA(place, hwnd, lowest, highest)
    }),
    call!(GetMessageW, |m| {
        Machine::fill_queue();
        let (place, hwnd, (lowest, highest)) = (m.room(size_of::<MSG>()), m.window(), m.range());
        GetMessageW(place, hwnd, lowest, highest)
    }),
    call!(PeekMessageA, |m| {
        let (place, hwnd, (lowest, highest)) = (m.room(size_of::<MSG>()), m.window(), m.range());
        let how = m.pick(&[PM_REMOVE, PM_NOREMOVE, PM_REMOVE | PM_QS_POSTMESSAGE, u32::MAX]);
        PeekMessageA(place, hwnd, lowest, highest, how)
    }),
    call!(PeekMessageW, |m| {
        let (place, hwnd, (lowest, highest)) = (m.room(size_of::<MSG>()), m.window(), m.range());
        PeekMessageW(place, hwnd, lowest, highest, PM_REMOVE)
    }),
    call!(WaitMessage, |_m| {
        Machine::fill_queue();
        WaitMessage()
    }),
    call!(TranslateMessage, |m| TranslateMessage(m.msg())),
    call!(DispatchMessageA, |m| DispatchMessageA(m.msg())),
    call!(DispatchMessageW, |m| DispatchMessageW(m.msg())),
    call!(GetQueueStatus, |m| GetQueueStatus(m.number())),
    call!(SendMessageA, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        SendMessageA(hwnd, number, w, l)
    }),
    call!(SendMessageW, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        SendMessageW(hwnd, number, w, l)
    }),
    call!(SendMessageTimeoutA, |m| {
        let (hwnd, (number, w, l), place) = (m.window(), m.what(), m.perhaps(|m| m.room(8)));
        SendMessageTimeoutA(hwnd, number, w, l, m.number(), 2, place)
    }),
    call!(SendMessageTimeoutW, |m| {
        let (hwnd, (number, w, l), place) = (m.window(), m.what(), m.perhaps(|m| m.room(8)));
        SendMessageTimeoutW(hwnd, number, w, l, m.number(), 2, place)
    }),
    call!(SendNotifyMessageA, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        SendNotifyMessageA(hwnd, number, w, l)
    }),
    call!(SendNotifyMessageW, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        SendNotifyMessageW(hwnd, number, w, l)
    }),
    call!(InSendMessage, |_m| InSendMessage()),
    call!(ReplyMessage, |m| ReplyMessage(m.byte().into())),
    call!(CallWindowProcA, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        CallWindowProcA(m.window_procedure(), hwnd, number, w, l)
    }),
    call!(CallWindowProcW, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        CallWindowProcW(m.window_procedure(), hwnd, number, w, l)
    }),
    call!(DefWindowProcA, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        DefWindowProcA(hwnd, number, w, l)
    }),
    call!(DefWindowProcW, |m| {
        let (hwnd, (number, w, l)) = (m.window(), m.what());
        DefWindowProcW(hwnd, number, w, l)
    }),
    call!(SetTimer, |m| {
        let (hwnd, id) = m.timer();
        let function: TIMERPROC = if m.byte().is_multiple_of(2) { None } else { Some(on_time) };
        let made = SetTimer(hwnd, id, m.byte().into(), function);
        if hwnd.is_null() {
            m.timers.push(made);
        }
        made
    }),
    call!(KillTimer, |m| {
        let (hwnd, id) = m.timer();
        KillTimer(hwnd, id)
    }),
    call!(MsgWaitForMultipleObjects, |m| {
        let (handles, count) = m.events_array();
        MsgWaitForMultipleObjects(count, handles, (m.byte() % 3).into(), m.wait(), m.number())
    }),
    call!(MsgWaitForMultipleObjectsEx, |m| {
        let (handles, count) = m.events_array();
        MsgWaitForMultipleObjectsEx(count, handles, m.wait(), m.number(), (m.byte() % 16).into())
    }),
    // With an owner that is none: what works would be printed.
    call!(MessageBoxA, |m| MessageBoxA(4 as HWND, m.text_or_null(), m.text_or_null(), m.number())),
    call!(MessageBoxW, |m| MessageBoxW(4 as HWND, m.text_or_null(), m.text_or_null(), m.number())),
    call!(LoadCursorA, |m| LoadCursorA(null_mut(), m.text_or_null())),
    call!(LoadCursorW, |m| LoadCursorW(null_mut(), m.text_or_null())),
    call!(LoadIconA, |m| LoadIconA(null_mut(), m.text_or_null())),
    call!(LoadIconW, |m| LoadIconW(null_mut(), m.text_or_null())),
    call!(WSAAsyncSelect, |m| {
        let events = m.one_of(&[0, 1, 2, 0x20, 0x3f, 0x3ff, 0x400]);
        WSAAsyncSelect(m.socket(), m.window(), WM_USER, events)
    }),
    call!(WSAAsyncGetHostByName, |m| {
        let (name, (to, room)) = (m.text(), m.block());
        WSAAsyncGetHostByName(m.window(), WM_USER, name, to, room)
    }),
    call!(WSAAsyncGetHostByAddr, |m| {
        let (len, (to, room)) = (m.pick(&[4, 16]), m.block());
        let address = m.put_bytes(&[127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        let family = m.pick(&[2, 23, 1, -1]);
        WSAAsyncGetHostByAddr(m.window(), WM_USER, address, m.length(len), family, to, room)
    }),
    call!(WSAAsyncGetServByName, |m| {
        let (name, proto, (to, room)) = (m.text(), m.text_or_null(), m.block());
        WSAAsyncGetServByName(m.window(), WM_USER, name, proto, to, room)
    }),
    call!(WSAAsyncGetServByPort, |m| {
        let (port, proto, (to, room)) = (m.one_of(&[0x5000, 80]), m.text_or_null(), m.block());
        WSAAsyncGetServByPort(m.window(), WM_USER, port, proto, to, room)
    }),
    call!(WSAAsyncGetProtoByName, |m| {
        let (name, (to, room)) = (m.text(), m.block());
        WSAAsyncGetProtoByName(m.window(), WM_USER, name, to, room)
    }),
    call!(WSAAsyncGetProtoByNumber, |m| {
        let (number, (to, room)) = (m.one_of(&[6, 17, 255]), m.block());
        WSAAsyncGetProtoByNumber(m.window(), WM_USER, number, to, room)
    }),
    call!(WSACancelAsyncRequest, |m| {
        let request = if m.rarely(4) { m.number() as usize } else { usize::from(m.byte()) };
        WSACancelAsyncRequest(request as *mut c_void)
    }),
];
