//! The library under the names by which linkers and loaders look for it, before anything is installed.

use std::os::unix::fs::symlink;
use std::path::PathBuf;

/// A folder with the names, which is gone when dropped.
pub(crate) struct Stage {
    folder: tempfile::TempDir,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let folder = super::folder();
        for name in ["libopenwinsock.so", "libopenwinsock.so.0"] {
            symlink(super::shared_library(), folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    /// The options that compile and link a program with our headers and the shared library.
    pub(crate) fn options(&self) -> Vec<String> {
        let mut options = include_options();
        let folder = self.folder.path().display();
        options.extend([format!("-L{folder}"), format!("-Wl,-rpath,{folder}"), "-lopenwinsock".to_owned()]);
        options
    }

    /// A place for what is made of the library.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}

/// The options that find our headers.
pub(crate) fn include_options() -> Vec<String> {
    let folders =
        ["openwinsock", "spellings"].map(|folder| super::root().join("crates/capi/include").join(folder));
    folders
        .iter()
        .filter(|folder| folder.is_dir())
        .map(|folder| format!("-isystem{}", folder.display()))
        .collect()
}
