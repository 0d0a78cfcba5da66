//! Modules: Windows' libraries that this one stands for, and shared libraries of Linux.
//!
//! The first are known by the name of their file alone, in any case, with or without `.dll`, in whatever folder a path says.
//! They are always loaded. Which functions they have, [`register`] is told by whoever has a table of them. All others are
//! shared libraries, which the system's loader finds and counts.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_BAD_EXE_FORMAT, ERROR_INVALID_HANDLE, ERROR_MOD_NOT_FOUND, ERROR_PROC_NOT_FOUND,
};

use crate::path;
use crate::sys::module::{self, Library};

type Result<T> = std::result::Result<T, Win32Error>;

/// What a function is asked for by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name<'n> {
    /// Its name.
    Text(&'n str),
    /// Its number in the module.
    Ordinal(u16),
}

/// Finds the address of a function: the module's name is in small letters, without `.dll`.
pub type Lookup = fn(module: &str, name: Name<'_>) -> Option<usize>;

/// One of Windows' libraries.
#[derive(Debug)]
struct Own {
    name: &'static str,
    /// Under which name its functions are looked up.
    functions: &'static str,
}

const fn own(name: &'static str) -> Own {
    Own { name, functions: name }
}

/// The address of an entry is its handle.
static OWN: [Own; 10] = [
    own("kernel32"),
    Own { name: "kernelbase", functions: "kernel32" },
    own("ws2_32"),
    own("wsock32"),
    own("mswsock"),
    own("user32"),
    own("iphlpapi"),
    own("winmm"),
    own("advapi32"),
    own("normaliz"),
];

static LOOKUP: OnceLock<Lookup> = OnceLock::new();

/// Says who knows the functions of Windows' libraries. The first who says so counts.
pub fn register(lookup: Lookup) {
    let _ = LOOKUP.set(lookup);
}

/// How often each shared library was loaded by these functions.
static LOADED: Mutex<BTreeMap<usize, usize>> = Mutex::new(BTreeMap::new());

fn loaded() -> MutexGuard<'static, BTreeMap<usize, usize>> {
    LOADED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fail<T>(code: u32) -> Result<T> {
    Err(Win32Error(code))
}

/// A handle of a module. It is never 0.
pub type Module = usize;

fn handle(own: &'static Own) -> Module {
    std::ptr::from_ref(own).addr()
}

fn by_handle(module: Module) -> Option<&'static Own> {
    OWN.iter().find(|own| handle(own) == module)
}

/// The last part of a path, by either kind of slash.
fn base(name: &[u8]) -> &[u8] {
    name.rsplit(|byte| matches!(byte, b'/' | b'\\')).next().unwrap_or(name)
}

fn without_dll(name: &[u8]) -> Option<&[u8]> {
    let (stem, ending) = name.split_at_checked(name.len().checked_sub(4)?)?;
    ending.eq_ignore_ascii_case(b".dll").then_some(stem)
}

fn by_name(name: &[u8]) -> Option<&'static Own> {
    let base = base(name);
    let stem = without_dll(base).unwrap_or(base);
    OWN.iter().find(|own| own.name.as_bytes().eq_ignore_ascii_case(stem))
}

/// The files that a name may mean: as on Windows a missing ending is supplied, here also that of Linux.
fn candidates(name: &[u8]) -> Vec<PathBuf> {
    let Ok(path) = path::file(name) else { return Vec::new() };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Some(file) = path.file_name().map(OsStr::as_bytes) else { return Vec::new() };
    let mut names = Vec::new();
    let stem = without_dll(file);
    if file.contains(&b'.') {
        names.push(file.to_vec());
    }
    if stem.is_some() || !file.contains(&b'.') {
        let stem = stem.unwrap_or(file);
        names.push([stem, b".so"].concat());
        names.push([b"lib".as_slice(), stem, b".so"].concat());
    }
    let names = names.into_iter().map(|name| PathBuf::from(std::ffi::OsString::from_vec(name)));
    match folder {
        Some(folder) => names.map(|name| folder.join(name)).collect(),
        None => {
            // The folder of the program comes first, then those of the system.
            let program = std::env::current_exe().ok();
            let beside = program.as_deref().and_then(Path::parent);
            names
                .flat_map(|name| {
                    let near = beside.map(|folder| folder.join(&name)).filter(|near| near.exists());
                    near.into_iter().chain([name])
                })
                .collect()
        }
    }
}

