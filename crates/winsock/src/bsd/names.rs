//! Names and numbers as BSD has them.

use std::cell::RefCell;
use std::io::Write as _;

use openwinsock_codes::WsaError;
use openwinsock_runtime::names::{domain, local, networks, text};
use openwinsock_runtime::{KeepErrno, Result, memory, startup};
use windows_sys::Win32::Networking::WinSock::{AF_INET, INADDR_NONE, netent};
use windows_sys::core::{PCSTR, PSTR};

use crate::winsock2::names::{Kept, keep};
use crate::ws2tcpip::error_text::one_line;
use crate::{edge, strings};

thread_local! {
    static NETWORK: RefCell<Option<Box<Kept<netent>>>> = const { RefCell::new(None) };
}

/// The number of a network, in host order: one to four parts, each a byte, as C writes numbers. `INADDR_NONE` for a text that is
/// none, or a bad pointer; the last error is left alone.
pub unsafe extern "system" fn inet_network(cp: PCSTR) -> u32 {
    let _errno = KeepErrno::new();
    // SAFETY: the pointer is the program's.
    let text = unsafe { strings::required(cp, WsaError::WSAEINVAL) };
    text.ok().and_then(|text| text::inet_network(&text)).unwrap_or(INADDR_NONE)
}

/// A network by its name, of those in `/etc/networks` and the loopback one. The entry is this thread's until its next call.
///
/// Raises `WSANOTINITIALISED`, `WSAHOST_NOT_FOUND` if none is called so, and `WSAEFAULT`.
pub unsafe extern "system" fn getnetbyname(name: PCSTR) -> *mut netent {
    edge::run(std::ptr::null_mut(), || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let name = unsafe { strings::required(name, WsaError::WSAHOST_NOT_FOUND) }?;
        let network = networks::by_name(&name)?;
        let mut kept = Kept::<netent>::default();
        kept.entry = netent {
            n_name: kept.text(&network.name),
            n_aliases: kept.texts(&network.aliases),
            n_addrtype: AF_INET.cast_signed(),
            n_net: network.number,
        };
        Ok(NETWORK.with(|place| keep(place, kept)))
    })
}

/// Reads a name in a message of a name server, which is from `msg` to before `eomorig`, and gives how many bytes it takes where it stands.
/// The root is the empty text.
///
/// Raises `WSAEFAULT` for bad pointers, and `WSAEMSGSIZE` for a name that is not well formed or longer than `length` with its NUL.
/// Each failure gives -1. It needs no `WSAStartup`.
pub unsafe extern "system" fn dn_expand(
    msg: *const u8,
    eomorig: *const u8,
    comp_dn: *const u8,
    exp_dn: PSTR,
    length: i32,
) -> i32 {
    edge::number(|| {
        edge::present(msg.cast())?;
        edge::present(exp_dn.cast())?;
        let start = comp_dn.addr().checked_sub(msg.addr()).ok_or(WsaError::WSAEFAULT)?;
        let size = eomorig.addr().checked_sub(msg.addr()).filter(|size| start < *size);
        // Pointers lead backwards: of what comes behind, a name takes no more than its own length.
        const LONGEST: usize = 257;
        let size = size.ok_or(WsaError::WSAEFAULT)?.min(start.saturating_add(LONGEST));
        // More than a message can have is no message, and may be more than there is memory for.
        if start > usize::from(u16::MAX) {
            return Err(WsaError::WSAEMSGSIZE);
        }
        let mut message = vec![0; size];
        // SAFETY: the program says that the message lies there.
        unsafe { memory::copy_in(msg, &mut message) }?;
        let (name, taken) = domain::expand(&message, start).ok_or(WsaError::WSAEMSGSIZE)?;
        let room = i32::try_from(name.len() + 1).unwrap_or(i32::MAX);
        if room > length {
            return Err(WsaError::WSAEMSGSIZE);
        }
        // SAFETY: the block is the program's, and `length` long.
        unsafe { strings::write(&name, exp_dn, name.len() + 1, WsaError::WSAEFAULT) }?;
        Ok(i32::try_from(taken).unwrap_or(i32::MAX))
    })
}

/// Gives this machine a name, of `namelen` bytes, until its next start.
///
/// Raises `WSANOTINITIALISED`, `WSAEFAULT`, `WSAEACCES` without the right to, and `WSAEINVAL` for a name that is empty, longer than 64 bytes,
/// or no text.
pub unsafe extern "system" fn sethostname(name: PCSTR, namelen: i32) -> i32 {
    edge::status(|| {
        startup::started()?;
        const LONGEST: usize = 64;
        let len = edge::length(namelen)?;
        edge::present(name.cast())?;
        if len > LONGEST {
            return Err(WsaError::WSAEINVAL);
        }
        let mut bytes = vec![0; len];
        // SAFETY: the block is the program's, and that long.
        unsafe { memory::copy_in(name, &mut bytes) }?;
        // Some programs count the NUL.
        let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(len);
        let name = std::str::from_utf8(&bytes[..end]).map_err(|_| WsaError::WSAEINVAL)?;
        local::set_host_name(name)
    })
}

/// Writes a text, a colon and the message of a code to the standard error output.
pub unsafe extern "system" fn s_perror(yourmsg: PCSTR, lerrno: i32) {
    let _errno = KeepErrno::new();
    let said: Result<Vec<u8>> =
        // SAFETY: the pointer is the program's.
        if yourmsg.is_null() { Ok(Vec::new()) } else { unsafe { strings::units(yourmsg) } };
    let mut line = said.unwrap_or_default();
    if !line.is_empty() {
        line.extend(b": ");
    }
    match one_line(lerrno).as_slice() {
        [] => line.extend(lerrno.to_string().bytes()),
        text => line.extend(text),
    }
    line.push(b'\n');
    // There is nobody to tell that it could not be written.
    let _ = std::io::stderr().write_all(&line);
}
