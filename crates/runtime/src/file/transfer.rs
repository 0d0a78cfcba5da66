//! Reading and writing.

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_BROKEN_PIPE, ERROR_HANDLE_EOF, ERROR_NOACCESS,
};

use super::{File, From, Kind, Result, fail};
use crate::memory::{UserMut, UserRef};
use crate::sys::file::{self, At};
use crate::sys::{Errno, SysResult};

/// Where bytes are read or written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// At the file's position, which goes on by as many.
    Position,
    /// Where an OVERLAPPED structure says. Of a file that is not for overlapped operations the position is behind it then.
    Offset(u64),
}

/// The offset that means the end of the file.
const END: u64 = u64::MAX;

fn persistently<T>(mut call: impl FnMut() -> SysResult<T>) -> Result<T> {
    loop {
        match call() {
            Err(Errno(libc::EINTR)) => {}
            result => return Ok(result?),
        }
    }
}

impl File {
    /// Reads what is there, at most as much as the block has room for. Of a pipe or a terminal it waits for the first byte.
    ///
    /// The end of a file is no bytes; at a place that an OVERLAPPED structure names, it is an error.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` if it may not be read; `ERROR_HANDLE_EOF`; `ERROR_BROKEN_PIPE` at the end of a pipe; `ERROR_NOACCESS`
    /// for a bad pointer.
    pub fn read(&self, block: &UserMut<'_>, place: Place) -> Result<usize> {
        if !self.access.read {
            return fail(ERROR_ACCESS_DENIED);
        }
        if block.is_bad() {
            return fail(ERROR_NOACCESS);
        }
        let place = if self.kind == Kind::Disk { place } else { Place::Position };
        let at = match place {
            Place::Position => None,
            Place::Offset(at) => Some(at),
        };
        let count = persistently(|| file::read(self.inner(), block, at))?;
        if count == 0 && !block.is_empty() {
            match (self.kind, place) {
                (Kind::Pipe, _) => return fail(ERROR_BROKEN_PIPE),
                (Kind::Disk, Place::Offset(_)) => return fail(ERROR_HANDLE_EOF),
                _ => {}
            }
        }
        self.follow(at, count)?;
        Ok(count)
    }

    /// Writes all of a block.
    ///
    /// # Errors
    /// `ERROR_ACCESS_DENIED` if it may not be written; `ERROR_NO_DATA` for a pipe that nobody reads any more; `ERROR_DISK_FULL`;
    /// `ERROR_NOACCESS` for a bad pointer. Some of it may be written then.
    pub fn write(&self, block: &UserRef<'_>, place: Place) -> Result<usize> {
        if !self.access.write && !self.access.append {
            return fail(ERROR_ACCESS_DENIED);
        }
        if block.is_bad() {
            return fail(ERROR_NOACCESS);
        }
        let disk = self.kind == Kind::Disk;
        let mut at = match place {
            Place::Offset(END) if disk => At::End,
            Place::Offset(at) if disk => At::Offset(at),
            _ => At::Position,
        };
        let mut done = 0;
        while done < block.len() {
            let rest = block.after(done);
            let count = persistently(|| file::write(self.inner(), &rest, at))?;
            done += count;
            if let At::Offset(place) = &mut at {
                *place += count as u64;
            }
        }
        match at {
            At::Offset(end) => self.follow(Some(end), 0)?,
            At::End if !self.overlapped => self.seek(0, From::End).map(drop)?,
            _ => {}
        }
        Ok(done)
    }

    /// Moves the position of a file that is not for overlapped operations behind what was read or written elsewhere.
    fn follow(&self, at: Option<u64>, count: usize) -> Result<()> {
        let Some(at) = at.filter(|_| !self.overlapped) else { return Ok(()) };
        let end = i64::try_from(at + count as u64).map_err(|_| Win32Error(ERROR_NOACCESS))?;
        self.seek(end, From::Begin).map(drop)
    }
}
