//! Extension functions: what `SIO_GET_EXTENSION_FUNCTION_POINTER` finds.

use windows_sys::Win32::Networking::WinSock::{
    WSAID_ACCEPTEX, WSAID_CONNECTEX, WSAID_DISCONNECTEX, WSAID_GETACCEPTEXSOCKADDRS, WSAID_TRANSMITFILE,
    WSAID_TRANSMITPACKETS, WSAID_WSARECVMSG, WSAID_WSASENDMSG,
};
use windows_sys::core::GUID;

use crate::mswsock::{accept, connection, transmit};

/// A function by the identifier that programs ask for (`WSAID_…`).
pub(crate) struct Extension {
    pub(crate) id: GUID,
    /// Its address. A function, as the address of a function is no constant.
    pub(crate) address: fn() -> usize,
}

/// The functions that there are, one line each.
static EXTENSIONS: &[Extension] = &[
    Extension { id: WSAID_ACCEPTEX, address: || accept::AcceptEx as *const () as usize },
    Extension { id: WSAID_CONNECTEX, address: || connection::ConnectEx as *const () as usize },
    Extension { id: WSAID_DISCONNECTEX, address: || connection::DisconnectEx as *const () as usize },
    Extension {
        id: WSAID_GETACCEPTEXSOCKADDRS,
        address: || accept::GetAcceptExSockaddrs as *const () as usize,
    },
    Extension { id: WSAID_TRANSMITFILE, address: || transmit::TransmitFile as *const () as usize },
    Extension { id: WSAID_TRANSMITPACKETS, address: || transmit::TransmitPackets as *const () as usize },
    Extension { id: WSAID_WSARECVMSG, address: || crate::mswsock::WSARecvMsg as *const () as usize },
    Extension { id: WSAID_WSASENDMSG, address: || super::message::WSASendMsg as *const () as usize },
];

/// The address of an extension function.
pub(crate) fn find(id: &[u8; 16]) -> Option<usize> {
    EXTENSIONS.iter().find(|extension| bytes(&extension.id) == *id).map(|extension| (extension.address)())
}

/// An identifier as it lies in memory.
fn bytes(id: &GUID) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&id.data1.to_ne_bytes());
    bytes[4..6].copy_from_slice(&id.data2.to_ne_bytes());
    bytes[6..8].copy_from_slice(&id.data3.to_ne_bytes());
    bytes[8..].copy_from_slice(&id.data4);
    bytes
}
