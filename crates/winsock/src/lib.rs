//! Windows Sockets 2 on Linux, with the names and signatures of [`windows_sys`].
//!
//! A program that was written for Windows changes one path:
//!
//! ```
//! use openwinsock::Win32::Networking::WinSock::*; // was: windows_sys::Win32::…
//!
//! // SAFETY: the structure is ours and large enough.
//! let started = unsafe { WSAStartup(0x0202, &mut std::mem::zeroed()) };
//! assert_eq!(started, 0);
//! // SAFETY: no pointers.
//! let s = unsafe { socket(AF_INET.into(), SOCK_STREAM, IPPROTO_TCP) };
//! assert_ne!(s, INVALID_SOCKET);
//! // SAFETY: no pointers.
//! assert_eq!(unsafe { listen(s, 5) }, SOCKET_ERROR); // no local address
//! // SAFETY: no pointers.
//! assert_eq!(unsafe { WSAGetLastError() }, WSAEINVAL);
//! # // SAFETY: no pointers.
//! # unsafe { closesocket(s); WSACleanup(); }
//! ```
//!
//! So do the types and literals around it:
//!
//! ```
//! use openwinsock::Win32::Networking::WinSock::{AF_INET, IN_ADDR, InetPtonW};
//! use openwinsock::Win32::System::IO::OVERLAPPED;
//! use openwinsock::core::{BOOL, PCWSTR};
//!
//! let mut address = IN_ADDR::default();
//! // SAFETY: the text ends with a zero, and the address is ours.
//! let read = unsafe { InetPtonW(AF_INET.into(), openwinsock::w!("127.0.0.1"), (&raw mut address).cast()) };
//! assert_eq!(read, 1);
//! # let _: (Option<OVERLAPPED>, Option<BOOL>, Option<PCWSTR>) = (None, None, None);
//! ```
//!
//! A function of Windows that is not there yet can be named, and its call does not link (`undefined symbol`).
//!
//! This layer owns the one thing that is global: the last error of each thread. Everything else is in
//! [`openwinsock_runtime`].
//!
//! # Safety
//!
//! The functions are as unsafe as their originals: a pointer must be valid for the length that is given with it. NULL,
//! the lowest 64 KiB and everything that is handed on to the kernel is noticed and answered with `WSAEFAULT`; with
//! `OPENWINSOCK_CHECK=1` in the environment every other bad pointer is, too.
#![allow(unsafe_code, reason = "the functions have Windows' signatures, with raw pointers")]
#![allow(
    clippy::missing_safety_doc,
    reason = "one section on the crate says it for all: pointers as on Windows"
)]
#![allow(non_snake_case, reason = "the functions bear Windows' names")]

mod bsd;
mod consoleapi;
mod consoleapi2;
mod debugapi;
mod edge;
mod errhandlingapi;
mod fibersapi;
mod fileapi;
mod files;
mod handleapi;
mod heap;
mod heapapi;
mod ioapiset;
mod iphlpapi;
mod last_error;
mod libloaderapi;
pub mod linux;
mod memoryapi;
pub mod modules;
mod mswsock;
mod namedpipeapi;
mod nspapi;
mod overlapped;
mod pack;
pub mod process;
mod processenv;
mod processthreadsapi;
mod profileapi;
mod stringapiset;
mod strings;
mod synchapi;
mod sysinfoapi;
mod threadpoolapiset;
mod threadpoollegacyapiset;
mod timeapi;
mod times;
mod timezoneapi;
mod win32;
mod winbase;
mod winnls;
mod winsock2;
mod winuser;
mod ws2spi;
mod ws2tcpip;

pub use windows_sys::{core, s, w};

