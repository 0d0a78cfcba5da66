//! System calls on sockets.

use std::os::fd::{AsRawFd, FromRawFd, OwnedFd, RawFd};

use super::{LAST_STANDARD, SysResult, above_standard, check, check_size};
use crate::addr::KernelAddress;
use crate::memory::{UserMut, UserRef};

/// A new socket, close-on-exec.
pub(crate) fn socket(domain: i32, kind: i32, protocol: i32) -> SysResult<OwnedFd> {
    // SAFETY: no pointers.
    let fd = check(unsafe { libc::socket(domain, kind | libc::SOCK_CLOEXEC, protocol) })?;
    // SAFETY: the kernel just made this descriptor, and nobody else knows it.
    Ok(above_standard(unsafe { OwnedFd::from_raw_fd(fd) }))
}

pub(crate) fn bind(fd: RawFd, address: &KernelAddress) -> SysResult<()> {
    // SAFETY: the address holds its own length.
    check(unsafe { libc::bind(fd, address.as_ptr(), address.len()) }).map(drop)
}

pub(crate) fn listen(fd: RawFd, backlog: i32) -> SysResult<()> {
    // SAFETY: no pointers.
    check(unsafe { libc::listen(fd, backlog) }).map(drop)
}

pub(crate) fn connect(fd: RawFd, address: &KernelAddress) -> SysResult<()> {
    // SAFETY: the address holds its own length.
    check(unsafe { libc::connect(fd, address.as_ptr(), address.len()) }).map(drop)
}

/// Dissolves the association of a datagram socket with its peer.
pub(crate) fn disconnect_datagram(fd: RawFd) -> SysResult<()> {
    let mut address: libc::sockaddr = unspecified();
    address.sa_family = libc::AF_UNSPEC as libc::sa_family_t;
    let len = size_of::<libc::sockaddr>() as libc::socklen_t;
    // SAFETY: the address is ours and as long as said.
    check(unsafe { libc::connect(fd, &raw const address, len) }).map(drop)
}

fn unspecified() -> libc::sockaddr {
    libc::sockaddr { sa_family: 0, sa_data: [0; 14] }
}

/// The next connection of a listening socket, close-on-exec, and the peer's address.
pub(crate) fn accept(fd: RawFd) -> SysResult<(OwnedFd, KernelAddress)> {
    let mut address = KernelAddress::empty();
    let (pointer, len) = address.for_kernel();
    // SAFETY: the address block is ours and as long as `len` says.
    let new = check(unsafe { libc::accept4(fd, pointer, len, libc::SOCK_CLOEXEC) })?;
    // SAFETY: the kernel just made this descriptor, and nobody else knows it.
    Ok((above_standard(unsafe { OwnedFd::from_raw_fd(new) }), address))
}

pub(crate) fn shutdown(fd: RawFd, how: i32) -> SysResult<()> {
    // SAFETY: no pointers.
    check(unsafe { libc::shutdown(fd, how) }).map(drop)
}

pub(crate) fn local_address(fd: RawFd) -> SysResult<KernelAddress> {
    let mut address = KernelAddress::empty();
    let (pointer, len) = address.for_kernel();
    // SAFETY: the address block is ours and as long as `len` says.
    check(unsafe { libc::getsockname(fd, pointer, len) })?;
    Ok(address)
}

pub(crate) fn peer_address(fd: RawFd) -> SysResult<KernelAddress> {
    let mut address = KernelAddress::empty();
    let (pointer, len) = address.for_kernel();
    // SAFETY: the address block is ours and as long as `len` says.
    check(unsafe { libc::getpeername(fd, pointer, len) })?;
    Ok(address)
}

pub(crate) fn send(fd: RawFd, data: UserRef<'_>, flags: i32) -> SysResult<usize> {
    // SAFETY: the kernel checks the block itself and only reads it.
    check_size(unsafe { libc::send(fd, data.0.iov_base, data.0.iov_len, flags | libc::MSG_NOSIGNAL) })
}

