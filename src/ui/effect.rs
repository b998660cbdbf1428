//! What the window has done outside of its state, in one place.

mod clipboard;
mod export;
pub mod gather;
mod report;
mod series;
mod shared;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use egui::{Context, Rect, ScreenshotCallback, ViewportCommand};

use super::action::{Action, SearchAction, WatchAction};
use super::session::Session;
use super::state::{MandatesQuestion, Progress, TableToCopy};
use super::update::ExportAction;
use crate::compare::Links;
use crate::engine::series::CORRECTIONS_FILE;
use crate::engine::{
    Ask, Coming, CompareOptions, Correcting, DocumentId, Engine, ImportOptions, LibraryError, Snapshot, Watched,
};
use crate::mandate::ByHand;
use crate::settings::Settings;

use clipboard::Clipboard;
pub use export::FileRequest;
pub use gather::{Correct, Gather};
pub use report::ReportRequest;
pub use series::SeriesChange;
pub use shared::Kept;

/// Something to do outside of the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read a file.
    Open(PathBuf),
    /// Compare texts.
    Compare(Vec<DocumentId>, CompareOptions),
    /// Look for something in all documents.
    Search(Box<Ask>),
    /// Keep what a search needs of the library; with what was said of mandates by hand.
    KeepForSearch(ByHand),
    /// Give up reading texts for a search.
    StopSearch,
    /// Give up finding out which paragraphs say the same.
    StopLikening,
    /// Gather what all documents cite.
    Citations,
    /// Open files that were dropped; bring folders and archives into the library.
    Receive(Vec<PathBuf>),
    /// Bring something into the library, or refer to it.
    Import(Coming, bool),
    /// Read a text that is in no file.
    Paste {
        /// What it is called.
        name: String,
        /// The text.
        text: String,
        /// As simple paragraphs, whatever it is.
        plain: bool,
    },
    /// Have what is on the clipboard pasted.
    RequestPaste,
    /// Watch a folder from now on, or none.
    Watch(Option<Watched>),
    /// Look at the folder that is watched.
    LookAgain,
    /// Let the person choose the folder to watch.
    AskForWatched,
    /// Read the paragraphs of a text.
    Fetch(DocumentId),
    /// Change or tell what is corrected by hand of a text.
    Correct(DocumentId, Correcting),
    /// Write the report of an import.
    SaveReport(Box<ReportRequest>),
    /// Let the import end.
    StopImport,
    /// Let the person choose files to import, or a folder.
    AskForImport {
        /// A folder.
        folder: bool,
    },
    /// Compare all versions of a text.
    Lineage(DocumentId),
    /// Compare these texts as a lineage.
    LineageOf(Vec<DocumentId>),
    /// Put down what the person says of series.
    CorrectSeries(SeriesChange),
    /// Find the series of the library.
    Series,
    /// Let the person choose files.
    AskForFiles,
    /// Say where files go if the person says nothing.
    FindFolder,
    /// Let the person choose where a file goes.
    AskForPlace(PathBuf),
    /// Write a file.
    WriteFile(Box<FileRequest>),
    /// Make a page to print and open it.
    Print(Box<FileRequest>),
    /// Picture the window as it is.
    Picture {
        /// Where the picture goes.
        path: PathBuf,
        /// Whether a file that is there may be replaced.
        may_replace: bool,
    },
    /// Open a file or a folder with the program that the system has for it.
    OpenOutside(PathBuf),
    /// Write the settings.
    Save(Settings),
    /// Write down what is open.
    Keep(Box<Session>),
    /// Read what many texts ask.
    Gather(Box<Gather>),
    /// Find what is to be shown of a large register.
    Look(Box<MandatesQuestion>),
    /// Put the rows of a large register together, to be copied.
    CopyTable(Box<TableToCopy>),
    /// Put what was said by hand in place in a large register.
    CorrectRegister(Box<Correct>),
    /// Write down what was said of mandates by hand.
    SaveMandates(ByHand),
    /// Write down all links set by hand.
    SaveLinks(Vec<Links>),
    /// Put text on the clipboard.
    Copy(String),
    /// Put text on the clipboard, with the same in HTML for programs that keep its form.
    CopyRich {
        /// For programs that take plain text.
        plain: String,
        /// For the others.
        html: String,
    },
    /// Take the whole screen, or give it back.
    FullScreen(bool),
    /// End the program.
    Quit,
}

