//! Time, the machine, the environment.

mod common;

use std::ptr::{null, null_mut};
use std::time::{Duration, Instant, SystemTime};

use common::last_error;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Media::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::Diagnostics::Debug::*;
use openwinsock::Win32::System::Environment::*;
use openwinsock::Win32::System::Performance::*;
use openwinsock::Win32::System::SystemInformation::*;
use openwinsock::Win32::System::Threading::*;
use openwinsock::Win32::System::Time::*;
use openwinsock::Win32::System::WindowsProgramming::{GetComputerNameA, GetComputerNameW, GetUserNameA};
use windows_sys::Win32::System::SystemServices::{VER_EQUAL, VER_GREATER_EQUAL, VER_LESS};

fn ticks(time: FILETIME) -> u64 {
    u64::from(time.dwHighDateTime) << 32 | u64::from(time.dwLowDateTime)
}

/// The text that a function writes; the function gives its length.
fn narrow(call: impl FnOnce(*mut u8, u32) -> u32) -> String {
    let mut buffer = [0xAA_u8; 400];
    let len = call(buffer.as_mut_ptr(), 400) as usize;
    assert_eq!(buffer[len], 0);
    String::from_utf8(buffer[..len].to_vec()).unwrap()
}

#[test]
fn clocks_go_on_with_the_time() {
    // SAFETY: the places are ours.
    unsafe {
        let (mut frequency, mut from, mut to) = (0, 0, 0);
        assert_eq!(QueryPerformanceFrequency(&raw mut frequency), TRUE);
        assert_eq!(frequency, 10_000_000);
        let (clock, tick, media) = (Instant::now(), GetTickCount64(), timeGetTime());
        assert_eq!(QueryPerformanceCounter(&raw mut from), TRUE);
        std::thread::sleep(Duration::from_millis(60));
        assert_eq!(QueryPerformanceCounter(&raw mut to), TRUE);
        let (elapsed, ticks) = (clock.elapsed(), GetTickCount64() - tick);
        let counted = Duration::from_nanos((to - from).cast_unsigned() * 100);
        assert!(counted >= Duration::from_millis(60) && counted <= elapsed, "{counted:?} {elapsed:?}");
        assert!((59..=u64::try_from(elapsed.as_millis()).unwrap() + 1).contains(&ticks), "{ticks}");
        assert!(timeGetTime().wrapping_sub(media) >= 59);
        assert!(GetTickCount().wrapping_sub(tick as u32) < 60_000);
        assert_eq!((QueryPerformanceCounter(null_mut()), last_error()), (FALSE, ERROR_NOACCESS));
        assert_eq!((timeBeginPeriod(1), timeEndPeriod(1)), (TIMERR_NOERROR, TIMERR_NOERROR));
        assert_eq!((timeBeginPeriod(0), timeEndPeriod(0)), (TIMERR_NOCANDO, TIMERR_NOCANDO));
        let mut caps = TIMECAPS::default();
        assert_eq!((timeGetDevCaps(&raw mut caps, 8), caps.wPeriodMin), (0, 1));
    }
}

#[test]
fn the_time_is_that_of_the_system() {
    let mut time = FILETIME::default();
    // SAFETY: the places are ours.
    unsafe {
        for function in [GetSystemTimeAsFileTime, GetSystemTimePreciseAsFileTime] {
            let before = SystemTime::UNIX_EPOCH.elapsed().unwrap();
            function(&raw mut time);
            let after = SystemTime::UNIX_EPOCH.elapsed().unwrap();
            let since_1970 = Duration::from_nanos((ticks(time) - 116_444_736_000_000_000) * 100);
            assert!(since_1970 + Duration::from_nanos(100) >= before && since_1970 <= after);
        }
        let (mut date, mut back, mut local) =
            (SYSTEMTIME::default(), FILETIME::default(), SYSTEMTIME::default());
        GetSystemTime(&raw mut date);
        assert_eq!(SystemTimeToFileTime(&raw const date, &raw mut back), TRUE);
        assert!(ticks(back).abs_diff(ticks(time)) < 10_000_000 * 60);
        GetLocalTime(&raw mut local);
        let mut of_wall = FILETIME::default();
        assert_eq!(FileTimeToLocalFileTime(&raw const time, &raw mut of_wall), TRUE);
        let mut utc = FILETIME::default();
        assert_eq!(LocalFileTimeToFileTime(&raw const of_wall, &raw mut utc), TRUE);
        assert_eq!(ticks(utc), ticks(time));
        assert_eq!(FileTimeToSystemTime(&raw const of_wall, &raw mut date), TRUE);
        assert_eq!((date.wYear, date.wMonth), (local.wYear, local.wMonth));
        assert_eq!(CompareFileTime(&raw const utc, &raw const time), 0);
        time.dwLowDateTime ^= 1;
        let order = CompareFileTime(&raw const utc, &raw const time);
        assert_eq!(order, -CompareFileTime(&raw const time, &raw const utc));
        assert_ne!(order, 0);
    }
}

