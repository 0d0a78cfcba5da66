//! FormatMessage through the flat layer: buffers, memory, arguments of C. The rules of the text itself are tested where they
//! are, in `openwinsock_codes::format`.

mod common;

use std::ptr::{null, null_mut};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Networking::WinSock::{WSAECONNRESET, WSAGetLastError};
use openwinsock::Win32::System::Diagnostics::Debug::*;
use openwinsock::Win32::System::Memory::LocalSize;

const STRING: u32 = FORMAT_MESSAGE_FROM_STRING;
const ARRAY: u32 = FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY;
const SYSTEM: u32 = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

fn format_a(flags: u32, template: &str, words: &[u64]) -> Result<String, u32> {
    let template = format!("{template}\0");
    let mut buffer = [0xAA_u8; 512];
    // SAFETY: the template ends with a NUL, the buffer is as long as said, and the words fit the template.
    let len = unsafe {
        FormatMessageA(flags, template.as_ptr().cast(), 0, 0, buffer.as_mut_ptr(), 512, words.as_ptr().cast())
    } as usize;
    if len == 0 {
        return Err(last_error());
    }
    assert_eq!(buffer[len], 0);
    Ok(std::str::from_utf8(&buffer[..len]).unwrap().to_owned())
}

fn format_w(flags: u32, template: &str, words: &[u64]) -> Result<String, u32> {
    let template = wide(template);
    let mut buffer = [0xAAAA_u16; 512];
    // SAFETY: as above.
    let len = unsafe {
        FormatMessageW(flags, template.as_ptr().cast(), 0, 0, buffer.as_mut_ptr(), 512, words.as_ptr().cast())
    } as usize;
    if len == 0 {
        return Err(last_error());
    }
    assert_eq!(buffer[len], 0);
    Ok(String::from_utf16(&buffer[..len]).unwrap())
}

fn word<T>(pointer: &[T]) -> u64 {
    pointer.as_ptr().expose_provenance() as u64
}

#[test]
fn both_functions_take_both_kinds_of_texts() {
    let (narrow, wide) = (b"smal\xC3\xA9\0", wide("groß"));
    let words = [word(narrow), word(&wide), 7, u64::from(b'c')];
    let own_first = "%1 %2!S! %3!04d! %4!c! %1!hs! %2!ls! %2!ws!";
    assert_eq!(format_a(ARRAY, own_first, &words).as_deref(), Ok("smalé groß 0007 c smalé groß groß"));
    let own_last = "%1!S! %2 %3!04d! %4!c! %1!hs! %2!ls! %2!ws!";
    assert_eq!(format_w(ARRAY, own_last, &words).as_deref(), Ok("smalé groß 0007 c smalé groß groß"));
}

#[test]
fn a_precision_bounds_what_is_read() {
    // No NUL anywhere.
    let text = [b'a'; 3];
    assert_eq!(format_a(ARRAY, "%1!.3s!|", &[word(&text)]).as_deref(), Ok("aaa|"));
    assert_eq!(format_a(ARRAY, "%1!.*s!|", &[2, word(&text)]).as_deref(), Ok("aa|"));
    let text = [u16::from(b'b'); 3];
    assert_eq!(format_w(ARRAY, "%1!5.3s!|", &[word(&text)]).as_deref(), Ok("  bbb|"));
    assert_eq!(format_a(ARRAY, "%1", &[0]).as_deref(), Ok("(null)"));
}

#[test]
fn texts_that_cannot_be_read() {
    assert_eq!(format_a(ARRAY, "%1", &[5]), Err(ERROR_NOACCESS));
    let mut buffer = [0_u8; 8];
    // SAFETY: the buffer is as long as said.
    let format = |source| unsafe { FormatMessageA(STRING, source, 0, 0, buffer.as_mut_ptr(), 8, null()) };
    let mut format = format;
    assert_eq!((format(null()), last_error()), (0, ERROR_INVALID_PARAMETER));
    assert_eq!((format(c"%1".as_ptr().cast()), last_error()), (0, ERROR_INVALID_PARAMETER));
    assert_eq!((format(c"".as_ptr().cast()), last_error()), (0, ERROR_NO_WORK_DONE));
}

