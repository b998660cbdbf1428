//! Which rows of the register are shown, and in which order.

use std::collections::BTreeSet;

use super::{Choose, Counted, toggle};
use crate::mandate::register::Filter;
use crate::mandate::{ConditionKind, Manner};
use crate::ui::state::Mandates;
use crate::ui::state::ledger::Head;

/// Chooses, and shows what is chosen from the top.
pub(super) fn choose(mandates: &mut Mandates, what: Choose) {
    let is_new = matches!(what, Choose::Document(_) | Choose::AllTexts(_) | Choose::Without(_) | Choose::Clear | Choose::Office);
    if is_new {
        mandates.before = None;
    }
    let filter = &mut mandates.filter;
    match what {
        Choose::Typed(typed) => filter.typed = typed,
        Choose::Document(at) => toggle(&mut filter.without, at),
        Choose::AllTexts(on) => filter.without = if on { BTreeSet::new() } else { (0..mandates.ids.len()).collect() },
        Choose::Addressee(name) => toggle(&mut filter.addressees, name),
        Choose::Lemma(lemma) => toggle(&mut filter.lemmas, lemma),
        Choose::Manner(manner) => toggle(&mut filter.manners, manner),
        Choose::Kind(kind) => toggle(&mut filter.kinds, kind),
        Choose::Dated(dated) => toggle(&mut filter.dated, dated),
        Choose::Reports => filter.reports = !filter.reports,
        Choose::Office => {
            let addressees = mandates.register.office().map(str::to_owned).collect();
            *filter = Filter { addressees, manners: [Manner::Asked].into(), ..Filter::default() };
        }
        Choose::Only(text, counted) => {
            let filter = counted_in(mandates, text, counted);
            mandates.list(filter);
        }
        Choose::List(head, text) => {
            let filter = said_in(mandates, head, text);
            mandates.list(filter);
        }
        Choose::Without(facet) => filter.clear(facet),
        Choose::Clear => *filter = Filter::default(),
        Choose::Sort(column) => {
            // Up, down, and back to the order of the texts.
            mandates.sort = match mandates.sort {
                Some((known, false)) if known == column => Some((column, true)),
                Some((known, true)) if known == column => None,
                _ => Some((column, false)),
            };
        }
        Choose::Group => mandates.grouped = !mandates.grouped,
    }
    mandates.refresh();
}

/// What a bar counts in one text.
fn counted_in(mandates: &Mandates, text: usize, counted: Counted) -> Filter {
    let filter = &mandates.filter;
    let kinds = if counted == Counted::Conditions { ConditionKind::ALL.into() } else { BTreeSet::new() };
    let kinds = if filter.kinds.is_empty() { kinds } else { filter.kinds.clone() };
    let reports = filter.reports || counted == Counted::Reports;
    Filter { without: all_but(mandates, text), kinds, reports, ..filter.clone() }
}

/// What a row of a sheet is about, in one text or in all that are ticked.
fn said_in(mandates: &Mandates, head: Head, text: Option<usize>) -> Filter {
    let without = text.map_or_else(|| mandates.filter.without.clone(), |text| all_but(mandates, text));
    let filter = Filter { without, ..mandates.filter.clone() };
    match head {
        Head::Kind(kind) => Filter { kinds: [kind].into(), ..filter },
        Head::Wording(kind, words) => {
            let typed = format!("{} \"{words}\"", filter.typed).trim_start().to_owned();
            Filter { kinds: [kind].into(), typed, ..filter }
        }
        Head::Report(..) => Filter { reports: true, ..filter },
        Head::Addressee(name) => Filter { addressees: [name].into(), ..filter },
    }
}

fn all_but(mandates: &Mandates, text: usize) -> BTreeSet<usize> {
    (0..mandates.ids.len()).filter(|at| *at != text).collect()
}
