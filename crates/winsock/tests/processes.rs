//! Processes that a program starts, and how they end.

mod common;

use std::ffi::{CStr, CString};
use std::os::unix::process::ExitStatusExt as _;
use std::process::Command;
use std::ptr::{null, null_mut};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::{ReadFile, SYNCHRONIZE, WriteFile};
use openwinsock::Win32::System::Environment::*;
use openwinsock::Win32::System::Pipes::CreatePipe;
use openwinsock::Win32::System::Threading::*;

const LONG: u32 = 20_000;

fn close(handle: HANDLE) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(handle) }, TRUE, "{}", last_error());
}

/// How a program is started, beside its command line.
#[derive(Default)]
struct How {
    file: Option<&'static CStr>,
    flags: u32,
    environment: Option<&'static [u8]>,
    folder: Option<&'static CStr>,
    streams: Option<[HANDLE; 3]>,
}

fn start(line: &str, how: &How) -> Result<PROCESS_INFORMATION, u32> {
    let line = CString::new(line).unwrap();
    let text = |text: Option<&CStr>| text.map_or(null(), |text| text.as_ptr().cast::<u8>());
    let mut startup = STARTUPINFOA { cb: size_of::<STARTUPINFOA>() as u32, ..STARTUPINFOA::default() };
    if let Some([input, output, errors]) = how.streams {
        startup.dwFlags = STARTF_USESTDHANDLES;
        (startup.hStdInput, startup.hStdOutput, startup.hStdError) = (input, output, errors);
    }
    let line = if line.is_empty() { null_mut() } else { line.as_ptr().cast_mut().cast() };
    let environment = how.environment.map_or(null(), |block| block.as_ptr().cast());
    let mut information = PROCESS_INFORMATION::default();
    // SAFETY: the texts end with NULs, the block with two; the structures are ours.
    let done = unsafe {
        CreateProcessA(
            text(how.file),
            line,
            null(),
            null(),
            TRUE,
            how.flags,
            environment,
            text(how.folder),
            &raw const startup,
            &raw mut information,
        )
    };
    if done == TRUE { Ok(information) } else { Err(last_error()) }
}

/// Waits for the end; gives the code.
fn end(process: &PROCESS_INFORMATION) -> u32 {
    let mut code = 0;
    // SAFETY: the place is ours.
    unsafe {
        assert_eq!(WaitForSingleObject(process.hProcess, LONG), WAIT_OBJECT_0);
        assert_eq!(WaitForSingleObject(process.hThread, LONG), WAIT_OBJECT_0);
        assert_eq!(GetExitCodeProcess(process.hProcess, &raw mut code), TRUE, "{}", last_error());
    }
    close(process.hProcess);
    close(process.hThread);
    code
}

