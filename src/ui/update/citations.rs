//! What texts cite and what cites them.

use std::sync::Arc;

use super::{search, travel};
use crate::engine::{Cited, DocumentId};
use crate::model::Symbol;
use crate::ui::effect::Effect;
use crate::ui::state::{CitationsView, Dialog, State};

/// What can happen to the citations.
#[derive(Clone, Debug)]
pub enum CitationsAction {
    /// List something else.
    Show(CitationsView),
    /// Read a text, at a paragraph where one is given.
    Open(DocumentId, Option<usize>),
    /// List every paragraph of the library that cites a text.
    LookFor(Symbol),
}

/// Changes what is listed.
pub(super) fn update(state: &mut State, action: CitationsAction) -> Vec<Effect> {
    match action {
        CitationsAction::Show(view) => {
            state.dialog = Some(Dialog::Citations(view));
            state.citations.list(view);
        }
        CitationsAction::Open(id, paragraph) => {
            state.dialog = None;
            travel::read_at(state, id, paragraph);
        }
        CitationsAction::LookFor(symbol) => {
            state.dialog = None;
            return search::update(state, search::SearchAction::LookFor(format!("cites:\"{symbol}\""), false));
        }
    }
    Vec::new()
}

/// Opens the list: of the text that is open, else of the library.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    let of = state.reading.as_ref().map(|reading| reading.id.clone());
    let view = if of.is_some() { CitationsView::Cites } else { CitationsView::Most };
    state.citations.of = of;
    state.dialog = Some(Dialog::Citations(view));
    state.citations.list(view);
    if state.citations.cited.is_none() { vec![Effect::Citations] } else { Vec::new() }
}

/// The engine gathered them.
pub(super) fn gathered(state: &mut State, cited: Arc<Cited>) {
    state.citations.cited = Some(cited);
    if let Some(Dialog::Citations(view)) = state.dialog {
        state.citations.list(view);
    }
}

/// Other documents are loaded: what was gathered is void.
pub(super) fn loaded(state: &mut State) -> Option<Effect> {
    state.citations.cited = None;
    let Some(Dialog::Citations(view)) = state.dialog else { return None };
    state.citations.list(view);
    Some(Effect::Citations)
}
