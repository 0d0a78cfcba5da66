//! Every function of the flat layer, with its arguments.

use std::cell::Cell;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Foundation::{
    CloseHandle, GetHandleInformation, GetLastError, INVALID_HANDLE_VALUE, SetHandleInformation, SetLastError,
};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::Storage::FileSystem::SetFileCompletionNotificationModes;
use openwinsock::Win32::System::IO::{
    CancelIo, CancelIoEx, CreateIoCompletionPort, GetOverlappedResult, GetOverlappedResultEx,
    GetQueuedCompletionStatus, GetQueuedCompletionStatusEx, OVERLAPPED, PostQueuedCompletionStatus,
};
use openwinsock::Win32::System::Threading::{
    CreateEventA, CreateEventW, GetCurrentThread, QueueUserAPC, ResetEvent, SetEvent, SleepEx,
    WaitForMultipleObjects, WaitForMultipleObjectsEx, WaitForSingleObject, WaitForSingleObjectEx,
};
use openwinsock_runtime::socket::{ioctl, options};

use super::values::Unit;
use super::{Call, List, Machine};

const FAMILIES: &[i32] = &[AF_INET as i32, AF_INET6 as i32, AF_UNIX as i32, AF_UNSPEC as i32, 10, 17, -1];
const KINDS: &[i32] = &[SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_RDM, SOCK_SEQPACKET, 0];
const PROTOCOLS: &[i32] = &[0, 0, 0, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_ICMP, 58, 253, 255, 256, -1];
const FLAGS: &[i32] = &[
    0,
    0,
    0,
    MSG_OOB,
    MSG_PEEK,
    MSG_DONTROUTE,
    MSG_WAITALL,
    MSG_PUSH_IMMEDIATE,
    MSG_PARTIAL as i32,
    MSG_PEEK | MSG_OOB,
    0x4000,
    -1,
];
/// How long a function waits at most, in milliseconds.
const WAITS: &[u32] = &[0, 0, 1, 2];

/// What a function returned, as a number.
pub(super) trait Shown {
    fn shown(self) -> Option<i64>;
}

macro_rules! shown {
    ($($type:ty),*) => { $(impl Shown for $type {
        fn shown(self) -> Option<i64> {
            Some(self as i64)
        }
    })* };
}
shown!(i32, u32, u16, usize, isize);

impl Shown for () {
    fn shown(self) -> Option<i64> {
        Some(0)
    }
}

impl<T> Shown for *mut T {
    fn shown(self) -> Option<i64> {
        Some(self.addr() as i64)
    }
}

impl<T> Shown for *const T {
    fn shown(self) -> Option<i64> {
        Some(self.addr() as i64)
    }
}

/// A row: the function's name, and a call of it with arguments from the machine.
macro_rules! call {
    ($name:ident, |$m:ident| $call:expr) => {
        (stringify!($name), |$m: &mut Machine| {
            // SAFETY: with OPENWINSOCK_CHECK=1 no pointer has to be valid; those to be freed are.
            unsafe { $call }.shown()
        })
    };
}
pub(super) use call;

thread_local! {
    /// How often the hook still lets a call go on.
    static TURNS: Cell<u32> = const { Cell::new(0) };
}

unsafe extern "system" fn hook() -> isize {
    // SAFETY: no pointers that would be used.
    unsafe {
        assert_ne!(WSAIsBlocking(), 0);
        assert_eq!((recv(0, null_mut(), 0, 0), WSAGetLastError()), (SOCKET_ERROR, WSAEINPROGRESS));
        let left = TURNS.get();
        if left == 0 {
            WSACancelBlockingCall();
        }
        TURNS.set(left.saturating_sub(1));
        isize::from(!left.is_multiple_of(2))
    }
}

unsafe extern "system" fn condition(
    caller: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut QOS,
    _: *mut QOS,
    callee: *mut WSABUF,
    _: *mut WSABUF,
    _: *mut u32,
    answer: usize,
) -> i32 {
    for address in [caller, callee] {
        // SAFETY: the library hands over its own structures, and the blocks are as long as they say.
        let sum: u32 = unsafe {
            let WSABUF { len, buf } = *address;
            (0..len as usize).map(|n| u32::from(*buf.add(n))).sum()
        };
        std::hint::black_box(sum);
    }
    (answer % 5) as i32
}

unsafe extern "system" fn routine(_: u32, _: u32, overlapped: *mut OVERLAPPED, _: u32) {
    assert!(!overlapped.is_null());
}

unsafe extern "system" fn queued(argument: usize) {
    assert_eq!(argument, 7);
}

impl Machine {
    pub(super) fn keep(&mut self, s: SOCKET) -> SOCKET {
        // What is done to keep it must not be taken for what the function did.
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        self.add_socket(s);
        // SAFETY: no pointers.
        unsafe { SetLastError(last) };
        s
    }

    fn keep_event(&mut self, event: WSAEVENT) -> WSAEVENT {
        // SAFETY: no pointers.
        let last = unsafe { GetLastError() };
        self.add_event(event);
        // SAFETY: no pointers.
        unsafe { SetLastError(last) };
        event
    }

    /// A level and an option, mostly ones that exist.
    fn option(&mut self) -> (i32, i32) {
        let levels = options::levels();
        let (level, rows) = self.pick(&levels);
        let which = usize::from(self.byte());
        let name = rows[which % rows.len()].name();
        match self.byte() {
            250.. => (self.number().cast_signed(), name),
            244..250 => (level, self.number().cast_signed()),
            _ => (level, name),
        }
    }

    fn control_code(&mut self) -> u32 {
        if self.rarely(16) {
            return self.number();
        }
        let rows: Vec<u32> = ioctl::rows().map(ioctl::Row::code).collect();
        self.pick(&rows)
    }

