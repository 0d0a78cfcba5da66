//! Names with a name server of ours: what is asked, what is found, and in which order. Each case is a process of its own,
//! in networks of its own.

mod common;

use std::ffi::{CStr, CString};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::process::ExitCode;
use std::ptr::{null, null_mut};
use std::time::{Duration, Instant};

use common::{Wsa, wsa};
use openwinsock::Win32::Networking::WinSock::*;
use openwinsock_sandbox::cases::{Outcome, Suite};
use openwinsock_sandbox::dns::{Answer, NameServer, Record, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::route::Route;
use openwinsock_sandbox::world::NetworkWorld;

const SERVER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 53);
const V4: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
const V6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);

/// A network with a name server, and Winsock, as long as they live.
struct Net {
    server: NameServer,
    world: NetworkWorld,
    _started: Wsa,
}

fn net(zone: Zone) -> Result<Net, Box<dyn std::error::Error>> {
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new().name_server(SERVER))?;
    let server = NameServer::start(SERVER, zone)?;
    Ok(Net { server, world, _started: Wsa::start() })
}

/// A network with no name server but a cable to a second one, where 10.0.0.1 is ours.
fn cabled() -> Result<(NetworkWorld, Namespace), Box<dyn std::error::Error>> {
    let world = NetworkWorld::enter()?;
    let far = Namespace::create()?;
    let (near_end, far_end) = world.here().cable("near", &far, "far")?;
    far_end.address("10.0.0.2/24")?.up()?;
    near_end.address("10.0.0.1/24")?.up()?.neighbour("10.0.0.77", [2, 0, 0, 0, 0, 0x77])?;
    world.here().add_route(&Route::unreachable("10.1.0.0/16"))?;
    Ok((world, far))
}

fn c(text: &str) -> CString {
    CString::new(text).unwrap()
}

/// The addresses of a name and its canonical name, or the code.
fn look_up(node: &str, flags: u32, family: u16) -> Result<(Vec<IpAddr>, Option<String>), i32> {
    let node: Vec<u16> = node.encode_utf16().chain([0]).collect();
    let hints = ADDRINFOW { ai_flags: flags.cast_signed(), ai_family: family.into(), ..Default::default() };
    let mut list = null_mut();
    // SAFETY: the text ends with NUL; the list is ours, and freed once.
    unsafe {
        match GetAddrInfoW(node.as_ptr(), null(), &hints, &mut list) {
            0 => {}
            code => return Err(code),
        }
        let name = (*list).ai_canonname;
        let name = (!name.is_null()).then(|| {
            let len = (0..).find(|i| *name.add(*i) == 0).unwrap();
            String::from_utf16(std::slice::from_raw_parts(name, len)).unwrap()
        });
        let (mut found, mut entry) = (Vec::new(), list);
        while !entry.is_null() {
            found.push(match (*entry).ai_addrlen {
                16 => (*(*entry).ai_addr.cast::<SOCKADDR_IN>()).sin_addr.S_un.S_addr.to_ne_bytes().into(),
                _ => (*(*entry).ai_addr.cast::<SOCKADDR_IN6>()).sin6_addr.u.Byte.into(),
            });
            entry = (*entry).ai_next;
        }
        FreeAddrInfoW(list);
        Ok((found, name))
    }
}

fn addresses(node: &str, flags: u32, family: u16) -> Result<Vec<IpAddr>, i32> {
    look_up(node, flags, family).map(|(found, _)| found)
}

