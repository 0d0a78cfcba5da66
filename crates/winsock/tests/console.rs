//! The console: its events, the standard handles, terminals.

mod common;

use std::ffi::CString;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::fd::FromRawFd as _;
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::process::{Child, Command, Stdio};
use std::ptr::{null, null_mut};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Console::*;

/// Which routine was told of which event.
static TOLD: Mutex<Vec<(char, u32)>> = Mutex::new(Vec::new());

fn told() -> Vec<(char, u32)> {
    std::mem::take(&mut *TOLD.lock().unwrap())
}

unsafe extern "system" fn first(event: u32) -> i32 {
    TOLD.lock().unwrap().push(('1', event));
    TRUE
}

unsafe extern "system" fn second(event: u32) -> i32 {
    TOLD.lock().unwrap().push(('2', event));
    // Ctrl-C it leaves to others.
    i32::from(event != CTRL_C_EVENT)
}

unsafe extern "system" fn lets_all_be(_: u32) -> i32 {
    FALSE
}

fn add(routine: PHANDLER_ROUTINE) {
    // SAFETY: the routine is there as long as the program.
    assert_eq!(unsafe { SetConsoleCtrlHandler(routine, TRUE) }, TRUE, "{}", last_error());
}

fn remove(routine: PHANDLER_ROUTINE) -> Result<(), u32> {
    // SAFETY: no pointers.
    if unsafe { SetConsoleCtrlHandler(routine, FALSE) } == TRUE { Ok(()) } else { Err(last_error()) }
}

fn raise(signal: i32) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { libc::kill(libc::getpid(), signal) }, 0);
}

/// Waits until so many events were told.
fn wait_for(count: usize) -> Vec<(char, u32)> {
    let until = Instant::now() + Duration::from_secs(20);
    while TOLD.lock().unwrap().len() < count && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(1));
    }
    std::thread::sleep(Duration::from_millis(20));
    told()
}

/// This program again, as a part of a test and in a group of its own.
fn child(part: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "part", "--ignored", "--nocapture", "--test-threads=1"]);
    command.env("CONSOLE_PART", part).process_group(0);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

fn say(line: &str) {
    println!("\n{line}");
    std::io::stdout().flush().unwrap();
}

#[test]
#[ignore = "a part of other tests"]
fn part() {
    let Ok(part) = std::env::var("CONSOLE_PART") else { return };
    // SAFETY: no pointers.
    unsafe {
        libc::alarm(20);
        // Who started the tests in the background may have these ignored, and children inherit that.
        for signal in [libc::SIGINT, libc::SIGQUIT, libc::SIGTERM] {
            libc::signal(signal, libc::SIG_DFL);
        }
    }
    match part.as_str() {
        "events" => events(),
        "unhandled" => {
            add(Some(lets_all_be));
            // SAFETY: no pointers.
            assert_eq!(unsafe { GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, 0) }, TRUE);
            std::thread::sleep(Duration::from_secs(20));
        }
        "close" => {
            add(Some(first));
            say("ready");
            std::thread::sleep(Duration::from_secs(20));
        }
        "ignored" => {
            // SAFETY: no pointers.
            assert_eq!(unsafe { SetConsoleCtrlHandler(None, TRUE) }, TRUE);
            raise(libc::SIGINT);
            add(Some(first));
            raise(libc::SIGINT);
            assert_eq!(remove(Some(first)), Ok(()));
            raise(libc::SIGINT);
            assert_eq!(told(), []);
            say("ignored it all");
            assert_eq!(remove(None), Ok(()));
            raise(libc::SIGINT);
            std::thread::sleep(Duration::from_secs(20));
        }
        other => panic!("{other}"),
    }
}

fn events() {
    add(Some(first));
    add(Some(second));
    raise(libc::SIGINT);
    assert_eq!(wait_for(2), [('2', CTRL_C_EVENT), ('1', CTRL_C_EVENT)], "the newest first");
    raise(libc::SIGQUIT);
    assert_eq!(wait_for(1), [('2', CTRL_BREAK_EVENT)], "until one has dealt with it");
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0), TRUE);
        assert_eq!(wait_for(2).len(), 2);
        assert_eq!(
            (GenerateConsoleCtrlEvent(CTRL_CLOSE_EVENT, 0), last_error()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
    }
    assert_eq!(remove(Some(second)), Ok(()));
    assert_eq!(remove(Some(second)), Err(ERROR_INVALID_PARAMETER));
    raise(libc::SIGINT);
    assert_eq!(wait_for(1), [('1', CTRL_C_EVENT)]);
    assert_eq!(remove(Some(first)), Ok(()));
    say("saw all events");
    // Now it does again what it does.
    raise(libc::SIGINT);
    std::thread::sleep(Duration::from_secs(20));
}

