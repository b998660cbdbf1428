//! What happened to words that leave the program.

use crate::compare::Op;
use crate::lineage::Mark;

/// What happened to words: in a row of two texts, or in a text that stands between the one before and the one after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// Nothing.
    #[default]
    Equal,
    /// They go: struck.
    Removed,
    /// They came: underlined.
    Inserted,
    /// They stand elsewhere in a paragraph that was split or merged.
    Moved,
    /// They came with this text and go with the next: underlined and struck.
    Brief,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Equal, Self::Removed, Self::Inserted, Self::Moved, Self::Brief];

    /// A short name, the one that scripts rely on where an operation has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Equal => Op::Equal.code(),
            Self::Removed => Op::Removed.code(),
            Self::Inserted => Op::Inserted.code(),
            Self::Moved => Op::Moved.code(),
            Self::Brief => "brief",
        }
    }

    /// Whether they are struck.
    #[must_use]
    pub const fn is_struck(self) -> bool {
        matches!(self, Self::Removed | Self::Brief)
    }

    /// Words marked as plain text can: `[-removed-] {+inserted+} {>moved<}`.
    #[must_use]
    pub fn plain(self, words: &str) -> String {
        match self {
            Self::Equal => words.to_owned(),
            Self::Removed => format!("[-{words}-]"),
            Self::Inserted => format!("{{+{words}+}}"),
            Self::Moved => format!("{{>{words}<}}"),
            Self::Brief => format!("[-{{+{words}+}}-]"),
        }
    }
}

impl From<Op> for Fate {
    fn from(op: Op) -> Self {
        match op {
            Op::Equal => Self::Equal,
            Op::Removed => Self::Removed,
            Op::Inserted => Self::Inserted,
            Op::Moved => Self::Moved,
        }
    }
}

impl From<Mark> for Fate {
    fn from(mark: Mark) -> Self {
        match (mark.inserted, mark.removed, mark.moved) {
            (true, true, _) => Self::Brief,
            (true, false, _) => Self::Inserted,
            (false, true, _) => Self::Removed,
            (false, false, true) => Self::Moved,
            (false, false, false) => Self::Equal,
        }
    }
}
