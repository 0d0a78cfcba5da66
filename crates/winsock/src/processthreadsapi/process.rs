//! The process.

use openwinsock_runtime::machine;
use windows_sys::Win32::Foundation::{FALSE, HANDLE, TRUE};
use windows_sys::Win32::System::Threading::{
    PF_COMPARE_EXCHANGE_DOUBLE, PF_COMPARE_EXCHANGE128, PF_FASTFAIL_AVAILABLE, PF_MMX_INSTRUCTIONS_AVAILABLE,
    PF_NX_ENABLED, PF_RDTSC_INSTRUCTION_AVAILABLE, PF_XMMI_INSTRUCTIONS_AVAILABLE,
    PF_XMMI64_INSTRUCTIONS_AVAILABLE, PROCESSOR_FEATURE_ID,
};
use windows_sys::core::BOOL;

/// A handle that means this process wherever it is used.
///
/// Source: the page on `GetCurrentProcess`.
pub unsafe extern "system" fn GetCurrentProcess() -> HANDLE {
    std::ptr::without_provenance_mut(usize::MAX)
}

/// The number of this process, which is the one that Linux has for it.
///
/// Source: the page on `GetCurrentProcessId`.
pub unsafe extern "system" fn GetCurrentProcessId() -> u32 {
    std::process::id()
}

/// The processor that this thread runs on now.
///
/// Source: the page on `GetCurrentProcessorNumber`.
pub unsafe extern "system" fn GetCurrentProcessorNumber() -> u32 {
    machine::current_processor()
}

/// Whether the processor can do something that every x86-64 processor can; FALSE for everything else, though it may.
///
/// Source: the page on `IsProcessorFeaturePresent`.
pub unsafe extern "system" fn IsProcessorFeaturePresent(processorfeature: PROCESSOR_FEATURE_ID) -> BOOL {
    let everywhere = cfg!(target_arch = "x86_64")
        && matches!(
            processorfeature,
            PF_COMPARE_EXCHANGE_DOUBLE
                | PF_COMPARE_EXCHANGE128
                | PF_MMX_INSTRUCTIONS_AVAILABLE
                | PF_XMMI_INSTRUCTIONS_AVAILABLE
                | PF_XMMI64_INSTRUCTIONS_AVAILABLE
                | PF_RDTSC_INSTRUCTION_AVAILABLE
                | PF_NX_ENABLED
                | PF_FASTFAIL_AVAILABLE
        );
    if everywhere { TRUE } else { FALSE }
}
