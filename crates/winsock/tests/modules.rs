//! Modules, apart from which functions they have: the crate for C knows those.

mod common;

use std::ptr::{null, null_mut, without_provenance_mut};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::LibraryLoader::*;
use openwinsock::core::PCSTR;

fn load(name: &str) -> HMODULE {
    let name = format!("{name}\0");
    // SAFETY: the name ends with a NUL.
    unsafe { LoadLibraryA(name.as_ptr()) }
}

fn text(name: &'static str) -> PCSTR {
    assert!(name.ends_with('\0'));
    name.as_ptr()
}

#[test]
fn windows_libraries_are_there_by_any_spelling() {
    let known = load("ws2_32");
    assert!(!known.is_null());
    for spelling in ["WS2_32.DLL", r"C:\Windows\System32\ws2_32.dll", "Ws2_32.dll"] {
        assert_eq!(load(spelling), known, "{spelling}");
    }
    // SAFETY: the texts end with a NUL.
    unsafe {
        assert_eq!(GetModuleHandleW(openwinsock::w!("ws2_32")), known);
        assert_eq!(LoadLibraryW(openwinsock::w!("ws2_32.dll")), known);
        assert_eq!(LoadLibraryExA(text("ws2_32\0"), null_mut(), LOAD_LIBRARY_SEARCH_SYSTEM32), known);
        assert_ne!(GetModuleHandleA(text("kernel32\0")), known);
        assert_eq!((FreeLibrary(known), FreeLibrary(known)), (TRUE, TRUE), "it stays in any case");
        assert_eq!(GetModuleHandleA(text("ws2_32\0")), known);
        assert_eq!(DisableThreadLibraryCalls(known), TRUE);
    }
}

#[test]
fn shared_libraries_of_linux() {
    let c = load("libc.so.6");
    assert!(!c.is_null(), "{}", last_error());
    // SAFETY: the texts end with a NUL, and the function is the one that it says.
    unsafe {
        let found = GetProcAddress(c, text("getpid\0")).unwrap();
        let getpid =
            std::mem::transmute::<unsafe extern "system" fn() -> isize, extern "C" fn() -> u32>(found);
        assert_eq!(getpid(), std::process::id());
        assert!(GetProcAddress(c, text("no_such_function\0")).is_none());
        assert_eq!(last_error(), ERROR_PROC_NOT_FOUND);
        let mut module = null_mut();
        let flags = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
        assert_eq!(GetModuleHandleExA(flags, found as PCSTR, &raw mut module), TRUE);
        assert_eq!(module, c);
        assert_eq!(FreeLibrary(c), TRUE);
    }
}

#[test]
fn the_program() {
    let path = std::env::current_exe().unwrap().into_os_string().into_string().unwrap();
    let mut buffer = [0xAA_u8; 600];
    // SAFETY: the buffer is as long as said or longer.
    unsafe {
        let program = GetModuleHandleA(null());
        assert!(!program.is_null());
        for module in [null_mut(), program] {
            let len = GetModuleFileNameA(module, buffer.as_mut_ptr(), 600) as usize;
            assert_eq!(std::str::from_utf8(&buffer[..len]), Ok(path.as_str()));
            assert_eq!(buffer[len], 0);
        }
        SetLastError(NO_ERROR);
        assert_eq!(
            (GetModuleFileNameA(null_mut(), buffer.as_mut_ptr(), 5), last_error()),
            (5, ERROR_INSUFFICIENT_BUFFER)
        );
        assert_eq!((&buffer[..4], buffer[4]), (&path.as_bytes()[..4], 0));
        let mut units = [0_u16; 64];
        let len = GetModuleFileNameW(load("mswsock"), units.as_mut_ptr(), 64) as usize;
        assert_eq!(String::from_utf16_lossy(&units[..len]), r"C:\Windows\System32\mswsock.dll");
    }
}

#[test]
fn what_is_no_module() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("text.dll");
    std::fs::write(&file, "not a library").unwrap();
    // SAFETY: the texts end with a NUL.
    unsafe {
        for (name, code) in [
            ("no_such_library", ERROR_MOD_NOT_FOUND),
            (r"C:\no\such.dll", ERROR_MOD_NOT_FOUND),
            ("", ERROR_MOD_NOT_FOUND),
            (file.to_str().unwrap(), ERROR_BAD_EXE_FORMAT),
        ] {
            assert_eq!((load(name), last_error()), (null_mut(), code), "{name}");
        }
        let nothing = without_provenance_mut(0x1234_0000);
        assert_eq!((LoadLibraryA(null()), last_error()), (null_mut(), ERROR_MOD_NOT_FOUND));
        assert_eq!(
            (GetModuleHandleA(text("no_such_library\0")), last_error()),
            (null_mut(), ERROR_MOD_NOT_FOUND)
        );
        assert_eq!((FreeLibrary(null_mut()), last_error()), (FALSE, ERROR_INVALID_HANDLE));
        assert_eq!((FreeLibrary(nothing), last_error()), (FALSE, ERROR_MOD_NOT_FOUND));
        assert!(GetProcAddress(nothing, text("x\0")).is_none());
        assert_eq!(last_error(), ERROR_MOD_NOT_FOUND);
        let mut buffer = [0_u8; 9];
        assert_eq!(
            (GetModuleFileNameA(nothing, buffer.as_mut_ptr(), 9), last_error()),
            (0, ERROR_MOD_NOT_FOUND)
        );
        assert_eq!((DisableThreadLibraryCalls(nothing), last_error()), (FALSE, ERROR_MOD_NOT_FOUND));
        let name = file.to_str().unwrap().to_owned() + "\0";
        let data = LoadLibraryExA(name.as_ptr(), null_mut(), LOAD_LIBRARY_AS_DATAFILE);
        assert_eq!((data, last_error()), (null_mut(), ERROR_NOT_SUPPORTED));

        let mut module = nothing;
        let kernel = text("kernel32\0");
        let mut find = |flags, name| (GetModuleHandleExA(flags, name, &raw mut module), last_error(), module);
        assert_eq!(find(8, kernel).0, FALSE);
        assert_eq!(find(3, kernel).1, ERROR_INVALID_PARAMETER);
        assert_eq!(find(0, text("no_such_library\0")), (FALSE, ERROR_MOD_NOT_FOUND, null_mut()));
        assert_eq!(find(4, without_provenance_mut(16)).1, ERROR_MOD_NOT_FOUND);
        assert_eq!(find(0, kernel).0, TRUE);
        assert_eq!(GetModuleHandleExA(0, kernel, null_mut()), FALSE);
    }
}
