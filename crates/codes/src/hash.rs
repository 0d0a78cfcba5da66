//! The hash of a name. The generator includes this file too, so the two cannot differ.

/// A hash that does not tell capital from small letters, eight bytes at a time.
pub(crate) const fn hash(name: &str) -> u32 {
    /// Clears the bit in which capital and small letters differ. Other characters that become equal are told
    /// apart when the names are compared.
    const FOLD: u64 = 0xDFDF_DFDF_DFDF_DFDF;
    /// 2^64 divided by the golden ratio: spreads over the high bits.
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut rest = name.as_bytes();
    let mut hash = rest.len() as u64;
    while let Some((chunk, tail)) = rest.split_first_chunk::<8>() {
        hash = (hash.rotate_left(5) ^ u64::from_le_bytes(*chunk) & FOLD).wrapping_mul(SPREAD);
        rest = tail;
    }
    let mut last = 0;
    while let Some((byte, tail)) = rest.split_first() {
        last = last << 8 | *byte as u64;
        rest = tail;
    }
    hash = (hash.rotate_left(5) ^ last & FOLD).wrapping_mul(SPREAD);
    // The low bits choose the slot: let the high ones take part.
    (hash ^ hash >> 32) as u32
}
