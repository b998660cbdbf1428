//! Styles: what a paragraph or a run has from the style it names, and from those that one is based on.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use super::xml::{Handler, attribute, is_on, number};

/// How far styles are followed: one may be based on itself.
const LONGEST_CHAIN: usize = 16;

/// What is known of the looks of letters; nothing where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// Italic.
    pub italic: Option<bool>,
    /// Raised.
    pub raised: Option<bool>,
    /// Not shown.
    pub hidden: Option<bool>,
}

impl Letters {
    /// What is said here, else there.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { italic: self.italic.or(other.italic), raised: self.raised.or(other.raised), hidden: self.hidden.or(other.hidden) }
    }

    /// Takes in a property of letters.
    pub fn take(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "i" => self.italic = Some(is_on(element)),
            "vertAlign" => self.raised = Some(attribute(element, "val").is_some_and(|value| value == "superscript")),
            "vanish" => self.hidden = Some(is_on(element)),
            _ => {}
        }
    }
}

/// What a paragraph has of its own, or from a style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The list it belongs to; "0" is none.
    pub list: Option<String>,
    /// The level in the list.
    pub level: Option<usize>,
    /// The level in the outline: a heading.
    pub outline: Option<usize>,
}

impl Paragraph {
    /// What is said here, else there.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            list: self.list.or_else(|| other.list.clone()),
            level: self.level.or(other.level),
            outline: self.outline.or(other.outline),
        }
    }

    /// Takes in a property of a paragraph.
    pub fn take(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "numId" => self.list = attribute(element, "val"),
            "ilvl" => self.level = number(element, "val"),
            // 9 is body text.
            "outlineLvl" => self.outline = number(element, "val"),
            _ => {}
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Style {
    based_on: Option<String>,
    letters: Letters,
    paragraph: Paragraph,
}

/// The styles of a text, by their ids.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    usual: Option<String>,
    /// The style that is being read.
    current: Option<(String, Style)>,
}

impl Styles {
    /// What a paragraph has from a style; without one, from the usual style. Also which style gives it its list.
    #[must_use]
    pub fn paragraph<'a>(&'a self, id: Option<&'a str>) -> (Paragraph, Letters, Option<&'a str>) {
        let (mut paragraph, mut letters, mut lists) = (Paragraph::default(), Letters::default(), None);
        for (id, style) in self.chain(id.or(self.usual.as_deref())) {
            if lists.is_none() && style.paragraph.list.is_some() {
                lists = Some(id);
            }
            paragraph = paragraph.or(&style.paragraph);
            letters = letters.or(style.letters);
        }
        (paragraph, letters, lists)
    }

    /// What letters have from a style.
    #[must_use]
    pub fn letters(&self, id: &str) -> Letters {
        self.chain(Some(id)).fold(Letters::default(), |letters, (_, style)| letters.or(style.letters))
    }

    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let first = id.and_then(|id| self.by_id.get_key_value(id));
        std::iter::successors(first, |(_, style)| self.by_id.get_key_value(style.based_on.as_deref()?))
            .take(LONGEST_CHAIN)
            .map(|(id, style)| (id.as_str(), style))
    }
}

impl Handler for Styles {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match (name, &mut self.current) {
            ("style", _) => {
                let id = attribute(element, "styleId").unwrap_or_default();
                let usual = attribute(element, "default").is_some_and(|value| value == "1" || value == "true");
                if usual && attribute(element, "type").is_some_and(|kind| kind == "paragraph") {
                    self.usual = Some(id.clone());
                }
                self.current = Some((id, Style::default()));
            }
            ("basedOn", Some((_, style))) => style.based_on = attribute(element, "val"),
            (_, Some((_, style))) => {
                style.letters.take(name, element);
                style.paragraph.take(name, element);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if name == "style"
            && let Some((id, style)) = self.current.take()
        {
            self.by_id.insert(id, style);
        }
    }
}
