//! Name spaces, services that programs register, and their classes, with their arguments.

use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::{GetLastError, HANDLE, STATUS_PENDING, SetLastError};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::Com::BLOB;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::core::GUID;

use super::calls::{Shown, call};
use super::values::Unit;
use super::{Call, Machine};

/// How many look-ups are kept at a time.
const MOST: usize = 6;
const OWN: GUID = GUID::from_u128(0x9c2f_1d4e_7a65_4b08_8f31_0d5e_22ab_6c10);
/// A class of `svcguid.h`.
const fn class(first: u32) -> GUID {
    GUID { data1: first, data2: 0, data3: 0, data4: [0xC0, 0, 0, 0, 0, 0, 0, 0x46] }
}

const FLAGS: &[u32] = &[
    0,
    LUP_RETURN_ALL,
    LUP_RETURN_ALL | LUP_FLUSHPREVIOUS,
    LUP_CONTAINERS,
    LUP_DEEP,
    LUP_RETURN_BLOB | LUP_RETURN_ADDR,
    u32::MAX,
];

impl Machine {
    fn lookup(&mut self) -> HANDLE {
        let which = usize::from(self.byte());
        let live = self.lookups.get(which % self.lookups.len().max(1)).copied().unwrap_or(0);
        if self.rarely(6) { self.object() } else { live as HANDLE }
    }

    /// Keeps the look-up that a call has begun.
    unsafe fn keep_lookup(&mut self, result: i32, place: *const HANDLE) {
        if result != 0 {
            return;
        }
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        if self.lookups.len() == MOST {
            // SAFETY: no pointers.
            unsafe { WSALookupServiceEnd(self.lookups.remove(0) as HANDLE) };
        }
        // SAFETY: after a success a handle stands there.
        self.lookups.push(unsafe { place.read_unaligned() } as usize);
        // SAFETY: no pointers.
        unsafe { SetLastError(last) };
    }

    fn space(&mut self) -> u32 {
        self.pick(&[NS_ALL, NS_DNS, NS_NLA, NS_LOCALNAME, 16, 99])
    }

    fn service_class(&mut self) -> GUID {
        let any = GUID::from_u128(u128::from(self.number()));
        let nla = NLA_SERVICE_CLASS_GUID;
        self.pick(&[OWN, OWN, class(0x0002_A803), class(0x0009_0050), class(0x000A_0035), nla, any])
    }

    fn provider(&mut self) -> *mut GUID {
        // SAFETY: all fields are numbers and pointers, for which zero is a value.
        let mut block: [[u64; 8]; 40] = unsafe { std::mem::zeroed() };
        let mut room = size_of_val(&block) as u32;
        let list = block.as_mut_ptr().cast::<WSANAMESPACE_INFOA>();
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        // SAFETY: the block is ours and as long as said; so many structures stand there.
        let id = unsafe {
            let count = WSAEnumNameSpaceProvidersA(&raw mut room, list);
            let which = usize::from(self.byte());
            if count > 0 && !self.rarely(6) {
                (*list.add(which % count.cast_unsigned() as usize)).NSProviderId
            } else {
                OWN
            }
        };
        // SAFETY: no pointers.
        unsafe { SetLastError(last) };
        self.put(id)
    }

    /// Local and remote addresses of services.
    fn services(&mut self) -> (*mut CSADDR_INFO, u32) {
        let count = usize::from(self.byte() % 3);
        let list: Vec<CSADDR_INFO> = (0..count)
            .map(|_| {
                let ((local, local_len), (remote, remote_len)) = (self.address(), self.address());
                CSADDR_INFO {
                    LocalAddr: SOCKET_ADDRESS { lpSockaddr: local, iSockaddrLength: local_len },
                    RemoteAddr: SOCKET_ADDRESS { lpSockaddr: remote, iSockaddrLength: remote_len },
                    iSocketType: self.pick(&[SOCK_STREAM, SOCK_DGRAM, 0]),
                    iProtocol: self.pick(&[IPPROTO_TCP, IPPROTO_UDP, 0]),
                }
            })
            .collect();
        (self.put_all(&list), self.unsigned(count))
    }

