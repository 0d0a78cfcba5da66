//! An own `/etc`: which name servers are asked, which hosts and services are known.

use std::fs::Permissions;
use std::net::IpAddr;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::{fs, io};

use crate::error::{Error, Explain, Result};
use crate::mount::{self, Space};
use crate::world::NetworkWorld;

/// The mark of an own `/etc`, so that nobody builds one upon another.
const MARK: &str = ".own-etc";

/// Larger files of the machine's, such as databases of hardware, are left out.
const LARGEST: u64 = 1 << 20;

/// Files for `/etc`. Those that are not named here stay the machine's.
///
/// The C library's resolver then asks each name server once and waits one second, knows only `localhost`, and goes to
/// the files first and then to the name server.
#[derive(Debug, Clone)]
pub struct Etc {
    name_servers: Vec<IpAddr>,
    files: Vec<(String, String)>,
}

impl Default for Etc {
    fn default() -> Self {
        Self::new()
    }
}

impl Etc {
    /// No name server; the hosts `127.0.0.1 localhost` and `::1 localhost`.
    pub fn new() -> Self {
        let hosts = "127.0.0.1 localhost\n::1 localhost\n";
        // Without further services, such as a resolver of the machine that is reached through a file.
        let order = "passwd: files\ngroup: files\nhosts: files dns\nnetworks: files\nprotocols: files\nservices: files\n";
        let files = [("hosts", hosts), ("nsswitch.conf", order)];
        Self { name_servers: Vec::new(), files: files.map(|(name, text)| (name.into(), text.into())).into() }
    }

    /// Asks this name server too, on port 53. The C library takes three.
    #[must_use]
    pub fn name_server(mut self, address: impl Into<IpAddr>) -> Self {
        self.name_servers.push(address.into());
        self
    }

    /// Puts a file into the directory: `hosts`, `services`, `protocols`, `networks`, `host.conf` …
    #[must_use]
    pub fn file(mut self, name: &str, text: &str) -> Self {
        self.files.retain(|(other, _)| other != name);
        self.files.push((name.to_owned(), text.to_owned()));
        self
    }

    fn resolver(&self) -> String {
        let servers = self.name_servers.iter().map(|address| format!("nameserver {address}\n"));
        servers.chain(["options timeout:1 attempts:1\n".to_owned()]).collect()
    }
}

impl NetworkWorld {
    /// Gives this process and its children another `/etc`.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`] if the machine does not let the world mount; [`Error::Misuse`] if the world has no mount table
    /// of its own, a file's name is a path, or `/etc` was replaced already.
    pub fn use_etc(&self, etc: &Etc) -> Result<()> {
        self.require_mounts()?;
        if let Some((name, _)) = etc.files.iter().find(|(name, _)| name.contains('/')) {
            return Err(Error::Misuse(format!("{name:?} is no name of a file in /etc; leave the path out")));
        }
        if Path::new("/etc").join(MARK).exists() {
            return Err(Error::Misuse("this world has its own /etc already; build it with all files".into()));
        }
        // A copy, never the machine's directory itself mounted somewhere else: whatever goes wrong here, and whoever
        // clears up after it, nothing of the machine's is within reach.
        let own = self.file_system(Space::unlimited())?;
        copy(Path::new("/etc"), own.path()).doing(|| "copy /etc".to_owned())?;
        fill(etc, own.path()).doing(|| "fill the own /etc".to_owned())?;
        own.move_to(c"/etc")?;
        // A cache of the machine would answer from outside of this network.
        if Path::new("/run/nscd").is_dir() {
            mount::cover(c"/run/nscd")?;
        }
        Ok(())
    }
}

/// Copies files, links and folders, as far as they may be read.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let Ok(about) = source.symlink_metadata() else {
            continue;
        };
        if about.is_symlink() {
            symlink(fs::read_link(&source)?, &target)?;
        } else if about.is_dir() {
            fs::create_dir(&target)?;
            // Folders that only root may read stay empty for others.
            let _ = copy(&source, &target);
        } else if about.is_file() && about.len() <= LARGEST {
            let _ = fs::copy(&source, &target);
        }
    }
    Ok(())
}

/// Our own files, in place of copies.
fn fill(etc: &Etc, folder: &Path) -> io::Result<()> {
    let own = [("resolv.conf".to_owned(), etc.resolver()), (MARK.to_owned(), String::new())];
    // A file of that name that the caller gave goes last, and so counts.
    for (name, text) in own.iter().chain(&etc.files) {
        let file = folder.join(name);
        // A copied link would be written through.
        if file.symlink_metadata().is_ok() {
            fs::remove_file(&file)?;
        }
        fs::write(file, text)?;
    }
    fs::set_permissions(folder, Permissions::from_mode(0o755))
}
