//! A network of this process alone.

use std::borrow::Cow;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use crate::error::{Error, Explain, Result};
use crate::namespace::Namespace;
use crate::sys;

/// What the kernel answers when it forbids a namespace: no right, none left (`user.max_…_namespaces`), nested too
/// deeply, or built without.
const FORBIDDEN: &[i32] =
    &[libc::EPERM, libc::EACCES, libc::ENOSPC, libc::EUSERS, libc::EINVAL, libc::ENOSYS];

/// The process in a network of its own: only the loopback device, which is up, no route beyond it, all ports
/// free, and every right over it. It lasts until the process ends.
#[derive(Debug)]
pub struct NetworkWorld {
    namespace: Namespace,
    mounts: bool,
}

impl NetworkWorld {
    /// Moves the process into a new network.
    ///
    /// Root gets a network namespace. An ordinary user gets a user namespace around it, in which the user is
    /// number 0 and has all rights over the new network, and none beyond.
    ///
    /// The process must be fresh and have one thread: the kernel moves threads one by one, and refuses a new user
    /// namespace to a process with several. So call it in `main` of a child, not in a `#[test]`, which runs on a
    /// thread of its own; [`cases`](crate::cases) gives tests such a child.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] if the machine forbids such namespaces; [`Error::Misuse`] if the process has threads.
    pub fn enter() -> Result<Self> {
        Self::enter_new(0)
    }

    /// As [`enter`](Self::enter), with a mount table of its own as well: what is mounted later is seen by this
    /// process and its children only.
    ///
    /// # Errors
    ///
    /// As for [`enter`](Self::enter).
    pub fn enter_with_mounts() -> Result<Self> {
        Self::enter_new(libc::CLONE_NEWNS)
    }

    fn enter_new(also: libc::c_int) -> Result<Self> {
        single_threaded()?;
        let wanted = libc::CLONE_NEWNET | also;
        match sys::unshare(wanted) {
            Ok(()) => {}
            Err(error) if error.raw_os_error() == Some(libc::EPERM) => {
                enter_user_namespace()?;
                sys::unshare(wanted).map_err(forbidden)?;
            }
            Err(error) => return Err(forbidden(error)),
        }
        let mounts = also != 0;
        if mounts {
            // Root's mounts would otherwise show up in the machine's own table.
            let flags = libc::MS_REC | libc::MS_PRIVATE;
            sys::mount(None, c"/", None, flags, None).needs(
                &[libc::EPERM, libc::EACCES],
                "a mount table of its own",
                remedy,
            )?;
        }
        Ok(Self { namespace: Namespace::prepare()?, mounts })
    }

    /// The network itself: its links, routes and settings.
    pub fn here(&self) -> &Namespace {
        &self.namespace
    }

    /// Fails with words unless the world has its own mount table.
    pub(crate) fn require_mounts(&self) -> Result<()> {
        if self.mounts {
            return Ok(());
        }
        Err(Error::Misuse("this needs an own mount table: enter with NetworkWorld::enter_with_mounts".into()))
    }
}

/// Waits a moment for threads that were joined, as the kernel lists them a little longer.
fn single_threaded() -> Result<()> {
    let deadline = Instant::now() + Duration::from_millis(200);
    loop {
        let threads = fs::read_dir("/proc/self/task")
            .doing(|| "read /proc/self/task (is /proc mounted?)".to_owned())?
            .count();
        if threads == 1 {
            return Ok(());
        }
        if Instant::now() > deadline {
            return Err(Error::Misuse(format!(
                "{threads} threads run in this process; enter a world in a fresh process, before any thread starts"
            )));
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// Becomes number 0 of a new user namespace.
fn enter_user_namespace() -> Result<()> {
    let (user, group) = sys::effective_ids();
    let what = "user namespaces";
    sys::unshare(libc::CLONE_NEWUSER).needs(FORBIDDEN, what, remedy)?;
    // An ordinary user may map the group only after giving up setgroups(2), user_namespaces(7).
    let maps = [
        ("/proc/self/setgroups", "deny".to_owned()),
        ("/proc/self/uid_map", format!("0 {user} 1")),
        ("/proc/self/gid_map", format!("0 {group} 1")),
    ];
    for (file, text) in maps {
        fs::write(file, text).needs(&[libc::EPERM, libc::EACCES], what, remedy)?;
    }
    Ok(())
}

/// Why there is no network of our own.
pub(crate) fn forbidden(cause: io::Error) -> Error {
    let refused: Result<()> = Err(cause).needs(FORBIDDEN, "network namespaces", remedy);
    refused.expect_err("it was an error")
}

/// What to do where namespaces are forbidden: the setting that forbids them, if it can be seen.
pub(crate) fn remedy() -> Cow<'static, str> {
    let settings = [
        ("kernel/unprivileged_userns_clone", "0", "kernel.unprivileged_userns_clone=1"),
        ("user/max_user_namespaces", "0", "user.max_user_namespaces=10000"),
        ("user/max_net_namespaces", "0", "user.max_net_namespaces=10000"),
        (
            "kernel/apparmor_restrict_unprivileged_userns",
            "1",
            "kernel.apparmor_restrict_unprivileged_userns=0",
        ),
    ];
    for (file, forbids, cure) in settings {
        let value = fs::read_to_string(format!("/proc/sys/{file}")).unwrap_or_default();
        if value.trim() == forbids {
            return format!("As root, set it: sysctl -w {cure}").into();
        }
    }
    "Run as root; in a container, also allow unshare(2) and CAP_SYS_ADMIN (docker run --privileged)".into()
}

/// Gives up every capability, for good: the calling thread is then an ordinary user of its network, which may not
/// open raw sockets or bind low ports. Files stay those of its user.
///
/// # Errors
///
/// [`Error::System`] if the kernel refuses, which it has no reason to.
pub fn give_up_rights() -> Result<()> {
    sys::drop_capabilities().doing(|| "give up capabilities".to_owned())
}

/// Becomes another user of the machine, for good: files and quotas are then that user's, and every right is gone.
///
/// # Errors
///
/// [`Error::Needs`] if the process is not root, or is root only in its own world, which knows no other user.
pub fn become_user(user: u32, group: u32) -> Result<()> {
    let lacking = [libc::EPERM, libc::EINVAL];
    sys::become_user(user, group).needs(&lacking, "root", || "Run as root of the machine".into())
}
