//! Texts of bytes and of UTF-16, code pages, and the oldest functions with texts.

mod common;

use std::ptr::{null, null_mut};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Globalization::*;
use openwinsock::w;

fn widen(page: u32, flags: u32, bytes: &[u8], room: usize) -> Result<Vec<u16>, u32> {
    let mut to = vec![0; room];
    let count = i32::try_from(bytes.len()).unwrap();
    let room = i32::try_from(room).unwrap();
    // SAFETY: both blocks are ours and as long as said.
    match unsafe { MultiByteToWideChar(page, flags, bytes.as_ptr(), count, to.as_mut_ptr(), room) } {
        0 => Err(last_error()),
        len => {
            to.truncate(usize::try_from(len).unwrap());
            Ok(to)
        }
    }
}

fn narrow(page: u32, flags: u32, units: &[u16], instead: Option<u8>) -> Result<(Vec<u8>, i32), u32> {
    let (mut to, mut used) = (vec![0; 64], 7);
    let count = i32::try_from(units.len()).unwrap();
    let instead = instead.as_ref().map_or(null(), std::ptr::from_ref);
    let used_place = if page == CP_UTF8 { null_mut() } else { &raw mut used };
    // SAFETY: both blocks are ours and as long as said.
    let len = unsafe {
        WideCharToMultiByte(page, flags, units.as_ptr(), count, to.as_mut_ptr(), 64, instead, used_place)
    };
    to.truncate(usize::try_from(len).unwrap());
    if len == 0 { Err(last_error()) } else { Ok((to, used)) }
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

#[test]
fn texts_of_bytes_become_wide() {
    assert_eq!(widen(CP_UTF8, 0, "aä€😀".as_bytes(), 9), Ok(wide("aä€😀")));
    assert_eq!(widen(CP_ACP, MB_PRECOMPOSED, "ä".as_bytes(), 9), Ok(wide("ä")));
    assert_eq!(widen(1252, 0, b"\x80\xE4", 9), Ok(wide("€ä")));
    assert_eq!(widen(28591, 0, b"\xE4", 9), Ok(wide("ä")));
    assert_eq!(widen(CP_UTF8, 0, b"a\xFFb", 9), Ok(wide("a\u{FFFD}b")));
    assert_eq!(widen(CP_UTF8, 0, b"a\0b", 9), Ok(wide("a\0b")), "a NUL among others");
    for (page, flags, bytes, room, code) in [
        (CP_UTF8, MB_ERR_INVALID_CHARS, &b"a\xFF"[..], 9, ERROR_NO_UNICODE_TRANSLATION),
        (CP_UTF8, MB_PRECOMPOSED, b"a", 9, ERROR_INVALID_FLAGS),
        (1252, MB_PRECOMPOSED | MB_COMPOSITE, b"a", 9, ERROR_INVALID_FLAGS),
        (12345, 0, b"a", 9, ERROR_INVALID_PARAMETER),
        (CP_UTF8, 0, b"", 9, ERROR_INVALID_PARAMETER),
        (CP_UTF8, 0, b"abc", 2, ERROR_INSUFFICIENT_BUFFER),
    ] {
        assert_eq!(widen(page, flags, bytes, room), Err(code), "{page} {flags} {bytes:x?}");
    }
    let text = c"gr\xC3\xBCn";
    // SAFETY: the text ends with a NUL; there is no room.
    unsafe {
        let len = |count| MultiByteToWideChar(CP_UTF8, 0, text.as_ptr().cast(), count, null_mut(), 0);
        assert_eq!((len(-1), len(3)), (5, 3), "the NUL counts");
        assert_eq!((MultiByteToWideChar(CP_UTF8, 0, null(), -1, null_mut(), 0), last_error()), (0, 87));
        let nowhere = MultiByteToWideChar(CP_UTF8, 0, text.as_ptr().cast(), -1, null_mut(), 5);
        assert_eq!((nowhere, last_error()), (0, ERROR_INVALID_PARAMETER));
    }
}

#[test]
fn wide_texts_become_bytes() {
    assert_eq!(narrow(CP_UTF8, 0, &wide("aä€😀"), None), Ok(("aä€😀".as_bytes().to_vec(), 7)));
    assert_eq!(narrow(CP_ACP, 0, &wide("ä"), None), Ok(("ä".as_bytes().to_vec(), FALSE)));
    assert_eq!(narrow(1252, 0, &wide("€中"), None), Ok((b"\x80?".to_vec(), TRUE)));
    assert_eq!(narrow(28591, WC_NO_BEST_FIT_CHARS, &wide("€ä"), Some(b'_')), Ok((b"_\xE4".to_vec(), TRUE)));
    assert_eq!(narrow(CP_UTF8, 0, &[0x61, 0xD800], None), Ok(("a\u{FFFD}".as_bytes().to_vec(), 7)));
    for (page, flags, units, instead, code) in [
        (CP_UTF8, WC_ERR_INVALID_CHARS, &[0xDC00][..], None, ERROR_NO_UNICODE_TRANSLATION),
        (CP_UTF8, WC_COMPOSITECHECK, &[0x61], None, ERROR_INVALID_FLAGS),
        (1252, WC_ERR_INVALID_CHARS, &[0x61], None, ERROR_INVALID_FLAGS),
        (CP_UTF8, 0, &[0x61], Some(b'?'), ERROR_INVALID_PARAMETER),
        (7, 0, &[0x61], None, ERROR_INVALID_PARAMETER),
        (CP_UTF8, 0, &[0x20AC; 30], None, ERROR_INSUFFICIENT_BUFFER),
    ] {
        assert_eq!(narrow(page, flags, units, instead), Err(code), "{page} {flags} {units:x?}");
    }
}

#[test]
fn code_pages() {
    let mut info = CPINFO::default();
    // SAFETY: the structure is ours.
    unsafe {
        assert_eq!((GetACP(), GetOEMCP()), (CP_UTF8, CP_UTF8));
        assert_eq!(GetCPInfo(CP_ACP, &raw mut info), TRUE);
        assert_eq!((info.MaxCharSize, info.DefaultChar, info.LeadByte), (4, [b'?', 0], [0; 12]));
        assert_eq!(GetCPInfo(1252, &raw mut info), TRUE);
        assert_eq!(info.MaxCharSize, 1);
        assert_eq!((GetCPInfo(99, &raw mut info), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        assert_eq!([0, 1252, 28591, 65001, 932].map(|page| IsValidCodePage(page)), [0, 1, 1, 1, 0]);
        assert_eq!((IsDBCSLeadByte(0x81), IsDBCSLeadByteEx(1252, 0x81)), (0, 0));
        assert_eq!((IsDBCSLeadByteEx(932, 0x81), last_error()), (0, ERROR_INVALID_PARAMETER));
    }
}

#[test]
fn the_oldest_functions() {
    let (mut bytes, mut units) = ([1_u8; 16], [1_u16; 16]);
    let (to, to_wide) = (bytes.as_mut_ptr(), units.as_mut_ptr());
    let a = |text: &'static std::ffi::CStr| text.as_ptr().cast::<u8>();
    // SAFETY: all texts end with a NUL, and there is room.
    unsafe {
        assert_eq!((lstrlenA(a(c"four")), lstrlenA(null()), lstrlenW(w!("drei"))), (4, 0, 4));
        assert_eq!(lstrcpyA(to, a(c"one")), to);
        assert_eq!(lstrcatA(to, a(c" two")), to);
        assert_eq!(lstrlenA(to), 7);
        assert_eq!(lstrcmpA(to, a(c"one two")), 0);
        assert_eq!(lstrcpynA(to, a(c"three"), 4), to);
        assert_eq!(lstrcmpA(to, a(c"thr")), 0);
        assert_eq!(*to.add(4), b't', "nothing behind the NUL is touched");
        assert_eq!(lstrcpyA(to, null()), null_mut());
        assert_eq!(lstrcpyW(to_wide, w!("Äh")), to_wide);
        assert_eq!(lstrcatW(to_wide, w!("!")), to_wide);
        assert_eq!((lstrcmpW(to_wide, w!("Äh!")), lstrcmpiW(to_wide, w!("äH!"))), (0, 0));
        assert_eq!(lstrcpynW(to_wide, w!("Ärger"), 3), to_wide);
        assert_eq!(lstrlenW(to_wide), 2);
        assert_eq!((lstrcmpiA(a(c"ABC"), a(c"abc")), lstrcmpiA(a(c"ABC"), a(c"abd"))), (0, -1));
        assert_eq!((lstrcmpA(a(c"abc"), a(c"ABC")), lstrcmpA(a(c"abd"), a(c"ABC"))), (-1, 1));
        assert_eq!((lstrcmpA(null(), a(c"")), lstrcmpA(null(), null())), (-1, 0));
    }
}

#[test]
fn comparing_by_numbers() {
    let compare = |one, count, other, ignore| {
        // SAFETY: both texts are at least as long as said.
        unsafe { CompareStringOrdinal(one, count, other, -1, ignore) }
    };
    assert_eq!(compare(w!("abc"), -1, w!("abd"), FALSE), CSTR_LESS_THAN);
    assert_eq!(compare(w!("abc"), -1, w!("ABC"), FALSE), CSTR_GREATER_THAN);
    assert_eq!(compare(w!("äbc"), -1, w!("ÄBC"), TRUE), CSTR_EQUAL);
    assert_eq!(compare(w!("abcd"), 3, w!("abc"), FALSE), CSTR_EQUAL);
    assert_eq!((compare(null(), 3, w!("abc"), FALSE), last_error()), (0, ERROR_INVALID_PARAMETER));
    assert_eq!((compare(w!("abc"), -2, w!("abc"), FALSE), last_error()), (0, ERROR_INVALID_PARAMETER));
}
