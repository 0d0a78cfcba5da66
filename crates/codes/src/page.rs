//! An explanation page: Markdown under fixed headings.

use crate::text::Locale;

/// The fixed sections of a page, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What the code means.
    WhatItMeans,
    /// By which call it is raised, under which condition.
    WhenItIsRaised,
    /// Why it happens, likeliest first.
    CommonCauses,
    /// What to do, with a part for developers and one for administrators.
    WhatToDo,
    /// Codes that are taken for it, and how to tell them apart.
    EasilyConfusedWith,
    /// Neighbours.
    Related,
}

impl Section {
    /// All sections, in order.
    pub const ALL: [Self; 6] = [
        Self::WhatItMeans,
        Self::WhenItIsRaised,
        Self::CommonCauses,
        Self::WhatToDo,
        Self::EasilyConfusedWith,
        Self::Related,
    ];

    /// The key of its heading among the labels of a language; also its name in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WhatItMeans => "what-it-means",
            Self::WhenItIsRaised => "when-it-is-raised",
            Self::CommonCauses => "common-causes",
            Self::WhatToDo => "what-to-do",
            Self::EasilyConfusedWith => "easily-confused-with",
            Self::Related => "related",
        }
    }
}

/// The keys of the two headings inside [`Section::WhatToDo`].
pub const AUDIENCES: [&str; 2] = ["as-a-developer", "as-an-administrator"];

/// A page in one language.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    locale: &'static Locale,
    text: &'static str,
}

impl Page {
    pub(crate) const fn new(locale: &'static Locale, text: &'static str) -> Self {
        Self { locale, text }
    }

    /// The language that the page is written in.
    pub const fn locale(self) -> &'static Locale {
        self.locale
    }

    /// The whole page as Markdown, its title line included.
    pub const fn markdown(self) -> &'static str {
        self.text
    }

    /// The Markdown of one section, without its heading. Empty if the page lacks it.
    pub fn section(self, section: Section) -> &'static str {
        let Some(heading) = self.locale.label(section.key()) else { return "" };
        let mut start = None;
        for (at, title) in headings(self.text) {
            match start {
                None if title == heading => start = Some(at + "## ".len() + title.len()),
                None => {}
                Some(from) => return self.text[from..at].trim(),
            }
        }
        start.map_or("", |from| self.text[from..].trim())
    }
}

/// The headings of the second level with their places; lines inside code fences do not count.
fn headings(text: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut fenced = false;
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let place = at;
        at += line.len();
        if line.starts_with("```") {
            fenced = !fenced;
        }
        let title = line.strip_prefix("## ")?.trim_end_matches('\n');
        (!fenced).then_some((place, title))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue, text};

    #[test]
    fn every_page_has_every_section() {
        for entry in catalogue::reference() {
            let page = text::page(entry, text::ENGLISH).unwrap();
            for section in Section::ALL {
                assert!(!page.section(section).is_empty(), "{} lacks {}", entry.name, section.key());
            }
        }
    }

    #[test]
    fn a_fence_hides_headings() {
        let page = Page::new(
            text::ENGLISH[0],
            "# X (1)\n\n## What it means\nA\n```sh\n## Related\n```\nB\n\n## Related\n- C\n",
        );
        assert_eq!(page.section(Section::WhatItMeans), "A\n```sh\n## Related\n```\nB");
        assert_eq!(page.section(Section::Related), "- C");
        assert_eq!(page.section(Section::CommonCauses), "");
    }
}
