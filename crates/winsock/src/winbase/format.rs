//! `FormatMessage`: the texts of codes, and templates with inserts. [`openwinsock_codes::format`] does the work.

use std::ffi::c_void;
use std::ptr;

use openwinsock_codes::Win32Error;
use openwinsock_codes::format::{Inserts, MOST_ALLOCATED, Request, Sink, Source, Width};
use openwinsock_runtime::modules;
use windows_sys::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER, ERROR_MORE_DATA, ERROR_NOT_ENOUGH_MEMORY,
    ERROR_RESOURCE_DATA_NOT_FOUND, ERROR_RESOURCE_TYPE_NOT_FOUND,
};
use windows_sys::Win32::System::Diagnostics::Debug::{
    FORMAT_MESSAGE_ALLOCATE_BUFFER, FORMAT_MESSAGE_ARGUMENT_ARRAY, FORMAT_MESSAGE_FROM_HMODULE,
    FORMAT_MESSAGE_FROM_STRING, FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS,
    FORMAT_MESSAGE_OPTIONS,
};
use windows_sys::Win32::System::Memory::LMEM_ZEROINIT;
use windows_sys::core::{PSTR, PWSTR};

use super::arguments::Arguments;
use super::{language, memory};
use crate::strings::Unit;
use crate::win32::{self, Result};

/// Buffers of `FormatMessageA` are shorter, in bytes; one of so many is refused.
const TOO_LONG: u32 = 0x8000;

/// What a call asks for, apart from where its result goes.
struct Call {
    flags: FORMAT_MESSAGE_OPTIONS,
    source: *const c_void,
    id: u32,
    language: u32,
    arguments: *const *const i8,
}

/// Takes so many units.
struct UpTo {
    units: Vec<u16>,
    most: usize,
    full: Win32Error,
}

impl UpTo {
    const fn new(most: usize, full: Win32Error) -> Self {
        Self { units: Vec::new(), most, full }
    }
}

impl Sink for UpTo {
    fn push(&mut self, unit: u16) -> Result<()> {
        if self.units.len() >= self.most {
            return Err(self.full);
        }
        self.units.push(unit);
        Ok(())
    }
}

impl Call {
    const fn has(&self, flag: FORMAT_MESSAGE_OPTIONS) -> bool {
        self.flags & flag != 0
    }

    /// Writes the message into a sink. `U` is the kind of texts that the function has.
    ///
    /// # Safety
    /// Source and arguments are what the flags say.
    unsafe fn write<U: Unit>(&self, sink: &mut dyn Sink) -> Result<()> {
        let wide = size_of::<U>() == size_of::<u16>();
        let template;
        let source = if self.has(FORMAT_MESSAGE_FROM_STRING) {
            if self.source.is_null() {
                return win32::error(ERROR_INVALID_PARAMETER);
            }
            // SAFETY: the caller promises that it is a text of this kind.
            template = U::widen(unsafe { win32::units(self.source.cast::<U>()) }?);
            Source::Wide(&template)
        } else if self.has(FORMAT_MESSAGE_FROM_SYSTEM) {
            // No module of ours has a table of messages, so that those of the system are next.
            Source::System(self.id)
        } else if self.has(FORMAT_MESSAGE_FROM_HMODULE) {
            let is_module = self.source.is_null() || modules::is_module(self.source.addr());
            return win32::error(if is_module {
                ERROR_RESOURCE_TYPE_NOT_FOUND
            } else {
                ERROR_RESOURCE_DATA_NOT_FOUND
            });
        } else {
            return win32::error(ERROR_INVALID_PARAMETER);
        };
        let words;
        let inserts = if self.has(FORMAT_MESSAGE_IGNORE_INSERTS) {
            Inserts::Ignore
        } else if self.arguments.is_null() {
            Inserts::None
        } else if self.has(FORMAT_MESSAGE_ARGUMENT_ARRAY) {
            // SAFETY: the caller promises that the arguments are an array.
            words = unsafe { Arguments::array(self.arguments, wide) };
            Inserts::WordArray(&words)
        } else {
            // SAFETY: the caller promises that the arguments are a va_list.
            words = unsafe { Arguments::list(self.arguments, wide) };
            Inserts::WordList(&words)
        };
        let request = Request {
            language: self.language as u16,
            languages: language::of_user(),
            width: Width::from_flags(self.flags),
            inserts,
            ..Request::new(source)
        };
        request.write(sink).map(drop)
    }

    /// The message in memory of `LocalAlloc`, whose address goes to `place`; its length.
    ///
    /// # Safety
    /// As [`Self::write`]; `place` is one for a pointer.
    unsafe fn allocate<U: Unit>(&self, place: *mut *mut U, least: u32) -> Result<u32> {
        // SAFETY: the caller promises the place.
        unsafe { win32::write(place, ptr::null_mut()) }?;
        // One unit is for the NUL.
        let mut text = UpTo::new(MOST_ALLOCATED / size_of::<u16>() - 1, Win32Error(ERROR_MORE_DATA));
        // SAFETY: the caller promises it.
        unsafe { self.write::<U>(&mut text) }?;
        let units = U::narrow(text.units);
        let count = usize::try_from(least).unwrap_or(0).max(units.len() + 1);
        let memory = memory::allocate(LMEM_ZEROINIT, count * size_of::<U>())?.cast::<U>();
        // SAFETY: the memory is new and longer than the text.
        unsafe { win32::write_units(&units, memory) }?;
        // SAFETY: the caller promises the place.
        unsafe { win32::write(place, memory) }?;
        length(units.len())
    }
}

