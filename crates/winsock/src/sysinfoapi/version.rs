//! The version of Windows that programs are told of.
//!
//! It is 6.2 (Windows 8), which is what Windows itself tells all programs that don't declare to know a newer one.

use windows_sys::Win32::Foundation::{ERROR_BAD_ARGUMENTS, ERROR_INSUFFICIENT_BUFFER, ERROR_OLD_WIN_VERSION};
use windows_sys::Win32::System::SystemInformation::{
    OSVERSIONINFOA, OSVERSIONINFOEXA, OSVERSIONINFOEXW, OSVERSIONINFOW, VER_BUILDNUMBER, VER_FLAGS,
    VER_MAJORVERSION, VER_MINORVERSION, VER_PLATFORMID, VER_PRODUCT_TYPE, VER_SERVICEPACKMAJOR,
    VER_SERVICEPACKMINOR, VER_SUITENAME,
};
use windows_sys::Win32::System::SystemServices::{
    VER_AND, VER_EQUAL, VER_GREATER, VER_GREATER_EQUAL, VER_LESS, VER_LESS_EQUAL, VER_NT_WORKSTATION, VER_OR,
};
use windows_sys::core::BOOL;

use crate::win32::{self, Result};

const MAJOR: u32 = 6;
const MINOR: u32 = 2;
const BUILD: u32 = 9200;
/// `VER_PLATFORM_WIN32_NT`.
const PLATFORM: u32 = 2;
/// `VER_SUITE_SINGLEUSERTS`.
const SUITE: u16 = 0x100;

/// The version: major in the low byte, minor in the next, build in the high half.
///
/// Source: the page on `GetVersion`.
pub unsafe extern "system" fn GetVersion() -> u32 {
    BUILD << 16 | MINOR << 8 | MAJOR
}

/// Fills a structure of one of two lengths. The parts of both that matter stand at the same places, apart from the texts, which
/// are empty.
///
/// # Safety
/// The pointer is one to a structure that begins with its length.
unsafe fn tell<Long: Copy, Short>(
    to: *mut Short,
    long: impl FnOnce(u32) -> Long,
    short: impl FnOnce(u32) -> Short,
) -> Result<()>
where
    Short: Copy,
{
    // SAFETY: the caller promises the pointer.
    let len = unsafe { win32::read(to.cast::<u32>()) }?;
    if len as usize == size_of::<Long>() {
        // SAFETY: it said that it is so long.
        unsafe { win32::write(to.cast(), long(len)) }
    } else if len as usize == size_of::<Short>() {
        // SAFETY: as above.
        unsafe { win32::write(to, short(len)) }
    } else {
        win32::error(ERROR_INSUFFICIENT_BUFFER)
    }
}

/// The version.
///
/// Raises `ERROR_INSUFFICIENT_BUFFER` for a structure that says another length of itself.
///
/// Source: the page on `GetVersionExW`.
pub unsafe extern "system" fn GetVersionExW(lpversioninformation: *mut OSVERSIONINFOW) -> BOOL {
    let long = |dwOSVersionInfoSize| OSVERSIONINFOEXW {
        dwOSVersionInfoSize,
        dwMajorVersion: MAJOR,
        dwMinorVersion: MINOR,
        dwBuildNumber: BUILD,
        dwPlatformId: PLATFORM,
        wSuiteMask: SUITE,
        wProductType: VER_NT_WORKSTATION as u8,
        ..OSVERSIONINFOEXW::default()
    };
    let short = |dwOSVersionInfoSize| OSVERSIONINFOW {
        dwOSVersionInfoSize,
        dwMajorVersion: MAJOR,
        dwMinorVersion: MINOR,
        dwBuildNumber: BUILD,
        dwPlatformId: PLATFORM,
        ..OSVERSIONINFOW::default()
    };
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { tell(lpversioninformation, long, short) })
}

/// [`GetVersionExW`] for the structures with narrow texts.
pub unsafe extern "system" fn GetVersionExA(lpversioninformation: *mut OSVERSIONINFOA) -> BOOL {
    let long = |dwOSVersionInfoSize| OSVERSIONINFOEXA {
        dwOSVersionInfoSize,
        dwMajorVersion: MAJOR,
        dwMinorVersion: MINOR,
        dwBuildNumber: BUILD,
        dwPlatformId: PLATFORM,
        wSuiteMask: SUITE,
        wProductType: VER_NT_WORKSTATION as u8,
        ..OSVERSIONINFOEXA::default()
    };
    let short = |dwOSVersionInfoSize| OSVERSIONINFOA {
        dwOSVersionInfoSize,
        dwMajorVersion: MAJOR,
        dwMinorVersion: MINOR,
        dwBuildNumber: BUILD,
        dwPlatformId: PLATFORM,
        ..OSVERSIONINFOA::default()
    };
    // SAFETY: the pointer is the program's.
    win32::truth(|| unsafe { tell(lpversioninformation, long, short) })
}

/// The kinds of [`VerSetConditionMask`], in the order of their weight, the heaviest first; each has three bits, at three
/// times the place of its own bit.
const KINDS: [VER_FLAGS; 8] = [
    VER_PRODUCT_TYPE,
    VER_SUITENAME,
    VER_SERVICEPACKMAJOR,
    VER_SERVICEPACKMINOR,
    VER_PLATFORMID,
    VER_BUILDNUMBER,
    VER_MAJORVERSION,
    VER_MINORVERSION,
];
const CONDITION_BITS: u32 = 3;
const CONDITION: u64 = (1 << CONDITION_BITS) - 1;

