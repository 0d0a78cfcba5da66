//! Look-ups that nobody waits for, and names that programs register. Each case is a process of its own, with a name server and
//! a catalogue of its own.

mod common;

use std::net::{IpAddr, Ipv4Addr};
use std::process::ExitCode;
use std::ptr::{null, null_mut};
use std::sync::Mutex;
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use openwinsock::Win32::Foundation::{HANDLE, WAIT_OBJECT_0};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock::Win32::System::IO::OVERLAPPED;
use openwinsock::Win32::System::Threading::{CreateEventW, WaitForSingleObject};
use openwinsock_sandbox::cases::{Case, Outcome, Suite};
use openwinsock_sandbox::dns::{Answer, NameServer, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::NetworkWorld;

const SERVER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 53);
const HOST: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
const SILENT: &str = "silent.test";

struct Net {
    _server: NameServer,
    _world: NetworkWorld,
    _catalogue: tempfile::TempDir,
    _started: Wsa,
}

fn net() -> Result<Net, Box<dyn std::error::Error>> {
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new().name_server(SERVER))?;
    let catalogue = tempfile::tempdir()?;
    // SAFETY: a case begins in a process with one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", catalogue.path().join("catalogue.json")) };
    let zone = Zone::new().address("host.test", HOST).answer(SILENT, Answer::Silence);
    Ok(Net {
        _server: NameServer::start(SERVER, zone)?,
        _world: world,
        _catalogue: catalogue,
        _started: Wsa::start(),
    })
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// A look-up; the structures must live until it has ended.
struct Ask {
    overlapped: OVERLAPPED,
    result: *mut ADDRINFOEXW,
    handle: HANDLE,
}

impl Ask {
    fn with_event() -> Box<Self> {
        // SAFETY: no pointers but NULL.
        let event = unsafe { CreateEventW(null(), 1, 0, null()) };
        let overlapped = OVERLAPPED { hEvent: event, ..Default::default() };
        Box::new(Self { overlapped, result: null_mut(), handle: null_mut() })
    }

    fn begin(
        &mut self,
        name: &str,
        timeout: Option<Duration>,
        routine: LPLOOKUPSERVICE_COMPLETION_ROUTINE,
    ) -> i32 {
        let name = wide(name);
        let time = timeout
            .map(|time| TIMEVAL { tv_sec: time.as_secs() as i32, tv_usec: time.subsec_micros() as i32 });
        let hints = ADDRINFOEXW { ai_family: AF_INET.into(), ..Default::default() };
        let time = time.as_ref().map_or(null(), std::ptr::from_ref);
        let (result, overlapped) = (&raw mut self.result, &raw const self.overlapped);
        // SAFETY: a text that ends with NUL; the structures live on, as the type says.
        unsafe {
            let name = name.as_ptr();
            let handle = &raw mut self.handle;
            GetAddrInfoExW(name, null(), NS_DNS, null(), &hints, result, time, overlapped, routine, handle)
        }
    }

    fn code(&self) -> i32 {
        // SAFETY: the structure is ours.
        unsafe { GetAddrInfoExOverlappedResult(&raw const self.overlapped) }
    }

    fn cancel(&self) -> i32 {
        // SAFETY: a handle of ours.
        unsafe { GetAddrInfoExCancel(&raw const self.handle) }
    }

    fn wait(&self) {
        // SAFETY: an event of ours.
        assert_eq!(unsafe { WaitForSingleObject(self.overlapped.hEvent, 10_000) }, WAIT_OBJECT_0);
    }

    /// The addresses that were found.
    fn found(&self) -> Vec<IpAddr> {
        list(self.result)
    }
}

fn list(first: *mut ADDRINFOEXW) -> Vec<IpAddr> {
    let (mut found, mut entry) = (Vec::new(), first);
    // SAFETY: the list is ours, and freed once.
    unsafe {
        while !entry.is_null() {
            found.push((*(*entry).ai_addr.cast::<SOCKADDR_IN>()).sin_addr.S_un.S_addr.to_ne_bytes().into());
            entry = (*entry).ai_next;
        }
        FreeAddrInfoExW(first);
    }
    found
}