pub(crate) fn recv(fd: RawFd, into: &mut UserMut<'_>, flags: i32) -> SysResult<usize> {
    // SAFETY: the kernel checks the block itself; whoever made the `UserMut` lent it to us.
    check_size(unsafe { libc::recv(fd, into.0.iov_base, into.0.iov_len, flags) })
}

/// Sends what fits without waiting. Not by the C library's function, which prepares for the thread's cancellation each
/// time: for a call that does not wait, that costs more than it is worth.
pub(crate) fn send_now(fd: RawFd, data: UserRef<'_>, flags: i32) -> SysResult<usize> {
    let (nobody, none) = (std::ptr::null::<libc::sockaddr>(), 0);
    let (start, len) = (data.0.iov_base, data.0.iov_len);
    let flags = flags | libc::MSG_NOSIGNAL | libc::MSG_DONTWAIT;
    // SAFETY: the kernel checks the block itself and only reads it; there is no address.
    let sent = unsafe { libc::syscall(libc::SYS_sendto, fd, start, len, flags, nobody, none) };
    check_size(isize::try_from(sent).unwrap_or(-1))
}

/// Receives what is there without waiting. As for [`send_now`].
pub(crate) fn recv_now(fd: RawFd, into: &mut UserMut<'_>, flags: i32) -> SysResult<usize> {
    let (nobody, nothing) = (std::ptr::null::<libc::sockaddr>(), std::ptr::null::<libc::socklen_t>());
    let (start, len) = (into.0.iov_base, into.0.iov_len);
    // SAFETY: the kernel checks the block itself; whoever made the `UserMut` lent it to us. No address is wanted.
    let received = unsafe {
        libc::syscall(libc::SYS_recvfrom, fd, start, len, flags | libc::MSG_DONTWAIT, nobody, nothing)
    };
    check_size(isize::try_from(received).unwrap_or(-1))
}

/// Has [`recv_with_rest`] learn what is left.
pub(crate) fn report_rest(fd: RawFd) -> SysResult<()> {
    set_option(fd, libc::IPPROTO_TCP, TCP_INQ, &1_i32)
}

/// `TCP_INQ`, and the ancillary item that it makes the kernel add (kernel 4.18 and later).
const TCP_INQ: i32 = 36;

/// Receives from a TCP connection without waiting. Gives how many bytes came, and whether there may be more.
pub(crate) fn recv_with_rest(fd: RawFd, into: &mut UserMut<'_>, flags: i32) -> SysResult<(usize, bool)> {
    let mut with_rest = WithRest::new();
    let message_at = with_rest.message_for(into);
    // SAFETY: `UserMut` is an iovec, and the kernel checks what it points to; header and control block are ours.
    let received = unsafe { libc::syscall(libc::SYS_recvmsg, fd, message_at, flags | libc::MSG_DONTWAIT) };
    let len = check_size(isize::try_from(received).unwrap_or(-1))?;
    Ok((len, with_rest.may_have_more()))
}

/// A header of a message that has room for what [`report_rest`] makes the kernel add.
#[repr(C)]
pub(super) struct WithRest {
    control: [u64; Self::ROOM / 8],
    message: libc::msghdr,
}

impl WithRest {
    /// A header and an int, padded.
    const ROOM: usize = size_of::<libc::cmsghdr>() + 8;

    pub(super) fn new() -> Self {
        Self { control: [0; Self::ROOM / 8], message: empty_message() }
    }

    /// The header for a receive into this block. It points to the block and into `self`: both must stay where they are until the
    /// kernel is done with it.
    pub(super) fn message_for(&mut self, into: &mut UserMut<'_>) -> *mut libc::msghdr {
        self.message.msg_iov = std::ptr::from_mut(into).cast();
        self.message.msg_iovlen = 1;
        self.message.msg_control = self.control.as_mut_ptr().cast();
        self.message.msg_controllen = Self::ROOM as _;
        &raw mut self.message
    }

    /// What the kernel said of the rest.
    pub(super) fn may_have_more(&self) -> bool {
        let told = self.message.msg_controllen >= size_of::<libc::cmsghdr>() + size_of::<i32>();
        let bytes = self.control[self.control.len() - 1].to_ne_bytes();
        let left = bytes.first_chunk().map(|left| i32::from_ne_bytes(*left));
        !told || left != Some(0)
    }
}

