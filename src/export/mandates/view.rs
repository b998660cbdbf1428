//! The register and its views as tables.

use std::sync::Arc;

use serde_json::{Value, json};

use super::Scale;
use super::changed::{self, change_name};
use crate::export::answer::pretty;
use crate::export::table::{self, Cell, Column as Wide, Table};
use crate::export::{ExportError, Form, listing};
use crate::lineage::{Lineage, Step, Thread};
use crate::mandate::register::{Column, Facet, Fate, Filter, Growth, Register, Tracked};
use crate::mandate::{Addressee, scale};
use crate::messages::Messages;
use crate::model::Document;
use crate::text::capitalised;

/// The ways of looking at mandates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Every clause.
    #[default]
    Register,
    /// Conditions in their words, by text.
    Conditions,
    /// Requests for a report through the texts.
    Reports,
    /// Addressees by text.
    Addressees,
    /// Paragraphs, words, requests, conditions by text.
    Growth,
    /// What became of mandates between paragraphs that answer each other.
    Changes,
}

impl View {
    /// All, from left to right.
    pub const ALL: [Self; 6] = [Self::Register, Self::Conditions, Self::Reports, Self::Addressees, Self::Growth, Self::Changes];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Conditions => "conditions",
            Self::Reports => "reports",
            Self::Addressees => "addressees",
            Self::Growth => "growth",
            Self::Changes => "changes",
        }
    }

    /// The texts are its columns, from the oldest to the latest in whatever order they are named.
    #[must_use]
    pub const fn is_through_time(self) -> bool {
        matches!(self, Self::Conditions | Self::Reports | Self::Addressees | Self::Growth)
    }
}

/// So many texts have a column in a table, and a line above one: more than that nobody reads, nor does a spreadsheet.
pub const MOST_COLUMNS: usize = 250;

/// A program reads as many texts as there are, as long as a table of them has no more cells.
const MOST_CELLS: usize = 4_000_000;

/// How many of the texts a table has: in what people read so many columns, for a program as many as it has room for.
fn most_texts(register: &Register, view: View, form: Form) -> usize {
    let all = register.documents.len();
    if form != Form::Json || all <= MOST_COLUMNS {
        return MOST_COLUMNS;
    }
    // At most so many rows.
    let rows = match view {
        View::Conditions => register.wordings(all).len(),
        View::Reports => register.growth.iter().map(|of| of.reports).sum(),
        View::Addressees => register.addressees().len(),
        View::Register | View::Growth | View::Changes => 1,
    };
    (MOST_CELLS / rows.max(1)).max(MOST_COLUMNS)
}

/// What some views need besides the register.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The texts, compared: for the changes.
    pub lineage: Option<&'a Lineage>,
    /// For each text the number of its series: for the reports.
    pub series: &'a [usize],
    /// For the register.
    pub scale: Scale<'a>,
    /// By what rows are chosen, and what is left of the register; none: all of it.
    pub chosen: Option<(&'a Filter, &'a Register)>,
}

/// A view as a table, for a file of this form.
#[must_use]
pub fn table(register: &Register, view: View, beside: &Beside<'_>, form: Form, messages: &Messages) -> Table {
    let all = register.documents.len();
    let most = most_texts(register, view, form);
    if view.is_through_time() && all > most {
        let first: Vec<usize> = (0..most).collect();
        let left = beside.chosen.map(|(filter, left)| (filter, left.part(&first)));
        let chosen = left.as_ref().map(|(filter, left)| (*filter, left.as_ref()));
        let series = beside.series.get(..most).unwrap_or(beside.series);
        let mut table = self::table(&register.part(&first), view, &Beside { series, chosen, ..*beside }, form, messages);
        table.lines.push(cut(most, all, messages));
        return table;
    }
    let Beside { lineage, series, scale, chosen } = *beside;
    let left = chosen.map_or(register, |(_, left)| left);
    let mut table = match view {
        View::Register => clauses(left, &left.filtered(&Filter::default()), scale, messages),
        View::Conditions => conditions(left, messages),
        View::Reports => reports(register, left.tracked(register.tracker(series)), messages),
        View::Addressees => addressees(left, messages),
        View::Growth => growth(register, chosen.map(|(_, left)| left), messages),
        View::Changes => changes(register, lineage, chosen.map(|(_, left)| left), messages),
    };
    let named = if view.is_through_time() { most } else { MOST_COLUMNS };
    head(&mut table, &register.documents.iter().map(AsRef::as_ref).collect::<Vec<_>>(), named, messages);
    if let Some((filter, _)) = chosen {
        table.lines.extend(choices(filter, messages).into_iter().map(|(_, words)| words));
    }
    table.lines.push(messages.say("export-mandates-found"));
    if scale.is_some() {
        table.lines.push(messages.say("export-scale-note"));
    }
    table
}

