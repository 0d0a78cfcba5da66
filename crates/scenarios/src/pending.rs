//! Why a code has no scenario: what will raise it, or who says that nothing does.

use openwinsock_codes::catalogue::{Entry, Family};

/// Codes by name, and what raises them or says that nothing does.
const REASONS: &[(&str, &str)] = &[
    (
        "WSA_OPERATION_ABORTED",
        "comes with overlapped I/O: an operation that waits when its socket is closed or CancelIoEx ends it",
    ),
    (
        "WSA_IO_INCOMPLETE",
        "comes with overlapped I/O: WSAGetOverlappedResult for an operation that still waits",
    ),
    ("WSA_IO_PENDING", "comes with overlapped I/O: WSARecv or WSASend that cannot end at once"),
    (
        "WSAEBADF",
        "no function raises it: no page lists it, and winsock2.h has it from BSD. A descriptor that somebody else closed is WSAENOTSOCK",
    ),
    (
        "WSAEPFNOSUPPORT",
        "comes with name-space providers: WSASetService of network location awareness, for a protocol other than IP. Sockets give WSAEAFNOSUPPORT",
    ),
    (
        "WSAETOOMANYREFS",
        "comes with name-space providers, WSARemoveServiceClass of a class that services still have, and with registered I/O, queues resized below what is in them",
    ),
    (
        "WSAEHOSTDOWN",
        "only the articles on Bluetooth list it, for connect and SO_BTH_AUTHENTICATE; connect, send and sendto of other families give WSAEHOSTUNREACH",
    ),
    ("WSAENOTEMPTY", "no function raises it: no page lists it, and winsock2.h has it from BSD"),
    ("WSAEUSERS", "no function raises it: no page lists it, and winsock2.h has it from BSD"),
    ("WSAEREMOTE", "no function raises it: no page lists it, and winsock2.h has it from BSD"),
    (
        "WSAENOMORE",
        "comes with name-space providers: the old twin of WSA_E_NO_MORE, which WSALookupServiceNext passes on from a provider",
    ),
    (
        "WSAECANCELLED",
        "comes with name-space providers: the old twin of WSA_E_CANCELLED, which WSALookupServiceNext passes on from a provider",
    ),
    (
        "WSAEINVALIDPROCTABLE",
        "comes with the service provider interface: a provider whose WSPStartup leaves its table incomplete",
    ),
    (
        "WSAEINVALIDPROVIDER",
        "comes with the service provider interface: a provider of another version, or WSCGetProviderInfo of an unknown one",
    ),
    (
        "WSAEPROVIDERFAILEDINIT",
        "comes with the service provider interface: a provider whose library cannot be loaded or does not start",
    ),
    (
        "WSASYSCALLFAILURE",
        "comes with the service provider interface: WSCInstallProvider and its kin, when the catalogue cannot be written",
    ),
    ("WSA_E_NO_MORE", "comes with name-space providers: WSALookupServiceNext after the last result"),
    (
        "WSA_E_CANCELLED",
        "comes with name-space providers: WSALookupServiceNext while another thread ends the look-up, and GetAddrInfoExCancel",
    ),
    ("WSAEREFUSED", "no function raises it: no page lists it; a name-space provider may return it"),
    (
        "WSA_SECURE_HOST_NOT_FOUND",
        "no function raises it: no page lists it, and winerror.h alone has it; a name-space provider may return it",
    ),
    ("WSA_IPSEC_NAME_POLICY_ERROR", "no function raises it: no page lists it, and winerror.h alone has it"),
];

/// The reason for one code.
pub(crate) fn reason(entry: &Entry) -> String {
    if let Some(reason) = row(entry) {
        return reason.to_owned();
    }
    match entry.family {
        Family::Dns => "comes with the DNS client and the DNS management service".to_owned(),
        // The catalogue says for each what it is about, and then more.
        Family::Qos => {
            let about = entry.note.split(';').next().unwrap_or_default();
            format!("comes with quality of service: {about}")
        }
        Family::Winsock | Family::Win32 => "no function of Winsock raises it".to_owned(),
    }
}

fn row(entry: &Entry) -> Option<&'static str> {
    REASONS.iter().find(|(name, _)| entry.names().any(|n| n == *name)).map(|(_, reason)| *reason)
}

#[cfg(test)]
mod tests {
    use openwinsock_codes::catalogue::Returned;

    use super::*;

    #[test]
    fn a_reason_is_either_a_scenario_or_a_row() {
        for life in crate::all() {
            let (name, there) = (life.entry.name, row(life.entry).is_some());
            if life.entry.family == Family::Winsock {
                assert_ne!(life.scenario.is_ok(), there, "{name}: a scenario and a row, or neither");
            }
            if life.entry.family == Family::Qos && !there {
                assert!(!life.entry.note.is_empty(), "{name}: the catalogue does not say what it is about");
            }
        }
    }

    #[test]
    fn what_the_catalogue_calls_never_returned_has_a_source_or_another_way() {
        let never =
            |life: &&crate::Life| life.entry.returned == Returned::Never && life.entry.family != Family::Dns;
        for life in crate::all().iter().filter(never) {
            match &life.scenario {
                Ok(scenario) => assert!(scenario.linux_only, "{}: Windows has no way to it", scenario.code),
                Err(reason) => {
                    assert!(reason.starts_with("no function raises it: no page lists it"), "{reason}");
                }
            }
        }
    }

    #[test]
    fn every_row_is_of_a_code() {
        for (name, _) in REASONS {
            assert!(crate::all().iter().any(|life| life.entry.names().any(|n| n == *name)), "{name}");
        }
    }
}
