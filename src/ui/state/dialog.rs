//! What stands on top of the window: dialogs and messages.

use std::path::PathBuf;

use super::{CitationsView, ExportDialog, GoTo, LinkDraft, Progress};
use crate::compare::views::View;
use crate::engine::{DocumentId, EngineError};

/// A message with a button to dismiss it. Kept as a value: the sentence is made in the language of the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The engine could not do something.
    Engine(EngineError),
    /// The settings could not be understood and lie in this file now.
    SettingsSetAside(PathBuf),
    /// The settings could not be written.
    SettingsNotSaved(String),
    /// What was open could not be understood and lies in this file now.
    SessionSetAside(PathBuf),
    /// What is open could not be written down.
    SessionNotSaved(String),
    /// The page to print could not be made.
    NotPrinted(Progress),
    /// Nothing of the system opens this file or folder.
    NotOpened(PathBuf),
    /// Links set by hand could not be understood and lie in this file now.
    LinksSetAside(PathBuf),
    /// What was said of mandates by hand could not be understood and lies in this file now.
    MandatesSetAside(PathBuf),
    /// Part of this file only a newer version understands.
    NotUnderstood(PathBuf),
    /// Links set by hand could not be written.
    ByHandNotSaved(String),
    /// The folder that is watched cannot be looked at, and why.
    NotWatched(PathBuf, String),
}

/// The dialog on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Type the path of a file, where the system offers no dialog.
    Path(String),
    /// The same, of a file to be brought into the library.
    ImportPath(String),
    /// Choose a text to compare with another.
    CompareWith {
        /// The other.
        base: DocumentId,
        /// What was typed to find it.
        typed: String,
        /// The line that Enter takes.
        selected: usize,
    },
    /// Find a command or a text by typing.
    Palette(Palette),
    /// Bring files into the library.
    Import,
    /// Which keys do what.
    Shortcuts,
    /// The choices that are kept.
    Settings,
    /// Make a file of what is on screen.
    Export(ExportDialog),
    /// Link paragraphs by hand.
    Link(LinkDraft),
    /// A view of the changes of one step.
    Views {
        /// Which view.
        view: View,
        /// Which step, by its position among the comparisons.
        step: usize,
    },
    /// What texts cite and what cites them.
    Citations(CitationsView),
    /// Go to a paragraph by its number.
    GoTo(GoTo),
    /// The texts of a row and step, one beside the other.
    Together {
        /// The row.
        row: usize,
        /// The step of that row.
        step: usize,
    },
}

/// The command palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    /// What was typed.
    pub typed: String,
    /// The line that Enter runs.
    pub selected: usize,
}

/// What a command needs that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A text.
    Text,
    /// A comparison in front.
    Comparison,
    /// A paragraph that is marked.
    Paragraph,
}

/// What was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A paragraph was copied with where it stands.
    Copied,
    /// Rows of a comparison were copied; how many.
    CopiedRows(usize),
    /// So many rows of the register were copied.
    CopiedTable(usize),
    /// Those of a large register are being put together.
    CopyingTable,
    /// The page to print was opened.
    PrintOpened,
    /// The words of a paragraph were copied.
    CopiedPlain,
    /// Words that were selected were copied.
    CopiedWords,
    /// A citation was copied.
    CopiedCitation,
    /// Paragraphs were linked by hand.
    Linked,
    /// Paragraphs were unlinked by hand.
    Unlinked,
    /// What was said by hand of paragraphs no longer holds.
    LinkForgotten,
    /// The last change by hand was taken back.
    LinkUndone,
    /// It was made again.
    LinkRedone,
    /// Texts were put into one series by hand.
    SeriesTogether,
    /// Texts were taken out of one series by hand.
    SeriesApart,
    /// What was said of series by hand is as it was before.
    SeriesPutBack,
    /// A symbol was copied.
    CopiedSymbol(String),
    /// So many texts came in from the folder that is watched.
    CameIn(usize),
    /// What was corrected by hand is kept.
    Corrected,
    /// A command has nothing to apply to: what it needs has to be opened first.
    Needs(Need),
    /// There are no changes of mandate to make a file of: nothing is compared.
    NothingCompared,
    /// Nothing on screen can leave.
    NothingToExport,
}
