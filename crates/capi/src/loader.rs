//! `GetProcAddress`, which finds the functions of this library.

use openwinsock::Win32::Foundation::{FARPROC, HMODULE};
use openwinsock::Win32::System::LibraryLoader;
use openwinsock::core::PCSTR;

use crate::libraries;

/// As in the flat layer, with the functions of this library known.
pub(crate) unsafe extern "system" fn GetProcAddress(hmodule: HMODULE, lpprocname: PCSTR) -> FARPROC {
    libraries::install();
    // SAFETY: whoever calls keeps the contract of the function, which is the same.
    unsafe { LibraryLoader::GetProcAddress(hmodule, lpprocname) }
}