fn names_have_addresses() -> Outcome {
    let zone = Zone::new()
        .answer("both.test", Answer::Records(vec![Record::Address(V4.into()), Record::Address(V6.into())]))
        .address("four.test", V4)
        .address("six.test", V6)
        .answer("www.test", Answer::Records(vec![Record::Alias("four.test".into())]))
        .answer("long.test", Answer::Truncated(vec![Record::Address(V4.into())]))
        .address("xn--bcher-kva.test", V4);
    let net = net(zone)?;
    let mut both = addresses("both.test", 0, AF_UNSPEC).unwrap();
    both.sort();
    assert_eq!(both, [IpAddr::from(V4), V6.into()]);
    assert_eq!(addresses("both.test", 0, AF_INET), Ok(vec![V4.into()]));
    assert_eq!(addresses("both.test", 0, AF_INET6), Ok(vec![V6.into()]));
    assert_eq!(addresses("six.test", 0, AF_INET), Err(WSANO_DATA));
    assert_eq!(addresses("four.test", 0, AF_INET6), Err(WSANO_DATA));
    let mapped: IpAddr = V4.to_ipv6_mapped().into();
    assert_eq!(addresses("four.test", AI_V4MAPPED, AF_INET6), Ok(vec![mapped]));
    assert_eq!(addresses("both.test", AI_V4MAPPED | AI_ALL, AF_INET6), Ok(vec![V6.into(), mapped]));
    assert_eq!(addresses("long.test", 0, AF_INET), Ok(vec![V4.into()]), "asked again over TCP");
    let found = look_up("www.test", AI_CANONNAME, AF_INET);
    assert_eq!(found, Ok((vec![V4.into()], Some("four.test".into()))));
    assert_eq!(addresses("Bücher.test", 0, AF_INET), Ok(vec![V4.into()]));
    assert!(net.server.asked().iter().any(|asked| asked.name == "xn--bcher-kva.test"));
    // SAFETY: the text ends with NUL; the library made the entry.
    unsafe {
        let host = *gethostbyname(c("www.test").as_ptr().cast());
        assert_eq!(CStr::from_ptr(host.h_name.cast()).to_bytes(), b"four.test");
        assert_eq!(CStr::from_ptr(*host.h_aliases).to_bytes(), b"www.test");
        assert_eq!(*(*host.h_addr_list).cast::<[u8; 4]>(), V4.octets());
    }
    Ok(())
}

fn each_answer_has_its_code() -> Outcome {
    let zone = Zone::new()
        .answer("busy.test", Answer::ServerFailure)
        .answer("refused.test", Answer::Refused)
        .answer("unknown.test", Answer::NotImplemented)
        .answer("empty.test", Answer::Records(vec![]))
        .answer("garbage.test", Answer::Garbage)
        .answer("silent.test", Answer::Silence);
    let _net = net(zone)?;
    for (name, code) in [
        ("none.test", WSAHOST_NOT_FOUND),
        ("busy.test", WSATRY_AGAIN),
        ("refused.test", WSANO_RECOVERY),
        ("unknown.test", WSANO_RECOVERY),
        ("empty.test", WSANO_DATA),
        ("garbage.test", WSATRY_AGAIN),
        ("silent.test", WSATRY_AGAIN),
    ] {
        for family in [AF_UNSPEC, AF_INET, AF_INET6] {
            assert_eq!(look_up(name, 0, family), Err(code), "{name} {family}");
        }
        // SAFETY: the text ends with NUL.
        assert!(unsafe { gethostbyname(c(name).as_ptr().cast()) }.is_null());
        assert_eq!(wsa(), code, "{name}");
    }
    Ok(())
}

fn nobody_is_asked_about_numbers_and_this_machine() -> Outcome {
    let net = net(Zone::new())?;
    for node in ["127.0.0.1", "1.2.3.4", "127.1", "::1", "fe80::1%1", "localhost", "", "..localmachine"] {
        assert!(look_up(node, 0, AF_UNSPEC).is_ok(), "{node}");
    }
    assert_eq!(look_up("name.test", AI_NUMERICHOST, AF_UNSPEC), Err(WSAHOST_NOT_FOUND));
    assert_eq!(net.server.asked(), []);
    Ok(())
}