fn an_event_tells_the_end() -> Outcome {
    let _net = net()?;
    let mut ask = Ask::with_event();
    assert_eq!((ask.begin("host.test", None, None), wsa()), (WSA_IO_PENDING, WSA_IO_PENDING));
    ask.wait();
    assert_eq!(ask.code(), 0);
    // SAFETY: the look-up has ended; the union holds a pointer now.
    assert_eq!(unsafe { ask.overlapped.Anonymous.Pointer }.cast(), &raw mut ask.result);
    assert_eq!(ask.found(), [HOST]);
    assert_eq!(ask.cancel(), WSA_INVALID_HANDLE);

    let mut ask = Ask::with_event();
    assert_eq!(ask.begin("nobody.test", None, None), WSA_IO_PENDING);
    ask.wait();
    assert_eq!((ask.code(), ask.result), (WSAHOST_NOT_FOUND, null_mut()));
    Ok(())
}

/// With what the routine was called: code, structure, thread.
static CALLED: Mutex<Option<(u32, usize, ThreadId)>> = Mutex::new(None);

unsafe extern "system" fn routine(code: u32, _: u32, overlapped: *const OVERLAPPED) {
    *CALLED.lock().unwrap() = Some((code, overlapped.addr(), thread::current().id()));
}

fn a_routine_tells_the_end() -> Outcome {
    let _net = net()?;
    let mut ask = Box::new(Ask { overlapped: OVERLAPPED::default(), result: null_mut(), handle: null_mut() });
    assert_eq!(ask.begin("host.test", None, Some(routine)), WSA_IO_PENDING);
    let until = Instant::now() + Duration::from_secs(10);
    let (code, overlapped, by) = loop {
        if let Some(called) = *CALLED.lock().unwrap() {
            break called;
        }
        assert!(Instant::now() < until, "it was not called");
        thread::sleep(Duration::from_millis(2));
    };
    assert_eq!((code, overlapped), (0, (&raw const ask.overlapped).addr()));
    assert_ne!(by, thread::current().id());
    assert_eq!((ask.code(), ask.found()), (0, vec![HOST.into()]));
    Ok(())
}

fn a_look_up_is_cancelled() -> Outcome {
    let _net = net()?;
    let mut ask = Ask::with_event();
    assert_eq!(ask.begin(SILENT, None, None), WSA_IO_PENDING);
    assert_eq!(ask.code(), WSAEINPROGRESS);
    let start = Instant::now();
    assert_eq!(ask.cancel(), 0);
    ask.wait();
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert_eq!((ask.code(), ask.result, ask.cancel()), (WSA_E_CANCELLED, null_mut(), WSA_INVALID_HANDLE));
    Ok(())
}

