//! Corrections by hand of the text that is open.

use super::notify;
use crate::engine::{Correcting, Corrections, DocumentId, EngineError, Place, Step};
use crate::model::{Document, Language, Section, Status};
use crate::ui::effect::Effect;
use crate::ui::state::{Correct, Draft, Notice, Said, State};

/// What happens in the panel of corrections.
#[derive(Clone, Debug)]
pub enum CorrectAction {
    /// The symbol was typed.
    Symbol(String),
    /// The title was typed.
    Title(String),
    /// The day or year was typed.
    Date(String),
    /// The series was typed.
    Series(String),
    /// Another language.
    Language(Language),
    /// Another status.
    Status(Option<Status>),
    /// The mark of a note was typed.
    Mark(String),
    /// What is typed is so.
    Set,
    /// The marked paragraph belongs to this part, or is a heading.
    Section(Section),
    /// It is a note.
    Footnote,
    /// It and the next one are one.
    Join,
    /// It is two, the second from this byte on.
    Split(usize),
    /// The latest correction goes.
    Undo,
    /// It comes back.
    Redo,
}

pub(super) fn act(state: &mut State, action: CorrectAction) -> Vec<Effect> {
    let correct = &mut state.correct;
    match action {
        CorrectAction::Symbol(text) => correct.draft.symbol = text,
        CorrectAction::Title(text) => correct.draft.title = text,
        CorrectAction::Date(text) => correct.draft.date = text,
        CorrectAction::Series(text) => correct.draft.series = text,
        CorrectAction::Language(language) => correct.draft.language = language,
        CorrectAction::Status(status) => correct.draft.status = status,
        CorrectAction::Mark(mark) => correct.mark = mark,
        CorrectAction::Set => match correct.draft.steps(&correct.base) {
            Ok(steps) => {
                correct.wrong = None;
                return ask(state, Correcting::Add(steps));
            }
            Err(wrong) => correct.wrong = Some(wrong),
        },
        CorrectAction::Undo => return ask(state, Correcting::Undo),
        CorrectAction::Redo => return ask(state, Correcting::Redo),
        CorrectAction::Section(section) => return step(state, |_, at| Some(Step::Section { at, section })),
        CorrectAction::Footnote => {
            let mark = Some(correct.mark.trim().to_owned()).filter(|mark| !mark.is_empty());
            return step(state, |_, at| Some(Step::Footnote { at, mark: mark? }));
        }
        CorrectAction::Join => return step(state, |_, at| Some(Step::Join { at })),
        CorrectAction::Split(offset) => return step(state, |_, at| Some(Step::Split { at, offset })),
    }
    Vec::new()
}

/// A correction of the marked paragraph.
fn step(state: &mut State, make: impl FnOnce(&Document, Place) -> Option<Step>) -> Vec<Effect> {
    let found = state.open_document().zip(state.marked()).and_then(|(document, marked)| {
        let id = document.paragraphs.get(marked)?.id.clone();
        let place = Place::of(&document, id.as_str())?;
        make(&document, place)
    });
    found.map_or_else(Vec::new, |step| ask(state, Correcting::Add(vec![step])))
}

/// One change after the other: each is made for the text as it is shown.
fn ask(state: &mut State, what: Correcting) -> Vec<Effect> {
    let nothing = matches!(&what, Correcting::Add(steps) if steps.is_empty());
    let Some(id) = state.reading.as_ref().map(|reading| reading.id.clone()).filter(|_| !nothing && !state.correct.waiting) else {
        return Vec::new();
    };
    state.correct.waiting = true;
    vec![Effect::Correct(id, what)]
}

/// Another text is open: the panel is about that one.
pub fn want_corrections(state: &mut State) -> Option<Effect> {
    if !state.is_correcting() {
        return None;
    }
    let entry = state.open_entry()?;
    if state.correct.of.as_ref() == Some(&entry.id) {
        return None;
    }
    let (id, draft) = (entry.id.clone(), Draft::of(&entry.meta));
    let mark = (entry.meta.footnotes + 1).to_string();
    state.correct =
        Correct { shown: true, of: Some(id.clone()), base: draft.clone(), draft, mark, waiting: true, ..Correct::default() };
    Some(Effect::Correct(id, Correcting::Ask))
}

/// What is corrected now, or why something was not.
pub(super) fn arrived(state: &mut State, id: &DocumentId, answer: Result<Corrections, EngineError>) {
    if state.correct.of.as_ref() != Some(id) {
        return;
    }
    state.correct.waiting = false;
    match answer {
        Err(error) => notify(state, Notice::Engine(error)),
        Ok(known) => {
            if state.correct.loaded {
                state.said = Some(Said::Corrected);
            }
            state.correct.loaded = true;
            let now = state.snapshot.get(id).map(|entry| Draft::of(&entry.meta)).unwrap_or_default();
            let correct = &mut state.correct;
            let base = std::mem::replace(&mut correct.base, now);
            correct.draft.follow(&base, &correct.base);
            correct.known = known;
        }
    }
}
