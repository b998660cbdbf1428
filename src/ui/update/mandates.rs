//! What happens in the register of mandates.

use std::collections::BTreeSet;

use crate::engine::DocumentId;
use crate::mandate::by_hand::Correction;
use crate::mandate::ConditionKind;
use crate::mandate::register::{Column, Filter};
use crate::ui::effect::Effect;
use crate::ui::state::{AddresseeDraft, Evidence, Mandates, RegisterLine as Line, Screen, Sheet, State};

/// Something that happened in the register.
#[derive(Clone, Debug)]
pub enum MandatesAction {
    /// The filter was typed in.
    Typed(String),
    /// A text was ticked or unticked, by its position.
    Document(usize),
    /// An addressee was ticked or unticked; the empty name stands for none.
    Addressee(String),
    /// An infinitive was ticked or unticked.
    Lemma(String),
    /// A kind of condition was ticked or unticked.
    Kind(ConditionKind),
    /// Only requests for a report, or all.
    Reports,
    /// The head of a column was pressed.
    Sort(Column),
    /// By addressee, or in one list.
    Group,
    /// Everything that is asked of the Office, and nothing else.
    Office,
    /// Nothing is left out any more.
    Clear,
    /// Another sheet.
    Show(Sheet),
    /// The register of one text alone, by its position.
    Only(usize),
    /// Put the rows on the clipboard, to be pasted into a spreadsheet.
    Copy,
    /// The addressees of a clause are typed; none: no more.
    Draft(Option<AddresseeDraft>),
    /// Something was said by hand.
    Say(Correction),
    /// What was said of these words is taken back.
    Forget(Correction),
    /// Go to a paragraph, by text and position; the row is marked.
    Open(DocumentId, usize, Option<usize>),
}

/// Goes to the register; made anew where other texts are meant.
pub fn show(state: &mut State) {
    let ids = state.of_mandates();
    if state.mandates.as_ref().is_none_or(|mandates| mandates.ids != ids) {
        state.mandates = Some(Mandates::new(&state.snapshot, &ids, &state.mandates_by_hand.kept));
    }
    state.screen = Screen::Mandates;
}

/// Reads anew what is asked, after a person said something of it.
fn said(state: &mut State) -> Vec<Effect> {
    let kept = state.mandates_by_hand.kept.clone();
    if let Some(mandates) = &mut state.mandates {
        mandates.read(&state.snapshot, &kept);
    }
    if let Some(table) = state.comparison.as_mut().filter(|table| table.mandates.is_some()) {
        table.show_mandates(true, &kept);
    }
    vec![Effect::SaveMandates(kept)]
}

/// Takes back the last thing that was said by hand.
pub fn undo(state: &mut State) -> Vec<Effect> {
    if state.mandates_by_hand.undo() { said(state) } else { Vec::new() }
}

/// Says it again.
pub fn redo(state: &mut State) -> Vec<Effect> {
    if state.mandates_by_hand.redo() { said(state) } else { Vec::new() }
}

/// Changes the register.
pub fn update(state: &mut State, action: MandatesAction) -> Vec<Effect> {
    match action {
        MandatesAction::Draft(draft) => {
            state.mandates_by_hand.draft = draft;
            return Vec::new();
        }
        MandatesAction::Say(correction) => {
            state.mandates_by_hand.say(correction);
            return said(state);
        }
        MandatesAction::Forget(correction) => {
            state.mandates_by_hand.forget(&correction);
            return said(state);
        }
        _ => {}
    }
    if let MandatesAction::Open(id, paragraph, row) = action {
        if let Some(mandates) = &mut state.mandates {
            mandates.marked = row;
        }
        state.evidence = Evidence::Marked;
        super::travel::read(state, id);
        super::travel::go_to(state, paragraph);
        return Vec::new();
    }
    let Some(mandates) = &mut state.mandates else { return Vec::new() };
    if matches!(action, MandatesAction::Copy) {
        return vec![Effect::Copy(rows_as_text(mandates))];
    }
    let filter = &mut mandates.filter;
    match action {
        MandatesAction::Typed(typed) => filter.typed = typed,
        MandatesAction::Document(at) => toggle(&mut filter.without, at),
        MandatesAction::Addressee(name) => toggle(&mut filter.addressees, name),
        MandatesAction::Lemma(lemma) => toggle(&mut filter.lemmas, lemma),
        MandatesAction::Kind(kind) => toggle(&mut filter.kinds, kind),
        MandatesAction::Reports => filter.reports = !filter.reports,
        MandatesAction::Sort(column) => {
            // Up, down, and back to the order of the texts.
            mandates.sort = match mandates.sort {
                Some((known, false)) if known == column => Some((column, true)),
                Some((known, true)) if known == column => None,
                _ => Some((column, false)),
            };
        }
        MandatesAction::Group => mandates.grouped = !mandates.grouped,
        MandatesAction::Clear => *filter = Filter::default(),
        MandatesAction::Office => {
            *filter = Filter { addressees: mandates.facets.office.iter().cloned().collect(), ..Filter::default() };
            mandates.sheet = Sheet::Register;
        }
        MandatesAction::Show(sheet) => mandates.sheet = sheet,
        MandatesAction::Only(text) => {
            *filter = Filter { without: (0..mandates.ids.len()).filter(|at| *at != text).collect(), ..Filter::default() };
            mandates.sheet = Sheet::Register;
        }
        MandatesAction::Open(..)
        | MandatesAction::Copy
        | MandatesAction::Draft(_)
        | MandatesAction::Say(_)
        | MandatesAction::Forget(_) => {}
    }
    mandates.refresh();
    Vec::new()
}

/// The rows that are shown, cells parted by tabs.
fn rows_as_text(mandates: &Mandates) -> String {
    let register = &mandates.register;
    let rows = mandates.lines.iter().filter_map(|line| match line {
        Line::Row(at) => register.entries.get(*at),
        Line::Group(..) => None,
    });
    let row = |entry| Column::ALL.map(|column| register.words(entry, column).replace(['\t', '\n'], " ")).join("\t") + "\n";
    rows.map(row).collect()
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
