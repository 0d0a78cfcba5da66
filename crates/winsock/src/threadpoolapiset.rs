//! threadpoolapiset.h: pools of threads, and what they run.
//!
//! What the SDK declares as pointers to its own structures are handles here, which no program can look into. As on Windows most of
//! these functions cannot report a failure; a handle that is none sets the last error and does nothing else.

pub(crate) mod environment;
pub(crate) mod instance;
pub(crate) mod io;
pub(crate) mod pool;
pub(crate) mod timer;
pub(crate) mod wait;
pub(crate) mod work;

use std::sync::Arc;

use openwinsock_runtime::Handle;
use openwinsock_runtime::object::{self, Kind};

use crate::win32::{self, Result};

/// A handle as a program sees it here.
fn program(handle: Handle) -> isize {
    handle.0.cast_signed()
}

fn handle(handle: isize) -> Handle {
    Handle(handle.cast_unsigned())
}

/// The object of a handle.
fn find<T: Kind>(number: isize) -> Result<Arc<T>> {
    Ok(Arc::clone(&*object::pin::<T>(handle(number))?))
}

/// Takes a handle away; gives its object.
fn close<T: Kind>(number: isize) -> Result<Arc<T>> {
    Ok(object::withdraw_kind(handle(number))?)
}

/// A call that cannot report its failure but by the last error.
fn silent(call: impl FnOnce() -> Result<()>) {
    win32::run((), call);
}

/// A context of the program as a number, and back.
fn pointer<T>(number: usize) -> *mut T {
    std::ptr::with_exposed_provenance_mut(number)
}
