//! The exported functions: a file per SDK header, a line per function.
//!
//! To export a function of the flat layer, put its signature, as the SDK's metadata have it, into the file of the header that
//! declares it:
//!
//! ```text
//! fn listen(s: SOCKET, backlog: i32) -> i32;
//! ```
//!
//! It must be the signature of the function that `openwinsock` has under this name, or the crate does not compile. The C name is
//! `ows_listen`. `cargo test -p openwinsock-capi` prints the lines that are missing; with `OPENWINSOCK_BLESS=1` in
//! the environment it adds them, new files and their lines here included.
//!
//! A panic inside of a function is a failure: the edge of the flat layer turns it into the function's failure value with the last
//! error `WSASYSCALLFAILURE`. Here is nothing left to catch.

#![allow(unused_imports, reason = "not every header needs all of the prelude")]

/// Makes the C functions, those in Windows' calling convention, and the table of them.
macro_rules! exports {
    ($(fn $name:ident($($argument:ident: $type:ty),* $(,)?) $(-> $result:ty)?;)*) => {
        pub(super) static TABLE: &[super::Entry] = &[$({
            #[unsafe(export_name = concat!("ows_", stringify!($name)))]
            unsafe extern "C" fn entry($($argument: $type),*) $(-> $result)? {
                // SAFETY: whoever calls keeps the contract of the function, which is the same.
                unsafe { $name($($argument),*) }
            }
            #[cfg(all(feature = "win64", target_arch = "x86_64"))]
            unsafe extern "win64" fn windows($($argument: $type),*) $(-> $result)? {
                #[allow(unused_imports, reason = "some functions take nothing")]
                use crate::win64::Argument as _;
                // SAFETY: as above.
                crate::win64::call(|| unsafe { $name($($argument.native()),*) })
            }
            super::Entry {
                name: stringify!($name),
                module: module_path!(),
                function: entry as *const (),
                #[cfg(all(feature = "win64", target_arch = "x86_64"))]
                win64: windows as *const (),
                #[cfg(all(feature = "win64", target_arch = "x86_64"))]
                flat: $name as *const (),
            }
        }),*];
    };
}
use exports;

mod bsd;
mod consoleapi;
mod consoleapi2;
mod debugapi;
mod errhandlingapi;
mod fibersapi;
mod fileapi;
mod handleapi;
mod heapapi;
mod ioapiset;
mod iphlpapi;
mod libloaderapi;
mod memoryapi;
mod mswsock;
mod namedpipeapi;
mod nspapi;
mod prelude;
mod process;
mod processenv;
mod processthreadsapi;
mod profileapi;
mod stringapiset;
mod synchapi;
mod sysinfoapi;
mod threadpoolapiset;
mod threadpoollegacyapiset;
mod timeapi;
mod timezoneapi;
mod winbase;
mod winnls;
mod winsock2;
mod winuser;
mod ws2spi;
mod ws2tcpip;

/// One line per file.
static TABLES: &[&[Entry]] = &[
    bsd::TABLE,
    consoleapi2::TABLE,
    consoleapi::TABLE,
    debugapi::TABLE,
    errhandlingapi::TABLE,
    fibersapi::TABLE,
    fileapi::TABLE,
    handleapi::TABLE,
    heapapi::TABLE,
    ioapiset::TABLE,
    iphlpapi::TABLE,
    libloaderapi::TABLE,
    memoryapi::TABLE,
    mswsock::TABLE,
    namedpipeapi::TABLE,
    nspapi::TABLE,
    process::TABLE,
    processenv::TABLE,
    processthreadsapi::TABLE,
    profileapi::TABLE,
    stringapiset::TABLE,
    synchapi::TABLE,
    sysinfoapi::TABLE,
    threadpoolapiset::TABLE,
    threadpoollegacyapiset::TABLE,
    timeapi::TABLE,
    timezoneapi::TABLE,
    winbase::TABLE,
    winnls::TABLE,
    winsock2::TABLE,
    winuser::TABLE,
    ws2spi::TABLE,
    ws2tcpip::TABLE,
];

/// An exported function.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    name: &'static str,
    module: &'static str,
    function: *const (),
    #[cfg(all(feature = "win64", target_arch = "x86_64"))]
    win64: *const (),
    #[cfg(all(feature = "win64", target_arch = "x86_64"))]
    flat: *const (),
}

// SAFETY: the pointer is that of a function, which nobody changes.
unsafe impl Sync for Entry {}
// SAFETY: as above.
unsafe impl Send for Entry {}

impl Entry {
    /// The function's name on Windows.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The header that declares it, without its ending.
    #[must_use]
    pub fn header(&self) -> &'static str {
        self.module.rsplit("::").next().unwrap_or_default()
    }

    /// The function, with the calling convention of C.
    #[must_use]
    pub const fn function(&self) -> *const () {
        self.function
    }

    /// The function, with the calling convention of Windows.
    #[cfg(all(feature = "win64", target_arch = "x86_64"))]
    pub(crate) const fn win64(&self) -> *const () {
        self.win64
    }

    /// The function of the flat layer, which is in its own tables.
    #[cfg(all(feature = "win64", target_arch = "x86_64"))]
    pub(crate) const fn flat(&self) -> *const () {
        self.flat
    }
}

/// Every exported function.
pub fn table() -> impl Iterator<Item = &'static Entry> {
    TABLES.iter().copied().flatten()
}
