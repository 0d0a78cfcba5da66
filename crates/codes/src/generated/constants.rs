// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::{Hresult, NtStatus, Win32Error, WsaError};

impl WsaError {
    /// 6: Invalid event or lookup handle.
    pub const WSA_INVALID_HANDLE: Self = Self(6);
    /// 8: Out of memory in the process.
    pub const WSA_NOT_ENOUGH_MEMORY: Self = Self(8);
    /// 87: Parameter refused by Windows.
    pub const WSA_INVALID_PARAMETER: Self = Self(87);
    /// 995: Overlapped operation cancelled.
    pub const WSA_OPERATION_ABORTED: Self = Self(995);
    /// 996: Overlapped operation not finished.
    pub const WSA_IO_INCOMPLETE: Self = Self(996);
    /// 997: Overlapped operation started.
    pub const WSA_IO_PENDING: Self = Self(997);
    /// 10000: Base of the Winsock codes.
    pub const WSABASEERR: Self = Self(10000);
    /// 10004: Blocking call cancelled.
    pub const WSAEINTR: Self = Self(10004);
    /// 10009: Bad descriptor (unused by Windows).
    pub const WSAEBADF: Self = Self(10009);
    /// 10013: Access to the socket denied.
    pub const WSAEACCES: Self = Self(10013);
    /// 10014: Bad pointer or buffer length.
    pub const WSAEFAULT: Self = Self(10014);
    /// 10022: Invalid argument or socket state.
    pub const WSAEINVAL: Self = Self(10022);
    /// 10024: Too many open sockets.
    pub const WSAEMFILE: Self = Self(10024);
    /// 10035: Operation would have to wait.
    pub const WSAEWOULDBLOCK: Self = Self(10035);
    /// 10036: Blocking call or query still active.
    pub const WSAEINPROGRESS: Self = Self(10036);
    /// 10037: Attempt already under way.
    pub const WSAEALREADY: Self = Self(10037);
    /// 10038: Handle is not an open socket.
    pub const WSAENOTSOCK: Self = Self(10038);
    /// 10039: Destination address missing.
    pub const WSAEDESTADDRREQ: Self = Self(10039);
    /// 10040: Datagram too long.
    pub const WSAEMSGSIZE: Self = Self(10040);
    /// 10041: Protocol does not suit socket type.
    pub const WSAEPROTOTYPE: Self = Self(10041);
    /// 10042: Socket option not supported.
    pub const WSAENOPROTOOPT: Self = Self(10042);
    /// 10043: Protocol not available.
    pub const WSAEPROTONOSUPPORT: Self = Self(10043);
    /// 10044: Socket type not available.
    pub const WSAESOCKTNOSUPPORT: Self = Self(10044);
    /// 10045: Operation not possible on this socket.
    pub const WSAEOPNOTSUPP: Self = Self(10045);
    /// 10046: Protocol family not available.
    pub const WSAEPFNOSUPPORT: Self = Self(10046);
    /// 10047: Address family does not fit.
    pub const WSAEAFNOSUPPORT: Self = Self(10047);
    /// 10048: Address or port in use.
    pub const WSAEADDRINUSE: Self = Self(10048);
    /// 10049: Address not usable here.
    pub const WSAEADDRNOTAVAIL: Self = Self(10049);
    /// 10050: Network subsystem failed.
    pub const WSAENETDOWN: Self = Self(10050);
    /// 10051: No route to the network.
    pub const WSAENETUNREACH: Self = Self(10051);
    /// 10052: Keep-alive failed or TTL expired.
    pub const WSAENETRESET: Self = Self(10052);
    /// 10053: Connection aborted on this computer.
    pub const WSAECONNABORTED: Self = Self(10053);
    /// 10054: Connection reset by peer.
    pub const WSAECONNRESET: Self = Self(10054);
    /// 10055: Out of ports, buffers or queue space.
    pub const WSAENOBUFS: Self = Self(10055);
    /// 10056: Socket already connected.
    pub const WSAEISCONN: Self = Self(10056);
    /// 10057: Socket not connected.
    pub const WSAENOTCONN: Self = Self(10057);
    /// 10058: Direction shut down by this side.
    pub const WSAESHUTDOWN: Self = Self(10058);
    /// 10059: Still referenced by others.
    pub const WSAETOOMANYREFS: Self = Self(10059);
    /// 10060: No answer in time.
    pub const WSAETIMEDOUT: Self = Self(10060);
    /// 10061: Connection refused.
    pub const WSAECONNREFUSED: Self = Self(10061);
    /// 10062: Name leads in a circle.
    pub const WSAELOOP: Self = Self(10062);
    /// 10063: Name too long.
    pub const WSAENAMETOOLONG: Self = Self(10063);
    /// 10064: Destination host or device down.
    pub const WSAEHOSTDOWN: Self = Self(10064);
    /// 10065: No path to this host.
    pub const WSAEHOSTUNREACH: Self = Self(10065);
    /// 10066: Directory still has contents.
    pub const WSAENOTEMPTY: Self = Self(10066);
    /// 10067: Too many programs use Winsock.
    pub const WSAEPROCLIM: Self = Self(10067);
    /// 10068: User table or quota full.
    pub const WSAEUSERS: Self = Self(10068);
    /// 10069: Disk space allowance used up.
    pub const WSAEDQUOT: Self = Self(10069);
    /// 10070: Outdated file handle.
    pub const WSAESTALE: Self = Self(10070);
    /// 10071: Item lives on another machine.
    pub const WSAEREMOTE: Self = Self(10071);
    /// 10091: Network subsystem not ready.
    pub const WSASYSNOTREADY: Self = Self(10091);
    /// 10092: Winsock version not offered.
    pub const WSAVERNOTSUPPORTED: Self = Self(10092);
    /// 10093: WSAStartup missing in this process.
    pub const WSANOTINITIALISED: Self = Self(10093);
    /// 10101: Peer closed the session in order.
    pub const WSAEDISCON: Self = Self(10101);
    /// 10102: End of lookup results (older code).
    pub const WSAENOMORE: Self = Self(10102);
    /// 10103: Lookup cancelled (older code).
    pub const WSAECANCELLED: Self = Self(10103);
    /// 10104: Provider's function table unusable.
    pub const WSAEINVALIDPROCTABLE: Self = Self(10104);
    /// 10105: Provider unknown or wrong version.
    pub const WSAEINVALIDPROVIDER: Self = Self(10105);
    /// 10106: Provider could not be loaded.
    pub const WSAEPROVIDERFAILEDINIT: Self = Self(10106);
    /// 10107: Unexpected failure of a system call.
    pub const WSASYSCALLFAILURE: Self = Self(10107);
    /// 10108: Service unknown in the name space.
    pub const WSASERVICE_NOT_FOUND: Self = Self(10108);
    /// 10109: Unknown port name or service class.
    pub const WSATYPE_NOT_FOUND: Self = Self(10109);
    /// 10110: End of lookup results.
    pub const WSA_E_NO_MORE: Self = Self(10110);
    /// 10111: Lookup cancelled by the program.
    pub const WSA_E_CANCELLED: Self = Self(10111);
    /// 10112: Database query turned down.
    pub const WSAEREFUSED: Self = Self(10112);
    /// 11001: Unknown host name.
    pub const WSAHOST_NOT_FOUND: Self = Self(11001);
    /// 11002: Temporary failure of name resolution.
    pub const WSATRY_AGAIN: Self = Self(11002);
    /// 11003: Lookup failed for good.
    pub const WSANO_RECOVERY: Self = Self(11003);
    /// 11004: Name without the wanted record.
    pub const WSANO_DATA: Self = Self(11004);
    /// 11005: QoS: receivers have reserved.
    pub const WSA_QOS_RECEIVERS: Self = Self(11005);
    /// 11006: QoS: a sender has appeared.
    pub const WSA_QOS_SENDERS: Self = Self(11006);
    /// 11007: QoS: no sender left.
    pub const WSA_QOS_NO_SENDERS: Self = Self(11007);
    /// 11008: QoS: no reservation left.
    pub const WSA_QOS_NO_RECEIVERS: Self = Self(11008);
    /// 11009: QoS reservation confirmed.
    pub const WSA_QOS_REQUEST_CONFIRMED: Self = Self(11009);
    /// 11010: Not enough capacity for the reservation.
    pub const WSA_QOS_ADMISSION_FAILURE: Self = Self(11010);
    /// 11011: QoS reservation refused by policy.
    pub const WSA_QOS_POLICY_FAILURE: Self = Self(11011);
    /// 11012: Reservation style rejected by the network.
    pub const WSA_QOS_BAD_STYLE: Self = Self(11012);
    /// 11013: Faulty object in a QoS request.
    pub const WSA_QOS_BAD_OBJECT: Self = Self(11013);
    /// 11014: Traffic control failed.
    pub const WSA_QOS_TRAFFIC_CTRL_ERROR: Self = Self(11014);
    /// 11015: Unspecified QoS failure.
    pub const WSA_QOS_GENERIC_ERROR: Self = Self(11015);
    /// 11016: Unusable QoS service type.
    pub const WSA_QOS_ESERVICETYPE: Self = Self(11016);
    /// 11017: Invalid sending or receiving FLOWSPEC.
    pub const WSA_QOS_EFLOWSPEC: Self = Self(11017);
    /// 11018: Unreadable QoS provider buffer.
    pub const WSA_QOS_EPROVSPECBUF: Self = Self(11018);
    /// 11019: Unusable RSVP filter style.
    pub const WSA_QOS_EFILTERSTYLE: Self = Self(11019);
    /// 11020: Unusable QoS filter type.
    pub const WSA_QOS_EFILTERTYPE: Self = Self(11020);
    /// 11021: Wrong number of QoS filters.
    pub const WSA_QOS_EFILTERCOUNT: Self = Self(11021);
    /// 11022: Wrong length of a QoS object.
    pub const WSA_QOS_EOBJLENGTH: Self = Self(11022);
    /// 11023: Wrong number of flow descriptors.
    pub const WSA_QOS_EFLOWCOUNT: Self = Self(11023);
    /// 11024: Unknown object in the provider buffer.
    pub const WSA_QOS_EUNKOWNPSOBJ: Self = Self(11024);
    /// 11025: Malformed QoS policy object.
    pub const WSA_QOS_EPOLICYOBJ: Self = Self(11025);
    /// 11026: Unusable flow descriptor.
    pub const WSA_QOS_EFLOWDESC: Self = Self(11026);
    /// 11027: Invalid FLOWSPEC in a flow descriptor.
    pub const WSA_QOS_EPSFLOWSPEC: Self = Self(11027);
    /// 11028: Invalid filter in the provider buffer.
    pub const WSA_QOS_EPSFILTERSPEC: Self = Self(11028);
    /// 11029: Invalid shape/discard mode.
    pub const WSA_QOS_ESDMODEOBJ: Self = Self(11029);
    /// 11030: Invalid shaping rate.
    pub const WSA_QOS_ESHAPERATEOBJ: Self = Self(11030);
    /// 11031: Reserved policy element type.
    pub const WSA_QOS_RESERVED_PETYPE: Self = Self(11031);
    /// 11032: Host not found by secure lookup.
    pub const WSA_SECURE_HOST_NOT_FOUND: Self = Self(11032);
    /// 11033: Name-based IPsec policy not installed.
    pub const WSA_IPSEC_NAME_POLICY_ERROR: Self = Self(11033);
}

