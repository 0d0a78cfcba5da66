//! From names to addresses in a name space, also without waiting; and names that programs register.

use std::sync::{Arc, mpsc};
use std::time::Duration;

use openwinsock_codes::{NtStatus, WsaError};
use openwinsock_runtime::engine::{Notice, Overlapped};
use openwinsock_runtime::names::Request;
use openwinsock_runtime::names::forward::{Found, Hints};
use openwinsock_runtime::namespace::{self, Provider, address};
use openwinsock_runtime::{Handle, KeepErrno, Result, memory, object, startup};
use windows_sys::Win32::Foundation::HANDLE;
use windows_sys::Win32::Networking::WinSock::{
    ADDRINFOEXA, ADDRINFOEXW, LPLOOKUPSERVICE_COMPLETION_ROUTINE, NS_ALL, NS_DNS, NS_LOCALNAME,
    SOCKET_ADDRESS, TIMEVAL,
};
use windows_sys::Win32::System::Com::BLOB;
use windows_sys::Win32::System::IO::OVERLAPPED;
use windows_sys::core::{GUID, PCSTR, PCWSTR};

use super::addrinfo::{Wanted, wanted};
use super::node;
use crate::strings::{self, Unit};
use crate::winsock2::query_set;
use crate::{edge, overlapped, pack};

/// Namespaces of peers, which windows-sys does not have. Source: the page on `GetAddrInfoEx`.
const NS_PNRPNAME: u32 = 38;
const NS_PNRPCLOUD: u32 = 39;
/// More addresses than any host has.
const MOST_ADDRESSES: u32 = 4096;
const LONGEST_ADDRESS: usize = 128;

/// The name spaces that can be asked: DNS, which is whatever the system's resolver asks, and registered names.
///
/// # Errors
/// `WSAEINVAL` for those of peers, whose service does not run; `WSASERVICE_NOT_FOUND` for all others, for a provider
/// that does not exist, and if none is in use.
///
/// # Safety
/// The pointer is the program's.
unsafe fn providers(namespace: u32, provider: *const GUID) -> Result<Vec<&'static Provider>> {
    // SAFETY: the caller promises the pointer.
    let id = unsafe { pack::guid_in(provider) }?;
    let none = WsaError::WSASERVICE_NOT_FOUND;
    match namespace {
        _ if id.is_some_and(|id| namespace::by_id(id).is_none()) => Err(none),
        NS_ALL | NS_DNS | NS_LOCALNAME => namespace::chosen(namespace, id).map_err(|_| none),
        NS_PNRPNAME | NS_PNRPCLOUD => Err(WsaError::WSAEINVAL),
        _ => Err(none),
    }
}

/// Looks up, and waits for it at most so long.
///
/// # Errors
/// `WSAETIMEDOUT` if the time was over first.
fn look_up(providers: Vec<&'static Provider>, wanted: Wanted, timeout: Option<Duration>) -> Result<Found> {
    let Wanted { node, service, hints } = wanted;
    let find = move || address::look_up(&providers, node.as_deref(), service.as_deref(), &hints);
    if timeout.is_none() {
        return find();
    }
    let (tell, told) = mpsc::channel();
    Arc::new(Request::default()).begin(timeout, find, move |result| drop(tell.send(result)))?;
    // The request ends, and tells.
    told.recv().unwrap_or(Err(WsaError::WSANO_RECOVERY))
}

/// [`getaddrinfo`](super::addrinfo::getaddrinfo) in a name space. All parameters after the result must be NULL.
///
/// Returns what [`getaddrinfo`](super::addrinfo::getaddrinfo) does, and `WSASERVICE_NOT_FOUND` for a name space or a provider that
/// is not there or not in use, or where the name is not registered; `WSAEINVAL` also for the name spaces of peers.
///
/// Source: the page on `GetAddrInfoEx`.
pub unsafe extern "system" fn GetAddrInfoExA(
    pname: PCSTR,
    pservicename: PCSTR,
    dwnamespace: u32,
    lpnspid: *const GUID,
    hints: *const ADDRINFOEXA,
    ppresult: *mut *mut ADDRINFOEXA,
    timeout: *const TIMEVAL,
    lpoverlapped: *const OVERLAPPED,
    lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpnamehandle: *mut HANDLE,
) -> i32 {
    let later = !timeout.is_null()
        || !lpoverlapped.is_null()
        || lpcompletionroutine.is_some()
        || !lpnamehandle.is_null();
    edge::clearing::code(|| {
        startup::started()?;
        if later {
            return Err(WsaError::WSAEINVAL);
        }
        // SAFETY: the pointers are the program's.
        unsafe {
            let providers = providers(dwnamespace, lpnspid)?;
            let wanted = wanted(pname, pservicename, hints, ppresult)?;
            let hints = wanted.hints;
            let found = look_up(providers, wanted, None)?;
            edge::write(ppresult, node::list::<ADDRINFOEXA>(&found, &hints))
        }
    })
}

