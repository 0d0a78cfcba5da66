//! The catalogue of protocols: what `WSAEnumProtocols` lists and `SO_PROTOCOL_INFO` describes.
//!
//! On Windows entries come from the registry, where providers enrol. Here there is one provider, this library; its
//! entries are what the kernel offers in Winsock's terms. It has identifiers of its own: a program that looks for Microsoft's
//! provider, to speak to its driver directly, must not find it here.

use std::mem::offset_of;
use std::sync::OnceLock;

use windows_sys::Win32::Networking::WinSock as ws;
use windows_sys::core::GUID;

use crate::addr::Family;
use crate::block::Block;
use crate::catalogue::{self, Catalogue, Patience, Trouble};
use crate::guid::Guid;
use crate::socket::{Kind, Socket};
use crate::sys;

/// The provider of the IPv4 protocols.
const INET: GUID = GUID::from_u128(0x5d0a_4b56_8c1e_4f7b_9f6e_0b6c_57d1_2a04);
/// The provider of the IPv6 protocols.
const INET6: GUID = GUID::from_u128(0x5d0a_4b56_8c1e_4f7b_9f6e_0b6c_57d1_2a06);
/// The provider of AF_UNIX.
const UNIX: GUID = GUID::from_u128(0x5d0a_4b56_8c1e_4f7b_9f6e_0b6c_57d1_2a01);

/// The largest datagrams: an IP packet has 65535 bytes, of which headers take some. IPv6 doesn't count its own header.
const UDP_LARGEST: u32 = 65535 - 20 - 8;
const UDP6_LARGEST: u32 = 65535 - 8;
const RAW_LARGEST: u32 = 65535;
/// `dwMessageSize` of a protocol without messages.
const STREAM: u32 = 0;
/// `dwMessageSize` where each socket has its own limit, which `SO_MAX_MSG_SIZE` tells.
const ASK_THE_SOCKET: u32 = 1;

const STREAM_FLAGS: u32 =
    ws::XP1_GUARANTEED_DELIVERY | ws::XP1_GUARANTEED_ORDER | ws::XP1_GRACEFUL_CLOSE | ws::XP1_IFS_HANDLES;
const TCP_FLAGS: u32 = STREAM_FLAGS | ws::XP1_EXPEDITED_DATA;
const DATAGRAM_FLAGS: u32 = ws::XP1_CONNECTIONLESS
    | ws::XP1_MESSAGE_ORIENTED
    | ws::XP1_SUPPORT_BROADCAST
    | ws::XP1_SUPPORT_MULTIPOINT
    | ws::XP1_IFS_HANDLES;

/// Both structures as bytes, but for the name.
macro_rules! lay_out {
    ($structure:ident, $info:expr) => {{
        let info = $info;
        let mut block = Block::zeroed(size_of::<ws::$structure>());
        lay_out!(@ block, info, $structure:
            dwServiceFlags1, dwServiceFlags2, dwServiceFlags3, dwServiceFlags4, dwProviderFlags, dwCatalogEntryId,
            iVersion, iAddressFamily, iMaxSockAddr, iMinSockAddr, iSocketType, iProtocol, iProtocolMaxOffset,
            iNetworkByteOrder, iSecurityScheme, dwMessageSize, dwProviderReserved);
        let id = info.ProviderId;
        let place = offset_of!(ws::$structure, ProviderId);
        block.put(place + offset_of!(GUID, data1), &id.data1.to_ne_bytes());
        block.put(place + offset_of!(GUID, data2), &id.data2.to_ne_bytes());
        block.put(place + offset_of!(GUID, data3), &id.data3.to_ne_bytes());
        block.put(place + offset_of!(GUID, data4), &id.data4);
        // Base providers have no chain entries, which stay zero.
        block.put_i32(offset_of!(ws::$structure, ProtocolChain), info.ProtocolChain.ChainLen);
        block
    }};
    (@ $block:ident, $info:ident, $structure:ident: $($field:ident),*) => {
        $($block.put(offset_of!(ws::$structure, $field), &$info.$field.to_ne_bytes());)*
    };
}

