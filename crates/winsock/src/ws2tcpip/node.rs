//! The lists that `getaddrinfo` and its relatives give away.
//!
//! Each entry is one block of ours: the structure that the program sees comes first, so that its address is the block's.

use openwinsock_runtime::addr::{KernelAddress, LONGEST_IP};
use openwinsock_runtime::names::forward::{Found, Hints};
use windows_sys::Win32::Networking::WinSock::{
    ADDRINFOA, ADDRINFOEXA, ADDRINFOEXW, ADDRINFOW, AI_CANONNAME, AI_NUMERICHOST, SOCKADDR,
};

use crate::strings::Unit;

/// One of the four structures.
pub(super) trait Info: Copy {
    /// The units of its texts.
    type Unit: Unit;

    /// The hints in it.
    fn hints(&self) -> Hints;
    /// True if what hints must not say is not said.
    fn is_clean(&self) -> bool;
    /// An entry without name, address and successor.
    fn entry(flags: u32, family: u16, kind: i32, protocol: i32, address_len: usize) -> Self;
    fn set(&mut self, name: *mut Self::Unit, address: *mut SOCKADDR);
    fn set_next(&mut self, next: *mut Self);
    fn next(&self) -> *mut Self;
}

macro_rules! info {
    ($type:ident, $unit:ty) => {
        impl Info for $type {
            type Unit = $unit;

            fn hints(&self) -> Hints {
                Hints {
                    flags: self.ai_flags.cast_unsigned(),
                    family: self.ai_family,
                    kind: self.ai_socktype,
                    protocol: self.ai_protocol,
                }
            }

            fn is_clean(&self) -> bool {
                self.ai_addrlen == 0
                    && self.ai_canonname.is_null()
                    && self.ai_addr.is_null()
                    && self.ai_next.is_null()
            }

            fn entry(flags: u32, family: u16, kind: i32, protocol: i32, address_len: usize) -> Self {
                Self {
                    ai_flags: flags.cast_signed(),
                    ai_family: family.into(),
                    ai_socktype: kind,
                    ai_protocol: protocol,
                    ai_addrlen: address_len,
                    ..Default::default()
                }
            }

            fn set(&mut self, name: *mut $unit, address: *mut SOCKADDR) {
                self.ai_canonname = name;
                self.ai_addr = address;
            }

            fn set_next(&mut self, next: *mut Self) {
                self.ai_next = next;
            }

            fn next(&self) -> *mut Self {
                self.ai_next
            }
        }
    };
}

info!(ADDRINFOA, u8);
info!(ADDRINFOW, u16);
info!(ADDRINFOEXA, u8);
info!(ADDRINFOEXW, u16);

/// An entry and all that it points to but the next one.
#[repr(C)]
struct Node<I: Info> {
    info: I,
    /// Aligned as a socket address wants it, since the structure before it is full of pointers.
    address: [u8; LONGEST_IP],
    /// Owned; `name_len` units with the NUL, or NULL and 0.
    name: *mut I::Unit,
    name_len: usize,
}

/// A list of what was found, for [`free`] to take back.
pub(super) fn list<I: Info>(found: &Found, hints: &Hints) -> *mut I {
    let mut next = std::ptr::null_mut();
    for (index, address) in found.addresses.iter().enumerate().rev() {
        let canonical = found.canonical.as_deref().filter(|_| index == 0);
        let mut flags = if canonical.is_some() { AI_CANONNAME } else { 0 };
        if found.numeric {
            flags |= hints.flags & AI_NUMERICHOST;
        }
        let (family, block) = KernelAddress::ip_to_windows(*address);
        let info = I::entry(flags, family.to_windows(), hints.kind, hints.protocol, family.shortest());
        next = node(info, block, canonical, next);
    }
    next
}

fn node<I: Info>(info: I, address: [u8; LONGEST_IP], canonical: Option<&str>, next: *mut I) -> *mut I {
    let (name, name_len) = canonical.map_or((std::ptr::null_mut(), 0), |text| {
        let mut units = I::Unit::encode(text);
        units.push(I::Unit::default());
        let len = units.len();
        (Box::into_raw(units.into_boxed_slice()).cast(), len)
    });
    let node = Box::into_raw(Box::new(Node { info, address, name, name_len }));
    // SAFETY: the block was just made, and only we have its address.
    unsafe {
        let address = (&raw mut (*node).address).cast();
        (*node).info.set(name, address);
        (*node).info.set_next(next);
    }
    node.cast()
}

/// Frees a list. NULL is an empty one.
///
/// # Safety
/// The list came from [`list`] with the same `I`, and was not freed before.
pub(super) unsafe fn free<I: Info>(mut entry: *mut I) {
    while !entry.is_null() {
        // SAFETY: the caller promises that it is one of ours; the node begins with the entry.
        let node = unsafe { Box::from_raw(entry.cast::<Node<I>>()) };
        if !node.name.is_null() {
            // SAFETY: `node` made the name from a boxed slice of this length. The program may have changed its own
            // pointer to it, not this one.
            drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(node.name, node.name_len)) });
        }
        entry = node.info.next();
    }
}
