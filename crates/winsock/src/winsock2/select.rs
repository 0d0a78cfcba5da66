//! Waiting until one of many sockets is ready.

use std::cell::RefCell;
use std::mem::offset_of;
use std::ops::{Deref, DerefMut, Range};
use std::time::Duration;

use openwinsock_codes::WsaError;
use openwinsock_runtime::select::{self as selection, Request, Strange};
use openwinsock_runtime::socket::Ready;
use openwinsock_runtime::wait::Until;
use openwinsock_runtime::{Handle, Result, memory, object, startup};
use smallvec::SmallVec;
use windows_sys::Win32::Networking::WinSock::{
    FD_SET, FD_SETSIZE, POLLERR, POLLHUP, POLLNVAL, POLLRDBAND, POLLRDNORM, POLLWRNORM, SOCKET, SOCKET_ERROR,
    TIMEVAL, WSAPOLLFD,
};

use crate::edge;

const FEW: usize = FD_SETSIZE as usize;

/// What a socket is waited for in each of the three sets.
const READ: Ready = Ready::READ.with(Ready::RESET);
const WRITE: Ready = Ready::WRITE.with(Ready::RESET);
const EXCEPT: Ready = Ready::URGENT.with(Ready::REFUSED);

/// What a call asks for. Threads that ask often use the same block of memory again.
#[derive(Default)]
struct Requests(Vec<Request>);

thread_local! {
    static REQUESTS: RefCell<Vec<Request>> = const { RefCell::new(Vec::new()) };
}

impl Requests {
    fn new() -> Self {
        let used = REQUESTS.try_with(|kept| kept.try_borrow_mut().map(|mut kept| std::mem::take(&mut *kept)));
        let mut used = used.ok().and_then(|kept| kept.ok()).unwrap_or_default();
        used.clear();
        Self(used)
    }
}

impl Drop for Requests {
    fn drop(&mut self) {
        let used = std::mem::take(&mut self.0);
        let _ = REQUESTS.try_with(|kept| kept.try_borrow_mut().map(|mut kept| *kept = used));
    }
}

impl Deref for Requests {
    type Target = Vec<Request>;

    fn deref(&self) -> &Vec<Request> {
        &self.0
    }
}

impl DerefMut for Requests {
    fn deref_mut(&mut self) -> &mut Vec<Request> {
        &mut self.0
    }
}

/// A set of the program: a number, and an array of that length, however long [`FD_SET`] says it is.
struct Set {
    start: *mut FD_SET,
    wanted: Ready,
    /// Which of the requests are its.
    requests: Range<usize>,
}

fn entries(set: *const FD_SET) -> *mut SOCKET {
    set.wrapping_byte_add(offset_of!(FD_SET, fd_array)).cast_mut().cast()
}

fn bytes_of(sockets: &[SOCKET]) -> &[u8] {
    // SAFETY: a number is initialised bytes, and the slice is that many.
    unsafe { std::slice::from_raw_parts(sockets.as_ptr().cast(), size_of_val(sockets)) }
}

impl Set {
    fn new(start: *mut FD_SET, wanted: Ready) -> Self {
        Self { start, wanted, requests: 0..0 }
    }

    /// Reads the program's set, the one with that number, and adds its sockets to the requests.
    ///
    /// # Errors
    /// `WSAEFAULT` for a bad pointer; `WSAENOTSOCK` where it shows already that an entry is none.
    ///
    /// # Safety
    /// The pointer is NULL, or one to a set that is as long as it says.
    unsafe fn read(&mut self, number: u8, requests: &mut Requests) -> Result<()> {
        let first = requests.len();
        self.requests = first..first;
        if self.start.is_null() {
            return Ok(());
        }
        // SAFETY: the caller promises the pointer; the number is the first field.
        let mut left = unsafe { edge::read::<u32>(self.start.cast()) }? as usize;
        let mut from = entries(self.start);
        // In parts, so that a number which is none of a set ends with an entry that is no socket, not with all memory.
        while left > 0 {
            let mut part: [SOCKET; FEW] = [0; FEW];
            let count = left.min(FEW);
            let into = &mut part[..count];
            // SAFETY: the array is ours, and numbers are bytes for which all bits are values.
            let bytes =
                unsafe { std::slice::from_raw_parts_mut(into.as_mut_ptr().cast(), size_of_val(into)) };
            // SAFETY: the caller promises the pointer.
            unsafe { memory::copy_in(from.cast(), bytes) }?;
            requests.extend(into.iter().map(|socket| Request {
                handle: Handle(*socket),
                wanted: self.wanted,
                set: number,
            }));
            from = from.wrapping_add(count);
            left -= count;
            if left > 0 && !object::is_live(Handle(part[count - 1])) {
                return Err(WsaError::WSAENOTSOCK);
            }
        }
        self.requests.end = requests.len();
        Ok(())
    }

