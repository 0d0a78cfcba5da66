//! winnls.h: code pages.

pub(crate) mod page;
pub(crate) mod what;
