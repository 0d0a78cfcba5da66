//! stringapiset.h: conversions and comparisons of texts.

pub(crate) mod compare;
pub(crate) mod convert;
