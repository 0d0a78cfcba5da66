//! Functions of a Windows program that Linux code can call.
//!
//! The library calls what it was given with the calling convention of C. So each function of the program gets a stub of a
//! few bytes that loads the function's address and leads into [`gate`]; it calls the function as Windows would. Stubs lie
//! in pages of their own that cannot be written any more once they are executable; the addresses lie in the page
//! behind. A function has one stub for the life of the process.

use std::arch::naked_asm;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::host;

/// As much as a page has.
const PAGE: usize = 4096;
/// Room for the two instructions of a stub, and a round number.
const STUB: usize = 16;
/// The words of the page with addresses: the first leads to the gate, each other belongs to the stub of the same place.
const WORDS: usize = PAGE / size_of::<usize>();
/// Stubs in a pair of pages. The place of the first belongs to the gate.
const STUBS: usize = PAGE / STUB;

#[derive(Default)]
struct Stubs {
    /// Function of the program to stub.
    known: HashMap<usize, usize>,
    /// Stub to function.
    origin: HashMap<usize, usize>,
    /// The newest pair of pages, and how many of its stubs are taken.
    page: Option<(usize, usize)>,
}

static KNOWN: Mutex<Option<Stubs>> = Mutex::new(None);

/// The function for C behind one of a Windows program.
pub(crate) fn native(function: usize) -> usize {
    let mut guard = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let stubs = guard.get_or_insert_default();
    if let Some(stub) = stubs.known.get(&function) {
        return *stub;
    }
    let (page, taken) = match stubs.page {
        Some((page, taken)) if taken < STUBS => (page, taken),
        _ => (new_pages(), 1),
    };
    stubs.page = Some((page, taken + 1));
    let stub = page + taken * STUB;
    let word = (page + PAGE) as *mut usize;
    // SAFETY: the page behind the stubs is writable and has a word for each stub, which none else uses: `taken` was
    // not given out before. No thread reads it yet.
    unsafe { word.add(taken).write(function) };
    stubs.known.insert(function, stub);
    stubs.origin.insert(stub, function);
    stub
}

/// The program's function behind a stub.
pub(crate) fn origin(stub: usize) -> Option<usize> {
    let guard = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    guard.as_ref()?.origin.get(&stub).copied()
}

const _: () = assert!(STUBS <= WORDS);

/// A page of stubs with the page of their addresses. Without one a call could only lose the function that it was given, and no
/// program expects that; so the process ends, as it does when memory for anything else is missing.
fn new_pages() -> usize {
    // SAFETY: an anonymous mapping at a place that the kernel chooses concerns no other memory.
    let pages = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            2 * PAGE,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    if pages == libc::MAP_FAILED {
        give_up();
    }
    let page = pages as usize;
    // SAFETY: both pages were mapped above, and only this thread knows them.
    let stubs = unsafe { std::slice::from_raw_parts_mut(page as *mut u8, PAGE) };
    for (place, stub) in stubs.chunks_exact_mut(STUB).enumerate().skip(1) {
        let at = place * STUB;
        // mov r11, [rip + distance]: the word of this stub
        stub[..3].copy_from_slice(&[0x4c, 0x8b, 0x1d]);
        stub[3..7].copy_from_slice(&distance(at + 7, PAGE + place * size_of::<usize>()));
        // jmp [rip + distance]: the first word
        stub[7..9].copy_from_slice(&[0xff, 0x25]);
        stub[9..13].copy_from_slice(&distance(at + 13, PAGE));
        // int3: nobody comes here
        stub[13..].fill(0xcc);
    }
    // SAFETY: the second page was mapped above and is aligned for words.
    unsafe { ((page + PAGE) as *mut usize).write(gate as *const () as usize) };
    // SAFETY: the page is ours, and from here on nobody writes to it.
    let sealed = unsafe { libc::mprotect(pages, PAGE, libc::PROT_READ | libc::PROT_EXEC) };
    if sealed != 0 {
        give_up();
    }
    page
}

fn give_up() -> ! {
    let error = std::io::Error::last_os_error();
    eprintln!("OpenWinsock: no executable memory for functions of a Windows program: {error}");
    std::process::abort();
}