fn a_look_up_has_its_time() -> Outcome {
    let _net = net()?;
    let soon = Duration::from_millis(100);
    let mut ask = Ask::with_event();
    let start = Instant::now();
    assert_eq!(ask.begin(SILENT, Some(soon), None), WSA_IO_PENDING);
    ask.wait();
    assert_eq!((ask.code(), ask.cancel()), (WSAETIMEDOUT, WSA_INVALID_HANDLE));
    assert!(start.elapsed() >= soon && start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    // The same for one that is waited for.
    let (name, time) = (wide(SILENT), TIMEVAL { tv_sec: 0, tv_usec: 100_000 });
    let mut result = null_mut();
    let start = Instant::now();
    // SAFETY: a text that ends with NUL, local structures.
    let code = unsafe {
        let name = name.as_ptr();
        GetAddrInfoExW(name, null(), 0, null(), null(), &mut result, &time, null(), None, null_mut())
    };
    assert_eq!((code, wsa(), result), (WSAETIMEDOUT, WSAETIMEDOUT, null_mut()));
    assert!(start.elapsed() >= soon && start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    Ok(())
}

fn what_does_not_go_together_is_refused() -> Outcome {
    let _net = net()?;
    let mut ask = Ask::with_event();
    assert_eq!(ask.begin("host.test", None, Some(routine)), WSAEINVAL, "an event and a routine");
    ask.overlapped.hEvent = null_mut();
    assert_eq!(ask.begin("host.test", None, None), WSAEINVAL, "neither of them");
    ask.overlapped.hEvent = std::ptr::without_provenance_mut(4);
    assert_eq!(ask.begin("host.test", None, None), WSAEINVAL, "no event");
    let name = wide("host.test");
    let (mut result, mut handle) = (null_mut(), null_mut());
    // SAFETY: a text that ends with NUL, local structures.
    unsafe {
        let name = name.as_ptr();
        let (to, time) = (&raw mut result, TIMEVAL { tv_sec: -1, tv_usec: 0 });
        let call = |time, routine, handle| {
            GetAddrInfoExW(name, null(), 0, null(), null(), to, time, null(), routine, handle)
        };
        assert_eq!(call(null(), Some(routine), null_mut()), WSAEINVAL);
        assert_eq!(call(null(), None, &raw mut handle), WSAEINVAL);
        assert_eq!(call(&raw const time, None, null_mut()), WSAEINVAL);
        assert_eq!(GetAddrInfoExOverlappedResult(null()), WSAEINVAL);
        assert_eq!(GetAddrInfoExCancel(&raw const handle), WSA_INVALID_HANDLE);
    }
    Ok(())
}

/// Registers a name in a name space, or takes it back without addresses.
fn register(namespace: u32, name: &str, addresses: &[Ipv4Addr]) -> i32 {
    let name = wide(name);
    let mut bytes: Vec<_> = addresses
        .iter()
        .map(|ip| {
            let address = IN_ADDR { S_un: IN_ADDR_0 { S_addr: u32::from_ne_bytes(ip.octets()) } };
            SOCKADDR_IN {
                sin_family: AF_INET,
                sin_port: 4000_u16.to_be(),
                sin_addr: address,
                ..Default::default()
            }
        })
        .collect();
    let list: Vec<_> = bytes
        .iter_mut()
        .map(|bytes| SOCKET_ADDRESS { lpSockaddr: std::ptr::from_mut(bytes).cast(), iSockaddrLength: 16 })
        .collect();
    let (first, count, name) = (list.as_ptr(), list.len() as u32, name.as_ptr());
    // SAFETY: a text that ends with NUL, and as many addresses as said.
    unsafe {
        SetAddrInfoExW(
            name,
            null(),
            first,
            count,
            null(),
            0,
            namespace,
            null(),
            null(),
            null(),
            None,
            null_mut(),
        )
    }
}

fn names_are_registered_and_found() -> Outcome {
    let _net = net()?;
    let find = |namespace, name: &str| {
        let (name, mut result) = (wide(name), null_mut());
        // SAFETY: a text that ends with NUL, local structures.
        let code = unsafe {
            let name = name.as_ptr();
            GetAddrInfoExW(
                name,
                null(),
                namespace,
                null(),
                null(),
                &mut result,
                null(),
                null(),
                None,
                null_mut(),
            )
        };
        if code == 0 { Ok(list(result)) } else { Err(code) }
    };
    let (one, two) = (Ipv4Addr::new(10, 0, 0, 1), Ipv4Addr::new(10, 0, 0, 2));
    assert_eq!(find(NS_LOCALNAME, "service-of-mine"), Err(WSASERVICE_NOT_FOUND));
    assert_eq!(register(NS_ALL, "service-of-mine", &[one, two]), 0);
    assert_eq!(find(NS_LOCALNAME, "Service-of-Mine"), Ok(vec![one.into(), two.into()]));
    assert_eq!(find(NS_ALL, "service-of-mine"), Ok(vec![one.into(), two.into()]));
    assert_eq!(find(NS_DNS, "service-of-mine"), Err(WSAHOST_NOT_FOUND));
    // What DNS knows, too, is put together.
    assert_eq!(register(NS_LOCALNAME, "host.test", &[one]), 0);
    assert_eq!(find(NS_ALL, "host.test"), Ok(vec![HOST.into(), one.into()]));
    // `getaddrinfo` finds what DNS does not know, with the port that was registered.
    let mut result = null_mut();
    // SAFETY: a text that ends with NUL; the list is freed once.
    unsafe {
        let name = c"service-of-mine".as_ptr().cast();
        assert_eq!(getaddrinfo(name, null(), null(), &mut result), 0);
        assert_eq!(u16::from_be((*(*result).ai_addr.cast::<SOCKADDR_IN>()).sin_port), 4000);
        freeaddrinfo(result);
    }
    assert_eq!(register(NS_LOCALNAME, "service-of-mine", &[]), 0);
    assert_eq!(register(NS_LOCALNAME, "service-of-mine", &[]), WSANO_RECOVERY, "nothing to take back");
    assert_eq!(find(NS_ALL, "service-of-mine"), Err(WSAHOST_NOT_FOUND));
    assert_eq!((register(NS_DNS, "x", &[one]), register(NS_SAP, "x", &[one])), (WSANO_RECOVERY, WSAEINVAL));
    Ok(())
}

const CASES: &[Case<'_>] = &[
    ("an_event_tells_the_end", an_event_tells_the_end),
    ("a_routine_tells_the_end", a_routine_tells_the_end),
    ("a_look_up_is_cancelled", a_look_up_is_cancelled),
    ("a_look_up_has_its_time", a_look_up_has_its_time),
    ("what_does_not_go_together_is_refused", what_does_not_go_together_is_refused),
    ("names_are_registered_and_found", names_are_registered_and_found),
];

fn main() -> ExitCode {
    Suite::new(CASES).main()
}
