//! An own network, and further ones.

use std::net::{TcpListener, TcpStream, UdpSocket};
use std::thread;

use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::namespace::Namespace;
use openwinsock_sandbox::world::{self, NetworkWorld};
use openwinsock_sandbox::{Error, Needs};

use crate::sys;

pub(crate) const CASES: &[Case<'_>] = &[
    ("world::only_loopback_works", only_loopback_works),
    ("world::low_ports_are_ours", low_ports_are_ours),
    ("world::without_rights_low_ports_are_not", without_rights_low_ports_are_not),
    ("world::threads_are_noticed", threads_are_noticed),
    ("world::what_is_forbidden_is_named", what_is_forbidden_is_named),
    ("world::without_users_no_world", without_users_no_world),
    ("world::two_networks_share_nothing", two_networks_share_nothing),
    ("world::settings_belong_to_one_network", settings_belong_to_one_network),
    ("world::wrong_settings_are_explained", wrong_settings_are_explained),
];

fn only_loopback_works() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    TcpStream::connect(listener.local_addr()?)?;
    let listener = TcpListener::bind("[::1]:0")?;
    TcpStream::connect(listener.local_addr()?)?;
    let error = TcpStream::connect("192.0.2.1:9").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENETUNREACH));
    let error = TcpStream::connect("[2001:db8::1]:9").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENETUNREACH));
    Ok(())
}

fn low_ports_are_ours() -> Outcome {
    let _world = NetworkWorld::enter()?;
    UdpSocket::bind("127.0.0.1:53")?;
    TcpListener::bind("127.0.0.1:80")?;
    Ok(())
}

fn without_rights_low_ports_are_not() -> Outcome {
    let _world = NetworkWorld::enter()?;
    world::give_up_rights()?;
    let error = TcpListener::bind("127.0.0.1:80").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EACCES));
    Ok(())
}

fn threads_are_noticed() -> Outcome {
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let other = thread::spawn(move || stopped.recv());
    let error = NetworkWorld::enter().unwrap_err();
    assert!(matches!(error, Error::Misuse(_)), "{error:?}");
    assert!(error.to_string().contains("fresh process"), "{error}");
    drop(stop);
    let _ = other.join();
    // When the thread has ended, it works.
    NetworkWorld::enter()?;
    Ok(())
}

/// A user namespace that allows none of these namespaces inside of it.
fn forbid(setting: &str) -> Outcome {
    if let Err(error) = sys::new_user_namespace() {
        return Err(Error::Needs(Needs {
            what: "user namespaces".into(),
            cause: error,
            remedy: "Allow them".into(),
        })
        .into());
    }
    Ok(std::fs::write(format!("/proc/sys/user/{setting}"), "0")?)
}

fn what_is_forbidden_is_named() -> Outcome {
    forbid("max_net_namespaces")?;
    for error in [NetworkWorld::enter().unwrap_err(), Namespace::create().unwrap_err()] {
        let needs = error.needs().expect("the machine forbids it");
        assert_eq!(needs.what, "network namespaces");
        assert_eq!(needs.cause.raw_os_error(), Some(libc::ENOSPC));
        assert!(needs.to_string().contains("sysctl -w user.max_net_namespaces="), "{needs}");
    }
    Ok(())
}

fn without_users_no_world() -> Outcome {
    forbid("max_user_namespaces")?;
    world::give_up_rights()?;
    let error = NetworkWorld::enter().unwrap_err();
    let needs = error.needs().expect("the machine forbids it");
    assert_eq!(needs.what, "user namespaces");
    assert!(needs.to_string().contains("sysctl -w user.max_user_namespaces="), "{needs}");
    Ok(())
}

fn two_networks_share_nothing() -> Outcome {
    let _world = NetworkWorld::enter()?;
    let other = Namespace::create()?;
    let here = TcpListener::bind("127.0.0.1:4000")?;
    let there = other.run(|| TcpListener::bind("127.0.0.1:4000"))??;
    // A socket stays in its network, whoever uses it.
    let server = thread::spawn(move || there.accept().map(|(_, peer)| peer));
    let client = other.spawn(|| TcpStream::connect("127.0.0.1:4000"))?;
    let client = client.join().expect("no panic")??;
    assert_eq!(server.join().expect("no panic")?, client.local_addr()?);
    here.set_nonblocking(true)?;
    assert_eq!(here.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
    Ok(())
}

fn settings_belong_to_one_network() -> Outcome {
    let world = NetworkWorld::enter()?;
    let other = Namespace::create()?;
    let before = other.setting("net.ipv4.ip_default_ttl")?;
    assert_eq!(world.here().set("net.ipv4.ip_default_ttl", 7)?, before);
    assert_eq!(world.here().setting("net.ipv4.ip_default_ttl")?, "7");
    assert_eq!(other.setting("net.ipv4.ip_default_ttl")?, before);
    assert_eq!(UdpSocket::bind("127.0.0.1:0")?.ttl()?, 7);
    Ok(())
}

fn wrong_settings_are_explained() -> Outcome {
    let world = NetworkWorld::enter()?;
    let error = world.here().set("kernel.hostname", "x").unwrap_err();
    assert!(matches!(error, Error::Misuse(_)), "{error:?}");
    let error = world.here().set("net.ipv4.no_such_thing", 1).unwrap_err();
    assert!(error.needs().is_some(), "{error:?}");
    let error = world.here().set("net.ipv4.ip_default_ttl", "many").unwrap_err();
    assert_eq!(error.errno(), Some(libc::EINVAL));
    Ok(())
}
