//! Functions that the libraries export as a heritage of BSD, and that no header of the SDK declares. Their signatures are BSD's; the size of the
//! arguments is known from import libraries.

pub(crate) mod names;
pub(crate) mod remote;
