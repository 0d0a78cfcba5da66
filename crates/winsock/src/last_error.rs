//! The last error: one slot per thread, read by `WSAGetLastError` and by `GetLastError`.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

#[inline]
pub(crate) fn get() -> u32 {
    LAST.get()
}

#[inline]
pub(crate) fn set(code: u32) {
    LAST.set(code);
}
