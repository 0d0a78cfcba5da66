//! File mappings: of files, of memory, and of memory that processes share by a name.

mod common;

use std::ffi::CString;
use std::fs;
use std::process::Command;
use std::ptr::{null, null_mut};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Memory::*;
use openwinsock::Win32::System::Threading::CreateEventA;

/// A name of this process's own; children of the tests are told.
fn name(text: &str) -> CString {
    CString::new(format!("Local\\{text} {}", std::process::id())).unwrap()
}

fn memory(size: u32, name: Option<&CString>) -> (HANDLE, u32) {
    let name = name.map_or(null(), |name| name.as_ptr().cast());
    // SAFETY: the name ends with a NUL.
    let mapping = unsafe { CreateFileMappingA(INVALID_HANDLE_VALUE, null(), PAGE_READWRITE, 0, size, name) };
    (mapping, last_error())
}

fn view(mapping: HANDLE, access: u32, offset: u32, len: usize) -> Result<MEMORY_MAPPED_VIEW_ADDRESS, u32> {
    // SAFETY: no pointers.
    let view = unsafe { MapViewOfFile(mapping, access, 0, offset, len) };
    if view.Value.is_null() { Err(last_error()) } else { Ok(view) }
}

/// The bytes of a view.
///
/// # Safety
/// They are there, and nobody else uses them.
unsafe fn bytes<'v>(view: MEMORY_MAPPED_VIEW_ADDRESS, len: usize) -> &'v mut [u8] {
    // SAFETY: the caller promises it.
    unsafe { std::slice::from_raw_parts_mut(view.Value.cast(), len) }
}

#[test]
fn views_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    fs::write(&path, vec![b'x'; 70_000]).unwrap();
    let text = CString::new(path.to_str().unwrap()).unwrap();
    // SAFETY: the path ends with a NUL; views are used within their lengths, and not after their end.
    unsafe {
        let open =
            |access| CreateFileA(text.as_ptr().cast(), access, 7, null(), OPEN_EXISTING, 0, null_mut());
        let file = open(GENERIC_READ | GENERIC_WRITE);
        let mapping = CreateFileMappingW(file, null(), PAGE_READWRITE, 0, 0, null());
        assert!(!mapping.is_null());
        let shared = view(mapping, FILE_MAP_ALL_ACCESS, 0, 0).unwrap();
        let copy = view(mapping, FILE_MAP_COPY, 0, 10).unwrap();
        let rest = view(mapping, FILE_MAP_READ, 65536, 0).unwrap();
        bytes(shared, 70_000)[65_536] = b'y';
        assert_eq!(bytes(rest, 4464)[0], b'y');
        bytes(copy, 10)[0] = b'z';
        assert_eq!(bytes(shared, 1)[0], b'x', "a copy is a view's own");
        assert_eq!(view(mapping, FILE_MAP_READ, 4096, 0).map(drop), Err(ERROR_MAPPED_ALIGNMENT));
        assert_eq!(view(mapping, FILE_MAP_READ, 0, 70_001).map(drop), Err(ERROR_ACCESS_DENIED));
        assert_eq!(view(mapping, FILE_MAP_READ, 131_072, 0).map(drop), Err(ERROR_ACCESS_DENIED));
        assert_eq!((CloseHandle(mapping), CloseHandle(file)), (TRUE, TRUE));
        bytes(shared, 1)[0] = b'!';
        assert_eq!(FlushViewOfFile(shared.Value, 0), TRUE);
        assert_eq!(fs::read(&path).unwrap()[0], b'!', "a view outlives the handles");
        for view in [shared, copy, rest] {
            assert_eq!(UnmapViewOfFile(view), TRUE);
        }
        assert_eq!((UnmapViewOfFile(shared), last_error()), (FALSE, ERROR_INVALID_ADDRESS));
        assert_eq!((FlushViewOfFile(shared.Value, 0), last_error()), (FALSE, ERROR_INVALID_ADDRESS));

        let reader = open(GENERIC_READ);
        let make = |file, protection, size| {
            let made = CreateFileMappingW(file, null(), protection, 0, size, null());
            if made.is_null() { Err(last_error()) } else { Ok(made) }
        };
        assert_eq!(make(reader, PAGE_READWRITE, 0), Err(ERROR_ACCESS_DENIED));
        assert_eq!(make(reader, PAGE_READONLY, 80_000), Err(ERROR_NOT_ENOUGH_MEMORY));
        let mapping = make(reader, PAGE_READONLY, 0).unwrap();
        assert_eq!(view(mapping, FILE_MAP_WRITE, 0, 0).map(drop), Err(ERROR_ACCESS_DENIED));
        assert_eq!((CloseHandle(mapping), CloseHandle(reader)), (TRUE, TRUE));
        let writer = open(GENERIC_READ | GENERIC_WRITE);
        let mapping = make(writer, PAGE_READWRITE, 80_000).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().len(), 80_000, "the file is longer now");
        assert_eq!(make(writer, 3, 0), Err(ERROR_INVALID_PARAMETER));
        assert_eq!(make(writer, PAGE_READONLY | SEC_IMAGE, 0), Err(ERROR_NOT_SUPPORTED));
        assert_eq!((CloseHandle(mapping), CloseHandle(writer)), (TRUE, TRUE));
        fs::write(&path, "").unwrap();
        let empty = open(GENERIC_READ);
        assert_eq!(make(empty, PAGE_READONLY, 0), Err(ERROR_FILE_INVALID));
        assert_eq!(CloseHandle(empty), TRUE);
        assert_eq!(make(null_mut(), PAGE_READONLY, 5), Err(ERROR_INVALID_HANDLE));
        assert_eq!(make(INVALID_HANDLE_VALUE, PAGE_READWRITE, 0), Err(ERROR_INVALID_PARAMETER));
    }
}