#[test]
fn programs_run_and_end_with_a_code() {
    let process = start(r#"sh -c "exit 7""#, &How::default()).unwrap();
    assert_ne!(process.dwProcessId, 0);
    // SAFETY: no pointers.
    assert_eq!(unsafe { GetProcessId(process.hProcess) }, process.dwProcessId);
    assert_eq!(end(&process), 7);
    // A signal's end has Windows' code for the like. Who started the tests in the background may have it ignored, and children
    // inherit that.
    // SAFETY: no routine.
    unsafe { libc::signal(libc::SIGINT, libc::SIG_DFL) };
    assert_eq!(end(&start(r#"sh -c "kill -INT $$""#, &How::default()).unwrap()), 0xC000_013A);
    // The file and what the program is called are two things.
    let how = How { file: Some(c"C:\\bin\\sh.exe"), ..How::default() };
    assert_eq!(end(&start(r#"another -c "exit 3""#, &how).unwrap()), 3);
}

#[test]
fn what_programs_get() {
    let (mut reader, mut output, mut input, mut writer) = (null_mut(), null_mut(), null_mut(), null_mut());
    // SAFETY: the places are ours.
    unsafe {
        assert_eq!(CreatePipe(&raw mut reader, &raw mut output, null(), 0), TRUE);
        assert_eq!(CreatePipe(&raw mut input, &raw mut writer, null(), 0), TRUE);
    }
    let how = How {
        environment: Some(b"PATH=/usr/bin:/bin\0NAME=a value\0=C:=C:\\\0\0"),
        folder: Some(c"/tmp"),
        streams: Some([input, output, null_mut()]),
        ..How::default()
    };
    let script =
        r#"sh -c "read line; echo $line; echo $NAME; pwd; echo lost >&2; echo $0; echo $1" "a b" "c\"d""#;
    let process = start(script, &how).unwrap();
    [input, output].into_iter().for_each(close);
    let (line, mut count, mut said) = (b"typed\n", 0, Vec::new());
    // SAFETY: the blocks are as long as said.
    unsafe {
        assert_eq!(WriteFile(writer, line.as_ptr(), 6, &raw mut count, null_mut()), TRUE);
        loop {
            let mut block = [0; 64];
            if ReadFile(reader, block.as_mut_ptr(), 64, &raw mut count, null_mut()) == FALSE {
                assert_eq!(last_error(), ERROR_BROKEN_PIPE);
                break;
            }
            said.extend(&block[..count as usize]);
        }
    }
    assert_eq!(String::from_utf8(said).unwrap(), "typed\na value\n/tmp\na b\nc\"d\n");
    [reader, writer].into_iter().for_each(close);
    assert_eq!(end(&process), 0);
}

#[test]
fn programs_are_ended() {
    let process = start("sleep 100", &How::default()).unwrap();
    let mut code = 0;
    // SAFETY: the place is ours.
    unsafe {
        assert_eq!(GetExitCodeProcess(process.hProcess, &raw mut code), TRUE);
        assert_eq!(code, STILL_ACTIVE.cast_unsigned());
        assert_eq!(WaitForSingleObject(process.hProcess, 0), WAIT_TIMEOUT);
        let same = OpenProcess(SYNCHRONIZE, FALSE, process.dwProcessId);
        assert_eq!((TerminateProcess(same, 1), last_error()), (FALSE, ERROR_ACCESS_DENIED));
        assert_eq!((GetExitCodeProcess(same, &raw mut code), last_error()), (FALSE, ERROR_ACCESS_DENIED));
        assert_eq!(TerminateProcess(process.hProcess, 4242), TRUE);
        assert_eq!(WaitForSingleObject(same, LONG), WAIT_OBJECT_0);
        close(same);
        assert_eq!(WaitForSingleObject(process.hProcess, LONG), WAIT_OBJECT_0);
        assert_eq!((TerminateProcess(process.hProcess, 1), last_error()), (FALSE, ERROR_ACCESS_DENIED));
    }
    assert_eq!(end(&process), 4242);
}

#[test]
fn what_is_refused() {
    let refused = |line, how: How| start(line, &how).map(|process| process.dwProcessId);
    assert_eq!(refused("", How::default()), Err(ERROR_INVALID_PARAMETER));
    assert_eq!(refused("there-is-no-such-program", How::default()), Err(ERROR_FILE_NOT_FOUND));
    let file = |file| How { file: Some(file), ..How::default() };
    assert_eq!(refused("", file(c"sh")), Err(ERROR_FILE_NOT_FOUND), "a file is not looked for");
    assert_eq!(refused("", file(c"/etc/passwd")), Err(ERROR_ACCESS_DENIED));
    assert_eq!(refused("true", How { folder: Some(c"/none"), ..How::default() }), Err(ERROR_DIRECTORY));
    assert_eq!(refused("true", How { flags: CREATE_SUSPENDED, ..How::default() }), Err(ERROR_NOT_SUPPORTED));
    let streams = Some([null_mut(), std::ptr::without_provenance_mut(4), null_mut()]);
    assert_eq!(refused("true", How { streams, ..How::default() }), Err(ERROR_INVALID_HANDLE));
    // SAFETY: the place is ours.
    unsafe {
        assert_eq!(
            (OpenProcess(PROCESS_ALL_ACCESS, FALSE, 0), last_error()),
            (null_mut(), ERROR_INVALID_PARAMETER)
        );
        let nothing = std::ptr::without_provenance_mut(4);
        assert_eq!((TerminateProcess(nothing, 0), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((GetProcessId(nothing), last_error()), (0, ERROR_INVALID_HANDLE));
    }
}

/// How many descriptors the process has.
fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

/// It needs a process of its own: the other tests open descriptors, too.
#[test]
fn nobody_follows_a_process_without_handles() {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "part", "--ignored"]).env("PROCESSES_PART", "handles");
    assert!(command.output().unwrap().status.success());
}

fn handles_come_and_go() {
    let before = descriptors();
    for _ in 0..50 {
        // SAFETY: no pointers.
        let process = unsafe { OpenProcess(PROCESS_ALL_ACCESS, FALSE, std::process::id()) };
        assert!(!process.is_null());
        close(process);
    }
    let until = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while descriptors() > before {
        assert!(std::time::Instant::now() < until, "{before} became {}", descriptors());
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}

#[test]
fn this_process() {
    let mut code = 0;
    // SAFETY: the texts end with NULs; the place is ours.
    unsafe {
        let own = GetCurrentProcess();
        assert_eq!(GetProcessId(own), std::process::id());
        assert_eq!(GetExitCodeProcess(own, &raw mut code), TRUE);
        assert_eq!(code, STILL_ACTIVE.cast_unsigned());
        let line = CStr::from_ptr(GetCommandLineA().cast()).to_str().unwrap();
        let program = std::env::args().next().unwrap();
        assert!(line.starts_with(&program), "{line}");
        let wide = std::slice::from_raw_parts(GetCommandLineW(), line.encode_utf16().count() + 1);
        assert!(wide.iter().copied().eq(line.encode_utf16().chain([0])));
        assert_eq!(GetCommandLineA(), GetCommandLineA(), "it stays where it is");
    }
}

#[test]
#[ignore = "a part of the_program_ends_itself"]
fn part() {
    match std::env::var("PROCESSES_PART").as_deref() {
        // SAFETY: no pointers.
        Ok("exit") => unsafe { ExitProcess(5) },
        // SAFETY: no pointers.
        Ok("terminate") => unsafe {
            TerminateProcess(GetCurrentProcess(), 6);
        },
        Ok("handles") => handles_come_and_go(),
        _ => {}
    }
}

#[test]
fn the_program_ends_itself() {
    for (part, code) in [("exit", 5), ("terminate", 6)] {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "part", "--ignored"]).env("PROCESSES_PART", part);
        let status = command.output().unwrap().status;
        assert_eq!((status.code(), status.signal()), (Some(code), None), "{part}");
    }
}
