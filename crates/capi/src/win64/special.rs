//! Functions that need more than another calling convention: they give functions to the program, or are not quite those of the
//! same name in another library.

use std::ffi::c_void;

use openwinsock::Win32::Foundation::{ERROR_PROC_NOT_FOUND, FARPROC, HANDLE, HMODULE, SetLastError};
use openwinsock::Win32::Networking::WinSock::{
    IP_ADD_MEMBERSHIP, IP_DONTFRAGMENT, IP_DROP_MEMBERSHIP, IP_MULTICAST_IF, IP_MULTICAST_LOOP,
    IP_MULTICAST_TTL, IP_OPTIONS, IP_TOS, IP_TTL, IPPROTO_IP, LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    NSP_NOTIFY_APC, SIO_GET_EXTENSION_FUNCTION_POINTER, SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER, SOCKET,
    WSACOMPLETION, WSAIoctl, WSANSPIoctl, getsockopt, setsockopt,
};
use openwinsock::Win32::System::Diagnostics::Debug::{
    FORMAT_MESSAGE_ARGUMENT_ARRAY, FORMAT_MESSAGE_IGNORE_INSERTS, FORMAT_MESSAGE_OPTIONS, FormatMessageA,
    FormatMessageW,
};
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::core::{PCSTR, PSTR, PWSTR};

use super::convert::Outcome as _;
use super::{Argument as _, providers, twin, window};
use crate::loader::GetProcAddress;

/// The function of a library, if it is none of the table's own kind.
pub(super) fn entry(dll: &str, name: &str) -> Option<*const ()> {
    match (dll, name) {
        (_, "FormatMessageA") => Some(format_message_a as *const ()),
        (_, "FormatMessageW") => Some(format_message_w as *const ()),
        (_, "GetProcAddress") => Some(find as *const ()),
        (_, "NSPStartup") => Some(providers::start_names as *const ()),
        (_, "WSPStartup") => Some(providers::start_transport as *const ()),
        (_, "WSANSPIoctl") => Some(control_lookup as *const ()),
        (_, "WSAIoctl") => Some(control as *const ()),
        ("wsock32", "getsockopt") => Some(get_option_1_1 as *const ()),
        ("wsock32", "setsockopt") => Some(set_option_1_1 as *const ()),
        _ => window::entry(name),
    }
}

/// `WSAIoctl`: the functions that it tells are the table's.
unsafe extern "win64" fn control(
    s: SOCKET,
    code: u32,
    input: *const c_void,
    input_len: u32,
    output: *mut c_void,
    output_len: u32,
    returned: *mut u32,
    overlapped: *mut OVERLAPPED,
    routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let routine = routine.native();
    // SAFETY: whoever calls keeps the contract of the function.
    let result =
        unsafe { WSAIoctl(s, code, input, input_len, output, output_len, returned, overlapped, routine) };
    if result == 0 {
        // SAFETY: the call has succeeded.
        unsafe { tell_functions(code, output) };
    }
    result
}

/// Puts the table's functions where `WSAIoctl` has told some.
///
/// # Safety
/// A call with this code has succeeded, and its output is there.
pub(super) unsafe fn tell_functions(code: u32, output: *mut c_void) {
    match code {
        SIO_GET_EXTENSION_FUNCTION_POINTER => {
            // SAFETY: the call has written one function there.
            unsafe { translate(output.cast(), 1) };
        }
        SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER => {
            // A table begins with its size, in the room of a pointer; functions follow.
            let table = output.cast::<usize>();
            // SAFETY: the call has written such a table there.
            let size = unsafe { table.cast::<u32>().read_unaligned() } as usize;
            // SAFETY: as above.
            unsafe { translate(table.wrapping_add(1), size / size_of::<usize>() - 1) };
        }
        _ => {}
    }
}

/// `GetProcAddress`: the functions that it finds are the table's. What a library of Linux has is none that a Windows program could call.
unsafe extern "win64" fn find(module: HMODULE, name: PCSTR) -> FARPROC {
    // SAFETY: whoever calls keeps the contract of the function.
    let found = unsafe { GetProcAddress(module, name) };
    let ours = found.windows();
    if found.is_some() && ours.is_none() {
        // SAFETY: no pointers.
        unsafe { SetLastError(ERROR_PROC_NOT_FOUND) };
    }
    ours
}

/// `WSANSPIoctl`: the routine that is told stands in a structure.
unsafe extern "win64" fn control_lookup(
    lookup: HANDLE,
    code: u32,
    input: *const c_void,
    input_len: u32,
    output: *mut c_void,
    output_len: u32,
    returned: *mut u32,
    completion: *const WSACOMPLETION,
) -> i32 {
    // SAFETY: whoever calls keeps the contract of the function, which reads the structure before it returns.
    notice(completion, |completion| unsafe {
        WSANSPIoctl(lookup, code, input, input_len, output, output_len, returned, completion)
    })
}

