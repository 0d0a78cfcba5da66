//! One operation, and how often the program was told of its end.

use std::cell::UnsafeCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::System::IO::OVERLAPPED;

use crate::end::End;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// The offset of its bytes in the stream, and how many there are.
    Send(usize, usize),
    /// Its number among the receives of its end, and the room.
    Receive(u64, usize),
}

/// What stands in a structure after its operation has ended and was looked at. Nobody writes it again.
const SEALED: usize = 0x5ea1_ed00;

/// See the module. It stays until its round is over, so that a second end is seen.
#[repr(C)]
pub(crate) struct Op {
    structure: UnsafeCell<OVERLAPPED>,
    block: UnsafeCell<Vec<u8>>,
    pub(crate) kind: Kind,
    pub(crate) end: Arc<End>,
    /// How often somebody was told.
    told: AtomicU32,
    /// How many bytes of a send were taken.
    pub(crate) taken: AtomicUsize,
}

// SAFETY: the structure is only looked at as programs do, with atomic accesses, and the block belongs to the operation until
// the end, and then to the one that was told.
unsafe impl Send for Op {}
// SAFETY: as above.
unsafe impl Sync for Op {}

impl Op {
    pub(crate) fn new(end: &Arc<End>, kind: Kind, block: Vec<u8>, event: HANDLE) -> Arc<Self> {
        let structure = OVERLAPPED { hEvent: event, ..OVERLAPPED::default() };
        Arc::new(Self {
            structure: UnsafeCell::new(structure),
            block: UnsafeCell::new(block),
            kind,
            end: end.clone(),
            told: AtomicU32::new(0),
            taken: AtomicUsize::new(0),
        })
    }

    /// The operation of a structure.
    ///
    /// # Safety
    /// The structure is that of an operation of the present round.
    pub(crate) unsafe fn of<'a>(structure: *mut OVERLAPPED) -> &'a Self {
        // SAFETY: the structure is the first field, and the round keeps its operations.
        unsafe { &*structure.cast::<Self>() }
    }

    pub(crate) fn structure(&self) -> *mut OVERLAPPED {
        self.structure.get()
    }

    pub(crate) fn event(&self) -> HANDLE {
        // SAFETY: nobody writes this field.
        unsafe { (*self.structure.get()).hEvent }
    }

    /// Where its bytes are.
    pub(crate) fn block(&self) -> (*mut u8, usize) {
        // SAFETY: asked before the operation begins, by the one that begins it.
        let block = unsafe { &mut *self.block.get() };
        (block.as_mut_ptr(), block.len())
    }

    fn words(&self) -> (&AtomicUsize, &AtomicUsize) {
        let structure = self.structure.get();
        // SAFETY: both fields are aligned words; all accesses to them are atomic.
        unsafe {
            (
                AtomicUsize::from_ptr(&raw mut (*structure).Internal),
                AtomicUsize::from_ptr(&raw mut (*structure).InternalHigh),
            )
        }
    }

    /// What somebody is told is what stands in the structure.
    pub(crate) fn agrees(&self, success: bool, bytes: u32) {
        let (status, count) = self.words();
        let (status, count) = (status.load(Ordering::Acquire), count.load(Ordering::Relaxed));
        assert!(success == (status == 0) && bytes as usize == count, "{self}: {success}, {bytes}");
    }

    /// Somebody is told of the end: the status, the count, and the block.
    pub(crate) fn is_told(&self) -> (NTSTATUS, usize, Vec<u8>) {
        let before = self.told.fetch_add(1, Ordering::AcqRel);
        assert_eq!(before, 0, "told twice of {self}");
        let (status, count) = self.words();
        let (ended, bytes) = (status.load(Ordering::Acquire), count.load(Ordering::Relaxed));
        let ended = u32::try_from(ended).expect("32 bits").cast_signed();
        assert_ne!(ended, STATUS_PENDING, "told too early of {self}");
        status.store(SEALED, Ordering::Relaxed);
        count.store(SEALED, Ordering::Relaxed);
        // SAFETY: it has ended, and this is the first one to be told.
        (ended, bytes, unsafe { std::mem::take(&mut *self.block.get()) })
    }

    /// It was refused: nobody may be told of it.
    pub(crate) fn is_refused(&self) {
        let before = self.told.fetch_add(1, Ordering::AcqRel);
        assert_eq!(before, 0, "told of {self}, which was refused");
        let (status, count) = self.words();
        status.store(SEALED, Ordering::Relaxed);
        count.store(SEALED, Ordering::Relaxed);
    }

    /// True when all is as it has to be at last.
    pub(crate) fn is_sealed(&self) -> bool {
        let (status, count) = self.words();
        let words = (status.load(Ordering::Acquire), count.load(Ordering::Relaxed));
        self.told.load(Ordering::Acquire) == 1 && words == (SEALED, SEALED)
    }
}

impl std::fmt::Display for Op {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (status, count) = self.words();
        let (status, count) = (status.load(Ordering::Acquire), count.load(Ordering::Relaxed));
        let told = self.told.load(Ordering::Acquire);
        write!(f, "{:?} of {}: told {told} times, status {status:#x}, {count} bytes", self.kind, self.end)
    }
}
