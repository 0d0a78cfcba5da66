//! Files, texts, processes.

use std::ffi::CString;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Globalization::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Console::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Pipes::CreatePipe;
use openwinsock::Win32::System::Threading::*;

use crate::{NOTHING, Row, always, row};

const NO_HANDLE: i32 = ERROR_INVALID_HANDLE as i32;
const WRONG: i32 = ERROR_INVALID_PARAMETER as i32;
const MISSING: i32 = ERROR_FILE_NOT_FOUND as i32;
const NOWHERE: HANDLE = NOTHING as HANDLE;
const BOTH: u32 = GENERIC_READ | GENERIC_WRITE;

/// The path of a file that there is, or not; it is gone when the program ends.
fn path(there: bool) -> CString {
    let folder = Box::leak(Box::new(tempfile::tempdir().expect("a directory")));
    let path = folder.path().join("file");
    if there {
        std::fs::write(&path, "data").expect("a file");
    }
    CString::new(path.into_os_string().into_encoded_bytes()).expect("no NUL")
}

fn wide(there: bool) -> Vec<u16> {
    path(there).to_str().expect("text").encode_utf16().chain([0]).collect()
}

fn open_a(path: &CString, flags: u32) -> HANDLE {
    // SAFETY: the path ends with a NUL.
    unsafe { CreateFileA(path.as_ptr().cast(), BOTH, 0, null(), OPEN_EXISTING, flags, null_mut()) }
}

fn open_w(path: &[u16]) -> HANDLE {
    // SAFETY: the path ends with a NUL.
    unsafe { CreateFileW(path.as_ptr(), BOTH, 0, null(), OPEN_EXISTING, 0, null_mut()) }
}

fn file() -> HANDLE {
    let file = open_a(&path(true), 0);
    assert_ne!(file, INVALID_HANDLE_VALUE);
    file
}

fn overlapped_file() -> HANDLE {
    let file = open_a(&path(true), FILE_FLAG_OVERLAPPED);
    assert_ne!(file, INVALID_HANDLE_VALUE);
    file
}

fn structure() -> *mut OVERLAPPED {
    Box::leak(Box::default())
}

unsafe extern "system" fn routine(_: u32, _: u32, _: *mut OVERLAPPED) {}

unsafe extern "system" fn handler(_: u32) -> i32 {
    FALSE
}

/// A terminal.
fn terminal() -> HANDLE {
    let mut name = [0_u8; 64];
    // SAFETY: the name's room is as long as said.
    unsafe {
        let user = libc::posix_openpt(libc::O_RDWR | libc::O_NOCTTY | libc::O_CLOEXEC);
        assert!(user >= 0 && libc::grantpt(user) == 0 && libc::unlockpt(user) == 0);
        assert_eq!(libc::ptsname_r(user, name.as_mut_ptr().cast(), name.len()), 0);
    }
    let name = CString::new(name.split(|byte| *byte == 0).next().expect("a name")).expect("no NUL");
    let terminal = open_a(&name, 0);
    assert_ne!(terminal, INVALID_HANDLE_VALUE);
    terminal
}

fn own_process(access: u32) -> HANDLE {
    // SAFETY: no pointers.
    unsafe { OpenProcess(access, FALSE, std::process::id()) }
}

/// A program that runs for long.
fn program() -> HANDLE {
    let mut child = std::process::Command::new("sleep").arg("60").spawn().expect("sleep");
    // SAFETY: no pointers.
    let handle = unsafe { OpenProcess(PROCESS_ALL_ACCESS, FALSE, child.id()) };
    std::thread::spawn(move || child.wait());
    handle
}

