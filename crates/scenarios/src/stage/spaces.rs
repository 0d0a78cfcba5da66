//! Name spaces, classes of services, providers.
#![allow(
    unsafe_code,
    reason = "plain calls of the flat layer, with pointers to local texts, structures and blocks of the lengths given"
)]

use std::io;
use std::ptr::{null_mut, without_provenance_mut};

use openwinsock::Win32::Networking::WinSock as ws;
use openwinsock::core::GUID;
use openwinsock_codes::WsaError;

use super::{FAILED, Folder, Raised, Stage};

/// A look-up on the stage.
#[derive(Clone, Copy, Debug)]
pub struct Lookup {
    /// The number of the handle.
    number: usize,
    /// Its name in the trace.
    pub name: &'static str,
}

/// What a provider, or a class of services, is known by: one that nobody else has.
pub(crate) const OWN: GUID = GUID::from_u128(0x4d1c_0b7e_93a2_4f66_8a15_70c2_e94d_33b8);

/// The class of hosts that are looked up by the port of a service (`svcguid.h`).
const fn tcp(port: u16) -> GUID {
    GUID { data1: 0x0009_0000 | port as u32, data2: 0, data3: 0, data4: [0xC0, 0, 0, 0, 0, 0, 0, 0x46] }
}

/// A text of Windows.
fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

impl Stage {
    /// From here on the process has a catalogue of its own, with this in its file; empty means that there is none yet.
    pub(crate) fn catalogue(&self, contents: &str) -> io::Result<Folder> {
        let folder = Folder::new()?;
        let path = folder.join("catalogue.json");
        if !contents.is_empty() {
            std::fs::write(&path, contents)?;
        }
        // SAFETY: the only other thread watches the time; it reads no environment.
        unsafe { std::env::set_var("OPENWINSOCK_CATALOGUE", path) };
        Ok(folder)
    }

