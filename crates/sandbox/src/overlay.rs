//! Two directories seen as one, as containers have them (overlayfs).

use std::fs;
use std::path::PathBuf;

use crate::error::{Explain, Result};
use crate::mount::{FileSystem, c_path, c_text};
use crate::sys;

/// A directory that shows those of a lower one, as changed by what is in an upper one. All three are folders of a
/// [`FileSystem`], and go with it.
#[derive(Debug)]
pub struct Overlay {
    /// What is never changed through the overlay.
    pub lower: PathBuf,
    /// Where changes are kept: new files, and a mark for each file of the lower directory that was removed.
    pub upper: PathBuf,
    /// Both as one.
    pub merged: PathBuf,
}

impl FileSystem {
    /// Makes an overlay in it; its directories are empty.
    ///
    /// # Errors
    ///
    /// [`Error::Needs`](crate::Error::Needs) if the kernel has no overlays, or root alone may have them (before Linux
    /// 5.11); [`Error::System`](crate::Error::System) if there is one already.
    pub fn overlay(&self) -> Result<Overlay> {
        let folder = |name: &str| {
            let path = self.path().join(name);
            fs::create_dir(&path).doing(|| format!("create {}", path.display()))?;
            Ok(path)
        };
        let (lower, upper, work, merged) =
            (folder("lower")?, folder("upper")?, folder("work")?, folder("merged")?);
        let options =
            format!("lowerdir={},upperdir={},workdir={}", lower.display(), upper.display(), work.display());
        let kind = c"overlay";
        sys::mount(Some(kind), &c_path(&merged)?, Some(kind), 0, Some(&c_text(&options)?)).needs(
            &[libc::ENODEV, libc::EPERM, libc::EINVAL],
            "overlays (overlayfs)",
            || "Load the module overlay; before Linux 5.11, also run as root".into(),
        )?;
        Ok(Overlay { lower, upper, merged })
    }
}
