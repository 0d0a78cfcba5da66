//! File mappings: memory that is a file, or that processes share by a name.
//!
//! A mapping without a file is memory: of this process alone without a name, of all processes of the account with one
//! (`shared.rs`). A view keeps its mapping as a handle does.

mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_FILE_INVALID, ERROR_INVALID_ADDRESS, ERROR_INVALID_PARAMETER,
    ERROR_MAPPED_ALIGNMENT, ERROR_NOT_ENOUGH_MEMORY,
};

use self::shared::Shared;
use crate::file::File;
use crate::handle::Handle;
use crate::named::{self, Name};
use crate::object::Grant;
use crate::sys::map::{self, Place};
use crate::sys::{self, Errno};
use crate::virtual_memory::{GRANULARITY, page_size};

type Result<T> = std::result::Result<T, Win32Error>;

/// What may be done with the memory of a mapping, or of a view.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Rights {
    /// Write it.
    pub write: bool,
    /// Write it, so that nobody else sees it.
    pub copy: bool,
    /// Execute it.
    pub execute: bool,
}

#[derive(Debug)]
enum Backing {
    /// A file of the program, or memory without a name.
    File(fs::File),
    /// Memory with a name.
    Shared(Shared),
}

/// A mapping.
#[derive(Debug)]
pub struct Mapping {
    backing: Backing,
    size: u64,
    rights: Rights,
}

fn fail<T>(code: u32) -> Result<T> {
    Err(Win32Error(code))
}

/// Makes a mapping of a file, or of memory without one, with a name or without. Size 0 is the whole file; a longer size makes
/// the file longer. Says whether a mapping of this name was there already, which is given then.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` for memory of no bytes; `ERROR_FILE_INVALID` for an empty file; `ERROR_ACCESS_DENIED` for rights that
/// the file does not give; `ERROR_NOT_ENOUGH_MEMORY` for more than a file that must not be written has;
/// `ERROR_INVALID_HANDLE` for the name of another kind of object; `ERROR_DISK_FULL`.
pub fn create(
    file: Option<&File>,
    rights: Rights,
    size: u64,
    name: Option<&str>,
    inherit: bool,
) -> Result<(Handle, bool)> {
    let name = name.map(Name::new).transpose()?.flatten();
    let mut existed = false;
    let made = named::create(name.clone(), Grant::ALL.inherited(inherit), || {
        let (mapping, known) = Mapping::new(file, rights, size, name.as_ref()).map_err(crate::error::wsa)?;
        existed = known;
        Ok(Arc::new(mapping))
    });
    let (handle, listed) = made?;
    Ok((handle, listed || existed))
}

/// One more handle of the mapping with a name.
///
/// # Errors
/// `ERROR_FILE_NOT_FOUND` if there is none; `ERROR_INVALID_HANDLE` for the name of another kind of object.
pub fn open(name: &str, inherit: bool) -> Result<Handle> {
    let Some(name) = Name::new(name)? else { return fail(ERROR_INVALID_PARAMETER) };
    let made = named::create(Some(name.clone()), Grant::ALL.inherited(inherit), || {
        let shared = Shared::open(name.text()).map_err(crate::error::wsa)?;
        let (size, rights) = (shared.size(), shared.rights());
        Ok(Arc::new(Mapping { backing: Backing::Shared(shared), size, rights }))
    });
    Ok(made?.0)
}

impl Mapping {
    fn new(file: Option<&File>, rights: Rights, size: u64, name: Option<&Name>) -> Result<(Self, bool)> {
        let Some(file) = file else {
            if size == 0 {
                return fail(ERROR_INVALID_PARAMETER);
            }
            return match name {
                None => {
                    let memory = sys::file::memory(size)?;
                    Ok((Self { backing: Backing::File(memory), size, rights }, false))
                }
                Some(name) => {
                    let (shared, existed) = Shared::create(name.text(), size, rights)?;
                    let (size, rights) = (shared.size(), shared.rights());
                    Ok((Self { backing: Backing::Shared(shared), size, rights }, existed))
                }
            };
        };
        let access = file.access();
        if !access.read || (rights.write && !access.write) {
            return fail(ERROR_ACCESS_DENIED);
        }
        let len = file.size()?;
        let size = if size == 0 { len } else { size };
        if size == 0 {
            return fail(ERROR_FILE_INVALID);
        }
        if size > len {
            if !rights.write {
                return fail(ERROR_NOT_ENOUGH_MEMORY);
            }
            file.lengthen(size)?;
        }
        let file = file.inner().try_clone().map_err(|error| Win32Error::from(Errno::of(&error)))?;
        Ok((Self { backing: Backing::File(file), size, rights }, false))
    }

