//! Running out.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::UnixListener;

use openwinsock_sandbox::cases::{Case, Outcome};
use openwinsock_sandbox::limits::{AllDescriptors, Lowered, Resource};
use openwinsock_sandbox::mount::Space;
use openwinsock_sandbox::world::{self, NetworkWorld};

use crate::sys;

pub(crate) const CASES: &[Case<'_>] = &[
    ("limits::no_descriptor_is_left", no_descriptor_is_left),
    ("limits::memory_ends", memory_ends),
    ("limits::locked_memory_ends", locked_memory_ends),
    ("limits::no_port_is_left", no_port_is_left),
    ("limits::a_full_disk_takes_no_byte", a_full_disk_takes_no_byte),
    ("limits::a_full_disk_takes_no_socket", a_full_disk_takes_no_socket),
    ("limits::a_quota_takes_no_socket", a_quota_takes_no_socket),
    ("limits::an_overlay_notices_changes_from_below", an_overlay_notices_changes_from_below),
    ("limits::a_read_only_disk_takes_no_socket", a_read_only_disk_takes_no_socket),
    ("limits::a_file_system_is_unseen_outside", a_file_system_is_unseen_outside),
];

fn no_descriptor_is_left() -> Outcome {
    let limit = Lowered::new(Resource::Descriptors, 64)?;
    let before = limit.before();
    let mut all = AllDescriptors::take()?;
    let error = UdpSocket::bind("127.0.0.1:0").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EMFILE));
    all.give_back(1);
    UdpSocket::bind("127.0.0.1:0")?;
    drop(all);
    drop(limit);
    assert_eq!(Lowered::new(Resource::Descriptors, before)?.before(), before);
    let files: Result<Vec<File>, _> = (0..100.min(before / 2)).map(|_| File::open("/dev/null")).collect();
    files?;
    Ok(())
}

fn memory_ends() -> Outcome {
    let limit = Lowered::new(Resource::AddressSpace, 256 << 20)?;
    let mut memory: Vec<u8> = Vec::new();
    assert!(memory.try_reserve_exact(512 << 20).is_err());
    drop(limit);
    memory.try_reserve_exact(512 << 20)?;
    Ok(())
}

fn locked_memory_ends() -> Outcome {
    sys::lock_page()?;
    let _limit = Lowered::new(Resource::LockedMemory, 0)?;
    // Otherwise root is exempt.
    world::give_up_rights()?;
    assert_eq!(sys::lock_page().unwrap_err().raw_os_error(), Some(libc::EPERM));
    Ok(())
}

fn no_port_is_left() -> Outcome {
    let world = NetworkWorld::enter()?;
    let listener = TcpListener::bind("127.0.0.1:9000")?;
    let all = world.here().take_all_ports(40000..=40007)?;
    for address in ["127.0.0.1:0", "[::1]:0"] {
        let error = UdpSocket::bind(address).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EADDRINUSE), "{address}");
        let error = TcpListener::bind(address).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EADDRINUSE), "{address}");
    }
    let error = TcpStream::connect("127.0.0.1:9000").unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EADDRNOTAVAIL));
    drop(all);
    let stream = TcpStream::connect("127.0.0.1:9000")?;
    assert!((40000..=40007).contains(&stream.local_addr()?.port()));
    drop(listener);
    Ok(())
}

fn a_full_disk_takes_no_byte() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    let disk = world.file_system(Space::unlimited().bytes(64 << 10))?;
    assert_eq!(disk.fill()?, 64 << 10);
    // A socket takes no byte, so that it still finds its place.
    UnixListener::bind(disk.path().join("socket"))?;
    Ok(())
}

fn a_full_disk_takes_no_socket() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    let disk = world.file_system(Space::unlimited().files(2))?;
    let _sockets = [1, 2].map(|n| UnixListener::bind(disk.path().join(n.to_string())).expect("room"));
    let error = UnixListener::bind(disk.path().join("3")).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENOSPC));
    Ok(())
}

fn a_quota_takes_no_socket() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    let disk = world.file_system(Space::unlimited().files_per_user(2))?;
    world::become_user(65534, 65534)?;
    let _sockets = [1, 2].map(|n| UnixListener::bind(disk.path().join(n.to_string())).expect("room"));
    let error = UnixListener::bind(disk.path().join("3")).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EDQUOT));
    Ok(())
}

fn an_overlay_notices_changes_from_below() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    let disk = world.file_system(Space::unlimited())?;
    let overlay = disk.overlay()?;
    fs::write(overlay.lower.join("file"), "below")?;
    assert_eq!(fs::read_to_string(overlay.merged.join("file"))?, "below");
    fs::remove_file(overlay.merged.join("file"))?;
    assert!(fs::metadata(overlay.merged.join("file")).is_err(), "it remembers that the file is gone");
    // The mark of the removal goes, without the overlay.
    fs::remove_file(overlay.upper.join("file"))?;
    let error = UnixListener::bind(overlay.merged.join("file")).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ESTALE));
    Ok(())
}

fn a_read_only_disk_takes_no_socket() -> Outcome {
    let world = NetworkWorld::enter_with_mounts()?;
    let disk = world.file_system(Space::unlimited())?;
    UnixListener::bind(disk.path().join("before"))?;
    disk.make_read_only()?;
    let error = UnixListener::bind(disk.path().join("after")).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::EROFS));
    Ok(())
}

fn a_file_system_is_unseen_outside() -> Outcome {
    // The folder would be full of the file system's files if others saw them.
    let others = |path: &std::path::Path| {
        std::fs::read_to_string("/proc/1/mountinfo")
            .map(|table| table.contains(path.to_str().expect("UTF-8")))
    };
    let world = NetworkWorld::enter_with_mounts()?;
    let disk = world.file_system(Space::unlimited())?;
    let own = std::fs::read_to_string("/proc/self/mountinfo")?;
    assert!(own.contains(disk.path().to_str().expect("UTF-8")));
    // An ordinary user may not look, and could not show it anybody either.
    assert!(!others(disk.path()).unwrap_or(false));
    let path = disk.path().to_owned();
    drop(disk);
    assert!(!path.exists());
    Ok(())
}
