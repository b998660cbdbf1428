//! Sentences for the values of a document and for what went wrong.

use fluent_bundle::FluentValue;

use super::Messages;
use crate::compare::{Confidence, LinkError, Row, RowKind, Translation};
use crate::engine::EngineError;
use crate::model::{ReadError, Status, Warning, WarningKind};

impl Messages {
    /// `adopted`; a status that is not known says so.
    #[must_use]
    pub fn status(&self, status: Option<Status>) -> String {
        self.say(&format!("status-{}", status.map_or("unknown", Status::code)))
    }

    /// `revised`.
    #[must_use]
    pub fn row_kind(&self, kind: RowKind) -> String {
        self.say(&format!("kind-{}", kind.code()))
    }

    /// `15 revised`, `2 new`: the kinds that there are, of counts in the order of [`RowKind::ALL`]; they add up to all.
    #[must_use]
    pub fn counted_kinds(&self, counts: &[usize; RowKind::ALL.len()]) -> Vec<String> {
        let present = RowKind::ALL.into_iter().zip(counts).filter(|(_, count)| **count > 0);
        let counted =
            present.map(|(kind, count)| self.say_with(&format!("count-{}", kind.code()), &[("count", (*count).into())]));
        counted.collect()
    }

    /// `to be checked`.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> String {
        self.say(&format!("confidence-{}", confidence.code()))
    }

    /// Why the paragraphs of a row are linked; empty where nothing is linked.
    #[must_use]
    pub fn reason(&self, row: &Row) -> String {
        if !row.kind.is_link() {
            return String::new();
        }
        if row.set_by_hand {
            return self.say("reason-by-hand");
        }
        if row.reason.other_language {
            return self.say("reason-other-language");
        }
        if row.kind == RowKind::Unchanged {
            return self.say("reason-same-words");
        }
        let words = row.reason.shared.join(", ");
        if let Some(through) = &row.reason.through {
            let id = if words.is_empty() { "reason-through" } else { "reason-through-and-words" };
            let (paragraph, document) = (through.paragraph.as_str().into(), through.document.as_str().into());
            return self.say_with(id, &[("paragraph", paragraph), ("document", document), ("words", words.into())]);
        }
        let id = match (row.reason.same_opening, words.is_empty()) {
            (true, false) => "reason-opening-and-words",
            (true, true) => "reason-opening",
            (false, false) => "reason-words",
            (false, true) => "reason-place",
        };
        self.say_with(id, &[("words", words.into())])
    }

    /// `revised`; of one text in two languages, that its paragraphs stand beside each other.
    #[must_use]
    pub fn row_word(&self, row: &Row) -> String {
        if row.reason.other_language { self.say("kind-beside") } else { self.row_kind(row.kind) }
    }

    /// Why a change may be of the translation only.
    #[must_use]
    pub fn translation(&self, note: &Translation) -> String {
        if let Some(language) = note.unchanged_in {
            let language = self.say(&format!("language-{}", language.code()));
            return self.say_with("translation-unchanged", &[("language", language.into())]);
        }
        let phrases: Vec<String> = note
            .wordings
            .iter()
            .map(|wording| self.say_with("translation-phrase", &[("words", wording.english.as_str().into())]))
            .collect();
        let id = if note.is_all { "translation-wordings" } else { "translation-wordings-partly" };
        self.say_with(id, &[("phrases", phrases.join(", ").into())])
    }

    /// A name and what stands behind it.
    #[must_use]
    pub fn labelled(&self, label: &str, text: &str) -> String {
        self.say_with("labelled", &[("label", label.into()), ("text", text.into())])
    }

    /// What a warning says, behind the paragraph it concerns.
    #[must_use]
    pub fn warning_at(&self, warning: &Warning) -> String {
        let sentence = self.warning(&warning.kind);
        warning.paragraph.as_ref().map_or_else(|| sentence.clone(), |id| self.labelled(id.as_str(), &sentence))
    }

    /// What a warning says, without the paragraph it concerns.
    #[must_use]
    pub fn warning(&self, kind: &WarningKind) -> String {
        let id = format!("warning-{}", kind.code());
        match kind {
            WarningKind::FootnoteWithoutText { mark } | WarningKind::FootnoteNotCalled { mark } => {
                self.say_with(&id, &[("mark", mark.as_str().into())])
            }
            WarningKind::NumberMissing { expected, found } => {
                self.say_with(&id, &[("expected", number(*expected)), ("found", number(*found))])
            }
            WarningKind::BreaksOff { line } | WarningKind::MarkupBroken { line } => {
                self.say_with(&id, &[("line", number(*line))])
            }
            WarningKind::LeftOver { words, percent } => {
                self.say_with(&id, &[("words", (*words).into()), ("percent", number(*percent))])
            }
            WarningKind::NumberDoubled { number: doubled } => self.say_with(&id, &[("number", number(*doubled))]),
            WarningKind::HeadContradicted { fact, said, found } => {
                let fact = self.say(&format!("fact-{}", fact.code()));
                let variables = [("fact", fact.into()), ("said", said.as_str().into()), ("found", found.as_str().into())];
                self.say_with(&id, &variables)
            }
            WarningKind::NumberAbsent
            | WarningKind::Misfiled
            | WarningKind::NoPreamble
            | WarningKind::Unfinished
            | WarningKind::EncodedTwice
            | WarningKind::CorrectionsUnreadable => self.say(&id),
            WarningKind::EncodingGuessed { encoding } => self.say_with(&id, &[("encoding", encoding.as_str().into())]),
            WarningKind::UnreadableLetters { count }
            | WarningKind::LeftBehind { count }
            | WarningKind::CorrectionsLeftOut { count } => self.say_with(&id, &[("count", (*count).into())]),
            WarningKind::HiddenCharacters { list, count } => {
                self.say_with(&id, &[("list", list.as_str().into()), ("count", (*count).into())])
            }
            WarningKind::TrackedChanges { inserted, removed, read } => self
                .say_with(&format!("{id}-{}", read.code()), &[("inserted", (*inserted).into()), ("removed", (*removed).into())]),
            WarningKind::PartsDamaged { names } => self.say_with(&id, &[("names", names.as_str().into())]),
            WarningKind::PoorQuality { percent } => self.say_with(&id, &[("percent", number(*percent))]),
        }
    }

    /// Why a file gave no document, and what to do.
    #[must_use]
    pub fn read_error(&self, error: &ReadError) -> String {
        match error {
            ReadError::Empty => self.say("error-empty"),
            ReadError::Binary => self.say("error-binary"),
            ReadError::OtherDocument { kind } => {
                self.say_with("error-other-document", &[("kind", self.say(&format!("other-{}", kind.code())).into())])
            }
            ReadError::NotAResolution => self.say("error-not-a-resolution"),
            ReadError::UnknownFormat { extension } => {
                self.say_with("error-unknown-format", &[("extension", extension.as_str().into())])
            }
            ReadError::TooLarge { limit_mb } => self.say_with("error-too-large", &[("limit", number(*limit_mb))]),
            ReadError::LineTooLong { line, limit } => {
                self.say_with("error-line-too-long", &[("line", number(*line)), ("limit", number(*limit))])
            }
            ReadError::TooManyParagraphs { limit } => self.say_with("error-too-many-paragraphs", &[("limit", number(*limit))]),
            ReadError::MarkupBroken { line } => self.say_with("error-markup-broken", &[("line", number(*line))]),
            ReadError::MarkupTooDeep { limit } => self.say_with("error-markup-too-deep", &[("limit", number(*limit))]),
            ReadError::TooManyAttributes { limit } => self.say_with("error-too-many-attributes", &[("limit", number(*limit))]),
            ReadError::DocumentType => self.say("error-document-type"),
            ReadError::PastLimit { what, limit } => {
                self.say_with(&format!("error-limit-{}", what.code()), &[("limit", number(*limit))])
            }
            ReadError::Encrypted => self.say("error-encrypted"),
            ReadError::Damaged { format } => self.say_with("error-damaged", &[("format", format.code().into())]),
            ReadError::BreaksOff => self.say("error-breaks-off"),
            ReadError::Scanned => self.say("error-scanned"),
            ReadError::NoDocuments => self.say("error-no-documents"),
            ReadError::SeveralDocuments { names, count } => self.say_with(
                "error-several-documents",
                &[
                    ("names", names.join(", ").into()),
                    ("first", names.first().cloned().unwrap_or_default().into()),
                    ("count", (*count).into()),
                ],
            ),
            ReadError::NoSuchMember { name, names } => {
                self.say_with("error-no-such-member", &[("name", name.as_str().into()), ("names", names.join(", ").into())])
            }
            ReadError::Io { reason } => self.say_with("error-io", &[("reason", self.system(reason).into())]),
        }
    }

    /// What is wrong with links set by hand, and what to do about it.
    #[must_use]
    pub fn link_error(&self, error: &LinkError) -> String {
        match error {
            LinkError::UnknownParagraph { id, document } => {
                self.say_with("error-link-unknown", &[("id", id.as_str().into()), ("document", document.as_str().into())])
            }
            LinkError::LinkedTwice { id, document } => {
                self.say_with("error-link-twice", &[("id", id.as_str().into()), ("document", document.as_str().into())])
            }
            LinkError::OneSided => self.say("error-link-one-sided"),
            LinkError::Contradicted { left, right } => {
                self.say_with("error-link-contradicted", &[("left", left.as_str().into()), ("right", right.as_str().into())])
            }
        }
    }

    /// What the engine could not do, and what to do about it. The path comes last.
    #[must_use]
    pub fn engine_error(&self, error: &EngineError) -> String {
        match error {
            EngineError::UnknownDocument { name, nearest } => {
                let nearest = nearest.join(", ");
                self.say_with("error-unknown-document", &[("name", name.as_str().into()), ("nearest", nearest.into())])
            }
            EngineError::Read { path, error } => {
                let (sentence, path) = (self.read_error(error), path.display().to_string());
                self.say_with("error-at-path", &[("sentence", sentence.into()), ("path", path.into())])
            }
            EngineError::TooFewDocuments => self.say("error-too-few-documents"),
            EngineError::DifferentLanguages { left, right } => {
                self.say_with("error-different-languages", &[("left", left.as_str().into()), ("right", right.as_str().into())])
            }
            EngineError::Links(error) => self.link_error(error),
            EngineError::LinksOfMany => self.say("error-links-of-many"),
            EngineError::NoOtherVersion { name } => self.say_with("error-alone-in-series", &[("about", name.as_str().into())]),
            EngineError::Corrections { path, reason } => {
                let (reason, path) = (self.system(reason).into(), path.display().to_string().into());
                self.say_with("error-corrections", &[("reason", reason), ("path", path)])
            }
            EngineError::CorrectionsNotKept { path, reason } => {
                let (reason, path) = (self.system(reason).into(), path.display().to_string().into());
                self.say_with("error-corrections-not-kept", &[("reason", reason), ("path", path)])
            }
            EngineError::Library(error) => self.library_error(error),
            EngineError::Internal { message } => self.say_with("error-internal", &[("message", message.as_str().into())]),
        }
    }
}

/// Figures in sentences are written without separators: offsets and numbers of paragraphs are names, not quantities.
fn number(value: impl std::fmt::Display) -> FluentValue<'static> {
    value.to_string().into()
}