    /// Makes a view of a part: all from the offset for no bytes. Gives where it begins.
    ///
    /// # Errors
    /// `ERROR_MAPPED_ALIGNMENT` for an offset or a place that is no multiple of [`GRANULARITY`]; `ERROR_ACCESS_DENIED` for rights that the
    /// mapping does not give, and for more than it has; `ERROR_INVALID_ADDRESS` if something is at the place;
    /// `ERROR_NOT_ENOUGH_MEMORY`.
    pub fn view(
        self: &Arc<Self>,
        rights: Rights,
        offset: u64,
        len: usize,
        at: Option<usize>,
    ) -> Result<usize> {
        let aligned = |number: u64| number.is_multiple_of(GRANULARITY as u64);
        if !aligned(offset) || !at.is_none_or(|at| aligned(at as u64)) {
            return fail(ERROR_MAPPED_ALIGNMENT);
        }
        if (rights.write && !self.rights.write) || (rights.execute && !self.rights.execute) {
            return fail(ERROR_ACCESS_DENIED);
        }
        let rest = self.size.checked_sub(offset).filter(|rest| *rest > 0);
        let rest = rest.ok_or(Win32Error(ERROR_ACCESS_DENIED))?;
        let wanted = if len == 0 { rest } else { len as u64 };
        if wanted > rest {
            return fail(ERROR_ACCESS_DENIED);
        }
        let len = usize::try_from(wanted).map_err(|_| Win32Error(ERROR_NOT_ENOUGH_MEMORY))?;
        let access = map::Access::new(true, rights.write || rights.copy, rights.execute);
        let place = at.map_or(Place::Any, Place::At);
        let private = rights.copy && !rights.write;
        let start = match &self.backing {
            Backing::File(file) => map::file(place, file.as_fd(), offset, len, access, private),
            Backing::Shared(shared) => {
                let (file, skip) = shared.data();
                map::file(place, file.as_fd(), offset + skip, len, access, private)
            }
        };
        let start = start.map_err(|errno| match errno {
            Errno(libc::EEXIST) => Win32Error(ERROR_INVALID_ADDRESS),
            Errno(libc::ENOMEM | libc::EAGAIN) => Win32Error(ERROR_NOT_ENOUGH_MEMORY),
            errno => errno.into(),
        })?;
        views().insert(start, View { len: len.next_multiple_of(page_size()), _mapping: self.clone() });
        Ok(start)
    }
}

/// A part of a mapping in memory.
#[derive(Debug)]
struct View {
    len: usize,
    _mapping: Arc<Mapping>,
}

static VIEWS: Mutex<BTreeMap<usize, View>> = Mutex::new(BTreeMap::new());

fn views() -> MutexGuard<'static, BTreeMap<usize, View>> {
    VIEWS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends the view that has an address in it.
///
/// # Errors
/// `ERROR_INVALID_ADDRESS` if none has.
///
/// # Safety
/// Nobody uses its memory any more.
#[allow(unsafe_code, reason = "the promise is the program's")]
pub unsafe fn unmap(address: usize) -> Result<()> {
    let mut views = views();
    let (start, len) = find(&views, address)?;
    let view = views.remove(&start);
    // SAFETY: it is a view of ours, and the caller promises that nobody uses it.
    unsafe { map::unmap(start, len) }?;
    drop(views);
    // The mapping may end with it.
    drop(view);
    Ok(())
}

fn find(views: &BTreeMap<usize, View>, address: usize) -> Result<(usize, usize)> {
    let found = views.range(..=address).next_back().filter(|(start, view)| address - **start < view.len);
    found.map(|(start, view)| (*start, view.len)).ok_or(Win32Error(ERROR_INVALID_ADDRESS))
}

/// Writes what was changed in a part of a view to its file; to the end of the view for no bytes.
///
/// # Errors
/// `ERROR_INVALID_ADDRESS` for what is no view.
pub fn flush(address: usize, len: usize) -> Result<()> {
    let (start, whole) = find(&views(), address)?;
    let from = address / page_size() * page_size();
    let end = start + whole;
    let to = if len == 0 { end } else { address.saturating_add(len).min(end) };
    Ok(map::flush(from, to - from)?)
}
