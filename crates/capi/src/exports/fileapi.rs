//! fileapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::*;

super::exports! {
    fn CompareFileTime(lpfiletime1: *const FILETIME, lpfiletime2: *const FILETIME) -> i32;
    fn FileTimeToLocalFileTime(lpfiletime: *const FILETIME, lplocalfiletime: *mut FILETIME) -> BOOL;
    fn LocalFileTimeToFileTime(lplocalfiletime: *const FILETIME, lpfiletime: *mut FILETIME) -> BOOL;
}
