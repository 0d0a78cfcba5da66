// Generated from data/ by `cargo xtask gen`; edit the data, not this file.

use crate::text::Locale;

pub(crate) static ENGLISH: Locale = Locale {
    tag: "en",
    name: "English",
    langids: &[1033, 2057, 9],
    labels: super::text_en::LABELS,
    texts: super::text_en::TEXTS,
};

pub(crate) static TEXT_FR: Locale = Locale {
    tag: "fr",
    name: "français",
    langids: &[1036],
    labels: super::text_fr::LABELS,
    texts: super::text_fr::TEXTS,
};

pub(crate) static TEXT_KO: Locale = Locale {
    tag: "ko",
    name: "한국어",
    langids: &[1042],
    labels: super::text_ko::LABELS,
    texts: super::text_ko::TEXTS,
};

pub(crate) static TEXT_ZH_TW: Locale = Locale {
    tag: "zh-TW",
    name: "繁體中文（台灣）",
    langids: &[1028, 3076, 5124],
    labels: super::text_zh_tw::LABELS,
    texts: super::text_zh_tw::TEXTS,
};

pub(crate) static ALL: &[&Locale] = &[&ENGLISH, &TEXT_FR, &TEXT_KO, &TEXT_ZH_TW];
