//! Functions that need more than another calling convention: they give functions to the program, or are not quite those of the
//! same name in another library.

use openwinsock::Win32::Networking::WinSock::{
    IP_ADD_MEMBERSHIP, IP_DONTFRAGMENT, IP_DROP_MEMBERSHIP, IP_MULTICAST_IF, IP_MULTICAST_LOOP,
    IP_MULTICAST_TTL, IP_OPTIONS, IP_TOS, IP_TTL, IPPROTO_IP, LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    SIO_GET_EXTENSION_FUNCTION_POINTER, SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER, SOCKET, WSAIoctl,
    getsockopt, setsockopt,
};
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::core::{PCSTR, PSTR};

use super::{Argument as _, twin};

/// The function of a library, if it is none of the table's own kind.
pub(super) fn entry(dll: &str, name: &str) -> Option<*const ()> {
    match (dll, name) {
        (_, "WSAIoctl") => Some(control as *const ()),
        ("wsock32", "getsockopt") => Some(get_option_1_1 as *const ()),
        ("wsock32", "setsockopt") => Some(set_option_1_1 as *const ()),
        _ => None,
    }
}

/// `WSAIoctl`: the functions that it tells are the table's.
unsafe extern "win64" fn control(
    s: SOCKET,
    code: u32,
    input: *const std::ffi::c_void,
    input_len: u32,
    output: *mut std::ffi::c_void,
    output_len: u32,
    returned: *mut u32,
    overlapped: *mut OVERLAPPED,
    routine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
) -> i32 {
    let routine = routine.native();
    // SAFETY: whoever calls keeps the contract of the function.
    let result =
        unsafe { WSAIoctl(s, code, input, input_len, output, output_len, returned, overlapped, routine) };
    if result != 0 {
        return result;
    }
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
    result
}

/// Puts the table's functions in the place of those that C programs get.
///
/// # Safety
/// So many functions stand there, and can be written.
unsafe fn translate(functions: *mut usize, count: usize) {
    for place in 0..count {
        let function = functions.wrapping_add(place);
        // SAFETY: the caller promises it.
        let native = unsafe { function.read_unaligned() };
        // One that is not in the table would be called the wrong way.
        // SAFETY: as above.
        unsafe { function.write_unaligned(twin(native).unwrap_or(0)) };
    }
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