impl Win32Error {
    /// 0: Success.
    pub const ERROR_SUCCESS: Self = Self(0);
    /// 0: Success.
    pub const NO_ERROR: Self = Self(0);
    /// 0: Success.
    pub const DNS_ERROR_RCODE_NO_ERROR: Self = Self(0);
    /// 1: Function not valid here.
    pub const ERROR_INVALID_FUNCTION: Self = Self(1);
    /// 2: File not found.
    pub const ERROR_FILE_NOT_FOUND: Self = Self(2);
    /// 3: Path not found.
    pub const ERROR_PATH_NOT_FOUND: Self = Self(3);
    /// 4: Too many open files.
    pub const ERROR_TOO_MANY_OPEN_FILES: Self = Self(4);
    /// 5: Access denied.
    pub const ERROR_ACCESS_DENIED: Self = Self(5);
    /// 6: Invalid event or lookup handle.
    pub const ERROR_INVALID_HANDLE: Self = Self(6);
    /// Win32 code 7.
    pub const ERROR_ARENA_TRASHED: Self = Self(7);
    /// 8: Out of memory in the process.
    pub const ERROR_NOT_ENOUGH_MEMORY: Self = Self(8);
    /// Win32 code 9.
    pub const ERROR_INVALID_BLOCK: Self = Self(9);
    /// 10: Environment block not valid.
    pub const ERROR_BAD_ENVIRONMENT: Self = Self(10);
    /// 11: Program format not valid.
    pub const ERROR_BAD_FORMAT: Self = Self(11);
    /// Win32 code 12.
    pub const ERROR_INVALID_ACCESS: Self = Self(12);
    /// 13: Data not valid.
    pub const ERROR_INVALID_DATA: Self = Self(13);
    /// 13: Data not valid.
    pub const DNS_ERROR_INVALID_DATA: Self = Self(13);
    /// 14: Out of memory.
    pub const ERROR_OUTOFMEMORY: Self = Self(14);
    /// 14: Out of memory.
    pub const DNS_ERROR_NO_MEMORY: Self = Self(14);
    /// Win32 code 15.
    pub const ERROR_INVALID_DRIVE: Self = Self(15);
    /// Win32 code 16.
    pub const ERROR_CURRENT_DIRECTORY: Self = Self(16);
    /// Win32 code 17.
    pub const ERROR_NOT_SAME_DEVICE: Self = Self(17);
    /// Win32 code 18.
    pub const ERROR_NO_MORE_FILES: Self = Self(18);
    /// Win32 code 19.
    pub const ERROR_WRITE_PROTECT: Self = Self(19);
    /// Win32 code 20.
    pub const ERROR_BAD_UNIT: Self = Self(20);
    /// 21: Device not ready.
    pub const ERROR_NOT_READY: Self = Self(21);
    /// Win32 code 22.
    pub const ERROR_BAD_COMMAND: Self = Self(22);
    /// Win32 code 23.
    pub const ERROR_CRC: Self = Self(23);
    /// 24: Length not valid.
    pub const ERROR_BAD_LENGTH: Self = Self(24);
    /// Win32 code 25.
    pub const ERROR_SEEK: Self = Self(25);
    /// Win32 code 26.
    pub const ERROR_NOT_DOS_DISK: Self = Self(26);
    /// Win32 code 27.
    pub const ERROR_SECTOR_NOT_FOUND: Self = Self(27);
    /// Win32 code 28.
    pub const ERROR_OUT_OF_PAPER: Self = Self(28);
    /// Win32 code 29.
    pub const ERROR_WRITE_FAULT: Self = Self(29);
    /// Win32 code 30.
    pub const ERROR_READ_FAULT: Self = Self(30);
    /// 31: Device failed.
    pub const ERROR_GEN_FAILURE: Self = Self(31);
    /// 32: Sharing violation.
    pub const ERROR_SHARING_VIOLATION: Self = Self(32);
    /// Win32 code 33.
    pub const ERROR_LOCK_VIOLATION: Self = Self(33);
    /// Win32 code 34.
    pub const ERROR_WRONG_DISK: Self = Self(34);
    /// Win32 code 36.
    pub const ERROR_SHARING_BUFFER_EXCEEDED: Self = Self(36);
    /// 38: End of file.
    pub const ERROR_HANDLE_EOF: Self = Self(38);
    /// Win32 code 39.
    pub const ERROR_HANDLE_DISK_FULL: Self = Self(39);
    /// 50: Request not supported.
    pub const ERROR_NOT_SUPPORTED: Self = Self(50);
    /// 51: Remote machine not listening.
    pub const ERROR_REM_NOT_LIST: Self = Self(51);
    /// 52: Address already on the network.
    pub const ERROR_DUP_NAME: Self = Self(52);
    /// 53: Network path not found.
    pub const ERROR_BAD_NETPATH: Self = Self(53);
    /// 54: Network busy.
    pub const ERROR_NETWORK_BUSY: Self = Self(54);
    /// 55: Network resource gone.
    pub const ERROR_DEV_NOT_EXIST: Self = Self(55);
    /// Win32 code 56.
    pub const ERROR_TOO_MANY_CMDS: Self = Self(56);
    /// Win32 code 57.
    pub const ERROR_ADAP_HDW_ERR: Self = Self(57);
    /// 58: Unusable answer from the server.
    pub const ERROR_BAD_NET_RESP: Self = Self(58);
    /// 59: Unexpected network error.
    pub const ERROR_UNEXP_NET_ERR: Self = Self(59);
    /// Win32 code 60.
    pub const ERROR_BAD_REM_ADAP: Self = Self(60);
    /// Win32 code 61.
    pub const ERROR_PRINTQ_FULL: Self = Self(61);
    /// Win32 code 62.
    pub const ERROR_NO_SPOOL_SPACE: Self = Self(62);
    /// Win32 code 63.
    pub const ERROR_PRINT_CANCELLED: Self = Self(63);
    /// 64: Connection gone.
    pub const ERROR_NETNAME_DELETED: Self = Self(64);
    /// 65: Network access denied.
    pub const ERROR_NETWORK_ACCESS_DENIED: Self = Self(65);
    /// Win32 code 66.
    pub const ERROR_BAD_DEV_TYPE: Self = Self(66);
    /// Win32 code 67.
    pub const ERROR_BAD_NET_NAME: Self = Self(67);
    /// 68: Too many network names.
    pub const ERROR_TOO_MANY_NAMES: Self = Self(68);
    /// Win32 code 69.
    pub const ERROR_TOO_MANY_SESS: Self = Self(69);
    /// Win32 code 70.
    pub const ERROR_SHARING_PAUSED: Self = Self(70);
    /// 71: No more connections accepted.
    pub const ERROR_REQ_NOT_ACCEP: Self = Self(71);
    /// Win32 code 72.
    pub const ERROR_REDIR_PAUSED: Self = Self(72);
    /// Win32 code 80.
    pub const ERROR_FILE_EXISTS: Self = Self(80);
    /// 82: Cannot create.
    pub const ERROR_CANNOT_MAKE: Self = Self(82);
    /// Win32 code 83.
    pub const ERROR_FAIL_I24: Self = Self(83);
    /// Win32 code 84.
    pub const ERROR_OUT_OF_STRUCTURES: Self = Self(84);
    /// Win32 code 85.
    pub const ERROR_ALREADY_ASSIGNED: Self = Self(85);
    /// Win32 code 86.
    pub const ERROR_INVALID_PASSWORD: Self = Self(86);
    /// 87: Parameter refused by Windows.
    pub const ERROR_INVALID_PARAMETER: Self = Self(87);
    /// Win32 code 88.
    pub const ERROR_NET_WRITE_FAULT: Self = Self(88);
    /// Win32 code 89.
    pub const ERROR_NO_PROC_SLOTS: Self = Self(89);
    /// Win32 code 100.
    pub const ERROR_TOO_MANY_SEMAPHORES: Self = Self(100);
    /// Win32 code 101.
    pub const ERROR_EXCL_SEM_ALREADY_OWNED: Self = Self(101);
    /// Win32 code 102.
    pub const ERROR_SEM_IS_SET: Self = Self(102);
    /// Win32 code 103.
    pub const ERROR_TOO_MANY_SEM_REQUESTS: Self = Self(103);
    /// Win32 code 104.
    pub const ERROR_INVALID_AT_INTERRUPT_TIME: Self = Self(104);
    /// Win32 code 105.
    pub const ERROR_SEM_OWNER_DIED: Self = Self(105);
    /// Win32 code 106.
    pub const ERROR_SEM_USER_LIMIT: Self = Self(106);
    /// Win32 code 107.
    pub const ERROR_DISK_CHANGE: Self = Self(107);
    /// Win32 code 108.
    pub const ERROR_DRIVE_LOCKED: Self = Self(108);
    /// 109: Pipe ended.
    pub const ERROR_BROKEN_PIPE: Self = Self(109);
    /// Win32 code 110.
    pub const ERROR_OPEN_FAILED: Self = Self(110);
    /// Win32 code 111.
    pub const ERROR_BUFFER_OVERFLOW: Self = Self(111);
    /// 112: Disk full.
    pub const ERROR_DISK_FULL: Self = Self(112);
    /// Win32 code 113.
    pub const ERROR_NO_MORE_SEARCH_HANDLES: Self = Self(113);
    /// Win32 code 114.
    pub const ERROR_INVALID_TARGET_HANDLE: Self = Self(114);
    /// Win32 code 117.
    pub const ERROR_INVALID_CATEGORY: Self = Self(117);
    /// Win32 code 118.
    pub const ERROR_INVALID_VERIFY_SWITCH: Self = Self(118);
    /// Win32 code 119.
    pub const ERROR_BAD_DRIVER_LEVEL: Self = Self(119);
    /// 120: Call not implemented.
    pub const ERROR_CALL_NOT_IMPLEMENTED: Self = Self(120);
    /// 121: Network operation timed out.
    pub const ERROR_SEM_TIMEOUT: Self = Self(121);
    /// 122: Buffer too small for the result.
    pub const ERROR_INSUFFICIENT_BUFFER: Self = Self(122);
    /// 123: Name not valid.
    pub const ERROR_INVALID_NAME: Self = Self(123);
    /// 123: Name not valid.
    pub const DNS_ERROR_INVALID_NAME: Self = Self(123);
    /// Win32 code 124.
    pub const ERROR_INVALID_LEVEL: Self = Self(124);
    /// Win32 code 125.
    pub const ERROR_NO_VOLUME_LABEL: Self = Self(125);
    /// 126: Module not found.
    pub const ERROR_MOD_NOT_FOUND: Self = Self(126);
    /// 127: Function not found in module.
    pub const ERROR_PROC_NOT_FOUND: Self = Self(127);
    /// 128: No child process to wait for.
    pub const ERROR_WAIT_NO_CHILDREN: Self = Self(128);
    /// Win32 code 129.
    pub const ERROR_CHILD_NOT_COMPLETE: Self = Self(129);
    /// Win32 code 130.
    pub const ERROR_DIRECT_ACCESS_HANDLE: Self = Self(130);
    /// Win32 code 131.
    pub const ERROR_NEGATIVE_SEEK: Self = Self(131);
    /// Win32 code 132.
    pub const ERROR_SEEK_ON_DEVICE: Self = Self(132);
    /// Win32 code 133.
    pub const ERROR_IS_JOIN_TARGET: Self = Self(133);
    /// Win32 code 134.
    pub const ERROR_IS_JOINED: Self = Self(134);
    /// Win32 code 135.
    pub const ERROR_IS_SUBSTED: Self = Self(135);
    /// Win32 code 136.
    pub const ERROR_NOT_JOINED: Self = Self(136);
    /// Win32 code 137.
    pub const ERROR_NOT_SUBSTED: Self = Self(137);
    /// Win32 code 138.
    pub const ERROR_JOIN_TO_JOIN: Self = Self(138);
    /// Win32 code 139.
    pub const ERROR_SUBST_TO_SUBST: Self = Self(139);
    /// Win32 code 140.
    pub const ERROR_JOIN_TO_SUBST: Self = Self(140);
    /// Win32 code 141.
    pub const ERROR_SUBST_TO_JOIN: Self = Self(141);
    /// Win32 code 142.
    pub const ERROR_BUSY_DRIVE: Self = Self(142);
    /// Win32 code 143.
    pub const ERROR_SAME_DRIVE: Self = Self(143);
    /// 170: Resource in use.
    pub const ERROR_BUSY: Self = Self(170);
    /// 183: Object exists already.
    pub const ERROR_ALREADY_EXISTS: Self = Self(183);
    /// 193: Not a program for this system.
    pub const ERROR_BAD_EXE_FORMAT: Self = Self(193);
    /// 203: Environment variable not found.
    pub const ERROR_ENVVAR_NOT_FOUND: Self = Self(203);
    /// 231: All pipe instances busy.
    pub const ERROR_PIPE_BUSY: Self = Self(231);
    /// 232: Pipe closing.
    pub const ERROR_NO_DATA: Self = Self(232);
    /// 233: Nobody at the other end of the pipe.
    pub const ERROR_PIPE_NOT_CONNECTED: Self = Self(233);
    /// 234: More data available.
    pub const ERROR_MORE_DATA: Self = Self(234);
    /// 235: No work done.
    pub const ERROR_NO_WORK_DONE: Self = Self(235);
    /// 258: Wait timed out.
    pub const WAIT_TIMEOUT: Self = Self(258);
    /// 259: No more items.
    pub const ERROR_NO_MORE_ITEMS: Self = Self(259);
    /// 267: Not a directory.
    pub const ERROR_DIRECTORY: Self = Self(267);
    /// 298: Semaphore over its maximum.
    pub const ERROR_TOO_MANY_POSTS: Self = Self(298);
    /// 317: Message not found.
    pub const ERROR_MR_MID_NOT_FOUND: Self = Self(317);
    /// 433: No such device.
    pub const ERROR_NO_SUCH_DEVICE: Self = Self(433);
    /// 487: Memory address not valid.
    pub const ERROR_INVALID_ADDRESS: Self = Self(487);
    /// 534: Arithmetic overflow.
    pub const ERROR_ARITHMETIC_OVERFLOW: Self = Self(534);
    /// 707: Part of a message received.
    pub const ERROR_RECEIVE_PARTIAL: Self = Self(707);
    /// 708: Expedited data received.
    pub const ERROR_RECEIVE_EXPEDITED: Self = Self(708);
    /// 709: Part of expedited data received.
    pub const ERROR_RECEIVE_PARTIAL_EXPEDITED: Self = Self(709);
    /// 735: Waited object was closed.
    pub const ERROR_ABANDONED_WAIT_0: Self = Self(735);
    /// 995: Overlapped operation cancelled.
    pub const ERROR_OPERATION_ABORTED: Self = Self(995);
    /// 996: Overlapped operation not finished.
    pub const ERROR_IO_INCOMPLETE: Self = Self(996);
    /// 997: Overlapped operation started.
    pub const ERROR_IO_PENDING: Self = Self(997);
    /// 998: Memory access not allowed.
    pub const ERROR_NOACCESS: Self = Self(998);
    /// 1060: Service does not exist.
    pub const ERROR_SERVICE_DOES_NOT_EXIST: Self = Self(1060);
    /// 1117: Device input/output failed.
    pub const ERROR_IO_DEVICE: Self = Self(1117);
    /// 1167: Device not connected.
    pub const ERROR_DEVICE_NOT_CONNECTED: Self = Self(1167);
    /// 1168: Element not found.
    pub const ERROR_NOT_FOUND: Self = Self(1168);
    /// 1169: No match.
    pub const ERROR_NO_MATCH: Self = Self(1169);
    /// 1214: Network name not valid.
    pub const ERROR_INVALID_NETNAME: Self = Self(1214);
    /// 1223: Cancelled.
    pub const ERROR_CANCELLED: Self = Self(1223);
    /// 1225: Connection refused by the remote system.
    pub const ERROR_CONNECTION_REFUSED: Self = Self(1225);
    /// 1226: Connection closed in order.
    pub const ERROR_GRACEFUL_DISCONNECT: Self = Self(1226);
    /// 1227: Endpoint has an address already.
    pub const ERROR_ADDRESS_ALREADY_ASSOCIATED: Self = Self(1227);
    /// 1228: Endpoint has no address.
    pub const ERROR_ADDRESS_NOT_ASSOCIATED: Self = Self(1228);
    /// 1229: No such connection.
    pub const ERROR_CONNECTION_INVALID: Self = Self(1229);
    /// 1230: Connection already active.
    pub const ERROR_CONNECTION_ACTIVE: Self = Self(1230);
    /// 1231: Network unreachable.
    pub const ERROR_NETWORK_UNREACHABLE: Self = Self(1231);
    /// 1232: Host unreachable.
    pub const ERROR_HOST_UNREACHABLE: Self = Self(1232);
    /// 1233: Protocol unreachable.
    pub const ERROR_PROTOCOL_UNREACHABLE: Self = Self(1233);
    /// 1234: Port unreachable.
    pub const ERROR_PORT_UNREACHABLE: Self = Self(1234);
    /// 1235: Request aborted.
    pub const ERROR_REQUEST_ABORTED: Self = Self(1235);
    /// 1236: Connection aborted by this system.
    pub const ERROR_CONNECTION_ABORTED: Self = Self(1236);
    /// 1237: Try the operation again.
    pub const ERROR_RETRY: Self = Self(1237);
    /// 1238: Connection limit reached.
    pub const ERROR_CONNECTION_COUNT_LIMIT: Self = Self(1238);
    /// 1242: Already registered.
    pub const ERROR_ALREADY_REGISTERED: Self = Self(1242);
    /// 1243: Registered service not found.
    pub const ERROR_SERVICE_NOT_FOUND: Self = Self(1243);
    /// 1256: Remote system not available.
    pub const ERROR_HOST_DOWN: Self = Self(1256);
    /// 1314: Privilege missing.
    pub const ERROR_PRIVILEGE_NOT_HELD: Self = Self(1314);
    /// 1359: Internal error.
    pub const ERROR_INTERNAL_ERROR: Self = Self(1359);
    /// 1450: System resources exhausted.
    pub const ERROR_NO_SYSTEM_RESOURCES: Self = Self(1450);
    /// 1453: Working set quota exceeded.
    pub const ERROR_WORKING_SET_QUOTA: Self = Self(1453);
    /// 1454: Page file quota exceeded.
    pub const ERROR_PAGEFILE_QUOTA: Self = Self(1454);
    /// 1455: Page file too small.
    pub const ERROR_COMMITMENT_LIMIT: Self = Self(1455);
    /// 1460: Operation timed out.
    pub const ERROR_TIMEOUT: Self = Self(1460);
    /// 1784: User buffer not valid.
    pub const ERROR_INVALID_USER_BUFFER: Self = Self(1784);
    /// 1812: Module has no resources.
    pub const ERROR_RESOURCE_DATA_NOT_FOUND: Self = Self(1812);
    /// 1813: Resource type not found.
    pub const ERROR_RESOURCE_TYPE_NOT_FOUND: Self = Self(1813);
    /// 1814: Resource name not found.
    pub const ERROR_RESOURCE_NAME_NOT_FOUND: Self = Self(1814);
    /// 1815: Resource language not found.
    pub const ERROR_RESOURCE_LANG_NOT_FOUND: Self = Self(1815);
    /// 1816: Quota too small.
    pub const ERROR_NOT_ENOUGH_QUOTA: Self = Self(1816);
    /// 2250: Network connection does not exist.
    pub const ERROR_NOT_CONNECTED: Self = Self(2250);
    /// 9000: Base of the DNS response codes.
    pub const DNS_ERROR_RESPONSE_CODES_BASE: Self = Self(9000);
    /// 9000: Base of the DNS response codes.
    pub const DNS_ERROR_MASK: Self = Self(9000);
    /// 9001: Query format rejected by server (FORMERR).
    pub const DNS_ERROR_RCODE_FORMAT_ERROR: Self = Self(9001);
    /// 9002: Name server could not answer (SERVFAIL).
    pub const DNS_ERROR_RCODE_SERVER_FAILURE: Self = Self(9002);
    /// 9003: Name does not exist (NXDOMAIN).
    pub const DNS_ERROR_RCODE_NAME_ERROR: Self = Self(9003);
    /// 9004: Request kind not supported (NOTIMP).
    pub const DNS_ERROR_RCODE_NOT_IMPLEMENTED: Self = Self(9004);
    /// 9005: Server declined the request (REFUSED).
    pub const DNS_ERROR_RCODE_REFUSED: Self = Self(9005);
    /// 9006: Update found an existing name (YXDOMAIN).
    pub const DNS_ERROR_RCODE_YXDOMAIN: Self = Self(9006);
    /// 9007: Update found existing records (YXRRSET).
    pub const DNS_ERROR_RCODE_YXRRSET: Self = Self(9007);
    /// 9008: Update missed required records (NXRRSET).
    pub const DNS_ERROR_RCODE_NXRRSET: Self = Self(9008);
    /// 9009: Server not responsible for zone (NOTAUTH).
    pub const DNS_ERROR_RCODE_NOTAUTH: Self = Self(9009);
    /// 9010: Update name outside its zone (NOTZONE).
    pub const DNS_ERROR_RCODE_NOTZONE: Self = Self(9010);
    /// 9016: Message signature does not match (BADSIG).
    pub const DNS_ERROR_RCODE_BADSIG: Self = Self(9016);
    /// 9017: Signing key unknown to server (BADKEY).
    pub const DNS_ERROR_RCODE_BADKEY: Self = Self(9017);
    /// 9018: Signature time out of tolerance (BADTIME).
    pub const DNS_ERROR_RCODE_BADTIME: Self = Self(9018);
    /// 9018: Signature time out of tolerance (BADTIME).
    pub const DNS_ERROR_RCODE_LAST: Self = Self(9018);
    /// 9100: Base of the DNSSEC codes.
    pub const DNS_ERROR_DNSSEC_BASE: Self = Self(9100);
    /// 9101: Not the zone's DNSSEC key master.
    pub const DNS_ERROR_KEYMASTER_REQUIRED: Self = Self(9101);
    /// 9102: Refused because the zone is signed.
    pub const DNS_ERROR_NOT_ALLOWED_ON_SIGNED_ZONE: Self = Self(9102);
    /// 9103: NSEC3 with an RSA/SHA-1 key.
    pub const DNS_ERROR_NSEC3_INCOMPATIBLE_WITH_RSA_SHA1: Self = Self(9103);
    /// 9104: KSK or ZSK missing.
    pub const DNS_ERROR_NOT_ENOUGH_SIGNING_KEY_DESCRIPTORS: Self = Self(9104);
    /// 9105: Unknown DNSSEC algorithm.
    pub const DNS_ERROR_UNSUPPORTED_ALGORITHM: Self = Self(9105);
    /// 9106: DNSSEC key length not possible.
    pub const DNS_ERROR_INVALID_KEY_SIZE: Self = Self(9106);
    /// 9107: Private signing key out of reach.
    pub const DNS_ERROR_SIGNING_KEY_NOT_ACCESSIBLE: Self = Self(9107);
    /// 9108: Key provider cannot export for replication.
    pub const DNS_ERROR_KSP_DOES_NOT_SUPPORT_PROTECTION: Self = Self(9108);
    /// 9109: DPAPI-NG failed on a signing key.
    pub const DNS_ERROR_UNEXPECTED_DATA_PROTECTION_ERROR: Self = Self(9109);
    /// 9110: Windows cryptography failed while signing.
    pub const DNS_ERROR_UNEXPECTED_CNG_ERROR: Self = Self(9110);
    /// 9111: Key descriptor of unknown version.
    pub const DNS_ERROR_UNKNOWN_SIGNING_PARAMETER_VERSION: Self = Self(9111);
    /// 9112: Key storage provider does not open.
    pub const DNS_ERROR_KSP_NOT_ACCESSIBLE: Self = Self(9112);
    /// 9113: Too many DNSSEC keys of one kind.
    pub const DNS_ERROR_TOO_MANY_SKDS: Self = Self(9113);
    /// 9114: Key rollover interval out of range.
    pub const DNS_ERROR_INVALID_ROLLOVER_PERIOD: Self = Self(9114);
    /// 9115: Delay before first rollover out of range.
    pub const DNS_ERROR_INVALID_INITIAL_ROLLOVER_OFFSET: Self = Self(9115);
    /// 9116: Key rollover still running.
    pub const DNS_ERROR_ROLLOVER_IN_PROGRESS: Self = Self(9116);
    /// 9117: No standby key to revoke.
    pub const DNS_ERROR_STANDBY_KEY_NOT_PRESENT: Self = Self(9117);
    /// 9118: Needs a KSK, not a ZSK.
    pub const DNS_ERROR_NOT_ALLOWED_ON_ZSK: Self = Self(9118);
    /// 9119: DNSSEC key still in use.
    pub const DNS_ERROR_NOT_ALLOWED_ON_ACTIVE_SKD: Self = Self(9119);
    /// 9120: Key rollover already waiting.
    pub const DNS_ERROR_ROLLOVER_ALREADY_QUEUED: Self = Self(9120);
    /// 9121: Zone has no DNSSEC signatures.
    pub const DNS_ERROR_NOT_ALLOWED_ON_UNSIGNED_ZONE: Self = Self(9121);
    /// 9122: Key master down or unusable.
    pub const DNS_ERROR_BAD_KEYMASTER: Self = Self(9122);
    /// 9123: DNSSEC signature lifetime out of range.
    pub const DNS_ERROR_INVALID_SIGNATURE_VALIDITY_PERIOD: Self = Self(9123);
    /// 9124: Too many NSEC3 iterations.
    pub const DNS_ERROR_INVALID_NSEC3_ITERATION_COUNT: Self = Self(9124);
    /// 9125: DNSSEC switched off on the server.
    pub const DNS_ERROR_DNSSEC_IS_DISABLED: Self = Self(9125);
    /// 9126: Trust anchor document is not XML.
    pub const DNS_ERROR_INVALID_XML: Self = Self(9126);
    /// 9127: None of the trust anchors usable.
    pub const DNS_ERROR_NO_VALID_TRUST_ANCHORS: Self = Self(9127);
    /// 9128: Key not at the DS stage.
    pub const DNS_ERROR_ROLLOVER_NOT_POKEABLE: Self = Self(9128);
    /// 9129: NSEC3 hash collision.
    pub const DNS_ERROR_NSEC3_NAME_COLLISION: Self = Self(9129);
    /// 9130: NSEC with an NSEC3-only algorithm.
    pub const DNS_ERROR_NSEC_INCOMPATIBLE_WITH_NSEC3_RSA_SHA1: Self = Self(9130);
    /// 9500: Base of the DNS packet codes.
    pub const DNS_ERROR_PACKET_FMT_BASE: Self = Self(9500);
    /// 9501: No records of that type (NODATA).
    pub const DNS_INFO_NO_RECORDS: Self = Self(9501);
    /// 9502: DNS message damaged or malformed.
    pub const DNS_ERROR_BAD_PACKET: Self = Self(9502);
    /// 9503: No DNS message to examine.
    pub const DNS_ERROR_NO_PACKET: Self = Self(9503);
    /// 9504: Reply carries an unspecified response code.
    pub const DNS_ERROR_RCODE: Self = Self(9504);
    /// 9505: DNS reply lacks required security.
    pub const DNS_ERROR_UNSECURE_PACKET: Self = Self(9505);
    /// 9506: Asynchronous DNS request still running.
    pub const DNS_REQUEST_PENDING: Self = Self(9506);
    /// 9550: Base of the general DNS codes.
    pub const DNS_ERROR_GENERAL_API_BASE: Self = Self(9550);
    /// 9551: Unusable record type.
    pub const DNS_ERROR_INVALID_TYPE: Self = Self(9551);
    /// 9552: Address not usable by DNS server.
    pub const DNS_ERROR_INVALID_IP_ADDRESS: Self = Self(9552);
    /// 9553: Unknown DNS server setting.
    pub const DNS_ERROR_INVALID_PROPERTY: Self = Self(9553);
    /// 9554: DNS operation must wait.
    pub const DNS_ERROR_TRY_AGAIN_LATER: Self = Self(9554);
    /// 9555: Several records match.
    pub const DNS_ERROR_NOT_UNIQUE: Self = Self(9555);
    /// 9556: Name outside host name rules.
    pub const DNS_ERROR_NON_RFC_NAME: Self = Self(9556);
    /// 9557: Name is fully qualified.
    pub const DNS_STATUS_FQDN: Self = Self(9557);
    /// 9558: Name has several labels.
    pub const DNS_STATUS_DOTTED_NAME: Self = Self(9558);
    /// 9559: Name is a single label.
    pub const DNS_STATUS_SINGLE_PART_NAME: Self = Self(9559);
    /// 9560: Forbidden character in name.
    pub const DNS_ERROR_INVALID_NAME_CHAR: Self = Self(9560);
    /// 9561: Name made of digits only.
    pub const DNS_ERROR_NUMERIC_NAME: Self = Self(9561);
    /// 9562: Refused on a root server.
    pub const DNS_ERROR_NOT_ALLOWED_ON_ROOT_SERVER: Self = Self(9562);
    /// 9563: Name lies below a delegation.
    pub const DNS_ERROR_NOT_ALLOWED_UNDER_DELEGATION: Self = Self(9563);
    /// 9564: No root hints found.
    pub const DNS_ERROR_CANNOT_FIND_ROOT_HINTS: Self = Self(9564);
    /// 9565: Root hints disagree between adapters.
    pub const DNS_ERROR_INCONSISTENT_ROOT_HINTS: Self = Self(9565);
    /// 9566: Setting below its minimum.
    pub const DNS_ERROR_DWORD_VALUE_TOO_SMALL: Self = Self(9566);
    /// 9567: Setting above its maximum.
    pub const DNS_ERROR_DWORD_VALUE_TOO_LARGE: Self = Self(9567);
    /// 9568: Zones are still loading.
    pub const DNS_ERROR_BACKGROUND_LOADING: Self = Self(9568);
    /// 9569: Refused on read-only domain controller.
    pub const DNS_ERROR_NOT_ALLOWED_ON_RODC: Self = Self(9569);
    /// 9570: Name lies below a DNAME.
    pub const DNS_ERROR_NOT_ALLOWED_UNDER_DNAME: Self = Self(9570);
    /// 9571: Caller's identity cannot be passed on.
    pub const DNS_ERROR_DELEGATION_REQUIRED: Self = Self(9571);
    /// 9572: Name resolution policy table damaged.
    pub const DNS_ERROR_INVALID_POLICY_TABLE: Self = Self(9572);
    /// 9573: Last address cannot be removed.
    pub const DNS_ERROR_ADDRESS_REQUIRED: Self = Self(9573);
    /// 9600: Base of the DNS zone codes.
    pub const DNS_ERROR_ZONE_BASE: Self = Self(9600);
    /// 9601: Zone not on this server.
    pub const DNS_ERROR_ZONE_DOES_NOT_EXIST: Self = Self(9601);
    /// 9602: No description of the zone.
    pub const DNS_ERROR_NO_ZONE_INFO: Self = Self(9602);
    /// 9603: Operation does not suit the zone.
    pub const DNS_ERROR_INVALID_ZONE_OPERATION: Self = Self(9603);
    /// 9604: Zone settings are faulty.
    pub const DNS_ERROR_ZONE_CONFIGURATION_ERROR: Self = Self(9604);
    /// 9605: Zone without SOA record.
    pub const DNS_ERROR_ZONE_HAS_NO_SOA_RECORD: Self = Self(9605);
    /// 9606: Zone without NS records.
    pub const DNS_ERROR_ZONE_HAS_NO_NS_RECORDS: Self = Self(9606);
    /// 9607: Zone is busy.
    pub const DNS_ERROR_ZONE_LOCKED: Self = Self(9607);
    /// 9608: Zone could not be created.
    pub const DNS_ERROR_ZONE_CREATION_FAILED: Self = Self(9608);
    /// 9609: Zone name already in use.
    pub const DNS_ERROR_ZONE_ALREADY_EXISTS: Self = Self(9609);
    /// 9610: Automatic zone has this name.
    pub const DNS_ERROR_AUTOZONE_ALREADY_EXISTS: Self = Self(9610);
    /// 9611: Wrong type of zone.
    pub const DNS_ERROR_INVALID_ZONE_TYPE: Self = Self(9611);
    /// 9612: Secondary zone without master.
    pub const DNS_ERROR_SECONDARY_REQUIRES_MASTER_IP: Self = Self(9612);
    /// 9613: Zone is not a secondary.
    pub const DNS_ERROR_ZONE_NOT_SECONDARY: Self = Self(9613);
    /// 9614: List of secondaries is empty.
    pub const DNS_ERROR_NEED_SECONDARY_ADDRESSES: Self = Self(9614);
    /// 9615: WINS lookup could not start.
    pub const DNS_ERROR_WINS_INIT_FAILED: Self = Self(9615);
    /// 9616: WINS lookup without servers.
    pub const DNS_ERROR_NEED_WINS_SERVERS: Self = Self(9616);
    /// 9617: NetBIOS reverse lookup could not start.
    pub const DNS_ERROR_NBSTAT_INIT_FAILED: Self = Self(9617);
    /// 9618: SOA record cannot be deleted.
    pub const DNS_ERROR_SOA_DELETE_INVALID: Self = Self(9618);
    /// 9619: Conditional forwarder has this name.
    pub const DNS_ERROR_FORWARDER_ALREADY_EXISTS: Self = Self(9619);
    /// 9620: Zone needs server addresses.
    pub const DNS_ERROR_ZONE_REQUIRES_MASTER_IP: Self = Self(9620);
    /// 9621: Zone is out of service.
    pub const DNS_ERROR_ZONE_IS_SHUTDOWN: Self = Self(9621);
    /// 9622: Zone is being signed.
    pub const DNS_ERROR_ZONE_LOCKED_FOR_SIGNING: Self = Self(9622);
    /// 9650: Base of the zone file codes.
    pub const DNS_ERROR_DATAFILE_BASE: Self = Self(9650);
    /// 9651: Primary zone without file.
    pub const DNS_ERROR_PRIMARY_REQUIRES_DATAFILE: Self = Self(9651);
    /// 9652: Unusable zone file name.
    pub const DNS_ERROR_INVALID_DATAFILE_NAME: Self = Self(9652);
    /// 9653: Zone file could not be opened.
    pub const DNS_ERROR_DATAFILE_OPEN_FAILURE: Self = Self(9653);
    /// 9654: Zone file could not be saved.
    pub const DNS_ERROR_FILE_WRITEBACK_FAILED: Self = Self(9654);
    /// 9655: Zone file has a syntax error.
    pub const DNS_ERROR_DATAFILE_PARSING: Self = Self(9655);
    /// 9700: Base of the DNS record codes.
    pub const DNS_ERROR_DATABASE_BASE: Self = Self(9700);
    /// 9701: Record to change not found.
    pub const DNS_ERROR_RECORD_DOES_NOT_EXIST: Self = Self(9701);
    /// 9702: Record data malformed.
    pub const DNS_ERROR_RECORD_FORMAT: Self = Self(9702);
    /// 9703: Name entry could not be created.
    pub const DNS_ERROR_NODE_CREATION_FAILED: Self = Self(9703);
    /// 9704: Record type not supported by server.
    pub const DNS_ERROR_UNKNOWN_RECORD_TYPE: Self = Self(9704);
    /// 9705: Cached record has expired.
    pub const DNS_ERROR_RECORD_TIMED_OUT: Self = Self(9705);
    /// 9706: Name does not belong to zone.
    pub const DNS_ERROR_NAME_NOT_IN_ZONE: Self = Self(9706);
    /// 9707: Aliases form a circle.
    pub const DNS_ERROR_CNAME_LOOP: Self = Self(9707);
    /// 9708: Name is already an alias.
    pub const DNS_ERROR_NODE_IS_CNAME: Self = Self(9708);
    /// 9709: Alias conflicts with other records.
    pub const DNS_ERROR_CNAME_COLLISION: Self = Self(9709);
    /// 9710: Record allowed only at zone apex.
    pub const DNS_ERROR_RECORD_ONLY_AT_ZONE_ROOT: Self = Self(9710);
    /// 9711: Identical record is already stored.
    pub const DNS_ERROR_RECORD_ALREADY_EXISTS: Self = Self(9711);
    /// 9712: Problem with secondary zone data.
    pub const DNS_ERROR_SECONDARY_DATA: Self = Self(9712);
    /// 9713: Cache cannot be written directly.
    pub const DNS_ERROR_NO_CREATE_CACHE_DATA: Self = Self(9713);
    /// 9714: Name not found in server database.
    pub const DNS_ERROR_NAME_DOES_NOT_EXIST: Self = Self(9714);
    /// 9715: Reverse record was not created.
    pub const DNS_WARNING_PTR_CREATE_FAILED: Self = Self(9715);
    /// 9716: Domain still present after deletion.
    pub const DNS_WARNING_DOMAIN_UNDELETED: Self = Self(9716);
    /// 9717: Active Directory not reachable for DNS.
    pub const DNS_ERROR_DS_UNAVAILABLE: Self = Self(9717);
    /// 9718: Zone already stored in Active Directory.
    pub const DNS_ERROR_DS_ZONE_ALREADY_EXISTS: Self = Self(9718);
    /// 9719: Boot file impossible with directory zones.
    pub const DNS_ERROR_NO_BOOTFILE_IF_DS_ZONE: Self = Self(9719);
    /// 9720: Name already holds a DNAME.
    pub const DNS_ERROR_NODE_IS_DNAME: Self = Self(9720);
    /// 9721: DNAME conflicts with other records.
    pub const DNS_ERROR_DNAME_COLLISION: Self = Self(9721);
    /// 9722: CNAME or DNAME records run in circles.
    pub const DNS_ERROR_ALIAS_LOOP: Self = Self(9722);
    /// 9750: Base of the zone operation codes.
    pub const DNS_ERROR_OPERATION_BASE: Self = Self(9750);
    /// 9751: Full zone transfer finished.
    pub const DNS_INFO_AXFR_COMPLETE: Self = Self(9751);
    /// 9752: Full zone transfer failed.
    pub const DNS_ERROR_AXFR: Self = Self(9752);
    /// 9753: WINS lookup record added locally.
    pub const DNS_INFO_ADDED_LOCAL_WINS: Self = Self(9753);
    /// 9800: Base of the secure DNS codes.
    pub const DNS_ERROR_SECURE_BASE: Self = Self(9800);
    /// 9801: Key negotiation needs another round.
    pub const DNS_STATUS_CONTINUE_NEEDED: Self = Self(9801);
    /// 9850: Base of the DNS setup codes.
    pub const DNS_ERROR_SETUP_BASE: Self = Self(9850);
    /// 9851: No usable TCP/IP for DNS.
    pub const DNS_ERROR_NO_TCPIP: Self = Self(9851);
    /// 9852: No name server configured.
    pub const DNS_ERROR_NO_DNS_SERVERS: Self = Self(9852);
    /// 9900: Base of the directory partition codes.
    pub const DNS_ERROR_DP_BASE: Self = Self(9900);
    /// 9901: Unknown directory partition.
    pub const DNS_ERROR_DP_DOES_NOT_EXIST: Self = Self(9901);
    /// 9902: Directory partition name taken.
    pub const DNS_ERROR_DP_ALREADY_EXISTS: Self = Self(9902);
    /// 9903: Server not in the directory partition.
    pub const DNS_ERROR_DP_NOT_ENLISTED: Self = Self(9903);
    /// 9904: Server already in the directory partition.
    pub const DNS_ERROR_DP_ALREADY_ENLISTED: Self = Self(9904);
    /// 9905: Directory partition not ready.
    pub const DNS_ERROR_DP_NOT_AVAILABLE: Self = Self(9905);
    /// 9906: Domain naming master not usable.
    pub const DNS_ERROR_DP_FSMO_ERROR: Self = Self(9906);
    /// 9911: Response rate limiting is off.
    pub const DNS_ERROR_RRL_NOT_ENABLED: Self = Self(9911);
    /// 9912: Rate limiting window too short.
    pub const DNS_ERROR_RRL_INVALID_WINDOW_SIZE: Self = Self(9912);
    /// 9913: Rate limiting IPv4 prefix too long.
    pub const DNS_ERROR_RRL_INVALID_IPV4_PREFIX: Self = Self(9913);
    /// 9914: Rate limiting IPv6 prefix too long.
    pub const DNS_ERROR_RRL_INVALID_IPV6_PREFIX: Self = Self(9914);
    /// 9915: Truncate rate out of range.
    pub const DNS_ERROR_RRL_INVALID_TC_RATE: Self = Self(9915);
    /// 9916: Leak rate out of range.
    pub const DNS_ERROR_RRL_INVALID_LEAK_RATE: Self = Self(9916);
    /// 9917: Leak rate not above truncate rate.
    pub const DNS_ERROR_RRL_LEAK_RATE_LESSTHAN_TC_RATE: Self = Self(9917);
    /// 9921: Virtualization instance already exists.
    pub const DNS_ERROR_VIRTUALIZATION_INSTANCE_ALREADY_EXISTS: Self = Self(9921);
    /// 9922: Virtualization instance not found.
    pub const DNS_ERROR_VIRTUALIZATION_INSTANCE_DOES_NOT_EXIST: Self = Self(9922);
    /// 9923: Virtualization instance tree locked.
    pub const DNS_ERROR_VIRTUALIZATION_TREE_LOCKED: Self = Self(9923);
    /// 9924: Invalid virtualization instance name.
    pub const DNS_ERROR_INVAILD_VIRTUALIZATION_INSTANCE_NAME: Self = Self(9924);
    /// 9925: Default virtualization instance is fixed.
    pub const DNS_ERROR_DEFAULT_VIRTUALIZATION_INSTANCE: Self = Self(9925);
    /// 9951: Zone scope already exists.
    pub const DNS_ERROR_ZONESCOPE_ALREADY_EXISTS: Self = Self(9951);
    /// 9952: Zone scope not found.
    pub const DNS_ERROR_ZONESCOPE_DOES_NOT_EXIST: Self = Self(9952);
    /// 9953: Default zone scope is fixed.
    pub const DNS_ERROR_DEFAULT_ZONESCOPE: Self = Self(9953);
    /// 9954: Invalid zone scope name.
    pub const DNS_ERROR_INVALID_ZONESCOPE_NAME: Self = Self(9954);
    /// 9955: Zone has additional scopes.
    pub const DNS_ERROR_NOT_ALLOWED_WITH_ZONESCOPES: Self = Self(9955);
    /// 9956: Zone scope could not be loaded.
    pub const DNS_ERROR_LOAD_ZONESCOPE_FAILED: Self = Self(9956);
    /// 9957: Zone scope file not written.
    pub const DNS_ERROR_ZONESCOPE_FILE_WRITEBACK_FAILED: Self = Self(9957);
    /// 9958: Invalid server scope name.
    pub const DNS_ERROR_INVALID_SCOPE_NAME: Self = Self(9958);
    /// 9959: Server scope not found.
    pub const DNS_ERROR_SCOPE_DOES_NOT_EXIST: Self = Self(9959);
    /// 9960: Default recursion scope is fixed.
    pub const DNS_ERROR_DEFAULT_SCOPE: Self = Self(9960);
    /// 9961: Operation not possible on a scope.
    pub const DNS_ERROR_INVALID_SCOPE_OPERATION: Self = Self(9961);
    /// 9962: Scope locked.
    pub const DNS_ERROR_SCOPE_LOCKED: Self = Self(9962);
    /// 9963: Server scope already exists.
    pub const DNS_ERROR_SCOPE_ALREADY_EXISTS: Self = Self(9963);
    /// 9971: DNS policy already exists.
    pub const DNS_ERROR_POLICY_ALREADY_EXISTS: Self = Self(9971);
    /// 9972: DNS policy not found.
    pub const DNS_ERROR_POLICY_DOES_NOT_EXIST: Self = Self(9972);
    /// 9973: Malformed DNS policy criteria.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA: Self = Self(9973);
    /// 9974: Contradictory DNS policy settings.
    pub const DNS_ERROR_POLICY_INVALID_SETTINGS: Self = Self(9974);
    /// 9975: Client subnet used by a policy.
    pub const DNS_ERROR_CLIENT_SUBNET_IS_ACCESSED: Self = Self(9975);
    /// 9976: Client subnet not found.
    pub const DNS_ERROR_CLIENT_SUBNET_DOES_NOT_EXIST: Self = Self(9976);
    /// 9977: Client subnet already exists.
    pub const DNS_ERROR_CLIENT_SUBNET_ALREADY_EXISTS: Self = Self(9977);
    /// 9978: Address range not in client subnet.
    pub const DNS_ERROR_SUBNET_DOES_NOT_EXIST: Self = Self(9978);
    /// 9979: Address range already in client subnet.
    pub const DNS_ERROR_SUBNET_ALREADY_EXISTS: Self = Self(9979);
    /// 9980: DNS policy locked.
    pub const DNS_ERROR_POLICY_LOCKED: Self = Self(9980);
    /// 9981: Invalid scope weight in policy.
    pub const DNS_ERROR_POLICY_INVALID_WEIGHT: Self = Self(9981);
    /// 9982: Invalid DNS policy name.
    pub const DNS_ERROR_POLICY_INVALID_NAME: Self = Self(9982);
    /// 9983: DNS policy without criteria.
    pub const DNS_ERROR_POLICY_MISSING_CRITERIA: Self = Self(9983);
    /// 9984: Invalid client subnet name.
    pub const DNS_ERROR_INVALID_CLIENT_SUBNET_NAME: Self = Self(9984);
    /// 9985: Invalid policy processing order.
    pub const DNS_ERROR_POLICY_PROCESSING_ORDER_INVALID: Self = Self(9985);
    /// 9986: DNS policy lacks its scope.
    pub const DNS_ERROR_POLICY_SCOPE_MISSING: Self = Self(9986);
    /// 9987: Scope not allowed in this policy.
    pub const DNS_ERROR_POLICY_SCOPE_NOT_ALLOWED: Self = Self(9987);
    /// 9988: Server scope used by a policy.
    pub const DNS_ERROR_SERVERSCOPE_IS_REFERENCED: Self = Self(9988);
    /// 9989: Zone scope used by a policy.
    pub const DNS_ERROR_ZONESCOPE_IS_REFERENCED: Self = Self(9989);
    /// 9990: Invalid client subnet criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_CLIENT_SUBNET: Self = Self(9990);
    /// 9991: Invalid transport protocol criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_TRANSPORT_PROTOCOL: Self = Self(9991);
    /// 9992: Invalid Internet protocol criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_NETWORK_PROTOCOL: Self = Self(9992);
    /// 9993: Invalid server interface criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_INTERFACE: Self = Self(9993);
    /// 9994: Invalid name criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_FQDN: Self = Self(9994);
    /// 9995: Invalid query type criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_QUERY_TYPE: Self = Self(9995);
    /// 9996: Invalid time of day criterion.
    pub const DNS_ERROR_POLICY_INVALID_CRITERIA_TIME_OF_DAY: Self = Self(9996);
    /// 15100: Language file not found.
    pub const ERROR_MUI_FILE_NOT_FOUND: Self = Self(15100);
    /// 15105: Language file not loaded.
    pub const ERROR_MUI_FILE_NOT_LOADED: Self = Self(15105);
}

