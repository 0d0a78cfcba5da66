//! Why a code has no scenario: what will raise it, or who says that nothing does.

use openwinsock_codes::catalogue::{Entry, Family};

/// What has to come before the codes can be raised.
const OVERLAPPED: &str = "comes with overlapped I/O";

/// Codes by name, and what raises them or says that nothing does.
const REASONS: &[(&str, &str)] = &[
    ("WSA_IO_INCOMPLETE", OVERLAPPED),
    ("WSA_IO_PENDING", OVERLAPPED),
    ("WSA_OPERATION_ABORTED", OVERLAPPED),
];

/// The reason for one code.
pub(crate) fn reason(entry: &Entry) -> String {
    if let Some((_, reason)) = REASONS.iter().find(|(name, _)| entry.names().any(|n| n == *name)) {
        return (*reason).to_owned();
    }
    match entry.family {
        Family::Dns => "comes with the DNS client and the DNS management service".to_owned(),
        Family::Qos => "comes with QoS".to_owned(),
        Family::Winsock | Family::Win32 => "no scenario yet".to_owned(),
    }
}
