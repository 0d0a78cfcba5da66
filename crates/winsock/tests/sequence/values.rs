//! Values for arguments: good ones mostly, and what no program should hand over.

use std::mem::MaybeUninit;

use openwinsock::Win32::Foundation::HANDLE;
use openwinsock::Win32::Networking::WinSock::*;

use super::Machine;

/// Ports that sequences meet again.
const PORTS: [u16; 6] = [20001, 20002, 20003, 20004, 0, 7];

const TEXTS: &[&str] = &[
    "localhost",
    "127.0.0.1",
    "::1",
    "",
    "80",
    "http",
    "tcp",
    "udp",
    "256.1.1.1",
    "a..b",
    "[::1]:80",
    "1.2.3.4:80",
    "fe80::1%1",
    "fe80::1%lo",
    "0x7f.1",
    "..localmachine",
    "nobody.invalid",
    "b\u{fc}cher.invalid",
    "65536",
    "-1",
    "ftp",
    "icmp",
    "1.2.3",
    "::ffff:1.2.3.4",
    "[::1%4294967296]:99999",
    " 127.0.0.1",
    "%",
];

pub(super) fn loopback(port: u16) -> SOCKADDR_IN {
    SOCKADDR_IN {
        sin_family: AF_INET,
        sin_port: port.to_be(),
        sin_addr: IN_ADDR { S_un: IN_ADDR_0 { S_addr: 0x7f00_0001_u32.to_be() } },
        sin_zero: [0; 8],
    }
}

/// The units of texts.
pub(super) trait Unit: Copy {
    fn of(text: &str) -> Vec<Self>;
    fn any(number: u16) -> Self;
}

impl Unit for u8 {
    fn of(text: &str) -> Vec<Self> {
        text.bytes().chain([0]).collect()
    }

    fn any(number: u16) -> Self {
        number.to_le_bytes()[0]
    }
}

impl Unit for u16 {
    fn of(text: &str) -> Vec<Self> {
        text.encode_utf16().chain([0]).collect()
    }

    fn any(number: u16) -> Self {
        number
    }
}

/// Values as they lie in memory, with their padding.
fn as_bytes<T: Copy>(values: &[T]) -> &[MaybeUninit<u8>] {
    // SAFETY: the slice is that long, and a byte that need not be initialised may be anything.
    unsafe { std::slice::from_raw_parts(values.as_ptr().cast(), size_of_val(values)) }
}

impl Machine {
    /// The next byte of the sequence; zeros follow its end.
    pub(super) fn byte(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    pub(super) fn number(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    /// One of several.
    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::from(self.byte()) % of.len()]
    }

    /// True once in so many times.
    pub(super) fn rarely(&mut self, times: u8) -> bool {
        self.byte() % times == times - 1
    }

    fn note<T: std::fmt::Debug>(&self, value: T) -> T {
        if self.trace {
            eprintln!("  {value:x?}");
        }
        value
    }

    /// A socket; sometimes one that was closed, another thing, or nothing.
    pub(super) fn socket(&mut self) -> SOCKET {
        let (choice, which) = (self.byte(), usize::from(self.byte()));
        let live = self.sockets.get(which % self.sockets.len().max(1)).copied().unwrap_or(0);
        let s = match choice % 16 {
            0..=10 => live,
            11 => self.closed.get(which % self.closed.len().max(1)).copied().unwrap_or(8),
            12 => self.events.first().map_or(0, |event| event.cast_unsigned()),
            13 => which,
            14 => match which % 4 {
                0 => INVALID_SOCKET,
                1 => live + 4,
                2 => live | 1 << 40,
                _ => live + 1,
            },
            _ => (self.number() as usize) << 32 | self.number() as usize,
        };
        self.note(s)
    }

    /// An event; sometimes none.
    pub(super) fn event(&mut self) -> WSAEVENT {
        let (choice, which) = (self.byte(), usize::from(self.byte()));
        let event = match choice % 8 {
            0..=5 => self.events.get(which % self.events.len().max(1)).copied().unwrap_or(0),
            6 => self.sockets.first().map_or(-1, |s| s.cast_signed()),
            _ => self.number().cast_signed() as isize,
        };
        self.note(event)
    }

    pub(super) fn handle(&mut self) -> HANDLE {
        self.event() as HANDLE
    }