/// [`GetAddrInfoExA`] with texts in UTF-16, and the time that it may take.
///
/// With an OVERLAPPED it returns `WSA_IO_PENDING` at once. The end is told by the event in it, or by the routine, which runs on a
/// thread of ours; `Pointer` is then the address of the result, and [`GetAddrInfoExOverlappedResult`] tells the code. With the
/// handle [`GetAddrInfoExCancel`] ends it sooner.
///
/// Returns what [`GetAddrInfoExA`] does, and `WSAETIMEDOUT`, `WSAEINVAL` for parameters that do not go together (an event
/// beside a routine, neither of the two, one of them or a handle without an OVERLAPPED, a negative time),
/// `WSA_NOT_ENOUGH_MEMORY` if there is no thread for it.
///
/// Source: the page on `GetAddrInfoEx`.
pub unsafe extern "system" fn GetAddrInfoExW(
    pname: PCWSTR,
    pservicename: PCWSTR,
    dwnamespace: u32,
    lpnspid: *const GUID,
    hints: *const ADDRINFOEXW,
    ppresult: *mut *mut ADDRINFOEXW,
    timeout: *const TIMEVAL,
    lpoverlapped: *const OVERLAPPED,
    lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lphandle: *mut HANDLE,
) -> i32 {
    edge::clearing::code(|| {
        startup::started()?;
        // SAFETY: the pointers are the program's.
        unsafe {
            let providers = providers(dwnamespace, lpnspid)?;
            let timeout = time(timeout)?;
            if !lpoverlapped.is_null() {
                let later = Later::new(lpoverlapped.cast_mut(), lpcompletionroutine, ppresult)?;
                let wanted = wanted(pname, pservicename, hints, ppresult)?;
                return later.begin(providers, wanted, timeout, lphandle);
            }
            if lpcompletionroutine.is_some() || !lphandle.is_null() {
                return Err(WsaError::WSAEINVAL);
            }
            let wanted = wanted(pname, pservicename, hints, ppresult)?;
            let hints = wanted.hints;
            let found = look_up(providers, wanted, timeout)?;
            edge::write(ppresult, node::list::<ADDRINFOEXW>(&found, &hints))
        }
    })
}

/// # Safety
/// The pointer is the program's.
unsafe fn time(timeout: *const TIMEVAL) -> Result<Option<Duration>> {
    if timeout.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises the pointer; the structure is numbers.
    let TIMEVAL { tv_sec, tv_usec } = unsafe { edge::read(timeout) }?;
    match (u64::try_from(tv_sec), u64::try_from(tv_usec)) {
        (Ok(seconds), Ok(micros)) => Ok(Some(Duration::from_secs(seconds) + Duration::from_micros(micros))),
        _ => Err(WsaError::WSAEINVAL),
    }
}

/// A look-up whose end the program is told.
struct Later {
    notice: Notice,
    overlapped: *mut OVERLAPPED,
    routine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    result: *mut *mut ADDRINFOEXW,
}

// SAFETY: the program leaves both structures to the look-up until it is told, on whichever thread that happens.
unsafe impl Send for Later {}

impl Later {
    /// # Safety
    /// The pointers are the program's; it leaves what is behind them alone until it is told.
    unsafe fn new(
        overlapped: *mut OVERLAPPED,
        routine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
        result: *mut *mut ADDRINFOEXW,
    ) -> Result<Self> {
        // SAFETY: the caller promises the pointer; the structure is numbers and pointers.
        let has_event = !unsafe { edge::read(overlapped) }?.hEvent.is_null();
        if has_event == routine.is_some() {
            return Err(WsaError::WSAEINVAL);
        }
        let wrong = |code| if code == WsaError::WSA_INVALID_HANDLE { WsaError::WSAEINVAL } else { code };
        // SAFETY: as above.
        let notice = unsafe { overlapped::notice(overlapped, None) }.map_err(wrong)?;
        Ok(Self { notice, overlapped, routine, result })
    }

