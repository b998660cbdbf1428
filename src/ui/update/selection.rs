//! Words of the text that is open, selected with the pointer.

use super::{search, words};
use crate::export::rich;
use crate::messages::Messages;
use crate::model::Paragraph;
use crate::ui::effect::Effect;
use crate::ui::state::{Said, Selection, State};

/// What can happen to a selection.
#[derive(Clone, Debug)]
pub enum SelectionAction {
    /// These words are selected.
    Set(Selection),
    /// None are.
    Clear,
    /// Put them on the clipboard, with where they stand or alone.
    Copy {
        /// With where they stand.
        cited: bool,
    },
    /// Where else do they stand?
    LookFor,
}

/// Changes the selection.
pub(super) fn update(state: &mut State, action: SelectionAction) -> Vec<Effect> {
    match action {
        SelectionAction::Set(selection) => {
            state.said = None;
            state.selection = Some(selection);
        }
        SelectionAction::Clear => state.selection = None,
        SelectionAction::Copy { cited } => return copy(state, cited),
        SelectionAction::LookFor => {
            let Some(words) = wording(state) else { return Vec::new() };
            state.selection = None;
            return search::update(state, search::SearchAction::LookFor(words, true));
        }
    }
    Vec::new()
}

/// What is selected, in whole words: half a word stands nowhere.
pub(super) fn wording(state: &State) -> Option<String> {
    let selection = state.selection.as_ref()?;
    let _ = selected(state)?;
    let document = state.open_document()?;
    let paragraph = document.paragraphs.get(selection.paragraph)?;
    selection.whole(&paragraph.text).words(paragraph).map(str::to_owned)
}

/// What is selected of the text that is open.
fn selected(state: &State) -> Option<Paragraph> {
    let selection = state.selection.as_ref()?;
    state.reading.as_ref().filter(|reading| reading.id == selection.id)?;
    selection.cut(state.open_document()?.paragraphs.get(selection.paragraph)?)
}

fn copy(state: &mut State, cited: bool) -> Vec<Effect> {
    let (Some(cut), Some(document)) = (selected(state), state.open_document()) else { return Vec::new() };
    if !cited {
        state.said = Some(Said::CopiedWords);
        return vec![Effect::Copy(cut.text)];
    }
    state.said = Some(Said::CopiedCitation);
    let citation = words::citation(&Messages::new(state.locale), &document, &cut);
    let rich::Copied { plain, html } = rich::paragraph(&document, &cut, &citation);
    vec![Effect::CopyRich { plain, html }]
}
