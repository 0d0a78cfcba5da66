//! What the processes of an account have bound in one network: a file that they share, without a daemon.
//!
//! The file lies in `/dev/shm`, which is memory: a page of 4 KiB with the next owner's number, then [`BUCKETS`] pages of
//! [records](super::record), by port. A process that opens the file gets an owner's number that nobody had before, and a
//! lock on the byte with that number, which it keeps. The lock ends with the process, even if it is killed, and with it
//! every record of the owner is void; whoever needs the place writes over it.
//!
//! Others may read the file (which ports are taken is no secret in `/proc/net` either), but not write it. What a stranger
//! can do is to take shared locks, since that needs only reading. Turns are exclusive locks, so a shared one in the way is
//! a stranger's and is passed over; a stranger's lock on an owner's byte keeps records of the dead alive, which
//! matters only where the kernel says that the address is taken, too.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::claim::{Claim, Holder, Protocol};
use super::record::{self, Record};
use crate::sys::lock::{self, Lock};
use crate::sys::{self, Errno};

/// Memory that every process sees, and that nobody but the owner of a file can remove it from.
pub(super) const DIRECTORY: &str = "/dev/shm";
/// The format of the file is part of its name.
const PREFIX: &str = "openwinsock-ports-1";

/// Ports that are so far apart share a page.
const BUCKETS: u16 = 1024;
const PAGE: u64 = 4096;
const RECORDS: usize = 4096 / record::LEN;

/// The bytes that are locked lie beyond all content. First the owners', by number …
const OWNERS: i64 = 1 << 40;
/// … then a byte per page: whoever holds it may write there.
const TURNS: i64 = 1 << 41;

/// How long another process may keep a turn. It needs microseconds, unless it is stopped in the middle.
const PATIENCE: Duration = Duration::from_millis(100);

/// The file of this process's account and one network, open.
#[derive(Debug)]
pub(super) struct Shared {
    file: File,
    owner: u32,
    /// A forked child shares the lock of its parent, and must not touch the parent's records.
    process: u32,
    /// Account and network.
    pub(super) of: (u32, u64),
}

/// While it lives, no other process changes the page.
#[derive(Debug)]
pub(super) struct Turn<'f> {
    file: &'f File,
    byte: i64,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        // It can only fail if the descriptor is gone, and the lock with it.
        let _ = lock::unlock(self.file, self.byte, 1);
    }
}

/// Where the record of a socket is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot(u64);

/// The file of an [account](super::account) and a network. Networks are told apart by the kernel's cookie, which it never gives twice.
pub(super) fn path(directory: &Path, (user, network): (u32, u64)) -> PathBuf {
    directory.join(format!("{PREFIX}.{user}.{network:x}"))
}

/// Account and network of a file's name.
pub(super) fn parse(name: &str) -> Option<(u32, u64)> {
    let (user, network) = name.strip_prefix(PREFIX)?.strip_prefix('.')?.split_once('.')?;
    Some((user.parse().ok()?, u64::from_str_radix(network, 16).ok()?))
}

fn bucket(port: u16) -> u64 {
    u64::from(port % BUCKETS) + 1
}

fn failed(errno: Errno) -> io::Error {
    io::Error::from_raw_os_error(errno.0)
}

impl Shared {
    /// Opens the file, and makes it if need be.
    ///
    /// # Errors
    /// What the kernel says; `PermissionDenied` if the name belongs to something that is not our file. The caller goes
    /// on without.
    pub(super) fn open(directory: &Path, of: (u32, u64)) -> io::Result<Self> {
        let path = path(directory, of);
        // Whoever opens the file may lose it to another process that removes it before our owner's lock is there.
        for _ in 0..3 {
            let file = open_own(&path)?;
            let turn = turn(&file, 0);
            let mut next = [0; 4];
            read(&file, 0, &mut next)?;
            let owner = u32::from_ne_bytes(next).max(1);
            file.write_all_at(&owner.wrapping_add(1).to_ne_bytes(), 0)?;
            if !lock::try_lock(&file, Lock::Shared, OWNERS + i64::from(owner), 1).map_err(failed)? {
                continue;
            }
            drop(turn);
            if file.metadata()?.nlink() != 0 {
                remove_files_of_gone_networks(directory, of);
                return Ok(Self { file, owner, process: std::process::id(), of });
            }
        }
        Err(io::ErrorKind::NotFound.into())
    }

