//! What making and opening have in common for all objects with names.

use openwinsock_codes::Win32Error;
use openwinsock_runtime::Handle;
use openwinsock_runtime::named::{self, Name};
use openwinsock_runtime::object::{Grant, Kind};
use std::sync::Arc;
use windows_sys::Win32::Foundation::{
    ERROR_ALREADY_EXISTS, ERROR_INVALID_NAME, FALSE, GENERIC_ALL, GENERIC_EXECUTE, GENERIC_READ,
    GENERIC_WRITE, HANDLE,
};
use windows_sys::Win32::Security::SECURITY_ATTRIBUTES;
use windows_sys::Win32::Storage::FileSystem::{READ_CONTROL, SYNCHRONIZE};
use windows_sys::Win32::System::SystemServices::MAXIMUM_ALLOWED;
use windows_sys::core::BOOL;

use crate::last_error;
use crate::strings::Unit;
use crate::win32::{self, Result};

/// The rights of a kind of object.
pub(crate) struct Rights {
    pub(crate) all: u32,
    pub(crate) query: u32,
    pub(crate) modify: u32,
}

impl Rights {
    /// The rights that a program asks for, with generic ones as what they mean for the kind.
    pub(crate) fn wanted(&self, access: u32) -> u32 {
        let generic = GENERIC_ALL | GENERIC_EXECUTE | GENERIC_READ | GENERIC_WRITE | MAXIMUM_ALLOWED;
        let meanings = [
            (GENERIC_ALL, self.all),
            (MAXIMUM_ALLOWED, self.all),
            (GENERIC_READ, READ_CONTROL | self.query),
            (GENERIC_WRITE, READ_CONTROL | self.modify),
            (GENERIC_EXECUTE, READ_CONTROL | SYNCHRONIZE),
        ];
        let asked = meanings.iter().filter(|(right, _)| access & right != 0);
        asked.fold(access & !generic, |rights, (_, meaning)| rights | meaning)
    }
}

/// A handle as the program sees it.
pub(crate) fn program(handle: Handle) -> HANDLE {
    std::ptr::without_provenance_mut(handle.0)
}

/// The name that a program says; none for NULL and for an empty one.
///
/// # Safety
/// As [`win32::units`], or NULL.
pub(super) unsafe fn name<U: Unit>(name: *const U) -> Result<Option<Name>> {
    if name.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller promises the pointer.
    let text = U::decode(unsafe { win32::units(name) }?).ok_or(Win32Error(ERROR_INVALID_NAME))?;
    Ok(Name::new(&text)?)
}

/// Makes an object, or opens the one that has the name: then the last error is `ERROR_ALREADY_EXISTS`, and else 0. Of the security
/// attributes only whether children inherit the handle is looked at.
///
/// # Safety
/// The attributes are readable, or the pointer is NULL or one of those that are noticed; the name as for [`name`].
pub(super) unsafe fn create<T: Kind, U: Unit>(
    attributes: *const SECURITY_ATTRIBUTES,
    name_of: *const U,
    rights: &Rights,
    access: u32,
    make: impl FnOnce() -> openwinsock_runtime::Result<Arc<T>>,
) -> HANDLE {
    win32::run(std::ptr::null_mut(), || {
        // SAFETY: the caller promises both pointers.
        let (grant, name) = unsafe { (grant(attributes, rights.wanted(access))?, name(name_of)?) };
        let (handle, existed) = named::create(name, grant, make)?;
        last_error::set(if existed { ERROR_ALREADY_EXISTS } else { 0 });
        Ok(program(handle))
    })
}

/// What the attributes grant.
///
/// # Safety
/// The attributes are readable, or the pointer is NULL or one of those that are noticed.
pub(crate) unsafe fn grant(attributes: *const SECURITY_ATTRIBUTES, access: u32) -> Result<Grant> {
    if attributes.is_null() {
        return Ok(Grant::of(access));
    }
    // SAFETY: the caller promises the pointer.
    let attributes = unsafe { win32::read(attributes) }?;
    Ok(Grant::of(access).inherited(attributes.bInheritHandle != FALSE))
}

/// Opens the object that has a name.
///
/// # Safety
/// As [`name`].
pub(super) unsafe fn open<T: Kind, U: Unit>(
    access: u32,
    inherit: BOOL,
    name_of: *const U,
    rights: &Rights,
) -> HANDLE {
    win32::run(std::ptr::null_mut(), || {
        if name_of.is_null() {
            return Err(Win32Error::ERROR_INVALID_PARAMETER);
        }
        // SAFETY: the caller promises the pointer.
        let name = unsafe { name(name_of) }?;
        let grant = Grant::of(rights.wanted(access)).inherited(inherit != FALSE);
        Ok(program(named::open::<T>(name, grant)?))
    })
}