    /// Leaves the ready sockets in the program's set, in the order in which they stand there. Gives their number.
    ///
    /// # Safety
    /// As [`Self::read`].
    unsafe fn write(&self, requests: &Requests, answers: &selection::Answers) -> Result<i32> {
        if self.start.is_null() {
            return Ok(0);
        }
        let mine = answers
            .iter()
            .filter(|(place, ready)| self.requests.contains(&(*place as usize)) && ready.meets(self.wanted));
        let ready: SmallVec<[SOCKET; FEW]> =
            mine.map(|(place, _)| requests[*place as usize].handle.0).collect();
        // SAFETY: the caller promises the pointer, and there are no more than there were.
        unsafe { memory::copy_out(bytes_of(&ready), entries(self.start).cast()) }?;
        let count = u32::try_from(ready.len()).unwrap_or(u32::MAX);
        // SAFETY: as above; the number is the first field.
        unsafe { edge::write(self.start.cast::<u32>(), count) }?;
        Ok(count.cast_signed())
    }
}

/// How long `select` waits.
///
/// # Errors
/// `WSAEINVAL` for a negative time.
///
/// # Safety
/// The pointer is NULL, readable, or one of those that are noticed.
unsafe fn span(timeout: *const TIMEVAL) -> Result<Until> {
    if timeout.is_null() {
        return Ok(Until::Ever);
    }
    // SAFETY: the caller promises the pointer.
    let TIMEVAL { tv_sec, tv_usec } = unsafe { edge::read(timeout) }?;
    let natural = |number: i32| u64::try_from(number).map_err(|_| WsaError::WSAEINVAL);
    Ok(Until::after(Duration::from_secs(natural(tv_sec)?) + Duration::from_micros(natural(tv_usec)?)))
}

/// Waits until a socket of one of three sets is ready: for a receive or an accept (`readfds`), for a send or connected
/// (`writefds`), for urgent data or a failed connect (`exceptfds`). Leaves the ready ones in the sets, each once.
///
/// A set may be longer than [`FD_SET`]; what counts is its number of sockets. NULL for the time waits for ever. A failed
/// call leaves the sets as they are.
///
/// Raises `WSANOTINITIALISED`; `WSAEINVAL` if no set has a socket, and for a negative time; `WSAEFAULT` for bad pointers, and
/// if the kernel cannot wait for so many; `WSAENOTSOCK` if an entry is no socket, also if another thread closes it while the
/// call waits; `WSAEINTR` if the blocking hook of a 1.1 program cancels the call.
///
/// Source: the page on `select`.
pub unsafe extern "system" fn select(
    nfds: i32,
    readfds: *mut FD_SET,
    writefds: *mut FD_SET,
    exceptfds: *mut FD_SET,
    timeout: *const TIMEVAL,
) -> i32 {
    let _ = nfds;
    edge::clearing::run(SOCKET_ERROR, || {
        startup::started()?;
        let mut requests = Requests::new();
        let mut sets = [Set::new(readfds, READ), Set::new(writefds, WRITE), Set::new(exceptfds, EXCEPT)];
        for (number, set) in (0..).zip(&mut sets) {
            // SAFETY: the pointers are the program's.
            unsafe { set.read(number, &mut requests) }?;
        }
        if requests.is_empty() {
            return Err(WsaError::WSAEINVAL);
        }
        // SAFETY: as above.
        let until = unsafe { span(timeout) }?;
        let answers = selection::wait(&requests, Strange::Refused, until).map_err(|code| match code {
            // The page has another code for it than that of WSAPoll.
            WsaError::WSAENOBUFS => WsaError::WSAEFAULT,
            other => other,
        })?;
        if answers.iter().any(|(_, ready)| ready.meets(Ready::CLOSED)) {
            return Err(WsaError::WSAENOTSOCK);
        }
        let mut count = 0;
        for set in &sets {
            // SAFETY: as above.
            count += unsafe { set.write(&requests, &answers) }?;
        }
        Ok(count)
    })
}

/// Whether a socket is in a set: what the macro `FD_ISSET` calls. Not zero if it is.
///
/// Source: the page on `__WSAFDIsSet`.
pub unsafe extern "system" fn __WSAFDIsSet(fd: SOCKET, param1: *mut FD_SET) -> i32 {
    let _errno = openwinsock_runtime::KeepErrno::new();
    // SAFETY: the pointer is the program's; the number is the first field.
    let Ok(count) = (unsafe { edge::read::<u32>(param1.cast()) }) else { return 0 };
    let entry = |place: u32| entries(param1).wrapping_add(place as usize);
    // SAFETY: as above, for an entry of the set.
    let entries = (0..count).map(|place| unsafe { edge::read(entry(place)) });
    // What cannot be read ends the set, however many entries it says it has.
    i32::from(entries.map_while(Result::ok).any(|there| there == fd))
}