/// `getnameinfo`: the name, or the code.
fn name_of(address: IpAddr, flags: u32) -> Result<String, i32> {
    let mut name: SOCKADDR_STORAGE = Default::default();
    let mut host = [0; NI_MAXHOST as usize];
    // SAFETY: both structures fit into the storage; the block is as long as said.
    unsafe {
        let to = &raw mut name;
        match address {
            IpAddr::V4(v4) => {
                let four = to.cast::<SOCKADDR_IN>();
                (*four).sin_family = AF_INET;
                (*four).sin_addr.S_un.S_addr = u32::from_ne_bytes(v4.octets());
            }
            IpAddr::V6(v6) => {
                let six = to.cast::<SOCKADDR_IN6>();
                (*six).sin6_family = AF_INET6;
                (*six).sin6_addr.u.Byte = v6.octets();
            }
        }
        let len = size_of::<SOCKADDR_STORAGE>() as i32;
        let block = host.as_mut_ptr();
        match getnameinfo(to.cast(), len, block, NI_MAXHOST, null_mut(), 0, flags.cast_signed()) {
            0 => Ok(CStr::from_bytes_until_nul(&host).unwrap().to_str().unwrap().to_owned()),
            code => Err(code),
        }
    }
}

fn addresses_have_names() -> Outcome {
    let zone = Zone::new()
        .host_of(V4, "four.test")
        .host_of(V6, "six.test")
        .answer("2.2.0.192.in-addr.arpa", Answer::ServerFailure)
        .answer("3.2.0.192.in-addr.arpa", Answer::Refused)
        .answer("4.2.0.192.in-addr.arpa", Answer::Records(vec![]));
    let net = net(zone)?;
    assert_eq!(name_of(V4.into(), 0).as_deref(), Ok("four.test"));
    assert_eq!(name_of(V6.into(), NI_NAMEREQD).as_deref(), Ok("six.test"));
    assert_eq!(name_of(V4.into(), NI_NOFQDN).as_deref(), Ok("four.test"), "not a local host");
    for (last, code) in
        [(2, WSATRY_AGAIN), (3, WSANO_RECOVERY), (4, WSAHOST_NOT_FOUND), (5, WSAHOST_NOT_FOUND)]
    {
        let address = IpAddr::from([192, 0, 2, last]);
        assert_eq!(name_of(address, NI_NAMEREQD), Err(code));
        assert_eq!(name_of(address, 0), Ok(address.to_string()), "the number stands in");
    }
    let asked = net.server.asked().len();
    assert_eq!(name_of(V6.into(), NI_NUMERICHOST), Ok(V6.to_string()));
    assert_eq!(net.server.asked().len(), asked, "a number asks nobody");
    // SAFETY: a local block of that length; the library made the entry.
    unsafe {
        let host = *gethostbyaddr(V6.octets().as_ptr(), 16, AF_INET6.into());
        assert_eq!(CStr::from_ptr(host.h_name.cast()).to_bytes(), b"six.test");
        assert_eq!((host.h_addrtype, host.h_length), (23, 16));
        assert_eq!(*(*host.h_addr_list).cast::<[u8; 16]>(), V6.octets());
    }
    Ok(())
}

fn only_configured_families_where_wanted() -> Outcome {
    let zone = Zone::new()
        .answer("both.test", Answer::Records(vec![Record::Address(V4.into()), Record::Address(V6.into())]));
    let net = net(zone)?;
    assert_eq!(look_up("both.test", AI_ADDRCONFIG, AF_UNSPEC), Err(WSANO_DATA), "loopback does not count");
    assert!(look_up("127.0.0.1", AI_ADDRCONFIG, AF_UNSPEC).is_ok(), "nothing to look up");
    let far = Namespace::create()?;
    let (near_end, _far_end) = net.world.here().cable("near", &far, "far")?;
    net.world.here().set("net.ipv6.conf.near.disable_ipv6", 1)?;
    near_end.address("10.0.0.1/24")?;
    _far_end.up()?;
    near_end.up()?;
    assert_eq!(addresses("both.test", AI_ADDRCONFIG, AF_UNSPEC), Ok(vec![V4.into()]));
    assert_eq!(addresses("both.test", AI_ADDRCONFIG, AF_INET6), Err(WSANO_DATA));
    Ok(())
}