/// Loads a module, once more if it is loaded.
///
/// # Errors
/// `ERROR_MOD_NOT_FOUND` if there is none, or if something that it needs is missing; `ERROR_BAD_EXE_FORMAT` for a file that is
/// no library of Linux.
pub fn load(name: &[u8], lazy: bool) -> Result<Module> {
    if let Some(own) = by_name(name) {
        return Ok(handle(own));
    }
    let candidates = candidates(name);
    let Some(library) = candidates.iter().find_map(|file| module::open(file, lazy)) else {
        let foreign = candidates.iter().any(|file| is_foreign(file));
        return fail(if foreign { ERROR_BAD_EXE_FORMAT } else { ERROR_MOD_NOT_FOUND });
    };
    *loaded().entry(library.number()).or_default() += 1;
    Ok(library.number())
}

/// A file that is there, and is no library of Linux.
fn is_foreign(file: &Path) -> bool {
    let mut start = [0; 4];
    let Ok(mut file) = File::open(file) else { return false };
    file.metadata().is_ok_and(|data| data.is_file())
        && (file.read_exact(&mut start).is_err() || start != *b"\x7FELF")
}

/// A module that is loaded. It stays as long as those who loaded it want it.
///
/// # Errors
/// `ERROR_MOD_NOT_FOUND` if it is not.
pub fn find(name: &[u8]) -> Result<Module> {
    if let Some(own) = by_name(name) {
        return Ok(handle(own));
    }
    let found = candidates(name).iter().find_map(|file| module::open_again(file));
    let library = found.ok_or(Win32Error(ERROR_MOD_NOT_FOUND))?;
    module::close(library);
    loaded().entry(library.number()).or_default();
    Ok(library.number())
}

/// The program.
pub fn program() -> Module {
    static PROGRAM: OnceLock<usize> = OnceLock::new();
    *PROGRAM.get_or_init(|| {
        let number = module::program().map_or(1, Library::number);
        loaded().entry(number).or_default();
        number
    })
}

/// The module that has something at an address.
///
/// # Errors
/// `ERROR_MOD_NOT_FOUND` if none has.
pub fn at(address: usize) -> Result<Module> {
    let file = module::file_at(address).ok_or(Win32Error(ERROR_MOD_NOT_FOUND))?;
    match module::open_again(Path::new(&file)) {
        Some(library) => {
            module::close(library);
            loaded().entry(library.number()).or_default();
            Ok(library.number())
        }
        // The loader does not know the program by its name.
        None => Ok(program()),
    }
}

/// Loads a module once more that is loaded.
///
/// # Errors
/// `ERROR_MOD_NOT_FOUND` for what is no module.
pub fn keep(module: Module) -> Result<()> {
    if by_handle(module).is_some() || module == program() {
        return Ok(());
    }
    let file = file_name(module)?;
    let library = module::open_again(Path::new(OsStr::from_bytes(&file)));
    let library = library.ok_or(Win32Error(ERROR_MOD_NOT_FOUND))?;
    *loaded().entry(library.number()).or_default() += 1;
    Ok(())
}

/// Takes [`load`] back once. Windows' libraries and the program stay in any case.
///
/// # Errors
/// `ERROR_INVALID_HANDLE` for 0, `ERROR_MOD_NOT_FOUND` for what is no module.
pub fn free(module: Module) -> Result<()> {
    if module == 0 {
        return fail(ERROR_INVALID_HANDLE);
    }
    if by_handle(module).is_some() {
        return Ok(());
    }
    let last = {
        let mut loaded = loaded();
        let Some(count) = loaded.get_mut(&module) else { return fail(ERROR_MOD_NOT_FOUND) };
        if *count == 0 {
            return Ok(());
        }
        *count -= 1;
        if *count == 0 {
            loaded.remove(&module);
        }
        Library::of(module)
    };
    // No lock is held: what ends a library may load and free others.
    module::close(last);
    Ok(())
}

