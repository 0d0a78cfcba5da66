//! What the tests of the tasks share.

use std::fs;
use std::path::Path;

/// A copy of the project's data in a folder of the test's own, with the folders that generated files go into.
pub(crate) fn copy_of_data() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&crate::root().unwrap().join("data"), &dir.path().join("data"));
    fs::create_dir_all(dir.path().join("crates/codes/src/generated")).unwrap();
    fs::create_dir_all(dir.path().join("crates/codes/tests")).unwrap();
    fs::create_dir_all(dir.path().join("crates/search/src")).unwrap();
    dir
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap() {
        let from = item.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}
