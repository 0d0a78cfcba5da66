//! Pages of memory: reserved, then committed, with a protection each.
//!
//! Linux has no second step: reserved pages are mapped without rights, and committing them gives them rights. Which pages
//! are which is kept here, as `VirtualQuery` and the old protection that `VirtualProtect` gives ask for it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_INVALID_ADDRESS, ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY, ERROR_NOT_SUPPORTED,
};
use windows_sys::Win32::System::Memory::{
    PAGE_EXECUTE, PAGE_EXECUTE_READ, PAGE_EXECUTE_READWRITE, PAGE_EXECUTE_WRITECOPY, PAGE_GUARD,
    PAGE_NOACCESS, PAGE_NOCACHE, PAGE_PROTECTION_FLAGS, PAGE_READONLY, PAGE_READWRITE, PAGE_WRITECOMBINE,
    PAGE_WRITECOPY,
};

use crate::sys::map::{self, Access, Place};

type Result<T> = std::result::Result<T, Win32Error>;

/// Reservations begin at multiples of this, in bytes: `dwAllocationGranularity`.
pub const GRANULARITY: usize = 0x1_0000;

/// The size of a page, in bytes.
pub fn page_size() -> usize {
    static SIZE: OnceLock<usize> = OnceLock::new();
    *SIZE.get_or_init(map::page_size)
}

/// A reservation.
#[derive(Debug)]
struct Region {
    /// The protection that the call for it named.
    protection: PAGE_PROTECTION_FLAGS,
    /// That of each page; 0 for pages that are only reserved.
    pages: Vec<PAGE_PROTECTION_FLAGS>,
}

/// What is known about the pages at an address: those in a row that are alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pages {
    /// Where they begin.
    pub start: usize,
    /// Their length in bytes.
    pub len: usize,
    /// Where their reservation begins, and with which protection; none for free space.
    pub reservation: Option<(usize, PAGE_PROTECTION_FLAGS)>,
    /// Their protection; none if they are not committed.
    pub protection: Option<PAGE_PROTECTION_FLAGS>,
}

static REGIONS: Mutex<BTreeMap<usize, Region>> = Mutex::new(BTreeMap::new());

fn regions() -> MutexGuard<'static, BTreeMap<usize, Region>> {
    REGIONS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fail<T>(code: u32) -> Result<T> {
    Err(Win32Error(code))
}

/// What a protection means to the kernel. Copy-on-write is for views of files.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` for what is no protection; `ERROR_NOT_SUPPORTED` for guard pages, whose exception nothing
/// here raises.
pub(crate) fn access(protection: PAGE_PROTECTION_FLAGS) -> Result<Access> {
    if protection & PAGE_GUARD != 0 {
        return fail(ERROR_NOT_SUPPORTED);
    }
    Ok(match protection & !(PAGE_NOCACHE | PAGE_WRITECOMBINE) {
        PAGE_NOACCESS => Access::NONE,
        PAGE_READONLY => Access::new(true, false, false),
        PAGE_READWRITE | PAGE_WRITECOPY => Access::new(true, true, false),
        PAGE_EXECUTE => Access::new(false, false, true),
        PAGE_EXECUTE_READ => Access::new(true, false, true),
        PAGE_EXECUTE_READWRITE | PAGE_EXECUTE_WRITECOPY => Access::new(true, true, true),
        _ => return fail(ERROR_INVALID_PARAMETER),
    })
}

fn is_copy(protection: PAGE_PROTECTION_FLAGS) -> bool {
    protection & (PAGE_WRITECOPY | PAGE_EXECUTE_WRITECOPY) != 0
}

/// The whole pages that some bytes lie on.
fn pages(start: usize, len: usize) -> Result<Range<usize>> {
    let page = page_size();
    let end = start.checked_add(len).and_then(|end| end.checked_next_multiple_of(page));
    let end = end.ok_or(Win32Error(ERROR_INVALID_PARAMETER))?;
    Ok(start / page * page..end)
}

/// The reservation that holds all of a range: where it begins, and which of its pages they are.
fn within<'r>(
    regions: &'r mut BTreeMap<usize, Region>,
    range: &Range<usize>,
) -> Result<(usize, Range<usize>, &'r mut Region)> {
    let page = page_size();
    let found = regions.range_mut(..=range.start).next_back();
    let (&base, region) = found.ok_or(Win32Error(ERROR_INVALID_ADDRESS))?;
    if range.end > base + region.pages.len() * page {
        return fail(ERROR_INVALID_ADDRESS);
    }
    Ok((base, (range.start - base) / page..(range.end - base) / page, region))
}