/// Calls a function with a notice whose routine, if it has one, has C's convention.
pub(super) fn notice(
    completion: *const WSACOMPLETION,
    call: impl FnOnce(*const WSACOMPLETION) -> i32,
) -> i32 {
    if completion.is_null() {
        return call(completion);
    }
    // SAFETY: whoever calls promises the structure.
    let mut told = unsafe { completion.read_unaligned() };
    if told.Type == NSP_NOTIFY_APC {
        // SAFETY: the type says that this member is filled.
        let apc = unsafe { &mut told.Parameters.Apc };
        apc.lpfnCompletionProc = apc.lpfnCompletionProc.native();
    }
    call(&raw const told)
}

/// Puts the table's functions in the place of those that C programs get.
///
/// # Safety
/// So many functions stand there, and can be written.
pub(super) unsafe fn translate(functions: *mut usize, count: usize) {
    for place in 0..count {
        let function = functions.wrapping_add(place);
        // SAFETY: the caller promises it.
        let native = unsafe { function.read_unaligned() };
        // One that is not in the table would be called the wrong way.
        // SAFETY: as above.
        unsafe { function.write_unaligned(twin(native).unwrap_or(0)) };
    }
}

/// The arguments of `FormatMessage`: a `va_list` of Windows is a pointer to words one after the other, as the array is that a flag
/// stands for.
///
/// # Safety
/// The arguments are what the flags say.
unsafe fn words(
    flags: FORMAT_MESSAGE_OPTIONS,
    arguments: *const *const i8,
) -> (FORMAT_MESSAGE_OPTIONS, *const *const i8) {
    let none = FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_ARGUMENT_ARRAY;
    if arguments.is_null() || flags & none != 0 {
        return (flags, arguments);
    }
    // SAFETY: the caller promises that it is a pointer to a va_list.
    (flags | FORMAT_MESSAGE_ARGUMENT_ARRAY, unsafe { arguments.read() }.cast())
}

unsafe extern "win64" fn format_message_a(
    flags: FORMAT_MESSAGE_OPTIONS,
    source: *const c_void,
    id: u32,
    language: u32,
    buffer: PSTR,
    size: u32,
    arguments: *const *const i8,
) -> u32 {
    // SAFETY: whoever calls keeps the contract of the function.
    let (flags, arguments) = unsafe { words(flags, arguments) };
    // SAFETY: as above.
    unsafe { FormatMessageA(flags, source, id, language, buffer, size, arguments) }
}

unsafe extern "win64" fn format_message_w(
    flags: FORMAT_MESSAGE_OPTIONS,
    source: *const c_void,
    id: u32,
    language: u32,
    buffer: PWSTR,
    size: u32,
    arguments: *const *const i8,
) -> u32 {
    // SAFETY: whoever calls keeps the contract of the function.
    let (flags, arguments) = unsafe { words(flags, arguments) };
    // SAFETY: as above.
    unsafe { FormatMessageW(flags, source, id, language, buffer, size, arguments) }
}

/// Options of IP have other numbers in winsock.h of version 1.1, which is what programs for wsock32 were compiled with.
fn option_of_1_1(level: i32, name: i32) -> i32 {
    const OPTIONS: [i32; 9] = [
        IP_OPTIONS,
        IP_MULTICAST_IF,
        IP_MULTICAST_TTL,
        IP_MULTICAST_LOOP,
        IP_ADD_MEMBERSHIP,
        IP_DROP_MEMBERSHIP,
        IP_TTL,
        IP_TOS,
        IP_DONTFRAGMENT,
    ];
    let place = usize::try_from(name - 1).ok().filter(|_| level == IPPROTO_IP);
    place.and_then(|place| OPTIONS.get(place).copied()).unwrap_or(name)
}

unsafe extern "win64" fn get_option_1_1(s: SOCKET, level: i32, name: i32, value: PSTR, len: *mut i32) -> i32 {
    // SAFETY: whoever calls keeps the contract of the function.
    unsafe { getsockopt(s, level, option_of_1_1(level, name), value, len) }
}

unsafe extern "win64" fn set_option_1_1(s: SOCKET, level: i32, name: i32, value: PCSTR, len: i32) -> i32 {
    // SAFETY: whoever calls keeps the contract of the function.
    unsafe { setsockopt(s, level, option_of_1_1(level, name), value, len) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use openwinsock::Win32::Networking::WinSock::SOL_SOCKET;

    #[test]
    fn options_of_version_1_1() {
        assert_eq!(option_of_1_1(IPPROTO_IP, 5), IP_ADD_MEMBERSHIP);
        assert_eq!(option_of_1_1(IPPROTO_IP, 9), IP_DONTFRAGMENT);
        assert_eq!(option_of_1_1(IPPROTO_IP, 10), 10);
        assert_eq!(option_of_1_1(SOL_SOCKET, 5), 5);
    }
}