    /// # Safety
    /// The pointer is the program's.
    unsafe fn begin(
        self,
        providers: Vec<&'static Provider>,
        wanted: Wanted,
        timeout: Option<Duration>,
        handle: *mut HANDLE,
    ) -> Result<()> {
        let request = Arc::new(Request::default());
        let number = object::publish(request.clone())?;
        let Wanted { node, service, hints } = wanted;
        let find = move || address::look_up(&providers, node.as_deref(), service.as_deref(), &hints);
        self.notice.begin();
        let started = if handle.is_null() {
            Ok(())
        } else {
            // SAFETY: the caller promises the pointer.
            unsafe { edge::write(handle, std::ptr::without_provenance_mut(number.0)) }
        };
        let started = started.and_then(|()| {
            request.begin(timeout, find, move |found| {
                // From here on there is nothing to cancel.
                let _ = object::close(number);
                self.end(found, &hints);
            })
        });
        if let Err(code) = started {
            let _ = object::close(number);
            return Err(code);
        }
        Err(WsaError::WSA_IO_PENDING)
    }

    /// Gives the result, and tells the program.
    fn end(self, found: Result<Found>, hints: &Hints) {
        let Self { notice, overlapped, routine, result } = self;
        let code = match found {
            Ok(found) => {
                // SAFETY: a NULL was written there when the look-up began, and the program leaves it to us.
                unsafe { result.write_unaligned(node::list::<ADDRINFOEXW>(&found, hints)) };
                0
            }
            Err(WsaError(code)) => code,
        };
        // SAFETY: the structure was read when the look-up began, and the program leaves it to us.
        unsafe { (&raw mut (*overlapped).Anonymous.Pointer).write_unaligned(result.cast()) };
        // The structure holds the code itself.
        notice.end(NtStatus(code), 0, None);
        if let Some(routine) = routine {
            // SAFETY: the program lets us call it, once, with the structure that it gave.
            unsafe { routine(code.cast_unsigned(), 0, overlapped) };
        }
    }
}

/// Cancels a look-up of [`GetAddrInfoExW`]: it ends at once, with `WSA_E_CANCELLED`. The question that a name server was asked
/// stays asked.
///
/// Returns 0 or the code: `WSANOTINITIALISED`, `WSA_INVALID_HANDLE` for a look-up that has ended, or a handle that is none
/// of one, `WSAEFAULT`. The last error stays as it is.
///
/// Source: the page on `GetAddrInfoExCancel`.
pub unsafe extern "system" fn GetAddrInfoExCancel(lphandle: *const HANDLE) -> i32 {
    returned(|| {
        startup::started()?;
        // SAFETY: the pointer is the program's.
        let handle = Handle(unsafe { edge::read(lphandle) }?.addr());
        object::pin::<Request>(handle)?.cancel()
    })
}

/// How a look-up of [`GetAddrInfoExW`] ended: 0, or its code.
///
/// Returns `WSAEINPROGRESS` while it goes on, `WSAEINVAL` without a structure, `WSANOTINITIALISED`, `WSAEFAULT`. The last error
/// stays as it is.
///
/// Source: the page on `GetAddrInfoExOverlappedResult`.
pub unsafe extern "system" fn GetAddrInfoExOverlappedResult(lpoverlapped: *const OVERLAPPED) -> i32 {
    returned(|| {
        startup::started()?;
        if lpoverlapped.is_null() {
            return Err(WsaError::WSAEINVAL);
        }
        edge::present(lpoverlapped.cast())?;
        if memory::checks_everything() {
            // SAFETY: the kernel checks the pointer in this mode; the structure is numbers and pointers.
            unsafe { edge::read(lpoverlapped) }?;
        }
        // SAFETY: the structure is the program's, and is only read.
        let outcome = unsafe { Overlapped::new(lpoverlapped.cast_mut()) }.outcome();
        match outcome {
            None => Err(WsaError::WSAEINPROGRESS),
            Some((NtStatus(0), _)) => Ok(()),
            Some((NtStatus(code), _)) => Err(WsaError(code)),
        }
    })
}

/// A call that returns its code, and leaves the last error alone.
fn returned(call: impl FnOnce() -> Result<()>) -> i32 {
    let _errno = KeepErrno::new();
    edge::caught(call).map_or_else(|WsaError(code)| code, |()| 0)
}