/// Reserves pages, anywhere or at an address, which is taken down to a multiple of [`GRANULARITY`]. Gives the start.
///
/// # Errors
/// `ERROR_INVALID_PARAMETER` for no bytes or no protection; `ERROR_INVALID_ADDRESS` if something is there;
/// `ERROR_NOT_ENOUGH_MEMORY`.
pub fn reserve(start: Option<usize>, len: usize, protection: PAGE_PROTECTION_FLAGS) -> Result<usize> {
    access(protection)?;
    if len == 0 || is_copy(protection) {
        return fail(ERROR_INVALID_PARAMETER);
    }
    let page = page_size();
    let (start, len) = match start {
        Some(start) => {
            let base = start / GRANULARITY * GRANULARITY;
            let range = pages(base, len.saturating_add(start - base))?;
            map::anonymous(Place::At(base), range.len(), Access::NONE)
                .map_err(|_| Win32Error(ERROR_INVALID_ADDRESS))?;
            (base, range.len())
        }
        None => {
            let len = len.checked_next_multiple_of(page).ok_or(Win32Error(ERROR_INVALID_PARAMETER))?;
            (aligned(len)?, len)
        }
    };
    regions().insert(start, Region { protection, pages: vec![0; len / page] });
    Ok(start)
}

/// Maps pages without rights at a multiple of [`GRANULARITY`]: more than are wanted, less what is around them.
#[allow(unsafe_code, reason = "unmaps what was just mapped")]
fn aligned(len: usize) -> Result<usize> {
    let no_memory = Win32Error(ERROR_NOT_ENOUGH_MEMORY);
    let more = len.checked_add(GRANULARITY).ok_or(no_memory)?;
    let start = map::anonymous(Place::Any, more, Access::NONE).map_err(|_| no_memory)?;
    let base = start.next_multiple_of(GRANULARITY);
    for (from, to) in [(start, base), (base + len, start + more)] {
        if from < to {
            // SAFETY: it is a part of the mapping that was just made, and nobody knows it yet.
            unsafe { map::unmap(from, to - from) }?;
        }
    }
    Ok(base)
}

/// Commits reserved pages: they are zero unless they were committed before. Gives where they begin.
///
/// # Errors
/// `ERROR_INVALID_ADDRESS` if they are not all reserved by one call; as [`reserve`].
///
/// # Safety
/// Nobody has references to the pages that the protection contradicts.
#[allow(unsafe_code, reason = "the promise is the program's")]
pub unsafe fn commit(start: usize, len: usize, protection: PAGE_PROTECTION_FLAGS) -> Result<usize> {
    let rights = access(protection)?;
    if len == 0 || is_copy(protection) {
        return fail(ERROR_INVALID_PARAMETER);
    }
    let range = pages(start, len)?;
    let mut regions = regions();
    let (_, places, region) = within(&mut regions, &range)?;
    // SAFETY: the pages are ours, and the caller promises the rest.
    unsafe { map::protect(range.start, range.len(), rights) }?;
    region.pages[places].fill(protection);
    Ok(range.start)
}

/// Takes committed pages back to reserved ones. No bytes from the start of a reservation are all of it.
///
/// # Errors
/// `ERROR_INVALID_ADDRESS` if they are not all reserved by one call.
///
/// # Safety
/// Nobody uses the pages any more.
#[allow(unsafe_code, reason = "the promise is the program's")]
pub unsafe fn decommit(start: usize, len: usize) -> Result<()> {
    let page = page_size();
    let mut regions = regions();
    let range = match (len, regions.get(&start)) {
        (0, Some(region)) => start..start + region.pages.len() * page,
        (0, None) => return fail(ERROR_INVALID_ADDRESS),
        _ => pages(start, len)?,
    };
    let (_, places, region) = within(&mut regions, &range)?;
    // SAFETY: the pages are ours, and the caller promises that nobody uses them.
    unsafe { map::discard(range.start, range.len()) }?;
    // SAFETY: as above.
    unsafe { map::protect(range.start, range.len(), Access::NONE) }?;
    region.pages[places].fill(0);
    Ok(())
}

