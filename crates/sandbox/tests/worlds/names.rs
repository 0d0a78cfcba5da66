//! The C library really asks our name server, and says what it answered.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::{Duration, Instant};

use openwinsock_sandbox::Error;
use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::dns::{Answer, NameServer, Over, Record, Zone};
use openwinsock_sandbox::etc::Etc;
use openwinsock_sandbox::world::NetworkWorld;

use crate::sys;

pub(crate) const CASES: &[Case<'_>] = &[
    ("names::addresses_are_found", addresses_are_found),
    ("names::each_refusal_is_told_apart", each_refusal_is_told_apart),
    ("names::silence_takes_its_time", silence_takes_its_time),
    ("names::long_answers_come_over_tcp", long_answers_come_over_tcp),
    ("names::without_a_server_it_can_be_tried_again", without_a_server_it_can_be_tried_again),
    ("names::own_files_count", own_files_count),
    ("names::etc_needs_a_mount_table", etc_needs_a_mount_table),
];

/// Values of `h_errno`, netdb.h.
const HOST_NOT_FOUND: i32 = 1;
const TRY_AGAIN: i32 = 2;
const NO_RECOVERY: i32 = 3;
const NO_DATA: i32 = 4;

/// Not 127.0.0.1, which the C library asks when no server is named.
const HERE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

fn start(zone: Zone) -> openwinsock_sandbox::Result<(NetworkWorld, NameServer)> {
    let world = NetworkWorld::enter_with_mounts()?;
    world.use_etc(&Etc::new().name_server(HERE))?;
    let server = NameServer::start(HERE, zone)?;
    Ok((world, server))
}

fn addresses_are_found() -> Outcome {
    let v6: Ipv6Addr = "2001:db8::1".parse()?;
    let both = vec![Record::Address([192, 0, 2, 1].into()), Record::Address(v6.into())];
    let alias = Answer::Records(vec![Record::Alias("both.test".into())]);
    let zone = Zone::new()
        .answer("both.test", Answer::Records(both))
        .answer("alias.test", alias)
        .host_of([192, 0, 2, 1], "both.test");
    let (_world, server) = start(zone)?;
    for name in ["both.test", "alias.test"] {
        let mut found = sys::lookup(name).map_err(|error| format!("{name}: {error}"))?;
        found.sort();
        assert_eq!(found, [Ipv4Addr::new(192, 0, 2, 1).into(), v6.into()] as [std::net::IpAddr; 2], "{name}");
    }
    assert_eq!(sys::host_of([192, 0, 2, 1].into()), Ok("both.test".to_owned()));
    assert_eq!(sys::host_of([192, 0, 2, 2].into()), Err(libc::EAI_NONAME));
    let asked = server.asked();
    assert!(asked.iter().any(|asked| asked.name == "alias.test" && asked.kind == "AAAA"), "{asked:?}");
    assert!(asked.iter().all(|asked| asked.over == Over::Udp), "{asked:?}");
    Ok(())
}

fn each_refusal_is_told_apart() -> Outcome {
    // For each answer: getaddrinfo for all families, for IPv4, and h_errno of gethostbyname.
    let table = [
        ("missing.test", Answer::NoSuchName, [libc::EAI_NONAME, libc::EAI_NONAME, HOST_NOT_FOUND]),
        ("empty.test", Answer::Records(vec![]), [libc::EAI_NODATA, libc::EAI_NODATA, NO_DATA]),
        ("busy.test", Answer::ServerFailure, [libc::EAI_AGAIN, libc::EAI_AGAIN, TRY_AGAIN]),
        ("refused.test", Answer::Refused, [libc::EAI_AGAIN, libc::EAI_AGAIN, TRY_AGAIN]),
        ("unknown.test", Answer::NotImplemented, [libc::EAI_AGAIN, libc::EAI_AGAIN, TRY_AGAIN]),
        // glibc's getaddrinfo has no word for it.
        ("format.test", Answer::FormatError, [libc::EAI_NONAME, libc::EAI_NONAME, NO_RECOVERY]),
        ("garbage.test", Answer::Garbage, [libc::EAI_AGAIN, libc::EAI_AGAIN, TRY_AGAIN]),
    ];
    let zone = table.iter().fold(Zone::new(), |zone, (name, answer, _)| zone.answer(name, answer.clone()));
    let (_world, server) = start(zone)?;
    let expected = table.map(|(name, _, errors)| (name, errors));
    let found = expected.map(|(name, _)| {
        let all = sys::lookup(name).unwrap_err();
        (name, [all, sys::lookup_in(libc::AF_INET, name).unwrap_err(), sys::old_lookup(name).unwrap_err()])
    });
    assert_eq!(found, expected);
    let asked = server.asked();
    assert!(expected.iter().all(|(name, _)| asked.iter().any(|asked| asked.name == *name)), "{asked:?}");
    Ok(())
}

fn silence_takes_its_time() -> Outcome {
    let (_world, server) = start(Zone::new().answer("*", Answer::Silence))?;
    let begin = Instant::now();
    assert_eq!(sys::lookup("quiet.test"), Err(libc::EAI_AGAIN));
    let took = begin.elapsed();
    assert!(took >= Duration::from_millis(900) && took < Duration::from_secs(4), "{took:?}");
    assert!(!server.asked().is_empty());
    Ok(())
}

fn long_answers_come_over_tcp() -> Outcome {
    let records = vec![Record::Address([192, 0, 2, 7].into())];
    let (_world, server) = start(Zone::new().answer("long.test", Answer::Truncated(records)))?;
    assert_eq!(sys::lookup("long.test"), Ok(vec![Ipv4Addr::new(192, 0, 2, 7).into()]));
    let over: Vec<_> = server.asked().iter().map(|asked| asked.over).collect();
    assert!(over.contains(&Over::Udp) && over.contains(&Over::Tcp), "{over:?}");
    Ok(())
}

fn without_a_server_it_can_be_tried_again() -> Outcome {
    let (_world, server) = start(Zone::new().address("host.test", [192, 0, 2, 1]))?;
    assert!(sys::lookup("host.test").is_ok());
    drop(server);
    assert_eq!(sys::lookup("host.test"), Err(libc::EAI_AGAIN));
    // The port is free again.
    NameServer::start(HERE, Zone::new())?;
    Ok(())
}

fn own_files_count() -> Outcome {
    let outside = std::fs::read_to_string("/etc/passwd")?;
    let world = NetworkWorld::enter_with_mounts()?;
    let hosts = "192.0.2.9 filed.test\n127.0.0.1 localhost\n";
    world.use_etc(&Etc::new().file("hosts", hosts).file("services", "sandbox-service 4711/tcp\n"))?;
    assert_eq!(sys::lookup("filed.test"), Ok(vec![Ipv4Addr::new(192, 0, 2, 9).into()]));
    assert_eq!(sys::service_port("sandbox-service"), Some(4711));
    // The machine's other files are still there.
    assert_eq!(std::fs::read_to_string("/etc/passwd")?, outside);
    assert!(matches!(world.use_etc(&Etc::new()), Err(Error::Misuse(_))));
    Ok(())
}

fn etc_needs_a_mount_table() -> Outcome {
    let world = NetworkWorld::enter()?;
    let error = world.use_etc(&Etc::new()).unwrap_err();
    assert!(error.to_string().contains("enter_with_mounts"), "{error}");
    Ok(())
}
