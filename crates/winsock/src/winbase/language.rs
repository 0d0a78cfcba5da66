//! The language of the user.

use std::env;
use std::sync::OnceLock;

use openwinsock_codes::text::{self, Locale};

/// The languages to ask for texts, the user's first: that of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first of them that is
/// set when the first text is asked for. None for `C`, `POSIX` and languages without texts: English follows in any case.
pub(crate) fn of_user() -> &'static [&'static Locale] {
    static LANGUAGES: OnceLock<Vec<&'static Locale>> = OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env::var_os);
        let set = set.filter_map(|value| value.into_string().ok()).find(|value| !value.is_empty());
        set.as_deref().and_then(posix).into_iter().collect()
    })
}

/// The language of a POSIX locale, such as `fr_CA.UTF-8@euro`.
fn posix(name: &str) -> Option<&'static Locale> {
    let tag = name.split(['.', '@']).next()?;
    if matches!(tag, "" | "C" | "POSIX") { None } else { text::locale(tag) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posix_names() {
        let tag = |name| posix(name).map(|locale| locale.tag);
        assert_eq!(tag("fr_CA.UTF-8"), Some("fr"));
        assert_eq!(tag("zh_TW"), Some("zh-TW"));
        for none in ["C", "C.UTF-8", "POSIX", "", "xx_XX"] {
            assert_eq!(tag(none), None, "{none}");
        }
    }
}