    /// A query, or a service.
    fn query<U: Unit>(&mut self) -> *mut WSAQUERYSETW {
        let class = self.service_class();
        let (list, count) = self.services();
        let size = size_of::<WSAQUERYSETW>();
        let blob = self.room(16);
        let version = WSAVERSION { dwVersion: self.number() % 3, ecHow: self.pick(&[0, 1, 9]) };
        let protocols = [AFPROTOCOLS { iAddressFamily: 2, iProtocol: 6 }; 2];
        let set = WSAQUERYSETW {
            dwSize: self.unsigned(size),
            lpszServiceInstanceName: self.text_or_null::<U>().cast_mut().cast(),
            lpServiceClassId: self.put(class),
            lpVersion: self.perhaps(|m| m.put(version)),
            lpszComment: self.text_or_null::<U>().cast_mut().cast(),
            dwNameSpace: self.space(),
            lpNSProviderId: if self.rarely(4) { self.provider() } else { null_mut() },
            lpszContext: self.text_or_null::<U>().cast_mut().cast(),
            dwNumberOfProtocols: if self.rarely(4) { self.unsigned(2) } else { 0 },
            lpafpProtocols: self.put_all(&protocols),
            lpszQueryString: null_mut(),
            dwNumberOfCsAddrs: count,
            lpcsaBuffer: list,
            dwOutputFlags: 0,
            lpBlob: self.perhaps(|m| m.put(BLOB { cbSize: 16, pBlobData: blob })),
        };
        self.put(set)
    }

    /// A class with its properties.
    fn class_info<U: Unit>(&mut self) -> *mut WSASERVICECLASSINFOW {
        let (id, count) = (self.service_class(), usize::from(self.byte() % 3));
        let infos: Vec<WSANSCLASSINFOW> = (0..count)
            .map(|_| WSANSCLASSINFOW {
                lpszName: self.text_or_null::<U>().cast_mut().cast(),
                dwNameSpace: self.space(),
                dwValueType: self.pick(&[4, 1, 9]),
                dwValueSize: self.unsigned(4),
                lpValue: self.room(4),
            })
            .collect();
        let info = WSASERVICECLASSINFOW {
            lpServiceClassId: self.put(id),
            lpszServiceClassName: self.text_or_null::<U>().cast_mut().cast(),
            dwCount: self.unsigned(count),
            lpClassInfos: self.put_all(&infos),
        };
        self.put(info)
    }

    /// A service as version 1.1 knows it.
    fn service_info<U: Unit>(&mut self) -> *mut SERVICE_INFOW {
        let (id, (address, len)) = (self.service_class(), self.address());
        let address = SERVICE_ADDRESS {
            dwAddressType: AF_INET.into(),
            dwAddressLength: len.cast_unsigned(),
            lpAddress: address.cast(),
            ..Default::default()
        };
        let addresses = SERVICE_ADDRESSES { dwAddressCount: self.unsigned(1), Addresses: [address] };
        let len = self.pick(&[0, 16, 64]);
        let blob = BLOB { cbSize: self.unsigned(len), pBlobData: self.room(len) };
        let info = SERVICE_INFOW {
            lpServiceType: self.put(id),
            lpServiceName: self.text_or_null::<U>().cast_mut().cast(),
            lpComment: self.text_or_null::<U>().cast_mut().cast(),
            lpServiceAddress: self.perhaps(|m| m.put(addresses)),
            ServiceSpecificInfo: blob,
            ..Default::default()
        };
        self.put(info)
    }

    /// Room for an answer, and where its length stands.
    fn answer<T>(&mut self) -> (*mut T, *mut u32) {
        let right = self.pick(&[0_usize, 64, 4096]);
        let len = self.unsigned(right);
        (self.room(right), self.put(len))
    }

    fn blob(&mut self) -> *const BLOB {
        let blob = BLOB { cbSize: 4, pBlobData: self.room(4) };
        self.perhaps(|m| m.put(blob))
    }

    /// Addresses of a name.
    fn addresses(&mut self) -> (*const SOCKET_ADDRESS, u32) {
        let count = usize::from(self.byte() % 3);
        let list: Vec<SOCKET_ADDRESS> = (0..count)
            .map(|_| {
                let (to, len) = self.address();
                SOCKET_ADDRESS { lpSockaddr: to, iSockaddrLength: len }
            })
            .collect();
        (self.put_all(&list), self.unsigned(count))
    }
}

/// A structure for an operation that may end after its sequence.
fn lasting() -> *mut OVERLAPPED {
    Box::leak(Box::default())
}