/// Rows of the register as they were chosen and sorted, of these texts.
#[must_use]
pub fn listed(register: &Register, rows: &[usize], texts: &[usize], filter: &Filter, messages: &Messages) -> Table {
    let mut table = clauses(register, rows, None, messages);
    let documents: Vec<&Document> = texts.iter().filter_map(|at| register.documents.get(*at).map(AsRef::as_ref)).collect();
    head(&mut table, &documents, MOST_COLUMNS, messages);
    table.lines.splice(0..0, choices(filter, messages).into_iter().map(|(_, words)| words));
    table.lines.push(messages.say("export-mandates-found"));
    table
}

/// Rows of the register for the clipboard, cells parted by tabs, with the heads of the columns: what a spreadsheet takes.
#[must_use]
pub fn copied(register: &Register, rows: &[usize], messages: &Messages) -> String {
    let table = clauses(register, rows, None, messages);
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for (at, cell) in cells.enumerate() {
            text.extend((at > 0).then_some('\t'));
            text.push_str(&cell.replace(['\t', '\n'], " "));
        }
        text.push('\n');
    };
    line(&mut table.columns.iter().map(|column| column.name.clone()));
    for row in &table.rows {
        line(&mut row.iter().map(Cell::plain));
    }
    text
}

/// Which texts a table is about, so many of them by their names.
fn head(table: &mut Table, documents: &[&Document], most: usize, messages: &Messages) {
    table.banner = listing::banner(documents, messages);
    table.lines = documents.iter().take(most).map(|document| listing::heading(document, messages)).collect();
    if documents.len() > most {
        table.lines.push(cut(most, documents.len(), messages));
    }
}

/// Not all texts are named.
fn cut(shown: usize, all: usize, messages: &Messages) -> String {
    messages.say_with("export-mandates-cut", &[("shown", shown.into()), ("all", all.into())])
}

/// By what rows are chosen, each in words with what it is.
#[must_use]
pub fn choices(filter: &Filter, messages: &Messages) -> Vec<(Facet, String)> {
    let coded = |prefix: &str, code: &str| messages.say(&format!("{prefix}-{code}"));
    let some = |names: Vec<String>| match names.as_slice() {
        [first, second, others @ ..] if !others.is_empty() => format!("{first}, {second}, + {}", messages.number(others.len())),
        all => all.join(", "),
    };
    let of = |facet: Facet| -> (&str, String) {
        match facet {
            Facet::Typed => ("mandate-chosen-words", filter.typed.trim().to_owned()),
            Facet::Addressee => {
                let name = |name: &String| if name.is_empty() { messages.say("mandate-chosen-nobody") } else { name.clone() };
                ("mandate-column-addressee", some(filter.addressees.iter().map(name).collect()))
            }
            Facet::Lemma => ("mandate-column-lemma", some(filter.lemmas.iter().cloned().collect())),
            Facet::Manner => {
                let names = filter.manners.iter().map(|manner| coded("mandate-manner", manner.code()));
                ("mandate-column-manner", some(names.collect()))
            }
            Facet::Kind => {
                ("mandate-column-kind", some(filter.kinds.iter().map(|kind| coded("condition", kind.code())).collect()))
            }
            Facet::Report => ("mandate-column-report", messages.say("mandate-chosen-report")),
            Facet::Deadline => {
                let name = |dated: &bool| messages.say(if *dated { "mandate-chosen-dated" } else { "mandate-chosen-not-dated" });
                ("mandate-column-deadline", some(filter.dated.iter().map(name).collect()))
            }
        }
    };
    let said = |facet: Facet| {
        let (name, words) = of(facet);
        let parts = [("of", capitalised(&messages.say(name)).into()), ("words", words.into())];
        (facet, messages.say_with("mandate-chosen", &parts))
    };
    Facet::ALL.into_iter().filter(|facet| filter.has(*facet)).map(said).collect()
}

