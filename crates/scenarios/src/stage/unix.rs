//! Sockets with a path, and a folder for them.
#![allow(unsafe_code, reason = "plain calls of the flat layer, with local buffers of the lengths given")]

use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use openwinsock::Win32::Networking::WinSock as ws;

use super::{FAILED, Raised, Sock, Stage};

/// A folder of the scenario's own, removed with all that is in it.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A new one.
    pub(crate) fn new() -> io::Result<Self> {
        let path = std::env::temp_dir().join(format!("winsock-{}", std::process::id()));
        std::fs::create_dir(&path)?;
        Ok(Self(path))
    }

    /// The path of something in it.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over lies in the folder for temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A `SOCKADDR_UN`: 108 bytes for the path.
fn address(path: &Path) -> [u8; 110] {
    let mut bytes = [0; 110];
    bytes[..2].copy_from_slice(&ws::AF_UNIX.to_ne_bytes());
    // A path that is too long is cut; the scenarios' paths are short.
    for (to, from) in bytes[2..109].iter_mut().zip(path.as_os_str().as_bytes()) {
        *to = *from;
    }
    bytes
}

impl Stage {
    /// `bind(s, path)`
    pub fn bind_path(&self, s: Sock, path: &Path) -> Result<i32, Raised> {
        let bytes = address(path);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::bind(s.handle, bytes.as_ptr().cast(), 110) };
        self.outcome(format!("bind({}, {})", s.name, path.display()), result, ws::SOCKET_ERROR, FAILED)
    }

    /// `connect(s, path)`
    pub fn connect_path(&self, s: Sock, path: &Path) -> Result<i32, Raised> {
        let bytes = address(path);
        // SAFETY: a local buffer of that length.
        let result = unsafe { ws::connect(s.handle, bytes.as_ptr().cast(), 110) };
        self.outcome(format!("connect({}, {})", s.name, path.display()), result, ws::SOCKET_ERROR, FAILED)
    }
}