/// What a `va_list` is on x86-64, made by hand: registers that were saved, then the stack.
#[cfg(target_arch = "x86_64")]
#[repr(C)]
struct VaList {
    gp_offset: u32,
    fp_offset: u32,
    overflow: *const u64,
    saved: *const u64,
}

#[test]
#[cfg(target_arch = "x86_64")]
fn a_va_list_goes_on_from_the_registers_to_the_stack() {
    let saved = [0xBAD_u64, 0xBAD, 0xBAD, 0xBAD, 1, 2];
    let stack = [3_u64, 4, 5, 0xBAD];
    let list = VaList { gp_offset: 32, fp_offset: 48, overflow: stack.as_ptr(), saved: saved.as_ptr() };
    let expected = Ok("5 4 3 2 1 5");
    let template = "%5!u! %4!u! %3!u! %2!u! %1!u! %5!u!";
    let direct = [list];
    let run = |list: *const VaList| {
        let mut buffer = [0_u8; 64];
        let template = format!("{template}\0");
        let source = template.as_ptr().cast();
        // SAFETY: the list has as many words as the template asks for.
        let len =
            unsafe { FormatMessageA(STRING, source, 0, 0, buffer.as_mut_ptr(), 64, list.cast()) } as usize;
        std::str::from_utf8(&buffer[..len]).map(ToOwned::to_owned)
    };
    assert_eq!(run(direct.as_ptr()).as_deref(), expected);
    // `&list` of a parameter.
    let decayed = direct.as_ptr();
    assert_eq!(run((&raw const decayed).cast()).as_deref(), expected);
    // The position of the program's list stays.
    assert_eq!(direct[0].gp_offset, 32);
}

#[test]
fn numbers_have_the_bits_of_their_formats() {
    let words = [0xFFFF_FFFF_8000_0000_u64, 0x1_0000_0002];
    assert_eq!(
        format_a(ARRAY, "%1!d! %1!u! %1!lx! %2!I64u! %2!llu! %2!hd!", &words).as_deref(),
        Ok("-2147483648 2147483648 80000000 4294967298 4294967298 2")
    );
}

#[test]
fn a_buffer_that_is_too_small() {
    let mut narrow = [b'?'; 8];
    let source = c"hello".as_ptr().cast();
    // SAFETY: the buffer is as long as said or longer.
    let a = |size, b: *mut u8| unsafe { FormatMessageA(STRING, source, 0, 0, b, size, null()) };
    assert_eq!((a(5, narrow.as_mut_ptr()), last_error()), (0, ERROR_INSUFFICIENT_BUFFER));
    assert_eq!((a(0, narrow.as_mut_ptr()), last_error()), (0, ERROR_INSUFFICIENT_BUFFER));
    assert_eq!((a(8, null_mut()), last_error()), (0, ERROR_INSUFFICIENT_BUFFER));
    assert_eq!(narrow, [b'?'; 8], "it stays as it is");
    assert_eq!(a(6, narrow.as_mut_ptr()), 5);
    assert_eq!(&narrow, b"hello\0??");
    let mut long = vec![0_u8; 0x8000];
    assert_eq!((a(0x8000, long.as_mut_ptr()), last_error()), (0, ERROR_INVALID_PARAMETER));
    assert_eq!(a(0x7FFF, long.as_mut_ptr()), 5);

    let mut units = [0x3F_u16; 8];
    let source = wide("hello");
    // SAFETY: as above.
    let w =
        |size, b: *mut u16| unsafe { FormatMessageW(STRING, source.as_ptr().cast(), 0, 0, b, size, null()) };
    assert_eq!((w(3, units.as_mut_ptr()), last_error()), (0, ERROR_INSUFFICIENT_BUFFER));
    assert_eq!(units[..4], [0x68, 0x65, 0, 0x3F], "it holds what fits");
    assert_eq!((w(0, units.as_mut_ptr()), last_error()), (0, ERROR_INSUFFICIENT_BUFFER));
    assert_eq!((w(8, null_mut()), last_error()), (0, ERROR_INVALID_PARAMETER));
}