    /// False in a child of the process that opened the file.
    pub(super) fn is_ours(&self) -> bool {
        self.process == std::process::id()
    }

    /// Waits until no other process is at the page of a port. None if that takes too long: better one wrong answer to
    /// a program than a program that hangs.
    pub(super) fn turn(&self, port: u16) -> Option<Turn<'_>> {
        turn(&self.file, bucket(port))
    }

    /// The sockets of other processes of the account on a port.
    pub(super) fn holders(&self, protocol: Protocol, port: u16) -> Vec<Holder> {
        let mut holders = holders(&self.file, protocol, port, Some(self.owner));
        for holder in &mut holders {
            holder.same_account = true;
        }
        holders
    }

    /// Writes a socket down, a record for each stack. None if the page is full or the memory is: then other processes
    /// find the address taken by somebody unknown.
    pub(super) fn add(&self, claim: &Claim) -> Option<Vec<Slot>> {
        let mut page = [0; PAGE as usize];
        let bucket = bucket(claim.port);
        read(&self.file, bucket * PAGE, &mut page).ok()?;
        let (records, _) = page.as_chunks::<{ record::LEN }>();
        let empty = (0..RECORDS).filter(|place| record::owner(&records[*place]).is_none());
        let void = (0..RECORDS).filter(|place| {
            record::owner(&records[*place])
                .is_some_and(|owner| owner != self.owner && !is_alive(&self.file, owner))
        });
        let mut places = empty.chain(void);
        let mut slots = Vec::new();
        for place in claim.places() {
            let record = Record {
                owner: self.owner,
                protocol: claim.protocol,
                port: claim.port,
                sharing: claim.sharing,
                place,
            };
            let written = places.next().and_then(|free| {
                let at = bucket * PAGE + (free * record::LEN) as u64;
                self.file.write_all_at(&record.to_bytes(), at).ok()?;
                Some(Slot(at))
            });
            match written {
                Some(slot) => slots.push(slot),
                None => {
                    self.remove(&slots);
                    return None;
                }
            }
        }
        Some(slots)
    }

    /// Frees records of this process.
    pub(super) fn remove(&self, slots: &[Slot]) {
        if self.is_ours() {
            for slot in slots {
                // Pages that were written once stay writable; and should it fail, the record ends with the process.
                let _ = self.file.write_all_at(&[0; 4], slot.0);
            }
        }
    }
}

/// The sockets that an account's file knows on a port, but for those of one owner.
pub(super) fn holders(file: &File, protocol: Protocol, port: u16, but: Option<u32>) -> Vec<Holder> {
    let mut page = [0; PAGE as usize];
    if read(file, bucket(port) * PAGE, &mut page).is_err() {
        return Vec::new();
    }
    let (records, _) = page.as_chunks::<{ record::LEN }>();
    let here = records.iter().filter_map(Record::from_bytes).filter(|record| {
        (record.protocol, record.port) == (protocol, port)
            && Some(record.owner) != but
            && is_alive(file, record.owner)
    });
    here.map(|record| Holder {
        place: record.place,
        sharing: record.sharing,
        same_account: false,
        leaving: false,
    })
    .collect()
}

/// Whether a process with this number has the file open, other than through `file`.
fn is_alive(file: &File, owner: u32) -> bool {
    !matches!(lock::locked_by_others(file, OWNERS + i64::from(owner), 1), Ok(None))
}

fn turn(file: &File, page: u64) -> Option<Turn<'_>> {
    let byte = TURNS + i64::try_from(page).ok()?;
    let begin = Instant::now();
    let mut tries = 0;
    loop {
        match lock::try_lock(file, Lock::Exclusive, byte, 1) {
            Ok(true) => return Some(Turn { file, byte }),
            Ok(false) => {}
            Err(_) => return None,
        }
        let strangers = lock::locked_by_others(file, byte, 1) == Ok(Some(Lock::Shared));
        if strangers || begin.elapsed() > PATIENCE {
            return None;
        }
        tries += 1;
        if tries < 20 { std::thread::yield_now() } else { std::thread::sleep(Duration::from_micros(100)) }
    }
}

