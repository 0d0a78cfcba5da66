//! GUIDs as values that can be compared, printed and stored.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use windows_sys::core::GUID;

/// A GUID, as the number that its digits are in the usual form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Guid(pub u128);

/// A text that is no GUID.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAGuid;

impl fmt::Display for NotAGuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a GUID; one looks like 6642243a-3ba8-4aa6-baa5-2e0bd71fdd83")
    }
}

impl Guid {
    /// A GUID in Windows' structure.
    pub const fn from_windows(guid: &GUID) -> Self {
        let head = (guid.data1 as u128) << 96 | (guid.data2 as u128) << 80 | (guid.data3 as u128) << 64;
        Self(head | u64::from_be_bytes(guid.data4) as u128)
    }

    /// Windows' structure.
    pub const fn to_windows(self) -> GUID {
        GUID::from_u128(self.0)
    }

    /// Windows' structure as bytes.
    pub fn bytes(self) -> [u8; 16] {
        let guid = self.to_windows();
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&guid.data1.to_ne_bytes());
        bytes[4..6].copy_from_slice(&guid.data2.to_ne_bytes());
        bytes[6..8].copy_from_slice(&guid.data3.to_ne_bytes());
        bytes[8..].copy_from_slice(&guid.data4);
        bytes
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:032x}", self.0);
        let (a, b, c) = (&digits[..8], &digits[8..12], &digits[12..16]);
        write!(f, "{a}-{b}-{c}-{}-{}", &digits[16..20], &digits[20..])
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Guid {
    type Err = NotAGuid;

    fn from_str(text: &str) -> Result<Self, NotAGuid> {
        let inside = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
        let lengths = inside.split('-').map(str::len);
        if !lengths.eq([8, 4, 4, 4, 12]) || inside.contains('+') {
            return Err(NotAGuid);
        }
        u128::from_str_radix(&inside.replace('-', ""), 16).map(Self).map_err(|_| NotAGuid)
    }
}

impl TryFrom<String> for Guid {
    type Error = NotAGuid;

    fn try_from(text: String) -> Result<Self, NotAGuid> {
        text.parse()
    }
}

impl From<Guid> for String {
    fn from(guid: Guid) -> Self {
        guid.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_structures_and_bytes_agree() {
        let guid = Guid(0x0037_e515_b5c9_4a43_bada_8b48_a87a_d239);
        assert_eq!(guid.to_string(), "0037e515-b5c9-4a43-bada-8b48a87ad239");
        assert_eq!("{0037E515-B5C9-4A43-BADA-8B48A87AD239}".parse(), Ok(guid));
        assert_eq!(Guid::from_windows(&guid.to_windows()), guid);
        assert_eq!(guid.bytes()[..8], [0x15, 0xe5, 0x37, 0, 0xc9, 0xb5, 0x43, 0x4a]);
        for wrong in [
            "",
            "0037e515b5c94a43bada8b48a87ad239",
            "0037e51g-b5c9-4a43-bada-8b48a87ad239",
            "+037e515-b5c9-4a43-bada-8b48a87ad239",
        ] {
            assert_eq!(wrong.parse::<Guid>(), Err(NotAGuid), "{wrong}");
        }
    }
}