/// A dialog that answers "nothing" sooner than a person could close it was never shown.
const NOBODY_IS_THAT_QUICK: Duration = Duration::from_millis(700);

/// What is open changes with every row that is scrolled past: it is written once nothing changed for so long.
const QUIET: Duration = Duration::from_millis(500);

/// Does effects. Slow ones run on threads of their own; their answers come back as actions.
pub struct Performer {
    engine: Engine,
    context: Context,
    answers: (Sender<Action>, Receiver<Action>),
    saver: Option<Saver<Settings>>,
    keeper: Option<Saver<Session>>,
    linker: Option<Saver<Vec<Links>>>,
    corrector: Option<Saver<ByHand>>,
    asking: Option<JoinHandle<()>>,
    clipboard: Clipboard,
    /// What a person said of series.
    corrections: Option<PathBuf>,
    /// Where the middle of the window stands: what a picture shows.
    pub middle: Rect,
}

impl Performer {
    /// With the engine, the file of the settings (none: they are not kept), and what is known of it and the files beside it.
    #[must_use]
    pub fn new(context: &Context, engine: Engine, settings_path: Option<&Path>, kept: Kept) -> Self {
        let answers = mpsc::channel();
        let corrections = settings_path.map(|path| path.with_file_name(CORRECTIONS_FILE));
        let tell = || (answers.0.clone(), context.clone());
        let keeper = settings_path.map(Session::path).map(|path| {
            let write = move |session: &Session| session.save(&path);
            Saver::start("alinea-session", QUIET, tell(), write, Action::SessionNotSaved)
        });
        let saver = settings_path.map(|path| shared::settings(path, kept.settings, tell()));
        let linker = settings_path.map(|path| shared::links(path, kept.links, tell()));
        let corrector = settings_path.map(|path| shared::mandates(path, kept.mandates, tell()));
        Self {
            engine,
            context: context.clone(),
            answers,
            saver,
            keeper,
            linker,
            corrector,
            corrections,
            asking: None,
            clipboard: Clipboard::default(),
            middle: Rect::ZERO,
        }
    }

    /// What is loaded now.
    #[must_use]
    pub fn snapshot(&self) -> std::sync::Arc<Snapshot> {
        self.engine.snapshot()
    }

    /// Why the library could not be read at start.
    #[must_use]
    pub fn trouble(&self) -> Option<LibraryError> {
        self.engine.trouble().cloned()
    }

    /// What happened since the last call.
    #[must_use]
    pub fn drain(&self) -> Vec<Action> {
        let mut actions: Vec<Action> = self.answers.1.try_iter().collect();
        while let Some(event) = self.engine.poll() {
            actions.push(Action::Loaded(self.engine.snapshot()));
            actions.push(Action::Engine(event));
        }
        actions
    }

    /// Reads a file.
    pub fn open(&mut self, path: PathBuf) {
        self.engine.open(path);
    }

