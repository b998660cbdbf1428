//! What the reader should know about a document that was read all the same.

use serde::{Deserialize, Serialize};

use super::ParagraphId;

/// Something the reader should know about a document that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// The paragraph concerned, where there is one.
    pub paragraph: Option<ParagraphId>,
}

/// Kinds of warnings, with what is needed to say them in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WarningKind {
    /// A note is called in the text, and its own text is not in the source.
    FootnoteWithoutText {
        /// As it is called.
        mark: String,
    },
    /// A note stands in the source and nothing calls it.
    FootnoteNotCalled {
        /// As it stands before the note.
        mark: String,
    },
    /// The numbers of the operative paragraphs leave one out.
    NumberMissing {
        /// The one left out.
        expected: u32,
        /// The one that stands there.
        found: u32,
    },
    /// A number of an operative paragraph stands there twice.
    NumberDoubled {
        /// Which one.
        number: u32,
    },
    /// An operative paragraph has no number, though its neighbours have.
    NumberAbsent,
    /// The markup has a preambular paragraph among the operative ones.
    Misfiled,
    /// The head of the file says something else than its text, which is believed.
    HeadContradicted {
        /// About what.
        fact: Fact,
        /// What the head says.
        said: String,
        /// What the text says.
        found: String,
    },
    /// The source has no preambular paragraph.
    NoPreamble,
    /// Behind the closing lines stand lines that begin like paragraphs; they are no part of the text.
    LeftBehind {
        /// How many.
        count: usize,
    },
    /// So many words stand behind the closing lines that they are no list of votes: they are in no paragraph.
    LeftOver {
        /// How many.
        words: usize,
        /// What share of all words that is, in percent.
        percent: u8,
    },
    /// The text breaks off: its last paragraph has no closing full stop.
    Unfinished,
    /// The markup ends before the text does.
    BreaksOff {
        /// The last line, from 1.
        line: usize,
    },
    /// The markup of the file is broken; what could be read was read.
    MarkupBroken {
        /// The first line that is wrong, from 1.
        line: usize,
    },
    /// The file does not say in which encoding its letters are: this one was guessed.
    EncodingGuessed {
        /// Its name, as the Encoding Standard has it.
        encoding: String,
    },
    /// The letters had been encoded twice ("Ã©" for "é"); that was undone.
    EncodedTwice,
    /// Bytes that are no letter in the encoding; a replacement mark stands for each.
    UnreadableLetters {
        /// How many.
        count: usize,
    },
    /// Letters that nobody sees: control, direction and zero-width characters. They are kept.
    HiddenCharacters {
        /// Each with its count: `U+200B × 3, U+202E × 1`.
        list: String,
        /// How many in all.
        count: usize,
    },
    /// Changes are recorded in the file.
    TrackedChanges {
        /// Stretches that were inserted or moved to their place.
        inserted: usize,
        /// Stretches that were removed or moved away.
        removed: usize,
        /// Which of the two texts was read.
        read: Tracked,
    },
    /// Parts of the file could not be read; the rest was.
    PartsDamaged {
        /// Their names in the file.
        names: String,
    },
    /// So few letters of the pages could be told that the text is not to be relied on.
    PoorQuality {
        /// Share of the letters that are sure, in percent.
        percent: u8,
    },
    /// What a person corrected by hand cannot be read: this is the text without it.
    CorrectionsUnreadable,
    /// Corrections by hand do not fit the text any more and were left out.
    CorrectionsLeftOut {
        /// How many.
        count: usize,
    },
}

impl WarningKind {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FootnoteWithoutText { .. } => "footnote-without-text",
            Self::FootnoteNotCalled { .. } => "footnote-not-called",
            Self::NumberMissing { .. } => "number-missing",
            Self::NumberDoubled { .. } => "number-doubled",
            Self::NumberAbsent => "number-absent",
            Self::Misfiled => "misfiled",
            Self::HeadContradicted { .. } => "head-contradicted",
            Self::NoPreamble => "no-preamble",
            Self::LeftBehind { .. } => "left-behind",
            Self::LeftOver { .. } => "left-over",
            Self::Unfinished => "unfinished",
            Self::BreaksOff { .. } => "breaks-off",
            Self::MarkupBroken { .. } => "markup-broken",
            Self::EncodingGuessed { .. } => "encoding-guessed",
            Self::EncodedTwice => "encoded-twice",
            Self::UnreadableLetters { .. } => "unreadable-letters",
            Self::HiddenCharacters { .. } => "hidden-characters",
            Self::TrackedChanges { .. } => "tracked-changes",
            Self::PartsDamaged { .. } => "parts-damaged",
            Self::PoorQuality { .. } => "poor-quality",
            Self::CorrectionsUnreadable => "corrections-unreadable",
            Self::CorrectionsLeftOut { .. } => "corrections-left-out",
        }
    }
}

/// Which text of a file with recorded changes is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tracked {
    /// As if every change were accepted.
    #[default]
    Accepted,
    /// As it stood before the changes.
    Original,
}

impl Tracked {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Original => "original",
        }
    }
}

/// What the head of a file says about its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Its symbol.
    Symbol,
    /// The language it is in.
    Language,
    /// Day of adoption.
    Adopted,
}

impl Fact {
    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Symbol => "symbol",
            Self::Language => "language",
            Self::Adopted => "adopted",
        }
    }
}
