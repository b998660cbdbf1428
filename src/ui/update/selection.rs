//! Words of a text that is in view, selected with the pointer.

use std::sync::Arc;

use super::{search, words};
use crate::export::rich;
use crate::messages::Messages;
use crate::model::Document;
use crate::ui::effect::Effect;
use crate::ui::state::{Said, Screen, Selection, State};

/// What can happen to a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// What is selected, in whole words: half a word stands nowhere. Nor does what goes over several paragraphs.
pub(super) fn wording(state: &State) -> Option<String> {
    let (selection, document) = selected(state)?;
    match selection.whole(&document).cuts(&document).as_slice() {
        [only] => Some(only.text.clone()),
        _ => None,
    }
}

/// The selection with its text, where that is in view.
fn selected(state: &State) -> Option<(&Selection, Arc<Document>)> {
    let selection = state.selection.as_ref()?;
    let document = match state.screen {
        Screen::Reading => {
            state.reading.as_ref().filter(|reading| reading.id == selection.id).and_then(|_| state.open_document())
        }
        Screen::Comparison => {
            let table = state.comparison.as_ref()?;
            let column = table.ids.iter().position(|id| *id == selection.id)?;
            table.lineage.documents.get(column).cloned()
        }
        _ => None,
    }?;
    Some((selection, document))
}

fn copy(state: &mut State, cited: bool) -> Vec<Effect> {
    let Some((selection, document)) = selected(state) else { return Vec::new() };
    let is_across = selection.is_across();
    let cuts = selection.cuts(&document);
    let Some(first) = cuts.first() else { return Vec::new() };
    let citation = if cited {
        let messages = Messages::new(state.locale);
        let last = cuts.last().filter(|last| last.id != first.id);
        Some(match last {
            Some(last) => words::citation_of_several(&messages, &document, first, last),
            None => words::citation(&messages, &document, first),
        })
    } else {
        None
    };
    state.said = Some(if cited { Said::CopiedCitation } else { Said::CopiedWords });
    let rich::Copied { plain, html } = rich::paragraphs(&document, &cuts, is_across, citation.as_deref());
    vec![Effect::CopyRich { plain, html }]
}
