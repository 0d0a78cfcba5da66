//! A file per code. To add one, write the file and add its line here; the file's `SCENARIO` says the rest.

use crate::Scenario;

macro_rules! scenarios {
    ($($file:ident)*) => {
        $(mod $file;)*
        /// Every scenario.
        pub(crate) const SCENARIOS: &[&Scenario] = &[$(&$file::SCENARIO),*];
    };
}

scenarios! {
    error_abandoned_wait_0
    error_connection_aborted
    error_connection_refused
    error_graceful_disconnect
    error_host_unreachable
    error_more_data
    error_netname_deleted
    error_not_found
    error_port_unreachable
    error_sem_timeout
    wait_timeout
    wsa_e_cancelled
    wsa_e_no_more
    wsa_invalid_handle
    wsa_invalid_parameter
    wsa_io_incomplete
    wsa_io_pending
    wsa_not_enough_memory
    wsa_operation_aborted
    wsaeacces
    wsaeaddrinuse
    wsaeaddrnotavail
    wsaeafnosupport
    wsaealready
    wsaeconnaborted
    wsaeconnrefused
    wsaeconnreset
    wsaedestaddrreq
    wsaediscon
    wsaedquot
    wsaefault
    wsaehostunreach
    wsaeinprogress
    wsaeintr
    wsaeinval
    wsaeinvalidprovider
    wsaeisconn
    wsaeloop
    wsaemfile
    wsaemsgsize
    wsaenametoolong
    wsaenetdown
    wsaenetreset
    wsaenetunreach
    wsaenobufs
    wsaenoprotoopt
    wsaenotconn
    wsaenotsock
    wsaeopnotsupp
    wsaeproclim
    wsaeprotonosupport
    wsaeprototype
    wsaeshutdown
    wsaesocktnosupport
    wsaestale
    wsaetimedout
    wsaetoomanyrefs
    wsaewouldblock
    wsahost_not_found
    wsano_data
    wsano_recovery
    wsanotinitialised
    wsaservice_not_found
    wsasysnotready
    wsasyscallfailure
    wsatry_again
    wsatype_not_found
    wsavernotsupported
}

/// What the files need.
mod prelude {
    pub(super) use openwinsock::Win32::Networking::WinSock as ws;

    pub(super) use crate::stage::{LATER, SOON, loopback};
    pub(super) use crate::{Play, Scenario, Stage, World};
}