    /// Does one thing; an answer that is there at once is returned.
    pub fn perform(&mut self, effect: Effect) -> Option<Action> {
        match effect {
            Effect::Open(path) if path.is_dir() => return Some(Action::OpenedFolder(path)),
            Effect::Open(path) => self.engine.open(path),
            Effect::Compare(ids, options) => return Some(Action::CompareStarted(self.engine.compare(ids, options))),
            Effect::Search(mut ask) => {
                ask.corrections.clone_from(&self.corrections);
                return Some(Action::Search(SearchAction::Started(self.engine.search(*ask))));
            }
            Effect::KeepForSearch(by_hand) => self.engine.keep_for_search(by_hand),
            Effect::StopSearch => self.engine.stop_search(),
            Effect::StopLikening => self.engine.stop_likening(),
            Effect::Citations => self.engine.citations(self.corrections.clone()),
            Effect::Lineage(id) => self.engine.lineage(id, self.corrections.clone()),
            Effect::LineageOf(ids) => self.engine.lineage_of(ids),
            Effect::CorrectSeries(change) => {
                let path = self.corrections.clone();
                self.answer_later("alinea-series", move || Some(series::correct(path, &change)));
            }
            Effect::Series => self.engine.find_series(self.corrections.clone()),
            Effect::AskForFiles => self.ask(Action::OpenPaths, || rfd::FileDialog::new().pick_files()),
            Effect::AskForImport { folder: false } => self.ask(Action::ImportPaths, || rfd::FileDialog::new().pick_files()),
            Effect::AskForImport { folder: true } => self.ask(Action::ImportPaths, || rfd::FileDialog::new().pick_folders()),
            Effect::Receive(paths) => self.receive(paths),
            Effect::Import(coming, reference) => self.engine.import(coming, ImportOptions { reference }),
            Effect::Paste { name, text, plain } => self.engine.paste(name, text, plain),
            Effect::RequestPaste => self.context.send_viewport_cmd(ViewportCommand::RequestPaste),
            Effect::Watch(watched) => self.engine.watch(watched),
            Effect::LookAgain => self.engine.look_again(),
            Effect::AskForWatched => {
                let chosen = |paths| Action::Watch(WatchAction::Chosen(paths));
                self.ask(chosen, || rfd::FileDialog::new().pick_folder().map(|folder| vec![folder]));
            }
            Effect::Fetch(id) => self.engine.fetch(id),
            Effect::Correct(id, what) => self.engine.correct(id, what),
            Effect::SaveReport(request) => {
                self.answer_later("alinea-report", move || report::write(&request).map(Action::ReportWritten));
            }
            Effect::StopImport => self.engine.stop_import(),
            Effect::FindFolder => return export::folder().map(|folder| Action::Export(ExportAction::Folder(folder))),
            Effect::AskForPlace(path) => self.answer_later("alinea-place", move || export::place(&path)),
            Effect::WriteFile(request) => {
                self.answer_later("alinea-export", move || Some(Action::Export(ExportAction::Answered(export::write(&request)))));
            }
            Effect::Print(request) => {
                self.answer_later("alinea-print", move || Some(Action::Export(export::print(&request))));
            }
            Effect::Picture { path, may_replace } => {
                if !may_replace && path.exists() {
                    return Some(Action::Export(ExportAction::Answered(Progress::Exists)));
                }
                let (middle, scale) = (self.middle, self.context.pixels_per_point());
                let (answers, context) = (self.answers.0.clone(), self.context.clone());
                let taken = ScreenshotCallback::new(move |picture| {
                    let write = move || export::write_picture(&path, &picture, middle, scale);
                    answer_later("alinea-picture", answers, context, move || {
                        Some(Action::Export(ExportAction::Answered(write())))
                    });
                });
                self.context.send_viewport_cmd(ViewportCommand::Screenshot(taken));
            }
            Effect::OpenOutside(path) => self.answer_later("alinea-open", move || {
                (!export::open_outside(&path)).then_some(Action::Export(ExportAction::NotOpened(path)))
            }),
            Effect::Save(settings) => {
                if let Some(saver) = &self.saver {
                    saver.save(settings);
                }
            }
            Effect::Keep(session) => {
                if let Some(keeper) = &self.keeper {
                    keeper.save(*session);
                }
            }
            Effect::Gather(request) => gather::start(*request, self.answers.0.clone(), self.context.clone()),
            Effect::CorrectRegister(request) => {
                gather::start_correcting(*request, self.answers.0.clone(), self.context.clone());
            }
            Effect::Look(question) => gather::start_looking(*question, self.answers.0.clone(), self.context.clone()),
            Effect::CopyTable(table) => self.answer_later("alinea-copy", move || {
                Some(Action::Mandates(super::update::MandatesAction::Copied(table.text(), table.count())))
            }),
            Effect::SaveMandates(said) => {
                if let Some(corrector) = &self.corrector {
                    corrector.save(said);
                }
            }
            Effect::SaveLinks(links) => {
                if let Some(linker) = &self.linker {
                    linker.save(links);
                }
            }
            Effect::Copy(text) => self.context.copy_text(text),
            Effect::CopyRich { plain, html } => {
                if !self.clipboard.copy(&plain, &html) {
                    self.context.copy_text(plain);
                }
            }
            Effect::FullScreen(on) => self.context.send_viewport_cmd(ViewportCommand::Fullscreen(on)),
            Effect::Quit => self.context.send_viewport_cmd(ViewportCommand::Close),
        }
        None
    }