impl NtStatus {
    /// Status 0x00000080.
    pub const STATUS_ABANDONED_WAIT_0: Self = Self(0x00000080_u32.cast_signed());
    /// Status 0xC0000022.
    pub const STATUS_ACCESS_DENIED: Self = Self(0xC0000022_u32.cast_signed());
    /// Status 0xC0000005.
    pub const STATUS_ACCESS_VIOLATION: Self = Self(0xC0000005_u32.cast_signed());
    /// Status 0xC0000238.
    pub const STATUS_ADDRESS_ALREADY_ASSOCIATED: Self = Self(0xC0000238_u32.cast_signed());
    /// Status 0xC000020A.
    pub const STATUS_ADDRESS_ALREADY_EXISTS: Self = Self(0xC000020A_u32.cast_signed());
    /// Status 0xC000020B.
    pub const STATUS_ADDRESS_CLOSED: Self = Self(0xC000020B_u32.cast_signed());
    /// Status 0xC0000239.
    pub const STATUS_ADDRESS_NOT_ASSOCIATED: Self = Self(0xC0000239_u32.cast_signed());
    /// Status 0x00000101.
    pub const STATUS_ALERTED: Self = Self(0x00000101_u32.cast_signed());
    /// Status 0xC00000BE.
    pub const STATUS_BAD_NETWORK_PATH: Self = Self(0xC00000BE_u32.cast_signed());
    /// Status 0x80000005.
    pub const STATUS_BUFFER_OVERFLOW: Self = Self(0x80000005_u32.cast_signed());
    /// Status 0xC0000023.
    pub const STATUS_BUFFER_TOO_SMALL: Self = Self(0xC0000023_u32.cast_signed());
    /// Status 0xC0000120.
    pub const STATUS_CANCELLED: Self = Self(0xC0000120_u32.cast_signed());
    /// Status 0xC000012D.
    pub const STATUS_COMMITMENT_LIMIT: Self = Self(0xC000012D_u32.cast_signed());
    /// Status 0xC0000018.
    pub const STATUS_CONFLICTING_ADDRESSES: Self = Self(0xC0000018_u32.cast_signed());
    /// Status 0xC0000241.
    pub const STATUS_CONNECTION_ABORTED: Self = Self(0xC0000241_u32.cast_signed());
    /// Status 0xC000023B.
    pub const STATUS_CONNECTION_ACTIVE: Self = Self(0xC000023B_u32.cast_signed());
    /// Status 0xC0000246.
    pub const STATUS_CONNECTION_COUNT_LIMIT: Self = Self(0xC0000246_u32.cast_signed());
    /// Status 0xC000020C.
    pub const STATUS_CONNECTION_DISCONNECTED: Self = Self(0xC000020C_u32.cast_signed());
    /// Status 0xC000023A.
    pub const STATUS_CONNECTION_INVALID: Self = Self(0xC000023A_u32.cast_signed());
    /// Status 0xC0000236.
    pub const STATUS_CONNECTION_REFUSED: Self = Self(0xC0000236_u32.cast_signed());
    /// Status 0xC000020D.
    pub const STATUS_CONNECTION_RESET: Self = Self(0xC000020D_u32.cast_signed());
    /// Status 0x80000002.
    pub const STATUS_DATATYPE_MISALIGNMENT: Self = Self(0x80000002_u32.cast_signed());
    /// Status 0xC00002C5.
    pub const STATUS_DATATYPE_MISALIGNMENT_ERROR: Self = Self(0xC00002C5_u32.cast_signed());
    /// Status 0xC0000056.
    pub const STATUS_DELETE_PENDING: Self = Self(0xC0000056_u32.cast_signed());
    /// Status 0x80000011.
    pub const STATUS_DEVICE_BUSY: Self = Self(0x80000011_u32.cast_signed());
    /// Status 0xC00000C0.
    pub const STATUS_DEVICE_DOES_NOT_EXIST: Self = Self(0xC00000C0_u32.cast_signed());
    /// Status 0xC000009D.
    pub const STATUS_DEVICE_NOT_CONNECTED: Self = Self(0xC000009D_u32.cast_signed());
    /// Status 0xC00000A3.
    pub const STATUS_DEVICE_NOT_READY: Self = Self(0xC00000A3_u32.cast_signed());
    /// Status 0xC000007F.
    pub const STATUS_DISK_FULL: Self = Self(0xC000007F_u32.cast_signed());
    /// Status 0xC0000135.
    pub const STATUS_DLL_NOT_FOUND: Self = Self(0xC0000135_u32.cast_signed());
    /// Status 0xC0000011.
    pub const STATUS_END_OF_FILE: Self = Self(0xC0000011_u32.cast_signed());
    /// Status 0xC0000139.
    pub const STATUS_ENTRYPOINT_NOT_FOUND: Self = Self(0xC0000139_u32.cast_signed());
    /// Status 0xC00000B6.
    pub const STATUS_FILE_FORCED_CLOSED: Self = Self(0xC00000B6_u32.cast_signed());
    /// Status 0xC0000237.
    pub const STATUS_GRACEFUL_DISCONNECT: Self = Self(0xC0000237_u32.cast_signed());
    /// Status 0xC0000235.
    pub const STATUS_HANDLE_NOT_CLOSABLE: Self = Self(0xC0000235_u32.cast_signed());
    /// Status 0xC000A012.
    pub const STATUS_HOPLIMIT_EXCEEDED: Self = Self(0xC000A012_u32.cast_signed());
    /// Status 0xC0000350.
    pub const STATUS_HOST_DOWN: Self = Self(0xC0000350_u32.cast_signed());
    /// Status 0xC000023D.
    pub const STATUS_HOST_UNREACHABLE: Self = Self(0xC000023D_u32.cast_signed());
    /// Status 0xC0000004.
    pub const STATUS_INFO_LENGTH_MISMATCH: Self = Self(0xC0000004_u32.cast_signed());
    /// Status 0xC000009A.
    pub const STATUS_INSUFFICIENT_RESOURCES: Self = Self(0xC000009A_u32.cast_signed());
    /// Status 0xC00000E5.
    pub const STATUS_INTERNAL_ERROR: Self = Self(0xC00000E5_u32.cast_signed());
    /// Status 0xC0000141.
    pub const STATUS_INVALID_ADDRESS: Self = Self(0xC0000141_u32.cast_signed());
    /// Status 0xC0000207.
    pub const STATUS_INVALID_ADDRESS_COMPONENT: Self = Self(0xC0000207_u32.cast_signed());
    /// Status 0xC0000206.
    pub const STATUS_INVALID_BUFFER_SIZE: Self = Self(0xC0000206_u32.cast_signed());
    /// Status 0xC0000140.
    pub const STATUS_INVALID_CONNECTION: Self = Self(0xC0000140_u32.cast_signed());
    /// Status 0xC0000010.
    pub const STATUS_INVALID_DEVICE_REQUEST: Self = Self(0xC0000010_u32.cast_signed());
    /// Status 0xC0000008.
    pub const STATUS_INVALID_HANDLE: Self = Self(0xC0000008_u32.cast_signed());
    /// Status 0xC00000C3.
    pub const STATUS_INVALID_NETWORK_RESPONSE: Self = Self(0xC00000C3_u32.cast_signed());
    /// Status 0xC000000D.
    pub const STATUS_INVALID_PARAMETER: Self = Self(0xC000000D_u32.cast_signed());
    /// Status 0xC00000B5.
    pub const STATUS_IO_TIMEOUT: Self = Self(0xC00000B5_u32.cast_signed());
    /// Status 0x00000100.
    pub const STATUS_KERNEL_APC: Self = Self(0x00000100_u32.cast_signed());
    /// Status 0xC000013E.
    pub const STATUS_LINK_FAILED: Self = Self(0xC000013E_u32.cast_signed());
    /// Status 0xC000013F.
    pub const STATUS_LINK_TIMEOUT: Self = Self(0xC000013F_u32.cast_signed());
    /// Status 0xC000013B.
    pub const STATUS_LOCAL_DISCONNECT: Self = Self(0xC000013B_u32.cast_signed());
    /// Status 0xC0000109.
    pub const STATUS_MESSAGE_NOT_FOUND: Self = Self(0xC0000109_u32.cast_signed());
    /// Status 0xC00000CA.
    pub const STATUS_NETWORK_ACCESS_DENIED: Self = Self(0xC00000CA_u32.cast_signed());
    /// Status 0xC00000BF.
    pub const STATUS_NETWORK_BUSY: Self = Self(0xC00000BF_u32.cast_signed());
    /// Status 0xC00000C9.
    pub const STATUS_NETWORK_NAME_DELETED: Self = Self(0xC00000C9_u32.cast_signed());
    /// Status 0xC000023C.
    pub const STATUS_NETWORK_UNREACHABLE: Self = Self(0xC000023C_u32.cast_signed());
    /// Status 0xC0000103.
    pub const STATUS_NOT_A_DIRECTORY: Self = Self(0xC0000103_u32.cast_signed());
    /// Status 0xC0000225.
    pub const STATUS_NOT_FOUND: Self = Self(0xC0000225_u32.cast_signed());
    /// Status 0xC0000002.
    pub const STATUS_NOT_IMPLEMENTED: Self = Self(0xC0000002_u32.cast_signed());
    /// Status 0xC00000BB.
    pub const STATUS_NOT_SUPPORTED: Self = Self(0xC00000BB_u32.cast_signed());
    /// Status 0xC0000272.
    pub const STATUS_NO_MATCH: Self = Self(0xC0000272_u32.cast_signed());
    /// Status 0xC0000017.
    pub const STATUS_NO_MEMORY: Self = Self(0xC0000017_u32.cast_signed());
    /// Status 0x8000001A.
    pub const STATUS_NO_MORE_ENTRIES: Self = Self(0x8000001A_u32.cast_signed());
    /// Status 0xC000000E.
    pub const STATUS_NO_SUCH_DEVICE: Self = Self(0xC000000E_u32.cast_signed());
    /// Status 0xC000000F.
    pub const STATUS_NO_SUCH_FILE: Self = Self(0xC000000F_u32.cast_signed());
    /// Status 0xC0000035.
    pub const STATUS_OBJECT_NAME_COLLISION: Self = Self(0xC0000035_u32.cast_signed());
    /// Status 0xC0000034.
    pub const STATUS_OBJECT_NAME_NOT_FOUND: Self = Self(0xC0000034_u32.cast_signed());
    /// Status 0xC000003A.
    pub const STATUS_OBJECT_PATH_NOT_FOUND: Self = Self(0xC000003A_u32.cast_signed());
    /// Status 0xC0000024.
    pub const STATUS_OBJECT_TYPE_MISMATCH: Self = Self(0xC0000024_u32.cast_signed());
    /// Status 0xC0000007.
    pub const STATUS_PAGEFILE_QUOTA: Self = Self(0xC0000007_u32.cast_signed());
    /// Status 0x00000103.
    pub const STATUS_PENDING: Self = Self(0x00000103_u32.cast_signed());
    /// Status 0xC000014B.
    pub const STATUS_PIPE_BROKEN: Self = Self(0xC000014B_u32.cast_signed());
    /// Status 0xC00000B1.
    pub const STATUS_PIPE_CLOSING: Self = Self(0xC00000B1_u32.cast_signed());
    /// Status 0xC00000B0.
    pub const STATUS_PIPE_DISCONNECTED: Self = Self(0xC00000B0_u32.cast_signed());
    /// Status 0xC00000D9.
    pub const STATUS_PIPE_EMPTY: Self = Self(0xC00000D9_u32.cast_signed());
    /// Status 0xC00000AC.
    pub const STATUS_PIPE_NOT_AVAILABLE: Self = Self(0xC00000AC_u32.cast_signed());
    /// Status 0xC000023F.
    pub const STATUS_PORT_UNREACHABLE: Self = Self(0xC000023F_u32.cast_signed());
    /// Status 0xC0000061.
    pub const STATUS_PRIVILEGE_NOT_HELD: Self = Self(0xC0000061_u32.cast_signed());
    /// Status 0xC000A013.
    pub const STATUS_PROTOCOL_NOT_SUPPORTED: Self = Self(0xC000A013_u32.cast_signed());
    /// Status 0xC000023E.
    pub const STATUS_PROTOCOL_UNREACHABLE: Self = Self(0xC000023E_u32.cast_signed());
    /// Status 0xC0000044.
    pub const STATUS_QUOTA_EXCEEDED: Self = Self(0xC0000044_u32.cast_signed());
    /// Status 0x40000010.
    pub const STATUS_RECEIVE_EXPEDITED: Self = Self(0x40000010_u32.cast_signed());
    /// Status 0x4000000F.
    pub const STATUS_RECEIVE_PARTIAL: Self = Self(0x4000000F_u32.cast_signed());
    /// Status 0x40000011.
    pub const STATUS_RECEIVE_PARTIAL_EXPEDITED: Self = Self(0x40000011_u32.cast_signed());
    /// Status 0xC000013C.
    pub const STATUS_REMOTE_DISCONNECT: Self = Self(0xC000013C_u32.cast_signed());
    /// Status 0xC00000BC.
    pub const STATUS_REMOTE_NOT_LISTENING: Self = Self(0xC00000BC_u32.cast_signed());
    /// Status 0xC000013D.
    pub const STATUS_REMOTE_RESOURCES: Self = Self(0xC000013D_u32.cast_signed());
    /// Status 0xC0000240.
    pub const STATUS_REQUEST_ABORTED: Self = Self(0xC0000240_u32.cast_signed());
    /// Status 0xC00000D0.
    pub const STATUS_REQUEST_NOT_ACCEPTED: Self = Self(0xC00000D0_u32.cast_signed());
    /// Status 0xC000022D.
    pub const STATUS_RETRY: Self = Self(0xC000022D_u32.cast_signed());
    /// Status 0xC0000043.
    pub const STATUS_SHARING_VIOLATION: Self = Self(0xC0000043_u32.cast_signed());
    /// Status 0x00000000.
    pub const STATUS_SUCCESS: Self = Self(0x00000000_u32.cast_signed());
    /// Status 0x00000102.
    pub const STATUS_TIMEOUT: Self = Self(0x00000102_u32.cast_signed());
    /// Status 0xC0000209.
    pub const STATUS_TOO_MANY_ADDRESSES: Self = Self(0xC0000209_u32.cast_signed());
    /// Status 0xC00000C1.
    pub const STATUS_TOO_MANY_COMMANDS: Self = Self(0xC00000C1_u32.cast_signed());
    /// Status 0xC000011F.
    pub const STATUS_TOO_MANY_OPENED_FILES: Self = Self(0xC000011F_u32.cast_signed());
    /// Status 0xC0000097.
    pub const STATUS_TOO_MANY_PAGING_FILES: Self = Self(0xC0000097_u32.cast_signed());
    /// Status 0xC000020F.
    pub const STATUS_TRANSACTION_ABORTED: Self = Self(0xC000020F_u32.cast_signed());
    /// Status 0xC00000C4.
    pub const STATUS_UNEXPECTED_NETWORK_ERROR: Self = Self(0xC00000C4_u32.cast_signed());
    /// Status 0xC0000001.
    pub const STATUS_UNSUCCESSFUL: Self = Self(0xC0000001_u32.cast_signed());
    /// Status 0x000000C0.
    pub const STATUS_USER_APC: Self = Self(0x000000C0_u32.cast_signed());
    /// Status 0xC00000A1.
    pub const STATUS_WORKING_SET_QUOTA: Self = Self(0xC00000A1_u32.cast_signed());
}