/// What is registered, and where.
struct Registration<U> {
    name: *const U,
    service: *const U,
    addresses: (*const SOCKET_ADDRESS, u32),
    blob: *const BLOB,
    namespace: u32,
    provider: *const GUID,
}

impl<U: Unit> Registration<U> {
    /// # Safety
    /// All pointers are the program's.
    unsafe fn set(self) -> Result<()> {
        startup::started()?;
        let wrong = WsaError::WSAEINVAL;
        // SAFETY: the caller promises all pointers.
        let (name, service, addresses, blob, id) = unsafe {
            let name = strings::optional(self.name, wrong)?;
            let (list, len) = self.addresses;
            let mut addresses = Vec::new();
            for one in pack::list_in(list, len, MOST_ADDRESSES)? {
                let len = usize::try_from(one.iSockaddrLength).map_err(|_| wrong)?;
                addresses.push(pack::bytes_in(one.lpSockaddr.cast_const().cast(), len, LONGEST_ADDRESS)?);
            }
            let blob = query_set::blob(self.blob)?;
            (name, strings::optional(self.service, wrong)?, addresses, blob, pack::guid_in(self.provider)?)
        };
        let name = name.filter(|name| !name.is_empty()).ok_or(wrong)?;
        let providers = namespace::chosen(self.namespace, id).map_err(|_| wrong)?;
        address::register(&providers, &name, service.as_deref(), addresses, blob).map_err(|code| match code {
            WsaError::WSATRY_AGAIN => code,
            // Of the codes of the page the one for all that cannot be mended.
            _ => WsaError::WSANO_RECOVERY,
        })
    }
}

/// Registers a name with addresses, or takes it back if there are none. Names are registered in `NS_LOCALNAME`, and every program of
/// the account finds them with [`GetAddrInfoExW`], and with `getaddrinfo` where DNS does not know them.
///
/// Returns 0 or the code: `WSANOTINITIALISED`, `WSAEINVAL` (something missing or wrong, a reserved parameter, no such name
/// space), `WSATRY_AGAIN` if somebody else changes the catalogue, `WSANO_RECOVERY` if it cannot be changed, the name space
/// does not register names, or there is nothing to take back; `WSAEFAULT`. The last error stays as it is.
///
/// Source: the page on `SetAddrInfoEx`.
pub unsafe extern "system" fn SetAddrInfoExW(
    pname: PCWSTR,
    pservicename: PCWSTR,
    paddresses: *const SOCKET_ADDRESS,
    dwaddresscount: u32,
    lpblob: *const BLOB,
    _dwflags: u32,
    dwnamespace: u32,
    lpnspid: *const GUID,
    timeout: *const TIMEVAL,
    lpoverlapped: *const OVERLAPPED,
    lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpnamehandle: *mut HANDLE,
) -> i32 {
    let is_later = !timeout.is_null()
        || !lpoverlapped.is_null()
        || lpcompletionroutine.is_some()
        || !lpnamehandle.is_null();
    let registration = Registration {
        name: pname,
        service: pservicename,
        addresses: (paddresses, dwaddresscount),
        blob: lpblob,
        namespace: dwnamespace,
        provider: lpnspid,
    };
    // SAFETY: the pointers are the program's.
    returned(|| if is_later { Err(WsaError::WSAEINVAL) } else { unsafe { registration.set() } })
}

/// [`SetAddrInfoExW`] with texts in UTF-8.
///
/// Source: the page on `SetAddrInfoEx`.
pub unsafe extern "system" fn SetAddrInfoExA(
    pname: PCSTR,
    pservicename: PCSTR,
    paddresses: *const SOCKET_ADDRESS,
    dwaddresscount: u32,
    lpblob: *const BLOB,
    _dwflags: u32,
    dwnamespace: u32,
    lpnspid: *const GUID,
    timeout: *const TIMEVAL,
    lpoverlapped: *const OVERLAPPED,
    lpcompletionroutine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    lpnamehandle: *mut HANDLE,
) -> i32 {
    let is_later = !timeout.is_null()
        || !lpoverlapped.is_null()
        || lpcompletionroutine.is_some()
        || !lpnamehandle.is_null();
    let registration = Registration {
        name: pname,
        service: pservicename,
        addresses: (paddresses, dwaddresscount),
        blob: lpblob,
        namespace: dwnamespace,
        provider: lpnspid,
    };
    // SAFETY: the pointers are the program's.
    returned(|| if is_later { Err(WsaError::WSAEINVAL) } else { unsafe { registration.set() } })
}
