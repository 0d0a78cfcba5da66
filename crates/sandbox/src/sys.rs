//! The system calls that the standard library lacks. All unsafe code of the crate stands here.
#![allow(unsafe_code)]

use std::ffi::{CStr, CString};
use std::fs::File;
use std::io;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::time::Duration;

/// Turns the -1 of a system call into its error.
fn check(result: libc::c_int) -> io::Result<libc::c_int> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// `unshare(2)`: the calling thread leaves the namespaces named by `flags` (`CLONE_NEW…`).
pub(crate) fn unshare(flags: libc::c_int) -> io::Result<()> {
    // SAFETY: takes an integer and no memory. None of the flags passed in this crate is CLONE_VM or CLONE_FILES,
    // so that no memory or descriptor of another thread changes under it.
    check(unsafe { libc::unshare(flags) }).map(drop)
}

/// `setns(2)`: the calling thread enters the network namespace behind `namespace`.
pub(crate) fn enter_network(namespace: BorrowedFd<'_>) -> io::Result<()> {
    // SAFETY: the descriptor is open while it is borrowed; the call takes no memory.
    check(unsafe { libc::setns(namespace.as_raw_fd(), libc::CLONE_NEWNET) }).map(drop)
}

/// The index of the device `name` in the network of the calling thread.
pub(crate) fn device_index(name: &str) -> io::Result<u32> {
    let name = CString::new(name)?;
    // SAFETY: `name` is a C string that lives until the call has returned.
    match unsafe { libc::if_nametoindex(name.as_ptr()) } {
        0 => Err(io::Error::last_os_error()),
        index => Ok(index),
    }
}

/// The user and the group that the process acts as.
pub(crate) fn effective_ids() -> (u32, u32) {
    // SAFETY: both calls only return a number and cannot fail.
    unsafe { (libc::geteuid(), libc::getegid()) }
}

/// Opens a TUN device `name` in the network of the calling thread: packets without a header before them.
pub(crate) fn open_tun(name: &str) -> io::Result<OwnedFd> {
    let device = File::options().read(true).write(true).open("/dev/net/tun")?;
    // SAFETY: `ifreq` consists of integers and arrays of them, for which zero is a value.
    let mut request: libc::ifreq = unsafe { std::mem::zeroed() };
    if name.len() >= request.ifr_name.len() {
        return Err(io::Error::from_raw_os_error(libc::ENAMETOOLONG));
    }
    for (to, from) in request.ifr_name.iter_mut().zip(name.bytes()) {
        *to = from as libc::c_char;
    }
    request.ifr_ifru.ifru_flags = (libc::IFF_TUN | libc::IFF_NO_PI) as libc::c_short;
    // SAFETY: TUNSETIFF reads and writes one `ifreq`, which `request` is and stays during the call; its name ends
    // with a zero, as the length was checked.
    check(unsafe { libc::ioctl(device.as_raw_fd(), libc::TUNSETIFF as _, &mut request) })?;
    Ok(device.into())
}

/// Which of the descriptors have something to read, or have ended. `None` in the slice is never ready.
/// Waits for one at most as long as the limit says, without end if there is none.
pub(crate) fn wait_readable<const N: usize>(
    descriptors: [Option<BorrowedFd<'_>>; N],
    limit: Option<Duration>,
) -> io::Result<[bool; N]> {
    let mut polled = descriptors.map(|descriptor| libc::pollfd {
        fd: descriptor.map_or(-1, |descriptor| descriptor.as_raw_fd()),
        events: libc::POLLIN,
        revents: 0,
    });
    // Rounded up, so that a wait never ends before its time.
    let limit = limit.map_or(-1, |limit| limit.as_micros().div_ceil(1000).try_into().unwrap_or(i32::MAX));
    // SAFETY: `polled` is an array of N entries that lives during the call.
    match check(unsafe { libc::poll(polled.as_mut_ptr(), N as libc::nfds_t, limit) }) {
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok([false; N]),
        Err(error) => Err(error),
        Ok(_) => Ok(polled.map(|entry| entry.revents != 0)),
    }
}

/// Reads on this descriptor return at once from now on.
pub(crate) fn set_nonblocking(descriptor: BorrowedFd<'_>) -> io::Result<()> {
    let mut on: libc::c_int = 1;
    // SAFETY: FIONBIO reads one int, which `on` is.
    check(unsafe { libc::ioctl(descriptor.as_raw_fd(), libc::FIONBIO, &mut on) }).map(drop)
}

/// A descriptor of a process that becomes readable when the process ends.
pub(crate) fn process_descriptor(pid: u32) -> io::Result<OwnedFd> {
    // SAFETY: takes two integers and no memory.
    let descriptor = unsafe { libc::syscall(libc::SYS_pidfd_open, pid as libc::pid_t, 0) };
    let descriptor = check(descriptor as libc::c_int)?;
    // SAFETY: the kernel has just made this descriptor, and nobody else knows it.
    Ok(unsafe { OwnedFd::from_raw_fd(descriptor) })
}

/// Ends every process of the group `leader` leads. The leader must not have been waited for, or its number may
/// belong to somebody else.
pub(crate) fn kill_group(leader: u32) {
    // SAFETY: takes two integers and no memory. A group that is gone is no fault here.
    unsafe { libc::kill(-(leader as libc::pid_t), libc::SIGKILL) };
}

/// The child that `command` starts is killed when the thread that starts it ends, also if this process dies
/// without a word.
pub(crate) fn die_with_parent(command: &mut Command) {
    let parent = std::process::id() as libc::pid_t;
    let hook = move || {
        // SAFETY: takes integers and no memory.
        check(unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL) })?;
        // SAFETY: only returns a number. If the parent died before the line above, nobody will send the signal.
        if unsafe { libc::getppid() } != parent {
            return Err(io::Error::from_raw_os_error(libc::ESRCH));
        }
        Ok(())
    };
    // SAFETY: the hook runs between fork and exec. It makes two system calls, allocates nothing and takes no lock.
    unsafe { command.pre_exec(hook) };
}