/// Ends a reservation.
///
/// # Errors
/// `ERROR_INVALID_ADDRESS` if none begins there.
///
/// # Safety
/// Nobody uses its pages any more.
#[allow(unsafe_code, reason = "the promise is the program's")]
pub unsafe fn release(start: usize) -> Result<()> {
    let mut regions = regions();
    let region = regions.remove(&start).ok_or(Win32Error(ERROR_INVALID_ADDRESS))?;
    // SAFETY: the pages are ours, and the caller promises that nobody uses them.
    Ok(unsafe { map::unmap(start, region.pages.len() * page_size()) }?)
}

/// Changes the protection of committed pages; gives that of the first one before. Pages of others (the program's own, a
/// stack, a view of a file) may be changed, too.
///
/// # Errors
/// `ERROR_INVALID_ADDRESS` for pages that are not committed; `ERROR_INVALID_PARAMETER` for what is no protection;
/// `ERROR_ACCESS_DENIED` for rights that the file behind a view does not give.
///
/// # Safety
/// Nobody has references to the pages that the protection contradicts.
#[allow(unsafe_code, reason = "the promise is the program's")]
pub unsafe fn protect(
    start: usize,
    len: usize,
    protection: PAGE_PROTECTION_FLAGS,
) -> Result<PAGE_PROTECTION_FLAGS> {
    let rights = access(protection)?;
    if len == 0 {
        return fail(ERROR_INVALID_PARAMETER);
    }
    let range = pages(start, len)?;
    let mut regions = regions();
    let ours = regions.range(..=range.start).next_back();
    let ours = ours.is_some_and(|(base, region)| range.start < base + region.pages.len() * page_size());
    if !ours {
        let old = foreign::mapping(range.start).ok_or(Win32Error(ERROR_INVALID_ADDRESS))?.protection;
        // SAFETY: the caller promises it.
        let changed = unsafe { map::protect(range.start, range.len(), rights) };
        return match changed {
            Ok(()) => Ok(old),
            Err(crate::sys::Errno(libc::ENOMEM)) => fail(ERROR_INVALID_ADDRESS),
            Err(errno) => Err(errno.into()),
        };
    }
    let (_, places, region) = within(&mut regions, &range)?;
    let changed = &mut region.pages[places];
    if changed.contains(&0) {
        return fail(ERROR_INVALID_ADDRESS);
    }
    // SAFETY: the pages are ours, and the caller promises the rest.
    unsafe { map::protect(range.start, range.len(), rights) }?;
    let old = changed[0];
    changed.fill(protection);
    Ok(old)
}

/// What is known about the pages at an address. Of foreign ones, the mapping that the kernel lists; of free space, all up
/// to the next mapping.
pub fn query(address: usize) -> Pages {
    let page = page_size();
    let start = address / page * page;
    let regions = regions();
    let region = regions.range(..=start).next_back();
    if let Some((&base, region)) = region.filter(|(base, region)| start < *base + region.pages.len() * page) {
        let from = (start - base) / page;
        let protection = region.pages[from];
        let alike = region.pages[from..].iter().take_while(|page| **page == protection).count();
        return Pages {
            start,
            len: alike * page,
            reservation: Some((base, region.protection)),
            protection: Some(protection).filter(|protection| *protection != 0),
        };
    }
    drop(regions);
    match foreign::mapping(start) {
        Some(mapping) => Pages {
            start,
            len: mapping.range.end - start,
            reservation: Some((mapping.range.start, mapping.protection)),
            protection: Some(mapping.protection),
        },
        None => {
            let len = foreign::next(start).saturating_sub(start);
            Pages { start, len, reservation: None, protection: None }
        }
    }
}

/// Keeps pages in memory, or no longer.
///
/// # Errors
/// `ERROR_NOT_ENOUGH_MEMORY` beyond the limit of the process, or where nothing is mapped.
pub fn lock(start: usize, len: usize, locked: bool) -> Result<()> {
    let range = pages(start, len)?;
    Ok(map::lock(range.start, range.len(), locked)?)
}

/// Mappings that others made, from the list of the kernel.
mod foreign {
    use std::ops::Range;