/// The functions of the system's own providers, which layers above them call. On Windows nobody exports them: the tables that
/// [`WSPStartup`](Win32::Networking::WinSock::WSPStartup) and [`NSPStartup`](Win32::Networking::WinSock::NSPStartup) fill have them.
pub mod provider {
    pub use crate::ws2spi::spaces::{
        NSPCleanup, NSPGetServiceClassInfo, NSPInstallServiceClass, NSPIoctl, NSPLookupServiceBegin,
        NSPLookupServiceEnd, NSPLookupServiceNext, NSPRemoveServiceClass, NSPSetService,
    };
    pub use crate::ws2spi::transport::{
        WSPAccept, WSPAddressToString, WSPAsyncSelect, WSPBind, WSPCancelBlockingCall, WSPCleanup,
        WSPCloseSocket, WSPConnect, WSPDuplicateSocket, WSPEnumNetworkEvents, WSPEventSelect,
        WSPGetOverlappedResult, WSPGetPeerName, WSPGetQOSByName, WSPGetSockName, WSPGetSockOpt, WSPIoctl,
        WSPJoinLeaf, WSPListen, WSPRecv, WSPRecvDisconnect, WSPRecvFrom, WSPSelect, WSPSend,
        WSPSendDisconnect, WSPSendTo, WSPSetSockOpt, WSPShutdown, WSPSocket, WSPStringToAddress,
    };
}

/// The tree of [`windows_sys`], as far as it is here.
pub mod Win32 {
    /// Win32 beside Winsock.
    pub mod Foundation {
        pub use windows_sys::Win32::Foundation::*;

        pub use crate::errhandlingapi::{GetLastError, SetLastError};
        pub use crate::handleapi::{
            CloseHandle, CompareObjectHandles, DuplicateHandle, GetHandleInformation, SetHandleInformation,
        };
        pub use crate::libloaderapi::FreeLibrary;
        pub use crate::winbase::global::GlobalFree;
        pub use crate::winbase::local::LocalFree;
    }
    /// Networking.
    pub mod Networking {
        /// Windows Sockets: types and constants of windows-sys, functions of ours.
        pub mod WinSock {
            pub use windows_sys::Win32::Networking::WinSock::*;