    /// A length of something that is `right` long.
    pub(super) fn length(&mut self, right: usize) -> i32 {
        let right = i32::try_from(right).unwrap_or(i32::MAX);
        let len = match self.byte() {
            0..=223 => right,
            224..=228 => 0,
            229..=233 => -1,
            234..=238 => i32::MAX,
            239..=241 => i32::MIN,
            242..=246 => right - 1,
            247..=251 => right.wrapping_add(1),
            _ => self.number().cast_signed(),
        };
        self.note(len)
    }

    pub(super) fn unsigned(&mut self, right: usize) -> u32 {
        self.length(right).cast_unsigned()
    }

    /// An `int` that is one of these, or any.
    pub(super) fn one_of(&mut self, of: &[i32]) -> i32 {
        let value = if self.rarely(12) { self.number().cast_signed() } else { self.pick(of) };
        self.note(value)
    }

    fn bad(&mut self, len: usize) -> Option<usize> {
        let byte = self.byte();
        (byte % 14 == 13).then(|| self.memory.bad(byte / 14, len))
    }

    /// Memory with unknown content.
    pub(super) fn room<T>(&mut self, len: usize) -> *mut T {
        let place = match self.bad(len) {
            Some(bad) => bad,
            None => match self.byte() % 8 {
                0 => self.memory.last_place(len),
                1 => self.memory.place(len, true),
                _ => self.memory.place(len, false),
            },
        };
        self.note(std::ptr::with_exposed_provenance_mut(place))
    }

    /// Memory that holds bytes.
    pub(super) fn put_bytes<T>(&mut self, bytes: &[u8]) -> *mut T {
        self.put_all(bytes).cast()
    }

    /// Memory that holds a value.
    pub(super) fn put<T: Copy>(&mut self, value: T) -> *mut T {
        self.put_all(&[value])
    }

    /// Memory that holds an array.
    pub(super) fn put_all<T: Copy>(&mut self, values: &[T]) -> *mut T {
        let len = size_of_val(values);
        if let Some(bad) = self.bad(len) {
            return self.note(std::ptr::with_exposed_provenance_mut(bad));
        }
        let place = match self.byte() % 8 {
            0 => self.memory.last_place(len),
            1 => self.memory.place(len, true),
            _ => self.memory.place(len, false),
        };
        self.memory.write(place, as_bytes(values));
        self.note(std::ptr::with_exposed_provenance_mut(place))
    }

    /// What a call may do without.
    pub(super) fn perhaps<T>(&mut self, make: impl FnOnce(&mut Self) -> *mut T) -> *mut T {
        if self.byte().is_multiple_of(3) { std::ptr::null_mut() } else { make(self) }
    }

    pub(super) fn some_bytes(&mut self) -> Vec<u8> {
        let len = match self.byte() {
            255 => 4000,
            len => usize::from(len % 48),
        };
        let byte = self.byte();
        (0..len).map(|_| byte.wrapping_add(self.byte())).collect()
    }

    pub(super) fn text<U: Unit>(&mut self) -> *const U {
        let units = match self.byte() {
            240..=243 => U::of(&"a.".repeat(200)),
            244..=247 => (0..20).map(|_| U::any(self.number().to_le_bytes()[0].into())).collect(),
            // Half a pair, and no end.
            248..=251 => vec![U::any(0xd800); 3000],
            _ => {
                let text = self.pick(TEXTS);
                self.note(text);
                U::of(text)
            }
        };
        self.put_all(&units)
    }

    /// A text, or none.
    pub(super) fn text_or_null<U: Unit>(&mut self) -> *const U {
        self.perhaps(|machine| machine.text::<U>().cast_mut())
    }

    fn port(&mut self) -> u16 {
        let byte = self.byte();
        if byte == 255 {
            53_u16.wrapping_add(u16::from(self.byte()) << 8)
        } else {
            PORTS[usize::from(byte) % PORTS.len()]
        }
    }