impl Hresult {
    /// Result 0x80004004.
    pub const E_ABORT: Self = Self(0x80004004_u32.cast_signed());
    /// Result 0x80070005.
    pub const E_ACCESSDENIED: Self = Self(0x80070005_u32.cast_signed());
    /// Result 0x8000000B.
    pub const E_BOUNDS: Self = Self(0x8000000B_u32.cast_signed());
    /// Result 0x80004005.
    pub const E_FAIL: Self = Self(0x80004005_u32.cast_signed());
    /// Result 0x80070006.
    pub const E_HANDLE: Self = Self(0x80070006_u32.cast_signed());
    /// Result 0x8000000D.
    pub const E_ILLEGAL_STATE_CHANGE: Self = Self(0x8000000D_u32.cast_signed());
    /// Result 0x80070057.
    pub const E_INVALIDARG: Self = Self(0x80070057_u32.cast_signed());
    /// Result 0x80004002.
    pub const E_NOINTERFACE: Self = Self(0x80004002_u32.cast_signed());
    /// Result 0x80004001.
    pub const E_NOTIMPL: Self = Self(0x80004001_u32.cast_signed());
    /// Result 0x8007000E.
    pub const E_OUTOFMEMORY: Self = Self(0x8007000E_u32.cast_signed());
    /// Result 0x80004003.
    pub const E_POINTER: Self = Self(0x80004003_u32.cast_signed());
    /// Result 0x8000FFFF.
    pub const E_UNEXPECTED: Self = Self(0x8000FFFF_u32.cast_signed());
    /// Result 0x00000001.
    pub const S_FALSE: Self = Self(0x00000001_u32.cast_signed());
    /// Result 0x00000000.
    pub const S_OK: Self = Self(0x00000000_u32.cast_signed());
}
