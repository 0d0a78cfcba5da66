//! Queries and their results, with the program's texts and structures around them.

use std::ffi::c_void;
use std::ptr::null_mut;

use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::core::GUID;

use super::common::wsa;

pub(crate) fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// # Safety
/// NULL, or a text that ends with NUL.
pub(crate) unsafe fn text(from: *const u16) -> Option<String> {
    if from.is_null() {
        return None;
    }
    // SAFETY: the caller promises the text up to its NUL.
    unsafe {
        let len = (0..).find(|n| *from.add(*n) == 0).unwrap();
        Some(String::from_utf16(std::slice::from_raw_parts(from, len)).unwrap())
    }
}

pub(crate) fn same(a: &GUID, b: &GUID) -> bool {
    (a.data1, a.data2, a.data3, a.data4) == (b.data1, b.data2, b.data3, b.data4)
}

/// A class of `svcguid.h`.
pub(crate) const fn class(first: u32, third: u16) -> GUID {
    GUID { data1: first, data2: 0, data3: third, data4: [0xC0, 0, 0, 0, 0, 0, 0, 0x46] }
}

pub(crate) const BY_NAME: GUID = class(0x0002_A803, 0);

pub(crate) const fn tcp(port: u16) -> GUID {
    class(0x0009_0000 | port as u32, 0)
}

/// What of a result the tests look at.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Found {
    pub(crate) name: Option<String>,
    pub(crate) namespace: u32,
    pub(crate) comment: Option<String>,
    /// The remote addresses.
    pub(crate) remote: Vec<Vec<u8>>,
    pub(crate) local: Vec<Vec<u8>>,
    pub(crate) kinds: Vec<(i32, i32)>,
    pub(crate) blob: Vec<u8>,
    pub(crate) flags: u32,
    pub(crate) version: Option<u32>,
}

pub(crate) struct Query {
    pub(crate) name: Option<Vec<u16>>,
    pub(crate) class: GUID,
    pub(crate) namespace: u32,
    pub(crate) protocols: Vec<AFPROTOCOLS>,
    pub(crate) version: Option<WSAVERSION>,
}

impl Query {
    pub(crate) fn new(namespace: u32, class: GUID, name: &str) -> Self {
        let name = (!name.is_empty()).then(|| wide(name));
        Self { name, class, namespace, protocols: Vec::new(), version: None }
    }

    pub(crate) fn begin(&mut self, flags: u32) -> Result<Lookup, i32> {
        let set = WSAQUERYSETW {
            dwSize: size_of::<WSAQUERYSETW>() as u32,
            lpszServiceInstanceName: self.name.as_mut().map_or(null_mut(), |name| name.as_mut_ptr()),
            lpServiceClassId: &raw mut self.class,
            lpVersion: self.version.as_mut().map_or(null_mut(), std::ptr::from_mut),
            dwNameSpace: self.namespace,
            dwNumberOfProtocols: self.protocols.len() as u32,
            lpafpProtocols: self.protocols.as_mut_ptr(),
            ..Default::default()
        };
        let mut handle = null_mut();
        // SAFETY: the structure and all that it points to is ours and alive.
        match unsafe { WSALookupServiceBeginW(&raw const set, flags, &raw mut handle) } {
            0 => Ok(Lookup(handle)),
            _ => Err(wsa()),
        }
    }

    /// All results, and the code after the last one.
    pub(crate) fn all(&mut self, flags: u32) -> Result<(Vec<Found>, i32), i32> {
        Ok(self.begin(flags)?.rest())
    }
}

pub(crate) struct Lookup(pub(crate) *mut c_void);

// SAFETY: a handle is a number.
unsafe impl Send for Lookup {}
// SAFETY: as above.
unsafe impl Sync for Lookup {}

impl Lookup {
    pub(crate) fn next(&self, flags: u32) -> Result<Found, i32> {
        let mut room = 0;
        // SAFETY: no room is said to be there.
        assert_eq!(unsafe { WSALookupServiceNextW(self.0, flags, &raw mut room, null_mut()) }, SOCKET_ERROR);
        if wsa() != WSAEFAULT {
            return Err(wsa());
        }
        let mut block = vec![0_u64; room.div_ceil(8) as usize];
        let set = block.as_mut_ptr().cast::<WSAQUERYSETW>();
        let mut short = room - 1;
        // SAFETY: the block is as long as said, and longer.
        unsafe {
            assert_eq!(WSALookupServiceNextW(self.0, flags, &raw mut short, set), SOCKET_ERROR);
            assert_eq!((wsa(), short), (WSAEFAULT, room));
            assert_eq!(WSALookupServiceNextW(self.0, flags, &raw mut room, set), 0, "{}", wsa());
            Ok(read(&*set))
        }
    }

    pub(crate) fn rest(&self) -> (Vec<Found>, i32) {
        let mut found = Vec::new();
        loop {
            match self.next(LUP_RETURN_ALL) {
                Ok(one) => found.push(one),
                Err(code) => return (found, code),
            }
        }
    }

    pub(crate) fn end(&self) -> i32 {
        // SAFETY: no pointers.
        unsafe { WSALookupServiceEnd(self.0) }
    }
}

