//! Socket addresses: Windows' layout on the program's side, the kernel's on ours.
//!
//! The layouts agree but for the number of IPv6's family (23 there, 10 here). Families that Linux numbers otherwise are
//! refused rather than passed on, so that no program reaches a family by a number that means another one on Windows.

use windows_sys::Win32::Networking::WinSock as ws;

use openwinsock_codes::WsaError;

use crate::error::Result;

/// The families that sockets may have here.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Family {
    /// `AF_INET`
    Inet,
    /// `AF_INET6`
    Inet6,
    /// `AF_UNIX`
    Unix,
}

impl Family {
    /// The family of Windows' number.
    pub fn from_windows(number: i32) -> Option<Self> {
        match u16::try_from(number).ok()? {
            ws::AF_INET => Some(Self::Inet),
            ws::AF_INET6 => Some(Self::Inet6),
            ws::AF_UNIX => Some(Self::Unix),
            _ => None,
        }
    }

    /// Windows' number.
    pub fn to_windows(self) -> u16 {
        match self {
            Self::Inet => ws::AF_INET,
            Self::Inet6 => ws::AF_INET6,
            Self::Unix => ws::AF_UNIX,
        }
    }

    /// Linux's number.
    pub(crate) fn to_kernel(self) -> i32 {
        match self {
            Self::Inet => libc::AF_INET,
            Self::Inet6 => libc::AF_INET6,
            Self::Unix => libc::AF_UNIX,
        }
    }

    fn from_kernel(number: i32) -> Option<Self> {
        match number {
            libc::AF_INET => Some(Self::Inet),
            libc::AF_INET6 => Some(Self::Inet6),
            libc::AF_UNIX => Some(Self::Unix),
            _ => None,
        }
    }

    /// How long an address of the family is at least, in bytes.
    pub fn shortest(self) -> usize {
        match self {
            Self::Inet => size_of::<ws::SOCKADDR_IN>(),
            Self::Inet6 => size_of::<ws::SOCKADDR_IN6>(),
            Self::Unix => size_of::<u16>(),
        }
    }

    /// How long an address of the family is at most, in bytes.
    pub fn longest(self) -> usize {
        match self {
            Self::Unix => size_of::<libc::sockaddr_un>(),
            ip => ip.shortest(),
        }
    }
}

/// How long an IP address is at most: one of IPv6.
pub const LONGEST_IP: usize = size_of::<ws::SOCKADDR_IN6>();
/// Room for the longest address.
const ROOM: usize = size_of::<libc::sockaddr_storage>();
/// `sun_path` begins after the family.
const UNIX_LONGEST: usize = size_of::<libc::sockaddr_un>();

/// An address as the kernel wants it.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct KernelAddress {
    bytes: [u8; ROOM],
    len: libc::socklen_t,
}

impl std::fmt::Debug for KernelAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KernelAddress({:?})", &self.bytes[..self.used()])
    }
}

impl PartialEq for KernelAddress {
    fn eq(&self, other: &Self) -> bool {
        self.bytes[..self.used()] == other.bytes[..other.used()]
    }
}

impl KernelAddress {
    /// An address of no family, for the kernel to fill.
    pub fn empty() -> Self {
        Self { bytes: [0; ROOM], len: 0 }
    }

    /// Reads an address in Windows' layout.
    ///
    /// # Errors
    /// `WSAEFAULT` if it is shorter than its family asks for, `WSAEAFNOSUPPORT` if the family is none of ours.
    pub fn from_windows(bytes: &[u8]) -> Result<Self> {
        let (Some(family), rest) = (bytes.first_chunk::<2>(), bytes.get(2..).unwrap_or(&[])) else {
            return Err(WsaError::WSAEFAULT);
        };
        let family = u16::from_ne_bytes(*family);
        let family = Family::from_windows(i32::from(family)).ok_or(WsaError::WSAEAFNOSUPPORT)?;
        if bytes.len() < family.shortest() {
            return Err(WsaError::WSAEFAULT);
        }
        let used = match family {
            // Longer blocks, such as a SOCKADDR_STORAGE, are common and fine.
            Family::Inet | Family::Inet6 => family.shortest(),
            Family::Unix => bytes.len().min(UNIX_LONGEST),
        };
        let mut address = Self::empty();
        address.bytes[..2].copy_from_slice(&kernel_family(family).to_ne_bytes());
        address.bytes[2..used].copy_from_slice(&rest[..used - 2]);
        address.len = match family {
            Family::Unix => unix_len(&address.bytes[2..used]),
            _ => used as libc::socklen_t,
        };
        Ok(address)
    }

