//! stringapiset.h

use super::prelude::*;
use openwinsock::Win32::Globalization::*;

super::exports! {
    fn CompareStringOrdinal(lpstring1: PCWSTR, cchcount1: i32, lpstring2: PCWSTR, cchcount2: i32, bignorecase: BOOL) -> COMPARESTRING_RESULT;
    fn MultiByteToWideChar(codepage: u32, dwflags: MULTI_BYTE_TO_WIDE_CHAR_FLAGS, lpmultibytestr: PCSTR, cbmultibyte: i32, lpwidecharstr: PWSTR, cchwidechar: i32) -> i32;
    fn WideCharToMultiByte(codepage: u32, dwflags: u32, lpwidecharstr: PCWSTR, cchwidechar: i32, lpmultibytestr: PSTR, cbmultibyte: i32, lpdefaultchar: PCSTR, lpuseddefaultchar: *mut BOOL) -> i32;
}