            // What is named here hides the namesakes above, which are declarations of Windows' own library.
            // One line per file.
            pub use crate::bsd::names::{dn_expand, getnetbyname, inet_network, s_perror, sethostname};
            pub use crate::bsd::remote::{rcmd, rexec, rresvport};
            pub use crate::mswsock::accept::{AcceptEx, GetAcceptExSockaddrs};
            pub use crate::mswsock::connection::{ConnectEx, DisconnectEx};
            pub use crate::mswsock::transmit::{TransmitFile, TransmitPackets};
            pub use crate::mswsock::{WSARecvEx, WSARecvMsg};
            pub use crate::nspapi::address::{GetAddressByNameA, GetAddressByNameW};
            pub use crate::nspapi::kinds::{GetNameByTypeA, GetNameByTypeW, GetTypeByNameA, GetTypeByNameW};
            pub use crate::nspapi::protocols::{EnumProtocolsA, EnumProtocolsW};
            pub use crate::nspapi::service::{GetServiceA, GetServiceW, SetServiceA, SetServiceW};
            pub use crate::winsock2::async_names::{
                WSAAsyncGetHostByAddr, WSAAsyncGetHostByName, WSAAsyncGetProtoByName,
                WSAAsyncGetProtoByNumber, WSAAsyncGetServByName, WSAAsyncGetServByPort,
                WSACancelAsyncRequest,
            };
            pub use crate::winsock2::async_select::WSAAsyncSelect;
            pub use crate::winsock2::bytes::{
                WSAHtonl, WSAHtons, WSANtohl, WSANtohs, htonl, htons, ntohl, ntohs,
            };
            pub use crate::winsock2::conditional::{WSAAccept, WSAConnect};
            pub use crate::winsock2::config::WSAProviderConfigChange;
            pub use crate::winsock2::connect_by::{WSAConnectByList, WSAConnectByNameA, WSAConnectByNameW};
            pub use crate::winsock2::connection::{accept, bind, closesocket, connect, listen, shutdown};
            pub use crate::winsock2::event::{
                WSACloseEvent, WSACreateEvent, WSAResetEvent, WSASetEvent, WSAWaitForMultipleEvents,
            };
            pub use crate::winsock2::hook::{
                WSACancelBlockingCall, WSAIsBlocking, WSASetBlockingHook, WSAUnhookBlockingHook,
            };
            pub use crate::winsock2::ioctl::{WSAIoctl, ioctlsocket};
            pub use crate::winsock2::join::{WSAGetQOSByName, WSAJoinLeaf};
            pub use crate::winsock2::lookup::{
                WSALookupServiceBeginA, WSALookupServiceBeginW, WSALookupServiceEnd, WSALookupServiceNextA,
                WSALookupServiceNextW, WSANSPIoctl,
            };
            pub use crate::winsock2::message::{WSARecvDisconnect, WSASendDisconnect, WSASendMsg};
            pub use crate::winsock2::name::{getpeername, getsockname};
            pub use crate::winsock2::names::{
                GetHostNameW, gethostbyaddr, gethostbyname, gethostname, getprotobyname, getprotobynumber,
                getservbyname, getservbyport,
            };
            pub use crate::winsock2::namespaces::{
                WSAEnumNameSpaceProvidersA, WSAEnumNameSpaceProvidersExA, WSAEnumNameSpaceProvidersExW,
                WSAEnumNameSpaceProvidersW,
            };
            pub use crate::winsock2::network_events::{WSAEnumNetworkEvents, WSAEventSelect};
            pub use crate::winsock2::option::{getsockopt, setsockopt};
            pub use crate::winsock2::overlapped_result::WSAGetOverlappedResult;
            pub use crate::winsock2::protocols::{WSAEnumProtocolsA, WSAEnumProtocolsW};
            pub use crate::winsock2::select::{__WSAFDIsSet, WSAPoll, select};
            pub use crate::winsock2::service::{
                WSAGetServiceClassInfoA, WSAGetServiceClassInfoW, WSAGetServiceClassNameByClassIdA,
                WSAGetServiceClassNameByClassIdW, WSAInstallServiceClassA, WSAInstallServiceClassW,
                WSARemoveServiceClass, WSASetServiceA, WSASetServiceW,
            };
            pub use crate::winsock2::socket::{
                WSADuplicateSocketA, WSADuplicateSocketW, WSASocketA, WSASocketW, socket,
            };
            pub use crate::winsock2::start::{WSACleanup, WSAGetLastError, WSASetLastError, WSAStartup};
            pub use crate::winsock2::text::{
                WSAAddressToStringA, WSAAddressToStringW, WSAStringToAddressA, WSAStringToAddressW,
                inet_addr, inet_ntoa,
            };
            pub use crate::winsock2::transfer::{recv, recvfrom, send, sendto};
            pub use crate::winsock2::vector::{WSARecv, WSARecvFrom, WSASend, WSASendTo};
            pub use crate::ws2spi::categories::{
                WSCGetApplicationCategory, WSCGetProviderInfo, WSCGetProviderInfo32,
                WSCSetApplicationCategory, WSCSetProviderInfo, WSCSetProviderInfo32,
            };
            pub use crate::ws2spi::enumeration::{
                WSCEnumNameSpaceProviders32, WSCEnumNameSpaceProvidersEx32, WSCEnumProtocols,
                WSCEnumProtocols32, WSCGetProviderPath, WSCGetProviderPath32,
            };
            pub use crate::ws2spi::install::{
                WSCDeinstallProvider, WSCDeinstallProvider32, WSCInstallProvider, WSCInstallProvider64_32,
                WSCInstallProviderAndChains, WSCInstallProviderAndChains64_32, WSCUpdateProvider,
                WSCUpdateProvider32,
            };
            pub use crate::ws2spi::namespaces::{
                WSAAdvertiseProvider, WSAProviderCompleteAsyncCall, WSAUnadvertiseProvider,
                WSCEnableNSProvider, WSCEnableNSProvider32, WSCInstallNameSpace, WSCInstallNameSpace32,
                WSCInstallNameSpaceEx, WSCInstallNameSpaceEx32, WSCUnInstallNameSpace,
                WSCUnInstallNameSpace32,
            };
            pub use crate::ws2spi::order::{
                WSCWriteNameSpaceOrder, WSCWriteNameSpaceOrder32, WSCWriteProviderOrder,
                WSCWriteProviderOrder32,
            };
            pub use crate::ws2spi::spaces::NSPStartup;
            pub use crate::ws2spi::transport::WSPStartup;
            pub use crate::ws2spi::upcalls::WPUCompleteOverlappedRequest;
            pub use crate::ws2tcpip::addrinfo::{
                FreeAddrInfoEx, FreeAddrInfoExW, FreeAddrInfoW, GetAddrInfoW, freeaddrinfo, getaddrinfo,
            };
            pub use crate::ws2tcpip::addrinfo_ex::{
                GetAddrInfoExA, GetAddrInfoExCancel, GetAddrInfoExOverlappedResult, GetAddrInfoExW,
                SetAddrInfoExA, SetAddrInfoExW,
            };
            // windows-sys has none: the SDK has them in a header.
            pub use crate::ws2tcpip::error_text::{gai_strerrorA, gai_strerrorW};
            pub use crate::ws2tcpip::nameinfo::{GetNameInfoW, getnameinfo};
            pub use crate::ws2tcpip::presentation::{InetNtopW, InetPtonW, inet_ntop, inet_pton};
            pub use crate::ws2tcpip::source_filter::{
                getipv4sourcefilter, getsourcefilter, setipv4sourcefilter, setsourcefilter,
            };
        }
    }
    /// The management of networks.
    pub mod NetworkManagement {
        /// IP Helper.
        pub mod IpHelper {
            pub use windows_sys::Win32::NetworkManagement::IpHelper::*;