    /// `WSALookupServiceBegin({host, TCP port 80, NS_DNS}, LUP_RETURN_ADDR, &lookup)`
    pub fn lookup_host(&self, name: &'static str, host: &str) -> Result<Lookup, Raised> {
        let (mut text, mut class) = (wide(host), tcp(80));
        let set = ws::WSAQUERYSETW {
            dwSize: u32::try_from(size_of::<ws::WSAQUERYSETW>()).unwrap_or(0),
            lpszServiceInstanceName: text.as_mut_ptr(),
            lpServiceClassId: &raw mut class,
            dwNameSpace: ws::NS_DNS,
            ..Default::default()
        };
        let mut handle = null_mut();
        // SAFETY: the structure and all that it points to is local.
        let result =
            unsafe { ws::WSALookupServiceBeginW(&raw const set, ws::LUP_RETURN_ADDR, &raw mut handle) };
        let call =
            format!("WSALookupServiceBegin({{\"{host}\", TCP port 80, NS_DNS}}, LUP_RETURN_ADDR, &{name})");
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)?;
        Ok(Lookup { number: handle.addr(), name })
    }

    /// `WSALookupServiceNext(lookup, 0, &len, &result)`
    pub fn lookup_next(&self, lookup: Lookup) -> Result<i32, Raised> {
        let mut block = [0_u64; 256];
        let mut len = 2048;
        let handle = without_provenance_mut(lookup.number);
        // SAFETY: a local block of that length.
        let result = unsafe { ws::WSALookupServiceNextW(handle, 0, &raw mut len, block.as_mut_ptr().cast()) };
        let call = format!("WSALookupServiceNext({}, 0, &len, &result)", lookup.name);
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)
    }

    /// `WSALookupServiceEnd(lookup)`
    pub fn lookup_end(&self, lookup: Lookup) -> Result<i32, Raised> {
        // SAFETY: a number that is no pointer.
        let result = unsafe { ws::WSALookupServiceEnd(without_provenance_mut(lookup.number)) };
        self.outcome(format!("WSALookupServiceEnd({})", lookup.name), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `WSAInstallServiceClass({class})`: a class of services with no data.
    pub fn install_class(&self, name: &str) -> Result<i32, Raised> {
        let (mut text, mut id) = (wide(name), OWN);
        let info = ws::WSASERVICECLASSINFOW {
            lpServiceClassId: &raw mut id,
            lpszServiceClassName: text.as_mut_ptr(),
            dwCount: 0,
            lpClassInfos: null_mut(),
        };
        // SAFETY: the structure and all that it points to is local.
        let result = unsafe { ws::WSAInstallServiceClassW(&raw const info) };
        self.outcome(format!("WSAInstallServiceClass({{\"{name}\"}})"), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `WSASetService({service of the class, port}, RNRSERVICE_REGISTER, 0)`
    pub fn register_service(&self, name: &str, port: u16) -> Result<i32, Raised> {
        let (mut text, mut class) = (wide(name), OWN);
        let (mut bytes, len) = super::calls::windows_address(super::loopback(port));
        let mut address = ws::CSADDR_INFO {
            LocalAddr: ws::SOCKET_ADDRESS { lpSockaddr: bytes.as_mut_ptr().cast(), iSockaddrLength: len },
            RemoteAddr: ws::SOCKET_ADDRESS { lpSockaddr: null_mut(), iSockaddrLength: 0 },
            iSocketType: ws::SOCK_STREAM,
            iProtocol: ws::IPPROTO_TCP,
        };
        let set = ws::WSAQUERYSETW {
            dwSize: u32::try_from(size_of::<ws::WSAQUERYSETW>()).unwrap_or(0),
            lpszServiceInstanceName: text.as_mut_ptr(),
            lpServiceClassId: &raw mut class,
            dwNameSpace: ws::NS_ALL,
            dwNumberOfCsAddrs: 1,
            lpcsaBuffer: &raw mut address,
            ..Default::default()
        };
        // SAFETY: the structure and all that it points to is local.
        let result = unsafe { ws::WSASetServiceW(&raw const set, ws::RNRSERVICE_REGISTER, 0) };
        let call = format!("WSASetService({{\"{name}\" of the class, port {port}}}, RNRSERVICE_REGISTER, 0)");
        self.outcome(call, result, ws::SOCKET_ERROR, FAILED)
    }

    /// `WSARemoveServiceClass(&class)`: the one that [`Stage::install_class`] installs.
    pub fn remove_class(&self) -> Result<i32, Raised> {
        // SAFETY: a constant.
        let result = unsafe { ws::WSARemoveServiceClass(&OWN) };
        self.outcome("WSARemoveServiceClass(&class)".to_owned(), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `WSCGetProviderInfo(&id, ProviderInfoLspCategories, &value, &size, 0, &code)` of a provider that nobody has installed.
    pub fn provider_info(&self) -> Result<(), Raised> {
        let (mut value, mut size, mut code) = (0_u32, 4, 0);
        let kind = ws::ProviderInfoLspCategories;
        // SAFETY: local numbers, four bytes of room among them.
        let result = unsafe {
            ws::WSCGetProviderInfo(&OWN, kind, (&raw mut value).cast(), &raw mut size, 0, &raw mut code)
        };
        let call = "WSCGetProviderInfo(&id, ProviderInfoLspCategories, &value, &size, 0, &code)".to_owned();
        if result == ws::SOCKET_ERROR {
            return Err(self.failed(call, WsaError(code), FAILED));
        }
        self.print(&format!("{call} = {result}"));
        Ok(())
    }

    /// `WSCEnableNSProvider(&id, FALSE)` of the provider that finds networks.
    pub fn disable_networks(&self) -> Result<(), Raised> {
        let Some(id) = provider_of(ws::NS_NLA) else {
            return Err(self.failed(
                "WSAEnumNameSpaceProviders(&len, list)".to_owned(),
                WsaError::WSASERVICE_NOT_FOUND,
                "a list without NS_NLA",
            ));
        };
        // SAFETY: a local identifier.
        let result = unsafe { ws::WSCEnableNSProvider(&raw const id, 0) };
        self.outcome("WSCEnableNSProvider(&networks, FALSE)".to_owned(), result, ws::SOCKET_ERROR, FAILED)
            .map(drop)
    }
}

/// The provider of a name space.
fn provider_of(space: u32) -> Option<GUID> {
    let mut room = 0;
    // SAFETY: no room is said to be there.
    unsafe { ws::WSAEnumNameSpaceProvidersW(&raw mut room, null_mut()) };
    let mut block = vec![0_u64; room.div_ceil(8) as usize];
    let first = block.as_mut_ptr().cast::<ws::WSANAMESPACE_INFOW>();
    // SAFETY: the block is as long as said.
    let count = unsafe { ws::WSAEnumNameSpaceProvidersW(&raw mut room, first) };
    let count = usize::try_from(count).ok()?;
    // SAFETY: the call has put so many structures there.
    let list = unsafe { std::slice::from_raw_parts(first, count) };
    list.iter().find(|provider| provider.dwNameSpace == space).map(|provider| provider.NSProviderId)
}