/// The address of a function; 0 means the program as a module. Shared libraries have no ordinals.
///
/// # Errors
/// `ERROR_PROC_NOT_FOUND`; `ERROR_MOD_NOT_FOUND` for what is no module.
pub fn function(module: Module, name: Name<'_>) -> Result<usize> {
    let module = if module == 0 { program() } else { module };
    let found = match by_handle(module) {
        Some(own) => LOOKUP.get().and_then(|lookup| lookup(own.functions, name)),
        None if !loaded().contains_key(&module) => return fail(ERROR_MOD_NOT_FOUND),
        None => match name {
            Name::Text(text) => module::symbol(Library::of(module), text),
            Name::Ordinal(_) => None,
        },
    };
    found.ok_or(Win32Error(ERROR_PROC_NOT_FOUND))
}

/// The file of a module; 0 is the program. Windows' libraries are said to lie where Windows has them.
///
/// # Errors
/// `ERROR_MOD_NOT_FOUND` for what is no module.
pub fn file_name(module: Module) -> Result<Vec<u8>> {
    if let Some(own) = by_handle(module) {
        return Ok(format!(r"{SYSTEM_FOLDER}\{}.dll", own.name).into_bytes());
    }
    if module == 0 || module == program() {
        let program = std::env::current_exe().map_err(|_| Win32Error(ERROR_MOD_NOT_FOUND))?;
        return Ok(program.into_os_string().into_vec());
    }
    if !loaded().contains_key(&module) {
        return fail(ERROR_MOD_NOT_FOUND);
    }
    let file = module::file(Library::of(module)).ok_or(Win32Error(ERROR_MOD_NOT_FOUND))?;
    Ok(file.into_vec())
}

/// Where Windows' libraries are said to lie; nothing is there.
pub const SYSTEM_FOLDER: &str = r"C:\Windows\System32";

/// Whether something is a module.
pub fn is_module(module: Module) -> bool {
    by_handle(module).is_some() || module == program() || loaded().contains_key(&module)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_libraries_have_many_spellings() {
        let known = load(b"ws2_32", false).unwrap();
        for spelling in ["WS2_32", "ws2_32.DLL", r"C:\Windows\System32\Ws2_32.dll", "./ws2_32.dll"] {
            assert_eq!((load(spelling.as_bytes(), false), find(spelling.as_bytes())), (Ok(known), Ok(known)));
        }
        assert_eq!(file_name(known).as_deref(), Ok(br"C:\Windows\System32\ws2_32.dll".as_slice()));
        for other in ["ws2_32x", "ws2_32.so.dll", ""] {
            assert_eq!(find(other.as_bytes()), Err(Win32Error(ERROR_MOD_NOT_FOUND)), "{other}");
        }
    }

    #[test]
    fn shared_libraries_come_and_go() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("text.so");
        std::fs::write(&text, "no library").unwrap();
        let name = text.as_os_str().as_bytes();
        assert_eq!(load(name, false), Err(Win32Error(ERROR_BAD_EXE_FORMAT)));
        assert_eq!(load(b"no_such_library_anywhere", false), Err(Win32Error(ERROR_MOD_NOT_FOUND)));

        // Every system with this C library has it, and it is loaded.
        let c = load(b"libc.so.6", true).unwrap();
        assert_eq!(find(b"libc.so.6"), Ok(c));
        let function = function(c, Name::Text("getpid")).unwrap();
        assert_eq!(at(function), Ok(c));
        let missing = Err(Win32Error(ERROR_PROC_NOT_FOUND));
        assert_eq!(super::function(c, Name::Text("no_such_function")), missing);
        assert_eq!(super::function(c, Name::Ordinal(1)), missing);
        assert!(file_name(c).unwrap().ends_with(b"libc.so.6"));
        assert_eq!((keep(c), free(c), free(c)), (Ok(()), Ok(()), Ok(())));
        assert_eq!(free(c), Err(Win32Error(ERROR_MOD_NOT_FOUND)));
        assert_eq!(free(0), Err(Win32Error(ERROR_INVALID_HANDLE)));
        assert_eq!(free(12345), Err(Win32Error(ERROR_MOD_NOT_FOUND)));
    }

    #[test]
    fn the_program_is_a_module() {
        let path = std::env::current_exe().unwrap();
        assert_eq!(file_name(0).unwrap(), path.as_os_str().as_bytes());
        assert_eq!(at(the_program_is_a_module as *const () as usize), Ok(program()));
        assert_eq!(at(16), Err(Win32Error(ERROR_MOD_NOT_FOUND)));
        assert!(is_module(program()) && !is_module(77));
    }
}
