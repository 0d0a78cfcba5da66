//! The handles of the program's input, output and errors.

use std::os::fd::RawFd;
use std::sync::{Arc, Mutex, PoisonError};

use crate::file::File;
use crate::handle::Handle;
use crate::object;

/// Which of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    /// The input.
    Input,
    /// The output.
    Output,
    /// The errors.
    Errors,
}

impl Stream {
    /// All, by their descriptors.
    pub const ALL: [Self; 3] = [Self::Input, Self::Output, Self::Errors];

    /// The descriptor that Linux has for it.
    pub fn descriptor(self) -> RawFd {
        match self {
            Self::Input => 0,
            Self::Output => 1,
            Self::Errors => 2,
        }
    }
}

/// What was asked for or set. A handle that was closed is made anew.
static HANDLES: Mutex<[Option<Handle>; 3]> = Mutex::new([None; 3]);

fn place(stream: Stream) -> usize {
    usize::try_from(stream.descriptor()).unwrap_or(0)
}

/// The handle of a stream; none if the program was started without it.
///
/// # Errors
/// As [`object::publish`].
pub fn get(stream: Stream) -> crate::Result<Option<Handle>> {
    let mut handles = HANDLES.lock().unwrap_or_else(PoisonError::into_inner);
    let known = &mut handles[place(stream)];
    if let Some(handle) = known.filter(|handle| object::any(*handle).is_ok()) {
        return Ok(Some(handle));
    }
    let Some(file) = File::standard(stream.descriptor()) else { return Ok(None) };
    *known = Some(object::publish(Arc::new(file))?);
    Ok(*known)
}

/// Puts another handle in the place of a stream's. The descriptor stays what it is; programs that are started get the handle's.
pub fn set(stream: Stream, handle: Handle) {
    HANDLES.lock().unwrap_or_else(PoisonError::into_inner)[place(stream)] = Some(handle);
}

/// The handle that was put in the place of a stream's, if one was.
pub(crate) fn replaced(stream: Stream) -> Option<Handle> {
    let handle = HANDLES.lock().unwrap_or_else(PoisonError::into_inner)[place(stream)]?;
    let file = object::pin::<File>(handle).ok()?;
    (!file.is_standard(stream.descriptor())).then_some(handle)
}
