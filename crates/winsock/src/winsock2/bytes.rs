//! Byte order. These work before `WSAStartup`, and cannot fail.

/// A number in network order. Source: the page on `htonl`.
pub unsafe extern "system" fn htonl(hostlong: u32) -> u32 {
    hostlong.to_be()
}

/// A port in network order. Source: the page on `htons`.
pub unsafe extern "system" fn htons(hostshort: u16) -> u16 {
    hostshort.to_be()
}

/// A number in the order of this machine. Source: the page on `ntohl`.
pub unsafe extern "system" fn ntohl(netlong: u32) -> u32 {
    u32::from_be(netlong)
}

/// A port in the order of this machine. Source: the page on `ntohs`.
pub unsafe extern "system" fn ntohs(netshort: u16) -> u16 {
    u16::from_be(netshort)
}
