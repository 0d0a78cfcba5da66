//! From a Windows program and back: arguments and results, most of which are what they are.

use openwinsock::Win32::Foundation::FARPROC;
use openwinsock::Win32::Networking::WinSock::{IN_ADDR, WSPUPCALLTABLE};
use openwinsock::Win32::System::Memory::MEMORY_MAPPED_VIEW_ADDRESS;

use super::{gate, twin};

/// An argument that a Windows program gives.
pub(crate) trait Argument {
    /// The same for a function of C's convention.
    fn native(self) -> Self;
}

/// A result that a Windows program gets.
pub(crate) trait Outcome {
    /// The same for the program.
    fn windows(self) -> Self;
}

/// Calls a function for a Windows program.
#[inline]
pub(crate) fn call<R: Outcome>(function: impl FnOnce() -> R) -> R {
    function().windows()
}

macro_rules! plain {
    ($($type:ty)*) => {$(
        impl Argument for $type {
            #[inline]
            fn native(self) -> Self {
                self
            }
        }
        impl Outcome for $type {
            #[inline]
            fn windows(self) -> Self {
                self
            }
        }
    )*};
}

plain! { () bool u8 i8 u16 i16 u32 i32 u64 i64 usize isize IN_ADDR WSPUPCALLTABLE MEMORY_MAPPED_VIEW_ADDRESS }

/// Names what a function returns, also one that never does, whose type has no name of its own yet.
pub(crate) trait Returns {
    type Type;
}

impl<T> Returns for fn() -> T {
    type Type = T;
}

impl Outcome for <fn() -> ! as Returns>::Type {
    fn windows(self) -> Self {
        self
    }
}

impl<T> Argument for *const T {
    #[inline]
    fn native(self) -> Self {
        self
    }
}

impl<T> Argument for *mut T {
    #[inline]
    fn native(self) -> Self {
        self
    }
}

impl<T> Outcome for *const T {
    #[inline]
    fn windows(self) -> Self {
        self
    }
}

impl<T> Outcome for *mut T {
    #[inline]
    fn windows(self) -> Self {
        self
    }
}

/// Functions of the program, by the number of their arguments.
macro_rules! functions {
    ($($($argument:ident)*;)*) => {$(
        impl<R, $($argument),*> Argument for Option<unsafe extern "system" fn($($argument),*) -> R> {
            fn native(self) -> Self {
                let stub = gate::native(self? as *const () as usize);
                // SAFETY: the stub is a function that takes what the program's takes, in the convention of C.
                Some(unsafe { std::mem::transmute::<usize, unsafe extern "system" fn($($argument),*) -> R>(stub) })
            }
        }
    )*};
}

functions! {
    ;
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
}

/// What C calls its own convention is Windows' for a Windows program.
impl<A> Argument for Option<unsafe extern "C" fn(A)> {
    fn native(self) -> Self {
        let stub = gate::native(self? as *const () as usize);
        // SAFETY: as above.
        Some(unsafe { std::mem::transmute::<usize, unsafe extern "C" fn(A)>(stub) })
    }
}

/// A function that the library gives back is the program's, or one of the table. Any other would be called the wrong way, and the program
/// learns of none.
impl Outcome for FARPROC {
    fn windows(self) -> Self {
        let native = self? as *const () as usize;
        let windows = gate::origin(native).or_else(|| twin(native))?;
        // SAFETY: a function of the program, or one of the table: its address is all that `FARPROC` says.
        Some(unsafe { std::mem::transmute::<usize, unsafe extern "system" fn() -> isize>(windows) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `exports!` does it for a function that does not return.
    #[test]
    fn a_function_may_never_return() {
        unsafe extern "system" fn ends(code: u32) -> ! {
            panic!("{code}")
        }
        unsafe extern "win64" fn windows(code: u32) -> ! {
            // SAFETY: no pointers.
            call(|| unsafe { ends(code.native()) })
        }
        let _compiles: unsafe extern "win64" fn(u32) -> ! = windows;
    }

    #[test]
    fn a_function_that_nobody_knows_is_none() {
        unsafe extern "system" fn foreign() -> isize {
            0
        }
        assert!(Some(foreign as unsafe extern "system" fn() -> isize).windows().is_none());
        assert!(None::<unsafe extern "system" fn() -> isize>.windows().is_none());
    }
}