/// One entry of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Protocol {
    /// `szProtocol`
    pub name: &'static str,
    /// The address family.
    pub family: Family,
    /// The kind of socket.
    pub kind: Kind,
    /// `iProtocol`; 0 where the kind alone decides.
    pub protocol: i32,
    /// How far above `protocol` a program may go: raw sockets take any.
    pub max_offset: i32,
    /// The largest message in bytes; 0 for a stream, 1 where `SO_MAX_MSG_SIZE` of each socket tells.
    pub message_size: u32,
    /// `dwCatalogEntryId`: what a program hands back to name the entry.
    pub id: u32,
    service_flags: u32,
}

const fn entry(
    id: u32,
    name: &'static str,
    (family, kind, protocol): (Family, Kind, i32),
    service_flags: u32,
    message_size: u32,
) -> Protocol {
    let max_offset = match kind {
        Kind::Raw => 255,
        _ => 0,
    };
    Protocol { name, family, kind, protocol, max_offset, message_size, id, service_flags }
}

/// Everything that there may be, in the order of preference.
static CATALOGUE: [Protocol; 9] = {
    use Family::{Inet, Inet6, Unix};
    use Kind::{Datagram, Raw, SeqPacket, Stream};
    let unix_datagram = ws::XP1_CONNECTIONLESS | ws::XP1_MESSAGE_ORIENTED | ws::XP1_IFS_HANDLES;
    let unix_packets = STREAM_FLAGS | ws::XP1_MESSAGE_ORIENTED;
    [
        entry(1001, "OpenWinsock [TCP/IP]", (Inet, Stream, ws::IPPROTO_TCP), TCP_FLAGS, STREAM),
        entry(1002, "OpenWinsock [UDP/IP]", (Inet, Datagram, ws::IPPROTO_UDP), DATAGRAM_FLAGS, UDP_LARGEST),
        entry(1003, "OpenWinsock [RAW/IP]", (Inet, Raw, 0), DATAGRAM_FLAGS, RAW_LARGEST),
        entry(1004, "OpenWinsock [TCP/IPv6]", (Inet6, Stream, ws::IPPROTO_TCP), TCP_FLAGS, STREAM),
        entry(
            1005,
            "OpenWinsock [UDP/IPv6]",
            (Inet6, Datagram, ws::IPPROTO_UDP),
            DATAGRAM_FLAGS,
            UDP6_LARGEST,
        ),
        entry(1006, "OpenWinsock [RAW/IPv6]", (Inet6, Raw, 0), DATAGRAM_FLAGS, RAW_LARGEST),
        entry(1007, "OpenWinsock [AF_UNIX]", (Unix, Stream, 0), STREAM_FLAGS, STREAM),
        entry(1008, "OpenWinsock [AF_UNIX datagram]", (Unix, Datagram, 0), unix_datagram, ASK_THE_SOCKET),
        entry(1009, "OpenWinsock [AF_UNIX packets]", (Unix, SeqPacket, 0), unix_packets, ASK_THE_SOCKET),
    ]
};

/// The protocols that this machine offers: without IPv6 in the kernel, its entries are missing.
pub fn installed() -> &'static [&'static Protocol] {
    static INSTALLED: OnceLock<Vec<&'static Protocol>> = OnceLock::new();
    INSTALLED.get_or_init(|| {
        let offered = |family: Family| sys::net::socket(family.to_kernel(), libc::SOCK_DGRAM, 0).is_ok();
        let families: Vec<_> = [Family::Inet, Family::Inet6, Family::Unix]
            .into_iter()
            .filter(|family| offered(*family))
            .collect();
        CATALOGUE.iter().filter(|entry| families.contains(&entry.family)).collect()
    })
}