    /// The wildcard address and port 0.
    pub fn wildcard(family: Family) -> Self {
        let mut address = Self::empty();
        address.bytes[..2].copy_from_slice(&kernel_family(family).to_ne_bytes());
        address.len = family.shortest() as libc::socklen_t;
        address
    }

    /// The address in Windows' layout: as many bytes as it has.
    pub fn to_windows(&self) -> Vec<u8> {
        let Some(family) = self.family() else {
            return Vec::new();
        };
        // What Windows calls the length of an unnamed AF_UNIX address is the family alone, as here.
        let mut bytes = self.bytes[..self.used()].to_vec();
        bytes[..2].copy_from_slice(&family.to_windows().to_ne_bytes());
        bytes
    }

    /// An IP address in Windows' layout, in a block that has room for either family; and the family, which says how
    /// much of it is used.
    pub fn ip_to_windows(address: std::net::SocketAddr) -> (Family, [u8; LONGEST_IP]) {
        let mut block = [0; LONGEST_IP];
        let kernel = Self::from_ip(address);
        let family = if address.is_ipv4() { Family::Inet } else { Family::Inet6 };
        block[..2].copy_from_slice(&family.to_windows().to_ne_bytes());
        block[2..family.shortest()].copy_from_slice(&kernel.bytes[2..family.shortest()]);
        (family, block)
    }

    /// The family, if the kernel filled in one that we know.
    pub fn family(&self) -> Option<Family> {
        let number = u16::from_ne_bytes([self.bytes[0], self.bytes[1]]);
        if self.len < 2 { None } else { Family::from_kernel(i32::from(number)) }
    }

    /// The port in host order; 0 where the family has none.
    pub fn port(&self) -> u16 {
        match self.family() {
            Some(Family::Inet | Family::Inet6) => u16::from_be_bytes([self.bytes[2], self.bytes[3]]),
            _ => 0,
        }
    }

    /// Sets the port, in host order.
    pub fn set_port(&mut self, port: u16) {
        if let Some(Family::Inet | Family::Inet6) = self.family() {
            self.bytes[2..4].copy_from_slice(&port.to_be_bytes());
        }
    }

    /// The IP address; none for other families.
    pub fn ip(&self) -> Option<std::net::IpAddr> {
        match self.family()? {
            Family::Inet => Some(std::net::Ipv4Addr::from(*self.bytes[4..].first_chunk::<4>()?).into()),
            Family::Inet6 => Some(std::net::Ipv6Addr::from(*self.bytes[8..].first_chunk::<16>()?).into()),
            Family::Unix => None,
        }
    }

    /// The IP address with its port and scope; none for other families.
    pub fn socket_addr(&self) -> Option<std::net::SocketAddr> {
        match self.ip()? {
            std::net::IpAddr::V4(v4) => Some(std::net::SocketAddrV4::new(v4, self.port()).into()),
            std::net::IpAddr::V6(v6) => {
                let flow = u32::from_be_bytes(*self.bytes[4..].first_chunk()?);
                let scope = u32::from_ne_bytes(*self.bytes[24..].first_chunk()?);
                Some(std::net::SocketAddrV6::new(v6, self.port(), flow, scope).into())
            }
        }
    }

    /// The interface that an IPv6 address belongs to; 0 if it says none.
    pub(crate) fn scope(&self) -> u32 {
        match (self.family(), self.bytes[24..].first_chunk::<4>()) {
            (Some(Family::Inet6), Some(scope)) => u32::from_ne_bytes(*scope),
            _ => 0,
        }
    }

    /// An IP address and a port in host order.
    pub fn from_ip(address: std::net::SocketAddr) -> Self {
        let mut result = match address {
            std::net::SocketAddr::V4(_) => Self::wildcard(Family::Inet),
            std::net::SocketAddr::V6(_) => Self::wildcard(Family::Inet6),
        };
        result.set_port(address.port());
        match address {
            std::net::SocketAddr::V4(v4) => result.bytes[4..8].copy_from_slice(&v4.ip().octets()),
            std::net::SocketAddr::V6(v6) => {
                result.bytes[4..8].copy_from_slice(&v6.flowinfo().to_be_bytes());
                result.bytes[8..24].copy_from_slice(&v6.ip().octets());
                result.bytes[24..28].copy_from_slice(&v6.scope_id().to_ne_bytes());
            }
        }
        result
    }

