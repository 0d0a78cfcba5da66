// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::text::Locale;

pub(crate) static ENGLISH: Locale = Locale {
    tag: "en",
    name: "English",
    langids: &[1033, 2057, 9],
    labels: super::text_en::LABELS,
    texts: super::text_en::TEXTS,
};

pub(crate) static ALL: &[&Locale] = &[&ENGLISH];