/// What a program may ask for.
const EVENTS: i16 = POLLRDNORM | POLLRDBAND | POLLWRNORM;

/// What the program waits for.
fn wanted(events: i16) -> Ready {
    let rows = [(POLLRDNORM, Ready::READ), (POLLRDBAND, Ready::URGENT), (POLLWRNORM, Ready::WRITE)];
    // Ends and errors are always reported.
    let always = Ready::END.with(Ready::RESET).with(Ready::REFUSED);
    rows.iter()
        .filter(|(event, _)| events & event != 0)
        .fold(always, |wanted, (_, ready)| wanted.with(*ready))
}

fn revents(ready: Ready, events: i16) -> i16 {
    if ready.meets(Ready::CLOSED) {
        return POLLNVAL;
    }
    let rows = [
        (Ready::READ, events & POLLRDNORM),
        (Ready::URGENT, events & POLLRDBAND),
        (Ready::WRITE, events & POLLWRNORM),
        (Ready::END, POLLHUP),
        (Ready::RESET, POLLERR | POLLHUP),
        (Ready::REFUSED, POLLERR | POLLHUP | (events & POLLWRNORM)),
    ];
    rows.iter().filter(|(what, _)| ready.meets(*what)).fold(0, |flags, (_, flag)| flags | flag)
}

/// Waits until a socket of an array is ready for what its entry asks, or has ended.
///
/// Entries with a negative socket are ignored. One that is no socket gets `POLLNVAL`, also one that another thread closes
/// while the call waits. An orderly end is `POLLHUP`, once its data is read; a reset `POLLERR | POLLHUP`, and a
/// connect that failed, too. A negative time waits for ever.
///
/// Raises `WSANOTINITIALISED`; `WSAEINVAL` for other requests than `POLLRDNORM`, `POLLRDBAND` and `POLLWRNORM`, for no entries,
/// and if none of them is a socket; `WSAEFAULT`; `WSAENOBUFS`.
///
/// Source: the pages on `WSAPoll` and `WSAPOLLFD`.
pub unsafe extern "system" fn WSAPoll(fdarray: *mut WSAPOLLFD, fds: u32, timeout: i32) -> i32 {
    edge::clearing::run(SOCKET_ERROR, || {
        startup::started()?;
        if fds == 0 {
            return Err(WsaError::WSAEINVAL);
        }
        let mut requests = Requests::new();
        // What each entry asks for; nothing for entries that are ignored.
        let mut entries: SmallVec<[Option<i16>; FEW]> = SmallVec::with_capacity(fds.min(1 << 16) as usize);
        for number in 0..fds {
            // SAFETY: the pointer is the program's, and the entry one of its array.
            let WSAPOLLFD { fd, events, .. } = unsafe { edge::read(fdarray.wrapping_add(number as usize)) }?;
            if fd.cast_signed() < 0 {
                entries.push(None);
                continue;
            }
            if events & !EVENTS != 0 {
                return Err(WsaError::WSAEINVAL);
            }
            requests.push(Request { handle: Handle(fd), wanted: wanted(events), set: Request::ALONE });
            entries.push(Some(events));
        }
        let is_strange = |request: &Request| object::socket(request.handle).is_err();
        if requests.iter().all(is_strange) {
            return Err(WsaError::WSAEINVAL);
        }
        let until = match u64::try_from(timeout) {
            Ok(milliseconds) => Until::milliseconds(milliseconds),
            Err(_) => Until::Ever,
        };
        let answers = selection::wait(&requests, Strange::Reported, until)?;
        let mut count = 0;
        let mut answers = answers.iter().peekable();
        let mut places = 0..;
        for (number, events) in (0..).zip(&entries) {
            let flags = events.map_or(0, |events| {
                let place = places.next();
                let answer = answers.next_if(|(answered, _)| Some(*answered) == place);
                revents(answer.map_or(Ready::NOTHING, |(_, ready)| *ready), events)
            });
            // SAFETY: as above.
            unsafe { write_revents(fdarray, number, flags) }?;
            count += i32::from(flags != 0);
        }
        Ok(count)
    })
}

/// Writes the answer of an entry.
///
/// # Safety
/// As [`edge::write`], for an entry of the array.
unsafe fn write_revents(array: *mut WSAPOLLFD, number: u32, flags: i16) -> Result<()> {
    let field = array.wrapping_add(number as usize).wrapping_byte_add(offset_of!(WSAPOLLFD, revents));
    // SAFETY: the caller promises the pointer.
    unsafe { edge::write(field.cast(), flags) }
}
