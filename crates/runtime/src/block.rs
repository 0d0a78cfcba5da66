//! Windows' structures as bytes: what a program hands over and what it gets back.
//!
//! A program may lay its structures anywhere, so that nothing here is borrowed as a structure; fields are read and written
//! by their offsets, which are those of `windows-sys`.

use openwinsock_codes::WsaError;

use crate::error::Result;

/// A value for the program's memory. It may point into itself, which only its final address settles.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Block {
    bytes: Vec<u8>,
    /// Where pointers into the block stand. Until the address is known they hold offsets.
    pointers: Vec<usize>,
}

impl Block {
    /// So many zero bytes.
    pub fn zeroed(len: usize) -> Self {
        Self { bytes: vec![0; len], pointers: Vec::new() }
    }

    /// An `int`, a `DWORD`, a `BOOL`.
    pub(crate) fn int(value: i32) -> Self {
        value.to_ne_bytes().to_vec().into()
    }

    /// Writes bytes at an offset.
    pub fn put(&mut self, offset: usize, bytes: &[u8]) {
        self.bytes[offset..offset + bytes.len()].copy_from_slice(bytes);
    }

    /// Writes a number at an offset.
    pub fn put_u32(&mut self, offset: usize, value: u32) {
        self.put(offset, &value.to_ne_bytes());
    }

    /// Writes a number at an offset.
    pub fn put_i32(&mut self, offset: usize, value: i32) {
        self.put(offset, &value.to_ne_bytes());
    }

    /// Appends bytes at the next multiple of eight, and writes a pointer to them at an offset. Gives where they begin.
    pub fn append(&mut self, pointer_at: usize, bytes: &[u8]) -> usize {
        let start = self.bytes.len().next_multiple_of(8);
        self.bytes.resize(start, 0);
        self.bytes.extend_from_slice(bytes);
        self.put(pointer_at, &start.to_ne_bytes());
        self.pointers.push(pointer_at);
        start
    }

    /// The bytes with offsets from the start in place of pointers, as name spaces give them.
    pub fn relative(self) -> Vec<u8> {
        self.bytes
    }

    /// How many bytes it takes.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// True if it takes none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The bytes as they must stand at an address: pointers point.
    pub fn at(mut self, address: usize) -> Vec<u8> {
        for place in std::mem::take(&mut self.pointers) {
            let offset = usize_at(&self.bytes, place).unwrap_or(0);
            self.put(place, &address.wrapping_add(offset).to_ne_bytes());
        }
        self.bytes
    }
}

impl From<Vec<u8>> for Block {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, pointers: Vec::new() }
    }
}

/// The bytes at an offset.
///
/// # Errors
/// `WSAEFAULT` if the program handed over less.
pub(crate) fn array_at<const N: usize>(bytes: &[u8], offset: usize) -> Result<[u8; N]> {
    bytes.get(offset..).and_then(|rest| rest.first_chunk()).copied().ok_or(WsaError::WSAEFAULT)
}

/// The number at an offset.
///
/// # Errors
/// As [`array_at`].
pub(crate) fn u32_at(bytes: &[u8], offset: usize) -> Result<u32> {
    array_at(bytes, offset).map(u32::from_ne_bytes)
}

/// The number at an offset.
///
/// # Errors
/// As [`array_at`].
pub(crate) fn i32_at(bytes: &[u8], offset: usize) -> Result<i32> {
    array_at(bytes, offset).map(i32::from_ne_bytes)
}

fn usize_at(bytes: &[u8], offset: usize) -> Result<usize> {
    array_at(bytes, offset).map(usize::from_ne_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_point_where_the_block_lies() {
        let mut block = Block::zeroed(12);
        block.append(0, b"abc");
        assert_eq!(block.len(), 19);
        let bytes = block.at(0x1000);
        assert_eq!(usize_at(&bytes, 0), Ok(0x1010));
        assert_eq!(&bytes[16..], b"abc");
    }

    #[test]
    fn what_is_not_there_is_a_bad_pointer() {
        assert_eq!(u32_at(&[1, 2, 3], 0), Err(WsaError::WSAEFAULT));
        assert_eq!(u32_at(&[1, 2, 3], usize::MAX), Err(WsaError::WSAEFAULT));
    }
}
