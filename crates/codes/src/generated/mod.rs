// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

pub(crate) mod catalogue;
pub(crate) mod constants;
pub(crate) mod conventions;
pub(crate) mod functions;
pub(crate) mod locales;
pub(crate) mod maps;
pub(crate) mod names;
pub(crate) mod text_en;
pub(crate) mod text_fr;
pub(crate) mod text_ko;
pub(crate) mod text_zh_tw;
pub(crate) mod unix;