    use super::{
        PAGE_EXECUTE, PAGE_EXECUTE_READ, PAGE_EXECUTE_READWRITE, PAGE_NOACCESS, PAGE_PROTECTION_FLAGS,
        PAGE_READONLY, PAGE_READWRITE,
    };

    pub(super) struct Mapping {
        pub(super) range: Range<usize>,
        pub(super) protection: PAGE_PROTECTION_FLAGS,
    }

    /// `7f12a000-7f12b000 rw-p …`
    fn parse(line: &str) -> Option<Mapping> {
        let (range, rest) = line.split_once(' ')?;
        let (start, end) = range.split_once('-')?;
        let address = |text| usize::from_str_radix(text, 16).ok();
        let rights = rest.as_bytes().first_chunk::<3>()?;
        let protection = match rights {
            b"r--" => PAGE_READONLY,
            [_, b'w', b'-'] => PAGE_READWRITE,
            b"--x" => PAGE_EXECUTE,
            b"r-x" => PAGE_EXECUTE_READ,
            [_, b'w', b'x'] => PAGE_EXECUTE_READWRITE,
            _ => PAGE_NOACCESS,
        };
        Some(Mapping { range: address(start)?..address(end)?, protection })
    }

    fn list() -> String {
        std::fs::read_to_string("/proc/self/maps").unwrap_or_default()
    }

    pub(super) fn mapping(address: usize) -> Option<Mapping> {
        list().lines().filter_map(parse).find(|mapping| mapping.range.contains(&address))
    }

    /// Where the next mapping begins; the end of the address space if there is none.
    pub(super) fn next(address: usize) -> usize {
        const END: usize = 0x7FFF_FFFF_0000;
        let start = |mapping: Mapping| mapping.range.start;
        list().lines().filter_map(parse).map(start).find(|start| *start > address).unwrap_or(END)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(unsafe_code, reason = "nobody else knows these pages")]
    fn pages_are_reserved_then_committed_then_gone() {
        let page = page_size();
        let base = reserve(None, 3 * page, PAGE_READWRITE).unwrap();
        assert!(base.is_multiple_of(GRANULARITY));
        assert_eq!(query(base).protection, None);
        assert_eq!(query(base).reservation, Some((base, PAGE_READWRITE)));
        // SAFETY: nobody knows the pages.
        unsafe {
            assert_eq!(protect(base, 1, PAGE_READONLY), Err(Win32Error(ERROR_INVALID_ADDRESS)));
            assert_eq!(commit(base + page + 10, 1, PAGE_READWRITE), Ok(base + page));
            let middle = query(base + page);
            assert_eq!((middle.len, middle.protection), (page, Some(PAGE_READWRITE)));
            assert_eq!(protect(base + page, page, PAGE_READONLY), Ok(PAGE_READWRITE));
            assert_eq!(protect(base + page, page, PAGE_READWRITE), Ok(PAGE_READONLY));
            assert_eq!(
                commit(base + 2 * page, page + 1, PAGE_READWRITE).map_err(|e| e.0),
                Err(ERROR_INVALID_ADDRESS)
            );
            assert_eq!(decommit(base, 0), Ok(()));
            assert_eq!(release(base + page), Err(Win32Error(ERROR_INVALID_ADDRESS)));
            assert_eq!(release(base), Ok(()));
        }
        assert_eq!(query(base).reservation, None);
        assert_eq!(reserve(Some(base + 5), 1, PAGE_READWRITE), Ok(base));
        assert_eq!(reserve(Some(base), 1, PAGE_READWRITE).map_err(|e| e.0), Err(ERROR_INVALID_ADDRESS));
        // SAFETY: nobody knows the pages.
        unsafe { release(base) }.unwrap();
    }

    #[test]
    fn what_is_no_protection() {
        for (wrong, code) in [
            (0, ERROR_INVALID_PARAMETER),
            (6, ERROR_INVALID_PARAMETER),
            (PAGE_GUARD | 4, ERROR_NOT_SUPPORTED),
        ] {
            assert_eq!(reserve(None, 1, wrong), Err(Win32Error(code)));
        }
    }

    #[test]
    fn foreign_pages_have_their_protection() {
        let here = query(foreign_pages_have_their_protection as *const () as usize);
        assert_eq!(here.protection, Some(PAGE_EXECUTE_READ));
        assert_eq!(query(page_size()).reservation, None);
    }
}
