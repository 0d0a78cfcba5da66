//! Where and how callbacks run, as programs say it.

use std::sync::Arc;

use openwinsock_codes::Win32Error;
use openwinsock_runtime::pool::group::PoolGroup;
use openwinsock_runtime::pool::work::Work;
use openwinsock_runtime::pool::worker::{self, Afterwards};
use openwinsock_runtime::pool::{Call, Numbers, Pool};
use openwinsock_runtime::{Handle, object};
use windows_sys::Win32::System::Threading::{PTP_SIMPLE_CALLBACK, TP_CALLBACK_ENVIRON_V3};

use super::{find, instance};
use crate::win32::{self, Result};

/// What an environment says.
pub(super) struct Environment {
    pub(super) pool: Arc<Pool>,
    pub(super) is_long: bool,
    group: Option<(Arc<PoolGroup>, usize)>,
    /// Called after each callback, if it is not 0.
    finalization: usize,
}

/// The bits of the flags.
const LONG_FUNCTION: u32 = 1;
const PERSISTENT: u32 = 2;

/// Where a call has the routine for afterwards.
const FINALIZATION: usize = 4;
/// Where a call says whether its thread has to stay.
const STAYS: usize = 5;

impl Environment {
    /// Reads an environment; NULL is for the pool of the process and nothing special.
    ///
    /// # Safety
    /// The pointer is NULL, readable for the structure of the version that it says, or one of those that are noticed.
    pub(super) unsafe fn read(environment: *const TP_CALLBACK_ENVIRON_V3) -> Result<(Self, bool)> {
        let nothing = Self { pool: Pool::of_process().clone(), is_long: false, group: None, finalization: 0 };
        if environment.is_null() {
            return Ok((nothing, false));
        }
        // The structure of the versions before ends with the flags; what is used here all have.
        // SAFETY: the caller promises the pointer, and the fields are in all versions.
        let (pool, group, cancel, finalization, flags) = unsafe {
            (
                win32::read(&raw const (*environment).Pool)?,
                win32::read(&raw const (*environment).CleanupGroup)?,
                win32::read(&raw const (*environment).CleanupGroupCancelCallback)?,
                win32::read(&raw const (*environment).FinalizationCallback)?,
                win32::read(&raw const (*environment).u.Flags)?,
            )
        };
        let environment = Self {
            pool: if pool == 0 { nothing.pool } else { find(pool)? },
            is_long: flags & LONG_FUNCTION != 0,
            group: match group {
                0 => None,
                group => Some((find(group)?, cancel.map_or(0, |cancel| cancel as usize))),
            },
            finalization: finalization.map_or(0, |routine| routine as usize),
        };
        Ok((environment, flags & PERSISTENT != 0))
    }

    /// A call of a routine with a context.
    pub(super) fn call(&self, run: fn(&Numbers), routine: usize, context: usize, stays: bool) -> Call {
        let mut with = [routine, context, 0, 0, 0, 0, 0];
        (with[FINALIZATION], with[STAYS]) = (self.finalization, usize::from(stays));
        Call { run, with }
    }

    /// What was made belongs to the group, if there is one.
    pub(super) fn add(&self, member: Handle, context: usize) {
        if let Some((group, cancel)) = &self.group {
            group.add(member, [context, *cancel]);
        }
    }

    /// The same for what the program has no handle of.
    pub(super) fn add_owned(&self, work: &Arc<Work>, context: usize) -> Result<()> {
        if self.group.is_some() {
            self.add(work.publish()?, context);
        }
        Ok(())
    }

    /// For what has no room for a routine for afterwards.
    pub(super) fn without_finalization(&self) -> Result<()> {
        if self.finalization == 0 { Ok(()) } else { Err(Win32Error::ERROR_INVALID_PARAMETER) }
    }
}

/// Does what has to be done before a callback: tells the thread to stay, and remembers the routine for afterwards.
pub(super) fn before(with: &Numbers) {
    fn finalize(with: &Numbers) {
        // SAFETY: `call` stored the program's routine, which is an address of that type.
        let routine = unsafe { std::mem::transmute::<usize, PTP_SIMPLE_CALLBACK>(with[0]) };
        if let Some(routine) = routine {
            // SAFETY: the program asked for this call, with this context.
            unsafe { routine(instance::THIS, super::pointer(with[1])) };
        }
    }
    if with[STAYS] != 0 {
        worker::stay();
    }
    if with[FINALIZATION] != 0 {
        let call = Call { run: finalize, with: [with[FINALIZATION], with[1], 0, 0, 0, 0, 0] };
        worker::afterwards(Afterwards::Call(call));
    }
}

/// The group of a handle that is closed: nothing more is added to it.
pub(super) fn close_group(group: isize) -> Result<()> {
    object::withdraw_kind::<PoolGroup>(super::handle(group))?;
    Ok(())
}
