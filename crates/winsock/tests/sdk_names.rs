//! Every option and control code that the SDK declares is in our tables, or in a list that says why not.
//!
//! The SDK's names come from the source of `windows-sys` that this workspace builds with.

mod sdk;

use std::collections::{BTreeMap, BTreeSet};

use openwinsock_runtime::socket::{ioctl, options};
use windows_sys::Win32::Networking::WinSock::{
    IPPROTO_IP, IPPROTO_IPV6, IPPROTO_TCP, IPPROTO_UDP, SOL_SOCKET,
};

/// Options that no socket here has (`WSAENOPROTOOPT`), and names that look like options.
const NOT_HERE: &[(&str, &[&str])] = &[
    (
        "data with connection requests belong to DECNet and OSI",
        &[
            "SO_CONNDATA",
            "SO_CONNDATALEN",
            "SO_CONNOPT",
            "SO_CONNOPTLEN",
            "SO_DISCDATA",
            "SO_DISCDATALEN",
            "SO_DISCOPT",
            "SO_DISCOPTLEN",
        ],
    ),
    ("socket groups are reserved; the page has this code for sockets without one", &["SO_GROUP_PRIORITY"]),
    ("Linux has network namespaces, which are no number", &["SO_COMPARTMENT_ID"]),
    ("Linux has no listening socket that resets whoever connects", &["SO_PAUSE_ACCEPT"]),
    ("sharing a port among multicast receivers is decided by bind", &["SO_REUSE_MULTICASTPORT"]),
    (
        "a type of ancillary data",
        &["SO_TIMESTAMP", "SO_TIMESTAMP_ID", "IP_TCLASS", "IPV6_TCLASS", "UDP_COALESCED_INFO"],
    ),
    (
        "belongs to the Windows Filtering Platform",
        &[
            "SO_ORIGINAL_DST",
            "IP_WFP_REDIRECT_CONTEXT",
            "IP_WFP_REDIRECT_RECORDS",
            "IPV6_WFP_REDIRECT_CONTEXT",
            "IPV6_WFP_REDIRECT_RECORDS",
        ],
    ),
    ("a value of SO_OPENTYPE", &["SO_SYNCHRONOUS_ALERT", "SO_SYNCHRONOUS_NONALERT"]),
    (
        "Linux decides it for the whole machine (tcp_timestamps, tcp_stdurg) or for a route (congestion control is no number)",
        &["TCP_TIMESTAMPS", "TCP_STDURG", "TCP_NOURG", "TCP_CONGESTION_ALGORITHM"],
    ),
    ("TCP offload engines are no part of Linux", &["TCP_OFFLOAD_PREFERENCE"]),
    ("SIOCATMARK is the way; no page documents this one", &["TCP_ATMARK"]),
    ("no page documents it, and Linux sends the last acknowledgement at once", &["TCP_DELAY_FIN_ACK"]),
    ("no page documents it; TCP_MAXRT bounds a connect", &["TCP_NOSYNRETRIES"]),
    (
        "a failing connect of Linux ends with the ICMP error in any case; who sent it is not reported yet",
        &["TCP_FAIL_CONNECT_ON_ICMP_ERROR", "TCP_ICMP_ERROR_INFO"],
    ),
    (
        "a constant that is a value, a mask or a limit",
        &[
            "TCP_OFFLOAD_NOT_PREFERRED",
            "TCP_OFFLOAD_NO_PREFERENCE",
            "TCP_OFFLOAD_PREFERRED",
            "TCP_ICW_LEVEL_AGGRESSIVE",
            "TCP_ICW_LEVEL_COMPAT",
            "TCP_ICW_LEVEL_DEFAULT",
            "TCP_ICW_LEVEL_EXPERIMENTAL",
            "TCP_ICW_LEVEL_HIGH",
            "TCP_ICW_LEVEL_MAX",
            "TCP_ICW_LEVEL_VERY_HIGH",
            "TCP_INITIAL_RTO_DEFAULT_MAX_SYN_RETRANSMISSIONS",
            "TCP_INITIAL_RTO_DEFAULT_RTT",
            "TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS",
            "TCP_INITIAL_RTO_UNSPECIFIED_MAX_SYN_RETRANSMISSIONS",
            "IP_DEFAULT_MULTICAST_LOOP",
            "IP_DEFAULT_MULTICAST_TTL",
            "IP_MAX_MEMBERSHIPS",
            "IP_OPTION_TIMESTAMP_ADDRESS",
            "IP_OPTION_TIMESTAMP_ONLY",
            "IP_OPTION_TIMESTAMP_SPECIFIC_ADDRESS",
            "IP_OPT_EOL",
            "IP_OPT_LSRR",
            "IP_OPT_MULTIDEST",
            "IP_OPT_NOP",
            "IP_OPT_ROUTER_ALERT",
            "IP_OPT_RR",
            "IP_OPT_SECURITY",
            "IP_OPT_SID",
            "IP_OPT_SSRR",
            "IP_OPT_TS",
            "IP_PMTUDISC_DO",
            "IP_PMTUDISC_DONT",
            "IP_PMTUDISC_MAX",
            "IP_PMTUDISC_NOT_SET",
            "IP_PMTUDISC_PROBE",
            "IP_UNSPECIFIED_HOP_LIMIT",
            "IP_UNSPECIFIED_TYPE_OF_SERVICE",
            "IP_UNSPECIFIED_USER_MTU",
            "IP_VER_MASK",
            "IPV6_ECN_MASK",
            "IPV6_ECN_SHIFT",
            "IPV6_FLOW_LABEL_MASK",
            "IPV6_FULL_TRAFFIC_CLASS_MASK",
            "IPV6_MINIMUM_MTU",
            "IPV6_TRAFFIC_CLASS_MASK",
            "IPV6_VERSION",
            "MCAST_EXCLUDE",
            "MCAST_INCLUDE",
        ],
    ),
    (
        "Linux has no list of interfaces to receive from",
        &[
            "IP_ADD_IFLIST",
            "IP_DEL_IFLIST",
            "IP_GET_IFLIST",
            "IP_IFLIST",
            "IPV6_ADD_IFLIST",
            "IPV6_DEL_IFLIST",
            "IPV6_GET_IFLIST",
            "IPV6_IFLIST",
        ],
    ),
    ("the interface before a tunnel is not reported", &["IP_ORIGINAL_ARRIVAL_IF"]),
    (
        "no page documents it beside IP_PKTINFO, which has what it reports",
        &["IP_PKTINFO_EX", "IPV6_PKTINFO_EX", "IP_RECVDSTADDR", "IPV6_RECVDSTADDR"],
    ),
    ("a socket of Linux receives every broadcast for its port", &["IP_RECEIVE_BROADCAST"]),
    ("no page documents it; the library uses the kernel's own", &["IP_RECVERR", "IPV6_RECVERR"]),
    (
        "extension headers and source routes are no longer used",
        &["IPV6_HOPOPTS", "IPV6_RTHDR", "IPV6_RECVRTHDR", "IP_RTHDR", "IP_RECVRTHDR"],
    ),
    ("dial-on-demand interfaces (no page documents it)", &["IP_NRT_INTERFACE", "IPV6_NRT_INTERFACE"]),
    ("IPv4 of Linux has no such bound, and half an option would mislead", &["IP_USER_MTU", "IPV6_USER_MTU"]),
    ("coalesced datagrams need ancillary data to take them apart", &["UDP_RECV_MAX_COALESCED_SIZE"]),
];