#[rustfmt::skip]
pub(crate) const CALLS: &[(&str, Call)] = &[
    call!(WSAEnumNameSpaceProvidersA, |m| { let (to, len) = m.answer(); WSAEnumNameSpaceProvidersA(len, to) }),
    call!(WSAEnumNameSpaceProvidersW, |m| { let (to, len) = m.answer(); WSAEnumNameSpaceProvidersW(len, to) }),
    call!(WSAEnumNameSpaceProvidersExA, |m| { let (to, len) = m.answer(); WSAEnumNameSpaceProvidersExA(len, to) }),
    call!(WSAEnumNameSpaceProvidersExW, |m| { let (to, len) = m.answer(); WSAEnumNameSpaceProvidersExW(len, to) }),
    call!(WSALookupServiceBeginA, |m| {
        let (set, flags, place) = (m.query::<u8>(), m.pick(FLAGS), m.room(8));
        let result = WSALookupServiceBeginA(set.cast(), flags, place);
        m.keep_lookup(result, place);
        result
    }),
    call!(WSALookupServiceBeginW, |m| {
        let (set, flags, place) = (m.query::<u16>(), m.pick(FLAGS), m.room(8));
        let result = WSALookupServiceBeginW(set, flags, place);
        m.keep_lookup(result, place);
        result
    }),
    call!(WSALookupServiceNextA, |m| { let (to, len) = m.answer(); WSALookupServiceNextA(m.lookup(), m.pick(FLAGS), len, to) }),
    call!(WSALookupServiceNextW, |m| { let (to, len) = m.answer(); WSALookupServiceNextW(m.lookup(), m.pick(FLAGS), len, to) }),
    call!(WSALookupServiceEnd, |m| WSALookupServiceEnd(m.lookup())),
    call!(WSANSPIoctl, |m| {
        let code = if m.rarely(4) { m.number() } else { SIO_NSP_NOTIFY_CHANGE };
        let parameters = WSACOMPLETION_0 { Event: WSACOMPLETION_0_1 { lpOverlapped: if m.rarely(4) { null_mut() } else { lasting() } } };
        let completion = WSACOMPLETION { Type: m.pick(&[NSP_NOTIFY_IMMEDIATELY, NSP_NOTIFY_EVENT, NSP_NOTIFY_EVENT, 9]), Parameters: parameters };
        WSANSPIoctl(m.lookup(), code, m.room(4), 4, m.room(4), 4, m.room(4), m.perhaps(|m| m.put(completion)))
    }),
    call!(WSASetServiceA, |m| WSASetServiceA(m.query::<u8>().cast(), m.pick(&[0, 1, 2, 9]), m.pick(&[0, SERVICE_MULTIPLE, 8]))),
    call!(WSASetServiceW, |m| WSASetServiceW(m.query::<u16>(), m.pick(&[0, 1, 2, 9]), m.pick(&[0, SERVICE_MULTIPLE, 8]))),
    call!(WSAInstallServiceClassA, |m| WSAInstallServiceClassA(m.class_info::<u8>().cast())),
    call!(WSAInstallServiceClassW, |m| WSAInstallServiceClassW(m.class_info::<u16>())),
    call!(WSARemoveServiceClass, |m| { let id = m.service_class(); WSARemoveServiceClass(m.perhaps(|m| m.put(id))) }),
    call!(WSAGetServiceClassInfoA, |m| {
        let ((to, len), id) = (m.answer(), m.service_class());
        WSAGetServiceClassInfoA(m.provider(), m.put(id), len, to)
    }),
    call!(WSAGetServiceClassInfoW, |m| {
        let ((to, len), id) = (m.answer(), m.service_class());
        WSAGetServiceClassInfoW(m.provider(), m.put(id), len, to)
    }),
    call!(WSAGetServiceClassNameByClassIdA, |m| { let ((to, len), id) = (m.answer(), m.service_class()); WSAGetServiceClassNameByClassIdA(m.put(id), to, len) }),
    call!(WSAGetServiceClassNameByClassIdW, |m| { let ((to, len), id) = (m.answer::<u16>(), m.service_class()); WSAGetServiceClassNameByClassIdW(m.put(id), to, len) }),
    // Without a structure it would wait for somebody to change something.
    call!(WSAProviderConfigChange, |m| {
        let before = if m.rarely(2) { m.object() } else { null_mut() };
        let place = m.put(before);
        let result = WSAProviderConfigChange(place, lasting(), None);
        if result == 0 && before.is_null() {
            m.keep_object(place.read_unaligned());
        }
        result
    }),
    call!(WSAJoinLeaf, |m| {
        let ((name, len), flags) = (m.address(), m.pick(&[JL_BOTH, JL_SENDER_ONLY, JL_RECEIVER_ONLY, 0, 9]));
        let data = m.perhaps(|m| m.buffers().0);
        let s = WSAJoinLeaf(m.socket(), name, len, data, m.perhaps(|m| m.buffers().0), null(), null(), flags);
        m.keep(s)
    }),
    call!(WSAGetQOSByName, |m| WSAGetQOSByName(m.socket(), m.buffers().0, m.room(size_of::<QOS>()))),
    call!(SetAddrInfoExA, |m| {
        let ((list, count), blob) = (m.addresses(), m.blob());
        SetAddrInfoExA(m.text_or_null(), m.text_or_null(), list, count, blob, 0, m.space(), null(), null(), null(), None, null_mut())
    }),
    call!(SetAddrInfoExW, |m| {
        let ((list, count), blob) = (m.addresses(), m.blob());
        SetAddrInfoExW(m.text_or_null(), m.text_or_null(), list, count, blob, 0, m.space(), m.provider(), null(), null(), None, null_mut())
    }),
    call!(GetAddrInfoExCancel, |m| { let handle = m.lookup(); GetAddrInfoExCancel(m.put(handle)) }),
    call!(GetAddrInfoExOverlappedResult, |m| {
        let status = m.pick(&[0, STATUS_PENDING.cast_unsigned() as usize]);
        // What stands at a bad place would be any code.
        let asked = OVERLAPPED { Internal: status, ..Default::default() };
        GetAddrInfoExOverlappedResult(if m.rarely(4) { null() } else { &raw const asked })
    }),
    call!(EnumProtocolsA, |m| { let (to, len) = m.answer(); EnumProtocolsA(m.perhaps(|m| m.put_all(&[6, 17, 0])), to, len) }),
    call!(EnumProtocolsW, |m| { let (to, len) = m.answer(); EnumProtocolsW(m.perhaps(|m| m.put_all(&[6, 17, 0])), to, len) }),
    call!(GetTypeByNameA, |m| GetTypeByNameA(m.text_or_null(), m.room(16))),
    call!(GetTypeByNameW, |m| GetTypeByNameW(m.text_or_null(), m.room(16))),
    call!(GetNameByTypeA, |m| { let (id, len) = (m.service_class(), m.pick(&[0, 2, 64])); GetNameByTypeA(m.put(id), m.room(len), m.unsigned(len)) }),
    call!(GetNameByTypeW, |m| { let (id, len) = (m.service_class(), m.pick(&[0, 2, 64])); GetNameByTypeW(m.put(id), m.room(2 * len), m.unsigned(len)) }),
    call!(GetAddressByNameA, |m| {
        let (id, (to, len), (names, names_len)) = (m.service_class(), m.answer(), m.answer());
        let protocols = m.perhaps(|m| m.put_all(&[6, 17, 0]));
        GetAddressByNameA(m.space(), m.put(id), m.text_or_null(), protocols, m.pick(&[0, 1, 2, 9]), null(), to, len, m.perhaps(|_| names), names_len)
    }),
    call!(GetAddressByNameW, |m| {
        let (id, (to, len), (names, names_len)) = (m.service_class(), m.answer(), m.answer());
        let protocols = m.perhaps(|m| m.put_all(&[6, 17, 0]));
        GetAddressByNameW(m.space(), m.put(id), m.text_or_null(), protocols, m.pick(&[0, 1, 2, 9]), null(), to, len, m.perhaps(|_| names), names_len)
    }),
    call!(GetServiceA, |m| { let (id, (to, len)) = (m.service_class(), m.answer()); GetServiceA(m.space(), m.put(id), m.text(), m.number(), to, len, null()) }),
    call!(GetServiceW, |m| { let (id, (to, len)) = (m.service_class(), m.answer()); GetServiceW(m.space(), m.put(id), m.text(), m.number(), to, len, null()) }),
    call!(SetServiceA, |m| SetServiceA(m.space(), m.pick(&[1, 2, 3, 4, 5, 9]), m.pick(&[0, 1, 2, 3]), m.service_info::<u8>().cast(), null(), m.perhaps(|m| m.room(4)))),
    call!(SetServiceW, |m| SetServiceW(m.space(), m.pick(&[1, 2, 3, 4, 5, 9]), m.pick(&[0, 1, 2, 3]), m.service_info::<u16>(), null(), m.perhaps(|m| m.room(4)))),
    call!(gai_strerrorA, |m| gai_strerrorA(m.one_of(&[WSAHOST_NOT_FOUND, 0, -1]))),
    call!(gai_strerrorW, |m| gai_strerrorW(m.one_of(&[WSAHOST_NOT_FOUND, 0, -1]))),
];
