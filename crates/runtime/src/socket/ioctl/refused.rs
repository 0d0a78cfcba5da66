//! Control codes that Windows knows and that cannot be carried out here: what each is told, which its page says, and why.

use openwinsock_codes::WsaError;
use windows_sys::Win32::Networking::WinSock as ws;

use super::{Answer, Call, Row, control};
use crate::block::Block;
use crate::error::Result;
use crate::socket::{Kind, Socket, state};

/// The page on Winsock IOCTLs has this code for providers that do not support it.
fn no_option(_: &Socket, _: &Call<'_>) -> Answer {
    Err(WsaError::WSAENOPROTOOPT.into())
}

/// The transport lacks it.
fn not_supported(_: &Socket, _: &Call<'_>) -> Answer {
    Err(WsaError::WSAEOPNOTSUPP.into())
}

pub(super) static ROWS: &[Row] = &[
    // No companion interfaces, no quality of service; Linux has no call that empties a send queue, and drops the newest
    // datagram of a full one.
    control!(SIO_ASSOCIATE_HANDLE, no_option),
    control!(SIO_TRANSLATE_HANDLE, no_option),
    control!(SIO_ENABLE_CIRCULAR_QUEUEING, no_option),
    control!(SIO_FLUSH, no_option),
    control!(SIO_GET_QOS, no_option),
    control!(SIO_SET_QOS, no_option),
    control!(SIO_GET_GROUP_QOS, no_option),
    control!(SIO_SET_GROUP_QOS, no_option),
    // A raw socket of Linux gets one protocol; what takes all is a packet socket, which is not Winsock's.
    control!(SIO_RCVALL, receive_all),
    control!(SIO_RCVALL_IF, not_supported),
    control!(SIO_RCVALL_MCAST, not_supported),
    control!(SIO_RCVALL_MCAST_IF, not_supported),
    control!(SIO_RCVALL_IGMPMCAST, not_supported),
    // The network stack has one behaviour, not one per version of Windows.
    control!(SIO_SET_COMPATIBILITY_MODE, compatibility_mode),
    // Ports are reserved by the administrator (ip_local_reserved_ports), not by programs.
    control!(SIO_ACQUIRE_PORT_RESERVATION, not_supported),
    control!(SIO_RELEASE_PORT_RESERVATION, not_supported),
    control!(SIO_ASSOCIATE_PORT_RESERVATION, not_supported),
    // The Windows Filtering Platform, IPsec, and the notifications of its applications.
    control!(SIO_QUERY_WFP_ALE_ENDPOINT_HANDLE, endpoint_handle),
    control!(SIO_QUERY_WFP_CONNECTION_REDIRECT_CONTEXT, not_supported),
    control!(SIO_QUERY_WFP_CONNECTION_REDIRECT_RECORDS, not_supported),
    control!(SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS, not_supported),
    control!(SIO_SET_SECURITY, not_supported),
    control!(SIO_QUERY_SECURITY, not_supported),
    control!(SIO_SET_PEER_TARGET_NAME, not_supported),
    control!(SIO_DELETE_PEER_TARGET_NAME, not_supported),
    control!(SIO_SOCKET_USAGE_NOTIFICATION, not_supported),
    control!(SIO_QUERY_TARGET_PNP_HANDLE, not_supported),
    // Settings that Linux has for the machine, a route or an interface, not for a socket.
    control!(SIO_QUERY_TRANSPORT_SETTING, not_supported),
    control!(SIO_APPLY_TRANSPORT_SETTING, not_supported),
    control!(SIO_TCP_INITIAL_RTO, not_supported),
    control!(SIO_TCP_SET_ICW, not_supported),
    control!(SIO_TCP_SET_ACK_FREQUENCY, not_supported),
    control!(SIO_PRIORITY_HINT, not_supported),
    control!(SIO_QUERY_RSS_PROCESSOR_INFO, not_supported),
    control!(SIO_TIMESTAMPING, not_supported),
    control!(SIO_GET_TX_TIMESTAMP, not_supported),
    // Older codes for what options do (IP_UNICAST_IF, IP_MULTICAST_IF, MCAST_JOIN_GROUP), and a router's affair.
    control!(SIO_UCAST_IF, not_supported),
    control!(SIO_INDEX_BIND, not_supported),
    control!(SIO_INDEX_MCASTIF, not_supported),
    control!(SIO_INDEX_ADD_MCAST, not_supported),
    control!(SIO_INDEX_DEL_MCAST, not_supported),
    control!(SIO_LIMIT_BROADCASTS, not_supported),
    control!(SIO_ABSORB_RTRALERT, not_supported),
    control!(SIO_FIND_ROUTE, not_supported),
    // Sorting is the resolver's business; name spaces have a function of their own (WSANSPIoctl).
    control!(SIO_ADDRESS_LIST_SORT, not_supported),
    control!(SIO_NSP_NOTIFY_CHANGE, not_supported),
    // Extension tables of providers, and registered I/O.
    control!(SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER, not_supported),
    control!(SIO_EXT_POLL, not_supported),
    control!(SIO_EXT_SELECT, not_supported),
    control!(SIO_EXT_SENDMSG, not_supported),
    // Paths of AF_UNIX relative to an open directory.
    control!(SIO_AF_UNIX_SETBINDPARENTPATH, not_supported),
    control!(SIO_AF_UNIX_SETCONNPARENTPATH, not_supported),
    // ATM.
    control!(SIO_ASSOCIATE_PVC, not_supported),
    control!(SIO_GET_ATM_ADDRESS, not_supported),
    control!(SIO_GET_ATM_CONNECTION_ID, not_supported),
    control!(SIO_GET_NUMBER_OF_ATM_DEVICES, not_supported),
    control!(SIO_RESERVED_1, not_supported),
    control!(SIO_RESERVED_2, not_supported),
    // BSD's codes that Winsock has in its header and not in its providers.
    control!(FIOASYNC, not_supported),
    control!(SIOCSHIWAT, not_supported),
    control!(SIOCGHIWAT, not_supported),
    control!(SIOCSLOWAT, not_supported),
    control!(SIOCGLOWAT, not_supported),
];

