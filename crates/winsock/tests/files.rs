//! Files, pipes, and overlapped operations on files.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::ptr::{null, null_mut};

use common::{Wsa, last_error, listener, loopback};
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::{
    AF_INET, INVALID_SOCKET, IPPROTO_TCP, LINGER, SO_LINGER, SOCK_STREAM, SOCKET, SOL_SOCKET, accept,
    closesocket, connect, setsockopt, socket,
};
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Environment::{GetCurrentDirectoryA, SetCurrentDirectoryA};
use openwinsock::Win32::System::IO::*;
use openwinsock::Win32::System::Pipes::*;
use openwinsock::Win32::System::Threading::*;

const READ_WRITE: u32 = GENERIC_READ | GENERIC_WRITE;
const SHARE_ALL: u32 = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// A folder of the test's own.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

fn text(path: &Path) -> Vec<u8> {
    let mut bytes = path.to_str().unwrap().as_bytes().to_vec();
    bytes.push(0);
    bytes
}

fn create(path: &Path, access: u32, share: u32, disposition: u32, flags: u32) -> (HANDLE, u32) {
    // SAFETY: the path ends with a NUL.
    let handle =
        unsafe { CreateFileA(text(path).as_ptr(), access, share, null(), disposition, flags, null_mut()) };
    (handle, last_error())
}

fn open(path: &Path, access: u32, disposition: u32) -> HANDLE {
    let (handle, code) = create(path, access, SHARE_ALL, disposition, 0);
    assert_ne!(handle, INVALID_HANDLE_VALUE, "{code}");
    handle
}

fn close(handle: HANDLE) {
    // SAFETY: no pointers.
    assert_eq!(unsafe { CloseHandle(handle) }, TRUE, "{}", last_error());
}

/// What a read gives, or its error.
fn read(file: HANDLE, most: u32, overlapped: *mut OVERLAPPED) -> Result<String, u32> {
    let (mut buffer, mut count) = (vec![0_u8; most as usize], 77);
    // SAFETY: the buffer is as long as said.
    let done = unsafe { ReadFile(file, buffer.as_mut_ptr(), most, &raw mut count, overlapped) };
    if done == FALSE {
        assert_eq!(count, 0);
        return Err(last_error());
    }
    buffer.truncate(count as usize);
    Ok(String::from_utf8(buffer).unwrap())
}

fn write(file: HANDLE, bytes: &str, overlapped: *mut OVERLAPPED) -> Result<u32, u32> {
    let mut count = 77;
    let len = u32::try_from(bytes.len()).unwrap();
    // SAFETY: the bytes are as many as said.
    let done = unsafe { WriteFile(file, bytes.as_ptr(), len, &raw mut count, overlapped) };
    if done == FALSE { Err(last_error()) } else { Ok(count) }
}

fn at(offset: u32) -> OVERLAPPED {
    let mut overlapped = OVERLAPPED::default();
    overlapped.Anonymous.Anonymous.Offset = offset;
    overlapped
}

fn seek(file: HANDLE, distance: i64, method: u32) -> Result<i64, u32> {
    let mut place = -1;
    // SAFETY: the place is ours.
    match unsafe { SetFilePointerEx(file, distance, &raw mut place, method) } {
        FALSE => Err(last_error()),
        _ => Ok(place),
    }
}

