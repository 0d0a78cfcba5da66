//! Memory for arguments: a block that ends where nothing may be touched, and addresses that are none.

use std::ffi::c_void;
use std::mem::MaybeUninit;

const PAGE: usize = 4096;
/// How much of it may be written to.
const ROOM: usize = 16 * PAGE;
/// How much may not be touched behind the room, and behind the page that may only be read.
const GUARD: usize = 64 * PAGE;

/// Room, a guard, a page that may only be read, a guard.
pub(crate) struct Memory {
    start: usize,
    used: usize,
}

impl Memory {
    pub(crate) fn new() -> Self {
        let whole = ROOM + GUARD + PAGE + GUARD;
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        // SAFETY: a new mapping, anywhere.
        let start = unsafe { libc::mmap(std::ptr::null_mut(), whole, libc::PROT_NONE, flags, -1, 0) };
        assert_ne!(start, libc::MAP_FAILED);
        let memory = Self { start: start.expose_provenance(), used: 0 };
        for (place, len, rights) in [
            (memory.start, ROOM, libc::PROT_READ | libc::PROT_WRITE),
            (memory.read_only(), PAGE, libc::PROT_READ),
        ] {
            // SAFETY: the pages are of the mapping above, which nobody uses yet.
            let done = unsafe { libc::mprotect(std::ptr::with_exposed_provenance_mut(place), len, rights) };
            assert_eq!(done, 0);
        }
        memory
    }

    fn end(&self) -> usize {
        self.start + ROOM
    }

    fn read_only(&self) -> usize {
        self.end() + GUARD
    }

    /// Everything is zero again, and unused.
    pub(crate) fn clear(&mut self) {
        // SAFETY: the room is ours, writable and that long; nobody holds a reference into it.
        unsafe { std::ptr::with_exposed_provenance_mut::<u8>(self.start).write_bytes(0, ROOM) };
        self.used = 0;
    }

    /// A place for so many bytes, which may be used again when the room has been walked through.
    pub(crate) fn place(&mut self, len: usize, misaligned: bool) -> usize {
        let len = len.min(ROOM / 2);
        if self.used + len + 16 > ROOM {
            self.used = 0;
        }
        let place = self.start + self.used.next_multiple_of(16) + usize::from(misaligned);
        self.used = place + len - self.start;
        place
    }

    /// A place whose last byte is the last that may be touched.
    pub(crate) fn last_place(&self, len: usize) -> usize {
        self.end() - len.min(ROOM / 2)
    }

    /// Writes there, as far as the room reaches.
    pub(crate) fn write(&self, place: usize, bytes: &[MaybeUninit<u8>]) {
        let len = bytes.len().min(self.end() - place);
        let to = std::ptr::with_exposed_provenance_mut::<MaybeUninit<u8>>(place);
        // SAFETY: the place is in the room, whose bytes are ours up to its end.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), to, len) };
    }

    /// An address at which there are no `len` bytes to read and write; by number.
    pub(crate) fn bad(&self, which: u8, len: usize) -> usize {
        match which % 12 {
            0 => 0,
            1 => 1,
            2 => 0xffff,
            3 => 0x1_0000,
            4 => self.end(),
            5 => self.end() + GUARD / 2,
            6 => self.end() - len.min(ROOM / 2) + 1,
            7 => self.end() - (len / 2).min(ROOM / 2),
            8 => self.read_only(),
            // The last page of a program's half, which is never mapped, the kernel's half, and what is in neither.
            9 => 0x7fff_ffff_f000,
            10 => 0xffff_8000_0000_0000 | len,
            _ => usize::MAX,
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let whole = ROOM + GUARD + PAGE + GUARD;
        let start = std::ptr::with_exposed_provenance_mut::<c_void>(self.start);
        // SAFETY: the mapping is ours, and no call goes on that was given a place in it.
        unsafe { libc::munmap(start, whole) };
    }
}