    /// An option's value: a number, an address, a group, or bytes.
    fn value(&mut self, name: i32) -> Vec<u8> {
        if name == SO_LINGER {
            // Not longer than a second: `closesocket` takes that time.
            let [on, span] = [self.byte() % 2, self.byte() % 2].map(u16::from);
            return [on.to_ne_bytes(), span.to_ne_bytes()].concat();
        }
        match self.byte() % 8 {
            0 => self.some_bytes(),
            1 => [[239, 1, 1, 1], [127, 0, 0, 1], [127, 0, 0, 1]].concat(),
            2..=3 => {
                // A number, and an address in a block for any.
                let mut bytes = u32::from(self.byte() % 3).to_ne_bytes().to_vec();
                bytes.resize(8, 0);
                for _ in 0..2 {
                    let start = bytes.len();
                    let address = self.address_bytes();
                    bytes.extend(&address);
                    bytes.resize((start + 128).max(bytes.len()), 0);
                }
                bytes
            }
            4 => self.number().to_ne_bytes().to_vec(),
            _ => i32::from(self.byte() % 4).to_ne_bytes().to_vec(),
        }
    }

    /// A time for a wait that nobody would end.
    pub(super) fn wait(&mut self) -> u32 {
        self.pick(WAITS)
    }

    /// Mostly none; else one with an event, or something like it.
    pub(super) fn overlapped(&mut self) -> *mut OVERLAPPED {
        match self.byte() % 8 {
            0 => self.room(32),
            1 | 2 => {
                let event = if self.rarely(2) { self.handle() } else { null_mut() };
                self.put(OVERLAPPED { hEvent: event, ..Default::default() })
            }
            _ => null_mut(),
        }
    }

    /// Mostly none.
    fn routine(&mut self) -> LPWSAOVERLAPPED_COMPLETION_ROUTINE {
        if self.rarely(4) { Some(routine) } else { None }
    }

    /// A socket as a handle of kernel32.
    fn file(&mut self) -> openwinsock::Win32::Foundation::HANDLE {
        self.socket() as openwinsock::Win32::Foundation::HANDLE
    }

    pub(super) fn events_array(&mut self) -> (*const openwinsock::Win32::Foundation::HANDLE, u32) {
        let count = usize::from(self.byte() % 5);
        let handles: Vec<_> = (0..count).map(|_| self.handle()).collect();
        (self.put_all(&handles), self.unsigned(count))
    }

    fn message(&mut self, control: &[u8]) -> WSAMSG {
        let (name, namelen) = if self.rarely(4) { (null_mut(), 0) } else { self.address() };
        let (buffers, count) = self.buffers();
        let control = WSABUF { buf: self.put_bytes(control), len: self.unsigned(control.len()) };
        WSAMSG {
            name,
            namelen,
            lpBuffers: buffers,
            dwBufferCount: count,
            Control: control,
            dwFlags: self.one_of(FLAGS).cast_unsigned(),
        }
    }

    fn control_messages(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for _ in 0..self.byte() % 3 {
            let data = self.some_bytes();
            let len = self.pick(&[16 + data.len(), 16 + data.len(), 16, 15, 0, usize::MAX, usize::MAX - 8]);
            bytes.extend(len.to_ne_bytes());
            bytes.extend(self.pick(&[IPPROTO_IP, IPPROTO_IPV6, SOL_SOCKET]).to_ne_bytes());
            bytes.extend(
                self.one_of(&[IP_PKTINFO, IP_TTL, IP_TOS, IPV6_PKTINFO, IPV6_HOPLIMIT]).to_ne_bytes(),
            );
            bytes.extend(data);
            bytes.resize(bytes.len().next_multiple_of(8), 0);
        }
        bytes
    }

    fn address_list(&mut self) -> *mut SOCKET_ADDRESS_LIST {
        let count = usize::from(self.byte() % 4);
        let mut bytes = self.length(count).to_ne_bytes().to_vec();
        bytes.extend([0; 4]);
        for _ in 0..count {
            let (address, len) = self.address();
            bytes.extend(address.expose_provenance().to_ne_bytes());
            bytes.extend(len.to_ne_bytes());
            bytes.extend([0; 4]);
        }
        self.put_bytes(&bytes)
    }

    fn hint_numbers(&mut self) -> (i32, i32, i32, i32) {
        let flags = self.number().cast_signed();
        let flags = if self.rarely(4) { flags } else { flags & 0x0f0f };
        (
            if self.byte().is_multiple_of(2) { 0 } else { flags },
            self.one_of(FAMILIES),
            self.one_of(KINDS),
            self.one_of(PROTOCOLS),
        )
    }

    /// The entry of a host, a service or a protocol: its first text is there.
    unsafe fn entry<T>(entry: *mut T) -> *mut T {
        if !entry.is_null() {
            // SAFETY: each of these structures begins with a text, which the library keeps for the thread.
            let name = unsafe { std::ffi::CStr::from_ptr(*entry.cast::<*const i8>()) };
            std::hint::black_box(name.to_bytes().len());
        }
        entry
    }

    fn strings<U: Unit>(&mut self) -> (*const U, *const U) {
        (self.text_or_null(), self.text_or_null())
    }
}

/// Has a list kept, and walks through it.
macro_rules! keep_list {
    ($m:ident, $result:expr, $place:ident, $kind:ident, $type:ty) => {{
        let result = $result;
        if result == 0 {
            let mut list: *mut $type = null_mut();
            std::ptr::copy_nonoverlapping($place.cast::<u8>(), (&raw mut list).cast(), 8);
            let mut entry = list;
            while !entry.is_null() {
                std::hint::black_box((*(*entry).ai_addr).sa_family);
                entry = (*entry).ai_next;
            }
            $m.add_list(List::$kind(list));
        }
        result
    }};
}