#[test]
fn memory_at_a_place() {
    let (mapping, _) = memory(100_000, None);
    // SAFETY: views are used within their lengths, and not after their end.
    unsafe {
        let first = view(mapping, FILE_MAP_WRITE, 0, 0).unwrap();
        let taken =
            MapViewOfFileEx(mapping, FILE_MAP_WRITE, 0, 0, 0, first.Value.map_addr(|at| at / 65536 * 65536));
        assert!(taken.Value.is_null());
        let odd = MapViewOfFileEx(mapping, FILE_MAP_WRITE, 0, 0, 0, first.Value.map_addr(|at| at | 0x800));
        assert!(odd.Value.is_null());
        assert_eq!(last_error(), ERROR_MAPPED_ALIGNMENT);
        let place = VirtualAlloc(null(), 200_000, MEM_RESERVE, PAGE_READWRITE);
        assert_eq!(VirtualFree(place, 0, MEM_RELEASE), TRUE);
        let second = MapViewOfFileEx(mapping, FILE_MAP_WRITE, 0, 0, 0, place);
        // Another thread may have taken the place meanwhile.
        if !second.Value.is_null() {
            assert_eq!(second.Value, place);
            bytes(second, 1)[0] = 3;
            assert_eq!(bytes(first, 1)[0], 3);
            assert_eq!(UnmapViewOfFile(second), TRUE);
        }
        assert_eq!((UnmapViewOfFile(first), CloseHandle(mapping)), (TRUE, TRUE));
    }
}

#[test]
fn names_are_shared_among_kinds() {
    let own = name("kinds");
    let (first, code) = memory(10, Some(&own));
    assert_eq!(code, NO_ERROR);
    let (second, code) = memory(99, Some(&own));
    assert_eq!(code, ERROR_ALREADY_EXISTS);
    // SAFETY: the names end with a NUL.
    unsafe {
        assert_eq!(
            (CreateEventA(null(), TRUE, FALSE, own.as_ptr().cast()), last_error()),
            (null_mut(), ERROR_INVALID_HANDLE)
        );
        let open = |name: &CString| OpenFileMappingA(FILE_MAP_WRITE, FALSE, name.as_ptr().cast());
        let third = open(&own);
        assert!(!third.is_null());
        for handle in [first, second, third] {
            assert_eq!(CloseHandle(handle), TRUE);
        }
        assert_eq!((open(&own), last_error()), (null_mut(), ERROR_FILE_NOT_FOUND));
        assert_eq!((OpenFileMappingW(0, FALSE, null()), last_error()), (null_mut(), ERROR_INVALID_PARAMETER));
    }
}

/// The part of another process: it finds the memory and answers in it. Run by the test below.
#[test]
#[ignore = "a part of processes_share_memory_by_its_name"]
fn child() {
    let name = CString::new(std::env::var("OWS_TEST_MAPPING").unwrap()).unwrap();
    // SAFETY: the name ends with a NUL; the view is used within its length.
    unsafe {
        let mapping = OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, name.as_ptr().cast());
        assert!(!mapping.is_null(), "{}", last_error());
        let view = view(mapping, FILE_MAP_WRITE, 0, 0).unwrap();
        let bytes = bytes(view, 5);
        assert_eq!(bytes, b"hello");
        bytes.copy_from_slice(b"world");
        let (again, code) = memory(7, Some(&name));
        assert_eq!((again.is_null(), code), (false, ERROR_ALREADY_EXISTS));
    }
}

#[test]
fn processes_share_memory_by_its_name() {
    let own = name("processes");
    let (mapping, code) = memory(100_000, Some(&own));
    assert_eq!(code, NO_ERROR);
    let view = view(mapping, FILE_MAP_WRITE, 0, 0).unwrap();
    // SAFETY: the view is used within its length, and not while the child does.
    unsafe {
        bytes(view, 5).copy_from_slice(b"hello");
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child", "--ignored"])
            .env("OWS_TEST_MAPPING", own.to_str().unwrap())
            .output()
            .unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
        assert_eq!(bytes(view, 5), b"world");
        // The view keeps the memory, and its end is the memory's.
        assert_eq!(CloseHandle(mapping), TRUE);
        assert_eq!(UnmapViewOfFile(view), TRUE);
        let gone = OpenFileMappingA(FILE_MAP_WRITE, FALSE, own.as_ptr().cast());
        assert_eq!((gone, last_error()), (null_mut(), ERROR_FILE_NOT_FOUND));
    }
}