/// The same in the order that the `catalogue` has.
pub fn listed() -> Vec<&'static Protocol> {
    // A catalogue that cannot be read changes nothing; whoever writes it is told.
    let order = catalogue::read().unwrap_or_default().protocol_order;
    let mut list = installed().to_vec();
    // One that the catalogue does not know stays behind the others.
    list.sort_by_key(|entry| order.iter().position(|id| *id == entry.id).unwrap_or(usize::MAX));
    list
}

/// Sets the order of the entries.
///
/// # Errors
/// `None` if the list does not name each entry once; the catalogue's [`Trouble`].
pub fn set_order(order: &[u32]) -> Result<(), Option<Trouble>> {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    let mut all: Vec<_> = installed().iter().map(|entry| entry.id).collect();
    all.sort_unstable();
    if sorted != all {
        return Err(None);
    }
    let edit = |catalogue: &mut Catalogue| {
        catalogue.protocol_order = order.to_vec();
        Ok::<_, Trouble>(())
    };
    // Two who reorder at once would undo each other's work.
    catalogue::change(Patience::None, edit).map_err(Some)
}

/// Whether a provider with this identifier is installed.
pub fn is_installed(id: Guid) -> bool {
    installed().iter().any(|entry| Guid::from_windows(&entry.provider()) == id)
}

/// The path to the file that the providers are in: the library, or the program that it is built into. Empty if the system
/// does not say.
pub fn path() -> String {
    sys::process::own_file().map_or_else(String::new, |path| path.to_string_lossy().into_owned())
}

/// The entry with a catalogue number.
pub fn by_id(id: u32) -> Option<&'static Protocol> {
    CATALOGUE.iter().find(|entry| entry.id == id)
}

/// The entry that a socket was made from. Its `protocol` is the socket's own.
pub fn of(socket: &Socket) -> Protocol {
    let entry = CATALOGUE.iter().find(|entry| entry.family == socket.family() && entry.kind == socket.kind());
    let entry = entry.expect("the catalogue has every pair of family and kind that `create` makes");
    Protocol { protocol: socket.protocol(), ..*entry }
}

impl Protocol {
    /// True if one message may go to many: multicast.
    pub fn has_multipoint(&self) -> bool {
        self.service_flags & ws::XP1_SUPPORT_MULTIPOINT != 0
    }

    fn provider(&self) -> GUID {
        match self.family {
            Family::Inet => INET,
            Family::Inet6 => INET6,
            Family::Unix => UNIX,
        }
    }

    fn longest_address(&self) -> usize {
        match self.family {
            Family::Inet | Family::Inet6 => self.family.shortest(),
            Family::Unix => size_of::<ws::SOCKADDR_UN>(),
        }
    }

    /// The entry as Windows describes it.
    ///
    /// Source: the page on `WSAPROTOCOL_INFO`.
    pub fn info_w(&self) -> ws::WSAPROTOCOL_INFOW {
        let mut info = ws::WSAPROTOCOL_INFOW {
            dwServiceFlags1: self.service_flags,
            dwServiceFlags2: 0,
            dwServiceFlags3: 0,
            dwServiceFlags4: 0,
            dwProviderFlags: match self.kind {
                Kind::Raw => 0,
                _ => ws::PFL_MATCHES_PROTOCOL_ZERO,
            },
            ProviderId: self.provider(),
            dwCatalogEntryId: self.id,
            ProtocolChain: ws::WSAPROTOCOLCHAIN {
                ChainLen: i32::try_from(ws::BASE_PROTOCOL).unwrap_or(1),
                ChainEntries: [0; ws::MAX_PROTOCOL_CHAIN as usize],
            },
            iVersion: 2,
            iAddressFamily: i32::from(self.family.to_windows()),
            iMaxSockAddr: int(self.longest_address()),
            iMinSockAddr: int(self.family.shortest()),
            iSocketType: self.kind.to_windows(),
            iProtocol: self.protocol,
            iProtocolMaxOffset: self.max_offset,
            iNetworkByteOrder: ws::BIGENDIAN.cast_signed(),
            iSecurityScheme: ws::SECURITY_PROTOCOL_NONE.cast_signed(),
            dwMessageSize: self.message_size,
            dwProviderReserved: 0,
            szProtocol: [0; 256],
        };
        for (to, from) in info.szProtocol.iter_mut().zip(self.name.encode_utf16()) {
            *to = from;
        }
        info
    }

