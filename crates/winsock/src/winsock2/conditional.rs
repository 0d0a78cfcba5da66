//! `WSAAccept` and `WSAConnect`.

use openwinsock_codes::WsaError;
use openwinsock_runtime::socket::{Accepted, Verdict};
use openwinsock_runtime::{Handle, Result, object, startup};
use windows_sys::Win32::NetworkManagement::QoS::{SERVICETYPE_BESTEFFORT, SERVICETYPE_NOTRAFFIC};
use windows_sys::Win32::Networking::WinSock::{
    CF_ACCEPT, CF_DEFER, CF_REJECT, FD_ACCEPT, LPCONDITIONPROC, QOS, SOCKADDR, SOCKET, WSABUF,
};

use crate::edge;

/// Takes the next connection if a function of the program agrees.
///
/// The kernel has completed the handshake before the function is asked (so Windows does, too, unless
/// `SO_CONDITIONAL_ACCEPT` is set): a rejected peer sees its connection reset. A deferred one stays first in the queue.
///
/// Raises what `accept` does, `WSAECONNREFUSED` if the function rejects, `WSATRY_AGAIN` if it defers, `WSAEINVAL` if it
/// says anything else.
///
/// Source: the page on `WSAAccept`.
pub unsafe extern "system" fn WSAAccept(
    s: SOCKET,
    addr: *mut SOCKADDR,
    addrlen: *mut i32,
    lpfncondition: LPCONDITIONPROC,
    dwcallbackdata: usize,
) -> SOCKET {
    edge::clearing::socket(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        // Without a length nothing is told about the peer, says the page, as without a place for it.
        let addr = if addrlen.is_null() { std::ptr::null_mut() } else { addr };
        // SAFETY: the pointers are the program's.
        let wanted = unsafe { edge::room_for_address(addr, addrlen, socket.family().shortest()) }
            .inspect_err(|_| socket.refused(FD_ACCEPT))?;
        let accepted = match lpfncondition {
            None => socket.accept()?,
            // SAFETY: the program promises that its function is one.
            Some(condition) => socket.accept_if(|offer| unsafe { ask(condition, offer, dwcallbackdata) })?,
        };
        if wanted {
            // SAFETY: as above.
            unsafe { edge::address_out(&accepted.peer, addr, addrlen) }?;
        }
        Ok(accepted.publish(&socket)?.0)
    })
}

type Condition = unsafe extern "system" fn(
    *mut WSABUF,
    *mut WSABUF,
    *mut QOS,
    *mut QOS,
    *mut WSABUF,
    *mut WSABUF,
    *mut u32,
    usize,
) -> i32;

/// Asks the condition function about a connection.
///
/// # Safety
/// The function is the program's and does what its type says.
unsafe fn ask(condition: Condition, offer: &Accepted, data: usize) -> Result<Verdict> {
    let mut caller = offer.peer.to_windows();
    let mut callee = offer.socket.local_address()?.to_windows();
    let mut caller_id = WSABUF { len: u32::try_from(caller.len()).unwrap_or(0), buf: caller.as_mut_ptr() };
    let mut callee_id = WSABUF { len: u32::try_from(callee.len()).unwrap_or(0), buf: callee.as_mut_ptr() };
    let mut none = WSABUF { len: 0, buf: std::ptr::null_mut() };
    let mut no_more = none;
    let mut group = 0;
    let no_qos = std::ptr::null_mut();
    // SAFETY: every pointer is to a local structure, or NULL where the page allows it; no lock is held.
    let answer = unsafe {
        condition(
            &raw mut caller_id,
            &raw mut none,
            no_qos,
            no_qos,
            &raw mut callee_id,
            &raw mut no_more,
            &raw mut group,
            data,
        )
    };
    match answer.cast_unsigned() {
        CF_ACCEPT => Ok(Verdict::Accept),
        CF_REJECT => Ok(Verdict::Reject),
        CF_DEFER => Ok(Verdict::Defer),
        _ => Err(WsaError::WSAEINVAL),
    }
}

/// What may be exchanged while a connection is made: data that nobody takes, a quality of service that nobody keeps.
///
/// # Errors
/// `WSAEPROTONOSUPPORT` for data to send, `WSAEOPNOTSUPP` for a quality of service that would have to be kept, `WSAEFAULT`.
///
/// # Safety
/// The pointers are the program's: NULL, readable, writable, or noticed.
pub(crate) unsafe fn exchange(caller: *const WSABUF, callee: *mut WSABUF, qos: *const QOS) -> Result<()> {
    if !caller.is_null() {
        // SAFETY: the caller promises the pointer.
        let data = unsafe { edge::read(caller) }?;
        if data.len > 0 {
            return Err(WsaError::WSAEPROTONOSUPPORT);
        }
    }
    if !qos.is_null() {
        // SAFETY: as above.
        let wanted = unsafe { edge::read(qos) }?;
        let plain = [SERVICETYPE_NOTRAFFIC, SERVICETYPE_BESTEFFORT];
        let flows = [wanted.SendingFlowspec.ServiceType, wanted.ReceivingFlowspec.ServiceType];
        if flows.iter().any(|flow| !plain.contains(flow)) {
            return Err(WsaError::WSAEOPNOTSUPP);
        }
    }
    if !callee.is_null() {
        // SAFETY: as above.
        let mut data = unsafe { edge::read(callee.cast_const()) }?;
        data.len = 0;
        // SAFETY: as above.
        unsafe { edge::write(callee, data) }?;
    }
    Ok(())
}

/// Connects to a peer, with data and a quality of service where the protocol has them; TCP has neither.
///
/// Raises what `connect` does, `WSAEPROTONOSUPPORT` for data to send with the connect, `WSAEOPNOTSUPP` for a
/// quality of service that would have to be kept, `WSAEINVAL` for one of a group.
///
/// Source: the page on `WSAConnect`.
pub unsafe extern "system" fn WSAConnect(
    s: SOCKET,
    name: *const SOCKADDR,
    namelen: i32,
    lpcallerdata: *const WSABUF,
    lpcalleedata: *mut WSABUF,
    lpsqos: *const QOS,
    lpgqos: *const QOS,
) -> i32 {
    edge::status(|| {
        startup::started()?;
        let socket = object::socket(Handle(s))?;
        if !lpgqos.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        // SAFETY: the pointer is the program's.
        let address = unsafe { edge::address_in(name, namelen) }?;
        // SAFETY: the pointers are the program's.
        unsafe { exchange(lpcallerdata, lpcalleedata, lpsqos) }?;
        socket.connect(&address)
    })
}