/// What a part said, and the signal that ended it.
fn run(part: &str) -> (String, Option<i32>) {
    let output = child(part).wait_with_output().unwrap();
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.signal())
}

#[test]
fn routines_learn_of_events() {
    let (said, signal) = run("events");
    assert!(said.contains("saw all events"), "{said}");
    assert_eq!(signal, Some(libc::SIGINT), "{said}");
}

#[test]
fn what_nobody_deals_with_ends_the_program() {
    assert_eq!(run("unhandled").1, Some(libc::SIGQUIT));
}

#[test]
fn ctrl_c_is_ignored() {
    let (said, signal) = run("ignored");
    assert!(said.contains("ignored it all"), "{said}");
    assert_eq!(signal, Some(libc::SIGINT));
}

#[test]
fn an_end_is_told_of_and_not_stopped() {
    let mut child = child("close");
    let (mut said, mut byte) = (Vec::new(), [0]);
    let mut output = child.stdout.take().unwrap();
    while !said.ends_with(b"ready\n") {
        assert_eq!(output.read(&mut byte).unwrap(), 1, "{}", String::from_utf8_lossy(&said));
        said.push(byte[0]);
    }
    // SAFETY: no pointers; the child was not waited for.
    unsafe { libc::kill(i32::try_from(child.id()).unwrap(), libc::SIGTERM) };
    assert_eq!(child.wait().unwrap().signal(), Some(libc::SIGTERM));
}