/// Control codes that are named twice in the SDK: the row has the other name.
const SAME_CODE: &[&str] = &["SIO_SOCKET_CLOSE_NOTIFY", "SIO_SET_PRIORITY_HINT"];

/// Constants with one of the prefixes, and their values.
fn constants(source: &str, prefixes: &[&str]) -> BTreeMap<String, i64> {
    let lines = source.lines().filter_map(|line| line.strip_prefix("pub const "));
    lines
        .filter_map(|line| {
            let (name, rest) = line.split_once(':')?;
            let value = rest.split_once("= ")?.1.trim_end_matches(';');
            let value = ["i32", "u32", "u16"].into_iter().find_map(|kind| value.strip_suffix(kind))?;
            let wanted = prefixes.iter().any(|prefix| name.starts_with(prefix));
            wanted.then(|| (name.to_owned(), value.parse().unwrap()))
        })
        .collect()
}

fn level(name: &str) -> i32 {
    match name.split('_').next() {
        Some("SO") => SOL_SOCKET,
        Some("TCP") => IPPROTO_TCP,
        Some("UDP") => IPPROTO_UDP,
        Some("IPV6") => IPPROTO_IPV6,
        _ => IPPROTO_IP,
    }
}

#[test]
fn every_option_of_the_sdk_is_here_or_has_a_reason() {
    let declared =
        constants(&sdk::module("Networking/WinSock"), &["SO_", "TCP_", "IP_", "IPV6_", "UDP_", "MCAST_"]);
    assert!(declared.len() > 150, "{}", declared.len());
    let excused: BTreeSet<_> = NOT_HERE.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let rows: BTreeSet<_> = options::levels()
        .into_iter()
        .flat_map(|(level, rows)| rows.iter().map(move |row| (level, i64::from(row.name()))))
        .collect();
    let names: BTreeSet<_> =
        options::levels().into_iter().flat_map(|(_, rows)| rows.iter().map(options::Row::text)).collect();
    let missing: Vec<_> = declared
        .iter()
        .filter(|(name, value)| !rows.contains(&(level(name), **value)) && !excused.contains(name.as_str()))
        .collect();
    assert!(missing.is_empty(), "neither in the table nor excused: {missing:?}");
    for name in &excused {
        assert!(declared.contains_key(*name), "{name} is excused, but the SDK does not declare it");
        assert!(!names.contains(name), "{name} is excused, but the table has it");
    }
    for name in names {
        assert!(declared.contains_key(name), "{name} is in the table, but the SDK does not declare it");
    }
}

#[test]
fn every_control_code_of_the_sdk_has_a_row() {
    let declared = constants(&sdk::module("Networking/WinSock"), &["SIO_", "SIOC", "FIO"]);
    assert!(declared.len() > 80, "{}", declared.len());
    let rows: BTreeSet<_> = ioctl::rows().map(ioctl::Row::text).collect();
    let codes: BTreeSet<_> = ioctl::rows().map(|row| i64::from(row.code())).collect();
    for (name, value) in declared {
        let value = i64::from(u32::try_from(value & 0xffff_ffff).unwrap());
        assert!(rows.contains(name.as_str()) || SAME_CODE.contains(&name.as_str()), "{name} has no row");
        assert!(codes.contains(&value), "{name}");
    }
}
