//! The 36 cells of one account.

use openwinsock_runtime::WsaError;
use openwinsock_runtime::socket::Sharing;

use crate::helper::Helper;
use crate::support::*;

/// A port of the kernel's choice is free on the address that it was chosen for. On others somebody may be: another
/// test's connection, say. Several in a row are no chance.
const CHOICES: usize = 4;

/// Runs `second_bind` for every cell, and says where it differs from the table.
fn compare(second_bind: impl FnMut(Plan, Plan) -> openwinsock_runtime::Result<()>) {
    compare_with(1, second_bind);
}

fn compare_with(tries: usize, mut second_bind: impl FnMut(Plan, Plan) -> openwinsock_runtime::Result<()>) {
    let _quiet = quiet();
    let mut faults = Vec::new();
    let mut tried = 0;
    for &stack in Stack::all() {
        for protocol in PROTOCOLS {
            let port = free_port();
            for row in rows("same").into_iter().map(|row| row.on(stack)) {
                let [first, second] = row.plans(protocol, stack, port);
                let mut results = (0..tries).map(|_| second_bind(first, second));
                tried += 1;
                if let Some(got) = last_unless(row.expected, &mut results) {
                    faults.push(format!("{stack:?} {protocol:?} {row:?}: {got:?}"));
                }
            }
        }
    }
    assert!(tried >= 72, "{tried}");
    none(&faults);
}

/// The last result, if none is the expected one.
fn last_unless<T: PartialEq>(expected: T, results: &mut impl Iterator<Item = T>) -> Option<T> {
    let mut last = None;
    for result in results {
        if result == expected {
            return None;
        }
        last = Some(result);
    }
    last
}

#[test]
fn within_a_process() {
    compare(|first, second| {
        let _first = first.bind().unwrap();
        second.bind().map(drop)
    });
}

#[test]
fn within_a_process_the_first_on_a_port_of_the_kernels_choice() {
    compare_with(CHOICES, |mut first, mut second| {
        first.address.set_port(0);
        let first = first.bind().unwrap();
        second.address.set_port(port(&first));
        second.bind().map(drop)
    });
}

#[test]
fn within_a_process_the_first_listening_and_the_second_too() {
    compare(|first, second| {
        let first_socket = first.bind().unwrap();
        if first.protocol == Protocol::Tcp {
            first_socket.listen(5).unwrap();
        }
        let second_socket = second.bind()?;
        if second.protocol == Protocol::Tcp {
            second_socket.listen(5).unwrap();
        }
        Ok(())
    });
}

#[test]
fn between_processes() {
    let mut helper = Helper::start();
    compare(|first, second| {
        let first = helper.bind(first).unwrap();
        let result = second.bind().map(drop);
        helper.close(first);
        result
    });
}

#[test]
fn between_processes_the_second_there() {
    let mut helper = Helper::start();
    compare(|first, second| {
        let _first = first.bind().unwrap();
        let second = helper.bind(second)?;
        helper.close(second);
        Ok(())
    });
}

#[test]
fn between_processes_listening_on_a_port_of_the_kernels_choice() {
    let mut helper = Helper::start();
    compare_with(CHOICES, |mut first, mut second| {
        first.address.set_port(0);
        let socket = helper.bind(first).unwrap();
        if first.protocol == Protocol::Tcp {
            helper.listen(socket);
        }
        second.address.set_port(helper.port(socket));
        let result = second.bind().map(|second_socket| {
            if second.protocol == Protocol::Tcp {
                second_socket.listen(5).unwrap();
            }
        });
        helper.close(socket);
        result
    });
}

/// A third socket is checked against both that are there.
#[test]
fn everybody_who_is_there_has_a_say() {
    let mut helper = Helper::start();
    let _quiet = quiet();
    for protocol in PROTOCOLS {
        let port = free_port();
        let plan = |address: &str, sharing| Plan {
            protocol,
            address: (address.parse::<std::net::IpAddr>().unwrap(), port).into(),
            sharing,
            dual: false,
        };
        let _wildcard = plan("0.0.0.0", Sharing::Default).bind().unwrap();
        helper.bind(plan("127.0.0.1", Sharing::Default)).unwrap();
        let _other = plan("127.0.0.2", Sharing::Exclusive).bind().unwrap();
        // Same address in the other process; the wildcard lets it in.
        let code = plan("127.0.0.1", Sharing::Default).bind().unwrap_err();
        assert_eq!(code, WsaError::WSAEADDRINUSE);
        let code = plan("127.0.0.1", Sharing::Reuse).bind().unwrap_err();
        assert_eq!(code, WsaError::WSAEACCES);
        assert_eq!(helper.bind(plan("127.0.0.2", Sharing::Reuse)), Err(WsaError::WSAEACCES));
        assert!(helper.bind(plan("127.0.0.3", Sharing::Exclusive)).is_ok());
    }
}

#[test]
fn different_addresses_and_protocols_and_stacks_do_not_meet() {
    let _quiet = quiet();
    let exclusive = Sharing::Exclusive;
    let port = free_port();
    let _tcp = Plan::new(Protocol::Tcp, ([127, 0, 0, 1], port), exclusive).bind().unwrap();
    let _udp = Plan::new(Protocol::Udp, ([127, 0, 0, 1], port), exclusive).bind().unwrap();
    let _other = Plan::new(Protocol::Tcp, ([127, 0, 0, 2], port), exclusive).bind().unwrap();
    if has_ipv6() {
        let _v6 = Plan::new(Protocol::Tcp, ([0; 8], port), exclusive).bind().unwrap();
    }
}

/// The article's own example: the IPv6 socket takes both stacks, and in the other one somebody is.
#[test]
fn a_dual_stack_socket_is_checked_in_both_stacks() {
    let _quiet = quiet();
    if !has_ipv6() {
        println!("skipped: this machine has no IPv6");
        return;
    }
    for protocol in PROTOCOLS {
        let port = free_port();
        let dual = |sharing| Plan { dual: true, ..Plan::new(protocol, ([0; 8], port), sharing) };
        let v4 = Plan::new(protocol, ([127, 0, 0, 1], port), Sharing::Default);
        {
            let _first = v4.bind().unwrap();
            assert_eq!(dual(Sharing::Exclusive).bind().unwrap_err(), WsaError::WSAEACCES);
            assert!(dual(Sharing::Default).bind().is_ok());
        }
        let _first = dual(Sharing::Exclusive).bind().unwrap();
        assert_eq!(v4.bind().unwrap_err(), WsaError::WSAEACCES);
        let wildcard = Plan::new(protocol, ([0, 0, 0, 0], port), Sharing::Default);
        assert_eq!(wildcard.bind().unwrap_err(), WsaError::WSAEADDRINUSE);
    }
}