#[test]
fn standard_handles() {
    // SAFETY: pointers are to local variables.
    unsafe {
        let handles =
            [STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, STD_ERROR_HANDLE].map(|which| GetStdHandle(which));
        assert!(handles.iter().all(|handle| !handle.is_null() && *handle != INVALID_HANDLE_VALUE));
        assert_eq!(GetStdHandle(STD_OUTPUT_HANDLE), handles[1], "the same again");
        assert_eq!((GetStdHandle(5), last_error()), (INVALID_HANDLE_VALUE, ERROR_INVALID_HANDLE));
        assert_eq!((SetStdHandle(5, handles[0]), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        assert!([FILE_TYPE_CHAR, FILE_TYPE_DISK, FILE_TYPE_PIPE].contains(&GetFileType(handles[2])));
        // Another in its place, and back.
        assert_eq!(SetStdHandle(STD_ERROR_HANDLE, handles[0]), TRUE);
        assert_eq!(GetStdHandle(STD_ERROR_HANDLE), handles[0]);
        assert_eq!(SetStdHandle(STD_ERROR_HANDLE, handles[2]), TRUE);
        assert_eq!(GetStdHandle(STD_ERROR_HANDLE), handles[2]);
        // Closing the handle leaves the descriptor open.
        assert_eq!(CloseHandle(handles[2]), TRUE);
        assert!(libc::fcntl(2, libc::F_GETFD) >= 0);
        assert!(!GetStdHandle(STD_ERROR_HANDLE).is_null());
    }
}

/// A terminal: where somebody types and reads, and a handle of it as programs have it.
fn terminal(access: u32) -> (File, HANDLE) {
    let mut name = [0_u8; 64];
    // SAFETY: the name's room is as long as said; the descriptor is new and ours.
    let user = unsafe {
        let fd = libc::posix_openpt(libc::O_RDWR | libc::O_NOCTTY | libc::O_CLOEXEC);
        assert!(fd >= 0 && libc::grantpt(fd) == 0 && libc::unlockpt(fd) == 0);
        assert_eq!(libc::ptsname_r(fd, name.as_mut_ptr().cast(), name.len()), 0);
        File::from_raw_fd(fd)
    };
    // SAFETY: the name ends with a NUL.
    let handle = unsafe {
        CreateFileA(
            name.as_ptr(),
            access,
            FILE_SHARE_READ | FILE_SHARE_WRITE,
            null(),
            OPEN_EXISTING,
            0,
            null_mut(),
        )
    };
    assert_ne!(handle, INVALID_HANDLE_VALUE, "{}", last_error());
    (user, handle)
}

#[test]
fn modes_of_terminals() {
    let (_user, handle) = terminal(GENERIC_READ);
    let mode = || {
        let mut mode = 0;
        // SAFETY: the place is ours.
        assert_eq!(unsafe { GetConsoleMode(handle, &raw mut mode) }, TRUE, "{}", last_error());
        mode
    };
    let all = ENABLE_PROCESSED_INPUT | ENABLE_LINE_INPUT | ENABLE_ECHO_INPUT;
    assert_eq!(mode(), all);
    // SAFETY: no pointers.
    unsafe {
        assert_eq!(SetConsoleMode(handle, ENABLE_LINE_INPUT), TRUE);
        assert_eq!(mode(), ENABLE_LINE_INPUT);
        assert_eq!(
            (SetConsoleMode(handle, ENABLE_ECHO_INPUT), last_error()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
        assert_eq!(CloseHandle(handle), TRUE);
    }
    // What is no terminal.
    let path = CString::new("/dev/null").unwrap();
    // SAFETY: the path ends with a NUL; the place is ours.
    unsafe {
        let null = CreateFileA(path.as_ptr().cast(), GENERIC_READ, 0, null(), OPEN_EXISTING, 0, null_mut());
        assert_eq!((GetConsoleMode(null, &mut 0), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        let done = WriteConsoleA(null, c"x".as_ptr().cast(), 1, null_mut(), null_mut());
        assert_eq!((done, last_error()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!(CloseHandle(null), TRUE);
    }
}

#[test]
fn text_on_terminals() {
    let (mut user, output) = terminal(GENERIC_READ | GENERIC_WRITE);
    let text: Vec<u16> = "grün €😀\n".encode_utf16().collect();
    let (mut count, len) = (0, u32::try_from(text.len()).unwrap());
    // SAFETY: the text is as long as said.
    unsafe {
        assert_eq!(WriteConsoleW(output, text.as_ptr(), len, &raw mut count, null()), TRUE);
        assert_eq!(count, len);
        assert_eq!(WriteConsoleA(output, c"plain\n".as_ptr().cast(), 6, &raw mut count, null()), TRUE);
        assert_eq!(count, 6);
    }
    let mut shown = vec![0; "grün €😀\r\nplain\r\n".len()];
    user.read_exact(&mut shown).unwrap();
    assert_eq!(String::from_utf8(shown).unwrap(), "grün €😀\r\nplain\r\n");

    user.write_all("zwölf\nnext\n".as_bytes()).unwrap();
    let mut line = [0_u16; 64];
    // SAFETY: the room is as long as said.
    unsafe {
        assert_eq!(ReadConsoleW(output, line.as_mut_ptr().cast(), 64, &raw mut count, null()), TRUE);
        assert_eq!(String::from_utf16(&line[..count as usize]).unwrap(), "zwölf\r\n");
        let mut bytes = [0_u8; 5];
        assert_eq!(ReadConsoleA(output, bytes.as_mut_ptr().cast(), 3, &raw mut count, null()), TRUE);
        assert_eq!(&bytes[..count as usize], b"ne");
        assert_eq!(ReadConsoleA(output, bytes.as_mut_ptr().cast(), 5, &raw mut count, null()), TRUE);
        assert_eq!(&bytes[..count as usize], b"xt\r\n");
        assert_eq!(CloseHandle(output), TRUE);
    }
}

#[test]
fn code_pages_of_the_console() {
    // SAFETY: no pointers.
    unsafe {
        assert_eq!((GetConsoleCP(), GetConsoleOutputCP()), (65001, 65001));
        assert_eq!((SetConsoleCP(65001), SetConsoleOutputCP(65001)), (TRUE, TRUE));
        assert_eq!((SetConsoleOutputCP(850), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!((AllocConsole(), last_error()), (FALSE, ERROR_ACCESS_DENIED));
        assert_eq!((FreeConsole(), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
    }
}
