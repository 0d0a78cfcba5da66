//! The hash of a name. The generator includes this file too, so the two cannot differ.

/// FNV-1a over the letters in upper case.
pub(crate) const fn hash(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let mut hash = 0x811C_9DC5_u32;
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i].to_ascii_uppercase() as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    // The low bits choose the slot: let the high ones take part.
    hash ^ hash >> 15
}