/// # Safety
/// A structure of ours, with what belongs to it.
unsafe fn read(set: &WSAQUERYSETW) -> Found {
    assert_eq!(set.dwSize as usize, size_of::<WSAQUERYSETW>());
    // SAFETY: the caller promises all pointers.
    unsafe {
        let addresses = match set.dwNumberOfCsAddrs {
            0 => &[],
            some => std::slice::from_raw_parts(set.lpcsaBuffer, some as usize),
        };
        let side = |side: &SOCKET_ADDRESS| {
            if side.lpSockaddr.is_null() {
                return Vec::new();
            }
            std::slice::from_raw_parts(side.lpSockaddr.cast::<u8>(), side.iSockaddrLength as usize).to_vec()
        };
        Found {
            name: text(set.lpszServiceInstanceName),
            namespace: set.dwNameSpace,
            comment: text(set.lpszComment),
            remote: addresses.iter().map(|address| side(&address.RemoteAddr)).collect(),
            local: addresses.iter().map(|address| side(&address.LocalAddr)).collect(),
            kinds: addresses.iter().map(|address| (address.iSocketType, address.iProtocol)).collect(),
            blob: set.lpBlob.as_ref().map_or(Vec::new(), |blob| {
                std::slice::from_raw_parts(blob.pBlobData, blob.cbSize as usize).to_vec()
            }),
            flags: set.dwOutputFlags,
            version: set.lpVersion.as_ref().map(|version| version.dwVersion),
        }
    }
}

/// An IPv4 address in Windows' layout.
pub(crate) fn v4(ip: [u8; 4], port: u16) -> Vec<u8> {
    let mut bytes = vec![0; 16];
    bytes[..2].copy_from_slice(&AF_INET.to_ne_bytes());
    bytes[2..4].copy_from_slice(&port.to_be_bytes());
    bytes[4..8].copy_from_slice(&ip);
    bytes
}

/// Registers a service at addresses of 127.0.0.1, or takes it back.
pub(crate) fn set(
    operation: WSAESETSERVICEOP,
    flags: u32,
    mut class: GUID,
    name: &str,
    ports: &[u16],
) -> Result<(), i32> {
    let mut name = wide(name);
    let mut comment = wide("a service of a test");
    let mut version = WSAVERSION { dwVersion: 7, ecHow: COMP_EQUAL };
    let mut remote: Vec<_> = ports.iter().map(|port| v4([127, 0, 0, 1], *port)).collect();
    let mut addresses: Vec<_> = remote
        .iter_mut()
        .map(|bytes| CSADDR_INFO {
            LocalAddr: SOCKET_ADDRESS::default(),
            RemoteAddr: SOCKET_ADDRESS { lpSockaddr: bytes.as_mut_ptr().cast(), iSockaddrLength: 16 },
            iSocketType: SOCK_STREAM,
            iProtocol: IPPROTO_TCP,
        })
        .collect();
    let set = WSAQUERYSETW {
        dwSize: size_of::<WSAQUERYSETW>() as u32,
        lpszServiceInstanceName: name.as_mut_ptr(),
        lpServiceClassId: &raw mut class,
        lpVersion: &raw mut version,
        lpszComment: comment.as_mut_ptr(),
        dwNameSpace: NS_ALL,
        dwNumberOfCsAddrs: addresses.len() as u32,
        lpcsaBuffer: addresses.as_mut_ptr(),
        ..Default::default()
    };
    // SAFETY: the structure and all that it points to is ours and alive.
    match unsafe { WSASetServiceW(&raw const set, operation, flags) } {
        0 => Ok(()),
        _ => Err(wsa()),
    }
}

/// Installs a class with one property.
pub(crate) fn install(
    mut class: GUID,
    name: &str,
    property: &str,
    namespace: u32,
    mut value: u32,
) -> Result<(), i32> {
    let (mut name, mut property) = (wide(name), wide(property));
    let mut info = WSANSCLASSINFOW {
        lpszName: property.as_mut_ptr(),
        dwNameSpace: namespace,
        dwValueType: 4,
        dwValueSize: 4,
        lpValue: (&raw mut value).cast(),
    };
    let class = WSASERVICECLASSINFOW {
        lpServiceClassId: &raw mut class,
        lpszServiceClassName: name.as_mut_ptr(),
        dwCount: 1,
        lpClassInfos: &raw mut info,
    };
    // SAFETY: the structure and all that it points to is ours and alive.
    match unsafe { WSAInstallServiceClassW(&raw const class) } {
        0 => Ok(()),
        _ => Err(wsa()),
    }
}

/// The providers: identifier, name space, whether in use, name.
pub(crate) fn providers() -> Vec<(GUID, u32, bool, String)> {
    let mut room = 0;
    // SAFETY: no room is said to be there; then the block is as long as said.
    unsafe {
        assert_eq!(WSAEnumNameSpaceProvidersW(&raw mut room, null_mut()), SOCKET_ERROR);
        assert_eq!(wsa(), WSAEFAULT);
        let mut block = vec![0_u64; room.div_ceil(8) as usize];
        let first = block.as_mut_ptr().cast::<WSANAMESPACE_INFOW>();
        let count = WSAEnumNameSpaceProvidersW(&raw mut room, first);
        assert!(count > 0, "{}", wsa());
        let list = std::slice::from_raw_parts(first, count as usize);
        list.iter()
            .map(|one| {
                (one.NSProviderId, one.dwNameSpace, one.fActive != 0, text(one.lpszIdentifier).unwrap())
            })
            .collect()
    }
}