/// The rows of the register at these places.
#[must_use]
pub fn clauses(register: &Register, rows: &[usize], scale: Scale<'_>, messages: &Messages) -> Table {
    let say = |name: &str| messages.say(&format!("mandate-column-{name}"));
    let mut columns = vec![
        Wide::narrow(say("document")),
        Wide::narrow(say("status")),
        Wide::narrow(say("paragraph")),
        Wide::medium(say("opening")),
        Wide::medium(say("lemma")),
        Wide::narrow(say("manner")),
        Wide::medium(say("addressee")),
        Wide::medium(say("later")),
        Wide::wide(say("what")),
        Wide::medium(say("conditions")),
        Wide::medium(say("deadline")),
    ];
    if scale.is_some() {
        columns.push(Wide::narrow(say("scale")));
    }
    let mut table = Table::new(messages.say("mandate-view-register"), columns);
    for entry in rows.iter().filter_map(|at| register.entries.get(*at)) {
        let (Some(document), Some((_, clause))) = (register.documents.get(entry.document), register.clause(entry)) else {
            continue;
        };
        let later: Vec<&str> = clause.addressees.iter().filter_map(Addressee::later).collect();
        let mut addressee = register.words(entry, Column::Addressee);
        if clause.by_hand {
            addressee = messages.say_with("mandate-by-hand", &[("name", addressee.into())]);
        }
        if clause.implied {
            addressee = messages.say_with("mandate-implied", &[("name", addressee.into())]);
        }
        table.rows.push(vec![
            document.label().into(),
            messages.status(document.status).into(),
            register.words(entry, Column::Paragraph).into(),
            register.words(entry, Column::Opening).into(),
            clause.lemma.as_str().into(),
            messages.say(&format!("mandate-manner-{}", clause.manner().code())).into(),
            addressee.into(),
            later.join(" ; ").into(),
            register.words(entry, Column::What).into(),
            register.words(entry, Column::Conditions).into(),
            register.words(entry, Column::Deadline).into(),
        ]);
        if let (Some(chosen), Some(row)) = (scale, table.rows.last_mut()) {
            row.push(scale::step(chosen, &clause.lemma).map_or_else(|| "".into(), |step| usize::from(step).into()));
        }
    }
    table
}

/// A first column, and one for each text with its status.
fn by_text(register: &Register, title: &str, first: &str, messages: &Messages) -> Table {
    let texts = register.documents.iter().map(|document| Wide::medium(listing::column_name(document, messages)));
    let columns = std::iter::once(Wide::medium(messages.say(first))).chain(texts).collect();
    Table::new(messages.say(title), columns)
}

fn conditions(register: &Register, messages: &Messages) -> Table {
    let mut table = by_text(register, "mandate-view-conditions", "mandate-column-kind", messages);
    table.columns.insert(1, Wide::wide(messages.say("mandate-column-words")));
    for wording in register.wordings(register.documents.len()) {
        let kind = messages.say(&format!("condition-{}", wording.kind.code()));
        let cells = (0..register.documents.len()).map(|document| {
            let places = wording.cells.get(&document).map(Vec::as_slice).unwrap_or_default();
            let positions =
                places.iter().filter_map(|(at, _)| Some(register.mandates.get(document)?.paragraphs.get(*at)?.position));
            let mut positions: Vec<usize> = positions.collect();
            // A paragraph that says it twice is named once.
            positions.dedup();
            Cell::from(register.documents.get(document).map(|own| listing::names(own, &positions)).unwrap_or_default())
        });
        table.rows.push([kind.into(), wording.words.as_str().into()].into_iter().chain(cells).collect());
    }
    table
}

fn reports(register: &Register, tracked: Vec<Tracked>, messages: &Messages) -> Table {
    let mut table = by_text(register, "mandate-view-reports", "mandate-column-report", messages);
    table.columns.insert(1, Wide::medium(messages.say("mandate-column-subject")));
    for tracked in tracked {
        let named = |name: &str| if name.is_empty() { messages.say("cli-not-said") } else { name.to_owned() };
        let head = format!("{} → {}", named(&tracked.by), named(&tracked.to));
        let cells = tracked.cells.iter().zip(&register.documents).map(|(told, document)| {
            let own = told.position.and_then(|position| document.paragraphs.get(position));
            let said = own.map(|own| format!("{} {}", own.id, told.words)).unwrap_or_default();
            Cell::from(match told.fate {
                Fate::Absent => said,
                fate => format!("{} {said}", messages.say(&format!("mandate-fate-{}", fate.code()))).trim_end().to_owned(),
            })
        });
        table.rows.push([Cell::from(head), Cell::from(tracked.on.as_str())].into_iter().chain(cells).collect());
    }
    table
}

