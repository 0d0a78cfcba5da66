//! The file of the catalogue: where it is, and how it is read and replaced.
//!
//! It is replaced as a whole, so that a reader sees it before or after a change and needs no lock. Who changes it holds
//! a lock on a file beside it, which ends with the process.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::{Catalogue, FORMAT, Patience, Trouble};
use crate::sys::lock::{Lock, try_lock};
use crate::sys::process::variable;

/// A change takes a few milliseconds, unless its process is stopped.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(2);

/// Where the file is, or would be; none where the environment names no place.
pub(super) fn path() -> Option<PathBuf> {
    let named = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(path) = named(c"OPENWINSOCK_CATALOGUE") {
        return Some(path);
    }
    // The rule for these directories is that a relative path counts as none.
    let state = named(c"XDG_STATE_HOME").filter(|path| path.is_absolute());
    let state = state.or_else(|| Some(named(c"HOME")?.join(".local/state")))?;
    Some(state.join("openwinsock/catalogue.json"))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Trouble::Forbidden,
        _ => Trouble::Broken,
    }
}

pub(super) fn load(path: &Path) -> Result<Catalogue, Trouble> {
    match fs::read(path) {
        Ok(text) => {
            let catalogue: Catalogue = serde_json::from_slice(&text).map_err(|_| Trouble::Broken)?;
            if catalogue.format == FORMAT { Ok(catalogue) } else { Err(Trouble::Broken) }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Catalogue::default()),
        Err(error) => Err(trouble(&error)),
    }
}

/// The right to change the file, until it is dropped.
pub(super) fn lock(path: &Path, patience: Patience) -> Result<File, Trouble> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).map_err(|error| trouble(&error))?;
    }
    let options = OpenOptions::new().write(true).create(true).truncate(false).clone();
    let file = options.open(beside(path, ".lock")).map_err(|error| trouble(&error))?;
    let until = Instant::now() + PATIENCE;
    loop {
        match try_lock(&file, Lock::Exclusive, 0, 0) {
            Ok(true) => return Ok(file),
            Ok(false) if patience == Patience::None || Instant::now() >= until => return Err(Trouble::Busy),
            Ok(false) => std::thread::sleep(PAUSE),
            Err(_) => return Err(Trouble::Broken),
        }
    }
}

/// Replaces the file. The caller holds the [`lock`].
pub(super) fn save(path: &Path, catalogue: &Catalogue) -> Result<(), Trouble> {
    let mut text = serde_json::to_vec_pretty(catalogue).map_err(|_| Trouble::Broken)?;
    text.push(b'\n');
    let new = beside(path, ".new");
    let written = fs::write(&new, text).and_then(|()| fs::rename(&new, path));
    written.map_err(|error| {
        // Half a file helps nobody; that it cannot be removed either is no other trouble.
        let _ = fs::remove_file(&new);
        trouble(&error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Application;

    #[test]
    fn what_is_saved_is_loaded_and_what_is_no_catalogue_is_noticed() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("a/b/catalogue.json");
        assert_eq!(load(&path), Ok(Catalogue::default()));
        let _turn = lock(&path, Patience::None).unwrap();
        let mut catalogue = Catalogue { protocol_order: vec![3, 1], ..Catalogue::default() };
        catalogue.applications.push(Application { path: "x".into(), extra: None, categories: 1 });
        save(&path, &catalogue).unwrap();
        assert_eq!(load(&path), Ok(catalogue.clone()));
        let text = fs::read_to_string(&path).unwrap();
        for wrong in [
            "",
            "[]",
            "{}",
            &text.replace("\"format\": 1", "\"format\": 2"),
            &text.replace("format", "former"),
        ] {
            fs::write(&path, wrong).unwrap();
            assert_eq!(load(&path), Err(Trouble::Broken), "{wrong}");
        }
    }

    #[test]
    fn one_changes_at_a_time() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("catalogue.json");
        let turn = lock(&path, Patience::None).unwrap();
        assert_eq!(lock(&path, Patience::None).unwrap_err(), Trouble::Busy);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| lock(&path, Patience::Some).map(drop));
            std::thread::sleep(Duration::from_millis(20));
            drop(turn);
            assert_eq!(waiting.join().unwrap(), Ok(()));
        });
    }
}
