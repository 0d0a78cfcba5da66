//! Asking the kernel whether memory of the program is there.

use super::{SysResult, check_size};

/// Whether the kernel lets the process ask at all.
pub(crate) fn can_be_checked() -> bool {
    let (known, mut copy) = ([7_u8], [0]);
    copy_from_program(known.as_ptr().expose_provenance(), &mut copy).is_ok() && copy == known
}

/// Copies from an address that may not be mapped; EFAULT if it isn't.
pub(crate) fn copy_from_program(start: usize, into: &mut [u8]) -> SysResult<()> {
    copy(start, into, |local, remote| {
        // SAFETY: `local` is one exclusively borrowed block; the kernel checks the other side itself.
        unsafe { libc::process_vm_readv(libc::getpid(), local, 1, remote, 1, 0) }
    })
}

/// Copies to an address that may not be mapped or not be writable; EFAULT if it isn't.
pub(crate) fn copy_to_program(start: usize, from: &mut [u8]) -> SysResult<()> {
    copy(start, from, |local, remote| {
        // SAFETY: `local` is one borrowed block that is only read; the kernel checks the other side itself, and the
        // caller owns what it points to.
        unsafe { libc::process_vm_writev(libc::getpid(), local, 1, remote, 1, 0) }
    })
}

fn copy(
    start: usize,
    block: &mut [u8],
    call: impl Fn(*const libc::iovec, *const libc::iovec) -> isize,
) -> SysResult<()> {
    let mut done = 0;
    while done < block.len() {
        let rest = &mut block[done..];
        let local = libc::iovec { iov_base: rest.as_mut_ptr().cast(), iov_len: rest.len() };
        let remote = libc::iovec {
            iov_base: std::ptr::with_exposed_provenance_mut(start + done),
            iov_len: rest.len(),
        };
        match check_size(call(&raw const local, &raw const remote))? {
            0 => return Err(super::Errno(libc::EFAULT)),
            moved => done += moved,
        }
    }
    Ok(())
}