pub(crate) fn send_to(
    fd: RawFd,
    data: UserRef<'_>,
    flags: i32,
    to: Option<&KernelAddress>,
) -> SysResult<usize> {
    let (pointer, len) = to.map_or((std::ptr::null(), 0), |address| (address.as_ptr(), address.len()));
    let flags = flags | libc::MSG_NOSIGNAL;
    // SAFETY: the kernel checks the block itself and only reads it; the address holds its own length.
    check_size(unsafe { libc::sendto(fd, data.0.iov_base, data.0.iov_len, flags, pointer, len) })
}

/// What `recvmsg` said beside the bytes.
pub(crate) struct Received {
    /// How many bytes the message had, which is more than fit with `MSG_TRUNC` among the flags asked for.
    pub(crate) len: usize,
    /// `msg_flags`.
    pub(crate) flags: i32,
    /// How much of the control block was filled.
    pub(crate) control_len: usize,
}

/// Receives into several blocks, with the sender's address and ancillary data where wanted.
pub(crate) fn recv_message(
    fd: RawFd,
    into: &mut [UserMut<'_>],
    flags: i32,
    from: Option<&mut KernelAddress>,
    control: &mut [u8],
) -> SysResult<Received> {
    let mut message = empty_message();
    message.msg_iov = into.as_mut_ptr().cast();
    message.msg_iovlen = into.len() as _;
    message.msg_control = control.as_mut_ptr().cast();
    message.msg_controllen = control.len() as _;
    let from = from.map(|address| {
        let (pointer, len) = address.for_kernel();
        message.msg_name = pointer.cast();
        message.msg_namelen = *len;
        len
    });
    // SAFETY: `UserMut` is an iovec, and the kernel checks what it points to; the address and the control block are
    // exclusively borrowed and as long as said.
    let len = check_size(unsafe { libc::recvmsg(fd, &raw mut message, flags) })?;
    if let Some(len) = from {
        *len = message.msg_namelen;
    }
    Ok(Received { len, flags: message.msg_flags, control_len: message.msg_controllen })
}

/// Receives from a connection into several blocks.
///
/// The call is `recvmmsg` for one message, because that one looks at the pending error of the socket *before* it looks
/// at the queue; `recv` would hand out what arrived before a reset first.
pub(crate) fn recv_connected(fd: RawFd, into: &mut [UserMut<'_>], flags: i32) -> SysResult<Received> {
    let mut message = libc::mmsghdr { msg_hdr: empty_message(), msg_len: 0 };
    message.msg_hdr.msg_iov = into.as_mut_ptr().cast();
    message.msg_hdr.msg_iovlen = into.len() as _;
    // The C libraries disagree about the type of the flags.
    let flags_given = flags as _;
    // SAFETY: one header, exclusively borrowed; `UserMut` is an iovec, and the kernel checks what it points to.
    check(unsafe { libc::recvmmsg(fd, &raw mut message, 1, flags_given, std::ptr::null_mut()) })?;
    Ok(Received { len: message.msg_len as usize, flags: message.msg_hdr.msg_flags, control_len: 0 })
}

/// Takes the next message from the error queue: its ancillary data, of which the number of bytes is returned. The packet that
/// caused the error is dropped.
pub(crate) fn recv_error(fd: RawFd, control: &mut [u8]) -> SysResult<usize> {
    recv_message(fd, &mut [], libc::MSG_ERRQUEUE | libc::MSG_DONTWAIT, None, control).map(|m| m.control_len)
}

/// What TCP knows about a connection, as far as it is asked here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TcpInfo {
    /// `tcpi_state`
    pub(crate) state: u8,
    /// `tcpi_retransmits`: repetitions of the oldest segment that the peer has not acknowledged.
    pub(crate) retransmits: u8,
    /// `tcpi_probes`: keep-alive or window probes without an answer.
    pub(crate) probes: u8,
    /// `tcpi_notsent_bytes`: what was taken from the program and never sent. 0 from kernels before 4.6.
    pub(crate) not_sent: u32,
}

/// `TCP_INFO`. The structure grows with each kernel, so that it is read as words here.
pub(crate) fn tcp_info(fd: RawFd) -> SysResult<TcpInfo> {
    /// The word that holds `tcpi_notsent_bytes`.
    const NOT_SENT: usize = 36;
    let mut words = [0_u32; NOT_SENT + 1];
    option_into(fd, libc::IPPROTO_TCP, libc::TCP_INFO, &mut words)?;
    let [state, _, retransmits, probes] = words[0].to_ne_bytes();
    Ok(TcpInfo { state, retransmits, probes, not_sent: words[NOT_SENT] })
}

/// Sends from several blocks, with an address and ancillary data where given.
pub(crate) fn send_message(
    fd: RawFd,
    data: &[UserRef<'_>],
    flags: i32,
    to: Option<&KernelAddress>,
    control: &[u8],
) -> SysResult<usize> {
    let mut message = empty_message();
    message.msg_iov = data.as_ptr().cast_mut().cast();
    message.msg_iovlen = data.len() as _;
    if !control.is_empty() {
        message.msg_control = control.as_ptr().cast_mut().cast();
        message.msg_controllen = control.len() as _;
    }
    if let Some(address) = to {
        message.msg_name = address.as_ptr().cast_mut().cast();
        message.msg_namelen = address.len();
    }
    // SAFETY: `UserRef` is an iovec, and the kernel checks what it points to; it only reads the address and the
    // control block, which are borrowed and as long as said.
    check_size(unsafe { libc::sendmsg(fd, &raw const message, flags | libc::MSG_NOSIGNAL) })
}

fn empty_message() -> libc::msghdr {
    // SAFETY: all fields of the structure are numbers and pointers, for which zero is a value.
    unsafe { std::mem::zeroed() }
}

/// Sets an option of a plain type (`int`, `struct linger` …).
pub(crate) fn set_option<T: Copy>(fd: RawFd, level: i32, name: i32, value: &T) -> SysResult<()> {
    let len = size_of::<T>() as libc::socklen_t;
    // SAFETY: the value is borrowed and as long as said; the kernel only reads it.
    check(unsafe { libc::setsockopt(fd, level, name, std::ptr::from_ref(value).cast(), len) }).map(drop)
}

/// Reads an option whose value is an `int`.
pub(crate) fn int_option(fd: RawFd, level: i32, name: i32) -> SysResult<i32> {
    let mut value = 0;
    option_into(fd, level, name, &mut value)?;
    Ok(value)
}

/// Reads an option into a structure that has room for it. Returns how many bytes the kernel wrote.
pub(crate) fn option_into<T: Copy>(fd: RawFd, level: i32, name: i32, value: &mut T) -> SysResult<usize> {
    let mut len = size_of::<T>() as libc::socklen_t;
    // SAFETY: the value is exclusively borrowed and as long as said; every type used here is made of integers, for
    // which all bits are values.
    check(unsafe { libc::getsockopt(fd, level, name, std::ptr::from_mut(value).cast(), &raw mut len) })?;
    Ok(len as usize)
}

/// An ioctl whose argument is an `int`: FIONBIO, FIONREAD, SIOCATMARK, SIOCOUTQ …
pub(crate) fn int_ioctl(fd: RawFd, request: libc::Ioctl, value: &mut i32) -> SysResult<()> {
    // SAFETY: the requests used here read or write one int.
    check(unsafe { libc::ioctl(fd, request, std::ptr::from_mut(value)) }).map(drop)
}

/// Waits until one of the descriptors is ready; `timeout` in milliseconds, negative for ever.
pub(crate) fn poll(fds: &mut [libc::pollfd], timeout: i32) -> SysResult<usize> {
    // SAFETY: the array is exclusively borrowed and as long as said.
    let ready = check(unsafe { libc::poll(fds.as_mut_ptr(), fds.len() as libc::nfds_t, timeout) })?;
    Ok(usize::try_from(ready).unwrap_or(0))
}

/// The same with a span of time, none for ever. Signal handlers end it (`EINTR`).
pub(crate) fn poll_for(fds: &mut [libc::pollfd], timeout: Option<std::time::Duration>) -> SysResult<usize> {
    let timeout = timeout.and_then(super::timespec);
    let pointer = timeout.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
    // SAFETY: the array is exclusively borrowed and as long as said; the time is ours or absent, and no signal mask
    // is given.
    let ready = check(unsafe {
        libc::ppoll(fds.as_mut_ptr(), fds.len() as libc::nfds_t, pointer, std::ptr::null())
    })?;
    Ok(usize::try_from(ready).unwrap_or(0))
}

/// Whether one descriptor is ready for `events` now, and which of them (with POLLERR and POLLHUP).
pub(crate) fn ready_now(fd: RawFd, events: i16) -> SysResult<i16> {
    let mut one = [libc::pollfd { fd, events, revents: 0 }];
    poll(&mut one, 0)?;
    Ok(one[0].revents)
}

/// Sends from a file: from `offset` on, which is moved, or from the file's own position. Gives 0 at the end of the file.
pub(crate) fn send_file(fd: RawFd, file: RawFd, offset: Option<&mut i64>, count: usize) -> SysResult<usize> {
    let offset = offset.map_or(std::ptr::null_mut(), std::ptr::from_mut);
    // SAFETY: the offset is exclusively borrowed, or absent.
    check_size(unsafe { libc::sendfile64(fd, file, offset, count) })
}

/// Reads from a file: from `offset` on, or from its own position.
pub(crate) fn read_file(file: RawFd, offset: Option<i64>, into: &mut [u8]) -> SysResult<usize> {
    let (start, len) = (into.as_mut_ptr().cast(), into.len());
    // SAFETY: the block is exclusively borrowed and as long as said.
    check_size(unsafe {
        match offset {
            Some(offset) => libc::pread64(file, start, len, offset),
            None => libc::read(file, start, len),
        }
    })
}

/// The length of a file and its position; none for what has neither.
pub(crate) fn extent(file: RawFd) -> SysResult<Option<(u64, u64)>> {
    // SAFETY: the structure is numbers, for which zero is a value.
    let mut status: libc::stat64 = unsafe { std::mem::zeroed() };
    // SAFETY: the structure is exclusively borrowed.
    check(unsafe { libc::fstat64(file, &raw mut status) })?;
    if status.st_mode & libc::S_IFMT != libc::S_IFREG {
        return Ok(None);
    }
    // SAFETY: no pointers.
    let position = unsafe { libc::lseek64(file, 0, libc::SEEK_CUR) };
    Ok(Some((u64::try_from(status.st_size).unwrap_or(0), u64::try_from(position).unwrap_or(0))))
}

/// Lets a descriptor stand for another socket from now on, close-on-exec; it stands for its old one no longer.
pub(crate) fn replace(fd: RawFd, new: OwnedFd) -> SysResult<()> {
    // SAFETY: no pointers.
    check(unsafe { libc::dup3(new.as_raw_fd(), fd, libc::O_CLOEXEC) }).map(drop)
}

/// A second descriptor of the same socket, close-on-exec.
pub(crate) fn duplicate(fd: &OwnedFd) -> SysResult<OwnedFd> {
    // SAFETY: no pointers.
    let new = check(unsafe { libc::fcntl(fd.as_raw_fd(), libc::F_DUPFD_CLOEXEC, LAST_STANDARD + 1) })?;
    // SAFETY: the kernel just made this descriptor, and nobody else knows it.
    Ok(unsafe { OwnedFd::from_raw_fd(new) })
}

/// Keeps the descriptor from programs that this process executes.
pub(crate) fn close_on_exec(fd: RawFd) -> SysResult<()> {
    // SAFETY: no pointers.
    check(unsafe { libc::fcntl(fd, libc::F_SETFD, libc::FD_CLOEXEC) }).map(drop)
}

/// Whether the descriptor has `O_NONBLOCK`.
pub(crate) fn is_nonblocking(fd: RawFd) -> SysResult<bool> {
    // SAFETY: no pointers.
    let flags = check(unsafe { libc::fcntl(fd, libc::F_GETFL) })?;
    Ok(flags & libc::O_NONBLOCK != 0)
}