#[test]
fn dates() {
    // SAFETY: the places are ours.
    unsafe {
        let (mut date, mut time) = (SYSTEMTIME::default(), FILETIME::default());
        assert_eq!(FileTimeToSystemTime(&raw const time, &raw mut date), TRUE);
        assert_eq!((date.wYear, date.wMonth, date.wDay, date.wDayOfWeek), (1601, 1, 1, 1));
        time.dwHighDateTime = 0x8000_0000;
        assert_eq!(
            (FileTimeToSystemTime(&raw const time, &raw mut date), last_error()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
        date = SYSTEMTIME { wYear: 2024, wMonth: 2, wDay: 30, ..date };
        assert_eq!(
            (SystemTimeToFileTime(&raw const date, &raw mut time), last_error()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );
        assert_eq!((SystemTimeToFileTime(null(), &raw mut time), last_error()), (FALSE, ERROR_NOACCESS));
    }
}

#[test]
fn what_the_machine_is() {
    // SAFETY: the places are ours, and as long as said.
    unsafe {
        let mut info = SYSTEM_INFO::default();
        GetSystemInfo(&raw mut info);
        assert_eq!((info.dwPageSize, info.dwAllocationGranularity), (4096, 65536));
        let usable = u32::try_from(std::thread::available_parallelism().unwrap().get()).unwrap();
        assert_eq!(info.dwNumberOfProcessors, usable.min(64));
        assert_eq!(info.dwActiveProcessorMask.count_ones(), info.dwNumberOfProcessors);
        assert_eq!(GetActiveProcessorCount(ALL_PROCESSOR_GROUPS), info.dwNumberOfProcessors);
        assert_eq!((GetActiveProcessorCount(7), last_error()), (0, ERROR_INVALID_PARAMETER));
        assert_eq!(GetActiveProcessorGroupCount(), 1);
        assert!(GetCurrentProcessorNumber() < 64);
        #[cfg(target_arch = "x86_64")]
        assert_eq!(info.Anonymous.Anonymous.wProcessorArchitecture, PROCESSOR_ARCHITECTURE_AMD64);

        let mut memory = MEMORYSTATUSEX { dwLength: 5, ..MEMORYSTATUSEX::default() };
        assert_eq!((GlobalMemoryStatusEx(&raw mut memory), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        memory.dwLength = 64;
        assert_eq!(GlobalMemoryStatusEx(&raw mut memory), TRUE);
        assert!(memory.ullTotalPhys > memory.ullAvailPhys && memory.dwMemoryLoad <= 100);
        assert_eq!(GetCurrentProcessId(), std::process::id());
        assert_eq!(IsDebuggerPresent(), FALSE);
    }
}

#[test]
fn the_version_is_one_that_windows_tells_programs() {
    // SAFETY: the places are ours, and as long as said.
    unsafe {
        assert_eq!((GetVersion() & 0xFF, GetVersion() >> 8 & 0xFF, GetVersion() >> 16), (6, 2, 9200));
        let mut short = OSVERSIONINFOW { dwOSVersionInfoSize: 276, ..OSVERSIONINFOW::default() };
        assert_eq!((GetVersionExW(&raw mut short), short.dwMajorVersion), (TRUE, 6));
        let mut long = OSVERSIONINFOEXA { dwOSVersionInfoSize: 156, ..OSVERSIONINFOEXA::default() };
        assert_eq!((GetVersionExA((&raw mut long).cast()), long.wProductType), (TRUE, 1));
        long.dwOSVersionInfoSize = 5;
        assert_eq!((GetVersionExA((&raw mut long).cast()), last_error()), (FALSE, ERROR_INSUFFICIENT_BUFFER));

        let condition = |kinds: &[(u32, u32)]| {
            kinds.iter().fold(0, |mask, (kind, how)| VerSetConditionMask(mask, *kind, *how as u8))
        };
        let at_least =
            condition(&[(VER_MAJORVERSION, VER_GREATER_EQUAL), (VER_MINORVERSION, VER_GREATER_EQUAL)]);
        assert_eq!(at_least, 0x1B);
        assert_eq!(VerSetConditionMask(0, VER_PRODUCT_TYPE | VER_MAJORVERSION, VER_EQUAL as u8), 0x20_0000);
        let verify = |major, minor, kinds, mask| {
            let mut wanted = OSVERSIONINFOEXW {
                dwMajorVersion: major,
                dwMinorVersion: minor,
                wProductType: 1,
                ..OSVERSIONINFOEXW::default()
            };
            (VerifyVersionInfoW(&raw mut wanted, kinds, mask), last_error())
        };
        let version = VER_MAJORVERSION | VER_MINORVERSION;
        for (major, minor, holds) in
            [(5, 1, true), (5, 9, true), (6, 1, true), (6, 2, true), (6, 3, false), (10, 0, false)]
        {
            let (result, code) = verify(major, minor, version, at_least);
            assert_eq!(result != FALSE, holds, "{major}.{minor}");
            assert!(holds || code == ERROR_OLD_WIN_VERSION);
        }
        assert_eq!(
            verify(6, 0, VER_MAJORVERSION, condition(&[(VER_MAJORVERSION, VER_LESS)])),
            (FALSE, ERROR_OLD_WIN_VERSION)
        );
        assert_eq!(verify(6, 0, VER_PRODUCT_TYPE, condition(&[(VER_PRODUCT_TYPE, VER_EQUAL)])).0, TRUE);
        assert_eq!(verify(6, 0, 0, at_least), (FALSE, ERROR_BAD_ARGUMENTS));
        assert_eq!(verify(6, 0, version, 0), (FALSE, ERROR_BAD_ARGUMENTS));
    }
}

#[test]
fn names_of_the_machine() {
    // SAFETY: the places are ours, and as long as said.
    unsafe {
        let mut size = 400;
        let name = narrow(|buffer, _| {
            assert_eq!(GetComputerNameA(buffer, &raw mut size), TRUE);
            size
        });
        assert!(!name.is_empty() && name.len() <= 15 && name == name.to_uppercase());
        let mut size = 1;
        let mut units = [0_u16; 1];
        assert_eq!(
            (GetComputerNameW(units.as_mut_ptr(), &raw mut size), last_error()),
            (FALSE, ERROR_BUFFER_OVERFLOW)
        );
        assert_eq!(size as usize, name.len() + 1);
        assert_eq!(
            (GetComputerNameExW(ComputerNameDnsHostname, null_mut(), &raw mut size), last_error()),
            (FALSE, ERROR_MORE_DATA)
        );
        let host = narrow(|buffer, room| {
            size = room;
            assert_eq!(GetComputerNameExA(ComputerNameDnsHostname, buffer, &raw mut size), TRUE);
            size
        });
        let of_kernel = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap();
        assert_eq!(Some(host.as_str()), of_kernel.trim().split('.').next());
        assert_eq!(
            (GetComputerNameExA(77, null_mut(), &raw mut size), last_error()),
            (FALSE, ERROR_INVALID_PARAMETER)
        );

        let user = narrow(|buffer, room| {
            size = room;
            assert_eq!(GetUserNameA(buffer, &raw mut size), TRUE);
            size - 1
        });
        size = 1;
        let mut byte = 0;
        assert_eq!(
            (GetUserNameA(&raw mut byte, &raw mut size), last_error()),
            (FALSE, ERROR_INSUFFICIENT_BUFFER)
        );
        assert_eq!(size as usize, user.len() + 1);
        assert_eq!(narrow(|buffer, room| GetSystemDirectoryA(buffer, room)), r"C:\Windows\System32");
        assert_eq!(GetSystemDirectoryW(null_mut(), 0), 20);
    }
}

#[test]
fn the_environment() {
    // One test for all of it: it belongs to the process.
    // SAFETY: all texts end with a NUL, all places are as long as said; the other tests set no variable.
    unsafe {
        let get = |name: &std::ffi::CStr, room: u32| {
            let mut buffer = [0_u8; 64];
            let len = GetEnvironmentVariableA(name.as_ptr().cast(), buffer.as_mut_ptr(), room);
            let text = buffer.split(|byte| *byte == 0).next().unwrap().to_vec();
            (len, String::from_utf8(text).unwrap())
        };
        let set = |name: &std::ffi::CStr, value: Option<&std::ffi::CStr>| {
            SetEnvironmentVariableA(name.as_ptr().cast(), value.map_or(null(), |value| value.as_ptr().cast()))
        };
        assert_eq!((get(c"OWS_TEST", 64).0, last_error()), (0, ERROR_ENVVAR_NOT_FOUND));
        assert_eq!(set(c"OWS_TEST", Some(c"välue")), TRUE);
        assert_eq!(std::env::var("OWS_TEST").as_deref(), Ok("välue"));
        assert_eq!(get(c"ows_Test", 64), (6, "välue".to_owned()), "case makes no difference");
        assert_eq!(get(c"OWS_TEST", 6), (7, String::new()), "there must be room for the NUL");
        let mut units = [0_u16; 8];
        assert_eq!(GetEnvironmentVariableW(openwinsock::w!("OWS_TEST"), units.as_mut_ptr(), 8), 5);
        assert_eq!(set(c"Ows_Test", Some(c"")), TRUE);
        SetLastError(ERROR_BUSY);
        assert_eq!((get(c"OWS_TEST", 64).0, last_error()), (0, NO_ERROR), "empty is not missing");
        assert_eq!(SetEnvironmentVariableW(openwinsock::w!("OWS_TEST"), openwinsock::w!("12")), TRUE);

        let expand = |text: &std::ffi::CStr, room: u32| {
            let mut buffer = [0_u8; 64];
            let len = ExpandEnvironmentStringsA(text.as_ptr().cast(), buffer.as_mut_ptr(), room);
            (len, String::from_utf8(buffer.split(|byte| *byte == 0).next().unwrap().to_vec()).unwrap())
        };
        assert_eq!(expand(c"a%ows_test%b%NOPE%c%OWS_TEST%%", 64), (15, "a12b%NOPE%c12%".to_owned()));
        assert_eq!((expand(c"%OWS_TEST%", 2), last_error()), ((3, String::new()), ERROR_INSUFFICIENT_BUFFER));

        let block = GetEnvironmentStrings();
        let (mut at, mut found) = (block, false);
        while *at != 0 {
            let variable = std::ffi::CStr::from_ptr(at.cast());
            found |= variable == c"OWS_TEST=12";
            at = at.add(variable.count_bytes() + 1);
        }
        assert!(found);
        assert_eq!(FreeEnvironmentStringsA(block), TRUE);
        assert_eq!(FreeEnvironmentStringsW(GetEnvironmentStringsW()), TRUE);
        assert_eq!((set(c"OWS_TEST", None), std::env::var_os("OWS_TEST")), (TRUE, None));
        for wrong in [c"", c"A=B"] {
            assert_eq!((set(wrong, Some(c"x")), last_error()), (FALSE, ERROR_INVALID_PARAMETER));
        }
        assert_eq!(SetEnvironmentVariableA(null(), null()), FALSE);
    }
}
