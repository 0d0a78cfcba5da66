//! What the machine and its accounts are.

/// What the processor says of its family, model and stepping (CPUID, leaf 1).
#[cfg(target_arch = "x86_64")]
pub(crate) fn processor_signature() -> u32 {
    #[allow(unused_unsafe, reason = "newer compilers know that it is safe")]
    // SAFETY: every x86-64 processor has the instruction and this leaf.
    unsafe { std::arch::x86_64::__cpuid(1) }.eax
}

/// The processor that this thread runs on now.
pub(crate) fn current_processor() -> u32 {
    // SAFETY: no pointers.
    u32::try_from(unsafe { libc::sched_getcpu() }).unwrap_or(0)
}

/// The name of an account, from the system's list; none if it has none there.
pub(crate) fn user_name(number: u32) -> Option<String> {
    // As much as the longest entries of directories have.
    let mut buffer = vec![0_u8; 16 * 1024];
    // SAFETY: the structure is made of numbers and pointers, for which zero is a value.
    let mut entry: libc::passwd = unsafe { std::mem::zeroed() };
    let mut found = std::ptr::null_mut();
    // SAFETY: all pointers are to our own memory, which is as long as said.
    let code = unsafe {
        libc::getpwuid_r(number, &raw mut entry, buffer.as_mut_ptr().cast(), buffer.len(), &raw mut found)
    };
    if code != 0 || found.is_null() || entry.pw_name.is_null() {
        return None;
    }
    // SAFETY: the entry's texts end with a NUL and lie in the buffer, which lives on.
    let name = unsafe { std::ffi::CStr::from_ptr(entry.pw_name) };
    Some(name.to_string_lossy().into_owned())
}

/// Sends this thread the signal that debuggers wait for.
pub(crate) fn trap() {
    // SAFETY: no pointers; what the signal does is the program's affair.
    unsafe { libc::raise(libc::SIGTRAP) };
}