fn this_machine_has_the_addresses_of_its_interfaces() -> Outcome {
    let (_world, _far) = cabled()?;
    let _started = Wsa::start();
    let own = addresses("", 0, AF_INET).unwrap();
    assert_eq!(own, [IpAddr::from([10, 0, 0, 1])], "and no loopback address");
    let mut name = [0; 256];
    // SAFETY: a local block of that length; the library made the entry.
    unsafe {
        assert_eq!(gethostname(name.as_mut_ptr(), 256), 0);
        let host = *gethostbyname(name.as_ptr());
        assert_eq!(*(*host.h_addr_list).cast::<[u8; 4]>(), [10, 0, 0, 1]);
    }
    let local = addresses("localhost", 0, AF_UNSPEC).unwrap();
    assert_eq!(local, [IpAddr::from(Ipv6Addr::LOCALHOST), Ipv4Addr::LOCALHOST.into()]);
    Ok(())
}

fn no_server_at_all() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new().name_server(SERVER))?;
    let _started = Wsa::start();
    let start = Instant::now();
    assert_eq!(look_up("name.test", 0, AF_UNSPEC), Err(WSATRY_AGAIN));
    assert!(start.elapsed() < Duration::from_secs(5));
    Ok(())
}

fn connecting_gives_up_in_time_and_takes_the_next() -> Outcome {
    let (_world, far) = cabled()?;
    let listener = far.run(|| std::net::TcpListener::bind("10.0.0.2:9"))??;
    let _started = Wsa::start();
    let connect = |node: &str, timeout: u32| {
        let (node, service) = (c(node), c("9"));
        let timeout = TIMEVAL { tv_sec: 0, tv_usec: timeout as i32 * 1000 };
        // SAFETY: the texts end with NUL; addresses are not wanted.
        unsafe {
            let s = socket(AF_INET.into(), SOCK_STREAM, 0);
            let (node, service) = (node.as_ptr().cast(), service.as_ptr().cast());
            let nowhere = null_mut();
            let done = WSAConnectByNameA(
                s,
                node,
                service,
                nowhere,
                null_mut(),
                nowhere,
                null_mut(),
                &timeout,
                null(),
            );
            let code = wsa();
            assert_eq!(closesocket(s), 0);
            if done == 0 { Err(code) } else { Ok(()) }
        }
    };
    let start = Instant::now();
    assert_eq!(connect("10.0.0.77", 200), Err(WSAETIMEDOUT));
    let took = start.elapsed();
    assert!(took >= Duration::from_millis(200) && took < Duration::from_secs(3), "{took:?}");
    assert_eq!(connect("10.1.0.1", 5000), Err(WSAEHOSTUNREACH));
    assert_eq!(connect("10.0.0.2", 5000), Ok(()));
    drop(listener);
    Ok(())
}

