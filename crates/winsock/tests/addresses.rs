//! The machine's addresses, as IP Helper lists them.

mod common;

use std::net::Ipv4Addr;

use openwinsock::Win32::Foundation::{
    ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER, FALSE, NO_ERROR, SetLastError, TRUE,
};
use openwinsock::Win32::NetworkManagement::IpHelper::*;

/// The result of a call with room for so many bytes, the size that it said, and the rows.
fn ask(room: usize, order: i32) -> (u32, usize, Vec<MIB_IPADDRROW_XP>) {
    // In words of four bytes, as the table is.
    let mut block = vec![0_u32; room.div_ceil(4)];
    let mut size = u32::try_from(room).unwrap();
    // SAFETY: the block is as long as said.
    let code = unsafe { GetIpAddrTable(block.as_mut_ptr().cast(), &raw mut size, order) };
    let row = |words: &[u32]| MIB_IPADDRROW_XP {
        dwAddr: words[0],
        dwIndex: words[1],
        dwMask: words[2],
        dwBCastAddr: words[3],
        dwReasmSize: words[4],
        unused1: words[5] as u16,
        wType: (words[5] >> 16) as u16,
    };
    let count = if code == NO_ERROR { block[0] as usize } else { 0 };
    let rows = block.get(1..).unwrap_or_default().chunks_exact(6).take(count).map(row).collect();
    (code, size as usize, rows)
}

#[test]
fn loopback_is_among_them() {
    // SAFETY: no pointers.
    unsafe { SetLastError(4711) };
    let (code, size, _) = ask(0, FALSE);
    assert_eq!((code, common::last_error()), (ERROR_INSUFFICIENT_BUFFER, 4711));
    assert!(size >= 4 + 24 && (size - 4).is_multiple_of(24), "{size}");
    let (code, again, rows) = ask(size, TRUE);
    assert_eq!((code, again, rows.len()), (NO_ERROR, size, (size - 4) / 24));
    let address = |row: &MIB_IPADDRROW_XP| Ipv4Addr::from(row.dwAddr.to_ne_bytes());
    let loopback = rows.iter().find(|row| address(row) == Ipv4Addr::LOCALHOST).expect("127.0.0.1");
    assert_eq!(Ipv4Addr::from(loopback.dwMask.to_ne_bytes()), Ipv4Addr::new(255, 0, 0, 0));
    assert_eq!(u32::from(loopback.wType), MIB_IPADDR_PRIMARY);
    let index = std::fs::read_to_string("/sys/class/net/lo/ifindex").unwrap();
    assert_eq!(loopback.dwIndex.to_string(), index.trim());
    assert!(rows.is_sorted_by_key(address), "in order");
}

#[test]
fn what_is_refused() {
    assert_eq!(ask(27, FALSE).0, ERROR_INSUFFICIENT_BUFFER);
    // SAFETY: no size is given.
    let code = unsafe { GetIpAddrTable(std::ptr::null_mut(), std::ptr::null_mut(), FALSE) };
    assert_eq!(code, ERROR_INVALID_PARAMETER);
}
