//! `gai_strerror`: the text of what `getaddrinfo` and `getnameinfo` give.
//!
//! On Windows these are inline functions of the header, with one buffer for the whole process; here each thread has its own.

use std::cell::RefCell;

use windows_sys::Win32::System::Diagnostics::Debug::{
    FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS,
};
use windows_sys::Win32::System::WindowsProgramming::FORMAT_MESSAGE_MAX_WIDTH_MASK;
use windows_sys::core::{PSTR, PWSTR};

use crate::last_error;
use crate::winbase::format::{FormatMessageA, FormatMessageW};

/// `GAI_STRERROR_BUFFER_SIZE`, and room for the end.
const ROOM: usize = 1024 + 1;

thread_local! {
    // On the heap: what lies in a thread's own block must fit into the little that the loader keeps free for libraries that
    // come with dlopen.
    static TEXTS: RefCell<Option<Box<Texts>>> = const { RefCell::new(None) };
}

struct Texts {
    narrow: [u8; ROOM],
    wide: [u16; ROOM],
}

impl Texts {
    fn new() -> Box<Self> {
        Box::new(Self { narrow: [0; ROOM], wide: [0; ROOM] })
    }
}

/// On one line, as the header of the SDK asks for it.
const FLAGS: u32 = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK;

/// The text of a code in UTF-8, which stays until this thread's next call or its end. Empty for a code without a text.
///
/// Source: the page on `gai_strerrorA`.
pub unsafe extern "system" fn gai_strerrorA(ecode: i32) -> PSTR {
    TEXTS.with_borrow_mut(|texts| {
        let text = &mut texts.get_or_insert_with(Texts::new).narrow;
        text.fill(0);
        let (place, room) = (text.as_mut_ptr(), (ROOM - 1) as u32);
        // SAFETY: the buffer is this thread's and has that room; there are no inserts.
        keeping_last_error(|| unsafe {
            FormatMessageA(FLAGS, std::ptr::null(), ecode.cast_unsigned(), 0, place, room, std::ptr::null());
        });
        place
    })
}

/// The same in UTF-16.
///
/// Source: the page on `gai_strerrorW`.
pub unsafe extern "system" fn gai_strerrorW(ecode: i32) -> PWSTR {
    TEXTS.with_borrow_mut(|texts| {
        let text = &mut texts.get_or_insert_with(Texts::new).wide;
        text.fill(0);
        let (place, room) = (text.as_mut_ptr(), (ROOM - 1) as u32);
        // SAFETY: as above.
        keeping_last_error(|| unsafe {
            FormatMessageW(FLAGS, std::ptr::null(), ecode.cast_unsigned(), 0, place, room, std::ptr::null());
        });
        place
    })
}

/// The text of a code for ourselves. Empty for a code without a text.
pub(crate) fn one_line(code: i32) -> Vec<u8> {
    let mut text = vec![0; ROOM];
    let (place, room) = (text.as_mut_ptr(), (ROOM - 1) as u32);
    let mut len = 0;
    // SAFETY: the buffer is ours and has that room; there are no inserts.
    keeping_last_error(|| unsafe {
        len = FormatMessageA(FLAGS, std::ptr::null(), code.cast_unsigned(), 0, place, room, std::ptr::null());
    });
    text.truncate(len as usize);
    text.truncate(text.trim_ascii_end().len());
    text
}

/// The functions are asked about an error: they leave the last one alone.
fn keeping_last_error(call: impl FnOnce()) {
    let before = last_error::get();
    call();
    last_error::set(before);
}

#[cfg(test)]
mod tests {
    use std::ffi::CStr;

    use windows_sys::Win32::Networking::WinSock::WSAHOST_NOT_FOUND;

    use super::*;

    #[test]
    fn both_forms_have_the_same_text_on_one_line() {
        last_error::set(7);
        // SAFETY: the text is this thread's until the next call.
        let narrow =
            unsafe { CStr::from_ptr(gai_strerrorA(WSAHOST_NOT_FOUND).cast()) }.to_str().unwrap().to_owned();
        assert!(!narrow.is_empty() && !narrow.contains(['\r', '\n']), "{narrow:?}");
        // SAFETY: no pointers.
        let place = unsafe { gai_strerrorW(WSAHOST_NOT_FOUND) };
        // SAFETY: the text ends with a zero inside of the buffer.
        let wide: Vec<u16> =
            (0..).map(|at| unsafe { place.add(at).read() }).take_while(|unit| *unit != 0).collect();
        assert_eq!(String::from_utf16(&wide).unwrap(), narrow);
        // SAFETY: as above.
        assert_eq!(unsafe { gai_strerrorA(123_456_789).read() }, 0);
        assert_eq!(last_error::get(), 7);
    }
}
