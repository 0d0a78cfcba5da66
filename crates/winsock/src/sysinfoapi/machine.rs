//! Processors, memory, names.

use openwinsock_runtime::modules::SYSTEM_FOLDER;
use openwinsock_runtime::{machine, virtual_memory};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_MORE_DATA};
use windows_sys::Win32::System::SystemInformation::{
    COMPUTER_NAME_FORMAT, ComputerNameDnsDomain, ComputerNameDnsFullyQualified, ComputerNameDnsHostname,
    ComputerNameNetBIOS, ComputerNamePhysicalDnsDomain, ComputerNamePhysicalDnsFullyQualified,
    ComputerNamePhysicalDnsHostname, ComputerNamePhysicalNetBIOS, MEMORYSTATUSEX, PROCESSOR_ARCHITECTURE,
    PROCESSOR_ARCHITECTURE_AMD64, PROCESSOR_ARCHITECTURE_ARM64, SYSTEM_INFO, SYSTEM_INFO_0, SYSTEM_INFO_0_0,
};
use windows_sys::Win32::System::SystemServices::PROCESSOR_AMD_X8664;
use windows_sys::core::{BOOL, PSTR, PWSTR};

use crate::strings::Unit;
use crate::win32::{self, Result};

/// The lowest and the highest address that programs have.
const LOWEST: usize = 0x1_0000;
const HIGHEST: usize = 0x7FFF_FFFE_FFFF;

const ARCHITECTURE: PROCESSOR_ARCHITECTURE =
    if cfg!(target_arch = "x86_64") { PROCESSOR_ARCHITECTURE_AMD64 } else { PROCESSOR_ARCHITECTURE_ARM64 };
const KIND: u32 = if cfg!(target_arch = "x86_64") { PROCESSOR_AMD_X8664 } else { 0 };

/// What the machine is. The processors are those that the process may use, 64 at most.
///
/// Source: the page on `GetSystemInfo`.
pub unsafe extern "system" fn GetSystemInfo(lpsysteminfo: *mut SYSTEM_INFO) {
    let processors = machine::processors();
    let (level, revision) = machine::processor_version();
    let architecture = SYSTEM_INFO_0_0 { wProcessorArchitecture: ARCHITECTURE, wReserved: 0 };
    let info = SYSTEM_INFO {
        Anonymous: SYSTEM_INFO_0 { Anonymous: architecture },
        dwPageSize: u32::try_from(virtual_memory::page_size()).unwrap_or(u32::MAX),
        lpMinimumApplicationAddress: std::ptr::without_provenance_mut(LOWEST),
        lpMaximumApplicationAddress: std::ptr::without_provenance_mut(HIGHEST),
        dwActiveProcessorMask: usize::MAX >> (usize::BITS - processors),
        dwNumberOfProcessors: processors,
        dwProcessorType: KIND,
        dwAllocationGranularity: u32::try_from(virtual_memory::GRANULARITY).unwrap_or(u32::MAX),
        wProcessorLevel: level,
        wProcessorRevision: revision,
    };
    // The function has no way to fail.
    // SAFETY: the pointer is the program's.
    let _ = unsafe { win32::write(lpsysteminfo, info) };
}

/// The same: no program runs here on a machine of another kind.
///
/// Source: the page on `GetNativeSystemInfo`.
pub unsafe extern "system" fn GetNativeSystemInfo(lpsysteminfo: *mut SYSTEM_INFO) {
    // SAFETY: the pointer is the program's.
    unsafe { GetSystemInfo(lpsysteminfo) };
}

/// The memory of the machine, in bytes. What Windows calls the page file is memory and swap together.
///
/// Raises `ERROR_INVALID_PARAMETER` for a structure that says another length of itself.
///
/// Source: the page on `GlobalMemoryStatusEx`.
pub unsafe extern "system" fn GlobalMemoryStatusEx(lpbuffer: *mut MEMORYSTATUSEX) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointer is the program's, for the length at least.
        let len = unsafe { win32::read(lpbuffer.cast::<u32>()) }?;
        if len as usize != size_of::<MEMORYSTATUSEX>() {
            return win32::error(ERROR_INVALID_PARAMETER);
        }
        let memory = machine::memory();
        let used = memory.total.saturating_sub(memory.available);
        let space = (HIGHEST - LOWEST + 1) as u64;
        let status = MEMORYSTATUSEX {
            dwLength: len,
            dwMemoryLoad: u32::try_from(used * 100 / memory.total.max(1)).unwrap_or(100),
            ullTotalPhys: memory.total,
            ullAvailPhys: memory.available,
            ullTotalPageFile: memory.total + memory.swap,
            ullAvailPageFile: memory.available + memory.swap_free,
            ullTotalVirtual: space,
            ullAvailVirtual: space,
            ullAvailExtendedVirtual: 0,
        };
        // SAFETY: it said that it is so long.
        unsafe { win32::write(lpbuffer, status) }
    })
}

