//! Names of hosts and services.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with pointers to local texts and structures")]

use std::ffi::CString;
use std::ptr::{null, null_mut};

use openwinsock::Win32::Networking::WinSock as ws;

use super::{Raised, Stage};

/// A text for C; the scenarios' texts hold no NUL.
fn text(text: &str) -> CString {
    CString::new(text).unwrap_or_default()
}

impl Stage {
    /// `getaddrinfo(host, service, &hints, &list)` with this family, kind and protocol in the hints.
    pub fn getaddrinfo(
        &self,
        host: &str,
        service: &str,
        (family, kind): (u16, i32),
        family_name: &str,
    ) -> Result<(), Raised> {
        // SAFETY: numbers and pointers, for which zero is a value.
        let mut hints: ws::ADDRINFOA = unsafe { std::mem::zeroed() };
        (hints.ai_family, hints.ai_socktype) = (family.into(), kind);
        let (host_text, service_text) = (text(host), text(service));
        let mut list = null_mut();
        // SAFETY: texts and structures are local.
        let result = unsafe {
            ws::getaddrinfo(
                host_text.as_ptr().cast(),
                service_text.as_ptr().cast(),
                &raw const hints,
                &raw mut list,
            )
        };
        // SAFETY: the list is getaddrinfo's, or NULL.
        unsafe { ws::freeaddrinfo(list) };
        self.code(format!("getaddrinfo(\"{host}\", \"{service}\", {{{family_name}}}, &list)"), result)
    }

    /// `GetAddrInfoEx(host, NULL, space, NULL, NULL, &list, NULL, NULL, NULL, NULL)` in a namespace.
    pub fn getaddrinfo_in(&self, host: &str, space: u32, space_name: &str) -> Result<(), Raised> {
        let host_text = text(host);
        let mut list = null_mut();
        // SAFETY: the text is local, the list ours, and NULL stands for what is not wanted.
        let result = unsafe {
            ws::GetAddrInfoExA(
                host_text.as_ptr().cast(),
                null(),
                space,
                null(),
                null(),
                &raw mut list,
                null(),
                null(),
                None,
                null_mut(),
            )
        };
        // SAFETY: the list is that of GetAddrInfoEx, or NULL.
        unsafe { ws::FreeAddrInfoEx(list) };
        self.code(format!("GetAddrInfoEx(\"{host}\", NULL, {space_name}, NULL, NULL, &list, …)"), result)
    }
}