    /// See [`answer_later`].
    fn answer_later(&self, name: &str, work: impl FnOnce() -> Option<Action> + Send + 'static) {
        answer_later(name, self.answers.0.clone(), self.context.clone(), work);
    }

    /// Folders and archives come into the library; a file is only opened.
    fn receive(&self, paths: Vec<PathBuf>) {
        let is_many = |path: &PathBuf| path.is_dir() || path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        let (many, files): (Vec<_>, Vec<_>) = paths.into_iter().partition(is_many);
        for (paths, action) in [(many, Action::ImportPaths as fn(Vec<PathBuf>) -> Action), (files, Action::OpenPaths)] {
            if !paths.is_empty() {
                let _ = self.answers.0.send(action(paths));
            }
        }
        self.context.request_repaint();
    }

    /// The platform's dialog, on a thread: it blocks until it is closed. One at a time.
    fn ask(&mut self, chosen: fn(Vec<PathBuf>) -> Action, dialog: fn() -> Option<Vec<PathBuf>>) {
        if self.asking.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let (answers, context) = (self.answers.0.clone(), self.context.clone());
        let ask = move || {
            let asked = Instant::now();
            let paths = std::panic::catch_unwind(dialog).unwrap_or_default();
            let answer = match paths {
                Some(paths) => chosen(paths),
                None if asked.elapsed() < NOBODY_IS_THAT_QUICK => Action::NoFileDialog,
                None => return,
            };
            let _ = answers.send(answer);
            context.request_repaint();
        };
        self.asking = std::thread::Builder::new().name("alinea-dialog".to_owned()).spawn(ask).ok();
        if self.asking.is_none() {
            let _ = self.answers.0.send(Action::NoFileDialog);
            self.context.request_repaint();
        }
    }
}

/// Does slow work on a thread of its own; a panic there is said as a file that was not written.
fn answer_later(name: &str, answers: Sender<Action>, context: Context, work: impl FnOnce() -> Option<Action> + Send + 'static) {
    let work = move || {
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
        let failed = || Progress::NotWritten("panic".to_owned());
        if let Some(action) = answer.unwrap_or_else(|_| Some(Action::Export(ExportAction::Answered(failed())))) {
            let _ = answers.send(action);
        }
        context.request_repaint();
    };
    let _ = std::thread::Builder::new().name(name.to_owned()).spawn(work);
}

/// Writes values on a thread: a slow disk must not hold up the window. Dropping it waits for the last one.
struct Saver<T> {
    values: Option<Sender<T>>,
    thread: Option<JoinHandle<()>>,
}

impl<T: Send + 'static> Saver<T> {
    /// Writes the newest value once no other one came for `quiet`.
    fn start(
        name: &str,
        quiet: Duration,
        (answers, context): (Sender<Action>, Context),
        mut write: impl FnMut(&T) -> std::io::Result<()> + Send + 'static,
        failed: fn(String) -> Action,
    ) -> Self {
        let (values, queue) = mpsc::channel::<T>();
        let work = move || {
            while let Ok(mut newest) = queue.recv() {
                while let Ok(newer) = queue.recv_timeout(quiet) {
                    newest = newer;
                }
                if let Err(error) = write(&newest) {
                    let _ = answers.send(failed(error.to_string()));
                    context.request_repaint();
                }
            }
        };
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(work).ok();
        Self { values: Some(values), thread }
    }
}

impl<T> Saver<T> {
    fn save(&self, value: T) {
        if let Some(queue) = &self.values {
            let _ = queue.send(value);
        }
    }
}

impl<T> Drop for Saver<T> {
    fn drop(&mut self) {
        self.values = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
