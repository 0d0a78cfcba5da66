//! The constants of ws2ipdef.h that C programs take the address of. On Windows they come with the import library.

use windows_sys::Win32::Networking::WinSock::{IN6_ADDR, IN6_ADDR_0};

/// `in6addr_any`, the address `::`.
#[unsafe(export_name = "ows_in6addr_any")]
static ANY: IN6_ADDR = IN6_ADDR { u: IN6_ADDR_0 { Byte: [0; 16] } };

/// `in6addr_loopback`, the address `::1`.
#[unsafe(export_name = "ows_in6addr_loopback")]
static LOOPBACK: IN6_ADDR =
    IN6_ADDR { u: IN6_ADDR_0 { Byte: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] } };