/// Reads what is there; the rest stays zero, as the file is empty beyond its end.
fn read(file: &File, at: u64, into: &mut [u8]) -> io::Result<()> {
    let mut done = 0;
    while done < into.len() {
        match file.read_at(&mut into[done..], at + done as u64)? {
            0 => break,
            len => done += len,
        }
    }
    Ok(())
}

/// Opens a file that belongs to us. The directory is everybody's: a name may be taken by a link or by a stranger.
fn open_own(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    let file = match options.open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            options.create(true).mode(0o644).open(path)?
        }
        other => other?,
    };
    let file = File::from(sys::above_standard(file.into()));
    let facts = file.metadata()?;
    if !facts.is_file() || facts.uid() != sys::process::effective_user() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    if facts.permissions().mode() & 0o777 != 0o644 {
        // Where the process makes its files private, other accounts still ask which code to give.
        file.set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    Ok(file)
}

/// Files of networks that nobody is in any more. Tests and containers make many.
fn remove_files_of_gone_networks(directory: &Path, ours: (u32, u64)) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    for entry in entries.flatten() {
        let of = entry.file_name().to_str().and_then(parse);
        if of.is_none_or(|of| of == ours) {
            continue;
        }
        // What is ours is known by its owner: in another user namespace we may have had another number.
        // Nobody has it open for use if nobody has a lock on it.
        let Ok(file) = open_own(&entry.path()) else { continue };
        if lock::try_lock(&file, Lock::Exclusive, 0, 0) == Ok(true) {
            // Should it fail, the next process tries again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::account::number as account;
    use super::*;
    use crate::addr::KernelAddress;
    use crate::socket::Sharing;

    const NETWORK: u64 = 7;

    fn claim(address: &str) -> Claim {
        let address = KernelAddress::from_ip(address.parse().unwrap());
        Claim::new(Protocol::Tcp, Sharing::Default, &address, true).unwrap()
    }

    fn open(directory: &Path) -> io::Result<Shared> {
        Shared::open(directory, (account(), NETWORK))
    }

    /// How many sockets `file` finds of others on a port.
    fn seen(file: &Shared, port: u16) -> usize {
        file.holders(Protocol::Tcp, port).len()
    }

    #[test]
    fn what_one_writes_the_other_reads_until_it_is_removed() {
        let directory = tempfile::tempdir().unwrap();
        let [a, b] = [(), ()].map(|()| open(directory.path()).unwrap());
        let slots = a.add(&claim("127.0.0.1:80")).unwrap();
        // The same page, another port.
        a.add(&claim("127.0.0.1:1104")).unwrap();
        let both_stacks = b.add(&claim("[::]:80")).unwrap();
        assert_eq!((both_stacks.len(), seen(&a, 80), seen(&b, 80)), (2, 2, 1));
        assert_eq!(b.holders(Protocol::Udp, 80).len(), 0);
        a.remove(&slots);
        b.remove(&both_stacks);
        assert_eq!((seen(&a, 80), seen(&b, 80), seen(&b, 1104)), (0, 0, 1));
    }

    #[test]
    fn an_owner_that_is_gone_leaves_room() {
        let directory = tempfile::tempdir().unwrap();
        let watcher = open(directory.path()).unwrap();
        for round in 0..3 {
            let gone = open(directory.path()).unwrap();
            // A page is full at 128.
            let written = (0..RECORDS + 1).filter_map(|_| gone.add(&claim("127.0.0.1:80"))).count();
            assert_eq!((written, seen(&watcher, 80)), (RECORDS, RECORDS), "round {round}");
            assert!(gone.add(&claim("[::]:80")).is_none());
            drop(gone);
            assert_eq!(seen(&watcher, 80), 0);
        }
    }

    #[test]
    fn turns_exclude_each_other_but_not_for_ever() {
        let directory = tempfile::tempdir().unwrap();
        let [a, b] = [(), ()].map(|()| open(directory.path()).unwrap());
        let turn = a.turn(80);
        assert!(turn.is_some() && b.turn(81).is_some());
        let begin = Instant::now();
        assert!(b.turn(80).is_none());
        assert!((PATIENCE..PATIENCE * 20).contains(&begin.elapsed()), "{:?}", begin.elapsed());
        drop(turn);
        assert!(b.turn(80).is_some());
    }

    #[test]
    fn a_stranger_s_lock_is_passed_over() {
        let directory = tempfile::tempdir().unwrap();
        let ours = open(directory.path()).unwrap();
        let theirs = File::open(path(directory.path(), ours.of)).unwrap();
        assert_eq!(lock::try_lock(&theirs, Lock::Shared, 0, 0), Ok(true));
        let begin = Instant::now();
        assert!(ours.turn(80).is_none());
        assert!(begin.elapsed() < PATIENCE);
        // Nor does it keep us from opening the file.
        let another = open(directory.path()).unwrap();
        another.add(&claim("127.0.0.1:80")).unwrap();
        assert_eq!(seen(&ours, 80), 1);
    }

    #[test]
    fn names_that_are_not_ours_are_not_used() {
        let directory = tempfile::tempdir().unwrap();
        let name = path(directory.path(), (account(), NETWORK));
        let target = directory.path().join("target");
        fs::write(&target, "precious").unwrap();
        std::os::unix::fs::symlink(&target, &name).unwrap();
        assert!(open(directory.path()).is_err());
        assert_eq!(fs::read(&target).unwrap(), b"precious");
        fs::remove_file(&name).unwrap();
        fs::create_dir(&name).unwrap();
        assert!(open(directory.path()).is_err());
        fs::remove_dir(&name).unwrap();
        // A file of somebody else: as root we can make one, else the system has one.
        if account() == 0 {
            fs::write(&name, "").unwrap();
            std::os::unix::fs::chown(&name, Some(61_000), None).unwrap();
            assert_eq!(open(directory.path()).unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        } else {
            assert!(open_own(Path::new("/etc/passwd")).is_err());
        }
    }

    #[test]
    fn rubbish_in_the_file_is_nobody() {
        let directory = tempfile::tempdir().unwrap();
        let file = open(directory.path()).unwrap();
        file.file.write_all_at(&[0xff; 2 * PAGE as usize], PAGE).unwrap();
        assert_eq!((0..3).map(|port| seen(&file, port)).sum::<usize>(), 0);
        assert!(file.add(&claim("127.0.0.1:1")).is_some());
    }

    #[test]
    fn files_of_networks_that_are_gone_are_removed() {
        let directory = tempfile::tempdir().unwrap();
        let [lives, gone] =
            [1, 2].map(|network| Shared::open(directory.path(), (account(), network)).unwrap());
        let [alive, dead] = [lives.of, gone.of].map(|of| path(directory.path(), of));
        drop(gone);
        let by_another_number = path(directory.path(), (account() + 1, 2));
        fs::write(&by_another_number, "").unwrap();
        fs::write(directory.path().join("another program's"), "").unwrap();
        open(directory.path()).unwrap();
        assert!(alive.exists() && !dead.exists() && !by_another_number.exists());
        assert!(directory.path().join("another program's").exists());
        drop(lives);
    }

    #[test]
    fn others_read_what_they_may_not_write() {
        let directory = tempfile::tempdir().unwrap();
        let file = open(directory.path()).unwrap();
        file.add(&claim("127.0.0.1:80")).unwrap();
        let mode = fs::metadata(path(directory.path(), file.of)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o644);
        let somebody = (account() + 1, NETWORK);
        let holders = super::super::others::holders(directory.path(), somebody, Protocol::Tcp, 80);
        assert_eq!(holders.len(), 1);
        assert!(!holders[0].same_account);
        let elsewhere = (account() + 1, NETWORK + 1);
        assert!(super::super::others::holders(directory.path(), elsewhere, Protocol::Tcp, 80).is_empty());
    }
}