macro_rules! hints {
    ($m:ident, $type:ty) => {
        $m.perhaps(|m| {
            let (ai_flags, ai_family, ai_socktype, ai_protocol) = m.hint_numbers();
            let ai_addrlen = usize::from(m.rarely(20));
            m.put(<$type>::from(Numbers { ai_flags, ai_family, ai_socktype, ai_protocol, ai_addrlen }))
        })
    };
}

struct Numbers {
    ai_flags: i32,
    ai_family: i32,
    ai_socktype: i32,
    ai_protocol: i32,
    ai_addrlen: usize,
}

macro_rules! from_numbers {
    ($($type:ident => $hints:ident),*) => { $(
        #[derive(Clone, Copy)]
        #[repr(transparent)]
        struct $hints($type);

        impl From<Numbers> for $hints {
            fn from(n: Numbers) -> Self {
                Self($type {
                    ai_flags: n.ai_flags,
                    ai_family: n.ai_family,
                    ai_socktype: n.ai_socktype,
                    ai_protocol: n.ai_protocol,
                    ai_addrlen: n.ai_addrlen,
                    ..Default::default()
                })
            }
        }
    )* };
}
from_numbers!(ADDRINFOA => HintsA, ADDRINFOW => HintsW, ADDRINFOEXA => HintsExA, ADDRINFOEXW => HintsExW);