            pub use crate::iphlpapi::GetIpAddrTable;
        }
    }
    /// Storage.
    pub mod Storage {
        /// Files.
        pub mod FileSystem {
            pub use windows_sys::Win32::Storage::FileSystem::*;

            pub use crate::fileapi::attributes::{
                GetFileAttributesA, GetFileAttributesExA, GetFileAttributesExW, GetFileAttributesW,
                GetFileInformationByHandle, GetFileTime, SetFileAttributesA, SetFileAttributesW, SetFileTime,
            };
            pub use crate::fileapi::names::{
                CreateDirectoryA, CreateDirectoryW, DeleteFileA, DeleteFileW, GetFinalPathNameByHandleA,
                GetFinalPathNameByHandleW, GetFullPathNameA, GetFullPathNameW, GetLongPathNameA,
                GetLongPathNameW, GetShortPathNameW, GetTempFileNameA, GetTempFileNameW, GetTempPathA,
                GetTempPathW, RemoveDirectoryA, RemoveDirectoryW,
            };
            pub use crate::fileapi::open::{CreateFileA, CreateFileW};
            pub use crate::fileapi::position::{
                GetFileSize, GetFileSizeEx, GetFileType, SetEndOfFile, SetFilePointer, SetFilePointerEx,
            };
            pub use crate::fileapi::search::{
                FindClose, FindFirstFileA, FindFirstFileW, FindNextFileA, FindNextFileW,
            };
            pub use crate::fileapi::time::{
                CompareFileTime, FileTimeToLocalFileTime, LocalFileTimeToFileTime,
            };
            pub use crate::fileapi::transfer::{
                FlushFileBuffers, ReadFile, ReadFileEx, WriteFile, WriteFileEx,
            };
            pub use crate::winbase::completion::SetFileCompletionNotificationModes;
            pub use crate::winbase::files::{
                CopyFileA, CopyFileW, CreateHardLinkA, CreateHardLinkW, CreateSymbolicLinkA,
                CreateSymbolicLinkW, MoveFileA, MoveFileExA, MoveFileExW, MoveFileW,
            };
        }
    }
    /// Texts and code pages.
    pub mod Globalization {
        pub use windows_sys::Win32::Globalization::*;

