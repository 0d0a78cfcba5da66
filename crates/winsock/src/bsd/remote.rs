//! Commands on other machines.

use std::cell::RefCell;
use std::io::Write as _;
use std::sync::Arc;

use openwinsock_codes::WsaError;
use openwinsock_runtime::remote::{self, Answer};
use openwinsock_runtime::socket::{Socket, close};
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::Networking::WinSock::{INVALID_SOCKET, SOCKET};
use windows_sys::core::{PCSTR, PSTR};

use crate::{edge, strings};

thread_local! {
    /// The official name of the host that this thread reached last.
    static HOST: RefCell<Option<Box<[u8]>>> = const { RefCell::new(None) };
}

fn publish(socket: Socket) -> Result<SOCKET> {
    Ok(object::publish_socket(Arc::new(socket))?.0)
}

/// A socket with a reserved port: `*port`, or the next lower one that is free, which is written there.
///
/// Raises `WSANOTINITIALISED`, `WSAEFAULT`, `WSAEACCES` if the account may have no port below 1024, `WSAEADDRINUSE` if none is left, and
/// what `socket` does. A failure gives `INVALID_SOCKET`.
pub unsafe extern "system" fn rresvport(port: *mut i32) -> SOCKET {
    edge::run(INVALID_SOCKET, || {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let first = unsafe { edge::read(port) }?;
        let (socket, own) = remote::reserved(u16::try_from(first).unwrap_or(0))?;
        // SAFETY: as above.
        unsafe { edge::write(port, own.into()) }?;
        publish(socket)
    })
}

type Ask = fn(&str, u16, bool, [&[u8]; 3]) -> Result<Answer>;

/// # Safety
/// The pointers are the program's: a place with a text, texts, and a place for a number or NULL.
unsafe fn run(ask: Ask, host: *mut PSTR, port: u16, texts: [PCSTR; 3], errors: *mut i32) -> Result<SOCKET> {
    startup::started()?;
    // SAFETY: the caller promises the place and the text.
    let name = unsafe { strings::required(edge::read(host)?, WsaError::WSAHOST_NOT_FOUND) }?;
    // SAFETY: the caller promises the texts.
    let [first, second, third] = texts.map(|text| unsafe { strings::units::<u8>(text) });
    let (first, second, third) = (first?, second?, third?);
    if !errors.is_null() {
        edge::present(errors.cast())?;
    }
    match ask(&name, port, !errors.is_null(), [&first, &second, &third])? {
        Answer::Running(command) => {
            let own = HOST.with_borrow_mut(|kept| {
                kept.insert([command.host.as_bytes(), &[0]].concat().into()).as_mut_ptr()
            });
            let socket = publish(command.socket)?;
            let told = command.errors.map_or(Ok(()), |second| {
                let second = publish(second)?;
                // Handles are below 2³¹.
                let number = i32::try_from(second).map_err(|_| WsaError::WSAEMFILE)?;
                // SAFETY: the caller promises the place.
                unsafe { edge::write(errors, number) }.inspect_err(|_| {
                    let _ = close::close(Handle(second));
                })
            });
            // SAFETY: as above.
            match told.and_then(|()| unsafe { edge::write(host, own) }) {
                Ok(()) => Ok(socket),
                Err(code) => {
                    let _ = close::close(Handle(socket));
                    Err(code)
                }
            }
        }
        Answer::Refused(mut line) => {
            line.push(b'\n');
            // As BSD does. There is nobody to tell that it could not be written.
            let _ = std::io::stderr().write_all(&line);
            Err(WsaError::WSAEACCES)
        }
    }
}

/// Runs a command on another machine as a user whom it trusts. The port is in network order (`getservbyname("shell", "tcp")`). The socket is the
/// command's input and output; `*fd2p`, unless the pointer is NULL, becomes a socket for its errors, to which one can send numbers of
/// signals. `*ahost` becomes the official name, which stays until this thread's next call.
///
/// What the server says when it refuses is written to the standard error output. A failure gives `INVALID_SOCKET`.
///
/// Raises `WSANOTINITIALISED`, `WSAEFAULT`, `WSAEACCES` if the server refuses or the account may have no port below 1024, `WSAEADDRINUSE` if no
/// such port is left, `WSAECONNRESET` if the server ends without an answer, and what `gethostbyname` and `connect` do.
pub unsafe extern "system" fn rcmd(
    ahost: *mut PSTR,
    inport: u16,
    locuser: PCSTR,
    remuser: PCSTR,
    cmd: PCSTR,
    fd2p: *mut i32,
) -> SOCKET {
    let texts = [locuser, remuser, cmd];
    // SAFETY: the pointers are the program's.
    edge::run(INVALID_SOCKET, || unsafe { run(remote::shell, ahost, u16::from_be(inport), texts, fd2p) })
}

/// Runs a command on another machine as a user with a password, which goes over the network as it is. All else is as with [`rcmd`], but for the
/// ports: the server's is `getservbyname("exec", "tcp")`, and ours need not be reserved.
///
/// BSD asks the terminal for a user and a password that are NULL; here they are `WSAEFAULT`.
pub unsafe extern "system" fn rexec(
    ahost: *mut PSTR,
    rport: i32,
    user: PCSTR,
    passwd: PCSTR,
    cmd: PCSTR,
    fd2p: *mut i32,
) -> SOCKET {
    edge::run(INVALID_SOCKET, || {
        let port = crate::winsock2::names::port_in(rport)?;
        // SAFETY: the pointers are the program's.
        unsafe { run(remote::execute, ahost, port, [user, passwd, cmd], fd2p) }
    })
}
