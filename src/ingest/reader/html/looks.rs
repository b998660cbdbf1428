//! What an element says about the words inside it, by its name, its classes and its style.

use std::collections::HashMap;

use scraper::node::Element;

use crate::ingest::reader::blocks::Look;

/// The looks that hold inside an element.
// Each says one thing that may hold with any other.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Looks {
    /// Of the letters.
    pub look: Look,
    /// Nothing inside it is text.
    pub skipped: bool,
    /// Menus and the like: text, but none of the document's.
    pub aside: bool,
    /// A heading.
    pub heading: bool,
    /// Line ends are kept as they are typed.
    pub kept_lines: bool,
    /// Notes stand inside it.
    pub notes: bool,
    /// An item of a list is open.
    pub item: bool,
    /// The element itself is a block.
    pub block: bool,
    /// The element itself stands apart from the words behind it.
    pub apart: bool,
}

impl Looks {
    /// The looks inside an element that stands where `outside` holds. `sheet`: what the page's own style sheets say of classes.
    #[must_use]
    pub fn of(element: &Element, outside: Self, sheet: &Sheet) -> Self {
        let name = element.name();
        let style = element.attr("style").unwrap_or_default().to_ascii_lowercase().replace(' ', "");
        let apart = ["display:block", "display:inline-block", "float:"].iter().any(|rule| style.contains(rule));
        let mut looks = Self { block: is_block(name), apart, ..outside };
        looks.skipped |= is_skipped(name);
        looks.notes |= names_notes(element);
        looks.heading |= matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        looks.kept_lines |= matches!(name, "pre" | "listing" | "plaintext" | "xmp") || style.contains("white-space:pre");
        looks.item |= name == "li";
        // A heading of the notes is none of them.
        looks.aside |= if looks.notes { looks.heading } else { is_aside(element, &style) };
        let of_class = |rule: &str| sheet.says(element, rule);
        looks.look.italic |= matches!(name, "em" | "i" | "cite" | "dfn" | "var") || of_class(ITALIC);
        looks.look.italic &= !of_class("font-style:normal");
        looks.look.italic |= [ITALIC, "font-style:oblique"].iter().any(|rule| style.contains(rule))
            || element.classes().any(|class| matches!(class, "italic" | "italics"));
        looks.look.italic &= !style.contains("font-style:normal");
        let called =
            element.classes().any(|class| matches!(class, "MsoFootnoteReference" | "MsoEndnoteReference" | "footnote-ref"));
        looks.look.raised |=
            name == "sup" || called || style.contains("vertical-align:super") || of_class("vertical-align:super");
        looks.look.raised &= !style.contains("vertical-align:baseline");
        looks
    }
}

/// The rule that most classes of italics have.
const ITALIC: &str = "font-style:italic";

/// The rules of a page's own style sheets for the looks of letters, by class: `.c5 { font-style: italic }`, `span.T3 { … }`.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The name of the element (empty for any) and the class, with the rules, their white space taken out.
    rules: HashMap<String, Vec<(String, String)>>,
}

impl Sheet {
    /// Takes the rules of a style sheet in. Selectors of more than an element and a class say nothing of letters here.
    pub fn take(&mut self, css: &str) {
        for rule in css.split('}').take(MOST_RULES) {
            let Some((selectors, body)) = rule.split_once('{') else { continue };
            let body: String = body.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_ascii_lowercase();
            if !body.contains("font-style:") && !body.contains("vertical-align:") {
                continue;
            }
            for selector in selectors.split(',').take(MOST_SELECTORS) {
                // What stands before the last comment or media query is none of it.
                let selector = selector.rsplit(['/', '{', ';']).next().unwrap_or_default().trim();
                if let Some((element, class)) = selector.split_once('.')
                    && class.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
                {
                    self.rules.entry(class.to_owned()).or_default().push((element.to_ascii_lowercase(), body.clone()));
                }
            }
        }
    }

    /// Whether a class of the element has a rule.
    fn says(&self, element: &Element, rule: &str) -> bool {
        !self.rules.is_empty()
            && element
                .classes()
                .filter_map(|class| self.rules.get(class))
                .flatten()
                .any(|(name, body)| (name.is_empty() || name == element.name()) && body.contains(rule))
    }
}

/// The most rules of a style sheet that are looked at, and the most selectors of one.
const MOST_RULES: usize = 5000;
/// See [`MOST_RULES`].
const MOST_SELECTORS: usize = 50;

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "plaintext"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "ul"
            | "xmp"
    )
}

fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "iframe"
            | "object"
            | "embed"
            | "svg"
            | "math"
            | "canvas"
            | "audio"
            | "video"
            | "head"
            | "select"
            | "datalist"
            | "textarea"
            | "noframes"
            | "noembed"
    )
}

/// Menus, buttons, and what is not shown.
fn is_aside(element: &Element, style: &str) -> bool {
    matches!(element.name(), "nav" | "footer" | "aside" | "form" | "button")
        || element.attr("role").is_some_and(|role| matches!(role, "navigation" | "banner" | "search" | "contentinfo"))
        || element.attr("hidden").is_some()
        || style.contains("display:none")
        || style.contains("mso-hide:all")
        || style.contains("mso-element:header")
        || style.contains("mso-element:footer")
}

fn names_notes(element: &Element) -> bool {
    let named = |name: &str| {
        element.attr(name).is_some_and(|value| {
            let value = value.to_ascii_lowercase();
            value.contains("footnotes") || value.contains("endnotes")
        })
    };
    matches!(element.name(), "section" | "aside" | "div" | "ol") && (named("class") || named("id") || named("role"))
}

/// A list, and how its items are labelled.
#[derive(Debug, Default)]
pub struct List {
    style: Style,
    next: i64,
    /// The label that was last given.
    pub last: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Style {
    #[default]
    None,
    Decimal,
    Letter,
    Roman,
    /// Notes: the number alone.
    Mark,
}

impl List {
    /// For an `ol` or `ul`.
    #[must_use]
    pub fn of(element: &Element, notes: bool) -> Self {
        let css = element.attr("style").unwrap_or_default().to_ascii_lowercase();
        let style = match element.attr("type") {
            _ if element.name() == "ul" || css.contains("none") => Style::None,
            _ if notes => Style::Mark,
            Some("a" | "A") => Style::Letter,
            Some("i" | "I") => Style::Roman,
            _ if css.contains("alpha") || css.contains("latin") => Style::Letter,
            _ if css.contains("roman") => Style::Roman,
            _ => Style::Decimal,
        };
        let next = element.attr("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        Self { style, next, last: None }
    }

    /// The label of the next item.
    pub fn label(&mut self, item: &Element, in_brackets: bool) -> Option<String> {
        if let Some(value) = item.attr("value").and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let value = usize::try_from(self.next).ok().filter(|value| (1..=10_000).contains(value));
        self.next = self.next.saturating_add(1);
        let value = value?;
        let label = |name: String| if in_brackets { format!("({name})") } else { format!("{name})") };
        self.last = match self.style {
            Style::None => None,
            Style::Decimal => Some(format!("{value}.")),
            Style::Letter => Some(label(super::super::count::letters(value))),
            Style::Roman => Some(label(super::super::count::roman(value))),
            Style::Mark => Some(value.to_string()),
        };
        self.last.clone()
    }
}
