//! Multicast source filters. In the SDK these functions are inline, around control codes of `WSAIoctl`, and `windows-sys` lacks
//! them; they are exported here all the same, under the SDK's names.

use std::mem::offset_of;

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::ioctl::{IPV4_FILTER, IPV4_FILTER_SET, SOURCE_FILTER, SOURCE_FILTER_SET};
use openwinsock_runtime::{Result, memory, startup};
use windows_sys::Win32::Networking::WinSock::{
    GROUP_FILTER, IN_ADDR, IP_MSFILTER, MULTICAST_MODE_TYPE, SOCKADDR, SOCKADDR_STORAGE, SOCKET,
};

use crate::edge;
use crate::winsock2::ioctl::control;

/// More sources than any system takes.
const MOST_SOURCES: u32 = 1 << 13;

/// Sets the source filter of an IPv4 group that the socket has joined.
///
/// Raises `WSANOTINITIALISED`, `WSAENOTSOCK`, `WSAENOBUFS` for more sources than the system takes, `WSAEFAULT` for a bad pointer,
/// `WSAEINVAL` for an unknown mode or a group that was not joined, `WSAEADDRNOTAVAIL` for an interface that does not exist.
///
/// Source: the page on `setipv4sourcefilter`.
pub unsafe extern "system" fn setipv4sourcefilter(
    socket: SOCKET,
    interface: IN_ADDR,
    group: IN_ADDR,
    filtermode: MULTICAST_MODE_TYPE,
    sourcecount: u32,
    sourcelist: *const IN_ADDR,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        let mut block = ipv4_block(interface, group, sourcecount)?;
        put_number(&mut block, offset_of!(IP_MSFILTER, imsf_fmode), filtermode.cast_unsigned());
        // SAFETY: the pointer is the program's.
        unsafe { memory::copy_in(sourcelist.cast(), &mut block[offset_of!(IP_MSFILTER, imsf_slist)..]) }?;
        control(socket, IPV4_FILTER_SET, &block, 0).map(drop)
    })
}

/// Reads the source filter of an IPv4 group that the socket has joined. `sourcecount` holds how many sources there is room
/// for, and afterwards how many there are.
///
/// Raises what [`setipv4sourcefilter`] does.
///
/// Source: the page on `getipv4sourcefilter`.
pub unsafe extern "system" fn getipv4sourcefilter(
    socket: SOCKET,
    interface: IN_ADDR,
    group: IN_ADDR,
    filtermode: *mut MULTICAST_MODE_TYPE,
    sourcecount: *mut u32,
    sourcelist: *mut IN_ADDR,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let block = ipv4_block(interface, group, unsafe { edge::read(sourcecount) }?)?;
        let block = control(socket, IPV4_FILTER, &block, block.len())?;
        let mode = number(&block, offset_of!(IP_MSFILTER, imsf_fmode))?.cast_signed();
        let count = number(&block, offset_of!(IP_MSFILTER, imsf_numsrc))?;
        let sources = &block[offset_of!(IP_MSFILTER, imsf_slist)..];
        // SAFETY: as above.
        unsafe { answer(filtermode, mode, sourcecount, count, sourcelist.cast(), sources) }
    })
}

/// Sets the source filter of a group of either family that the socket has joined.
///
/// Raises what [`setipv4sourcefilter`] does, and `WSAEAFNOSUPPORT` for an address of another family.
///
/// Source: the page on `setsourcefilter`.
pub unsafe extern "system" fn setsourcefilter(
    socket: SOCKET,
    interface: u32,
    group: *const SOCKADDR,
    grouplength: i32,
    filtermode: MULTICAST_MODE_TYPE,
    sourcecount: u32,
    sourcelist: *const SOCKADDR_STORAGE,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        let mut block = unsafe { group_block(interface, group, grouplength, sourcecount) }?;
        put_number(&mut block, offset_of!(GROUP_FILTER, gf_fmode), filtermode.cast_unsigned());
        // SAFETY: as above.
        unsafe { memory::copy_in(sourcelist.cast(), &mut block[offset_of!(GROUP_FILTER, gf_slist)..]) }?;
        control(socket, SOURCE_FILTER_SET, &block, 0).map(drop)
    })
}