/// The calls, in no order that matters; one row per function.
pub(super) static CALLS: &[(&str, Call)] = &[
    call!(WSAStartup, |m| {
        let version = m.pick(&[0x0202, 0x0101, 0x0002, 0x0000, 0xffff, 0x0301]);
        WSAStartup(version, m.room(size_of::<WSADATA>()))
    }),
    call!(WSACleanup, |m| if m.rarely(4) {
        for s in std::mem::take(&mut m.sockets) {
            m.forget_socket(s);
        }
        WSACleanup()
    } else {
        // Mostly it is started once more, so that sequences have something left.
        WSAStartup(0x0202, &mut std::mem::zeroed());
        WSACleanup()
    }),
    call!(WSAGetLastError, |m| {
        let _ = m;
        WSAGetLastError()
    }),
    call!(WSASetLastError, |m| WSASetLastError(m.number().cast_signed())),
    call!(GetLastError, |m| {
        let _ = m;
        GetLastError()
    }),
    call!(SetLastError, |m| SetLastError(m.number())),
    call!(socket, |m| {
        let s = socket(m.one_of(FAMILIES), m.one_of(KINDS), m.one_of(PROTOCOLS));
        m.keep(s)
    }),
    call!(WSASocketW, |m| {
        let info: *mut WSAPROTOCOL_INFOW = m.perhaps(protocol_w);
        let numbers = (m.one_of(FAMILIES), m.one_of(KINDS), m.one_of(PROTOCOLS));
        let (group, flags) = (u32::from(m.rarely(30)), m.pick(&[1, 1, 0, 0x80, 0xfff]));
        let s = WSASocketW(numbers.0, numbers.1, numbers.2, info, group, flags);
        m.keep(s)
    }),
    call!(WSASocketA, |m| {
        let info: *mut WSAPROTOCOL_INFOA = m.perhaps(protocol_a);
        let numbers = (m.one_of(FAMILIES), m.one_of(KINDS), m.one_of(PROTOCOLS));
        let (group, flags) = (u32::from(m.rarely(30)), m.pick(&[1, 1, 0, 0x80, 0xfff]));
        let s = WSASocketA(numbers.0, numbers.1, numbers.2, info, group, flags);
        m.keep(s)
    }),
    call!(WSADuplicateSocketW, |m| {
        let process = if m.rarely(8) { m.number() } else { std::process::id() };
        let info: *mut WSAPROTOCOL_INFOW = m.room(size_of::<WSAPROTOCOL_INFOW>());
        let result = WSADuplicateSocketW(m.socket(), process, info);
        if result == 0 && m.byte().is_multiple_of(2) {
            // Somebody takes it over.
            let s = WSASocketW(-1, -1, -1, info, 0, 1);
            SetLastError(super::UNTOUCHED);
            m.keep(s);
        }
        result
    }),
    call!(WSADuplicateSocketA, |m| {
        let process = if m.rarely(8) { m.number() } else { std::process::id() };
        WSADuplicateSocketA(m.socket(), process, m.room(size_of::<WSAPROTOCOL_INFOA>()))
    }),
    call!(WSAEnumProtocolsW, |m| {
        let list = m.perhaps(|m| m.put_all(&[IPPROTO_TCP, IPPROTO_UDP, 0]));
        let len = m.unsigned(16 * size_of::<WSAPROTOCOL_INFOW>());
        WSAEnumProtocolsW(list, m.room(16 * size_of::<WSAPROTOCOL_INFOW>()), m.put(len))
    }),
    call!(WSAEnumProtocolsA, |m| {
        let list = m.perhaps(|m| m.put_all(&[IPPROTO_TCP; 6000]));
        let len = m.unsigned(16 * size_of::<WSAPROTOCOL_INFOA>());
        WSAEnumProtocolsA(list, m.room(16 * size_of::<WSAPROTOCOL_INFOA>()), m.put(len))
    }),
    call!(bind, |m| {
        let (address, len) = m.address();
        bind(m.socket(), address, len)
    }),
    call!(listen, |m| listen(m.socket(), m.one_of(&[0, 1, 5, -1, -200, i32::MAX]))),
    call!(accept, |m| {
        let (address, len) = m.room_for_address();
        let s = accept(m.socket(), address, len);
        m.keep(s)
    }),
    call!(WSAAccept, |m| {
        let (address, len) = m.room_for_address();
        let ask: LPCONDITIONPROC = if m.rarely(4) { None } else { Some(condition) };
        let s = WSAAccept(m.socket(), address, len, ask, usize::from(m.byte()));
        m.keep(s)
    }),
    call!(connect, |m| {
        let (address, len) = m.address();
        connect(m.socket(), address, len)
    }),
    call!(WSAConnect, |m| {
        let (address, len) = m.address();
        let data = |m: &mut Machine| {
            let data = WSABUF { len: m.unsigned(4), buf: m.room(4) };
            m.put(data)
        };
        let (caller, callee) = (m.perhaps(data), m.perhaps(data));
        let qos = m.perhaps(|m| m.room::<QOS>(size_of::<QOS>()));
        let group = if m.rarely(10) { m.room::<QOS>(size_of::<QOS>()) } else { null_mut() };
        WSAConnect(m.socket(), address, len, caller, callee, qos, group)
    }),
    call!(WSAConnectByList, |m| {
        let (list, time) = (m.address_list(), m.time());
        let (local, local_len) = m.room_for_address();
        let (remote, remote_len) = m.room_for_address();
        let reserved = if m.rarely(20) { m.room(32) } else { null_mut() };
        WSAConnectByList(m.socket(), list, local_len.cast(), local, remote_len.cast(), remote, time, reserved)
    }),
    call!(WSAConnectByNameA, |m| {
        let ((node, service), time) = (m.strings(), m.time());
        let (local, local_len) = m.room_for_address();
        let (remote, remote_len) = m.room_for_address();
        let s = m.socket();
        WSAConnectByNameA(s, node, service, local_len.cast(), local, remote_len.cast(), remote, time, null())
    }),
    call!(WSAConnectByNameW, |m| {
        let ((node, service), time) = (m.strings(), m.time());
        let (local, local_len) = m.room_for_address();
        let (remote, remote_len) = m.room_for_address();
        let s = m.socket();
        WSAConnectByNameW(s, node, service, local_len.cast(), local, remote_len.cast(), remote, time, null())
    }),
    call!(shutdown, |m| shutdown(m.socket(), m.one_of(&[0, 1, 2, 3, -1]))),
    call!(AcceptEx, |m| {
        let (data, local, remote) = (m.pick(&[0, 4]), m.pick(&[0, 16, 32]), m.pick(&[0, 32, 64]));
        AcceptEx(m.socket(), m.socket(), m.room(128), data, local, remote, m.room(4), m.overlapped())
    }),
    call!(GetAcceptExSockaddrs, |m| {
        let (data, local, remote) = (m.pick(&[0, 4]), m.pick(&[0, 16, 32]), m.pick(&[0, 32, 64]));
        let block = m.some_bytes();
        let (a, b) = (m.room(8), m.room(8));
        GetAcceptExSockaddrs(
            m.put_bytes(&[&block[..], &[0; 128]].concat()),
            data,
            local,
            remote,
            a,
            m.room(4),
            b,
            m.room(4),
        );
    }),
    call!(ConnectEx, |m| {
        let (name, len) = m.address();
        ConnectEx(m.socket(), name, len, m.room(16), 4, m.room(4), m.overlapped())
    }),
    call!(DisconnectEx, |m| DisconnectEx(
        m.socket(),
        m.overlapped(),
        m.pick(&[0, 1, 2]),
        m.pick(&[0, 0, 0, 1])
    )),
    call!(TransmitFile, |m| {
        let (head, flags) = (m.room(16), m.pick(&[0, 0, 1, 2, 3]));
        let buffers = TRANSMIT_FILE_BUFFERS { Head: head, HeadLength: 4, ..Default::default() };
        let overlapped = m.overlapped();
        TransmitFile(m.socket(), m.handle(), m.number(), 0, overlapped, m.put(buffers), flags)
    }),
    call!(TransmitPackets, |m| {
        let block = m.room(16);
        let (flags, len) = (m.pick(&[1, 1, 2, 4, 5]), m.pick(&[0, 4, 16]));
        let element = TRANSMIT_PACKETS_ELEMENT {
            dwElFlags: flags,
            cLength: len,
            Anonymous: TRANSMIT_PACKETS_ELEMENT_0 { pBuffer: block },
        };
        let overlapped = m.overlapped();
        TransmitPackets(m.socket(), m.put(element), m.pick(&[0, 1]), 0, overlapped, m.pick(&[0, 0, 1, 2, 3]))
    }),
    call!(WSASendDisconnect, |m| {
        let data = if m.rarely(4) { m.room(16) } else { null_mut() };
        WSASendDisconnect(m.socket(), data)
    }),
    call!(WSARecvDisconnect, |m| {
        let data = if m.rarely(4) { m.room(16) } else { null_mut() };
        WSARecvDisconnect(m.socket(), data)
    }),
    call!(closesocket, |m| {
        let s = m.socket();
        let result = closesocket(s);
        if result == 0 {
            m.forget_socket(s);
        }
        result
    }),
    call!(CloseHandle, |m| {
        let event = m.handle();
        let result = CloseHandle(event);
        if result != 0 {
            m.events.retain(|known| *known != event as isize);
            m.forget_socket(event as usize);
        }
        result
    }),
    call!(recv, |m| {
        let len = m.pick(&[0, 1, 4, 512, 30_000]);
        recv(m.socket(), m.room(len), m.length(len), m.one_of(FLAGS))
    }),
    call!(recvfrom, |m| {
        let len = m.pick(&[0, 1, 4, 512, 30_000]);
        let (from, from_len) = m.room_for_address();
        recvfrom(m.socket(), m.room(len), m.length(len), m.one_of(FLAGS), from, from_len)
    }),
    call!(WSARecv, |m| {
        let ((buffers, count), flags) = (m.buffers(), m.one_of(FLAGS).cast_unsigned());
        WSARecv(m.socket(), buffers, count, m.room(4), m.put(flags), m.overlapped(), m.routine())
    }),
    call!(WSARecvFrom, |m| {
        let ((buffers, count), flags) = (m.buffers(), m.one_of(FLAGS).cast_unsigned());
        let (from, from_len) = m.room_for_address();
        let overlapped = m.overlapped();
        WSARecvFrom(
            m.socket(),
            buffers,
            count,
            m.room(4),
            m.put(flags),
            from,
            from_len,
            overlapped,
            m.routine(),
        )
    }),
    call!(WSARecvEx, |m| {
        let (len, flags) = (m.pick(&[0, 1, 4, 512, 30_000]), m.one_of(FLAGS));
        WSARecvEx(m.socket(), m.room(len), m.length(len), m.put(flags))
    }),
    call!(WSARecvMsg, |m| {
        let message = m.message(&[0; 128]);
        WSARecvMsg(m.socket(), m.put(message), m.perhaps(|m| m.room(4)), m.overlapped(), m.routine())
    }),
    call!(WSAGetOverlappedResult, |m| {
        let (count, flags) = (m.room(4), m.room(4));
        WSAGetOverlappedResult(m.socket(), m.overlapped(), count, 0, flags)
    }),
    call!(GetOverlappedResult, |m| GetOverlappedResult(m.file(), m.overlapped(), m.room(4), 0)),
    call!(GetOverlappedResultEx, |m| {
        let (count, wait) = (m.room(4), m.wait());
        GetOverlappedResultEx(m.file(), m.overlapped(), count, wait, i32::from(m.rarely(2)))
    }),
    call!(CancelIo, |m| CancelIo(m.file())),
    call!(CancelIoEx, |m| CancelIoEx(m.file(), m.overlapped())),
    call!(SetFileCompletionNotificationModes, |m| SetFileCompletionNotificationModes(m.file(), m.byte() % 9)),
    call!(QueueUserAPC, |m| {
        let thread = if m.rarely(4) { m.handle() } else { GetCurrentThread() };
        QueueUserAPC(if m.rarely(8) { None } else { Some(queued) }, thread, 7)
    }),
    call!(SleepEx, |m| SleepEx(m.wait(), i32::from(m.rarely(2)))),
    call!(GetHandleInformation, |m| GetHandleInformation(m.handle(), m.room(4))),
    call!(SetHandleInformation, |m| {
        // One that is protected would not end with its sequence.
        SetHandleInformation(m.handle(), m.pick(&[0, 1, 4, 9]), m.number())
    }),
    call!(CreateIoCompletionPort, |m| {
        let file = if m.rarely(2) { INVALID_HANDLE_VALUE } else { m.file() };
        let existing = if m.rarely(2) { null_mut() } else { m.handle() };
        let port = CreateIoCompletionPort(file, existing, 7, m.unsigned(2));
        if !port.is_null() && port != existing {
            m.keep_event(port as isize);
        }
        port
    }),
    call!(PostQueuedCompletionStatus, |m| PostQueuedCompletionStatus(m.handle(), 1, 2, m.overlapped())),
    call!(GetQueuedCompletionStatus, |m| {
        let (bytes, key, overlapped) = (m.room(4), m.room(8), m.room(8));
        GetQueuedCompletionStatus(m.handle(), bytes, key, overlapped, m.wait())
    }),
    call!(GetQueuedCompletionStatusEx, |m| {
        let (entries, taken) = (m.room(96), m.room(4));
        GetQueuedCompletionStatusEx(
            m.handle(),
            entries,
            m.unsigned(3),
            taken,
            m.wait(),
            i32::from(m.rarely(2)),
        )
    }),
    call!(send, |m| {
        let bytes = m.some_bytes();
        send(m.socket(), m.put_bytes(&bytes), m.length(bytes.len()), m.one_of(FLAGS))
    }),
    call!(sendto, |m| {
        let (bytes, (to, to_len)) = (m.some_bytes(), m.address());
        sendto(m.socket(), m.put_bytes(&bytes), m.length(bytes.len()), m.one_of(FLAGS), to, to_len)
    }),
    call!(WSASend, |m| {
        let (buffers, count) = m.buffers();
        let flags = m.one_of(FLAGS).cast_unsigned();
        WSASend(m.socket(), buffers, count, m.room(4), flags, m.overlapped(), m.routine())
    }),
    call!(WSASendTo, |m| {
        let ((buffers, count), (to, to_len)) = (m.buffers(), m.address());
        let flags = m.one_of(FLAGS).cast_unsigned();
        WSASendTo(m.socket(), buffers, count, m.room(4), flags, to, to_len, m.overlapped(), m.routine())
    }),
    call!(WSASendMsg, |m| {
        let control = m.control_messages();
        let (message, flags) = (m.message(&control), m.one_of(FLAGS).cast_unsigned());
        WSASendMsg(m.socket(), m.put(message), flags, m.perhaps(|m| m.room(4)), m.overlapped(), m.routine())
    }),
    call!(getsockname, |m| {
        let (address, len) = m.room_for_address();
        getsockname(m.socket(), address, len)
    }),
    call!(getpeername, |m| {
        let (address, len) = m.room_for_address();
        getpeername(m.socket(), address, len)
    }),
    call!(getsockopt, |m| {
        let (level, name) = m.option();
        let len = m.pick(&[4, 4, 1, 8, 128, 1024]);
        let s = if m.rarely(30) { INVALID_SOCKET } else { m.socket() };
        let said = m.length(len);
        getsockopt(s, level, name, m.room(len), m.put(said))
    }),
    call!(setsockopt, |m| {
        let (level, name) = m.option();
        let value = m.value(name);
        let s = if m.rarely(30) { INVALID_SOCKET } else { m.socket() };
        // A value that nobody wrote would be a time to linger.
        let (place, len) = (m.put_bytes(&value), m.length(value.len()));
        setsockopt(
            s,
            level,
            name,
            if name == SO_LINGER { value.as_ptr() } else { place },
            if name == SO_LINGER { 4 } else { len },
        )
    }),
    call!(ioctlsocket, |m| {
        let (code, number) = (m.control_code().cast_signed(), u32::from(m.byte() % 2));
        ioctlsocket(m.socket(), code, m.put(number))
    }),
    call!(WSAIoctl, |m| {
        let (code, input) = (m.control_code(), m.value(0));
        let len = m.pick(&[0, 4, 8, 136, 2000]);
        let (s, place, input_len) = (m.socket(), m.put_bytes(&input), m.unsigned(input.len()));
        let overlapped = if m.rarely(16) { m.room(32) } else { null_mut() };
        WSAIoctl(s, code, place, input_len, m.room(len), m.unsigned(len), m.room(4), overlapped, None)
    }),
    call!(setipv4sourcefilter, |m| {
        let [interface, group] = [m.pick(&[[127, 0, 0, 1], [0; 4]]), [239, 1, 1, 1]].map(v4);
        let (s, mode, count) = (m.socket(), m.one_of(&[0, 1]), m.pick(&[0, 1, 2, 3]));
        let said = m.unsigned(count);
        setipv4sourcefilter(s, interface, group, mode, said, m.put_all(&vec![v4([127, 0, 0, 1]); count]))
    }),
    call!(getipv4sourcefilter, |m| {
        let [interface, group] = [m.pick(&[[127, 0, 0, 1], [0; 4]]), [239, 1, 1, 1]].map(v4);
        let said = m.unsigned(4);
        getipv4sourcefilter(m.socket(), interface, group, m.room(4), m.put(said), m.room(16))
    }),
    call!(setsourcefilter, |m| {
        let ((group, len), count) = (m.address(), m.pick(&[0, 1, 2, 3]));
        let (s, mode, said) = (m.socket(), m.one_of(&[0, 1]), m.unsigned(count));
        setsourcefilter(s, u32::from(m.byte() % 3), group, len, mode, said, m.room(count * 128))
    }),
    call!(getsourcefilter, |m| {
        let ((group, len), said) = (m.address(), m.unsigned(4));
        let (s, interface) = (m.socket(), u32::from(m.byte() % 3));
        getsourcefilter(s, interface, group, len, m.room(4), m.put(said), m.room(512))
    }),
    call!(select, |m| {
        let (sets, time) = ([m.set(), m.set(), m.set()], m.time());
        select(m.one_of(&[0, 64, -1]), sets[0], sets[1], sets[2], time)
    }),
    call!(__WSAFDIsSet, |m| __WSAFDIsSet(m.socket(), m.set())),
    call!(WSAPoll, |m| {
        let count = usize::from(m.byte() % 6);
        let entries: Vec<WSAPOLLFD> = (0..count)
            .map(|_| {
                let events = m.one_of(&[POLLRDNORM.into(), POLLWRNORM.into(), 0x0310, 0]) as i16;
                WSAPOLLFD { fd: m.socket(), events, revents: -1 }
            })
            .collect();
        let wait = if m.rarely(64) { -1 } else { m.wait().cast_signed() };
        WSAPoll(m.put_all(&entries), m.unsigned(count), wait)
    }),
    call!(WSAEventSelect, |m| {
        WSAEventSelect(m.socket(), m.event(), m.one_of(&[0, 1, 2, 0x20, 0x3f, 0x3ff, 0x400]))
    }),
    call!(WSAEnumNetworkEvents, |m| {
        let event = if m.byte().is_multiple_of(2) { 0 } else { m.event() };
        WSAEnumNetworkEvents(m.socket(), event, m.room(size_of::<WSANETWORKEVENTS>()))
    }),
    call!(WSACreateEvent, |m| {
        let event = WSACreateEvent();
        m.keep_event(event)
    }),
    call!(CreateEventW, |m| {
        let (manual, set) = (m.byte().into(), (m.byte() % 2).into());
        let name = if m.rarely(8) { m.text() } else { null() };
        let event = CreateEventW(m.perhaps(|m| m.room(24)), manual, set, name);
        m.keep_event(event as isize)
    }),
    call!(CreateEventA, |m| {
        let (manual, set) = ((m.byte() % 2).into(), m.byte().into());
        let name = if m.rarely(8) { m.text() } else { null() };
        let event = CreateEventA(null(), manual, set, name);
        m.keep_event(event as isize)
    }),
    call!(WSACloseEvent, |m| {
        let event = m.event();
        let result = WSACloseEvent(event);
        if result != 0 {
            m.events.retain(|known| *known != event);
        }
        result
    }),
    call!(WSASetEvent, |m| WSASetEvent(m.event())),
    call!(WSAResetEvent, |m| WSAResetEvent(m.event())),
    call!(SetEvent, |m| SetEvent(m.handle())),
    call!(ResetEvent, |m| ResetEvent(m.handle())),
    call!(WSAWaitForMultipleEvents, |m| {
        let (events, count) = m.events_array();
        WSAWaitForMultipleEvents(count, events, (m.byte() % 3).into(), m.wait(), (m.byte() % 2).into())
    }),
    call!(WaitForMultipleObjects, |m| {
        let (events, count) = m.events_array();
        WaitForMultipleObjects(count, events, (m.byte() % 3).into(), m.wait())
    }),
    call!(WaitForMultipleObjectsEx, |m| {
        let (events, count) = m.events_array();
        WaitForMultipleObjectsEx(count, events, (m.byte() % 3).into(), m.wait(), 1)
    }),
    call!(WaitForSingleObject, |m| WaitForSingleObject(m.handle(), m.wait())),
    call!(WaitForSingleObjectEx, |m| WaitForSingleObjectEx(m.handle(), m.wait(), 1)),
    call!(htonl, |m| htonl(m.number())),
    call!(htons, |m| htons(m.byte().into())),
    call!(ntohl, |m| ntohl(m.number())),
    call!(ntohs, |m| ntohs(m.byte().into())),
    call!(WSAHtonl, |m| WSAHtonl(m.socket(), m.number(), m.room(4))),
    call!(WSAHtons, |m| WSAHtons(m.socket(), m.byte().into(), m.room(2))),
    call!(WSANtohl, |m| WSANtohl(m.socket(), m.number(), m.room(4))),
    call!(WSANtohs, |m| WSANtohs(m.socket(), m.byte().into(), m.room(2))),
    call!(inet_addr, |m| inet_addr(m.text_or_null())),
    call!(inet_ntoa, |m| {
        let text = inet_ntoa(v4(m.number().to_ne_bytes()));
        assert!(std::ffi::CStr::from_ptr(text.cast()).to_bytes().len() < 16);
        text
    }),
    call!(inet_pton, |m| inet_pton(m.one_of(FAMILIES), m.text_or_null(), m.room(16))),
    call!(InetPtonW, |m| InetPtonW(m.one_of(FAMILIES), m.text_or_null(), m.room(16))),
    call!(inet_ntop, |m| {
        let len = m.pick(&[46, 16, 3, 0]);
        inet_ntop(m.one_of(FAMILIES), m.room(16), m.room(len), m.length(len) as usize)
    }),
    call!(InetNtopW, |m| {
        let len = m.pick(&[46, 16, 3, 0]);
        InetNtopW(m.one_of(FAMILIES), m.room(16), m.room(2 * len), m.length(len) as usize)
    }),
    call!(WSAAddressToStringA, |m| {
        let ((address, len), room) = (m.address(), m.unsigned(64));
        let info = m.perhaps(|m| m.room(size_of::<WSAPROTOCOL_INFOA>()));
        WSAAddressToStringA(address, len.cast_unsigned(), info, m.room(64), m.put(room))
    }),
    call!(WSAAddressToStringW, |m| {
        let ((address, len), room) = (m.address(), m.unsigned(64));
        let info = m.perhaps(|m| m.room(size_of::<WSAPROTOCOL_INFOW>()));
        WSAAddressToStringW(address, len.cast_unsigned(), info, m.room(128), m.put(room))
    }),
    call!(WSAStringToAddressA, |m| {
        let (text, family, (to, len)) = (m.text_or_null(), m.one_of(FAMILIES), m.room_for_address());
        let info = m.perhaps(|m| m.room(size_of::<WSAPROTOCOL_INFOA>()));
        WSAStringToAddressA(text, family, info, to, len)
    }),
    call!(WSAStringToAddressW, |m| {
        let (text, family, (to, len)) = (m.text_or_null(), m.one_of(FAMILIES), m.room_for_address());
        let info = m.perhaps(|m| m.room(size_of::<WSAPROTOCOL_INFOW>()));
        WSAStringToAddressW(text, family, info, to, len)
    }),
    call!(getaddrinfo, |m| {
        let ((node, service), hints) = (m.strings(), hints!(m, HintsA));
        let place: *mut *mut ADDRINFOA = m.room(8);
        keep_list!(m, getaddrinfo(node, service, hints.cast(), place), place, A, ADDRINFOA)
    }),
    call!(GetAddrInfoW, |m| {
        let ((node, service), hints) = (m.strings(), hints!(m, HintsW));
        let place: *mut *mut ADDRINFOW = m.room(8);
        keep_list!(m, GetAddrInfoW(node, service, hints.cast(), place), place, W, ADDRINFOW)
    }),
    call!(GetAddrInfoExA, |m| {
        let ((node, service), hints) = (m.strings(), hints!(m, HintsExA));
        let place: *mut *mut ADDRINFOEXA = m.room(8);
        let (space, provider) =
            (m.pick(&[0, 12, 12, 38, 99]), if m.rarely(8) { m.room(16) } else { null_mut() });
        let time = if m.rarely(8) { m.time() } else { null_mut() };
        let result = GetAddrInfoExA(
            node,
            service,
            space,
            provider,
            hints.cast(),
            place,
            time,
            null(),
            None,
            null_mut(),
        );
        keep_list!(m, result, place, ExA, ADDRINFOEXA)
    }),
    call!(GetAddrInfoExW, |m| {
        let ((node, service), hints) = (m.strings(), hints!(m, HintsExW));
        let place: *mut *mut ADDRINFOEXW = m.room(8);
        let (space, provider) =
            (m.pick(&[0, 12, 12, 38, 99]), if m.rarely(8) { m.room(16) } else { null_mut() });
        let result = GetAddrInfoExW(
            node,
            service,
            space,
            provider,
            hints.cast(),
            place,
            null(),
            null(),
            None,
            null_mut(),
        );
        keep_list!(m, result, place, ExW, ADDRINFOEXW)
    }),
    call!(freeaddrinfo, |m| match m.lists.iter().position(|list| matches!(list, List::A(_))) {
        Some(place) => super::free(m.lists.remove(place)),
        None => freeaddrinfo(null()),
    }),
    call!(FreeAddrInfoW, |m| match m.lists.iter().position(|list| matches!(list, List::W(_))) {
        Some(place) => super::free(m.lists.remove(place)),
        None => FreeAddrInfoW(null()),
    }),
    call!(FreeAddrInfoEx, |m| match m.lists.iter().position(|list| matches!(list, List::ExA(_))) {
        Some(place) => super::free(m.lists.remove(place)),
        None => FreeAddrInfoEx(null()),
    }),
    call!(FreeAddrInfoExW, |m| match m.lists.iter().position(|list| matches!(list, List::ExW(_))) {
        Some(place) => super::free(m.lists.remove(place)),
        None => FreeAddrInfoExW(null()),
    }),
    call!(getnameinfo, |m| {
        let ((address, len), rooms) = (m.address(), [m.pick(&[64, 2, 0]), m.pick(&[64, 2, 0])]);
        let (node, service) = (m.perhaps(|m| m.room(64)), m.perhaps(|m| m.room(64)));
        let (node_len, service_len) = (m.unsigned(rooms[0]), m.unsigned(rooms[1]));
        getnameinfo(address, len, node, node_len, service, service_len, m.one_of(&[0, 2, 8, 10, 4, 1, 16]))
    }),
    call!(GetNameInfoW, |m| {
        let ((address, len), rooms) = (m.address(), [m.pick(&[64, 2, 0]), m.pick(&[64, 2, 0])]);
        let (node, service) = (m.perhaps(|m| m.room(128)), m.perhaps(|m| m.room(128)));
        let (node_len, service_len) = (m.unsigned(rooms[0]), m.unsigned(rooms[1]));
        GetNameInfoW(address, len, node, node_len, service, service_len, m.one_of(&[0, 2, 8, 10, 4, 1, 16]))
    }),
    call!(gethostbyname, |m| Machine::entry(gethostbyname(m.text_or_null()))),
    call!(gethostbyaddr, |m| {
        let (len, family) = (m.pick(&[4, 16]), m.one_of(FAMILIES));
        let address = m.put_bytes(&[127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        Machine::entry(gethostbyaddr(address, m.length(len), family))
    }),
    call!(getservbyname, |m| {
        let (name, protocol) = m.strings();
        Machine::entry(getservbyname(name, protocol))
    }),
    call!(getservbyport, |m| {
        let port = m.one_of(&[80 << 8, 21 << 8, 0, 53 << 8, -1]);
        Machine::entry(getservbyport(port, m.text_or_null()))
    }),
    call!(getprotobyname, |m| Machine::entry(getprotobyname(m.text_or_null()))),
    call!(getprotobynumber, |m| Machine::entry(getprotobynumber(m.one_of(PROTOCOLS)))),
    call!(gethostname, |m| {
        let len = m.pick(&[256, 1, 0]);
        gethostname(m.room(len), m.length(len))
    }),
    call!(GetHostNameW, |m| {
        let len = m.pick(&[256, 1, 0]);
        GetHostNameW(m.room(2 * len), m.length(len))
    }),
    call!(WSASetBlockingHook, |m| {
        TURNS.set(u32::from(m.byte() % 4));
        let before = WSASetBlockingHook(if m.rarely(3) { None } else { Some(hook) });
        before.map_or(0_usize, |before| before as usize)
    }),
    call!(WSAUnhookBlockingHook, |m| {
        let _ = m;
        WSAUnhookBlockingHook()
    }),
    call!(WSAIsBlocking, |m| {
        let _ = m;
        WSAIsBlocking()
    }),
    call!(WSACancelBlockingCall, |m| {
        let _ = m;
        WSACancelBlockingCall()
    }),
];

fn v4(octets: [u8; 4]) -> IN_ADDR {
    IN_ADDR { S_un: IN_ADDR_0 { S_addr: u32::from_ne_bytes(octets) } }
}

/// An entry of the catalogue, perhaps with something changed.
fn protocol_w(m: &mut Machine) -> *mut WSAPROTOCOL_INFOW {
    // SAFETY: all fields are numbers and texts, for which zero is a value.
    let mut all: [WSAPROTOCOL_INFOW; 16] = unsafe { std::mem::zeroed() };
    let mut len = size_of_val(&all) as u32;
    // SAFETY: the array is ours and as long as said.
    unsafe { WSAEnumProtocolsW(null(), all.as_mut_ptr(), &raw mut len) };
    let mut info = m.pick(&all);
    change(m, &mut info.dwCatalogEntryId, &mut info.dwProviderReserved, &mut info.iAddressFamily);
    m.put(info)
}

fn protocol_a(m: &mut Machine) -> *mut WSAPROTOCOL_INFOA {
    // SAFETY: all fields are numbers and texts, for which zero is a value.
    let mut all: [WSAPROTOCOL_INFOA; 16] = unsafe { std::mem::zeroed() };
    let mut len = size_of_val(&all) as u32;
    // SAFETY: the array is ours and as long as said.
    unsafe { WSAEnumProtocolsA(null(), all.as_mut_ptr(), &raw mut len) };
    let mut info = m.pick(&all);
    change(m, &mut info.dwCatalogEntryId, &mut info.dwProviderReserved, &mut info.iAddressFamily);
    m.put(info)
}

fn change(m: &mut Machine, id: &mut u32, ticket: &mut u32, family: &mut i32) {
    match m.byte() % 8 {
        0 => *id = m.number(),
        1 => *ticket = u32::from(m.byte()),
        2 => *family = m.number().cast_signed(),
        _ => {}
    }
}