// SAFETY (all calls): pointers are to structures of the lengths given that live to the end, or NULL where the page allows it.
#[rustfmt::skip]
#[allow(clippy::undocumented_unsafe_blocks, reason = "one comment says it for all rows")]
#[allow(clippy::semicolon_if_nothing_returned, reason = "rows of a table")]
pub(crate) const ROWS: &[Row] = &[
    row("CreateFileA",
        |p| { let path = path(true); assert_ne!(p.call(|| open_a(&path, 0)), INVALID_HANDLE_VALUE) },
        MISSING, |p| { let path = path(false); assert_eq!(p.call(|| open_a(&path, 0)), INVALID_HANDLE_VALUE) }),
    row("CreateFileW",
        |p| { let path = wide(true); assert_ne!(p.call(|| open_w(&path)), INVALID_HANDLE_VALUE) },
        MISSING, |p| { let path = wide(false); assert_eq!(p.call(|| open_w(&path)), INVALID_HANDLE_VALUE) }),
    row("DeleteFileA",
        |p| { let path = path(true); assert_eq!(p.call(|| unsafe { DeleteFileA(path.as_ptr().cast()) }), TRUE) },
        MISSING, |p| { let path = path(false); assert_eq!(p.call(|| unsafe { DeleteFileA(path.as_ptr().cast()) }), FALSE) }),
    row("DeleteFileW",
        |p| { let path = wide(true); assert_eq!(p.call(|| unsafe { DeleteFileW(path.as_ptr()) }), TRUE) },
        MISSING, |p| { let path = wide(false); assert_eq!(p.call(|| unsafe { DeleteFileW(path.as_ptr()) }), FALSE) }),
    row("FlushFileBuffers",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { FlushFileBuffers(file) }), TRUE) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { FlushFileBuffers(NOWHERE) }), FALSE)),
    row("GetFileSize",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { GetFileSize(file, null_mut()) }), 4) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { GetFileSize(NOWHERE, null_mut()) }), INVALID_FILE_SIZE)),
    row("GetFileSizeEx",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { GetFileSizeEx(file, &mut 0) }), TRUE) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { GetFileSizeEx(NOWHERE, &mut 0) }), FALSE)),
    row("GetFileType",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { GetFileType(file) }), FILE_TYPE_DISK) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { GetFileType(NOWHERE) }), FILE_TYPE_UNKNOWN)),
    row("ReadFile",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { ReadFile(file, [0; 4].as_mut_ptr(), 4, &mut 0, null_mut()) }), TRUE) },
        ERROR_HANDLE_EOF as i32, |p| { let (file, at) = (file(), structure()); unsafe { (*at).Anonymous.Anonymous.Offset = 9 };
              assert_eq!(p.call(|| unsafe { ReadFile(file, [0; 4].as_mut_ptr(), 4, &mut 0, at) }), FALSE) }),
    row("WriteFile",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { WriteFile(file, b"1".as_ptr(), 1, &mut 0, null_mut()) }), TRUE) },
        WRONG, |p| { let file = overlapped_file(); assert_eq!(p.call(|| unsafe { WriteFile(file, b"1".as_ptr(), 1, &mut 0, null_mut()) }), FALSE) }),
    row("ReadFileEx",
        |p| { let file = overlapped_file(); let block = Box::leak(Box::new([0; 4]));
              assert_eq!(p.call(|| unsafe { ReadFileEx(file, block.as_mut_ptr(), 4, structure(), Some(routine)) }), TRUE) },
        WRONG, |p| { let file = file(); assert_eq!(p.call(|| unsafe { ReadFileEx(file, null_mut(), 0, structure(), Some(routine)) }), FALSE) }),
    row("WriteFileEx",
        |p| { let file = overlapped_file(); assert_eq!(p.call(|| unsafe { WriteFileEx(file, b"1".as_ptr(), 1, structure(), Some(routine)) }), TRUE) },
        WRONG, |p| { let file = overlapped_file(); assert_eq!(p.call(|| unsafe { WriteFileEx(file, b"1".as_ptr(), 1, null_mut(), Some(routine)) }), FALSE) }),
    row("SetEndOfFile",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { SetEndOfFile(file) }), TRUE) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { SetEndOfFile(NOWHERE) }), FALSE)),
    row("SetFilePointer",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { SetFilePointer(file, 3, null_mut(), FILE_BEGIN) }), 3) },
        ERROR_NEGATIVE_SEEK as i32, |p| { let file = file(); assert_eq!(p.call(|| unsafe { SetFilePointer(file, -3, null_mut(), FILE_BEGIN) }), INVALID_SET_FILE_POINTER) }),
    row("SetFilePointerEx",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { SetFilePointerEx(file, 3, &mut 0, FILE_END) }), TRUE) },
        WRONG, |p| { let file = file(); assert_eq!(p.call(|| unsafe { SetFilePointerEx(file, 3, &mut 0, 3) }), FALSE) }),
    row("CreatePipe",
        |p| { let (mut a, mut b) = (null_mut(), null_mut()); assert_eq!(p.call(|| unsafe { CreatePipe(&mut a, &mut b, null(), 0) }), TRUE) },
        ERROR_NOACCESS as i32, |p| assert_eq!(p.call(|| unsafe { CreatePipe(null_mut(), &mut null_mut(), null(), 0) }), FALSE)),
    row("GetConsoleMode",
        |p| { let terminal = terminal(); assert_eq!(p.call(|| unsafe { GetConsoleMode(terminal, &mut 0) }), TRUE) },
        NO_HANDLE, |p| { let file = file(); assert_eq!(p.call(|| unsafe { GetConsoleMode(file, &mut 0) }), FALSE) }),
    row("SetConsoleCtrlHandler",
        |p| assert_eq!(p.call(|| unsafe { SetConsoleCtrlHandler(Some(handler), TRUE) }), TRUE),
        WRONG, |p| unsafe { assert_eq!(SetConsoleCtrlHandler(Some(handler), FALSE), TRUE);
              assert_eq!(p.call(|| SetConsoleCtrlHandler(Some(handler), FALSE)), FALSE) }),
    row("GetStdHandle",
        |p| assert_ne!(p.call(|| unsafe { GetStdHandle(STD_OUTPUT_HANDLE) }), INVALID_HANDLE_VALUE),
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { GetStdHandle(3) }), INVALID_HANDLE_VALUE)),
    row("SetStdHandle",
        |p| { let file = file(); assert_eq!(p.call(|| unsafe { SetStdHandle(STD_INPUT_HANDLE, file) }), TRUE) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { SetStdHandle(3, null_mut()) }), FALSE)),
    row("MultiByteToWideChar",
        |p| assert_eq!(p.call(|| unsafe { MultiByteToWideChar(CP_UTF8, 0, c"four".as_ptr().cast(), -1, null_mut(), 0) }), 5),
        ERROR_INSUFFICIENT_BUFFER as i32, |p| assert_eq!(p.call(|| unsafe { MultiByteToWideChar(CP_UTF8, 0, c"four".as_ptr().cast(), -1, [0; 2].as_mut_ptr(), 2) }), 0)),
    row("WideCharToMultiByte",
        |p| assert_eq!(p.call(|| unsafe { WideCharToMultiByte(CP_UTF8, 0, [65].as_ptr(), 1, null_mut(), 0, null(), null_mut()) }), 1),
        ERROR_NO_UNICODE_TRANSLATION as i32, |p| assert_eq!(p.call(|| unsafe { WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, [0xd800].as_ptr(), 1, null_mut(), 0, null(), null_mut()) }), 0)),
    always("lstrlenA", |p| assert_eq!(p.call(|| unsafe { lstrlenA(null()) }), 0)),
    always("lstrlenW", |p| assert_eq!(p.call(|| unsafe { lstrlenW([65, 0].as_ptr()) }), 1)),
    row("OpenProcess",
        |p| assert!(!p.call(|| own_process(PROCESS_ALL_ACCESS)).is_null()),
        WRONG, |p| assert!(p.call(|| unsafe { OpenProcess(PROCESS_ALL_ACCESS, FALSE, 0) }).is_null())),
    row("GetExitCodeProcess",
        |p| { let process = own_process(PROCESS_ALL_ACCESS); assert_eq!(p.call(|| unsafe { GetExitCodeProcess(process, &mut 0) }), TRUE) },
        ERROR_ACCESS_DENIED as i32, |p| { let process = own_process(PROCESS_TERMINATE); assert_eq!(p.call(|| unsafe { GetExitCodeProcess(process, &mut 0) }), FALSE) }),
    row("GetProcessId",
        |p| { let process = own_process(PROCESS_ALL_ACCESS); assert_eq!(p.call(|| unsafe { GetProcessId(process) }), std::process::id()) },
        NO_HANDLE, |p| assert_eq!(p.call(|| unsafe { GetProcessId(NOWHERE) }), 0)),
    row("TerminateProcess",
        |p| { let process = program(); assert_eq!(p.call(|| unsafe { TerminateProcess(process, 1) }), TRUE) },
        ERROR_ACCESS_DENIED as i32, |p| { let process = own_process(PROCESS_QUERY_INFORMATION); assert_eq!(p.call(|| unsafe { TerminateProcess(process, 1) }), FALSE) }),
];
