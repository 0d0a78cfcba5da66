//! The arguments of `FormatMessage`, as C hands them over: an array of words, or a `va_list`.
//!
//! Only as many words are read as the message asks for; that there are so many is the program's promise, as on Windows.
//!
//! # `va_list`
//!
//! A `va_list` of Windows is a pointer to words one after the other. On Linux it is a structure of the machine's calling
//! convention, which this file reads: registers that the callee saved, then the stack. In System V's for x86-64:
//!
//! ```c
//! struct { unsigned gp_offset, fp_offset; void *overflow_arg_area, *reg_save_area; }
//! ```
//!
//! In the one for AArch64:
//!
//! ```c
//! struct { void *stack, *gr_top, *vr_top; int gr_offs, vr_offs; }
//! ```
//!
//! A `va_list` is an array on x86-64, so that `&list` of a function's own parameter is a pointer to a pointer to the
//! structure, where that of a variable is a pointer to the structure. Both are understood: the structure begins with
//! two offsets below 512, and an address does not.
//!
//! Source: the page on `FormatMessage`; System V ABI for AMD64, 3.5.7; Procedure Call Standard for AArch64, appendix B.

use std::cell::{Cell, RefCell};

use openwinsock_codes::Win32Error;
use openwinsock_codes::format::{Arg, Letter, Take, Words};
use windows_sys::Win32::Foundation::ERROR_INVALID_PARAMETER;

use crate::win32;

/// Where words come from.
enum From {
    /// One after the other.
    Array(*const u64),
    /// A `va_list`, where it stands now, and what was read of it.
    List(*const *const i8, Cell<Option<List>>, RefCell<Vec<u64>>),
}

/// The arguments of a call.
pub(super) struct Arguments {
    from: From,
    /// True for the function whose own texts are UTF-16.
    wide: bool,
}

/// A `va_list` on its way.
#[cfg(target_arch = "x86_64")]
#[derive(Clone, Copy)]
#[repr(C)]
struct List {
    gp_offset: u32,
    fp_offset: u32,
    overflow_arg_area: *const u64,
    reg_save_area: *const u8,
}

#[cfg(target_arch = "x86_64")]
impl List {
    /// How many bytes of the saved area are general registers.
    const GENERAL: u32 = 6 * 8;

    /// # Safety
    /// The pointer is one to a `va_list`, or to a pointer to one.
    unsafe fn at(list: *const *const i8) -> Self {
        let structure = list.cast::<Self>();
        // SAFETY: the caller promises one of the two; both have so many bytes to read.
        let [gp_offset, fp_offset] = unsafe { structure.cast::<[u32; 2]>().read_unaligned() };
        let structure = if gp_offset < 512 && fp_offset < 512 {
            structure
        } else {
            // SAFETY: what does not begin as the structure does is a pointer to it.
            unsafe { list.read_unaligned() }.cast::<Self>()
        };
        // SAFETY: the caller promises the structure.
        unsafe { structure.read_unaligned() }
    }

    /// # Safety
    /// There is another argument, and it is an integer or a pointer.
    unsafe fn next(&mut self) -> u64 {
        if self.gp_offset < Self::GENERAL {
            let place = self.reg_save_area.wrapping_add(self.gp_offset as usize);
            self.gp_offset += 8;
            // SAFETY: the registers below this offset were saved there.
            return unsafe { place.cast::<u64>().read_unaligned() };
        }
        let place = self.overflow_arg_area;
        self.overflow_arg_area = place.wrapping_add(1);
        // SAFETY: the caller promises that there is another argument; it lies on the stack.
        unsafe { place.read_unaligned() }
    }
}

/// A `va_list` on its way.
#[cfg(target_arch = "aarch64")]
#[derive(Clone, Copy)]
#[repr(C)]
struct List {
    stack: *const u64,
    gr_top: *const u8,
    vr_top: *const u8,
    gr_offs: i32,
    vr_offs: i32,
}

#[cfg(target_arch = "aarch64")]
impl List {
    /// # Safety
    /// The pointer is one to a `va_list`.
    unsafe fn at(list: *const *const i8) -> Self {
        // SAFETY: the caller promises it.
        unsafe { list.cast::<Self>().read_unaligned() }
    }

    /// # Safety
    /// There is another argument, and it is an integer or a pointer.
    unsafe fn next(&mut self) -> u64 {
        if self.gr_offs < 0 {
            let place = self.gr_top.wrapping_offset(self.gr_offs as isize);
            self.gr_offs += 8;
            // SAFETY: the registers at negative offsets were saved there.
            return unsafe { place.cast::<u64>().read_unaligned() };
        }
        let place = self.stack;
        self.stack = place.wrapping_add(1);
        // SAFETY: the caller promises that there is another argument; it lies on the stack.
        unsafe { place.read_unaligned() }
    }
}

impl Arguments {
    /// What `FORMAT_MESSAGE_ARGUMENT_ARRAY` says `Arguments` is.
    ///
    /// # Safety
    /// So many words as the message asks for are there, and those that it takes for texts point to texts.
    pub(super) const unsafe fn array(first: *const *const i8, wide: bool) -> Self {
        Self { from: From::Array(first.cast()), wide }
    }

    /// What `Arguments` is otherwise.
    ///
    /// # Safety
    /// As [`Self::array`], and the pointer is one to a `va_list`.
    pub(super) const unsafe fn list(list: *const *const i8, wide: bool) -> Self {
        Self { from: From::List(list, Cell::new(None), RefCell::new(Vec::new())), wide }
    }

    fn is_wide(&self, letter: Letter) -> bool {
        match letter {
            Letter::Own => self.wide,
            Letter::Other => !self.wide,
            Letter::Narrow => false,
            Letter::Wide => true,
        }
    }
}

impl Words for Arguments {
    fn word(&self, place: usize) -> Option<u64> {
        match &self.from {
            // SAFETY: `array`'s caller promises as many words as the message asks for.
            From::Array(first) => Some(unsafe { first.wrapping_add(place).read_unaligned() }),
            From::List(list, position, read) => {
                let mut read = read.borrow_mut();
                while read.len() <= place {
                    // SAFETY: `list`'s caller promises that it is a list.
                    let mut at = position.get().unwrap_or_else(|| unsafe { List::at(*list) });
                    // SAFETY: it promises as many words as the message asks for, too.
                    read.push(unsafe { at.next() });
                    position.set(Some(at));
                }
                read.get(place).copied()
            }
        }
    }

    fn text(
        &self,
        word: u64,
        letter: Letter,
        most: Option<usize>,
        take: &mut Take<'_>,
    ) -> Result<(), Win32Error> {
        let address = usize::try_from(word).map_err(|_| Win32Error(ERROR_INVALID_PARAMETER))?;
        if self.is_wide(letter) {
            let start = std::ptr::with_exposed_provenance::<u16>(address);
            // SAFETY: the constructors' callers promise that the word points to a text.
            return take(Arg::Wide(&unsafe { win32::units_up_to(start, most) }?));
        }
        let start = std::ptr::with_exposed_provenance::<u8>(address);
        // SAFETY: as above.
        take(Arg::Narrow(&unsafe { win32::units_up_to(start, most) }?))
    }

    fn character(&self, word: u64, letter: Letter) -> u16 {
        if self.is_wide(letter) { word as u16 } else { u16::from(word as u8) }
    }
}