#[test]
fn what_happens_if_it_is_there_or_not() {
    let folder = Folder::new();
    let (file, nothing) = (folder.path("a"), folder.path("no"));
    let try_one = |path: &Path, disposition| {
        let (handle, code) = create(path, READ_WRITE, SHARE_ALL, disposition, 0);
        let opened = handle != INVALID_HANDLE_VALUE;
        if opened {
            close(handle);
        }
        (opened, code)
    };
    assert_eq!(try_one(&nothing, OPEN_EXISTING), (false, ERROR_FILE_NOT_FOUND));
    assert_eq!(try_one(&nothing, TRUNCATE_EXISTING), (false, ERROR_FILE_NOT_FOUND));
    assert_eq!(try_one(&nothing.join("x"), OPEN_ALWAYS), (false, ERROR_PATH_NOT_FOUND));
    assert_eq!(try_one(&file, CREATE_NEW), (true, NO_ERROR));
    assert_eq!(try_one(&file, CREATE_NEW), (false, ERROR_FILE_EXISTS));
    fs::write(&file, "text").unwrap();
    assert_eq!(try_one(&file, OPEN_EXISTING), (true, NO_ERROR));
    assert_eq!(try_one(&file, OPEN_ALWAYS), (true, ERROR_ALREADY_EXISTS));
    assert_eq!(fs::read(&file).unwrap(), b"text");
    assert_eq!(try_one(&file, TRUNCATE_EXISTING), (true, NO_ERROR));
    assert_eq!(fs::read(&file).unwrap(), b"");
    fs::write(&file, "text").unwrap();
    assert_eq!(try_one(&file, CREATE_ALWAYS), (true, ERROR_ALREADY_EXISTS));
    assert_eq!(fs::read(&file).unwrap(), b"");
    assert_eq!(try_one(&folder.path("b"), OPEN_ALWAYS), (true, NO_ERROR));
    assert_eq!(try_one(&folder.path("c"), CREATE_ALWAYS), (true, NO_ERROR));
    assert_eq!(try_one(&file, 9), (false, ERROR_INVALID_PARAMETER));
    assert_eq!(create(&file, GENERIC_READ, 0, TRUNCATE_EXISTING, 0).1, ERROR_INVALID_PARAMETER);
    assert_eq!(try_one(folder.0.path(), OPEN_EXISTING), (false, ERROR_ACCESS_DENIED), "a folder");
    let (handle, _) =
        create(folder.0.path(), GENERIC_READ, SHARE_ALL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
    assert_ne!(handle, INVALID_HANDLE_VALUE);
    close(handle);
    assert_eq!(create(Path::new(""), GENERIC_READ, 0, OPEN_EXISTING, 0).1, ERROR_PATH_NOT_FOUND);
    assert_eq!(create(Path::new(r"\\.\pipe\no"), GENERIC_READ, 0, OPEN_EXISTING, 0).1, ERROR_FILE_NOT_FOUND);
    assert_eq!(
        create(Path::new(r"\\server\share\x"), GENERIC_READ, 0, OPEN_EXISTING, 0).1,
        ERROR_BAD_NETPATH
    );
    // SAFETY: NULL is noticed.
    let none = unsafe { CreateFileW(null(), 0, 0, null(), OPEN_EXISTING, 0, null_mut()) };
    assert_eq!((none, last_error()), (INVALID_HANDLE_VALUE, ERROR_PATH_NOT_FOUND));
}

#[test]
fn paths_of_windows() {
    let folder = Folder::new();
    let windows = format!("C:{}", folder.path("ä b").to_str().unwrap().replace('/', "\\"));
    let wide: Vec<u16> = windows.encode_utf16().chain([0]).collect();
    // SAFETY: the path ends with a NUL.
    let file = unsafe {
        CreateFileW(wide.as_ptr(), GENERIC_WRITE, 0, null(), CREATE_NEW, FILE_ATTRIBUTE_NORMAL, null_mut())
    };
    assert_ne!(file, INVALID_HANDLE_VALUE);
    assert_eq!(write(file, "x", null_mut()), Ok(1));
    let mut path = [0_u16; 400];
    // SAFETY: the buffer is as long as said.
    let len = unsafe { GetFinalPathNameByHandleW(file, path.as_mut_ptr(), 400, 0) } as usize;
    let real = fs::canonicalize(folder.path("ä b")).unwrap();
    assert_eq!(String::from_utf16_lossy(&path[..len]), real.to_str().unwrap());
    close(file);
    assert_eq!(fs::read(real).unwrap(), b"x");
    let null = open(Path::new("NUL"), READ_WRITE, OPEN_EXISTING);
    // SAFETY: no pointers.
    assert_eq!(unsafe { GetFileType(null) }, FILE_TYPE_CHAR);
    assert_eq!((write(null, "gone", null_mut()), read(null, 4, null_mut()).as_deref()), (Ok(4), Ok("")));
    close(null);
}

#[test]
fn reading_and_writing_at_the_position() {
    let folder = Folder::new();
    let file = open(&folder.path("a"), READ_WRITE, CREATE_ALWAYS);
    assert_eq!(write(file, "hello", null_mut()), Ok(5));
    assert_eq!(read(file, 5, null_mut()).as_deref(), Ok(""), "the end is no error");
    assert_eq!(seek(file, 0, FILE_BEGIN), Ok(0));
    assert_eq!(read(file, 50, null_mut()).as_deref(), Ok("hello"));
    assert_eq!((seek(file, -2, FILE_CURRENT), seek(file, 1, FILE_END)), (Ok(3), Ok(6)));
    assert_eq!(
        (seek(file, -1, FILE_BEGIN), seek(file, -99, FILE_CURRENT)),
        (Err(ERROR_NEGATIVE_SEEK), Err(ERROR_NEGATIVE_SEEK))
    );
    assert_eq!(seek(file, 0, 7), Err(ERROR_INVALID_PARAMETER));
    // SAFETY: the places are ours.
    unsafe {
        let (mut size, mut high) = (0, 0);
        assert_eq!((GetFileSizeEx(file, &raw mut size), size), (TRUE, 5));
        assert_eq!((GetFileSize(file, null_mut()), GetFileType(file)), (5, FILE_TYPE_DISK));
        assert_eq!(seek(file, 3, FILE_BEGIN), Ok(3));
        assert_eq!((SetEndOfFile(file), GetFileSize(file, &raw mut high), high), (TRUE, 3, 0));
        assert_eq!(SetFilePointer(file, -1, null_mut(), FILE_END), 2);
        // A place beyond 32 bits needs the high half.
        let mut high = 1;
        assert_eq!((SetFilePointer(file, 5, &raw mut high, FILE_BEGIN), high), (5, 1));
        assert_eq!(SetFilePointer(file, 0, null_mut(), FILE_CURRENT), INVALID_SET_FILE_POINTER);
        assert_eq!(last_error(), ERROR_INVALID_PARAMETER);
        assert_eq!(FlushFileBuffers(file), TRUE);
        assert_eq!(ReadFile(file, null_mut(), 4, null_mut(), null_mut()), FALSE);
        assert_eq!(last_error(), ERROR_NOACCESS);
        close(file);
        assert_eq!((GetFileSize(file, null_mut()), last_error()), (INVALID_FILE_SIZE, ERROR_INVALID_HANDLE));
        assert_eq!((GetFileType(file), last_error()), (FILE_TYPE_UNKNOWN, ERROR_INVALID_HANDLE));
    }
    assert_eq!(read(file, 1, null_mut()), Err(ERROR_INVALID_HANDLE));
}

#[test]
fn what_a_handle_may_do() {
    let folder = Folder::new();
    let path = folder.path("a");
    fs::write(&path, "text").unwrap();
    let reader = open(&path, GENERIC_READ, OPEN_EXISTING);
    assert_eq!(write(reader, "x", null_mut()), Err(ERROR_ACCESS_DENIED));
    // SAFETY: no pointers.
    unsafe {
        assert_eq!((SetEndOfFile(reader), last_error()), (FALSE, ERROR_ACCESS_DENIED));
        assert_eq!((FlushFileBuffers(reader), last_error()), (FALSE, ERROR_ACCESS_DENIED));
    }
    close(reader);
    let writer = open(&path, GENERIC_WRITE, OPEN_EXISTING);
    assert_eq!(read(writer, 1, null_mut()), Err(ERROR_ACCESS_DENIED));
    close(writer);
    let append = open(&path, FILE_APPEND_DATA, OPEN_ALWAYS);
    assert_eq!(seek(append, 0, FILE_BEGIN), Ok(0));
    assert_eq!(write(append, "+1", null_mut()), Ok(2));
    close(append);
    assert_eq!(fs::read(&path).unwrap(), b"text+1");
    let question = open(&path, 0, OPEN_EXISTING);
    assert_eq!(read(question, 1, null_mut()), Err(ERROR_ACCESS_DENIED));
    let mut information = BY_HANDLE_FILE_INFORMATION::default();
    // SAFETY: the place is ours.
    assert_eq!(unsafe { GetFileInformationByHandle(question, &raw mut information) }, TRUE);
    assert_eq!((information.nFileSizeLow, information.nNumberOfLinks), (6, 1));
    close(question);
}

#[test]
fn who_lets_whom_in() {
    let folder = Folder::new();
    let path = folder.path("a");
    let (first, _) = create(&path, READ_WRITE, 0, CREATE_NEW, 0);
    assert_eq!(create(&path, GENERIC_READ, SHARE_ALL, OPEN_EXISTING, 0).1, ERROR_SHARING_VIOLATION);
    let question = open(&path, 0, OPEN_EXISTING);
    close(question);
    let name = text(&path);
    // SAFETY: the name ends with a NUL.
    unsafe {
        assert_eq!((DeleteFileA(name.as_ptr()), last_error()), (FALSE, ERROR_SHARING_VIOLATION));
        assert_eq!((MoveFileA(name.as_ptr(), name.as_ptr()), last_error()), (FALSE, ERROR_SHARING_VIOLATION));
    }
    close(first);
    let (reader, _) = create(&path, GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING, 0);
    let (second, _) = create(&path, GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING, 0);
    assert_ne!(second, INVALID_HANDLE_VALUE);
    assert_eq!(create(&path, GENERIC_WRITE, SHARE_ALL, OPEN_EXISTING, 0).1, ERROR_SHARING_VIOLATION);
    // It lets nobody read, and two do.
    assert_eq!(create(&path, GENERIC_READ, FILE_SHARE_WRITE, OPEN_EXISTING, 0).1, ERROR_SHARING_VIOLATION);
    close(reader);
    close(second);
    let shared = open(&path, READ_WRITE, OPEN_EXISTING);
    // SAFETY: the name ends with a NUL.
    assert_eq!(unsafe { DeleteFileA(name.as_ptr()) }, TRUE, "it is shared for that");
    assert_eq!(write(shared, "goes on", null_mut()), Ok(7));
    close(shared);
    let (doomed, _) = create(&path, GENERIC_WRITE, SHARE_ALL, CREATE_NEW, FILE_FLAG_DELETE_ON_CLOSE);
    assert!(path.exists());
    close(doomed);
    assert!(!path.exists());
}

#[test]
fn an_overlapped_structure_says_where() {
    let folder = Folder::new();
    let file = open(&folder.path("a"), READ_WRITE, CREATE_ALWAYS);
    assert_eq!(write(file, "0123456789", null_mut()), Ok(10));
    let mut overlapped = at(4);
    assert_eq!(read(file, 3, &raw mut overlapped).as_deref(), Ok("456"));
    assert_eq!((overlapped.Internal, overlapped.InternalHigh), (0, 3));
    assert_eq!(seek(file, 0, FILE_CURRENT), Ok(7), "the position is behind it");
    assert_eq!(read(file, 3, &mut at(10)), Err(ERROR_HANDLE_EOF));
    assert_eq!(write(file, "ab", &mut at(9)), Ok(2));
    assert_eq!(seek(file, 0, FILE_CURRENT), Ok(11));
    let mut end = at(u32::MAX);
    end.Anonymous.Anonymous.OffsetHigh = u32::MAX;
    assert_eq!(write(file, "!", &raw mut end), Ok(1));
    assert_eq!(read(file, 50, &mut at(8)).as_deref(), Ok("8ab!"));
    close(file);
}

#[test]
fn overlapped_operations_of_files_tell_of_their_end() {
    let folder = Folder::new();
    let (file, _) = create(&folder.path("a"), READ_WRITE, 0, CREATE_NEW, FILE_FLAG_OVERLAPPED);
    assert_eq!(write(file, "x", null_mut()), Err(ERROR_INVALID_PARAMETER), "a structure is needed");
    // SAFETY: all structures live until their operations have ended.
    unsafe {
        let event = CreateEventW(null(), TRUE, FALSE, null());
        let mut overlapped = OVERLAPPED { hEvent: event, ..at(0) };
        assert_eq!(write(file, "hello", &raw mut overlapped), Ok(5));
        assert_eq!(WaitForSingleObject(event, 0), WAIT_OBJECT_0);
        let mut count = 0;
        assert_eq!(
            (GetOverlappedResult(file, &raw const overlapped, &raw mut count, TRUE), count),
            (TRUE, 5)
        );
        let mut behind = at(5);
        assert_eq!(read(file, 1, &raw mut behind), Err(ERROR_HANDLE_EOF));
        assert_eq!(GetOverlappedResult(file, &raw const behind, &raw mut count, FALSE), FALSE);
        assert_eq!(last_error(), ERROR_HANDLE_EOF);
        assert_eq!((CancelIoEx(file, null()), last_error()), (FALSE, ERROR_NOT_FOUND));
        assert_eq!(CancelIo(file), TRUE);

        // Packets.
        let port = CreateIoCompletionPort(file, null_mut(), 42, 0);
        assert!(!port.is_null());
        let mut overlapped = at(1);
        assert_eq!(read(file, 3, &raw mut overlapped).as_deref(), Ok("ell"));
        let (mut key, mut which) = (0, null_mut());
        assert_eq!(GetQueuedCompletionStatus(port, &raw mut count, &raw mut key, &raw mut which, 0), TRUE);
        assert_eq!((count, key, which), (3, 42, &raw mut overlapped));
        assert_eq!(read(file, 3, &mut at(99)), Err(ERROR_HANDLE_EOF));
        let mut quiet = OVERLAPPED { hEvent: event.map_addr(|event| event | 1), ..at(0) };
        assert_eq!(read(file, 1, &raw mut quiet).as_deref(), Ok("h"));
        let skip = u8::try_from(openwinsock_skip()).unwrap();
        assert_eq!(SetFileCompletionNotificationModes(file, skip), TRUE);
        assert_eq!(read(file, 1, &mut at(0)).as_deref(), Ok("h"));
        assert_eq!(GetQueuedCompletionStatus(port, &raw mut count, &raw mut key, &raw mut which, 0), FALSE);
        assert_eq!(last_error(), WAIT_TIMEOUT, "failures, the low bit and the mode give no packet");
        assert_eq!(CreateIoCompletionPort(file, port, 1, 0), null_mut(), "it has a port");
        for handle in [port, event, file] {
            close(handle);
        }
    }
}

fn openwinsock_skip() -> u32 {
    windows_sys::Win32::System::WindowsProgramming::FILE_SKIP_COMPLETION_PORT_ON_SUCCESS
}

#[test]
fn routines_learn_of_files() {
    thread_local! {
        static SEEN: std::cell::RefCell<Vec<(u32, u32, usize)>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    unsafe extern "system" fn routine(code: u32, bytes: u32, overlapped: *mut OVERLAPPED) {
        SEEN.with(|seen| seen.borrow_mut().push((code, bytes, overlapped.addr())));
    }
    let folder = Folder::new();
    let (file, _) = create(&folder.path("a"), READ_WRITE, 0, CREATE_NEW, FILE_FLAG_OVERLAPPED);
    let (mut one, mut two, mut buffer) = (at(0), at(1), [0_u8; 8]);
    // SAFETY: all structures live until the routines have run.
    unsafe {
        assert_eq!(WriteFileEx(file, b"abc".as_ptr(), 3, &raw mut one, Some(routine)), TRUE);
        assert_eq!(ReadFileEx(file, buffer.as_mut_ptr(), 8, &raw mut two, Some(routine)), TRUE);
        assert!(SEEN.with(|seen| seen.borrow().is_empty()), "only an alertable wait runs them");
        let event = CreateEventW(null(), TRUE, FALSE, null());
        assert_eq!(WaitForSingleObjectEx(event, 0, TRUE), WAIT_IO_COMPLETION);
        close(event);
    }
    let expected = vec![(0, 3, (&raw const one).addr()), (0, 2, (&raw const two).addr())];
    assert_eq!(SEEN.with(|seen| seen.borrow().clone()), expected);
    assert_eq!(&buffer[..2], b"bc");
    close(file);
}

#[test]
fn folders_and_names() {
    let folder = Folder::new();
    let name = |name: &str| text(&folder.path(name));
    let done = |result: i32| if result == FALSE { Err(last_error()) } else { Ok(()) };
    // SAFETY: all texts end with a NUL.
    unsafe {
        let make = |path: &str| done(CreateDirectoryA(name(path).as_ptr(), null()));
        assert_eq!((make("d"), make("d")), (Ok(()), Err(ERROR_ALREADY_EXISTS)));
        assert_eq!(make("no/d"), Err(ERROR_PATH_NOT_FOUND));
        fs::write(folder.path("a"), "a").unwrap();
        let remove = |path: &str| done(RemoveDirectoryA(name(path).as_ptr()));
        assert_eq!((remove("a"), remove("no")), (Err(ERROR_DIRECTORY), Err(ERROR_FILE_NOT_FOUND)));
        fs::write(folder.path("d/x"), "").unwrap();
        assert_eq!(remove("d"), Err(ERROR_DIR_NOT_EMPTY));
        let delete = |path: &str| done(DeleteFileA(name(path).as_ptr()));
        assert_eq!((delete("d"), delete("no")), (Err(ERROR_ACCESS_DENIED), Err(ERROR_FILE_NOT_FOUND)));
        assert_eq!((delete("no/x"), delete("d/x"), remove("d")), (Err(ERROR_PATH_NOT_FOUND), Ok(()), Ok(())));

        let rename =
            |from: &str, to: &str, flags| done(MoveFileExA(name(from).as_ptr(), name(to).as_ptr(), flags));
        let copy = |from: &str, to: &str, new| done(CopyFileA(name(from).as_ptr(), name(to).as_ptr(), new));
        assert_eq!((rename("a", "b", 0), rename("a", "b", 0)), (Ok(()), Err(ERROR_FILE_NOT_FOUND)));
        assert_eq!((copy("b", "c", TRUE), copy("b", "c", TRUE)), (Ok(()), Err(ERROR_FILE_EXISTS)));
        assert_eq!((copy("b", "c", FALSE), copy("no", "c", FALSE)), (Ok(()), Err(ERROR_FILE_NOT_FOUND)));
        assert_eq!(done(MoveFileA(name("b").as_ptr(), name("c").as_ptr())), Err(ERROR_ALREADY_EXISTS));
        assert_eq!(rename("b", "c", MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH), Ok(()));
        assert_eq!(rename("c", "no/c", 0), Err(ERROR_PATH_NOT_FOUND));
        assert_eq!(rename("c", "d", MOVEFILE_DELAY_UNTIL_REBOOT), Err(ERROR_NOT_SUPPORTED));
        assert_eq!(fs::read(folder.path("c")).unwrap(), b"a");
        assert_eq!(done(CreateHardLinkA(name("h").as_ptr(), name("c").as_ptr(), null())), Ok(()));
        assert!(CreateSymbolicLinkA(name("s").as_ptr(), name("c").as_ptr(), 0));
        assert_eq!(fs::read(folder.path("s")).unwrap(), b"a");

        let attributes = |path: &str| GetFileAttributesA(name(path).as_ptr());
        assert_eq!((attributes("c"), attributes("")), (FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DIRECTORY));
        assert_eq!((attributes("no"), last_error()), (INVALID_FILE_ATTRIBUTES, ERROR_FILE_NOT_FOUND));
        assert_eq!((attributes("no/x"), last_error()), (INVALID_FILE_ATTRIBUTES, ERROR_PATH_NOT_FOUND));
        assert_eq!(SetFileAttributesA(name("c").as_ptr(), FILE_ATTRIBUTE_READONLY), TRUE);
        assert_eq!(attributes("c"), FILE_ATTRIBUTE_ARCHIVE | FILE_ATTRIBUTE_READONLY);
        assert_eq!(create(&folder.path("c"), GENERIC_WRITE, 0, OPEN_EXISTING, 0).1, ERROR_ACCESS_DENIED);
        assert_eq!(create(&folder.path("c"), GENERIC_WRITE, 0, CREATE_ALWAYS, 0).1, ERROR_ACCESS_DENIED);
        assert_eq!(delete("c"), Err(ERROR_ACCESS_DENIED));
        assert_eq!(SetFileAttributesA(name("c").as_ptr(), FILE_ATTRIBUTE_NORMAL), TRUE);
        let mut data = WIN32_FILE_ATTRIBUTE_DATA::default();
        let place = (&raw mut data).cast();
        assert_eq!(GetFileAttributesExA(name("c").as_ptr(), GetFileExInfoStandard, place), TRUE);
        assert_eq!((data.nFileSizeLow, data.dwFileAttributes), (1, FILE_ATTRIBUTE_ARCHIVE));
        assert_eq!(
            (GetFileAttributesExA(name("c").as_ptr(), 5, place), last_error()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
        assert_eq!(delete("c"), Ok(()));
    }
}

#[test]
fn times_of_files() {
    let folder = Folder::new();
    let file = open(&folder.path("a"), READ_WRITE, CREATE_NEW);
    let zero = FILETIME::default();
    let (mut made, mut accessed, mut written) = (zero, zero, zero);
    // SAFETY: the places are ours.
    unsafe {
        assert_eq!(GetFileTime(file, &raw mut made, &raw mut accessed, &raw mut written), TRUE);
        assert_ne!(written.dwHighDateTime, 0);
        // The last day of 1999, with a part of a second.
        let wanted = FILETIME { dwLowDateTime: 0x4AF9_8001, dwHighDateTime: 0x01BF_5335 };
        assert_eq!(SetFileTime(file, null(), null(), &raw const wanted), TRUE);
        assert_eq!(GetFileTime(file, null_mut(), null_mut(), &raw mut written), TRUE);
        assert_eq!(
            (written.dwLowDateTime, written.dwHighDateTime),
            (wanted.dwLowDateTime, wanted.dwHighDateTime)
        );
        let before = accessed;
        assert_eq!(GetFileTime(file, null_mut(), &raw mut accessed, null_mut()), TRUE);
        assert_eq!(CompareFileTime(&raw const before, &raw const accessed), 0, "it was not to change");
    }
    close(file);
}

fn names(pattern: &Path) -> Result<Vec<String>, u32> {
    let mut data = WIN32_FIND_DATAA::default();
    // SAFETY: the text ends with a NUL, the place is ours.
    unsafe {
        let search = FindFirstFileA(text(pattern).as_ptr(), &raw mut data);
        if search == INVALID_HANDLE_VALUE {
            return Err(last_error());
        }
        let mut found = Vec::new();
        loop {
            let name: Vec<u8> = data
                .cFileName
                .iter()
                .map(|unit| unit.cast_unsigned())
                .take_while(|unit| *unit != 0)
                .collect();
            found.push(String::from_utf8(name).unwrap());
            if FindNextFileA(search, &raw mut data) == FALSE {
                break;
            }
        }
        assert_eq!(last_error(), ERROR_NO_MORE_FILES);
        assert_eq!(FindClose(search), TRUE);
        assert_eq!((FindClose(search), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        Ok(found)
    }
}

#[test]
fn finding_files() {
    let folder = Folder::new();
    for name in ["b.txt", "A.TXT", "ü.txt", "c"] {
        fs::write(folder.path(name), "x").unwrap();
    }
    fs::create_dir(folder.path("d.txt")).unwrap();
    let find = |pattern: &str| names(&folder.path(pattern));
    assert_eq!(find("*.txt").unwrap(), ["A.TXT", "b.txt", "d.txt", "ü.txt"]);
    assert_eq!(find("*.*").unwrap(), [".", "..", "A.TXT", "b.txt", "c", "d.txt", "ü.txt"]);
    assert_eq!(find("?").unwrap(), [".", "c"]);
    assert_eq!(find("c").unwrap(), ["c"]);
    for (pattern, code) in [
        ("q*", ERROR_FILE_NOT_FOUND),
        ("q", ERROR_FILE_NOT_FOUND),
        ("no/*", ERROR_PATH_NOT_FOUND),
        ("no/x", ERROR_PATH_NOT_FOUND),
    ] {
        assert_eq!(find(pattern), Err(code), "{pattern}");
    }
    let mut data = WIN32_FIND_DATAW::default();
    let pattern: Vec<u16> = folder.path("d*").to_str().unwrap().encode_utf16().chain([0]).collect();
    // SAFETY: the text ends with a NUL, the place is ours.
    unsafe {
        let search = FindFirstFileW(pattern.as_ptr(), &raw mut data);
        assert_eq!(data.dwFileAttributes, FILE_ATTRIBUTE_DIRECTORY);
        assert_eq!(
            (data.nFileSizeLow, data.cFileName[..6].to_vec()),
            (0, "d.txt\0".encode_utf16().collect())
        );
        assert_eq!((FindNextFileW(search, &raw mut data), last_error()), (FALSE, ERROR_NO_MORE_FILES));
        assert_eq!(FindClose(search), TRUE);
        assert_eq!((FindClose(INVALID_HANDLE_VALUE), last_error()), (FALSE, ERROR_INVALID_HANDLE));
    }
}

#[test]
fn paths_and_temporary_files() {
    // One test for all of it: the folder belongs to the process.
    let folder = Folder::new();
    let real = fs::canonicalize(folder.0.path()).unwrap();
    let here = real.to_str().unwrap();
    let mut buffer = [0_u8; 400];
    let place = buffer.as_mut_ptr();
    // SAFETY: all texts end with a NUL, and the buffer is as long as said.
    unsafe {
        let string =
            |len: u32| String::from_utf8(std::slice::from_raw_parts(place, len as usize).to_vec()).unwrap();
        assert_eq!(SetCurrentDirectoryA(text(&real).as_ptr()), TRUE);
        assert_eq!(string(GetCurrentDirectoryA(400, place)), here);
        assert_eq!(GetCurrentDirectoryA(3, place) as usize, here.len() + 1);
        fs::write("file", "").unwrap();
        for (wrong, code) in [("no", ERROR_FILE_NOT_FOUND), ("file", ERROR_DIRECTORY)] {
            assert_eq!((SetCurrentDirectoryA(text(Path::new(wrong)).as_ptr()), last_error()), (FALSE, code));
        }
        let mut part = null_mut();
        let full = |path: &str, part: *mut *mut u8| {
            string(GetFullPathNameA(text(Path::new(path)).as_ptr(), 400, place, part))
        };
        assert_eq!(full(r"a\..\b\.\c.txt", &raw mut part), format!("{here}/b/c.txt"));
        assert_eq!(part.offset_from(place) as usize, here.len() + 3);
        assert_eq!(full("d/", &raw mut part), format!("{here}/d/"));
        assert!(part.is_null());
        assert_eq!(
            GetFullPathNameA(text(Path::new("x")).as_ptr(), 3, place, null_mut()) as usize,
            here.len() + 3
        );
        assert_eq!(
            (GetFullPathNameA(c"".as_ptr().cast(), 400, place, null_mut()), last_error()),
            (0, ERROR_PATH_NOT_FOUND)
        );
        assert_eq!(string(GetLongPathNameA(c"file".as_ptr().cast(), place, 400)), "file");
        assert_eq!(
            (GetLongPathNameA(c"no".as_ptr().cast(), place, 400), last_error()),
            (0, ERROR_FILE_NOT_FOUND)
        );

        let temporary = string(GetTempPathA(400, place));
        assert!(temporary.ends_with('/') && Path::new(&temporary).is_dir());
        assert_eq!(GetTempPathA(2, place) as usize, temporary.len() + 1);
        let number = GetTempFileNameA(text(&real).as_ptr(), c"abcde".as_ptr().cast(), 0, place);
        let len = buffer.iter().position(|byte| *byte == 0).unwrap();
        let made = std::str::from_utf8(&buffer[..len]).unwrap();
        assert_eq!(made, format!("{here}/abc{number:X}.TMP"));
        assert!(Path::new(made).exists());
        assert_eq!(
            GetTempFileNameA(text(&real).as_ptr(), c"x".as_ptr().cast(), 0x1234, buffer.as_mut_ptr()),
            0x1234
        );
        assert!(!folder.path("x1234.TMP").exists());
        assert_eq!(GetTempFileNameA(c"no".as_ptr().cast(), c"x".as_ptr().cast(), 0, buffer.as_mut_ptr()), 0);
        assert_eq!(last_error(), ERROR_DIRECTORY);
        SetCurrentDirectoryA(c"/".as_ptr().cast());
    }
}

#[test]
fn pipes() {
    let (mut reader, mut writer) = (null_mut(), null_mut());
    let (mut count, mut available, mut left) = (0, 0, 9);
    let mut buffer = [0_u8; 2];
    // SAFETY: the places are ours.
    unsafe {
        assert_eq!(CreatePipe(&raw mut reader, &raw mut writer, null(), 0), TRUE);
        assert_eq!((GetFileType(reader), write(writer, "abc", null_mut())), (FILE_TYPE_PIPE, Ok(3)));
        let place = buffer.as_mut_ptr().cast();
        assert_eq!(PeekNamedPipe(reader, place, 2, &raw mut count, &raw mut available, &raw mut left), TRUE);
        assert_eq!((&buffer, count, available, left), (b"ab", 2, 3, 0));
        assert_eq!(read(reader, 2, null_mut()).as_deref(), Ok("ab"), "it was still there");
        close(writer);
        assert_eq!(read(reader, 9, null_mut()).as_deref(), Ok("c"));
        assert_eq!(read(reader, 9, null_mut()), Err(ERROR_BROKEN_PIPE));
        assert_eq!(
            (PeekNamedPipe(reader, null_mut(), 0, null_mut(), null_mut(), null_mut()), last_error()),
            (FALSE, ERROR_BROKEN_PIPE)
        );
        assert_eq!(
            (seek(reader, 0, FILE_BEGIN), GetFileSize(reader, null_mut())),
            (Err(ERROR_SEEK_ON_DEVICE), INVALID_FILE_SIZE)
        );
        close(reader);

        assert_eq!(CreatePipe(&raw mut reader, &raw mut writer, null(), 0), TRUE);
        close(reader);
        // No signal ends the program.
        assert_eq!(write(writer, "abc", null_mut()), Err(ERROR_NO_DATA));
        assert_eq!(
            (PeekNamedPipe(writer, null_mut(), 0, null_mut(), null_mut(), null_mut()), last_error()),
            (FALSE, ERROR_ACCESS_DENIED)
        );
        close(writer);

        let named =
            CreateNamedPipeA(c"\\\\.\\pipe\\x".as_ptr().cast(), PIPE_ACCESS_DUPLEX, 0, 1, 0, 0, 0, null());
        assert_eq!((named, last_error()), (INVALID_HANDLE_VALUE, ERROR_NOT_SUPPORTED));
        assert_eq!((ConnectNamedPipe(named, null_mut()), last_error()), (FALSE, ERROR_INVALID_HANDLE));
    }
}

/// Two TCP sockets that are connected.
fn pair() -> (SOCKET, SOCKET) {
    let (listening, port) = listener();
    // SAFETY: all pointers are to local structures of the lengths given.
    unsafe {
        let client = socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP);
        let address = loopback(port);
        assert_eq!(connect(client, (&raw const address).cast(), 16), 0);
        let server = accept(listening, null_mut(), null_mut());
        assert_ne!(server, INVALID_SOCKET);
        closesocket(listening);
        (client, server)
    }
}

fn as_handle(socket: SOCKET) -> HANDLE {
    std::ptr::without_provenance_mut(socket)
}

#[test]
fn sockets_are_files_too() {
    let _started = Wsa::start();
    let (client, server) = pair();
    // SAFETY: the structures live until their operations have ended.
    unsafe {
        assert_eq!(GetFileType(as_handle(client)), FILE_TYPE_PIPE);
        assert_eq!(write(as_handle(client), "hello", null_mut()), Ok(5));
        assert_eq!(read(as_handle(server), 50, null_mut()).as_deref(), Ok("hello"));

        let event = CreateEventW(null(), TRUE, FALSE, null());
        let mut overlapped = OVERLAPPED { hEvent: event, ..OVERLAPPED::default() };
        let (mut buffer, mut count) = ([0_u8; 8], 0);
        let started = ReadFile(as_handle(server), buffer.as_mut_ptr(), 8, null_mut(), &raw mut overlapped);
        assert_eq!((started, last_error()), (FALSE, ERROR_IO_PENDING));
        assert_eq!(write(as_handle(client), "again", null_mut()), Ok(5));
        assert_eq!(WaitForSingleObject(event, 10_000), WAIT_OBJECT_0);
        let done = GetOverlappedResult(as_handle(server), &raw const overlapped, &raw mut count, FALSE);
        assert_eq!((done, count, &buffer[..5]), (TRUE, 5, b"again".as_slice()));
        close(event);
        // A reset has Win32's name.
        assert_eq!(closesocket(client), 0);
        assert_eq!(write(as_handle(server), "into", null_mut()), Ok(4));
        std::thread::sleep(std::time::Duration::from_millis(50));
        assert_eq!(write(as_handle(server), "nothing", null_mut()), Err(ERROR_NETNAME_DELETED));
        close(as_handle(server));
    }
}

/// What a routine was told: the code, the count.
static TOLD: std::sync::Mutex<Vec<(u32, u32)>> = std::sync::Mutex::new(Vec::new());

unsafe extern "system" fn told(code: u32, count: u32, _: *mut OVERLAPPED) {
    TOLD.lock().unwrap().push((code, count));
}

/// Ends a connection with a reset.
fn reset(s: SOCKET) {
    let linger = LINGER { l_onoff: 1, l_linger: 0 };
    // SAFETY: the structure is as long as said.
    unsafe {
        assert_eq!(setsockopt(s, SOL_SOCKET, SO_LINGER, (&raw const linger).cast(), 4), 0);
        assert_eq!(closesocket(s), 0);
    }
}

#[test]
fn routines_and_ports_learn_of_sockets_in_the_words_of_win32() {
    let _started = Wsa::start();
    let (mut overlapped, mut block) = (OVERLAPPED::default(), [0_u8; 8]);
    // SAFETY: the structures live until their operations have ended.
    unsafe {
        let (client, server) = pair();
        let start = |overlapped| ReadFileEx(as_handle(server), block.as_mut_ptr(), 8, overlapped, Some(told));
        let mut start = start;
        assert_eq!(start(&raw mut overlapped), TRUE, "what goes on has begun");
        assert_eq!(write(as_handle(client), "data", null_mut()), Ok(4));
        assert_eq!(SleepEx(10_000, TRUE), WAIT_IO_COMPLETION);
        assert_eq!(start(&raw mut overlapped), TRUE);
        reset(client);
        assert_eq!(SleepEx(10_000, TRUE), WAIT_IO_COMPLETION);
        assert_eq!(*TOLD.lock().unwrap(), [(0, 4), (ERROR_NETNAME_DELETED, 0)]);
        assert_eq!((start(null_mut()), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        close(as_handle(server));

        let (client, server) = pair();
        let port = CreateIoCompletionPort(as_handle(server), null_mut(), 5, 0);
        let begun = ReadFile(as_handle(server), block.as_mut_ptr(), 8, null_mut(), &raw mut overlapped);
        assert_eq!((begun, last_error()), (FALSE, ERROR_IO_PENDING));
        reset(client);
        let (mut count, mut key, mut which) = (9, 0, null_mut());
        let done = GetQueuedCompletionStatus(port, &raw mut count, &raw mut key, &raw mut which, 10_000);
        assert_eq!((done, last_error(), count, key), (FALSE, ERROR_NETNAME_DELETED, 0, 5));
        assert_eq!(which, &raw mut overlapped);
        let done = GetOverlappedResult(as_handle(server), &raw const overlapped, &raw mut count, FALSE);
        assert_eq!((done, last_error()), (FALSE, ERROR_NETNAME_DELETED));
        [as_handle(server), port].into_iter().for_each(close);
    }
}

#[test]
fn a_copy_of_a_handle_is_the_same_file() {
    let folder = Folder::new();
    let file = open(&folder.path("copied"), READ_WRITE, CREATE_NEW);
    let mut copy = null_mut();
    // SAFETY: the place is ours.
    unsafe {
        let process = GetCurrentProcess();
        let done = DuplicateHandle(process, file, process, &raw mut copy, 0, FALSE, DUPLICATE_SAME_ACCESS);
        assert_eq!(done, TRUE, "{}", last_error());
    }
    assert_eq!(write(file, "one", null_mut()), Ok(3));
    assert_eq!(write(copy, "two", null_mut()), Ok(3));
    close(file);
    assert_eq!(seek(copy, 0, FILE_BEGIN), Ok(0), "it goes on without the first");
    assert_eq!(read(copy, 10, null_mut()).as_deref(), Ok("onetwo"));
    close(copy);
    assert_eq!(read(copy, 10, null_mut()), Err(ERROR_INVALID_HANDLE));
}

#[test]
fn a_handle_for_questions_alone_makes_a_file_and_sets_its_times() {
    let folder = Folder::new();
    let path = folder.path("new");
    let make = |disposition| create(&path, FILE_WRITE_ATTRIBUTES, SHARE_ALL, disposition, 0);
    let (file, code) = make(CREATE_NEW);
    assert_eq!((file == INVALID_HANDLE_VALUE, code), (false, 0));
    close(file);
    assert_eq!(make(CREATE_NEW), (INVALID_HANDLE_VALUE, ERROR_FILE_EXISTS));
    let (file, code) = make(OPEN_ALWAYS);
    assert_eq!((file == INVALID_HANDLE_VALUE, code), (false, ERROR_ALREADY_EXISTS));
    // Before 1970, with a part of a second.
    let wanted = FILETIME { dwLowDateTime: 0x4AF9_8001, dwHighDateTime: 0x0190_0000 };
    let mut written = FILETIME::default();
    // SAFETY: all pointers are to local structures, or NULL.
    unsafe {
        assert_eq!(SetFileTime(file, null(), null(), &raw const wanted), TRUE, "{}", last_error());
        assert_eq!(GetFileTime(file, null_mut(), null_mut(), &raw mut written), TRUE);
        assert_eq!(CompareFileTime(&raw const written, &raw const wanted), 0);
    }
    close(file);
}

#[test]
fn a_flag_for_links_changes_nothing_of_files() {
    let folder = Folder::new();
    let path = folder.path("plain");
    fs::write(&path, b"text").unwrap();
    let (file, code) = create(&path, GENERIC_READ, SHARE_ALL, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT);
    assert_ne!(file, INVALID_HANDLE_VALUE, "{code}");
    let (mut block, mut count) = ([0; 8], 0);
    // SAFETY: the block is ours and as long as said.
    assert_eq!(unsafe { ReadFile(file, block.as_mut_ptr(), 8, &raw mut count, null_mut()) }, TRUE);
    assert_eq!(&block[..4], b"text");
    close(file);
}

#[test]
fn a_copy_onto_itself_is_refused() {
    let folder = Folder::new();
    let path = folder.path("kept");
    fs::write(&path, b"kept").unwrap();
    std::os::unix::fs::symlink(&path, folder.path("link")).unwrap();
    for name in ["kept", "link"] {
        // SAFETY: both texts end with a NUL.
        let copied = unsafe { CopyFileA(text(&path).as_ptr(), text(&folder.path(name)).as_ptr(), FALSE) };
        assert_eq!((copied, last_error()), (FALSE, ERROR_SHARING_VIOLATION));
        assert_eq!(fs::read(&path).unwrap(), b"kept");
    }
}
