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
    wsa_invalid_handle
    wsa_invalid_parameter
    wsa_not_enough_memory
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
    wsaewouldblock
    wsahost_not_found
    wsano_data
    wsano_recovery
    wsanotinitialised
    wsaservice_not_found
    wsasysnotready
    wsatry_again
    wsatype_not_found
    wsavernotsupported
}

/// What the files need.
mod prelude {
    pub(super) use openwinsock::Win32::Networking::WinSock as ws;

    pub(super) use crate::stage::loopback;
    pub(super) use crate::{Play, Scenario, Stage, World};
}
