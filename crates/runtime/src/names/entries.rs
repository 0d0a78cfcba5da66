//! Hosts, services and protocols as Windows' structures, in one block with all that they point to: what the functions whose
//! names begin with `WSAAsyncGet` give.

use std::mem::offset_of;
use std::net::IpAddr;

use windows_sys::Win32::Networking::WinSock as ws;

use super::hosts::Host;
use super::services::{Protocol, Service};
use crate::block::Block;

const POINTER: usize = size_of::<usize>();

fn text(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.push(0);
    bytes
}

/// Appends a list of pointers with a NULL at its end, and what they point to.
fn append_list(block: &mut Block, pointer_at: usize, items: &[Vec<u8>]) {
    let start = block.append(pointer_at, &vec![0; (items.len() + 1) * POINTER]);
    for (place, item) in items.iter().enumerate() {
        block.append(start + place * POINTER, item);
    }
}

fn names(block: &mut Block, name_at: usize, name: &str, aliases_at: usize, aliases: &[Vec<u8>]) {
    block.append(name_at, &text(name));
    append_list(block, aliases_at, aliases);
}

/// A `HOSTENT`.
pub fn host(host: &Host) -> Block {
    let mut block = Block::zeroed(size_of::<ws::HOSTENT>());
    let is_v4 = host.addresses.iter().all(IpAddr::is_ipv4);
    let (family, length) = if is_v4 { (ws::AF_INET, 4_u16) } else { (ws::AF_INET6, 16) };
    block.put(offset_of!(ws::HOSTENT, h_addrtype), &family.to_ne_bytes());
    block.put(offset_of!(ws::HOSTENT, h_length), &length.to_ne_bytes());
    // The addresses first: they want alignment, and a program that has too little room wants them most.
    let addresses: Vec<Vec<u8>> = host.addresses.iter().map(octets).collect();
    append_list(&mut block, offset_of!(ws::HOSTENT, h_addr_list), &addresses);
    let aliases: Vec<Vec<u8>> = host.aliases.iter().map(|alias| text(alias)).collect();
    let (name_at, aliases_at) = (offset_of!(ws::HOSTENT, h_name), offset_of!(ws::HOSTENT, h_aliases));
    names(&mut block, name_at, &host.name, aliases_at, &aliases);
    block
}

fn octets(address: &IpAddr) -> Vec<u8> {
    match address {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().to_vec(),
    }
}

/// A `SERVENT`.
pub fn service(service: &Service) -> Block {
    let mut block = Block::zeroed(size_of::<ws::SERVENT>());
    block.put(offset_of!(ws::SERVENT, s_port), &service.port.to_be_bytes());
    let aliases: Vec<Vec<u8>> = service.aliases.iter().map(|alias| text(alias)).collect();
    let (name_at, aliases_at) = (offset_of!(ws::SERVENT, s_name), offset_of!(ws::SERVENT, s_aliases));
    names(&mut block, name_at, service.name, aliases_at, &aliases);
    block.append(offset_of!(ws::SERVENT, s_proto), &text(service.transport.name()));
    block
}

/// A `PROTOENT`.
pub fn protocol(protocol: &Protocol) -> Block {
    let mut block = Block::zeroed(size_of::<ws::PROTOENT>());
    block.put(offset_of!(ws::PROTOENT, p_proto), &i16::from(protocol.number).to_ne_bytes());
    let aliases: Vec<Vec<u8>> = protocol.aliases.iter().map(|alias| text(alias)).collect();
    let (name_at, aliases_at) = (offset_of!(ws::PROTOENT, p_name), offset_of!(ws::PROTOENT, p_aliases));
    names(&mut block, name_at, protocol.name, aliases_at, &aliases);
    block
}