    /// [`Self::info_w`] as bytes.
    pub(crate) fn bytes_w(&self) -> Block {
        let info = self.info_w();
        let mut block = lay_out!(WSAPROTOCOL_INFOW, info);
        for (place, unit) in info.szProtocol.iter().enumerate() {
            block.put(offset_of!(ws::WSAPROTOCOL_INFOW, szProtocol) + 2 * place, &unit.to_ne_bytes());
        }
        block
    }

    /// [`Self::info_a`] as bytes.
    pub(crate) fn bytes_a(&self) -> Block {
        let info = self.info_a();
        let mut block = lay_out!(WSAPROTOCOL_INFOA, info);
        for (place, unit) in info.szProtocol.iter().enumerate() {
            block.put(offset_of!(ws::WSAPROTOCOL_INFOA, szProtocol) + place, &unit.to_ne_bytes());
        }
        block
    }

    /// [`Self::info_w`] with the name in UTF-8.
    pub fn info_a(&self) -> ws::WSAPROTOCOL_INFOA {
        let wide = self.info_w();
        let mut name = [0; 256];
        for (to, from) in name.iter_mut().zip(self.name.bytes()) {
            *to = from.cast_signed();
        }
        ws::WSAPROTOCOL_INFOA {
            dwServiceFlags1: wide.dwServiceFlags1,
            dwServiceFlags2: wide.dwServiceFlags2,
            dwServiceFlags3: wide.dwServiceFlags3,
            dwServiceFlags4: wide.dwServiceFlags4,
            dwProviderFlags: wide.dwProviderFlags,
            ProviderId: wide.ProviderId,
            dwCatalogEntryId: wide.dwCatalogEntryId,
            ProtocolChain: wide.ProtocolChain,
            iVersion: wide.iVersion,
            iAddressFamily: wide.iAddressFamily,
            iMaxSockAddr: wide.iMaxSockAddr,
            iMinSockAddr: wide.iMinSockAddr,
            iSocketType: wide.iSocketType,
            iProtocol: wide.iProtocol,
            iProtocolMaxOffset: wide.iProtocolMaxOffset,
            iNetworkByteOrder: wide.iNetworkByteOrder,
            iSecurityScheme: wide.iSecurityScheme,
            dwMessageSize: wide.dwMessageSize,
            dwProviderReserved: wide.dwProviderReserved,
            szProtocol: name,
        }
    }
}

fn int(len: usize) -> i32 {
    i32::try_from(len).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_those_that_programs_know_from_windows() {
        let flags = |id| by_id(id).unwrap().info_w().dwServiceFlags1;
        assert_eq!(
            (flags(1001), flags(1002), flags(1004), flags(1005)),
            (0x20066, 0x20609, 0x20066, 0x20609)
        );
    }

    #[test]
    fn entries_have_numbers_of_their_own_and_names_that_fit() {
        let mut ids: Vec<_> = CATALOGUE.iter().map(|entry| entry.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), CATALOGUE.len());
        for entry in installed() {
            assert!(entry.name.len() < ws::WSAPROTOCOL_LEN as usize);
            assert_eq!(entry.info_w().szProtocol[entry.name.len()], 0);
            assert!(
                entry.info_a().szProtocol.iter().zip(entry.name.bytes()).all(|(a, b)| *a == b.cast_signed())
            );
        }
    }
}
