//! What belongs to a pool and ends together.

use std::sync::{Mutex, PoisonError};

use crate::handle::Handle;
use crate::object::{self, Object, TABLE};

/// Members that end together, by their handles. One that was closed meanwhile stands for nothing.
#[derive(Debug, Default)]
pub struct PoolGroup(Mutex<Vec<(Handle, [usize; 2])>>);

impl PoolGroup {
    /// One more member, and what [`Self::end`] says of it.
    pub fn add(&self, member: Handle, context: [usize; 2]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((member, context));
    }

    /// Ends all members: closes their handles, and waits for their callbacks; those that have not begun may be taken back.
    /// Gives what the members were added with.
    pub fn end(&self, take_back: bool) -> Vec<[usize; 2]> {
        let members = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let members: Vec<_> = members
            .into_iter()
            .filter_map(|(handle, context)| {
                let object = Object::clone(&*TABLE.pin(handle)?);
                // The packets of operations find theirs by its handle, which goes last.
                let is_member = matches!(object, Object::PoolIo(_)) || object::withdraw(handle);
                is_member.then_some((handle, object, context))
            })
            .collect();
        for (handle, object, _) in &members {
            match object {
                Object::Work(work) => {
                    if take_back {
                        work.withdraw();
                    }
                    work.wait();
                }
                Object::QueueTimer(timer) => {
                    timer.stop();
                    if take_back {
                        timer.withdraw();
                    }
                    timer.wait();
                }
                Object::PoolWait(wait) => {
                    // Without an object, nothing can fail.
                    let _ = wait.set(None, None);
                    if take_back {
                        wait.withdraw();
                    }
                    wait.wait();
                }
                Object::PoolIo(io) => {
                    io.end(take_back);
                    object::withdraw(*handle);
                }
                _ => {}
            }
        }
        members.into_iter().map(|(_, _, context)| context).collect()
    }
}