/// How far a place is from another one of the same two pages, as instructions have it.
fn distance(from: usize, to: usize) -> [u8; 4] {
    // Less than two pages.
    i32::try_from(to - from).unwrap_or(0).to_le_bytes()
}

/// Takes the arguments of a call of C's convention from where they are, for the function in r11.
#[unsafe(naked)]
unsafe extern "C" fn gate() {
    naked_asm!(
        ".cfi_startproc",
        "push rbp",
        ".cfi_def_cfa_offset 16",
        ".cfi_offset rbp, -16",
        "mov rbp, rsp",
        ".cfi_def_cfa_register rbp",
        "sub rsp, 48",
        "mov [rsp], rdi",
        "mov [rsp + 8], rsi",
        "mov [rsp + 16], rdx",
        "mov [rsp + 24], rcx",
        "mov [rsp + 32], r8",
        "mov [rsp + 40], r9",
        "mov rdi, r11",
        "mov rsi, rsp",
        "lea rdx, [rbp + 16]", // what lies on the stack, behind the return address
        "call {through}",
        "leave",
        ".cfi_def_cfa rsp, 8",
        "ret",
        ".cfi_endproc",
        through = sym through,
    );
}

/// A function of the program with as many arguments as any has.
type Windows =
    unsafe extern "win64" fn(usize, usize, usize, usize, usize, usize, usize, usize, usize, usize) -> usize;

/// Calls the program's function. Every argument of a callback is a number or a pointer; those that it does not have are whatever
/// lies there, and it does not look at them.
///
/// # Safety
/// Called by [`gate`] alone: `function` is one of the program, `registers` has six words; `stack` may have four.
unsafe extern "C" fn through(function: usize, registers: *const usize, stack: *const usize) -> usize {
    let _visit = host::Visit::new();
    // SAFETY: the gate has saved six registers there.
    let register = |place| unsafe { registers.add(place).read() };
    // SAFETY: the frames of the callers are there; the volatile read takes whatever it is.
    let beyond = |place| unsafe { stack.add(place).read_volatile() };
    // SAFETY: the program has given the address as that of a function of its own.
    let function = unsafe { std::mem::transmute::<usize, Windows>(function) };
    // SAFETY: the program promises that its function takes what the interface says, which is what the caller has passed.
    unsafe {
        function(
            register(0),
            register(1),
            register(2),
            register(3),
            register(4),
            register(5),
            beyond(0),
            beyond(1),
            beyond(2),
            beyond(3),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    extern "win64" fn eight(a: u8, b: i32, c: *const u8, d: u64, e: u32, f: usize, g: i64, h: u16) -> i64 {
        i64::from(a) + i64::from(b) + c.addr() as i64 + d as i64 + i64::from(e) + f as i64 + g + i64::from(h)
    }

    type Eight = extern "C" fn(u8, i32, *const u8, u64, u32, usize, i64, u16) -> i64;

    #[test]
    fn every_argument_arrives() {
        let stub = native(eight as *const () as usize);
        // SAFETY: the stub is a function of that type.
        let call = unsafe { std::mem::transmute::<usize, Eight>(stub) };
        let sum = call(1, -20, std::ptr::without_provenance(300), 4000, 50_000, 600_000, -7, 8);
        assert_eq!(sum, 1 - 20 + 300 + 4000 + 50_000 + 600_000 - 7 + 8);
    }

    #[test]
    fn a_function_has_one_stub() {
        let stub = native(eight as *const () as usize);
        assert_eq!(native(eight as *const () as usize), stub);
        assert_eq!(origin(stub), Some(eight as *const () as usize));
        assert_eq!(origin(1), None);
    }

    #[test]
    fn pages_follow_each_other() {
        let stubs: Vec<_> = (1..2000).map(|number| native(number * 3)).collect();
        for (place, stub) in stubs.iter().enumerate() {
            assert_eq!(origin(*stub), Some((place + 1) * 3));
        }
        let mut different = stubs.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), stubs.len());
    }
}