fn addressees(register: &Register, messages: &Messages) -> Table {
    let mut table = by_text(register, "mandate-view-addressees", "mandate-column-addressee", messages);
    for (name, texts) in register.by_addressee(register.documents.len()) {
        let cells = texts.iter().map(|rows| Cell::from(rows.len()));
        table.rows.push(std::iter::once(Cell::from(name)).chain(cells).collect());
    }
    table
}

/// A figure of a text.
type Figure = fn(&Growth) -> usize;

fn growth(register: &Register, chosen: Option<&Register>, messages: &Messages) -> Table {
    let mut table = by_text(register, "mandate-view-growth", "mandate-column-figure", messages);
    let figures: [(&str, Figure); 6] = [
        ("mandate-figure-paragraphs", |of| of.paragraphs),
        ("mandate-figure-words", |of| of.words),
        ("mandate-figure-clauses", |of| of.clauses),
        ("mandate-figure-requests", |of| of.requests),
        ("mandate-figure-conditions", |of| of.conditions),
        ("mandate-figure-reports", |of| of.reports),
    ];
    for (name, figure) in figures {
        let name = messages.say(name);
        let row =
            |name: String, of: &[Growth]| std::iter::once(name.into()).chain(of.iter().map(|of| figure(of).into())).collect();
        table.rows.push(row(name.clone(), &register.growth));
        if let Some(chosen) = chosen {
            table.rows.push(row(messages.say_with("mandate-figure-chosen", &[("figure", name.into())]), &chosen.growth));
        }
    }
    table
}

/// What became of mandates, step by step through the texts, in the order of their paragraphs; of what is chosen, where a paragraph has it.
fn changes(register: &Register, lineage: Option<&Lineage>, chosen: Option<&Register>, messages: &Messages) -> Table {
    let say = |name: &str| messages.say(&format!("mandate-column-{name}"));
    let columns = vec![
        Wide::medium(say("step")),
        Wide::narrow(messages.say("export-column-earlier")),
        Wide::narrow(messages.say("export-column-later")),
        Wide::medium(say("change")),
        Wide::wide(say("before")),
        Wide::wide(say("after")),
    ];
    let mut table = Table::new(messages.say("mandate-view-changes"), columns);
    let Some(lineage) = lineage else { return table };
    let mut steps: Vec<(&Thread, &Step)> =
        lineage.threads.iter().flat_map(|thread| thread.steps.iter().map(move |step| (thread, step))).collect();
    steps.sort_by_key(|(_, step)| (step.to, step.from));
    // The texts of the register, as the lineage has them.
    let place = |at: usize| {
        let own = register.documents.get(at)?;
        lineage.documents.iter().position(|other| Arc::ptr_eq(own, other))
    };
    let places = chosen.map(|chosen| {
        let all = chosen.places(&Filter::default()).into_iter();
        all.filter_map(|(at, position)| Some((place(at)?, position))).collect()
    });
    for (thread, step) in steps {
        if places.as_ref().is_some_and(|places| !changed::has_one(places, thread, step)) {
            continue;
        }
        let (Some(left), Some(right)) = (lineage.documents.get(step.from), lineage.documents.get(step.to)) else { continue };
        let names = |document: &Document, at: usize| {
            listing::names(document, thread.cells.get(at).map(Vec::as_slice).unwrap_or_default())
        };
        for found in changed::of_step(lineage, register, thread, step) {
            table.rows.push(vec![
                format!("{} → {}", left.label(), right.label()).into(),
                names(left, step.from).into(),
                names(right, step.to).into(),
                change_name(found.what, messages).into(),
                found.before.into(),
                found.after.into(),
            ]);
        }
    }
    table
}

/// A view as a file.
///
/// # Errors
/// When it has no such form, or a library refuses.
pub fn written(view: View, shown: Table, form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    match form {
        Form::Json => Ok(pretty(&view_json(view.code(), &shown)).into()),
        _ => table::write(&[shown], form, messages),
    }
}

/// A view as JSON: what it is about and what it leaves out, the names of the columns, and the rows.
#[must_use]
pub fn view_json(view: &str, table: &Table) -> Value {
    let cell = |cell: &Cell| match cell {
        Cell::Number(number) => json!(number),
        other => json!(other.plain()),
    };
    json!({
        "schema": "alinea.mandates-view/1",
        "view": view,
        "title": table.title,
        // Which texts, by what rows are chosen, and what was left out.
        "lines": table.lines,
        "columns": table.columns.iter().map(|column| &column.name).collect::<Vec<_>>(),
        "rows": table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>()).collect::<Vec<_>>(),
    })
}