    /// A socket address as bytes. None of them leads out of this network or to a file of others.
    pub(super) fn address_bytes(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        match self.byte() % 8 {
            0..=3 => {
                bytes.extend(AF_INET.to_ne_bytes());
                bytes.extend(self.port().to_be_bytes());
                let any = self.number().to_ne_bytes();
                bytes.extend(self.pick(&[
                    [127, 0, 0, 1],
                    [127, 0, 0, 1],
                    [0; 4],
                    [127, 0, 0, 9],
                    [255; 4],
                    [239, 1, 1, 1],
                    any,
                ]));
                bytes.extend([0; 8]);
            }
            4..=5 => {
                bytes.extend(AF_INET6.to_ne_bytes());
                bytes.extend(self.port().to_be_bytes());
                bytes.extend([0; 4]);
                let mapped = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1];
                let mut one = [0; 16];
                one[15] = 1;
                let (mut link, mut group) = (one, one);
                (link[0], link[1]) = (0xfe, 0x80);
                (group[0], group[1]) = (0xff, 2);
                bytes.extend(self.pick(&[one, one, [0; 16], mapped, link, group]));
                let scope = u32::from(self.byte() % 3);
                bytes.extend(scope.to_ne_bytes());
            }
            6 => {
                bytes.extend(AF_UNIX.to_ne_bytes());
                let name = self.byte();
                // A few names, so that they meet: in a folder of ours, or abstract.
                if name & 1 == 0 {
                    bytes.extend(&self.folder);
                    bytes.push(b'a' + (name >> 1) % 8);
                } else {
                    bytes.extend([0, name]);
                }
                if name & 0x40 != 0 {
                    bytes.resize(110, 0);
                }
                if name & 0x80 != 0 {
                    bytes.truncate(2);
                }
            }
            _ => {
                // Any family but the one of files.
                bytes = self.some_bytes();
                if bytes.starts_with(&AF_UNIX.to_ne_bytes()) {
                    bytes[1] = 1;
                }
            }
        }
        bytes
    }

    /// A socket address in memory, and its length.
    pub(super) fn address(&mut self) -> (*mut SOCKADDR, i32) {
        let bytes = self.address_bytes();
        (self.put_bytes(&bytes), self.length(bytes.len()))
    }

    /// Room for a socket address, and where its length stands; sometimes the program does not want it.
    pub(super) fn room_for_address(&mut self) -> (*mut SOCKADDR, *mut i32) {
        let right = self.pick(&[16, 28, 110, 128]);
        let len = self.length(right);
        (self.perhaps(|machine| machine.room(128)), self.perhaps(|machine| machine.put(len)))
    }

    /// Blocks of data.
    pub(super) fn buffers(&mut self) -> (*mut WSABUF, u32) {
        let count = usize::from(self.byte() % 5);
        let buffers: Vec<WSABUF> = (0..count)
            .map(|_| {
                let len = self.pick(&[0, 1, 7, 512, 20_000]);
                WSABUF { buf: self.room(len), len: self.unsigned(len) }
            })
            .collect();
        (self.put_all(&buffers), self.unsigned(count))
    }

    /// A time to wait: none, little, or no time at all.
    pub(super) fn time(&mut self) -> *mut TIMEVAL {
        if self.rarely(64) {
            return std::ptr::null_mut();
        }
        let time = match self.byte() % 8 {
            0 => TIMEVAL { tv_sec: -1, tv_usec: 0 },
            1 => TIMEVAL { tv_sec: 0, tv_usec: i32::MIN },
            2 => TIMEVAL { tv_sec: 0, tv_usec: 1000 },
            _ => TIMEVAL { tv_sec: 0, tv_usec: 0 },
        };
        // Content that somebody else wrote would be any time: what is bad is no pointer at all.
        let place = self.memory.place(size_of::<TIMEVAL>(), false);
        self.memory.write(place, as_bytes(&[time]));
        let place = self.bad(4096).filter(|bad| *bad != 0).unwrap_or(place);
        std::ptr::with_exposed_provenance_mut(place)
    }

    /// Sockets as `select` takes them.
    pub(super) fn set(&mut self) -> *mut FD_SET {
        if self.byte().is_multiple_of(3) {
            return std::ptr::null_mut();
        }
        let count = usize::from(self.byte() % 6);
        let sockets: Vec<SOCKET> = (0..count).map(|_| self.socket()).collect();
        let mut bytes = self.unsigned(count).to_ne_bytes().to_vec();
        bytes.extend([0; 4]);
        bytes.extend(sockets.iter().flat_map(|s| s.to_ne_bytes()));
        self.put_bytes(&bytes)
    }
}
