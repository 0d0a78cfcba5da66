//! The functions in Windows' calling convention, for hosts that load Windows programs: the C side of `openwinsock_win64.h`.
//!
//! A host binds the imports of a program to what [`ows_win64_by_name`] and [`ows_win64_by_ordinal`] find. Functions that the
//! program hands over are called back in its convention, by way of [`gate`]; what is handed to the program is in it, too
//! ([`convert`]). The last error may live in the host's own slot ([`host`]).

mod convert;
mod gate;
mod host;
mod providers;
mod special;
mod window;

use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_void};
use std::sync::LazyLock;

pub(crate) use convert::{Argument, call};

use crate::libraries::listed;

/// A row of the table, as the C header has it.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Function {
    dll: *const c_char,
    name: *const c_char,
    ordinal: u16,
    address: *const c_void,
}

// SAFETY: the texts are never freed, the function does not change.
unsafe impl Sync for Function {}
// SAFETY: as above.
unsafe impl Send for Function {}

/// The table, and where names and ordinals are in it.
struct Table {
    functions: Vec<Function>,
    by_name: HashMap<&'static str, HashMap<&'static str, usize>>,
    by_ordinal: HashMap<&'static str, HashMap<u16, usize>>,
    /// The functions as C programs and our own tables know them, to those of the table.
    twins: HashMap<usize, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        functions: Vec::new(),
        by_name: HashMap::new(),
        by_ordinal: HashMap::new(),
        twins: HashMap::new(),
    };
    for (dll, entry, ordinal) in listed() {
        let address = special::entry(dll, entry.name()).unwrap_or_else(|| entry.win64());
        for native in [entry.function(), entry.flat()] {
            table.twins.entry(native.addr()).or_insert(address.addr());
        }
        if dll.is_empty() {
            continue;
        }
        let place = table.functions.len();
        table.functions.push(Function {
            dll: lasting(dll),
            name: lasting(entry.name()),
            ordinal,
            address: address.cast(),
        });
        table.by_name.entry(dll).or_default().insert(entry.name(), place);
        if ordinal != 0 {
            table.by_ordinal.entry(dll).or_default().insert(ordinal, place);
        }
    }
    for (native, windows) in providers::functions() {
        table.twins.insert(native.addr(), windows.addr());
    }
    table
});

/// A text of C that is never freed.
fn lasting(text: &str) -> *const c_char {
    // The names are ours, and have no zero inside.
    CString::new(text).unwrap_or_default().into_raw()
}

/// The name of a library as the table has it.
///
/// # Safety
/// NULL, or a text that ends with a zero.
unsafe fn library(dll: *const c_char) -> Option<String> {
    if dll.is_null() {
        return None;
    }
    // SAFETY: the caller promises it.
    let name = unsafe { CStr::from_ptr(dll) }.to_str().ok()?.to_ascii_lowercase();
    Some(name.strip_suffix(".dll").unwrap_or(&name).to_owned())
}

impl Table {
    fn address(&self, place: Option<&usize>) -> *const c_void {
        place.map_or(std::ptr::null(), |place| self.functions[*place].address)
    }
}

/// The function that a library has under a name, or NULL.
///
/// # Safety
/// Both texts end with a zero, or are NULL.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn ows_win64_by_name(dll: *const c_char, name: *const c_char) -> *const c_void {
    // SAFETY: the caller promises it.
    let Some(dll) = (unsafe { library(dll) }) else { return std::ptr::null() };
    if name.is_null() {
        return std::ptr::null();
    }
    // SAFETY: as above.
    let Ok(name) = (unsafe { CStr::from_ptr(name) }).to_str() else { return std::ptr::null() };
    TABLE.address(TABLE.by_name.get(dll.as_str()).and_then(|names| names.get(name)))
}

/// The function that a library has under a number, or NULL.
///
/// # Safety
/// The text ends with a zero, or is NULL.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn ows_win64_by_ordinal(dll: *const c_char, ordinal: u32) -> *const c_void {
    // SAFETY: the caller promises it.
    let Some(dll) = (unsafe { library(dll) }) else { return std::ptr::null() };
    let Ok(ordinal) = u16::try_from(ordinal) else { return std::ptr::null() };
    TABLE.address(TABLE.by_ordinal.get(dll.as_str()).and_then(|numbers| numbers.get(&ordinal)))
}

/// Every function of the table; gives how many there are.
///
/// # Safety
/// The pointer may be written, or is NULL.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn ows_win64_functions(first: *mut *const Function) -> usize {
    if !first.is_null() {
        // SAFETY: the caller promises it.
        unsafe { first.write(TABLE.functions.as_ptr()) };
    }
    TABLE.functions.len()
}

/// The function of the table for one of C's convention: for tables of functions that are handed to programs.
fn twin(native: usize) -> Option<usize> {
    TABLE.twins.get(&native).copied()
}