/// Everything that the page asks before the capture itself.
fn receive_all(socket: &Socket, call: &Call<'_>) -> Answer {
    let value = super::short_number(call.input).ok_or(WsaError::WSAEINVAL)?;
    if socket.kind != Kind::Raw {
        return Err(WsaError::WSAENOPROTOOPT.into());
    }
    let explicit = |socket: &Socket| -> Result<bool> {
        Ok(socket.has(state::BOUND) && !socket.local_address()?.is_wildcard())
    };
    if !explicit(socket)? {
        return Err(WsaError::WSAEINVAL.into());
    }
    match value {
        // Nothing is captured, and the page says of the third that it does nothing.
        ws::RCVALL_OFF | ws::RCVALL_SOCKETLEVELONLY => Ok(Block::default()),
        ws::RCVALL_ON | ws::RCVALL_IPLEVEL => Err(WsaError::WSAEOPNOTSUPP.into()),
        _ => Err(WsaError::WSAEINVAL.into()),
    }
}

fn compatibility_mode(socket: &Socket, call: &Call<'_>) -> Answer {
    if call.input.len() < size_of::<ws::WSA_COMPATIBILITY_MODE>() {
        return Err(WsaError::WSAEINVAL.into());
    }
    if socket.is_tcp() && !socket.has(state::CONNECTED) {
        return Err(WsaError::WSAENOTCONN.into());
    }
    Err(WsaError::WSAEOPNOTSUPP.into())
}

fn endpoint_handle(_: &Socket, call: &Call<'_>) -> Answer {
    let too_small = call.room < size_of::<u64>();
    Err(if too_small { WsaError::WSAEINVAL } else { WsaError::WSAEOPNOTSUPP }.into())
}