fn bad_pointers_are_noticed_when_all_are_checked() -> Outcome {
    // SAFETY: the process has one thread.
    unsafe { std::env::set_var("OPENWINSOCK_CHECK", "1") };
    let _started = Wsa::start();
    // SAFETY: two new pages, of which the second is taken away; only the library touches it, through the kernel.
    unsafe {
        let (read, private) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        let pages = libc::mmap(null_mut(), 8192, read, private, -1, 0).cast::<u8>();
        assert_ne!(pages.cast(), libc::MAP_FAILED);
        assert_eq!(libc::munmap(pages.add(4096).cast(), 4096), 0);
        let gone = pages.add(4096);
        let mut list = null_mut();
        // A text that ends with its page, and one that does not end.
        let text = pages.add(4096 - 10);
        text.copy_from_nonoverlapping(c"127.0.0.1".as_ptr().cast(), 10);
        assert_eq!(getaddrinfo(text, null(), null(), &mut list), 0);
        freeaddrinfo(list);
        text.copy_from_nonoverlapping(b"127.0.0.11".as_ptr(), 10);
        assert_eq!(getaddrinfo(text, null(), null(), &mut list), WSAEFAULT);
        let wide = pages.add(4096 - 3).cast::<u16>();
        assert_eq!(GetAddrInfoW(wide, null(), null(), &mut null_mut()), WSAEFAULT, "half a unit");
        *pages.add(4095) = 0;
        assert_eq!(getaddrinfo(text, gone, null(), &mut list), WSAEFAULT);
        assert_eq!(getaddrinfo(text, null(), gone.cast(), &mut list), WSAEFAULT);
        assert_eq!(getaddrinfo(text, null(), null(), gone.cast()), WSAEFAULT);
        assert_eq!(getnameinfo(gone.cast(), 16, text, 10, null_mut(), 0, 2), WSAEFAULT);
        let address = common::loopback(80);
        let from = (&raw const address).cast();
        assert_eq!(getnameinfo(from, 16, gone, 100, null_mut(), 0, 2), WSAEFAULT);
        for pointer in
            [gethostbyname(gone).addr(), getservbyname(gone, null()).addr(), getprotobyname(gone).addr()]
        {
            assert_eq!((pointer, wsa()), (0, WSAEFAULT));
        }
        assert!(gethostbyaddr(gone, 4, AF_INET.into()).is_null());
        assert_eq!(inet_addr(gone), INADDR_NONE);
        assert_eq!((inet_pton(AF_INET.into(), gone, text.cast()), wsa()), (-1, WSAEFAULT));
        assert_eq!(
            (inet_pton(AF_INET.into(), c"1.2.3.4".as_ptr().cast(), gone.cast()), wsa()),
            (-1, WSAEFAULT)
        );
        assert!(inet_ntop(AF_INET.into(), gone.cast(), text, 10).is_null());
        assert!(inet_ntop(AF_INET.into(), from.cast(), gone, 64).is_null());
        assert_eq!(gethostname(gone, 256), SOCKET_ERROR);
        let (mut small, mut large) = (10, 99);
        for (from, to, room) in [
            (gone.cast_const().cast(), text, &raw mut small),
            (from, gone, &raw mut large),
            (from, text, gone.cast()),
        ] {
            assert_eq!((WSAAddressToStringA(from, 16, null(), to, room), wsa()), (SOCKET_ERROR, WSAEFAULT));
        }
        let s = socket(AF_INET.into(), SOCK_STREAM, 0);
        let none: *mut u32 = null_mut();
        let nobody = null_mut();
        assert_eq!(WSAConnectByList(s, gone.cast(), none, nobody, none, nobody, null(), null()), 0);
        assert_eq!(wsa(), WSAEFAULT);
        assert_eq!(WSAConnectByNameA(s, text, text, none, nobody, none, nobody, gone.cast(), null()), 0);
        assert_eq!(wsa(), WSAEFAULT);
        assert_eq!(closesocket(s), 0);
    }
    Ok(())
}

fn main() -> ExitCode {
    Suite::new(&[
        ("names_have_addresses", names_have_addresses),
        ("each_answer_has_its_code", each_answer_has_its_code),
        ("nobody_is_asked_about_numbers_and_this_machine", nobody_is_asked_about_numbers_and_this_machine),
        ("addresses_have_names", addresses_have_names),
        ("only_configured_families_where_wanted", only_configured_families_where_wanted),
        (
            "this_machine_has_the_addresses_of_its_interfaces",
            this_machine_has_the_addresses_of_its_interfaces,
        ),
        ("no_server_at_all", no_server_at_all),
        ("connecting_gives_up_in_time_and_takes_the_next", connecting_gives_up_in_time_and_takes_the_next),
        ("bad_pointers_are_noticed_when_all_are_checked", bad_pointers_are_noticed_when_all_are_checked),
    ])
    .also_as_ordinary_user()
    .main()
}