/// The name that Windows' older networks would know the machine by: 15 capital letters at most.
pub(crate) fn net_bios(host: &str) -> String {
    const MOST: usize = 15;
    host.chars().take(MOST).collect::<String>().to_uppercase()
}

/// Writes a name, and its length without the NUL; if there is not room enough, the room that it needs.
///
/// # Safety
/// `size` points to a number, and there are so many units.
pub(crate) unsafe fn give<U: Unit>(name: &str, to: *mut U, size: *mut u32, small: u32) -> Result<()> {
    // SAFETY: the caller promises the pointer.
    let room = unsafe { win32::read(size) }?;
    let units = U::encode(name);
    let room = if to.is_null() { 0 } else { room };
    // SAFETY: the caller promises the pointer.
    let len = unsafe { win32::fill(&units, to, room) }?;
    // SAFETY: as above.
    unsafe { win32::write(size, len) }?;
    if len as usize > units.len() { win32::error(small) } else { Ok(()) }
}

/// # Safety
/// As [`give`].
unsafe fn name<U: Unit>(kind: COMPUTER_NAME_FORMAT, to: *mut U, size: *mut u32) -> Result<()> {
    let (host, domain) = machine::host_name();
    #[allow(non_upper_case_globals, reason = "the SDK's names")]
    let name = match kind {
        ComputerNameNetBIOS | ComputerNamePhysicalNetBIOS => net_bios(&host),
        ComputerNameDnsHostname | ComputerNamePhysicalDnsHostname => host,
        ComputerNameDnsDomain | ComputerNamePhysicalDnsDomain => domain,
        ComputerNameDnsFullyQualified | ComputerNamePhysicalDnsFullyQualified => {
            if domain.is_empty() {
                host
            } else {
                format!("{host}.{domain}")
            }
        }
        _ => return win32::error(ERROR_INVALID_PARAMETER),
    };
    // SAFETY: the caller promises it.
    unsafe { give(&name, to, size, ERROR_MORE_DATA) }
}

/// A name of the machine. Its domain is what follows the first dot of its own name.
///
/// Raises `ERROR_MORE_DATA` (then `*nsize` is the room that it needs), `ERROR_INVALID_PARAMETER` for another kind.
///
/// Source: the page on `GetComputerNameExW`.
pub unsafe extern "system" fn GetComputerNameExW(
    nametype: COMPUTER_NAME_FORMAT,
    lpbuffer: PWSTR,
    nsize: *mut u32,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { name(nametype, lpbuffer, nsize) })
}

/// [`GetComputerNameExW`] in UTF-8.
pub unsafe extern "system" fn GetComputerNameExA(
    nametype: COMPUTER_NAME_FORMAT,
    lpbuffer: PSTR,
    nsize: *mut u32,
) -> BOOL {
    // SAFETY: the pointers are the program's.
    win32::truth(|| unsafe { name(nametype, lpbuffer, nsize) })
}

/// The folder of the system's modules: a name only. `LoadLibrary` looks at the name of a file alone, so that it finds there the
/// modules of ours; nothing else is. Gives its length, or the room that it needs.
///
/// Source: the page on `GetSystemDirectoryW`.
pub unsafe extern "system" fn GetSystemDirectoryW(lpbuffer: PWSTR, usize: u32) -> u32 {
    // SAFETY: the pointer is the program's.
    win32::run(0, || unsafe { win32::fill(&u16::encode(SYSTEM_FOLDER), lpbuffer, usize) })
}

/// [`GetSystemDirectoryW`] in UTF-8.
pub unsafe extern "system" fn GetSystemDirectoryA(lpbuffer: PSTR, usize: u32) -> u32 {
    // SAFETY: the pointer is the program's.
    win32::run(0, || unsafe { win32::fill(&u8::encode(SYSTEM_FOLDER), lpbuffer, usize) })
}
