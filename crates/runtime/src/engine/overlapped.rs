//! The program's OVERLAPPED structure: lent to an operation from its start to its completion.
//!
//! `Internal` is the status, `InternalHigh` the count of bytes. Programs look at both at any time
//! (`HasOverlappedIoCompleted`), from any thread, so that they are written as atomics: the count before the status, and the
//! status with release order. Who reads another status than `STATUS_PENDING` sees the count, the data and all else.
#![allow(
    unsafe_code,
    reason = "the structure is the program's, and is written when its call has long returned"
)]

use std::sync::atomic::{AtomicUsize, Ordering};

use openwinsock_codes::NtStatus;
use windows_sys::Win32::System::IO::OVERLAPPED;

/// An OVERLAPPED structure that an operation owns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Overlapped(*mut OVERLAPPED);

// SAFETY: what is done with the pointer from other threads is atomic, and the program leaves the structure alone
// meanwhile.
unsafe impl Send for Overlapped {}

/// A status as it stands in the structure: its 32 bits, zero-extended.
fn stored(status: NtStatus) -> usize {
    status.0.cast_unsigned() as usize
}

impl Overlapped {
    /// The structure of an operation.
    ///
    /// # Safety
    /// It is writable, and stays so until the operation has completed: the promise that every program makes with an
    /// overlapped call.
    pub unsafe fn new(start: *mut OVERLAPPED) -> Self {
        Self(start)
    }

    /// Its address, which is how programs name an operation.
    pub fn address(self) -> usize {
        self.0.addr()
    }

    fn status_word(self) -> &'static AtomicUsize {
        // SAFETY: `new` promises that the structure is there until completion; nothing is read or written later. The
        // field is an aligned usize, as the whole structure is aligned.
        unsafe { AtomicUsize::from_ptr(&raw mut (*self.0).Internal) }
    }

    fn count_word(self) -> &'static AtomicUsize {
        // SAFETY: as above.
        unsafe { AtomicUsize::from_ptr(&raw mut (*self.0).InternalHigh) }
    }

    /// The operation waits from now on.
    pub(super) fn begin(self) {
        self.count_word().store(0, Ordering::Relaxed);
        self.status_word().store(stored(NtStatus::STATUS_PENDING), Ordering::Release);
    }

    /// The operation has ended. From now on the structure is the program's.
    pub(super) fn complete(self, status: NtStatus, bytes: usize) {
        self.count_word().store(bytes, Ordering::Relaxed);
        self.status_word().store(stored(status), Ordering::Release);
    }

    /// Leaves a status for those who ask for a result, after a call that failed and completes nothing.
    pub fn store(self, status: NtStatus, bytes: usize) {
        self.complete(status, bytes);
    }

    /// Status and count of an operation that has ended; none while it goes on.
    pub fn outcome(self) -> Option<(NtStatus, usize)> {
        let status = self.status_word().load(Ordering::Acquire);
        if status == stored(NtStatus::STATUS_PENDING) {
            return None;
        }
        let bits = (status & u32::MAX as usize) as u32;
        Some((NtStatus(bits.cast_signed()), self.count_word().load(Ordering::Relaxed)))
    }
}
