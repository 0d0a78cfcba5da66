//! Which functions `GetProcAddress` finds in Windows' libraries.
//!
//! The functions of this crate are in the program as far as it calls them. Whoever has a table of all of them, as the library for C has,
//! registers it here.

use openwinsock_runtime::modules;
pub use openwinsock_runtime::modules::{Lookup, Name};

/// Says who knows the functions. The first who says so counts.
///
/// ```
/// use openwinsock::Win32::Networking::WinSock::WSAGetLastError;
/// use openwinsock::Win32::System::LibraryLoader::{GetModuleHandleA, GetProcAddress};
/// use openwinsock::modules::{Name, register};
///
/// register(|module, name| match (module, name) {
///     ("ws2_32", Name::Text("WSAGetLastError") | Name::Ordinal(111)) => Some(WSAGetLastError as usize),
///     _ => None,
/// });
/// // SAFETY: both texts end with a zero.
/// let found = unsafe { GetProcAddress(GetModuleHandleA(c"WS2_32.dll".as_ptr().cast()), c"WSAGetLastError".as_ptr().cast()) };
/// assert!(found.is_some());
/// ```
pub fn register(lookup: Lookup) {
    modules::register(lookup);
}