        pub use crate::stringapiset::compare::CompareStringOrdinal;
        pub use crate::stringapiset::convert::{MultiByteToWideChar, WideCharToMultiByte};
        pub use crate::winbase::text::{
            lstrcatA, lstrcatW, lstrcmpA, lstrcmpW, lstrcmpiA, lstrcmpiW, lstrcpyA, lstrcpyW, lstrcpynA,
            lstrcpynW, lstrlenA, lstrlenW,
        };
        pub use crate::winnls::what::{
            GetACP, GetCPInfo, GetOEMCP, IsDBCSLeadByte, IsDBCSLeadByteEx, IsValidCodePage,
        };
    }
    /// The system.
    pub mod System {
        /// The block of bytes that queries of name spaces have.
        pub mod Com {
            pub use windows_sys::Win32::System::Com::BLOB;
        }
        /// Completion ports, and the results of overlapped operations.
        pub mod IO {
            pub use windows_sys::Win32::System::IO::*;

            pub use crate::ioapiset::{
                CancelIo, CancelIoEx, CreateIoCompletionPort, GetOverlappedResult, GetOverlappedResultEx,
                GetQueuedCompletionStatus, GetQueuedCompletionStatusEx, PostQueuedCompletionStatus,
            };
            pub use crate::threadpoolapiset::io::BindIoCompletionCallback;
        }
        /// Events and waits.
        pub mod Threading {
            pub use windows_sys::Win32::System::Threading::*;

