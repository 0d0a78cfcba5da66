//! Files, texts, processes.

use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Globalization::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Console::*;
use openwinsock::Win32::System::IO::{LPOVERLAPPED_COMPLETION_ROUTINE, OVERLAPPED};
use openwinsock::Win32::System::Pipes::CreatePipe;
use openwinsock::Win32::System::Threading::*;

use super::calls::{Shown as _, call};
use super::values::Unit;
use super::{Call, Machine};

const ACCESS: &[u32] = &[GENERIC_READ, GENERIC_WRITE, GENERIC_READ | GENERIC_WRITE, GENERIC_ALL, 0];
const FILE_FLAGS: &[u32] = &[0, 0, FILE_FLAG_OVERLAPPED, FILE_FLAG_DELETE_ON_CLOSE, FILE_ATTRIBUTE_READONLY];
const PAGES: &[u32] = &[CP_UTF8, CP_ACP, 1252, 28_591, 932, u32::MAX];
const METHODS: &[u32] = &[FILE_BEGIN, FILE_CURRENT, FILE_END, 3];

unsafe extern "system" fn routine(_: u32, _: u32, overlapped: *mut OVERLAPPED) {
    assert!(!overlapped.is_null());
}

unsafe extern "system" fn handler(_: u32) -> i32 {
    FALSE
}

impl Machine {
    /// A path in the folder of the sequences: of few files, so that they meet.
    fn path<U: Unit>(&mut self) -> *const U {
        let name = self.pick(&["one", "two", "none/three", "", "four*", "five\\six"]);
        let folder = String::from_utf8(self.folder.clone()).expect("a path in UTF-8");
        let units = U::of(&format!("{folder}{name}"));
        self.perhaps(|machine| machine.put_all(&units))
    }

    /// A handle of a file, mostly; also of a socket, an event, or nothing.
    fn file_handle(&mut self) -> HANDLE {
        let which = usize::from(self.byte());
        match self.byte() % 8 {
            0 => self.socket() as HANDLE,
            1 => self.handle(),
            _ => self.files.get(which % self.files.len().max(1)).map_or(null_mut(), |file| *file as HANDLE),
        }
    }

    /// Keeps a handle to the end of the sequence.
    fn keep_file(&mut self, file: HANDLE) -> HANDLE {
        if !file.is_null() && file != INVALID_HANDLE_VALUE {
            self.files.push(file.addr());
        }
        file
    }

    fn file_routine(&mut self) -> LPOVERLAPPED_COMPLETION_ROUTINE {
        if self.rarely(4) { None } else { Some(routine) }
    }

    pub(super) fn pass_by_the_console(&mut self) {
        // SAFETY: no pointers.
        unsafe {
            assert_eq!(SetConsoleCtrlHandler(Some(handler), TRUE), TRUE);
            assert_eq!(SetConsoleCtrlHandler(Some(handler), FALSE), TRUE);
        }
    }

    pub(super) fn end_files(&mut self) {
        let streams = std::mem::take(&mut self.streams);
        for file in std::mem::take(&mut self.files).into_iter().chain(streams) {
            // It may be closed already.
            // SAFETY: no pointers.
            unsafe { CloseHandle(file as HANDLE) };
        }
        // SAFETY: no pointers.
        unsafe {
            // What was asked for is not ours to keep.
            for which in [STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, STD_ERROR_HANDLE] {
                CloseHandle(GetStdHandle(which));
            }
            while SetConsoleCtrlHandler(Some(handler), FALSE) != FALSE {}
        }
        let Ok(files) = std::fs::read_dir(String::from_utf8_lossy(&self.folder).as_ref()) else { return };
        for file in files.flatten().filter(|file| file.file_type().is_ok_and(|kind| kind.is_file())) {
            let _ = std::fs::remove_file(file.path());
        }
    }
}

macro_rules! create {
    ($m:ident, $function:ident) => {{
        let (path, access, share) = ($m.path(), $m.pick(ACCESS), $m.pick(&[0, 1, 3, 7, 8]));
        let (how, flags) =
            ($m.pick(&[CREATE_ALWAYS, OPEN_ALWAYS, OPEN_EXISTING, 1, 5, 0, 6]), $m.pick(FILE_FLAGS));
        let file = $function(path, access, share, null(), how, flags, null_mut());
        $m.keep_file(file)
    }};
}