#[test]
fn memory_is_allocated_and_goes_back_by_local_free() {
    let mut memory: *mut u16 = std::ptr::without_provenance_mut(1);
    let flags = SYSTEM | FORMAT_MESSAGE_ALLOCATE_BUFFER;
    // SAFETY: the place is one for a pointer, which goes back.
    unsafe {
        let len = FormatMessageW(
            flags,
            null(),
            WSAECONNRESET as u32,
            0x0409,
            (&raw mut memory).cast(),
            1000,
            null(),
        );
        assert!(len > 10, "{}", last_error());
        assert!(LocalSize(memory.cast()) >= 2000, "1000 units were asked for at least");
        let text = std::slice::from_raw_parts(memory, len as usize + 1);
        assert_eq!(text[len as usize - 2..], [0x0D, 0x0A, 0]);
        assert!(LocalFree(memory.cast()).is_null());

        let mut memory: *mut u8 = std::ptr::without_provenance_mut(1);
        let source = c"".as_ptr().cast();
        let flags = STRING | FORMAT_MESSAGE_ALLOCATE_BUFFER;
        assert_eq!(FormatMessageA(flags, source, 0, 0, (&raw mut memory).cast(), 0, null()), 0);
        assert!(memory.is_null(), "NULL also when it fails");
        assert_eq!(FormatMessageA(flags, source, 0, 0, null_mut(), 0, null()), 0);
        assert_eq!(last_error(), ERROR_NOT_ENOUGH_MEMORY);
        let long = "x".repeat(70_000) + "\0";
        let source = long.as_ptr().cast();
        assert_eq!(FormatMessageA(flags, source, 0, 0, (&raw mut memory).cast(), 0, null()), 0);
        assert_eq!(last_error(), ERROR_MORE_DATA);
    }
}

#[test]
fn sources_and_languages() {
    let mut buffer = [0_u16; 256];
    // SAFETY: the buffer is as long as said.
    let mut format = |flags, id: u32, language| unsafe {
        let len = FormatMessageW(flags, null(), id, language, buffer.as_mut_ptr(), 256, null());
        (String::from_utf16_lossy(&buffer[..len as usize]), last_error())
    };
    let english = format(SYSTEM, WSAECONNRESET as u32, 0x0409).0;
    assert!(english.ends_with(".\r\n"), "{english:?}");
    // An HRESULT stands for the code in it.
    assert_eq!(format(SYSTEM, 0x8007_2746, 0x0409).0, english);
    assert_ne!(format(SYSTEM, WSAECONNRESET as u32, 0x040C).0, english);
    assert_eq!(format(SYSTEM, 99_999_999, 0), (String::new(), ERROR_MR_MID_NOT_FOUND));
    assert_eq!(format(SYSTEM, 5, 0x1234), (String::new(), ERROR_RESOURCE_LANG_NOT_FOUND));
    assert_eq!(format(0, 5, 0), (String::new(), ERROR_INVALID_PARAMETER));
    let module = FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS;
    assert_eq!(format(module, 5, 0), (String::new(), ERROR_RESOURCE_TYPE_NOT_FOUND));
    let nothing = std::ptr::without_provenance(0x1234_0000);
    let mut short = [0; 8];
    // SAFETY: the buffer is as long as said.
    let len = unsafe { FormatMessageW(module, nothing, 5, 0, short.as_mut_ptr(), 8, null()) };
    assert_eq!((len, last_error()), (0, ERROR_RESOURCE_DATA_NOT_FOUND));
    assert_eq!(format(module | SYSTEM, WSAECONNRESET as u32, 0x0409).0, english);
}

#[test]
fn a_success_leaves_the_last_error() {
    // SAFETY: no pointers.
    unsafe { SetLastError(WSAECONNRESET as u32) };
    assert_eq!(format_a(STRING, "text", &[]).as_deref(), Ok("text"));
    // SAFETY: no pointers.
    assert_eq!(unsafe { WSAGetLastError() }, WSAECONNRESET);
}
