//! Why a code has no scenario: what would raise it, or who says that nothing does.

use openwinsock_codes::catalogue::{Entry, Family};

/// Codes by name, and what would raise them or says that nothing does.
const REASONS: &[(&str, &str)] = &[
    (
        "WSAEBADF",
        "no function raises it: no page lists it, and winsock2.h has it from BSD. A descriptor that somebody else closed is WSAENOTSOCK",
    ),
    (
        "WSAEPFNOSUPPORT",
        "WSASetService of network location awareness raises it on Windows, for a protocol other than IP; here networks are the system's, and nobody registers any. Sockets give WSAEAFNOSUPPORT",
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
        "the old twin of WSA_E_NO_MORE: WSALookupServiceNext passes it on from a name-space provider of somebody else's, and such a provider is a library of Windows, which cannot be loaded here",
    ),
    (
        "WSAECANCELLED",
        "the old twin of WSA_E_CANCELLED: WSALookupServiceNext passes it on from a name-space provider of somebody else's, and such a provider is a library of Windows, which cannot be loaded here",
    ),
    (
        "WSAEINVALIDPROCTABLE",
        "a transport provider raises it whose WSPStartup leaves its table incomplete; such a provider is a library of Windows, which cannot be loaded here",
    ),
    (
        "WSAEPROVIDERFAILEDINIT",
        "a transport provider raises it whose library does not start; such a provider is a library of Windows, which cannot be loaded here, so that none is ever asked to start",
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
        Family::Dns => {
            "belongs to the DNS client and the management of DNS servers, which are not there yet".to_owned()
        }
        // The catalogue says for each what it is about, and then more.
        Family::Qos => {
            let about = entry.note.split(';').next().unwrap_or_default();
            format!("belongs to quality of service, which is not there yet: {about}")
        }
        Family::Winsock => "no function of Winsock raises it".to_owned(),
        Family::Win32 => {
            "a code of Win32 beside Winsock's, and no scenario of it has been written".to_owned()
        }
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
