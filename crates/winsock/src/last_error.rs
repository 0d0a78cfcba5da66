//! The last error: one slot per thread, read by `WSAGetLastError` and by `GetLastError`.
//!
//! Programs ask for it after every failed call, and in a shared library the compiler reaches a thread's variable through a
//! function of the loader, which takes longer than the rest of the call. On the processors named here the slot is declared so
//! that its distance from the thread's own pointer is known once the library is loaded ("initial exec"): one load. Its four
//! bytes fit into what the loader keeps free for libraries that are loaded later.
//!
//! With the feature `win64` a host may keep the slots itself; see [`crate::linux::set_last_error_slot`].

#[cfg(not(feature = "win64"))]
pub(crate) use self::slot::{get, set};

#[cfg(feature = "win64")]
pub(crate) fn get() -> u32 {
    crate::linux::last_error_slot().map_or_else(slot::get, |host| (host.get)())
}

#[cfg(feature = "win64")]
pub(crate) fn set(code: u32) {
    crate::linux::last_error_slot().map_or_else(|| slot::set(code), |host| (host.set)(code));
}

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod slot {
    use std::arch::{asm, global_asm};

    // Local to the library: two of them in one process are two slots.
    global_asm!(
        ".pushsection .tbss.openwinsock_last_error,\"awT\",%nobits",
        ".hidden openwinsock_last_error",
        ".weak openwinsock_last_error",
        ".type openwinsock_last_error,%object",
        ".size openwinsock_last_error,4",
        ".balign 4",
        "openwinsock_last_error:",
        ".zero 4",
        ".popsection",
    );

    #[cfg(target_arch = "x86_64")]
    #[inline]
    pub(crate) fn get() -> u32 {
        let code: u32;
        // SAFETY: reads four bytes of this thread's block, which the loader made and zeroed before the thread ran; the
        // relocation names their place.
        unsafe {
            asm!(
                "mov {place}, qword ptr [rip + openwinsock_last_error@GOTTPOFF]",
                "mov {code:e}, dword ptr fs:[{place}]",
                place = out(reg) _,
                code = lateout(reg) code,
                options(nostack, preserves_flags, readonly),
            );
        }
        code
    }

    #[cfg(target_arch = "x86_64")]
    #[inline]
    pub(crate) fn set(code: u32) {
        // SAFETY: as in `get`; nobody else has a reference to these bytes.
        unsafe {
            asm!(
                "mov {place}, qword ptr [rip + openwinsock_last_error@GOTTPOFF]",
                "mov dword ptr fs:[{place}], {code:e}",
                place = out(reg) _,
                code = in(reg) code,
                options(nostack, preserves_flags),
            );
        }
    }

    #[cfg(target_arch = "aarch64")]
    fn place() -> *mut u32 {
        let place: *mut u32;
        // SAFETY: adds two numbers: the thread's pointer, and the distance that the loader wrote.
        unsafe {
            asm!(
                "adrp {distance}, :gottprel:openwinsock_last_error",
                "ldr {distance}, [{distance}, #:gottprel_lo12:openwinsock_last_error]",
                "mrs {place}, tpidr_el0",
                "add {place}, {place}, {distance}",
                distance = out(reg) _,
                place = out(reg) place,
                options(nostack, preserves_flags, readonly),
            );
        }
        place
    }

    #[cfg(target_arch = "aarch64")]
    #[inline]
    pub(crate) fn get() -> u32 {
        // SAFETY: four bytes of this thread's block, which the loader made and zeroed before the thread ran.
        unsafe { place().read() }
    }

    #[cfg(target_arch = "aarch64")]
    #[inline]
    pub(crate) fn set(code: u32) {
        // SAFETY: as in `get`; nobody else has a reference to these bytes.
        unsafe { place().write(code) }
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
mod slot {
    use std::cell::Cell;

    thread_local! {
        static LAST: Cell<u32> = const { Cell::new(0) };
    }

    #[inline]
    pub(crate) fn get() -> u32 {
        LAST.get()
    }

    #[inline]
    pub(crate) fn set(code: u32) {
        LAST.set(code);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_thread_has_its_own() {
        super::set(7);
        let other = std::thread::spawn(|| {
            let before = super::get();
            super::set(8);
            (before, super::get())
        });
        assert_eq!(other.join().unwrap(), (0, 8));
        assert_eq!(super::get(), 7);
    }
}
