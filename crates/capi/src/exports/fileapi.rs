//! fileapi.h

use super::prelude::*;
use openwinsock::Win32::Foundation::*;
use openwinsock::Win32::Storage::FileSystem::*;
use openwinsock::Win32::System::IO::*;

super::exports! {
    fn CompareFileTime(lpfiletime1: *const FILETIME, lpfiletime2: *const FILETIME) -> i32;
    fn CreateDirectoryA(lppathname: PCSTR, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> BOOL;
    fn CreateDirectoryW(lppathname: PCWSTR, lpsecurityattributes: *const SECURITY_ATTRIBUTES) -> BOOL;
    fn CreateFileA(lpfilename: PCSTR, dwdesiredaccess: u32, dwsharemode: FILE_SHARE_MODE, lpsecurityattributes: *const SECURITY_ATTRIBUTES, dwcreationdisposition: FILE_CREATION_DISPOSITION, dwflagsandattributes: FILE_FLAGS_AND_ATTRIBUTES, htemplatefile: HANDLE) -> HANDLE;
    fn CreateFileW(lpfilename: PCWSTR, dwdesiredaccess: u32, dwsharemode: FILE_SHARE_MODE, lpsecurityattributes: *const SECURITY_ATTRIBUTES, dwcreationdisposition: FILE_CREATION_DISPOSITION, dwflagsandattributes: FILE_FLAGS_AND_ATTRIBUTES, htemplatefile: HANDLE) -> HANDLE;
    fn DeleteFileA(lpfilename: PCSTR) -> BOOL;
    fn DeleteFileW(lpfilename: PCWSTR) -> BOOL;
    fn FileTimeToLocalFileTime(lpfiletime: *const FILETIME, lplocalfiletime: *mut FILETIME) -> BOOL;
    fn FindClose(hfindfile: HANDLE) -> BOOL;
    fn FindFirstFileA(lpfilename: PCSTR, lpfindfiledata: *mut WIN32_FIND_DATAA) -> HANDLE;
    fn FindFirstFileW(lpfilename: PCWSTR, lpfindfiledata: *mut WIN32_FIND_DATAW) -> HANDLE;
    fn FindNextFileA(hfindfile: HANDLE, lpfindfiledata: *mut WIN32_FIND_DATAA) -> BOOL;
    fn FindNextFileW(hfindfile: HANDLE, lpfindfiledata: *mut WIN32_FIND_DATAW) -> BOOL;
    fn FlushFileBuffers(hfile: HANDLE) -> BOOL;
    fn GetFileAttributesA(lpfilename: PCSTR) -> u32;
    fn GetFileAttributesExA(lpfilename: PCSTR, finfolevelid: GET_FILEEX_INFO_LEVELS, lpfileinformation: *mut c_void) -> BOOL;
    fn GetFileAttributesExW(lpfilename: PCWSTR, finfolevelid: GET_FILEEX_INFO_LEVELS, lpfileinformation: *mut c_void) -> BOOL;
    fn GetFileAttributesW(lpfilename: PCWSTR) -> u32;
    fn GetFileInformationByHandle(hfile: HANDLE, lpfileinformation: *mut BY_HANDLE_FILE_INFORMATION) -> BOOL;
    fn GetFileSize(hfile: HANDLE, lpfilesizehigh: *mut u32) -> u32;
    fn GetFileSizeEx(hfile: HANDLE, lpfilesize: *mut i64) -> BOOL;
    fn GetFileTime(hfile: HANDLE, lpcreationtime: *mut FILETIME, lplastaccesstime: *mut FILETIME, lplastwritetime: *mut FILETIME) -> BOOL;
    fn GetFileType(hfile: HANDLE) -> FILE_TYPE;
    fn GetFinalPathNameByHandleA(hfile: HANDLE, lpszfilepath: PSTR, cchfilepath: u32, dwflags: GETFINALPATHNAMEBYHANDLE_FLAGS) -> u32;
    fn GetFinalPathNameByHandleW(hfile: HANDLE, lpszfilepath: PWSTR, cchfilepath: u32, dwflags: GETFINALPATHNAMEBYHANDLE_FLAGS) -> u32;
    fn GetFullPathNameA(lpfilename: PCSTR, nbufferlength: u32, lpbuffer: PSTR, lpfilepart: *mut PSTR) -> u32;
    fn GetFullPathNameW(lpfilename: PCWSTR, nbufferlength: u32, lpbuffer: PWSTR, lpfilepart: *mut PWSTR) -> u32;
    fn GetLongPathNameA(lpszshortpath: PCSTR, lpszlongpath: PSTR, cchbuffer: u32) -> u32;
    fn GetLongPathNameW(lpszshortpath: PCWSTR, lpszlongpath: PWSTR, cchbuffer: u32) -> u32;
    fn GetShortPathNameW(lpszlongpath: PCWSTR, lpszshortpath: PWSTR, cchbuffer: u32) -> u32;
    fn GetTempFileNameA(lppathname: PCSTR, lpprefixstring: PCSTR, uunique: u32, lptempfilename: PSTR) -> u32;
    fn GetTempFileNameW(lppathname: PCWSTR, lpprefixstring: PCWSTR, uunique: u32, lptempfilename: PWSTR) -> u32;
    fn GetTempPathA(nbufferlength: u32, lpbuffer: PSTR) -> u32;
    fn GetTempPathW(nbufferlength: u32, lpbuffer: PWSTR) -> u32;
    fn LocalFileTimeToFileTime(lplocalfiletime: *const FILETIME, lpfiletime: *mut FILETIME) -> BOOL;
    fn ReadFile(hfile: HANDLE, lpbuffer: *mut u8, nnumberofbytestoread: u32, lpnumberofbytesread: *mut u32, lpoverlapped: *mut OVERLAPPED) -> BOOL;
    fn ReadFileEx(hfile: HANDLE, lpbuffer: *mut u8, nnumberofbytestoread: u32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPOVERLAPPED_COMPLETION_ROUTINE) -> BOOL;
    fn RemoveDirectoryA(lppathname: PCSTR) -> BOOL;
    fn RemoveDirectoryW(lppathname: PCWSTR) -> BOOL;
    fn SetEndOfFile(hfile: HANDLE) -> BOOL;
    fn SetFileAttributesA(lpfilename: PCSTR, dwfileattributes: FILE_FLAGS_AND_ATTRIBUTES) -> BOOL;
    fn SetFileAttributesW(lpfilename: PCWSTR, dwfileattributes: FILE_FLAGS_AND_ATTRIBUTES) -> BOOL;
    fn SetFilePointer(hfile: HANDLE, ldistancetomove: i32, lpdistancetomovehigh: *mut i32, dwmovemethod: SET_FILE_POINTER_MOVE_METHOD) -> u32;
    fn SetFilePointerEx(hfile: HANDLE, lidistancetomove: i64, lpnewfilepointer: *mut i64, dwmovemethod: SET_FILE_POINTER_MOVE_METHOD) -> BOOL;
    fn SetFileTime(hfile: HANDLE, lpcreationtime: *const FILETIME, lplastaccesstime: *const FILETIME, lplastwritetime: *const FILETIME) -> BOOL;
    fn WriteFile(hfile: HANDLE, lpbuffer: *const u8, nnumberofbytestowrite: u32, lpnumberofbyteswritten: *mut u32, lpoverlapped: *mut OVERLAPPED) -> BOOL;
    fn WriteFileEx(hfile: HANDLE, lpbuffer: *const u8, nnumberofbytestowrite: u32, lpoverlapped: *mut OVERLAPPED, lpcompletionroutine: LPOVERLAPPED_COMPLETION_ROUTINE) -> BOOL;
}
