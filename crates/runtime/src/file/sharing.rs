//! Who lets whom into a file: `dwShareMode`.
//!
//! Every handle says what it does and what others may do. Linux has nothing like it; the rule holds among the handles of this process,
//! and other processes are not asked.

use std::collections::HashMap;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::sync::{Mutex, PoisonError};

use openwinsock_codes::Win32Error;
use windows_sys::Win32::Foundation::ERROR_SHARING_VIOLATION;

use super::{Access, Result};

/// Which file.
type Identity = (u64, u64);

/// What a handle does, and what it lets others do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Use {
    access: Access,
    lets: Access,
}

static USES: Mutex<Option<HashMap<Identity, Vec<Use>>>> = Mutex::new(None);

/// The part of a handle in the table.
#[derive(Debug)]
pub(super) struct Claim {
    file: Identity,
    own: Use,
}

fn identity(data: &Metadata) -> Identity {
    (data.dev(), data.ino())
}

/// Writing behind the end is writing.
fn writes(access: Access) -> bool {
    access.write || access.append
}

fn allows(lets: Access, access: Access) -> bool {
    (lets.read || !access.read) && (lets.write || !writes(access)) && (lets.delete || !access.delete)
}

/// Enters a handle into the table. `lets` says what others may do, with `write` for all writing. A handle that does nothing with bytes
/// stands beside all others.
///
/// # Errors
/// `ERROR_SHARING_VIOLATION` if it does what another lets nobody do, or lets nobody do what another does.
pub(super) fn claim(data: &Metadata, access: Access, lets: Access) -> Result<Option<Claim>> {
    if access == Access::default() || !data.is_file() {
        return Ok(None);
    }
    let (file, own) = (identity(data), Use { access, lets });
    let mut uses = USES.lock().unwrap_or_else(PoisonError::into_inner);
    let others = uses.get_or_insert_default().entry(file).or_default();
    if others.iter().any(|other| !allows(other.lets, access) || !allows(lets, other.access)) {
        return Err(Win32Error(ERROR_SHARING_VIOLATION));
    }
    others.push(own);
    Ok(Some(Claim { file, own }))
}

/// Whether a file may be deleted or moved: whether all who have it open let others do that.
///
/// # Errors
/// `ERROR_SHARING_VIOLATION` if not.
pub(super) fn may_delete(data: &Metadata) -> Result<()> {
    let uses = USES.lock().unwrap_or_else(PoisonError::into_inner);
    let users = uses.as_ref().and_then(|uses| uses.get(&identity(data)));
    if users.is_some_and(|users| users.iter().any(|user| !user.lets.delete)) {
        return Err(Win32Error(ERROR_SHARING_VIOLATION));
    }
    Ok(())
}

impl Drop for Claim {
    fn drop(&mut self) {
        let mut uses = USES.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(uses) = uses.as_mut() else { return };
        let Some(users) = uses.get_mut(&self.file) else { return };
        if let Some(place) = users.iter().position(|user| *user == self.own) {
            users.swap_remove(place);
        }
        if users.is_empty() {
            uses.remove(&self.file);
        }
    }
}