            pub use crate::fibersapi::{FlsAlloc, FlsFree, FlsGetValue, FlsSetValue};
            pub use crate::processthreadsapi::end::{
                ExitProcess, GetExitCodeProcess, GetProcessId, OpenProcess, TerminateProcess,
            };
            pub use crate::processthreadsapi::process::{
                GetCurrentProcess, GetCurrentProcessId, GetCurrentProcessorNumber, IsProcessorFeaturePresent,
            };
            pub use crate::processthreadsapi::start::{CreateProcessA, CreateProcessW};
            pub use crate::processthreadsapi::thread::{
                CreateThread, ExitThread, GetCurrentThread, GetCurrentThreadId, GetExitCodeThread,
                GetProcessIdOfThread, GetThreadId, OpenThread, QueueUserAPC, QueueUserAPC2, ResumeThread,
                SuspendThread, SwitchToThread, TerminateThread,
            };
            pub use crate::processthreadsapi::thread_properties::{
                GetCurrentThreadStackLimits, GetThreadDescription, GetThreadGroupAffinity, GetThreadPriority,
                GetThreadTimes, SetThreadAffinityMask, SetThreadDescription, SetThreadGroupAffinity,
                SetThreadPriority,
            };
            pub use crate::processthreadsapi::tls::{TlsAlloc, TlsFree, TlsGetValue, TlsSetValue};
            pub use crate::synchapi::condition::{
                InitializeConditionVariable, SleepConditionVariableCS, SleepConditionVariableSRW,
                WakeAllConditionVariable, WakeConditionVariable,
            };
            pub use crate::synchapi::critical_section::{
                DeleteCriticalSection, EnterCriticalSection, InitializeCriticalSection,
                InitializeCriticalSectionAndSpinCount, InitializeCriticalSectionEx, LeaveCriticalSection,
                SetCriticalSectionSpinCount, TryEnterCriticalSection,
            };
            pub use crate::synchapi::event::{
                CreateEventA, CreateEventExA, CreateEventExW, CreateEventW, OpenEventA, OpenEventW,
                PulseEvent, ResetEvent, SetEvent,
            };
            pub use crate::synchapi::mutex::{
                CreateMutexA, CreateMutexExA, CreateMutexExW, CreateMutexW, OpenMutexA, OpenMutexW,
                ReleaseMutex,
            };
            pub use crate::synchapi::once::{
                InitOnceBeginInitialize, InitOnceComplete, InitOnceExecuteOnce, InitOnceInitialize,
            };
            pub use crate::synchapi::semaphore::{
                CreateSemaphoreA, CreateSemaphoreExA, CreateSemaphoreExW, CreateSemaphoreW, OpenSemaphoreA,
                OpenSemaphoreW, ReleaseSemaphore,
            };
            pub use crate::synchapi::srw::{
                AcquireSRWLockExclusive, AcquireSRWLockShared, InitializeSRWLock, ReleaseSRWLockExclusive,
                ReleaseSRWLockShared, TryAcquireSRWLockExclusive, TryAcquireSRWLockShared,
            };
            pub use crate::synchapi::timer::{
                CancelWaitableTimer, CreateWaitableTimerA, CreateWaitableTimerExA, CreateWaitableTimerExW,
                CreateWaitableTimerW, OpenWaitableTimerA, OpenWaitableTimerW, SetWaitableTimer,
                SetWaitableTimerEx,
            };
            pub use crate::synchapi::wait::{
                SignalObjectAndWait, Sleep, SleepEx, WaitForMultipleObjects, WaitForMultipleObjectsEx,
                WaitForSingleObject, WaitForSingleObjectEx,
            };
            pub use crate::threadpoolapiset::instance::{
                CallbackMayRunLong, DisassociateCurrentThreadFromCallback, FreeLibraryWhenCallbackReturns,
                LeaveCriticalSectionWhenCallbackReturns, ReleaseMutexWhenCallbackReturns,
                ReleaseSemaphoreWhenCallbackReturns, SetEventWhenCallbackReturns,
            };
            pub use crate::threadpoolapiset::io::{
                CancelThreadpoolIo, CloseThreadpoolIo, CreateThreadpoolIo, StartThreadpoolIo,
                WaitForThreadpoolIoCallbacks,
            };
            pub use crate::threadpoolapiset::pool::{
                CloseThreadpool, CloseThreadpoolCleanupGroup, CloseThreadpoolCleanupGroupMembers,
                CreateThreadpool, CreateThreadpoolCleanupGroup, SetThreadpoolThreadMaximum,
                SetThreadpoolThreadMinimum,
            };
            pub use crate::threadpoolapiset::timer::{
                CloseThreadpoolTimer, CreateThreadpoolTimer, IsThreadpoolTimerSet, SetThreadpoolTimer,
                SetThreadpoolTimerEx, WaitForThreadpoolTimerCallbacks,
            };
            pub use crate::threadpoolapiset::wait::{
                CloseThreadpoolWait, CreateThreadpoolWait, SetThreadpoolWait, WaitForThreadpoolWaitCallbacks,
            };
            pub use crate::threadpoolapiset::work::{
                CloseThreadpoolWork, CreateThreadpoolWork, SubmitThreadpoolWork, TrySubmitThreadpoolCallback,
                WaitForThreadpoolWorkCallbacks,
            };
            pub use crate::threadpoollegacyapiset::{
                ChangeTimerQueueTimer, CreateTimerQueue, CreateTimerQueueTimer, DeleteTimerQueue,
                DeleteTimerQueueEx, DeleteTimerQueueTimer, QueueUserWorkItem, RegisterWaitForSingleObject,
                UnregisterWait, UnregisterWaitEx,
            };
            pub use crate::winbase::machine::{GetActiveProcessorCount, GetActiveProcessorGroupCount};
        }
        /// Memory: heaps, pages, views of files.
        pub mod Memory {
            pub use windows_sys::Win32::System::Memory::*;

            pub use crate::heapapi::{
                GetProcessHeap, HeapAlloc, HeapCreate, HeapDestroy, HeapFree, HeapQueryInformation,
                HeapReAlloc, HeapSetInformation, HeapSize, HeapValidate,
            };
            pub use crate::memoryapi::mapping::{
                CreateFileMappingW, FlushViewOfFile, MapViewOfFile, MapViewOfFileEx, OpenFileMappingW,
                UnmapViewOfFile,
            };
            pub use crate::memoryapi::{
                VirtualAlloc, VirtualFree, VirtualLock, VirtualProtect, VirtualQuery, VirtualUnlock,
            };
            pub use crate::winbase::global::{
                GlobalAlloc, GlobalFlags, GlobalHandle, GlobalLock, GlobalReAlloc, GlobalSize, GlobalUnlock,
            };
            pub use crate::winbase::local::{
                LocalAlloc, LocalFlags, LocalHandle, LocalLock, LocalReAlloc, LocalSize, LocalUnlock,
            };
            pub use crate::winbase::mapping::{CreateFileMappingA, OpenFileMappingA};
        }
        /// What helps to find faults.
        pub mod Diagnostics {
            /// Messages of codes, and debuggers.
            pub mod Debug {
                pub use windows_sys::Win32::System::Diagnostics::Debug::*;

