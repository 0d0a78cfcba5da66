//! `GetProcAddress` finds what the library has, in the library of Windows that has it there.

use std::ffi::{CStr, c_void};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::LibraryLoader::GetModuleHandleA;
use openwinsock::core::PCSTR;

type Find = unsafe extern "C" fn(HMODULE, PCSTR) -> FARPROC;

/// The function as C programs have it.
fn exported(name: &str) -> *const () {
    openwinsock_capi::table().find(|entry| entry.name() == name).unwrap().function()
}

fn find(module: &CStr, name: *const u8) -> Option<*const ()> {
    // SAFETY: it is the function of this name, with this signature; the texts end with a zero.
    unsafe {
        let find = std::mem::transmute::<*const (), Find>(exported("GetProcAddress"));
        let module = GetModuleHandleA(module.as_ptr().cast());
        assert!(!module.is_null());
        find(module, name).map(|found| found as *const ())
    }
}

fn named(module: &CStr, name: &CStr) -> Option<*const ()> {
    find(module, name.as_ptr().cast())
}

#[test]
fn functions_are_found_where_windows_has_them() {
    for (module, name) in [
        (c"ws2_32", c"WSAStartup"),
        (c"WS2_32.dll", c"socket"),
        (c"wsock32", c"socket"),
        (c"mswsock", c"WSARecvEx"),
        (c"kernel32.dll", c"CreateEventW"),
        (c"kernelbase", c"HeapAlloc"),
        (c"winmm", c"timeGetTime"),
        (c"advapi32", c"GetUserNameA"),
    ] {
        assert_eq!(named(module, name), Some(exported(name.to_str().unwrap())), "{module:?} {name:?}");
    }
    for (module, name) in [
        (c"ws2_32", c"CreateEventW"),
        (c"kernel32", c"socket"),
        (c"mswsock", c"ConnectEx"),
        (c"ws2_32", c"wsastartup"),
        (c"ws2_32", c""),
    ] {
        assert_eq!(named(module, name), None, "{module:?} {name:?}");
        // SAFETY: no pointers.
        assert_eq!(unsafe { GetLastError() }, ERROR_PROC_NOT_FOUND);
    }
}

#[test]
fn numbers_are_those_of_windows() {
    let ordinal = |number: usize| std::ptr::without_provenance::<c_void>(number).cast::<u8>();
    assert_eq!(find(c"ws2_32", ordinal(115)), Some(exported("WSAStartup")));
    assert_eq!(find(c"ws2_32", ordinal(23)), Some(exported("socket")));
    assert_eq!(find(c"ws2_32", ordinal(9999)), None);
    assert_eq!(find(c"kernel32", ordinal(1)), None);
}

#[test]
fn what_is_found_can_be_called() {
    let found = named(c"kernel32", c"GetCurrentProcessId").unwrap();
    // SAFETY: it is the function of this name, with this signature.
    let number = unsafe { std::mem::transmute::<*const (), unsafe extern "C" fn() -> u32>(found)() };
    assert_eq!(number, std::process::id());
}
