//! Values of the model as sentences of the interface.

use std::sync::Arc;

use crate::compare::RowKind;
use crate::compare::besides::Besides;
use crate::messages::Messages;
use crate::model::{Body, Date, Document, Language, Meta, Paragraph, Section, Warning};
use crate::search::{Collection, Place, PlaceKind};
use crate::text::capitalised;
use crate::ui::state::{Notice, Progress};
use crate::ui::table::Kind;

/// `Assemblée générale`.
#[must_use]
pub fn body(messages: &Messages, body: Body) -> String {
    messages.say(&format!("body-{}", body.code()))
}

/// `19 décembre 2017`.
#[must_use]
pub fn date(messages: &Messages, date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "ui-month-1",
        "ui-month-2",
        "ui-month-3",
        "ui-month-4",
        "ui-month-5",
        "ui-month-6",
        "ui-month-7",
        "ui-month-8",
        "ui-month-9",
        "ui-month-10",
        "ui-month-11",
        "ui-month-12",
    ];
    let month = MONTHS.get(usize::from(date.month).wrapping_sub(1)).map_or_else(String::new, |name| messages.say(name));
    messages.say_with("ui-date", &[("day", date.day.into()), ("month", month.into()), ("year", date.year.to_string().into())])
}

/// The day of adoption, else the year, else nothing.
#[must_use]
pub fn day_or_year(messages: &Messages, document: &Document) -> Option<String> {
    document.adopted.map(|day| date(messages, day)).or_else(|| document.year.map(|year| year.to_string()))
}

/// The year as the head of a column shows it; the symbol where none is known.
#[must_use]
pub fn year_or_label(document: &Document) -> String {
    document.year.map_or_else(|| document.label().to_owned(), |year| year.to_string())
}

/// The same of one of these texts, by its position.
#[must_use]
pub fn year_at(texts: &[Arc<Document>], at: usize) -> String {
    texts.get(at).map(|text| year_or_label(text)).unwrap_or_default()
}

/// The same; the symbol where another of these texts is of that year.
#[must_use]
pub fn year_among(document: &Document, texts: &[Arc<Document>]) -> String {
    let of_year = texts.iter().filter(|text| text.year == document.year).count();
    if of_year > 1 { document.label().to_owned() } else { year_or_label(document) }
}