                pub use crate::debugapi::{
                    DebugBreak, IsDebuggerPresent, OutputDebugStringA, OutputDebugStringW,
                };
                pub use crate::winbase::format::{FormatMessageA, FormatMessageW};
            }
        }
        /// A clock of high resolution.
        pub mod Performance {
            pub use windows_sys::Win32::System::Performance::*;

            pub use crate::profileapi::{QueryPerformanceCounter, QueryPerformanceFrequency};
        }
        /// Conversions of times.
        pub mod Time {
            pub use windows_sys::Win32::System::Time::*;

            pub use crate::timezoneapi::{FileTimeToSystemTime, SystemTimeToFileTime};
        }
        /// Time, and what the machine is.
        pub mod SystemInformation {
            pub use windows_sys::Win32::System::SystemInformation::*;

            pub use crate::sysinfoapi::machine::{
                GetComputerNameExA, GetComputerNameExW, GetNativeSystemInfo, GetSystemDirectoryA,
                GetSystemDirectoryW, GetSystemInfo, GlobalMemoryStatusEx,
            };
            pub use crate::sysinfoapi::time::{
                GetLocalTime, GetSystemTime, GetSystemTimeAsFileTime, GetSystemTimePreciseAsFileTime,
                GetTickCount, GetTickCount64,
            };
            pub use crate::sysinfoapi::version::{
                GetVersion, GetVersionExA, GetVersionExW, VerSetConditionMask, VerifyVersionInfoA,
                VerifyVersionInfoW,
            };
        }
        /// What is left of older Windows.
        pub mod WindowsProgramming {
            pub use windows_sys::Win32::System::WindowsProgramming::*;

            pub use crate::winbase::machine::{
                GetComputerNameA, GetComputerNameW, GetUserNameA, GetUserNameW,
            };
        }
        /// The console.
        pub mod Console {
            pub use windows_sys::Win32::System::Console::*;

            pub use crate::consoleapi::code_page::{GetConsoleCP, GetConsoleOutputCP};
            pub use crate::consoleapi::control::SetConsoleCtrlHandler;
            pub use crate::consoleapi::mode::{AllocConsole, FreeConsole, GetConsoleMode, SetConsoleMode};
            pub use crate::consoleapi::text::{ReadConsoleA, ReadConsoleW, WriteConsoleA, WriteConsoleW};
            pub use crate::consoleapi2::{GenerateConsoleCtrlEvent, SetConsoleCP, SetConsoleOutputCP};
            pub use crate::processenv::standard::{GetStdHandle, SetStdHandle};
        }
        /// The environment and the command line.
        pub mod Environment {
            pub use windows_sys::Win32::System::Environment::*;

            pub use crate::processenv::command_line::{GetCommandLineA, GetCommandLineW};
            pub use crate::processenv::environment::{
                ExpandEnvironmentStringsA, ExpandEnvironmentStringsW, FreeEnvironmentStringsA,
                FreeEnvironmentStringsW, GetEnvironmentStrings, GetEnvironmentStringsW,
                GetEnvironmentVariableA, GetEnvironmentVariableW, SetEnvironmentVariableA,
                SetEnvironmentVariableW,
            };
            pub use crate::processenv::folder::{
                GetCurrentDirectoryA, GetCurrentDirectoryW, SetCurrentDirectoryA, SetCurrentDirectoryW,
            };
        }
        /// Modules.
        pub mod LibraryLoader {
            pub use windows_sys::Win32::System::LibraryLoader::*;