fn length(units: usize) -> Result<u32> {
    u32::try_from(units).map_err(|_| Win32Error(ERROR_INVALID_PARAMETER))
}

/// Writes a message: that of a code (`FORMAT_MESSAGE_FROM_SYSTEM`), or a template of the program
/// (`FORMAT_MESSAGE_FROM_STRING`), with inserts filled in. Gives its length in units, without the NUL.
///
/// The messages are those of OpenWinsock's catalogue, in the language that is asked for, or for language 0 in that of
/// `LC_ALL`, `LC_MESSAGES` or `LANG`. Memory of `FORMAT_MESSAGE_ALLOCATE_BUFFER` goes back by `LocalFree`.
///
/// `arguments` is an array of words, or a pointer to a `va_list` of C: see `arguments`.
///
/// Raises `ERROR_INVALID_PARAMETER` for no source, a malformed insert or one without arguments,
/// `ERROR_MR_MID_NOT_FOUND`, `ERROR_RESOURCE_LANG_NOT_FOUND`, `ERROR_RESOURCE_TYPE_NOT_FOUND` for a module (none here has
/// messages), `ERROR_RESOURCE_DATA_NOT_FOUND` for what is no module, `ERROR_INSUFFICIENT_BUFFER` (then what fits is in the buffer), `ERROR_MORE_DATA` for more than 128 KiB,
/// `ERROR_NO_WORK_DONE` for a message without a character, `ERROR_NOACCESS` for a bad pointer.
///
/// Source: the page on `FormatMessageW`.
pub unsafe extern "system" fn FormatMessageW(
    dwflags: FORMAT_MESSAGE_OPTIONS,
    lpsource: *const c_void,
    dwmessageid: u32,
    dwlanguageid: u32,
    lpbuffer: PWSTR,
    nsize: u32,
    arguments: *const *const i8,
) -> u32 {
    let call = Call { flags: dwflags, source: lpsource, id: dwmessageid, language: dwlanguageid, arguments };
    win32::run(0, || {
        if lpbuffer.is_null() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        if call.has(FORMAT_MESSAGE_ALLOCATE_BUFFER) {
            // SAFETY: source, arguments and buffer are what the program's flags say.
            return unsafe { call.allocate::<u16>(lpbuffer.cast(), nsize) };
        }
        let small = Win32Error(ERROR_INSUFFICIENT_BUFFER);
        let Some(room) = nsize.checked_sub(1) else { return Err(small) };
        let mut text = UpTo::new(usize::try_from(room).unwrap_or(usize::MAX), small);
        // SAFETY: as above.
        let written = unsafe { call.write::<u16>(&mut text) };
        let len = text.units.len();
        if written.is_ok() || written == Err(small) {
            text.units.push(0);
            // SAFETY: there are `nsize` units, and these are not more.
            unsafe { win32::write_units(&text.units, lpbuffer) }?;
        }
        written?;
        length(len)
    })
}

/// [`FormatMessageW`] with texts in UTF-8; the length is in bytes.
///
/// A buffer that is too small stays as it is. As on Windows one of 32,768 bytes or more is `ERROR_INVALID_PARAMETER`, and
/// without any buffer the failure is `ERROR_INSUFFICIENT_BUFFER`, or `ERROR_NOT_ENOUGH_MEMORY` where one was to be allocated.
pub unsafe extern "system" fn FormatMessageA(
    dwflags: FORMAT_MESSAGE_OPTIONS,
    lpsource: *const c_void,
    dwmessageid: u32,
    dwlanguageid: u32,
    lpbuffer: PSTR,
    nsize: u32,
    arguments: *const *const i8,
) -> u32 {
    let call = Call { flags: dwflags, source: lpsource, id: dwmessageid, language: dwlanguageid, arguments };
    win32::run(0, || {
        if call.has(FORMAT_MESSAGE_ALLOCATE_BUFFER) {
            if lpbuffer.is_null() {
                return win32::error(ERROR_NOT_ENOUGH_MEMORY);
            }
            // SAFETY: source, arguments and buffer are what the program's flags say.
            return unsafe { call.allocate::<u8>(lpbuffer.cast(), nsize) };
        }
        if nsize >= TOO_LONG {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        let mut text = Vec::new();
        // SAFETY: as above.
        unsafe { call.write::<u8>(&mut text) }?;
        let mut bytes = u8::narrow(text);
        bytes.push(0);
        if lpbuffer.is_null() || bytes.len() > nsize as usize {
            return win32::error(ERROR_INSUFFICIENT_BUFFER);
        }
        // SAFETY: there are `nsize` bytes, and these are not more.
        unsafe { win32::write_units(&bytes, lpbuffer) }?;
        length(bytes.len() - 1)
    })
}