/// The calls, one row per function.
pub(super) static CALLS: &[(&str, Call)] = &[
    call!(CreateFileA, |m| create!(m, CreateFileA)),
    call!(CreateFileW, |m| create!(m, CreateFileW)),
    call!(DeleteFileA, |m| DeleteFileA(m.path())),
    call!(DeleteFileW, |m| DeleteFileW(m.path())),
    call!(FlushFileBuffers, |m| FlushFileBuffers(m.file_handle())),
    call!(GetFileSize, |m| GetFileSize(m.file_handle(), m.perhaps(|m| m.room(4))).cast_signed()),
    call!(GetFileSizeEx, |m| GetFileSizeEx(m.file_handle(), m.room(8))),
    call!(GetFileType, |m| GetFileType(m.file_handle())),
    call!(ReadFile, |m| {
        let len = m.pick(&[0, 1, 7, 20_000]);
        let (block, count) = (m.room(len), m.unsigned(len));
        ReadFile(m.file_handle(), block, count, m.perhaps(|m| m.room(4)), m.overlapped())
    }),
    call!(WriteFile, |m| {
        let len = m.pick(&[0, 1, 7, 20_000]);
        let (block, count) = (m.room::<u8>(len), m.unsigned(len));
        WriteFile(m.file_handle(), block, count, m.perhaps(|m| m.room(4)), m.overlapped())
    }),
    call!(ReadFileEx, |m| {
        let len = m.pick(&[0, 1, 7, 20_000]);
        let (block, count) = (m.room(len), m.unsigned(len));
        ReadFileEx(m.file_handle(), block, count, m.overlapped(), m.file_routine())
    }),
    call!(WriteFileEx, |m| {
        let len = m.pick(&[0, 1, 7, 20_000]);
        let (block, count) = (m.room::<u8>(len), m.unsigned(len));
        WriteFileEx(m.file_handle(), block, count, m.overlapped(), m.file_routine())
    }),
    call!(SetEndOfFile, |m| SetEndOfFile(m.file_handle())),
    call!(SetFilePointer, |m| {
        let distance = m.pick(&[0, 1, 100, -1, -100]);
        SetFilePointer(m.file_handle(), distance, null_mut(), m.pick(METHODS)).cast_signed()
    }),
    call!(SetFilePointerEx, |m| {
        let distance = m.pick(&[0, 1, 100_000, -1, i64::MIN, i64::MAX]);
        SetFilePointerEx(m.file_handle(), distance, m.perhaps(|m| m.room(8)), m.pick(METHODS))
    }),
    call!(CreatePipe, |m| {
        let (mut reader, mut writer) = (null_mut(), null_mut());
        let bad = m.rarely(4);
        let second = if bad { m.room(8) } else { &raw mut writer };
        let done = CreatePipe(&raw mut reader, second, null(), m.number());
        if bad && done != FALSE {
            writer = second.read_unaligned();
        }
        // Nobody may wait at a pipe: its other end is closed at once.
        if done != FALSE {
            let last = GetLastError();
            CloseHandle(writer);
            SetLastError(last);
            m.keep_file(reader);
        }
        done
    }),
    call!(GetConsoleMode, |m| GetConsoleMode(m.file_handle(), m.room(4))),
    call!(SetConsoleCtrlHandler, |m| {
        let routine: PHANDLER_ROUTINE = Some(handler);
        SetConsoleCtrlHandler(routine, i32::from(m.rarely(2)))
    }),
    call!(GetStdHandle, |m| {
        let which = m.pick(&[STD_OUTPUT_HANDLE, STD_ERROR_HANDLE, 0, u32::MAX]);
        let handle = GetStdHandle(which);
        // Closed in the end, and never read or written: it is the test's own.
        m.streams.push(handle.addr());
        handle
    }),
    call!(SetStdHandle, |m| {
        let which = m.pick(&[STD_ERROR_HANDLE, 0, 7]);
        SetStdHandle(which, m.file_handle())
    }),
    call!(MultiByteToWideChar, |m| {
        let (page, flags) =
            (m.pick(PAGES), m.pick(&[0, 0, MB_ERR_INVALID_CHARS, MB_PRECOMPOSED, 3, u32::MAX]));
        let (text, room) = (m.text_or_null(), m.pick(&[0_usize, 1, 300]));
        // A count that lies would be read as it is: either it is right, or the text ends.
        let count = m.pick(&[-1, 0, 1]);
        MultiByteToWideChar(page, flags, text, count, m.room(2 * room), i32::try_from(room).expect("small"))
    }),
    call!(WideCharToMultiByte, |m| {
        let (page, flags) =
            (m.pick(PAGES), m.pick(&[0, 0, WC_ERR_INVALID_CHARS, WC_COMPOSITECHECK, u32::MAX]));
        let (text, room, count) = (m.text_or_null(), m.pick(&[0_usize, 1, 300]), m.pick(&[-1, 0, 1]));
        let (instead, used) = (m.perhaps(|m| m.put(b'_')), m.perhaps(|m| m.room(4)));
        let (to, room) = (m.room(room), i32::try_from(room).expect("small"));
        WideCharToMultiByte(page, flags, text, count, to, room, instead, used)
    }),
    call!(lstrlenA, |m| lstrlenA(m.text_or_null())),
    call!(lstrlenW, |m| lstrlenW(m.text_or_null())),
    call!(OpenProcess, |m| {
        // This process or none.
        let number = m.pick(&[std::process::id(), 0, u32::MAX]);
        let process = OpenProcess(m.pick(ACCESS) & !PROCESS_TERMINATE, i32::from(m.rarely(2)), number);
        m.keep_file(process)
    }),
    call!(GetExitCodeProcess, |m| GetExitCodeProcess(m.file_handle(), m.room(4))),
    call!(GetProcessId, |m| GetProcessId(m.file_handle())),
    call!(TerminateProcess, |m| {
        // Events and sockets alone: the processes are this one.
        let handle = m.socket() as HANDLE;
        TerminateProcess(if handle == INVALID_HANDLE_VALUE { null_mut() } else { handle }, 1)
    }),
];
