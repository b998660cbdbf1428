//! What can happen to the window: pushed by what is drawn and by the engine, understood by [`super::update`].

use std::path::PathBuf;
use std::sync::Arc;

use super::command::Command;
use super::effect::SeriesChange;
use super::find::Choice;
use super::session::Session;
use super::state::{ImportColumn, LineageAction, Notice};
use super::table::Kind;
use super::update::ExportAction;
use super::update::MandatesAction;
pub use super::update::SearchAction;
pub use super::update::{CitationsAction, SelectionAction};
pub use super::update::{CorrectAction, PasteAction, WatchAction};
use crate::compare::views::View;
use crate::engine::series::Corrections;
use crate::engine::{CompareOptions, DocumentId, EngineError, Event, Snapshot, Ticket};
use crate::export::Form;
use crate::messages::Locale;
use crate::settings::Settings;
use crate::text::Side;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// Something happened in the register of mandates.
    Mandates(MandatesAction),
    /// A command was given.
    Run(Command),
    /// What is loaded changed.
    Loaded(Arc<Snapshot>),
    /// The engine answered.
    Engine(Event),
    /// The engine named the comparison that was asked for last.
    CompareStarted(Ticket),
    /// Something happened to a search.
    Search(SearchAction),
    /// Something happened to the words that are selected.
    Selection(SelectionAction),
    /// Something happened to the citations.
    Citations(CitationsAction),
    /// The system changed its ground.
    SystemDark(bool),
    /// Read a text.
    Read(DocumentId),
    /// Mark a paragraph of the text that is open.
    MarkParagraph(usize),
    /// Go to a paragraph of the text that is open.
    GoToParagraph(usize),
    /// Bring a line of the source view into view.
    JumpToSource(usize),
    /// Show or hide what is no part of the text.
    ToggleLeftovers,
    /// Put a symbol on the clipboard.
    CopySymbol(String),
    /// The number of a paragraph was typed in.
    GoToTyped(String),
    /// Go to the paragraph whose number is in the dialog.
    GoToEntered,
    /// These files or folders were dropped on the window.
    Dropped(Vec<PathBuf>),
    /// Choose files to import, or a folder.
    AskForImport {
        /// A folder.
        folder: bool,
    },
    /// Bring these files and folders into the library.
    ImportPaths(Vec<PathBuf>),
    /// Refer to files where they are, rather than copy them.
    ImportReference(bool),
    /// A path that was to be opened is a folder.
    OpenedFolder(PathBuf),
    /// Something happened to a text that is pasted.
    Paste(PasteAction),
    /// Something happened to the folder that is watched.
    Watch(WatchAction),
    /// Something happened to the corrections by hand.
    Correct(CorrectAction),
    /// Write the report to a file of this form.
    SaveReport(Form),
    /// The report was written, or not.
    ReportWritten(Result<PathBuf, String>),
    /// Let the import end.
    StopImport,
    /// Sort the report.
    SortReport(ImportColumn),
    /// Put the report on the clipboard.
    CopyReport,
    /// Read these files.
    OpenPaths(Vec<PathBuf>),
    /// The system offers no dialog for choosing files.
    NoFileDialog,
    /// The filter of the documents was typed in.
    Filter(String),
    /// A document was ticked or unticked.
    Check(DocumentId, bool),
    /// Untick all documents.
    UncheckAll,
    /// Choose a text to compare with this one.
    AskCompareWith(DocumentId),
    /// The filter of that choice was typed in.
    CompareWithTyped(String),
    /// Another line of that choice is selected.
    CompareWithMoved(usize),
    /// Compare a text with the one of the dialog, by date.
    CompareWith(DocumentId),
    /// Compare in another way.
    Options(CompareOptions),
    /// Show a view of the changes of a step.
    ShowView(View, usize),
    /// Bring the row of a paragraph into view, and close the dialog: position of the text, and of the paragraph.
    JumpToParagraph(usize, usize),
    /// Go to a step of a row of the comparison, from wherever one is.
    ShowStep(usize, usize),
    /// What the person says of series was put down: what was said before and is said now.
    SeriesCorrected(SeriesChange, Result<[Corrections; 2], EngineError>),
    /// Something happened to the lineage.
    Lineage(LineageAction),
    /// Leave so many unchanged rows in view beside a change, and no others.
    Context(usize),
    /// Show only rows of a kind, or all.
    ShowKind(Option<Kind>),
    /// Open or fold a row.
    ToggleRow(usize),
    /// Bring a row into view.
    JumpToRow(usize),
    /// Bring the place where a moved paragraph stood into view: row and step.
    JumpToPointer(usize, usize),
    /// Show rows that were left out, from this one on.
    Reveal(usize),
    /// Go to a change, by its position in the list.
    JumpToChange(usize),
    /// Show the texts of a row and step on top, one beside the other.
    ShowTogether(usize, usize),
    /// Choose what a row and step should be linked with.
    AskLink(usize, usize),
    /// A paragraph of that choice was ticked or unticked.
    LinkTicked(Side, usize, bool),
    /// That choice was typed in.
    LinkTyped(String),
    /// Link what is ticked.
    LinkEntered,
    /// The paragraphs of a row and step do not answer each other.
    Unlink(usize, usize),
    /// Nothing is said by hand of the paragraphs of a row and step any more.
    ForgetLink(usize, usize),
    /// Something to tell the person.
    Notice(Notice),
    /// Links set by hand could not be written.
    ByHandNotSaved(String),
    /// On the projector: another step of the same paragraph.
    PresentStep(usize),
    /// Bring a comparison to the front, by its place among all.
    GoToTab(usize),
    /// Close a comparison, by its place among all.
    CloseTab(usize),
    /// The path in the dialog was typed in.
    PathTyped(String),
    /// Read the file whose path is in the dialog.
    PathEntered,
    /// The palette was typed in.
    PaletteTyped(String),
    /// Another line of the palette is selected.
    PaletteMoved(usize),
    /// A line of the palette was chosen.
    Choose(Choice),
    /// Something in the dialog in which a file is made.
    Export(ExportAction),
    /// Close the dialog.
    CloseDialog,
    /// Close a message, by its position.
    DismissNotice(usize),
    /// All messages are dismissed.
    DismissNotices,
    /// Choose anew.
    SetSettings(Settings),
    /// Choose the language of the interface.
    SetLocale(Locale),
    /// The settings could not be written.
    SettingsNotSaved(String),
    /// Bring back how the window was arranged, and nothing else.
    Arrange(Session),
    /// Bring back what was open.
    Resume(Session),
    /// What is open could not be written down.
    SessionNotSaved(String),
    /// Another paragraph is the first in view, since this request to scroll.
    SeenParagraph(u64, usize),
    /// Another line of the file is the first in view, since this request to scroll.
    SeenSource(u64, usize),
    /// Another line of the comparison is the first in view, since this request to scroll.
    SeenLine(u64, usize),
}

impl From<Command> for Action {
    fn from(command: Command) -> Self {
        Self::Run(command)
    }
}