/// Reads the source filter of a group of either family that the socket has joined; counts as [`getipv4sourcefilter`].
///
/// Raises what [`setsourcefilter`] does.
///
/// Source: the page on `getsourcefilter`.
pub unsafe extern "system" fn getsourcefilter(
    socket: SOCKET,
    interface: u32,
    group: *const SOCKADDR,
    grouplength: i32,
    filtermode: *mut MULTICAST_MODE_TYPE,
    sourcecount: *mut u32,
    sourcelist: *mut SOCKADDR_STORAGE,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        let block = unsafe { group_block(interface, group, grouplength, edge::read(sourcecount)?) }?;
        let block = control(socket, SOURCE_FILTER, &block, block.len())?;
        let mode = number(&block, offset_of!(GROUP_FILTER, gf_fmode))?.cast_signed();
        let count = number(&block, offset_of!(GROUP_FILTER, gf_numsrc))?;
        let sources = &block[offset_of!(GROUP_FILTER, gf_slist)..];
        // SAFETY: as above.
        unsafe { answer(filtermode, mode, sourcecount, count, sourcelist.cast(), sources) }
    })
}

/// An `ip_msfilter` with room for the sources.
fn ipv4_block(interface: IN_ADDR, group: IN_ADDR, count: u32) -> Result<Vec<u8>> {
    let mut block = room(offset_of!(IP_MSFILTER, imsf_slist), size_of::<IN_ADDR>(), count)?;
    for (place, address) in [
        (offset_of!(IP_MSFILTER, imsf_multiaddr), group),
        (offset_of!(IP_MSFILTER, imsf_interface), interface),
    ] {
        // SAFETY: the address is four bytes in any of the union's views.
        put_number(&mut block, place, unsafe { address.S_un.S_addr });
    }
    put_number(&mut block, offset_of!(IP_MSFILTER, imsf_numsrc), count);
    Ok(block)
}

/// A `group_filter` with room for the sources.
///
/// # Safety
/// The address is readable for its length, or noticed.
unsafe fn group_block(interface: u32, group: *const SOCKADDR, len: i32, count: u32) -> Result<Vec<u8>> {
    let mut block = room(offset_of!(GROUP_FILTER, gf_slist), size_of::<SOCKADDR_STORAGE>(), count)?;
    put_number(&mut block, offset_of!(GROUP_FILTER, gf_interface), interface);
    // SAFETY: the caller promises the pointer.
    let address = unsafe { edge::address_in(group, len) }?.to_windows();
    let start = offset_of!(GROUP_FILTER, gf_group);
    block[start..start + address.len()].copy_from_slice(&address);
    put_number(&mut block, offset_of!(GROUP_FILTER, gf_numsrc), count);
    Ok(block)
}

fn room(header: usize, source: usize, count: u32) -> Result<Vec<u8>> {
    if count > MOST_SOURCES {
        return Err(WsaError::WSAENOBUFS);
    }
    Ok(vec![0; header + source * count as usize])
}

/// Writes the mode, the count of all sources, and as many of them as there was room for.
///
/// # Safety
/// The pointers are writable, the last one for the sources, or noticed.
unsafe fn answer(
    mode_out: *mut MULTICAST_MODE_TYPE,
    mode: MULTICAST_MODE_TYPE,
    count_out: *mut u32,
    count: u32,
    list_out: *mut u8,
    sources: &[u8],
) -> Result<()> {
    // SAFETY: the caller promises the pointers.
    unsafe {
        memory::copy_out(sources, list_out)?;
        edge::write(mode_out, mode)?;
        edge::write(count_out, count)
    }
}

fn put_number(block: &mut [u8], place: usize, number: u32) {
    block[place..place + size_of::<u32>()].copy_from_slice(&number.to_ne_bytes());
}

fn number(block: &[u8], place: usize) -> Result<u32> {
    let bytes = block.get(place..).and_then(|rest| rest.first_chunk()).ok_or(WsaError::WSAEFAULT)?;
    Ok(u32::from_ne_bytes(*bytes))
}