/// Adds a condition for [`VerifyVersionInfoW`]. Of several kinds at once the heaviest counts.
///
/// Source: the page on `VerSetConditionMask`.
pub unsafe extern "system" fn VerSetConditionMask(
    conditionmask: u64,
    typemask: VER_FLAGS,
    condition: u8,
) -> u64 {
    let kind = KINDS.into_iter().find(|kind| typemask & kind != 0);
    kind.map_or(conditionmask, |kind| {
        conditionmask | (u64::from(condition) & CONDITION) << (kind.trailing_zeros() * CONDITION_BITS)
    })
}

/// What a program asks about.
struct Wanted {
    major: u32,
    minor: u32,
    build: u32,
    platform: u32,
    service_pack: (u16, u16),
    suite: u16,
    product: u8,
}

fn verify(wanted: &Wanted, kinds: VER_FLAGS, conditions: u64) -> Result<()> {
    if kinds == 0 || conditions == 0 {
        return win32::error(ERROR_BAD_ARGUMENTS);
    }
    let condition = |kind: VER_FLAGS| {
        let bits = conditions >> (kind.trailing_zeros() * CONDITION_BITS) & CONDITION;
        u32::try_from(bits).unwrap_or(0)
    };
    let compare = |condition: u32, ours: u32, wanted: u32| match condition {
        VER_EQUAL => ours == wanted,
        VER_GREATER => ours > wanted,
        VER_GREATER_EQUAL => ours >= wanted,
        VER_LESS => ours < wanted,
        VER_LESS_EQUAL => ours <= wanted,
        _ => false,
    };
    let asked = |kind: VER_FLAGS| kinds & kind != 0;
    let suites = || match condition(VER_SUITENAME) {
        VER_AND => SUITE & wanted.suite == wanted.suite,
        VER_OR => wanted.suite == 0 || SUITE & wanted.suite != 0,
        _ => false,
    };
    let single = |kind, ours, wanted| !asked(kind) || compare(condition(kind), ours, wanted);
    let mut holds = single(VER_PRODUCT_TYPE, VER_NT_WORKSTATION, wanted.product.into())
        && (!asked(VER_SUITENAME) || suites())
        && single(VER_PLATFORMID, PLATFORM, wanted.platform)
        && single(VER_BUILDNUMBER, BUILD, wanted.build);
    // The parts of a version are compared as one: the next part counts where the one before is equal.
    let parts = [
        (VER_MAJORVERSION, MAJOR, wanted.major),
        (VER_MINORVERSION, MINOR, wanted.minor),
        (VER_SERVICEPACKMAJOR, 0, wanted.service_pack.0.into()),
        (VER_SERVICEPACKMINOR, 0, wanted.service_pack.1.into()),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(kind, ..)| asked(*kind)).collect();
    if let Some((first, ..)) = parts.first() {
        let ours: Vec<_> = parts.iter().map(|(_, ours, _)| *ours).collect();
        let theirs: Vec<_> = parts.iter().map(|(.., wanted)| *wanted).collect();
        let order = ours.cmp(&theirs) as i32 + 1;
        holds &= compare(condition(*first), order.unsigned_abs(), 1);
    }
    if holds { Ok(()) } else { win32::error(ERROR_OLD_WIN_VERSION) }
}

/// Whether the version fulfils conditions.
///
/// Raises `ERROR_OLD_WIN_VERSION` if not; `ERROR_BAD_ARGUMENTS` without a kind or a condition.
///
/// Source: the page on `VerifyVersionInfoW`.
pub unsafe extern "system" fn VerifyVersionInfoW(
    lpversioninformation: *mut OSVERSIONINFOEXW,
    dwtypemask: VER_FLAGS,
    dwlconditionmask: u64,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointer is the program's.
        let info = unsafe { win32::read(lpversioninformation) }?;
        let wanted = Wanted {
            major: info.dwMajorVersion,
            minor: info.dwMinorVersion,
            build: info.dwBuildNumber,
            platform: info.dwPlatformId,
            service_pack: (info.wServicePackMajor, info.wServicePackMinor),
            suite: info.wSuiteMask,
            product: info.wProductType,
        };
        verify(&wanted, dwtypemask, dwlconditionmask)
    })
}

/// [`VerifyVersionInfoW`] for the structure with a narrow text.
pub unsafe extern "system" fn VerifyVersionInfoA(
    lpversioninformation: *mut OSVERSIONINFOEXA,
    dwtypemask: VER_FLAGS,
    dwlconditionmask: u64,
) -> BOOL {
    win32::truth(|| {
        // SAFETY: the pointer is the program's.
        let info = unsafe { win32::read(lpversioninformation) }?;
        let wanted = Wanted {
            major: info.dwMajorVersion,
            minor: info.dwMinorVersion,
            build: info.dwBuildNumber,
            platform: info.dwPlatformId,
            service_pack: (info.wServicePackMajor, info.wServicePackMinor),
            suite: info.wSuiteMask,
            product: info.wProductType,
        };
        verify(&wanted, dwtypemask, dwlconditionmask)
    })
}
