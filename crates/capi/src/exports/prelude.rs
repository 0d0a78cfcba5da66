//! The types that the signatures of several headers use.

pub(super) use std::ffi::c_void;

pub(super) use openwinsock::Win32::Foundation::{FARPROC, HANDLE, WAIT_EVENT, WIN32_ERROR};
pub(super) use openwinsock::Win32::System::IO::OVERLAPPED;
pub(super) use openwinsock::core::{BOOL, GUID, HRESULT, PCSTR, PCWSTR, PSTR, PWSTR};
pub(super) use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
pub(super) use windows_sys::Win32::System::Com::BLOB;
pub(super) use windows_sys::Win32::System::SystemInformation::GROUP_AFFINITY;