            pub use crate::libloaderapi::{
                DisableThreadLibraryCalls, GetModuleFileNameA, GetModuleFileNameW, GetModuleHandleA,
                GetModuleHandleExA, GetModuleHandleExW, GetModuleHandleW, GetProcAddress, LoadLibraryA,
                LoadLibraryExA, LoadLibraryExW, LoadLibraryW,
            };
        }
        /// Mailslots.
        pub mod Mailslots {
            pub use windows_sys::Win32::System::Mailslots::*;

            pub use crate::winbase::mailslot::{CreateMailslotA, CreateMailslotW, GetMailslotInfo};
        }
        /// Pipes.
        pub mod Pipes {
            pub use windows_sys::Win32::System::Pipes::*;

            pub use crate::namedpipeapi::{
                ConnectNamedPipe, CreateNamedPipeW, CreatePipe, DisconnectNamedPipe, PeekNamedPipe,
                SetNamedPipeHandleState, WaitNamedPipeW,
            };
            pub use crate::winbase::pipe::{
                CreateNamedPipeA, GetNamedPipeClientProcessId, GetNamedPipeServerProcessId, WaitNamedPipeA,
            };
        }
    }
    /// The multimedia timers.
    pub mod Media {
        pub use windows_sys::Win32::Media::*;

        pub use crate::timeapi::{timeBeginPeriod, timeEndPeriod, timeGetDevCaps, timeGetTime};
    }
    /// What is drawn: types and constants of windows-sys.
    pub mod Graphics {
        /// Drawing, of which there is none.
        pub mod Gdi {
            pub use windows_sys::Win32::Graphics::Gdi::*;

            pub use crate::winuser::window::UpdateWindow;
        }
    }
    /// Windows and messages.
    pub mod UI {
        /// Messages, and windows without a screen.
        pub mod WindowsAndMessaging {
            pub use windows_sys::Win32::UI::WindowsAndMessaging::*;

            pub use crate::winuser::class::{
                RegisterClassA, RegisterClassExA, RegisterClassExW, RegisterClassW, RegisterWindowMessageA,
                RegisterWindowMessageW, UnregisterClassA, UnregisterClassW,
            };
            pub use crate::winuser::default::{DefWindowProcA, DefWindowProcW};
            pub use crate::winuser::long::{
                GetWindowLongA, GetWindowLongPtrA, GetWindowLongPtrW, GetWindowLongW, SetWindowLongA,
                SetWindowLongPtrA, SetWindowLongPtrW, SetWindowLongW,
            };
            pub use crate::winuser::queue::{
                DispatchMessageA, DispatchMessageW, GetMessageA, GetMessageW, GetQueueStatus, PeekMessageA,
                PeekMessageW, PostMessageA, PostMessageW, PostQuitMessage, PostThreadMessageA,
                PostThreadMessageW, TranslateMessage, WaitMessage,
            };
            pub use crate::winuser::screen::{
                LoadCursorA, LoadCursorW, LoadIconA, LoadIconW, MessageBoxA, MessageBoxW,
            };
            pub use crate::winuser::send::{
                CallWindowProcA, CallWindowProcW, InSendMessage, ReplyMessage, SendMessageA,
                SendMessageTimeoutA, SendMessageTimeoutW, SendMessageW, SendNotifyMessageA,
                SendNotifyMessageW,
            };
            pub use crate::winuser::text::{
                GetWindowTextA, GetWindowTextLengthA, GetWindowTextLengthW, GetWindowTextW, SetWindowTextA,
                SetWindowTextW,
            };
            pub use crate::winuser::timer::{KillTimer, SetTimer};
            pub use crate::winuser::wait::{MsgWaitForMultipleObjects, MsgWaitForMultipleObjectsEx};
            pub use crate::winuser::window::{
                CreateWindowExA, CreateWindowExW, DestroyWindow, GetWindowThreadProcessId, IsWindow,
                IsWindowVisible, ShowWindow,
            };
        }
    }
}