/// `2017 · A/RES/72/194`.
#[must_use]
pub fn year_and_label(meta: &Meta) -> String {
    let parts = [meta.year.map(|year| year.to_string()), Some(meta.label().to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The same, for a document at a glance.
#[must_use]
pub fn year_or_name(meta: &Meta) -> String {
    meta.year.map_or_else(|| meta.label().to_owned(), |year| year.to_string())
}

/// A paragraph by its number: `4`, `2 a)`, `al. 3`.
#[must_use]
pub fn paragraph_name(messages: &Messages, paragraph: &Paragraph) -> String {
    match paragraph.section {
        _ if Besides::of(&paragraph.id).is_some() => paragraph.id.as_str().to_owned(),
        Section::Operative => numbered(paragraph.id.as_str()),
        Section::Preamble => paragraph_short(messages, paragraph),
        Section::Heading => paragraph.id.as_str().to_owned(),
    }
}

/// What parts several names, as a text in this language has it.
#[must_use]
pub const fn between(language: Language) -> &'static str {
    match language {
        Language::Fr => "\u{a0}; ",
        Language::Zh => "；",
        Language::Ar => "؛ ",
        _ => "; ",
    }
}

/// A paragraph where there is little room: `§ 4`, `al. 3`.
#[must_use]
pub fn paragraph_short(messages: &Messages, paragraph: &Paragraph) -> String {
    let name = match paragraph.section {
        Section::Operative => "ui-paragraph-operative-short",
        Section::Preamble => "ui-paragraph-preamble-short",
        Section::Heading => return paragraph_in_words(messages, paragraph),
    };
    messages.say_with(name, &[("number", numbered(paragraph.id.as_str()).into())])
}

/// Where something found stands in its text: `§ 4`, `al. 3`, `note 2`.
#[must_use]
pub fn search_place(messages: &Messages, collection: &Collection, place: &Place) -> String {
    match place.kind {
        PlaceKind::Paragraph(Section::Preamble) => {
            messages.say_with("ui-paragraph-preamble-short", &[("number", numbered(collection.name(place.name)).into())])
        }
        _ => messages.search_place(collection, place),
    }
}

/// The number of a paragraph as one says it: `4`, `2 a)`, `B.40`; without what tells preambular from operative ones.
fn numbered(id: &str) -> String {
    let mut said = String::new();
    let mut is_item = false;
    for part in id.split('.') {
        let number = ["OP", "PP"].into_iter().find_map(|name| part.strip_prefix(name)).filter(|rest| !rest.is_empty());
        match number {
            _ if is_item => said.extend(["\u{a0}", part, ")"]),
            Some(number) => {
                said.push_str(number);
                is_item = true;
            }
            None => said.extend([part, "."]),
        }
    }
    said.trim_end_matches('.').to_owned()
}

/// A paragraph with its number in words, for names read aloud: `paragraphe 4`, `alinéa 3 du préambule`.
#[must_use]
pub fn paragraph_in_words(messages: &Messages, paragraph: &Paragraph) -> String {
    let id = paragraph.id.as_str();
    match Besides::of(&paragraph.id) {
        Some(Besides::Title) => return messages.say("ui-paragraph-title"),
        Some(Besides::Note) => {
            return messages.say_with("ui-paragraph-note", &[("number", id.get(1..).unwrap_or_default().into())]);
        }
        None => {}
    }
    match paragraph.section {
        Section::Heading => messages.say("ui-paragraph-heading"),
        Section::Preamble => messages.say_with("ui-paragraph-preamble", &[("number", numbered(paragraph.id.as_str()).into())]),
        Section::Operative => messages.say_with("ui-paragraph-operative", &[("number", numbered(paragraph.id.as_str()).into())]),
    }
}

/// A kind of row as a filter names it: `Modifiés`.
#[must_use]
pub fn filter_kind(messages: &Messages, kind: Option<Kind>) -> String {
    messages.say(match kind {
        None => "ui-filter-all",
        Some(Kind::Moved) => "ui-filter-moved",
        Some(Kind::Mandate) => "ui-filter-mandate",
        Some(Kind::Row(RowKind::Unchanged)) => "ui-filter-unchanged",
        Some(Kind::Row(RowKind::Revised)) => "ui-filter-revised",
        Some(Kind::Row(RowKind::Split)) => "ui-filter-split",
        Some(Kind::Row(RowKind::Merged)) => "ui-filter-merged",
        Some(Kind::Row(RowKind::Regrouped)) => "ui-filter-regrouped",
        Some(Kind::Row(RowKind::Added)) => "ui-filter-added",
        Some(Kind::Row(RowKind::Removed)) => "ui-filter-removed",
    })
}

/// A warning of a document, with the paragraph it is about.
#[must_use]
pub fn warning(messages: &Messages, document: &Document, warning: &Warning) -> String {
    let sentence = messages.warning(&warning.kind);
    let place = warning.paragraph.as_ref().and_then(|id| document.position(id.as_str()));
    let sentence = match place.and_then(|place| document.paragraphs.get(place)) {
        Some(paragraph) => messages.say_with(
            "ui-warning-at",
            &[("paragraph", paragraph_in_words(messages, paragraph).into()), ("sentence", sentence.into())],
        ),
        None => sentence,
    };
    capitalised(&sentence)
}

/// A message for the banner.
#[must_use]
pub fn notice(messages: &Messages, notice: &Notice) -> String {
    match notice {
        Notice::Engine(error) => capitalised(&messages.engine_error(error)),
        Notice::SettingsSetAside(path) => {
            messages.say_with("ui-notice-settings-set-aside", &[("path", path.display().to_string().into())])
        }
        Notice::SessionSetAside(path) => {
            messages.say_with("ui-notice-session-set-aside", &[("path", path.display().to_string().into())])
        }
        Notice::LinksSetAside(path) => {
            messages.say_with("ui-notice-links-set-aside", &[("path", path.display().to_string().into())])
        }
        Notice::MandatesSetAside(path) => {
            messages.say_with("ui-notice-mandates-set-aside", &[("path", path.display().to_string().into())])
        }
        Notice::NotUnderstood(path) => {
            capitalised(&messages.say_with("cli-by-hand-not-understood", &[("path", path.display().to_string().into())]))
        }
        Notice::NotWatched(folder, reason) => messages.say_with(
            "watch-notice",
            &[("path", folder.display().to_string().into()), ("reason", messages.system(reason).into())],
        ),
        Notice::ByHandNotSaved(reason) => {
            messages.say_with("ui-notice-by-hand-not-saved", &[("reason", messages.system(reason).into())])
        }
        Notice::NotPrinted(Progress::Failed(error)) => capitalised(&error.sentence(messages)),
        Notice::NotOpened(path) => messages.say_with("ui-export-not-opened", &[("path", path.display().to_string().into())]),
        Notice::NotPrinted(progress) => {
            let reason = if let Progress::NotWritten(reason) = progress { reason.as_str() } else { "" };
            messages.say_with("ui-export-not-written", &[("reason", messages.system(reason).into())])
        }
        Notice::SessionNotSaved(reason) => {
            messages.say_with("ui-notice-session-not-saved", &[("reason", messages.system(reason).into())])
        }
        Notice::SettingsNotSaved(reason) => {
            messages.say_with("ui-notice-settings-not-saved", &[("reason", messages.system(reason).into())])
        }
    }
}

/// Where the words of a paragraph stand, and whether they were adopted.
#[must_use]
pub fn citation(messages: &Messages, document: &Document, paragraph: &Paragraph) -> String {
    let name = paragraph_in_words(messages, paragraph);
    messages.say_with(
        "ui-quotation",
        &[("symbol", document.label().into()), ("status", messages.status(document.status).into()), ("paragraph", name.into())],
    )
}

/// The same of several paragraphs, of which these are the first and the last.
#[must_use]
pub fn citation_of_several(messages: &Messages, document: &Document, first: &Paragraph, last: &Paragraph) -> String {
    let names = [first, last].map(|paragraph| paragraph_in_words(messages, paragraph)).join(" – ");
    messages.say_with(
        "ui-quotation",
        &[("symbol", document.label().into()), ("status", messages.status(document.status).into()), ("paragraph", names.into())],
    )
}

/// Keys as they are printed on a keyboard: `Ctrl+Maj+C`.
#[must_use]
pub fn keys(messages: &Messages, shortcut: egui::KeyboardShortcut) -> String {
    let mut names = Vec::new();
    if shortcut.modifiers.command {
        names.push(messages.say("ui-key-ctrl"));
    }
    if shortcut.modifiers.alt {
        names.push(messages.say("ui-key-alt"));
    }
    if shortcut.modifiers.shift {
        names.push(messages.say("ui-key-shift"));
    }
    names.push(match shortcut.logical_key {
        egui::Key::Escape => messages.say("ui-key-escape"),
        egui::Key::PageUp => messages.say("ui-key-page-up"),
        egui::Key::PageDown => messages.say("ui-key-page-down"),
        egui::Key::ArrowLeft => "←".to_owned(),
        egui::Key::ArrowRight => "→".to_owned(),
        egui::Key::ArrowUp => "↑".to_owned(),
        egui::Key::ArrowDown => "↓".to_owned(),
        key => key.symbol_or_name().to_owned(),
    });
    names.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Snapshot;

    #[test]
    fn texts_of_one_year_go_by_their_symbols() {
        let snapshot = Snapshot::of_corpus();
        let mut texts: Vec<Arc<Document>> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
        assert!(texts.iter().all(|text| year_among(text, &texts) == year_or_label(text)));
        let later = Document { year: texts[0].year, ..texts[1].as_ref().clone() };
        texts[1] = Arc::new(later);
        let said: Vec<String> = texts.iter().map(|text| year_among(text, &texts)).collect();
        assert_eq!((said[0].as_str(), said[1].as_str()), (texts[0].label(), texts[1].label()));
        assert_eq!(said[2], year_or_label(&texts[2]));
    }
}