    /// True for 0.0.0.0 and ::.
    pub fn is_wildcard(&self) -> bool {
        self.ip().is_some_and(|ip| ip.is_unspecified())
    }

    /// The path of an AF_UNIX address, if it has one in the file system.
    pub fn unix_path(&self) -> Option<&[u8]> {
        let path = match self.family()? {
            Family::Unix => self.bytes.get(2..self.used())?,
            _ => return None,
        };
        let end = path.iter().position(|b| *b == 0).unwrap_or(path.len());
        (end > 0).then(|| &path[..end])
    }

    /// The address in the kernel's layout.
    pub(crate) fn kernel_bytes(&self) -> &[u8] {
        &self.bytes[..self.used()]
    }

    /// The IP address in a block of the kernel's layout.
    pub(crate) fn ip_of_kernel_bytes(bytes: &[u8]) -> Option<std::net::IpAddr> {
        let mut address = Self::empty();
        let len = bytes.len().min(ROOM);
        address.bytes[..len].copy_from_slice(&bytes[..len]);
        address.len = len as libc::socklen_t;
        address.ip()
    }

    fn used(&self) -> usize {
        (self.len as usize).min(ROOM)
    }

    pub(crate) fn as_ptr(&self) -> *const libc::sockaddr {
        self.bytes.as_ptr().cast()
    }

    pub(crate) fn len(&self) -> libc::socklen_t {
        self.len
    }

    /// Address block and length for a call that fills them.
    pub(crate) fn for_kernel(&mut self) -> (*mut libc::sockaddr, &mut libc::socklen_t) {
        self.len = ROOM as libc::socklen_t;
        (self.bytes.as_mut_ptr().cast(), &mut self.len)
    }
}

fn kernel_family(family: Family) -> u16 {
    u16::try_from(family.to_kernel()).expect("Linux numbers its families below 2^16")
}

/// The kernel takes every byte of an abstract name for a part of it, and a path up to its NUL; Windows programs hand over
/// the whole structure.
fn unix_len(path: &[u8]) -> libc::socklen_t {
    let used = match path.first() {
        None => 0,
        // An abstract name: trailing NULs are padding of the structure.
        Some(0) => path.iter().rposition(|b| *b != 0).map_or(0, |last| last + 1),
        Some(_) => path.iter().position(|b| *b == 0).map_or(path.len(), |end| (end + 1).min(path.len())),
    };
    (2 + used) as libc::socklen_t
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_translated_both_ways() {
        for text in ["127.0.0.1:80", "[2001:db8::1]:443"] {
            let address = KernelAddress::from_ip(text.parse().unwrap());
            let windows = address.to_windows();
            let family = u16::from_ne_bytes([windows[0], windows[1]]);
            assert_eq!(family, if text.starts_with('[') { ws::AF_INET6 } else { ws::AF_INET });
            let back = KernelAddress::from_windows(&windows).unwrap();
            assert_eq!((back, back.port(), back.ip()), (address, address.port(), address.ip()));
            assert_eq!(back.socket_addr(), text.parse().ok());
            let (family, block) = KernelAddress::ip_to_windows(text.parse().unwrap());
            assert_eq!(block[..family.shortest()], windows);
        }
    }

    #[test]
    fn short_blocks_and_foreign_families_are_refused() {
        let mut bytes = KernelAddress::from_ip("127.0.0.1:80".parse().unwrap()).to_windows();
        assert_eq!(KernelAddress::from_windows(&bytes[..15]), Err(WsaError::WSAEFAULT));
        assert_eq!(KernelAddress::from_windows(&bytes[..1]), Err(WsaError::WSAEFAULT));
        // Linux's own number of IPv6 means something else on Windows.
        bytes[..2].copy_from_slice(&10_u16.to_ne_bytes());
        assert_eq!(KernelAddress::from_windows(&bytes), Err(WsaError::WSAEAFNOSUPPORT));
    }

    #[test]
    fn unix_names_end_where_windows_programs_mean() {
        let mut block = vec![0; 110];
        block[..2].copy_from_slice(&ws::AF_UNIX.to_ne_bytes());
        block[2..6].copy_from_slice(b"/tmp");
        let address = KernelAddress::from_windows(&block).unwrap();
        assert_eq!((address.len(), address.unix_path()), (7, Some(&b"/tmp"[..])));
        block[2..6].copy_from_slice(b"\0abc");
        let address = KernelAddress::from_windows(&block).unwrap();
        assert_eq!((address.len(), address.unix_path()), (6, None));
    }
}
