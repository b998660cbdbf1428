//! Values of the model as sentences of the interface.

use std::path::Path;

use crate::compare::RowKind;
use crate::engine::EngineError;
use crate::messages::Messages;
use crate::model::{Body, Date, Document, Paragraph, ReadError, Section, Status, Warning, WarningKind};
use crate::ui::state::Notice;
use crate::ui::table::Kind;

/// `adoptée`, `projet`, `recommandée`.
#[must_use]
pub fn status(messages: &Messages, status: Status) -> String {
    messages.say(match status {
        Status::Adopted => "ui-status-adopted",
        Status::Draft => "ui-status-draft",
        Status::Recommended => "ui-status-recommended",
    })
}

/// `Assemblée générale`.
#[must_use]
pub fn body(messages: &Messages, body: Body) -> String {
    messages.say(match body {
        Body::GeneralAssembly => "ui-body-general-assembly",
        Body::EconomicAndSocialCouncil => "ui-body-economic-and-social-council",
        Body::SecurityCouncil => "ui-body-security-council",
        Body::HumanRightsCouncil => "ui-body-human-rights-council",
    })
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

/// A paragraph by its number: `4`, `2.a`, `PP3`.
#[must_use]
pub fn paragraph_name(paragraph: &Paragraph) -> String {
    let id = paragraph.id.as_str();
    id.strip_prefix("OP").unwrap_or(id).to_owned()
}

/// A paragraph with its number in words, for names read aloud: `paragraphe 4`, `alinéa 3 du préambule`.
#[must_use]
pub fn paragraph_in_words(messages: &Messages, paragraph: &Paragraph) -> String {
    let id = paragraph.id.as_str();
    match paragraph.section {
        Section::Heading => messages.say("ui-paragraph-heading"),
        Section::Preamble => {
            let number = id.strip_prefix("PP").unwrap_or(id).to_owned();
            messages.say_with("ui-paragraph-preamble", &[("number", number.into())])
        }
        Section::Operative => messages.say_with("ui-paragraph-operative", &[("number", paragraph_name(paragraph).into())]),
    }
}

/// What happened to a paragraph: `modifié`.
#[must_use]
pub fn row_kind(messages: &Messages, kind: RowKind) -> String {
    messages.say(match kind {
        RowKind::Unchanged => "ui-kind-unchanged",
        RowKind::Revised => "ui-kind-revised",
        RowKind::Split => "ui-kind-split",
        RowKind::Merged => "ui-kind-merged",
        RowKind::Regrouped => "ui-kind-regrouped",
        RowKind::Added => "ui-kind-added",
        RowKind::Removed => "ui-kind-removed",
    })
}

/// A kind of row as a filter names it: `Modifiés`.
#[must_use]
pub fn filter_kind(messages: &Messages, kind: Option<Kind>) -> String {
    messages.say(match kind {
        None => "ui-filter-all",
        Some(Kind::Moved) => "ui-filter-moved",
        Some(Kind::Row(RowKind::Unchanged)) => "ui-filter-unchanged",
        Some(Kind::Row(RowKind::Revised)) => "ui-filter-revised",
        Some(Kind::Row(RowKind::Split)) => "ui-filter-split",
        Some(Kind::Row(RowKind::Merged)) => "ui-filter-merged",
        Some(Kind::Row(RowKind::Regrouped)) => "ui-filter-regrouped",
        Some(Kind::Row(RowKind::Added)) => "ui-filter-added",
        Some(Kind::Row(RowKind::Removed)) => "ui-filter-removed",
    })
}

/// So many rows of a kind, for the line that adds up: `15 modifiés`.
#[must_use]
pub fn counted_kind(messages: &Messages, kind: RowKind, count: usize) -> String {
    let name = match kind {
        RowKind::Unchanged => "ui-count-unchanged",
        RowKind::Revised => "ui-count-revised",
        RowKind::Split => "ui-count-split",
        RowKind::Merged => "ui-count-merged",
        RowKind::Regrouped => "ui-count-regrouped",
        RowKind::Added => "ui-count-added",
        RowKind::Removed => "ui-count-removed",
    };
    messages.say_with(name, &[("count", count.into())])
}

/// A warning of a document, with the paragraph it is about.
#[must_use]
pub fn warning(messages: &Messages, document: &Document, warning: &Warning) -> String {
    let sentence = match &warning.kind {
        WarningKind::FootnoteWithoutText { mark } => {
            messages.say_with("ui-warning-footnote-without-text", &[("mark", mark.as_str().into())])
        }
        WarningKind::FootnoteNotCalled { mark } => {
            messages.say_with("ui-warning-footnote-not-called", &[("mark", mark.as_str().into())])
        }
        WarningKind::NumberMissing { expected, found } => {
            messages.say_with("ui-warning-number-missing", &[("expected", (*expected).into()), ("found", (*found).into())])
        }
        WarningKind::NoPreamble => messages.say("ui-warning-no-preamble"),
        WarningKind::Unfinished => messages.say("ui-warning-unfinished"),
    };
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

/// With a capital letter at its head.
fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A message for the banner.
#[must_use]
pub fn notice(messages: &Messages, notice: &Notice) -> String {
    match notice {
        Notice::Engine(error) => engine_error(messages, error),
        Notice::SettingsSetAside(path) => {
            messages.say_with("ui-notice-settings-set-aside", &[("path", path.display().to_string().into())])
        }
        Notice::SettingsNotSaved(reason) => {
            messages.say_with("ui-notice-settings-not-saved", &[("reason", reason.as_str().into())])
        }
    }
}

/// What the engine could not do, and what to do about it.
#[must_use]
pub fn engine_error(messages: &Messages, error: &EngineError) -> String {
    match error {
        EngineError::UnknownDocument { name, .. } => {
            messages.say_with("ui-error-unknown-document", &[("name", name.as_str().into())])
        }
        EngineError::Read { path, error } => read_error(messages, path, error),
        EngineError::TooFewDocuments => messages.say("ui-error-too-few-documents"),
        EngineError::DifferentLanguages { left, right } => {
            messages.say_with("ui-error-different-languages", &[("left", left.as_str().into()), ("right", right.as_str().into())])
        }
        EngineError::Internal { message } => messages.say_with("ui-error-internal", &[("message", message.as_str().into())]),
    }
}

fn read_error(messages: &Messages, path: &Path, error: &ReadError) -> String {
    let file = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let file = ("file", file.into());
    match error {
        ReadError::Empty => messages.say_with("ui-error-empty", &[file]),
        ReadError::Binary => messages.say_with("ui-error-binary", &[file]),
        ReadError::NotUtf8 { .. } => messages.say_with("ui-error-not-utf8", &[file]),
        ReadError::NotAResolution => messages.say_with("ui-error-not-a-resolution", &[file]),
        ReadError::UnknownFormat { extension } => {
            messages.say_with("ui-error-unknown-format", &[file, ("extension", extension.as_str().into())])
        }
        ReadError::TooLarge { limit_mb } => messages.say_with("ui-error-too-large", &[file, ("limit", (*limit_mb).into())]),
        ReadError::Io { reason } => messages.say_with("ui-error-io", &[file, ("reason", reason.as_str().into())]),
    }
}

/// A paragraph to paste elsewhere: its words as in the source, then where they stand and whether they were adopted.
#[must_use]
pub fn quotation(messages: &Messages, document: &Document, paragraph: &Paragraph) -> String {
    let name = paragraph_in_words(messages, paragraph);
    let status = document.status.map(|known| status(messages, known));
    let citation = match status {
        Some(status) => messages.say_with(
            "ui-quotation",
            &[("symbol", document.label().into()), ("status", status.into()), ("paragraph", name.into())],
        ),
        None => {
            messages.say_with("ui-quotation-without-status", &[("symbol", document.label().into()), ("paragraph", name.into())])
        }
    };
    format!("{}\n{citation}", paragraph.text)
}

/// Keys as they are printed on a keyboard: `Ctrl+Maj+C`.
#[must_use]
pub fn keys(messages: &Messages, shortcut: &egui::KeyboardShortcut) -> String {
    let mut names = Vec::new();
    if shortcut.modifiers.command {
        names.push(messages.say("ui-key-ctrl"));
    }
    if shortcut.modifiers.shift {
        names.push(messages.say("ui-key-shift"));
    }
    names.push(match shortcut.logical_key {
        egui::Key::Escape => messages.say("ui-key-escape"),
        key => key.symbol_or_name().to_owned(),
    });
    names.join("+")
}
