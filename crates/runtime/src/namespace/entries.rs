//! Entries of the old functions (`HOSTENT`, `SERVENT`) as name spaces give them: in one block, with offsets from its start
//! in place of pointers. Source: the article on the basic approach for the functions of version 1.1.

use std::mem::offset_of;
use std::net::IpAddr;

use windows_sys::Win32::Networking::WinSock as ws;

use crate::block::Block;
use crate::names::services::Service;

fn text(block: &mut Block, at: usize, text: &str) {
    let mut bytes = text.as_bytes().to_vec();
    bytes.push(0);
    block.append(at, &bytes);
}

/// A list that ends with a zero.
fn list<T>(block: &mut Block, at: usize, items: &[T], put: impl Fn(&mut Block, usize, &T)) {
    const POINTER: usize = size_of::<usize>();
    let start = block.append(at, &vec![0; (items.len() + 1) * POINTER]);
    for (n, item) in items.iter().enumerate() {
        put(block, start + n * POINTER, item);
    }
}

fn texts<T: AsRef<str>>(block: &mut Block, at: usize, items: &[T]) {
    list(block, at, items, |block, at, item| text(block, at, item.as_ref()));
}

/// A host's entry. The addresses are of one family.
pub(super) fn host(name: &str, aliases: &[String], addresses: &[IpAddr]) -> Vec<u8> {
    let mut block = Block::zeroed(size_of::<ws::HOSTENT>());
    text(&mut block, offset_of!(ws::HOSTENT, h_name), name);
    texts(&mut block, offset_of!(ws::HOSTENT, h_aliases), aliases);
    let v6 = addresses.first().is_some_and(IpAddr::is_ipv6);
    let (family, len) = if v6 { (ws::AF_INET6, 16_i16) } else { (ws::AF_INET, 4) };
    block.put(offset_of!(ws::HOSTENT, h_addrtype), &family.to_ne_bytes());
    block.put(offset_of!(ws::HOSTENT, h_length), &len.to_ne_bytes());
    list(&mut block, offset_of!(ws::HOSTENT, h_addr_list), addresses, |block, at, address| {
        match address {
            IpAddr::V4(v4) => block.append(at, &v4.octets()),
            IpAddr::V6(v6) => block.append(at, &v6.octets()),
        };
    });
    block.relative()
}

/// A service's entry.
pub(super) fn service(service: &Service) -> Vec<u8> {
    let mut block = Block::zeroed(size_of::<ws::SERVENT>());
    text(&mut block, offset_of!(ws::SERVENT, s_name), service.name);
    texts(&mut block, offset_of!(ws::SERVENT, s_aliases), service.aliases);
    text(&mut block, offset_of!(ws::SERVENT, s_proto), service.transport.name());
    block.put(offset_of!(ws::SERVENT, s_port), &service.port.to_be_bytes());
    block.relative()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(block: &[u8], place: usize) -> usize {
        usize::from_ne_bytes(*block[place..].first_chunk().unwrap())
    }

    #[test]
    fn offsets_lead_to_what_was_put_there() {
        let addresses = ["192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap()];
        let block = host("a", &["b".to_owned()], &addresses);
        assert_eq!(&block[at(&block, offset_of!(ws::HOSTENT, h_name))..][..2], b"a\0");
        let aliases = at(&block, offset_of!(ws::HOSTENT, h_aliases));
        assert_eq!((&block[at(&block, aliases)..][..2], at(&block, aliases + 8)), (&b"b\0"[..], 0));
        let list = at(&block, offset_of!(ws::HOSTENT, h_addr_list));
        assert_eq!(block[at(&block, list + 8)..][..4], [192, 0, 2, 2]);
        assert_eq!(at(&block, list + 16), 0);
    }
}
