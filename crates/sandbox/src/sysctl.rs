//! Settings of a network (`net.…`).

use std::fs;

use crate::error::{Error, Explain, Result};
use crate::namespace::Namespace;

/// Settings of this network.
impl Namespace {
    /// Changes a setting, named as `sysctl` does (`net.ipv4.tcp_retries2`), and gives back the old value. Other
    /// networks keep theirs.
    ///
    /// # Errors
    ///
    /// [`Error::Misuse`] if the name does not begin with `net.`; [`Error::Needs`] if the kernel has no such setting
    /// per network, or `/proc/sys` is read-only as in many containers; [`Error::System`] for a value that it does
    /// not take.
    pub fn set(&self, name: &str, value: impl ToString) -> Result<String> {
        let (path, value) = (path(name)?, value.to_string());
        let lacking = [libc::ENOENT, libc::EPERM, libc::EACCES, libc::EROFS];
        let changed = self.run(|| {
            let old = fs::read_to_string(&path)?;
            fs::write(&path, &value)?;
            Ok(old.trim_end().to_owned())
        })?;
        match changed.needs(&lacking, "a setting per network", || {
            format!("{path} must exist and be writable in a new network namespace").into()
        }) {
            Err(Error::System { cause, .. }) => {
                Err(Error::System { doing: format!("set {name} to {value}"), cause })
            }
            changed => changed,
        }
    }

    /// The value of a setting of this network.
    ///
    /// # Errors
    ///
    /// As for [`set`](Self::set).
    pub fn setting(&self, name: &str) -> Result<String> {
        let path = path(name)?;
        let value = self.run(|| fs::read_to_string(&path))?;
        let value =
            value.needs(&[libc::ENOENT, libc::EPERM, libc::EACCES], "a setting per network", || {
                format!("{path} must exist in a new network namespace").into()
            })?;
        Ok(value.trim_end().to_owned())
    }
}

/// Where the setting is shown. Dots separate, as none of our devices has one in its name.
fn path(name: &str) -> Result<String> {
    if name.starts_with("net.") && !name.contains("..") && !name.contains('/') {
        return Ok(format!("/proc/sys/{}", name.replace('.', "/")));
    }
    Err(Error::Misuse(format!(
        "{name:?} is no setting of a network; write one with dots, as in net.ipv4.tcp_retries2"
    )))
}