/// `mount(2)`. `None` is a null pointer.
pub(crate) fn mount(
    source: Option<&CStr>,
    target: &CStr,
    kind: Option<&CStr>,
    flags: libc::c_ulong,
    data: Option<&CStr>,
) -> io::Result<()> {
    let pointer = |text: Option<&CStr>| text.map_or(std::ptr::null(), CStr::as_ptr);
    // SAFETY: every pointer is null, which mount(2) allows for all but the target, or a C string that lives during
    // the call. The file systems mounted by this crate (tmpfs, overlay) and the bind and remount requests take text as data.
    check(unsafe {
        libc::mount(pointer(source), target.as_ptr(), pointer(kind), flags, pointer(data).cast())
    })
    .map(drop)
}

/// Empties the three sets of capabilities of the calling thread.
pub(crate) fn drop_capabilities() -> io::Result<()> {
    // The header names the version (_LINUX_CAPABILITY_VERSION_3) and the calling thread; version 3 has two blocks of
    // effective, permitted and inheritable bits.
    let mut header: [u32; 2] = [0x2008_0522, 0];
    let sets = [0_u32; 6];
    // SAFETY: capset(2) reads a header of two and, for this version, sets of six 32-bit words, which these arrays
    // are. It may write to the header, which is mutable.
    let result = unsafe { libc::syscall(libc::SYS_capset, header.as_mut_ptr(), sets.as_ptr()) };
    check(result as libc::c_int).map(drop)
}

/// `umount2(2)`: the file system at `target` goes when nobody uses it any more.
pub(crate) fn unmount(target: &CStr) -> io::Result<()> {
    // SAFETY: `target` is a C string that lives during the call.
    check(unsafe { libc::umount2(target.as_ptr(), libc::MNT_DETACH) }).map(drop)
}

/// The soft and the hard limit of a resource (`RLIMIT_…`).
pub(crate) fn limit(resource: Resource) -> io::Result<(u64, u64)> {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `limit` is the structure that the call fills in.
    check(unsafe { libc::getrlimit(resource, &mut limit) })?;
    Ok((limit.rlim_cur, limit.rlim_max))
}

/// Sets both limits of a resource.
pub(crate) fn set_limit(resource: Resource, (soft, hard): (u64, u64)) -> io::Result<()> {
    let limit = libc::rlimit { rlim_cur: soft, rlim_max: hard };
    // SAFETY: `limit` is the structure that the call reads.
    check(unsafe { libc::setrlimit(resource, &limit) }).map(drop)
}

/// The type of `RLIMIT_…`, which differs between C libraries.
#[cfg(target_env = "gnu")]
pub(crate) type Resource = libc::__rlimit_resource_t;
/// The type of `RLIMIT_…`, which differs between C libraries.
#[cfg(not(target_env = "gnu"))]
pub(crate) type Resource = libc::c_int;

/// Becomes another user for good, with no right of the old one.
pub(crate) fn become_user(user: u32, group: u32) -> io::Result<()> {
    // SAFETY: takes a count of zero, for which the null pointer is not read.
    check(unsafe { libc::setgroups(0, std::ptr::null()) })?;
    // SAFETY: takes integers and no memory.
    check(unsafe { libc::setresgid(group, group, group) })?;
    // SAFETY: as above. The group comes first, as the user cannot change it any more.
    check(unsafe { libc::setresuid(user, user, user) }).map(drop)
}

/// Attaches a filter to a socket that lets at most `bytes` of every packet through; 0 drops them all.
pub(crate) fn keep_of_each_packet(socket: BorrowedFd<'_>, bytes: u32) -> io::Result<()> {
    let mut program =
        [libc::sock_filter { code: (libc::BPF_RET | libc::BPF_K) as u16, jt: 0, jf: 0, k: bytes }];
    let filter = libc::sock_fprog { len: 1, filter: program.as_mut_ptr() };
    // SAFETY: the option is a `sock_fprog`, whose size is passed; it points to one instruction, as its length says,
    // and both live during the call. The kernel copies them.
    let result = unsafe {
        libc::setsockopt(
            socket.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_ATTACH_FILTER,
            (&raw const filter).cast(),
            size_of_val(&filter) as libc::socklen_t,
        )
    };
    check(result).map(drop)
}

/// Takes the filter from a socket; `ENOENT` if it has none.
pub(crate) fn detach_filter(socket: BorrowedFd<'_>) -> io::Result<()> {
    let ignored: libc::c_int = 0;
    // SAFETY: the option ignores its value, but wants the size of an int, which `ignored` is.
    let result = unsafe {
        libc::setsockopt(
            socket.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_DETACH_FILTER,
            (&raw const ignored).cast(),
            size_of_val(&ignored) as libc::socklen_t,
        )
    };
    check(result).map(drop)
}

/// A raw socket for a protocol of IPv4 or IPv6 (`AF_…`, `IPPROTO_…`).
pub(crate) fn raw_socket(family: libc::c_int, protocol: libc::c_int) -> io::Result<OwnedFd> {
    // SAFETY: takes integers and no memory.
    let socket = check(unsafe { libc::socket(family, libc::SOCK_RAW | libc::SOCK_CLOEXEC, protocol) })?;
    // SAFETY: the kernel has just made this descriptor, and nobody else knows it.
    Ok(unsafe { OwnedFd::from_raw_fd(socket) })
}
