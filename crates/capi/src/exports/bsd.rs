//! What the libraries export and no header of the SDK declares.

use super::prelude::*;
use openwinsock::Win32::Networking::WinSock::*;

super::exports! {
    fn dn_expand(msg: *const u8, eomorig: *const u8, comp_dn: *const u8, exp_dn: PSTR, length: i32) -> i32;
    fn getnetbyname(name: PCSTR) -> *mut netent;
    fn inet_network(cp: PCSTR) -> u32;
    fn rcmd(ahost: *mut PSTR, inport: u16, locuser: PCSTR, remuser: PCSTR, cmd: PCSTR, fd2p: *mut i32) -> SOCKET;
    fn rexec(ahost: *mut PSTR, rport: i32, user: PCSTR, passwd: PCSTR, cmd: PCSTR, fd2p: *mut i32) -> SOCKET;
    fn rresvport(port: *mut i32) -> SOCKET;
    fn s_perror(yourmsg: PCSTR, lerrno: i32);
    fn sethostname(name: PCSTR, namelen: i32) -> i32;
}
